"""Guesses what a text means for the music: the styles near it, and its mood."""

from typing import NamedTuple

import numpy as np
from oscine.engine.styles import MODIFIERS, STYLES
from oscine.engine.text_vectors import Vectors, encode, vectors

LEARNT = MODIFIERS[:12]
"""What is guessed of the mood; a tempo in beats per minute is read, not guessed."""

_MOST = 3
_LEAST_SHARE = 0.3  # of the nearest style's own
_DOUBT = 1.6
"""Flattens the chances: half of what it has never seen is one of several styles."""


class Guess(NamedTuple):
    """What a text may mean.

    Attributes:
        styles: Weights of the nearest styles, the nearest first; their sum is 1.
        modifiers: What it adds to ``styles.MODIFIERS``, float32 ``(len(LEARNT),)``.
    """

    styles: dict[str, float]
    modifiers: np.ndarray


def guess(text: str) -> Guess | None:
    """Guess the styles and the mood of a text; None where no word means anything."""
    table = vectors()
    vector = encode(text, table)
    if not vector.any():
        return None
    chances, modifiers = judge(vector, table)
    chances **= 1 / _DOUBT
    best = np.argsort(-chances)[:_MOST]
    best = best[chances[best] >= _LEAST_SHARE * chances[best[0]]]
    shares = chances[best] / chances[best].sum()
    names = (STYLES[index].name for index in best)
    return Guess(dict(zip(names, shares.tolist(), strict=True)), modifiers)


def judge(
    vector: np.ndarray, table: Vectors | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Say how near vectors of texts are to each style, and what they add to the mood.

    Args:
        vector: Of one text or more, float32 ``(..., dim)``.
        table: Where the learnt numbers are from, if not from the package's file.

    Returns:
        The chance of each style, ``(..., styles)``, and modifiers, ``(..., LEARNT)``.
    """
    learnt = (table or vectors()).rest
    out = vector @ learnt["head.out"] + learnt["head.bias"]
    logits = out[..., : len(STYLES)]
    chances = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return chances / chances.sum(axis=-1, keepdims=True), out[..., len(STYLES) :]
