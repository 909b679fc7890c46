"""The audio process: plays the ring to an output, and tells control how it fares.

Its interpreter does nothing else, so that a callback in Python meets its deadline. It
outlives engines; ``daemon/supervisor.py`` starts it anew when it ends.
"""

import gc
import logging
import multiprocessing
import os
import select
import signal
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from oscine.daemon.child import become_child
from oscine.daemon.cue_player import CuePlayer
from oscine.daemon.cues import CueReader
from oscine.daemon.inlet import Inlet
from oscine.daemon.jack_client import JackOutput, JackWishes
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.outlet import Outlet
from oscine.daemon.outputs import (
    FileOutput,
    NullOutput,
    Output,
    OutputError,
    OutputNotYetError,
    OutputParts,
)
from oscine.daemon.ring import Ring

log = logging.getLogger("oscine.audio")

EXIT_SERVER_GONE = 3
"""The sound server went away; a new process will wait for it."""

EXIT_CANNOT_PLAY = 4
"""The output cannot be had; what must be mended is in the ``failed`` event."""

ATTEND_SECONDS = 0.1
"""How often the output is attended to when nothing wakes the main thread."""

CLOSE_SECONDS = 0.5
"""Longest wait for the last fade out; a server that stands still never calls."""

SWITCH_SECONDS = 0.0002
"""Longest time the main thread keeps the interpreter while the callback wants it."""


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """What control wants of the audio process.

    Attributes:
        output: ``jack``, ``null`` or ``file:PATH``.
        client_name: JACK client name, and so the beginning of the ports' names.
        server_name: JACK server; empty for the usual one.
        connect: Ports to connect to at the first start, names or regular expressions,
            left and right in turn; empty for the first two physical ones.
        connections: Connections to remake, as the last ``connections`` event told;
            None at the first start.
        listen: Ports to listen to at the first start, in the same way; none by default.
        rate_hz: Sample rate of ``null`` and ``file``.
        period_samples: Samples per callback of ``null`` and ``file``.
        log_level: Of the log, as control's.
    """

    output: str = "jack"
    client_name: str = "oscine"
    server_name: str = ""
    connect: tuple[str, ...] = ()
    connections: tuple[tuple[str, str], ...] | None = None
    listen: tuple[str, ...] = ()
    rate_hz: int = 48_000
    period_samples: int = 128
    log_level: int = logging.WARNING


@dataclass(frozen=True, slots=True)
class AudioLinks:
    """Names of the shared memories that control made.

    Attributes:
        ring: Sound from the engine.
        tap: What was really put out, for whoever listens.
        desk: Board of ``DESK_FIELDS``.
        cues: The score.
        input: What the input ports hear.
    """

    ring: str
    tap: str
    desk: str
    cues: str
    input: str


class _ControlGoneError(Exception):
    """Nobody is left to play for."""


class _MainThread:
    """What the main thread waits on: a signal, the output, the end of control."""

    def __init__(self, events: Connection, stopping: threading.Event) -> None:
        self._events = events
        self._stopping = stopping
        self._wake_reader, self._wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(self._wake_writer, False)
        # The interpreter itself writes here when a signal arrives.
        signal.set_wakeup_fd(self._wake_writer, warn_on_full_buffer=False)
        self._poll = select.poll()
        self._poll.register(self._wake_reader, select.POLLIN)
        # Nothing is ever received: only the other end's closing matters, which is
        # reported unasked.
        self._poll.register(events.fileno(), 0)
        self._last_state: tuple[object, ...] = ()

    @property
    def is_stopping(self) -> bool:
        """Whether control asked for the end."""
        return self._stopping.is_set()

    def wake(self) -> None:
        """End the wait; from any thread."""
        # A full pipe wakes as well.
        with suppress(BlockingIOError):
            os.write(self._wake_writer, b".")

    def wait(self, seconds: float) -> None:
        """Wait until woken, at most for some seconds.

        Raises:
            _ControlGoneError: Control has ended.
        """
        for descriptor, _ in self._poll.poll(1000 * seconds):
            if descriptor != self._wake_reader:
                raise _ControlGoneError
            with suppress(BlockingIOError):
                os.read(self._wake_reader, 4096)

    def tell(self, event: tuple[object, ...]) -> None:
        """Send an event to control.

        Raises:
            _ControlGoneError: Control has ended.
        """
        try:
            self._events.send(event)
        except OSError as error:
            raise _ControlGoneError from error

    def tell_state(self, state: str, text: str) -> None:
        """Send the state, unless it is the one that was sent last."""
        event = ("state", state, text)
        if event != self._last_state:
            self._last_state = event
            self.tell(event)


