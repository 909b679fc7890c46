"""What is learnt from the vectors of texts: the styles near them, and their mood."""

from collections.abc import Sequence
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from oscine.engine.captions import FEELINGS, NAMES, draw
from oscine.engine.lexicon import LEXICON
from oscine.engine.nearest import LEARNT
from oscine.engine.phrases import MOODS, TRAINING_PHRASES
from oscine.engine.reading import Reading
from oscine.engine.styles import MODIFIERS_AT, STYLE_INDEX, STYLES

_BATCH = 256


class Example(NamedTuple):
    """A text and what it means.

    Attributes:
        text: As it may be written.
        styles: Weights that sum to 1, float32 ``(styles,)``; zeros: any style.
        mood: Float32 ``(LEARNT,)``, or None where nothing is known of it.
    """

    text: str
    styles: np.ndarray
    mood: np.ndarray | None


def examples(
    associations: dict[str, tuple[str, ...]], captions: int, seed: int
) -> list[Example]:
    """Gather names, phrases, associations, moods and captions to learn from."""
    found = [
        Example(text, np.eye(len(STYLES), dtype=np.float32)[STYLE_INDEX[style]], None)
        for group in (NAMES, TRAINING_PHRASES, associations)
        for style, texts in group.items()
        for text in texts
    ]
    anything = np.zeros(len(STYLES), np.float32)
    said = {word: (*MOODS.get(word, ()), word) for word in (*FEELINGS, *MOODS)}
    for word, texts in said.items():
        reading = Reading()
        reading.apply(LEXICON[word], word)
        mood = _mood(reading.embedding({}))
        found += [Example(text, anything, mood) for text in texts]
    dice = np.random.default_rng(seed)
    for _ in range(captions):
        text, vector = draw(dice, TRAINING_PHRASES)
        found.append(Example(text, vector[: len(STYLES)], _mood(vector)))
    return found


def learn(
    vectors: np.ndarray,
    chances: np.ndarray,
    moods: np.ndarray,
    weights: np.ndarray,
    *,
    inner: int,
    steps: int,
    seed: int,
) -> dict[str, np.ndarray]:
    """Learn a small network from vectors to chances of styles and to moods.

    Args:
        vectors: Float32 ``(texts, dim)``.
        chances: ``(texts, styles)``; rows of zeros count for nothing.
        moods: ``(texts, LEARNT)``; NaN where nothing is known.
        weights: How much each text counts, ``(texts,)``.
        inner: Width between input and output.
        steps: Of gradient descent.
        seed: Of the start and of the order.

    Returns:
        Tensors as ``nearest.judge`` wants them, float16.
    """
    out = chances.shape[1] + moods.shape[1]
    keys = jax.random.split(jax.random.key(seed), 2)
    dim = vectors.shape[1]
    head = {
        "head.in": jax.random.normal(keys[0], (dim, inner)) * 3 / np.sqrt(dim),
        "head.in_bias": jnp.zeros(inner),
        "head.out": jnp.zeros((inner, out)),
        "head.out_bias": jnp.zeros(out),
    }
    is_known = jnp.asarray(~np.isnan(moods[:, 0]), jnp.float32)
    given = tuple(map(jnp.asarray, (vectors, chances, np.nan_to_num(moods), weights)))
    optimiser = optax.adamw(optax.cosine_decay_schedule(3e-3, steps), weight_decay=0.02)

    def loss(head: dict, at: jax.Array, key: jax.Array) -> jax.Array:
        x, aim, mood, counts = (each[at] for each in given)
        first, second = jax.random.split(key)
        x += 0.3 / np.sqrt(dim) * jax.random.normal(first, x.shape)
        hidden = jax.nn.relu(x @ head["head.in"] + head["head.in_bias"])
        hidden *= jax.random.bernoulli(second, 0.5, hidden.shape) * 2
        y = hidden @ head["head.out"] + head["head.out_bias"]
        logits, felt = y[:, : aim.shape[1]], y[:, aim.shape[1] :]
        style = -(aim * jax.nn.log_softmax(logits)).sum(-1)
        error = jnp.square(felt - mood).sum(-1) * is_known[at]
        return (counts * (style + error)).mean()

    @jax.jit
    def step(head: dict, state: optax.OptState, key: jax.Array) -> tuple:
        first, second = jax.random.split(key)
        at = jax.random.randint(first, (_BATCH,), 0, len(vectors))
        slope = jax.grad(loss)(head, at, second)
        change, state = optimiser.update(slope, state, head)
        return optax.apply_updates(head, change), state

    state = optimiser.init(head)
    for number in range(steps):
        head, state = step(head, state, jax.random.fold_in(keys[1], number))
    return {name: np.asarray(tensor, np.float16) for name, tensor in head.items()}


def share_right(chances: np.ndarray, wanted: Sequence[int], first: int) -> float:
    """Share of the texts whose style is among the ``first`` likeliest."""
    best = np.argsort(-chances, axis=1)[:, :first]
    return float((best == np.array(wanted)[:, None]).any(axis=1).mean())


def _mood(vector: np.ndarray) -> np.ndarray:
    return vector[MODIFIERS_AT : MODIFIERS_AT + len(LEARNT)]
