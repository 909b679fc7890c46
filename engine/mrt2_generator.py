"""Magenta RealTime 2 as a generator: a style, keys and knobs in, 40 ms of sound out."""

from dataclasses import dataclass, field
from typing import Any

import jax
import numpy as np
from oscine.engine import mrt2
from oscine.engine.bass_cut import BassCut, BassCutState
from oscine.engine.controls import Controls, GeneratorInfo, Honours, honours
from oscine.engine.frame_step import TokenState
from oscine.engine.mrt2_load import Loaded, load
from oscine.engine.mrt2_past import SAMPLE_RATE_HZ, Past
from oscine.engine.options import ModelOptions
from oscine.engine.pianoroll import pianoroll
from oscine.engine.spectrostream_decoder import (
    Decoder,
    DecoderState,
    decode_step,
    initial_decoder_state,
)
from oscine.engine.tokens import (
    DRUMS_OFF,
    DRUMS_ON,
    LEVELS,
    MASKED,
    conditioning_vector,
)
from oscine.engine.trees import restore_tree, save_tree

NOISE_RMS = 0.03
"""Level of what random weights play: noise, and nobody's ears shall suffer for it."""

_DECODED_FRAMES = 12  # of a past: more than the decoder looks back
_LISTENED_FRAMES = 8  # enough to be past the silence with which a stream begins

_HONOURS = {
    "bpm": Honours.PROMPTED,
    "key": Honours.PROMPTED,
    "density": Honours.PROMPTED,
    "brightness": Honours.PROMPTED,
    "mute_drums": Honours.NATIVE,
    "mute_bass": Honours.FILTERED,
    "only_bass_and_drums": Honours.PROMPTED,
    "temperature": Honours.NATIVE,
    "top_k": Honours.NATIVE,
    "guidance": Honours.NATIVE,
    "guidance_notes": Honours.NATIVE,
    "guidance_drums": Honours.NATIVE,
    "unmask_width": Honours.NATIVE,
    "note_onsets": Honours.NATIVE,
    "notes": Honours.NATIVE,
}

_DEFAULTS = {
    # Those of the published real-time engine; its other front ends have their own.
    "temperature": 1.0,
    "top_k": 100,
    "guidance": 3.0,
    "guidance_notes": 5.0,
    "guidance_drums": 1.0,
}


@dataclass(slots=True)
class Mrt2State:
    """A piece between two steps; its size does not grow with time.

    Attributes:
        tokens: What the token model carries on.
        codec: What the decoder carries on.
        bass: What the filter that takes the bass out carries on.
    """

    tokens: TokenState
    codec: DecoderState
    bass: BassCutState = field(default_factory=BassCutState)


