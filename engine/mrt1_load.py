"""Reads a Magenta RealTime 1 and makes it ready to play."""

from dataclasses import replace

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError, mrt1_model
from oscine.engine.checkpoint import random_parameters
from oscine.engine.mrt1 import Mrt1
from oscine.engine.mrt1_codec import FrameCodec
from oscine.engine.mrt1_decode import level_spans
from oscine.engine.mrt1_tokens import CODES, CONTEXT_LEVELS, LEVELS
from oscine.engine.mrt1_writer import Writer
from oscine.engine.mrt2_generator import NOISE_RMS
from oscine.engine.options import ModelOptions
from oscine.engine.random_style import RandomStyle
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.spectrostream_decoder import pack_decoder
from oscine.engine.spectrostream_encoder import pack_encoder

_PREFIX = "params"
_STYLE_DIM = 768
_STYLE_LEVELS = 12
_LISTENED_FRAMES = 8  # enough to be past the silence with which a stream begins

_TINY_CODEC = CodecConfig(encoder_channels=2, decoder_channels=2, dim=16, levels=LEVELS)
_TINY = replace(
    mrt1_model.SIZES["base"], d=16, inner=16, heads=2, mlp=16, encoder_layers=1,
    temporal_layers=1, depth_layers=1,
)  # fmt: skip


def load_mrt1(name: str, options: ModelOptions) -> Mrt1:
    """Read a model and make it ready to play.

    Args:
        name: ``mrt1-base`` or ``mrt1-large``; ``mrt1-tiny`` is always random.
        options: How to load it.

    Raises:
        EngineError: Its files are missing or not what they should be, or it cannot be
            kept in the precision asked for.
    """
    size = name.removeprefix("mrt1-")
    is_tiny = size == "tiny"
    dims = _TINY if is_tiny else mrt1_model.SIZES[size]
    if not (is_tiny or options.random_weights):
        raise EngineError(f"{name} has no files yet; try --random-weights")
    codec = _random_codec(is_tiny=is_tiny)
    codec.warm(strict=options.strict)
    parameters = random_parameters(mrt1_model.expected_of(dims), 1)
    spans = () if options.strict else level_spans(dims)
    weights = mrt1_model.pack(parameters, dims, _dtype(options.precision), spans)
    del parameters
    writer = Writer(weights, dims)
    writer.warm()
    style = RandomStyle(_STYLE_DIM, _STYLE_LEVELS)
    return Mrt1(name, writer, codec, style, strict=options.strict)


def _random_codec(*, is_tiny: bool) -> FrameCodec:
    config = _TINY_CODEC if is_tiny else CodecConfig()
    wanted = {
        **decoder_shapes(config, _PREFIX),
        **encoder_shapes(config, _PREFIX),
        **quantizer_shapes(config, _PREFIX),
    }
    parameters = random_parameters(wanted, 1)
    decoder = pack_decoder(parameters, config, _PREFIX, levels=LEVELS)
    encoder = pack_encoder(parameters, config, _PREFIX, levels=CONTEXT_LEVELS)
    return FrameCodec(decoder, encoder, _quiet_gain(FrameCodec(decoder, encoder)))


def _quiet_gain(codec: FrameCodec) -> float:
    """Gain at which codes by chance have the level ``NOISE_RMS``."""
    dice = np.random.default_rng(0)
    state, sound = codec.begin(), np.zeros(1, np.float32)
    for _ in range(_LISTENED_FRAMES):
        codes = dice.integers(0, CODES, LEVELS).astype(np.int32)
        sound, state = codec.step(codes, state)
    return NOISE_RMS / max(float(np.sqrt(np.mean(np.square(sound)))), 1e-9)


def _dtype(precision: str) -> jnp.dtype:
    if precision == "auto":
        precision = "float32" if jax.default_backend() == "cpu" else "bfloat16"
    if precision == "int8":
        raise EngineError("Magenta RealTime 1 knows float32 and bfloat16, not int8")
    return jnp.dtype(precision)
