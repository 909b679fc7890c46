"""What is learnt beside the vectors of texts: the styles near them, and their mood.

Our own texts say which style they mean; the encoder's view of them is learnt first, and
what it then thinks of any other text is learnt as well, with the word vectors.
"""

from collections.abc import Sequence
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from distil.table import padded
from oscine.engine.captions import FEELINGS, NAMES, draw
from oscine.engine.lexicon import LEXICON
from oscine.engine.nearest import LEARNT
from oscine.engine.phrases import MOODS, TRAINING_PHRASES
from oscine.engine.reading import Reading
from oscine.engine.styles import MODIFIERS_AT, STYLE_INDEX, STYLES

_BATCH = 256
_LIKENESS = 5.0  # what staying near the encoder counts, beside a style
_MOOD = 0.05
_LOST = 0.1  # share of pieces that are hidden while learning

Head = dict[str, np.ndarray]


class Example(NamedTuple):
    """A text and what it means.

    Attributes:
        text: As it may be written.
        styles: Weights that sum to 1, float32 ``(styles,)``; zeros: any style.
        mood: Float32 ``(LEARNT,)``; NaN where nothing is known of it.
    """

    text: str
    styles: np.ndarray
    mood: np.ndarray


class Opinions(NamedTuple):
    """What the encoder thinks of texts.

    Attributes:
        rows: The pieces of each text by number.
        chances: Of each style, ``(texts, styles)``.
        directions: The encoder's vectors in fewer dimensions, ``(texts, dim)``.
    """

    rows: Sequence[Sequence[int]]
    chances: np.ndarray
    directions: np.ndarray


def labelled(associations: dict[str, tuple[str, ...]]) -> list[Example]:
    """Gather names, phrases and associations: one style each, and no mood."""
    nothing = np.full(len(LEARNT), np.nan, np.float32)
    return [
        Example(
            text, np.eye(len(STYLES), dtype=np.float32)[STYLE_INDEX[style]], nothing
        )
        for group in (NAMES, NAMES, TRAINING_PHRASES, associations)
        for style, texts in group.items()
        for text in texts
    ]


def felt(captions: int, seed: int) -> list[Example]:
    """Gather moods and captions, which have a mood."""
    found = []
    anything = np.zeros(len(STYLES), np.float32)
    for word in {*FEELINGS, *MOODS}:
        reading = Reading()
        reading.apply(LEXICON[word], word)
        mood = _mood(reading.numbers.astype(np.float32))
        said = (word, *MOODS.get(word, ()))
        found += [Example(text, anything, mood) for text in said]
    found = sorted(found, key=lambda example: example.text) * 3
    dice = np.random.default_rng(seed)
    for _ in range(captions):
        text, vector = draw(dice, TRAINING_PHRASES)
        found.append(Example(text, vector[: len(STYLES)], _mood(vector)))
    return found


