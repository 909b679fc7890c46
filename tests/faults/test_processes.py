"""Processes of ours that die or stand still, on a real JACK server."""

import resource
import signal
from pathlib import Path

import pytest
from faults.ledger import Before
from live.stage import Stage, pitch_hz
from peers import eventually

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def stage():
    with Stage() as stage:
        client = stage.daemon.client
        client.send("/prompt/1", "500", 1.0)
        client.send("/volume", -1.5)
        client.send("/bpm", 111)
        client.send("/key", "A minor")
        eventually(lambda: stage.daemon.ask("/prompt/1/status").startswith("ready"))
        yield stage


def sounds_as_set(stage):
    stage.hear(0.6)
    sound = stage.hear(1)
    assert pitch_hz(sound[:, 0], 48_000) == pytest.approx(500, abs=0.2)
    assert pitch_hz(sound[:, 1], 48_000) == pytest.approx(750, abs=0.2)


def test_the_engine_killed(stage, ledger):
    # As little in the ring as it has by itself, or no gap would be heard at all.
    stage.daemon.client.send("/buffer", 40)
    stage.hear(0.5)
    before = Before(stage)
    with ledger.fault("engine killed", 5) as fault:
        since = stage.listener.count
        stage.daemon.kill("engine")
        before.again("engine ready")
        fault.lasted(stage.silent_until(since))
        fault.told = before.told("engine failed")
    assert "signal 9" in fault.told
    assert fault.measured > 0.0
    before.is_now()
    stage.daemon.client.send("/buffer", 300)
    sounds_as_set(stage)


def test_the_engine_standing_still(stage, ledger):
    before = Before(stage)
    with ledger.fault("engine wedged (SIGSTOP)", 10) as fault:
        since = stage.listener.count
        stage.daemon.kill("engine", signal.SIGSTOP)
        eventually(lambda: "engine gave no sign" in stage.daemon.ask("/health"), 8)
        before.again("engine ready")
        fault.lasted(stage.silent_until(since))
        fault.told = before.told("engine failed")
    assert "gave no sign for" in fault.told
    before.is_now()
    sounds_as_set(stage)


@pytest.mark.slow
def test_the_engine_short_of_memory_for_a_model(stage, ledger):
    before = Before(stage)
    engine = stage.daemon.pid_of("engine")
    old = resource.prlimit(engine, resource.RLIMIT_AS)
    since = stage.listener.count
    with ledger.fault(
        "no memory for another model", 5, "refused, the old one plays on"
    ) as fault:
        resource.prlimit(engine, resource.RLIMIT_AS, (1 << 20, old[1]))
        stage.daemon.client.send("/model", "wren")
        reply = stage.daemon.client.wait_for("/fail", 5)
        fault.over()
        fault.told = f"/fail {' '.join(map(str, reply.arguments))}"
    assert "not enough memory for wren" in fault.told
    resource.prlimit(engine, resource.RLIMIT_AS, old)
    eventually(lambda: stage.daemon.ask("/model") == "tone")
    assert stage.silent_until(since) == 0.0
    before.is_now()
    sounds_as_set(stage)


def test_the_audio_process_killed(stage, ledger):
    before = Before(stage)
    with ledger.fault("audio process killed", 3) as fault:
        since = stage.listener.count
        stage.daemon.kill("audio")
        before.again("audio ready")
        eventually(lambda: stage.jackd.connections() == before.connections, 5)
        fault.lasted(stage.silent_until(since))
        fault.told = before.told("audio failed")
    assert "signal 9" in fault.told
    before.is_now()
    sounds_as_set(stage)


@pytest.mark.slow
def test_the_audio_process_standing_still(stage, ledger):
    before = Before(stage)
    with ledger.fault("audio process wedged (SIGSTOP)", 9) as fault:
        stage.daemon.kill("audio", signal.SIGSTOP)
        before.said("audio gave no sign", 12)
        fault.over(stage.plays_by_its_meter(12))
        fault.told = before.told("audio failed")
    assert "gave no sign for" in fault.told
    before.is_now()
    sounds_as_set(stage)


def test_the_kernel_would_end_the_engine_first(stage):
    score = {
        child: int(
            Path(f"/proc/{stage.daemon.pid_of(child)}/oom_score_adj").read_text()
        )
        for child in ("engine", "audio")
    }
    assert score["engine"] - score["audio"] >= 500
