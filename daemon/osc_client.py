"""A client of the daemon over OSC: for ``oscine send``, the monitor and the tests.

Blocking and with deadlines; it reads only what a daemon sends, in python-osc's words.
"""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import NamedTuple, Self

from pythonosc.osc_bundle_builder import OscBundleBuilder
from pythonosc.osc_message import OscMessage, ParseError
from pythonosc.osc_message_builder import OscMessageBuilder

_MAX_PACKET = 65536
_LEASE_SECONDS = 30.0
_RENEW_SECONDS = 10.0
"""Renewed so early that two lost packets do not end a lease."""

_PROOF_SECONDS = 1.0
"""So long is a connection tried that may not be needed."""

_RECEIVE_BUFFER_BYTES = 1024 * 1024


class NoReplyError(Exception):
    """Nothing came within the time; the message says from whom."""


class Reply(NamedTuple):
    """One message of the daemon.

    Attributes:
        address: With its root.
        arguments: int, float or str.
    """

    address: str
    arguments: tuple[int | float | str, ...]


class OscClient:
    """One client with one UDP port, to which all replies come.

    Attributes:
        root: What stands before every address; put before those given without.
    """

    def __init__(
        self, host: str = "127.0.0.1", port: int = 9740, root: str = "/oscine"
    ) -> None:
        """Talk to ``host``; nobody need be there.

        Another machine is first shown over TCP that we are where we say; it may not
        answer over UDP before.

        Raises:
            ValueError: There is no such port.
        """
        if not 0 < port < 65536:
            raise ValueError(f"expected a port from 1 to 65535, got {port}")
        self.root = root
        self._where = f"{host}:{port}"
        family, _, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_DGRAM
        )[0]
        self._socket = socket.socket(family, socket.SOCK_DGRAM)
        self._socket.setsockopt(
            socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER_BYTES
        )
        # Connected, so that only the daemon's packets come in, and so that a port
        # where nobody listens is told at once.
        self._socket.connect(address)
        numeric = str(address[0])
        if not ipaddress.ip_address(numeric.partition("%")[0]).is_loopback:
            self._prove(numeric, port)
        self._renewals: dict[str, float] = {}

    def _prove(self, host: str, port: int) -> None:
        """Let the daemon see a connection from here; it is only needed from afar."""
        ping = b"\xc0" + self.packet("/ping") + b"\xc0"
        with (
            suppress(OSError),
            socket.create_connection((host, port + 1), _PROOF_SECONDS) as connection,
        ):
            connection.sendall(ping)
            # Its answer tells that the connection was seen before what comes next.
            connection.recv(1)

    @property
    def port(self) -> int:
        """UDP port of this client."""
        return self._socket.getsockname()[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all subscriptions and close the port."""
        for prefix in tuple(self._renewals):
            self.unsubscribe(prefix)
        self._socket.close()

    def send(self, address: str, *arguments: object) -> None:
        """Send one message.

        Args:
            address: With or without the root.
            arguments: int, float, str, bool, None or bytes; python-osc's types.
        """
        self.send_packet(self.packet(address, *arguments))

    def send_together(
        self, *messages: tuple[str, *tuple[object, ...]], at: float | None = None
    ) -> None:
        """Send messages as one bundle, which is applied as one change.

        Args:
            messages: Each an address and its arguments.
            at: Wall-clock time, in seconds since 1970, when it is to be; None for now.
        """
        # python-osc writes 0 as the timetag that means at once.
        builder = OscBundleBuilder(0 if at is None else at)  # pyright: ignore[reportArgumentType]
        for address, *arguments in messages:
            builder.add_content(OscMessage(self.packet(address, *arguments)))
        self.send_packet(builder.build().dgram)

    def packet(self, address: str, *arguments: object) -> bytes:
        """Bytes of one message.

        Raises:
            ValueError: An argument cannot be written; the message says which.
        """
        if not address.startswith("/"):
            address = "/" + address
        if not address.startswith(self.root + "/"):
            address = self.root + address
        builder = OscMessageBuilder(address)
        for argument in arguments:
            if isinstance(argument, int) and not -(2**63) <= argument < 2**63:
                raise ValueError(f"{argument} does not fit into 64 bits")
            builder.add_arg(argument)  # pyright: ignore[reportArgumentType]
        return builder.build().dgram

    def send_packet(self, packet: bytes) -> None:
        """Send bytes as they are; that nobody is there is not told here."""
        try:
            self._socket.send(packet)
        except ConnectionRefusedError:
            # The system's answer to an earlier packet; this one has not gone.
            with suppress(ConnectionRefusedError):
                self._socket.send(packet)

    def receive(self, within_seconds: float = 1.0) -> Reply | None:
        """Wait for the next reply, renewing subscriptions meanwhile.

        Returns:
            The reply; None if none came in time.
        """
        deadline = time.monotonic() + within_seconds
        while True:
            self._renew()
            left = deadline - time.monotonic()
            # A timeout of 0 would mean: without blocking, with another error.
            self._socket.settimeout(max(min(left, self._until_renewal()), 0.0005))
            try:
                packet = self._socket.recv(_MAX_PACKET)
            except (TimeoutError, ConnectionRefusedError):
                # Refused: nobody listens there yet, but somebody may before long.
                if time.monotonic() >= deadline:
                    return None
                continue
            try:
                message = OscMessage(packet)
            except (ParseError, UnicodeDecodeError):
                # Another program has the port, and speaks otherwise.
                continue
            return Reply(message.address, tuple(message.params))

    def replies(self, within_seconds: float = 1.0) -> Iterator[Reply]:
        """Give the replies that come, until the time is over."""
        deadline = time.monotonic() + within_seconds
        while (left := deadline - time.monotonic()) > 0:
            reply = self.receive(left)
            if reply is not None:
                yield reply

    def wait_for(
        self, fits: str | Callable[[Reply], bool], within_seconds: float = 1.0
    ) -> Reply:
        """Wait for a certain reply; others that come before it are lost.

        Args:
            fits: Its address, with or without the root, or what tells it.
            within_seconds: How long to wait.

        Raises:
            NoReplyError: It did not come.
        """
        for reply in self.replies(within_seconds):
            if isinstance(fits, str):
                if reply.address in (fits, self.root + fits):
                    return reply
            elif fits(reply):
                return reply
        what = fits if isinstance(fits, str) else "what was waited for"
        raise NoReplyError(
            f"{what} did not come from {self._where} within {within_seconds:g} s"
        )

    def ask(
        self, address: str, *arguments: object, within_seconds: float = 1.0
    ) -> tuple[int | float | str, ...]:
        """Send a message and wait for the reply to it: a value, ``/pong``, ...

        Raises:
            NoReplyError: It did not come.
        """
        self.send(address, *arguments)
        below = address.removeprefix(self.root)
        reply = _REPLIES.get(below, below)
        return self.wait_for(reply, within_seconds).arguments

    def subscribe(self, prefix: str = "") -> None:
        """Be told of all below ``prefix`` for as long as replies are read."""
        self.send("/subscribe", prefix, _LEASE_SECONDS)
        self._renewals[prefix] = time.monotonic() + _RENEW_SECONDS

    def unsubscribe(self, prefix: str = "") -> None:
        """Be told no more."""
        self._renewals.pop(prefix, None)
        self.send("/unsubscribe", prefix)

    def _until_renewal(self) -> float:
        """Seconds until a subscription is to be renewed."""
        first = min(self._renewals.values(), default=float("inf"))
        return max(first - time.monotonic(), 0.0)

    def _renew(self) -> None:
        now = time.monotonic()
        for prefix, due in list(self._renewals.items()):
            if due <= now:
                self.subscribe(prefix)


_REPLIES = {
    "/ping": "/pong",
    "/sync": "/synced",
    "/status": "/status.reply",
    "/version": "/version.reply",
}
"""Addresses of replies that are not the address asked."""
