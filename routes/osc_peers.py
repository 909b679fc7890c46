"""What the parts of the OSC door share: its settings, its peers, its clocks."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

_log = logging.getLogger("oscine.osc.out")


class Peer(Protocol):
    """Whoever sent a packet.

    Attributes:
        source: Name of the changes that come from there, ``osc:127.0.0.1:57120``.
        host: Its machine.
        is_believed: Whether what is sent there surely reaches who wrote.
    """

    @property
    def source(self) -> str:
        """Its name."""
        ...

    @property
    def host(self) -> str:
        """Its machine."""
        ...

    @property
    def is_believed(self) -> bool:
        """Whether what is sent there surely reaches who wrote."""
        ...

    def send(self, packet: bytes) -> None:
        """Send it a packet, or lose it; never waits, never raises."""
        ...

    def at_port(self, port: int) -> "Peer":
        """Another program on the same machine, over UDP."""
        ...


class Intake(Protocol):
    """Where doors that carry OSC packets inside another protocol hand them in."""

    def take(self, packet: bytes, peer: Peer) -> None:
        """Do what one packet says, soon, and answer; never waits, never raises."""
        ...

    def complain(self, peer: Peer, address: str, reason: str) -> None:
        """Tell a peer what was wrong, within what it may be told."""
        ...

    def peer(self, address: tuple[str | int, ...]) -> Peer:
        """Program at a host and a UDP port."""
        ...

    def forget(self, peer: Peer) -> None:
        """Take note that a peer has gone; its leases end with it."""
        ...


@dataclass(frozen=True, slots=True)
class OscSettings:
    """How the door is to be.

    Attributes:
        host: Address to bind; the loopback's unless others are to get in.
        port: UDP port; OSC over TCP is on the next. 0 takes any two free ones.
        root: What stands before every address.
        ignore_timetags: Apply all bundles at once, for hosts whose clocks lie.
        allowed: Networks that may come in, such as ``192.168.1.0/24``; none: all.
        trusted: Networks whose senders are believed over UDP, and ``links``.
        name: Of the program, for ``/version.reply``.
        version: Of the program.
    """

    host: str = "127.0.0.1"
    port: int = 9740
    root: str = "/oscine"
    ignore_timetags: bool = False
    allowed: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    name: str = "oscine"
    version: str = ""


@dataclass(slots=True)
class Counters:
    """What came and went, for the log and for measuring.

    Attributes:
        packets: Read and let in.
        malformed: Of these, not OSC, or only in part.
        turned_away: From networks that are not allowed, or too many connections.
        unsent: Replies the network did not take.
        withheld: Replies to machines that had not proved that they are there.
        faults: Mistakes of our own, written to the log.
    """

    packets: int = 0
    malformed: int = 0
    turned_away: int = 0
    unsent: int = 0
    withheld: int = 0
    faults: int = 0


class Timer(Protocol):
    """Something that will happen, unless it is cancelled."""

    def cancel(self) -> None:
        """Let it not happen."""
        ...


@dataclass(slots=True)
class Clocks:
    """Time, as the door is told it.

    Attributes:
        now: Seconds, never going back.
        wall_ns: Nanoseconds since 1970, for timetags.
        call_at: Calls a function at a time of ``now``.
    """

    now: Callable[[], float]
    call_at: Callable[[float, Callable[[], None]], Timer]
    wall_ns: Callable[[], int] = time.time_ns


def log_sent(packet: bytes, source: str) -> None:
    """Write down what is sent, where somebody wants to know it."""
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug("%s %s", source, packet[:200])
