"""The JACK client: ports, the process callback, connections, xruns and latency.

Nothing here assumes jackd: PipeWire's JACK library is served as well. Which server is
meant follows JACK's own rules (``JACK_DEFAULT_SERVER``) unless one is named.
"""

import ctypes
import logging
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from oscine.daemon.link import Board
from oscine.daemon.outputs import OutputError, OutputNotYetError, OutputParts

if TYPE_CHECKING:
    import jack

log = logging.getLogger("oscine.jack")

PORTS = ("out_L", "out_R")
"""Short names of the audio ports, left first."""

INPUT_PORTS = ("in_L", "in_R")
"""Short names of the audio ports that listen, left first."""

SCORE_PORT = "score"
"""Short name of the MIDI port on which the score leaves."""

NAME_SECONDS = 5.0
"""How long a dead predecessor may hold the client's name before it counts as taken."""

PATIENCE_SECONDS = 3.0
"""A server that has not called for so long is gone, although it never said so."""

RETRY_SECONDS = 0.25
"""How often ports that are not there yet are looked for."""

SETTLE_SECONDS = 0.2
"""Connections are told when they have not changed for so long: a server that goes
away takes them with it one by one, and that is nothing to remember."""

_CAPTURE, _PLAYBACK = 0, 1  # jack_latency_callback_mode_t, jack/types.h


@dataclass(frozen=True, slots=True)
class JackWishes:
    """How to appear in the graph; the fields are those of ``AudioSettings``."""

    client_name: str
    server_name: str = ""
    connect: tuple[str, ...] = ()
    connections: tuple[tuple[str, str], ...] | None = None
    listen: tuple[str, ...] = ()


