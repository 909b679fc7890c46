"""The model as an author: it hears what it wrote and what is asked, and writes on."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np
from oscine.engine.authors import Saved
from oscine.engine.controls import KEY_AUTO, Controls
from oscine.engine.keys import follow
from oscine.engine.score import (
    BAR_STEPS,
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
    blend,
    vector_of,
)
from oscine.engine.tonality import is_turn, related_tonic, settle_key
from oscine.engine.wren_conditions import conditions, without_style
from oscine.engine.wren_echoes import Past
from oscine.engine.wren_frame import FrameWriter
from oscine.engine.wren_pen import Pen
from oscine.engine.wren_piece import WrittenPiece
from oscine.engine.wren_step import WrenStep
from oscine.engine.wren_tokens import (
    CODES,
    LEVEL,
    LEVELS,
    NUMBERS,
    SECTION,
    START,
    codes_of,
    rows_of,
)
from oscine.engine.wren_weights import read

_STREAMS = 2  # with the style, and without
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
        heard = self._model.hear(
            piece.memory, _before(piece), piece.step, told, piece.past.matched
        )
        wish = crc32(told[0].tobytes())
        writer = FrameWriter(controls, piece, now, weight, wish)
        tokens = writer.written(Pen(self._model, heard))
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
    return rows_of(piece.tokens).tolist()


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
