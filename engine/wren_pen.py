"""How a frame of wren's model is written: level by level, or several at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from oscine.engine.wren_step import WrenStep


@dataclass(frozen=True, slots=True)
class Draft:
    """Levels of a frame in the order in which they are written, and what each is told.

    Attributes:
        levels: Rising.
        rows: Rows of the shared tables of the token written before each in this frame;
            ``START`` where there is none. All but the first may be guesses.
        echoes: Of each, as ``wren_echoes`` tells them, int ``(levels, ECHOES)``.
    """

    levels: list[int]
    rows: list[int]
    echoes: np.ndarray


class Pen:
    """Writes one frame, level by level, or several levels at once where it may guess.

    All levels of a draft are heard in one pass, which takes little longer than one of
    one level: a processor spends its time on fetching weights and beginning operations.
    Whoever takes no more than the levels that were guessed right, and the next, gets
    what asking for one after the other gives.

    Source:
        Y. Leviathan, M. Kalman and Y. Matias, "Fast inference from transformers via
        speculative decoding", ICML (2023); here a token is drawn by a number that is
        known, so that a guess is right or wrong and nothing has to be weighed.
    """

    def __init__(self, model: WrenStep, heard: np.ndarray) -> None:
        """Begin a frame.

        Args:
            model: Whose.
            heard: What its levels hear, as ``WrenStep.hear`` tells it.
        """
        self._model = model
        self._heard = heard
        self._kept = model.start_pen(heard)
        self._count = 0

    def logits(self, draft: Draft) -> Iterator[np.ndarray]:
        """Ask for levels, one after the other; those that are taken count as written.

        Args:
            draft: Levels above all that were taken before.

        Yields:
            float32 ``(rows, SIZES[level])`` of each level of the draft.
        """
        deep = self._model.deepen(
            self._heard, self._kept, self._count, draft.levels, draft.rows, draft.echoes
        )
        told = draft.echoes.tolist()
        for place, (level, echoes) in enumerate(zip(draft.levels, told, strict=True)):
            self._count += 1
            yield self._model.logits(deep[:, place], level, echoes)
