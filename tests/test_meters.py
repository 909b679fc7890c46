from contextlib import closing

import numpy as np
import pytest
from audio_peer import tones
from oscine.daemon.meters import FLOOR_DB, Meters
from oscine.daemon.ring import Ring

FULL_SINE_DB = -3.01
SILENCE = (FLOOR_DB, FLOOR_DB)


@pytest.fixture
def tap():
    with closing(Ring(capacity_samples=96_000)) as tap:
        yield tap


@pytest.fixture
def now():
    return [0.0]


@pytest.fixture
def meters(tap, now):
    with closing(Meters(tap.name, clock=lambda: now[0])) as meters:
        yield meters


def test_silence_is_the_floor(tap, meters):
    assert meters.read() == (SILENCE, SILENCE)
    tap.overwrite(np.zeros((48_000, 2), np.float32))
    assert meters.read() == (SILENCE, SILENCE)


def test_a_sine_has_its_peak_and_its_mean_level(tap, meters):
    sound = tones(0, 48_000, level=1.0)
    sound[:, 1] *= 0.5
    tap.overwrite(sound)
    peak, rms = meters.read()
    assert peak == pytest.approx((0.0, -6.02), abs=0.01)
    assert rms == pytest.approx((FULL_SINE_DB, FULL_SINE_DB - 6.02), abs=0.02)


def test_the_peak_is_that_since_the_last_reading(tap, meters):
    tap.overwrite(np.full((10, 2), 0.5, np.float32))
    tap.overwrite(np.full((10, 2), 0.25, np.float32))
    assert meters.read()[0] == pytest.approx((-6.02, -6.02), abs=0.01)
    tap.overwrite(np.full((10, 2), 0.25, np.float32))
    assert meters.read()[0] == pytest.approx((-12.04, -12.04), abs=0.01)


def test_the_mean_covers_300_ms_however_often_it_is_read(tap, meters):
    for start in range(0, 48_000, 480):
        tap.overwrite(tones(start, 480, level=1.0))
        _, rms = meters.read()
    assert rms == pytest.approx((FULL_SINE_DB, FULL_SINE_DB), abs=0.05)
    tap.overwrite(np.zeros((7200, 2), np.float32))
    half = meters.read()[1]
    assert half == pytest.approx((FULL_SINE_DB - 3.01,) * 2, abs=0.05)
    tap.overwrite(np.zeros((7201, 2), np.float32))
    assert meters.read()[1] == SILENCE


def test_levels_fall_when_there_is_no_output_any_more(tap, meters, now):
    tap.overwrite(tones(0, 48_000))
    meters.read()
    now[0] = 0.2
    assert meters.read()[1] > SILENCE
    now[0] = 0.4
    assert meters.read() == (SILENCE, SILENCE)


def test_another_rate_keeps_the_window_at_300_ms(tap, meters):
    meters.set_rate(96_000)
    tap.overwrite(np.ones((14_400, 2), np.float32))
    assert meters.read()[1] == pytest.approx((-3.01, -3.01), abs=0.01)
