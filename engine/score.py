"""The score: what wren composes and the synthesiser plays, and its codec.

One frame is a sixteenth. A frame is a small vector of codes, one per field, and stands
for itself: every note carries its length, so a frame sounds as soon as it is known.
Pitches are relative to the tonic, so that a score has no key of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from oscine.engine.choice import mix
from oscine.engine.harmony import (
    ANCHORS,
    QUALITY_NAMES,
    SHAPES,
    Chord,
    voicing,
)
from oscine.engine.names import PITCH_CLASSES


class Part(IntEnum):
    """The five players of a score; also the order of mixer channels."""

    DRUMS = 0
    BASS = 1
    CHORDS = 2
    MELODY = 3
    COUNTER = 4


class Drum(IntEnum):
    """The voices of every kit; a drum note's ``pitch`` is one of these."""

    KICK = 0
    SNARE = 1
    CLAP = 2
    RIM = 3
    CLOSED_HAT = 4
    OPEN_HAT = 5
    RIDE = 6
    CRASH = 7
    LOW_TOM = 8
    HIGH_TOM = 9
    SHAKER = 10
    PERCUSSION = 11


PATCHES: dict[Part, tuple[str, ...]] = {
    Part.DRUMS: (
        "acoustic", "brushes", "house", "techno", "trap", "dusty", "chip", "epic",
    ),
    Part.BASS: (
        "finger", "upright", "sub", "saw", "acid", "dub", "reese", "triangle",
    ),
    Part.CHORDS: (
        "piano", "electric piano", "organ", "warm pad", "strings", "choir",
        "nylon guitar", "strum guitar", "stab", "supersaw", "clavinet", "pulse",
    ),
    Part.MELODY: (
        "flute", "bell", "marimba", "vibraphone", "pluck", "brass", "saw lead",
        "square lead", "sine lead", "violin", "piano", "chip",
    ),
    Part.COUNTER: (
        "flute", "bell", "marimba", "vibraphone", "pluck", "brass", "saw lead",
        "square lead", "sine lead", "violin", "piano", "chip",
    ),
}  # fmt: skip
"""Sounds of each part, by name; a note's ``patch`` is an index into its part's row."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note to play.

    Attributes:
        part: Who plays it.
        patch: Index into ``PATCHES[part]``.
        pitch: MIDI pitch 0 to 127, or a ``Drum`` for the drums.
        velocity: Above 0 to 1.
        start_seconds: From the start of the step it is handed to the synthesiser in.
        length_seconds: Until the release begins; drums ignore it.
    """

    part: Part
    patch: int
    pitch: int
    velocity: float
    start_seconds: float
    length_seconds: float


class ScoreError(ValueError):
    """Codes or a frame that the codec has no counterpart for."""


SECTIONS = (
    "intro", "verse", "chorus", "break", "build", "climax", "return", "bridge",
)  # fmt: skip
"""Kinds of sections, by their code."""

BAR_STEPS = (16, 12)
"""Sixteenths per bar of the two metres, 4/4 and 3/4."""

LENGTHS = (0.3, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 12, 16)
"""Lengths a note can have, in sixteenths."""

VELOCITIES = (0.38, 0.56, 0.74, 0.93)
"""Velocities a pitched note can have."""

DRUM_VELOCITIES = (0.32, 0.62, 0.92)
"""Velocities a drum can have."""

SWINGS = 8
"""Amounts of swing; there are two kinds, of eighths and of sixteenths."""

BASS_LOWEST = -12
BASS_PITCHES = 44
MELODY_LOWEST = -12
MELODY_PITCHES = 44
"""Ranges of the melodic parts, in semitones from the tonic of their register."""

STRIKE = 0
"""A chord touch that sounds the whole voicing; 1 to 5 pick its first to fifth note."""

PICKS = 5


def _strokes(drum: Drum, levels: range) -> list[tuple[tuple[Drum, int], ...]]:
    return [((drum, level),) for level in levels]


