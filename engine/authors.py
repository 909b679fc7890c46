"""Who writes the score of wren: the composer by rule, or a model (`wren_author.py`)."""

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np
from oscine.engine.composer import ComposerState, begin, next_frame
from oscine.engine.controls import Controls
from oscine.engine.keys import follow
from oscine.engine.score import Frame, decode

Saved = tuple[dict[str, Any], dict[str, np.ndarray]]
"""A piece as plain values for JSON, and arrays by name."""


class Piece(Protocol):
    """A piece in progress, as who plays it sees it."""

    @property
    def tonic(self) -> int:
        """Pitch class of the key that sounds."""
        ...

    @property
    def is_minor(self) -> bool:
        """Whether the key is."""
        ...

    @property
    def bars(self) -> int:
        """Bars begun so far."""
        ...

    @property
    def step(self) -> int:
        """Next sixteenth of the bar; 0 begins one."""
        ...

    @property
    def patches(self) -> tuple[int, ...]:
        """Sounds of the bar that plays, one per part."""
        ...


class Author(Protocol):
    """Writes pieces, a sixteenth at a time."""

    def begin(self, seed: int) -> Any:
        """Make a piece of which nothing is written yet."""
        ...

    def write(self, controls: Controls, piece: Any, held: tuple[int, ...]) -> Frame:
        """Write the next sixteenth, and move the piece on by it.

        Args:
            controls: What is asked for.
            piece: Made by ``begin`` or ``restore``; it is changed.
            held: MIDI pitches of the keys that are held, rising; the frame follows
                them.
        """
        ...

    def save(self, piece: Any) -> Saved:
        """Tell all of a piece."""
        ...

    def restore(self, told: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> Any:
        """Make the piece that ``save`` told.

        Raises:
            KeyError, TypeError, ValueError: It is none of this author's.
        """
        ...


class Rules:
    """The composer as an author."""

    def begin(self, seed: int) -> ComposerState:
        """Make a piece of which nothing is written yet."""
        return begin(seed)

    def write(
        self, controls: Controls, piece: ComposerState, held: tuple[int, ...]
    ) -> Frame:
        """Write the next sixteenth; see ``Author.write``."""
        frame = decode(next_frame(controls, piece))
        return follow(frame, held, piece.tonic) if held else frame

    def save(self, piece: ComposerState) -> Saved:
        """Tell all of a piece."""
        return piece.to_json(), {}

    def restore(
        self, told: Mapping[str, Any], arrays: Mapping[str, np.ndarray]
    ) -> ComposerState:
        """Make the piece that ``save`` told."""
        return ComposerState.from_json(dict(told))
