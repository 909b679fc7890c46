"""Where the sound can go, besides JACK: nowhere, or into a file, both in real time."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from oscine.daemon.cue_player import CuePlayer
from oscine.daemon.inlet import Inlet
from oscine.daemon.link import Board
from oscine.daemon.outlet import Outlet
from oscine.daemon.recorder import Recorder, RecorderError

LONGEST_STALL_SECONDS = 1.0
"""What was missed beyond this is not made up for: the machine slept."""


class OutputError(Exception):
    """An output cannot be had, and trying again will not help by itself."""


class OutputNotYetError(Exception):
    """An output cannot be had now; the message says what it waits for."""


@dataclass(frozen=True, slots=True)
class OutputParts:
    """What every output is given.

    Attributes:
        outlet: Fills its buffers.
        desk: Where it tells its rate, period, latency and xruns.
        tell: Sends an event to control; called from the main thread only.
        wake: Lets the main thread attend to the output soon; from any thread.
        cues: Plays the score, for outputs that carry MIDI.
        inlet: Takes what is heard, from outputs that can hear as well.
    """

    outlet: Outlet
    desk: Board
    tell: Callable[[tuple[object, ...]], None]
    wake: Callable[[], None]
    cues: CuePlayer
    inlet: Inlet


class Output(Protocol):
    """Something that calls ``Outlet.fill`` in time; used from the main thread.

    Attributes:
        failure: Why it stopped by itself; empty while it has not.
        is_server_gone: It stopped because a server went away, which may come back.
    """

    failure: str
    is_server_gone: bool

    def start(self) -> str:
        """Begin to call; returns what it plays to, as a phrase.

        Raises:
            OutputNotYetError: Try again soon.
            OutputError: It makes no sense to try again.
        """
        ...

    def attend(self) -> None:
        """Do what may not be done in a callback; a few times a second, or if woken."""
        ...

    def stop(self) -> None:
        """End calling; the outlet has faded out before."""
        ...


class NullOutput:
    """Plays to nobody, in step with the monotonic clock.

    Deadlines are absolute, so that nothing drifts; after a stall it makes up for what
    it missed.
    """

    def __init__(self, parts: OutputParts, rate_hz: int, period_samples: int) -> None:
        """Call with ``period_samples`` at ``rate_hz``."""
        self.failure = ""
        self.is_server_gone = False
        self._parts = parts
        self._rate_hz = rate_hz
        self._period_samples = period_samples
        self._is_stopping = False
        self._thread = threading.Thread(target=self._run, name="null output")

    def start(self) -> str:
        """Begin to call from a thread of its own."""
        self._parts.outlet.set_rate(self._rate_hz)
        desk = self._parts.desk
        desk["period_samples"] = self._period_samples
        desk["latency_samples"] = self._period_samples
        desk["rate_hz"] = self._rate_hz
        self._thread.start()
        return f"nothing, {self._rate_hz} Hz"

    def attend(self) -> None:
        """Nothing to do."""

    def stop(self) -> None:
        """End the thread."""
        self._is_stopping = True
        self._thread.join()

    def _run(self) -> None:
        try:
            self._call_in_time()
        except Exception as error:
            self.failure = f"the callback broke: {error!r}"
            self._parts.wake()

    def _call_in_time(self) -> None:
        left = np.zeros(self._period_samples, np.float32)
        right = np.zeros(self._period_samples, np.float32)
        seconds = self._period_samples / self._rate_hz
        began, periods = time.monotonic(), 0
        while not self._is_stopping:
            self._parts.outlet.fill(left, right)
            periods += 1
            ahead = began + periods * seconds - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
            elif ahead < -LONGEST_STALL_SECONDS:
                self._parts.desk["xruns"] += 1
                began, periods = time.monotonic(), 0


class FileOutput(NullOutput):
    """Plays to nobody, and records it from the first sound on."""

    def __init__(
        self,
        parts: OutputParts,
        rate_hz: int,
        period_samples: int,
        path: str,
        tap_name: str,
    ) -> None:
        """Record the tap of that name to ``path``."""
        super().__init__(parts, rate_hz, period_samples)
        self._path = path
        self._recorder = Recorder(tap_name, path, rate_hz)

    def start(self) -> str:
        """Begin to record, then to call."""
        try:
            self._recorder.start()
        except RecorderError as error:
            raise OutputError(str(error)) from error
        super().start()
        return f"{self._path}, {self._rate_hz} Hz"

    def attend(self) -> None:
        """Notice a recording that failed."""
        self.failure = self.failure or self._recorder.failure

    def stop(self) -> None:
        """End the calls, then the recording."""
        super().stop()
        self._recorder.stop()
