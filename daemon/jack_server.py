"""The JACK server: the one that runs, or one of our own, which we also stop.

Runs in control, asynchronously. The JACK library is only ever loaded in a process
that asks and ends, because a broken server can make it wait for ever.
"""

import asyncio
import logging
import os
import shutil
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

log = logging.getLogger("oscine.jack")

START_SECONDS = 8.0
"""How long a server may take to answer after its start."""

PROBE_SECONDS = 4.0
"""How long one question to a server may take."""

STOP_SECONDS = 3.0
"""How long a server may take to end before it is killed."""

KEEP_SECONDS = 0.5
"""How often ``keep_running`` looks."""

RETRY_SECONDS = 60.0
"""When a card that could not be played to is tried again: another program may have had
it, or the machine may have been too busy with its own start."""

_ANSWERED, _NO_SERVER, _NO_LIBRARY = 0, 10, 11  # exit codes of the question

_QUESTION = f"""
import sys
try:
    import jack
except OSError:
    sys.exit({_NO_LIBRARY})
jack.set_error_function(lambda _: None)
jack.set_info_function(lambda _: None)
try:
    jack.Client("oscine-probe", no_start_server=True, servername=sys.argv[1] or None)
except jack.JackError:
    sys.exit({_NO_SERVER})
"""


_LAUNCH = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGTERM, 0, 0, 0)  # PR_SET_PDEATHSIG
if os.getppid() == int(sys.argv[1]):
    os.execv(sys.argv[2], sys.argv[2:])
