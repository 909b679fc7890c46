"""OSC over TCP: packets out of a stream, in either framing, told by its first byte.

A length-prefixed stream (OSC 1.0) begins with a zero, because no packet here is as
long as 16 MiB; a SLIP stream (OSC 1.1) begins with 0xC0, or with the packet itself.
"""

import asyncio
import contextlib
import logging
import socket
import struct
from collections.abc import Callable
from enum import Enum

from oscine.routes.leases import Leases
from oscine.routes.networks import expect_signs
from oscine.routes.osc_dispatch import Dispatcher
from oscine.routes.osc_peers import Peer, log_sent
from oscine.routes.osc_wire import MAX_PACKET

_log = logging.getLogger("oscine.osc.in")

MAX_CONNECTIONS = 32
_READ_BYTES = 16384
"""Most that is read in one turn of the loop, so that no stream keeps it for itself."""

_MAX_UNREAD_BYTES = 512 * 1024
"""A client that leaves so much of what it is sent unread is dropped."""

_END, _ESC, _ESC_END, _ESC_ESC = b"\xc0", b"\xdb", b"\xdb\xdc", b"\xdb\xdd"
_length = struct.Struct(">i")


class Framing(Enum):
    """How packets are set apart in a stream."""

    LENGTH = "1.0"
    SLIP = "1.1"


class FramingError(Exception):
    """A stream in which no further packet can be found; the message says why."""


