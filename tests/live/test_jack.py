import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from audio_peer import CLICK_LIMIT, PATIENCE_SECONDS, AudioPeer, sharpest
from live.jack_peer import JackdPeer, listening
from oscine.daemon import audio, jack_client, jack_server
from oscine.daemon.jack_server import (
    JackServer,
    JackServerError,
    first_playback_device,
)
from output_contract import (
    OutputContract,
    assert_it_dies_with_its_parent,
    assert_stereo,
)
from peers import eventually, required

pytestmark = pytest.mark.live

OURS = {("oscine:out_L", "listener:in_1"), ("oscine:out_R", "listener:in_2")}


@pytest.fixture(scope="module", autouse=True)
def _programs():
    required("jackd")
    required("jack_lsp")


@pytest.fixture(scope="module")
def server():
    with JackdPeer() as server:
        yield server


@pytest.fixture
def listener(server):
    with listening(server.name) as listener:
        yield listener


@pytest.fixture
def peer(server, listener):
    settings = {"server_name": server.name, "connect": ("listener:in_.*",)}
    with AudioPeer(**settings) as peer:
        peer.wait_for_state("ready")
        eventually(lambda: peer.last("connections"), PATIENCE_SECONDS)
        peer.wait_until_flowing()
        yield peer


def heard(listener, seconds, rate_hz=48_000):
    """What a client hears in the next so many seconds."""
    start, count = listener.count, round(seconds * rate_hz)
    eventually(lambda: listener.count >= start + count, seconds + 5)
    return listener.heard(start, start + count)


class TestJack(OutputContract):
    @pytest.fixture
    def settings(self, server):
        return {"server_name": server.name}


def test_another_client_hears_both_tones_on_their_sides(peer, listener, server):
    assert_stereo(heard(listener, 0.5), 48_000)
    assert server.connections() == OURS
    assert peer.last("connections") == (
        (("out_L", "listener:in_1"), ("out_R", "listener:in_2")),
    )


def test_another_client_hears_no_click_from_beginning_to_end(peer, listener):
    heard(listener, 0.2)
    for count in (1, 2):
        peer.producer.is_paused.set()
        eventually(lambda: not peer.desk["flowing"], PATIENCE_SECONDS)
        peer.producer.is_paused.clear()
        peer.wait_until_flowing()
        assert peer.desk["underruns"] == count
    peer.desk["gain"] = 0.25
    assert_stereo(heard(listener, 0.5), 48_000)
    peer.end()
    heard(listener, 0.05)
    assert not listener.heard()[-1000:].any()
    assert sharpest(listener.heard()) < CLICK_LIMIT


def test_a_killed_client_comes_back_with_ports_and_connections(peer, listener, server):
    (remembered,) = peer.last("connections")
    peer.end(signal.SIGKILL)
    began = time.monotonic()
    peer.start(connections=remembered, connect=())
    eventually(lambda: server.connections() == OURS, PATIENCE_SECONDS)
    # 2 s is the promise, half of which it needs; the rest is for a busy machine.
    assert time.monotonic() - began < 4.0
    peer.wait_until_flowing()
    assert_stereo(heard(listener, 0.5), 48_000)


def test_a_connection_to_a_later_port_is_made_when_it_appears(server):
    remembered = (("out_L", "late:in_1"), ("out_R", "late:in_2"))
    with AudioPeer(server_name=server.name, connections=remembered) as peer:
        peer.wait_for_state("ready")
        eventually(lambda: peer.last("connections") == (remembered,), PATIENCE_SECONDS)
        assert server.connections() == set()
        with listening(server.name, "late"):
            wanted = {("oscine:" + own, port) for own, port in remembered}
            eventually(lambda: server.connections() == wanted, PATIENCE_SECONDS)


def test_connections_made_by_others_are_told(peer, server):
    server.disconnect("oscine:out_L", "listener:in_1")
    server.connect("oscine:out_L", "listener:in_2")
    wanted = (("out_L", "listener:in_2"), ("out_R", "listener:in_2"))
    eventually(lambda: peer.last("connections") == (wanted,), PATIENCE_SECONDS)


def test_without_wishes_it_plays_to_the_physical_ports(server):
    with AudioPeer(server_name=server.name) as peer:
        wanted = (("out_L", "system:playback_1"), ("out_R", "system:playback_2"))
        eventually(lambda: peer.last("connections") == (wanted,), PATIENCE_SECONDS)


