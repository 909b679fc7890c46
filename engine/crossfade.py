"""Equal-power joins between two sounds."""

import numpy as np


def equal_power(samples: int) -> tuple[np.ndarray, np.ndarray]:
    """Gains of the sound that leaves and of the one that comes.

    Args:
        samples: Length of the join.

    Returns:
        Two float32 arrays ``(samples, 1)`` whose squares sum to 1.

    >>> leaving, coming = equal_power(3)
    >>> bool(np.allclose(leaving**2 + coming**2, 1.0))
    True
    """
    # Halves, so that neither end repeats a sample of pure old or pure new sound.
    angle = (np.arange(samples, dtype=np.float32) + 0.5) * (np.pi / 2 / samples)
    return np.cos(angle)[:, None], np.sin(angle)[:, None]


def join(leaving: np.ndarray, coming: np.ndarray, samples: int) -> np.ndarray:
    """Crossfade from one block to another over the first ``samples``.

    Args:
        leaving: ``(block, channels)`` float32, what would have come next.
        coming: Of the same shape.
        samples: Length of the join, at most the block's.
    """
    gain_leaving, gain_coming = equal_power(samples)
    joined = coming.copy()
    joined[:samples] *= gain_coming
    joined[:samples] += leaving[:samples] * gain_leaving
    return joined


def rise(block: np.ndarray, samples: int) -> np.ndarray:
    """Fade in over the first ``samples`` of a block."""
    return join(np.zeros_like(block), block, samples)


def fall(block: np.ndarray, samples: int) -> np.ndarray:
    """Fade out over the first ``samples`` of a block; the rest is silence."""
    return join(block, np.zeros_like(block), samples)
