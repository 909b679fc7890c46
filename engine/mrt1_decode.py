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
    """What is carried from frame to frame of a chunk.

    Attributes:
        cache: Of the temporal stack.
        previous: ``(levels,)`` int32 ids of the frame before.
        key: Random key, uint32 ``(2,)``.
        at: Frames so far, int32.
        has_ended: The model has said that the chunk is over; only ``strict`` cares.
    """

    cache: Cache
    previous: Any
    key: Any
    at: Any
    has_ended: Any


def level_spans(dims: Dims) -> tuple[tuple[int, int], ...]:
    """Per level, the first of its ids and the one after the last."""
    firsts = [FIRST_CODE + CODES * level for level in range(dims.levels)]
    return tuple((first, first + CODES) for first in firsts)


def first_key(seed: int, chunk: int) -> np.ndarray:
    """Key that a chunk begins with: that of ``jax.random.PRNGKey(seed + chunk)``."""
    return np.array([0, (seed + chunk) % 2**32], np.uint32)


def begin(dims: Dims, rows: int, dtype: Any, key: Any) -> Course:
    """Start of a chunk."""
    return Course(
        empty_cache(dims, dims.temporal_layers, rows, dims.frames, dtype),
        jnp.full(dims.levels, PAD, jnp.int32),
        jnp.asarray(key, jnp.uint32),
        jnp.int32(0),
        jnp.bool_(False),
    )


def guided(logits: jax.Array, guidance: jax.Array) -> jax.Array:
    """``(rows, columns)`` of one or two rows, as the ``(columns,)`` to choose from."""
    if len(logits) == 1:
        return logits[0]
    return (1.0 + guidance) * logits[0] - guidance * logits[1]


def choose(logits: jax.Array, knobs: Knobs, key: jax.Array) -> jax.Array:
    """Index of the chosen column.

    Those as likely as the last of the ``top_k`` may be chosen as well.

    Args:
        logits: ``(columns,)`` float32.
        knobs: Temperature and top_k count.
        key: Of this choice alone.
    """
    scaled = logits / jnp.maximum(knobs.temperature, _COLDEST)
    best, _ = jax.lax.top_k(scaled, min(LARGEST_TOP_K, len(logits)))
    threshold = best[jnp.minimum(knobs.top_k, len(best)) - 1]
    allowed = jnp.where(scaled >= threshold, scaled, _BARRED)
    # Two rows, because the original draws for both; their first row is the one drawn.
    noise = jax.random.gumbel(key, (1, len(logits)), jnp.float32)[0]
    drawn = jnp.argmax(noise + allowed)
    is_cold = knobs.temperature <= _COLDEST
    return jnp.where(is_cold, jnp.argmax(logits), drawn).astype(jnp.int32)


def next_frame(
    weights: Weights, dims: Dims, memory: Memory, course: Course, knobs: Knobs
) -> tuple[jax.Array, Course]:
    """Write one frame.

    Args:
        weights: Of the model; its logits tell whether all ids may be chosen at each
            level (one entry) or only the level's own (one per level).
        dims: Its sizes.
        memory: Of the chunk; one row, or two to guide by.
        course: So far.
        knobs: As they stand now.

    Returns:
        ``(levels,)`` int32 ids, and the course.
    """
    rows = memory[0][0].shape[0]
    is_strict = len(weights.logits) != dims.levels
    previous = jnp.broadcast_to(course.previous, (rows, dims.levels))
    u, cache = temporal_step(weights, dims, memory, course.cache, previous, course.at)

    def level(carry: tuple, at: jax.Array) -> tuple[tuple, jax.Array]:
        depth, x, key, has_ended = carry
        y, depth = depth_step(weights, depth, x, at)
        now, key = jax.random.split(key)
        logits = guided(logits_of(weights, y, at), knobs.guidance)
        chosen = choose(logits, knobs, now)
        if is_strict:
            chosen = jnp.where(has_ended, PAD, chosen)
            has_ended |= chosen == MASK
        else:
            chosen += FIRST_CODE + CODES * at
        told = weights.embedding[chosen].astype(jnp.float32)
        return (depth, jnp.broadcast_to(told, x.shape), key, has_ended), chosen

    dtype = weights.embedding.dtype
    fresh = empty_cache(dims, dims.depth_layers, rows, dims.levels, dtype)
    start = (fresh, u, course.key, course.has_ended)
    carry, ids = jax.lax.scan(level, start, jnp.arange(dims.levels))
    return ids, Course(cache, ids, carry[2], course.at + 1, carry[3])
