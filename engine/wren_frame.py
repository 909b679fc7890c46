"""One frame of wren's model: its levels are guessed, heard and drawn in turn."""

from collections.abc import Sequence
from math import log

import numpy as np
from oscine.engine.choice import Dice
from oscine.engine.controls import Controls
from oscine.engine.score import BAR_STEPS, SECTIONS
from oscine.engine.styles import Blend
from oscine.engine.wren_echoes import likeliest
from oscine.engine.wren_form import begin_bar, favour
from oscine.engine.wren_pen import Draft, Pen
from oscine.engine.wren_piece import WrittenPiece
from oscine.engine.wren_tokens import (
    BAR_LEVELS,
    BASS_LEVELS,
    BEAT_LEVELS,
    DRUM_LEVELS,
    LEVEL,
    LEVELS,
    NUMBERS,
    OFFSETS,
    OTHER_LEVELS,
    RESTS,
    SECTION,
    SIZES,
    START,
    TOUCHES,
)

_LEAST_LIKELY = 0.06
"""What is less likely than this share of the likeliest is never drawn: at sixteen draws
a bar even the unlikely would come to be heard."""

_LEAST_LOGIT = log(_LEAST_LIKELY)

_POSITION = LEVEL["position"]
_CALM = frozenset({_POSITION, SECTION})
"""Levels that no temperature above 1 makes wilder: a piece keeps its bars."""

_PARTS = (
    DRUM_LEVELS,
    BASS_LEVELS,
    (LEVEL["chords"],),
    (LEVEL["melody"], LEVEL["melody_touch"]),
    (LEVEL["counter"], LEVEL["counter_touch"]),
)
"""Levels of each ``Part``; a prompt that wants none of it leaves them silent."""


class FrameWriter:
    """A frame that is being written.

    Attributes:
        silent: Levels that are written as silence.
    """

    def __init__(
        self,
        controls: Controls,
        piece: WrittenPiece,
        now: Blend,
        weight: float,
        wish: int,
    ) -> None:
        """Write the next frame of a piece.

        Args:
            controls: What is asked.
            piece: In which it is noted what begins.
            now: What the prompts come to.
            weight: How far the style is followed; 1 as it was learned.
            wish: Checksum of what is asked.
        """
        self._controls = controls
        self._piece = piece
        self._now = now
        self._weight = weight
        self._wish = wish
        self.silent: set[int] = set()
        if controls.mute_drums:
            self.silent |= {*DRUM_LEVELS}
        if controls.mute_bass:
            self.silent |= {*BASS_LEVELS}
        if controls.only_bass_and_drums:
            self.silent |= {*OTHER_LEVELS}
        for levels, presence in zip(_PARTS, now.presence, strict=True):
            if presence < 0:
                self.silent |= {*levels}

    def written(self, pen: Pen) -> list[int]:
        """All tokens of the frame: what is known, and what is drawn.

        They are guessed, and heard together up to the first that is drawn otherwise.
        """
        piece = self._piece
        tokens, first, last = _known(piece), 0, START
        section = tokens[SECTION] if piece.step else _next_section(piece)
        echoes, likely = self._echoed(section)
        while True:
            guess = self._guess(tokens, first, likely)
            levels = [
                level
                for level in range(first, LEVELS)
                if is_free(level, piece.step, guess)
            ]
            if not levels:
                return tokens
            rows = [last, *(OFFSETS[level] + guess[level] for level in levels[:-1])]
            draft = Draft(levels, rows, echoes[levels])
            for level, logits in zip(levels, pen.logits(draft), strict=False):
                tokens[level] = self._token(level, logits, tokens, echoes[level, -1])
                first, last = level + 1, OFFSETS[level] + tokens[level]
                if tokens[level] != guess[level]:
                    break
            if first > SECTION and tokens[SECTION] != section:
                section = tokens[SECTION]
                echoes, likely = self._echoed(section)

    def _echoed(self, section: int) -> tuple[np.ndarray, list[int]]:
        """Echoes of the frame in a section, and what they make likely."""
        echoes = self._piece.past.of(self._piece.step, section)
        likely = likeliest(echoes).tolist()
        likely[SECTION] = section
        return echoes, likely

    def _guess(
        self, tokens: Sequence[int], first: int, likely: Sequence[int]
    ) -> list[int]:
        """The frame as it is likely to become, from level ``first`` on."""
        guess = list(tokens)
        for level in range(first, LEVELS):
            if level not in self.silent and is_free(level, self._piece.step, guess):
                guess[level] = likely[level]
        return guess

    def _token(
        self, level: int, logits: np.ndarray, tokens: Sequence[int], like: int
    ) -> int:
        """Draw a token; ``logits`` with the style and, where it counts, without."""
        if level == SECTION + 1:
            begin_bar(self._piece, self._controls, tokens[SECTION], self._wish)
        if level in self.silent:
            return 0
        told, *without = logits
        if without:
            told = without[0] + self._weight * (told - without[0])
        favour(self._piece, self._controls, self._now, level, told, tokens, like)
        return self._drawn(level, told)

    def _drawn(self, level: int, guided: np.ndarray) -> int:
        temperature = self._controls.temperature
        if level in _CALM:
            guided = np.where(_allowed(level, self._piece), guided, -np.inf)
            temperature = min(temperature, 1.0)
        for silent in self.silent & RESTS.keys():
            busy, rests = RESTS[silent]
            if level == busy:
                guided = np.where(rests, guided, -np.inf)
        # Dice of its own for each token: what is asked may change which are written,
        # and all others still fall as they would.
        dice = Dice(self._piece.seed, 110, self._piece.frames, level)
        return draw(guided, temperature, self._controls.top_k, dice.roll())


