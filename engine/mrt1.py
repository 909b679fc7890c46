"""Magenta RealTime 1: writes in chunks, plays frame by frame.

At the beginning of a chunk the model hears the last ten seconds and the style anew;
then it writes the chunk's frames one after the other, and each is played as soon as it
is written. So no step takes longer than listening once and writing one frame.
"""

import io
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from oscine.engine import EngineError
from oscine.engine.bass_cut import BassCut, BassCutState
from oscine.engine.controls import Controls, GeneratorInfo, Honours, honours
from oscine.engine.mrt1_decode import Chance, Knobs, first_key
from oscine.engine.mrt1_hearing import (
    LONGEST_LAG_FRAMES,
    Ear,
    HearingState,
    listen,
)
from oscine.engine.mrt1_joint import CHUNK_RAMP_SAMPLES, join_chunk
from oscine.engine.mrt1_tokens import (
    CONTEXT_FRAMES,
    CONTEXT_LEVELS,
    LEVELS,
    UNKNOWN,
    codes_of,
    context_ids,
    style_ids,
)
from oscine.engine.mrt1_writer import Page, Writer

SAMPLE_RATE_HZ = 48_000
FRAME_SAMPLES = 1920
FRAMES_PER_SECOND = SAMPLE_RATE_HZ // FRAME_SAMPLES
SHORTEST_CHUNK_FRAMES = 10

_FORMAT = 1
_HEARD_SHAPE = (CONTEXT_FRAMES, CONTEXT_LEVELS)
# Frames after which nothing of what the codec's decoder heard before is left in it; it
# looks back by less than twenty.
_REMEMBERED_FRAMES = 32
_HONOURS = {
    "bpm": Honours.PROMPTED,
    "key": Honours.PROMPTED,
    "density": Honours.PROMPTED,
    "brightness": Honours.PROMPTED,
    "mute_drums": Honours.PROMPTED,
    "mute_bass": Honours.FILTERED,
    "only_bass_and_drums": Honours.PROMPTED,
    "temperature": Honours.NATIVE,
    "top_k": Honours.NATIVE,
    "guidance": Honours.NATIVE,
    "chunk": Honours.NATIVE,
    "input": Honours.NATIVE,
}
_DEFAULTS = {"temperature": 1.1, "top_k": 40, "guidance": 5.0}


