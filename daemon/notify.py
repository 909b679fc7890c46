"""Tells systemd how the daemon is: readiness, a line of status, the watchdog.

A datagram of ``KEY=value`` lines to the socket that ``NOTIFY_SOCKET`` names; without
one nothing is said, and whatever goes wrong here never stops the sound.

Source: sd_notify(3) and sd_watchdog_enabled(3) of systemd.
"""

import logging
import os
import socket
import time
from collections.abc import Callable, MutableMapping

_log = logging.getLogger("oscine.notify")

_STARTING_SECONDS = 30.0
"""By how much the time that a start may take is prolonged while all goes well."""

_MIN_PAUSE_SECONDS = 0.4
_STATUS_LETTERS = 200


class Notifier:
    """Speaks to the service manager that started us, if there is one.

    Attributes:
        watchdog_seconds: A sign of life is wanted at least so often; 0 for none.
    """

    def __init__(
        self,
        environment: MutableMapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Find out who listens.

        Args:
            environment: Where the variables are taken out of, so that no process of
                ours speaks in our name; None is this process's.
            clock: Seconds that never go back.
        """
        variables = os.environ if environment is None else environment
        self._address = variables.pop("NOTIFY_SOCKET", "")
        microseconds = variables.pop("WATCHDOG_USEC", "0")
        pid = variables.pop("WATCHDOG_PID", "")
        is_meant = pid in {"", str(os.getpid())} and microseconds.isdigit()
        self.watchdog_seconds = int(microseconds) / 1e6 if is_meant else 0.0
        self._clock = clock
        self._fed_at = -1e9
        self._is_ready = False
        self._told = ""
        self._socket: socket.socket | None = None
        if self._address:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.setblocking(False)

    @property
    def is_heard(self) -> bool:
        """Whether somebody listens."""
        return self._socket is not None

    def event(self, event: str, detail: str) -> None:
        """Tell of a step of the life-cycle, as ``Run.on_event`` does."""
        if event == "ready":
            self._is_ready = True
            self._send("READY=1")
        elif event == "stopping":
            self._send("STOPPING=1")
        elif not self._is_ready:
            self._tell(f"{event.replace('_', ' ')} {detail}".strip())

    def health(self, stuck: str, wrong: str) -> None:
        """Give the sign of life, unless something is stuck; call it often."""
        self._tell(f"not well: {wrong}" if wrong else "playing, or ready to")
        now = self._clock()
        pause = self.watchdog_seconds / 4.0 or _STARTING_SECONDS / 4.0
        if stuck or now - self._fed_at < max(_MIN_PAUSE_SECONDS, pause):
            return
        self._fed_at = now
        if not self._is_ready:
            # A large model takes longer to load than any fixed time would allow.
            self._send(f"EXTEND_TIMEOUT_USEC={_STARTING_SECONDS * 1e6:.0f}")
        if self.watchdog_seconds:
            self._send("WATCHDOG=1")

    def close(self) -> None:
        """Say no more."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _tell(self, status: str) -> None:
        line = status.replace("\n", " ")[:_STATUS_LETTERS]
        if line != self._told:
            self._told = line
            self._send(f"STATUS={line}")

    def _send(self, line: str) -> None:
        if self._socket is None:
            return
        # An address that begins with @ is one without a file.
        address = self._address
        name = "\0" + address[1:] if address.startswith("@") else address
        try:
            self._socket.sendto(line.encode(errors="replace"), name)
        except OSError as error:
            _log.debug("the service manager was not told %r: %s", line, error)
