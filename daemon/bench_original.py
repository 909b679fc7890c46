"""Times the original of Magenta RealTime 2; run as a program, in a process of its own.

``python -m oscine.daemon.bench_original CHECKPOINT SIZE FRAMES COMPUTE_DTYPE`` prints
the milliseconds of each frame as a JSON list. The package ``magenta-rt[jax]`` must be
installed.
"""

import json
import sys
import time

import numpy as np

_WARM_UP_FRAMES = 3


def time_original(
    checkpoint: str, size: str, frames: int, compute_dtype: str
) -> list[float]:
    """Play frames with the original, and tell the milliseconds of each.

    Args:
        checkpoint: A safetensors file in the published layout.
        size: ``small`` or ``base``.
        frames: How many to time.
        compute_dtype: ``bfloat16``, as it is shipped, or ``float32``.
    """
    # Not among the packages that Oscine needs; only ever asked for by a benchmark.
    from magenta_rt.jax import model, system  # noqa: PLC0415 # pyright: ignore[reportMissingImports]

    if compute_dtype == "float32":
        for kind in model.MODEL_REGISTRY.values():
            kind.compute_dtype = np.float32
    player = system.MagentaRT2System(
        size=f"mrt2_{size}",
        style_model=_NoStyle(),  # pyright: ignore[reportArgumentType]
        checkpoint=checkpoint,
    )
    state = None
    times = []
    for frame in range(_WARM_UP_FRAMES + frames):
        began = time.perf_counter()
        _, state = player.generate(conditioning={}, frames=1, state=state)
        if frame >= _WARM_UP_FRAMES:
            times.append(1000 * (time.perf_counter() - began))
    return times


class _NoStyle:
    """In the place of the style encoder, which is not timed."""


if __name__ == "__main__":
    path, of_size, count, in_dtype = sys.argv[1:]
    print(json.dumps(time_original(path, of_size, int(count), in_dtype)))  # noqa: T201
