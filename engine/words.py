"""From a prompt's words to a style embedding: what is known, and what is near."""

import numpy as np
from oscine.engine import PromptError
from oscine.engine.nearest import LEARNT, Guess, guess
from oscine.engine.reading import Reading, read
from oscine.engine.styles import DEFAULT_STYLE, STYLES
from oscine.engine.text_vectors import means_something

_EXAMPLES = "house, jazz, ambient, piano, dark, 120 bpm, a walk in the rain"
_LEAST_NEAR = 0.6
"""Weight of the styles near a prompt against those that its known words hint at."""

_DECISION = 3.0
"""Exponent of the weights of a guess: half of each of two styles is neither."""

_LEAST_WEIGHT = 0.08
"""Styles of less are left out of a guess."""

_COLOUR = 0.5
"""How much of the guessed mood colours a style that is named."""


def embed_text(text: str) -> tuple[np.ndarray, str]:
    """Turn a prompt into a style embedding.

    Style words decide the style; moods, instruments and tempi colour it, and hint at a
    style where none is named. What the lexicon does not know is understood by its
    vector: it decides where nothing is named, and colours where something is.

    Args:
        text: What to play, in English.

    Returns:
        The embedding, float32 ``(DIMENSIONS,)``, and how the prompt was understood.

    Raises:
        PromptError: No word means anything; the message names some that do.
    """
    reading = read(text)
    unknown = [word for word in reading.unknown if means_something(word)]
    # Small words alone, such as "some music please", lean somewhere as well.
    is_small = not reading.words and not reading.unknown
    near = guess(text) if unknown or is_small else None
    if not reading.words and near is None:
        raise PromptError(
            f"wren finds no English word in {text.strip()[:60]!r}; try for example: "
            f"{_EXAMPLES}"
        )
    told = list(dict.fromkeys(reading.words))
    weights = reading.styles or reading.hints or {DEFAULT_STYLE: 1.0}
    if near:
        count = len(unknown) + len(reading.words)
        share = len(unknown) / count if count else 1.0
        weights, is_near = _mix(reading, near, share)
        weights = _kept(weights, reading.refused)
        if is_near:
            told.append(_tell(weights))
    return reading.embedding(_kept(weights, reading.refused)), ", ".join(told)


def _kept(weights: dict[str, float], refused: set[str]) -> dict[str, float]:
    """Leave out what it shall not be; where that is all, any other is played."""
    kept = {name: w for name, w in weights.items() if name not in refused}
    others = (name for name in (DEFAULT_STYLE, *known_styles()) if name not in refused)
    return kept or {next(others, DEFAULT_STYLE): 1.0}


def known_styles() -> tuple[str, ...]:
    """Names of all styles, as a prompt may say them."""
    return tuple(style.name for style in STYLES)


def _mix(reading: Reading, near: Guess, share: float) -> tuple[dict[str, float], bool]:
    """Join what was read with what was guessed; say whether that changed the styles."""
    is_named = bool(reading.styles) and reading.is_sure
    strength = share * (_COLOUR if is_named else 1.0)
    for name, amount in zip(LEARNT, near.modifiers.tolist(), strict=True):
        reading.modify(name, strength * amount)
    if is_named:
        return reading.styles, False
    read_styles = reading.styles or reading.hints
    part = max(share, _LEAST_NEAR) if read_styles else 1.0
    total = sum(read_styles.values())
    weights = {name: part * weight for name, weight in near.styles.items()}
    for name, weight in read_styles.items():
        weights[name] = weights.get(name, 0.0) + (1 - part) * weight / total
    return _decided(weights), True


def _decided(weights: dict[str, float]) -> dict[str, float]:
    """Give most to the likeliest; the likeliest first, and their sum is 1."""
    shares = {name: weight**_DECISION for name, weight in weights.items()}
    least = _LEAST_WEIGHT * sum(shares.values())
    kept = {name: share for name, share in shares.items() if share >= least}
    total = sum(kept.values())
    return {name: kept[name] / total for name in sorted(kept, key=lambda n: -kept[n])}


def _tell(weights: dict[str, float]) -> str:
    return "near " + ", ".join(
        f"{name} {weight:.1f}" for name, weight in weights.items()
    )
