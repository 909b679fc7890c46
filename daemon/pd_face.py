"""Draws controls on a Pd patch, and in a subpatch what stands behind them.

Every control has a name that any patch can send to: ``oscine-bpm`` moves the tempo as a
hand would. What the daemon tells is put in with ``set``, which a control shows and does
not send on, so that nothing goes round in circles.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from oscine.daemon.parameters import Kind
from oscine.daemon.pd_patch import BAR, BAR_HEIGHT, KEY, Box, Patch
from oscine.daemon.surface import (
    SCREEN_KEYS,
    SLOT_WORD,
    STRUCK,
    Control,
    Widget,
    number_range,
    slides,
    whole_range,
)

LABEL = 146
"""Pixels for the label before a control."""

LINE = 23
"""Pixels from one row of controls to the next."""

_SLIDER = 150
_SLIDES = _SLIDER + 12
_NUMBER = 74
_IN_LINE = 4
"""So many number boxes fit beside a label."""

_STRIP_COLUMNS = 28

_WORDED = {Kind.TEXT, Kind.CHOICE}

_BLACK_KEYS = {1, 3, 6, 8, 10}
"""Pitch classes of the black keys."""


def _named(control: Control) -> str:
    """Name to which a control can be sent from anywhere; ``$1`` is the slot."""
    words = ["$1" if word == SLOT_WORD else word for word in control.words]
    return "-".join(["oscine", *words])


def _are_bars(control: Control) -> bool:
    """Whether a small bar says all there is to say of each part."""
    ends = {end for a in control.arguments for end in (a.minimum, a.maximum)}
    return not control.is_set and None not in ends


def _message(control: Control, values: str) -> str:
    words = ["$1" if word == SLOT_WORD else word for word in control.words]
    return " ".join(["list prepend", *words, values]).strip()


def width_in_strip(control: Control, *, bare: bool) -> int:
    """Pixels that a control of a slot takes, ``bare`` without its slider."""
    match control.widget:
        case Widget.PULSE | Widget.CHORD | Widget.TOGGLE:
            return 20
        case Widget.KEYS:
            return 0
        case Widget.NUMBERS:
            return _NUMBER * len(control.arguments)
        case Widget.NUMBER:
            return _NUMBER if bare or not slides(control) else _SLIDES + _NUMBER
        case Widget.TEXT | Widget.CHOICE:
            return _STRIP_COLUMNS * 7 + 12


@dataclass(slots=True)
class Face:
    """Draws controls on a patch, and what stands behind them in its subpatch.

    Attributes:
        patch: What is seen.
        behind: The subpatch with the wiring.
        sent: Name to which messages for the daemon go.
        heard: Name from which its messages come.
    """

    patch: Patch
    behind: Patch
    sent: str
    heard: str
    _y: int = 20

    def send(self, control: Control, said: str) -> None:
        """Send on what a control says."""
        chain = [
            self.behind.box(20, self._y, f"r {said}"),
            self.behind.box(160, self._y, _message(control, "")),
            self.behind.box(480, self._y, "list trim"),
            self.behind.box(580, self._y, f"s {self.sent}"),
        ]
        self.behind.chain(*chain)
        self._y += 26

    def show(self, control: Control, names: Iterable[str]) -> None:
        """Show what the daemon says of a control, without sending it on."""
        source = self._routed(control)
        # Not a message box with $1: one word comes without a list around it.
        setter = self.behind.box(580, self._y, "list trim")
        worded = self.behind.box(440, self._y + 26, "list prepend set")
        self.behind.cord(source, worded).cord(worded, setter)
        for name in names:
            self._y += 26
            self.behind.cord(setter, self.behind.box(660, self._y, f"s {name}"))
        self._y += 52

    def show_errors(self, name: str) -> None:
        """Show the reason of an ``/error`` or ``/fail``; it comes after an address."""
        source = self.behind.box(20, self._y, f"r {self.heard}")
        routed = self.behind.box(160, self._y, "route error fail")
        reason = self.behind.box(320, self._y, "list split 1")
        self.behind.cord(source, routed)
        self.behind.cord(routed, reason).cord(routed, reason, 1)
        setter = self.behind.box(580, self._y, "list trim")
        worded = self.behind.box(440, self._y + 26, "list prepend set")
        self.behind.cord(reason, worded, 1).cord(worded, setter)
        self.behind.cord(setter, self.behind.box(660, self._y, f"s {name}"))
        self._y += 52

    def couple(self, slid: str, number: str, said: str, slide: str) -> None:
        """Let a slider move its number box, and the number box its slider."""
        self.behind.chain(
            self.behind.box(20, self._y, f"r {slid}"),
            self.behind.box(300, self._y, f"s {number}"),
        )
        self.behind.chain(
            self.behind.box(20, self._y + 26, f"r {said}"),
            self.behind.message(200, self._y + 26, "set $1"),
            self.behind.box(300, self._y + 26, f"s {slide}"),
        )
        self._y += 52

    def special(self, struck: str, value: float, number: str) -> None:
        """Let a button send a value outside the range."""
        self.behind.chain(
            self.behind.box(20, self._y, f"r {struck}"),
            self.behind.message(300, self._y, f"{value:g}"),
            self.behind.box(400, self._y, f"s {number}"),
        )
        self._y += 26

    def strike(self, control: Control, x: int, y: int) -> int:
        """Put one button with its label; gives the x that is free."""
        name = _named(control)
        self.patch.button(x, y, (f"{name}-is", name), control.label)
        self.send(control, f"{name}-is")
        return x + 34 + 7 * len(control.label)

    def draw(self, control: Control, x: int, y: int) -> int:
        """Put one control with its label; gives the y that is free below."""
        name = _named(control)
        said = f"{name}-is"
        self.patch.comment(x, y - 2, control.label, 20)
        at = x + LABEL
        if control.widget is Widget.KEYS:
            self.keys(control, name, at, y)
            return y + LINE
        if control.widget is Widget.TOGGLE:
            self.patch.toggle(at, y, (said, name))
        elif control.widget is Widget.NUMBER:
            self.number(control, name, at, y)
        elif control.widget in {Widget.TEXT, Widget.CHOICE}:
            self.patch.words(at, y - 1, 32, (said, name))
        else:
            return y + self.several(control, name, at, y)
        self.show(control, self.names(control))
        if control.is_set:
            self.send(control, said)
        return y + LINE

    def draw_in_strip(self, control: Control, x: int, *, bare: bool) -> int:
        """Put one control of a slot, ``bare`` without a slider; gives the free x."""
        name = _named(control)
        said = f"{name}-is"
        right = x + width_in_strip(control, bare=bare)
        match control.widget:
            case Widget.PULSE | Widget.CHORD:
                self.patch.button(x, 3, (said, name))
                self.send(control, said)
                return right
            case Widget.KEYS:
                # No room for keys; the name can be sent to.
                self.send(control, name)
                return right
            case Widget.NUMBERS:
                self.several(control, name, x, 3, in_line=len(control.arguments))
                return right
            case Widget.NUMBER:
                self.number(control, name, x, 3, bare=bare)
            case Widget.TOGGLE:
                self.patch.toggle(x, 3, (said, name))
            case Widget.TEXT | Widget.CHOICE:
                self.patch.words(x, 1, _STRIP_COLUMNS, (said, name))
        self.show(control, self.names(control, bare=bare))
        if control.is_set:
            self.send(control, said)
        return right

    def names(self, control: Control, *, bare: bool = False) -> list[str]:
        """Names of all that shows a control's value."""
        name = _named(control)
        has_slider = slides(control) and not bare
        return [name, f"$0-{name}-slide"] if has_slider else [name]

    def number(
        self, control: Control, name: str, x: int, y: int, *, bare: bool = False
    ) -> None:
        """Put a number box and, unless it is ``bare``, a slider if there is a range."""
        argument = control.argument
        said = f"{name}-is"
        has_slider = slides(control) and not bare
        wide = x + (_SLIDES if has_slider else 0)
        self.patch.number(wide, y, 6, whole_range(argument), (said, name))
        right = wide + _NUMBER
        if argument.unit and not bare:
            self.patch.comment(right - 2, y - 2, argument.unit, 9)
            right += 12 + 7 * len(argument.unit)
        for number, (value, word) in enumerate(() if bare else control.specials):
            struck = f"$0-{name}-{number}"
            self.patch.button(right, y, (struck, "empty"), word)
            self.special(struck, value, name)
            right += 24 + 7 * len(word)
        if not has_slider:
            return
        slide, slid = f"$0-{name}-slide", f"$0-{name}-slid"
        limits = number_range(argument)
        self.patch.slider(x, y, _SLIDER, limits, (slid, slide))
        self.couple(slid, name, said, slide)

    def keys(self, control: Control, name: str, x: int, y: int) -> None:
        """Put two octaves of keys; the name takes a pitch and a velocity."""
        self.send(control, name)
        for number in range(SCREEN_KEYS):
            pitch = control.lowest_key + number
            struck = f"$0-{name}-{pitch}"
            at = x + KEY * number
            is_black = pitch % 12 in _BLACK_KEYS
            self.patch.key(at, y, (struck, "empty"), is_black=is_black)
            self.behind.chain(
                self.behind.box(20, self._y, f"r {struck}"),
                self.behind.box(240, self._y, f"* {STRUCK}"),
                self.behind.box(300, self._y, f"list prepend {pitch}"),
                self.behind.box(480, self._y, f"s {name}"),
            )
            self._y += 26

    def several(
        self, control: Control, name: str, x: int, y: int, *, in_line: int = _IN_LINE
    ) -> int:
        """Put a box, or where there are many a bar, for each part; gives the height."""
        arguments = control.arguments
        letters = " ".join("s" if a.kind in _WORDED else "f" for a in arguments)
        behind = self.behind
        parts = behind.box(580, self._y, f"unpack {letters}")
        behind.cord(self._routed(control), parts)
        packed = behind.box(20, self._y + 60, f"pack {letters}")
        has_bars = _are_bars(control) and len(arguments) > in_line
        for number, argument in enumerate(arguments):
            part = f"{name}-{argument.name}"
            limits, names = whole_range(argument), (f"{part}-is", part)
            across, down = number % in_line, number // in_line
            if has_bars:
                self.patch.bar(x + (BAR + 5) * number, y, limits, names)
            elif argument.kind in _WORDED:
                self.patch.words(x + _NUMBER * across, y - 1 + LINE * down, 9, names)
            else:
                at = (x + _NUMBER * across, y + LINE * down)
                self.patch.number(*at, 6, limits, names)
            below = self._y + 26 + 26 * number
            setter = behind.message(580, below, "set $1")
            behind.cord(parts, setter, number)
            behind.cord(setter, behind.box(660, below, f"s {part}"))
            if control.is_set:
                self._part(packed, number, names[0])
        if control.is_set:
            behind.chain(
                packed,
                behind.box(160, self._y + 60, _message(control, "")),
                behind.box(400, self._y + 60, "list trim"),
                behind.box(480, self._y + 60, f"s {self.sent}"),
            )
        self._y += 60 + 26 * len(arguments)
        return BAR_HEIGHT + 8 if has_bars else LINE * -(-len(arguments) // in_line)

    def _part(self, packed: Box, number: int, said: str) -> None:
        """Let any part that is moved send all: the first inlet last."""
        behind = self.behind
        moved = behind.box(20 + 160 * number, self._y + 30, f"r {said}")
        if not number:
            behind.cord(moved, packed)
            return
        both = behind.box(120 + 160 * number, self._y + 30, "t b a")
        behind.cord(moved, both)
        behind.cord(both, packed, 1, number).cord(both, packed)

    def _routed(self, control: Control) -> Box:
        """Put what lets only the values of one control through."""
        source = self.behind.box(20, self._y, f"r {self.heard}")
        for number, word in enumerate(control.words):
            shown = "$1" if word == SLOT_WORD else word
            routed = self.behind.box(160 + 130 * number, self._y, f"route {shown}")
            self.behind.cord(source, routed)
            source = routed
        return source
