"""Who may come in: the networks that a door is opened to."""

import ipaddress
import socket
from collections.abc import Sequence

_KEEP_ALIVE = (
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    (socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 20),
    (socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 5),
    (socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 4),
    (socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 30_000),
)
"""Asked after 20 s of silence, given up after 20 more; what is sent is acknowledged
within 30 s. The system's own limits are hours."""


def expect_signs(sock: socket.socket) -> None:
    """Have the system end a connection whose other end died without a word.

    It would hold its place, of which there are not many, for hours: a cable was pulled,
    a machine was switched off at the wall.
    """
    for level, option, value in _KEEP_ALIVE:
        sock.setsockopt(level, option, value)


class Networks:
    """The networks that are let in; where none is named, all are."""

    def __init__(self, allowed: Sequence[str] = ()) -> None:
        """Let in networks such as ``192.168.1.0/24``."""
        self._networks = tuple(
            ipaddress.ip_network(text, strict=False) for text in allowed
        )

    def allows(self, host: str) -> bool:
        """Whether a machine may come in.

        >>> Networks(["10.0.0.0/8"]).allows("::ffff:10.1.2.3")
        True
        """
        if not self._networks:
            return True
        address = ipaddress.ip_address(plain_host(host))
        return any(address in network for network in self._networks)


def plain_host(host: str) -> str:
    """Address of a host without an interface, IPv4 as IPv4.

    >>> plain_host("::ffff:10.0.0.1"), plain_host("fe80::1%eth0")
    ('10.0.0.1', 'fe80::1')
    """
    host = host.partition("%")[0]
    if ":" in host:
        mapped = ipaddress.IPv6Address(host).ipv4_mapped
        return str(mapped) if mapped is not None else host
    return host
