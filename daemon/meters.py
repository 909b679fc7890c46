"""Levels of what is heard, for eyes and feedback."""

import time
from collections.abc import Callable

import numpy as np
from oscine.daemon.ring import TapReader

FLOOR_DB = -120.0
"""Level given for silence."""

RMS_SECONDS = 0.3
"""Window of the mean level."""

StereoDb = tuple[float, float]


class Meters:
    """Peak since the last reading and mean level over 300 ms, for left and right.

    A reading costs a pass over what came since the last one; used from one thread of
    control.
    """

    def __init__(
        self,
        tap_name: str,
        rate_hz: float = 48_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Listen to the tap of that name from now on."""
        self._tap = TapReader(tap_name)
        self._clock = clock
        self._heard_at = clock()
        self.set_rate(rate_hz)

    def set_rate(self, rate_hz: float) -> None:
        """Measure at another sample rate from now on; the window begins empty."""
        # Squares of the last 300 ms, oldest overwritten first; axes samples, channels.
        self._squares = np.zeros((max(1, round(RMS_SECONDS * rate_hz)), 2), np.float32)
        self._next = 0

    def read(self) -> tuple[StereoDb, StereoDb]:
        """Peak since the last reading, and mean level, in dB below full scale."""
        block, _ = self._tap.read()
        now = self._clock()
        if len(block):
            self._heard_at = now
        elif now - self._heard_at > RMS_SECONDS:
            # Nothing plays at all: the window would stay as it was for ever.
            self._squares[:] = 0
        peak = np.abs(block).max(axis=0, initial=0.0)
        self._keep(np.square(block))
        mean = np.sqrt(self._squares.mean(axis=0, dtype=np.float64))
        return _decibels(peak), _decibels(mean)

    def close(self) -> None:
        """Stop listening."""
        self._tap.close()

    def _keep(self, squares: np.ndarray) -> None:
        window = len(self._squares)
        squares = squares[-window:]
        first = min(len(squares), window - self._next)
        self._squares[self._next : self._next + first] = squares[:first]
        self._squares[: len(squares) - first] = squares[first:]
        self._next = (self._next + len(squares)) % window


def _decibels(levels: np.ndarray) -> StereoDb:
    least = 10 ** (FLOOR_DB / 20)
    left, right = 20 * np.log10(np.maximum(levels.astype(np.float64), least))
    return float(left), float(right)
