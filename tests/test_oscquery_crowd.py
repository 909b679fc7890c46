"""Two hundred listeners while wren plays: a minute, so only with ./dev test --all."""

import asyncio
import os
import time
from pathlib import Path

import aiohttp
import pytest
from daemon_peer import Daemon

LISTENERS = 200
DEAF = 3
SECONDS = float(os.environ.get("CROWD_SECONDS", "60"))
HEARD = (
    "/meter/peak", "/meter/rms", "/beat", "/engine/step_ms", "/engine/rtf",
    "/engine/latency_ms", "/engine/underruns", "/bpm",
)  # fmt: skip


def cpu_seconds(pid):
    """Time that a process has had of all processors so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid):
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def listener(session, url, until, *, is_deaf):
    """How many messages one listener heard, and its longest wait for one."""
    async with session.ws_connect(url, max_msg_size=0) as link:
        for address in HEARD:
            await link.send_json({"COMMAND": "LISTEN", "DATA": "/oscine" + address})
        if is_deaf:
            transport = link._response.connection.transport
            transport.pause_reading()
            await asyncio.sleep(until - time.monotonic())
            transport.abort()
            return None
        count, longest, last = 0, 0.0, time.monotonic()
        while (now := time.monotonic()) < until:
            await link.receive_bytes(timeout=5)
            count += 1
            longest, last = max(longest, now - last), now
        return count, longest


async def crowd(url, seconds):
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        until = time.monotonic() + seconds
        return await asyncio.gather(
            *(
                listener(session, url, until, is_deaf=number < DEAF)
                for number in range(LISTENERS)
            )
        )


@pytest.mark.slow
@pytest.mark.live
def test_two_hundred_listeners_hear_everything_and_disturb_nothing(capsys):
    with Daemon("--prompt", "deep house", model="wren") as daemon:
        daemon.waits_for("engine ready", within_seconds=30)
        daemon.waits_until_it_plays()
        pid = daemon._process.pid
        underruns, worked = daemon.ask("/engine/underruns"), cpu_seconds(pid)
        memory, began = memory_mb(pid), time.monotonic()
        told = asyncio.run(crowd(f"ws://127.0.0.1:{daemon.port}/", SECONDS))
        seconds = time.monotonic() - began
        share = (cpu_seconds(pid) - worked) / seconds
        counts = [one[0] / seconds for one in told if one is not None]
        waits = [one[1] for one in told if one is not None]
        lost = daemon.ask("/engine/underruns") - underruns
        with capsys.disabled():
            print(
                f"\n{LISTENERS} listeners, {DEAF} of them deaf, {seconds:.0f} s: "
                f"{min(counts):.0f} to {max(counts):.0f} messages a second each, "
                f"longest wait {max(waits) * 1e3:.0f} ms, control {share:.0%} of a "
                f"core, {memory:.0f} to {memory_mb(pid):.0f} MB, underruns {lost}"
            )
        assert len(counts) == LISTENERS - DEAF
        assert min(counts) > 30
        assert max(waits) < 1.0
        assert lost == 0
