"""Writes frames with the token model of Magenta RealTime 1: guidance and chance."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.mrt1_model import (
    Cache,
    Dims,
    Memory,
    Weights,
    depth_step,
    empty_cache,
    logits_of,
    temporal_step,
)
from oscine.engine.mrt1_tokens import CODES, FIRST_CODE, MASK, PAD

_BARRED = -1e7  # logit of what may not be chosen
_COLDEST = 1e-7  # temperature below which chance has no say
LARGEST_TOP_K = 1024


class Knobs(NamedTuple):
    """What may be turned between two frames; arrays, so that nothing is compiled anew.

    Attributes:
        guidance: 0 follows the first row alone; w takes (1 + w) of it and -w of the
            second.
        temperature: 0 takes the likeliest.
        top_k: 1 to ``LARGEST_TOP_K``.
    """

    guidance: Any
    temperature: Any
    top_k: Any


class Course(NamedTuple):
    """What the temporal stack carries from frame to frame of a chunk.

    Attributes:
        cache: Of the stack.
        previous: ``(levels,)`` int32 ids of the frame before.
        at: Frames so far, int32.
    """

    cache: Cache
    previous: Any
    at: Any


class Chance(NamedTuple):
    """What choosing carries from frame to frame of a chunk.

    Attributes:
        key: Random key, uint32 ``(2,)``.
        has_ended: The model has said that the chunk is over; only ``strict`` cares.
    """

    key: Any
    has_ended: Any


def level_spans(dims: Dims) -> tuple[tuple[int, int], ...]:
    """Per level, the first of its ids and the one after the last."""
    firsts = [FIRST_CODE + CODES * level for level in range(dims.levels)]
    return tuple((first, first + CODES) for first in firsts)


def first_key(seed: int, chunk: int) -> np.ndarray:
    """Key that a chunk begins with: that of ``jax.random.PRNGKey(seed + chunk)``."""
    return np.array([0, (seed + chunk) % 2**32], np.uint32)


def begin(dims: Dims, rows: int, dtype: Any) -> Course:
    """Make the course of a chunk that has not begun."""
    cache = empty_cache(dims, dims.temporal_layers, rows, dims.frames, dtype)
    return Course(cache, jnp.full(dims.levels, PAD, jnp.int32), jnp.int32(0))


def guided(logits: jax.Array, guidance: jax.Array) -> jax.Array:
    """``(rows, columns)`` of one or two rows, as the ``(columns,)`` to choose from."""
    if len(logits) == 1:
        return logits[0]
    return (1.0 + guidance) * logits[0] - guidance * logits[1]


def choose(logits: jax.Array, noise: jax.Array, knobs: Knobs) -> jax.Array:
    """Index of the chosen column.

    Those as likely as the last of the ``top_k`` may be chosen as well.

    Args:
        logits: ``(columns,)`` float32.
        noise: Of the same shape, Gumbel.
        knobs: Temperature and top_k count.
    """
    scaled = logits / jnp.maximum(knobs.temperature, _COLDEST)
    top_k = jnp.clip(knobs.top_k, 1, len(logits))
    threshold = jax.lax.platform_dependent(
        scaled, top_k, cpu=_by_bits, default=_by_sorting
    )
    drawn = jnp.argmax(jnp.where(scaled >= threshold, scaled, _BARRED) + noise)
    is_cold = knobs.temperature <= _COLDEST
    return jnp.where(is_cold, jnp.argmax(logits), drawn).astype(jnp.int32)


def _by_sorting(values: jax.Array, k: jax.Array) -> jax.Array:
    """The k-th largest value."""
    best, _ = jax.lax.top_k(values, min(LARGEST_TOP_K, len(values)))
    return best[k - 1]


def _by_bits(values: jax.Array, k: jax.Array) -> jax.Array:
    """The same bit by bit: quicker where a loop costs nothing to start."""
    lowest = jnp.int32(-(2**31))
    bits = jax.lax.bitcast_convert_type(values, jnp.int32)
    # As whole numbers, the bits of negative values rise when these fall.
    ranks = jnp.where(bits < 0, lowest - bits, bits)

    def is_reached(rank: jax.Array) -> jax.Array:
        return jnp.sum(ranks >= rank, dtype=jnp.int32) >= k

    def narrow(at: jax.Array, found: jax.Array) -> jax.Array:
        tried = found + (jnp.int32(1) << (30 - at))
        return jnp.where(is_reached(tried), tried, found)

    start = jnp.where(is_reached(jnp.int32(0)), jnp.int32(0), lowest)
    found = jax.lax.fori_loop(0, 31, narrow, start)
    found = jnp.where(found < 0, lowest - found, found)
    return jax.lax.bitcast_convert_type(found, jnp.float32)


def noise_of(key: jax.Array, levels: int, columns: int) -> tuple[jax.Array, jax.Array]:
    """Noise of one frame, Gumbel ``(levels, columns)``, and the key of the next.

    Each level splits the key: one half draws, the other goes on. The original draws for
    two rows at once; this is the first of them.
    """

    def level(key: jax.Array, _: None) -> tuple[jax.Array, jax.Array]:
        now, key = jax.random.split(key)
        return key, now

    key, keys = jax.lax.scan(level, key, None, levels)
    draw = jax.vmap(lambda now: jax.random.gumbel(now, (1, columns), jnp.float32)[0])
    return draw(keys), key


def think(
    weights: Weights, dims: Dims, memory: Memory, course: Course
) -> tuple[jax.Array, Course]:
    """Go on by one frame, whose ids are still to be written.

    Args:
        weights: Of the model.
        dims: Its sizes.
        memory: Of the chunk; one row, or two to guide by.
        course: So far.

    Returns:
        What the frame is to be, ``(rows, d)`` float32, and the course.
    """
    rows = memory[0][0].shape[0]
    previous = jnp.broadcast_to(course.previous, (rows, dims.levels))
    u, cache = temporal_step(weights, dims, memory, course.cache, previous, course.at)
    return u, course._replace(cache=cache, at=course.at + 1)


def write(
    weights: Weights, dims: Dims, u: jax.Array, chance: Chance, knobs: Knobs
) -> tuple[jax.Array, Chance]:
    """Write the ids of one frame.

    Args:
        weights: Of the model; its logits tell whether all ids may be chosen at each
            level (one entry) or only the level's own (one per level).
        dims: Its sizes.
        u: What the frame is to be, ``(rows, d)`` float32.
        chance: So far.
        knobs: As they stand now.

    Returns:
        ``(levels,)`` int32 ids, and chance.
    """
    is_strict = len(weights.logits) != dims.levels

    noise, key = noise_of(chance.key, dims.levels, weights.logits.shape[-1])

    def level(carry: tuple, each: tuple) -> tuple[tuple, jax.Array]:
        depth, x, has_ended = carry
        at, noise = each
        y, depth = depth_step(weights, depth, x, at)
        logits = guided(logits_of(weights, y, at), knobs.guidance)
        chosen = choose(logits, noise, knobs)
        if is_strict:
            chosen = jnp.where(has_ended, PAD, chosen)
            has_ended |= chosen == MASK
        else:
            chosen += FIRST_CODE + CODES * at
        told = weights.embedding[chosen].astype(jnp.float32)
        return (depth, jnp.broadcast_to(told, x.shape), has_ended), chosen

    dtype = weights.embedding.dtype
    fresh = empty_cache(dims, dims.depth_layers, len(u), dims.levels, dtype)
    start = (fresh, u, chance.has_ended)
    carry, ids = jax.lax.scan(level, start, (jnp.arange(dims.levels), noise))
    return ids, Chance(key, carry[2])
