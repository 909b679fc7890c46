"""How codes are drawn."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from oscine.engine import sampling, tokens

KEY = np.array([2622765856, 4027185423], np.uint32)


def draw(logits, noise, temperature, top_k):
    rows = len(logits)
    return sampling.choose(
        jnp.asarray(logits, jnp.float32),
        jnp.asarray(noise, jnp.float32),
        jnp.full(rows, temperature, jnp.float32),
        jnp.full(rows, top_k, jnp.int32),
    )


def some_logits(rows=4, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(0, 4, (rows, 1024)), rng.gumbel(size=(rows, 1024))


def test_keys_are_folded_as_jax_folds_them():
    folded = sampling.fold(jnp.asarray([KEY]), jnp.asarray([17]))[0]
    theirs = jax.random.fold_in(jax.random.wrap_key_data(jnp.asarray(KEY)), 17)
    np.testing.assert_array_equal(folded, jax.random.key_data(theirs))


def test_streams_begin_with_the_keys_of_a_split():
    theirs = jax.random.key_data(jax.random.split(jax.random.key(42), 3))
    np.testing.assert_array_equal(sampling.initial_keys(42, 3), theirs)


def test_each_level_folds_the_frame_in_and_the_next_frame_goes_on():
    levels, after = sampling.level_keys(jnp.asarray([KEY]), jnp.asarray([5]))
    key = jax.random.wrap_key_data(jnp.asarray(KEY))
    for level in range(tokens.LEVELS):
        np.testing.assert_array_equal(levels[0, level], jax.random.key_data(key))
        key = jax.random.fold_in(key, 5)
    np.testing.assert_array_equal(after[0], jax.random.key_data(key))


def test_noise_is_the_level_s_columns_of_the_whole_draw_to_the_bit():
    levels, _ = sampling.level_keys(jnp.asarray([KEY]), jnp.asarray([3]))
    noise = jax.jit(sampling.gumbel_noise)(levels)
    for level in range(tokens.LEVELS):
        key = jax.random.wrap_key_data(levels[0, level])
        whole = jax.random.gumbel(key, (1, 1, tokens.VOCABULARY))[0, 0]
        first = tokens.first_token(level)
        np.testing.assert_array_equal(noise[0, level], whole[first : first + 1024])


def test_top_1_is_greedy():
    logits, noise = some_logits()
    np.testing.assert_array_equal(draw(logits, noise, 3.0, 1), logits.argmax(-1))


def test_temperature_0_is_greedy():
    logits, noise = some_logits()
    np.testing.assert_array_equal(draw(logits, noise, 0.0, 1024), logits.argmax(-1))


@pytest.mark.parametrize("too_small", [0, -5])
def test_a_top_k_below_1_counts_as_1(too_small):
    logits, noise = some_logits()
    np.testing.assert_array_equal(
        draw(logits, noise, 1.0, too_small), logits.argmax(-1)
    )


@pytest.mark.parametrize("top_k", [2, 40, 1000, 5000])
def test_what_is_drawn_is_the_best_of_the_likeliest(top_k):
    logits, noise = some_logits()
    kept = logits.astype(np.float32)
    worst = np.sort(kept, -1)[:, -min(top_k, 1024)][:, None]
    best = np.where(kept >= worst, kept + 1.5 * noise.astype(np.float32), -np.inf)
    np.testing.assert_array_equal(draw(logits, noise, 1.5, top_k), best.argmax(-1))


def test_ties_with_the_last_of_the_likeliest_are_kept():
    logits = np.zeros((1, 1024))
    logits[0, :3] = [9, 5, 5]
    kept = sampling.is_among_top(jnp.asarray(logits), jnp.asarray([2]))
    assert np.flatnonzero(kept[0]).tolist() == [0, 1, 2]


def test_no_logit_lies_beyond_the_cap():
    capped = sampling.soft_cap(jnp.asarray([-1e9, -1.0, 0.0, 1.0, 1e9]))
    np.testing.assert_allclose(capped, [-30, -0.99963, 0, 0.99963, 30], atol=1e-4)


def test_frequencies_follow_the_logits():
    logits = np.full((400, 1024), -100.0)
    logits[:, 0], logits[:, 1] = np.log(0.75), np.log(0.25)
    noise = np.random.default_rng(1).gumbel(size=logits.shape)
    assert abs(np.mean(draw(logits, noise, 1.0, 1024) == 0) - 0.75) < 0.06
