"""MIDI bytes to messages, for bytes that nobody vouches for.

Forgives what cables do: running status, real-time bytes inside other messages, ends cut
off. System exclusive data is passed over and never kept, however long it is.
"""

from typing import NamedTuple

_DATA_BYTES = {0x80: 2, 0x90: 2, 0xA0: 2, 0xB0: 2, 0xC0: 1, 0xD0: 1, 0xE0: 2}
_COMMON_DATA_BYTES = {0xF1: 1, 0xF2: 2, 0xF3: 1, 0xF6: 0}
_SYSEX = 0xF0
_FIRST_REAL_TIME = 0xF8


class Message(NamedTuple):
    """One message; data that it does not have is 0.

    Attributes:
        status: As on the wire, 0x80 to 0xFF.
        first: First data byte.
        second: Second data byte.
    """

    status: int
    first: int = 0
    second: int = 0

    @property
    def kind(self) -> int:
        """The status without its channel."""
        return self.status & 0xF0 if self.status < _SYSEX else self.status

    @property
    def channel(self) -> int:
        """1 to 16 as musicians count; 0 where there is none."""
        return (self.status & 0x0F) + 1 if self.status < _SYSEX else 0


class Stream:
    """Reads the bytes of one port, in pieces of any size."""

    def __init__(self) -> None:
        self._status = 0
        self._data: list[int] = []

    def feed(self, data: bytes) -> list[Message]:
        """Take bytes; returns the messages that end in them.

        >>> Stream().feed(bytes((0x90, 60, 100, 62, 101)))[1]
        Message(status=144, first=62, second=101)
        """
        messages: list[Message] = []
        for byte in data:
            if byte >= _FIRST_REAL_TIME:
                messages.append(Message(byte))
            elif byte >= 0x80:
                self._begin(byte, messages)
            elif self._status:
                self._data.append(byte)
                self._end(messages)
        return messages

    def _begin(self, status: int, messages: list[Message]) -> None:
        self._data.clear()
        wanted = _COMMON_DATA_BYTES.get(status)
        if wanted == 0:
            messages.append(Message(status))
        # After exclusive and undefined ones, data means nothing until the next status.
        is_read = status < _SYSEX or wanted
        self._status = status if is_read else 0

    def _end(self, messages: list[Message]) -> None:
        status = self._status
        is_common = status >= _SYSEX
        wanted = _COMMON_DATA_BYTES[status] if is_common else _DATA_BYTES[status & 0xF0]
        if len(self._data) < wanted:
            return
        messages.append(Message(status, *self._data))
        self._data.clear()
        if is_common:
            self._status = 0  # these have no running status
