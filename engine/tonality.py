"""Which key sounds: the one that is asked for, or one that chance chose."""

from typing import Protocol

from oscine.engine.choice import Dice, choose
from oscine.engine.controls import KEY_AUTO, Controls

_MOVES = (0, 5, 7, 3, 9, 2)
_LOGITS = (0.8, 0.5, 0.4, 0.3, 0.2, 0.0)
"""Semitones to a related tonic, and how likely each is."""


class Tonal(Protocol):
    """What has a key.

    Attributes:
        seed: Of the piece.
        tonic: Pitch class of the key that sounds.
        is_minor: Whether the key is.
        keys: Keys chosen so far; 0 before the first.
    """

    seed: int
    tonic: int
    is_minor: bool
    keys: int


def settle_key(controls: Controls, piece: Tonal, minor: float) -> bool:
    """Take the key that is asked for, or the first that chance chooses, and the mode.

    Args:
        controls: Whether a key is asked for, and how daring choices are.
        piece: Whose key; it is changed.
        minor: Chance of a minor key, 0 to 1.

    Returns:
        Whether another key than before was asked for.
    """
    if controls.key != KEY_AUTO:
        key = controls.key % 24
        is_new = (key % 12, key >= 12) != (piece.tonic, piece.is_minor)
        piece.tonic, piece.is_minor = key % 12, key >= 12
        return is_new
    if piece.keys == 0:
        piece.tonic = int(Dice(piece.seed, 108, 0).roll() * 12)
        piece.keys = 1
    mood = Dice(piece.seed, 109, piece.keys).roll()
    if controls.temperature == 0 or controls.top_k == 1:
        mood = 0.5
    piece.is_minor = minor > mood
    return False


def related_tonic(controls: Controls, piece: Tonal, number: int) -> int:
    """Choose the tonic that a piece moves to, maybe its own.

    Args:
        controls: How daring choices are.
        piece: Whose tonic.
        number: Of the choice, so that each falls differently.
    """
    dice = Dice(piece.seed, 108, number)
    move = choose(list(_LOGITS), controls.temperature, controls.top_k, dice)
    return (piece.tonic + _MOVES[move]) % 12


def is_turn(controls: Controls, piece: Tonal, sections: int) -> bool:
    """Tell whether a section that begins is one at which a piece changes its key.

    Args:
        controls: Whether a key is asked for.
        piece: Whether it has a key.
        sections: Sections before this one.
    """
    return controls.key == KEY_AUTO and piece.keys > 0 and sections % 8 == 7
