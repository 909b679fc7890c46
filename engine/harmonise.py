"""Plain chords for a tune that has none, as a village fiddler's accompanist plays."""

import numpy as np
from oscine.engine.harmony import Chord, chord

PALETTES: dict[str, tuple[tuple[str, float], ...]] = {
    "ionian": (
        ("I", 0.3), ("IV", 0.1), ("V", 0.1), ("V7", 0.0), ("ii", -0.25), ("vi", -0.25),
    ),
    "mixolydian": (("I", 0.3), ("bVII", 0.15), ("IV", 0.05), ("v", -0.2)),
    "aeolian": (
        ("i", 0.3), ("bVII", 0.05), ("bVI", -0.1), ("bIII", -0.15), ("iv", -0.05),
        ("V", 0.05), ("V7", 0.0), ("v", -0.1),
    ),
    "dorian": (("i", 0.3), ("bVII", 0.15), ("IV", 0.0), ("bIII", -0.2), ("v", -0.1)),
}  # fmt: skip
"""Chords of each mode, and how gladly each is taken."""

PHRASE_BARS = 4
"""Every so many bars the tune breathes; there the harmony comes home or asks."""

_HOME = 0.55
"""How much more a phrase likes to end on the tonic."""

_ASKING = 0.12
"""How much more it likes to end on the dominant, in the middle of a strain."""

_CHANGE_IN_BAR = -0.4
_STAY_OVER_BAR = -0.05
_AWKWARD = -0.5  # from the dominant back to where it came from


def harmonise(weights: np.ndarray, mode: str, per_bar: int) -> list[Chord]:
    """Choose the chords that fit a tune best and follow each other best.

    Args:
        weights: How much each pitch class above the tonic weighs in each stretch,
            ``(stretches, 12)``.
        mode: Key of ``PALETTES``.
        per_bar: Stretches per bar.

    Returns:
        A chord per stretch.

    >>> heard = np.eye(12)[[[0, 4, 7], [7, 11, 2], [0, 4, 7]]].sum(axis=1)
    >>> [each.root for each in harmonise(heard, "ionian", 1)]
    [0, 7, 0]
    """
    chords = [chord(name) for name, _ in PALETTES[mode]]
    fits = _fits(weights, mode, chords, per_bar)
    moves = _moves(chords)
    best = fits[0]
    origins: list[np.ndarray] = []
    for stretch in range(1, len(fits)):
        within = stretch % per_bar > 0
        change = _CHANGE_IN_BAR if within else 0.0
        stay = 0.0 if within else _STAY_OVER_BAR
        steps = moves + np.where(np.eye(len(chords), dtype=bool), stay, change)
        reached = best[:, None] + steps
        origins.append(reached.argmax(axis=0))
        best = reached.max(axis=0) + fits[stretch]
    path = [int(best.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return [chords[index] for index in reversed(path)]


def _fits(
    weights: np.ndarray, mode: str, chords: list[Chord], per_bar: int
) -> np.ndarray:
    """How well each chord fits each stretch, ``(stretches, chords)``."""
    tones = np.array([_tones(each) for each in chords])
    heard = weights.sum(axis=1, keepdims=True)
    # A stretch in which the tune rests says nothing.
    fits = 2.0 * (weights @ tones.T) / np.maximum(heard, 1e-6)
    fits += [liking for _, liking in PALETTES[mode]]
    roots = np.array([each.root for each in chords])
    fits[0] += _HOME * (roots == 0)
    phrase = PHRASE_BARS * per_bar
    for last in range(phrase - 1, len(fits), phrase):
        strain_ends = last // phrase % 2 == 1 or last == len(fits) - 1
        fits[last] += (_HOME if strain_ends else 0.2) * (roots == 0)
        if strain_ends:
            fits[last - 1] += 0.3 * (roots == 7)
        else:
            fits[last] += _ASKING * (roots == 7)
    return fits


def _tones(over: Chord) -> np.ndarray:
    """What each pitch class is worth under a chord; a clash with it costs."""
    worth = np.zeros(12)
    for tone in over.classes:
        worth[(tone + 1) % 12] -= 0.15
    for tone, value in zip(over.classes, (1.0, 0.95, 0.9, 0.55), strict=False):
        worth[tone] = value
    return worth


def _moves(chords: list[Chord]) -> np.ndarray:
    """How well each chord follows each, ``(from, to)``."""
    moves = np.zeros((len(chords), len(chords)))
    for i, before in enumerate(chords):
        for j, after in enumerate(chords):
            pair = (before.root, after.root)
            if pair in {(7, 5), (7, 2), (0, 3)}:
                moves[i, j] = _AWKWARD
            elif pair in {(7, 0), (10, 0), (5, 7), (2, 7)}:
                moves[i, j] = 0.2
    return moves
