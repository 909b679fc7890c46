"""How long each part of Magenta RealTime 1 takes on this machine.

python -m oscine.daemon.bench_mrt1 --size large --precision bfloat16 --chunk 2.0
"""

import argparse
import time
from collections.abc import Callable

import numpy as np
from oscine.engine.mrt1 import FRAMES_PER_SECOND
from oscine.engine.mrt1_parts import PER_CHUNK, make_parts
from rich.console import Console
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


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(prog="bench_mrt1", description=__doc__)
    parser.add_argument("--size", choices=("base", "large", "tiny"), default="base")
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--chunk", type=float, default=2.0, help="seconds")
    parser.add_argument("--rows", type=int, choices=(1, 2), default=2)
    parser.add_argument("--calls", type=int, default=20)
    chosen = parser.parse_args()
    parts = make_parts(chosen.size, chosen.precision, chosen.rows)
    taken = time_parts(parts, chosen.calls)
    per_frame = frame_ms(taken, chosen.chunk)
    total = sum(ms for name, ms in per_frame.items() if name not in _INSIDE)
    table = Table(box=None, pad_edge=False)
    for heading in ("part", "ms a call", "ms a frame", "share"):
        table.add_column(heading, justify="left" if heading == "part" else "right")
    for name, ms in taken.items():
        each = per_frame[name]
        share = "in depth" if name in _INSIDE else f"{100 * each / total:.0f} %"
        table.add_row(name, f"{ms:.2f}", f"{each:.2f}", share)
    console = Console(highlight=False)
    console.print(table)
    console.print(f"{total:.1f} ms a frame, RTF {rtf(per_frame):.2f}")


if __name__ == "__main__":
    main()
