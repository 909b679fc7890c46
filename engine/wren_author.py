"""The model as an author: it hears what it wrote and what is asked, and writes on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log
from typing import Any
from zlib import crc32

import numpy as np
from oscine.engine.authors import Saved
from oscine.engine.choice import Dice
from oscine.engine.controls import KEY_AUTO, Controls
from oscine.engine.keys import follow
from oscine.engine.score import (
    BAR_STEPS,
    SECTIONS,
    STRIKE,
    Frame,
    Touch,
    decode,
    encode,
)
from oscine.engine.styles import (
    DEFAULT_STYLE,
    DIMENSIONS,
    NEUTRAL_GUIDANCE,
    STYLES,
    Blend,
    blend,
    vector_of,
)
from oscine.engine.tonality import is_turn, related_tonic, settle_key
from oscine.engine.wren_conditions import conditions, without_style
from oscine.engine.wren_echoes import Past, likeliest
from oscine.engine.wren_form import begin_bar, favour
from oscine.engine.wren_piece import WrittenPiece
from oscine.engine.wren_step import Draft, Pen, WrenStep
from oscine.engine.wren_tokens import (
    BAR_LEVELS,
    BASS_LEVELS,
    BEAT_LEVELS,
    CODES,
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
    codes_of,
)
from oscine.engine.wren_weights import read

_LEAST_LIKELY = 0.02
"""What is less likely than this share of the likeliest is never drawn: at sixteen draws
a bar even the unlikely would come to be heard."""

_STREAMS = 2  # with the style, and without
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

_CHORDS = LEVEL["chords"]
_FIRST_BEAT = Touch(STRIKE, 1, 7)


class Learned:
    """The model as an author."""

    def __init__(self, model: WrenStep) -> None:
        """Write with a model that is ready to play."""
        self._model = model

    def begin(self, seed: int) -> WrittenPiece:
        """Make a piece of which nothing is written yet."""
        return WrittenPiece(seed, self._model.memory(_STREAMS))

    def write(
        self, controls: Controls, piece: WrittenPiece, held: tuple[int, ...]
    ) -> Frame:
        """Write the next sixteenth; see ``Author.write``."""
        style = _style(controls)
        now = blend(style, controls.guidance)
        if piece.step == 0:
            settle_key(controls, piece, now.minor)
            piece.bars += 1
        told = _told(controls, piece, style, held)
        weight = controls.guidance / NEUTRAL_GUIDANCE
        if weight == 1:
            told = told[:1]  # what there would be without the style is not asked for
        pen = self._model.hear(
            piece.memory, _before(piece), piece.step, told, piece.past.matched
        )
        wish = crc32(told[0].tobytes())
        writer = _Frame(controls, piece, now, weight, wish)
        tokens = writer.written(pen)
        if piece.step == 0 and tokens[SECTION] % NUMBERS == 0:
            if is_turn(controls, piece, piece.sections):
                piece.turns += 1
                piece.tonic = related_tonic(controls, piece, piece.turns)
            piece.sections += 1
        frame = decode(codes_of(np.array(tokens)).tolist())
        if held:
            frame = follow(frame, held, piece.tonic)
        may_begin = not held and _CHORDS not in writer.silent
        if piece.frames == 0 and may_begin and not _sounds(frame):
            # A piece begins on its first beat.
            frame = replace(frame, chords=_FIRST_BEAT)
        _move_on(piece, frame, tokens)
        return frame

    def save(self, piece: WrittenPiece) -> Saved:
        """Tell all of a piece."""
        memory = piece.memory
        told = {
            name: getattr(piece, name)
            for name in WrittenPiece.__slots__
            if name not in {"memory", "past"}
        }
        arrays = {
            "recent": piece.past.recent,
            "like": piece.past.like,
            "matched": piece.past.matched,
            "keys": memory.keys.astype(np.float16),
            "values": memory.values.astype(np.float16),
        }
        return told | {"heard": memory.frames, "length": piece.past.length}, arrays

    def restore(
        self, told: Mapping[str, Any], arrays: Mapping[str, np.ndarray]
    ) -> WrittenPiece:
        """Make the piece that ``save`` told.

        Raises:
            KeyError, TypeError, ValueError: It is none of this model's.
        """
        rest = dict(told)
        memory = self._model.memory(_STREAMS)
        memory.frames = int(rest.pop("heard"))
        memory.keys[:] = arrays["keys"]
        memory.values[:] = arrays["values"]
        past = Past(frames=int(rest["frames"]), length=int(rest.pop("length")))
        past.recent[:] = arrays["recent"]
        past.like[:] = arrays["like"]
        past.matched[:] = arrays["matched"]
        rest["patches"] = tuple(rest["patches"])
        return WrittenPiece(memory=memory, past=past, **rest)


@cache
def shipped() -> Learned:
    """The model that ships, read once.

    Raises:
        EngineError: Its weights cannot be read.
    """
    return Learned(WrenStep(read()))


def _style(controls: Controls) -> np.ndarray:
    """The style as the model was taught it: weights of styles that add up to 1."""
    vector = controls.style
    if (
        vector is None
        or vector.size != DIMENSIONS
        or (total := float(vector[: len(STYLES)].sum())) < 1e-6
    ):
        return vector_of(DEFAULT_STYLE)
    return vector / np.float32(total)


def _told(
    controls: Controls, piece: WrittenPiece, style: np.ndarray, held: tuple[int, ...]
) -> np.ndarray:
    """Conditions of both streams."""
    told = conditions(
        style,
        controls.density,
        controls.brightness,
        (piece.is_minor, controls.key != KEY_AUTO),
        (controls.mute_drums, controls.mute_bass, controls.only_bass_and_drums),
        [pitch - piece.tonic for pitch in held],
    )
    return np.stack([told, without_style(told)])


def _before(piece: WrittenPiece) -> list[int]:
    if not piece.tokens:
        return [START] * LEVELS
    return [token + row for token, row in zip(piece.tokens, OFFSETS, strict=True)]


class _Frame:
    """A frame that is being written."""

    def __init__(
        self,
        controls: Controls,
        piece: WrittenPiece,
        now: Blend,
        weight: float,
        wish: int,
    ) -> None:
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
        while True:
            echoes = piece.past.of(piece.step, section)
            guess = self._guess(tokens, first, section, echoes)
            levels = [
                level
                for level in range(first, LEVELS)
                if _is_free(level, piece.step, guess)
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
            if first > SECTION:
                section = tokens[SECTION]

    def _guess(
        self, tokens: Sequence[int], first: int, section: int, echoes: np.ndarray
    ) -> list[int]:
        """The frame as it is likely to become, from level ``first`` on."""
        likely = likeliest(echoes).tolist()
        likely[SECTION] = section
        guess = list(tokens)
        for level in range(first, LEVELS):
            if level not in self.silent and _is_free(level, self._piece.step, guess):
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


def _is_free(level: int, step: int, tokens: list[int]) -> bool:
    """As ``wren_tokens.free_levels`` tells it, of one token."""
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


def _sounds(frame: Frame) -> bool:
    touches = (frame.chords, frame.bass, frame.melody, frame.counter)
    return bool(frame.drums) or any(touch is not None for touch in touches)


def _move_on(piece: WrittenPiece, frame: Frame, tokens: list[int]) -> None:
    """Remember a frame as it is played."""
    piece.tokens = list(tokens)
    for level, code in zip(CODES, encode(frame), strict=True):
        piece.tokens[level] = code
    piece.tokens[SECTION] = tokens[SECTION]
    piece.past.add(piece.tokens, piece.step)
    piece.patches = frame.patches
    piece.frames += 1
    is_three = frame.position >= BAR_STEPS[0]
    piece.step = (piece.step + 1) % BAR_STEPS[is_three]
