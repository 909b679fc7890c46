"""The soak's judgements are judged: each must see what it is there to see."""

import numpy as np
import pytest
from soak.verdict import SILENT_SECONDS, Ears, channels_slip, growth

RATE = 48_000
HOUR = 3600.0


def series(per_hour, noise, minutes=60, seed=1):
    """Memory in MiB, once every 20 s, with noise that neighbours share."""
    seconds = np.arange(0, 60 * minutes, 20.0)
    rough = np.random.default_rng(seed).normal(0, noise, len(seconds))
    smooth = np.convolve(rough, np.ones(5) / 5, "same")
    return seconds, 80 + per_hour * seconds / HOUR + smooth


def test_a_leak_is_seen_through_noise():
    grown = growth(*series(per_hour=4.0, noise=0.5))
    assert grown.exceeds(1.0)
    assert grown.per_hour == pytest.approx(4.0, abs=0.5)


def test_noise_alone_is_no_leak():
    for seed in range(20):
        assert not growth(*series(per_hour=0.0, noise=1.0, seed=seed)).exceeds(1.0)


def test_a_short_look_is_unsure_and_says_so():
    grown = growth(*series(per_hour=0.0, noise=1.0, minutes=3))
    assert not grown.exceeds(1.0)
    assert not grown.is_within(1.0)
    assert growth([0, 1], [5, 9]).plus_minus == float("inf")


def tones(seconds, left=440.0, right=660.0, level=0.5):
    time = np.arange(round(seconds * RATE)) / RATE
    both = [np.sin(2 * np.pi * hz * time) for hz in (left, right)]
    return (level * np.stack(both, axis=1)).astype(np.float32)


def faults_of(sound, block=2400, **more):
    ears = Ears(RATE)
    for start in range(0, len(sound), block):
        ears.hear(sound[start : start + block], **more)
    return ears.faults


def test_music_is_no_fault():
    dice = np.random.default_rng(0)
    assert faults_of(tones(3) + dice.normal(0, 0.01, (3 * RATE, 2))) == []


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (tones(0.5, level=1.2), "a sample of 1.2"),
        (np.full((RATE, 2), np.nan, np.float32), "no number"),
        (np.full((2 * RATE, 2), 0.3, np.float32), "again and again"),
        (np.tile(tones(0.05), (40, 1)), "again and again"),
        (np.zeros((round((SILENT_SECONDS + 1) * RATE), 2), np.float32), "silence"),
    ],
    ids=["over", "nan", "constant", "repeated", "silent"],
)
def test_what_is_no_music_is_a_fault(sound, words):
    assert words in faults_of(sound)[0]


def test_silence_that_was_asked_for_is_none():
    silence = np.zeros((round((SILENT_SECONDS + 1) * RATE), 2), np.float32)
    assert faults_of(silence, may_rest=True) == []


def test_channels_that_slip_are_seen():
    assert channels_slip(tones(1), RATE) == ""
    assert "no fifth" in channels_slip(tones(1)[:, ::-1], RATE)
    assert "no fifth" in channels_slip(tones(1, right=440.0), RATE)
