"""SpectroStream as Magenta RealTime 1 uses it: frame by frame, or chunks apart."""

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.mrt1_tokens import LEVELS
from oscine.engine.spectrostream_decoder import (
    Decoder,
    DecoderState,
    decode_step,
    initial_decoder_state,
)

_decode = jax.jit(decode_step, donate_argnames="state")


class FrameCodec:
    """One sound at a time; a stream's sound is one frame late."""

    def __init__(self, decoder: Decoder, gain: float = 1.0) -> None:
        """Take over a decoder.

        Args:
            decoder: With at least ``LEVELS`` codebooks.
            gain: Of what it decodes.
        """
        self._decoder = decoder
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

    def warm(self, *, strict: bool) -> None:
        """Compile what will be used."""
        _, state = self.step(np.zeros(LEVELS, np.int32), self.begin())
        self.step(np.zeros(LEVELS, np.int32), state)
        if strict:
            self.whole(np.zeros((1, LEVELS), np.int32))
