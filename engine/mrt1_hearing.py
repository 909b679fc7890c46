"""Live input for Magenta RealTime 1: the model takes what is played to it for its past.

What a musician plays is mixed with what the model was playing at that moment, encoded,
and told to the encoder in place of the model's own codes. Guidance then pulls away from
what the model would do with its own past alone.
"""

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from oscine.engine.mrt1_tokens import CONTEXT_FRAMES, CONTEXT_LEVELS, UNKNOWN

LONGEST_LAG_FRAMES = 50
"""So long ago may have been made what a musician hears while playing: two seconds."""

# The codec knows nothing of the sound before the stream it is given, and for a while
# its codes show that.
_EDGE_FRAMES = 8
# The codes of a block come with the next, and the block was of the frame before.
_LATE_FRAMES = 3
# Of a frame: how far what is heard has to move before it counts as another frame.
_STICKY = 0.75


class Ear(Protocol):
    """What hearing needs of a codec."""

    def begin_hearing(self) -> Any:
        """State of a sound that has not begun."""
        ...

    def hear(self, block: np.ndarray, state: Any) -> tuple[np.ndarray, Any]:
        """Encode ``(FRAME_SAMPLES, 2)``; tells the codes of the block before.

        Returns:
            int32 ``(CONTEXT_LEVELS,)``, and the next state.
        """
        ...


def _silent() -> deque[np.ndarray]:
    return deque(maxlen=LONGEST_LAG_FRAMES + 1)


def _nothing() -> np.ndarray:
    return np.full((CONTEXT_FRAMES, CONTEXT_LEVELS), UNKNOWN, np.int32)


@dataclass(slots=True)
class HearingState:
    """What is heard, from step to step.

    Attributes:
        past: ``(CONTEXT_FRAMES, CONTEXT_LEVELS)`` int32: the model's own codes, where
            nobody played with it, and those of the mix where somebody did.
        frames: Blocks encoded since the stream began.
        lag: Frames between what a musician hears and what was made last.
        stream: The encoder's state, or None where nobody plays.
        sounded: The blocks that were made last, newest last.
    """

    past: np.ndarray = field(default_factory=_nothing)
    frames: int = 0
    lag: int = 0
    stream: Any = None
    sounded: deque[np.ndarray] = field(default_factory=_silent)


def listen(
    ear: Ear,
    state: HearingState,
    block: np.ndarray | None,
    mix: float,
    lag_samples: int,
    ahead: int,
) -> None:
    """Mix a block of input with what sounded then, and keep the codes of it.

    Args:
        ear: Encodes.
        state: Changed in place.
        block: ``(FRAME_SAMPLES, 2)`` float32 played since the step before, or None.
        mix: 0 hears nothing of it, 1 nothing but it.
        lag_samples: How much was made after what sounded at the block's end.
        ahead: Frames that are written but have not been made sound of.
    """
    if block is None or mix <= 0.0:
        state.stream = None
        return
    if state.stream is None:
        state.stream, state.frames = ear.begin_hearing(), 0
    lag = min(lag_samples / len(block), LONGEST_LAG_FRAMES)
    # The codes that come now are of the block before, which lagged as it did.
    at = state.past.shape[0] - (_LATE_FRAMES + ahead + state.lag)
    codes, state.stream = ear.hear(_mixed(state, block, mix, lag), state.stream)
    if state.frames > _EDGE_FRAMES and at >= 0:
        state.past[at] = codes
    state.frames += 1


def _mixed(
    state: HearingState, block: np.ndarray, mix: float, lag: float
) -> np.ndarray:
    """The block with what sounded while it was played."""
    if abs(lag - state.lag) > _STICKY or not state.frames:
        state.lag = round(lag)
    if len(state.sounded) <= state.lag:
        return np.float32(mix) * block
    own = state.sounded[-1 - state.lag]
    return np.float32(mix) * block + np.float32(1.0 - mix) * own
