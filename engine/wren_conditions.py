"""What wren's model is told of each frame, as one vector.

Style, density and brightness, the mode, whether a key is asked for, what is muted and
which keys are held. What is not told is zeros.
"""

from collections.abc import Sequence

import numpy as np
from oscine.engine.styles import DIMENSIONS

KNOTS = 9
"""Points between which density and brightness are told, from 0 to 1."""

TOLD_AT = DIMENSIONS
DENSITY_AT = TOLD_AT + 1
BRIGHTNESS_AT = DENSITY_AT + KNOTS
MODE_AT = BRIGHTNESS_AT + KNOTS
ASKED_AT = MODE_AT + 2
MUTES_AT = ASKED_AT + 1
HELD_AT = MUTES_AT + 3
WIDTH = HELD_AT + 24
"""Length of the vector."""

GAIN = 3.0
"""Most of the vector is zeros; times this it is heard beside the tokens at first, and
learned as quickly."""

_GRID = np.linspace(0.0, 1.0, KNOTS)


def knots(value: float) -> np.ndarray:
    """Spread a number over the two knots beside it, float32 ``(KNOTS,)``.

    Args:
        value: 0 to 1; below 0 nothing is told.
    """
    if value < 0:
        return np.zeros(KNOTS, np.float32)
    distance = np.abs(min(value, 1.0) - _GRID) * (KNOTS - 1)
    return np.maximum(0.0, 1.0 - distance).astype(np.float32)


def conditions(
    style: np.ndarray | None,
    density: float,
    brightness: float,
    mode: tuple[bool, bool],
    mutes: Sequence[bool],
    held: Sequence[int],
) -> np.ndarray:
    """Tell a frame's conditions.

    Args:
        style: A style embedding whose weights of styles add up to 1, or None.
        density: 0 to 1, or below 0.
        brightness: 0 to 1, or below 0.
        mode: Whether the key is minor, and whether it was asked for.
        mutes: Drums, bass, and all others.
        held: Keys that are held, in semitones from the tonic of any octave, the lowest
            first; empty where none is.

    Returns:
        float32 ``(WIDTH,)``.
    """
    told = np.zeros(WIDTH, np.float32)
    if style is not None:
        told[:DIMENSIONS] = style
        told[TOLD_AT] = 1.0
    told[DENSITY_AT:BRIGHTNESS_AT] = knots(density)
    told[BRIGHTNESS_AT:MODE_AT] = knots(brightness)
    is_minor, is_asked = mode
    told[MODE_AT + is_minor] = 1.0
    told[ASKED_AT] = is_asked
    told[MUTES_AT:HELD_AT] = mutes
    if held:
        told[[HELD_AT + pitch % 12 for pitch in held]] = 1.0
        told[HELD_AT + 12 + held[0] % 12] = 1.0
    return told


def without_style(told: np.ndarray) -> np.ndarray:
    """Take the style out of conditions ``(..., WIDTH)``; all else stays."""
    rest = told.copy()
    rest[..., :DENSITY_AT] = 0.0
    return rest
