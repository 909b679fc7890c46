"""The original SpectroStream, of ``magenta-rt``, on given weights: what ours equals."""

import dataclasses
import warnings
from functools import cached_property

import jax
import numpy as np
from flax.core import meta
from flax.traverse_util import flatten_dict, unflatten_dict

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from magenta_rt.jax import spectrostream as original

    sl = original.sl  # its own copy, found only by it

_PUBLISHED = original.stft_spectrostream_40ms_generic_48khz_stereo_config()


class Oracle:
    """The original codec, in sizes and with weights of ours."""

    def __init__(self, config, weights, prefix="params") -> None:
        self._model = dataclasses.replace(
            _PUBLISHED,
            encoder_base_conv_depth=config.encoder_channels,
            decoder_base_conv_depth=config.decoder_channels,
            num_features=config.dim,
            quantizer=dataclasses.replace(
                _PUBLISHED.quantizer,
                num_quantizers=config.levels,
                num_embeddings=config.codes,
                embedding_dim=config.dim,
            ),
        ).make()
        named = {name.removeprefix(prefix + "/"): x for name, x in weights.items()}
        self._params = unflatten_dict(
            {("params", *name.split("/")): x for name, x in named.items()}
        )

    @cached_property
    def shapes(self):
        """Shapes of its weights by name, without allocating any."""
        silence = jax.ShapeDtypeStruct((1, 1920, 2), np.float32)

        def make(key, silence):
            sound = sl.Sequence.from_values(silence)
            return self._model.init(key, sound, training=False)

        tree = meta.unbox(jax.eval_shape(make, jax.random.key(0), silence))
        return {"/".join(name): x.shape for name, x in flatten_dict(tree).items()}

    def embed(self, sound):
        return self._run("waveform_to_embeddings", sound)

    def encode(self, sound):
        return self._run("waveform_to_codes", sound)

    def features(self, codes):
        """What its decoder hands to the inverse transform, (batch, frames, bins, 4)."""
        return self._run("codes_to_features", codes)

    def decode(self, codes):
        return self._run("codes_to_waveform", codes)

    def _run(self, method, values):
        def apply(params, values):
            sequence = sl.Sequence.from_values(values)
            return self._model.apply(
                params, sequence, training=False, method=method
            ).values

        return np.asarray(jax.jit(apply)(self._params, values))


def analyse(sound):
    """Spectra of the original, (batch, frames, bins, 4)."""
    return _run_alone(_PUBLISHED.stft, sound)


def synthesise(features):
    """Sound of the original, (batch, samples, 2), from such spectra."""
    return _run_alone(_PUBLISHED.inverse_stft, features)


def _run_alone(layer, values):
    sequence = sl.Sequence.from_values(values)
    run = layer.make().bind({}).layer
    return np.asarray(jax.jit(lambda x: run(x, training=False).values)(sequence))
