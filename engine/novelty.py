"""Whether a melody stands in a printed collection: in any key, at any tempo."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from oscine.engine.choice import mix
from oscine.engine.public_scores import lay
from oscine.engine.score import FIELDS
from oscine.engine.tunes import Progress, Tune, read_tunes

WINDOW_BARS = 4
"""How much of a melody is called a copy where it agrees from end to end."""

FEWEST_NOTES = 8
"""A window with fewer says too little to have come from anywhere."""

_MELODY = next(i for i, field in enumerate(FIELDS) if field.name == "melody")
_PER_QUARTER = 24
"""Onsets of tunes that wren's grid has no room for: thirds of a sixteenth and less."""

_TURN = mix(1) | 1  # odd, so that it can be undone
_UNTURN = pow(_TURN, -1, 1 << 64)
_KEPT = 32  # lengths of stretches whose order is remembered, some 5 MB each
_SEPARATE = 1 << 40
"""Symbols from here on part the melodies; nothing else is like them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Four bars that were printed before.

    Attributes:
        bar: First of them in the score, from 0.
        source: Where they were printed.
        source_bar: First of them there, from 0, without a pickup.
    """

    bar: int
    source: str
    source_bar: int


@dataclass(frozen=True, slots=True)
class Line:
    """A melody of a collection.

    Attributes:
        source: Where it was printed.
        onsets: Rising, of any unit, int ``(notes,)``.
        pitches: Semitones from anywhere, int ``(notes,)``.
        bar: Length of a bar in that unit.
    """

    source: str
    onsets: np.ndarray
    pitches: np.ndarray
    bar: int


