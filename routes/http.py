"""The HTTP server: one TCP port for all doors that speak HTTP or WebSocket.

It knows no door: each adds its routes. It guards them all: who may connect, how many,
by which name they call, from which pages, and how much they may send.
"""

import asyncio
import contextlib
import errno
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from oscine.routes.http_guard import Guard, writable
from oscine.routes.networks import Networks, expect_signs

_log = logging.getLogger("oscine.http")

MAX_CONNECTIONS = 512
"""Of all doors together; a process may often have no more than 1024 files open."""

MAX_TLS_CONNECTIONS = 64
"""Of them with TLS, those that still shake hands included: each takes a quarter of a
megabyte from its first byte on."""

MAX_HEADER_BYTES = 8190
"""Longest line of a request, and longest header."""

_MAX_BODY_BYTES = 64 * 1024
_FIRST_REQUEST_SECONDS = 10.0
"""Who connects and asks nothing is dropped after so long."""

_SWEEP_SECONDS = 0.2
"""How often it is looked who was silent for too long."""

_KEEP_ALIVE_SECONDS = 30.0
_SEND_BUFFER_BYTES = 256 * 1024
"""What the system keeps for a client that does not read; it would take megabytes."""

_RECEIVE_BUFFER_BYTES = 16 * 1024
"""All of it is read in one turn of the loop, which others share."""

