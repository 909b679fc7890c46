"""A wall clock that jumps by hours: nothing that plays looks at it."""

import re
import time
from pathlib import Path

import pytest
from faults.ledger import Before
from live.stage import Stage
from peers import eventually

pytestmark = pytest.mark.live

ROOT = Path(__file__).resolve().parents[2]

ALLOWED = {
    "routes/osc_peers.py": "timetags are wall time",
    "daemon/certificate.py": "certificates are valid from a day to a day",
    "daemon/log.py": "lines of a log have a date",
    "daemon/monitor.py": "its picture shows when something happened",
    "daemon/bench.py": "a measurement tells its day",
}
"""Files that may ask what time it is, and why."""

WALL_CLOCK = re.compile(r"\btime\.time(_ns)?\b|\bdatetime\.(now|utcnow|today)\b")


def test_only_what_needs_a_date_asks_for_one():
    asking = {
        str(path.relative_to(ROOT))
        for package in ("daemon", "engine", "routes")
        for path in (ROOT / package).glob("*.py")
        if WALL_CLOCK.search(path.read_text())
    }
    assert asking <= set(ALLOWED)


def faketime_library():
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        pytest.fail("faketime is not installed; ./dev test installs it")
    return str(found[0])


@pytest.mark.slow
def test_the_clock_jumps_and_nobody_hears_it(tmp_path, ledger):
    offset = tmp_path / "offset"
    offset.write_text("+0")
    env = {
        "LD_PRELOAD": faketime_library(),
        "FAKETIME_TIMESTAMP_FILE": str(offset),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with Stage(env=env) as stage:
        client = stage.daemon.client
        client.subscribe("/volume")
        for hours in (5, -5, 48, 0):
            before = Before(stage)
            since = stage.listener.count
            with ledger.fault(
                f"clock set to {hours:+d} h", 0.0, "silence that is heard"
            ) as fault:
                offset.write_text(f"{hours:+d}h")
                # The log tells whether the daemon believes it.
                told = client.ask("/bpm")
                client.send("/model", "nobody")
                line = before.said("failed", 5)
                stage.hear(1.0)
                fault.lasted(stage.silent_until(since))
                hour = time.gmtime(time.time() + 3600 * hours).tm_hour
                fault.told = f"its log is dated {line[:16]}"
            assert told
            assert f" {hour:02d}:" in line[:16]
            before.is_now()
            client.send("/volume", -1.0 - abs(hours) / 100)
            eventually(
                lambda: client.ask("/volume")[0] < -0.9, 2
            )  # a lease lives on monotonic time
        assert stage.daemon.ask("/engine/underruns") == 0
