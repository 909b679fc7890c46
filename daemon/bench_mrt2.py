"""How long Magenta RealTime 2 takes here part by part, and how long the original."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from oscine.engine import EngineError, mrt2
from oscine.engine.checkpoint import random_parameters, write_safetensors
from oscine.engine.mrt2_files import CODEC_PREFIX
from oscine.engine.mrt2_parts import Parts, make_parts
from oscine.engine.packing import RandomTree
from oscine.engine.spectrostream import CodecConfig, decoder_shapes, quantizer_shapes

_HUGE_PAGES = "glibc.malloc.hugetlb=1"
_ORIGINAL_SECONDS = 500
_WARM_UP = 3


@dataclass(frozen=True, slots=True)
class PartTimes:
    """How long one part took per frame, in milliseconds.

    Attributes:
        name: What was timed.
        p50: Half of the frames took less.
        p95: 19 of 20 took less.
        p99: 99 of 100 took less.
        worst: The longest.
    """

    name: str
    p50: float
    p95: float
    p99: float
    worst: float

    @classmethod
    def of(cls, name: str, times_ms: list[float]) -> "PartTimes":
        """Sum up the times of all frames."""
        p50, p95, p99, worst = np.percentile(times_ms, [50, 95, 99, 100])
        return cls(name, float(p50), float(p95), float(p99), float(worst))


@dataclass(frozen=True, slots=True)
class Mrt2Result:
    """The parts of one model, in one precision.

    Attributes:
        size: ``small`` or ``base``.
        precision: Of the token model.
        streams: How many were played at once.
        ready_seconds: From nothing to all parts compiled.
        parts: Conditioning, temporal, depth, the whole token model, the codec; the two
            one after the other; the codec of one frame beside the tokens of the next.
    """

    size: str
    precision: str
    streams: int
    ready_seconds: float
    parts: tuple[PartTimes, ...]


def measure_mrt2(
    size: str, precision: str, frames: int, streams: int = 1
) -> Mrt2Result:
    """Time the parts on random weights.

    Args:
        size: ``small`` or ``base``.
        precision: ``float32``, ``bfloat16`` or ``int8``.
        frames: How many to time.
        streams: How many to play at once.
    """
    began = time.perf_counter()
    parts = make_parts(size, precision, streams)
    ready_seconds = time.perf_counter() - began
    in_turn = ("conditioning", "temporal", "depth", "tokens", "codec")
    times: dict[str, list[float]] = {name: [] for name in in_turn}
    times |= {"tokens, then codec": [], "codec beside tokens": []}
    with ThreadPoolExecutor(1) as beside:
        for frame in range(_WARM_UP + frames):
            # In turn, so that each finds the caches as it does when playing.
            timed = {name: _timed(getattr(parts, name)) for name in in_turn}
            timed["tokens, then codec"] = timed["tokens"] + timed["codec"]
            timed["codec beside tokens"] = _timed(lambda: _overlapped(parts, beside))
            if frame >= _WARM_UP:
                for name, milliseconds in timed.items():
                    times[name].append(milliseconds)
    return Mrt2Result(
        size,
        precision,
        streams,
        ready_seconds,
        tuple(PartTimes.of(name, each) for name, each in times.items()),
    )


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _overlapped(parts: Parts, beside: ThreadPoolExecutor) -> None:
    decoding = beside.submit(parts.codec)
    parts.tokens()
    decoding.result()


def measure_original(size: str, frames: int) -> tuple[PartTimes, ...]:
    """Time the original's whole step on random weights, in processes of its own.

    As it is shipped (bfloat16) and forced to float32, each also with memory in large
    pages, which it does not ask for and gains much by.

    Args:
        size: ``small`` or ``base``.
        frames: How many to time of each.

    Raises:
        EngineError: It is not installed, or failed; the message has its last words.
    """
    results = []
    with tempfile.TemporaryDirectory(prefix="oscine-bench-") as folder:
        checkpoint = Path(folder) / "random.safetensors"
        codec = CodecConfig()
        wanted = decoder_shapes(codec, CODEC_PREFIX) | quantizer_shapes(
            codec, CODEC_PREFIX
        )
        tree = {**random_parameters(wanted, 1), **RandomTree(mrt2.SIZES[size], 0)}
        write_safetensors(checkpoint, tree)
        del tree
        for compute_dtype in ("bfloat16", "float32"):
            for tunables in ("", _HUGE_PAGES):
                name = f"original, {compute_dtype}"
                name += ", large pages" if tunables else ""
                times = _run_original(checkpoint, size, frames, compute_dtype, tunables)
                results.append(PartTimes.of(name, times))
    return tuple(results)


def _run_original(
    checkpoint: Path, size: str, frames: int, compute_dtype: str, tunables: str
) -> list[float]:
    program = [sys.executable, "-m", "oscine.daemon.bench_original"]
    environment = dict(os.environ)
    environment.pop("GLIBC_TUNABLES", None)
    if tunables:
        environment["GLIBC_TUNABLES"] = tunables
    done = subprocess.run(  # noqa: S603 - our own program
        [*program, str(checkpoint), size, str(frames), compute_dtype],
        capture_output=True,
        text=True,
        timeout=_ORIGINAL_SECONDS,
        env=environment,
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        raise EngineError(f"the original (magenta-rt[jax]) did not play: {last}")
    return json.loads(done.stdout.rpartition("[")[1] + done.stdout.rpartition("[")[2])
