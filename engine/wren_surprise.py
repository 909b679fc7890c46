"""How surprising a piece is to wren's model, as it plays: nats of each level."""

import numpy as np
from oscine.engine.wren_echoes import MATCHES, echoes, matches
from oscine.engine.wren_pen import Draft, Pen
from oscine.engine.wren_step import WrenStep
from oscine.engine.wren_tokens import (
    LEVELS,
    START,
    free_levels,
    previous_rows,
    rows_of,
)


def surprise(
    model: WrenStep, tokens: np.ndarray, steps: np.ndarray, told: np.ndarray
) -> np.ndarray:
    """Tell how surprising a piece is from its beginning.

    Args:
        model: Whose surprise.
        tokens: ``(frames, LEVELS)``.
        steps: Sixteenth of its bar of each frame, ``(frames,)``.
        told: Conditions of each frame, float32 ``(frames, WIDTH)``.

    Returns:
        Sum of nats of each level over all frames, float64 ``(LEVELS,)``.
    """
    memory = model.memory(1)
    free = free_levels(tokens, steps)
    rows = previous_rows(tokens, free)
    echoed = echoes(tokens, steps)
    came_true = matches(tokens, echoed)
    matched = np.zeros(MATCHES, bool)
    nats = np.zeros(LEVELS)
    before = [START] * LEVELS
    for frame, row in enumerate(tokens.tolist()):
        asked = told[frame][None]
        heard = model.hear(memory, before, int(steps[frame]), asked, matched)
        levels = np.flatnonzero(free[frame]).tolist()
        draft = Draft(levels, rows[frame, levels].tolist(), echoed[frame, levels])
        for level, told_ in zip(levels, Pen(model, heard).logits(draft), strict=True):
            logits = told_[0].astype(np.float64)
            nats[level] += np.logaddexp.reduce(logits) - logits[row[level]]
        matched = came_true[frame]
        before = rows_of(row).tolist()
    return nats
