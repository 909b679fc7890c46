import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oscine.engine.harmony import (
    ANCHORS,
    QUALITY_NAMES,
    SCALES,
    SHAPES,
    Chord,
    chord,
    lead,
    progression,
    scale_over,
    voicing,
)
from oscine.engine.score import (
    BASS_LOWEST,
    BASS_PITCHES,
    DRUM_GROUPS,
    FIELDS,
    LENGTHS,
    MELODY_LOWEST,
    MELODY_PITCHES,
    PATCHES,
    PICKS,
    SECTIONS,
    SWINGS,
    VELOCITIES,
    Drum,
    Frame,
    Part,
    ScoreError,
    Touch,
    decode,
    encode,
    perform,
)
from oscine.engine.styles import STYLES


def touches(low, count):
    return st.none() | st.builds(
        Touch,
        st.integers(low, low + count - 1),
        st.integers(0, len(VELOCITIES) - 1),
        st.integers(0, len(LENGTHS) - 1),
    )


drums = st.tuples(*(st.sampled_from(group) for group in DRUM_GROUPS)).map(
    lambda entries: tuple(sorted(stroke for entry in entries for stroke in entry))
)
frames = st.builds(
    Frame,
    position=st.integers(0, 27),
    section=st.integers(0, len(SECTIONS) - 1),
    swing=st.integers(0, 2 * SWINGS - 1),
    looseness=st.integers(0, 3),
    patches=st.tuples(*(st.integers(0, len(PATCHES[part]) - 1) for part in Part)),
    drums=drums,
    harmony=st.builds(
        Chord, st.integers(0, 11), st.integers(0, len(QUALITY_NAMES) - 1)
    ),
    shape=st.integers(0, len(SHAPES) - 1),
    anchor=st.integers(0, ANCHORS - 1),
    chords=touches(0, 1 + PICKS),
    bass=touches(BASS_LOWEST, BASS_PITCHES),
    melody=touches(MELODY_LOWEST, MELODY_PITCHES),
    counter=touches(MELODY_LOWEST, MELODY_PITCHES),
)


@given(frames)
def test_a_frame_comes_back_from_its_codes(frame):
    codes = encode(frame)
    assert all(0 <= c < f.size for c, f in zip(codes, FIELDS, strict=True))
    assert decode(codes) == frame


@given(st.tuples(*(st.integers(0, field.size - 1) for field in FIELDS)))
def test_any_codes_within_their_fields_can_be_played(codes):
    frame = decode(np.array(codes, np.int16))
    assert decode(encode(frame)) == frame
    for note in perform(frame, 7, 0.125):
        assert 0 < note.velocity <= 1
        assert note.start_seconds >= 0
        assert note.length_seconds > 0
        assert note.pitch in (range(12) if note.part == Part.DRUMS else range(16, 110))


def test_a_code_outside_its_field_is_refused_by_name():
    codes = [0] * len(FIELDS)
    codes[7] = FIELDS[7].size
    with pytest.raises(ScoreError, match="snare"):
        decode(codes)
    with pytest.raises(ScoreError, match="19 codes"):
        decode(codes[:-1])


@settings(max_examples=20)
@given(frames)
def test_two_strokes_of_one_hand_are_refused(frame):
    both = ((Drum.CLOSED_HAT, 1), (Drum.OPEN_HAT, 1))
    values = {name: getattr(frame, name) for name in Frame.__slots__}
    with pytest.raises(ScoreError):
        encode(Frame(**values | {"drums": both}))


@given(frames, st.integers(0, 11))
def test_a_key_moves_all_pitches_alike(frame, tonic):
    classes = [
        {(n.part, n.pitch % 12) for n in perform(frame, key, 0.1) if n.part}
        for key in (0, tonic)
    ]
    assert {(p, (c + tonic) % 12) for p, c in classes[0]} == classes[1]


def test_swing_delays_the_off_eighth_to_the_triplet():
    values = dict(  # noqa: C408
        section=0, looseness=0, patches=(0,) * 5, drums=((Drum.KICK, 2),),
        harmony=Chord(0, 0), shape=0, anchor=0,
        chords=None, bass=None, melody=None, counter=None,
    )  # fmt: skip

    def start(position, swing):
        return perform(Frame(position=position, swing=swing, **values), 0, 0.1)[
            0
        ].start_seconds

    assert start(0, 7) == start(4, 15) == start(6, 0) == 0
    assert 0.2 + start(2, 7) == pytest.approx(0.8 / 3, abs=1e-3)
    assert start(2, 15) == 0 < start(3, 15)


def test_every_progression_of_every_style_can_be_read():
    for style in STYLES:
        for row in (*style.majors, *style.minors):
            assert all(bars for bars in progression(row))


def test_a_wrong_numeral_is_refused():
    with pytest.raises(ValueError, match="spelled"):
        chord("VIIII")


def test_a_scale_bends_to_hold_the_chord():
    dominant = scale_over(SCALES["aeolian"], chord("V7"))
    assert 11 in dominant
    assert 10 not in dominant


@given(st.integers(0, 11), st.integers(0, len(QUALITY_NAMES) - 1))
def test_a_voicing_holds_only_tones_of_its_chord_and_rises(root, quality):
    over = Chord(root, quality)
    for shape in range(len(SHAPES)):
        for anchor in range(ANCHORS):
            pitches = voicing(over, shape, anchor)
            assert {p % 12 for p in pitches} <= set(over.classes)
            assert list(pitches) == sorted(set(pitches))
            assert len(pitches) >= 2


def test_voices_move_little_from_chord_to_chord():
    before = voicing(chord("I"), 0, lead(chord("I"), 0, (), 1))
    for numeral in ("vi", "IV", "V", "I", "ii", "V", "I"):
        over = chord(numeral)
        after = voicing(over, 0, lead(over, 0, before, 1))
        assert all(min(abs(p - q) for q in before) <= 4 for p in after)
        before = after
