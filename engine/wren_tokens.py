"""A frame of the score as tokens of wren's model: which are written, and in what order.

The levels are the fields of the score, and before the notes two that say how busy each
part is in the bar. What holds for a bar is written at its first sixteenth, harmony and
voicing at each beat, nothing of a part that rests in the bar, a touch only where
something is struck; all else is known from what came before. The section's token counts
its bars as well.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import prod

import numpy as np
from oscine.engine.score import BAR_STEPS, FIELDS

NUMBERS = 16
"""Bars of a section that are told apart; the last stands for all later ones."""

_STROKES = ((1, 4, 8, 12, 16, 22), (1, 2, 4, 7))
"""Notes of a bar from which a part is busier by one: of the drums, of any other."""

BUSY = {
    "busy_rhythm": (("kick", "snare", "cymbal", "hands"), ("bass",)),
    "busy_tune": (("chords",), ("melody",), ("counter",)),
}
"""Levels that say how busy parts are, and the fields that each part is struck in."""

_NAMES = [field.name for field in FIELDS]
_FIRST_NOTE = _NAMES.index("kick")
LEVEL = {
    name: level
    for level, name in enumerate([*_NAMES[:_FIRST_NOTE], *BUSY, *_NAMES[_FIRST_NOTE:]])
}
"""Place of each field, and of each level of ``BUSY``, in a frame."""

LEVELS = len(LEVEL)
CODES = tuple(LEVEL[name] for name in _NAMES)
"""Levels of the fields of the score, in their order."""

SECTION = LEVEL["section"]


def _grades(fields: tuple[str, ...]) -> tuple[int, ...]:
    """Notes from which a part that is struck in these fields is busier by one."""
    return _STROKES[len(fields) == 1]


_FIELD_SIZES = {field.name: field.size for field in FIELDS}
_FIELD_SIZES["section"] *= NUMBERS
SIZES = tuple(
    prod(len(_grades(fields)) + 1 for fields in BUSY[name])
    if name in BUSY
    else _FIELD_SIZES[name]
    for name in LEVEL
)
"""How many tokens each level has."""

OFFSETS = tuple(accumulate((0, *SIZES[:-1])))
"""First row of each level in the tables that all levels share."""

_ROWS = np.array(OFFSETS)

VOCABULARY = sum(SIZES)
START = VOCABULARY
"""Row of the frame before the first."""

BAR_LEVELS = tuple(
    LEVEL[name]
    for name in (
        "position", "section", "feel", "backline", "chord_patch", "leads", *BUSY,
    )
)  # fmt: skip
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

RESTS: dict[int, tuple[int, np.ndarray]] = {}
"""For each level that is struck: the level that says whether its part rests throughout
the bar, and which tokens of that do, bool ``(SIZES[level],)``."""

BUSIER: dict[int, np.ndarray] = {}
"""For each level of ``BUSY``: the grades of its parts together, ``(SIZES[level],)``."""

for _name, _parts in BUSY.items():
    _grid = np.indices([len(_grades(fields)) + 1 for fields in _parts])
    BUSIER[LEVEL[_name]] = _grid.sum(0).ravel()
    for _fields, _busy in zip(_parts, _grid, strict=True):
        for _field in _fields:
            RESTS[LEVEL[_field]] = LEVEL[_name], _busy.ravel() == 0

_IS_BAR = np.isin(np.arange(LEVELS), BAR_LEVELS)
_IS_BEAT = np.isin(np.arange(LEVELS), BEAT_LEVELS)


def tokens_of(codes: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Write frames of a score as tokens.

    Args:
        codes: From the beginning of a bar on, ``(frames, len(FIELDS))``.
        numbers: Bar of its section that each frame is in, from 0, ``(frames,)``.

    Returns:
        int16 ``(frames, LEVELS)``, each from 0 to below its level's size.
    """
    tokens = np.zeros((len(codes), LEVELS), np.int16)
    tokens[:, CODES] = codes
    tokens[:, SECTION] *= NUMBERS
    tokens[:, SECTION] += np.minimum(numbers, NUMBERS - 1).astype(np.int16)
    _plan(tokens)
    return tokens


def _plan(tokens: np.ndarray) -> None:
    """Fill in how busy each part is in the bar of each frame, in place."""
    starts = np.flatnonzero(steps_of(tokens) == 0)
    lengths = np.diff(np.append(starts, len(tokens)))
    for name, parts in BUSY.items():
        told = np.zeros(len(starts), np.int64)
        for fields in parts:
            struck = (tokens[:, [LEVEL[field] for field in fields]] > 0).sum(1)
            grade = np.digitize(np.add.reduceat(struck, starts), _grades(fields))
            told = told * (len(_grades(fields)) + 1) + grade
        tokens[:, LEVEL[name]] = np.repeat(told, lengths)


def codes_of(tokens: np.ndarray) -> np.ndarray:
    """Read the codes of the score: the opposite of ``tokens_of``, less the numbers."""
    codes = np.asarray(tokens)[..., CODES]
    codes[..., _NAMES.index("section")] //= NUMBERS
    return codes


def rows_of(tokens: Sequence[int] | np.ndarray) -> np.ndarray:
    """Tell the rows of tokens ``(..., LEVELS)`` in the tables that all levels share."""
    return np.asarray(tokens) + _ROWS


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
    for level, (busy, rests) in RESTS.items():
        free[..., level] = ~rests[tokens[..., busy]]
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
