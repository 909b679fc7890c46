"""Who may be sent what over UDP, where anybody can write any sender on a packet.

An answer to a forged sender goes to somebody who asked for nothing. So only machines
that are believed are answered in full: this one, those on its own private networks,
those that settings name, and those that have proved with a TCP connection that they
are where they say. All others get one small packet in a while, whatever comes in their
name.
"""

import ipaddress
from collections.abc import Callable, Sequence

import ifaddr
from oscine.routes.networks import plain_host

STRANGER_INTERVAL_SECONDS = 1.0
"""Between two packets to a machine that is not believed."""

STRANGER_PACKET_BYTES = 256
"""Largest packet to it, without the headers of IP and UDP."""

STRANGERS_PER_SECOND = 100
"""Packets to all such machines together: senders can be invented by the million."""

PROOF_SECONDS = 24 * 3600.0
"""So long after its last connection began is a machine believed: a show and a night."""

LINKS = "links"
"""Word in the settings for the private networks that this machine has a place in."""

NO_PROOF = (
    "it is not certain that this came from you: connect once over TCP, as a browser "
    "does, or have your network named as trusted below [network]"
)
"""What a machine that is not believed is told."""

_LOOK_AGAIN_SECONDS = 5.0
_MAX_MACHINES = 1024

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_PRIVATE = tuple(
    ipaddress.ip_network(text)
    for text in (
        *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),
        *("fc00::/7", "fe80::/10"),
    )
)
"""No router of the internet carries a packet with a sender in these (RFC 1918, 3927,
4193, 4291)."""


def own_links() -> list[Network]:
    """Private networks that this machine has an address in, other than by itself."""
    try:
        adapters = list(ifaddr.get_adapters())
    except OSError:
        return []
    found: list[Network] = []
    for adapter in adapters:
        for ip in adapter.ips:
            address = ip.ip if isinstance(ip.ip, str) else ip.ip[0]
            plain = plain_host(address)
            network = ipaddress.ip_network(f"{plain}/{ip.network_prefix}", strict=False)
            if any(
                network.version == private.version
                and network.network_address in private
                and network.prefixlen >= private.prefixlen
                for private in _PRIVATE
            ):
                found.append(network)
    return found


class ReplyGuard:
    """Decides what may be sent to whom; runs on the event loop's thread."""

    def __init__(
        self,
        clock: Callable[[], float],
        trusted: Sequence[str] = (),
        look: Callable[[], list[Network]] = own_links,
    ) -> None:
        """Believe this machine, and who is named.

        Args:
            clock: Seconds, never going back.
            trusted: Networks such as ``10.2.0.0/16``, and ``links``.
            look: Finds the networks that ``links`` means; they change with the cables.
        """
        self._clock = clock
        self._look = look if LINKS in trusted else list[Network]
        self._named = [ipaddress.ip_network(x, strict=False) for x in _named(trusted)]
        self._links: list[Network] = []
        self._look_again = float("-inf")
        # Until when a machine is believed without a second thought, and how long its
        # proof holds; and when a stranger may be sent something again.
        self._believed: dict[str, float] = {}
        self._proofs: dict[str, float] = {}
        self._waits: dict[str, float] = {}
        self._left = float(STRANGERS_PER_SECOND)
        self._left_at = clock()

    def is_believed(self, host: str) -> bool:
        """Whether packets for an address surely reach who wrote in its name."""
        now = self._clock()
        if self._believed.get(host, now) > now:
            return True
        plain = plain_host(host)
        if self._proofs.get(plain, now) <= now and not self._is_near(plain, now):
            self._believed.pop(host, None)
            return False
        _remember(self._believed, host, now + _LOOK_AGAIN_SECONDS)
        return True

    def saw_connection(self, host: str) -> None:
        """Take note that a TCP connection came from there: what we sent has arrived."""
        _remember(self._proofs, plain_host(host), self._clock() + PROOF_SECONDS)

    def may_send(self, host: str, size: int) -> bool:
        """Whether a packet of so many bytes may go to an address now.

        What a stranger may be sent counts as sent.
        """
        if self.is_believed(host):
            return True
        now = self._clock()
        if size > STRANGER_PACKET_BYTES or self._waits.get(host, now) > now:
            return False
        self._left = min(
            float(STRANGERS_PER_SECOND),
            self._left + (now - self._left_at) * STRANGERS_PER_SECOND,
        )
        self._left_at = now
        if self._left < 1.0:
            return False
        self._left -= 1.0
        # Only who was sent something is remembered: by the time that the first of so
        # many is forgotten, its interval is long over.
        _remember(self._waits, host, now + STRANGER_INTERVAL_SECONDS)
        return True

    def _is_near(self, plain: str, now: float) -> bool:
        """Whether an address is this machine's, or lies where senders are true."""
        address = ipaddress.ip_address(plain)
        if address.is_loopback:
            return True
        if now >= self._look_again:
            self._links = self._look()
            self._look_again = now + _LOOK_AGAIN_SECONDS
        return any(address in network for network in (*self._named, *self._links))


def _named(trusted: Sequence[str]) -> list[str]:
    return [text for text in trusted if text != LINKS]


def _remember(times: dict[str, float], host: str, until: float) -> None:
    """Keep a time; the one that was kept first makes room."""
    times.pop(host, None)
    if len(times) >= _MAX_MACHINES:
        del times[next(iter(times))]
    times[host] = until
