"""Who may come in: the networks that a door is opened to."""

import ipaddress
from collections.abc import Sequence


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
