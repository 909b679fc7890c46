"""The gate that keys open."""

import numpy as np
import pytest
from oscine.engine.gate import gated

RATE = 48_000
STEADY = np.ones((480, 2), np.float32)


def run(level, is_open, seconds):
    blocks = []
    for _ in range(round(seconds * RATE / len(STEADY))):
        block, level = gated(STEADY, level, is_open=is_open, rate_hz=RATE)
        blocks.append(block)
    return np.concatenate(blocks), level


@pytest.mark.parametrize(("is_open", "seconds"), [(True, 0.04), (False, 1.0)])
def test_it_goes_99_hundredths_of_the_way_in_its_time(is_open, seconds):
    sound, _ = run(float(not is_open), is_open, seconds)
    assert abs(sound[-1, 0] - float(is_open)) == pytest.approx(0.01, rel=0.02)


def test_it_never_jumps():
    opening, level = run(0.0, True, 0.1)
    closing, _ = run(level, False, 1.0)
    steps = np.abs(np.diff(np.concatenate([opening, closing]), axis=0))
    assert steps.max() < 0.0025


@pytest.mark.parametrize("is_open", [True, False])
def test_it_arrives(is_open):
    _, level = run(float(not is_open), is_open, 4.0)
    assert level == float(is_open)


def test_an_open_gate_changes_no_sample():
    noise = np.random.default_rng(1).normal(size=(480, 2)).astype(np.float32)
    block, _ = gated(noise, 1.0, is_open=True, rate_hz=RATE)
    assert block is noise
