"""What was set when the daemon last ran: kept on the disk, set again at the start.

For machines that are switched off at the wall, and services that are started again.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs
from oscine.daemon.parameters import PARAMETERS, Access, Value
from oscine.daemon.state import Change, Commit, State
from oscine.daemon.store import Kept

_log = logging.getLogger("oscine.resume")

PAUSE_SECONDS = 2.0
"""So long after a change it is written: a fader that moves is not written each time."""

FORMAT = 1
SOURCE = "resume"

KEPT = tuple(
    address for address, row in PARAMETERS.items() if row.access is Access.READ_WRITE
)
"""All that can be set."""

_TRIGGERS = {"playing": "/play", "paused": "/pause", "stopped": "/stop"}
_HEADING = "What was set when oscine last ran. It writes this file itself."

Connections = tuple[tuple[str, str], ...]


def default_file() -> Path:
    """File in the user's state folder."""
    return platformdirs.user_state_path("oscine") / "last.toml"


class Resume:
    """Keeps what is set; on the event loop's thread, writing on another.

    Attributes:
        connections: Of our ports, as they were; None where nothing is known of them.
    """

    def __init__(self, state: State, path: Path | None = None) -> None:
        """Prepare to read and keep.

        Args:
            state: Whose values are kept.
            path: Where; None is the user's state folder.
        """
        self.connections: Connections | None = None
        self._state = state
        self._ask_connections: Callable[[], Connections | None] = lambda: None
        self._kept = Kept(path or default_file(), _HEADING)
        self._timer: asyncio.TimerHandle | None = None
        self._writing: asyncio.Task[None] | None = None
        self._written: dict[str, Any] = {}
        self._is_failing = False
        self._unwatch: Callable[[], None] = lambda: None

    def changes(self) -> list[Change]:
        """What was set, as changes; nothing where nothing was kept or is readable."""
        tree = self._kept.load()
        if tree is None or tree.get("format") != FORMAT:
            return []
        found = _pairs(tree.get("connections"))
        self.connections = found or None
        values = tree.get("values")
        changes = [
            Change(address, tuple(raw) if isinstance(raw, list) else (raw,), SOURCE)
            for address, raw in (values if isinstance(values, dict) else {}).items()
            if address in KEPT
        ]
        trigger = _TRIGGERS.get(str(tree.get("transport")))
        return [*changes, Change(trigger, (), SOURCE)] if trigger else changes

    def start(self, connections: Callable[[], Connections | None]) -> None:
        """Keep all that changes from now on.

        Args:
            connections: Asks for the connections of our ports; None while unknown.
        """
        self._ask_connections = connections
        self._unwatch = self._state.watch(self._note)

    async def stop(self) -> None:
        """Write what has not been written yet, and keep no more."""
        self._unwatch()
        if self._timer is not None:
            self._timer.cancel()
        if self._writing is not None:
            await self._writing
        await self._write()

    def _note(self, commit: Commit) -> None:
        if self._timer is None and any(
            update.address in _WATCHED for update in commit.updates
        ):
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(PAUSE_SECONDS, self._begin)

    def _begin(self) -> None:
        self._timer = None
        self._writing = asyncio.get_running_loop().create_task(self._write())

    async def _write(self) -> None:
        tree: dict[str, Any] = {
            "format": FORMAT,
            "transport": self._state.text("/transport"),
            "connections": [list(pair) for pair in self._ask_connections() or ()],
            "values": {a: _plain(self._state.value(a)) for a in KEPT},
        }
        if tree == self._written:
            return
        try:
            await asyncio.to_thread(self._kept.save, tree)
        except OSError as error:
            if not self._is_failing:  # a full disk stays full
                _log.warning("what is set could not be kept: %s", error)
            self._is_failing = True
            return
        self._written, self._is_failing = tree, False


_WATCHED = frozenset({*KEPT, "/transport", "/audio/state"})


def _pairs(raw: object) -> Connections:
    """Connections as they were written, without what is none."""
    pairs: list[tuple[str, str]] = []
    for item in raw if isinstance(raw, list) else ():
        with contextlib.suppress(TypeError, ValueError):
            own, peer = item
            pairs.append((str(own), str(peer)))
    return tuple(pairs)


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value