class Deframer:
    """Finds packets in a stream, however it is cut.

    Attributes:
        framing: None until the first byte has come.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.framing: Framing | None = None
        self._buffer = bytearray()
        self._searched = 0

    def feed(self, stream: bytes | memoryview) -> list[bytes]:
        """Take some of the stream; returns the packets that are now whole.

        Raises:
            FramingError: No further packet can be found.
        """
        self._buffer += stream
        if self.framing is None and self._buffer:
            self.framing = _framing_of(self._buffer[0])
        if self.framing is Framing.SLIP:
            return self._slip_packets()
        return self._length_packets()

    def _length_packets(self) -> list[bytes]:
        packets: list[bytes] = []
        buffer, at = self._buffer, 0
        while len(buffer) >= at + 4:
            size = _length.unpack_from(buffer, at)[0]
            if not 0 <= size <= MAX_PACKET:
                raise FramingError(f"a packet of {size} bytes; at most {MAX_PACKET}")
            if len(buffer) < at + 4 + size:
                break
            if size:
                packets.append(bytes(buffer[at + 4 : at + 4 + size]))
            at += 4 + size
        del buffer[:at]
        return packets

    def _slip_packets(self) -> list[bytes]:
        packets: list[bytes] = []
        buffer, at = self._buffer, 0
        while (end := buffer.find(_END, max(at, self._searched))) >= 0:
            if end > at:
                packets.append(slip_decoded(bytes(buffer[at:end])))
            at = self._searched = end + 1
        del buffer[:at]
        self._searched = len(buffer)
        # Escaped bytes are two, so a whole packet may be twice as long here.
        if len(buffer) > 2 * MAX_PACKET or any(len(p) > MAX_PACKET for p in packets):
            raise FramingError(f"a packet of more than {MAX_PACKET} bytes")
        return packets


def slip_decoded(framed: bytes) -> bytes:
    """Packet without its escapes; a stray escape stays as it is.

    >>> slip_decoded(bytes.fromhex("61dbdcdbdd62")).hex()
    '61c0db62'
    """
    if _ESC not in framed:
        return framed
    # The order matters: an escaped escape before DC must not become an END.
    return _ESC.join(p.replace(_ESC_END, _END) for p in framed.split(_ESC_ESC))


def framed(packet: bytes, framing: Framing) -> bytes:
    """Packet as it goes into a stream.

    >>> framed(b"/a", Framing.SLIP).hex(), framed(b"/a", Framing.LENGTH).hex()
    ('c02f61c0', '000000022f61')
    """
    if framing is Framing.LENGTH:
        return _length.pack(len(packet)) + packet
    return _END + packet.replace(_ESC, _ESC_ESC).replace(_END, _ESC_END) + _END


def _framing_of(first: int) -> Framing:
    if first == 0:
        return Framing.LENGTH
    if first in b"\xc0/#":
        return Framing.SLIP
    raise FramingError("it begins neither with a length nor with SLIP's 0xC0")


class TcpPeer(asyncio.BufferedProtocol):
    """One connection; it is its own peer.

    Attributes:
        source: Name of the changes that come from there.
        host: Its machine.
        is_believed: It is: what is sent is acknowledged.
    """

    def __init__(self, door: "TcpDoor") -> None:
        """Belong to ``door``."""
        self.source = ""
        self.host = ""
        self.is_believed = True
        self._door = door
        self._deframer = Deframer()
        self._buffer = bytearray(_READ_BYTES)
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin, or refuse to."""
        assert isinstance(transport, asyncio.Transport)
        address = transport.get_extra_info("peername")
        self.host = str(address[0])
        self.source = f"osc:tcp:{address[0]}:{address[1]}"
        self._transport = transport
        if not self._door.admits(self):
            transport.abort()
            return
        sock = transport.get_extra_info("socket")
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        expect_signs(sock)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._transport = None
        self._door.forget(self)

    def get_buffer(self, sizehint: int) -> bytearray:
        """Room for what comes next."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Take what has come."""
        dispatcher = self._door.dispatcher
        try:
            packets = self._deframer.feed(memoryview(self._buffer)[:nbytes])
        except FramingError as error:
            dispatcher.counters.malformed += 1
            dispatcher.complain(self, "", f"the stream cannot be read on: {error}")
            _log.info("%s was dropped: %s", self.source, error)
            if self._transport is not None:
                self._transport.close()
            return
        for packet in packets:
            dispatcher.receive(packet, self)
        dispatcher.flush()

    def send(self, packet: bytes) -> None:
        """Send it a packet; a client that does not read is dropped."""
        if self._transport is None or self._transport.is_closing():
            return
        log_sent(packet, self.source)
        self._transport.write(framed(packet, self._deframer.framing or Framing.SLIP))
        if self._transport.get_write_buffer_size() > _MAX_UNREAD_BYTES:
            self._door.dispatcher.counters.unsent += 1
            _log.warning(
                "%s does not read what it is sent, and is dropped", self.source
            )
            self._transport.abort()

    def at_port(self, port: int) -> Peer:
        """A program on the same machine, over UDP."""
        return self._door.udp_peer((self.host, port))

    def close(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.abort()


class TcpDoor:
    """Listens for connections.

    Attributes:
        dispatcher: Where packets go.
        udp_peer: Finds the program at a host and a UDP port.
    """

    def __init__(
        self,
        dispatcher: Dispatcher,
        is_allowed: Callable[[str], bool],
        udp_peer: Callable[[tuple[str | int, ...]], Peer],
        leases: Leases[Peer],
        on_connection: Callable[[str], None],
    ) -> None:
        """Let in whom ``is_allowed`` allows; ``on_connection`` is told the host."""
        self.dispatcher = dispatcher
        self.udp_peer = udp_peer
        self._is_allowed = is_allowed
        self._leases = leases
        self._on_connection = on_connection
        self._peers: set[TcpPeer] = set()
        self._server: asyncio.Server | None = None

    async def start(self, loop: asyncio.AbstractEventLoop, host: str, port: int) -> int:
        """Listen; returns the port.

        Raises:
            OSError: The port cannot be bound.
            OverflowError: There is no such port.
        """
        self._server = await loop.create_server(lambda: TcpPeer(self), host, port)
        return self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close all connections and stop listening."""
        if self._server is None:
            return
        self._server.close()
        for peer in tuple(self._peers):
            peer.close()
        with contextlib.suppress(asyncio.CancelledError):
            await self._server.wait_closed()
        self._server = None

    def admits(self, peer: TcpPeer) -> bool:
        """Whether a new connection may stay."""
        if len(self._peers) >= MAX_CONNECTIONS or not self._is_allowed(peer.host):
            self.dispatcher.counters.turned_away += 1
            return False
        self._peers.add(peer)
        self._on_connection(peer.host)
        return True

    def forget(self, peer: TcpPeer) -> None:
        """Take note that a connection is over; its leases end with it."""
        self._peers.discard(peer)
        self._leases.unsubscribe(peer.source)
