"""Numbers about scores: how varied, how predictable, how much returns, what was copied.

Pure functions of codes, int ``(frames, len(score.FIELDS))``, and of the first frames of
their bars.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from oscine.engine.score import BAR_STEPS, FIELDS

_NAMES = [field.name for field in FIELDS]
_HEARD = [
    _NAMES.index(name)
    for name in (
        "kick", "snare", "cymbal", "hands", "harmony", "chords", "bass", "melody",
        "counter",
    )
]  # fmt: skip
"""Fields of what is struck, without how hard, how long and on what."""

_STRUCK = [_NAMES.index(name) for name in ("chords", "bass", "melody", "counter")]
_DRUMS = [_NAMES.index(name) for name in ("kick", "snare", "cymbal", "hands")]
_HARMONY = _NAMES.index("harmony")
_MELODY = _NAMES.index("melody")
_POSITION = _NAMES.index("position")


def entropy_nats(scores: Sequence[np.ndarray]) -> float:
    """Entropy of the codes of some scores together: the sum over the fields."""
    codes = np.concatenate(scores)
    total = 0.0
    for column in codes.T:
        shares = np.unique(column, return_counts=True)[1] / len(codes)
        total -= float(shares @ np.log(shares))
    return total


def equal_share(first: np.ndarray, second: np.ndarray) -> float:
    """Share of the frames that are the same in both, from the beginning."""
    frames = min(len(first), len(second))
    if frames == 0:
        return 0.0
    return float((first[:frames] == second[:frames]).all(axis=1).mean())


# What returns


def bars_of(codes: np.ndarray, bar_starts: np.ndarray) -> np.ndarray:
    """A number for each bar, the same for bars in which the same is struck."""
    return _numbered(codes[:, _HEARD], bar_starts)


def sung_bars(codes: np.ndarray, bar_starts: np.ndarray) -> np.ndarray:
    """A number for each bar, the same for bars of the same melody; -1 without one."""
    melody = codes[:, [_MELODY]]
    sings = np.add.reduceat(melody[:, 0] > 0, bar_starts) > 0
    return np.where(sings, _numbered(melody, bar_starts), -1)


def _numbered(rows: np.ndarray, bar_starts: np.ndarray) -> np.ndarray:
    known: dict[bytes, int] = {}
    edges = np.append(bar_starts, len(rows))
    bars = (np.ascontiguousarray(rows[a:b]).tobytes() for a, b in pairwise(edges))
    return np.array([known.setdefault(bar, len(known)) for bar in bars])


def returning_share(bars: np.ndarray, window: int = 4) -> float:
    """Share of the stretches of four bars that were all heard before.

    A piece that has frozen into a loop comes to 1, one without themes to 0. Stretches
    with a bar of -1 count as nothing.
    """
    if len(bars) < window:
        return 0.0
    stretches = np.lib.stride_tricks.sliding_window_view(bars, window)
    stretches = stretches[(stretches >= 0).all(axis=1)]
    if not len(stretches):
        return 0.0
    return 1 - len(np.unique(stretches, axis=0)) / len(stretches)


def longest_loop(bars: np.ndarray, longest_period: int = 16) -> int:
    """Bars of the longest stretch that does nothing but repeat its own beginning.

    Bars that are played twice count 2; a piece that never repeats one at once has 1.
    """
    longest = min(1, len(bars))
    for period in range(1, min(longest_period, len(bars) - 1) + 1):
        same = np.append(bars[period:] == bars[:-period], False)
        ends = np.flatnonzero(~same)
        run = int(np.diff(ends, prepend=-1).max()) - 1
        if run:
            longest = max(longest, run + period)
    return longest


def drift(codes: np.ndarray, parts: int = 6) -> float:
    """How far the strokes and notes of a stretch are from those of the whole.

    Drums and other players each have their mean number a frame; what is told is the
    worst deviation from it in any stretch, as a share of it: 0 for a piece that stays
    as it is, 1 for one that falls silent.
    """
    whole = np.asarray(codes)
    stretches = np.array_split(whole, parts)
    worst = 0.0
    for columns in (_DRUMS, _STRUCK):
        mean = (whole[:, columns] > 0).mean()
        if mean > 0:
            means = [(each[:, columns] > 0).mean() for each in stretches]
            worst = max(worst, float(np.abs(np.array(means) / mean - 1).max()))
    return worst


def harmony_drift(codes: np.ndarray, parts: int = 6) -> float:
    """How far the chords of a stretch are from those of the whole, 0 to 1.

    Half the sum of the differences of their shares, of the stretch that is farthest.
    """
    chords = np.asarray(codes)[:, _HARMONY].astype(int)
    size = FIELDS[_HARMONY].size
    whole = np.bincount(chords, minlength=size) / len(chords)
    shares = [
        np.bincount(each, minlength=size) / max(1, len(each))
        for each in np.array_split(chords, parts)
    ]
    return float(max(np.abs(share - whole).sum() / 2 for share in shares))


# What can be predicted without a model


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often each context was seen, with how many followers, and each pair."""

    contexts: np.ndarray
    seen: np.ndarray
    followers: np.ndarray
    pairs: np.ndarray
    together: np.ndarray

    @staticmethod
    def of(contexts: np.ndarray, codes: np.ndarray) -> "_Counts":
        pairs, first, together = np.unique(
            _hash(contexts, codes), return_index=True, return_counts=True
        )
        distinct, seen = np.unique(contexts, return_counts=True)
        places = np.searchsorted(distinct, contexts[first])
        followers = np.bincount(places, minlength=len(distinct))
        return _Counts(distinct, seen, followers, pairs, together)

    def refine(
        self, contexts: np.ndarray, codes: np.ndarray, coarse: np.ndarray
    ) -> np.ndarray:
        """Chance of each code, where a coarser context gives it ``coarse``."""
        seen = _look_up(self.contexts, self.seen, contexts)
        followers = _look_up(self.contexts, self.followers, contexts)
        together = _look_up(self.pairs, self.together, _hash(contexts, codes))
        known = np.maximum(seen + followers, 1)
        return np.where(seen > 0, (together + followers * coarse) / known, coarse)


