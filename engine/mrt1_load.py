"""Reads a Magenta RealTime 1 and makes it ready to play."""

from collections.abc import Mapping
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError, mrt1_files, mrt1_model
from oscine.engine.catalogue import Published
from oscine.engine.checkpoint import load_safetensors, random_parameters
from oscine.engine.installed import Installed, find, locate
from oscine.engine.mrt1 import Mrt1, Style
from oscine.engine.mrt1_codec import FrameCodec
from oscine.engine.mrt1_decode import level_spans
from oscine.engine.mrt1_tokens import CODES, LEVELS
from oscine.engine.mrt1_writer import Writer
from oscine.engine.mrt2_generator import NOISE_RMS
from oscine.engine.musiccoca import MusicCoCa, StyleOptions
from oscine.engine.options import ModelOptions
from oscine.engine.random_style import RandomStyle
from oscine.engine.spectrostream_decoder import pack_decoder
from oscine.engine.spectrostream_encoder import pack_encoder

_STYLE_DIM = 768
_STYLE_LEVELS = 12
_LISTENED_FRAMES = 8  # enough to be past the silence with which a stream begins


def load_mrt1(name: str, options: ModelOptions) -> Mrt1:
    """Read a model and make it ready to play.

    Args:
        name: Of a published model, or of one that was added. ``mrt1-tiny`` is random
            unless it was added.
        options: How to load it.

    Raises:
        EngineError: Its files are missing or not what they should be, there is not
            enough memory, or it cannot be kept in the precision asked for.
    """
    here = locate(name, options.models)
    dtype = dtype_of(options.precision)
    is_random = options.random_weights or (
        bool(here.missing()) and not here.model.is_published
    )
    try:
        if is_random:
            return _put_together(here, *_random(here), dtype, options)
        return _put_together(here, *_read(here, options), dtype, options)
    except (jax.errors.JaxRuntimeError, MemoryError) as error:
        if isinstance(error, MemoryError) or "RESOURCE_EXHAUSTED" in str(error):
            raise EngineError(
                f"there is not enough memory for {name} in {dtype.name}; make room, "
                "choose --precision bfloat16 or a smaller model, or allow more of "
                "the card with --memory-fraction"
            ) from error
        raise


def _put_together(
    here: Installed,
    tensors: Mapping[str, Any],
    codec: FrameCodec,
    style: Style,
    dtype: np.dtype,
    options: ModelOptions,
) -> Mrt1:
    """Make all ready to play, compiled."""
    dims = mrt1_files.dims_of(here.model.size)
    spans = () if options.strict else level_spans(dims)
    writer = Writer(mrt1_model.pack(tensors, dims, dtype, spans), dims)
    writer.warm()
    codec.warm(strict=options.strict)
    return Mrt1(here.name, writer, codec, style, strict=options.strict)


def _read(
    here: Installed, options: ModelOptions
) -> tuple[Mapping[str, Any], FrameCodec, Style]:
    """Read a model's files."""
    here = find(here.name, options.models)
    model = here.model
    style = MusicCoCa(here.musiccoca, StyleOptions(maps_text=False))
    expected = {
        **mrt1_files.decoder_tensors(model),
        **mrt1_files.encoder_tensors(model),
    }
    tensors = load_safetensors((here.decoder, here.encoder), expected)
    codec = _codec(model, tensors, 1.0)
    checkpoint = mrt1_files.quick_checkpoint(here, options.models)
    tokens = load_safetensors(checkpoint, mrt1_files.token_tensors(model))
    return tokens, codec, style


def _random(here: Installed) -> tuple[Mapping[str, Any], FrameCodec, Style]:
    tokens = random_parameters(mrt1_files.token_tensors(here.model), 1)
    return tokens, random_codec(here.model), RandomStyle(_STYLE_DIM, _STYLE_LEVELS)


def random_codec(model: Published) -> FrameCodec:
    """A codec on random weights, quiet."""
    expected = {
        **mrt1_files.decoder_tensors(model),
        **mrt1_files.encoder_tensors(model),
    }
    tensors = random_parameters(expected, 1)
    return _codec(model, tensors, _quiet_gain(_codec(model, tensors, 1.0)))


def _codec(model: Published, tensors: Mapping[str, Any], gain: float) -> FrameCodec:
    config, prefix = mrt1_files.codec_of(model.size), mrt1_files.CODEC_PREFIX
    decoder = pack_decoder(tensors, config, prefix, levels=LEVELS)
    encoder = pack_encoder(tensors, config, prefix, levels=LEVELS)
    return FrameCodec(decoder, encoder, gain)


def _quiet_gain(codec: FrameCodec) -> float:
    """Gain at which codes by chance have the level ``NOISE_RMS``."""
    dice = np.random.default_rng(0)
    state, sound = codec.begin(), np.zeros(1, np.float32)
    for _ in range(_LISTENED_FRAMES):
        codes = dice.integers(0, CODES, LEVELS).astype(np.int32)
        sound, state = codec.step(codes, state)
    return NOISE_RMS / max(float(np.sqrt(np.mean(np.square(sound)))), 1e-9)


def dtype_of(precision: str) -> np.dtype:
    """In what weights of this precision are kept.

    Raises:
        EngineError: It cannot be.
    """
    if precision == "auto":
        precision = "float32" if jax.default_backend() == "cpu" else "bfloat16"
    if precision == "int8":
        raise EngineError("Magenta RealTime 1 knows float32 and bfloat16, not int8")
    return jnp.dtype(precision)
