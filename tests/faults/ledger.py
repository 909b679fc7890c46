"""What the faults cost: a row for each, with its bound and what was measured."""

import datetime as dt
import json
import re
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "build" / "faults.json"

TOLD_LETTERS = 110
"""Longest that may stand in the table: the essential thing, and no log line."""


@dataclass
class Fault:
    """One fault while it is tested.

    ``over`` takes note that all is well again; ``told`` is what the daemon said of it.
    """

    name: str
    bound: float
    unit: str
    meaning: str
    measured: float = -1.0
    told: str = ""
    began: float = 0.0
    day: str = ""

    def begins(self):
        self.began = time.monotonic()

    def over(self, at=None):
        """It ended now, or at a time of the monotonic clock."""
        self.measured = (at or time.monotonic()) - self.began

    def lasted(self, seconds):
        """It was measured otherwise than with a clock."""
        self.measured = float(seconds)

    def ends(self):
        """It is over at the latest now; what was told is made fit for a table."""
        if self.measured < 0:
            self.over()
        self.day = dt.datetime.now().astimezone().date().isoformat()
        told = " ".join(self.told.split()).replace("|", "/")
        self.told = re.sub(r"/tmp/pytest[^\s;,:]*/", "", told)


class Ledger:
    """Rows of one run, in its order."""

    def __init__(self):
        self.rows = []

    @contextmanager
    def fault(self, name, bound, meaning="sound is back", unit="s"):
        """Test one fault; fails where its bound is not kept."""
        fault = Fault(name, bound, unit, meaning)
        fault.begins()
        yield fault
        fault.ends()
        self.rows.append(fault)
        assert 0 < len(fault.told) <= TOLD_LETTERS, f"too long: {fault.told!r}"
        if fault.measured > bound:
            pytest.fail(
                f"{name}: {meaning} after {fault.measured:.2f} {unit}, "
                f"not within {bound:g} {unit}"
            )

    def save(self):
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(json.dumps([asdict(row) for row in self.rows], indent=1))


class Before:
    """What was set and connected, to be compared with later."""

    def __init__(self, stage):
        from live.stage import settings

        self.stage = stage
        self.settings = settings(stage.daemon.port)
        self.connections = stage.jackd.connections()
        self.lines = len(stage.daemon.lines)

    def said(self, text, within_seconds=3.0):
        """First line of the log since then that holds a text."""
        from peers import eventually

        return eventually(
            lambda: next(
                (x for x in self.stage.daemon.lines[self.lines :] if text in x), ""
            ),
            within_seconds,
        )

    def told(self, what, within_seconds=3.0):
        """What a state said of the fault, without what stands before it in the log."""
        return self.said(what, within_seconds).partition(what)[2].strip(" :")

    def again(self, text, within_seconds=10.0):
        """Wait until the log tells again that something is ready, and it is heard."""
        from peers import eventually

        self.said(text, within_seconds)
        eventually(lambda: self.stage.loudest_of_late() > 0.1, within_seconds)

    def is_now(self, *, with_connections=True):
        """Fail unless what was set is set and what was connected is connected."""
        from live.stage import settings
        from peers import eventually

        assert settings(self.stage.daemon.port) == self.settings
        if with_connections:
            eventually(lambda: self.stage.jackd.connections() == self.connections, 3)
        eventually(lambda: self.stage.daemon.ask("/health") == "ok", 8)
