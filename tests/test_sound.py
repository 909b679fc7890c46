"""The numbers by which wren's sound is judged, on sounds whose numbers are known."""

import numpy as np
import pytest
from oscine.engine.score import PATCHES, Part
from sound import general_midi, measures

RATE = 48000


def tone(hertz, seconds=1.0):
    time = np.arange(round(seconds * RATE)) / RATE
    return np.stack([np.sin(2 * np.pi * hertz * time)] * 2, axis=1).astype(np.float32)


def test_a_tone_has_its_own_centroid_crest_and_third_octave():
    heard = tone(1000)
    assert measures.centroid_hz(heard) == pytest.approx(1000, rel=0.01)
    assert measures.crest_db(heard) == pytest.approx(3.0, abs=0.1)
    thirds = measures.third_octaves_db(heard)
    assert measures.CENTRES_HZ[thirds.argmax()] == pytest.approx(1000)
    assert thirds.max() > -0.1


def test_what_is_only_left_or_right_is_wide_and_what_is_both_is_not():
    left, right = tone(500)[:, 0], tone(700)[:, 0]
    apart = np.stack([left, right], axis=1)
    assert measures.width_db(apart) == pytest.approx(0.0, abs=0.1)
    assert measures.correlation(apart) == pytest.approx(0.0, abs=0.01)
    assert measures.width_db(tone(500)) < -60
    assert measures.correlation(tone(500)) == pytest.approx(1.0)


def test_a_line_between_the_harmonics_is_found():
    heard = tone(440) + tone(880)
    assert measures.between_db(heard, 440) < -90
    assert measures.between_db(heard + 0.01 * tone(3210), 440) == pytest.approx(
        -43, abs=1
    )


def test_a_note_that_swells_and_falls_is_timed():
    time = np.arange(2 * RATE) / RATE
    level = np.clip(time / 0.1, 0, 1) * np.exp(-np.maximum(0, time - 0.1) / 0.25)
    told = measures.note(tone(1000, 2.0) * level[:, None].astype(np.float32))
    assert told["attack_ms"] == pytest.approx(80, abs=6)
    assert told["fall_db"] == pytest.approx(-17.4, abs=1)
    assert told["to_20_db_ms"] == pytest.approx(576, abs=20)


@pytest.mark.parametrize("part", list(Part), ids=[part.name.lower() for part in Part])
def test_every_patch_has_a_program_to_be_compared_with(part):
    assert len(general_midi.PROGRAMS[part]) == len(PATCHES[part])
