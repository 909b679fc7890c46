"""Prints the table as Pd patches: what listens to which words, and a control per row.

Every control has a name that any patch can send to: ``oscine-bpm`` moves the tempo as a
hand would. What the daemon tells is put in with ``set``, which a control shows and does
not send on, so that nothing goes round in circles.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from oscine.daemon.parameters import ROWS, SLOTS
from oscine.daemon.pd_patch import Box, Patch
from oscine.daemon.surface import (
    SLOT_WORD,
    Control,
    Widget,
    controls,
    number_range,
    whole_range,
    words_of,
)

_LINE = 23
"""Pixels from one row of controls to the next."""

_LABEL = 146
_SLIDER = 150
_NUMBER = 74
_COLUMN = 490
_TOO_FINE = 10_000
"""A range with so many whole numbers is no use on a slider of 150 pixels."""


def pd_files() -> Mapping[str, str]:
    """Give the printed patches by file name."""
    return {
        "oscine-words.pd": _words().text(),
        "oscine-slots.pd": _slots().text(),
        "oscine-prompt.pd": _prompt().text(),
        "oscine-mixer.pd": _mixer().text(),
        "oscine-controls.pd": _controls().text(),
    }


# Which words of a message are its address


@dataclass(slots=True)
class _Branch:
    """Words that may follow, each with what may follow it."""

    children: dict[str, "_Branch"] = field(default_factory=dict)


class _Place(NamedTuple):
    """Where to draw, and how many words came before.

    Attributes:
        x: In pixels.
        y: In pixels.
        depth: Words of the address that are behind us.
    """

    x: int
    y: int
    depth: int


def _tree() -> _Branch:
    """All addresses of the table, word by word."""
    root = _Branch()
    for row in ROWS:
        branch = root
        for word in words_of(row):
            branch = branch.children.setdefault(word, _Branch())
    return root


def _words() -> Patch:
    """An abstraction that tells how many words of a message are its address."""
    patch = Patch(900, 420)
    patch.comment(
        20, 10, "How many words of a message are its address. Printed: oscine reference"
    )
    entry = patch.box(20, 50, "inlet")
    leave = patch.box(20, 380, "outlet")
    _count_words(patch, _tree(), (entry, 0), leave, _Place(20, 106, 0))
    return patch


def _count_words(
    patch: Patch, branch: _Branch, source: tuple[Box, int], leave: Box, at: "_Place"
) -> int:
    """Draw what tells words at one depth apart; gives the x that is free."""
    before, outlet = source
    x, y, depth = at
    slot = branch.children.get(SLOT_WORD)
    if slot is not None:
        # Any word can stand for a slot: a number, or a pattern such as *.
        split = patch.box(x, y, "list split 1")
        patch.cord(before, split, outlet)
        told = patch.message(x - 20, y + 116, f"{depth + 1}")
        patch.cord(split, told, 2).cord(told, leave)
        return _count_words(
            patch, slot, (split, 1), leave, _Place(x + 40, y + 56, depth + 1)
        )
    deeper = {word: child for word, child in branch.children.items() if child.children}
    if depth and not deeper:
        deeper = branch.children
    # [route] looks at a selector, not at the first element of a list.
    trimmed = patch.box(x, y - 26, "list trim")
    routed = patch.box(x, y, "route " + " ".join(deeper))
    patch.cord(before, trimmed, outlet).cord(trimmed, routed)
    right = x
    for number, child in enumerate(deeper.values()):
        if child.children:
            right = _count_words(
                patch,
                child,
                (routed, number),
                leave,
                _Place(right, y + 66, depth + 1),
            )
            continue
        told = patch.message(right, y + 30, f"{depth + 1}")
        patch.cord(routed, told, number).cord(told, leave)
        right += 40
    # What is not a word of ours here: the address ended before it, or is a mistake
    # that the daemon will answer.
    told = patch.message(right, y + 30, f"{max(depth, 1)}")
    patch.cord(routed, told, len(deeper)).cord(told, leave)
    return right + 60


def _slots() -> Patch:
    """An abstraction that gives the slots of what is heard as numbers.

    ``[oscparse]`` gives them as words, which ``[route 1]`` does not know.
    """
    patch = Patch(760, 320)
    patch.comment(
        20, 10, "Slots as numbers, not as words. Printed: oscine reference --pd"
    )
    entry, leave = patch.box(20, 50, "inlet"), patch.box(20, 280, "outlet")
    heads = [words[0] for words in map(words_of, ROWS) if SLOT_WORD in words[1:2]]
    heads = list(dict.fromkeys(heads))
    routed = patch.box(20, 80, "route " + " ".join(heads))
    patch.cord(entry, routed).cord(routed, leave, len(heads))
    for number, head in enumerate(heads):
        x = 120 + 250 * number
        split = patch.box(x, 110, "list split 1")
        # Through FUDI, because that reads a number wherever one is written.
        parsed = patch.chain(
            split,
            patch.box(x, 140, "list trim"),
            patch.box(x, 165, "fudiformat"),
            patch.box(x, 190, "fudiparse"),
        )
        joined = patch.box(x, 215, "list append")
        patch.cord(routed, split, number).cord(split, joined, 1, 1)
        patch.chain(
            parsed,
            joined,
            patch.box(x, 240, f"list prepend {head}"),
            patch.box(x, 265, "list trim"),
            leave,
        )
    return patch


# One control


def _named(control: Control) -> str:
    """Name to which a control can be sent from anywhere; ``$1`` is the slot."""
    words = ["$1" if word == SLOT_WORD else word for word in control.words]
    return "-".join(["oscine", *words])


def _slides(control: Control) -> bool:
    """Whether a slider can show its range."""
    if control.widget is not Widget.NUMBER or not control.is_set:
        return False
    argument = control.argument
    if argument.minimum is None or argument.maximum is None:
        return False
    return argument.maximum - argument.minimum < _TOO_FINE


def _message(control: Control, values: str) -> str:
    words = ["$1" if word == SLOT_WORD else word for word in control.words]
    return " ".join(["list prepend", *words, values]).strip()


@dataclass(slots=True)
class _Face:
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

    def draw(self, control: Control, x: int, y: int) -> None:
        """Put one control with its label."""
        name = _named(control)
        said = f"{name}-is"
        if control.widget is Widget.PULSE:
            self.patch.button(x, y, (said, name), control.label)
            self.send(control, said)
            return
        self.patch.comment(x, y - 2, control.label, 20)
        at = x + _LABEL
        if control.widget is Widget.TOGGLE:
            self.patch.toggle(at, y, (said, name))
        elif control.widget is Widget.NUMBER:
            self.number(control, name, at, y)
        elif control.widget in {Widget.TEXT, Widget.CHOICE}:
            self.patch.words(at, y - 1, 32, (said, name))
        else:
            self.several(control, name, at, y)
            return
        self.show(control, self.names(control))
        if control.is_set:
            self.send(control, said)

    def draw_in_strip(self, control: Control, x: int) -> int:
        """Put one control of a slot; gives the x that is free."""
        name = _named(control)
        said = f"{name}-is"
        match control.widget:
            case Widget.PULSE:
                self.patch.button(x, 3, (said, name))
                self.send(control, said)
                return x + 20
            case Widget.NUMBERS:
                self.several(control, name, x, 3)
                return x + _NUMBER * len(control.arguments)
            case Widget.NUMBER:
                self.number(control, name, x, 3)
                width = _SLIDER + 12 + _NUMBER
            case Widget.TOGGLE:
                self.patch.toggle(x, 3, (said, name))
                width = 20
            case Widget.TEXT | Widget.CHOICE:
                self.patch.words(x, 1, 34, (said, name))
                width = 34 * 7 + 12
        self.show(control, self.names(control))
        if control.is_set:
            self.send(control, said)
        return x + width

    def names(self, control: Control) -> list[str]:
        """Names of all that shows a control's value."""
        name = _named(control)
        return [name, f"$0-{name}-slide"] if _slides(control) else [name]

    def number(self, control: Control, name: str, x: int, y: int) -> None:
        """Put a number box and, where there is a range to see, a slider."""
        argument = control.argument
        said = f"{name}-is"
        slides = _slides(control)
        wide = x + (_SLIDER + 12 if slides else 0)
        self.patch.number(wide, y, 6, whole_range(argument), (said, name))
        right = wide + _NUMBER
        if argument.unit:
            self.patch.comment(right - 2, y - 2, argument.unit, 4)
            right += 32
        for number, (value, word) in enumerate(control.specials):
            struck = f"$0-{name}-{number}"
            self.patch.button(right, y, (struck, "empty"), word)
            self.special(struck, value, name)
        if not slides:
            return
        slide, slid = f"$0-{name}-slide", f"$0-{name}-slid"
        limits = number_range(argument)
        self.patch.slider(x, y, _SLIDER, limits, (slid, slide))
        self.couple(slid, name, said, slide)

    def several(self, control: Control, name: str, x: int, y: int) -> None:
        """Put a number box, or for decibels a meter, for each part of a value."""
        behind = self.behind
        source = self._routed(control)
        count = len(control.arguments)
        parts = behind.box(580, self._y, "unpack " + " ".join(["f"] * count))
        behind.cord(source, parts)
        packed = behind.box(20, self._y + 60, "pack " + " ".join(["f"] * count))
        for number, argument in enumerate(control.arguments):
            part = f"{name}-{argument.name}"
            said = f"{part}-is"
            limits = whole_range(argument)
            self.patch.number(x + _NUMBER * number, y, 6, limits, (said, part))
            setter = behind.message(580, self._y + 26 + 26 * number, "set $1")
            behind.cord(parts, setter, number)
            behind.cord(
                setter, behind.box(660, self._y + 26 + 26 * number, f"s {part}")
            )
            if control.is_set:
                # Any part that is moved sends all, the first inlet last.
                moved = behind.box(20 + 160 * number, self._y + 30, f"r {said}")
                if number:
                    both = behind.box(120 + 160 * number, self._y + 30, "t b f")
                    behind.cord(moved, both)
                    behind.cord(both, packed, 1, number).cord(both, packed)
                else:
                    behind.cord(moved, packed)
        if control.is_set:
            behind.chain(
                packed,
                behind.box(160, self._y + 60, _message(control, "")),
                behind.box(400, self._y + 60, "list trim"),
                behind.box(480, self._y + 60, f"s {self.sent}"),
            )
        self._y += 60 + 26 * count

    def _routed(self, control: Control) -> Box:
        """Put what lets only the values of one control through."""
        source = self.behind.box(20, self._y, f"r {self.heard}")
        for number, word in enumerate(control.words):
            shown = "$1" if word == SLOT_WORD else word
            routed = self.behind.box(160 + 130 * number, self._y, f"route {shown}")
            self.behind.cord(source, routed)
            source = routed
        return source