class Mrt2:
    """Magenta RealTime 2, one stream of it.

    A step is a frame of 40 ms. Its sound is heard one frame later than its tokens,
    which is the codec's own delay.
    """

    def __init__(self, name: str, loaded: Loaded) -> None:
        """Compile for what was loaded; slow.

        Args:
            name: As ``--model`` spells it.
            loaded: Parameters, codec and style encoder.
        """
        samples = loaded.codec.config.frame_samples
        self.info = GeneratorInfo(
            name, SAMPLE_RATE_HZ, samples, honours(_HONOURS), _DEFAULTS
        )
        self._loaded = loaded
        self._past = Past(
            loaded.config, loaded.params, loaded.precision, loaded.read_encoder
        )
        self._bass_cut = BassCut(SAMPLE_RATE_HZ, samples)
        state = self.initial_state(0)
        self._like = state
        self._predict = mrt2.compile_step(
            loaded.config, loaded.params, state.tokens, loaded.precision
        )
        codes = np.zeros((1, 1, LEVELS), np.int32)
        self._decode = (
            jax.jit(decode_step, donate_argnames="state")
            .lower(loaded.codec, codes, state.codec)
            .compile()
        )
        self._gain = np.float32(loaded.gain or self._quiet_gain())

    def embed(self, text: str) -> tuple[np.ndarray, str]:
        """Turn a prompt into a style embedding; see ``musiccoca.MusicCoCa``.

        Raises:
            PromptError: Nothing in it can be understood.
        """
        return self._loaded.style.embed_text(text)

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Turn a sound into a style embedding; see ``musiccoca.MusicCoCa``.

        Raises:
            PromptError: There is no sound in it.
        """
        return self._loaded.style.embed_audio(samples, rate_hz)

    def continue_from(self, samples: np.ndarray, rate_hz: int, seed: int) -> Mrt2State:
        """Make the state of a piece that goes on from the end of a sound.

        Raises:
            PromptError: There is too little sound.
            EngineError: The encoder's file cannot be used.
        """
        codes = self._past.codes(samples, rate_hz)
        state = self.initial_state(seed)
        state.tokens = self._past.heard(codes, state.tokens)
        for frame in codes[-_DECODED_FRAMES:]:
            _, state.codec = self._decode(
                self._loaded.codec, frame[None, None], state.codec
            )
        return state

    def initial_state(self, seed: int) -> Mrt2State:
        """Make the state of a piece that has not begun."""
        loaded = self._loaded
        return Mrt2State(
            mrt2.initial_state(loaded.config, 1, seed, precision=loaded.precision),
            initial_decoder_state(loaded.codec.config, 1, _dtype_of(loaded.codec)),
        )

    def step(
        self, controls: Controls, state: Mrt2State
    ) -> tuple[np.ndarray, Mrt2State]:
        """Play ``(step_samples, 2)`` float32; takes over the memory of the state."""
        loaded = self._loaded
        told = self._conditioning(controls)[None]
        knobs = mrt2.knobs(controls.temperature, controls.top_k)
        codes, state.tokens = self._predict(
            loaded.params, told, knobs, mrt2.free(), state.tokens
        )
        sound, state.codec = self._decode(loaded.codec, codes[:, None], state.codec)
        block = np.clip(np.asarray(sound[0]) * self._gain, -1.0, 1.0)
        block = self._bass_cut.process(block, state.bass, is_on=controls.mute_bass)
        return np.clip(block, -1.0, 1.0), state

    def position(self, state: Mrt2State) -> tuple[int, int] | None:
        """The model keeps no count of bars."""
        del state

    def lag_samples(self, state: Mrt2State) -> int:
        """The frame of sound that the codec is late."""
        del state
        return self.info.step_samples

    def save(self, state: Mrt2State) -> bytes:
        """State as a file of arrays; megabytes."""
        return save_tree(_as_tree(state))

    def restore(self, data: bytes) -> Mrt2State:
        """State from ``save``.

        Raises:
            EngineError: It is not such a state, or was kept in another precision.
        """
        tokens, codec, sections, share = restore_tree(data, _as_tree(self._like))
        return Mrt2State(tokens, codec, BassCutState(sections, share))

    def _quiet_gain(self) -> float:
        """Gain at which codes by chance have the level ``NOISE_RMS``."""
        loaded, state = self._loaded, self.initial_state(0).codec
        dice, square = np.random.default_rng(0), 0.0
        for _ in range(_LISTENED_FRAMES):
            codes = dice.integers(0, loaded.codec.config.codes, (1, 1, LEVELS))
            sound, state = self._decode(loaded.codec, codes.astype(np.int32), state)
            square = float(np.mean(np.square(sound)))
        return NOISE_RMS / max(square**0.5, 1e-9)

    def _conditioning(self, controls: Controls) -> np.ndarray:
        """All that one frame is told: int32 ``(144,)``."""
        style = None
        if controls.style is not None:
            style = self._loaded.style.tokens(controls.style)
        drums = MASKED
        if controls.mute_drums:
            drums = DRUMS_OFF
        elif controls.only_bass_and_drums:
            drums = DRUMS_ON
        return conditioning_vector(
            style,
            pianoroll(
                controls.notes, controls.unmask_width, with_onsets=controls.note_onsets
            ),
            drums,
            guidance=controls.guidance,
            guidance_notes=controls.guidance_notes,
            guidance_drums=controls.guidance_drums,
        )


def load_mrt2(name: str, options: ModelOptions) -> Mrt2:
    """Read a model and make it ready to play; see ``mrt2_load.load``."""
    return Mrt2(name, load(name, options))


def _dtype_of(codec: Decoder) -> np.dtype:
    return codec.kernels["last"].weight.dtype


def _as_tree(state: Mrt2State) -> tuple[Any, ...]:
    return state.tokens, state.codec, state.bass.sections, state.bass.share