def test_no_connections_remembered_means_none_wanted(server):
    with AudioPeer(server_name=server.name, connections=()) as peer:
        eventually(lambda: peer.last("connections") == ((),), PATIENCE_SECONDS)
        assert server.connections() == set()


def test_a_name_that_is_taken_is_said(peer, server):
    with AudioPeer(server_name=server.name) as second:
        said = second.wait_for_state(
            "failed", jack_client.NAME_SECONDS + PATIENCE_SECONDS
        )
        assert "give this one another name" in said[1]
        assert second.wait_for_end() == audio.EXIT_CANNOT_PLAY


def test_the_graph_knows_how_old_our_sound_is(peer, server):
    assert server.capture_latency("oscine:out_L") == (4800, 4800)
    peer.desk["resume_samples"] = 9600
    for port in ("oscine:out_L", "oscine:out_R", "listener:in_1"):
        eventually(
            lambda port=port: server.capture_latency(port) == (9600, 9600),
            PATIENCE_SECONDS,
        )


def test_xruns_are_not_underruns(peer, listener, server):
    """A client that stands still makes the server late; our ring stays full."""
    before, underruns = peer.desk["xruns"], peer.desk["underruns"]
    os.kill(listener.process.pid, signal.SIGSTOP)
    try:
        eventually(lambda: peer.desk["xruns"] > before, PATIENCE_SECONDS)
    finally:
        os.kill(listener.process.pid, signal.SIGCONT)
    assert peer.desk["underruns"] == underruns


@pytest.mark.parametrize("rate_hz", [44_100, 96_000])
def test_the_rate_is_the_servers(rate_hz):
    with (
        JackdPeer(rate_hz, 256) as server,
        AudioPeer(server_name=server.name) as peer,
    ):
        peer.wait_for_state("ready")
        peer.wait_until_flowing()
        assert peer.desk["rate_hz"] == rate_hz
        assert peer.desk["period_samples"] == 256
        assert_stereo(peer.hear(0.5), rate_hz)


def test_a_server_that_goes_away_is_waited_for():
    server = JackdPeer().start()
    with AudioPeer(server_name=server.name) as peer:
        eventually(lambda: peer.last("connections"), PATIENCE_SECONDS)
        remembered = peer.last("connections")
        server.kill()
        assert peer.wait_for_end() == audio.EXIT_SERVER_GONE
        assert peer.last("state")[0] == "failed"
        assert peer.last("connections") == remembered
        assert peer.desk["rate_hz"] == 0
        peer.start(connections=remembered[0])
        waits = "waiting for a JACK server"
        eventually(lambda: waits in str(peer.last("state")), PATIENCE_SECONDS)
        with server:
            peer.wait_for_state("ready")
            assert_stereo(peer.hear(0.7)[-20_000:], 48_000)
            eventually(lambda: peer.last("connections") == remembered, PATIENCE_SECONDS)


def test_a_server_that_is_told_to_end_leaves_the_memory_of_connections():
    with (
        JackdPeer() as server,
        AudioPeer(server_name=server.name) as peer,
    ):
        eventually(lambda: peer.last("connections"), PATIENCE_SECONDS)
        server.stop()
        assert peer.wait_for_end() == audio.EXIT_SERVER_GONE
        assert len(peer.last("connections")[0]) == 2


def test_a_server_that_stands_still_is_given_up():
    with JackdPeer() as server, AudioPeer(server_name=server.name) as peer:
        peer.wait_for_state("ready")
        peer.wait_until_flowing()
        os.kill(server.process.pid, signal.SIGSTOP)
        try:
            peer.process.join(jack_client.PATIENCE_SECONDS + 5)
            assert peer.process.exitcode == audio.EXIT_SERVER_GONE
        finally:
            os.kill(server.process.pid, signal.SIGCONT)


def test_it_stops_waiting_for_a_server_when_told():
    with AudioPeer(server_name="oscine-test-nobody") as peer:
        eventually(
            lambda: "waiting" in (peer.last("state") or ("", ""))[1], PATIENCE_SECONDS
        )
        assert peer.end(signal.SIGTERM) == 0


def test_it_dies_with_its_parent(server):
    with AudioPeer(server_name=server.name) as peer:
        peer.wait_for_state("ready")
        peer.end()
        assert_it_dies_with_its_parent(peer)


# -- the server we start ourselves


def own_name():
    return f"oscine-test-{os.getpid()}-own"