# One slot, sixteen slots


def _prompt() -> Patch:
    """One slot, as a strip: ``[oscine-prompt 3]``, in and out to ``[oscine]``."""
    behind = Patch(900, 600, "behind")
    patch = Patch(900, 200)
    face = _Face(patch, behind, "$0-sent", "$0-heard")
    patch.tag(0, 0, 24, "$1")
    x = 30
    for control in controls():
        if control.per_slot:
            x = face.draw_in_strip(control, x)
    patch.face = (x, 22)
    patch.chain(patch.box(120, 100, "inlet"), patch.box(120, 126, "s $0-heard"))
    patch.chain(patch.box(240, 100, "r $0-sent"), patch.box(240, 126, "outlet"))
    patch.sub(360, 100, behind)
    return patch


def _mixer() -> Patch:
    """All slots over one connection."""
    width, _ = _prompt().face or (0, 0)
    strips = Patch(width + 30, 640, "strips", face=(width + 4, len(SLOTS) * 25))
    entry = strips.box(20, 500, "inlet")
    leave = strips.box(20, 530, "outlet")
    for slot in SLOTS:
        strip = strips.box(2, 25 * (slot - SLOTS[0]), f"oscine-prompt {slot}")
        strips.cord(entry, strip).cord(strip, leave)
    patch = Patch(width + 180, 480)
    _door(patch, "oscine-mixer", 20)
    patch.comment(
        400, 10, "words (Enter sends them), weight, what became of it, clear", 60
    )
    connection = Box(_DOOR)
    shown = patch.sub(20, 60, strips)
    patch.cord(connection, shown).cord(shown, connection)
    levels = patch.box(34 + width, 60, "oscine-meters")
    patch.cord(connection, levels)
    return patch


