"""The layers of a T5 of version 1.1: norms, gated products, heads, relative positions.

Pure functions on arrays. Projections are stored ``(in, out)`` and have no biases;
scores are the bare products of queries and keys, because T5 leaves the usual scaling to
the values that training began with.
"""

import math

import jax
import jax.numpy as jnp
import numpy as np

NORM_EPSILON = 1e-6
FORBIDDEN = -1e10
"""Added to the score of a key that must not be seen."""


def rms_norm(x: jax.Array, scale: jax.Array) -> jax.Array:
    """Divide by the root of the mean square; no mean is taken away.

    Args:
        x: ``(..., d)``, any float.
        scale: ``(d,)`` in the dtype of the result, to which the normed values are
            rounded before they are scaled.
    """
    wide = x.astype(jnp.float32)
    square = jnp.mean(jnp.square(wide), axis=-1, keepdims=True)
    return (wide * jax.lax.rsqrt(square + NORM_EPSILON)).astype(scale.dtype) * scale


def gated(x: jax.Array, wi: jax.Array, wo: jax.Array) -> jax.Array:
    """The feed-forward part: one half opens or shuts the other.

    Args:
        x: ``(..., d)``.
        wi: ``(d, 2 * hidden)``; the first half goes through gelu.
        wo: ``(hidden, d)``.
    """
    gate, value = jnp.split(x @ wi, 2, axis=-1)
    return (jax.nn.gelu(gate, approximate=True) * value) @ wo


def heads_of(x: jax.Array, heads: int) -> jax.Array:
    """``(..., n, heads * width)`` as ``(..., heads, n, width)``."""
    *lead, n, columns = x.shape
    return jnp.moveaxis(x.reshape(*lead, n, heads, columns // heads), -2, -3)


def attend(
    queries: jax.Array,
    keys: jax.Array,
    values: jax.Array,
    bias: jax.Array | None = None,
) -> jax.Array:
    """Mean of the values, weighted by how well keys match queries.

    Args:
        queries: ``(batch, heads, n, width)``.
        keys: ``(batch, heads, m, width)``.
        values: As ``keys``.
        bias: ``(heads, n, m)``, added to the scores.

    Returns:
        ``(batch, n, heads * width)``, all in the dtype of the queries.
    """
    scores = jnp.einsum("bhnw,bhmw->bhnm", queries, keys)
    if bias is not None:
        scores += bias.astype(scores.dtype)
    weights = jax.nn.softmax(scores, axis=-1)
    mixed = jnp.einsum("bhnm,bhmw->bnhw", weights, values)
    return mixed.reshape(*mixed.shape[:2], -1)


def sinusoids(positions: int, d: int) -> np.ndarray:
    """Fixed positions ``(positions, d)`` float32: half sines, then half cosines.

    The frequencies fall from 1 to 1/10000, both ends included.
    """
    half = d // 2
    steps = np.arange(half, dtype=np.float32) * (-math.log(10_000.0) / (half - 1))
    angles = np.arange(positions, dtype=np.float32)[:, None] * np.exp(steps)[None, :]
    return np.concatenate((np.sin(angles), np.cos(angles)), axis=1).astype(np.float32)


def distance_buckets(distances: int, buckets: int, longest: int) -> np.ndarray:
    """Which column of the table of relative positions each distance into the past has.

    The first half of the columns are the near distances themselves; the others are
    spaced by the logarithm, up to ``longest``.

    >>> distance_buckets(6, 32, 128).tolist()
    [0, 1, 2, 3, 4, 5]
    >>> distance_buckets(200, 8, 32)[[4, 8, 31, 199]].tolist()
    [4, 5, 7, 7]
    """
    distance = np.arange(distances, dtype=np.int64)
    half = buckets // 2
    ratio = np.maximum(distance, 1).astype(np.float32) / half
    ratio += np.finfo(np.float32).eps
    far = np.floor(np.log(ratio) / math.log(longest / half) * (buckets - half))
    far = np.minimum(half + far.astype(np.int64), buckets - 1)
    return np.where(distance < half, distance, far)


def causal_bias(table: jax.Array, at: jax.Array, positions: int) -> jax.Array:
    """What one position adds to its scores with all positions.

    Args:
        table: ``(heads, buckets)``, whose longest distance is ``buckets``.
        at: The position that looks, int32.
        positions: How many there are.

    Returns:
        ``(heads, 1, positions)``; ``FORBIDDEN`` for those that are still to come.
    """
    buckets = table.shape[1]
    columns = jnp.asarray(distance_buckets(positions, buckets, buckets))
    distance = at - jnp.arange(positions)
    bias = table[:, columns[jnp.maximum(distance, 0)]]
    forbidden = jnp.asarray(FORBIDDEN, table.dtype)
    return jnp.where(distance >= 0, bias, forbidden)[:, None, :]
