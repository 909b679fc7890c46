"""Control's end of the engine: snapshots out, events and telemetry in."""

import asyncio
import json
import logging
import os
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from oscine.daemon import performer
from oscine.daemon.cues import CueSheet
from oscine.daemon.link import ENGINE_FIELDS, Board, Mailbox
from oscine.daemon.parameters import (
    SLOTS,
    TABLE,
    Access,
    Keys,
    Parameter,
    Room,
    Trigger,
    Value,
)
from oscine.daemon.ring import Ring
from oscine.daemon.state import Commit, Outcome, State
from oscine.daemon.supervisor import PATIENCE_SECONDS, Child
from oscine.engine.options import ModelOptions

_log = logging.getLogger("oscine.engine")

_SNAPSHOT_BYTES = 1 << 18  # longest texts in all slots, every sign escaped
_SAVED_BYTES = 1 << 25
_SOURCE = "engine"

_PATIENCE_SECONDS = 4.0
"""How long an engine that plays may give no sign, where its steps are short."""

_PATIENCE_STEPS = 10.0
"""The same, in steps, where they are long."""

_FIRST_STEPS = 10
"""So many after a model is ready may take longer: they may still be compiled."""

_SENT = tuple(
    address
    for address, row in TABLE.items()
    if isinstance(row, Trigger)
    or (isinstance(row, Keys) and row.keys == address)
    or (
        isinstance(row, Parameter)
        and row.room is Room.ENGINE
        and row.access is Access.READ_WRITE
    )
)
_SENT_SET = frozenset(_SENT)

_ANSWERED = (
    "/model",
    "/context/audio",
    *(f"/prompt/{slot}/{what}" for slot in SLOTS for what in ("text", "audio")),
)
"""Parameters whose change takes time, and is answered when it has been done."""

_INSIDE = frozenset({"engine", "model"})

_TELEMETRY = {
    "/engine/step_ms": "step_ms",
    "/engine/rtf": "rtf",
    "/engine/latency_ms": "latency_ms",
    "/input/latency_ms": "input_ms",
}
"""Parameters that show a number of the engine's board as it is."""


