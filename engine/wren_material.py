"""What wren's model learns from: pieces by the composer and tunes, cut to one length.

Pieces are composed from seeds and never kept. In each, prompts, density, brightness,
key, mutes and held keys change at bars as a player would change them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from oscine.engine.captions import draw
from oscine.engine.controls import BPM_FREE, KEY_AUTO, MODEL_DECIDES, Controls
from oscine.engine.corpus import LabelledScore, compose
from oscine.engine.harmony import QUALITIES
from oscine.engine.keys import follow
from oscine.engine.score import decode, encode
from oscine.engine.styles import DIMENSIONS, NEUTRAL_GUIDANCE, STYLES
from oscine.engine.wren_conditions import conditions, without_style
from oscine.engine.wren_echoes import MATCHES, echoes, matches
from oscine.engine.wren_model import Batch, before_rows
from oscine.engine.wren_tokens import (
    BASS_LEVELS,
    CODES,
    DRUM_LEVELS,
    OTHER_LEVELS,
    free_levels,
    previous_rows,
    steps_of,
    tokens_of,
)

CUTS = 2
"""Cuts that each piece is good for, one after the other."""

_HELD_BARS = (4, 8, 8, 16, 24, 48)
"""How long a player asks for the same."""

_SHORTEST_BAR = 12  # sixteenths
_DROPPED = 0.12
"""Share of cuts in which no style is told, so that guidance has something to leave."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens and what was asked of each frame.

    Attributes:
        tokens: int16 ``(frames, LEVELS)``.
        steps: Sixteenth of its bar of each frame, ``(frames,)``.
        conditions: float32 ``(frames, WIDTH)``.
        echoes: As ``wren_echoes.echoes`` tells, int16 ``(frames, LEVELS, ECHOES)``.
    """

    tokens: np.ndarray
    steps: np.ndarray
    conditions: np.ndarray
    echoes: np.ndarray

    def cut(self, start: int, end: int) -> "Piece":
        """A part of it."""
        part = slice(start, end)
        return Piece(
            self.tokens[part],
            self.steps[part],
            self.conditions[part],
            self.echoes[part],
        )


@dataclass(slots=True)
class _Wish:
    """What is asked for some bars."""

    style: np.ndarray
    density: float
    brightness: float
    key: int
    mutes: tuple[bool, bool, bool]
    is_held: bool

    def controls(self) -> Controls:
        return Controls(
            style=self.style,
            bpm=BPM_FREE,
            key=self.key,
            density=self.density,
            brightness=self.brightness,
            mute_drums=False,
            mute_bass=False,
            only_bass_and_drums=False,
            temperature=1.0,
            top_k=40,
            guidance=NEUTRAL_GUIDANCE,
            guidance_notes=1.0,
            guidance_drums=1.0,
            unmask_width=0,
            note_onsets=False,
            chunk=2.0,
        )


def _wish(dice: np.random.Generator) -> _Wish:
    style = draw(dice).vector
    if dice.random() < 0.3:
        share = np.float32(dice.random())
        style = share * style + (1 - share) * draw(dice).vector
    mutes = (False, False, False)
    if dice.random() < 0.15:
        muted = int(dice.integers(3))
        mutes = (muted == 0, muted == 1, muted == 2)
    return _Wish(
        style=style,
        density=float(dice.random()) if dice.random() < 0.4 else MODEL_DECIDES,
        brightness=float(dice.random()) if dice.random() < 0.4 else MODEL_DECIDES,
        key=int(dice.integers(24)) if dice.random() < 0.3 else KEY_AUTO,
        mutes=mutes,
        is_held=bool(dice.random() < 0.12),
    )


def _changed(wish: _Wish, dice: np.random.Generator) -> _Wish:
    """Turn one or two knobs, or ask for something else altogether."""
    other = _wish(dice)
    if dice.random() < 0.6:
        return other
    names = ["style", "density", "brightness", "key", "mutes", "is_held"]
    changes = {
        name: getattr(other, name)
        for name in dice.choice(names, int(dice.integers(1, 3)), replace=False)
    }
    told = {name: getattr(wish, name) for name in names}
    return _Wish(**(told | changes))


def compose_piece(seed: Sequence[int], frames: int) -> Piece:
    """Compose a piece of at least so many frames, and note what was asked of each.

    Args:
        seed: Start of all chance.
        frames: How many at least.
    """
    dice = np.random.default_rng(seed)
    bars = -(-frames // _SHORTEST_BAR)
    wishes = [_wish(dice)]
    per_bar: list[_Wish] = []
    while len(per_bar) < bars:
        per_bar += [wishes[-1]] * int(dice.choice(_HELD_BARS))
        wishes.append(_changed(wishes[-1], dice))
    asked = [wish.controls() for wish in per_bar]
    score = compose(int(dice.integers(2**31)), asked.__getitem__, bars)
    return _told(score, per_bar, dice)


def piece_of(score: LabelledScore, dice: np.random.Generator) -> Piece:
    """Note of a printed tune what could have been asked for to get it."""
    style = np.zeros(DIMENSIONS, np.float32)
    style[: len(STYLES)] = score.styles[0]
    wish = _Wish(
        style=style,
        density=float(score.density[0]) if dice.random() < 0.4 else MODEL_DECIDES,
        brightness=float(score.brightness[0]) if dice.random() < 0.4 else MODEL_DECIDES,
        key=int(score.key[0]) if dice.random() < 0.3 else KEY_AUTO,
        mutes=(False, False, False),
        is_held=False,
    )
    return _told(score, [wish] * len(score.bar_starts), dice)


def _told(
    score: LabelledScore, wishes: Sequence[_Wish], dice: np.random.Generator
) -> Piece:
    lengths = np.diff(np.append(score.bar_starts, len(score.codes)))
    codes = np.array(score.codes)
    rows: list[np.ndarray] = []
    for bar, length in enumerate(lengths.tolist()):
        wish = wishes[bar]
        first = int(score.bar_starts[bar])
        held: tuple[int, ...] = ()
        if wish.is_held:
            held = _chord(dice)
            _bend(codes[first : first + length], held)
        for fields, is_muted in zip(_SILENCED, wish.mutes, strict=True):
            if is_muted:
                codes[first : first + length, fields] = 0
        key = int(score.key[bar])
        told = conditions(
            wish.style,
            wish.density,
            wish.brightness,
            (key >= 12, wish.key != KEY_AUTO),
            wish.mutes,
            held,
        )
        rows += [told] * length
    numbers = np.repeat(score.number, lengths)
    tokens, steps = tokens_of(codes, numbers), steps_of(codes)
    return Piece(tokens, steps, np.array(rows), echoes(tokens, steps))


_SILENCED = tuple(
    [CODES.index(level) for level in levels]
    for levels in (DRUM_LEVELS, BASS_LEVELS, OTHER_LEVELS)
)
"""Fields of the score that each mute silences."""


def _chord(dice: np.random.Generator) -> tuple[int, ...]:
    """What two hands may hold: a chord, often without its root below."""
    shapes = tuple(QUALITIES.values())
    shape = shapes[int(dice.integers(len(shapes)))]
    root = int(dice.integers(12))
    pitches = [48 + root + step for step in shape]
    turn = int(dice.integers(len(pitches)))
    pitches = pitches[turn:] + [pitch + 12 for pitch in pitches[:turn]]
    if dice.random() < 0.2:
        pitches = pitches[:1]
    return tuple(sorted(pitches))


def _bend(codes: np.ndarray, held: tuple[int, ...]) -> None:
    """Let the players follow held keys, in place."""
    for row in codes:
        row[:] = encode(follow(decode(row.tolist()), held, 0))


def cuts(
    seed: int,
    number: int,
    count: int,
    frames: int,
    scores: Sequence[LabelledScore],
    share: float,
) -> list[Batch]:
    """Make a lot of ``CUTS`` batches; the same numbers make the same lot.

    Args:
        seed: Start of all chance.
        number: Of the lot.
        count: Rows of each batch.
        frames: Length of each row.
        scores: Printed tunes.
        share: Share of rows that are cut from those.

    Returns:
        The beginnings of ``count`` pieces, what comes next in them, and so on.
    """
    dice = np.random.default_rng((seed, number))
    rows: list[list[_Cut]] = [[] for _ in range(CUTS)]
    while len(rows[-1]) < count:
        whole = frames * CUTS
        if scores and dice.random() < share:
            pieces = _strung(scores, whole, dice)
        else:
            pieces = compose_piece((seed, number, int(dice.integers(2**31))), whole)
        for place, batch in enumerate(rows):
            batch.append(_cut(pieces, place * frames, frames, dice))
    return [_batch(batch) for batch in rows]


def _strung(
    scores: Sequence[LabelledScore], frames: int, dice: np.random.Generator
) -> Piece:
    """String tunes together until they are as long as asked."""
    pieces: list[Piece] = []
    while sum(len(piece.tokens) for piece in pieces) < frames:
        pieces.append(piece_of(scores[int(dice.integers(len(scores)))], dice))
    return Piece(
        np.concatenate([piece.tokens for piece in pieces]),
        np.concatenate([piece.steps for piece in pieces]),
        np.concatenate([piece.conditions for piece in pieces]),
        np.concatenate([piece.echoes for piece in pieces]),
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    piece: Piece
    before: Piece  # its last frame, or nothing


def _cut(piece: Piece, start: int, frames: int, dice: np.random.Generator) -> _Cut:
    part = piece.cut(start, start + frames)
    if dice.random() < _DROPPED:
        part = replace(part, conditions=without_style(part.conditions))
    return _Cut(part, piece.cut(max(0, start - 1), start))


def _batch(rows: Sequence[_Cut]) -> Batch:
    def stacked(make: Callable[[_Cut], np.ndarray]) -> np.ndarray:
        return np.stack([make(row) for row in rows])

    tokens = stacked(lambda row: row.piece.tokens).astype(np.int32)
    places = stacked(lambda row: row.piece.steps).astype(np.int32)
    free = free_levels(tokens, places)
    return Batch(
        before=stacked(_before),
        tokens=tokens,
        free=free,
        rows=previous_rows(tokens, free),
        places=places,
        conditions=stacked(lambda row: row.piece.conditions),
        echoes=stacked(lambda row: row.piece.echoes),
        matched=stacked(_matched),
    )


def _before(cut: _Cut) -> np.ndarray:
    tokens = cut.before.tokens
    return before_rows(cut.piece.tokens, tokens[-1] if len(tokens) else None)


def _matched(cut: _Cut) -> np.ndarray:
    """Which echoes of the frame before each came true."""
    told = [matches(part.tokens, part.echoes) for part in (cut.before, cut.piece)]
    every = np.concatenate([np.zeros((1, MATCHES), bool), *told])
    return every[-len(cut.piece.tokens) - 1 : -1]