_KICKS = [(), *_strokes(Drum.KICK, range(3))]
_SNARES = [
    (),
    *_strokes(Drum.SNARE, range(3)),
    *_strokes(Drum.CLAP, range(3)),
    *_strokes(Drum.RIM, range(3)),
    ((Drum.SNARE, 2), (Drum.CLAP, 2)),
]
_CYMBALS = [
    (),
    *_strokes(Drum.CLOSED_HAT, range(3)),
    *_strokes(Drum.OPEN_HAT, range(3)),
    *_strokes(Drum.RIDE, range(3)),
    *_strokes(Drum.CRASH, range(3)),
]
_HANDS = [
    (*shaker, *other)
    for shaker in [(), *_strokes(Drum.SHAKER, range(3))]
    for other in [
        (),
        *_strokes(Drum.LOW_TOM, range(3)),
        *_strokes(Drum.HIGH_TOM, range(3)),
        *_strokes(Drum.PERCUSSION, range(3)),
    ]
]
DRUM_GROUPS = (_KICKS, _SNARES, _CYMBALS, _HANDS)
"""What may sound together: one entry of each of the four groups."""

_GROUP_OF = dict.fromkeys(Drum, 0) | {
    stroke[0]: number
    for number, group in enumerate(DRUM_GROUPS)
    for entry in group
    for stroke in entry
}
_ENTRY = [
    {frozenset(entry): code for code, entry in enumerate(group)}
    for group in DRUM_GROUPS
]


@dataclass(frozen=True, slots=True)
class Field:
    """One code of a frame: its name and how many values it has."""

    name: str
    size: int


_TOUCHES = len(LENGTHS) * len(VELOCITIES)

