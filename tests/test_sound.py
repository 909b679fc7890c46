"""The numbers by which wren's sound is judged, on sounds whose numbers are known."""

import numpy as np
import pytest
from oscine.engine.kits import render_kit
from oscine.engine.patches import PITCHED
from oscine.engine.score import PATCHES, Drum, Part
from sound import general_midi, measures
from sound.__main__ import folding

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


def struck(kit, drum):
    """A stroke of a kit as it is made, ``(samples, 2)``, at least two seconds."""
    shot = render_kit(kit, RATE)[drum].sound.sum(axis=0)
    heard = np.zeros((2 * RATE + shot.shape[1], 2), np.float32)
    heard[: shot.shape[1]] = shot.T
    return heard


@pytest.mark.parametrize("kit", ["acoustic", "house", "techno", "trap", "dusty"])
def test_strokes_stand_out_of_their_own_tails(kit):
    least = {Drum.KICK: 4.5, Drum.SNARE: 8.5, Drum.CRASH: 8.5, Drum.LOW_TOM: 4.5}
    told = {drum: measures.crest_db(struck(kit, drum)[:4800]) for drum in least}
    assert all(told[drum] > crest for drum, crest in least.items()), told


@pytest.mark.parametrize("kit", ["acoustic", "house", "techno", "trap", "dusty"])
def test_a_snare_is_heard_between_300_hz_and_2_khz(kit):
    assert measures.share_db(struck(kit, Drum.SNARE)[:24000], 300, 2000) > -8.5


@pytest.mark.parametrize("drum", [Drum.OPEN_HAT, Drum.RIDE, Drum.CRASH])
def test_cymbals_grow_darker_while_they_ring(drum):
    heard = struck("acoustic", drum)
    early, late = heard[:2880], heard[14400:19200]
    assert measures.centroid_hz(late) < 0.95 * measures.centroid_hz(early)


@pytest.mark.parametrize("name", ["lead saw lead", "lead chip", "chords supersaw"])
def test_bright_waves_fold_nothing_back_that_is_heard(name):
    assert folding(PITCHED[name], range(69, 94, 6))["between_db"] < -58
