"""The OSC door: UDP and TCP in, answers and feedback out.

One socket that is emptied in gulps, because asyncio's own datagram transport takes one
packet per turn of the loop; no thread, no lock.
"""

import asyncio
import errno
import logging
import socket
import time
from contextlib import ExitStack, suppress

from oscine.daemon.state import Answer, Commit, Outcome, State
from oscine.routes.leases import FLUSHES_PER_SECOND, Leases
from oscine.routes.networks import Networks, plain_host
from oscine.routes.osc_dispatch import Dispatcher
from oscine.routes.osc_peers import Clocks, Counters, OscSettings, Peer, log_sent
from oscine.routes.osc_tcp import TcpDoor
from oscine.routes.osc_wire import MAX_PACKET, encode
from oscine.routes.reply_guard import NO_PROOF, STRANGER_PACKET_BYTES, ReplyGuard

__all__ = ["OscServer", "OscSettings", "PortTakenError"]

_log = logging.getLogger("oscine.osc.out")

_GULP_PACKETS = 64
"""Most packets read in one turn of the event loop."""

_GULP_SECONDS = 0.005
"""Longest one turn may take; packets that are much work end it early."""

_RECEIVE_BUFFER_BYTES = 8 * 1024 * 1024
_SO_RCVBUFFORCE = 33  # Linux; Python has no name for it.
_MAX_KNOWN_PEERS = 1024
_FREE_PORT_ATTEMPTS = 20


class PortTakenError(OSError):
    """The port is in use; the message says which, and what to do."""


class UdpPeer:
    """A program that sent a datagram.

    Attributes:
        source: Name of the changes that come from there.
        host: Its machine.
        address: Of its socket.
    """

    __slots__ = ("_door", "address", "host", "source")

    def __init__(self, door: "OscServer", address: tuple[str | int, ...]) -> None:
        """Answer at ``address`` through ``door``."""
        self.host = plain_host(str(address[0]))
        self.source = f"osc:{self.host}:{address[1]}"
        self.address = address
        self._door = door

    def send(self, packet: bytes) -> None:
        """Send it a datagram, or lose it."""
        self._door.send_datagram(packet, self)

    @property
    def is_believed(self) -> bool:
        """Whether what is sent there surely reaches who wrote."""
        return self._door.guard.is_believed(self.host)

    def at_port(self, port: int) -> Peer:
        """Another program on the same machine."""
        return self._door.peer((self.address[0], port, *self.address[2:]))