_DOOR = 0
"""Number of ``[oscine]`` in a patch: always the first."""


def _door(patch: Patch, name: str, x: int) -> None:
    """Put ``[oscine]`` with a name that can be sent to, and its light."""
    connection = patch.box(x, 34, "oscine 127.0.0.1 9740")
    orders = patch.box(x, 8, f"r {name}")
    light = patch.box(
        x + 200,
        35,
        "tgl 17 0 empty empty connected 21 8 0 11 #fcfcfc #20a040 #000000 0 1",
    )
    patch.cord(orders, connection).cord(connection, light, 1)


# All but the slots


def _controls() -> Patch:
    """Every row that is not a slot's, with its value as it is."""
    groups: dict[str, list[Control]] = {}
    for control in controls():
        if not control.per_slot:
            groups.setdefault(control.heading, []).append(control)
    behind = Patch(900, 700, "behind")
    patch = Patch(2 * _COLUMN + 40, 600)
    _door(patch, "oscine-controls", 20)
    face = _Face(patch, behind, "$0-sent", "$0-heard")
    bottoms = [92, 92]
    for title, rows in groups.items():
        column = 0 if bottoms[0] <= bottoms[1] else 1
        bottoms[column] = _group(face, title, rows, column, bottoms[column])
    bottom = max(bottoms) + 4
    _errors(face, bottom)
    connection = Box(_DOOR)
    sent = patch.box(170, 8, "r $0-sent")
    heard = patch.box(20, 62, "s $0-heard")
    patch.cord(sent, connection).cord(connection, heard)
    patch.sub(480, 34, behind)
    patch.height = bottom + 60
    return patch


def _group(face: _Face, title: str, rows: list[Control], column: int, top: int) -> int:
    """Draw one heading with its rows; gives where the next can begin."""
    x = 20 + column * (_COLUMN + 10)
    face.patch.title(x, top, _COLUMN, title)
    y = top + 26
    struck = [row for row in rows if row.widget is Widget.PULSE]
    for number, control in enumerate(struck):
        face.draw(control, x + 4 + 98 * (number % 4), y + _LINE * (number // 4))
    y += _LINE * -(-len(struck) // 4)
    for control in rows:
        if control not in struck:
            face.draw(control, x + 4, y)
            y += _LINE
    return y + 8


def _errors(face: _Face, y: int) -> None:
    """Show the newest sentence about something wrong."""
    face.patch.comment(24, y, "not as asked", 20)
    face.patch.words(24 + _LABEL, y, 110, ("empty", "oscine-error"))
    face.show_errors("oscine-error")
