"""Cues: what of the score is due at which sample of the ring, for all who follow it.

One process writes, in the order of time; any number read, each with a cursor of its
own, and delay nobody. The ordering of stores is that of ``daemon/ring.py``.
"""

from typing import NamedTuple

from oscine.daemon.link import close_memory, memory_bytes, open_memory

CAPACITY = 1 << 13
"""Cues that are kept: of the busiest music more than the largest ring can hold."""

TICK, BEGIN, HUSH = 0xF8, 0xFA, 0xFF
"""Status of a clock tick, of a piece that begins, and of silence for all notes."""

NOTE_OFF, NOTE_ON = 0x80, 0x90

_WRITTEN = 0
_HEADER_NUMBERS = 8
_LONGEST_MS = (1 << 32) - 1


class Cue(NamedTuple):
    """One event of the score.

    Attributes:
        position: Sample of the ring at which it is due.
        status: MIDI status with its channel, or ``TICK``, ``BEGIN``, ``HUSH``.
        pitch: Of a note.
        velocity: Of a note.
        milliseconds: Length of a note that begins.
    """

    position: int
    status: int
    pitch: int = 0
    velocity: int = 0
    milliseconds: int = 0


class CueSheet:
    """The writer's end, and the memory."""

    def __init__(self, name: str = "") -> None:
        """Attach by name, or create where there is none."""
        self._is_owner = not name
        size = 8 * (_HEADER_NUMBERS + 2 * CAPACITY)
        self._memory = open_memory(name, size if self._is_owner else 0)
        self._numbers = memory_bytes(self._memory)[:size].cast("q")

    @property
    def name(self) -> str:
        """Name to attach by."""
        return self._memory.name

    @property
    def written(self) -> int:
        """Cues written since the beginning."""
        return self._numbers[_WRITTEN]

    def append(self, cue: Cue) -> None:
        """Write a cue; none may be due before the one written last."""
        written = self._numbers[_WRITTEN]
        place = _HEADER_NUMBERS + 2 * (written % CAPACITY)
        self._numbers[place] = cue.position
        self._numbers[place + 1] = (
            cue.status
            | cue.pitch << 8
            | cue.velocity << 16
            | min(cue.milliseconds, _LONGEST_MS) << 24
        )
        self._numbers[_WRITTEN] = written + 1

    def at(self, number: int) -> Cue:
        """Read the cue of a number, counted since the beginning."""
        place = _HEADER_NUMBERS + 2 * (number % CAPACITY)
        position, word = self._numbers[place], self._numbers[place + 1]
        return Cue(position, word & 255, word >> 8 & 255, word >> 16 & 255, word >> 24)

    def position_at(self, number: int) -> int:
        """Where the cue of a number is due."""
        return self._numbers[_HEADER_NUMBERS + 2 * (number % CAPACITY)]

    def close(self) -> None:
        """Detach; the creator also removes it."""
        self._numbers.release()
        close_memory(self._memory, unlink=self._is_owner)


class CueReader:
    """A follower of the score, from the moment it is made; used from one thread."""

    def __init__(self, name: str) -> None:
        """Follow the sheet of that name from now on."""
        self._sheet = CueSheet(name)
        self._next = self._sheet.written

    def is_due(self, end: int) -> bool:
        """Whether the next cue lies before a sample of the ring."""
        written = self._sheet.written
        if self._next == written:
            return False
        # Whoever slept for so long has lost the oldest.
        self._next = max(self._next, written - CAPACITY + 64)
        return self._sheet.position_at(self._next) < end

    def next_position(self) -> int | None:
        """Where the next cue is due; None where none is written yet."""
        if self._next == self._sheet.written:
            return None
        return self._sheet.position_at(self._next)

    def take(self) -> Cue:
        """Take the next cue; only after ``is_due`` said so."""
        cue = self._sheet.at(self._next)
        self._next += 1
        return cue

    def close(self) -> None:
        """Follow no more."""
        self._sheet.close()
