"""The scribe: writes what a model plays as cues, in the order of time."""

import heapq
from collections.abc import Sequence

from oscine.daemon.cues import BEGIN, HUSH, NOTE_OFF, NOTE_ON, TICK, Cue, CueSheet
from oscine.engine.played import Played, Track

DRUM_CHANNEL = 10
TICKS_PER_PULSE = 6
"""Of MIDI clock: 24 to a beat."""

_MOST_PENDING = 4096


def channels(tracks: Sequence[Track]) -> tuple[int, ...]:
    """MIDI channel of each track, 1 to 16: drums have theirs, the others their order.

    >>> channels((Track("drums", is_drums=True), Track("bass"), Track("chords")))
    (10, 1, 2)
    """
    free = [channel for channel in range(1, 17) if channel != DRUM_CHANNEL]
    pitched = iter(free * (1 + len(tracks) // len(free)))
    return tuple(DRUM_CHANNEL if each.is_drums else next(pitched) for each in tracks)


class Scribe:
    """Keeps what is due later, hands over what is due in the sound now written.

    Used by the engine, from its one thread.
    """

    def __init__(self, sheet: CueSheet) -> None:
        """Write to ``sheet``."""
        self._sheet = sheet
        self._statuses: tuple[int, ...] = ()
        self._pending: list[tuple[int, int, Cue]] = []
        self._count = 0

    def follow(self, tracks: Sequence[Track]) -> None:
        """Expect these tracks from now on."""
        self._statuses = tuple(channel - 1 for channel in channels(tracks))

    def hush(self, at: int) -> None:
        """Forget what is pending, and let all notes end.

        Args:
            at: Sample of the ring.
        """
        self._pending.clear()
        self._sheet.append(Cue(at, HUSH))

    def begin(self, at: int) -> None:
        """Another piece begins at a sample of the ring."""
        self.hush(at)
        self._sheet.append(Cue(at, BEGIN))

    def note(self, played: Played, at: float, rate_hz: int) -> None:
        """Take what began in a step.

        Args:
            played: As the model told it.
            at: Sample of the ring at which the step begins.
            rate_hz: Of the ring.
        """
        for pulse in played.pulses:
            for tick in range(TICKS_PER_PULSE):
                ahead = pulse.start_seconds + pulse.seconds * tick / TICKS_PER_PULSE
                self._keep(Cue(round(at + ahead * rate_hz), TICK))
        for struck in played.struck:
            status = self._statuses[struck.track]
            begin = round(at + struck.start_seconds * rate_hz)
            end = begin + max(1, round(struck.seconds * rate_hz))
            length_ms = round(1000 * struck.seconds)
            self._keep(
                Cue(begin, NOTE_ON | status, struck.pitch, struck.velocity, length_ms)
            )
            self._keep(Cue(end, NOTE_OFF | status, struck.pitch))

    def hand_over(self, end: int) -> None:
        """Write all that is due before a sample of the ring; before that is written."""
        while self._pending and self._pending[0][0] < end:
            self._sheet.append(heapq.heappop(self._pending)[2])

    def close(self) -> None:
        """Let go of the sheet."""
        self._sheet.close()

    def _keep(self, cue: Cue) -> None:
        if len(self._pending) < _MOST_PENDING:
            self._count += 1
            heapq.heappush(self._pending, (cue.position, self._count, cue))
