"""A JACK server that dies, changes, stands still or is away for long."""

import signal
import time

import pytest
from faults.ledger import Before
from live.stage import Stage, pitch_hz
from peers import eventually

pytestmark = [pytest.mark.live, pytest.mark.slow]

AWAY_SECONDS = 60.0


@pytest.fixture(scope="module")
def stage():
    with Stage() as stage:
        stage.daemon.client.send("/prompt/1", "500", 1.0)
        stage.daemon.client.send("/volume", -1.5)
        eventually(lambda: stage.daemon.ask("/prompt/1/status").startswith("ready"))
        yield stage


def goes(stage, before):
    """Kill the server, and wait until the daemon has taken note."""
    stage.leave()
    stage.jackd.kill()
    before.said("audio failed")


def plays_as_set(stage):
    """The sound is there, at the server's rate, at the pitch that was set."""
    stage.listen()
    rate_hz = stage.jackd.rate_hz
    assert stage.daemon.ask("/audio/rate") == rate_hz
    stage.hear(0.5)
    sound = stage.hear(1)
    assert pitch_hz(sound[:, 0], rate_hz) == pytest.approx(500, abs=0.2)
    assert pitch_hz(sound[:, 1], rate_hz) == pytest.approx(750, abs=0.2)


def without_listener(connections):
    return {pair for pair in connections if "listener" not in pair[1]}


def check(stage, before):
    """What was connected is, but for the listener, which went with its server."""
    wanted = without_listener(before.connections)
    eventually(lambda: without_listener(stage.jackd.connections()) == wanted, 5)
    before.is_now(with_connections=False)
    plays_as_set(stage)


def test_the_server_killed_and_started_again(stage, ledger):
    before = Before(stage)
    with ledger.fault("jackd killed, back at once", 5) as fault:
        goes(stage, before)
        stage.jackd.start()
        fault.over(stage.plays_by_its_meter(12))
        fault.told = before.told("audio failed")
    assert "server is gone" in fault.told
    check(stage, before)


@pytest.mark.parametrize(
    ("rate_hz", "period_samples"), [(44_100, 512), (96_000, 256), (48_000, 128)]
)
def test_the_server_back_at_another_rate_and_period(
    stage, ledger, rate_hz, period_samples
):
    before = Before(stage)
    name = f"jackd back at {rate_hz} Hz, {period_samples} samples"
    with ledger.fault(name, 5) as fault:
        goes(stage, before)
        stage.jackd.rate_hz = rate_hz
        stage.jackd.period_samples = period_samples
        stage.jackd.start()
        fault.over(stage.plays_by_its_meter(12))
        fault.told = stage.daemon.ask("/audio/state")
    assert f"{rate_hz} Hz, {period_samples} samples" in fault.told
    check(stage, before)


def test_the_server_standing_still_for_a_while(stage, ledger):
    before = Before(stage)
    stage.leave()
    with ledger.fault(
        "jackd wedged for 6 s", 10, "sound is back, from its return"
    ) as f:
        stage.jackd.process.send_signal(signal.SIGSTOP)
        f.told = before.told("audio failed", 10)
        until = time.monotonic() + 2.0
        eventually(lambda: time.monotonic() > until, 6)
        stage.jackd.process.send_signal(signal.SIGCONT)
        f.begins()
        f.over(stage.plays_by_its_meter(20))
    assert "has not called for 3 s" in f.told
    check(stage, before)


def test_the_server_away_for_a_minute(stage, ledger):
    before = Before(stage)
    with ledger.fault(
        "sound card gone for a minute", 3, "sound is back, from its return"
    ) as fault:
        goes(stage, before)
        until = time.monotonic() + AWAY_SECONDS
        eventually(
            lambda: "waiting for a JACK server" in stage.daemon.ask("/health"), 10
        )
        # Without the server's name, and what may be done about it.
        fault.told = stage.daemon.ask("/audio/state").partition(" '")[0]
        eventually(lambda: time.monotonic() > until, AWAY_SECONDS + 5)
        stage.jackd.start()
        fault.begins()
        fault.over(stage.plays_by_its_meter(12))
    check(stage, before)
