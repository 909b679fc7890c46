"""The live step of wren's model equals the module that was trained."""

import jax
import numpy as np
import pytest
from flax import nnx
from oscine.engine.corpus import compose
from oscine.engine.stack import StackConfig, WrenConfig
from oscine.engine.wren_echoes import BARS, Past, echoes, likeliest, matches
from oscine.engine.wren_material import cuts
from oscine.engine.wren_model import WrenModel, losses, model_from, named
from oscine.engine.wren_pen import Draft, Pen
from oscine.engine.wren_step import WrenStep
from oscine.engine.wren_surprise import surprise
from oscine.engine.wren_tokens import (
    LEVEL,
    LEVELS,
    OFFSETS,
    SECTION,
    START,
    steps_of,
    tokens_of,
)
from oscine.engine.wren_weights import pack, unpack
from test_composer import told

KICK = LEVEL["kick"]

TINY = WrenConfig(
    temporal=StackConfig(num_layers=2, dim=32, hidden=48, heads=2, head_dim=16),
    depth=StackConfig(num_layers=2, dim=16, hidden=24, heads=2, head_dim=8),
    window_frames=24,
)


def shaken(model):
    """Parameters away from where they begin, so that none is neutral."""
    key = jax.random.key(3)
    return {
        name: np.asarray(
            a + 0.1 * jax.random.normal(jax.random.fold_in(key, n), a.shape)
        )
        for n, (name, a) in enumerate(named(model).items())
    }


@pytest.fixture(scope="module")
def batch():
    return cuts(5, 0, 2, 64, [], 0.0)[0]


def test_the_live_step_is_as_surprised_as_the_module(batch):
    parameters = shaken(WrenModel(TINY, nnx.Rngs(1)))
    told, counts = jax.jit(losses)(model_from(parameters, TINY), batch)
    step = WrenStep(parameters, TINY)
    live = sum(
        surprise(step, batch.tokens[row], batch.places[row], batch.conditions[row])
        for row in range(2)
    )
    # Keys and values of the past are rounded to float16.
    np.testing.assert_allclose(live, told, rtol=3e-4, atol=5e-3)
    assert counts[0] == (batch.places == 0).sum()
    assert counts[LEVELS - 1] == (batch.tokens[..., LEVELS - 2] > 0).sum()


def test_streams_of_a_step_do_not_hear_each_other(batch):
    parameters = shaken(WrenModel(TINY, nnx.Rngs(1)))
    step = WrenStep(parameters, TINY)
    both, one = step.memory(2), step.memory(1)
    other = np.zeros_like(batch.conditions[0, 0])
    for t in range(30):
        told = batch.conditions[0, t]
        before, place = batch.before[0, t].tolist(), int(batch.places[0, t])
        matched = batch.matched[0, t]
        a = Pen(step, step.hear(both, before, place, np.stack([told, other]), matched))
        b = Pen(step, step.hear(one, before, place, told[None], matched))
        draft = Draft([6], [START], batch.echoes[0, t, [6]])
        first, second = next(a.logits(draft))[0], next(b.logits(draft))[0]
        np.testing.assert_allclose(first, second, atol=1e-4)


def test_levels_heard_together_are_those_heard_one_by_one(batch):
    """Also where a guess was wrong, and the rest is asked for anew."""
    parameters = shaken(WrenModel(TINY, nnx.Rngs(1)))
    step = WrenStep(parameters, TINY)
    told = np.stack([batch.conditions[0, 0], np.zeros_like(batch.conditions[0, 0])])
    asked = batch.before[0, 0].tolist(), 0, told, batch.matched[0, 0]
    levels = [*range(9)]
    rows = [START, *(OFFSETS[level] + 1 for level in levels[:-1])]
    wrong = [*rows[:4], *(row - 1 for row in rows[4:])]
    echoed = batch.echoes[0, 20, levels]
    single, several = (Pen(step, step.hear(step.memory(2), *asked)) for _ in "ab")
    one_by_one = [
        next(single.logits(Draft([level], [row], echoed[[level]])))
        for level, row in zip(levels, rows, strict=True)
    ]
    guessed = several.logits(Draft(levels, wrong, echoed))
    together = [next(guessed) for _ in range(4)]
    together += several.logits(Draft(levels[4:], rows[4:], echoed[4:]))
    for a, b in zip(one_by_one, together, strict=True):
        np.testing.assert_allclose(a, b, atol=1e-4)


@pytest.mark.parametrize("style", ["waltz", "house"])
def test_the_echoes_of_a_live_piece_are_those_of_the_whole(style):
    score = compose(5, told(style), 72)
    lengths = np.diff(np.append(score.bar_starts, len(score.codes)))
    tokens = tokens_of(score.codes, np.repeat(score.number, lengths))
    steps = steps_of(score.codes)
    whole = echoes(tokens, steps)
    came_true = matches(tokens, whole)
    past = Past()
    for frame, row in enumerate(tokens.tolist()):
        step = int(steps[frame])
        np.testing.assert_array_equal(past.of(step, row[SECTION]), whole[frame])
        past.add(row, step)
        assert (past.matched == came_true[frame]).all()
    assert (whole[:, SECTION + 1 :, -1] != START).any()
    assert came_true.mean() > 0.1


def test_echoes_are_found_where_they_were_played():
    steps = np.tile(np.arange(16), 3)
    tokens = np.zeros((48, LEVELS), int)
    tokens[:, 0] = steps
    tokens[:, KICK] = np.arange(48) % 4
    tokens[3, KICK] = 2
    told_ = echoes(tokens, steps)[:, KICK] - OFFSETS[KICK]
    assert told_[19, BARS.index(1)] == 2
    assert told_[35].tolist()[:3] == [3, 2, START - OFFSETS[KICK]]
    assert told_[19, -1] == 2


def test_what_most_echoes_agree_on_is_likeliest():
    echoed = np.full((LEVELS, len(BARS) + 1), START)
    echoed[KICK] = np.array([1, 3, 2, 3, 1]) + OFFSETS[KICK]
    echoed[KICK + 1, 1:3] = np.array([2, 4]) + OFFSETS[KICK + 1]
    guess = likeliest(echoed)
    assert guess[[KICK, KICK + 1, KICK + 2]].tolist() == [1, 2, 0]


def test_eight_bits_keep_every_row_within_half_a_step():
    parameters = shaken(WrenModel(TINY, nnx.Rngs(2)))
    back = unpack(pack(parameters))
    assert set(back) == set(parameters)
    for name, value in parameters.items():
        assert back[name].shape == value.shape
        assert back[name].dtype == np.float32
        assert np.abs(back[name] - value).max() <= np.abs(value).max() / 254 + 1e-7
