"""The OSCQuery door: the table as a tree over HTTP, its values over WebSocket.

OSC packets that come in are handed to the OSC door, which knows what they mean.
"""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import unquote

from aiohttp import WSMessage, WSMsgType, web
from oscine.daemon.parameters import Request
from oscine.daemon.state import Commit, State
from oscine.routes.http_guard import writable
from oscine.routes.http_page import Page
from oscine.routes.osc_peers import Intake
from oscine.routes.osc_wire import MAX_PACKET
from oscine.routes.oscquery_sockets import (
    CommandError,
    Listening,
    Socket,
    parsed_command,
)
from oscine.routes.oscquery_tree import ATTRIBUTES, Node, Tree
from oscine.routes.websocket import WebSocket

_log = logging.getLogger("oscine.oscquery")

MAX_SOCKETS = 320
_HEARTBEAT_SECONDS = 20.0
"""A client whose cable was pulled answers no ping, and makes room for another."""

_TURN_SECONDS = 0.002
"""Longest that one client's messages may keep the loop to themselves."""

EXTENSIONS = {
    **dict.fromkeys(ATTRIBUTES[3:], True),
    "HTML": True,
    "LISTEN": True,
    "PATH_CHANGED": True,
    # The table is the same as long as the daemon runs.
    "PATH_ADDED": False,
    "PATH_REMOVED": False,
    "PATH_RENAMED": False,
}
"""What HOST_INFO says of the optional parts of the proposal."""


@dataclass(frozen=True, slots=True)
class OscQuerySettings:
    """How the door is to be.

    Attributes:
        root: What stands before every address.
        osc_port: UDP port of the OSC door.
        name: Under which people know the daemon.
        page: Where a browser is sent that asks for the root; empty shows it the tree.
    """

    root: str = "/oscine"
    osc_port: int = 9740
    name: str = "oscine"
    page: str = ""


@dataclass(slots=True)
class QueryCounters:
    """What came and went, for the log and for measuring.

    Attributes:
        commands: Text commands that were obeyed.
        packets: OSC packets that came in.
        malformed: Messages that were neither.
        dropped: Sockets that did not read what they were sent.
        turned_away: Sockets that were one too many.
    """

    commands: int = 0
    packets: int = 0
    malformed: int = 0
    dropped: int = 0
    turned_away: int = 0


