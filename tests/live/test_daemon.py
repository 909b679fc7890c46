"""The whole daemon on a real JACK server."""

import os
import signal
import subprocess
import time

import numpy as np
import pytest
from daemon_peer import Daemon, story
from live.jack_peer import JackdPeer, Listener
from peers import eventually

pytestmark = pytest.mark.live

PORTS = ("oscine:out_L", "oscine:out_R")


def pitch_hz(signal_, rate_hz):
    """Frequency of a steady sine, to a hundredth of a hertz and better."""
    signal_ = signal_ * np.hanning(len(signal_))
    spectrum = np.abs(np.fft.rfft(signal_, 4 * len(signal_)))
    peak = int(spectrum.argmax())
    left, middle, right = np.log(spectrum[peak - 1 : peak + 2])
    offset = 0.5 * (left - right) / (left - 2 * middle + right)
    return (peak + offset) * rate_hz / (4 * len(signal_))


def bend(sound):
    """Largest second difference, which a click makes large."""
    return float(np.abs(np.diff(sound.astype(np.float64), n=2, axis=0)).max())


class Stage:
    """A JACK server, the daemon and somebody who listens to it."""

    def __init__(self, rate_hz=48_000, **daemon):
        self.jackd = JackdPeer(rate_hz).start()
        flags = ("--jack-server", self.jackd.name, *daemon.pop("flags", ()))
        self.daemon = Daemon(*flags, audio="jack", **daemon)
        self.listener = None

    def __enter__(self):
        try:
            return self.set_up()
        except BaseException:
            self.__exit__()
            raise

    def set_up(self):
        self.daemon.waits_until_it_plays(30)
        self.listener = Listener(self.jackd.name, seconds=60)
        for number, port in enumerate(PORTS, start=1):
            self.jackd.connect(port, f"listener:in_{number}")
        self.hear(0.2)  # to be connected is a step out of silence
        return self

    def __exit__(self, *_):
        if self.listener:
            self.listener.close()
        self.daemon.stop()
        self.jackd.stop()

    def hear(self, seconds):
        """Listen for some seconds from now on."""
        since = self.listener.count
        wanted = round(seconds * self.jackd.rate_hz)
        eventually(lambda: self.listener.count - since >= wanted, seconds + 5)
        return self.listener.heard(since)[:wanted]

    def loudest_of_late(self, seconds=0.05):
        count = round(seconds * self.jackd.rate_hz)
        return float(np.abs(self.listener.heard()[-count:]).max(initial=0.0))


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


def test_the_engine_killed_leaves_ports_and_connections_and_music_returns():
    with Stage() as stage:
        stage.daemon.client.subscribe("/engine/state")
        connections = stage.jackd.connections()
        # As little in the ring as it has by itself, or no gap would be heard at all.
        stage.daemon.client.send("/buffer", 40)
        stage.hear(0.5)
        since = stage.listener.count
        killed = time.monotonic()
        stage.daemon.kill("engine")
        eventually(lambda: stage.loudest_of_late() == 0.0, 2)
        assert stage.jackd.connections() == connections
        eventually(lambda: stage.loudest_of_late() > 0.2, 5)
        assert time.monotonic() - killed < 5
        assert stage.jackd.connections() == connections
        assert bend(stage.listener.heard(since)) < 0.004
        told = story(stage.daemon.client)
        assert told.index("failed") < told.index("ready", 1)


def test_the_audio_process_killed_returns_with_its_ports_and_connections():
    with Stage() as stage:
        stage.hear(0.3)
        connections = stage.jackd.connections()
        killed = time.monotonic()
        stage.daemon.kill("audio")
        eventually(lambda: stage.jackd.connections() != connections, 2)
        eventually(lambda: stage.jackd.connections() == connections, 2)
        assert time.monotonic() - killed < 2
        eventually(lambda: stage.loudest_of_late() > 0.2, 5)


def test_a_server_that_goes_and_comes_back_is_joined_again():
    with Stage() as stage:
        stage.listener.close()
        stage.listener = None
        stage.jackd.kill()
        eventually(lambda: stage.daemon.ask("/audio/state") != "ready", 5)
        stage.jackd.start()
        eventually(lambda: stage.daemon.ask("/audio/state").startswith("ready"), 15)
        eventually(lambda: stage.daemon.ask("/meter/rms")[0] > -20, 5)


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
