"""What the tap holds, as chunks of 16-bit sound for those far away."""

import asyncio
from contextlib import closing

import numpy as np
import pytest
from oscine.daemon.pcm_feed import CHUNK_SECONDS, RATE_HZ, Cutter, PcmFeed, pcm
from oscine.daemon.ring import Ring

CHUNK = round(CHUNK_SECONDS * RATE_HZ)


@pytest.fixture
def tap():
    with closing(Ring(capacity_samples=96_000)) as tap:
        yield tap


def noise(count, seed=0):
    rng = np.random.default_rng(seed)
    return rng.uniform(-1.2, 1.2, (count, 2)).astype(np.float32)


def silence(count):
    return np.zeros((count, 2), np.float32)


def pour(tap, sound, cutter, is_playing=True, rate_hz=48_000):
    """Write sound as the callback would; returns the bytes that were cut meanwhile."""
    chunks = []
    for block in np.array_split(sound, max(1, len(sound) // 1000)):
        tap.overwrite(block)
        chunks += cutter.cut(rate_hz, is_playing=is_playing)
    return chunks


def test_chunks_are_what_was_heard_sample_for_sample(tap):
    sound = noise(3 * CHUNK + 99)
    with closing(Cutter(tap.name, 0)) as cutter:
        chunks = pour(tap, sound, cutter)
    assert [len(chunk) for chunk in chunks] == [4 * CHUNK] * 3
    expected = np.clip(np.rint(sound[: 3 * CHUNK] * 32_768), -32_768, 32_767)
    assert np.array_equal(np.frombuffer(b"".join(chunks), "<i2"), expected.ravel())


def test_a_piece_begins_with_its_first_sound_and_ends_with_its_last(tap):
    first, second = noise(CHUNK + 500, 1), noise(700, 2)
    with closing(Cutter(tap.name, 0)) as cutter:
        assert pour(tap, silence(5000), cutter, is_playing=False) == []
        assert pour(tap, silence(2000), cutter) == []
        heard = pour(tap, first, cutter)
        heard += pour(tap, silence(3000), cutter, is_playing=False)
        assert b"".join(heard) == pcm(first)
        again = pour(tap, silence(900), cutter)
        again += pour(tap, second, cutter)
        again += pour(tap, silence(3000), cutter, is_playing=False)
        assert b"".join(again) == pcm(second)


def test_silence_within_the_music_belongs_to_it(tap):
    sound = np.concatenate([noise(100), silence(2 * CHUNK), noise(CHUNK)])
    with closing(Cutter(tap.name, 0)) as cutter:
        heard = b"".join(pour(tap, sound, cutter))
    assert heard == pcm(sound)[: len(heard)]
    assert len(heard) == 4 * 3 * CHUNK


def test_a_listener_may_begin_a_little_in_the_past(tap):
    sound = noise(50_000)
    tap.overwrite(sound)
    with closing(Cutter(tap.name, CHUNK + 10)) as cutter:
        (chunk,) = cutter.cut(48_000, is_playing=True)
    assert chunk == pcm(sound[-CHUNK - 10 : -10])


def test_the_past_is_what_the_tap_still_has(tap):
    with closing(Cutter(tap.name, 10**6)) as cutter:
        assert cutter.cut(48_000, is_playing=True) == []
    tap.overwrite(noise(96_000))
    with closing(Cutter(tap.name, 10**6)) as cutter:
        assert len(cutter.cut(48_000, is_playing=True)) == 96_000 // CHUNK


@pytest.mark.parametrize("rate_hz", [44_100, 96_000, 32_000])
def test_any_rate_becomes_48_khz_without_a_seam(tap, rate_hz):
    at = np.arange(2 * rate_hz) / rate_hz
    tone = 0.5 * np.sin(2 * np.pi * np.stack([440 * at, 660 * at], axis=1))
    with closing(Cutter(tap.name, 0)) as cutter:
        chunks = pour(tap, tone.astype(np.float32), cutter, rate_hz=rate_hz)
        chunks += pour(tap, silence(9000), cutter, is_playing=False, rate_hz=rate_hz)
    heard = np.frombuffer(b"".join(chunks), "<i2").reshape(-1, 2) / 32_768
    assert len(heard) == pytest.approx(2 * RATE_HZ, abs=9000 * 48_000 / rate_hz)
    now = np.arange(len(heard)) / RATE_HZ
    for channel, hz in enumerate((440, 660)):
        # The first sample that sounds is the beginning, at most one sample off.
        errors = [
            np.abs(heard[:, channel] - 0.5 * np.sin(2 * np.pi * hz * (now + shift)))
            for shift in np.linspace(-1, 1, 81) / min(rate_hz, RATE_HZ)
        ]
        assert min(error[2000:80_000].max() for error in errors) < 2e-3


def test_full_scale_is_clipped_and_does_not_turn_over():
    loud = np.array([[2.0, -2.0], [1.0, -1.0]], np.float32)
    assert np.frombuffer(pcm(loud), "<i2").tolist() == [32767, -32768, 32767, -32768]


def test_all_listeners_get_the_same_bytes_and_a_gone_one_gets_none(tap):
    sound = noise(4 * CHUNK)

    async def live():
        feed = PcmFeed(tap.name, lambda: 48_000, lambda: True)
        heard = [[], [], []]
        ends = [feed.listen(chunks.append) for chunks in heard]
        ends[2]()
        for block in np.array_split(sound, 8):
            tap.overwrite(block)
            await asyncio.sleep(0)
        await until(lambda: len(heard[0]) == 4)
        await feed.close()
        ends[0]()
        return heard

    first, second, gone = asyncio.run(live())
    assert b"".join(first) == b"".join(second) == pcm(sound)
    assert gone == []


def test_it_reads_only_while_somebody_listens_and_can_begin_again(tap):
    async def live():
        feed = PcmFeed(tap.name, lambda: 48_000, lambda: True)
        assert feed._reading is None
        for seed in range(2):
            heard = []
            end = feed.listen(heard.append, past_seconds=1.0)
            tap.overwrite(noise(CHUNK, seed))
            await until(lambda heard=heard: heard)
            end()
            await until(lambda: feed._reading is None)

    asyncio.run(live())


async def until(fact):
    async with asyncio.timeout(5):
        while not fact():
            await asyncio.sleep(0.002)