class OscQueryDoor:
    """Answers queries; runs on the event loop's thread.

    Attributes:
        tree: What is asked about.
        counters: What came and went.
    """

    def __init__(
        self, state: State, settings: OscQuerySettings, intake: Intake
    ) -> None:
        """Show ``state``; OSC packets that come in are handed to ``intake``."""
        root = settings.root.strip("/")
        self._root = "/" + root if root else ""
        self._state = state
        self._settings = settings
        self._intake = intake
        self.tree = Tree(state, self._root, settings.name)
        self.counters = QueryCounters()
        loop = asyncio.get_running_loop()
        self._listening = Listening(self.tree, self._root, loop)
        self._sockets: set[Socket] = set()
        self._unsupported = state.unsupported
        self._answers: dict[str, bytes] = {}
        self._answers_of = (state.version, state.unsupported)
        text = resources.files("oscine.routes").joinpath("oscquery.html")
        self._page = Page(text.read_text(encoding="utf-8"))

    def add_to(self, app: web.Application) -> None:
        """Answer whatever no other door has taken."""
        app.router.add_get("/{path:.*}", self._answer)
        app.on_shutdown.append(self._end_sockets)
        app.cleanup_ctx.append(self._watch_state)

    async def _watch_state(self, app: web.Application) -> AsyncIterator[None]:
        with ExitStack() as watching:
            watching.callback(self._state.watch(self._note))
            watching.callback(self._listening.close)
            yield

    async def _end_sockets(self, app: web.Application) -> None:
        for socket in tuple(self._sockets):
            socket.end()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        asked = [
            unquote(part.partition("=")[0])
            for part in request.rel_url.raw_query_string.split("&")
            if part
        ]
        if "HOST_INFO" in asked:
            return _json(self._host_info(request))
        node = self.tree.node(request.path)
        if node is None:
            raise web.HTTPNotFound(
                text=writable(f"There is nothing at {request.path[:200]}.\n")
            )
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._serve_socket(request)
        wants_page = "text/html" in request.headers.get("Accept", "")
        is_front = wants_page and not asked and request.path == "/"
        if is_front and self._settings.page:
            raise web.HTTPFound(self._settings.page)
        if "HTML" in asked or is_front:
            return self._page.response(request)
        return self._described(node, asked)

    def _described(self, node: Node, asked: list[str]) -> web.Response:
        """All that is to be said of a node, or the attributes that were asked for."""
        unknown = [name for name in asked if name not in ATTRIBUTES]
        if unknown:
            known = ", ".join((*ATTRIBUTES, "HOST_INFO", "HTML"))
            raise web.HTTPBadRequest(
                text=writable(
                    f"There is no attribute {unknown[0][:60]}; there are {known}.\n"
                )
            )
        if asked == ["VALUE"] and node.is_readable:
            # What is polled most need not build all the rest.
            return _json({"VALUE": self.tree.value(node)})
        if "VALUE" in asked and not node.is_readable:
            return web.Response(status=204)
        if not asked:
            return _response(self._whole(node))
        told = self.tree.answer(node)
        return _json({name: told[name] for name in asked if name in told})

    def _whole(self, node: Node) -> bytes:
        """All of a node and what lies below, made once for each state it can tell."""
        key = (self._state.version, self._state.unsupported)
        if key != self._answers_of:
            self._answers_of = key
            self._answers.clear()
        body = self._answers.get(node.path)
        if body is None:
            body = self._answers[node.path] = _encoded(self.tree.answer(node))
        return body

    def _host_info(self, request: web.Request) -> dict[str, Any]:
        port = self._settings.osc_port
        info: dict[str, Any] = {
            "NAME": self._settings.name,
            "EXTENSIONS": EXTENSIONS,
            "OSC_PORT": port,
            "OSC_TRANSPORT": "UDP",
        }
        transport = request.transport
        here = transport.get_extra_info("sockname") if transport else None
        if here is not None:
            # The address by which this client reached us, whichever others there are.
            info |= {"OSC_IP": here[0], "WS_IP": here[0], "WS_PORT": here[1]}
        return info

    async def _serve_socket(self, request: web.Request) -> web.StreamResponse:
        if len(self._sockets) >= MAX_SOCKETS:
            self.counters.turned_away += 1
            raise web.HTTPServiceUnavailable(
                text=f"There are {MAX_SOCKETS} WebSockets, which is all there can be.\n"
            )
        response = WebSocket(
            timeout=2.0,
            heartbeat=_HEARTBEAT_SECONDS,
            compress=False,
            max_msg_size=MAX_PACKET,
        )
        await response.prepare(request)
        transport = request.transport
        if transport is None:
            return response
        address = transport.get_extra_info("peername")
        socket = Socket(transport, address, self._intake.peer)
        self._sockets.add(socket)
        try:
            await self._serve(response, socket)
        finally:
            self._sockets.discard(socket)
            self._listening.forget(socket)
            self._intake.forget(socket)
            self.counters.dropped += socket.is_dropped
        return response

    async def _serve(self, response: web.WebSocketResponse, socket: Socket) -> None:
        began = time.monotonic()
        async for message in response:
            self._take(message, socket)
            if time.monotonic() - began > _TURN_SECONDS:
                # Messages that are there already are handed out without a pause.
                await asyncio.sleep(0)
                began = time.monotonic()

    def _take(self, message: WSMessage, socket: Socket) -> None:
        if message.type is WSMsgType.BINARY:
            self.counters.packets += 1
            self._intake.take(message.data, socket)
        elif message.type is WSMsgType.TEXT:
            try:
                self._obey(message.data, socket)
                self.counters.commands += 1
            except CommandError as error:
                self.counters.malformed += 1
                self._intake.complain(socket, "", str(error))
        elif message.type is WSMsgType.ERROR:
            self.counters.malformed += 1
            _log.info("%s was dropped: %s", socket, message.data)

    def _obey(self, text: str, socket: Socket) -> None:
        command, path = parsed_command(text)
        node = self.tree.node(path)
        if node is None:
            raise CommandError(f"{command}: there is nothing at {path[:200]}")
        if command == "IGNORE":
            self._listening.ignore(socket, node.path)
        elif node.row is None:
            raise CommandError(f"{command}: {path} is a container; name what is in it")
        elif isinstance(node.row, Request):
            raise CommandError(f"{command}: {path} is a question and has no value")
        else:
            self._listening.listen(socket, node)

    def _note(self, commit: Commit) -> None:
        if self._unsupported is not self._state.unsupported:
            self._note_model()
        if self._sockets:
            self._listening.note(commit.updates)

    def _note_model(self) -> None:
        """Tell everybody of the tags that another model changed."""
        before, self._unsupported = self._unsupported, self._state.unsupported
        if before != self._unsupported:
            for socket in self._sockets:
                socket.tell("PATH_CHANGED", self._root or "/")


def _json(told: object) -> web.Response:
    return _response(_encoded(told))


def _encoded(told: object) -> bytes:
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair can come in as JSON, but cannot go out as UTF-8.
    return body.encode(errors="replace")


def _response(body: bytes) -> web.Response:
    return web.Response(body=body, content_type="application/json", charset="utf-8")
