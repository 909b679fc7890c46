"""OSCQuery's WebSockets: who listens to which values, and what is still to be sent.

Frames are written straight to the transport, all of one socket's at once: nothing
waits for a client, and hundreds of listeners cost one write each at every flush.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Iterable

from oscine.daemon.parameters import Trigger
from oscine.daemon.state import Update
from oscine.routes.leases import FLUSHES_PER_SECOND
from oscine.routes.osc_peers import Peer, log_sent
from oscine.routes.osc_wire import encode
from oscine.routes.oscquery_tree import Node, Tree, watched
from oscine.routes.websocket import BINARY, CLOSE, GOING_AWAY, TEXT, frame

_log = logging.getLogger("oscine.oscquery")

MAX_UNREAD_BYTES = 256 * 1024
"""A client that leaves so much of what it is sent unread is dropped."""


MAX_COMMAND = 2048
"""Longest text command, in letters: an address and a few words."""


class CommandError(Exception):
    """A text that is no command; the message says what was expected."""


def parsed_command(text: str) -> tuple[str, str]:
    """Command and path that a text means.

    Raises:
        CommandError: It means none.

    >>> parsed_command('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
    ('LISTEN', '/oscine/bpm')
    """
    expected = 'expected {"COMMAND": "LISTEN" or "IGNORE", "DATA": path}'
    if len(text) > MAX_COMMAND:
        raise CommandError(f"{expected}, got {len(text)} letters")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        raise CommandError(f"{expected}, got no JSON") from None
    if not isinstance(told, dict):
        raise CommandError(f"{expected}, got no object")
    command, path = told.get("COMMAND"), told.get("DATA")
    if command not in ("LISTEN", "IGNORE") or not isinstance(path, str):
        raise CommandError(expected)
    return command, path


class Socket:
    """One client; for OSC it is a peer like any other.

    Attributes:
        source: Name of the changes that come from there.
        host: Its machine.
        is_believed: It is: what is sent is acknowledged.
        heard: Paths it listens to.
        pending: Paths whose values are to be sent, oldest first.
        is_dropped: It did not read, and was cut off.
    """

    def __init__(
        self,
        transport: asyncio.Transport,
        address: tuple[str | int, ...],
        udp_peer: Callable[[tuple[str | int, ...]], Peer],
    ) -> None:
        """Speak to ``address`` over ``transport``, on which frames can be written."""
        self.host = str(address[0])
        self.source = f"ws:{address[0]}:{address[1]}"
        self.is_believed = True
        self.heard: set[str] = set()
        self.pending: dict[str, None] = {}
        self.is_dropped = False
        self._transport = transport
        self._udp_peer = udp_peer

    def send(self, packet: bytes) -> None:
        """Send it an OSC packet."""
        log_sent(packet, self.source)
        self.write(frame(BINARY, packet))

    def tell(self, command: str, about: str) -> None:
        """Send it a command of the proposal."""
        text = json.dumps({"COMMAND": command, "DATA": about})
        self.write(frame(TEXT, text.encode()))

    def write(self, frames: bytes) -> None:
        """Write whole frames; a client that does not read is dropped."""
        if self._transport.is_closing():
            return
        self._transport.write(frames)
        if self._transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
            _log.warning("%s does not read what it is sent, and is dropped", self)
            self.is_dropped = True
            self._transport.abort()

    def at_port(self, port: int) -> Peer:
        """A program on the same machine, over UDP."""
        return self._udp_peer((self.host, port))

    def end(self) -> None:
        """Say that the daemon goes, and close."""
        self.write(frame(CLOSE, GOING_AWAY.to_bytes(2, "big")))
        self._transport.close()

    def __str__(self) -> str:
        return self.source


class Listening:
    """Who listens to what; runs on the event loop's thread."""

    def __init__(self, tree: Tree, root: str, loop: asyncio.AbstractEventLoop) -> None:
        """Tell values of ``tree``, whose addresses stand below ``root``."""
        self._tree = tree
        self._loop = loop
        self._paths: dict[str, list[str]] = {}
        for address, path in watched(root):
            self._paths.setdefault(address, []).append(path)
        self._listeners: dict[str, set[Socket]] = {}
        self._waiting: set[Socket] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._flushed_at = 0.0

    def listen(self, socket: Socket, node: Node) -> None:
        """Tell a socket the value of a node, now and whenever it changes."""
        socket.heard.add(node.path)
        self._listeners.setdefault(node.path, set()).add(socket)
        if node.is_readable:
            socket.pending.pop(node.path, None)
            socket.send(self._message(node.path))

    def ignore(self, socket: Socket, path: str) -> None:
        """Tell it no more."""
        socket.heard.discard(path)
        socket.pending.pop(path, None)
        self._listeners.get(path, set()).discard(socket)

    def forget(self, socket: Socket) -> None:
        """Tell a socket nothing any more."""
        for path in tuple(socket.heard):
            self.ignore(socket, path)
        self._waiting.discard(socket)

    def note(self, updates: Iterable[Update]) -> None:
        """Remember what has changed for whoever listens."""
        for update in updates:
            for path in self._paths.get(update.address, ()):
                for socket in self._listeners.get(path, ()):
                    if update.source == socket.source and not update.is_corrected:
                        # It knows better than what still waits to be sent.
                        socket.pending.pop(path, None)
                    else:
                        socket.pending[path] = None
                        self._waiting.add(socket)
        if self._waiting and self._timer is None:
            due = self._flushed_at + 1.0 / FLUSHES_PER_SECOND
            self._timer = self._loop.call_at(due, self._flush)

    def close(self) -> None:
        """Send nothing more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _flush(self) -> None:
        self._timer = None
        self._flushed_at = self._loop.time()
        frames: dict[str, bytes] = {}
        sockets, self._waiting = self._waiting, set()
        for socket in sockets:
            for path in socket.pending:
                if path not in frames:
                    frames[path] = frame(BINARY, self._message(path))
            socket.write(b"".join([frames[path] for path in socket.pending]))
            socket.pending.clear()

    def _message(self, path: str) -> bytes:
        node = self._tree.nodes[path]
        values = [None] if isinstance(node.row, Trigger) else self._tree.value(node)
        return encode(path, values, is_typed=True)