def is_free(level: int, step: int, tokens: list[int]) -> bool:
    """Tell whether a token is written, as ``wren_tokens.free_levels`` does of many.

    Args:
        level: Of the token.
        step: Sixteenth of the bar.
        tokens: Of the frame, as far as they are known.
    """
    if level in BAR_LEVELS:
        return step == 0
    if level in BEAT_LEVELS:
        return step % 4 == 0
    if level in RESTS:
        busy, rests = RESTS[level]
        return not rests[tokens[busy]]
    return tokens[TOUCHES[level]] > 0


def _next_section(piece: WrittenPiece) -> int:
    """Token of the section if the one that plays goes on for another bar."""
    if not piece.tokens:
        return 0
    kind, number = divmod(piece.tokens[SECTION], NUMBERS)
    return kind * NUMBERS + min(number + 1, NUMBERS - 1)


def _known(piece: WrittenPiece) -> list[int]:
    """The tokens that follow from the frame before; all others are 0."""
    tokens = [0] * LEVELS
    if piece.step:
        for level in (*BAR_LEVELS, *BEAT_LEVELS):
            tokens[level] = piece.tokens[level]
        tokens[_POSITION] += 1
    return tokens


def _allowed(level: int, piece: WrittenPiece) -> np.ndarray:
    """Which tokens keep bars and sections whole, bool ``(SIZES[level],)``."""
    allowed = np.zeros(SIZES[level], bool)
    if level == _POSITION:
        allowed[[0, BAR_STEPS[0]]] = True
        return allowed
    allowed[[kind * NUMBERS for kind in range(len(SECTIONS))]] = True
    if piece.tokens:
        allowed[_next_section(piece)] = True
    return allowed


def draw(logits: np.ndarray, temperature: float, top_k: int, roll: float) -> int:
    """Draw one of several, the likelier the higher its logit.

    Args:
        logits: float ``(n,)``.
        temperature: Divides the logits; 0 takes the likeliest.
        top_k: Draw among the k likeliest.
        roll: Chance, at least 0, below 1.

    >>> draw(np.array([0.0, 2.0, 1.0]), 0.0, 40, 0.9)
    1
    """
    if temperature < 1e-3 or top_k <= 1:
        return int(logits.argmax())
    scaled = logits.astype(np.float64)
    scaled -= scaled.max()
    scaled /= temperature
    kept = scaled >= _LEAST_LOGIT
    if np.count_nonzero(kept) > top_k:
        kept &= scaled >= np.partition(scaled, -top_k)[-top_k]
    scaled[~kept] = -np.inf
    ladder = np.exp(scaled).cumsum()
    return int(np.searchsorted(ladder, roll * ladder[-1], side="right"))
