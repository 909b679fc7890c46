"""A frame of the score as tokens of wren's model: which are written, and in what order.

The levels are the fields of the score. What holds for a bar is written at its first
sixteenth, harmony and voicing at each beat, a touch only where something is struck; all
else is known from what came before. The section's token counts its bars as well.
"""

from itertools import accumulate

import numpy as np
from oscine.engine.score import BAR_STEPS, FIELDS, SECTIONS

NUMBERS = 16
"""Bars of a section that are told apart; the last stands for all later ones."""

LEVELS = len(FIELDS)
LEVEL = {field.name: level for level, field in enumerate(FIELDS)}
"""Place of each field in a frame."""

SECTION = LEVEL["section"]
SIZES = tuple(
    len(SECTIONS) * NUMBERS if level == SECTION else field.size
    for level, field in enumerate(FIELDS)
)
"""How many tokens each level has."""

OFFSETS = tuple(accumulate((0, *SIZES[:-1])))
"""First row of each level in the tables that all levels share."""

VOCABULARY = sum(SIZES)
START = VOCABULARY
"""Row of the frame before the first."""

BAR_LEVELS = tuple(
    LEVEL[name]
    for name in ("position", "section", "feel", "backline", "chord_patch", "leads")
)
"""What is written at the first sixteenth of a bar, and holds throughout."""

BEAT_LEVELS = (LEVEL["harmony"], LEVEL["voicing"])
"""What is written at the first sixteenth of a beat."""

TOUCHES = {
    LEVEL[f"{part}_touch"]: LEVEL[part] for part in ("bass", "melody", "counter")
}
"""From each touch to the pitch without which there is none."""

DRUM_LEVELS = tuple(LEVEL[name] for name in ("kick", "snare", "cymbal", "hands"))
BASS_LEVELS = (LEVEL["bass"], LEVEL["bass_touch"])
OTHER_LEVELS = tuple(
    LEVEL[name]
    for name in ("chords", "melody", "melody_touch", "counter", "counter_touch")
)
"""Levels of the parts that the mutes silence."""

_IS_BAR = np.isin(np.arange(LEVELS), BAR_LEVELS)
_IS_BEAT = np.isin(np.arange(LEVELS), BEAT_LEVELS)


def tokens_of(codes: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Write frames of a score as tokens.

    Args:
        codes: ``(frames, LEVELS)``.
        numbers: Bar of its section that each frame is in, from 0, ``(frames,)``.

    Returns:
        int16 ``(frames, LEVELS)``, each from 0 to below its level's size.
    """
    tokens = np.array(codes, np.int16)
    tokens[:, SECTION] *= NUMBERS
    tokens[:, SECTION] += np.minimum(numbers, NUMBERS - 1).astype(np.int16)
    return tokens


def codes_of(tokens: np.ndarray) -> np.ndarray:
    """Read the codes of the score: the opposite of ``tokens_of``, less the numbers."""
    codes = np.array(tokens)
    codes[..., SECTION] //= NUMBERS
    return codes


def steps_of(codes: np.ndarray) -> np.ndarray:
    """Tell the sixteenth of its bar of each frame, 0 to 15."""
    positions = np.asarray(codes)[..., LEVEL["position"]]
    return np.where(positions >= BAR_STEPS[0], positions - BAR_STEPS[0], positions)


def free_levels(tokens: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """Tell which tokens are written where they stand, and not known before.

    Args:
        tokens: ``(..., LEVELS)``.
        steps: Sixteenth of the bar, ``(...)``.

    Returns:
        bool ``(..., LEVELS)``.
    """
    free = np.ones(tokens.shape, bool)
    free[..., _IS_BAR] = (steps == 0)[..., None]
    free[..., _IS_BEAT] = (steps % 4 == 0)[..., None]
    for touch, pitch in TOUCHES.items():
        free[..., touch] = tokens[..., pitch] > 0
    return free


def previous_rows(tokens: np.ndarray, free: np.ndarray) -> np.ndarray:
    """Tell the token that was written last before each, as a row of the shared tables.

    Args:
        tokens: ``(..., LEVELS)``.
        free: As ``free_levels`` tells.

    Returns:
        int32 ``(..., LEVELS)``; ``START`` where the frame begins.
    """
    rows = np.full(tokens.shape, START, np.int32)
    last = np.full(tokens.shape[:-1], START, np.int32)
    for level in range(LEVELS):
        rows[..., level] = last
        last = np.where(free[..., level], tokens[..., level] + OFFSETS[level], last)
    return rows
