"""Control's end of the MIDI process: messages in, feedback out."""

import contextlib
import logging
import multiprocessing
import os
import select
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import platformdirs
from oscine.daemon import midi_ports
from oscine.daemon.config import AudioConfig, MidiConfig
from oscine.daemon.link import Board
from oscine.daemon.score_clock import ScoreLinks
from oscine.daemon.supervisor import Child

_LONGEST_BYTES = 1024  # well below what a pipe that is writable takes at once


def default_bindings() -> Path:
    """File of the bindings where none is configured."""
    return platformdirs.user_state_path("oscine") / "midi.toml"


class MidiLink:
    """Keeps the MIDI process running; on the event loop's thread.

    Attributes:
        child: The supervised process.
    """

    def __init__(
        self,
        config: MidiConfig,
        audio: AudioConfig,
        score: ScoreLinks | None,
        on_event: Callable[[tuple[Any, ...]], None],
    ) -> None:
        """Make what is shared; the process starts with ``child.start``.

        Args:
            config: Which ports there are to be.
            audio: Which JACK server there is, and what our own client is called.
            score: What the score is played from, where no output carries MIDI itself.
            on_event: Called with each event.
        """
        self._board = Board(midi_ports.FIELDS)
        settings = midi_ports.PortSettings(
            config.api,
            config.client_name,
            audio.server_name,
            config.connect,
            self._board.name,
            score,
            audio.client_name,
        )
        if audio.server_name:
            # The only way to tell RtMidi; the process inherits it.
            os.environ["JACK_DEFAULT_SERVER"] = audio.server_name
        self._orders: Connection | None = None
        self._theirs: Connection | None = None
        log_level = logging.getLogger().level

        def arguments(events: Connection) -> tuple[Any, ...]:
            self._close_orders()
            theirs, self._orders = multiprocessing.get_context("spawn").Pipe(
                duplex=False
            )
            self._theirs = theirs  # open until the process has its own
            return settings, events, theirs, os.getpid(), log_level

        self.child = Child(
            "midi",
            midi_ports.main,
            arguments,
            on_event,
            last_sign=lambda: self._board["clock"],
        )

    def send(self, port: str, data: bytes) -> None:
        """Send to a port, or lose it where the process is busy; never waits."""
        orders = self._orders
        if orders is None or len(data) > _LONGEST_BYTES:
            return
        with contextlib.suppress(OSError, ValueError):
            _, writable, _ = select.select([], [orders], [], 0.0)
            if writable:
                orders.send((port, data))

    def close(self) -> None:
        """Give back what is shared; the process has ended before."""
        self._close_orders()
        self._board.close()

    def _close_orders(self) -> None:
        for end in (self._orders, self._theirs):
            if end is not None:
                end.close()
        self._orders = self._theirs = None
