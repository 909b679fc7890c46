"""Control's end of the audio process: gain and gate out, events and meters in."""

import asyncio
import logging
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from oscine.daemon import audio
from oscine.daemon.cues import CueSheet
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.meters import Meters
from oscine.daemon.ring import Ring
from oscine.daemon.state import Commit, State
from oscine.daemon.supervisor import Child

_log = logging.getLogger("oscine.audio")

_RING_SAMPLES = 1 << 20  # 4000 ms at 192 kHz, and a long step on top
_TAP_SAMPLES = 1 << 19  # at least 2.7 s for a recorder that is held up
_SOURCE = "audio"

_PATIENCE_SECONDS = 4.0
"""While it plays it gives a sign ten times a second."""

_OPENING_SECONDS = 10.0
"""A server may take its time to let us in; one that stands still never does."""

_OBEYED = frozenset({"/volume", "/mute", "/bypass", "/transport", "/midi/send_clock"})


class AudioLink:
    """Keeps the audio process running, told and heard.

    On the event loop's thread. Its shared memory is made with it and goes with
    ``close``; ports come back under their names with the connections they had.

    Attributes:
        child: The supervised process.
        ring: The sound on its way from the engine.
        tap: The sound as it went out.
        desk: Numbers shared with the engine and the audio process.
        cues: The score on its way from the engine.
        input: What the input ports hear, on its way to the engine.
        ready: Set while there is an output.
    """

    def __init__(self, state: State, settings: audio.AudioSettings) -> None:
        """Make what is shared; the process starts with ``child.start``."""
        self._state = state
        self._settings = settings
        self.ring = Ring(capacity_samples=_RING_SAMPLES)
        self.tap = Ring(capacity_samples=_TAP_SAMPLES)
        self.desk = Board(DESK_FIELDS)
        self.cues = CueSheet()
        self.input = Ring(capacity_samples=_TAP_SAMPLES)
        self.ready = asyncio.Event()
        self._meters = Meters(self.tap.name)
        self._input_meters = Meters(self.input.name)
        links = audio.AudioLinks(
            self.ring.name,
            self.tap.name,
            self.desk.name,
            self.cues.name,
            self.input.name,
        )

        def arguments(events: Connection) -> tuple[Any, ...]:
            return self._settings, links, events

        self.child = Child(
            "audio",
            audio.main,
            arguments,
            self._on_event,
            last_sign=lambda: self.desk["clock"],
            patience_seconds=lambda: (
                _PATIENCE_SECONDS if self.ready.is_set() else _OPENING_SECONDS
            ),
        )
        self._unwatch = state.watch(self._on_commit)
        self._obey()

    @property
    def connections(self) -> tuple[tuple[str, str], ...] | None:
        """Connections of our ports; None while none were ever told."""
        return self._settings.connections

    def close(self) -> None:
        """Give back the shared memory; both children have ended before."""
        self._unwatch()
        self._meters.close()
        self._input_meters.close()
        for part in (self.ring, self.tap, self.desk, self.cues, self.input):
            part.close()

    def publish_telemetry(self) -> None:
        """Show the desk's numbers and the levels in the state."""
        values: dict[str, Any] = {
            "/engine/underruns": int(self.desk["underruns"]),
            "/audio/xruns": int(self.desk["xruns"]),
            "/audio/rate": int(self.desk["rate_hz"]),
            "/audio/restarts": self.child.restarts,
        }
        values["/meter/peak"], values["/meter/rms"] = self._meters.read()
        values["/input/peak"], _ = self._input_meters.read()
        self._state.publish(values, _SOURCE)

    def _on_commit(self, commit: Commit) -> None:
        if any(update.address in _OBEYED for update in commit.updates):
            self._obey()

    def _obey(self) -> None:
        """Set the desk as the state wants it; the callback smooths."""
        state = self._state
        volume_db = state.number("/volume")
        is_silent = bool(state.value("/mute")) or volume_db <= -60.0
        self.desk["gain"] = 0.0 if is_silent else 10.0 ** (volume_db / 20.0)
        is_open = state.value("/transport") == "playing" and not state.value("/bypass")
        self.desk["gate"] = float(is_open)
        self.desk["send_clock"] = float(bool(state.value("/midi/send_clock")))

    def _on_event(self, event: tuple[Any, ...]) -> None:
        match event:
            case ("state", word, detail):
                if word == "ready":
                    self.ready.set()
                else:
                    self.ready.clear()
                told = f"{word}: {detail}" if detail else word
                _log.info("audio %s", told)
                self._state.publish({"/audio/state": told}, _SOURCE)
            case ("connections", connections):
                self._settings = replace(self._settings, connections=connections)
            case ("rate", rate_hz):
                self._meters.set_rate(rate_hz)
                self._input_meters.set_rate(rate_hz)
            case _:
                _log.error("audio said what nobody understands: %r", event)
