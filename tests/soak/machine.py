"""What the processes take, and whether the machine let them."""

import os
from dataclasses import dataclass
from pathlib import Path

CHILDREN = ("engine", "audio")


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
            for task in Path(f"/proc/{pid}/task").iterdir():
                words = (task / "schedstat").read_text().split()
                waited[task.name] = int(words[1]) / 1e9
        stolen = int(Path("/proc/stat").read_text().split()[8])
        return waited, stolen / os.sysconf("SC_CLK_TCK")

    def longest(self):
        """Longest wait of one thread since the last call, in seconds."""
        (old, old_stolen), self._last = self._last, self._now()
        new, stolen = self._last
        waits = [new[task] - old.get(task, 0.0) for task in new]
        return max([stolen - old_stolen, *waits])
