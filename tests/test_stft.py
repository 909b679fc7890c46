"""The transform of the codec, against the original and by its own laws."""

import codec_oracle
import jax.numpy as jnp
import numpy as np
from codec_weights import random_sound
from oscine.engine.stft import analyse, synthesise
from streaming_contract import StreamingPart, verify_streaming

HOP = 480


def silence(batch):
    return jnp.zeros((batch, HOP, 2), jnp.float32)


def whole_analysis(sound):
    return analyse(jnp.asarray(sound), silence(len(sound)))


def as_original(spectra):
    """(batch, channels, frames, bins, 2) to (batch, frames, bins, 4)."""
    batch, channels, frames, bins, _ = spectra.shape
    spectra = np.moveaxis(np.asarray(spectra), 1, 3)
    return spectra.reshape(batch, frames, bins, channels * 2)


def difference(ours, wanted):
    assert ours.shape == wanted.shape
    return np.abs(ours - wanted).max() / np.abs(wanted).max()


def test_spectra_equal_those_of_the_original():
    sound = random_sound(frames=3)
    ours = as_original(whole_analysis(sound))
    assert difference(ours, codec_oracle.analyse(sound)) < 1e-5


def test_sound_of_spectra_equals_that_of_the_original():
    spectra = np.random.default_rng(5).standard_normal((2, 2, 8, HOP, 2), np.float32)
    ours, _ = synthesise(jnp.asarray(spectra), silence(2))
    wanted = codec_oracle.synthesise(as_original(spectra))
    assert difference(np.asarray(ours), wanted) < 1e-5


def test_sound_comes_back_but_for_its_first_and_last_hop():
    time = np.arange(20 * HOP) / 48000.0
    sound = np.stack([np.sin(2e3 * time), np.cos(7e3 * time)], axis=-1)[None]
    sound = sound.astype(np.float32)
    back, _ = synthesise(whole_analysis(sound), silence(1))
    assert np.abs(np.asarray(back) - sound)[:, HOP:-HOP].max() < 1e-5


def test_synthesis_streams():
    random = np.random.default_rng(6)
    spectra = random.standard_normal((2, 7, 2, HOP, 2), np.float32)

    def step(spectra, overlap):
        return synthesise(jnp.moveaxis(spectra, 1, 2), overlap)

    part = StreamingPart(
        step, silence, whole=lambda spectra: step(spectra, silence(2))[0], reach=2
    )
    long = random.standard_normal((2, 9, 2, HOP, 2), np.float32)
    verify_streaming(part, spectra, tolerance=1e-6, long_inputs=long)
