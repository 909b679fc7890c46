"""From a prompt's words to a style embedding: a lexicon and a forgiving reader."""

import numpy as np
from oscine.engine import PromptError
from oscine.engine.reading import read
from oscine.engine.styles import DEFAULT_STYLE, STYLES

_EXAMPLES = "house, jazz, ambient, piano, dark, 120 bpm"


def embed_text(text: str) -> tuple[np.ndarray, str]:
    """Turn a prompt into a style embedding.

    Style words decide the style; moods, instruments and tempi colour it, and hint at a
    style where none is named.

    Args:
        text: What to play.

    Returns:
        The embedding, float32 ``(DIMENSIONS,)``, and how the prompt was understood.

    Raises:
        PromptError: No word means anything; the message names some that do.
    """
    reading = read(text)
    if not reading.words:
        raise PromptError(
            f"wren knows no word of {text.strip()[:60]!r}; try for example: {_EXAMPLES}"
        )
    weights = reading.styles or reading.hints or {DEFAULT_STYLE: 1.0}
    return reading.embedding(weights), ", ".join(dict.fromkeys(reading.words))


def known_styles() -> tuple[str, ...]:
    """Names of all styles, as a prompt may say them."""
    return tuple(style.name for style in STYLES)
