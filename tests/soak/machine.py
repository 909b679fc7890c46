"""What the processes take, and whether the machine let them."""

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from ring_peer import SPAWN

CHILDREN = ("engine", "audio", "midi")


@dataclass(frozen=True)
class Sample:
    """One look at one process."""

    seconds: float
    private_mb: float
    files: int


def sample(pid, seconds):
    """Private memory and open files of a process."""
    told = dict(
        line.split(":", 1)
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    )
    kilobytes = sum(
        int(told[name].split()[0]) for name in ("Private_Clean", "Private_Dirty")
    )
    files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return Sample(seconds, kilobytes / 1024.0, files)


class Waiting:
    """How long threads waited for a processor that others had.

    Source: /proc/PID/task/TID/schedstat, whose second number is the time in ns that a
    thread could have run and did not; and the steal of /proc/stat.
    """

    def __init__(self, pids):
        self._pids = pids
        self._last = self._now()

    def _now(self):
        waited = {}
        for pid in self._pids():
            # Threads and processes may end while they are looked at.
            with contextlib.suppress(OSError):
                for task in Path(f"/proc/{pid}/task").iterdir():
                    with contextlib.suppress(OSError):
                        words = (task / "schedstat").read_text().split()
                        waited[task.name] = int(words[1]) / 1e9
        stolen = int(Path("/proc/stat").read_text().split()[8])
        return waited, stolen / os.sysconf("SC_CLK_TCK")

    def longest(self):
        """Longest wait of one thread since the last call, in seconds."""
        (old, old_stolen), self._last = self._last, self._now()
        new, stolen = self._last
        # Of a thread that could not be read the last time nothing is known.
        waits = [new[task] - old[task] for task in new.keys() & old.keys()]
        return max([stolen - old_stolen, *waits])


BEAT_SECONDS = 0.02


class Pulse:
    """Whether the machine stood still: a process that wants to wake up often.

    It has nothing in common with the daemon, so that nothing but the machine is what
    holds it up; a host that stops all its guests, say, which they cannot see else.
    """

    def __init__(self):
        self._lost = SPAWN.Value("d", -1.0, lock=False)  # until it beats
        self.process = SPAWN.Process(target=_beat, args=(self._lost,), daemon=True)
        self.process.start()
        self._last = 0.0

    @property
    def beats(self):
        """Whether it has begun: a process of Python needs its time."""
        return self._lost.value >= 0.0

    def lost(self):
        """Seconds since the last call in which it slept although it was time."""
        last, self._last = self._last, max(0.0, self._lost.value)
        return self._last - last

    def close(self):
        self.process.kill()
        self.process.join()


def _beat(lost):
    lost.value = 0.0
    last = time.monotonic()
    while True:
        time.sleep(BEAT_SECONDS)
        now = time.monotonic()
        lost.value += max(0.0, now - last - 2 * BEAT_SECONDS)
        last = now


def machine():
    """What this machine is, in words."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = {x.partition(":")[2].strip() for x in lines if x.startswith("model name")}
    return f"{os.cpu_count()} cores of {' and '.join(names) or os.uname().machine}"
