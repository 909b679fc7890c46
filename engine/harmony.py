"""Chords, scales and voicings, all in semitones above the tonic of the key."""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np

QUALITIES: dict[str, tuple[int, ...]] = {
    "maj": (0, 4, 7),
    "min": (0, 3, 7),
    "dim": (0, 3, 6),
    "aug": (0, 4, 8),
    "maj7": (0, 4, 7, 11),
    "min7": (0, 3, 7, 10),
    "dom7": (0, 4, 7, 10),
    "half": (0, 3, 6, 10),
    "dim7": (0, 3, 6, 9),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "six": (0, 4, 7, 9),
    "min6": (0, 3, 7, 9),
    "add9": (0, 4, 7, 14),
    "maj9": (0, 4, 7, 11, 14),
    "min9": (0, 3, 7, 10, 14),
    "dom9": (0, 4, 7, 10, 14),
    "power": (0, 7),
}
"""Intervals of each chord above its root; the order is the numbering of the score."""

QUALITY_NAMES = tuple(QUALITIES)

SCALES: dict[str, tuple[int, ...]] = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}
"""Modes a style may prefer; the first three count as major."""

MAJOR_SCALES = ("ionian", "mixolydian", "lydian")

PENTATONIC = {False: (0, 2, 4, 7, 9), True: (0, 3, 5, 7, 10)}
"""Five notes that never clash, by whether the key is minor."""

BLUES = {False: (0, 2, 3, 4, 7, 9), True: (0, 3, 5, 6, 7, 10)}
"""Six notes of the blues, by whether the key is minor."""

SHAPES = ("close", "open", "drop2", "shell", "power", "rooted")
ANCHORS = 12
"""Lowest notes a voicing can be built on, two semitones apart."""

