"""What the files of Magenta RealTime 2 hold: names and shapes of all tensors."""

from oscine.engine.catalogue import Published
from oscine.engine.checkpoint import Expected
from oscine.engine.depthformer import token_shapes
from oscine.engine.mrt2 import SIZES
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.tokens import LEVELS

CODEC_PREFIX = "params/soundstream"
"""Before the codec's names where they stand beside those of a token model."""

TINY_CODEC = CodecConfig(encoder_channels=2, decoder_channels=2, dim=16, levels=LEVELS)
"""Of ``mrt2-tiny``: the real build with hardly a channel."""


def codec_of(size: str) -> CodecConfig:
    """Sizes of the codec that goes with a size of the token model."""
    return TINY_CODEC if size == "tiny" else CodecConfig()


def checkpoint_tensors(model: Published) -> Expected:
    """Tensors of a model's checkpoint: token model, decoder and codebooks."""
    codec = codec_of(model.size)
    return {
        **token_shapes(SIZES[model.size]),
        **decoder_shapes(codec, CODEC_PREFIX),
        **quantizer_shapes(codec, CODEC_PREFIX),
    }


def encoder_tensors(model: Published) -> Expected:
    """Tensors of the file that turns sound into tokens."""
    return encoder_shapes(codec_of(model.size))
