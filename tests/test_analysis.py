"""What is told of the sound is what is in it."""

import asyncio
from contextlib import closing

import numpy as np
import pytest
from audio_peer import tones
from oscine.daemon.analysis import BANDS, HIGHEST_HZ, LOWEST_HZ, Ear
from oscine.daemon.analysis_feed import AnalysisFeed
from oscine.daemon.ring import Ring
from oscine.daemon.state import State
from oscine.engine.names import PITCH_CLASSES

HOP = 1600


@pytest.fixture
def tap():
    with closing(Ring(capacity_samples=96_000)) as tap:
        yield tap


@pytest.fixture
def ear(tap):
    with closing(Ear(tap.name)) as ear:
        yield ear


def sines(*hertz, seconds=1.0, rate=48_000):
    t = np.arange(round(seconds * rate)) / rate
    wave = sum(np.sin(2 * np.pi * f * t) for f in hertz) / (2 * len(hertz))
    return np.stack([wave, wave], axis=1).astype(np.float32)


def hear(ear, tap, sound, rate=48_000):
    """All that is heard of a sound, a thirtieth of a second at a time."""
    heard = []
    for start in range(0, len(sound), HOP):
        tap.overwrite(sound[start : start + HOP])
        heard.append(ear.hear(rate))
    return heard


def test_a_chord_is_heard_as_its_pitch_classes(ear, tap):
    last = hear(ear, tap, sines(261.63, 329.63, 392.0))[-1]
    loud = {n for n, p in zip(PITCH_CLASSES, last.chroma, strict=True) if p > 0.5}
    assert loud == {"C", "E", "G"}
    assert max(last.chroma) == 1.0


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_a_sine_is_where_it_is_at_any_rate(ear, tap, rate):
    last = hear(ear, tap, sines(1000.0, rate=rate), rate)[-1]
    assert last.centroid_hz == pytest.approx(1000, rel=0.05)
    bands = np.frombuffer(last.bands, np.uint8)
    edges = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS + 1)
    loudest = int(bands.argmax())
    assert edges[loudest - 1] <= 1000 <= edges[loudest + 2]
    assert last.chroma[PITCH_CLASSES.index("B")] == 1.0


def test_silence_is_nothing(ear, tap):
    last = hear(ear, tap, np.zeros((48_000, 2), np.float32))[-1]
    assert (last.onsets, last.centroid_hz) == (0, 0.0)
    assert last.chroma == (0.0,) * 12
    assert last.bands == bytes(BANDS)


def test_each_stroke_is_an_onset_and_what_is_held_is_none(ear, tap):
    decay = np.exp(-np.arange(24_000) / 3_000)[:, None].astype(np.float32)
    strokes = np.tile(sines(440.0, seconds=0.5) * decay, (8, 1))
    heard = hear(ear, tap, strokes)
    assert heard[-1].onsets == 8
    assert 0.0 < heard[-1].strength <= 1.0
    held = hear(ear, tap, tones(0, 96_000, level=0.4))
    assert held[-1].onsets <= heard[-1].onsets + 1  # that it began


def test_without_output_or_sound_there_is_nothing_to_tell(ear, tap):
    assert ear.hear(48_000) is None
    tap.overwrite(np.zeros((HOP, 2), np.float32))
    assert ear.hear(0) is None


def test_the_feed_tells_state_and_listeners_and_ends(tap):
    async def live():
        state, drawn = State(), []
        feed = AnalysisFeed(state, tap.name, lambda: 48_000)
        end = feed.listen(drawn.append)
        async with asyncio.timeout(5):
            while len(drawn) < 3 or not state.value("/analysis/centroid"):
                tap.overwrite(sines(440.0, seconds=0.05))
                await asyncio.sleep(0.01)
        end()
        await feed.close()
        return state, drawn

    state, drawn = asyncio.run(live())
    assert all(len(bands) == BANDS for bands in drawn)
    assert state.value("/analysis/centroid") > 300
    assert state.value("/analysis/chroma")[PITCH_CLASSES.index("A")] == 1.0