class JackOutput:
    """Plays through two JACK ports; see ``Output``.

    The process callback runs on JACK's thread, the other callbacks on its notification
    thread: those only set a flag and wake the main thread, which does the rest.
    """

    def __init__(self, parts: OutputParts, wishes: JackWishes) -> None:
        """Appear as ``wishes`` say."""
        self.failure = ""
        self.is_server_gone = False
        self._parts = parts
        self._wishes = wishes
        self._client: jack.Client | None = None
        self._name_refused_at = 0.0
        self._to_remake = list(wishes.connections or ())
        self._is_first = wishes.connections is None
        self._is_first_hearing = wishes.connections is None and bool(wishes.listen)
        self._jack: Any = None
        self._connected_at = 0.0
        self._connections_changed_at = 0.0
        self._connections: tuple[tuple[str, str], ...] | None = None
        self._cycles = 0.0
        self._called_at = 0.0
        self._messages: deque[str] = deque(maxlen=100)

    def start(self) -> str:
        """Open the client, register the ports, connect them."""
        jack = self._jack = _import_jack()
        jack.set_error_function(self._messages.append)
        jack.set_info_function(self._messages.append)
        client = self._client = self._open()
        try:
            self._join(client)
        except jack.JackError as error:
            raise OutputError(f"JACK refused us: {error}") from error
        return (
            f"JACK as {client.name}, {client.samplerate} Hz, "
            f"{client.blocksize} samples, {'' if client.realtime else 'not '}real-time"
        )

    def _join(self, client: "jack.Client") -> None:
        """Register ports and callbacks, begin to be called, connect."""
        self._left: Any = client.outports.register(PORTS[0])
        self._right: Any = client.outports.register(PORTS[1])
        self._score: Any = client.midi_outports.register(SCORE_PORT)
        speaking = (self._left, self._right, self._score)
        self._hearing: tuple[Any, ...] = tuple(
            client.inports.register(name) for name in INPUT_PORTS
        )
        self._own = {port.shortname: port for port in (*speaking, *self._hearing)}
        self._latency = _Latency(
            self._jack, client, speaking, self._hearing[0], self._parts.desk
        )
        client.set_process_callback(self._process)
        client.set_xrun_callback(self._xrun)
        client.set_shutdown_callback(self._shutdown)
        client.set_samplerate_callback(self._rate_changed)
        client.set_blocksize_callback(self._period_changed)
        client.set_port_connect_callback(self._connected, only_available=False)
        self._connected()
        self._rate_changed(client.samplerate)
        self._period_changed(client.blocksize)
        # Who is connected now shall hear the beginning, not a cut into the middle.
        self._parts.outlet.is_held = True
        client.activate()
        self._latency.recompute()
        self.attend()
        self._parts.outlet.is_held = False

    def attend(self) -> None:
        """Make connections, tell of changed ones, keep the latency true."""
        while self._messages:
            log.info("%s", self._messages.popleft())
        try:
            self._attend_to_connections()
        except self._jack.JackError:
            # A port went away between finding it and asking about it: look again.
            self._connections_changed_at = time.monotonic()
        self._latency.attend()
        self._watch()

    def _attend_to_connections(self) -> None:
        wants_more = self._is_first or self._is_first_hearing or self._to_remake
        if wants_more and time.monotonic() - self._connected_at > RETRY_SECONDS:
            self._connected_at = time.monotonic()
            self._connect()
        changed_at = self._connections_changed_at
        if changed_at and time.monotonic() - changed_at > SETTLE_SECONDS:
            self._connections_changed_at = 0.0
            self._tell_connections()

    def stop(self) -> None:
        """Leave the graph."""
        if self._client is not None and not self.failure:
            self._client.deactivate()
            self._client.close()

    # -- opening

    def _open(self) -> "jack.Client":
        jack, wishes = self._jack, self._wishes
        try:
            return jack.Client(
                wishes.client_name,
                use_exact_name=True,
                no_start_server=True,
                servername=wishes.server_name or None,
            )
        except jack.JackOpenError as error:
            # jackd says server_error, not name_not_unique, where a name is taken.
            if error.status.server_failed:
                server = f" {wishes.server_name!r}" if wishes.server_name else ""
                raise OutputNotYetError(
                    f"waiting for a JACK server{server}; start one, or play with "
                    "--audio auto, which starts its own"
                ) from error
            # A server may notice late that a killed client is dead.
            self._name_refused_at = self._name_refused_at or time.monotonic()
            if time.monotonic() - self._name_refused_at < NAME_SECONDS:
                raise OutputNotYetError(
                    f"waiting for the JACK client name {wishes.client_name!r}"
                ) from error
            raise OutputError(
                f"the JACK server refuses a client called {wishes.client_name!r}: "
                "there is one already; give this one another name"
            ) from error

    # -- callbacks on JACK's threads

    def _process(self, _: int) -> None:
        left, right = self._left.get_array(), self._right.get_array()
        try:
            self._parts.inlet.take(
                self._hearing[0].get_array(), self._hearing[1].get_array()
            )
            self._parts.outlet.fill(left, right)
            self._play_score(len(left))
        except Exception as error:
            # JACK would go on playing what is in the buffers, and tell nobody.
            left[:] = 0
            right[:] = 0
            self.failure = f"the callback broke: {error!r}"
            self._parts.wake()

    def _play_score(self, samples: int) -> None:
        """Send what is due in the sound of this very period, each at its sample."""
        score, outlet, desk = self._score, self._parts.outlet, self._parts.desk
        score.clear_buffer()
        for offset, message in self._parts.cues.due(
            outlet.heard_from,
            outlet.heard_until,
            is_flowing=not outlet.is_silent,
            wants_clock=desk["send_clock"] != 0.0,
        ):
            score.write_midi_event(min(offset, samples - 1), message)

    def _xrun(self, _: float) -> None:
        self._parts.desk["xruns"] += 1

    def _shutdown(self, _: object, reason: str) -> None:
        self.is_server_gone = True
        self.failure = f"the JACK server is gone: {reason.strip()}"
        self._parts.wake()

    def _rate_changed(self, rate_hz: int) -> None:
        if self._parts.desk["rate_hz"] != rate_hz:
            self._parts.outlet.set_rate(rate_hz)
            self._parts.desk["rate_hz"] = rate_hz
            self._parts.wake()

    def _period_changed(self, period_samples: int) -> None:
        self._parts.desk["period_samples"] = period_samples

    def _connected(self, *_: object) -> None:
        self._connections_changed_at = time.monotonic()
        self._parts.wake()

    def _watch(self) -> None:
        """Notice a server that calls no more.

        PipeWire's JACK library (seen with 0.3.65) says nothing when its server dies.
        """
        cycles, now = self._parts.desk["cycles"], time.monotonic()
        if cycles != self._cycles or not self._called_at:
            self._cycles, self._called_at = cycles, now
        elif now - self._called_at > PATIENCE_SECONDS:
            self._shutdown(None, f"it has not called for {PATIENCE_SECONDS:.0f} s")

    # -- connections

    def _connect(self) -> None:
        """Make the connections that are wanted and can be made now."""
        if self._is_first:
            found = self._first_connections()
            self._to_remake += found
            self._is_first = not found
        if self._is_first_hearing:
            found = self._first_heard()
            self._to_remake += found
            self._is_first_hearing = not found
        assert self._client is not None
        there = {port.name for port in self._client.get_ports()}
        self._to_remake = [
            (own, peer)
            for own, peer in self._to_remake
            if peer not in there or not self._make(own, peer)
        ]

    def _first_connections(self) -> list[tuple[str, str]]:
        """What to connect when nothing is remembered; nothing while no port fits."""
        assert self._client is not None
        if self._wishes.connect:
            found = [
                port.name
                for pattern in self._wishes.connect
                for port in self._client.get_ports(
                    pattern, is_audio=True, is_input=True
                )
            ]
            peers = list(dict.fromkeys(found))
        else:
            physical = self._client.get_ports(
                is_audio=True, is_input=True, is_physical=True
            )
            peers = [port.name for port in physical[:2]]
        return _in_turn(PORTS, peers)

    def _first_heard(self) -> list[tuple[str, str]]:
        """What to listen to when nothing is remembered; nothing while no port fits."""
        assert self._client is not None
        found = [
            port.name
            for pattern in self._wishes.listen
            for port in self._client.get_ports(pattern, is_audio=True, is_output=True)
        ]
        return _in_turn(INPUT_PORTS, list(dict.fromkeys(found)))

    def _make(self, own: str, peer: str) -> bool:
        """Make one connection; returns whether there is nothing left to do about it."""
        assert self._client is not None
        port = self._own.get(own)
        if port is None:
            return True
        try:
            if not port.is_connected_to(peer):
                ends = (port.name, peer)
                self._client.connect(*(ends[::-1] if port.is_input else ends))
        except self._jack.JackError:
            # A client that has just appeared cannot be connected until it is active.
            return False
        return True

    def _tell_connections(self) -> None:
        there = [
            (own, peer.name)
            for own, port in self._own.items()
            for peer in port.connections
        ]
        connections = tuple(dict.fromkeys([*there, *self._to_remake]))
        if connections != self._connections and not self.failure:
            self._connections = connections
            self._parts.tell(("connections", connections))