def test_a_server_is_started_found_and_stopped():
    async def play():
        ours, guest = JackServer(own_name()), JackServer(own_name())
        assert (await ours.start()).startswith("jackd, started on ")
        assert ours.is_ours
        assert ours.is_running
        assert await guest.start() == "the JACK server that runs"
        assert not guest.is_ours
        await guest.stop()
        assert ours.is_running
        await ours.stop()
        assert not ours.is_running
        assert not await guest._answers()

    asyncio.run(play())


OWNER = """
import asyncio, os, signal, sys
from oscine.daemon.jack_server import JackServer
async def main():
    server = JackServer(sys.argv[1])
    await server.start()
    print(server._process.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""


def test_a_server_of_our_own_ends_with_us_even_where_we_are_killed():
    name = f"oscine-orphan-{os.getpid()}"
    owner = subprocess.run(
        [
            sys.executable,
            "-c",
            OWNER,
            name,
        ],
        stdout=subprocess.PIPE,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert owner.returncode == -signal.SIGKILL
    eventually(lambda: not Path(f"/proc/{int(owner.stdout)}").exists(), 5)


@contextlib.asynccontextmanager
async def kept_running(monkeypatch):
    """A server of our own, looked after often; it is gone afterwards, come what may."""
    monkeypatch.setattr(jack_server, "KEEP_SECONDS", 0.02)
    # A machine that stands still is no card that cannot be played to.
    monkeypatch.setattr(jack_server, "START_SECONDS", PATIENCE_SECONDS)
    server = JackServer(own_name())
    told = await server.start()
    keeper = asyncio.ensure_future(server.keep_running())
    try:
        assert "dummy" in told
        yield server
    finally:
        keeper.cancel()
        await server.stop()


async def answers_as(server, device):
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not (server._device == device and await server._answers()):
            await asyncio.sleep(0.02)


async def becomes(fact):
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not fact():
            await asyncio.sleep(0.02)


def test_a_card_that_goes_is_waited_for_and_one_that_comes_late_is_taken(
    monkeypatch, caplog
):
    """A real jackd; the card is one in name only, on which the dummy plays."""
    cards = []
    monkeypatch.setattr(
        jack_server, "first_playback_device", lambda: next(iter(cards), None)
    )
    dummy = JackServer(own_name())._driver(None)
    monkeypatch.setattr(JackServer, "_driver", lambda *_: dummy)

    caplog.set_level("INFO", "oscine.jack")

    async def play():
        async with kept_running(monkeypatch) as server:
            cards.append("hw:1,0")
            # It may answer us before it answers the server's own question; one that
            # ended in between would be called a card that cannot be played to.
            await becomes(lambda: "started on hw:1,0" in caplog.text)
            assert await server._answers()
            cards.clear()
            server._process.kill()
            await becomes(lambda: "is gone; waiting" in caplog.text)
            seen = asyncio.get_running_loop().time() + 0.5
            await becomes(lambda: asyncio.get_running_loop().time() > seen)
            assert not server.is_running
            cards.append("hw:1,0")
            await answers_as(server, "hw:1,0")

    asyncio.run(play())
    assert caplog.text.count("jackd ended") == 1


def test_a_late_card_that_cannot_be_played_to_leaves_the_dummy_and_is_tried_again(
    monkeypatch, caplog
):
    cards = []
    monkeypatch.setattr(
        jack_server, "first_playback_device", lambda: next(iter(cards), None)
    )

    async def play():
        async with kept_running(monkeypatch) as server:
            cards.append("hw:7,7")
            await becomes(lambda: caplog.text.count("did not start") == 1)
            await answers_as(server, None)
            assert server._card() is None
            server._retry_at = 0.0  # a minute later
            await becomes(lambda: caplog.text.count("did not start") == 2)
            await answers_as(server, None)

    asyncio.run(play())


def test_a_server_that_cannot_start_says_why():
    async def play():
        server = JackServer(own_name(), rate_hz=-1)
        with pytest.raises(JackServerError, match="did not start; it said"):
            await server.start()
        assert not server.is_running

    asyncio.run(play())


def test_a_missing_jackd_is_said(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(JackServerError, match="apt install jackd2"):
        asyncio.run(JackServer(own_name()).start())


def test_the_first_device_that_plays_is_found(tmp_path):
    listing = tmp_path / "pcm"
    assert first_playback_device(listing) is None
    listing.write_text(
        "00-00: Mic : Mic : capture 1\n01-03: HDMI 0 : HDMI 0 : playback 1\n"
    )
    assert first_playback_device(listing) == "hw:1,3"
