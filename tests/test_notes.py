"""Keys: from /note and /notes to what sounds; no onset is lost."""

import dataclasses

import numpy as np
import pytest
from oscine.daemon.conditioning import Latch, controls_from
from oscine.daemon.parameters import PARAMETERS, TABLE
from oscine.daemon.state import Change, State
from oscine.engine.controls import Honours, Key
from oscine.engine.keys import nearest_chord
from oscine.engine.score import Part
from oscine.engine.tone import Tone
from oscine.engine.wren import Wren
from oscine.routes.midi_keys import Keyboard
from oscine.routes.midi_moves import Control, Move

BLOCKS_PER_SECOND = 100


@pytest.fixture(scope="module")
def wren():
    return Wren()


def state_after(*changes):
    state = State()
    told = [state.apply([Change(address, args, "t")]) for address, *args in changes]
    return state, [notice.reason for notices in told for notice in notices]


def controls(*keys):
    values = {address: row.default for address, row in PARAMETERS.items()}
    return dataclasses.replace(controls_from(values, None), notes=keys)


def test_a_chord_lets_go_of_what_it_does_not_name():
    state, _ = state_after(("/notes", 60, 64, 67), ("/notes", 60, 65, 69))
    assert state.value("/notes/held") == "60 65 69"
    onsets = {pitch: count for pitch, count, _ in state.value("/note")}
    assert onsets == {60: 1, 64: 1, 65: 1, 67: 1, 69: 1}
    state.apply([Change("/notes", (), "t")])
    assert state.value("/notes/held") == ""


def test_a_key_struck_twice_in_one_commit_counts_twice():
    state = State()
    strike = [Change("/note", (60, v), "t") for v in (90, 0, 80, 0)]
    state.apply(strike)
    assert state.value("/note") == ((60, 2, 0),)


@pytest.mark.parametrize("arguments", [(), (60, 1, 2), ("C4",), (float("nan"),)])
def test_what_is_no_key_is_refused(arguments):
    _, told = state_after(("/note", *arguments))
    assert "expected" in told[0]


def test_a_key_struck_and_let_go_between_two_steps_is_seen_once():
    latch = Latch()
    assert latch.keys([[60, 3, 0]]) == ()
    (key,) = latch.keys([[60, 4, 0]])
    assert (key.is_struck, key.is_held) == (True, False)
    assert latch.keys([[60, 4, 0]]) == ()
    assert latch.keys([[60, 5, 90]]) == (Key(60, 90, True, True),)
    assert latch.keys([[60, 5, 90]]) == (Key(60, 90, False, True),)


def test_thousands_of_stuck_notes_are_bounded_and_cleared():
    state = State()
    state.apply(Change("/note", (n % 128, 100), "t") for n in range(5000))
    assert len(state.value("/note")) == 128
    state.apply([Change("/notes", (), "t")])
    assert not any(velocity for _, _, velocity in state.value("/note"))


def test_the_pedal_holds_what_the_fingers_let_go():
    keys = Keyboard()
    note, pedal = Control("note", 1, 60), Control("cc", 1, 64)
    assert keys.play(Move(note, 100)) == [(60, 100)]
    assert keys.play(Move(pedal, 127)) == []
    assert keys.play(Move(note, 0)) == []
    assert keys.play(Move(pedal, 0)) == [(60, 0)]
    assert keys.silence() == []


def level(sound, hz):
    """Strength of a frequency in a block of sound, both sides."""
    mono = sound.sum(axis=1)
    turns = np.exp(-2j * np.pi * hz * np.arange(len(mono)) / 48_000)
    return abs((mono * np.hanning(len(mono))) @ turns) / len(mono)


