"""Bundles that wait for their time."""

import heapq
import itertools
from collections.abc import Callable

from oscine.routes.osc_peers import Clocks, Timer
from oscine.routes.osc_wire import IMMEDIATELY, NTP_EPOCH_SECONDS

MAX_AHEAD_SECONDS = 10.0
"""Furthest a timetag may lie ahead to be waited for."""

NOW_SECONDS = 0.0005
"""What is nearer than this is now: a timer would only make it later."""

MAX_WAITING = 1024
"""How many can wait."""


class Waiting:
    """Things to do at their time; what is due together keeps its order."""

    def __init__(self, clocks: Clocks) -> None:
        """Wait on ``clocks``."""
        self._clocks = clocks
        self._heap: list[tuple[float, int, str, Callable[[], None]]] = []
        self._sequence = itertools.count()
        self._timer: Timer | None = None

    def __len__(self) -> int:
        """Count what waits."""
        return len(self._heap)

    def seconds_ahead(self, timetag: int) -> float:
        """How far a timetag lies ahead of the wall clock; negative when it is past."""
        if timetag == IMMEDIATELY:
            return 0.0
        # In whole numbers: a float of the seconds since 1900 is only good to 0.5 us.
        wall = self._clocks.wall_ns() + NTP_EPOCH_SECONDS * 1_000_000_000
        return ((timetag * 1_000_000_000 >> 32) - wall) * 1e-9

    def add(self, due: float, source: str, action: Callable[[], None]) -> None:
        """Do ``action`` at ``due`` for ``source``."""
        is_first = not self._heap or due < self._heap[0][0]
        heapq.heappush(self._heap, (due, next(self._sequence), source, action))
        if is_first:
            self._rearm()

    def last_due(self, source: str) -> float | None:
        """When the last of what waits for a source is done; None if nothing does."""
        return max(
            (due for due, _, who, _ in self._heap if who == source), default=None
        )

    def clear(self) -> None:
        """Forget all that waits."""
        self._heap.clear()
        self._rearm()

    def _rearm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._heap:
            self._timer = self._clocks.call_at(self._heap[0][0], self._do_what_is_due)

    def _do_what_is_due(self) -> None:
        try:
            while self._heap and self._heap[0][0] <= self._clocks.now() + NOW_SECONDS:
                heapq.heappop(self._heap)[3]()
        finally:
            self._rearm()
