"""A table of word vectors whose sums say what the sentence encoder says."""

from collections.abc import Sequence

import jax
import jax.numpy as jnp
import numpy as np
import optax

_LONGEST = 24  # pieces of a text that are learnt from
_BATCH = 512


def directions(vectors: np.ndarray, count: int) -> np.ndarray:
    """Find the directions in which vectors differ most, ``(width, count)``."""
    _, _, rows = np.linalg.svd(vectors, full_matrices=False)
    return np.ascontiguousarray(rows[:count].T)


def rarity(vocabulary: Sequence[str], known: Sequence[str]) -> np.ndarray:
    """Say how much each piece tells by how rare it is.

    BERT's vocabulary has its words in the order of how often they occur; by Zipf's law
    the logarithm of the rank is what one tells. Words that were added are rarer.
    """
    first = known.index("the")
    rank = {piece: max(place - first, 0) for place, piece in enumerate(known)}
    ranks = np.array([rank.get(piece, len(known)) for piece in vocabulary], float)
    return np.log1p(ranks) / np.log1p(len(known))


def learn(
    start: np.ndarray,
    rows: Sequence[Sequence[int]],
    targets: np.ndarray,
    *,
    epochs: int,
    rate: float,
    seed: int,
) -> np.ndarray:
    """Move vectors so that the sum of a text's pieces points where its target does.

    Args:
        start: Float32 ``(pieces, dim)``.
        rows: Each text's pieces by number.
        targets: Float32 ``(texts, dim)``.
        epochs: How often each text is seen.
        rate: Of Adam, at its start; it falls to nothing.
        seed: Of the order of the texts.
    """
    ids, mask = padded(rows)
    steps = epochs * (len(rows) // _BATCH)
    optimiser = optax.adam(optax.cosine_decay_schedule(rate, steps))

    def loss(table: jax.Array, at: jax.Array) -> jax.Array:
        total = (table[ids_there[at]] * mask_there[at][..., None]).sum(1)
        return 1 - optax.cosine_similarity(total, aims[at], epsilon=1e-6).mean()

    @jax.jit
    def step(table: jax.Array, state: optax.OptState, at: jax.Array) -> tuple:
        error, slope = jax.value_and_grad(loss)(table, at)
        change, state = optimiser.update(slope, state)
        return optax.apply_updates(table, change), state, error

    ids_there, mask_there, aims = map(jnp.asarray, (ids, mask, targets))
    dice = np.random.default_rng(seed)
    table = jnp.asarray(start, jnp.float32)
    state = optimiser.init(table)
    for _ in range(epochs):
        order = dice.permutation(len(rows))
        for begin in range(0, len(order) - _BATCH + 1, _BATCH):
            table, state, _ = step(table, state, order[begin : begin + _BATCH])
    return np.asarray(table)


def padded(rows: Sequence[Sequence[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Lay the pieces of texts side by side, and 1 where there are any."""
    ids = np.zeros((len(rows), _LONGEST), np.int32)
    mask = np.zeros((len(rows), _LONGEST), np.float32)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = row[:_LONGEST]
        mask[place, : len(row)] = 1
    return ids, mask


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Round to int8, each row with a scale of its own, float16 ``(pieces,)``."""
    scales = (np.abs(table).max(axis=1) / 127).clip(1e-6).astype(np.float16)
    codes = np.rint(table / scales.astype(np.float32)[:, None]).clip(-127, 127)
    return codes.astype(np.int8), scales
