"""Measurements of the whole daemon: how soon it obeys, and what it withstands.

The daemon is a process of its own, started as a user would, on a JACK server that is
started for the measurement and stopped after it.
"""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from oscine.daemon.config import DEFAULT_PROMPT, OscConfig
from oscine.daemon.jack_server import JackServer
from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.osc_flood import flood
from rich.console import Console
from rich.progress import track

RATE_HZ = 48_000
PERIOD_SAMPLES = 128

_TRIALS = 100
_READY_SECONDS = 60.0
_REFERENCE_SECONDS = 2.0
_REFERENCE_ATTEMPTS = 10
_PLAYED_SECONDS = (0.5, 0.9)  # into the piece, when the control is sent
_HEARD_SECONDS = 0.3  # after it
_SILENCE_SECONDS = 0.02
_DIFFERENT = 1e-3  # -60 dB
_SETTLE_SECONDS = 3.0  # a daemon that has just begun is still warming up
_COUNTS = ("/engine/underruns", "/audio/xruns")
_KEY = (0x90, 72, 127)
_MUTES = ("/mute_drums", "/mute_bass", "/only_bass_and_drums")

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class LatencyResult:
    """From sending something to its sound at a JACK port.

    Attributes:
        what: What was sent: ``control``, over OSC, or ``MIDI note``.
        trials: How often it was measured.
        median_ms: Half of them stayed under.
        p99_ms: 99 of 100 stayed under.
        worst_ms: The longest.
        rate_hz: Of the JACK server.
        period_samples: Of the JACK server.
        buffer_ms: Value of ``/buffer``.
    """

    what: str
    trials: int
    median_ms: float
    p99_ms: float
    worst_ms: float
    rate_hz: int
    period_samples: int
    buffer_ms: float

    def rows(self) -> Rows:
        """For the table of ``oscine bench``."""
        where = f"{self.rate_hz} Hz, {self.period_samples} samples"
        return [
            (f"{self.what} to sound ({where}), median", f"{self.median_ms:.1f} ms"),
            (f"{self.what} to sound, 99 of 100", f"{self.p99_ms:.1f} ms"),
            (f"{self.what} to sound, worst", f"{self.worst_ms:.1f} ms"),
        ]


@dataclass(frozen=True, slots=True)
class FloodResult:
    """Playing while OSC messages pour in.

    Attributes:
        rate: Messages a second that were sent.
        seconds: How long.
        applied: Of them, how many the daemon took, 0 to 1.
        underruns: Times the sound faded out in that time.
        xruns: Times the JACK server missed its deadline.
        sync_median_ms: Time in which ``/sync`` was answered, median.
        sync_p99_ms: And 99 of 100.
        sync_worst_ms: And the longest.
        rss_mb: Resident memory of the daemon's three processes.
    """

    rate: float
    seconds: float
    applied: float
    underruns: int
    xruns: int
    sync_median_ms: float
    sync_p99_ms: float
    sync_worst_ms: float
    rss_mb: float

    def rows(self) -> Rows:
        """For the table of ``oscine bench``."""
        return [
            ("OSC messages a second", f"{self.rate:.0f} for {self.seconds:.0f} s"),
            ("of them applied", f"{100 * self.applied:.2f} %"),
            ("underruns, xruns", f"{self.underruns}, {self.xruns}"),
            ("/sync answered in, median", f"{self.sync_median_ms:.2f} ms"),
            ("/sync, 99 of 100", f"{self.sync_p99_ms:.2f} ms"),
            ("/sync, worst", f"{self.sync_worst_ms:.2f} ms"),
            ("memory of all three processes", f"{self.rss_mb:.0f} MB"),
        ]


class _Listener:
    """A JACK client that hears our ports: when each block came, and its level."""

    def __init__(self, server: str) -> None:
        import jack  # noqa: PLC0415 - loads a C library that need not be installed

        self._client = jack.Client("listener", servername=server)
        self._ports = [self._client.inports.register(n) for n in ("in_L", "in_R")]
        self._heard: list[tuple[float, np.ndarray]] = []
        self._client.set_process_callback(self._process)

    def _process(self, _: int) -> None:
        now = time.monotonic()
        block = self._ports[0].get_array()  # pyright: ignore[reportAttributeAccessIssue]
        self._heard.append((now, block.copy()))

    def __enter__(self) -> Self:
        self._client.activate()
        for own, side in zip(self._ports, ("L", "R"), strict=True):
            self._client.connect(f"oscine:out_{side}", own)
        return self

    def __exit__(self, *_: object) -> None:
        self._client.deactivate()
        self._client.close()

    def heard_since(self, moment: float) -> tuple[float, np.ndarray]:
        """What was heard after ``moment``: time of its first sample, and samples."""
        heard = [block for block in self._heard if block[0] >= moment]
        self._heard = heard
        if not heard:
            return moment, np.zeros(0, np.float32)
        return heard[0][0], np.concatenate([block for _, block in heard])

    def piece(self) -> tuple[float, np.ndarray]:
        """What was heard since the silence: time of its first sample, and samples."""
        began, sound = self.heard_since(0.0)
        first = int((sound != 0.0).argmax()) if sound.any() else len(sound)
        return began + first / RATE_HZ, sound[first:]

    def is_silent(self) -> bool:
        """Whether nothing has sounded for a moment."""
        _, sound = self.heard_since(time.monotonic() - _SILENCE_SECONDS)
        return len(sound) > 0 and not sound.any()


