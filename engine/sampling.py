"""How a code is drawn from a level's logits, with the random numbers of the original.

Only the 1,024 columns of a level can ever be drawn there, so everything here works on
those. The noise is what the original draws over its whole vocabulary, cut to the
level: Threefry numbers each column by itself, so the cut can come first.
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax.extend.random import threefry2x32_p
from oscine.engine.tokens import CODEBOOK, LEVELS, first_token

SOFT_CAP = 30.0


def initial_keys(seed: int, batch: int) -> jax.Array:
    """Make the random keys of ``batch`` streams: uint32 ``(batch, 2)``."""
    base = jnp.asarray([0, seed], jnp.uint32)
    rows = jnp.arange(batch, dtype=jnp.uint32)
    first, second = threefry2x32_p.bind(
        jnp.broadcast_to(base[0], (batch,)),
        jnp.broadcast_to(base[1], (batch,)),
        jnp.zeros_like(rows),
        rows,
    )
    return jnp.stack([first, second], -1)


def fold(keys: jax.Array, numbers: jax.Array) -> jax.Array:
    """Blend a number into each key, as ``jax.random.fold_in`` does.

    Args:
        keys: uint32 ``(batch, 2)``.
        numbers: ``(batch,)``, at least 0.

    Returns:
        uint32 ``(batch, 2)``.
    """
    numbers = numbers.astype(jnp.uint32)
    first, second = threefry2x32_p.bind(
        keys[:, 0], keys[:, 1], jnp.zeros_like(numbers), numbers
    )
    return jnp.stack([first, second], -1)


def level_keys(keys: jax.Array, frames: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Run the keys through the levels of one frame.

    The key of a level is the one before with the frame's number folded in; the next
    frame goes on where this one ends.

    Args:
        keys: uint32 ``(batch, 2)``.
        frames: int32 ``(batch,)``, the number of the frame.

    Returns:
        uint32 ``(batch, 12, 2)``, and the keys ``(batch, 2)`` for the next frame.
    """
    each = []
    for _ in range(LEVELS):
        each.append(keys)
        keys = fold(keys, frames)
    return jnp.stack(each, 1), keys


def gumbel_noise(keys: jax.Array) -> jax.Array:
    """Draw the noise of all levels of one frame.

    Args:
        keys: uint32 ``(batch, 12, 2)``, of each level.

    Returns:
        float32 ``(batch, 12, 1024)``: the columns of each level in what
        ``jax.random.gumbel(key, (12294,))`` draws.
    """
    starts = np.array([first_token(level) for level in range(LEVELS)], np.uint32)
    columns = starts[:, None] + np.arange(CODEBOOK, dtype=np.uint32)
    shape = (keys.shape[0], LEVELS, CODEBOOK)
    first, second = threefry2x32_p.bind(
        jnp.broadcast_to(keys[..., 0:1], shape),
        jnp.broadcast_to(keys[..., 1:2], shape),
        jnp.zeros(shape, jnp.uint32),
        jnp.broadcast_to(columns, shape),
    )
    # 23 bits as the mantissa of a number from 1 up to 2.
    mantissa = ((first ^ second) >> 9) | np.uint32(0x3F800000)
    uniform = jax.lax.bitcast_convert_type(mantissa, jnp.float32) - 1.0
    tiny = np.finfo(np.float32).tiny
    uniform = jnp.maximum(tiny, uniform * (np.float32(1.0) - tiny) + tiny)
    return -jnp.log(-jnp.log(uniform))


def soft_cap(logits: jax.Array) -> jax.Array:
    """Bend logits so that none lies beyond 30."""
    return SOFT_CAP * jnp.tanh(logits / SOFT_CAP)


def is_among_top(logits: jax.Array, top_k: jax.Array | np.ndarray) -> jax.Array:
    """Tell which logits are among the ``top_k`` largest; ties with the last are.

    Args:
        logits: float32 ``(batch, 1024)``.
        top_k: int32 ``(batch,)``; what is below 1 counts as 1.

    Returns:
        bool ``(batch, 1024)``.
    """
    # A count of what is larger needs no sort, and lets k be an array.
    larger = jnp.sum(logits[:, None, :] > logits[:, :, None], axis=-1, dtype=jnp.int32)
    return larger < jnp.maximum(top_k, 1)[:, None]


def choose(
    logits: jax.Array,
    noise: jax.Array,
    temperature: jax.Array | np.ndarray,
    top_k: jax.Array | np.ndarray,
) -> jax.Array:
    """Draw one code per row.

    Args:
        logits: float32 ``(batch, 1024)``, capped.
        noise: float32 ``(batch, 1024)``, Gumbel.
        temperature: float32 ``(batch,)``, at least 0; scales the noise, so 0 takes the
            likeliest.
        top_k: int32 ``(batch,)``: draw among the k likeliest.

    Returns:
        int32 ``(batch,)``, 0 to 1023.
    """
    lowest = np.float32(-0.7 * np.finfo(np.float32).max)
    kept = jnp.where(is_among_top(logits, top_k), logits, lowest)
    return jnp.argmax(kept + noise * temperature[:, None], axis=-1).astype(jnp.int32)
