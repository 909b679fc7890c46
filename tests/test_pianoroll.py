"""What Magenta RealTime 2 is told of the keys."""

import numpy as np
import pytest
from oscine.engine.controls import Key
from oscine.engine.pianoroll import pianoroll


def key(pitch, *, is_struck=False, is_held=True):
    return Key(pitch, 100, is_struck, is_held)


def told(roll):
    """Pitches that are not left to the model, with what is told of them."""
    return {int(p): int(roll[p]) for p in np.flatnonzero(roll != -1)}


def test_without_keys_the_model_is_free():
    assert told(pianoroll([], 0, with_onsets=True)) == {}
    assert told(pianoroll([], 12, with_onsets=True)) == {}


def test_a_key_is_an_onset_once_and_then_held():
    assert told(pianoroll([key(60, is_struck=True)], 0, with_onsets=True)) == {60: 2}
    assert told(pianoroll([key(60)], 0, with_onsets=True)) == {60: 1}


def test_without_onsets_the_model_chooses_when_a_key_begins():
    keys = [key(60, is_struck=True), key(64)]
    assert told(pianoroll(keys, 0, with_onsets=False)) == {60: 3, 64: 3}


def test_a_key_let_go_within_the_frame_still_has_its_onset():
    tap = key(60, is_struck=True, is_held=False)
    assert told(pianoroll([tap], 0, with_onsets=True)) == {60: 2}


def test_neighbours_of_a_key_are_told_to_be_silent_but_never_a_key():
    roll = pianoroll([key(60), key(62)], 2, with_onsets=True)
    assert told(roll) == {58: 0, 59: 0, 60: 1, 61: 0, 62: 1, 63: 0, 64: 0}


@pytest.mark.parametrize("pitch", [0, 127])
def test_the_ends_of_the_keyboard_are_no_trap(pitch):
    roll = pianoroll([key(pitch)], 5, with_onsets=True)
    assert roll.shape == (128,)
    assert roll[pitch] == 1
    assert (roll != -1).sum() == 6


def test_the_widest_mask_tells_of_every_pitch_even_without_keys():
    assert (pianoroll([], 127, with_onsets=True) == 0).all()
    assert (pianoroll([key(60)], 127, with_onsets=True) == 0).sum() == 127
