"""Tapes: notes rendered piece by piece as they are first heard, and kept for the next.

A tape is a pure function of its source; whether a piece was kept or is rendered again
is never heard, it only costs time.
"""

import math
import mmap
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

import numpy as np
from oscine.engine.effects import QUANTUM
from oscine.engine.oscillators import Source

PIECE = 4 * QUANTUM
"""Samples rendered at a time: half the time is saved that pieces of one quantum take,
and a new note still costs a third of a millisecond at once.
"""


def _untouched(*shape: int) -> np.ndarray:
    """Memory for float32 that costs nothing until it is written to.

    From the kernel directly: NumPy asks for huge pages for its large arrays, and each
    of those takes a millisecond when it is first written to.
    """
    size = 4 * max(1, math.prod(shape))
    memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    return np.frombuffer(memory, np.float32, math.prod(shape)).reshape(shape)


class Playable(Protocol):
    """What a voice reads: a tape or a drum.

    Attributes:
        sound: float32 ``(2, channels, samples)``: the dark layer, and the difference
            from it to the bright one.
        ready_samples: So many from the start can be taken from ``sound`` directly.
    """

    sound: np.ndarray
    ready_samples: int

    def read(self, position: int, target: np.ndarray) -> bool:
        """Copy the samples from ``position`` on into ``target``.

        Args:
            position: Samples since the onset.
            target: float32 ``(2, 2, samples)``: the dark layer and the difference from
                it to the bright one, each left and right; filled with zeros after the
                end.

        Returns:
            Whether anything is left to read after these.
        """
        ...


class Tape:
    """One note of one patch at one pitch, rendered on demand."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._total = source.end_samples
        self.sound = _untouched(2, source.channels, self._total)
        self.ready_samples = 0
        self._is_ready = [False] * max(1, -(-self._total // PIECE))

    @property
    def size_bytes(self) -> int:
        """Memory that the rendered pieces take."""
        return sum(self._is_ready) * PIECE * self.sound.shape[1] * 8

    def read(self, position: int, target: np.ndarray) -> bool:
        """Copy samples; see ``Playable``."""
        done, count = 0, target.shape[2]
        loop, settle = self._source.loop_samples, self._source.settle_samples
        while done < count:
            if position >= self._total:
                if not loop:
                    target[:, :, done:] = 0
                    return False
                position = settle + (position - settle) % loop
            length = min(count - done, self._total - position)
            last = (position + length - 1) // PIECE
            for piece in range(position // PIECE, last + 1):
                if not self._is_ready[piece]:
                    self._render(piece)
            end = position + length
            target[:, :, done : done + length] = self.sound[:, :, position:end]
            done += length
            position = end
        return bool(loop) or position < self._total

    def _render(self, piece: int) -> None:
        # Pieces never change their bounds: the same numbers whoever hears them first.
        start = piece * PIECE
        end = min(start + PIECE, self._total)
        sound = self._source.render(start, end - start)
        dark, bright = np.real(sound), np.imag(sound)
        self.sound[0, :, start:end] = dark
        self.sound[1, :, start:end] = bright - dark
        self._is_ready[piece] = True
        # The last piece is left out: after it, a loop begins again.
        for ready in self._is_ready[self.ready_samples // PIECE : -1]:
            if not ready:
                break
            self.ready_samples += PIECE


class Shelf:
    """The tapes of one synthesiser, the longest unused leave first.

    Args:
        make: Source of a patch name and a MIDI pitch.
        limit_bytes: Memory for rendered pieces.
    """

    def __init__(self, make: Callable[[str, int], Source], limit_bytes: int) -> None:
        self._make = make
        self._limit_bytes = limit_bytes
        self._tapes: OrderedDict[tuple[str, int], Tape] = OrderedDict()

    def take(self, patch: str, pitch: int) -> Tape:
        """Fetch or begin the tape of a note; it may leave the shelf while it plays."""
        key = (patch, pitch)
        tape = self._tapes.get(key)
        if tape is None:
            self._make_room()
            tape = self._tapes[key] = Tape(self._make(patch, pitch))
        self._tapes.move_to_end(key)
        return tape

    def _make_room(self) -> None:
        size = sum(tape.size_bytes for tape in self._tapes.values())
        while size > self._limit_bytes and self._tapes:
            _, tape = self._tapes.popitem(last=False)
            size -= tape.size_bytes
