"""How long each part of Magenta RealTime 1 takes on this machine."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from oscine.engine.mrt1 import FRAMES_PER_SECOND
from oscine.engine.mrt1_parts import PER_CHUNK, make_parts
from rich.table import Table

_INSIDE = ("logits",)  # counted in another part already


def time_parts(
    parts: dict[str, Callable[[], None]], calls: int = 20
) -> dict[str, float]:
    """Median time of each part's call in milliseconds, after two that do not count."""
    taken = {}
    for name, part in parts.items():
        times = []
        for _ in range(calls + 2):
            began = time.perf_counter()
            part()
            times.append(time.perf_counter() - began)
        taken[name] = 1000.0 * float(np.median(times[2:]))
    return taken


def frame_ms(taken: dict[str, float], chunk_seconds: float) -> dict[str, float]:
    """The same per frame, what is done once per chunk shared out to its frames.

    >>> frame_ms({"encoder": 100.0, "depth": 3.0}, 2.0)
    {'encoder': 2.0, 'depth': 3.0}
    """
    frames = chunk_seconds * FRAMES_PER_SECOND
    return {n: ms / frames if n in PER_CHUNK else ms for n, ms in taken.items()}


def rtf(per_frame: dict[str, float]) -> float:
    """Seconds of sound per second of work."""
    total = sum(ms for name, ms in per_frame.items() if name not in _INSIDE)
    return 1000.0 / FRAMES_PER_SECOND / total


@dataclass(frozen=True, slots=True)
class Mrt1Result:
    """The parts of one model, in one precision, guidance and all.

    Attributes:
        size: ``base`` or ``large``.
        precision: Of the weights.
        chunk_seconds: After which it listens again.
        call_ms: Median time of each part's call.
        per_frame_ms: The same per frame of 40 ms.
    """

    size: str
    precision: str
    chunk_seconds: float
    call_ms: dict[str, float]
    per_frame_ms: dict[str, float]

    def table(self) -> Table:
        """What was measured, for people."""
        each = self.per_frame_ms
        total = sum(ms for name, ms in each.items() if name not in _INSIDE)
        table = Table(
            title=f"mrt1-{self.size}, {self.precision} weights, listening every "
            f"{self.chunk_seconds:g} s: {total:.1f} ms a frame, RTF {rtf(each):.2f}",
            title_justify="left",
        )
        for heading in ("part", "ms a call", "ms a frame", "share"):
            table.add_column(heading, justify="left" if heading == "part" else "right")
        for name, ms in self.call_ms.items():
            is_inside = name in _INSIDE
            share = "in depth" if is_inside else f"{100 * each[name] / total:.0f} %"
            table.add_row(name, f"{ms:.2f}", f"{each[name]:.2f}", share)
        return table


def measure_mrt1(
    size: str, precision: str, calls: int, chunk_seconds: float
) -> Mrt1Result:
    """Time the parts on random weights.

    Args:
        size: ``base`` or ``large``.
        precision: As ``--precision`` spells it.
        calls: How many of each to time.
        chunk_seconds: After how much sound it listens again.
    """
    taken = time_parts(make_parts(size, precision, rows=2), calls)
    return Mrt1Result(
        size, precision, chunk_seconds, taken, frame_ms(taken, chunk_seconds)
    )
