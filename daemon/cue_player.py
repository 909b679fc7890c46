"""Turns cues into the MIDI messages of a stretch of sound, for whoever sends them."""

from oscine.daemon.cues import BEGIN, HUSH, NOTE_OFF, NOTE_ON, TICK, CueReader

_CLOCK, _START, _CONTINUE, _STOP = (bytes((s,)) for s in (0xF8, 0xFA, 0xFB, 0xFC))

Message = tuple[int, bytes]
"""Samples from the beginning of the stretch, and bytes."""


class CuePlayer:
    """Follows the sound from stretch to stretch; used from one thread, a callback's.

    It knows what sounds, so that nothing is left sounding when the music stops, is
    thrown away or begins anew.
    """

    def __init__(self, reader: CueReader) -> None:
        """Play what ``reader`` reads."""
        self._reader = reader
        self._sounding: dict[tuple[int, int], int] = {}
        self._due: list[Message] = []
        self._is_flowing = False
        self._has_begun = False  # a piece has, since the clock was started last
        self._is_clock_running = False

    def due(
        self, start: int, end: int, *, is_flowing: bool, wants_clock: bool
    ) -> list[Message]:
        """Messages of the next stretch, in the order of time.

        Args:
            start: Sample of the ring at which the stretch begins.
            end: Sample behind its last; equal to ``start`` while nothing flows.
            is_flowing: Whether the music sounds.
            wants_clock: Whether ticks, start, continue and stop are asked for.

        Returns:
            The messages; the list is used again by the next call.
        """
        due = self._due
        due.clear()
        if is_flowing != self._is_flowing:
            self._is_flowing = is_flowing
            if not is_flowing:
                self._silence(0)
        if self._is_clock_running and not (is_flowing and wants_clock):
            self._is_clock_running = False
            due.append((0, _STOP))
        reader = self._reader
        while reader.is_due(end):
            self._play(start, wants_clock=wants_clock)
        return due

    def close(self) -> None:
        """Follow no more."""
        self._reader.close()

    def _play(self, start: int, *, wants_clock: bool) -> None:
        position, status, pitch, velocity, _ = self._reader.take()
        # What was thrown away before it was heard has no place in the stretch.
        is_heard = position >= start and self._is_flowing
        offset = max(0, position - start)
        kind, channel = status & 0xF0, status & 0x0F
        if status == TICK:
            if is_heard and wants_clock:
                self._tick(offset)
            elif is_heard:
                self._has_begun = False
        elif status in {BEGIN, HUSH}:
            self._has_begun |= status == BEGIN
            self._silence(offset)
            if status == BEGIN:
                self._is_clock_running = False  # begins anew with the next tick
        elif kind == NOTE_ON:
            if is_heard:
                self._strike(offset, channel, pitch, velocity)
        elif kind == NOTE_OFF:
            self._let_go(offset, channel, pitch)

    def _tick(self, offset: int) -> None:
        if not self._is_clock_running:
            self._is_clock_running = True
            self._due.append((offset, _START if self._has_begun else _CONTINUE))
            self._has_begun = False
        self._due.append((offset, _CLOCK))

    def _strike(self, offset: int, channel: int, pitch: int, velocity: int) -> None:
        count = self._sounding.get((channel, pitch), 0)
        if count:
            self._due.append((offset, bytes((NOTE_OFF | channel, pitch, 0))))
        self._sounding[channel, pitch] = count + 1
        self._due.append((offset, bytes((NOTE_ON | channel, pitch, velocity))))

    def _let_go(self, offset: int, channel: int, pitch: int) -> None:
        count = self._sounding.get((channel, pitch), 0)
        if count > 1:
            self._sounding[channel, pitch] = count - 1
        elif count:
            del self._sounding[channel, pitch]
            self._due.append((offset, bytes((NOTE_OFF | channel, pitch, 0))))

    def _silence(self, offset: int) -> None:
        """End all that sounds."""
        for channel, pitch in self._sounding:
            self._due.append((offset, bytes((NOTE_OFF | channel, pitch, 0))))
        self._sounding.clear()
