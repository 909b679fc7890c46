"""What a model says it plays: the notes and sixteenths of a step, for MIDI and labels.

A model without a score has nothing to say; whoever asks looks for ``Scored`` first.
"""

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Track:
    """One player of a score.

    Attributes:
        name: Such as ``bass``.
        is_drums: Its pitches are drums, by their numbers in General MIDI.
    """

    name: str
    is_drums: bool = False


@dataclass(frozen=True, slots=True)
class Struck:
    """A note that began in a step, or will soon after it.

    Attributes:
        track: Index into the model's tracks.
        pitch: MIDI pitch, 0 to 127.
        velocity: 1 to 127.
        start_seconds: From the beginning of the step's block.
        seconds: Until it is let go.
    """

    track: int
    pitch: int
    velocity: int
    start_seconds: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Pulse:
    """A sixteenth that began in a step, and what is true of it.

    Attributes:
        start_seconds: From the beginning of the step's block, without swing.
        bpm: Tempo from here on; a quarter is a beat.
        bar: From 1.
        step: Sixteenth of the bar, from 0.
        bar_steps: Sixteenths of this bar.
        key: Index into ``names.KEYS``.
        chord: Name of the chord that reigns, such as ``Am7``.
        section: Such as ``verse``.
    """

    start_seconds: float
    bpm: float
    bar: int
    step: int
    bar_steps: int
    key: int
    chord: str
    section: str

    @property
    def seconds(self) -> float:
        """Length of the sixteenth."""
        return 15.0 / self.bpm


@dataclass(frozen=True, slots=True)
class Played:
    """All that began in a step."""

    struck: tuple[Struck, ...] = ()
    pulses: tuple[Pulse, ...] = ()


NOTHING = Played()


@runtime_checkable
class Scored(Protocol):
    """A generator that can tell what it plays."""

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Its players, the same as long as it lives."""
        ...

    def played(self, state: Any) -> Played:
        """Tell what began in the step that ended in ``state``.

        What is muted is left out, and so is what hands play: they know it already.
        """
        ...

    def stem(self, track: int) -> tuple[Any, int]:
        """Make a generator of one track alone, before the master bus.

        With the same seed and controls it plays the same notes; all stems together are
        the whole before the master bus.

        Returns:
            The generator, and the samples by which it is ahead of the whole.
        """
        ...
