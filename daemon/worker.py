"""Where slow work is done, so that no step waits for it."""

import queue
import sys
import threading
from collections.abc import Callable

_SWITCH_SECONDS = 1e-4
"""Longest time slow work keeps the interpreter while a step wants it.

A step lets go of it hundreds of times. With Python's own 5 ms a model that was being
loaded held back the one that played by 750 ms in six seconds; with this, by 50 ms.
"""


class Worker:
    """A thread for slow work; results are fetched by the performer, never pushed."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], Callable[[], None]] | None] = (
            queue.SimpleQueue()
        )
        self._results: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        sys.setswitchinterval(_SWITCH_SECONDS)
        threading.Thread(target=self._run, name="prompts", daemon=True).start()

    def submit(self, job: Callable[[], Callable[[], None]]) -> None:
        """Do ``job`` on the worker; what it returns is called between two steps."""
        self._jobs.put(job)

    def finish(self) -> None:
        """Call the results that have come in; on the performer's thread."""
        while not self._results.empty():
            self._results.get()()

    def close(self) -> None:
        """End after the job in hand, whose result nobody fetches any more."""
        self._jobs.put(None)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._results.put(job())