class Index:
    """The melodies of some collections, ready to be looked up.

    What is compared are the intervals between notes that follow each other, and the
    ratios of the times between them; so neither key nor tempo nor the place of the
    barlines counts.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        """Take in melodies, each of at least ``FEWEST_NOTES``."""
        self._lines = [line for line in lines if len(line.onsets) >= FEWEST_NOTES]
        counts = [len(line.onsets) for line in self._lines]
        self._firsts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._hashes = _Hashes([(line.onsets, line.pitches) for line in self._lines])
        self._known: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def copied(self, codes: np.ndarray, bar_starts: Sequence[int]) -> list[Copy]:
        """Find the bars from which four bars of the melody were printed before.

        Args:
            codes: ``(frames, len(score.FIELDS))``.
            bar_starts: First frame of each bar.
        """
        onsets, pitches = melody_of(codes)
        hashes = _Hashes([(onsets, pitches)])
        found: list[Copy] = []
        for bar, first, count in _windows(onsets, bar_starts, len(codes)):
            at = self._find(hashes.of(count)[[first]], count)[0]
            if at >= 0:
                found.append(self._copy(bar, int(at)))
        return found

    def longest_run(self, codes: np.ndarray) -> int:
        """Notes of the longest stretch of the melody that stands in a collection."""
        onsets, pitches = melody_of(codes)
        hashes = _Hashes([(onsets, pitches)])
        # Part of a stretch that stands there stands there as well.
        low, high = 0, len(onsets)
        while low < high:
            middle = (low + high + 1) // 2
            if (self._find(hashes.of(middle), middle) >= 0).any():
                low = middle
            else:
                high = middle - 1
        return low

    def _find(self, hashes: np.ndarray, count: int) -> np.ndarray:
        """First note of the first equal stretch of each; -1 where there is none."""
        if count not in self._known:
            every = self._hashes.of(count)
            order = np.argsort(every, kind="stable")
            if len(self._known) >= _KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[count] = every[order], order.astype(np.int32)
        ordered, order = self._known[count]
        if not len(ordered):
            return np.full(len(hashes), -1)
        places = np.minimum(np.searchsorted(ordered, hashes), len(ordered) - 1)
        return np.where(ordered[places] == hashes, order[places], -1)

    def _copy(self, bar: int, note: int) -> Copy:
        number = int(np.searchsorted(self._firsts, note, side="right")) - 1
        line = self._lines[number]
        onset = int(line.onsets[note - self._firsts[number]])
        return Copy(bar, line.source, onset // line.bar)


def windows(codes: np.ndarray, bar_starts: Sequence[int]) -> int:
    """Count the stretches that ``Index.copied`` looks for."""
    return sum(1 for _ in _windows(melody_of(codes)[0], bar_starts, len(codes)))


def _windows(
    onsets: np.ndarray, bar_starts: Sequence[int], frames: int
) -> Iterator[tuple[int, int, int]]:
    """Bar, first note and notes of each stretch of bars that is a melody."""
    places = np.searchsorted(onsets, np.append(np.asarray(bar_starts), frames)).tolist()
    for bar in range(len(places) - WINDOW_BARS):
        first, count = places[bar], places[bar + WINDOW_BARS] - places[bar]
        if count >= FEWEST_NOTES:
            yield bar, first, count


class _Hashes:
    """Numbers for every stretch of some melodies, the same for the same music."""

    def __init__(self, melodies: list[tuple[np.ndarray, np.ndarray]]) -> None:
        intervals: list[np.ndarray] = []
        ratios: list[np.ndarray] = []
        for number, (onsets, pitches) in enumerate(melodies):
            apart = np.array([_SEPARATE + number])
            gaps = np.diff(onsets).astype(np.int64)
            divisor = np.gcd(gaps[1:], gaps[:-1])
            shape = (gaps[1:] // divisor << 20) + gaps[:-1] // divisor
            intervals += [
                apart[: len(pitches)],
                np.diff(pitches).astype(np.int64) + 128,
            ]
            # The second note has an interval, but no ratio yet.
            ratios += [np.repeat(apart, min(2, len(pitches))), shape]
        self.notes = sum(len(pitches) for _, pitches in melodies)
        self._intervals = _sums(np.concatenate(intervals), 1)
        self._ratios = _sums(np.concatenate(ratios), 2)
        steps = np.full(self.notes + 1, _UNTURN, np.uint64)
        steps[0] = 1
        self._back = np.cumprod(steps, dtype=np.uint64)

    def of(self, count: int) -> np.ndarray:
        """A number for each stretch of ``count`` notes, by its first note."""
        firsts = np.arange(max(0, self.notes - count + 1))
        if count < 2:
            return np.zeros(len(firsts), np.uint64)
        ends = firsts + count
        heights = self._intervals[ends] - self._intervals[firsts + 1]
        rhythm = self._ratios[ends] - self._ratios[np.minimum(firsts + 2, ends)]
        return (heights + rhythm) * self._back[firsts]


def _sums(symbols: np.ndarray, salt: int) -> np.ndarray:
    """Sums of the first symbols, each turned on once more than the one before."""
    distinct, places = np.unique(symbols, return_inverse=True)
    scrambled = np.array([mix(salt, int(each)) for each in distinct], np.uint64)
    steps = np.full(len(symbols), _TURN, np.uint64)
    turned = scrambled[places] * np.cumprod(steps, dtype=np.uint64)
    return np.concatenate([np.zeros(1, np.uint64), np.cumsum(turned, dtype=np.uint64)])


def melody_of(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Frames and pitches at which the melody of a score strikes."""
    struck = np.asarray(codes)[:, _MELODY].astype(np.int64)
    onsets = np.flatnonzero(struck)
    return onsets, struck[onsets]


def line_of(tune: Tune) -> Line:
    """A tune as wren could have learnt it, or as printed where it learns it not."""
    laid = lay(tune)
    if laid is not None:
        return Line(tune.source, laid.notes[:, 0], laid.notes[:, 2], laid.steps)
    onsets = np.rint(tune.notes[:, 0] * _PER_QUARTER).astype(np.int64)
    # Of double stops only one note is left.
    kept = np.diff(onsets, prepend=onsets[:1] - 1) > 0
    bar = round(tune.bar_quarters * _PER_QUARTER)
    return Line(tune.source, onsets[kept], tune.notes[kept, 2].astype(np.int64), bar)


@cache
def public_index(progress: Progress | None = None) -> Index:
    """The index of all tunes that are read, also of those wren does not learn from.

    Raises:
        TunesError: The tunes cannot be read.
    """
    return Index(map(line_of, read_tunes(progress)))
