"""The token model: names, streaming, state, precisions."""

from pathlib import Path

import jax
import numpy as np
import pytest
from mrt2_pieces import (
    TINY,
    play,
    random_conditioning,
    tiny_params,
    tiny_step,
    tiny_tree,
)
from oscine.engine import EngineError, mrt2, packing, products, tokens
from oscine.engine.depthformer import model_from, token_shapes
from oscine.engine.trees import restore_tree, save_tree

FRAMES = 3 * (TINY.window_frames + 1) + 1


def listed_tensors(size: str) -> dict[str, tuple[int, ...]]:
    listed = {}
    lines = Path(__file__).with_name("mrt2_tensors.tsv").read_text().splitlines()
    for line in lines[1:]:
        of_size, name, shape, layers = line.split("\t")
        for layer in range(int(layers) if of_size == size else 0):
            full = f"params/depthformer/{name.replace('*', str(layer))}"
            listed[full] = tuple(int(length) for length in shape.split("x"))
    return listed


@pytest.mark.parametrize(
    ("size", "tensors", "numbers"),
    [("small", 325, 229_732_614), ("base", 569, 2_406_701_830)],
)
def test_names_and_shapes_are_the_published_ones(size, tensors, numbers):
    shapes = token_shapes(mrt2.SIZES[size])
    assert {name: leaf.shape for name, leaf in shapes.items()} == listed_tensors(size)
    assert {leaf.dtype for leaf in shapes.values()} == {np.dtype(np.float32)}
    assert len(shapes) == tensors
    assert sum(leaf.size for leaf in shapes.values()) == numbers


def test_packing_takes_every_tensor_and_leaves_what_is_not_its_own():
    tree = dict(tiny_tree()) | {"params/soundstream/other": np.zeros(3)}
    packing.pack(tree, TINY, "float32")
    assert list(tree) == ["params/soundstream/other"]


def likeliest(conditioning, codes):
    model = model_from(tiny_tree(), TINY)
    ids = tokens.codes_to_tokens(codes)
    logits = jax.jit(lambda m, c, i: m(c, i))(model, conditioning, ids)
    columns = np.asarray(logits)[..., tokens.RESERVED :]
    by_level = columns.reshape(*columns.shape[:-1], tokens.LEVELS, tokens.CODEBOOK)
    levels = np.arange(tokens.LEVELS)
    return by_level[:, :, levels, levels].argmax(-1)


def test_streaming_equals_the_whole_piece_at_once():
    conditioning = random_conditioning(2, FRAMES)
    state = mrt2.initial_state(TINY, 2, 0)
    codes, _ = play(tiny_step(), tiny_params(), state, conditioning)
    np.testing.assert_array_equal(codes, likeliest(conditioning, codes))


def test_a_saved_state_goes_on_as_if_never_interrupted():
    conditioning = random_conditioning(2, FRAMES)
    step, params = tiny_step("bfloat16"), tiny_params("bfloat16")
    like = mrt2.initial_state(TINY, 2, 1, precision="bfloat16")
    _, state = play(step, params, like, conditioning, 1.3)
    saved = save_tree(state)
    codes, _ = play(step, params, state, conditioning, 1.3)
    like = mrt2.initial_state(TINY, 2, 9, precision="bfloat16")
    restored = restore_tree(saved, like)
    again, _ = play(step, params, restored, conditioning, 1.3)
    np.testing.assert_array_equal(codes, again)


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04", b"x" * 1000, None])
def test_bytes_that_are_no_state_are_refused(broken):
    like = mrt2.initial_state(TINY, 2, 0)
    if broken is None:
        broken = save_tree(mrt2.initial_state(TINY, 3, 0))
    with pytest.raises(EngineError, match="not a state of this model"):
        restore_tree(broken, like)


