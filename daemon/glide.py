"""Values on their way: a weight that takes its seconds to get where it was sent."""

import asyncio
from dataclasses import dataclass

from oscine.daemon.state import Commit, State

_TICK_SECONDS = 0.02
SOURCE = "glide"


@dataclass(frozen=True, slots=True)
class _Way:
    start: float
    target: float
    began: float
    seconds: float

    def at(self, now: float) -> float:
        done = min(1.0, (now - self.began) / self.seconds)
        return self.start + done * (self.target - self.start)


class Glider:
    """Moves gliding values, 50 times a second while there are any.

    Whoever sets a value by hand ends its glide. On the event loop's thread.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._ways: dict[str, _Way] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._unwatch = state.watch(self._on_commit)

    def close(self) -> None:
        """Leave all values where they are."""
        self._unwatch()
        if self._timer:
            self._timer.cancel()

    def _on_commit(self, commit: Commit) -> None:
        for update in commit.updates:
            if update.source != SOURCE:
                self._ways.pop(update.address, None)
        if not commit.glides:
            return
        loop = asyncio.get_running_loop()
        for glide in commit.glides:
            start = self._state.number(glide.address)
            self._ways[glide.address] = _Way(
                start, glide.target, loop.time(), glide.seconds
            )
        if self._timer is None:
            self._timer = loop.call_later(_TICK_SECONDS, self._tick)

    def _tick(self) -> None:
        loop = asyncio.get_running_loop()
        now = loop.time()
        self._state.publish(
            {address: way.at(now) for address, way in self._ways.items()}, SOURCE
        )
        self._ways = {
            address: way
            for address, way in self._ways.items()
            if now < way.began + way.seconds
        }
        self._timer = loop.call_later(_TICK_SECONDS, self._tick) if self._ways else None