@contextlib.contextmanager
def live_daemon(model: str, prompt: str) -> Iterator[tuple[OscClient, str, int, int]]:
    """A daemon playing to a JACK server of its own.

    Yields:
        A client of it, the JACK server's name, the daemon's process number and port.
    """
    name = f"oscine-bench-{os.getpid()}"
    loop = asyncio.new_event_loop()
    server = JackServer(name, RATE_HZ, PERIOD_SAMPLES)
    loop.run_until_complete(server.start())
    log = tempfile.NamedTemporaryFile("w+", suffix=".log")  # noqa: SIM115 - closed below
    port = 20_000 + os.getpid() % 20_000
    command = [
        sys.executable, "-m", "oscine.daemon", "run", "--model", model,
        "--audio", "jack", "--jack-server", name, "--port", str(port),
        "--prompt", prompt,
    ]  # fmt: skip
    environment = os.environ | {
        "OSCINE_NETWORK_ANNOUNCE": "no",
        "OSCINE_MIDI_API": "jack",
        "OSCINE_MIDI_FILE": os.devnull,
    }
    daemon = subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=log, stderr=log, env=environment
    )
    try:
        with OscClient("127.0.0.1", port, OscConfig().root) as client:
            _wait_until_it_plays(client, daemon, Path(log.name))
            yield client, name, daemon.pid, port
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(10)
        loop.run_until_complete(server.stop())
        loop.close()
        log.close()


def _wait_until_it_plays(
    client: OscClient, daemon: subprocess.Popen[bytes], log: Path
) -> None:
    deadline = time.monotonic() + _READY_SECONDS
    while time.monotonic() < deadline and daemon.poll() is None:
        with contextlib.suppress(NoReplyError):
            (peak, _) = client.ask("/meter/peak", within_seconds=0.2)
            if float(peak) > -60.0:
                return
    raise OSError(f"the daemon did not play; it said: {log.read_text()[-2000:]}")


def measure_latency(model: str, console: Console) -> LatencyResult:
    """Time a control to its sound, at a port of another JACK client.

    All parts are muted by one message.

    Args:
        model: Name of a generator that follows the mutes.
        console: Where progress is shown.

    Raises:
        OSError: Too few of the changes could be heard.
    """
    with (
        live_daemon(model, DEFAULT_PROMPT) as (client, server, _, _),
        _Listener(server) as listener,
    ):
        return _time_answers(
            "control",
            client,
            listener,
            lambda: client.send_together(*((mute, 1) for mute in _MUTES)),
            console,
        )


def measure_note_latency(model: str, console: Console) -> LatencyResult:
    """Time a MIDI note to its sound, both at JACK ports.

    Args:
        model: Name of a generator that plays held keys.
        console: Where progress is shown.

    Raises:
        OSError: Too few of the notes could be heard.
    """
    with live_daemon(model, DEFAULT_PROMPT) as (client, server, _, _):
        # Before the library is loaded: it is how RtMidi is told.
        os.environ["JACK_DEFAULT_SERVER"] = server
        with _Listener(server) as listener, _keys(client) as strike:
            return _time_answers("MIDI note", client, listener, strike, console)


@contextlib.contextmanager
def _keys(client: OscClient) -> Iterator[Callable[[], None]]:
    """A keyboard that the daemon has joined; gives the call that strikes a key."""
    import rtmidi as untyped  # noqa: PLC0415 - loads C libraries not all have

    rtmidi: Any = untyped  # its names come out of a compiled module
    keys = rtmidi.MidiOut(rtmidi.API_UNIX_JACK, name="bench keys")
    keys.open_virtual_port("keys")
    try:
        deadline = time.monotonic() + _READY_SECONDS
        while "bench keys" not in str(client.ask("/midi/state")[0]):
            if time.monotonic() > deadline:
                raise OSError("the daemon does not join the keyboard")
            time.sleep(0.05)
        yield lambda: keys.send_message(_KEY)
    finally:
        keys.close_port()
        keys.delete()


