import numpy as np
import pytest
import soxr
from audio_peer import strongest_hz, tones
from hypothesis import given, settings
from hypothesis import strategies as st
from oscine.daemon.resample import Resampler

PAIRS = ((48_000, 44_100), (48_000, 96_000), (44_100, 48_000), (48_000, 192_000))


def stream(resampler, sound, sizes):
    parts, at = [], 0
    for size in sizes:
        parts.append(resampler.process(sound[at : at + size]))
        at += size
    parts += [resampler.process(sound[at:]), resampler.finish()]
    return np.concatenate(parts)


@settings(deadline=None, max_examples=40)
@given(
    pair=st.sampled_from(PAIRS),
    sizes=st.lists(st.integers(0, 5000), max_size=12),
)
def test_streaming_equals_the_whole(pair, sizes):
    sound = tones(0, 20_000, pair[0])
    whole = soxr.resample(sound, *pair, quality="HQ")
    streamed = stream(Resampler(*pair), sound, sizes)
    assert len(streamed) == len(whole)
    assert np.allclose(streamed, whole, atol=1e-6)


@pytest.mark.parametrize("pair", PAIRS)
def test_a_tone_keeps_its_pitch_and_its_side(pair):
    sound = tones(0, 3 * pair[0], pair[0])
    streamed = stream(Resampler(*pair), sound, [1920] * 100)
    middle = streamed[pair[1] : 2 * pair[1]]
    assert strongest_hz(middle[:, 0], pair[1]) == pytest.approx(440, abs=0.01)
    assert strongest_hz(middle[:, 1], pair[1]) == pytest.approx(660, abs=0.01)


def test_equal_rates_pass_the_very_block():
    resampler = Resampler(48_000, 48_000)
    block = tones(0, 100)
    assert resampler.process(block) is block
    assert resampler.delay_samples == 0
    assert len(resampler.finish()) == 0


@pytest.mark.parametrize("pair", PAIRS)
def test_the_delay_is_what_is_still_inside(pair):
    resampler = Resampler(*pair)
    came = sum(len(resampler.process(tones(0, 1920, pair[0]))) for _ in range(20))
    due = 20 * 1920 * pair[1] / pair[0]
    assert resampler.delay_samples == pytest.approx(due - came, abs=1)
    # More than a frame of the codec would be felt.
    assert resampler.delay_samples < 0.04 * pair[1]


def test_a_reset_begins_anew():
    resampler = Resampler(48_000, 44_100)
    resampler.process(tones(777, 5000))
    resampler.reset()
    again = stream(resampler, tones(0, 5000), [1000])
    assert np.allclose(again, stream(Resampler(48_000, 44_100), tones(0, 5000), []))
