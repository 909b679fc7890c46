"""The codec at work on meaningless weights, for those who measure how fast it is."""

from __future__ import annotations

from functools import partial

import jax
import jax.numpy as jnp
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    quantizer_shapes,
)
from oscine.engine.spectrostream_decoder import (
    decode_step,
    initial_decoder_state,
    pack_decoder,
)

_LEVELS = 12  # as Magenta RealTime 2 has them


class CodecTrial:
    """A decoder that decodes the same random codes again and again.

    Attributes:
        frames_per_step: Code frames that one call decodes.
        frame_seconds: Length of a code frame.
        flops_per_frame: What the compiler counts for one frame and row.
    """

    def __init__(
        self,
        config: CodecConfig | None = None,
        frames_per_step: int = 1,
        batch: int = 1,
        dtype: jax.typing.DTypeLike = jnp.float32,
    ) -> None:
        """Make weights and compile; takes seconds.

        Args:
            config: Sizes; those of the published codec by default.
            frames_per_step: Code frames per call.
            batch: Sounds per call.
            dtype: In which to calculate.
        """
        config = config or CodecConfig(levels=_LEVELS)
        self.frames_per_step = frames_per_step
        self.frame_seconds = config.frame_samples / config.sample_rate_hz
        weights = _some_weights(config)
        self._params = pack_decoder(weights, config, dtype=dtype)
        shape = (batch, frames_per_step, config.levels)
        self._codes = jax.random.randint(jax.random.key(1), shape, 0, config.codes)
        self._state = initial_decoder_state(config, batch, dtype)
        step = jax.jit(decode_step, donate_argnums=2)
        self._step = step.lower(self._params, self._codes, self._state).compile()
        counted = self._step.cost_analysis() or {}
        self.flops_per_frame = counted.get("flops", 0.0) / frames_per_step / batch

    def __call__(self) -> None:
        """Decode one step, and wait until it is done."""
        sound, self._state = self._step(self._params, self._codes, self._state)
        sound.block_until_ready()


@partial(jax.jit, static_argnums=0)
def _some_weights(config: CodecConfig) -> dict[str, jax.Array]:
    """Numbers that look random, and cost the compiler less than a generator of them."""
    shapes = decoder_shapes(config) | quantizer_shapes(config)
    return {
        name: 0.03 * jnp.sin(12.9898 * jnp.arange(wanted.size)).reshape(wanted.shape)
        for name, wanted in shapes.items()
    }
