"""The panel's door: the page for people without a patch, and the sound it shows.

The page itself speaks OSCQuery like any other client; here are only its files, and two
streams that OSC has no words for: sound to listen to, and spectra to draw.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from importlib import resources
from typing import Protocol

from aiohttp import WSMsgType, web
from oscine.routes.http_guard import writable
from oscine.routes.websocket import BINARY, CLOSE, GOING_AWAY, WebSocket, frame

_log = logging.getLogger("oscine.panel")

PATH = "/panel/"

MAX_LISTENERS = 64
"""Of all streams together; a page in front of somebody's eyes has one or two."""

MAX_UNREAD_BYTES = 96 * 1024
"""Half a second of sound: who leaves more unread loses what comes next."""

_HEARTBEAT_SECONDS = 20.0
_MAX_MESSAGE_BYTES = 1024  # nothing is expected at all
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
_FRONT = "index.html"


class Source(Protocol):
    """Whoever has something that comes in pieces."""

    def listen(
        self, deliver: Callable[[bytes], None], past_seconds: float = 0.0
    ) -> Callable[[], None]:
        """Hand pieces to ``deliver``; the returned call ends it."""
        ...


class PanelDoor:
    """Serves the page and its streams; on the event loop's thread.

    The files are read once, from the package: no request ever reaches the disk.

    Attributes:
        lost: Pieces that were not sent because somebody read too slowly.
    """

    def __init__(self, streams: Mapping[str, Source]) -> None:
        """Prepare to serve.

        Args:
            streams: By the last word of their paths.
        """
        self.lost = 0
        self._streams = streams
        self._connections: set[asyncio.Transport] = set()
        self._files = dict(_read_files())

    def add_to(self, app: web.Application) -> None:
        """Let an application serve this door."""
        app.router.add_get(PATH.rstrip("/"), _redirect)
        app.router.add_get(PATH, self._answer)
        app.router.add_get(PATH + "stream/{stream}", self._serve_stream)
        app.router.add_get(PATH + "{file}", self._answer)
        app.on_shutdown.append(self._close)

    async def _answer(self, request: web.Request) -> web.Response:
        """One of the files, and what the page may do: all that is its own."""
        name = request.match_info.get("file", _FRONT)
        if name not in self._files:
            raise web.HTTPNotFound(text=writable(f"There is no {name[:100]} here.\n"))
        body, kind = self._files[name]
        # Not every browser counts a WebSocket to its own host as 'self'.
        policy = (
            "default-src 'none'; script-src 'self'; style-src 'self'; "
            "img-src 'self' data:; manifest-src 'self'; "
            f"connect-src 'self' ws://{request.host} wss://{request.host}; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        return web.Response(
            body=body,
            content_type=kind,
            charset="utf-8",
            headers={"Content-Security-Policy": policy},
        )

    async def _serve_stream(self, request: web.Request) -> web.StreamResponse:
        source = self._streams.get(request.match_info["stream"])
        if source is None:
            known = ", ".join(self._streams)
            raise web.HTTPNotFound(
                text=f"There is no such stream; there are {known}.\n"
            )
        if len(self._connections) >= MAX_LISTENERS:
            raise web.HTTPServiceUnavailable(
                text=f"There are {MAX_LISTENERS} listeners, which is the most.\n"
            )
        socket = WebSocket(
            timeout=1.0,
            heartbeat=_HEARTBEAT_SECONDS,
            compress=False,
            max_msg_size=_MAX_MESSAGE_BYTES,
        )
        await socket.prepare(request)
        transport = request.transport
        if transport is not None:
            self._connections.add(transport)
            try:
                await self._stream(source, transport, socket)
            finally:
                self._connections.discard(transport)
        return socket

    async def _stream(
        self,
        source: Source,
        transport: asyncio.Transport,
        socket: web.WebSocketResponse,
    ) -> None:
        """Hand pieces on until the client goes."""

        def deliver(piece: bytes) -> None:
            if transport.is_closing():
                return
            if transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
                self.lost += 1
                return
            transport.write(frame(BINARY, piece))

        end = source.listen(deliver)
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    _log.info("a listener was dropped: %s", message.data)
        finally:
            end()

    async def _close(self, _app: web.Application) -> None:
        for transport in tuple(self._connections):
            if not transport.is_closing():
                transport.write(frame(CLOSE, GOING_AWAY.to_bytes(2, "big")))
                transport.close()


async def _redirect(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(PATH)


def _read_files() -> list[tuple[str, tuple[bytes, str]]]:
    """Files of the page by name, each with its type."""
    folder = resources.files("oscine.routes").joinpath("panel")
    return [
        (file.name, (file.read_bytes(), _TYPES["." + file.name.rpartition(".")[2]]))
        for file in folder.iterdir()
        if file.is_file()
    ]