class EngineLink:
    """Keeps the engine process running, told and heard.

    On the event loop's thread. Its shared memory is made with it and goes with
    ``close``, so it outlives every engine.

    Attributes:
        child: The supervised process.
        ready: Set while a model is loaded.
        tracks: Names of the model's tracks, by MIDI channel.
    """

    def __init__(
        self,
        state: State,
        ring: Ring,
        desk: Board,
        cues: CueSheet,
        heard: Ring,
        options: ModelOptions,
        media: Path,
    ) -> None:
        """Make what is shared; the engine starts with ``child.start``.

        Args:
            state: Whose values the engine is told.
            ring: Where it puts the sound.
            desk: Whose rate it follows.
            cues: Where it writes down what it plays.
            heard: What is played to it.
            options: How it loads models.
            media: Folder of the sounds that prompts may name.
        """
        self._state = state
        self._ring = ring
        self._desk = desk
        self._mailbox = Mailbox(capacity_bytes=_SNAPSHOT_BYTES)
        self._saved = Mailbox(capacity_bytes=_SAVED_BYTES)
        self._board = Board(ENGINE_FIELDS)
        self.tracks: dict[int, str] = {}
        self._is_due = False
        self._changed_at = time.monotonic()
        self._beat_at = -1.0
        self._asked: dict[str, Value] = {
            address: state.value(address) for address in _ANSWERED
        }
        self.ready = asyncio.Event()
        links = performer.EngineLinks(
            ring.name,
            self._mailbox.name,
            self._board.name,
            desk.name,
            self._saved.name,
            cues.name,
            heard.name,
        )
        log_level = logging.getLogger().level

        def arguments(events: Connection) -> tuple[Any, ...]:
            return links, options, media, events, os.getpid(), log_level

        self.child = Child(
            "engine",
            performer.main,
            arguments,
            self._on_event,
            last_sign=lambda: self._board["clock"],
            patience_seconds=self._patience_seconds,
        )
        self._steps_when_ready = 0.0
        self._unwatch = state.watch(self._on_commit)
        self._send()

    def close(self) -> None:
        """Give back the shared memory; the engine has ended before."""
        self._unwatch()
        for part in (self._mailbox, self._saved, self._board):
            part.close()

    @property
    def steps(self) -> int:
        """Steps that all engines have taken."""
        return int(self._board["steps"])

    @property
    def step_seconds(self) -> float:
        """Longest step of late."""
        return self._board["step_ms_peak"] / 1000.0

    def publish_telemetry(self) -> None:
        """Show the board's numbers and the fill of the ring in the state."""
        values: dict[str, Value] = {
            address: self._board[field] for address, field in _TELEMETRY.items()
        }
        values["/engine/restarts"] = self.child.restarts
        values["/input/overruns"] = int(self._board["input_overruns"])
        rate_hz = self._desk["rate_hz"]
        if rate_hz:
            values["/engine/fill_ms"] = self._ring.fill / rate_hz * 1e3
        self._state.publish(values, _SOURCE)

    def publish_beat(self) -> None:
        """Show a beat when it is heard, which is later than when it is made."""
        beat_at = self._board["beat_at"]
        if beat_at == self._beat_at or self._ring.read_count < beat_at:
            return
        self._beat_at = beat_at
        bar, beat = int(self._board["bar"]), int(self._board["beat"])
        if bar:
            self._state.publish({"/beat": (bar, beat)}, _SOURCE)

    # Out

    def _on_commit(self, commit: Commit) -> None:
        for update in commit.updates:
            if update.address in self._asked and update.source not in _INSIDE:
                self._answer_again(update.address, update.value)
        if self._is_due:
            return
        if any(update.address in _SENT_SET for update in commit.updates):
            # All that comes in this turn of the loop makes one snapshot.
            self._is_due = True
            self._changed_at = time.monotonic()
            asyncio.get_running_loop().call_soon(self._send)

    def _answer_again(self, address: str, value: Value) -> None:
        """Tell how it ended to who asks for what is already so.

        The engine sees no change, and so would say nothing.
        """
        known, self._asked[address] = self._asked[address], value
        if value != known or not value:
            return
        of_model = address == "/model"
        slot, _, what = address.rpartition("/")
        told = self._state.text("/engine/state" if of_model else slot + "/status")
        word, _, detail = told.partition(": ")
        if word in {"ready", "failed"}:
            for asked in (address, slot) if what == "text" else (address,):
                self._state.report(Outcome(asked, word == "ready", detail))

    def _send(self) -> None:
        self._is_due = False
        snapshot = {
            "version": self._state.version,
            "created": self._changed_at,
            "values": {address: self._state.value(address) for address in _SENT},
        }
        if not self._mailbox.write(json.dumps(snapshot).encode()):
            _log.error("a snapshot is too long for its mailbox")

    def _patience_seconds(self) -> float:
        """How long the engine may be silent: a step is, and loading may be."""
        is_loading = not self._state.text("/engine/state").startswith("ready")
        if is_loading or self.steps - self._steps_when_ready < _FIRST_STEPS:
            return PATIENCE_SECONDS
        return max(_PATIENCE_SECONDS, _PATIENCE_STEPS * self.step_seconds)

    # In

    def _on_event(self, event: tuple[Any, ...]) -> None:
        match event:
            case ("state", word, detail):
                if word == "ready":
                    self.ready.set()
                    self._steps_when_ready = self.steps
                elif word != "loading":
                    self.ready.clear()
                told = f"{word}: {detail}" if detail else word
                _log.info("engine %s", told)
                self._state.publish({"/engine/state": told}, _SOURCE)
            case ("status", slot, told):
                self._state.publish({f"/prompt/{slot}/status": told}, _SOURCE)
            case ("context", told):
                self._state.publish({"/context/status": told}, _SOURCE)
            case ("outcome", address, is_done, detail):
                self._state.report(Outcome(address, is_done, detail))
            case ("model", name, defaults, honours):
                self._state.adopt_model(name, defaults, honours)
            case ("tracks", tracks):
                self.tracks = tracks
            case _:
                _log.error("the engine said what nobody understands: %r", event)