_HEADERS = {
    # Values change all the time.
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Door(Protocol):
    """A protocol that is spoken on this port."""

    def add_to(self, app: web.Application) -> None:
        """Add its routes and what it does at the start and the end.

        aiohttp prefers the more definite path, so a door may take all that is left.
        """
        ...


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """How the server is to be.

    Attributes:
        host: Address to bind; the loopback's unless others are to get in.
        port: TCP port; 0 takes any free one.
        allowed: Networks that may come in, such as ``192.168.1.0/24``; none: all.
        names: By which it is called besides this machine's own.
        origins: Of pages from elsewhere that may ask, ``https://studio.example``.
    """

    host: str = "127.0.0.1"
    port: int = 9740
    allowed: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


@dataclass(slots=True)
class HttpCounters:
    """What came and went, for the log and for measuring.

    Attributes:
        requests: Heard out and not refused.
        refused: With a wrong Host or Origin.
        turned_away: Connections from elsewhere, or too many.
        silent: Connections on which nobody asked anything in time.
        malformed: What came instead of requests.
        faults: Mistakes of our own, written to the log.
    """

    requests: int = 0
    refused: int = 0
    turned_away: int = 0
    silent: int = 0
    malformed: int = 0
    faults: int = 0


class HttpServer:
    """Serves all doors on one port, and on request on a second one with TLS.

    Attributes:
        port: That is bound.
        tls_port: That is bound for TLS; 0 while there is none.
        counters: What came and went.
    """

    def __init__(
        self,
        settings: HttpSettings,
        doors: Sequence[Door],
        on_connection: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Prepare to serve; ``start`` opens the port.

        Args:
            settings: How it is to be.
            doors: What is served.
            on_connection: Is told the host of each connection that is let in.
        """
        self.port = 0
        self.tls_port = 0
        self.counters = HttpCounters()
        self._settings = settings
        self._networks = Networks(settings.allowed)
        self._on_connection = on_connection
        self._guard = Guard(settings.names, settings.origins)
        # Who has asked for nothing yet, and until when that may be.
        self._silent: dict[asyncio.Transport, float] = {}
        self._sweeping: asyncio.TimerHandle | None = None
        self._servers: list[asyncio.Server] = []
        self._tls: set[asyncio.Transport] = set()
        app = web.Application(
            middlewares=[self._guarded], client_max_size=_MAX_BODY_BYTES
        )
        app.on_response_prepare.append(_add_headers)
        for door in doors:
            door.add_to(app)
        self._runner = web.AppRunner(
            app,
            handle_signals=False,
            access_log=None,
            logger=_RequestLog(self.counters),
            shutdown_timeout=1.0,
            keepalive_timeout=_KEEP_ALIVE_SECONDS,
            max_line_size=MAX_HEADER_BYTES,
            max_field_size=MAX_HEADER_BYTES,
        )

    async def start(self) -> None:
        """Open the port.

        Raises:
            OSError: It cannot be had; the message says why, and what to do.
        """
        await self._runner.setup()
        try:
            self.port = await self._listen(
                self._settings.port, "HTTP needs", "with --port", None
            )
        except OSError:
            await self._runner.cleanup()
            raise

    async def open_tls(self, port: int, context: ssl.SSLContext) -> None:
        """Serve the same doors, guarded alike, on a port with TLS as well.

        Args:
            port: TCP port; 0 takes any free one.
            context: With the certificate to show.

        Raises:
            OSError: The port cannot be had; the message says why, and what to do.
        """
        self.tls_port = await self._listen(
            port, "TLS needs", "as tls_port below [lyria]", context
        )

    async def stop(self) -> None:
        """Close the ports and all connections."""
        if not self._servers:
            return
        for server in self._servers:
            server.close()
        if self._sweeping is not None:
            self._sweeping.cancel()
        await self._runner.cleanup()
        for server in self._servers:
            with contextlib.suppress(asyncio.CancelledError):
                await server.wait_closed()
        self._servers.clear()

    async def _listen(
        self, port: int, who: str, where: str, context: ssl.SSLContext | None
    ) -> int:
        """Open one port; gives its number."""
        try:
            server = await asyncio.get_running_loop().create_server(
                lambda: _Gate(self) if context is None else _TlsGate(self, context),
                self._settings.host,
                port,
            )
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise OSError(
                error.errno,
                f"{who} TCP port {port}, which another program has; "
                f"stop it, or choose another {where}",
            ) from error
        self._servers.append(server)
        port = server.sockets[0].getsockname()[1]
        _log.info("HTTP on %s, TCP %d", self._settings.host, port)
        return port

    def may_shake_hands(self, transport: asyncio.Transport) -> bool:
        """Whether a new connection may begin with TLS."""
        self._tls = {each for each in self._tls if not each.is_closing()}
        address = transport.get_extra_info("peername")
        if len(self._tls) >= MAX_TLS_CONNECTIONS or not self._networks.allows(
            str(address[0])
        ):
            self.counters.turned_away += 1
            return False
        self._tls.add(transport)
        return True

    def admit(self, transport: asyncio.Transport) -> asyncio.Protocol | None:
        """Protocol for a new connection, or None if it may not stay."""
        serving = self._runner.server
        address = transport.get_extra_info("peername")
        if (
            serving is None
            or len(serving.connections) >= MAX_CONNECTIONS
            or not self._networks.allows(str(address[0]))
        ):
            self.counters.turned_away += 1
            return None
        self._on_connection(str(address[0]))
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER_BYTES)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER_BYTES)
        expect_signs(sock)
        loop = asyncio.get_running_loop()
        self._silent[transport] = loop.time() + _FIRST_REQUEST_SECONDS
        if self._sweeping is None:
            self._sweeping = loop.call_later(_SWEEP_SECONDS, self._sweep)
        return serving()

    def _sweep(self) -> None:
        """Forget who has gone, and let go of who has been silent for too long.

        One timer for all: with one each, whoever connects and leaves by the thousand
        would be remembered for as long as silence is borne.
        """
        now = asyncio.get_running_loop().time()
        for transport, until in list(self._silent.items()):
            if transport.is_closing():
                del self._silent[transport]
            elif until <= now:
                del self._silent[transport]
                self.counters.silent += 1
                transport.abort()
        self._sweeping = None
        if self._silent:
            loop = asyncio.get_running_loop()
            self._sweeping = loop.call_later(_SWEEP_SECONDS, self._sweep)

    @web.middleware
    async def _guarded(
        self, request: web.Request, handler: _Handler
    ) -> web.StreamResponse:
        """Answer a request that is meant, refuse any other."""
        transport = request.transport
        if transport is not None:
            self._silent.pop(transport, None)
        why = self._guard.objection(
            request.headers.getall("Host", []), request.headers.get("Origin")
        )
        if why:
            self.counters.refused += 1
            _log.info("%s was refused: %s", request.remote, why)
            raise web.HTTPForbidden(text=writable(f"Refused: {why}.\n"))
        self.counters.requests += 1
        return await handler(request)


class _Gate(asyncio.Protocol):
    """Looks at who connects before any byte is read, then steps aside."""

    def __init__(self, server: HttpServer) -> None:
        self._server = server

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        protocol = self._server.admit(transport)
        if protocol is None:
            transport.abort()
            return
        transport.set_protocol(protocol)
        protocol.connection_made(transport)


class _TlsGate(asyncio.Protocol):
    """Looks at who connects before TLS takes its memory, then shakes hands."""

    def __init__(self, server: HttpServer, context: ssl.SSLContext) -> None:
        self._server = server
        self._context = context
        self._shaking: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        if not self._server.may_shake_hands(transport):
            transport.abort()
            return
        transport.pause_reading()  # what comes first is for TLS
        self._shaking = asyncio.ensure_future(self._shake_hands(transport))

    async def _shake_hands(self, transport: asyncio.Transport) -> None:
        try:
            secure = await asyncio.get_running_loop().start_tls(
                transport,
                self,
                self._context,
                server_side=True,
                ssl_handshake_timeout=_FIRST_REQUEST_SECONDS,
            )
        except OSError:  # its peer left, or speaks no TLS, or nothing at all
            transport.abort()
            return
        if secure is not None:
            _Gate(self._server).connection_made(secure)


class _RequestLog(logging.LoggerAdapter[logging.Logger]):
    """Keeps what strangers send out of the log, where aiohttp would explain it all."""

    def __init__(self, counters: HttpCounters) -> None:
        super().__init__(_log, {})
        self._counters = counters

    def debug(
        self, msg: object, *args: object, exc_info: Any = None, **more: Any
    ) -> None:
        """Count a request that could not be read; aiohttp says more of it."""
        self._counters.malformed += isinstance(exc_info, HttpProcessingError)
        super().debug(f"{msg}: %r", *args, exc_info, **more)

    def exception(
        self, msg: object, *args: object, exc_info: Any = True, **more: Any
    ) -> None:
        """Count; only our own mistakes are told with all there is to know."""
        if isinstance(exc_info, HttpProcessingError):
            self.debug(msg, *args, exc_info=exc_info)
            return
        self._counters.faults += 1
        super().exception(msg, *args, exc_info=exc_info, **more)


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
