"""Which HTTP requests are meant: by which name we were called, and from which page.

A page anywhere on the web can make its visitor's browser call this machine. It can
open a WebSocket (then *Origin* tells whose page it is), or have its own name point here
(DNS rebinding: then *Host* is not a name of ours). Addresses cannot be rebound, so
every address is a good *Host*.
"""

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


class Guard:
    """Tells requests that are meant from those that are not."""

    def __init__(self, names: Iterable[str] = (), origins: Iterable[str] = ()) -> None:
        """Prepare to judge.

        Args:
            names: Names we answer to besides those that this machine always has.
            origins: Pages from elsewhere that may ask, such as
                ``https://studio.example``.
        """
        own = socket.gethostname().lower()
        self._names = {"localhost", own, own.partition(".")[0]}
        self._names |= {name.lower().rstrip(".") for name in names}
        self._origins = {parsed_origin(origin) for origin in origins} - {None}

    def objection(self, hosts: list[str], origin: str | None) -> str:
        """Why a request is refused; empty if it is not.

        Args:
            hosts: All *Host* headers; none, as HTTP/1.0 may, comes from no browser.
            origin: The *Origin* header, which only browsers send.

        >>> Guard().objection(["evil.example:9740"], None)
        'this is not evil.example'
        >>> Guard().objection(["localhost:9740"], "http://evil.example")
        'pages of http://evil.example may not ask this'
        >>> Guard().objection(["localhost:9740"], "http://localhost:9740")
        ''
        """
        if len(hosts) > 1:
            return "there is more than one Host"
        called = _split(hosts[0]) if hosts else ("", None)
        if called is None:
            return "the Host cannot be read"
        if hosts and not self._is_ours(called[0]):
            return f"this is not {called[0][:100]}"
        if origin is None or (hosts and _is_same(origin, called)):
            return ""
        if parsed_origin(origin) in self._origins:
            return ""
        return f"pages of {origin[:100]} may not ask this"

    def _is_ours(self, name: str) -> bool:
        # .local is asked of the neighbours, never of a name server far away.
        if name in self._names or name.endswith((".localhost", ".local")):
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True


def parsed_origin(origin: str) -> tuple[str, str, int] | None:
    """Scheme, name and port of an origin, or None if no page of the web has it.

    >>> parsed_origin("https://Studio.example"), parsed_origin("null")
    (('https', 'studio.example', 443), None)
    """
    scheme, _, authority = origin.lower().partition("://")
    default = _DEFAULT_PORTS.get(scheme)
    page = _split(authority)
    if default is None or page is None:
        return None
    return scheme, page[0], page[1] or default


def writable(text: str) -> str:
    r"""Text that can be sent, whatever bytes were taken for letters in it.

    >>> writable(b"caf\xe9".decode(errors="surrogateescape"))
    'caf?'
    """
    return text.encode(errors="replace").decode()


def _split(authority: str) -> tuple[str, int | None] | None:
    """Name in lower case and port, or None if it is no authority.

    >>> _split("Rack.local.:9740"), _split("[::1]"), _split("a@b")
    (('rack.local', 9740), ('::1', None), None)
    """
    try:
        parts = urlsplit("//" + authority)
        name, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not name or parts.netloc != authority or "@" in authority:
        return None
    return name.rstrip("."), port


def _is_same(origin: str, called: tuple[str, int | None]) -> bool:
    """Whether a page came from the name and port that were called."""
    page = parsed_origin(origin)
    if page is None:
        return False
    scheme, name, port = page
    return (name, port) == (called[0], called[1] or _DEFAULT_PORTS[scheme])
