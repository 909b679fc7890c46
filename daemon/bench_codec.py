"""How long the codec of the Magenta models takes for a frame on this machine."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

import numpy as np

_WARM_STEPS = 5


class Trial(Protocol):
    """Something that is called again and again, ``oscine.engine.codec_trial``'s."""

    frames_per_step: int
    frame_seconds: float
    flops_per_frame: float

    def __call__(self) -> None:
        """Do one step, and return when it is done."""
        ...


@dataclass(frozen=True, slots=True)
class CodecTimes:
    """What a trial took; per frame, not per step.

    Attributes:
        frames: Frames that were measured.
        mean_ms: Mean.
        p50_ms: Median.
        p95_ms: 95th percentile.
        p99_ms: 99th percentile.
        first_ms: The very first step, whole.
        rtf: Seconds of sound per second of work; above 1 keeps up.
        gflops_per_second: By the compiler's count, at the median.
    """

    frames: int
    mean_ms: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    first_ms: float
    rtf: float
    gflops_per_second: float


def time_codec(trial: Trial, frames: int = 250) -> CodecTimes:
    """Time a trial.

    Args:
        trial: What to time.
        frames: Frames to measure, about; a few more come before.
    """
    first_ms = 1000.0 * _seconds(trial)
    for _ in range(_WARM_STEPS):
        trial()
    steps = max(1, round(frames / trial.frames_per_step))
    seconds = np.array([_seconds(trial) for _ in range(steps)])
    per_frame_ms = 1000.0 * seconds / trial.frames_per_step
    p50_ms, p95_ms, p99_ms = np.percentile(per_frame_ms, (50, 95, 99))
    mean_ms = float(per_frame_ms.mean())
    return CodecTimes(
        frames=steps * trial.frames_per_step,
        mean_ms=mean_ms,
        p50_ms=float(p50_ms),
        p95_ms=float(p95_ms),
        p99_ms=float(p99_ms),
        first_ms=first_ms,
        rtf=1000.0 * trial.frame_seconds / mean_ms,
        gflops_per_second=float(trial.flops_per_frame / p50_ms / 1e6),
    )


def _seconds(trial: Trial) -> float:
    began = time.perf_counter()
    trial()
    return time.perf_counter() - began
