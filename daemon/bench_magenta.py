"""Magenta RealTime 2 against what this machine can do, and against the original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from oscine.daemon.bench_mrt2 import (
    Mrt2Result,
    PartTimes,
    measure_mrt2,
    measure_original,
)
from oscine.daemon.precision import per_second, settled
from oscine.engine import trials
from oscine.engine.names import KEPT_IN
from rich.table import Table

if TYPE_CHECKING:
    from oscine.engine.options import ModelOptions
    from rich.console import Console

_BYTES = {"float32": 4, "bfloat16": 2, "int8": 1}
_CODEC_BYTES = 142.7e6  # its weights, in float32
_ORIGINAL_FRAMES = 25


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The least a part can take here.

    Attributes:
        name: Of the part.
        megabytes: Of weights that it reads from memory for a frame.
        gigaflops: That it computes for a frame, all streams together.
        least_ms: What that takes at the speeds measured.
    """

    name: str
    megabytes: float
    gigaflops: float
    least_ms: float


@dataclass(frozen=True, slots=True)
class MagentaResult:
    """All that was measured of one model.

    Attributes:
        parts: Times of its parts.
        read_gb_s: How fast this machine reads memory.
        gflop_s: How fast it multiplies large matrices in float32.
        ceilings: Of its parts.
        original: Times of the original's whole step, where it was asked for.
    """

    parts: Mrt2Result
    read_gb_s: float
    gflop_s: float
    ceilings: tuple[Ceiling, ...]
    original: tuple[PartTimes, ...] = ()

    def whole(self) -> PartTimes:
        """Tokens, then codec: what one stream after the other takes."""
        return next(p for p in self.parts.parts if p.name == "tokens, then codec")

    def table(self) -> Table:
        """What was measured, for people."""
        parts = self.parts
        table = Table(
            title=f"mrt2-{parts.size}, {parts.precision} weights, "
            f"{parts.streams} at once, ready after {parts.ready_seconds:.1f} s",
            title_justify="left",
        )
        table.add_column("ms per frame", no_wrap=True)
        for column in ("median", "95 %", "99 %", "worst", "least here", "MB", "GFLOP"):
            table.add_column(column, justify="right", no_wrap=True)
        ceilings = {ceiling.name: ceiling for ceiling in self.ceilings}
        for part in parts.parts:
            table.add_row(part.name, *_times(part), *_limits(ceilings.get(part.name)))
        if self.original:
            table.add_section()
            whole = self.whole().p50
            for part in self.original:
                ratio = f"{part.p50 / whole:.1f} x ours"
                table.add_row(part.name, *_times(part), ratio, "", "")
        table.caption = (
            f"memory is read here at {self.read_gb_s:.1f} GB/s, large matrices are "
            f"multiplied at {self.gflop_s:.0f} GFLOP/s"
        )
        return table


def measure_magenta(
    model: str,
    options: ModelOptions,
    frames: int,
    streams: int,
    console: Console,
    *,
    versus_upstream: bool,
) -> MagentaResult:
    """Time the parts of a model on random weights, and what the machine can do.

    Args:
        model: ``mrt2-small`` or ``mrt2-base``.
        options: How to load it.
        frames: How many to time.
        streams: How many pieces to play at once.
        console: Where progress is shown.
        versus_upstream: Time the original as well, in the same run.
    """
    size = model.removeprefix("mrt2-")
    precision = settled(model, options).precision
    if precision not in KEPT_IN:
        precision = KEPT_IN[0]
    with console.status(f"compiling and timing the parts of {model}, {precision}"):
        parts = measure_mrt2(size, precision, frames, streams)
        read = per_second(trials.read_trial())
        multiply = per_second(trials.multiply_trial())
    original: tuple[PartTimes, ...] = ()
    if versus_upstream:
        with console.status("timing the original, four times; minutes"):
            original = measure_original(size, min(frames, _ORIGINAL_FRAMES))
    return MagentaResult(
        parts,
        read / 1e9,
        multiply / 1e9,
        _ceilings(size, precision, streams, read, multiply),
        original,
    )


def _ceilings(
    size: str, precision: str, streams: int, read: float, multiply: float
) -> tuple[Ceiling, ...]:
    reads, each = trials.reads_of(size), _BYTES[precision]
    found = []
    for name, weights, flops in (
        ("temporal", reads.temporal * each, 2.0 * reads.temporal),
        ("depth", reads.depth_once * each, 2.0 * reads.depth),
        ("codec", _CODEC_BYTES, trials.CODEC_FLOPS),
    ):
        work = flops * streams
        # Reduced weights are multiplied faster than float32; memory is what binds.
        least = weights / read
        if name == "codec":
            least = max(least, work / multiply)
        found.append(Ceiling(name, weights / 1e6, work / 1e9, 1000 * least))
    whole = sum(ceiling.least_ms for ceiling in found)
    total = Ceiling(
        "tokens, then codec",
        sum(ceiling.megabytes for ceiling in found),
        sum(ceiling.gigaflops for ceiling in found),
        whole,
    )
    return (*found, total)


def _times(part: PartTimes) -> list[str]:
    return [f"{ms:.2f}" for ms in (part.p50, part.p95, part.p99, part.worst)]


def _limits(ceiling: Ceiling | None) -> list[str]:
    if ceiling is None:
        return ["", "", ""]
    return [
        f"{ceiling.least_ms:.2f}",
        f"{ceiling.megabytes:.0f}",
        f"{ceiling.gigaflops:.2f}",
    ]
