"""Reads Magenta RealTime 2: its files, or random weights of the same sizes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import jax
import numpy as np
from oscine.engine import EngineError, mrt2
from oscine.engine.checkpoint import load_safetensors, opened, random_parameters
from oscine.engine.depthformer import TokenModelConfig
from oscine.engine.installed import Installed, find, locate
from oscine.engine.mrt2_files import (
    CODEC_PREFIX,
    checkpoint_tensors,
    codec_of,
    encoder_tensors,
)
from oscine.engine.musiccoca import MusicCoCa
from oscine.engine.options import ModelOptions
from oscine.engine.packing import RandomTree, pack
from oscine.engine.random_style import RandomStyle
from oscine.engine.spectrostream import (
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.spectrostream_decoder import Decoder, pack_decoder
from oscine.engine.spectrostream_encoder import Encoder, pack_encoder
from oscine.engine.tokens import LEVELS

GAIN = 0.5
"""Of the published model's output, against what its codec decodes."""

_STYLE_DIM = 768


class StyleEncoder(Protocol):
    """From prompts to styles, and from a blend of them to what the model is told."""

    def embed_text(self, text: str) -> tuple[np.ndarray, str]:
        """Embedding, and what there is to say of it."""
        ...

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Embedding, and what there is to say of it."""
        ...

    def tokens(self, embedding: np.ndarray) -> np.ndarray:
        """Tokens of an embedding: int32 ``(12,)``."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that was read for one model.

    Attributes:
        config: Size of the token model.
        params: Its parameters, packed.
        precision: In which they are kept.
        codec: The decoder.
        style: The style encoder.
        read_encoder: Reads the codec's encoder, which only sound to go on from needs.
        gain: Of what the codec decodes; None makes it as quiet as random weights are to
            be.
    """

    config: TokenModelConfig
    params: Any
    precision: str
    codec: Decoder
    style: StyleEncoder
    read_encoder: Callable[[], Encoder]
    gain: float | None


def load(name: str, options: ModelOptions) -> Loaded:
    """Read a model.

    Args:
        name: Of a published model, or of one that was added. ``mrt2-tiny`` is random
            unless it was added.
        options: How to load it.

    Raises:
        EngineError: Its files are missing or not what they should be, there is not
            enough memory, or it cannot be kept in the precision asked for.
    """
    here = locate(name, options.models)
    config = mrt2.SIZES[here.model.size]
    precision = _precision(options.precision)
    is_random = options.random_weights or (
        bool(here.missing()) and not here.model.is_published
    )
    try:
        if is_random:
            return _random(config, precision, here.model.size)
        return _read(find(name, options.models), config, precision)
    except (jax.errors.JaxRuntimeError, MemoryError) as error:
        if isinstance(error, MemoryError) or "RESOURCE_EXHAUSTED" in str(error):
            raise EngineError(
                f"there is not enough memory for {name} in {precision}; make room, "
                "choose --precision bfloat16 or a smaller model, or allow more of "
                "the card with --memory-fraction"
            ) from error
        raise


def _read(here: Installed, config: TokenModelConfig, precision: str) -> Loaded:
    """Read a model's files, tensor by tensor."""
    style = MusicCoCa(here.musiccoca)
    codec_config = codec_of(here.model.size)
    with opened(here.checkpoint, checkpoint_tensors(here.model)) as tree:
        codec = pack_decoder(tree, codec_config, CODEC_PREFIX, levels=LEVELS)
        params = pack(tree, config, precision)

    def read_encoder() -> Encoder:
        weights = load_safetensors(here.encoder, encoder_tensors(here.model))
        return _encoder(weights, codec)

    return Loaded(config, params, precision, codec, style, read_encoder, GAIN)


def _random(config: TokenModelConfig, precision: str, size: str) -> Loaded:
    codec_config = codec_of(size)
    wanted = decoder_shapes(codec_config, CODEC_PREFIX)
    wanted |= quantizer_shapes(codec_config, CODEC_PREFIX)
    codec = pack_decoder(
        random_parameters(wanted, 1), codec_config, CODEC_PREFIX, levels=LEVELS
    )
    return Loaded(
        config,
        pack(RandomTree(config, 1), config, precision),
        precision,
        codec,
        RandomStyle(_STYLE_DIM, LEVELS),
        lambda: _encoder(random_parameters(encoder_shapes(codec_config), 1), codec),
        None,
    )


def _encoder(weights: Mapping[str, Any], codec: Decoder) -> Encoder:
    """The encoder that goes with a decoder: they share the codebooks."""
    (name,) = quantizer_shapes(codec.config)
    return pack_encoder({**weights, name: codec.codebooks}, codec.config)


def _precision(asked: str) -> str:
    """What ``auto`` is where nobody has measured: for models that were added."""
    if asked != "auto":
        return asked
    return "float32" if jax.default_backend() == "cpu" else "bfloat16"
