"""Memory that runs out for real: the kernel ends a process, and it is the engine."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from daemon_peer import Daemon
from live.stage import settings
from peers import eventually

pytestmark = [pytest.mark.live, pytest.mark.slow]

ROOM = 150 << 20
"""What the greedy program may take until there is no more."""

GREEDY = """
import sys, time
kept = []
while True:
    kept.append(bytearray(b"x") * (8 << 20))
    time.sleep(0.02)
"""


class Group:
    """A control group whose memory is limited, of either version."""

    def __init__(self):
        root = Path("/sys/fs/cgroup")
        old = root / "memory"
        self.is_old = (old / "memory.limit_in_bytes").exists()
        self.path = (old if self.is_old else root) / f"oscine-test-{os.getpid()}"
        try:
            self.path.mkdir()
            (self.path / self.file("limit_in_bytes", "max")).read_text()
        except OSError as error:
            with contextlib.suppress(OSError):
                self.path.rmdir()
            pytest.skip(f"no control group can be made here: {error}")

    def file(self, old, new):
        return f"memory.{old if self.is_old else new}"

    @property
    def used(self):
        return int((self.path / self.file("usage_in_bytes", "current")).read_text())

    def limit(self, size):
        (self.path / self.file("limit_in_bytes", "max")).write_text(str(size))

    @property
    def within(self):
        """Command before a command that is to run in it."""
        return ("sh", "-c", f'echo $$ >{self.path}/cgroup.procs; exec "$@"', "sh")

    def close(self):
        def is_gone():
            with contextlib.suppress(OSError):
                self.path.rmdir()
            return not self.path.exists()

        eventually(is_gone, 5)


@pytest.fixture
def group():
    group = Group()
    yield group
    group.close()


def test_the_kernel_ends_the_engine_and_the_music_returns(group, ledger):
    with Daemon(within=group.within, model="wren") as daemon:
        daemon.waits_until_it_plays()
        daemon.client.send("/volume", -2)
        eventually(lambda: daemon.ask("/health") == "ok")
        before = settings(daemon.port)
        group.limit(group.used + ROOM)
        with ledger.fault("out of memory, by the kernel", 10) as fault:
            greedy = subprocess.Popen(
                [*group.within, sys.executable, "-c", GREEDY],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                line = daemon.waits_for("engine failed", 30)
                fault.begins()
            finally:
                greedy.kill()
                greedy.wait(5)
            failed = daemon.lines.index(line)

            def is_ready_again():
                return any("engine ready" in said for said in daemon.lines[failed:])

            eventually(is_ready_again, 15)
            eventually(lambda: daemon.ask("/health") == "ok", 15)
            eventually(lambda: daemon.ask("/meter/rms")[0] > -50, 10)
            fault.over()
            fault.told = line.partition("engine ")[2]
        assert "signal 9" in line
        assert daemon.ask("/engine/restarts") >= 1
        assert daemon.ask("/audio/restarts") == 0
        assert settings(daemon.port) == before
