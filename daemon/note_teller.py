"""Tells of the notes of the score, each at the moment it is heard."""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping

from oscine.daemon.cues import NOTE_ON, Cue, CueReader
from oscine.daemon.link import Board
from oscine.daemon.ring import Ring
from oscine.daemon.score_clock import HeardAt
from oscine.daemon.state import State

TELL_SECONDS = 0.01
"""How often there is a look at what comes; less than any buffer is long."""

_AHEAD_SECONDS = 0.03
_LATE_SECONDS = 0.1  # what is later was thrown away


class NoteTeller:
    """Follows the score on the event loop's thread; ``look`` is to be called often."""

    def __init__(
        self,
        state: State,
        cues: str,
        ring: Ring,
        desk: Board,
        tracks: Callable[[], Mapping[int, str]],
    ) -> None:
        """Tell ``state``.

        Args:
            state: Whose event it is.
            cues: Name of the sheet.
            ring: The sound.
            desk: When it is heard.
            tracks: Gives the names of the tracks, by MIDI channel.
        """
        self._state = state
        self._reader = CueReader(cues)
        self._heard = HeardAt(ring, desk)
        self._tracks = tracks

    def look(self) -> None:
        """Set a timer for each note that is to be heard soon."""
        heard = self._heard
        if not heard.is_flowing:
            return
        now = time.monotonic()
        end = heard.sample(now + _AHEAD_SECONDS)
        chords: dict[int, list[Cue]] = {}
        while self._reader.is_due(end):
            cue = self._reader.take()
            if cue.status & 0xF0 == NOTE_ON and cue.position >= heard.flush_mark:
                chords.setdefault(cue.position, []).append(cue)
        loop = asyncio.get_running_loop()
        for position, cues in chords.items():
            wait_seconds = heard.seconds(position) - now
            if wait_seconds > -_LATE_SECONDS:
                loop.call_later(max(0.0, wait_seconds), self._tell, cues)

    def _tell(self, cues: Iterable[Cue]) -> None:
        """Tell of notes that are heard now, in the order of the score."""
        tracks = self._tracks()
        for cue in cues:
            track = tracks.get((cue.status & 0x0F) + 1, "")
            length_seconds = cue.milliseconds / 1000.0
            self._state.tell(
                "/event/note", track, cue.pitch, cue.velocity, length_seconds
            )

    def close(self) -> None:
        """Follow no more."""
        self._reader.close()