_LOWEST = -14  # semitones from the tonic of the middle register to the first anchor
_NUMERALS = {"i": 0, "ii": 2, "iii": 4, "iv": 5, "v": 7, "vi": 9, "vii": 11}
_SPELLED = re.compile(r"([b#]?)(iii|ii|iv|i|vii|vi|v)(.*)", re.IGNORECASE)
_UPPER = {
    "": "maj", "7": "dom7", "M7": "maj7", "9": "dom9", "M9": "maj9", "6": "six",
    "sus2": "sus2", "sus4": "sus4", "5": "power", "+": "aug", "add9": "add9",
}  # fmt: skip
_LOWER = {
    "": "min", "7": "min7", "9": "min9", "6": "min6", "o": "dim", "o7": "dim7",
    "%7": "half",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord: root 0 to 11 above the tonic, and an index into ``QUALITY_NAMES``."""

    root: int
    quality: int

    @property
    def intervals(self) -> tuple[int, ...]:
        """Semitones of its notes above the root."""
        return QUALITIES[QUALITY_NAMES[self.quality]]

    @property
    def classes(self) -> tuple[int, ...]:
        """Pitch classes above the tonic, root first."""
        return tuple((self.root + step) % 12 for step in self.intervals)


@cache
def chord(numeral: str) -> Chord:
    """Read a roman numeral; case tells major from minor.

    >>> chord("bVII7")
    Chord(root=10, quality=6)
    """
    found = _SPELLED.fullmatch(numeral)
    if not found:
        raise ValueError(f"no chord is spelled {numeral!r}")
    accidental, letters, suffix = found.groups()
    root = _NUMERALS[letters.lower()] + {"": 0, "b": -1, "#": 1}[accidental]
    names = _UPPER if letters.isupper() else _LOWER
    if suffix not in names:
        raise ValueError(f"no chord is spelled {numeral!r}")
    return Chord(root % 12, QUALITY_NAMES.index(names[suffix]))


@cache
def progression(text: str) -> tuple[tuple[Chord, ...], ...]:
    """Read a progression: bars between blanks, chords of one bar joined by ``_``.

    Returns:
        One row of chords per bar.
    """
    return tuple(
        tuple(chord(numeral) for numeral in bar.split("_")) for bar in text.split()
    )


_PROFILES = (
    (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88),
    (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17),
)


_PARTIALS = ((0, 1.0), (7, 0.45), (4, 0.2))
"""Pitch classes that sound with every note: its octaves, third and fifth partials."""


def _keys() -> np.ndarray:
    """The profiles of the 24 keys, centred and of length 1, ``(24, 12)``."""
    rows = np.array([np.roll(row, tonic) for row in _PROFILES for tonic in range(12)])
    rows -= rows.mean(axis=1, keepdims=True)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


_KEYS = _keys()


def key_fits(heard: np.ndarray) -> np.ndarray:
    """Tell how well each key fits what is heard.

    Args:
        heard: How much of each pitch class, ``(12,)``, not all the same.

    Returns:
        Correlations with the profiles of the 24 keys, in the order of ``names.KEYS``.

    Source:
        Probe-tone profiles of Krumhansl and Kessler, 1982.
    """
    centred = heard - heard.mean()
    return _KEYS @ centred / np.linalg.norm(centred)


@cache
def clarity(text: str, *, is_minor: bool) -> float:
    """Tell how clearly a progression says its key.

    Args:
        text: As for ``progression``, already ``plain``.
        is_minor: Whether the key is.

    Returns:
        How much better the key fits than the best other one, less the share of tones
        foreign to it, -2 to 1; above 0 a listener finds the key.

    Source:
        Probe-tone profiles of Krumhansl and Kessler, 1982.
    """
    heard = np.zeros(12)
    for bar in progression(text):
        for each in bar:
            # The bass stands on the root.
            for tone in (*plain(each).classes, each.root):
                for interval, level in _PARTIALS:
                    heard[(tone + interval) % 12] += level / len(bar)
    fits = key_fits(heard)
    own = fits[12 * is_minor]
    fits[12 * is_minor] = -1.0
    # A tone of the parallel key makes the mode doubtful.
    home = {*SCALES["aeolian"], 11} if is_minor else set(SCALES["ionian"])
    tones = [
        t for bar in progression(text) for each in bar for t in plain(each).classes
    ]
    foreign = sum(tone not in home for tone in tones) / len(tones)
    return float(own - fits.max() - foreign)


_AT_HOME = {
    "maj7": "maj", "maj9": "maj", "add9": "maj", "dom7": "maj", "dom9": "maj",
    "min7": "min", "min9": "min", "six": "maj", "min6": "min",
}  # fmt: skip
_AWAY = {"maj9": "maj7", "min9": "min7", "dom9": "dom7", "add9": "maj"}


def plain(over: Chord) -> Chord:
    """Take off the colour that hints at other keys: sevenths at home, ninths away."""
    name = QUALITY_NAMES[over.quality]
    simple = (_AWAY if over.root else _AT_HOME).get(name, name)
    return Chord(over.root, QUALITY_NAMES.index(simple))


@cache
def scale_over(scale: tuple[int, ...], over: Chord) -> tuple[int, ...]:
    """Bend a scale so that it holds the chord: chord tones push their neighbours out.

    >>> scale_over(SCALES["aeolian"], chord("V"))
    (0, 2, 3, 5, 7, 8, 11)
    """
    tones = set(over.classes)
    foreign = tones - set(scale)
    kept = {
        step
        for step in scale
        if step in tones
        or not any((step - alien) % 12 in {1, 11} for alien in foreign)
        # The tonic stays beside a leading note, as in harmonic minor.
        or step == 0
    }
    return tuple(sorted(kept | tones))


@cache
def ladder(scale: tuple[int, ...], over: Chord, low: int, high: int) -> tuple[int, ...]:
    """List the pitches of the scale over a chord, from ``low`` to ``high``."""
    steps = scale_over(scale, over)
    return tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in steps)


@cache
def voicing(over: Chord, shape: int, anchor: int) -> tuple[int, ...]:
    """Lay out a chord.

    Args:
        over: The chord.
        shape: Index into ``SHAPES``.
        anchor: 0 to ``ANCHORS - 1``; the higher, the higher it lies.

    Returns:
        Two to five rising pitches, semitones from the tonic of the middle register.
    """
    floor = _LOWEST + 2 * anchor
    tones = over.intervals
    name = SHAPES[shape]
    if name == "power":
        root = floor + (over.root - floor) % 12
        fifth = 7 if 7 in tones else tones[-1]
        return (root, root + fifth, root + 12)
    if name == "shell" and len(tones) > 3:
        # Third and seventh tell the chord; the bass has the root.
        tones = (*tones[1:2], *tones[3:])
    elif len(tones) > 4:
        tones = tones[1:]
    pitches = sorted(floor + (over.root + step - floor) % 12 for step in tones)
    if name == "rooted":
        root = floor + (over.root - floor) % 12
        pitches = [root, *(root + step % 12 for step in tones if step)]
        pitches = sorted(set(pitches))
    elif name == "open" and len(pitches) > 2:
        pitches[1] += 12
    elif name == "drop2" and len(pitches) > 3:
        pitches[-2] -= 12
    return tuple(sorted(pitches))


def lead(over: Chord, shape: int, before: tuple[int, ...], centre: float) -> int:
    """Find the voicing nearest to the last one.

    Args:
        over: The chord to lay out.
        shape: Index into ``SHAPES``.
        before: Pitches that sounded; empty at the beginning.
        centre: Where the voicing should lie, semitones from the middle tonic.

    Returns:
        The anchor with the least movement that stays about the centre.
    """
    best, least = 0, float("inf")
    for anchor in range(ANCHORS):
        pitches = voicing(over, shape, anchor)
        away = sum(pitches) / len(pitches) - centre
        cost = 0.12 * away * away
        if before:
            cost += sum(min(abs(p - q) for q in before) for p in pitches)
            # The outer voices are heard most.
            cost += 0.7 * abs(pitches[-1] - before[-1])
        if cost < least:
            best, least = anchor, cost
    return best