def test_the_held_chord_sounds_at_once_and_ends_when_let_go(wren):
    def play(keys, state, blocks):
        heard = []
        for number in range(blocks):
            now = [dataclasses.replace(k, is_struck=number == 0) for k in keys]
            block, state = wren.step(controls(*now), state)
            heard.append(block)
        return np.concatenate(heard), state

    keys = [Key(pitch, 110, True, True) for pitch in (85, 89, 92)]
    state = wren.initial_state(5)
    _, state = play([], state, 20)
    fork = wren.restore(wren.save(state))
    played, state = play(keys, state, 100)
    without, _ = play([], fork, 100)
    ours = played - without
    power, music = (np.square(sound[9600:]).mean() for sound in (ours, without))
    assert power > music / 20, "no more than 13 dB below all the rest"
    for pitch in (85, 89, 92):
        hz = 440 * 2 ** ((pitch - 69) / 12)
        assert level(ours[9600:], hz) > level(ours[9600:], hz * 2 ** (1 / 12))
    difference = np.abs(played - without).max(axis=1)
    assert np.argmax(difference > 1e-4) < 0.03 * 48_000
    _, state = play([], state, 1)
    assert not any(
        v.release - v.start > 1 << 22
        for v in state.synth.voices
        if v.part == Part.CHORDS
    )


def test_a_tap_between_two_steps_sounds(wren):
    state = wren.initial_state(5)
    _, state = wren.step(controls(Key(96, 120, True, False)), state)
    assert 96 in {v.pitch for v in state.synth.voices if v.part == Part.CHORDS}


def test_the_players_follow_the_held_chord(wren):
    piece = wren.author.begin(3)
    held = (57, 61, 64)  # A major
    for _ in range(64):
        frame = wren.author.write(controls(), piece, held)
        roots = (frame.harmony.root + piece.tonic) % 12
        assert roots == 9
        assert frame.chords is None
        if frame.bass is not None:
            assert (frame.bass.pitch + piece.tonic) % 12 == 9
        if frame.melody is not None and frame.position % 2 == 0:
            assert (frame.melody.pitch + piece.tonic) % 12 in {9, 1, 4}


@pytest.mark.parametrize(
    ("classes", "intervals"),
    [((0, 4, 7), (0, 4, 7)), ((9, 0, 4), (0, 3, 7)), ((7, 11, 2, 5), (0, 4, 7, 10))],
)
def test_the_chord_that_is_held_is_recognised(classes, intervals):
    over = nearest_chord(classes)
    assert (over.root, over.intervals) == (classes[0], intervals)


def test_hands_play_the_kit_also_while_the_drummer_is_muted(wren):
    muted = dataclasses.replace(controls(), mute_drums=True)
    kick = dataclasses.replace(muted, drum=(Key(36, 120, True, True),))
    alone = {"only_bass_and_drums": True, "mute_bass": True}
    quiet, stroke = (dataclasses.replace(c, **alone) for c in (muted, kick))
    state = wren.initial_state(5)
    for _ in range(300):
        block, state = wren.step(quiet, state)
    assert np.abs(block).max() < 1e-4
    block, state = wren.step(stroke, state)
    heard = [block]
    for _ in range(9):
        block, state = wren.step(quiet, state)
        heard.append(block)
    sound = np.abs(np.concatenate(heard)).max(axis=1)
    assert sound.max() > 0.05
    assert np.argmax(sound > 0.01) < 0.015 * 48_000
    for _ in range(500):
        block, state = wren.step(quiet, state)
    assert np.abs(block).max() < 1e-4, "the drummer himself stays muted"


def test_every_drum_of_general_midi_is_some_drum_of_the_kit():
    from oscine.engine.percussion import NUMBERS, drum_of

    assert all(drum_of(number) is drum for drum, number in NUMBERS.items())
    assert {drum_of(number) for number in range(128)} == set(NUMBERS)


def test_models_say_whether_they_follow_notes(wren):
    assert wren.info.honours["notes"] is Honours.NATIVE
    assert Tone().info.honours["notes"] is Honours.UNSUPPORTED
    assert {"/note", "/notes"} <= set(TABLE)
