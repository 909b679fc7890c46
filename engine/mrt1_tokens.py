"""The ids of Magenta RealTime 1: what the numbers mean that it reads and writes."""

import numpy as np

PAD = 0
"""Nothing; also what the decoder is given before the first frame."""

MASK = 1
"""In place of what is not known, or not to be told."""

CODES = 1024
LEVELS = 16
CONTEXT_LEVELS = 4  # of which the encoder is told
CONTEXT_FRAMES = 250
CHUNK_FRAMES = 50  # as trained
STYLE_LEVELS = 6
FIRST_CODE = 2
FIRST_STYLE = 17_410
UNKNOWN = -1
"""Code of a frame that is not there."""

SOURCE_IDS = CONTEXT_FRAMES * CONTEXT_LEVELS + STYLE_LEVELS


def context_ids(codes: np.ndarray) -> np.ndarray:
    """What the encoder is told of the past.

    Args:
        codes: ``(frames, levels)`` int32, 0 to 1023 or ``UNKNOWN``.

    Returns:
        ``(frames * CONTEXT_LEVELS,)`` int32, frame by frame.

    >>> context_ids(np.array([[3, 0, 1, 2, 9], [-1] * 5])).tolist()
    [5, 1026, 2051, 3076, 1, 1, 1, 1]
    """
    coarse = codes[:, :CONTEXT_LEVELS]
    ids = FIRST_CODE + CODES * np.arange(CONTEXT_LEVELS) + coarse
    return np.where(coarse >= 0, ids, MASK).astype(np.int32).reshape(-1)


def style_ids(codes: np.ndarray | None) -> np.ndarray:
    """What the encoder is told of the style: ``(STYLE_LEVELS,)`` int32.

    Args:
        codes: At least ``STYLE_LEVELS`` codes of the style, 0 to 1023, or None.
    """
    if codes is None:
        return np.full(STYLE_LEVELS, MASK, np.int32)
    ids = FIRST_STYLE + CODES * np.arange(STYLE_LEVELS) + codes[:STYLE_LEVELS]
    return ids.astype(np.int32)


def codes_of(ids: np.ndarray) -> np.ndarray:
    """Codes of ids, lenient as the original is: whatever the id, it is some code.

    >>> codes_of(np.array([0, 1, 2, 1026, 17410])).tolist()
    [0, 0, 0, 0, 0]
    """
    return (np.maximum(ids - FIRST_CODE, 0) % CODES).astype(np.int32)
