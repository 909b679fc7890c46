"""Sound played into the ports reaches the model, through JACK and back out of it."""

import signal
import time
from contextlib import contextmanager

import numpy as np
import pytest
from audio_peer import LEFT_HZ, PATIENCE_SECONDS, RIGHT_HZ, strongest_hz, tones
from daemon_peer import Daemon
from live.jack_peer import JackdPeer, listening
from peers import eventually, required
from ring_peer import SPAWN

pytestmark = pytest.mark.live

HEARD = {("oscine:in_L", "player:left"), ("oscine:in_R", "player:right")}


@pytest.fixture(scope="module", autouse=True)
def _programs():
    required("jackd")
    required("jack_lsp")


def play(server_name, rate_hz, orders):
    """A JACK client that plays the two tones, until it is told to end."""
    import jack

    client = jack.Client(
        "player", use_exact_name=True, no_start_server=True, servername=server_name
    )
    ports = [client.outports.register(name) for name in ("left", "right")]
    # Both tones repeat in every twentieth of a second.
    sound = np.tile(tones(0, rate_hz // 20, rate_hz), (4, 1))
    played = 0

    def process(count):
        nonlocal played
        start = played % (rate_hz // 20)
        for side, port in enumerate(ports):
            port.get_array()[:] = sound[start : start + count, side]
        played += count

    client.set_process_callback(process)
    client.activate()
    orders.send("playing")
    orders.recv()
    client.deactivate()
    client.close()


@contextmanager
def playing(server):
    orders, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=play, args=(server.name, server.rate_hz, theirs))
    process.start()
    theirs.close()
    assert orders.poll(10)
    assert orders.recv() == "playing"
    try:
        yield
    finally:
        orders.send("end")
        process.join(5)
        orders.close()


@contextmanager
def an_echo(rate_hz):
    """The daemon with a model that gives back what it hears, and who listens to it."""
    with JackdPeer(rate_hz) as server, playing(server), listening(server.name) as ear:
        env = {
            "OSCINE_AUDIO_SERVER_NAME": server.name,
            "OSCINE_AUDIO_CONNECT": "listener:in_.*",
            "OSCINE_AUDIO_LISTEN": "player:.*",
        }
        with Daemon(audio="jack", env=env) as daemon:
            daemon.waits_until_it_plays()
            daemon.client.send("/input/mix", 1.0)
            yield daemon, server, ear


def heard(ear, rate_hz):
    """The next tenths of a second that are neither faded nor interrupted."""
    count = rate_hz // 40 * 10
    began = time.monotonic()
    while time.monotonic() < began + PATIENCE_SECONDS:
        start = ear.count
        eventually(lambda at=start: ear.count >= at + count, PATIENCE_SECONDS)
        sound = ear.heard(start, start + count)
        level = np.sqrt(np.mean(sound.reshape(10, -1, 2) ** 2, axis=1))
        if np.allclose(level, 0.5 / np.sqrt(2), rtol=0.02):
            return sound
    raise AssertionError("it was not heard whole")


def is_exact(sound):
    """Whether it is what was played, sample by sample, wherever it begins."""
    period = 2400  # of both tones together, at 48 kHz
    return any(
        np.abs(tones(start, len(sound)) - sound).max() < 1e-5
        for start in range(period)
        if np.abs(tones(start, 1) - sound[:1]).max() < 1e-4
    )


def heard_exactly(ear):
    return eventually(lambda: is_exact(heard(ear, 48_000)), 2 * PATIENCE_SECONDS)


def test_it_arrives_sample_by_sample_and_survives_both_processes():
    with an_echo(48_000) as (daemon, server, ear):
        heard_exactly(ear)
        assert server.connections() >= HEARD
        assert daemon.ask("/input/peak")[0] == pytest.approx(-6.0, abs=0.2)
        assert 0.0 < daemon.ask("/input/latency_ms") < 200.0
        for child in ("engine", "audio"):
            daemon.kill(child, signal.SIGKILL)
            eventually(lambda: server.connections() >= HEARD, PATIENCE_SECONDS)
            heard_exactly(ear)


def test_it_arrives_in_tune_at_another_rate():
    with an_echo(44_100) as (_, _, ear):
        sound = heard(ear, 44_100)
        for side, hz in enumerate((LEFT_HZ, RIGHT_HZ)):
            assert strongest_hz(sound[:, side], 44_100) == pytest.approx(hz, abs=0.2)
