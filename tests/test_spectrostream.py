"""The codec: equal to the original, and the same streamed as whole."""

from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from codec_oracle import Oracle
from codec_weights import SHORT, random_codes, random_sound, random_weights
from oscine.daemon.bench_codec import time_codec
from oscine.engine.codec_trial import CodecTrial
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.spectrostream_decoder import (
    decode,
    decode_step,
    initial_decoder_state,
    pack_decoder,
)
from oscine.engine.spectrostream_encoder import (
    NO_CODE,
    embed,
    encode,
    encode_step,
    initial_encoder_state,
    pack_encoder,
)
from streaming_contract import StreamingPart, verify_streaming

PUBLISHED = CodecConfig(levels=12)
"""All sizes are the published ones, but for levels that no model speaks."""

LIST = Path(__file__).parent / "golden/spectrostream/published.tsv"
RELATIVE = 1e-5


def difference(ours, wanted):
    ours = np.asarray(ours)
    assert ours.shape == wanted.shape
    return np.abs(ours - wanted).max() / np.abs(wanted).max()


def as_16_bit(sound):
    """What the original hands out, with its gain of a half."""
    return np.round(32767.5 * np.clip(0.5 * sound, -1, 1) - 0.5).astype(np.int64)


@pytest.fixture(scope="module")
def weights():
    return random_weights(PUBLISHED)


@pytest.fixture(scope="module")
def oracle(weights):
    return Oracle(PUBLISHED, weights)


def test_names_shapes_and_dtypes_are_the_published_ones():
    config = CodecConfig()
    ours = decoder_shapes(config) | encoder_shapes(config) | quantizer_shapes(config)
    published = {}
    for line in LIST.read_text().splitlines():
        name, shape, dtype, count = line.split("\t")
        published[name] = (tuple(map(int, shape.split("x"))), dtype)
        assert np.prod(published[name][0]) == int(count)
    assert {name: (x.shape, x.dtype.name) for name, x in ours.items()} == published


def test_the_original_has_the_same_shapes(oracle, weights):
    assert oracle.shapes == {name: x.shape for name, x in weights.items()}


def test_vectors_and_codes_equal_those_of_the_original(oracle, weights):
    sound = random_sound(PUBLISHED, batch=1, frames=5)
    encoder = pack_encoder(weights, PUBLISHED)

    @jax.jit
    def both(encoder, sound):
        return embed(encoder, sound), encode(encoder, sound)

    vectors, codes = both(encoder, sound)
    assert difference(vectors, oracle.embed(sound)) < RELATIVE
    assert codes.dtype == np.int32
    assert np.array_equal(codes, oracle.encode(sound))
    assert len(np.unique(codes)) > 30


def test_sound_equals_that_of_the_original(oracle, weights):
    codes = random_codes(PUBLISHED, batch=1, frames=5)
    ours = jax.jit(decode)(pack_decoder(weights, PUBLISHED), codes)
    wanted = oracle.decode(codes)
    assert ours.dtype == np.float32
    assert difference(ours, wanted) < RELATIVE
    full_scale = np.abs(wanted).max()
    steps = as_16_bit(np.asarray(ours) / full_scale) - as_16_bit(wanted / full_scale)
    assert np.abs(steps).max() <= 1


@pytest.fixture(scope="module")
def short_weights():
    return random_weights(SHORT)


@pytest.fixture(scope="module")
def decoder(short_weights):
    return pack_decoder(short_weights, SHORT)


@pytest.fixture(scope="module")
def encoder(short_weights):
    return pack_encoder(short_weights, SHORT)


@pytest.fixture(scope="module")
def decoding(decoder):
    return StreamingPart(
        partial(decode_step, decoder),
        lambda batch: initial_decoder_state(SHORT, batch),
        whole=partial(decode, decoder),
        late=1,
        reach=12,
    )


@pytest.fixture(scope="module")
def encoding(encoder):
    return StreamingPart(
        partial(encode_step, encoder),
        lambda batch: initial_encoder_state(SHORT, batch),
        whole=partial(encode, encoder),
        late=1,
        reach=12,
    )


def test_decoding_streams(decoding):
    verify_streaming(
        decoding,
        random_codes(SHORT),
        tolerance=RELATIVE,
        long_inputs=random_codes(SHORT, frames=40, seed=3),
    )


def test_encoding_streams(encoding):
    verify_streaming(
        encoding,
        random_sound(SHORT),
        tolerance=0.0,
        samples_per_frame=SHORT.frame_samples,
        long_inputs=random_sound(SHORT, frames=40, seed=4),
    )


def test_the_first_frame_of_a_stream_is_silence(decoding, encoding):
    sound, _ = decoding.run(random_codes(SHORT, frames=1))
    assert sound.shape == (2, SHORT.frame_samples, 2)
    assert not sound.any()
    frame = SHORT.frame_samples
    codes, _ = encoding.run(random_sound(SHORT, frames=1), samples_per_frame=frame)
    assert (codes == NO_CODE).all()


def test_fewer_levels_are_the_first_ones(short_weights, encoder, decoder):
    sound = random_sound(SHORT)
    levels = jax.jit(encode, static_argnums=2)
    assert np.array_equal(
        levels(encoder, sound, 2), np.asarray(levels(encoder, sound, 4))[..., :2]
    )
    fewer = pack_decoder(short_weights, SHORT, levels=3)
    codes = random_codes(SHORT)[:, :, :3]
    whole = jax.jit(decode)
    assert np.array_equal(whole(fewer, codes), whole(decoder, codes))
    with pytest.raises(ValueError, match="4 levels of codes, 3 codebooks"):
        whole(fewer, random_codes(SHORT))


def test_half_precision_is_near(short_weights, decoding):
    codes = random_codes(SHORT)
    coarse = pack_decoder(short_weights, SHORT, dtype=jnp.bfloat16)
    state = initial_decoder_state(SHORT, 2, jnp.bfloat16)
    sound, after = jax.jit(decode_step)(coarse, codes, state)
    assert sound.dtype == np.float32
    assert jax.tree.map(jnp.dtype, after) == jax.tree.map(jnp.dtype, state)
    exact, _ = decoding.run(codes)
    assert difference(sound, exact) < 0.05


def test_beside_a_token_model_names_have_its_prefix(short_weights, decoder):
    prefix = "params/soundstream"
    moved = random_weights(SHORT, prefix=prefix)
    shapes = decoder_shapes(SHORT, prefix) | quantizer_shapes(SHORT, prefix)
    assert shapes.keys() < moved.keys()
    there = pack_decoder(moved, SHORT, prefix)
    pairs = zip(jax.tree.leaves(there), jax.tree.leaves(decoder), strict=True)
    assert all(np.array_equal(one, other) for one, other in pairs)


def test_a_missing_layer_is_named(short_weights):
    lacking = dict(short_weights)
    del lacking["params/decoder/decoder_3/conv2d_3x3/conv/bias"]
    with pytest.raises(KeyError, match=r"decoder_3/conv2d_3x3/conv/bias"):
        pack_decoder(lacking, SHORT)


def test_the_bench_tells_how_long_a_frame_takes():
    times = time_codec(CodecTrial(SHORT, frames_per_step=2), frames=40)
    assert 0.0 < times.p50_ms <= times.p95_ms <= times.p99_ms
    assert times.first_ms > 0.0
    assert times.frames == 40
    frame_ms = 1000.0 * SHORT.frame_samples / SHORT.sample_rate_hz
    assert times.rtf == pytest.approx(frame_ms / times.mean_ms)
    assert times.gflops_per_second > 0.0
