"""From the model's sample rate to the output's, block by block."""

import numpy as np
import soxr
from oscine.daemon.ring import StereoBlock


class Resampler:
    """Streaming stereo resampler: ``concat(process(block_i)) == whole(blocks)``.

    A block may yield fewer or more samples than its share, even none; nothing is lost,
    only late. Used from one thread.
    """

    def __init__(self, from_hz: float, to_hz: float, quality: str = "HQ") -> None:
        """Convert between two rates, each above 0.

        Args:
            from_hz: Sample rate of what goes in.
            to_hz: Sample rate of what comes out; the same rate passes blocks through.
            quality: soxr's name for it, ``HQ`` or ``VHQ``.
        """
        self._is_identity = from_hz == to_hz
        self._stream = soxr.ResampleStream(
            from_hz, to_hz, 2, dtype="float32", quality=quality
        )

    @property
    def delay_samples(self) -> float:
        """Samples at the new rate that are still inside."""
        return 0.0 if self._is_identity else float(self._stream.delay())

    def process(self, block: StereoBlock) -> StereoBlock:
        """Convert what comes next.

        Args:
            block: float32, (samples, 2).

        Returns:
            float32, (samples, 2); the very block where the rates are equal.
        """
        if self._is_identity:
            return block
        return self._stream.resample_chunk(np.ascontiguousarray(block, np.float32))

    def finish(self) -> StereoBlock:
        """Convert what is still inside; then only ``reset`` makes it usable again."""
        nothing = np.empty((0, 2), np.float32)
        if self._is_identity:
            return nothing
        return self._stream.resample_chunk(nothing, last=True)

    def reset(self) -> None:
        """Forget what is inside and begin anew."""
        self._stream.clear()
