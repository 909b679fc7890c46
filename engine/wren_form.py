"""What the author favours: what returns, and the key, density and sounds asked for."""

from collections.abc import Sequence

import numpy as np
from oscine.engine.choice import Dice, happens
from oscine.engine.controls import KEY_AUTO, Controls
from oscine.engine.harmony import QUALITY_NAMES
from oscine.engine.score import Part
from oscine.engine.styles import Blend
from oscine.engine.wren_piece import WrittenPiece
from oscine.engine.wren_tokens import BUSIER, LEVEL, NUMBERS, OFFSETS, SECTION, START

_RECALL = 2.0
"""Added to the logit of what stood in the last section of its kind, if that returns."""

_RECALLED_SHARE = 0.6
"""Of the sections whose kind was played before, as long as the same is asked for."""

_HOME_BONUS = 5.0
"""Added to the logits of the tonic's chords at every second bar, if a key is asked for,
and taken from those of the other mode: the player wants to hear which."""

_HOME_BARS = 2

_DENSER = 0.5
"""Added to the logits of a bar's plan for each grade, from half to full density."""

_NAMED = 10.0
"""Added to the logit of a sound that a prompt names, times its share of the prompts."""

_TIMBRES = {
    LEVEL["backline"]: (Part.DRUMS, Part.BASS),
    LEVEL["chord_patch"]: (Part.CHORDS,),
    LEVEL["leads"]: (Part.MELODY, Part.COUNTER),
}
"""Levels that choose sounds, and the parts whose they are."""

_TUNE = frozenset(
    LEVEL[name] for name in ("busy_tune", "harmony", "melody", "melody_touch")
)
"""Levels by which a section is known again."""

_HARMONY = LEVEL["harmony"]
_HOME = tuple(
    np.array([name in names for name in QUALITY_NAMES])
    for names in (
        {"maj", "maj7", "six", "add9", "maj9"},
        {"min", "min7", "min6", "min9"},
    )
)
"""Which chords on the tonic are those of a major and of a minor key."""


def begin_bar(piece: WrittenPiece, controls: Controls, section: int, wish: int) -> None:
    """Decide at the beginning of a bar whether its section is to be known again.

    Chance decides where a section begins; it is another as soon as another is asked
    for.

    Args:
        piece: In which it is noted.
        controls: What is asked.
        section: Token of the section.
        wish: Checksum of what is asked.
    """
    kind, number = divmod(section, NUMBERS)
    is_same = piece.wishes[kind] == wish
    if number == 0:
        dice = Dice(piece.seed, 111, piece.sections)
        piece.is_recalled = is_same and happens(
            _RECALLED_SHARE, controls.temperature, controls.top_k, dice
        )
    elif not is_same:
        piece.is_recalled = False
    piece.wishes[kind] = wish


def favour(
    piece: WrittenPiece,
    controls: Controls,
    now: Blend,
    level: int,
    logits: np.ndarray,
    tokens: Sequence[int],
    like: int,
) -> None:
    """Make likelier what returns, and what is in key, as dense and of the sound asked.

    Args:
        piece: That is being written.
        controls: What is asked.
        now: What its prompts come to.
        level: Of the token.
        logits: float ``(SIZES[level],)``, changed in place.
        tokens: Of the frame, as far as they are written.
        like: Echo of the token from the last section of its kind.
    """
    if level in BUSIER and controls.density >= 0:
        logits += _DENSER * (2 * controls.density - 1) * BUSIER[level]
    if level in _TIMBRES:
        logits += _NAMED * _named(now, _TIMBRES[level])
    if level in _TUNE and piece.is_recalled and like != START:
        logits[like - OFFSETS[level]] += _RECALL
    if level == _HARMONY and controls.key != KEY_AUTO:
        own, other = _HOME[piece.is_minor], _HOME[not piece.is_minor]
        logits[: len(other)][other] -= _HOME_BONUS
        is_start = piece.step == 0 and tokens[SECTION] % NUMBERS % _HOME_BARS == 0
        if is_start:
            logits[: len(own)][own] += _HOME_BONUS


def _named(now: Blend, parts: tuple[Part, ...]) -> np.ndarray:
    """How far prompts name each sound, or each pair of sounds, of some parts."""
    told = np.zeros(1)
    for part in parts:
        told = np.add.outer(told, now.preferences[part]).ravel()
    return told
