"""What was played before where it counts: some bars ago, and in the last like section.

Music repeats itself by the bar. Wren's model is shown, for each token that it is about
to write, the tokens of the same level that stood at the same sixteenth one, two, four
and eight bars ago, and at the same place of the last section of the same kind. These
are the token's echoes.
"""

from dataclasses import dataclass, field

import numpy as np
from oscine.engine.score import BAR_STEPS
from oscine.engine.wren_tokens import (
    LEVEL,
    LEVELS,
    OFFSETS,
    SECTION,
    SIZES,
    START,
    rows_of,
)

BARS = (1, 2, 4, 8)
"""How long ago, in bars of the present length."""

_BARS = np.array(BARS)
ECHOES = len(BARS) + 1
"""The last is the one of the last section of the same kind."""

MATCHES = LEVELS * ECHOES
"""Numbers that tell which echoes of a frame came true."""

_KEPT = max(BARS) * BAR_STEPS[0]
_POSITION = LEVEL["position"]


def echoes(tokens: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """Tell the echoes of all tokens of a piece.

    Args:
        tokens: ``(frames, LEVELS)``, from the first frame of the piece.
        steps: Sixteenth of its bar of each frame, ``(frames,)``.

    Returns:
        Rows of the shared tables, int16 ``(frames, LEVELS, ECHOES)``; ``START`` where
        there is none.
    """
    count = len(tokens)
    rows = np.concatenate([rows_of(tokens), np.full((1, LEVELS), START)])
    sources = np.full((count, ECHOES), -1)
    at = np.arange(count)
    lengths = _lengths(tokens)
    for place, bars in enumerate(BARS):
        sources[:, place] = np.maximum(at - bars * lengths, -1)
    places = tokens[:, SECTION].astype(np.int64) * BAR_STEPS[0] + steps
    order = np.argsort(places, kind="stable")
    follows = np.flatnonzero(np.diff(places[order]) == 0)
    sources[order[follows + 1], -1] = order[follows]
    told = rows[sources].transpose(0, 2, 1).astype(np.int16)
    # Which section it is, is known from its own level on.
    told[:, : SECTION + 1, -1] = START
    return told


def _lengths(tokens: np.ndarray) -> np.ndarray:
    """Sixteenths of the bar that the frame before each is in."""
    lengths = np.full(len(tokens), BAR_STEPS[0])
    is_three = tokens[:-1, _POSITION] >= BAR_STEPS[0]
    lengths[1:][is_three] = BAR_STEPS[1]
    return lengths


def matches(tokens: np.ndarray, echoed: np.ndarray) -> np.ndarray:
    """Tell which echoes came true.

    Args:
        tokens: ``(frames, LEVELS)``.
        echoed: Their echoes.

    Returns:
        bool ``(frames, MATCHES)``.
    """
    same = echoed == rows_of(tokens)[..., None]
    return same.reshape(*tokens.shape[:-1], MATCHES)


def _nothing(*shape: int) -> np.ndarray:
    return np.full(shape, -1, np.int16)


@dataclass(slots=True)
class Past:
    """The past of a piece as far as it may echo; its size does not grow with time.

    Attributes:
        recent: Last frames, a ring, int16 ``(frames, LEVELS)``; -1 where none is.
        like: Last frame of each place of each kind of section, int16
            ``(sections, sixteenths, LEVELS)``; -1 where none is.
        matched: Which echoes of the last frame came true, bool ``(MATCHES,)``.
        frames: Frames of the piece.
        length: Sixteenths of the bar of the last frame.
    """

    recent: np.ndarray = field(default_factory=lambda: _nothing(_KEPT, LEVELS))
    like: np.ndarray = field(
        default_factory=lambda: _nothing(SIZES[SECTION], BAR_STEPS[0], LEVELS)
    )
    matched: np.ndarray = field(default_factory=lambda: np.zeros(MATCHES, bool))
    frames: int = 0
    length: int = BAR_STEPS[0]

    def of(self, step: int, section: int) -> np.ndarray:
        """Echoes of the frame that is to be written, as ``echoes`` tells them.

        Args:
            step: Sixteenth of the bar.
            section: Token of the section, which matters from its own level on.

        Returns:
            int ``(LEVELS, ECHOES)``.
        """
        found = np.empty((ECHOES, LEVELS), np.int64)
        found[:-1] = self.recent[(self.frames - _BARS * self.length) % _KEPT]
        found[-1] = self.like[section, step]
        found[-1, : SECTION + 1] = -1
        return np.where(found < 0, START, rows_of(found)).T

    def add(self, tokens: list[int], step: int) -> None:
        """Take in a frame as it is played."""
        section = tokens[SECTION]
        row = np.array(tokens, np.int16)
        self.matched = matches(row, self.of(step, section))
        self.recent[self.frames % _KEPT] = row
        self.like[section, step] = row
        self.frames += 1
        is_three = tokens[_POSITION] >= BAR_STEPS[0]
        self.length = BAR_STEPS[is_three]


def likeliest(echoed: np.ndarray) -> np.ndarray:
    """Guess each token: the one that most of its echoes agree on, else the latest.

    Args:
        echoed: Echoes as ``Past.of`` tells them.

    Returns:
        int ``(LEVELS,)``; 0 where there is no echo.
    """
    is_same = echoed[:, :, None] == echoed[:, None]
    votes = is_same.sum(2) * (echoed != START)
    best = np.take_along_axis(echoed, votes.argmax(1)[:, None], 1)[:, 0]
    return np.where(best == START, 0, best - np.array(OFFSETS))
