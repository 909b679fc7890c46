"""Draws controls on a Pd patch, and in a subpatch what stands behind them.

Every control has a name that any patch can send to: ``oscine-bpm`` moves the tempo as a
hand would. What the daemon tells is put in with ``set``, which a control shows and does
not send on, so that nothing goes round in circles.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from oscine.daemon.pd_patch import Box, Patch
from oscine.daemon.surface import (
    SLOT_WORD,
    Control,
    Widget,
    number_range,
    whole_range,
)

LABEL = 146
"""Pixels for the label before a control."""

_SLIDER = 150
_NUMBER = 74
_TOO_FINE = 10_000
"""A range with so many whole numbers is no use on a slider of 150 pixels."""


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

    def draw(self, control: Control, x: int, y: int) -> None:
        """Put one control with its label."""
        name = _named(control)
        said = f"{name}-is"
        if control.widget is Widget.PULSE:
            self.patch.button(x, y, (said, name), control.label)
            self.send(control, said)
            return
        self.patch.comment(x, y - 2, control.label, 20)
        at = x + LABEL
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
