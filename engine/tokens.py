"""The numbering of Magenta RealTime 2: codes, token ids, and what a frame is told.

A *code* is 0 to 1023 on one RVQ level; a *token* is its id in the model's vocabulary,
where reserved ids come first and every level has a range of its own. All conditioning
of a frame is one vector of 144 ids, made here and nowhere else.
"""

import math
from collections.abc import Sequence

import numpy as np

LEVELS = 12
CODEBOOK = 1024
RESERVED = 6
VOCABULARY = RESERVED + LEVELS * CODEBOOK  # 12294

START = 0  # the token on all levels of the frame before the first
FREE = -1  # a code that is not given: the model chooses

STYLE_LEVELS = 12
PITCHES = 128

MASKED = -1  # the model decides
NOTE_OFF = 0
NOTE_HELD = 1  # sounding, and not begun in this frame
NOTE_ONSET = 2
NOTE_ON = 3  # sounding; the model decides whether it begins
DRUMS_OFF = 0
DRUMS_ON = 1

# Reserved ids and the one id that training put in a dropped channel's place.
CONDITIONING_OFFSET = RESERVED + 1

STYLE_ROWS = CODEBOOK + CONDITIONING_OFFSET  # 1031 of each style level
_NOTE_ROWS = 4 + CONDITIONING_OFFSET
_DRUM_ROWS = 2 + CONDITIONING_OFFSET
_GUIDANCE_ROWS = 41 + RESERVED
_DRUM_GUIDANCE_ROWS = 9 + RESERVED

# Rows of each channel after the style's, in the order of the vector.
CHANNEL_ROWS = (
    (_NOTE_ROWS,) * PITCHES
    + (_DRUM_ROWS,)
    + (_GUIDANCE_ROWS,) * 2
    + (_DRUM_GUIDANCE_ROWS,)
)
CHANNELS = len(CHANNEL_ROWS)  # 132
CONDITIONING_WIDTH = STYLE_LEVELS + CHANNELS  # 144
CHANNEL_TABLE_ROWS = 1536  # the sum of CHANNEL_ROWS, rounded up

_GUIDANCE_STEP = 0.2
_DRUM_GUIDANCE_STEP = 1.0
_GUIDANCE_MIN = -1.0
_GUIDANCE_MAX = 7.0


def first_token(level: int) -> int:
    """Tell the id of a level's code 0.

    >>> first_token(0), first_token(11)
    (6, 11270)
    """
    return RESERVED + CODEBOOK * level


def _guidance_bin(guidance: float, step: float, rows: int) -> int:
    """Bin a guidance; the last bins have no row of their own and are not reached."""
    if not math.isfinite(guidance):
        raise ValueError(f"guidance must be a finite number, got {guidance}")
    clipped = min(max(guidance, _GUIDANCE_MIN), _GUIDANCE_MAX)
    # Half to even, in float64, as the original's Python does.
    return min(round((clipped - _GUIDANCE_MIN) / step), rows - 1 - CONDITIONING_OFFSET)


def guidance_bin(guidance: float) -> int:
    """Turn a guidance of style or notes into its conditioning value.

    Args:
        guidance: No unit; clipped to -1 to 7. What lies above 6.8 counts as 6.8: the
            table has no row for more, and the next channel's would answer.

    Returns:
        0 to 39, in steps of 0.2 from -1.

    Raises:
        ValueError: Not a finite number.

    >>> guidance_bin(-1), guidance_bin(3), guidance_bin(99)
    (0, 20, 39)
    """
    return _guidance_bin(guidance, _GUIDANCE_STEP, _GUIDANCE_ROWS)


def drum_guidance_bin(guidance: float) -> int:
    """Turn a guidance of drums into its conditioning value, 0 to 7, in steps of 1.

    >>> drum_guidance_bin(1), drum_guidance_bin(7)
    (2, 7)
    """
    return _guidance_bin(guidance, _DRUM_GUIDANCE_STEP, _DRUM_GUIDANCE_ROWS)


def conditioning_vector(
    style_tokens: Sequence[int] | np.ndarray | None = None,
    notes: Sequence[int] | np.ndarray | None = None,
    drums: int = MASKED,
    *,
    guidance: float,
    guidance_notes: float,
    guidance_drums: float,
) -> np.ndarray:
    """Write down all that one frame is told, besides its past.

    Args:
        style_tokens: Up to 12 codes of the style, 0 to 1023 or ``MASKED``, coarsest
            first; levels not given are masked.
        notes: ``(128,)``, one of ``MASKED``, ``NOTE_OFF``, ``NOTE_HELD``,
            ``NOTE_ONSET``, ``NOTE_ON`` per MIDI pitch; None masks all.
        drums: ``MASKED``, ``DRUMS_OFF`` or ``DRUMS_ON``.
        guidance: How closely to follow the style, -1 to 6.8.
        guidance_notes: How closely to follow the notes, -1 to 6.8.
        guidance_drums: How closely to follow ``drums``, -1 to 6.

    Returns:
        int32 ``(144,)``, every id within its own channel.

    Raises:
        ValueError: A value that its channel does not have; the message names it.
    """
    style = np.full(STYLE_LEVELS, MASKED, np.int32)
    if style_tokens is not None:
        style[: len(style_tokens)] = style_tokens
    pitches = np.full(PITCHES, MASKED, np.int32)
    if notes is not None:
        pitches[:] = notes
    _check("style tokens", style, CODEBOOK - 1)
    _check("notes", pitches, NOTE_ON)
    _check("drums", np.asarray([drums]), DRUMS_ON)
    guidances = [
        guidance_bin(guidance),
        guidance_bin(guidance_notes),
        drum_guidance_bin(guidance_drums),
    ]
    values = np.concatenate([style, pitches, [drums], guidances])
    return (values + CONDITIONING_OFFSET).astype(np.int32)


def _check(what: str, values: np.ndarray, highest: int) -> None:
    if values.min() < MASKED or values.max() > highest:
        raise ValueError(f"{what} must be {MASKED} to {highest}, got {values.tolist()}")


def channel_offsets() -> np.ndarray:
    """Tell where each channel after the style's begins in the table: int32 (132,)."""
    return np.concatenate([[0], np.cumsum(CHANNEL_ROWS)[:-1]]).astype(np.int32)


def codes_to_tokens(codes: np.ndarray) -> np.ndarray:
    """Number codes as tokens.

    Args:
        codes: ``(..., 12)``, 0 to 1023.

    Returns:
        int32 of the same shape.

    >>> codes_to_tokens(np.array([0] * 11 + [1023]))[[0, 1, 11]].tolist()
    [6, 1030, 12293]
    """
    levels = RESERVED + CODEBOOK * np.arange(LEVELS, dtype=np.int32)
    return (codes + levels).astype(np.int32)
