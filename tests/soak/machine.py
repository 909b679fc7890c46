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
        threads = {}
        for pid in self._pids():
            # Threads and processes may end while they are looked at.
            with contextlib.suppress(OSError):
                for task in Path(f"/proc/{pid}/task").iterdir():
                    with contextlib.suppress(OSError):
                        waited = int((task / "schedstat").read_text().split()[1]) / 1e9
                        state = (task / "stat").read_text().rpartition(")")[2].split()
                        threads[task.name] = waited, state[0] == "R"
        stolen = int(Path("/proc/stat").read_text().split()[8])
        return time.monotonic(), stolen / os.sysconf("SC_CLK_TCK"), threads

    def longest(self):
        """Longest wait of one thread since the last call, in seconds."""
        last, self._last = self._last, self._now()
        (old_time, old_stolen, old), (time_now, stolen, new) = last, self._last
        return max(stolen - old_stolen, longest_wait(old, new, time_now - old_time))


def longest_wait(old, new, seconds):
    """Longest of the waits between two looks at the same threads.

    A wait is told when it is over, so one that is longer than the time between the
    looks had begun at the first. A thread that did not want to run then cannot have
    waited for so long: on some virtual machines the kernel adds half a minute now and
    then. Of a thread that is new nothing is known.

    Args:
        old: Of each thread all its waits in seconds, and whether it wanted to run.
        new: The same at the second look.
        seconds: Between them.
    """
    waits = [(new[task][0] - old[task][0], old[task][1]) for task in new.keys() & old]
    most = 1.1 * seconds  # the threads are not looked at all at once
    return max((wait for wait, ready in waits if wait <= most or ready), default=0.0)


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