class OscServer:
    """Serves a state over OSC.

    Attributes:
        port: UDP port that is bound.
        tcp_port: TCP port that is bound.
        leases: Who is told of what.
        guard: Who may be sent what.
    """

    def __init__(
        self,
        state: State,
        settings: OscSettings,
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        """Prepare to serve; ``start`` opens the door.

        Args:
            state: What is steered.
            settings: How the door is to be.
            loop: The loop that runs it; by default the one that runs now.
        """
        self._loop = loop or asyncio.get_running_loop()
        self._state = state
        self._settings = settings
        self._is_allowed = Networks(settings.allowed).allows
        self.guard = ReplyGuard(self._loop.time, settings.trusted)
        self.port = 0
        self.tcp_port = 0
        self.leases: Leases[Peer] = Leases(self._loop.time)
        self._dispatcher = Dispatcher(
            state,
            settings,
            self.leases,
            Clocks(now=self._loop.time, call_at=self._loop.call_at),
            on_subscribed=self._flush_leases,
        )
        self._socket: socket.socket | None = None
        self._no_proof = encode(
            self._dispatcher.root + "/error", (self._dispatcher.root, NO_PROOF)
        )
        self._tcp = TcpDoor(
            self._dispatcher,
            self._is_allowed,
            self.peer,
            self.leases,
            self.guard.saw_connection,
        )
        self._peers: dict[tuple[str | int, ...], UdpPeer] = {}
        self._buffer = bytearray(MAX_PACKET)
        self._flush_timer: asyncio.TimerHandle | None = None
        self._flush_taken: asyncio.Handle | None = None
        self._watching = ExitStack()

    @property
    def counters(self) -> Counters:
        """What came and went so far."""
        return self._dispatcher.counters

    async def start(self) -> None:
        """Open the UDP port and, on the next number, the TCP port.

        Raises:
            PortTakenError: One of them is in use.
            OSError: The host cannot be bound.
        """
        wanted = self._settings.port
        attempts = 1 if wanted else _FREE_PORT_ATTEMPTS
        for attempt in range(attempts):
            self._socket = self._bound_socket(wanted)
            self.port = self._socket.getsockname()[1]
            try:
                self.tcp_port = await self._tcp.start(
                    self._loop, self._settings.host, self.port + 1
                )
                break
            except (OSError, OverflowError) as error:
                self._socket.close()
                self._socket = None
                # A free UDP port says nothing of the TCP port beside it.
                if attempt == attempts - 1:
                    raise _explained(error, self.port + 1, "TCP") from error
        assert self._socket is not None
        self._loop.add_reader(self._socket, self._read)
        self._watching.callback(self._state.watch(self._note))
        self._watching.callback(self._state.watch_outcomes(self._report))
        self._watching.callback(self._state.watch_events(self._tell_event))
        _log.info("OSC on %s, UDP %d, TCP %d", *self._where())

    async def stop(self) -> None:
        """Close the door; what waits for its time is forgotten."""
        self._watching.close()
        if self._flush_timer is not None:
            self._flush_timer.cancel()
            self._flush_timer = None
        self._dispatcher.close()
        await self._tcp.stop()
        if self._socket is not None:
            self._loop.remove_reader(self._socket)
            self._socket.close()
            self._socket = None

    def peer(self, address: tuple[str | int, ...]) -> UdpPeer:
        """Program at a socket address; the same object as long as it is known."""
        known = self._peers.get(address)
        if known is None:
            if len(self._peers) >= _MAX_KNOWN_PEERS:
                del self._peers[next(iter(self._peers))]
            known = UdpPeer(self, address)
            self._peers[address] = known
        return known

    def take(self, packet: bytes, peer: Peer) -> None:
        """Do what a packet says that came through another door.

        Packets that come in one turn of the loop are one commit, as over UDP.
        """
        self._dispatcher.receive(packet, peer)
        if self._flush_taken is None:
            self._flush_taken = self._loop.call_soon(self._end_taking)

    def complain(self, peer: Peer, address: str, reason: str) -> None:
        """Tell a peer of another door what was wrong."""
        self._dispatcher.complain(peer, address, reason)

    def forget(self, peer: Peer) -> None:
        """Take note that a peer of another door has gone; its leases end with it."""
        self.leases.unsubscribe(peer.source)

    def send_datagram(self, packet: bytes, peer: UdpPeer) -> None:
        """Send a datagram, or count it as not sent; never waits, never raises."""
        if self._socket is None:
            return
        if len(packet) > STRANGER_PACKET_BYTES and not peer.is_believed:
            packet = self._no_proof
        if not self.guard.may_send(peer.host, len(packet)):
            self.counters.withheld += 1
            return
        log_sent(packet, peer.source)
        try:
            self._socket.sendto(packet, peer.address)
        except OSError as error:
            self.counters.unsent += 1
            _log.debug("%s was not sent to: %s", peer.source, error)

    def _where(self) -> tuple[str, int, int]:
        return self._settings.host, self.port, self.tcp_port

    def _bound_socket(self, port: int) -> socket.socket:
        host = self._settings.host
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        sock = socket.socket(family, socket.SOCK_DGRAM)
        sock.setblocking(False)
        # Room for what comes while the loop is busy; more than the system's limit
        # takes a privilege that need not be there.
        with suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER_BYTES)
        with suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, _SO_RCVBUFFORCE, _RECEIVE_BUFFER_BYTES)
        try:
            sock.bind((host, port))
        except OSError as error:
            sock.close()
            raise _explained(error, port, "UDP") from error
        return sock

    def _end_taking(self) -> None:
        self._flush_taken = None
        self._dispatcher.flush()

    def _read(self) -> None:
        """Take the packets that have come, as many as one turn of the loop may."""
        sock = self._socket
        if sock is None:
            return
        receive, buffer = self._dispatcher.receive, self._buffer
        view = memoryview(buffer)
        until = time.monotonic() + _GULP_SECONDS
        for _ in range(_GULP_PACKETS):
            try:
                size, address = sock.recvfrom_into(buffer)
            except BlockingIOError:
                break
            except OSError:
                # An answer of ours that found nobody comes back here.
                continue
            peer = self._peers.get(address)
            if peer is None:
                if not self._is_allowed(str(address[0])):
                    self.counters.turned_away += 1
                    continue
                peer = self.peer(address)
            receive(bytes(view[:size]), peer)
            if time.monotonic() > until:
                break
        self._dispatcher.flush()

    def _tell_event(self, event: Answer) -> None:
        """Tell of it now: what comes with the next flush would come too late."""
        targets = self.leases.hearing(event.address)
        if targets:
            message = encode(self._dispatcher.root + event.address, event.arguments)
            for target in targets:
                target.send(message)

    def _note(self, commit: Commit) -> None:
        self.leases.note(commit.updates)

    def _report(self, outcome: Outcome) -> None:
        self._dispatcher.report(outcome)

    def _flush_leases(self) -> None:
        """Send what is due, and again as long as anybody has a lease."""
        if self._flush_timer is not None:
            self._flush_timer.cancel()
            self._flush_timer = None
        due = self.leases.due()
        messages = {
            address: self._dispatcher.value_message(address)
            for address in {a for _, addresses in due for a in addresses}
        }
        for target, addresses in due:
            for address in addresses:
                target.send(messages[address])
        if len(self.leases):
            self._flush_timer = self._loop.call_later(
                1.0 / FLUSHES_PER_SECOND, self._flush_leases
            )


def _explained(error: OSError | OverflowError, port: int, kind: str) -> OSError:
    """The error as the user should read it."""
    if isinstance(error, OverflowError):
        return OSError(f"there is no {kind} port {port}; choose a smaller --port")
    if error.errno == errno.EADDRINUSE:
        return PortTakenError(
            error.errno,
            f"OSC needs {kind} port {port}, which another program has (another "
            "oscine?); stop it, or choose another with --port",
        )
    if error.errno == errno.EACCES:
        return OSError(
            error.errno,
            f"{kind} port {port} is only for root; choose one from 1024 up with --port",
        )
    return error if isinstance(error, OSError) else OSError(str(error))
