"""Floods an OSC door and measures what it loses and how soon it still answers.

    python benchmarks/osc_flood.py [--rate 20000] [--seconds 60] [--leases 2]

starts a door of its own in a process of its own. With ``--port`` it floods a daemon
that runs already on this machine.
"""

import argparse
import asyncio
import json
import multiprocessing
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.state import State
from oscine.routes.osc import OscServer, OscSettings

_BURSTS_PER_SECOND = 1000
_SYNCS_PER_SECOND = 20


def serve(pipe: Connection) -> None:
    """Run a door until told to stop; tells its port, then its numbers."""

    async def run() -> None:
        server = OscServer(State(), OscSettings(port=0))
        await server.start()
        pipe.send(server.port)
        lateness_ms: list[float] = []
        before = cpu_seconds()
        while not pipe.poll():
            due = time.monotonic() + 0.01
            await asyncio.sleep(0.01)
            lateness_ms.append((time.monotonic() - due) * 1e3)
        pipe.send(
            {
                "packets": server.counters.packets,
                "cpu_seconds": round(cpu_seconds() - before, 3),
                "loop_lateness_ms": spread(lateness_ms),
            }
        )
        await server.stop()

    asyncio.run(run())


def cpu_seconds() -> float:
    """Processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def flood(port: int, rate: float, seconds: float, pipe: Connection) -> None:
    """Send ``rate`` messages a second, as sixteen faders that all move do."""
    with OscClient(port=port) as client:
        packets = [
            client.packet(f"/prompt/{slot}/weight", step / 50)
            for step in range(50)
            for slot in range(1, 17)
        ]
        start, sent = time.monotonic(), 0
        while (passed := time.monotonic() - start) < seconds:
            while sent < passed * rate:
                client.send_packet(packets[sent % len(packets)])
                sent += 1
            time.sleep(1 / _BURSTS_PER_SECOND)
        pipe.send((sent, time.monotonic() - start))


def spread(values: list[float]) -> dict[str, float]:
    """Median, 99th percentile and maximum, rounded for reading."""
    if len(values) < 2:
        return {}
    cuts = statistics.quantiles(values, n=100)
    named = {"p50": cuts[49], "p99": cuts[98], "max": max(values)}
    return {name: round(value, 2) for name, value in named.items()}


def dropped_by_the_system(port: int) -> int:
    """Datagrams the system threw away because the door's buffer was full."""
    drops = 0
    for table in ("/proc/net/udp", "/proc/net/udp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            if int(fields[1].rpartition(":")[2], 16) == port:
                drops += int(fields[-1])
    return drops


@contextmanager
def listeners(port: int, count: int) -> Iterator[list[OscClient]]:
    """Clients that have leased everything."""
    clients = [OscClient(port=port) for _ in range(count)]
    for client in clients:
        client.subscribe()
    try:
        yield clients
    finally:
        for client in clients:
            client.close()


def measure(port: int, rate: float, seconds: float, leases: int) -> dict[str, object]:
    """Flood the door at ``port`` and ask it for ``/sync`` all the while."""
    ours, theirs = multiprocessing.Pipe()
    sender = multiprocessing.Process(target=flood, args=(port, rate, seconds, theirs))
    sync_ms: list[float] = []
    unanswered = 0
    heard = 0
    before = dropped_by_the_system(port)
    with OscClient(port=port) as client, listeners(port, leases) as clients:
        sender.start()
        while not ours.poll(1 / _SYNCS_PER_SECOND):
            asked = time.monotonic()
            try:
                client.ask("/sync", len(sync_ms))
                sync_ms.append((time.monotonic() - asked) * 1e3)
            except NoReplyError:
                unanswered += 1
            for listener in clients:
                heard += sum(1 for _ in listener.replies(0.0005))
        sent, took = ours.recv()
        sender.join()
        client.ask("/sync", 0, within_seconds=10.0)
    return {
        "sent": sent,
        "sent_per_second": round(sent / took),
        "dropped": dropped_by_the_system(port) - before,
        "sync_ms": spread(sync_ms),
        "syncs": len(sync_ms),
        "syncs_unanswered": unanswered,
        "feedback_read": heard,
    }


def main() -> None:
    """Measure and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rate", type=float, default=20_000, help="messages a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--leases", type=int, default=2, help="clients that listen")
    parser.add_argument("--port", type=int, help="of a daemon that runs already")
    options = parser.parse_args()
    multiprocessing.set_start_method("spawn")
    if options.port:
        figures = measure(options.port, options.rate, options.seconds, options.leases)
    else:
        ours, theirs = multiprocessing.Pipe()
        door = multiprocessing.Process(target=serve, args=(theirs,))
        door.start()
        port = ours.recv()
        figures = measure(port, options.rate, options.seconds, options.leases)
        ours.send("stop")
        numbers = ours.recv()
        door.join()
        figures["door"] = numbers
        figures["us_per_message"] = round(
            numbers["cpu_seconds"] / numbers["packets"] * 1e6, 2
        )
    json.dump(figures, sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
