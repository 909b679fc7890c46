"""The filter that takes the bass out of finished sound."""

import numpy as np
import pytest
from oscine.engine.bass_cut import BassCut, BassCutState

RATE = 48_000
BLOCK = 1920


def sine(hertz, blocks):
    time = np.arange(blocks * BLOCK) / RATE
    wave = 0.5 * np.sin(2 * np.pi * hertz * time)
    return np.stack([wave, -wave], axis=1).astype(np.float32)


def run(sound, switches):
    cut, state, blocks = BassCut(RATE, BLOCK), BassCutState(), []
    for place, is_on in enumerate(switches):
        block = sound[place * BLOCK : (place + 1) * BLOCK]
        blocks.append(cut.process(block, state, is_on=is_on))
    return np.concatenate(blocks)


def level_db(sound):
    return 20 * np.log10(np.sqrt(np.mean(np.square(sound))))


@pytest.mark.parametrize(
    ("hertz", "most_db", "least_db"),
    [(40, -50, -90), (80, -28, -40), (140, -11, -16), (1000, 0.1, -0.1)],
)
def test_what_is_low_goes_and_the_rest_stays(hertz, most_db, least_db):
    sound = sine(hertz, 50)
    heard = run(sound, [True] * 50)[20 * BLOCK :]
    assert least_db <= level_db(heard) - level_db(sound[20 * BLOCK :]) <= most_db


def test_off_changes_no_sample():
    sound = sine(60, 5)
    assert np.array_equal(run(sound, [False] * 5), sound)


def test_it_comes_and_goes_without_a_click():
    sound = sine(60, 60)
    heard = run(sound, [place // 20 == 1 for place in range(60)])
    own = np.abs(np.diff(sound[:, 0])).max()
    assert np.abs(np.diff(heard[:, 0])).max() < 1.5 * own


def test_what_it_heard_before_a_rest_is_not_heard_after_it():
    loud, silence = sine(300, 10), np.zeros((10 * BLOCK, 2), np.float32)
    sound = np.concatenate([loud, silence])
    heard = run(sound, [True] * 5 + [False] * 10 + [True] * 5)
    assert not heard[15 * BLOCK :].any()


def test_left_and_right_are_filtered_apart():
    sound = sine(300, 5)
    sound[:, 1] = 0.0
    heard = run(sound, [True] * 5)
    assert heard[:, 0].any()
    assert not heard[:, 1].any()
