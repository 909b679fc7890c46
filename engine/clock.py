"""When each sixteenth begins, to a millionth of a sample and without drift."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

_UNIT_BITS = 20
"""Times are whole numbers of this fraction of a sample, so that they never round."""


@lru_cache(maxsize=64)
def _length(bpm: float, sample_rate_hz: int) -> tuple[int, int]:
    """Length of a sixteenth as a ratio; it is asked for at every step."""
    # 15 seconds hold as many sixteenths as a minute holds beats.
    length = Fraction(15 * sample_rate_hz << _UNIT_BITS) / Fraction(bpm)
    return length.as_integer_ratio()


@dataclass(slots=True)
class Clock:
    """Counts sixteenths of a tempo from an anchor; size does not grow with time.

    Attributes:
        bpm: Tempo since the anchor.
        anchor: Where counting began, in 2**-20 samples.
        count: Sixteenths begun since the anchor.
    """

    bpm: float
    anchor: int = 0
    count: int = 0

    def _at(self, count: int, sample_rate_hz: int) -> int:
        units, counts = _length(self.bpm, sample_rate_hz)
        return self.anchor + units * count // counts

    def next_sample(self, sample_rate_hz: int) -> float:
        """Where the next sixteenth begins, in samples since the beginning."""
        return self._at(self.count, sample_rate_hz) / (1 << _UNIT_BITS)

    def advance(self, bpm: float, sample_rate_hz: int) -> float:
        """Begin a sixteenth, from now on at this tempo.

        Returns:
            Where it begins, in samples since the beginning.
        """
        if bpm != self.bpm:
            self.anchor = self._at(self.count, sample_rate_hz)
            self.bpm, self.count = bpm, 0
        start = self._at(self.count, sample_rate_hz)
        self.count += 1
        return start / (1 << _UNIT_BITS)
