"""What holds for every output; a fake that passes may stand for the real one."""

import os
import signal

import numpy as np
import pytest
from audio_peer import (
    CLICK_LIMIT,
    LEFT_HZ,
    PATIENCE_SECONDS,
    RIGHT_HZ,
    SPAWN,
    AudioPeer,
    has_ended,
    play_then_die,
    sharpest,
    strongest_hz,
)
from oscine.daemon import audio
from peers import eventually


def assert_stereo(sound, rate_hz):
    assert strongest_hz(sound[:, 0], rate_hz) == pytest.approx(LEFT_HZ, abs=0.05)
    assert strongest_hz(sound[:, 1], rate_hz) == pytest.approx(RIGHT_HZ, abs=0.05)


class OutputContract:
    """Subclasses have a fixture ``settings``, made for ``AudioSettings``."""

    @pytest.fixture
    def peer(self, settings):
        with AudioPeer(**settings) as peer:
            peer.wait_for_state("ready")
            yield peer

    def test_left_stays_left_and_right_stays_right(self, peer):
        peer.wait_until_flowing()
        rate_hz = peer.desk["rate_hz"]
        assert peer.last("rate") == (rate_hz,)
        sound = peer.hear(0.5)
        sound = sound[np.flatnonzero(sound.any(axis=1))[0] :]
        assert_stereo(sound[-20_000:], rate_hz)
        assert peer.desk["period_samples"] > 0

    def test_underruns_are_counted_and_do_not_click(self, peer):
        for count in (1, 2, 3):
            peer.wait_until_flowing()
            peer.listener.read()
            peer.producer.is_paused.set()
            eventually(lambda: not peer.desk["flowing"], PATIENCE_SECONDS)
            peer.producer.is_paused.clear()
            peer.wait_until_flowing()
            sound = peer.hear(0.1)
            assert peer.desk["underruns"] == count
        sound = peer.hear(0.5)
        assert sharpest(sound) < CLICK_LIMIT
        assert_stereo(sound, peer.desk["rate_hz"])

    def test_a_closed_gate_keeps_what_is_in_the_ring(self, peer):
        peer.wait_until_flowing()
        peer.producer.is_paused.set()
        peer.desk["gate"] = 0
        eventually(lambda: not peer.desk["flowing"], PATIENCE_SECONDS)
        kept, at = peer.ring.fill, peer.desk["cycles"]
        assert kept > 0
        eventually(lambda: peer.desk["cycles"] > at + 10, PATIENCE_SECONDS)
        assert peer.ring.fill == kept
        peer.producer.is_paused.clear()
        eventually(
            lambda: peer.ring.fill >= peer.producer.buffer_samples, PATIENCE_SECONDS
        )
        peer.desk["gate"] = 1
        peer.wait_until_flowing()
        assert peer.desk["underruns"] == 0

    def test_it_fades_out_before_it_ends(self, peer):
        peer.wait_until_flowing()
        peer.hear(0.1)
        assert peer.end(signal.SIGTERM) == 0
        sound, _ = peer.listener.read()
        sounding = np.flatnonzero(sound.any(axis=1))
        assert sharpest(sound) < CLICK_LIMIT
        assert 0 < len(sounding) < len(sound)
        assert peer.desk["rate_hz"] == peer.desk["flowing"] == 0

    def test_interrupts_are_for_control_alone(self, peer):
        peer.wait_until_flowing()
        os.kill(peer.process.pid, signal.SIGINT)
        at = peer.desk["cycles"]
        eventually(lambda: peer.desk["cycles"] > at + 50, PATIENCE_SECONDS)

    def test_it_ends_when_control_listens_no_more(self, peer):
        peer.inbox.close()
        peer.process.join(PATIENCE_SECONDS)
        assert peer.process.exitcode == 0

    def test_a_new_process_goes_on_where_a_killed_one_was(self, peer):
        peer.wait_until_flowing()
        assert peer.end(signal.SIGKILL) == -signal.SIGKILL
        peer.start()
        peer.wait_for_state("ready", PATIENCE_SECONDS)
        peer.hear(0.05)
        peer.wait_until_flowing()
        assert_stereo(peer.hear(0.5), peer.desk["rate_hz"])


def assert_it_dies_with_its_parent(peer):
    """Of a peer whose own process has ended; the memories serve a second time."""
    ours, theirs = SPAWN.Pipe(duplex=False)
    links = audio.AudioLinks(
        *(x.name for x in (peer.ring, peer.tap, peer.desk, peer.cues, peer.heard))
    )
    parent = SPAWN.Process(
        target=play_then_die,
        args=(audio.AudioSettings(**peer.settings), links, theirs),
    )
    parent.start()
    assert ours.poll(10)
    pid = ours.recv()
    parent.join(PATIENCE_SECONDS)
    eventually(lambda: has_ended(pid), PATIENCE_SECONDS)
