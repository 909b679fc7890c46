"""Leases: who is told of which changes, until when, and what is still to be sent.

Knows no network and reads no clock but the one it is given. What waits to be sent is
only an address; its value is read when it goes, so a value that changed ten times
since the last flush goes once, as it is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from oscine.daemon.parameters import PARAMETERS, TABLE, Event
from oscine.daemon.state import Update

FLUSHES_PER_SECOND = 30.0
"""How often changes are sent; what changes oftener is sent at its newest value."""

DEFAULT_SECONDS = 60.0
MIN_SECONDS = 1.0
MAX_SECONDS = 3600.0

MAX_LEASES = 64
"""How many there can be in all."""

MAX_LEASES_PER_HOST = 8

MESSAGES_PER_FLUSH = 48
"""Most that one listener is sent in one flush: a snapshot is spread over several, so
that Pd, which reads between two blocks of sound, is not flooded."""


class LeaseRefusedError(Exception):
    """A lease that is not given; the message says why."""


class Target(Protocol):
    """To whom messages go.

    Attributes:
        source: Its name, which is also the name of the changes that come from there.
        host: The machine, by which leases are counted.
    """

    @property
    def source(self) -> str:
        """Its name."""
        ...

    @property
    def host(self) -> str:
        """Its machine."""
        ...


T = TypeVar("T", bound=Target)


@dataclass(slots=True)
class Listener(Generic[T]):
    """One target with all its leases, so that it is told of a change only once.

    Attributes:
        target: Where messages go.
        requester: Who asked; its own changes are not echoed.
        ends: When each lease ends, by prefix, on the given clock.
        heard: All addresses that its prefixes cover.
        pending: Addresses to send, oldest first.
    """

    target: T
    requester: str
    ends: dict[str, float] = field(default_factory=dict)
    heard: frozenset[str] = frozenset()
    pending: dict[str, None] = field(default_factory=dict)


def is_below(address: str, prefix: str) -> bool:
    """Whether an address is the prefix or lies below it.

    >>> is_below("/prompt/1/text", "/prompt/1"), is_below("/prompt/10", "/prompt/1")
    (True, False)
    """
    return not prefix or address == prefix or address.startswith(prefix + "/")


class Leases(Generic[T]):
    """All leases; runs on the event loop's thread."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Count time on ``clock``, in seconds; any that never goes back."""
        self._clock = clock
        self._listeners: dict[str, Listener[T]] = {}

    def __len__(self) -> int:
        """Count the leases that have not ended."""
        self.expire()
        return sum(len(x.ends) for x in self._listeners.values())

    def subscribe(
        self, target: T, requester: str, prefix: str, seconds: float = DEFAULT_SECONDS
    ) -> None:
        """Begin a lease or renew it; either way the values now are sent first.

        Args:
            target: Where to send.
            requester: Source of the asker, whose own changes are not echoed.
            prefix: Below the root, without a slash at its end; empty for everything.
            seconds: Until it ends, cut to what is allowed.

        Raises:
            LeaseRefusedError: Nothing lies there, or there are too many.
        """
        self.expire()
        covered, events = _below(prefix), _events_below(prefix)
        if not covered and not events:
            raise LeaseRefusedError(f"nothing that can be told lies below {prefix}")
        listener = self._listeners.get(target.source)
        if listener is None or prefix not in listener.ends:
            self._refuse_if_full(target.host)
        if listener is None:
            listener = Listener(target, requester)
            self._listeners[target.source] = listener
        listener.requester = requester
        seconds = min(max(seconds, MIN_SECONDS), MAX_SECONDS)
        listener.ends[prefix] = self._clock() + seconds
        listener.heard = listener.heard.union(covered, events)
        listener.pending.update(dict.fromkeys(covered))

    def unsubscribe(self, requester: str, prefix: str | None = None) -> int:
        """End the leases that a source asked for or that go to it.

        Args:
            requester: The source.
            prefix: Only this one; None for all.

        Returns:
            How many ended.
        """
        ended = 0
        for key, listener in list(self._listeners.items()):
            if requester not in (key, listener.requester):
                continue
            gone = [p for p in listener.ends if prefix is None or p == prefix]
            for one in gone:
                del listener.ends[one]
            ended += len(gone)
            self._tidy(key, listener)
        return ended

    def expire(self) -> None:
        """Forget the leases whose time is over."""
        now = self._clock()
        for key, listener in list(self._listeners.items()):
            if min(listener.ends.values()) > now:
                continue
            listener.ends = {p: end for p, end in listener.ends.items() if end > now}
            self._tidy(key, listener)

    def note(self, updates: Iterable[Update]) -> None:
        """Remember what has changed for whoever is to be told."""
        for listener in self._listeners.values():
            pending, heard = listener.pending, listener.heard
            for update in updates:
                address = update.address
                if address not in heard:
                    continue
                if update.source == listener.requester and not update.is_corrected:
                    # It knows better than what still waits to be sent.
                    pending.pop(address, None)
                else:
                    pending[address] = None

    def due(self) -> list[tuple[T, list[str]]]:
        """Take what is to be sent in one flush: targets, and addresses for each."""
        self.expire()
        taken: list[tuple[T, list[str]]] = []
        for listener in self._listeners.values():
            if not listener.pending:
                continue
            addresses = list(listener.pending)[:MESSAGES_PER_FLUSH]
            for address in addresses:
                del listener.pending[address]
            taken.append((listener.target, addresses))
        return taken

    def hearing(self, address: str) -> list[T]:
        """Targets that have leased an address."""
        self.expire()
        return [x.target for x in self._listeners.values() if address in x.heard]

    def _refuse_if_full(self, host: str) -> None:
        here = sum(
            len(x.ends) for x in self._listeners.values() if x.target.host == host
        )
        if here >= MAX_LEASES_PER_HOST:
            raise LeaseRefusedError(
                f"this host has {here} leases, which is all it can have; "
                "/unsubscribe one or let it end"
            )
        if len(self) >= MAX_LEASES:
            raise LeaseRefusedError(
                f"there are {MAX_LEASES} leases, which is all there can be"
            )

    def _tidy(self, key: str, listener: Listener[T]) -> None:
        """Forget a listener without leases, and what it no longer hears."""
        if not listener.ends:
            del self._listeners[key]
            return
        listener.heard = frozenset(
            a for p in listener.ends for a in (*_below(p), *_events_below(p))
        )
        listener.pending = {a: None for a in listener.pending if a in listener.heard}


def _below(prefix: str) -> list[str]:
    """Addresses of the parameters that a prefix covers, in the table's order."""
    return [address for address in PARAMETERS if is_below(address, prefix)]


def _events_below(prefix: str) -> list[str]:
    """Events that a prefix names: who listens to everything hears none of them.

    >>> _events_below("/event"), _events_below("")
    (['/event/note'], [])
    """
    return [
        address
        for address, row in TABLE.items()
        if isinstance(row, Event) and prefix and is_below(address, prefix)
    ]