def judge_by(vectors: np.ndarray, styles: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """Learn styles from vectors by logistic regression; give the chances of others."""

    def loss(line: dict[str, jax.Array]) -> jax.Array:
        logits = vectors @ line["slope"] + line["bias"]
        error = -(styles * jax.nn.log_softmax(logits)).sum(-1).mean()
        return error + 3e-5 * jnp.square(line["slope"]).sum()

    optimiser = optax.adam(0.03)
    line = {
        "slope": jnp.zeros((vectors.shape[1], styles.shape[1])),
        "bias": jnp.zeros(styles.shape[1]),
    }
    state = optimiser.init(line)

    @jax.jit
    def step(line: dict, state: optax.OptState) -> tuple:
        change, state = optimiser.update(jax.grad(loss)(line), state)
        return optax.apply_updates(line, change), state

    for _ in range(300):
        line, state = step(line, state)
    return np.asarray(jax.nn.softmax(asked @ line["slope"] + line["bias"]))


def learn(
    table: np.ndarray,
    known: tuple[Sequence[Example], Sequence[Sequence[int]]],
    opinions: Opinions,
    *,
    steps: int,
    seed: int,
) -> tuple[np.ndarray, Head]:
    """Learn styles and moods from sums of word vectors, and move these as it helps.

    Args:
        table: Word vectors, float32 ``(pieces, dim)``.
        known: Examples, and the pieces of each by number.
        opinions: Of many other texts.
        steps: Of gradient descent.
        seed: Of what is seen when.

    Returns:
        The word vectors, and tensors as ``nearest.judge`` wants them.
    """
    examples, rows = known
    styles = np.array([example.styles for example in examples])
    moods = np.array([example.mood for example in examples])
    has_mood = ~np.isnan(moods[:, 0])
    spread = moods[has_mood].std(axis=0) + 1e-3
    given = tuple(
        map(
            jnp.asarray,
            (*padded(rows), styles, np.nan_to_num(moods) / spread, has_mood * 1.0),
        )
    )
    other = tuple(
        map(jnp.asarray, (*padded(opinions.rows), opinions[1], opinions.directions))
    )
    out = len(STYLES) + len(LEARNT)
    head = {"out": jnp.zeros((table.shape[1], out)), "bias": jnp.zeros(out)}
    weights = {"table": jnp.asarray(table), "head": head}
    optimiser = optax.multi_transform(
        {
            "table": optax.adam(optax.cosine_decay_schedule(2e-3, steps)),
            "head": optax.adam(optax.cosine_decay_schedule(3e-2, steps)),
        },
        {"table": "table", "head": "head"},
    )

    def loss(weights: dict, key: jax.Array) -> jax.Array:
        keys = jax.random.split(key, 3)
        at = jax.random.randint(keys[0], (_BATCH,), 0, len(given[0]))
        ids, mask, aim, mood, counts = (each[at] for each in given)
        mask *= jax.random.bernoulli(keys[1], 1 - _LOST, mask.shape)
        y = _unit(weights["table"], ids, mask) @ _slope(weights) + _bias(weights)
        error = -(aim * jax.nn.log_softmax(y[:, : len(STYLES)])).sum(-1).mean()
        wrong = jnp.square(y[:, len(STYLES) :] - mood).sum(-1)
        error += _MOOD * (counts * wrong).mean()
        at = jax.random.randint(keys[2], (2 * _BATCH,), 0, len(other[0]))
        ids, mask, aim, direction = (each[at] for each in other)
        x = _unit(weights["table"], ids, mask)
        y = x @ _slope(weights) + _bias(weights)
        error += -(aim * jax.nn.log_softmax(y[:, : len(STYLES)])).sum(-1).mean()
        near = optax.cosine_similarity(x, direction, epsilon=1e-6).mean()
        return error + _LIKENESS * (1 - near)

    @jax.jit
    def step(weights: dict, state: optax.OptState, key: jax.Array) -> tuple:
        change, state = optimiser.update(jax.grad(loss)(weights, key), state)
        return optax.apply_updates(weights, change), state

    state = optimiser.init(weights)
    for number in range(steps):
        key = jax.random.fold_in(jax.random.key(seed), number)
        weights, state = step(weights, state, key)
    scale = np.concatenate([np.ones(len(STYLES)), spread])
    return np.asarray(weights["table"]), {
        "head.out": (np.asarray(_slope(weights)) * scale).astype(np.float16),
        "head.bias": (np.asarray(_bias(weights)) * scale).astype(np.float16),
    }


def _slope(weights: dict) -> jax.Array:
    return weights["head"]["out"]


def _bias(weights: dict) -> jax.Array:
    return weights["head"]["bias"]


def share_right(chances: np.ndarray, wanted: Sequence[int], first: int) -> float:
    """Share of the texts whose style is among the ``first`` likeliest."""
    best = np.argsort(-chances, axis=1)[:, :first]
    return float((best == np.array(wanted)[:, None]).any(axis=1).mean())


def _unit(table: jax.Array, ids: jax.Array, mask: jax.Array) -> jax.Array:
    """Directions of texts, as ``text_vectors.encode`` gives them."""
    total = (table[ids] * mask[..., None]).sum(1)
    return total / jnp.sqrt(jnp.square(total).sum(-1, keepdims=True) + 1e-8)


def _mood(vector: np.ndarray) -> np.ndarray:
    return vector[MODIFIERS_AT : MODIFIERS_AT + len(LEARNT)]
