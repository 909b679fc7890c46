"""From held keys to what Magenta RealTime 2 is told of each pitch."""

from collections.abc import Sequence

import numpy as np
from oscine.engine.controls import Key
from oscine.engine.tokens import (
    MASKED,
    NOTE_HELD,
    NOTE_OFF,
    NOTE_ON,
    NOTE_ONSET,
    PITCHES,
)


def pianoroll(
    keys: Sequence[Key], unmask_width: int, *, with_onsets: bool
) -> np.ndarray:
    """One frame of the pianoroll.

    Args:
        keys: What is held, and what was struck since the last frame even if it has been
            let go.
        unmask_width: Semitones on both sides of each key that are told to be silent;
            127 tells it of the whole keyboard, keys or none.
        with_onsets: Tell which keys were struck just now; else the model chooses
            whether they sound anew.

    Returns:
        int32 ``(128,)`` by MIDI pitch: masked where the model is free.

    Source:
        The masks and onset modes of Magenta RealTime 2's own engine.

    >>> struck = [Key(60, 100, is_struck=True, is_held=True)]
    >>> pianoroll(struck, 1, with_onsets=True)[58:63].tolist()
    [-1, 0, 2, 0, -1]
    """
    whole = unmask_width >= PITCHES - 1
    roll = np.full(PITCHES, NOTE_OFF if whole else MASKED, np.int32)
    if not whole and unmask_width > 0:
        for key in keys:
            lowest = max(0, key.pitch - unmask_width)
            roll[lowest : key.pitch + unmask_width + 1] = NOTE_OFF
    for key in keys:
        begun = NOTE_ONSET if key.is_struck else NOTE_HELD
        roll[key.pitch] = begun if with_onsets else NOTE_ON
    return roll
