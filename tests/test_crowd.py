"""A full house while wren plays: listeners of all kinds, some of them deaf.

A minute, so only with ./dev test --all; CROWD_SECONDS=300 makes it five. With -s, or
alone, it prints what it measured:

    CROWD_SECONDS=300 ./dev test --all tests/test_crowd.py
"""

import asyncio
import os
import time
from pathlib import Path

import aiohttp
import pytest
from chromium_peer import Chromium
from daemon_peer import Daemon
from lyria_door import PATH as LYRIA
from peers import eventually

pytestmark = [pytest.mark.live, pytest.mark.slow, pytest.mark.timeout(600)]

LISTENERS, LYRIA_CLIENTS, DEAF = 200, 20, 3
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


async def rest(link, until):
    """Read nothing, not even pings, until the end."""
    transport = link._response.connection.transport
    transport.pause_reading()
    await asyncio.sleep(until - time.monotonic())
    transport.abort()


async def listener(session, url, until, *, is_deaf):
    """How many messages one listener heard, and its longest wait for one."""
    async with session.ws_connect(url + "/", max_msg_size=0) as link:
        for address in HEARD:
            await link.send_json({"COMMAND": "LISTEN", "DATA": "/oscine" + address})
        if is_deaf:
            return await rest(link, until)
        count, longest, last = 0, 0.0, time.monotonic()
        while (now := time.monotonic()) < until:
            await link.receive_bytes(timeout=5)
            count += 1
            longest, last = max(longest, now - last), now
        return count, longest


async def lyria_client(session, url, until, *, is_deaf):
    """How many bytes of messages with sound a client of the Lyria door got."""
    async with session.ws_connect(url + LYRIA, max_msg_size=0) as link:
        await link.send_json({"setup": {"model": "models/lyria-realtime-exp"}})
        await link.send_json({"playbackControl": "PLAY"})
        if is_deaf:
            return await rest(link, until)
        heard = 0
        while time.monotonic() < until:
            message = await link.receive(timeout=5)
            assert message.type is aiohttp.WSMsgType.TEXT, message
            heard += message.data.count('"data"')
        return heard


async def crowd(url, seconds):
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        until = time.monotonic() + seconds
        kinds = [(listener, LISTENERS), (lyria_client, LYRIA_CLIENTS)]
        return [
            await together
            for together in [
                asyncio.ensure_future(
                    asyncio.wait_for(
                        asyncio.gather(
                            *(
                                kind(session, url, until, is_deaf=number < DEAF)
                                for number in range(count)
                            )
                        ),
                        seconds + 60,
                    )
                )
                for kind, count in kinds
            ]
        ]


def test_a_crowd_hears_everything_and_disturbs_nothing(capsys):
    with Daemon("--prompt", "deep house", model="wren") as daemon:
        daemon.waits_for("engine ready", within_seconds=60)
        daemon.waits_until_it_plays()
        pid = daemon._process.pid
        underruns, worked = daemon.ask("/engine/underruns"), cpu_seconds(pid)
        memory, began = memory_mb(pid), time.monotonic()
        url = f"ws://127.0.0.1:{daemon.port}"
        told, heard = asyncio.run(crowd(url, SECONDS))
        seconds = time.monotonic() - began
        share = (cpu_seconds(pid) - worked) / seconds
        counts = [one[0] / seconds for one in told if one is not None]
        waits = [one[1] for one in told if one is not None]
        chunks = [one for one in heard if one is not None]
        lost = daemon.ask("/engine/underruns") - underruns
        with capsys.disabled():
            print(
                f"\n{LISTENERS} listeners and {LYRIA_CLIENTS} Lyria clients, {DEAF} of "
                f"each deaf, {seconds:.0f} s: {min(counts):.0f} to {max(counts):.0f} "
                f"messages a second each, longest wait {max(waits) * 1e3:.0f} ms, "
                f"{min(chunks)} to {max(chunks)} chunks of sound each, control "
                f"{share:.0%} of a core, {memory:.0f} to {memory_mb(pid):.0f} MB, "
                f"underruns {lost}"
            )
        assert len(counts) == LISTENERS - DEAF
        assert len(chunks) == LYRIA_CLIENTS - DEAF
        assert min(counts) > 30
        assert max(waits) < 1.0
        assert min(chunks) * 0.4 > seconds - 4.0
        assert lost == 0


def test_the_panel_costs_next_to_nothing(tmp_path, capsys):
    seconds = min(SECONDS, 30.0)

    def share(pid):
        worked, began = cpu_seconds(pid), time.monotonic()
        eventually(lambda: time.monotonic() > began + seconds, seconds + 5)
        return (cpu_seconds(pid) - worked) / (time.monotonic() - began)

    with (
        Daemon("--prompt", "deep house", model="wren") as daemon,
        Chromium(tmp_path / "profile") as browser,
    ):
        daemon.waits_until_it_plays(60)
        pid = daemon._process.pid
        alone = share(pid)
        with browser.open(f"http://localhost:{daemon.port}/") as page:
            page.until("document.getElementById('link')?.textContent === 'live'", 20)
            watched = share(pid)
            page.evaluate("document.getElementById('listen').click()")
            page.until("window.oscine.listening.state === 'on'", 20)
            heard = share(pid)
        underruns = daemon.ask("/engine/underruns")
    with capsys.disabled():
        print(
            f"\ncontrol: {alone:.1%} of a core alone, {watched:.1%} with the panel "
            f"open, {heard:.1%} while it listens as well; underruns {underruns}"
        )
    assert watched - alone < 0.02
    assert heard - alone < 0.03
    assert underruns == 0
