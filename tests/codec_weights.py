"""Codecs with random weights, the published shapes or small ones."""

import numpy as np
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)

TINY = CodecConfig(encoder_channels=4, decoder_channels=4, dim=8, levels=4, codes=32)
"""Speaks in frames of 1920 samples like the published one, with hardly any channels."""

SHORT = CodecConfig(
    bins=24,
    strides=((1, 2), (1, 3), (2, 2), (2, 1)),
    growths=(2, 1, 2, 1),
    encoder_channels=4,
    decoder_channels=4,
    dim=8,
    levels=4,
    codes=32,
)
"""Fewer units with every kind of stride, for what needs no comparison."""


def random_weights(config=TINY, seed=0, prefix="params"):
    """A whole codec by the names of the checkpoints.

    Signals keep about their size from layer to layer, so that differences show.
    """
    random = np.random.default_rng(seed)
    weights = {}
    shapes = (
        decoder_shapes(config, prefix)
        | encoder_shapes(config, prefix)
        | quantizer_shapes(config, prefix)
    )
    for name, wanted in shapes.items():
        *inputs, _ = wanted.shape
        if name.endswith("kernel"):
            scale = np.sqrt(1.0 / np.prod(inputs))
        else:
            scale = 1.0 if name.endswith("embedding") else 0.1
        draw = random.standard_normal(wanted.shape, np.float32)
        weights[name] = (scale * draw).astype(np.float32)
    return weights


def random_codes(config=TINY, seed=1, batch=2, frames=7):
    random = np.random.default_rng(seed)
    shape = (batch, frames, config.levels)
    return random.integers(0, config.codes, shape, np.int32)


def random_sound(config=TINY, seed=2, batch=2, frames=7):
    random = np.random.default_rng(seed)
    shape = (batch, frames * config.frame_samples, 2)
    return (0.2 * random.standard_normal(shape)).astype(np.float32)