class Style(Protocol):
    """What the generator needs of a style encoder."""

    def embed_text(self, text: str) -> tuple[np.ndarray, str]:
        """Embed a text: float32 ``(dim,)``, and how it was understood."""
        ...

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Embed a sound, ``(n, channels)``, likewise."""
        ...

    def tokens(self, embedding: np.ndarray) -> np.ndarray:
        """Tokens of an embedding, six or more, int32."""
        ...


class Codec(Ear, Protocol):
    """What the generator needs of a codec; ``LEVELS`` codes make a frame."""

    def begin(self) -> Any:
        """State of a stream that has not begun."""
        ...

    def step(self, codes: np.ndarray, state: Any) -> tuple[np.ndarray, Any]:
        """Decode the next frame, ``(LEVELS,)``, to ``(FRAME_SAMPLES, 2)`` float32.

        A stream's sound is one frame late.
        """
        ...

    def codes_of(self, samples: np.ndarray, rate_hz: int, frames: int) -> np.ndarray:
        """Encode the end of a sound to so many frames at most, ``(n, LEVELS)``."""
        ...

    def whole(self, codes: np.ndarray) -> np.ndarray:
        """Decode ``(frames, LEVELS)`` at once to ``(frames * FRAME_SAMPLES, 2)``."""
        ...


@dataclass(slots=True)
class Mrt1State:
    """All that is carried from step to step.

    Attributes:
        seed: Of the piece, 0 to 2**31 - 1.
        chunks: Chunks begun so far.
        frames: How many frames the chunk in hand is to have, as last told.
        past: ``(CONTEXT_FRAMES, LEVELS)`` int32 codes, ``UNKNOWN`` before the piece.
        source: Ids that the chunk in hand was begun with; None before the first.
        written: Ids of each frame of the chunk in hand.
        page: The chunk in hand; None has to be made of ``source`` and ``written``.
        chance: Of the chunk in hand; counts where ``page`` is None.
        stream: The codec's state; None has to be made of ``past``.
        waiting: Sound that is made but not yet played, ``(samples, 2)`` float32; only
            ``strict`` makes any.
        tail: What the next chunk fades in over, ``(CHUNK_RAMP_SAMPLES, 2)``; so too.
        bass: What the filter that takes the bass out carries on.
        hearing: What is played to the model.
    """

    seed: int
    chunks: int
    frames: int
    past: np.ndarray
    source: np.ndarray | None
    written: list[np.ndarray]
    page: Page | None
    chance: Chance | None
    stream: Any
    waiting: np.ndarray
    tail: np.ndarray
    bass: BassCutState = field(default_factory=BassCutState)
    hearing: HearingState = field(default_factory=HearingState)


class Mrt1:
    """A token model, a codec and a style encoder, as one generator."""

    def __init__(
        self, name: str, writer: Writer, codec: Codec, style: Style, *, strict: bool
    ) -> None:
        """Put the parts together.

        Args:
            name: Of the model.
            writer: Its token model.
            codec: Its codec.
            style: Its style encoder.
            strict: Sound as the original does: chunks are written whole, decoded
                apart and joined by a crossfade. The writer's weights decide
                whether ids are chosen as the original does.
        """
        self.info = GeneratorInfo(
            name, SAMPLE_RATE_HZ, FRAME_SAMPLES, honours(_HONOURS), dict(_DEFAULTS)
        )
        self._bass_cut = BassCut(SAMPLE_RATE_HZ, FRAME_SAMPLES)
        self._writer = writer
        self._codec = codec
        self._style = style
        self._is_strict = strict

    def embed(self, text: str) -> tuple[np.ndarray, str]:
        """Style embedding of a text, float32 ``(dim,)``.

        Raises:
            PromptError: Nothing in it means anything to the style encoder.
        """
        return self._style.embed_text(text)

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Style embedding of a sound, float32 ``(dim,)``.

        Raises:
            PromptError: There is nothing to hear in it.
        """
        return self._style.embed_audio(samples, rate_hz)

    def continue_from(self, samples: np.ndarray, rate_hz: int, seed: int) -> Mrt1State:
        """Make the state of a piece whose past is the end of a sound.

        Raises:
            PromptError: There is too little sound.
        """
        codes = self._codec.codes_of(samples, rate_hz, CONTEXT_FRAMES)
        state = self.initial_state(seed)
        state.past[-len(codes) :] = codes
        state.hearing.past[-len(codes) :] = codes[:, :CONTEXT_LEVELS]
        if not self._is_strict:
            state.stream = self._resumed_stream(state)
        return state

    def initial_state(self, seed: int) -> Mrt1State:
        """A piece that has not begun: ten seconds that are not known."""
        return Mrt1State(
            seed=seed,
            chunks=0,
            frames=0,
            past=np.full((CONTEXT_FRAMES, LEVELS), UNKNOWN, np.int32),
            source=None,
            written=[],
            page=None,
            chance=None,
            stream=None,
            waiting=np.zeros((0, 2), np.float32),
            tail=np.zeros((CHUNK_RAMP_SAMPLES, 2), np.float32),
        )

    def step(
        self, controls: Controls, state: Mrt1State
    ) -> tuple[np.ndarray, Mrt1State]:
        """Play one frame, ``(FRAME_SAMPLES, 2)``."""
        state.frames = chunk_frames(controls.chunk, self._writer.dims.frames)
        listen(
            self._codec,
            state.hearing,
            controls.input,
            controls.input_mix,
            controls.input_lag,
            len(state.waiting) // FRAME_SAMPLES,
        )
        if self._is_strict:
            block = self._strict_step(controls, state)
        else:
            block = self._streamed_step(controls, state)
        block = np.clip(block, -1.0, 1.0)
        state.hearing.sounded.append(block)
        block = self._bass_cut.process(block, state.bass, is_on=controls.mute_bass)
        return np.clip(block, -1.0, 1.0), state

    def position(self, state: Mrt1State) -> tuple[int, int] | None:
        """The model counts no beats."""
        del state

    def lag_samples(self, state: Mrt1State) -> int:
        """Samples from the next step on in which a change of style is not yet heard."""
        left = 0 if state.source is None else state.frames - len(state.written)
        return len(state.waiting) + FRAME_SAMPLES * (max(0, left) + 1)

    def save(self, state: Mrt1State) -> bytes:
        """What cannot be made again from the rest."""
        chance = state.page.chance if state.page else state.chance
        told = {
            "mrt1": _FORMAT,
            "model": self.info.name,
            "seed": state.seed,
            "chunks": state.chunks,
            "frames": state.frames,
            "has_ended": bool(chance.has_ended) if chance else False,
        }
        empty = np.zeros((0, 0), np.int32)
        file = io.BytesIO()
        np.savez(
            file,
            told=np.frombuffer(json.dumps(told).encode(), np.uint8),
            past=state.past.astype(np.int16),
            source=empty if state.source is None else state.source,
            written=np.array(state.written, np.int32).reshape(-1, LEVELS),
            key=np.zeros(2, np.uint32) if chance is None else np.asarray(chance.key),
            waiting=state.waiting,
            tail=state.tail,
            bass=state.bass.sections,
            bass_share=state.bass.share,
            heard=state.hearing.past.astype(np.int16),
            sounded=np.array(state.hearing.sounded, np.float32).reshape(
                -1, FRAME_SAMPLES, 2
            ),
        )
        return file.getvalue()

    def restore(self, data: bytes) -> Mrt1State:
        """State from ``save``; the next step takes as long as a chunk's first.

        Raises:
            EngineError: It is not such a state.
        """
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as file:
                saved = dict(file)
            told = json.loads(saved["told"].tobytes())
            model, written_as = told["model"], told["mrt1"]
            state = self._state_of(told, saved)
        except Exception as error:  # whatever bytes can do to a reader of archives
            raise EngineError(f"not a state of {self.info.name}: {error}") from error
        if (written_as, model) != (_FORMAT, self.info.name):
            raise EngineError(f"a state of {model}, format {written_as}")
        return state

    def _state_of(
        self, told: Mapping[str, Any], saved: Mapping[str, np.ndarray]
    ) -> Mrt1State:
        source = None
        if saved["source"].size:
            source = saved["source"].reshape(-1, self._writer.dims.source)
        return Mrt1State(
            seed=int(told["seed"]),
            chunks=int(told["chunks"]),
            frames=int(told["frames"]),
            past=saved["past"].astype(np.int32).reshape(CONTEXT_FRAMES, LEVELS),
            source=source,
            written=list(saved["written"].reshape(-1, LEVELS)),
            page=None,
            chance=Chance(saved["key"].reshape(2), np.bool_(told["has_ended"])),
            stream=None,
            waiting=saved["waiting"].reshape(-1, 2),
            tail=saved["tail"].reshape(CHUNK_RAMP_SAMPLES, 2),
            bass=BassCutState(
                saved["bass"].reshape(BassCutState().sections.shape),
                float(saved["bass_share"]),
            ),
            hearing=HearingState(
                past=saved["heard"].astype(np.int32).reshape(_HEARD_SHAPE),
                sounded=deque(saved["sounded"], LONGEST_LAG_FRAMES + 1),
            ),
        )

    def _streamed_step(self, controls: Controls, state: Mrt1State) -> np.ndarray:
        """A frame that is written now, decoded where the one before it ended."""
        if state.stream is None:
            state.stream = self._resumed_stream(state)
        if state.source is None or len(state.written) >= state.frames:
            self._begin_chunk(controls, state)
        codes = self._write_frame(controls, state)
        block, state.stream = self._codec.step(codes, state.stream)
        return block

    def _begin_chunk(self, controls: Controls, state: Mrt1State) -> None:
        state.source = self._source(controls, state)
        state.page = self._writer.listen(
            state.source, first_key(state.seed, state.chunks)
        )
        state.written = []
        state.chunks += 1

    def _write_frame(self, controls: Controls, state: Mrt1State) -> np.ndarray:
        """Codes of the chunk's next frame, ``(LEVELS,)``."""
        if state.page is None:
            assert state.source is not None
            assert state.chance is not None
            page = self._writer.listen(state.source, np.zeros(2, np.uint32))
            state.page = self._writer.remember(page, state.written, state.chance)
        ids, state.page = self._writer.write(state.page, _knobs(controls))
        state.written.append(ids)
        codes = codes_of(ids)
        state.past = _pushed(state.past, codes)
        state.hearing.past = _pushed(state.hearing.past, codes[:CONTEXT_LEVELS])
        return codes

    def _source(self, controls: Controls, state: Mrt1State) -> np.ndarray:
        """Ids for the encoder: one row, or where guidance can matter two."""
        tokens = None if controls.style is None else self._style.tokens(controls.style)
        told = context_ids(state.hearing.past), style_ids(tokens)
        # Guidance is away from the model's own past without a style.
        shunned = context_ids(state.past), style_ids(None)
        rows = [np.concatenate(told), np.concatenate(shunned)]
        is_alone = controls.guidance == 0.0 or np.array_equal(rows[0], rows[1])
        return np.stack(rows[:1] if is_alone else rows)

    def _resumed_stream(self, state: Mrt1State) -> Any:
        """The codec's state after the past, at the least as far as it can tell."""
        stream = self._codec.begin()
        for codes in state.past[-_REMEMBERED_FRAMES:]:
            if codes[0] != UNKNOWN:
                _, stream = self._codec.step(codes, stream)
        return stream

    def _strict_step(self, controls: Controls, state: Mrt1State) -> np.ndarray:
        """A frame of a chunk that was written whole."""
        if not len(state.waiting):
            before = np.maximum(state.past[-1:], 0)
            self._begin_chunk(controls, state)
            frames = range(state.frames)
            written = [self._write_frame(controls, state) for _ in frames]
            sound = self._codec.whole(np.concatenate((before, written)))
            state.waiting, state.tail = join_chunk(sound, state.tail)
        block, state.waiting = np.split(state.waiting, [FRAME_SAMPLES])
        return block


def chunk_frames(seconds: float, longest: int) -> int:
    """Length of a chunk in frames.

    >>> chunk_frames(0.4, 50), chunk_frames(2.0, 50), chunk_frames(9.0, 50)
    (10, 50, 50)
    """
    shortest = min(SHORTEST_CHUNK_FRAMES, longest)
    return int(np.clip(round(seconds * FRAMES_PER_SECOND), shortest, longest))


def _pushed(past: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """The past with one more frame, and without its first."""
    return np.concatenate((past[1:], codes[None]))


def _knobs(controls: Controls) -> Knobs:
    return Knobs(
        np.float32(controls.guidance),
        np.float32(controls.temperature),
        np.int32(controls.top_k),
    )
