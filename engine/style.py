"""What a style is: numbers that can be averaged and tables that can be drawn from.

Rhythms are written as one sign per sixteenth, 16 signs per bar (12 in three-four), one
or two bars long. Drums: ``X`` hard, ``x`` medium, ``o`` soft, ``-`` now and then, ``?``
seldom. Bass: ``R`` root, ``r`` soft root, ``8`` octave, ``5`` fifth, ``3`` third, ``7``
seventh, ``s`` a step of the scale, ``w`` walking, ``a`` to the next chord, ``g`` a
ghost note. Chords: ``X`` ``x`` ``o`` strike, ``1`` to ``5`` pick one note of the
voicing. Everywhere ``.`` is a rest, and ``_`` holds what sounds (not for drums).
"""

from dataclasses import dataclass

DRUM_LETTERS = "kscrhodxltmp"
"""Letter of each ``Drum`` in a rhythm, in order."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of music goes.

    Everything up to ``gains_db`` is averaged in a blend; the rest goes by the seat.

    Attributes:
        name: What a prompt calls it.
        tempo: Slowest, usual and fastest, in beats per minute.
        minor: Chance of a minor key, 0 to 1.
        swing_eighths: 0 straight to 1 triplets.
        swing_sixteenths: 0 straight to 1 hard.
        looseness: 0 a machine to 3 relaxed hands.
        density: Where "the model decides" lies, 0 to 1.
        brightness: The same for brightness.
        energy: How hard they play, 0 to 1.
        notes: Melody notes per bar.
        centre: Middle of the melody, semitones from the middle tonic.
        leaps: How far the melody jumps, 0 steps to 1.
        syncopation: How much of the melody is off the beat, 0 to 1.
        legato: Share of the gap a melody note fills, 0 to 1.
        comp_centre: Middle of the chords, semitones from the middle tonic.
        fills: Chance of a fill at the end of a phrase.
        crashes: Chance of a crash at the beginning of a section.
        cadences: Chance that a section ends on a dominant.
        reverb: 0 to 1.
        delay: 0 to 1.
        drive: 0 to 1.
        sidechain: 0 to 1.
        presence: Chance of each part to play in a full section; order of ``Part``.
        gains_db: Level of each part.
        metre: Beats per bar, 4 or 3.
        majors: Progressions in major.
        minors: Progressions in minor.
        scales: Modes, likeliest first.
        tune: What melodies are made of: scale, pentatonic, blues or chord.
        drums: Rhythms, likeliest first, each as letter=signs.
        fill: Rhythm of the last beats of a phrase.
        bass: Rhythms, likeliest first.
        chords: Rhythms, likeliest first.
        shapes: Voicings, likeliest first; names of ``harmony.SHAPES``.
        counters: What the counter-melody does, likeliest first.
        form: Name of a form in ``form.FORMS``.
        kits: Patches of the drums, likeliest first.
        basses: Patches of the bass.
        comps: Patches of the chords.
        leads: Patches of the melody.
        seconds: Patches of the counter-melody.
    """

    name: str
    tempo: tuple[float, float, float]
    minor: float = 0.5
    swing_eighths: float = 0.0
    swing_sixteenths: float = 0.0
    looseness: float = 0.5
    density: float = 0.6
    brightness: float = 0.5
    energy: float = 0.6
    notes: float = 5.0
    centre: float = 9.0
    leaps: float = 0.3
    syncopation: float = 0.3
    legato: float = 0.8
    comp_centre: float = 1.0
    fills: float = 0.6
    crashes: float = 0.5
    cadences: float = 0.5
    reverb: float = 0.3
    delay: float = 0.15
    drive: float = 0.15
    sidechain: float = 0.0
    presence: tuple[float, float, float, float, float] = (1.0, 1.0, 1.0, 0.8, 0.6)
    gains_db: tuple[float, float, float, float, float] = (0.0, 0.0, 0.0, 0.0, 0.0)
    metre: int = 4
    majors: tuple[str, ...] = ("I V vi IV", "I IV V I")
    minors: tuple[str, ...] = ("i VI VII i", "i iv V i")
    scales: tuple[str, ...] = ("ionian", "aeolian")
    tune: str = "scale"
    drums: tuple[str, ...] = ()
    fill: str = "s=............x.xX t=............o..."
    bass: tuple[str, ...] = ("R_______5_______",)
    chords: tuple[str, ...] = ("X_______________",)
    shapes: tuple[str, ...] = ("close",)
    counters: tuple[str, ...] = ("answer",)
    form: str = "song"
    kits: tuple[str, ...] = ("acoustic",)
    basses: tuple[str, ...] = ("finger",)
    comps: tuple[str, ...] = ("piano",)
    leads: tuple[str, ...] = ("piano",)
    seconds: tuple[str, ...] = ("bell",)
