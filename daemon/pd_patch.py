"""Pd's file format: objects, connections and subpatches, written as Pd would save them.

Knows nothing of the table; ``print_pd`` draws with it.
"""

import itertools
from dataclasses import dataclass, field

_GREY = "#d8d8d8"
_TITLE = "#c4dcdc"
"""As the titles of Pd's own help."""

_BLACK = "#000000"
_WHITE = "#fcfcfc"
_DARK = "#505860"
BAR, BAR_HEIGHT = 15, 36
KEY = 13
"""Sizes of a small vertical slider and of a key, in pixels."""

ACCENT = "#3060a0"
"""Knobs, and what a hand can move."""


@dataclass(frozen=True, slots=True)
class Box:
    """An object that was put into a patch, to be connected."""

    number: int


@dataclass(slots=True)
class Patch:
    """One canvas, with what stands on it.

    Attributes:
        width: Of its window, in pixels.
        height: Of its window, in pixels.
        name: Of a subpatch; empty for a file.
        face: Width and height of what a parent shows of it; None for nothing.
    """

    width: int
    height: int
    name: str = ""
    face: tuple[int, int] | None = None
    _lines: list[str] = field(default_factory=list)
    _cords: list[str] = field(default_factory=list)
    _count: "itertools.count[int]" = field(default_factory=itertools.count)

    def box(self, x: int, y: int, text: str) -> Box:
        """Put an object."""
        return self._put(f"#X obj {x} {y} {escaped(text)};")

    def message(self, x: int, y: int, text: str) -> Box:
        """Put a message box."""
        return self._put(f"#X msg {x} {y} {escaped(text)};")

    def comment(self, x: int, y: int, text: str, columns: int = 60) -> Box:
        """Put a comment, broken at so many columns."""
        return self._put(f"#X text {x} {y} {escaped(text)}, f {columns};")

    def slider(
        self,
        x: int,
        y: int,
        length: int,
        limits: tuple[float, float],
        names: tuple[str, str],
    ) -> Box:
        """Put a horizontal slider that sends and receives by name."""
        low, high = limits
        send, receive = map(escaped, names)
        return self._put(
            f"#X obj {x} {y} hsl {length} 15 {low:g} {high:g} 0 0 {send} {receive} "
            f"empty -2 -8 0 10 {_WHITE} {ACCENT} {_BLACK} 0 1;"
        )

    def number(
        self,
        x: int,
        y: int,
        digits: int,
        limits: tuple[float, float],
        names: tuple[str, str],
    ) -> Box:
        """Put a number box that sends and receives by name."""
        low, high = limits
        send, receive = map(escaped, names)
        return self._put(
            f"#X obj {x} {y} nbx {digits} 15 {low:.10g} {high:.10g} 0 0 {send} "
            f"{receive} empty 0 -8 0 11 {_WHITE} {_BLACK} {_BLACK} 0 256;"
        )

    def bar(
        self, x: int, y: int, limits: tuple[float, float], names: tuple[str, str]
    ) -> Box:
        """Put a small vertical slider that sends and receives by name."""
        low, high = limits
        send, receive = map(escaped, names)
        return self._put(
            f"#X obj {x} {y} vsl {BAR} {BAR_HEIGHT} {low:g} {high:g} 0 0 {send} "
            f"{receive} empty 0 -9 0 10 {_WHITE} {ACCENT} {_BLACK} 0 1;"
        )

    def toggle(self, x: int, y: int, names: tuple[str, str]) -> Box:
        """Put a switch that sends and receives by name."""
        return self._toggle(x, y, 15, names, _WHITE)

    def key(self, x: int, y: int, names: tuple[str, str], *, is_black: bool) -> Box:
        """Put a switch that looks like a key of a piano."""
        return self._toggle(x, y, KEY, names, _DARK if is_black else _WHITE)

    def _toggle(
        self, x: int, y: int, size: int, names: tuple[str, str], ground: str
    ) -> Box:
        send, receive = map(escaped, names)
        return self._put(
            f"#X obj {x} {y} tgl {size} 0 {send} {receive} empty 17 7 0 10 {ground} "
            f"{ACCENT} {_BLACK} 0 1;"
        )

    def button(self, x: int, y: int, names: tuple[str, str], label: str = "") -> Box:
        """Put a button that sends and receives by name."""
        send, receive = map(escaped, names)
        put = self._put(
            f"#X obj {x} {y} bng 15 250 50 0 {send} {receive} empty 19 7 0 11 "
            f"{_WHITE} {ACCENT} {_BLACK};"
        )
        if label:
            self.comment(x + 17, y - 2, label, len(label))
        return put

    def words(self, x: int, y: int, columns: int, names: tuple[str, str]) -> Box:
        """Put a box for words that sends and receives by name."""
        send, receive = ("-" if n == "empty" else escaped(n) for n in names)
        return self._put(
            f"#X symbolatom {x} {y} {columns} 0 0 0 - {receive} {send} 12;"
        )

    def banner(self, name: str, text: str) -> None:
        """Put a name and what it is across the top, as Pd's own help has it."""
        self._put(
            f"#X obj 1 1 cnv 15 {self.width - 3} 42 empty empty {escaped(name)} 8 15 0 "
            f"24 {_TITLE} {_BLACK} 0;"
        )
        self.comment(40 + 15 * len(name), 12, text, len(text) + 2)

    def title(self, x: int, y: int, width: int, text: str) -> Box:
        """Put a coloured bar with words on it."""
        put = self._put(
            f"#X obj {x} {y} cnv 20 {width} 20 empty empty empty 6 10 0 12 "
            f"{_TITLE} #202020 0;"
        )
        self.comment(x + 4, y + 1, text, len(text))
        return put

    def tag(self, x: int, y: int, width: int, text: str) -> Box:
        """Put one word on a coloured ground; shown also on the face in a parent."""
        return self._put(
            f"#X obj {x} {y} cnv 21 {width} 21 empty empty {escaped(text)} 6 10 0 12 "
            f"{_GREY} #202020 0;"
        )

    def sub(self, x: int, y: int, patch: "Patch") -> Box:
        """Put a subpatch."""
        self._lines += [
            f"#N canvas 60 60 {patch.width} {patch.height} {patch.name} 0;",
            *patch.body(),
        ]
        return self._put(f"#X restore {x} {y} pd {patch.name};")

    def cord(
        self, source: Box, target: Box, outlet: int = 0, inlet: int = 0
    ) -> "Patch":
        """Connect an outlet to an inlet."""
        self._cords.append(
            f"#X connect {source.number} {outlet} {target.number} {inlet};"
        )
        return self

    def chain(self, *boxes: Box) -> Box:
        """Connect each first outlet to the next first inlet; gives the last."""
        for source, target in itertools.pairwise(boxes):
            self.cord(source, target)
        return boxes[-1]

    def body(self) -> list[str]:
        """Lines between the canvas and its end."""
        shown = []
        if self.face:
            width, height = self.face
            shown = [f"#X coords 0 -1 1 1 {width} {height} 2 0 0;"]
        return [*self._lines, *self._cords, *shown]

    def text(self) -> str:
        """The file."""
        head = f"#N canvas 60 60 {self.width} {self.height} 12;"
        return "\n".join([head, *self.body()]) + "\n"

    def _put(self, line: str) -> Box:
        self._lines.append(line)
        return Box(next(self._count))


def escaped(text: str) -> str:
    r"""Text as a file has it, in which commas, semicolons and dollars mean something.

    >>> print(escaped("prompt $1, now"))
    prompt \$1 \, now
    """
    for sign in ",;":
        text = text.replace(sign, f" \\{sign}")
    return text.replace("$", "\\$")
