import ctypes.util
import os
import signal
import sys
import threading
import time
from contextlib import closing

import numpy as np
import pytest
import soundfile
from audio_peer import CLICK_LIMIT, AudioPeer, sharpest, tones
from hypothesis import given, settings
from hypothesis import strategies as st
from oscine.daemon import audio
from oscine.daemon.jack_client import JackOutput, JackWishes
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.outlet import Outlet
from oscine.daemon.outputs import NullOutput, OutputError, OutputParts
from oscine.daemon.ring import Ring, TapReader
from output_contract import OutputContract, assert_it_dies_with_its_parent

RATE_HZ = 48_000
FADE = 240  # samples, 5 ms
PERIODS = (7, 32, 64, 128, 480, 1024, 2048, 10_000)


class Stage:
    """An outlet with everything around it, called by hand."""

    def __init__(self, resume_samples=1000):
        self.ring = Ring(capacity_samples=40_000)
        self.tap = Ring(capacity_samples=40_000)
        self.listener = TapReader(self.tap.name)
        self.desk = Board(DESK_FIELDS)
        self.desk["gain"] = self.desk["gate"] = self.desk["is_live"] = 1
        self.desk["resume_samples"] = resume_samples
        self.heard = []
        self.outlet = Outlet(self.ring, self.tap, self.desk, RATE_HZ)
        self.play(1, 1)  # it has seen an empty ring
        self.heard.clear()
        self.listener.read()

    def feed(self, count):
        assert self.ring.write(tones(self.ring.written, count))
        return self

    def play(self, count, period=128):
        """Call until ``count`` samples or a little more are out; returns them."""
        parts = []
        for _ in range(-(-count // period)):
            left = np.full(period, 9, np.float32)
            right = np.full(period, 9, np.float32)
            self.outlet.fill(left, right)
            parts.append(np.stack([left, right], axis=1))
        self.heard += parts
        return np.concatenate(parts)

    def all_heard(self):
        return np.concatenate(self.heard)

    def close(self):
        self.listener.close()
        for memory in (self.ring, self.tap, self.desk):
            memory.close()


@pytest.fixture
def stage():
    with closing(Stage()) as stage:
        yield stage


def test_it_begins_at_the_wanted_fill_and_not_before(stage):
    stage.feed(999)
    assert not stage.play(1000).any()
    stage.feed(1)
    assert stage.play(128).any()


@pytest.mark.parametrize("period", PERIODS)
def test_what_flows_is_what_was_written(stage, period):
    stage.feed(30_000)
    sound = stage.play(20_000, period)[:20_000]
    assert np.array_equal(sound[FADE:], tones(0, 20_000)[FADE:])
    assert sharpest(sound) < CLICK_LIMIT


@pytest.mark.parametrize("period", PERIODS)
def test_an_underrun_fades_counts_once_and_never_slips(stage, period):
    for count in (1, 2, 3):
        at = stage.ring.written
        stage.feed(5000)
        sound = stage.play(15_000, period)
        assert stage.desk["underruns"] == count
        assert np.array_equal(sound[FADE : 5000 - FADE], tones(at, 5000)[FADE:-FADE])
        assert not sound[5000:].any()
    assert sharpest(stage.all_heard()) < CLICK_LIMIT


def test_an_empty_ring_is_no_underrun_while_the_engine_is_not_live(stage):
    stage.desk["is_live"] = 0
    stage.feed(2000).play(4000)
    assert stage.desk["underruns"] == 0
    assert sharpest(stage.all_heard()) < CLICK_LIMIT


def test_after_an_underrun_it_waits_for_the_wanted_fill(stage):
    stage.feed(2000).play(4000)
    assert not stage.feed(999).play(2000).any()
    assert stage.feed(1).play(128).any()


@pytest.mark.parametrize("period", PERIODS)
def test_the_gate_stops_within_a_fade_and_goes_on_from_there(stage, period):
    stage.feed(30_000)
    stage.play(4000, period)
    at = stage.ring.read_count
    stage.desk["gate"] = 0
    fading = stage.play(FADE + period, period)
    assert stage.ring.read_count == at + FADE
    assert not fading[FADE:].any()
    assert not stage.play(1000, period).any()
    assert stage.ring.read_count == at + FADE
    stage.desk["gate"] = 1
    sound = stage.play(2000, period)[:2000]
    assert np.array_equal(sound[FADE:], tones(at + FADE, 2000)[FADE:])
    assert sharpest(stage.all_heard()) < CLICK_LIMIT
    assert stage.desk["underruns"] == 0


def test_a_short_pause_needs_no_new_supply(stage):
    """Its writer waits for room before it writes more: both would wait for ever."""
    stage.feed(1000).play(256)
    stage.desk["gate"] = 0
    stage.play(512)
    assert FADE < stage.ring.fill < stage.desk["resume_samples"]
    stage.desk["gate"] = 1
    assert stage.play(128).any()


def test_a_successor_goes_on_with_what_is_in_the_ring(stage):
    stage.feed(1000).play(256)
    stage.outlet = Outlet(stage.ring, stage.tap, stage.desk, RATE_HZ)
    assert stage.play(128).any()


@pytest.mark.parametrize("period", PERIODS)
def test_a_flush_fades_the_old_out_and_the_new_in(stage, period):
    stage.feed(6000)
    stage.play(2000, period)
    begun = stage.ring.read_count < 6000 - FADE
    stage.ring.flush()
    new_at = stage.ring.written
    stage.feed(10_000)
    sound = stage.play(3000, period)
    assert sharpest(stage.all_heard()) < CLICK_LIMIT
    if begun:
        new = sound[2 * FADE :]
        assert np.array_equal(new, tones(new_at + FADE, len(new)))
        assert stage.desk["underruns"] == 0


def test_a_flush_in_silence_is_obeyed_at_once(stage):
    stage.desk["gate"] = 0
    stage.feed(5000)
    stage.ring.flush()
    stage.play(128)
    assert stage.ring.read_count == 5000


@pytest.mark.parametrize("period", PERIODS)
def test_gain_moves_without_a_click_and_arrives(stage, period):
    stage.feed(39_000)
    stage.play(1000, period)
    for gain in (0.0, 1.0, 0.25):
        stage.desk["gain"] = gain
        at = stage.ring.read_count
        sound = stage.play(6000, period)[:6000]
        wanted = gain * tones(at, 6000)
        assert np.allclose(sound[4800:], wanted[4800:], atol=1e-4)
    assert sharpest(stage.all_heard()) < CLICK_LIMIT


def test_gain_moves_alike_whatever_the_period():
    def moved(period):
        with closing(Stage()) as stage:
            stage.feed(20_000).play(960, period)
            stage.desk["gain"] = 0.5
            return stage.play(3840, period)

    assert np.allclose(moved(32), moved(960), atol=1e-5)


@pytest.mark.parametrize("gain", [np.nan, -1.0, 1e9])
def test_a_mad_gain_is_not_obeyed(stage, gain):
    stage.feed(5000).play(1000)
    stage.desk["gain"] = gain
    assert np.array_equal(stage.play(128), tones(1024, 128))


def test_what_is_no_number_is_silence(stage):
    block = tones(0, 5000)
    block[1000, 0] = np.nan
    block[1001, 1] = np.inf
    block[1002] = -np.inf
    stage.ring.write(block)
    sound = stage.play(3000)
    assert np.isfinite(sound).all()
    assert sound[1000, 0] == sound[1001, 1] == 0
    assert sound[1000, 1] == block[1000, 1]


def test_the_tap_hears_what_is_put_out(stage):
    stage.feed(5000)
    sound = stage.play(8000, 2000)
    heard, lost = stage.listener.read()
    assert not lost
    assert np.array_equal(heard, sound)


def test_cycles_and_flow_are_told(stage):
    stage.play(1280)
    assert (stage.desk["cycles"], stage.desk["flowing"]) == (11, 0)
    stage.feed(5000).play(128)
    assert (stage.desk["cycles"], stage.desk["flowing"]) == (12, 1)


def test_another_rate_in_full_flow_is_survived(stage):
    stage.feed(30_000).play(4000)
    stage.outlet.set_rate(96_000)
    stage.play(64)
    stage.desk["gate"] = 0
    assert not stage.play(2000, 64)[480:].any()
    assert sharpest(stage.all_heard()) < CLICK_LIMIT


class OneSignal(Stage):
    """Right is always minus half of left, so that any slip shows."""

    def feed(self, count):
        block = tones(self.ring.written, count)
        block[:, 1] = -0.5 * block[:, 0]
        self.ring.write(block)


DEEDS = st.one_of(
    st.tuples(st.just("feed"), st.integers(1, 6000)),
    st.tuples(st.just("play"), st.integers(1, 2500)),
    st.tuples(st.just("gate"), st.integers(0, 1)),
    st.tuples(st.just("gain"), st.floats(0, 1)),
    st.tuples(st.just("flush"), st.none()),
)


@settings(max_examples=150, deadline=None)
@given(deeds=st.lists(DEEDS, max_size=40), period=st.sampled_from([32, 100, 256]))
def test_whatever_happens_nothing_clicks_or_slips(deeds, period):
    with closing(OneSignal(resume_samples=700)) as stage:
        stage.play(period, period)
        for deed, amount in deeds:
            if deed == "feed":
                stage.feed(amount)
            elif deed == "play":
                stage.play(amount, period)
            elif deed == "flush":
                stage.ring.flush()
            else:
                stage.desk[deed] = amount
        sound = stage.all_heard()
        assert np.allclose(sound[:, 1], -0.5 * sound[:, 0], atol=1e-7)
        # A rise that turns into a fall has a bend of its own, pi / FADE at most.
        assert sharpest(sound) < CLICK_LIMIT + 0.5 * np.pi / FADE


class TestNull(OutputContract):
    @pytest.fixture
    def settings(self):
        return {"output": "null"}

    def test_it_keeps_to_the_clock(self, peer):
        began, at = time.monotonic(), peer.desk["cycles"]
        peer.hear(0.6)
        seconds = (peer.desk["cycles"] - at) * 128 / RATE_HZ
        # 10 ms for the scheduler; a rate that drifts would be off by more.
        assert seconds == pytest.approx(time.monotonic() - began, abs=0.01)

    def test_it_makes_up_for_a_stall(self, peer):
        began, at = time.monotonic(), peer.desk["cycles"]
        peer.hear(0.1)
        os.kill(peer.process.pid, signal.SIGSTOP)
        rested = time.monotonic()
        peer.process.join(0.3)
        os.kill(peer.process.pid, signal.SIGCONT)
        assert time.monotonic() - rested > 0.25
        peer.hear(0.4)
        seconds = (peer.desk["cycles"] - at) * 128 / RATE_HZ
        assert seconds == pytest.approx(time.monotonic() - began, abs=0.01)
        assert peer.desk["xruns"] == 0


def test_it_dies_with_its_parent():
    with AudioPeer(output="null") as peer:
        peer.wait_for_state("ready")
        peer.end()
        assert_it_dies_with_its_parent(peer)


class TestFile(OutputContract):
    @pytest.fixture
    def settings(self, tmp_path):
        return {"output": f"file:{tmp_path / 'sound.wav'}"}

    def test_the_file_holds_what_was_heard(self, peer, tmp_path):
        peer.wait_until_flowing()
        peer.hear(0.3)
        peer.end()
        sound, rate_hz = soundfile.read(tmp_path / "sound.wav")
        assert rate_hz == RATE_HZ
        assert len(sound) > 0.3 * RATE_HZ
        # The tones begin with a zero, and the file with the first sound.
        sound = np.concatenate([np.zeros((1, 2)), sound])
        assert np.allclose(sound[FADE:9600], tones(0, 9600)[FADE:], atol=1e-4)
        assert sharpest(sound) < CLICK_LIMIT


def test_a_callback_that_breaks_is_said_and_ends_it():
    class Broken:
        def set_rate(self, rate_hz):
            pass

        def fill(self, left, right):
            raise ZeroDivisionError

    woken = threading.Event()
    with closing(Board(DESK_FIELDS)) as desk:
        parts = OutputParts(Broken(), desk, print, woken.set, None, None)
        output = NullOutput(parts, RATE_HZ, 128)
        output.start()
        assert woken.wait(5)
        output.stop()
    assert "ZeroDivisionError" in output.failure


def test_a_missing_jack_library_names_its_package(monkeypatch):
    monkeypatch.delitem(sys.modules, "jack", raising=False)
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: None)
    with closing(Board(DESK_FIELDS)) as desk:
        parts = OutputParts(None, desk, print, print, None, None)
        with pytest.raises(OutputError, match="apt install libjack"):
            JackOutput(parts, JackWishes("oscine")).start()


def test_a_file_that_cannot_be_written_is_said(tmp_path):
    with AudioPeer(output=f"file:{tmp_path / 'nowhere' / 'x.wav'}") as peer:
        state = peer.wait_for_state("failed")
        assert "nowhere" in state[1]
        assert peer.wait_for_end() == audio.EXIT_CANNOT_PLAY
