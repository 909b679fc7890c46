"""Sound that Magenta RealTime 2 goes on from, as if it had played it."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import jax
import numpy as np
import soxr
from oscine.engine import PromptError, mrt2
from oscine.engine.depthformer import TokenModelConfig
from oscine.engine.frame_step import TokenState
from oscine.engine.packing import TokenParams
from oscine.engine.spectrostream import STEREO
from oscine.engine.spectrostream_encoder import (
    Encoder,
    encode_step,
    initial_encoder_state,
)

SAMPLE_RATE_HZ = 48_000

_FRAMES_AT_ONCE = 5
_EDGE_FRAMES = 25  # codes at the beginning of a sound tell of the silence before it


class Past:
    """Takes a sound into the token model's state; slow, on the prompts worker.

    The encoder is read, and all of it compiled, with the first sound.
    """

    def __init__(
        self,
        config: TokenModelConfig,
        params: TokenParams,
        precision: str,
        read_encoder: Callable[[], Encoder],
    ) -> None:
        """Know where the encoder is.

        Args:
            config: Size of the token model.
            params: Its parameters.
            precision: In which they are kept.
            read_encoder: Loads the codec's encoder.
        """
        self._config = config
        self._params = params
        self._precision = precision
        self._read_encoder = read_encoder

    def codes(self, samples: np.ndarray, rate_hz: int) -> np.ndarray:
        """Encode the end of a sound: as much as the model can remember.

        Args:
            samples: ``(n, channels)``, within -1 to 1; of more than two channels the
                first two count.
            rate_hz: Their rate.

        Returns:
            int32 ``(frames, 12)``, one frame or more.

        Raises:
            PromptError: There is too little sound, or what is no number.
        """
        encoder = self._encoder
        frame = encoder.config.frame_samples
        remembered = self._config.temporal.num_layers * self._config.window_frames + 1
        wanted = (remembered + _EDGE_FRAMES + 1 + _FRAMES_AT_ONCE) * frame
        sound = stereo(samples, rate_hz, wanted)
        blocks = len(sound) // (frame * _FRAMES_AT_ONCE)
        if not blocks:
            seconds = frame * _FRAMES_AT_ONCE / SAMPLE_RATE_HZ
            raise PromptError(
                f"expected {seconds:g} s of sound or more, got "
                f"{len(sound) / SAMPLE_RATE_HZ:.2f} s"
            )
        sound = sound[-blocks * frame * _FRAMES_AT_ONCE :]
        state = initial_encoder_state(encoder.config, 1)
        found = []
        for block in sound.reshape(blocks, 1, -1, STEREO):
            codes, state = self._encode(encoder, block, state)
            found.append(np.asarray(codes[0]))
        codes = np.concatenate(found)[1:]  # the first tells of nothing yet
        spare = max(0, len(codes) - remembered)
        return codes[min(spare, _EDGE_FRAMES) :][-remembered:]

    def heard(self, codes: np.ndarray, state: TokenState) -> TokenState:
        """The token model's state after it has chosen these codes.

        Style, keys and drums are masked meanwhile: what they were is not known.

        Args:
            codes: int32 ``(frames, 12)``.
            state: Before the first frame; its memory is taken over.
        """
        told = mrt2.unconditioned()
        state = mrt2.start_from(state, codes[:1])
        for following in codes[1:]:
            state = self._prefill(self._params, told, following[None], state)
        return state

    @cached_property
    def _encoder(self) -> Encoder:
        return self._read_encoder()

    @cached_property
    def _encode(self) -> Any:
        encoder = self._encoder
        block = np.zeros(
            (1, encoder.config.frame_samples * _FRAMES_AT_ONCE, STEREO), np.float32
        )
        state = initial_encoder_state(encoder.config, 1)
        return (
            jax.jit(encode_step, donate_argnames="state")
            .lower(encoder, block, state)
            .compile()
        )

    @cached_property
    def _prefill(self) -> mrt2.Prefill:
        state = mrt2.initial_state(self._config, 1, 0, precision=self._precision)
        return mrt2.compile_prefill(self._config, self._params, state, self._precision)


def stereo(samples: np.ndarray, rate_hz: int, wanted: int) -> np.ndarray:
    """The last samples of a sound at the codec's rate: float32 ``(n, 2)``."""
    needed = -(-wanted * rate_hz // SAMPLE_RATE_HZ) + rate_hz // 10
    heard = np.asarray(samples, np.float32)[-needed:, :STEREO]
    if not np.isfinite(heard).all():
        raise PromptError("the sound has samples that are no numbers")
    if heard.shape[1] < STEREO:
        heard = np.repeat(heard, STEREO, axis=1)
    if rate_hz != SAMPLE_RATE_HZ:
        heard = soxr.resample(heard, rate_hz, SAMPLE_RATE_HZ)
    return np.clip(heard[-wanted:], -1.0, 1.0)
