"""Children that end, hang or will not listen."""

import asyncio
import os
import signal

import pytest
import supervised
from oscine.daemon import supervisor
from oscine.daemon.link import Board
from oscine.daemon.supervisor import Child


async def within(seconds, fact):
    async with asyncio.timeout(seconds):
        while not fact():
            await asyncio.sleep(0.005)


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def words(events):
    return [event[1] for event in events]


def test_events_come_in_order_and_stop_is_final():
    async def scenario():
        events = []
        child = Child("peer", supervised.obedient, lambda e: (e,), events.append)
        child.start()
        await within(10, lambda: events)
        pid = child.pid
        await child.stop()
        return events, pid, child.restarts

    events, pid, restarts = asyncio.run(scenario())
    assert words(events) == ["ready"]
    assert restarts == 0
    assert not is_running(pid)


def test_a_killed_child_is_replaced_and_the_story_is_told():
    async def scenario():
        events = []
        child = Child("peer", supervised.obedient, lambda e: (e,), events.append)
        child.start()
        await within(10, lambda: events)
        first = child.pid
        os.kill(first, signal.SIGKILL)
        await within(10, lambda: len(events) == 3)
        second = child.pid
        await child.stop()
        return events, first, second

    events, first, second = asyncio.run(scenario())
    assert words(events) == ["ready", "failed", "ready"]
    assert "signal 9" in events[1][2]
    assert first != second


def test_one_that_fails_again_and_again_is_started_ever_later(monkeypatch):
    monkeypatch.setattr(supervisor, "FIRST_DELAY_SECONDS", 0.01)

    async def scenario():
        events = []
        child = Child("peer", supervised.short_lived, lambda e: (e,), events.append)
        child.start()
        await within(20, lambda: child.restarts == 3)
        await child.stop()
        return events

    events = asyncio.run(scenario())
    assert events[0] == ("state", "failed", "my reason")
    delays = [float(e[2].split()[-2]) for e in events if "again in" in e[2]]
    assert delays == sorted(delays)
    assert events[1][2].startswith("my reason; again in")


def test_one_that_will_not_end_is_killed(monkeypatch):
    monkeypatch.setattr(supervisor, "STOP_SECONDS", 0.2)

    async def scenario():
        events = []
        child = Child("peer", supervised.stubborn, lambda e: (e,), events.append)
        child.start()
        await within(10, lambda: events)
        pid = child.pid
        await child.stop()
        return pid

    assert not is_running(asyncio.run(scenario()))


@pytest.mark.parametrize("sign", [signal.SIGSTOP], ids=["stopped"])
def test_one_that_gives_no_sign_is_replaced(sign):
    async def scenario():
        events = []
        board = Board(("clock",))
        child = Child(
            "peer",
            supervised.silent,
            lambda e: (e, board.name),
            events.append,
            last_sign=lambda: board["clock"],
            patience_seconds=lambda: 1.0,
        )
        child.start()
        await within(10, lambda: events)
        os.kill(child.pid, sign)
        await within(10, lambda: len(events) >= 3)
        await child.stop()
        board.close()
        return events

    events = asyncio.run(scenario())
    assert words(events)[:3] == ["ready", "failed", "ready"]
    assert "gave no sign for 1 s" in events[1][2]
