"""The MIDI process: ports, what comes through them, and whatever is plugged in.

A process of its own, because a MIDI library may wait for a server or lose it, and
because JACK calls from its own thread: there it must find no interpreter that is busy.
For the same reason messages are fetched from the library's queue instead of being
called in with.
"""

import contextlib
import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import jack
import rtmidi as untyped
from oscine.daemon.child import become_child
from oscine.daemon.link import Board
from oscine.daemon.score_clock import ScoreClock, ScoreLinks

rtmidi: Any = untyped  # its names come out of a compiled module
_log = logging.getLogger("oscine.midi")

FIELDS = ("clock",)
"""Of the board: the last sign of life."""

POLL_SECONDS = 0.002
LOOK_SECONDS = 1.0
"""How often names are compared: RtMidi tells of nothing that is plugged in or out."""

RETRY_SECONDS = 5.0
QUEUE_MESSAGES = 16_384
"""Kept by the library while this process is late, for each port."""

MAX_PORTS = 32
_BATCH_MESSAGES = 2000
_PASSED_OVER = re.compile(r"oscine|midi through", re.IGNORECASE)

VIRTUAL_IN = "oscine in"
VIRTUAL_OUT = "oscine out"
SCORE = "oscine score"


class NoMidiError(Exception):
    """There is no MIDI system; the message says which was looked for."""


@dataclass(frozen=True, slots=True)
class PortSettings:
    """Which ports there are to be.

    Attributes:
        api: ``auto``, ``jack`` or ``alsa``.
        client_name: Of our client.
        server_name: Of the JACK server; empty is the default one.
        connect: Regular expressions, any case, of the ports to join.
        board: Shared memory for signs of life.
        score: What the score is played from; None where somebody else plays it.
        audio_name: JACK client of our sound, whose ports are passed over.
    """

    api: str
    client_name: str
    server_name: str
    connect: tuple[str, ...]
    board: str
    score: ScoreLinks | None = None
    audio_name: str = "oscine"


class Ports:
    """All ports; used by one thread.

    Inputs and outputs that are done with are kept for the next box: making clients
    again and again leaks in some systems.
    """

    def __init__(
        self,
        settings: PortSettings,
        api: int,
        make_in: Callable[..., Any] = rtmidi.MidiIn,
        make_out: Callable[..., Any] = rtmidi.MidiOut,
    ) -> None:
        """Open the virtual ports.

        Raises:
            rtmidi.RtMidiError: They cannot be had.
        """
        self._patterns = [re.compile(p, re.IGNORECASE) for p in settings.connect]
        self._name = settings.client_name
        self._own = f"{settings.audio_name}:"
        self._api = api
        self._make_in, self._make_out = make_in, make_out
        self._inputs: dict[str, Any] = {}
        self._outputs: dict[str, Any] = {}
        self._spare_inputs: list[Any] = []
        self._spare_outputs: list[Any] = []
        self._seconds: dict[str, float] = {}
        self._virtual_in, self._virtual_out = self._new_input(), self._new_output()
        self._virtual_in.open_virtual_port(VIRTUAL_IN)
        self._virtual_out.open_virtual_port(VIRTUAL_OUT)
        self._score = self._new_output() if settings.score else None
        if self._score:
            self._score.open_virtual_port(SCORE)

    @property
    def inputs(self) -> list[str]:
        """Names of the boxes that are joined."""
        return list(self._inputs)

    @property
    def outputs(self) -> list[str]:
        """Names of the ports that can be answered."""
        return list(self._outputs)

    def look(self) -> bool:
        """Join what is new and leave what is gone; whether anything is different."""
        return self._meet(
            self._virtual_in.get_ports(),
            self._inputs,
            self._spare_inputs,
            self._new_input,
        ) | self._meet(
            self._virtual_out.get_ports(),
            self._outputs,
            self._spare_outputs,
            self._new_output,
        )

    def collect(self) -> list[tuple[str, float, bytes]]:
        """Take what has come: port, seconds on that port's clock, bytes."""
        came: list[tuple[str, float, bytes]] = []
        for name, port in ((VIRTUAL_IN, self._virtual_in), *self._inputs.items()):
            # One that never stops must not keep the others from being heard.
            for _ in range(_BATCH_MESSAGES):
                event = port.get_message()
                if event is None:
                    break
                data, delta = event
                seconds = self._seconds.get(name, 0.0) + delta
                self._seconds[name] = seconds
                came.append((name, seconds, bytes(data)))
        return came

    def send(self, name: str, data: bytes) -> None:
        """Send to a box, if it is there, or to the virtual output."""
        own = {
            VIRTUAL_IN: self._virtual_out,
            VIRTUAL_OUT: self._virtual_out,
            SCORE: self._score,
        }
        port = own[name] if name in own else self._outputs.get(name)
        if port is not None:
            with contextlib.suppress(rtmidi.RtMidiError, ValueError):
                port.send_message(data)

    def close(self) -> None:
        """Close all ports."""
        for port in (
            self._virtual_in, self._virtual_out, *self._inputs.values(),
            *self._outputs.values(), *self._spare_inputs, *self._spare_outputs,
            self._score,
        ):  # fmt: skip
            if port is not None:
                port.close_port()
                port.delete()

    def _meet(
        self,
        names: list[str],
        joined: dict[str, Any],
        spare: list[Any],
        make: Callable[[], Any],
    ) -> bool:
        wanted = {name: place for place, name in enumerate(names) if self._fits(name)}
        gone = [name for name in joined if name not in wanted]
        for name in gone:
            port = joined.pop(name)
            port.close_port()
            self._seconds.pop(name, None)
            spare.append(port)
        is_changed = bool(gone)
        for name, place in wanted.items():
            if name in joined or len(joined) >= MAX_PORTS:
                continue
            port = spare.pop() if spare else make()
            try:
                port.open_port(place, name[:60])
            except (rtmidi.RtMidiError, ValueError) as error:
                _log.warning("%s cannot be joined: %s", name, error)
                spare.append(port)
                continue
            joined[name] = port
            is_changed = True
        return is_changed

    def _fits(self, name: str) -> bool:
        if _PASSED_OVER.search(name) or name.startswith(self._own):
            return False
        return any(pattern.search(name) for pattern in self._patterns)

    def _new_input(self) -> Any:
        port = self._make_in(
            self._api, name=self._name, queue_size_limit=QUEUE_MESSAGES
        )
        # Exclusive data and active sensing are nothing to us, the clock is.
        port.ignore_types(sysex=True, timing=False, active_sense=True)
        return port

    def _new_output(self) -> Any:
        return self._make_out(self._api, name=self._name)


