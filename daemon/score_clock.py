"""The score by the clock: which of its messages are due now, for ports without samples.

What is read from the ring is heard a little later, and is due then.
"""

from dataclasses import dataclass

from oscine.daemon.cue_player import CuePlayer
from oscine.daemon.cues import CueReader
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.ring import Ring

_SOON_SECONDS = 0.0002
"""What is as near as this is sent now: to sleep takes longer."""

_LATE_SECONDS = 0.05
"""A note that is later than this is left out."""


@dataclass(frozen=True, slots=True)
class ScoreLinks:
    """Names of the shared memories that tell what is played, and when it is heard."""

    cues: str
    ring: str
    desk: str


class HeardAt:
    """When samples of the ring are heard, on the monotonic clock."""

    def __init__(self, ring: Ring, desk: Board) -> None:
        """Ask ``ring`` and ``desk``, which stay another's to close."""
        self._ring = ring
        self._desk = desk

    @property
    def is_flowing(self) -> bool:
        """Whether anything is heard at all."""
        return self._desk["flowing"] != 0.0 and self._desk["rate_hz"] > 0.0

    @property
    def flush_mark(self) -> int:
        """Sample before which everything was thrown away, unless it was heard."""
        return self._ring.flush_mark

    @property
    def read_count(self) -> int:
        """Samples read or thrown away so far."""
        return self._ring.read_count

    def sample(self, now: float) -> int:
        """Sample that is heard at a time."""
        passed = (now - self._desk["origin"]) * self._desk["rate_hz"]
        return int(passed - self._desk["latency_samples"])

    def seconds(self, sample: int) -> float:
        """Time at which a sample is heard."""
        late = sample + self._desk["latency_samples"]
        return self._desk["origin"] + late / self._desk["rate_hz"]


class ScoreClock:
    """Plays the score by the clock; used from one thread."""

    def __init__(self, links: ScoreLinks) -> None:
        """Attach to what is shared."""
        self._ring = Ring(links.ring)
        self._desk = Board(DESK_FIELDS, links.desk)
        self._heard = HeardAt(self._ring, self._desk)
        self._reader = CueReader(links.cues)
        self._player = CuePlayer(self._reader)
        self._end = self._ring.read_count

    def due(self, now: float) -> list[bytes]:
        """Messages to be sent at a time, in their order.

        Args:
            now: ``time.monotonic()``, never going back.
        """
        heard = self._heard
        is_flowing = heard.is_flowing
        start = self._end
        if is_flowing:
            # Not beyond what was read: where the sound stopped, the clock goes on.
            self._end = min(heard.sample(now + _SOON_SECONDS), heard.read_count)
            self._end = max(self._end, start)
            # What was thrown away is not played in a heap.
            start = max(start, heard.flush_mark, heard.sample(now - _LATE_SECONDS))
        else:
            start = self._end = heard.read_count
        due = self._player.due(
            start,
            self._end,
            is_flowing=is_flowing,
            wants_clock=self._desk["send_clock"] != 0.0,
        )
        return [message for _, message in due]

    def next_seconds(self, now: float) -> float:
        """Seconds until the next message; a second where none is known."""
        position = self._reader.next_position()
        if position is None or not self._heard.is_flowing:
            return 1.0
        return max(0.0, self._heard.seconds(position) - now - _SOON_SECONDS)

    def close(self) -> None:
        """Let go of what is shared."""
        self._player.close()
        self._desk.close()
        self._ring.close()