def main(settings: AudioSettings, links: AudioLinks, events: Connection) -> None:
    """Play until told to stop by SIGTERM; the target of the process.

    It must be started with ``spawn`` from control's main thread, because it ends with
    the thread that started it. It exits with 0 when told to, or when control is gone,
    else with ``EXIT_SERVER_GONE`` or ``EXIT_CANNOT_PLAY``.

    Events are tuples: ``("state", "starting" | "ready" | "failed", text)``,
    ``("rate", hz)``, and ``("connections", ((own port, peer), ...))``, which are those
    there are and those it still waits to remake.

    Args:
        settings: What to play to.
        links: Where the sound comes from.
        events: Where to tell; nothing is received. Control must keep no copy of this
            end.
    """
    parent = multiprocessing.parent_process()
    assert parent is not None
    assert parent.pid is not None
    stopping = become_child("audio", parent.pid, settings.log_level)
    thread = _MainThread(events, stopping)
    ring, tap = Ring(links.ring), Ring(links.tap)
    desk = Board(DESK_FIELDS, links.desk)
    outlet = Outlet(ring, tap, desk, settings.rate_hz)
    cues = CuePlayer(CueReader(links.cues))
    inlet = Inlet(Ring(links.input))
    parts = OutputParts(outlet, desk, thread.tell, thread.wake, cues, inlet)
    output = _make_output(settings, links, parts)
    _be_prompt()
    exit_code = 0
    try:
        exit_code = _play(output, outlet, thread, desk)
    except _ControlGoneError:
        log.warning("control was gone before there was an output")
    finally:
        desk["flowing"] = 0
        desk["rate_hz"] = 0
    logging.shutdown()
    # Not through the interpreter's own end: a thread of a JACK library whose server
    # died may be stuck, and there is nothing left to tidy up.
    os._exit(exit_code)


def _make_output(
    settings: AudioSettings, links: AudioLinks, parts: OutputParts
) -> Output:
    rate, period = settings.rate_hz, settings.period_samples
    if settings.output == "jack":
        wishes = JackWishes(
            settings.client_name,
            settings.server_name,
            settings.connect,
            settings.connections,
            settings.listen,
        )
        return JackOutput(parts, wishes)
    if settings.output == "null":
        return NullOutput(parts, rate, period)
    kind, _, path = settings.output.partition(":")
    if kind == "file" and path:
        return FileOutput(parts, rate, period, path, links.tap)
    raise ValueError(f"output is {settings.output!r}, not jack, null or file:PATH")


def _play(output: Output, outlet: Outlet, thread: _MainThread, desk: Board) -> int:
    """Start the output, attend to it until the end; returns the exit code."""
    try:
        plays_to = _start(output, thread, desk)
    except OutputError as error:
        thread.tell_state("failed", str(error))
        return EXIT_CANNOT_PLAY
    if not plays_to:
        return 0
    try:
        thread.tell_state("ready", plays_to)
        _attend(output, thread, desk)
        if output.failure:
            thread.tell_state("failed", output.failure)
            return EXIT_SERVER_GONE if output.is_server_gone else EXIT_CANNOT_PLAY
    except _ControlGoneError:
        log.warning("control is gone; so am I")
    _fade_out(outlet, desk)
    output.stop()
    return 0


def _attend(output: Output, thread: _MainThread, desk: Board) -> None:
    """Attend to the output until it fails or the end is asked for."""
    rate_hz = 0.0
    while not thread.is_stopping:
        desk["clock"] = time.monotonic()
        if desk["rate_hz"] != rate_hz:
            rate_hz = desk["rate_hz"]
            thread.tell(("rate", int(rate_hz)))
        thread.wait(ATTEND_SECONDS)
        if not output.failure:
            output.attend()
        if output.failure:
            return


def _start(output: Output, thread: _MainThread, desk: Board) -> str:
    """Start as soon as it can be; returns to what, or nothing if told to stop."""
    thread.tell_state("starting", "opening the output")
    while not thread.is_stopping:
        desk["clock"] = time.monotonic()
        try:
            return output.start()
        except OutputNotYetError as reason:
            thread.tell_state("starting", str(reason))
        thread.wait(ATTEND_SECONDS)
    return ""


def _fade_out(outlet: Outlet, desk: Board) -> None:
    """Wait until the last fade is over and has left through the ports."""
    outlet.is_held = True
    deadline = time.monotonic() + CLOSE_SECONDS
    while not outlet.is_silent and time.monotonic() < deadline:
        time.sleep(0.001)
    # The callback that ended the fade may still run, and JACK plays a period late.
    passed = desk["cycles"] + 2
    while desk["cycles"] < passed and time.monotonic() < deadline:
        time.sleep(0.001)


def _be_prompt() -> None:
    """Let nothing hold the callback up that can be helped.

    While the main thread has the interpreter, the callback waits for it; so it must
    give it back quickly, and no program may push it aside meanwhile. It has little to
    do, and does it at the lowest real-time priority where that is allowed.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    gc.collect()
    gc.freeze()
    gc.disable()