FIELDS = (
    Field("position", sum(BAR_STEPS)),
    Field("section", len(SECTIONS)),
    Field("feel", 2 * SWINGS * 4),
    Field("backline", len(PATCHES[Part.DRUMS]) * len(PATCHES[Part.BASS])),
    Field("chord_patch", len(PATCHES[Part.CHORDS])),
    Field("leads", len(PATCHES[Part.MELODY]) * len(PATCHES[Part.COUNTER])),
    Field("kick", len(_KICKS)),
    Field("snare", len(_SNARES)),
    Field("cymbal", len(_CYMBALS)),
    Field("hands", len(_HANDS)),
    Field("harmony", 12 * len(QUALITY_NAMES)),
    Field("voicing", len(SHAPES) * ANCHORS),
    Field("chords", 1 + (1 + PICKS) * _TOUCHES),
    Field("bass", 1 + BASS_PITCHES),
    Field("bass_touch", _TOUCHES),
    Field("melody", 1 + MELODY_PITCHES),
    Field("melody_touch", _TOUCHES),
    Field("counter", 1 + MELODY_PITCHES),
    Field("counter_touch", _TOUCHES),
)
"""The levels of a frame, in order; where nothing sounds, pitch and touch are 0."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One struck note or chord of a frame.

    Attributes:
        pitch: Semitones from the tonic of the part's register; for the chords
            ``STRIKE``, or 1 to ``PICKS`` for a single note of the voicing.
        velocity: Index into ``VELOCITIES``.
        length: Index into ``LENGTHS``.
    """

    pitch: int
    velocity: int
    length: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A sixteenth of music, in words instead of codes.

    Attributes:
        position: Sixteenth of the bar, 0 to 15, or 16 to 27 in three-four.
        section: Index into ``SECTIONS``.
        swing: 0 to 7 delays the off-eighths, 8 to 15 the off-sixteenths.
        looseness: 0 a machine to 3 relaxed hands.
        patches: Index into ``PATCHES`` for each part.
        drums: Drum and index into ``DRUM_VELOCITIES`` of each stroke, rising.
        harmony: The chord that reigns, whether it sounds or not.
        shape: Index into ``SHAPES``.
        anchor: 0 to ``ANCHORS - 1``.
        chords: What the chord player strikes, or None.
        bass: What the bass strikes, or None.
        melody: What the melody strikes, or None.
        counter: What the counter-melody strikes, or None.
    """

    position: int
    section: int
    swing: int
    looseness: int
    patches: tuple[int, int, int, int, int]
    drums: tuple[tuple[Drum, int], ...]
    harmony: Chord
    shape: int
    anchor: int
    chords: Touch | None
    bass: Touch | None
    melody: Touch | None
    counter: Touch | None


def _touch_code(touch: Touch) -> int:
    return touch.velocity * len(LENGTHS) + touch.length


def _melodic(touch: Touch | None, lowest: int, count: int) -> tuple[int, int]:
    if touch is None:
        return 0, 0
    code = touch.pitch - lowest
    if not 0 <= code < count:
        raise ScoreError(f"pitch {touch.pitch} is outside the part's range")
    return 1 + code, _touch_code(touch)


def encode(frame: Frame) -> tuple[int, ...]:
    """Write a frame as codes, one per field of ``FIELDS``.

    Raises:
        ScoreError: Two drums of one group, or a pitch outside its part's range.
    """
    groups: list[set[tuple[Drum, int]]] = [set(), set(), set(), set()]
    for stroke in frame.drums:
        groups[_GROUP_OF[stroke[0]]].add(stroke)
    try:
        drums = [_ENTRY[i][frozenset(group)] for i, group in enumerate(groups)]
    except KeyError as error:
        raise ScoreError(f"no hand can play {frame.drums}") from error
    kit, bass_patch, chord_patch, melody_patch, counter_patch = frame.patches
    chords = 0
    if frame.chords is not None:
        chords = 1 + frame.chords.pitch * _TOUCHES + _touch_code(frame.chords)
    return (
        frame.position,
        frame.section,
        frame.swing * 4 + frame.looseness,
        kit * len(PATCHES[Part.BASS]) + bass_patch,
        chord_patch,
        melody_patch * len(PATCHES[Part.COUNTER]) + counter_patch,
        *drums,
        frame.harmony.root * len(QUALITY_NAMES) + frame.harmony.quality,
        frame.shape * ANCHORS + frame.anchor,
        chords,
        *_melodic(frame.bass, BASS_LOWEST, BASS_PITCHES),
        *_melodic(frame.melody, MELODY_LOWEST, MELODY_PITCHES),
        *_melodic(frame.counter, MELODY_LOWEST, MELODY_PITCHES),
    )


def _touch(code: int, touch: int, lowest: int) -> Touch | None:
    if code == 0:
        return None
    return Touch(code - 1 + lowest, *divmod(touch, len(LENGTHS)))


def decode(codes: Sequence[int]) -> Frame:
    """Read a frame from its codes; ``decode(encode(frame)) == frame``.

    Raises:
        ScoreError: Not one code per field, or a code outside its field.
    """
    if len(codes) != len(FIELDS):
        raise ScoreError(f"a frame has {len(FIELDS)} codes, not {len(codes)}")
    for field, code in zip(FIELDS, codes, strict=True):
        if not 0 <= code < field.size:
            raise ScoreError(f"{field.name} is 0 to {field.size - 1}, not {code}")
    (
        position, section, feel, backline, chord_patch, leads, kick, snare, cymbal,
        hands, harmony, layout, chords, bass, bass_touch, melody, melody_touch,
        counter, counter_touch,
    ) = map(int, codes)  # fmt: skip
    swing, looseness = divmod(feel, 4)
    struck = None
    if chords:
        pitch, touch = divmod(chords - 1, _TOUCHES)
        struck = Touch(pitch, *divmod(touch, len(LENGTHS)))
    return Frame(
        position,
        section,
        swing,
        looseness,
        (
            *divmod(backline, len(PATCHES[Part.BASS])),
            chord_patch,
            *divmod(leads, len(PATCHES[Part.COUNTER])),
        ),
        tuple(sorted(_KICKS[kick] + _SNARES[snare] + _CYMBALS[cymbal] + _HANDS[hands])),
        Chord(*divmod(harmony, len(QUALITY_NAMES))),
        *divmod(layout, ANCHORS),
        struck,
        _touch(bass, bass_touch, BASS_LOWEST),
        _touch(melody, melody_touch, MELODY_LOWEST),
        _touch(counter, counter_touch, MELODY_LOWEST),
    )


def middle_tonic(tonic: int) -> int:
    """MIDI pitch of the tonic that chords and melodies count from, 55 to 66."""
    return 60 + tonic - (12 if tonic > 6 else 0)


def bass_tonic(tonic: int) -> int:
    """MIDI pitch of the tonic that the bass counts from, 28 (E1) to 39."""
    return 28 + (tonic - 4) % 12


_SUFFIXES = {name: name for name in QUALITY_NAMES} | {
    "maj": "", "min": "m", "min7": "m7", "dom7": "7", "half": "m7b5", "six": "6",
    "min6": "m6", "min9": "m9", "dom9": "9", "power": "5",
}  # fmt: skip


def chord_name(harmony: Chord, tonic: int) -> str:
    """Name of a chord, as lead sheets write it.

    >>> chord_name(Chord(9, QUALITY_NAMES.index("min7")), 0)
    'Am7'
    """
    root = PITCH_CLASSES[(harmony.root + tonic) % 12]
    return root + _SUFFIXES[QUALITY_NAMES[harmony.quality]]


def bar_steps(position: int) -> int:
    """Sixteenths per bar of a frame at this position."""
    return BAR_STEPS[position >= BAR_STEPS[0]]


def _delay(frame: Frame) -> float:
    """How late the swing puts a frame, in sixteenths."""
    place = frame.position % 4  # both metres have beats of four sixteenths
    if frame.swing >= SWINGS:
        return (0.0, 1.0)[place % 2] * (frame.swing - SWINGS) / (SWINGS - 1) * 0.42
    # At its fullest the off-eighth falls on the third triplet.
    return (0.0, 0.5, 1.0, 0.5)[place] * frame.swing / (SWINGS - 1) * 0.667


def perform(
    frame: Frame, tonic: int, sixteenth_seconds: float, start_seconds: float = 0.0
) -> list[Note]:
    """Play a frame: swing it, loosen it and put it in a key.

    Looseness is a pattern of its own for each part and place of the bar, the same in
    every bar, as a drummer's habits are; it only ever delays.

    Args:
        frame: What to play.
        tonic: Pitch class of the key, 0 is C.
        sixteenth_seconds: Length of a frame.
        start_seconds: Where the frame begins.

    Returns:
        The notes that begin in it.
    """
    notes: list[Note] = []
    swung = start_seconds + _delay(frame) * sixteenth_seconds
    loose = frame.looseness

    def late(part: int, pitch: int) -> tuple[float, float]:
        """Seconds of delay and factor of velocity."""
        if not loose:
            return swung, 1.0
        bits = mix(part, pitch, frame.position)
        shift = (bits & 255) / 255 * 0.004 * loose
        return swung + shift, 1 - (bits >> 8 & 255) / 255 * 0.05 * loose

    for drum, level in frame.drums:
        start, soften = late(0, drum)
        if drum in {Drum.SNARE, Drum.CLAP, Drum.RIM}:
            start += 0.003 * loose
        velocity = DRUM_VELOCITIES[level] * soften
        notes.append(Note(Part.DRUMS, frame.patches[0], drum, velocity, start, 0.1))
    accent = _accent(frame.position)
    base = middle_tonic(tonic)
    lines = (
        (Part.BASS, frame.bass, bass_tonic(tonic)),
        (Part.MELODY, frame.melody, base),
        (Part.COUNTER, frame.counter, base),
    )
    for part, touch, zero in lines:
        if touch is None:
            continue
        start, soften = late(part, touch.pitch)
        soften *= accent
        notes.append(
            Note(
                part,
                frame.patches[part],
                zero + touch.pitch,
                VELOCITIES[touch.velocity] * soften,
                start,
                LENGTHS[touch.length] * sixteenth_seconds,
            )
        )
    if frame.chords is not None:
        notes.extend(_strike(frame, frame.chords, base, late, sixteenth_seconds))
    return notes


def _accent(position: int) -> float:
    """Factor of velocity that lets the metre be felt, whoever plays."""
    step = position % BAR_STEPS[0]
    if step % 4 == 0:
        return 1.0 if step == 0 else 0.96
    return 0.91 if step % 2 == 0 else 0.86


_Late = Callable[[int, int], tuple[float, float]]
"""Seconds of delay and factor of velocity, by part and pitch."""


def _strike(
    frame: Frame, touch: Touch, base: int, late: _Late, sixteenth_seconds: float
) -> list[Note]:
    """The notes of a chord, from below, as the hand falls."""
    patch = frame.patches[Part.CHORDS]
    pitches = voicing(frame.harmony, frame.shape, frame.anchor)
    if touch.pitch != STRIKE:
        pitches = (pitches[min(touch.pitch, len(pitches)) - 1],)
    start, soften = late(Part.CHORDS, pitches[0])
    # Short strokes are together; the synthesiser strums its guitars by itself.
    spread = 0.002 * frame.looseness if touch.length > 4 else 0.0
    return [
        Note(
            Part.CHORDS,
            patch,
            base + pitch,
            VELOCITIES[touch.velocity] * soften * _accent(frame.position),
            start + index * spread,
            LENGTHS[touch.length] * sixteenth_seconds,
        )
        for index, pitch in enumerate(pitches)
    ]
