"""A tempo from the ticks of MIDI clock that does not hunt.

Ticks come late by a random amount, and through JACK only once a period, so no single
interval tells the tempo, nor does the median of some. The line through many does, once
those that lie far from it are dropped.
"""

from collections import deque
from statistics import median

TICKS_PER_BEAT = 24
LOWEST_BPM, HIGHEST_BPM = 20.0, 300.0

_WINDOW = 192  # ticks: eight beats
_FIRST = 24  # ticks before anything is said
_SHORT = 16  # ticks that show a new tempo
_NEW_TEMPO = 0.04  # relative; jitter and a period of JACK make a quarter of it
_STEP = 0.3  # intervals: no jitter, but a clock that started over
_LOST = 1.8  # intervals between two ticks from which on one was lost
_FAR = 3.0  # times the median distance from the line
_PAUSE_SECONDS = 0.5  # longer than a tick at any tempo
_STEADY_BPM = ((_WINDOW, 0.15), (96, 0.25), (48, 0.5), (_FIRST, 1.0))
"""Ticks heard and, from there on, the difference that makes a change."""


class Tempo:
    """Listens to the clock of one port.

    Attributes:
        bpm: What was last told; 0 before.
    """

    def __init__(self) -> None:
        self.bpm = 0.0
        # Number of each tick, lost ones counted, and its time in seconds.
        self._ticks: deque[tuple[int, float]] = deque(maxlen=_WINDOW + 1)
        self._strange = 0

    def tick(self, seconds: float) -> float | None:
        """Hear a tick.

        Args:
            seconds: When it came, on any clock.

        Returns:
            The tempo where it has changed, to a tenth; else None.
        """
        ticks = self._ticks
        if ticks and not 0.0 <= seconds - ticks[-1][1] < _PAUSE_SECONDS:
            ticks.clear()
        number = self._number(seconds)
        ticks = self._ticks
        ticks.append((number, seconds))
        if len(ticks) > 2 * _SHORT:
            self._notice_new_tempo()
        ticks = self._ticks
        if len(ticks) < _FIRST or self._strange:
            return None
        bpm = round(60.0 / (TICKS_PER_BEAT * self._interval()), 1)
        enough = next(limit for count, limit in _STEADY_BPM if len(ticks) >= count)
        is_new = abs(bpm - self.bpm) > enough or self.bpm == 0.0
        if not is_new or not LOWEST_BPM <= bpm <= HIGHEST_BPM:
            return None
        self.bpm = bpm
        return bpm

    def forget(self) -> None:
        """Begin anew: the clock has started, or is another one."""
        self._ticks.clear()

    def _number(self, seconds: float) -> int:
        """Number of a tick that comes now; counts those that were lost."""
        ticks = self._ticks
        if not ticks:
            return 0
        last, at = ticks[-1]
        if len(ticks) < 6:
            return last + 1
        number, begin = ticks[-min(len(ticks), _SHORT)]
        passed = (seconds - at) * (last - number) / max(at - begin, 1e-4)
        # Less than this may be a slower tempo, or the grid of JACK's periods.
        return last + (round(passed) if passed > _LOST else 1)

    def _interval(self) -> float:
        """Seconds between two ticks, by the line through the window."""
        ticks = list(self._ticks)
        slope, start = _line(ticks)
        away = [abs(at - start - slope * number) for number, at in ticks]
        limit = _FAR * median(away)
        near = [t for t, far in zip(ticks, away, strict=True) if far <= limit]
        return _line(near)[0] if len(near) > len(ticks) // 2 else slope

    def _notice_new_tempo(self) -> None:
        """Keep only the newest ticks where they are of another tempo.

        A clock that starts over is out of step but of the same tempo: what came before
        is put in step with it.
        """
        ticks = list(self._ticks)
        before, newest = ticks[:-_SHORT], ticks[-_SHORT:]
        slope, start = _line(before)
        if abs(_line(newest)[0] / slope - 1.0) > _NEW_TEMPO:
            self._strange += 1
            if self._strange > _SHORT + 2:
                self._keep(newest)
            return
        self._strange = 0
        late = sum(at - start - slope * number for number, at in newest) / _SHORT
        if abs(late) > _STEP * slope:
            self._keep([*((number, at + late) for number, at in before), *newest])

    def _keep(self, ticks: list[tuple[int, float]]) -> None:
        self._strange = 0
        self._ticks = deque(ticks, maxlen=_WINDOW + 1)


def _line(points: list[tuple[int, float]]) -> tuple[float, float]:
    """Slope and start of the straight line nearest to all points."""
    count = len(points)
    middle = sum(x for x, _ in points) / count
    height = sum(y for _, y in points) / count
    spread = sum((x - middle) ** 2 for x, _ in points)
    slope = sum((x - middle) * (y - height) for x, y in points) / spread
    return slope, height - slope * middle
