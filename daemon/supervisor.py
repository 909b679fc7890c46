"""The two children: spawned, watched, started again with back-off."""

import asyncio
import logging
import multiprocessing
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_log = logging.getLogger("oscine.supervisor")

FIRST_DELAY_SECONDS = 0.1
LONGEST_DELAY_SECONDS = 10.0
SETTLED_SECONDS = 10.0
"""Who has run this long is trusted again: the next restart is quick."""

STOP_SECONDS = 3.0
"""How long a child may take to end before it is killed."""

PATIENCE_SECONDS = 15.0
"""A child silent for longer is killed and started again, unless it says otherwise."""

_WATCH_SECONDS = 0.5


class Child:
    """One supervised process.

    Its events come in through a pipe and are handed on as they are; its death makes an
    event ``("state", "failed", why)`` and, unless ``stop`` was called, a new start.
    All calls on the event loop's thread.

    Attributes:
        restarts: How often it had to be started again.
    """

    def __init__(
        self,
        name: str,
        target: Callable[..., None],
        arguments: Callable[[Connection], tuple[Any, ...]],
        on_event: Callable[[tuple[Any, ...]], None],
        last_sign: Callable[[], float] | None = None,
        patience_seconds: Callable[[], float] = lambda: PATIENCE_SECONDS,
    ) -> None:
        """Prepare; nothing runs yet.

        Args:
            name: For the process list and the log.
            target: Main function of the child, importable.
            arguments: Makes its arguments at each start, around its end of the pipe.
            on_event: Called with each event.
            last_sign: Time (monotonic) of the child's last sign of life, where it
                gives any; 0 before the first.
            patience_seconds: A child silent for longer is killed and started again;
                asked each time, because some work takes longer than other.
        """
        self.restarts = 0
        self._name = name
        self._target = target
        self._arguments = arguments
        self._on_event = on_event
        self._last_sign = last_sign
        self._patience_seconds = patience_seconds
        self._process: BaseProcess | None = None
        self._events: Connection | None = None
        self._started = 0.0
        self._delay_seconds = FIRST_DELAY_SECONDS
        self._restart: asyncio.TimerHandle | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._watch_due = 0.0
        self._is_wanted = False
        self._last_words = ""  # why it failed, as it said itself
        self._last_reason = ""  # why it ended the last time
        self._ended = asyncio.Event()

    @property
    def pid(self) -> int | None:
        """Process number while it runs."""
        return self._process.pid if self._process else None

    @property
    def silent_seconds(self) -> float:
        """How long it has given no sign of life; 0 where it never gives any."""
        if self._last_sign is None:
            return 0.0
        return time.monotonic() - max(self._last_sign(), self._started)

    def start(self) -> None:
        """Start it, and again whenever it ends by itself."""
        self._is_wanted = True
        self._spawn()

    async def stop(self) -> None:
        """End it and wait until it has ended; kills it if it takes too long."""
        self._is_wanted = False
        for timer in (self._restart, self._watch):
            if timer:
                timer.cancel()
        process = self._process
        if process is None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(self._ended.wait(), STOP_SECONDS)
        except TimeoutError:
            _log.warning("%s does not end; killing it", self._name)
            process.kill()
            await self._ended.wait()

    def _spawn(self) -> None:
        self._restart = None
        self._ended.clear()
        # Not fork: threads and an accelerator do not survive it. On this thread, not
        # in an executor: the child's death signal is tied to the thread that made it.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=self._target,
            args=self._arguments(theirs),
            name=f"oscine {self._name}",
            daemon=True,
        )
        process.start()
        theirs.close()
        self._process, self._events = process, ours
        self._started = time.monotonic()
        loop = asyncio.get_running_loop()
        loop.add_reader(ours.fileno(), self._receive)
        loop.add_reader(process.sentinel, self._bury)
        if self._last_sign:
            self._look_again()
        _log.info("%s started (pid %d)", self._name, process.pid)

    def _receive(self) -> None:
        events = self._events
        if events is None:
            return
        try:
            while events.poll():
                event = events.recv()
                if event[0] == "state":
                    self._last_words = event[2] if event[1] == "failed" else ""
                self._on_event(event)
        except (EOFError, OSError):
            asyncio.get_running_loop().remove_reader(events.fileno())

    def _look_again(self) -> None:
        self._watch_due = time.monotonic() + _WATCH_SECONDS
        loop = asyncio.get_running_loop()
        self._watch = loop.call_later(_WATCH_SECONDS, self._look)

    def _look(self) -> None:
        """Kill a child that has given no sign for too long."""
        silent_seconds = self.silent_seconds
        # Whoever was held up as well, as in a machine that stood still, is no judge.
        is_judge = time.monotonic() - self._watch_due < _WATCH_SECONDS
        if is_judge and silent_seconds > self._patience_seconds() and self._process:
            self._last_words = f"gave no sign for {silent_seconds:.0f} s"
            _log.error("%s %s; killing it", self._name, self._last_words)
            self._process.kill()
            return
        self._look_again()

    def _bury(self) -> None:
        """Take note of the end, and begin again if it was not wanted."""
        process, events = self._process, self._events
        assert process is not None
        assert events is not None
        self._receive()  # its last words
        loop = asyncio.get_running_loop()
        loop.remove_reader(events.fileno())
        loop.remove_reader(process.sentinel)
        process.join()
        code = process.exitcode
        process.close()
        events.close()
        self._process = self._events = None
        if self._watch:
            self._watch.cancel()
        self._ended.set()
        if not self._is_wanted:
            _log.info("%s ended (exit code %s)", self._name, code)
            return
        if time.monotonic() - self._started > SETTLED_SECONDS:
            self._delay_seconds = FIRST_DELAY_SECONDS
        delay = self._delay_seconds
        self._delay_seconds = min(2.0 * delay, LONGEST_DELAY_SECONDS)
        self.restarts += 1
        # Whoever ends us all at once may have reached it first: that is no failure.
        is_failure = code not in {0, -signal.SIGTERM}
        why = self._last_words or _ending(code)
        # A fault that stays is an error once, and then a fact.
        is_news = is_failure and why != self._last_reason
        level = logging.ERROR if is_news else logging.INFO
        self._last_reason, self._last_words = why, ""
        _log.log(level, "%s: %s; again in %.1f s", self._name, why, delay)
        word = "failed" if is_failure else "starting"
        self._on_event(("state", word, f"{why}; again in {delay:.1f} s"))
        self._restart = loop.call_later(delay, self._spawn)


def _ending(code: int | None) -> str:
    """How a process ended, in words."""
    if code is not None and code < 0:
        return f"ended by signal {-code}"
    return f"ended by exit code {code}"
