"""The token model against the original, on the same random tensors."""

import functools

import jax
import numpy as np
import pytest
from mrt2_original import Original
from mrt2_pieces import TINY, random_conditioning, tiny_params, tiny_step, tiny_tree
from oscine.engine import mrt2, packing, tokens
from oscine.engine.depthformer import TokenModelConfig, model_from
from oscine.engine.stack import StackConfig

FRAMES = 9  # three times the window: the rings turn round
CODES = slice(tokens.RESERVED, None)


@functools.cache
def played_by_the_original():
    """Two streams: one takes the likeliest, one samples while its knobs turn."""
    conditioning = random_conditioning(2, FRAMES)
    sampling = np.linspace(0.5, 2.0, FRAMES)
    top_k = np.geomspace(2, 1024, FRAMES)
    knobs = {
        "temperature": np.stack([0 * sampling, sampling]).astype(np.float32),
        "top_k": np.stack([top_k, top_k]).astype(np.int32),
        "keys": np.array([[1, 2], [2622765856, 4027185423]], np.uint32),
    }
    original = Original(TINY, tiny_tree())
    played = original.play(conditioning, **knobs)
    played["source"] = original.source(conditioning)
    return conditioning, knobs, played


@functools.cache
def played_by_us():
    conditioning, knobs, _ = played_by_the_original()
    state = mrt2.initial_state(TINY, 2, 0)
    state = mrt2.replaced(state, keys=jax.numpy.asarray(knobs["keys"]))
    codes = []
    for frame in range(FRAMES):
        turned = mrt2.Knobs(knobs["temperature"][:, frame], knobs["top_k"][:, frame])
        drawn, state = tiny_step()(
            tiny_params(), conditioning[:, frame], turned, mrt2.free(2), state
        )
        codes.append(np.asarray(drawn))
    return tokens.codes_to_tokens(np.stack(codes, 1))


@functools.cache
def told_by_the_module():
    conditioning, _, played = played_by_the_original()
    model = model_from(tiny_tree(), TINY)
    return jax.jit(
        lambda model, conditioning, ids: (
            model.depthformer.encoder(conditioning),
            model.temporal(conditioning, ids),
            model(conditioning, ids),
        )
    )(model, conditioning, played["tokens"])


@pytest.mark.parametrize(
    ("part", "index"), [("source", 0), ("temporal", 1), ("logits", 2)]
)
def test_the_module_computes_what_the_original_does(part, index):
    _, _, played = played_by_the_original()
    theirs = played[part]
    assert theirs.std() > 0.1
    np.testing.assert_allclose(told_by_the_module()[index], theirs, atol=1e-4)


def test_greedy_tokens_are_the_original_s():
    _, _, played = played_by_the_original()
    np.testing.assert_array_equal(played_by_us()[0], played["tokens"][0])


def test_sampled_tokens_are_the_original_s_under_the_same_key():
    _, _, played = played_by_the_original()
    np.testing.assert_array_equal(played_by_us()[1], played["tokens"][1])


@pytest.mark.slow
def test_a_stack_of_full_width_plays_the_original_s_tokens():
    small = mrt2.SIZES["small"]
    config = TokenModelConfig(
        small.source_dim,
        small.style_dim,
        StackConfig(1, 1024, 4096, 8, 128),
        StackConfig(1, 768, 3072, 6, 128),
        window_frames=2,
    )
    tree = dict(packing.RandomTree(config, 3))
    conditioning = random_conditioning(1, 6)
    temperature = np.full((1, 6), 1.3, np.float32)
    top_k = np.full((1, 6), 40, np.int32)
    state = mrt2.initial_state(config, 1, 7)
    keys = np.asarray(state.keys)
    played = Original(config, tree).play(conditioning, temperature, top_k, keys)
    told = model_from(tree, config)(conditioning, played["tokens"])
    np.testing.assert_allclose(told, played["logits"], atol=1e-4)
    params = packing.pack(tree, config, "float32")
    step = mrt2.compile_step(config, params, state, "float32")
    for frame in range(6):
        codes, state = step(
            params, conditioning[:, frame], mrt2.knobs(1.3, 40), mrt2.free(), state
        )
        theirs = played["tokens"][:, frame]
        np.testing.assert_array_equal(tokens.codes_to_tokens(codes), theirs)