def _time_answers(
    what: str,
    client: OscClient,
    listener: _Listener,
    act: Callable[[], None],
    console: Console,
) -> LatencyResult:
    """Do something again and again, and time it to the first sample that it changes.

    The same seed plays the same samples. So the piece is begun again and again, each
    time something is done at another moment, and the first sample that is not what
    would have sounded without it tells when it was heard.
    """
    chance = np.random.default_rng(1)
    client.send("/seed", 7)
    buffer_ms = float(client.ask("/buffer")[0])
    reference = _reference(client, listener)
    waits: list[float] = []
    for _ in track(range(_TRIALS), f"timing {what}s", console=console):
        _play_piece(client, listener, chance.uniform(*_PLAYED_SECONDS))
        sent = time.monotonic()
        act()
        time.sleep(_HEARD_SECONDS)
        began, sound = listener.piece()
        both = min(len(sound), len(reference))
        differs = np.abs(sound[:both] - reference[:both]) > _DIFFERENT
        heard = began + int(differs.argmax()) / RATE_HZ
        # What differs before it was done is an underrun, not an answer.
        if differs.any() and heard > sent:
            waits.append(1000.0 * (heard - sent))
    if len(waits) < _TRIALS // 2:
        raise OSError(f"only {len(waits)} of {_TRIALS} could be heard")
    return LatencyResult(
        what=what,
        trials=len(waits),
        median_ms=float(np.median(waits)),
        p99_ms=float(np.percentile(waits, 99)),
        worst_ms=max(waits),
        rate_hz=RATE_HZ,
        period_samples=PERIOD_SAMPLES,
        buffer_ms=buffer_ms,
    )


def _reference(client: OscClient, listener: _Listener) -> np.ndarray:
    """The piece as it sounds undisturbed: two recordings that agree."""
    samples = round(_REFERENCE_SECONDS * RATE_HZ)
    before = None
    for _ in range(_REFERENCE_ATTEMPTS):
        _, sound = _play_piece(client, listener, _REFERENCE_SECONDS)
        if before is not None and np.array_equal(before, sound[:samples]):
            return before
        before = sound[:samples]
    raise OSError("no two recordings of the piece agree; is the machine overloaded?")


def _play_piece(
    client: OscClient, listener: _Listener, seconds: float
) -> tuple[float, np.ndarray]:
    """Begin the piece anew, all parts unmuted, and listen to its first seconds."""
    client.send_together(*((mute, 0) for mute in _MUTES), ("/notes",), ("/stop",))
    deadline = time.monotonic() + _READY_SECONDS
    while not listener.is_silent():
        if time.monotonic() > deadline:
            raise OSError("/stop did not bring silence")
        time.sleep(0.005)
    client.send("/play")
    while len(listener.piece()[1]) < seconds * RATE_HZ:
        if time.monotonic() > deadline:
            raise OSError("/play did not bring sound")
        time.sleep(0.005)
    return listener.piece()


def measure_flood(
    model: str, rate: float, seconds: float, console: Console
) -> FloodResult:
    """Play while OSC messages pour in, and count what suffers.

    Args:
        model: Name of the generator.
        rate: Messages a second.
        seconds: How long.
        console: Where it is said what happens.
    """
    with live_daemon(model, DEFAULT_PROMPT) as (client, _, pid, port):
        time.sleep(_SETTLE_SECONDS)
        before = [client.ask(address)[0] for address in _COUNTS]
        console.print(f"{rate:.0f} OSC messages a second for {seconds:.0f} s ...")
        poured = flood(port, rate, seconds)
        after = [client.ask(address)[0] for address in _COUNTS]
        rss_mb = _resident_mb(pid)
    underruns, xruns = (int(b) - int(a) for a, b in zip(before, after, strict=True))
    return FloodResult(
        rate=poured.sent / poured.seconds,
        seconds=poured.seconds,
        applied=1.0 - poured.dropped / poured.sent,
        underruns=underruns,
        xruns=xruns,
        sync_median_ms=float(np.median(poured.sync_ms)),
        sync_p99_ms=float(np.percentile(poured.sync_ms, 99)),
        sync_worst_ms=max(poured.sync_ms),
        rss_mb=rss_mb,
    )


def _resident_mb(pid: int) -> float:
    """Resident memory of a process and its children, shared parts counted once each.

    The proportional set size of the kernel: what would be free without them.
    """
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    total_kb = 0
    for process in (str(pid), *children):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total_kb += int(line.split()[1])
    return total_kb / 1024
