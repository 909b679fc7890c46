"""Keyboards: keys struck and let go, the sustain pedal, and all notes off."""

from oscine.routes.midi_moves import Move

_SUSTAIN = 64
PANIC = {120, 123}
"""Controllers that let go of all keys, on whatever channel and of whatever port."""


class Keyboard:
    """What is held on one port, by finger or by pedal."""

    def __init__(self) -> None:
        self._down: set[int] = set()
        self._pedalled: set[int] = set()
        self._is_pedal_down = False

    def play(self, move: Move) -> list[tuple[int, int]]:
        """Pitches and velocities that a move comes to; velocity 0 lets go."""
        kind, _, number = move.control
        if kind == "note":
            return self._key(number, move.value)
        if kind == "cc" and number == _SUSTAIN:
            self._is_pedal_down = move.value >= 64
            return [] if self._is_pedal_down else self._let_go(self._pedalled)
        return []

    def silence(self) -> list[tuple[int, int]]:
        """Let go of everything."""
        self._is_pedal_down = False
        return self._let_go(self._down | self._pedalled)

    def _key(self, pitch: int, velocity: int) -> list[tuple[int, int]]:
        if velocity:
            self._down.add(pitch)
            self._pedalled.discard(pitch)
            return [(pitch, velocity)]
        self._down.discard(pitch)
        if self._is_pedal_down:
            self._pedalled.add(pitch)
            return []
        return [(pitch, 0)]

    def _let_go(self, pitches: set[int]) -> list[tuple[int, int]]:
        gone = [(pitch, 0) for pitch in sorted(pitches)]
        self._down -= {pitch for pitch, _ in gone}
        self._pedalled -= {pitch for pitch, _ in gone}
        return gone
