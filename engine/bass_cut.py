"""Takes the bass out of finished sound, for models that cannot play without one."""

from dataclasses import dataclass, field

import numpy as np
from oscine.engine.filters import Section, second_order

_HERTZ = 200.0
_SECTIONS = 2  # of second order each: 24 dB per octave


def _silence() -> np.ndarray:
    return np.zeros((_SECTIONS, 2, 2))


@dataclass(slots=True)
class BassCutState:
    """What it carries from block to block.

    Attributes:
        sections: float64 ``(sections, channels, 2)``.
        share: Of the sound without bass at the end of the last block, 0 to 1.
    """

    sections: np.ndarray = field(default_factory=_silence)
    share: float = 0.0


class BassCut:
    """A high-pass filter that comes and goes without a click.

    Args:
        rate_hz: Of the sound.
        samples: Of a block; a multiple of ``Section.ROW``.
    """

    def __init__(self, rate_hz: int, samples: int) -> None:
        self._section = Section(second_order("highpass", _HERTZ, rate_hz), samples)
        self._ramp = np.arange(1, samples + 1, dtype=np.float32)[:, None] / samples

    def process(
        self, block: np.ndarray, state: BassCutState, *, is_on: bool
    ) -> np.ndarray:
        """Filter a block, or let it pass; the change between them takes one block.

        Args:
            block: float32 ``(samples, 2)``; stays as it is.
            state: Overwritten.
            is_on: Whether the bass is to go.
        """
        wanted = float(is_on)
        if state.share == wanted == 0.0:
            return block
        if state.share == 0.0:
            state.sections = _silence()  # what it last heard was long ago
        sound = block.T
        for index in range(_SECTIONS):
            sound, state.sections[index] = self._section.process(
                sound, state.sections[index]
            )
        share = state.share + (wanted - state.share) * self._ramp
        state.share = wanted
        return ((1.0 - share) * block + share * sound.T).astype(np.float32)
