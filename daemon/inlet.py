"""The sound's way in: from an input's buffers to the ring that the engine listens to.

``Inlet.take`` is called from the output's callback, before the outlet's ``fill``.
Nothing here allocates arrays, logs or takes a lock, and nothing here waits: what the
engine does not read in time is lost to it.
"""

import numpy as np
from oscine.daemon.outlet import MAX_PART_SAMPLES
from oscine.daemon.ring import Ring


class Inlet:
    """Hands on what the input ports hear; what is no number is silence."""

    def __init__(self, ring: Ring) -> None:
        """Write to ``ring``, which is a tap: whoever is slow loses the oldest."""
        self._ring = ring
        self._block = np.zeros((MAX_PART_SAMPLES, 2), np.float32)
        self._is_finite = np.zeros((MAX_PART_SAMPLES, 2), np.bool_)

    def take(self, left: np.ndarray, right: np.ndarray) -> None:
        """Take an input's buffers.

        Args:
            left: float32, (samples,).
            right: As long as ``left``.
        """
        for start in range(0, len(left), MAX_PART_SAMPLES):
            end = start + MAX_PART_SAMPLES
            self._take_part(left[start:end], right[start:end])

    def _take_part(self, left: np.ndarray, right: np.ndarray) -> None:
        block = self._block[: len(left)]
        block[:, 0] = left
        block[:, 1] = right
        is_finite = self._is_finite[: len(left)]
        np.isfinite(block, out=is_finite)
        if not is_finite.all():
            np.logical_not(is_finite, out=is_finite)
            np.copyto(block, 0, where=is_finite)
        self._ring.overwrite(block)
