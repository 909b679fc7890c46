"""The whole daemon on a real JACK server."""

import os
import signal
import subprocess

import pytest
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.stage import Stage, bend, pitch_hz
from peers import eventually

pytestmark = pytest.mark.live


@pytest.mark.parametrize("rate_hz", [44_100, 48_000, 96_000], ids=str)
def test_a_tone_has_its_pitch_at_any_rate(rate_hz):
    with Stage(rate_hz) as stage:
        assert stage.daemon.ask("/audio/rate") == rate_hz
        stage.hear(0.5)
        sound = stage.hear(2)
        assert pitch_hz(sound[:, 0], rate_hz) == pytest.approx(440, abs=0.1)
        assert pitch_hz(sound[:, 1], rate_hz) == pytest.approx(660, abs=0.1)


def test_left_and_right_keep_their_tones_through_underruns():
    with Stage() as stage:
        engine = stage.daemon.pid_of("engine")
        since = stage.listener.count
        for count in range(1, 4):
            os.kill(engine, signal.SIGSTOP)
            eventually(lambda n=count: stage.daemon.ask("/engine/underruns") >= n, 5)
            os.kill(engine, signal.SIGCONT)
            stage.hear(0.3)
        sound = stage.hear(2)
        assert pitch_hz(sound[:, 0], 48_000) == pytest.approx(440, abs=0.1)
        assert pitch_hz(sound[:, 1], 48_000) == pytest.approx(660, abs=0.1)
        # A sine of 660 Hz and amplitude 0.25 bends by 0.0019, its 5 ms fade a bit more.
        assert bend(stage.listener.heard(since)) < 0.004


def test_automatic_output_starts_a_server_and_stops_it():
    name = f"oscine-auto-{os.getpid()}"
    flags = ("--jack-server", name)
    with Daemon(*flags, audio="auto") as daemon:
        daemon.waits_until_it_plays()
        jackd = JackdPeer(name=name)
        assert "oscine:out_L" in jackd.lsp()
        assert daemon.end() == 0
        assert "oscine" not in jackd.lsp()


def test_a_server_of_our_own_that_dies_is_started_again():
    name = f"oscine-auto-{os.getpid()}"
    with Daemon("--jack-server", name, audio="auto") as daemon:
        daemon.waits_until_it_plays()
        subprocess.run(["pkill", "-KILL", "-f", f"jackd.*--name {name} "], check=True)
        eventually(lambda: not daemon.ask("/audio/state").startswith("ready"), 10)
        eventually(lambda: daemon.ask("/audio/state").startswith("ready"), 20)
        eventually(lambda: daemon.ask("/meter/rms")[0] > -20, 5)
        assert daemon.end() == 0
        assert "oscine" not in JackdPeer(name=name).lsp()


def test_automatic_output_joins_a_running_server_and_leaves_it_alone():
    with JackdPeer() as jackd:
        with Daemon("--jack-server", jackd.name, audio="auto") as daemon:
            daemon.waits_until_it_plays()
            assert "oscine:out_L" in jackd.lsp()
            assert daemon.end() == 0
        assert jackd.process.poll() is None


def test_switching_the_model_makes_no_click_and_loses_no_connection():
    with Stage() as stage:
        connections = stage.jackd.connections()
        stage.daemon.client.send("/model", "wren")
        stage.daemon.client.wait_for("/done", 20)
        assert stage.daemon.ask("/model") == "wren"
        stage.daemon.client.send("/model", "tone")
        stage.daemon.client.wait_for("/done", 20)
        # What played before is in the ring a little longer, and drums bend sharper
        # than any click.
        stage.hear(0.8)
        assert bend(stage.hear(0.5)) < 0.004
        assert stage.jackd.connections() == connections
