"""Too many who want something: of the processor, of the port, of our answers."""

import multiprocessing
import socket
import time

import pytest
from daemon_peer import Daemon
from faults.ledger import Before
from live.stage import Stage
from oscine.daemon.osc_client import OscClient
from oscine.routes.leases import MAX_LEASES, MAX_LEASES_PER_HOST
from peers import eventually

pytestmark = pytest.mark.live

CLIENTS = 2_000
LEASE_SECONDS = 3.0


def burn(until):
    while time.monotonic() < until:
        pass


@pytest.mark.slow
def test_all_processors_busy_beside_us(ledger):
    seconds = 10.0
    with Stage() as stage:
        stage.daemon.client.send("/buffer", 200)
        stage.hear(0.5)
        before = Before(stage)
        since = stage.listener.count
        count = 2 * multiprocessing.cpu_count()
        until = time.monotonic() + seconds
        burners = [
            multiprocessing.get_context("spawn").Process(target=burn, args=(until,))
            for _ in range(count)
        ]
        with ledger.fault(
            f"{count} busy programs for {seconds:.0f} s, buffer 200 ms",
            0.0,
            "silence that is heard",
        ) as fault:
            for burner in burners:
                burner.start()
            stage.hear(seconds)
            fault.lasted(stage.silent_until(since))
            status = stage.daemon.ask("/engine/underruns")
            fault.told = f"{status} underruns, {stage.daemon.ask('/audio/xruns')} xruns"
        for burner in burners:
            burner.join(5)
        assert status == 0
        before.is_now()


def test_a_port_that_is_taken_is_told_at_once(ledger):
    with Daemon() as first:
        first.waits_until_it_plays()
        with (
            ledger.fault("port taken", 5, "ends with exit code 1") as fault,
            Daemon("--port", str(first.port)) as second,
        ):
            assert second.exit_status(10) == 1
            fault.over()
            line = second.waits_for("another program")
            fault.told = line.partition("oscine: ")[2].partition(" (")[0]
        assert first.ask("/health") in {"ok", "starting"}


def message(address, *arguments):
    from pythonosc.osc_message_builder import OscMessageBuilder

    builder = OscMessageBuilder(address)
    for argument in arguments:
        builder.add_arg(argument)
    return builder.build().dgram


@pytest.mark.slow
def test_two_thousand_subscribers_that_die_silently(ledger):
    """Four from each of 500 hosts: all of 127.x are this machine."""
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        before = files_of(daemon)
        sockets = []
        for number in range(CLIENTS):
            sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            sock.bind((f"127.1.{number // 4 // 250}.{number // 4 % 250 + 1}", 0))
            sock.setblocking(False)
            sockets.append(sock)
        for sock in sockets:
            port = sock.getsockname()[1]
            ask = message("/oscine/subscribe", "/meter", port, LEASE_SECONDS)
            sock.sendto(ask, ("127.0.0.1", daemon.port))
        given = eventually(lambda: heard(sockets), 5)
        eventually(lambda: heard(sockets) >= MAX_LEASES, 5)
        assert given <= MAX_LEASES
        assert MAX_LEASES_PER_HOST >= 4
        with ledger.fault(
            f"{CLIENTS} subscribers die silently", LEASE_SECONDS + 2, "room for another"
        ) as fault:
            for sock in sockets:
                sock.close()
            with OscClient(daemon.host, daemon.port) as client:
                eventually(lambda: is_served(client), LEASE_SECONDS + 5)
            fault.over()
            fault.told = f"{MAX_LEASES} leases at most; the rest told /error"
        assert daemon.ask("/engine/underruns") == 0
        assert files_of(daemon) == before
        eventually(lambda: daemon.ask("/health") == "ok")


def heard(sockets):
    """How many have been sent values so far; those are counted once each."""
    for sock in sockets:
        try:
            while True:
                packet = sock.recv(2048)
                if b"/meter" in packet[:20]:
                    SERVED.add(id(sock))
        except BlockingIOError:
            continue
    return len(SERVED)


SERVED = set()


def is_served(client):
    client.send("/subscribe", "/meter", 1.0)
    return any("/meter/" in reply.address for reply in client.replies(0.3))


def files_of(daemon):
    from pathlib import Path

    return len(list(Path(f"/proc/{daemon.pid}/fd").iterdir()))