class _Watch:
    """A client that is told when the JACK server goes away; RtMidi is not."""

    def __init__(self, settings: PortSettings) -> None:
        # Its library, which is RtMidi's as well, would tell the terminal each time.
        jack.set_error_function(_log_of_jack)
        jack.set_info_function(_log_of_jack)
        try:
            self._client = jack.Client(
                f"{settings.client_name}-watch",
                no_start_server=True,
                servername=settings.server_name or None,
            )
        except jack.JackOpenError as error:
            raise NoMidiError("there is no JACK server") from error
        self.is_gone = False
        self._client.set_shutdown_callback(self._gone)
        self._client.activate()

    def _gone(self, *_: object) -> None:
        self.is_gone = True

    def close(self) -> None:
        with contextlib.suppress(jack.JackError):
            self._client.close()


def _log_of_jack(message: str) -> None:
    _log.debug("JACK: %s", message)


def chosen_api(wanted: str) -> str:
    """ALSA where there is a sequencer, for there the boxes are; else JACK."""
    if wanted != "auto":
        return wanted
    return "alsa" if Path("/dev/snd/seq").exists() else "jack"


def main(
    settings: PortSettings,
    events: Connection,
    orders: Connection,
    parent_pid: int,
    log_level: int,
) -> None:
    """Run the MIDI process until SIGTERM, the parent's end, or the server's."""
    stopping = become_child("midi", parent_pid, log_level)
    board = Board(FIELDS, settings.board)
    try:
        while not stopping.is_set():
            try:
                _serve(settings, events, orders, board, stopping)
            except (NoMidiError, rtmidi.RtMidiError) as error:
                events.send(("state", "none", str(error)))
                until = time.monotonic() + RETRY_SECONDS
                while time.monotonic() < until and not stopping.is_set():
                    board["clock"] = time.monotonic()
                    stopping.wait(0.5)
    except (BrokenPipeError, EOFError):
        pass  # the parent is gone
    finally:
        board.close()


def _serve(
    settings: PortSettings,
    events: Connection,
    orders: Connection,
    board: Board,
    stopping: Any,
) -> None:
    api = chosen_api(settings.api)
    if api == "alsa" and not Path("/dev/snd/seq").exists():
        raise NoMidiError("there is no ALSA sequencer; modprobe snd-seq")
    watch = _Watch(settings) if api == "jack" else None
    numbers = {"jack": rtmidi.API_UNIX_JACK, "alsa": rtmidi.API_LINUX_ALSA}
    ports = Ports(settings, numbers[api])
    score = ScoreClock(settings.score) if settings.score else None
    next_look = 0.0
    told: tuple[list[str], list[str]] | None = None
    try:
        while not stopping.is_set():
            now = board["clock"] = time.monotonic()
            if now >= next_look:
                next_look = now + LOOK_SECONDS
                ports.look()
                if (ports.inputs, ports.outputs) != told:
                    told = ports.inputs, ports.outputs
                    events.send(("ports", api, *told))
            came = ports.collect()
            if came:
                events.send(("midi", came))
            while orders.poll():
                ports.send(*orders.recv())
            if watch and watch.is_gone:
                # A JACK library does not join a server twice in one process.
                raise SystemExit(1)
            wait_seconds = POLL_SECONDS
            if score:
                for message in score.due(time.monotonic()):
                    ports.send(SCORE, message)
                wait_seconds = min(wait_seconds, score.next_seconds(time.monotonic()))
            stopping.wait(wait_seconds)
    finally:
        if score:
            score.close()
        if not (watch and watch.is_gone):
            ports.close()
            if watch:
                watch.close()