def _in_turn(own: tuple[str, ...], peers: list[str]) -> list[tuple[str, str]]:
    """Pairs of our ports, left and right in turn, with others; one is for both."""
    if len(peers) == 1:
        return [(name, peers[0]) for name in own]
    return [(own[i % 2], peer) for i, peer in enumerate(peers)]


class _LatencyRange(ctypes.Structure):
    """``jack_latency_range_t``, jack/types.h; in samples."""

    _fields_ = [("least", ctypes.c_uint32), ("most", ctypes.c_uint32)]


class _Latency:
    """Tells the graph how old our sound is, and the desk how late it will be heard.

    JACK-Client does not reach this part of the library, so it is called directly.
    """

    def __init__(
        self,
        jack: Any,
        client: Any,
        ports: tuple[Any, ...],
        hearing: Any,
        desk: Board,
    ) -> None:
        """Register; before the client is activated."""

        def address(thing: Any) -> ctypes.c_void_p:
            pointer = jack._ffi.cast("uintptr_t", thing._ptr)  # noqa: SLF001 - as above
            return ctypes.c_void_p(int(pointer))

        self._desk = desk
        self._library = ctypes.CDLL(jack._libname)  # noqa: SLF001 - the same library
        self._client = address(client)
        self._ports = tuple(address(port) for port in ports)
        self._hearing = address(hearing)
        self._ahead_samples = self._wanted()
        prototype = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p)
        # Kept, because the library only keeps its address.
        self._callback = prototype(self._set_ranges)
        self._library.jack_set_latency_callback(self._client, self._callback, None)

    def _wanted(self) -> int:
        """Sound that waits in the ring, as the engine means to keep it; in samples."""
        return max(0, int(self._desk["resume_samples"]))

    def _set_ranges(self, mode: int, _: Any) -> None:
        """Give our ports' capture latency; on JACK's notification thread."""
        if mode == _CAPTURE:
            ahead = _LatencyRange(self._ahead_samples, self._ahead_samples)
            for port in self._ports:
                self._library.jack_port_set_latency_range(
                    port, mode, ctypes.byref(ahead)
                )

    def recompute(self) -> None:
        """Let the graph ask for our latency; PipeWire does not do so by itself."""
        self._library.jack_recompute_total_latencies(self._client)

    def attend(self) -> None:
        """Notice a changed buffer, and how far the graph says the ear is."""
        wanted = self._wanted()
        # Every client hears of a new latency: not for the engine's small corrections.
        if abs(wanted - self._ahead_samples) > self._ahead_samples / 8:
            self._ahead_samples = wanted
            self.recompute()
        self._desk["latency_samples"] = self._range(self._ports[0], _PLAYBACK)
        self._desk["input_latency_samples"] = self._range(self._hearing, _CAPTURE)

    def _range(self, port: ctypes.c_void_p, mode: int) -> int:
        """What the graph says of a port, at most; in samples."""
        found = _LatencyRange()
        self._library.jack_port_get_latency_range(port, mode, ctypes.byref(found))
        return found.most


def _import_jack() -> Any:
    """Import JACK-Client, which needs the system's JACK library.

    Raises:
        OutputError: There is no such library.
    """
    try:
        import jack  # noqa: PLC0415 - it raises where there is no library
    except OSError as error:
        raise OutputError(
            "the JACK library is missing; on Debian and Ubuntu: "
            "apt install libjack-jackd2-0 (or pipewire-jack)"
        ) from error
    return jack