"""
"""Becomes the server, which then ends with us even where we are killed."""


class JackServerError(Exception):
    """No JACK server can be had; the message says what would help."""


class JackServer:
    """Finds or starts a server; ``start`` and ``stop`` are awaited in control.

    Attributes:
        is_ours: It was started here, and will be stopped here.
    """

    def __init__(
        self, name: str = "", rate_hz: int = 48_000, period_samples: int = 128
    ) -> None:
        """Mean the server of that name, or the usual one.

        Args:
            name: JACK server name; empty for ``JACK_DEFAULT_SERVER`` or the default.
            rate_hz: Sample rate, where one is started.
            period_samples: Samples per period of a dummy; a sound card gets at least
                256.
        """
        self.is_ours = False
        self._name = name
        self._rate_hz = rate_hz
        self._period_samples = period_samples
        self._device: str | None = None
        self._unplayable: str | None = None
        self._retry_at = 0.0
        self._process: asyncio.subprocess.Process | None = None
        self._output: deque[str] = deque(maxlen=20)
        self._listener: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether the server that was started here still runs."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> str:
        """Find a server, or start one and wait until it answers.

        Returns:
            What it is, as a phrase.

        Raises:
            JackServerError: There is none, and none can be started.
        """
        if await self._answers():
            self.is_ours = False
            return "the JACK server that runs"
        program = shutil.which("jackd")
        if program is None:
            raise JackServerError(
                "no JACK server runs and jackd is not installed; on Debian and Ubuntu: "
                "apt install jackd2 (or pipewire-jack), or play without: --audio null"
            )
        device = self._device = await asyncio.to_thread(self._card)
        driver = self._driver(device)
        arguments = [
            "-R" if await asyncio.to_thread(_may_be_realtime) else "-r",
            *(["--name", self._name] if self._name else []),
            *driver,
        ]
        log.info("starting %s %s", program, " ".join(arguments))
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-ISc",
            _LAUNCH,
            str(os.getpid()),
            program,
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env=_environment(),
            # A terminal's Ctrl-C must not reach it before we are done with it.
            start_new_session=True,
        )
        self.is_ours = True
        self._listener = asyncio.create_task(self._listen(self._process))
        try:
            await asyncio.wait_for(self._wait_until_it_answers(), START_SECONDS)
        except (TimeoutError, JackServerError) as error:
            await self.stop()
            said = " / ".join(self._output) or "nothing"
            raise JackServerError(
                f"jackd {' '.join(arguments)} did not start; it said: {said}"
            ) from error
        except asyncio.CancelledError:
            await self.stop()
            raise
        return f"jackd, started on {device or 'the dummy driver'}"

    async def keep_running(self) -> None:
        """Have the server that was started here play to a card, until cancelled.

        It is started again whenever it ends. If it ended because its card went away,
        that is once there is a card: a dummy would play to nobody and call it well. A
        dummy gives way to a card that comes late; where that cannot be played to, it is
        tried again a minute later. A server that somebody else runs is theirs to start.
        """
        has_ended = False
        while True:
            await asyncio.sleep(KEEP_SECONDS)
            if not self.is_ours:
                continue
            # A driver that loses its card may hold the list of cards for a while.
            device = await asyncio.to_thread(self._card)
            if self.is_running:
                has_ended = False
                if self._device or not device:
                    continue
                log.info("there is a sound card now: %s", device)
                await self.stop()
            elif not has_ended:
                has_ended = True
                said = " / ".join(self._output) or "nothing"
                log.error("jackd ended; it said: %s", said)
                if self._device and not device:
                    log.error(
                        "its sound card %s is gone; waiting for one", self._device
                    )
            if device or not self._device:
                await self._start_again()
            self.is_ours = True  # it was, and shall be again

    async def _start_again(self) -> None:
        before = self._device
        try:
            log.info("%s", await self.start())
        except JackServerError as error:
            log.error("%s", error)  # noqa: TRY400 - the sentence says it all
            if before is None:
                self._unplayable = self._device
                self._retry_at = time.monotonic() + RETRY_SECONDS
            self._device = before

    def _card(self) -> str | None:
        device = first_playback_device()
        # Plugged in once more it is tried once more, and else a minute later.
        if device == self._unplayable and time.monotonic() < self._retry_at:
            return None
        self._unplayable = None
        return device

    async def stop(self) -> None:
        """End the server if it was started here; else leave it alone."""
        process, self._process = self._process, None
        self.is_ours = False
        if process is None:
            return
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            try:
                await asyncio.wait_for(process.wait(), STOP_SECONDS)
            except TimeoutError:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if self._listener is not None:
            await self._listener

    def _driver(self, device: str | None) -> list[str]:
        """Arguments for the driver of a device, or of none."""
        rate = ["-r", str(self._rate_hz)]
        if device is None:
            return ["-d", "dummy", *rate, "-p", str(self._period_samples)]
        # Three periods, because USB cards need them and others do not mind.
        period = max(256, self._period_samples)
        return ["-d", "alsa", "-P", *rate, "-p", str(period), "-n", "3", "-d", device]

    async def _wait_until_it_answers(self) -> None:
        while not await self._answers():
            if not self.is_running:
                raise JackServerError("it ended at once")
            await asyncio.sleep(0.05)

    async def _answers(self) -> bool:
        """Ask, in a process of its own, whether a server is there."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            _QUESTION,
            self._name,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            code = await asyncio.wait_for(process.wait(), PROBE_SECONDS)
        except (TimeoutError, asyncio.CancelledError) as error:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            if isinstance(error, asyncio.CancelledError):
                raise
            return False
        if code == _NO_LIBRARY:
            raise JackServerError(
                "the JACK library is missing; on Debian and Ubuntu: "
                "apt install jackd2 (or pipewire-jack)"
            )
        return code == _ANSWERED

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        """Keep the last lines it says, and read on so that it never waits for us."""
        assert process.stdout is not None
        async for line in process.stdout:
            text = line.decode(errors="replace").strip()
            if text:
                self._output.append(text)
                log.debug("jackd: %s", text)


def first_playback_device(listing: Path = Path("/proc/asound/pcm")) -> str | None:
    """ALSA name of the first device that plays, such as ``hw:0,0``; None without one.

    Args:
        listing: Lines such as ``00-03: HDMI 0 : HDMI 0 : playback 1``.
    """
    for device in _playback_devices(listing):
        return device
    return None


def _playback_devices(listing: Path) -> Iterator[str]:
    try:
        lines = listing.read_text().splitlines()
    except OSError:
        return
    for line in lines:
        numbers, _, rest = line.partition(":")
        card, _, device = numbers.partition("-")
        if "playback" in rest and card.isdigit() and device.strip().isdigit():
            yield f"hw:{int(card)},{int(device)}"


def _may_be_realtime() -> bool:
    """Try it on the calling thread, which is left as it was."""
    scheduler, parameters = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    except OSError:
        return False
    os.sched_setscheduler(0, scheduler, parameters)
    return True


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    if "DBUS_SESSION_BUS_ADDRESS" not in environment:
        # Without a session bus jackd cannot reserve the card, and would give up.
        environment["JACK_NO_AUDIO_RESERVATION"] = "1"
    return environment
