"""Magenta RealTime 1 in pieces that can be run, and so timed, one by one.

On random weights, which take as long as real ones. Every call waits for its result.
"""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import mrt1_decode, mrt1_files, mrt1_load, mrt1_model
from oscine.engine.catalogue import PUBLISHED
from oscine.engine.checkpoint import random_parameters
from oscine.engine.mrt1_decode import Chance, Knobs, level_spans
from oscine.engine.mrt1_tokens import LEVELS

_KNOBS = Knobs(np.float32(5.0), np.float32(1.1), np.int32(40))

PER_CHUNK = ("encoder", "cross keys and values")
"""Parts whose call is for a chunk; that of the others is for a frame."""


def make_parts(
    size: str, precision: str, rows: int = 2
) -> dict[str, Callable[[], None]]:
    """Pack random weights; what a part needs is compiled with its first call.

    Args:
        size: ``base``, ``large`` or ``tiny``.
        precision: ``auto``, ``float32`` or ``bfloat16``.
        rows: 2 with guidance, 1 without.

    Returns:
        Calls by the name of the part: those of ``PER_CHUNK``, ``temporal``, ``depth``
        (with logits and choosing), ``logits`` (of all levels, alone) and ``codec``.

    Raises:
        EngineError: There is no such precision.
    """
    model = PUBLISHED[f"mrt1-{size}"]
    dims, dtype = mrt1_files.dims_of(size), mrt1_load.dtype_of(precision)
    tensors = random_parameters(mrt1_files.token_tensors(model), 1)
    weights = mrt1_model.pack(tensors, dims, dtype, level_spans(dims))
    del tensors
    encode = jax.jit(lambda w, ids: mrt1_model.encode(w, dims, ids))
    memorise = jax.jit(lambda w, x: mrt1_model.memorise(w, dims, x))
    think = jax.jit(
        lambda w, memory, course: mrt1_decode.think(w, dims, memory, course)
    )
    write = jax.jit(lambda w, u, chance: mrt1_decode.write(w, dims, u, chance, _KNOBS))

    @jax.jit
    def logits(w: mrt1_model.Weights, y: jax.Array) -> list[jax.Array]:
        levels = range(dims.levels)
        return [mrt1_model.logits_of(w, y, jnp.int32(level)) for level in levels]

    ids = jnp.ones((rows, dims.source), jnp.int32)
    encoded = encode(weights, ids)
    memory = memorise(weights, encoded)
    course = mrt1_decode.begin(dims, rows, dtype)
    chance = Chance(jnp.zeros(2, jnp.uint32), jnp.bool_(False))
    u, _ = think(weights, memory, course)
    codec = mrt1_load.random_codec(model)
    state = codec.begin()

    def decode() -> None:
        nonlocal state
        _, state = codec.step(np.zeros(LEVELS, np.int32), state)

    def waited(part: Callable[[], object]) -> Callable[[], None]:
        def call() -> None:
            jax.block_until_ready(part())

        return call

    return {
        "encoder": waited(lambda: encode(weights, ids)),
        "cross keys and values": waited(lambda: memorise(weights, encoded)),
        "temporal": waited(lambda: think(weights, memory, course)),
        "depth": waited(lambda: write(weights, u, chance)),
        "logits": waited(lambda: logits(weights, u.astype(dtype))),
        "codec": decode,
    }
