"""Telling senders of their errors: a burst, then some, then a summary.

A knob beyond its range sends sixty errors a second, and a reply to each would be a
flood of our own making.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from oscine.routes.osc_peers import Clocks, Peer, Timer
from oscine.routes.osc_wire import encode

ERRORS_PER_SECOND = 10.0
BURST_SECONDS = 2.0
"""How many seconds' worth may be told at once."""

SUMMARY_SECONDS = 1.0
"""How long unsaid errors are gathered before their number is told."""

ALL_PER_SECOND = 500.0
"""Errors to all senders together: senders can be invented, time cannot."""

_MAX_SENDERS = 256

P = TypeVar("P")


@dataclass(slots=True)
class Unsaid(Generic[P]):
    """Errors that were not told one by one.

    Attributes:
        sender: To whom.
        address: The last one they were about.
        count: How many.
    """

    sender: P
    address: str
    count: int


@dataclass(slots=True)
class _Bucket:
    """What may still be said, as of a time; refills steadily up to a burst."""

    rate: float
    burst: float
    left: float
    at: float

    def take(self, now: float) -> bool:
        self.left = min(self.burst, self.left + (now - self.at) * self.rate)
        self.at = now
        if self.left < 1.0:
            return False
        self.left -= 1.0
        return True


class ErrorBudget(Generic[P]):
    """Decides which errors are told."""

    def __init__(
        self, clock: Callable[[], float], per_second: float = ERRORS_PER_SECOND
    ) -> None:
        """Count time on ``clock``, in seconds; a burst is two seconds' worth."""
        self._clock = clock
        self._per_second = per_second
        self._buckets: dict[str, _Bucket] = {}
        self._all = _Bucket(ALL_PER_SECOND, ALL_PER_SECOND, ALL_PER_SECOND, clock())
        self._unsaid: dict[str, Unsaid[P]] = {}

    def allows(self, source: str, sender: P, address: str) -> bool:
        """Whether this error may be told now; otherwise it is counted."""
        now = self._clock()
        bucket = self._buckets.get(source)
        if bucket is None:
            if len(self._buckets) >= _MAX_SENDERS:
                # The one that was first seen longest ago; it starts with a new burst.
                del self._buckets[next(iter(self._buckets))]
            burst = self._per_second * BURST_SECONDS
            bucket = _Bucket(self._per_second, burst, burst, now)
            self._buckets[source] = bucket
        if bucket.take(now) and self._all.take(now):
            return True
        unsaid = self._unsaid.get(source)
        if unsaid is not None:
            unsaid.address = address
            unsaid.count += 1
        elif len(self._unsaid) < _MAX_SENDERS:
            self._unsaid[source] = Unsaid(sender, address, 1)
        return False

    def take_unsaid(self) -> list[Unsaid[P]]:
        """Take the summaries that wait, one for each sender."""
        taken = list(self._unsaid.values())
        self._unsaid.clear()
        return taken


class Complaints:
    """Tells senders what was wrong with what they sent, within the budget."""

    def __init__(self, root: str, clocks: Clocks) -> None:
        """Answer with ``root`` before the address."""
        self._root = root
        self._clocks = clocks
        self._budget: ErrorBudget[Peer] = ErrorBudget(clocks.now)
        self._timer: Timer | None = None

    def tell(self, peer: Peer, address: str, reason: str | Callable[[], str]) -> None:
        """Send ``/error``, or count it for the summary.

        Args:
            peer: Whose mistake it is.
            address: As the peer wrote it.
            reason: The sentence; or how to find it, where that is work.
        """
        if self._budget.allows(peer.source, peer, address):
            self._send(peer, address, reason if isinstance(reason, str) else reason())
        elif self._timer is None:
            due = self._clocks.now() + SUMMARY_SECONDS
            self._timer = self._clocks.call_at(due, self._summarise)

    def close(self) -> None:
        """Tell nothing more."""
        if self._timer is not None:
            self._timer.cancel()

    def _summarise(self) -> None:
        self._timer = None
        for unsaid in self._budget.take_unsaid():
            reason = f"{unsaid.count} more errors in the last second"
            self._send(unsaid.sender, unsaid.address, reason)

    def _send(self, peer: Peer, address: str, reason: str) -> None:
        peer.send(encode(self._root + "/error", (address[:200], reason[:400])))
