"""From messages to what a hand moved: knobs of 7 and 14 bit, NRPN, keys, wheels.

A fine knob sends two messages, an NRPN four; what they come to is told as one move, and
the coarse half alone is a move as well.
"""

from typing import NamedTuple

from oscine.routes.midi_bytes import Message

FULL = {"cc": 127, "cc14": 16383, "nrpn": 16383, "note": 127, "bend": 16383}
"""Highest value of each kind of control."""

NUMBERS = {"cc": 128, "cc14": 32, "nrpn": 16384, "note": 128, "bend": 1}
"""How many numbers each kind has."""

_NOTE_OFF, _NOTE_ON, _CONTROL, _BEND = 0x80, 0x90, 0xB0, 0xE0
_DATA, _DATA_FINE = 6, 38
_NRPN_FINE, _NRPN, _RPN_FINE, _RPN = 98, 99, 100, 101
_NULL = 127


class Control(NamedTuple):
    """Something that can be moved.

    Attributes:
        kind: One of ``FULL``.
        channel: 1 to 16.
        number: Of the controller, the NRPN or the key; 0 for the wheel.
    """

    kind: str
    channel: int
    number: int


class Move(NamedTuple):
    """A control and where it now is, 0 to ``FULL[control.kind]``."""

    control: Control
    value: int


class _Fine:
    """A value of two halves: the coarse one resets the fine one."""

    __slots__ = ("coarse", "fine")

    def __init__(self) -> None:
        self.coarse = -1
        self.fine = 0

    def take_coarse(self, value: int) -> int | None:
        """New value; None where the fine half is yet to tell it."""
        if value == self.coarse:
            return None
        self.coarse, self.fine = value, 0
        return value << 7

    def take_fine(self, value: int) -> int | None:
        """New value; None where no coarse half came before."""
        if self.coarse < 0:
            return None
        self.fine = value
        return self.coarse << 7 | value


class Hands:
    """Reads moves out of the messages of one port; bounded, whatever comes."""

    def __init__(self) -> None:
        self._fine: dict[tuple[int, int], _Fine] = {}
        self._chosen: dict[int, list[int]] = {}
        self._values: dict[tuple[int, int], _Fine] = {}

    def moves(self, message: Message) -> list[Move]:
        """What a message comes to."""
        kind, channel = message.kind, message.channel
        if kind == _NOTE_ON:
            return [Move(Control("note", channel, message.first), message.second)]
        if kind == _NOTE_OFF:
            return [Move(Control("note", channel, message.first), 0)]
        if kind == _BEND:
            value = message.second << 7 | message.first
            return [Move(Control("bend", channel, 0), value)]
        if kind != _CONTROL:
            return []
        return self._controller(channel, message.first, message.second)

    def _controller(self, channel: int, number: int, value: int) -> list[Move]:
        if number in {_NRPN, _NRPN_FINE}:
            # The halves of a number come in either order.
            self._chosen.setdefault(channel, [_NULL, _NULL])[number == _NRPN_FINE] = (
                value
            )
            return []
        if number in {_RPN, _RPN_FINE}:
            self._chosen.pop(channel, None)
            return []
        if number in {_DATA, _DATA_FINE} and channel in self._chosen:
            return self._parameter(channel, number, value)
        moves = [Move(Control("cc", channel, number), value)]
        if number < 64:
            half = self._fine.setdefault((channel, number % 32), _Fine())
            whole = half.take_coarse(value) if number < 32 else half.take_fine(value)
            if whole is not None:
                moves.append(Move(Control("cc14", channel, number % 32), whole))
        return moves

    def _parameter(self, channel: int, number: int, value: int) -> list[Move]:
        """Value of the NRPN that the channel has chosen."""
        high, low = self._chosen[channel]
        if (high, low) == (_NULL, _NULL):
            return []
        chosen = high << 7 | low
        if (channel, chosen) not in self._values and len(self._values) >= 4096:
            self._values.clear()
        half = self._values.setdefault((channel, chosen), _Fine())
        whole = half.take_coarse(value) if number == _DATA else half.take_fine(value)
        return [] if whole is None else [Move(Control("nrpn", channel, chosen), whole)]


def messages_for(control: Control, position: float) -> list[bytes]:
    r"""Messages that put a control of the same kind at a position, 0 to 1.

    >>> messages_for(Control("cc", 1, 20), 1.0)
    [b'\xb0\x14\x7f']
    """
    kind, channel, number = control
    value = round(min(max(position, 0.0), 1.0) * FULL[kind])
    status = _CONTROL | channel - 1
    coarse, fine = value >> 7, value & 127
    match kind:
        case "cc":
            return [bytes((status, number, value))]
        case "note":
            return [bytes((_NOTE_ON | channel - 1, number, value))]
        case "bend":
            return [bytes((_BEND | channel - 1, fine, coarse))]
        case "cc14":
            return [bytes((status, number, coarse)), bytes((status, number + 32, fine))]
        case _:
            pairs = ((_NRPN, number >> 7), (_NRPN_FINE, number & 127))
            pairs += ((_DATA, coarse), (_DATA_FINE, fine))
            return [bytes((status, *pair)) for pair in pairs]
