"""SpectroStream as Magenta RealTime 1 uses it: frame by frame, or chunks apart."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import PromptError
from oscine.engine.mrt1_tokens import CONTEXT_LEVELS, LEVELS
from oscine.engine.mrt2_past import SAMPLE_RATE_HZ, stereo
from oscine.engine.spectrostream_decoder import (
    Decoder,
    DecoderState,
    decode_step,
    initial_decoder_state,
)
from oscine.engine.spectrostream_encoder import (
    Encoder,
    EncoderState,
    encode_step,
    initial_encoder_state,
)

_decode = jax.jit(decode_step, donate_argnames="state")
_encode_all = jax.jit(partial(encode_step, levels=LEVELS), donate_argnames="state")
_encode = jax.jit(partial(encode_step, levels=CONTEXT_LEVELS), donate_argnames="state")

_EDGE_FRAMES = 25  # codes at the beginning of a sound tell of the silence before it


class FrameCodec:
    """One sound at a time; a stream's sound is one frame late."""

    def __init__(self, decoder: Decoder, encoder: Encoder, gain: float = 1.0) -> None:
        """Take over both halves of a codec.

        Args:
            decoder: With at least ``LEVELS`` codebooks.
            encoder: Likewise.
            gain: Of what is decoded.
        """
        self._decoder = decoder
        self._encoder = encoder
        self._gain = np.float32(gain)
        self._dtype = decoder.kernels["last"].weight.dtype

    def begin(self) -> DecoderState:
        """State of a stream that has not begun."""
        return initial_decoder_state(self._decoder.config, 1, self._dtype)

    def step(
        self, codes: np.ndarray, state: DecoderState
    ) -> tuple[np.ndarray, DecoderState]:
        """Decode the next frame, ``(levels,)``, to ``(frame_samples, 2)`` float32."""
        sound, state = _decode(self._decoder, jnp.asarray(codes)[None, None], state)
        return np.asarray(sound[0]) * self._gain, state

    def whole(self, codes: np.ndarray) -> np.ndarray:
        """Decode ``(frames, levels)`` by themselves, each to its own sound.

        A frame of nothing follows, because the last one needs a next.
        """
        state, blocks = self.begin(), []
        nothing = np.zeros(0, np.int32)  # no level at all is the vector of zeros
        for frame in (*codes, nothing):
            block, state = self.step(frame, state)
            blocks.append(block)
        return np.concatenate(blocks[1:])

    def begin_hearing(self) -> EncoderState:
        """State of a sound that has not begun."""
        dtype = self._encoder.kernels["first"].weight.dtype
        return initial_encoder_state(self._encoder.config, 1, dtype)

    def hear(
        self, block: np.ndarray, state: EncoderState
    ) -> tuple[np.ndarray, EncoderState]:
        """Encode ``(frame_samples, 2)``; tells the codes of the block before.

        Returns:
            int32 ``(CONTEXT_LEVELS,)``, and the next state.
        """
        codes, state = _encode(self._encoder, jnp.asarray(block)[None], state)
        return np.asarray(codes[0, 0]), state

    def codes_of(self, samples: np.ndarray, rate_hz: int, frames: int) -> np.ndarray:
        """Encode the end of a sound; slow, and compiles with the first.

        Args:
            samples: ``(n, channels)`` float32, within -1 to 1.
            rate_hz: Their rate.
            frames: How many to encode at most.

        Returns:
            int32 ``(frames, LEVELS)``, or fewer where the sound is shorter.

        Raises:
            PromptError: There is too little sound, or what is no number.
        """
        frame = self._encoder.config.frame_samples
        sound = stereo(samples, rate_hz, (frames + _EDGE_FRAMES + 1) * frame)
        blocks = len(sound) // frame
        if blocks < 2:
            raise PromptError(
                f"expected {2 * frame / SAMPLE_RATE_HZ:g} s of sound or more, got "
                f"{len(sound) / SAMPLE_RATE_HZ:.2f} s"
            )
        state, found = self.begin_hearing(), []
        for block in sound[len(sound) - blocks * frame :].reshape(blocks, frame, 2):
            codes, state = _encode_all(self._encoder, jnp.asarray(block)[None], state)
            found.append(np.asarray(codes[0, 0]))
        found = found[1:]  # the first tells of nothing yet
        spare = max(0, len(found) - frames)
        return np.array(found[min(spare, _EDGE_FRAMES) :][-frames:])

    def warm(self, *, strict: bool) -> None:
        """Compile what will be used."""
        _, state = self.step(np.zeros(LEVELS, np.int32), self.begin())
        self.step(np.zeros(LEVELS, np.int32), state)
        silence = np.zeros((self._decoder.config.frame_samples, 2), np.float32)
        _, hearing = self.hear(silence, self.begin_hearing())
        self.hear(silence, hearing)
        if strict:
            self.whole(np.zeros((1, LEVELS), np.int32))