def _look_up(keys: np.ndarray, values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[places] == wanted, values[places], 0)


def _hash(*columns: np.ndarray) -> np.ndarray:
    """One number of several; that two have the same is too rare to matter."""
    mixed = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        mixed = (mixed ^ (column.astype(np.uint64) + np.uint64(1))) * np.uint64(
            0x9E3779B97F4A7C15
        )
        mixed ^= mixed >> np.uint64(29)
    return mixed


class Ngram:
    """Guesses each code from a few others by counting; a model has to do better.

    A field is guessed from the code before it in its frame, its own code a bar ago, the
    place in the bar, its own code in the frame before, and its own two frames before:
    each time the longer context gives way to the shorter where it is unknown.

    Source:
        Interpolation after Witten and Bell, 1991: the share of what is unseen after a
        context is that of its distinct followers.
    """

    def __init__(self, scores: Sequence[np.ndarray], contexts: int = 5) -> None:
        """Count.

        Args:
            scores: Codes to learn from.
            contexts: Lengths of context above none; 0 makes it a unigram.
        """
        self._contexts = contexts
        self._counts: list[list[_Counts]] = []
        for field in range(len(FIELDS)):
            rows = [self._rows(codes, field) for codes in scores]
            codes = np.concatenate([codes[:, field] for codes in scores])
            self._counts.append(
                [
                    _Counts.of(np.concatenate([row[order] for row in rows]), codes)
                    for order in range(contexts + 1)
                ]
            )

    def loss_nats(self, scores: Sequence[np.ndarray]) -> float:
        """Mean over the frames of what it costs to tell them; lower is better."""
        total = sum(self._cost(np.asarray(codes)) for codes in scores)
        return total / sum(map(len, scores))

    def _cost(self, codes: np.ndarray) -> float:
        cost = 0.0
        for field, counts in enumerate(self._counts):
            chance = np.full(len(codes), 1 / FIELDS[field].size)
            for order, row in enumerate(self._rows(codes, field)):
                chance = counts[order].refine(row, codes[:, field], chance)
            cost -= float(np.log(chance).sum())
        return cost

    def _rows(self, codes: np.ndarray, field: int) -> list[np.ndarray]:
        """A context of each length for each frame, as numbers."""
        own, place = codes[:, field], codes[:, _POSITION]
        steps = BAR_STEPS[0] if place.max(initial=0) < BAR_STEPS[0] else BAR_STEPS[1]
        told = [
            codes[:, field - 1] if field else _before(own, 1),
            _before(own, steps),
            place if field > _POSITION else _before(own, 2),
            _before(own, 1),
            _before(own, 2),
        ][: self._contexts]
        none = np.zeros(len(codes), np.int64)
        return [_hash(none, *told[:order]) for order in range(len(told) + 1)]


def _before(column: np.ndarray, frames: int) -> np.ndarray:
    """A column as it was some frames ago; -1, and nothing else is, before it began."""
    gone = np.full(min(frames, len(column)), -1, np.int64)
    return np.concatenate([gone, column[: len(column) - len(gone)].astype(np.int64)])
