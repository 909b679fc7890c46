"""Linear filters in NumPy alone: sections of second order, live and over whole sounds.

SciPy has them too, but to import its signal package takes longer than all else that
happens before the first sound.
"""

import math
from functools import cache

import numpy as np


def second_order(kind: str, hertz: float, rate_hz: int) -> list[float]:
    """Coefficients of a Butterworth section, ``highpass`` or ``lowpass``.

    Returns:
        Three of the numerator, three of the denominator; the fourth is 1.

    Source:
        Bilinear transform of the analogue prototype, as in R. Bristow-Johnson's
        "Cookbook formulae for audio equalizer biquad filter coefficients".
    """
    angle = 2 * math.pi * min(hertz, 0.47 * rate_hz) / rate_hz
    alpha = math.sin(angle) / math.sqrt(2)
    cosine = math.cos(angle)
    scale = 1 / (1 + alpha)
    if kind == "lowpass":
        side, middle = (1 - cosine) / 2, 1 - cosine
    else:
        side, middle = (1 + cosine) / 2, -(1 + cosine)
    recursion = [1.0, -2 * cosine * scale, (1 - alpha) * scale]
    return [side * scale, middle * scale, side * scale, *recursion]


class Section:
    """A section that filters quantum after quantum, without a loop over samples.

    The recursion is unrolled over short rows: each row answers to its own samples by a
    product with a small matrix, and to the state before it, which is likewise a product
    over what the rows left behind.

    Args:
        coefficients: As from ``second_order``.
        samples: Of a quantum; whole rows.

    Source:
        State of the transposed direct form II, as ``scipy.signal.lfilter`` keeps it.
    """

    ROW = 24

    def __init__(self, coefficients: list[float], samples: int) -> None:
        b0, b1, b2, _, a1, a2 = coefficients
        step = np.array([[-a1, 1.0], [-a2, 0.0]])
        enter = np.array([b1 - a1 * b0, b2 - a2 * b0])
        powers = [np.eye(2)]
        for _ in range(self.ROW):
            powers.append(step @ powers[-1])
        # What a sample leaves, by how long ago it was; what a state sounds like.
        left = np.array([power @ enter for power in powers[:-1]])
        self._tail = np.array([power[0] for power in powers[:-1]]).T
        answer = np.concatenate([[b0], left[:-1, 0]])
        lags = np.arange(self.ROW) - np.arange(self.ROW)[:, None]
        self._own = np.where(lags >= 0, answer[np.maximum(lags, 0)], 0.0)
        self._leaves = left[::-1]
        rows = samples // self.ROW
        leaps = [np.eye(2)]
        for _ in range(rows):
            leaps.append(powers[-1] @ leaps[-1])
        # States at the beginning of every row and at the end, from the first state and
        # from what the rows left.
        self._carried = np.concatenate([leap.T for leap in leaps], axis=1)
        passed = np.zeros((rows, 2, rows + 1, 2))
        for row in range(rows):
            for place in range(row + 1, rows + 1):
                passed[row, :, place] = leaps[place - 1 - row].T
        self._passed = passed.reshape(2 * rows, 2 * rows + 2)

    def process(
        self, sound: np.ndarray, state: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Filter a quantum.

        Args:
            sound: ``(channels, samples)``.
            state: float64 ``(channels, 2)``, zeros at first.

        Returns:
            float64 ``(channels, samples)`` and the next state.
        """
        channels, samples = sound.shape
        rows = sound.reshape(channels, -1, self.ROW).astype(np.float64)
        left = (rows @ self._leaves).reshape(channels, -1)
        states = left @ self._passed
        states += state @ self._carried
        filtered = rows @ self._own
        filtered += states[:, :-2].reshape(channels, -1, 2) @ self._tail
        return filtered.reshape(channels, samples), states[:, -2:].copy()


def filtered(sound: np.ndarray, *sections: list[float]) -> np.ndarray:
    """Filter whole sounds that nothing precedes, float32 ``(..., samples)``.

    Args:
        sound: The last axis is time.
        sections: One after the other; none may ring longer than 4096 samples.
    """
    count = sound.shape[-1]
    points = quick_points(count + 4096)
    spectrum = np.fft.rfft(sound.astype(np.float32), points)
    turn = _turn(points)
    for b0, b1, b2, a0, a1, a2 in sections:
        above = b0 + turn * (b1 + turn * b2)
        spectrum *= above / (a0 + turn * (a1 + turn * a2))
    return np.fft.irfft(spectrum, points)[..., :count].astype(np.float32)


def quick_points(least: int) -> int:
    """A length that is quick to transform."""
    power = 1 << max(0, (least - 1).bit_length() - 3)
    return -(-least // power) * power


@cache
def _turn(points: int) -> np.ndarray:
    """By how much a delay of one sample turns each bin."""
    bins = np.arange(points // 2 + 1)
    return np.exp(-2j * np.pi / points * bins).astype(np.complex64)
