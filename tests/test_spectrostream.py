"""The codec: equal to the original, and the same streamed as whole."""

from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from codec_oracle import Oracle
from codec_weights import SHORT, TINY, random_codes, random_sound, random_weights
from oscine.engine import spectrostream_decoder, spectrostream_encoder
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.spectrostream_decoder import initial_decoder_state, pack_decoder
from oscine.engine.spectrostream_encoder import (
    NO_CODE,
    initial_encoder_state,
    pack_encoder,
)
from streaming_contract import StreamingPart, verify_streaming

PUBLISHED = Path(__file__).parent / "golden/spectrostream/published.tsv"
RELATIVE = 1e-5


@pytest.fixture(scope="module")
def weights():
    return random_weights()


@pytest.fixture(scope="module")
def oracle(weights):
    return Oracle(TINY, weights)


@pytest.fixture(scope="module")
def decoder(weights):
    return pack_decoder(weights, TINY)


@pytest.fixture(scope="module")
def encoder(weights):
    return pack_encoder(weights, TINY)


# Compiled once for all tests; without, each of their operations would be.
decode = jax.jit(spectrostream_decoder.decode)
decode_step = jax.jit(spectrostream_decoder.decode_step)
encode = jax.jit(spectrostream_encoder.encode, static_argnums=2)
encode_step = jax.jit(spectrostream_encoder.encode_step)
embed = jax.jit(spectrostream_encoder.embed)


def difference(ours, wanted):
    ours = np.asarray(ours)
    assert ours.shape == wanted.shape
    return np.abs(ours - wanted).max() / np.abs(wanted).max()


def test_names_shapes_and_dtypes_are_the_published_ones():
    config = CodecConfig()
    ours = decoder_shapes(config) | encoder_shapes(config) | quantizer_shapes(config)
    published = {}
    for line in PUBLISHED.read_text().splitlines():
        name, shape, dtype, count = line.split("\t")
        published[name] = (tuple(map(int, shape.split("x"))), dtype)
        assert np.prod(published[name][0]) == int(count)
    assert {name: (x.shape, x.dtype.name) for name, x in ours.items()} == published


def test_beside_a_token_model_names_have_its_prefix(weights):
    prefix = "params/soundstream"
    moved = random_weights(prefix=prefix)
    shapes = decoder_shapes(TINY, prefix) | quantizer_shapes(TINY, prefix)
    assert shapes.keys() < moved.keys()
    there = pack_decoder(moved, TINY, prefix)
    here = pack_decoder(weights, TINY)
    same = jax.tree.map(lambda a, b: bool((a == b).all()), there, here)
    assert all(jax.tree.leaves(same))


def test_a_missing_layer_is_named(weights):
    lacking = dict(weights)
    del lacking["params/decoder/decoder_3/conv2d_3x3/conv/bias"]
    with pytest.raises(KeyError, match=r"decoder_3/conv2d_3x3/conv/bias"):
        pack_decoder(lacking, TINY)


def test_the_original_has_the_same_shapes(oracle, weights):
    assert oracle.shapes == {name: x.shape for name, x in weights.items()}


def test_vectors_and_codes_equal_those_of_the_original(oracle, encoder):
    sound = random_sound(frames=7)
    assert difference(embed(encoder, sound), oracle.embed(sound)) < RELATIVE
    codes = np.asarray(encode(encoder, sound))
    assert codes.dtype == np.int32
    assert np.array_equal(codes, oracle.encode(sound))
    assert len(np.unique(codes)) > 10


def test_sound_equals_that_of_the_original(oracle, decoder):
    codes = random_codes(frames=7)
    ours = decode(decoder, codes)
    assert ours.dtype == np.float32
    assert difference(ours, oracle.decode(codes)) < RELATIVE


@pytest.fixture(scope="module")
def short_decoder():
    return pack_decoder(random_weights(SHORT), SHORT)


@pytest.fixture(scope="module")
def short_encoder():
    return pack_encoder(random_weights(SHORT), SHORT)


def test_fewer_levels_are_the_first_ones(short_encoder, short_decoder):
    sound = random_sound(SHORT)
    all_levels = np.asarray(encode(short_encoder, sound))
    assert np.array_equal(encode(short_encoder, sound, 2), all_levels[..., :2])
    fewer = pack_decoder(random_weights(SHORT), SHORT, levels=3)
    assert fewer.codebooks.shape[0] == 3
    codes = random_codes(SHORT)[:, :, :3]
    assert np.array_equal(decode(fewer, codes), decode(short_decoder, codes))
    with pytest.raises(ValueError, match="4 levels of codes, 3 codebooks"):
        decode(fewer, random_codes(SHORT))


def test_decoding_streams(short_decoder):
    part = StreamingPart(
        partial(spectrostream_decoder.decode_step, short_decoder),
        lambda batch: initial_decoder_state(SHORT, batch),
        whole=partial(spectrostream_decoder.decode, short_decoder),
        late=1,
        reach=12,
    )
    long = random_codes(SHORT, frames=40, seed=3)
    verify_streaming(part, random_codes(SHORT), tolerance=RELATIVE, long_inputs=long)


def test_encoding_streams(short_encoder):
    part = StreamingPart(
        partial(spectrostream_encoder.encode_step, short_encoder),
        lambda batch: initial_encoder_state(SHORT, batch),
        whole=partial(spectrostream_encoder.encode, short_encoder),
        late=1,
        reach=12,
    )
    verify_streaming(
        part,
        random_sound(SHORT),
        tolerance=0.0,
        samples_per_frame=SHORT.frame_samples,
        long_inputs=random_sound(SHORT, frames=40, seed=4),
    )


def test_the_first_frame_of_a_stream_is_silence(short_decoder, short_encoder):
    state = initial_decoder_state(SHORT, 2)
    sound, _ = decode_step(short_decoder, random_codes(SHORT, frames=1), state)
    assert sound.shape == (2, SHORT.frame_samples, 2)
    assert not np.asarray(sound).any()
    state = initial_encoder_state(SHORT, 2)
    codes, _ = encode_step(short_encoder, random_sound(SHORT, frames=1), state)
    assert (np.asarray(codes) == NO_CODE).all()


def test_half_precision_is_near(short_decoder):
    codes = random_codes(SHORT)
    coarse = pack_decoder(random_weights(SHORT), SHORT, dtype=jnp.bfloat16)
    state = initial_decoder_state(SHORT, 2, jnp.bfloat16)
    sound, after = decode_step(coarse, codes, state)
    assert sound.dtype == np.float32
    assert jax.tree.map(jnp.dtype, after) == jax.tree.map(jnp.dtype, state)
    exact = np.asarray(decode(short_decoder, codes))
    assert difference(sound[:, SHORT.frame_samples :], exact) < 0.05


@pytest.fixture(scope="module")
def published_weights():
    # All sizes are the published ones, but for the codebooks that nobody would hear.
    config = CodecConfig(levels=2)
    return config, random_weights(config, seed=7)


def test_full_width_decoding_equals_the_original(published_weights):
    config, weights = published_weights
    codes = random_codes(config, batch=1, frames=2)
    ours = decode(pack_decoder(weights, config), codes)
    assert difference(ours, Oracle(config, weights).decode(codes)) < RELATIVE


def test_full_width_encoding_equals_the_original(published_weights):
    config, weights = published_weights
    sound = random_sound(config, batch=1, frames=2)
    ours = embed(pack_encoder(weights, config), sound)
    assert difference(ours, Oracle(config, weights).embed(sound)) < RELATIVE
