"""What a control surface shows of the table: one walk, from which all patches are made.

Patches for every host are printed from these controls; what they look like is decided
by the printers (``print_pd`` and the like), which know no row of the table by name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from oscine.daemon.headings import heading
from oscine.daemon.parameters import (
    ROWS,
    Access,
    Argument,
    Keys,
    Kind,
    Parameter,
    Row,
    Trigger,
    Value,
)

ROOT = "/oscine"
"""Where the printed patches look for the daemon's addresses; its default root."""

SLOT_WORD = "{slot}"
"""The word of an address that stands for a slot's number."""


_TOO_FINE = 10_000
"""A range with so many whole numbers is no use on a slider of some 150 pixels."""


_LOW_C, _KICK = 48, 36

STRUCK = 100
"""Velocity of keys on a screen."""

SCREEN_KEYS = 25
"""How many there are: two octaves and one more."""


class Widget(Enum):
    """What a hand or an eye needs for a row."""

    PULSE = "a button that is struck"
    TOGGLE = "a switch"
    NUMBER = "a number with a range"
    CHOICE = "one name of a list"
    TEXT = "words"
    NUMBERS = "several numbers at once"
    KEYS = "keys to strike and let go"
    CHORD = "all keys that are held, or none"


@dataclass(frozen=True, slots=True)
class Control:
    """One row as a surface shows it.

    Attributes:
        row: The row of the table.
        words: The parts of its address, ``{slot}`` among them.
        name: An identifier: the words without the slot, joined by underscores.
        label: The words a person reads, without the slot.
        widget: What it needs.
        heading: Under which it stands.
        is_set: It can be set, or struck; else it is only shown.
        per_slot: There is one for each slot.
    """

    row: Parameter | Trigger | Keys
    words: tuple[str, ...]
    name: str
    label: str
    widget: Widget
    heading: str
    is_set: bool
    per_slot: bool

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """What it takes; nothing for a trigger."""
        return () if isinstance(self.row, Trigger) else self.row.arguments

    @property
    def argument(self) -> Argument:
        """The one argument of a row that has one."""
        (only,) = self.arguments
        return only

    @property
    def lowest_key(self) -> int:
        """Where two octaves of keys begin: at a low C, or, for drums, at the kick."""
        return _LOW_C if self.arguments[0].name == "pitch" else _KICK

    @property
    def specials(self) -> tuple[tuple[float, str], ...]:
        """Values outside the range, each with a word that fits on a button."""
        if self.widget is not Widget.NUMBER:
            return ()
        return tuple(
            (value, "auto" if "model" in meaning else meaning)
            for value, meaning in self.argument.special.items()
        )

    @property
    def default(self) -> Value:
        """Value before anybody said anything."""
        return self.row.default if isinstance(self.row, Parameter) else 0

    def address(self, slot: int | str = "N") -> str:
        """Path below the root."""
        return self.row.address.replace(SLOT_WORD, str(slot))


def controls() -> Iterator[Control]:
    """All rows with a value or an effect, as surfaces show them, in their order."""
    for row in ROWS:
        if isinstance(row, Parameter | Trigger | Keys):
            yield _control(row)


def words_of(row: Row) -> tuple[str, ...]:
    """Parts of an address.

    >>> words_of(ROWS[0])
    ('play',)
    """
    return tuple(row.address.strip("/").split("/"))


def identifier(row: Row) -> str:
    """Name of a row where slashes cannot be; the slot is left out.

    >>> [identifier(row) for row in ROWS if "prompt" in row.address][:2]
    ['prompt', 'prompt_text']
    """
    return "_".join(word for word in words_of(row) if word != SLOT_WORD)


def camel(name: str) -> str:
    """Identifier as SuperCollider and others write it.

    >>> camel("mute_drums")
    'muteDrums'
    """
    return re.sub(r"_+(\w)", lambda found: found[1].upper(), name)


def number_range(argument: Argument, otherwise: float = 1e6) -> tuple[float, float]:
    """Lowest and highest value, without those that are special.

    >>> number_range(Argument(Kind.FLOAT, "weight", 0.0, 2.0))
    (0.0, 2.0)
    """
    low = -otherwise if argument.minimum is None else argument.minimum
    high = otherwise if argument.maximum is None else argument.maximum
    return low, high


def whole_range(argument: Argument) -> tuple[float, float]:
    """Lowest and highest value, the special ones among them."""
    low, high = number_range(argument)
    return min(low, *argument.special, low), max(high, *argument.special, high)


def slides(control: Control) -> bool:
    """Whether a slider can show its range."""
    if control.widget is not Widget.NUMBER or not control.is_set:
        return False
    argument = control.argument
    if argument.minimum is None or argument.maximum is None:
        return False
    return argument.maximum - argument.minimum < _TOO_FINE


def _control(row: Parameter | Trigger | Keys) -> Control:
    words = words_of(row)
    shown = [word for word in words if word != SLOT_WORD]
    return Control(
        row=row,
        words=words,
        name=identifier(row),
        label=_label(row, " ".join(shown).replace("_", " ")),
        widget=_widget(row),
        heading=heading(row),
        is_set=not isinstance(row, Parameter) or row.access is Access.READ_WRITE,
        per_slot=SLOT_WORD in words,
    )


def _label(row: Row, words: str) -> str:
    # Sent without a pitch, a chord lets go of all keys: that is what a button can do.
    return f"let go of {words}" if isinstance(row, Keys) and row.is_chord else words


def _widget(row: Parameter | Trigger | Keys) -> Widget:
    if isinstance(row, Trigger):
        return Widget.PULSE
    if isinstance(row, Keys):
        return Widget.CHORD if row.is_chord else Widget.KEYS
    if len(row.arguments) != 1:
        return Widget.NUMBERS
    return {
        Kind.BOOL: Widget.TOGGLE,
        Kind.FLOAT: Widget.NUMBER,
        Kind.INT: Widget.NUMBER,
        Kind.CHOICE: Widget.CHOICE,
        Kind.TEXT: Widget.TEXT,
    }[row.arguments[0].kind]