def test_a_truncated_state_is_refused():
    like = mrt2.initial_state(TINY, 2, 0)
    saved = save_tree(like)
    with pytest.raises(EngineError, match="not a state of this model"):
        restore_tree(saved[: len(saved) // 2], like)


def test_the_state_keeps_its_shape():
    before = mrt2.initial_state(TINY, 2, 0)
    shapes = jax.tree.map(lambda leaf: (leaf.shape, leaf.dtype), before)
    _, after = play(tiny_step(), tiny_params(), before, random_conditioning(2, 5))
    assert jax.tree.map(lambda leaf: (leaf.shape, leaf.dtype), after) == shapes


def test_the_same_seed_plays_the_same_and_another_does_not():
    conditioning = random_conditioning(2, 4)

    def piece(seed):
        state = mrt2.initial_state(TINY, 2, seed)
        return play(tiny_step(), tiny_params(), state, conditioning, 1.3)[0]

    np.testing.assert_array_equal(piece(5), piece(5))
    assert (piece(5) != piece(6)).any()


def test_streams_of_one_batch_have_random_numbers_of_their_own():
    conditioning = np.repeat(random_conditioning(1, 4), 2, 0)
    state = mrt2.initial_state(TINY, 2, 5)
    codes, _ = play(tiny_step(), tiny_params(), state, conditioning, 1.3)
    assert (codes[0] != codes[1]).any()


def test_not_a_number_in_one_stream_never_reaches_another():
    conditioning = random_conditioning(2, FRAMES)
    state = mrt2.initial_state(TINY, 2, 0)
    healthy, _ = play(tiny_step(), tiny_params(), state, conditioning, 1.3)
    state = mrt2.initial_state(TINY, 2, 0)
    poisoned = tuple(
        mrt2.Cache(cache.keys.at[1].set(np.nan), cache.values.at[1].set(np.nan))
        for cache in state.own
    )
    everywhere = state.is_valid.at[1].set(True)
    ill = mrt2.replaced(state, own=poisoned, is_valid=everywhere)
    codes, after = play(tiny_step(), tiny_params(), ill, conditioning, 1.3)
    np.testing.assert_array_equal(codes[0], healthy[0])
    for leaf in jax.tree.leaves(after.own + after.cross):
        assert np.isfinite(np.asarray(leaf)[0]).all()


def test_a_forced_frame_skips_drawing_and_a_prefilled_one_leaves_the_same_state():
    conditioning = random_conditioning(2, 6)
    given = np.random.default_rng(2).integers(0, 1024, (2, 6, 12), np.int32)
    state = mrt2.start_from(mrt2.initial_state(TINY, 2, 0), given[:, 0])
    codes, forced = play(
        tiny_step(), tiny_params(), state, conditioning, 1.3, forced=given
    )
    np.testing.assert_array_equal(codes, given)
    state = mrt2.start_from(mrt2.initial_state(TINY, 2, 0), given[:, 0])
    prefill = mrt2.compile_prefill(TINY, tiny_params(), state, "float32")
    for frame in range(6):
        state = prefill(tiny_params(), conditioning[:, frame], given[:, frame], state)
    for one, other in zip(jax.tree.leaves(forced), jax.tree.leaves(state), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_some_levels_can_be_given_and_the_rest_drawn_after_them():
    conditioning = random_conditioning(2, 1)
    given = np.full((2, 1, 12), tokens.FREE, np.int32)
    given[:, :, :4] = 77
    state = mrt2.initial_state(TINY, 2, 0)
    codes, _ = play(tiny_step(), tiny_params(), state, conditioning, forced=given)
    assert (codes[:, :, :4] == 77).all()
    np.testing.assert_array_equal(
        codes[..., 4:], likeliest(conditioning, codes)[..., 4:]
    )


def test_turning_knobs_never_compiles():
    step, params = tiny_step(), tiny_params()
    state = mrt2.initial_state(TINY, 2, 0)
    conditioning = random_conditioning(2, FRAMES)
    compiled = []
    jax.monitoring.register_event_duration_secs_listener(
        lambda event, _seconds, **_: (
            compiled.append(event) if "compile" in event else None
        )
    )
    try:
        jax.jit(lambda x: x * 41.5)(1.0)
        assert compiled, "the listener hears of compiling"
        compiled.clear()
        for frame in range(FRAMES):
            knobs = mrt2.knobs(frame / 4, 1 + 90 * frame, 2)
            _, state = step(params, conditioning[:, frame], knobs, mrt2.free(2), state)
    finally:
        jax.monitoring.clear_event_listeners()
    assert compiled == []


@pytest.mark.parametrize(
    ("precision", "agreement"),
    [("bfloat16", 0.9), pytest.param("int8", 0.8, marks=pytest.mark.slow)],
)
def test_reduced_precision_mostly_agrees(precision, agreement):
    conditioning = random_conditioning(2, FRAMES)
    state = mrt2.initial_state(TINY, 2, 0, precision=precision)
    step, params = tiny_step(precision), tiny_params(precision)
    codes, _ = play(step, params, state, conditioning)
    assert np.mean(codes == likeliest(conditioning, codes)) >= agreement


@pytest.mark.parametrize("precision", products.KEPT_IN)
def test_a_packed_matrix_multiplies_as_the_matrix(precision):
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(96, 512)).astype(np.float32)
    rows[5] = 0
    x = rng.normal(size=(3, 512)).astype(np.float32)
    x[1] *= 1e-20
    x[2] = 0
    for by_rows in (True, False):
        matrix = products.pack_matrix(
            jax.numpy.asarray(rows), precision, by_rows=by_rows
        )
        close = {"float32": 1e-5, "bfloat16": 0.01, "int8": 0.03}[precision]
        made = np.asarray(jax.jit(products.product)(matrix, x))
        exact = x @ rows.T
        for row in range(3):
            scale = np.abs(exact[row]).max()
            np.testing.assert_allclose(made[row], exact[row], atol=close * scale)


def test_int8_sums_cannot_run_over():
    rows = jax.numpy.ones((4, 8192)) * np.array([[1.0], [-1.0], [2.0], [0.5]])
    matrix = products.pack_matrix(rows, "int8", by_rows=True)
    x = np.full((1, 8192), 3.0, np.float32)
    made = np.asarray(products.product(matrix, x))
    np.testing.assert_allclose(made, x @ np.asarray(rows).T, rtol=1e-3)


@pytest.mark.slow
def test_ten_thousand_frames_leave_no_trace():
    step, params = tiny_step("float32", 1), tiny_params()
    state = mrt2.initial_state(TINY, 1, 0)
    conditioning = random_conditioning(1, 100)
    rng = np.random.default_rng(0)
    sizes = set()
    for frame in range(10_000):
        knobs = mrt2.knobs(rng.uniform(0, 3), int(rng.integers(1, 1025)))
        codes, state = step(
            params, conditioning[:, frame % 100], knobs, mrt2.free(), state
        )
        assert 0 <= np.asarray(codes).min() <= np.asarray(codes).max() < 1024
        if frame % 1000 == 0:
            sizes.add((len(save_tree(state)), len(jax.live_arrays())))
    assert len(sizes) == 1
    assert int(state.frames[0]) == 10_000
    for leaf in jax.tree.leaves(state.own + state.cross):
        assert np.isfinite(leaf).all()
