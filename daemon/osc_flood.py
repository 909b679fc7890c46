"""Many OSC messages a second, and what becomes of them."""

import multiprocessing
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.parameters import SLOTS

_BURSTS_PER_SECOND = 1000
_SYNC_SECONDS = 0.05
_LAST_SYNC_SECONDS = 10.0
_FIRST_FADER = 2  # slot 1 keeps playing what it plays


@dataclass(frozen=True, slots=True)
class Poured:
    """What a flood came to.

    Attributes:
        sent: Messages that left the sender.
        seconds: In which they did.
        dropped: Datagrams the system threw away because the door was too slow.
        sync_ms: Time of each answer to ``/sync`` meanwhile.
        unanswered: Syncs that had no answer within a second.
    """

    sent: int
    seconds: float
    dropped: int
    sync_ms: list[float]
    unanswered: int


def flood(port: int, rate: float, seconds: float) -> Poured:
    """Move fifteen faders at ``rate`` messages a second, and ask ``/sync`` all along.

    The sender is a process of its own.

    Args:
        port: UDP port of a daemon on this machine.
        rate: Messages a second.
        seconds: How long.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    sender = context.Process(target=_pour, args=(port, rate, seconds, theirs))
    dropped = _dropped(port)
    sync_ms: list[float] = []
    unanswered = 0
    with OscClient(port=port) as client:
        sender.start()
        while not ours.poll(_SYNC_SECONDS):
            asked = time.monotonic()
            try:
                client.ask("/sync", len(sync_ms))
            except NoReplyError:
                unanswered += 1
            else:
                sync_ms.append(1000.0 * (time.monotonic() - asked))
        sent, took = ours.recv()
        sender.join()
        client.ask("/sync", 0, within_seconds=_LAST_SYNC_SECONDS)
    return Poured(sent, took, _dropped(port) - dropped, sync_ms, unanswered)


def _pour(port: int, rate: float, seconds: float, pipe: Connection) -> None:
    with OscClient(port=port) as client:
        packets = [
            client.packet(f"/prompt/{slot}/weight", step / 5000)
            for step in range(50)
            for slot in SLOTS[_FIRST_FADER - 1 :]
        ]
        began, sent = time.monotonic(), 0
        while (passed := time.monotonic() - began) < seconds:
            while sent < passed * rate:
                client.send_packet(packets[sent % len(packets)])
                sent += 1
            time.sleep(1.0 / _BURSTS_PER_SECOND)
        pipe.send((sent, time.monotonic() - began))


def _dropped(port: int) -> int:
    """Datagrams for a port that found its buffer full; as the kernel counts them."""
    total = 0
    for table in ("/proc/net/udp", "/proc/net/udp6"):
        path = Path(table)
        for line in path.read_text().splitlines()[1:] if path.exists() else ():
            fields = line.split()
            if int(fields[1].rpartition(":")[2], 16) == port:
                total += int(fields[-1])
    return total
