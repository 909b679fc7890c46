"""Training wren's model: it learns, it can be interrupted, it uses what there is."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from oscine.daemon.train_wren import TrainRun, train
from oscine.engine import EngineError
from oscine.engine.checkpoint import CheckpointError
from oscine.engine.corpus import compose
from oscine.engine.stack import StackConfig, WrenConfig
from oscine.engine.wren_conditions import DENSITY_AT, TOLD_AT, conditions, knots
from oscine.engine.wren_material import compose_piece, cuts, piece_of
from oscine.engine.wren_tokens import (
    BASS_LEVELS,
    DRUM_LEVELS,
    LEVEL,
    NUMBERS,
    OTHER_LEVELS,
    RESTS,
    SECTION,
    SIZES,
    codes_of,
    free_levels,
    steps_of,
    tokens_of,
)
from oscine.engine.wren_train import (
    TrainOptions,
    initial,
    load,
    save,
    schedule,
    spread,
    update,
)
from oscine.engine.wren_weights import read
from rich.console import Console
from test_composer import told
from test_wren_step import TINY

SMALL = TrainOptions(seed=3, steps=6, rows=2, frames=64, warmup_steps=2)


def quiet():
    return Console(file=io.StringIO(), force_terminal=False)


def test_tokens_hold_all_of_a_score():
    score = compose(5, told("waltz"), 12)
    lengths = np.diff(np.append(score.bar_starts, len(score.codes)))
    tokens = tokens_of(score.codes, np.repeat(score.number, lengths))
    assert (codes_of(tokens) == score.codes).all()
    assert (tokens >= 0).all()
    assert (tokens < np.array(SIZES)).all()
    assert (tokens[score.bar_starts, SECTION] % NUMBERS == score.number).all()
    assert (np.flatnonzero(steps_of(score.codes) == 0) == score.bar_starts).all()
    free = free_levels(tokens, steps_of(score.codes))
    known = tokens[1:] == tokens[:-1]
    known[:, LEVEL["position"]] = tokens[1:, 0] == tokens[:-1, 0] + 1
    known |= tokens[1:] == 0
    assert (known | free[1:]).all()


def test_the_plan_of_a_bar_says_who_rests_and_who_is_busy():
    for style in ("waltz", "house"):
        score = compose(6, told(style), 24)
        lengths = np.diff(np.append(score.bar_starts, len(score.codes)))
        tokens = tokens_of(score.codes, np.repeat(score.number, lengths))
        for levels in (DRUM_LEVELS, BASS_LEVELS[:1], OTHER_LEVELS[:1]):
            struck = (tokens[:, list(levels)] > 0).sum(1)
            per_bar = np.add.reduceat(struck, score.bar_starts)
            busy, rests = RESTS[levels[0]]
            plan = tokens[score.bar_starts, busy]
            assert (rests[plan] == (per_bar == 0)).all()
            for bar, start in enumerate(score.bar_starts):
                assert (tokens[start : start + lengths[bar], busy] == plan[bar]).all()
        drums = tokens[score.bar_starts, LEVEL["busy_rhythm"]]
        struck = (tokens[:, list(DRUM_LEVELS)] > 0).sum(1)
        struck = np.add.reduceat(struck, score.bar_starts)
        assert (np.diff(drums[np.argsort(struck)] // 5) >= 0).all()


def test_knots_tell_every_number_apart():
    grid = np.linspace(0, 1, 33)
    rows = np.array([knots(each) for each in grid])
    np.testing.assert_allclose(rows.sum(1), 1)
    np.testing.assert_allclose(rows @ np.linspace(0, 1, rows.shape[1]), grid, atol=1e-6)
    assert not knots(-1.0).any()


def test_what_is_asked_is_what_the_material_does():
    densities, onsets = [], []
    for seed in range(30):
        piece = compose_piece((9, seed), 512)
        spread = piece.conditions[:, DENSITY_AT : DENSITY_AT + 9]
        told_ = spread.sum(1) > 0
        muted = piece.conditions[:, conditions_at_mutes()]
        assert not piece.tokens[muted[:, 0] > 0][:, DRUM_LEVELS].any()
        assert not piece.tokens[muted[:, 1] > 0][:, BASS_LEVELS].any()
        struck = (piece.tokens[:, list(DRUM_LEVELS)] > 0).sum(1)
        asked = told_ & ~muted.any(1)
        densities += (spread @ np.linspace(0, 1, 9))[asked].tolist()
        onsets += struck[asked].tolist()
    densities, onsets = np.array(densities), np.array(onsets)
    assert onsets[densities > 0.8].mean() > 1.5 * onsets[densities < 0.2].mean()


def conditions_at_mutes():
    told_ = conditions(None, -1, -1, (False, False), (True, True, True), ())
    plain = conditions(None, -1, -1, (False, False), (False, False, False), ())
    return np.flatnonzero(told_ != plain)


def test_lots_are_the_same_for_the_same_numbers_and_for_no_others():
    first, again, other = (cuts(1, n, 2, 64, [], 0.0) for n in (0, 0, 1))
    for a, b, c in zip(first, again, other, strict=True):
        assert all((x == y).all() for x, y in zip(a, b, strict=True))
        assert (a.tokens != c.tokens).any()


def test_the_cuts_of_a_piece_follow_each_other():
    first, second = cuts(2, 0, 2, 64, [], 0.0)
    starts = np.array([sum(SIZES[:level]) for level in range(len(SIZES))])
    assert (second.before[:, 0] == first.tokens[:, -1] + starts).all()


def test_printed_tunes_are_told_like_composed_ones():
    piece = piece_of(compose(5, told("folk"), 8), np.random.default_rng(1))
    assert piece.conditions[:, TOLD_AT].all()
    assert len(piece.tokens) == len(piece.conditions) == len(piece.steps)


def test_it_learns():
    lots = cuts(4, 0, 2, 64, [], 0.0)
    options = TrainOptions(steps=60, warmup_steps=5)
    state, losses = initial(options, TINY), []
    for _ in range(30):
        for batch in lots:
            state, per_level = update(state, batch, options=options, config=TINY)
            losses.append(float(per_level.sum()))
    assert losses[-1] < 0.4 * losses[0]
    assert int(state.step) == 60


def test_the_rate_rises_stays_and_ends_at_nothing():
    rate = schedule(TrainOptions(steps=100, warmup_steps=10, decay_share=0.4), 0.5)
    assert float(rate(0)) == 0
    assert float(rate(10)) == float(rate(59)) == 0.5
    assert float(rate(80)) == pytest.approx(0.25)
    assert float(rate(100)) == 0


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    train(TrainRun(SMALL, folder, False, 0.0, 3, TINY), quiet())
    return folder


def test_a_training_writes_weights_losses_and_a_picture(whole):
    diary = list(map(json.loads, (whole / "losses.jsonl").read_text().splitlines()))
    assert [line["step"] for line in diary] == [3, 6]
    assert diary[1]["held_out"] < diary[0]["held_out"]
    assert sum(diary[0]["levels"].values()) == pytest.approx(
        diary[0]["held_out"], abs=1e-2
    )
    assert (whole / "losses.webp").read_bytes()[8:12] == b"WEBP"
    kept = load(whole / "checkpoint.safetensors", SMALL, TINY).parameters
    shipped = read(whole / "wren.safetensors")
    assert set(shipped) == set(kept)
    for name, value in kept.items():
        np.testing.assert_allclose(
            shipped[name], value, atol=float(np.abs(value).max()) / 250 + 1e-6
        )


def test_an_interrupted_training_ends_where_the_whole_does(whole, tmp_path):
    class CutError(Exception):
        pass

    halves = TrainRun(SMALL, tmp_path, True, 0.0, 3, TINY)
    seen = []

    def interrupt(*arguments):
        save(*arguments)
        seen.append(1)
        raise CutError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("oscine.daemon.train_wren.save", interrupt)
        with pytest.raises(CutError):
            train(halves, quiet())
    assert seen
    train(halves, quiet())
    ends = [
        load(folder / "checkpoint.safetensors", SMALL, TINY)
        for folder in (whole, tmp_path)
    ]
    for name, value in ends[0].parameters.items():
        assert (np.asarray(value) == np.asarray(ends[1].parameters[name])).all(), name
    assert (tmp_path / "losses.jsonl").read_text().count("\n") == 2


def test_a_training_goes_on_with_the_options_it_was_begun_with(whole):
    with pytest.raises(CheckpointError, match="begun with steps 6; go on with that"):
        load(whole / "checkpoint.safetensors", replace(SMALL, steps=9), TINY)


def test_a_checkpoint_of_another_size_is_refused(whole):
    other = WrenConfig(TINY.temporal, StackConfig(1, 16, 24, 2, 8), 24)
    with pytest.raises(CheckpointError):
        load(whole / "checkpoint.safetensors", SMALL, other)


_SPREAD = """
import jax
import numpy as np
from oscine.engine.wren_train import spread
from test_wren_train import learned, lot
print(jax.device_count())
print(learned().tolist())
try:
    spread(lot(3)[0])
except Exception as error:
    print(type(error).__name__, error)
"""


def lot(rows):
    return cuts(3, 0, rows, 64, [], 0.0)


def learned():
    """Losses of the third update."""
    options = TrainOptions(seed=3, steps=6, rows=4, frames=64, warmup_steps=1)
    state = initial(options, TINY)
    for batch in lot(4):
        state, per_level = update(state, spread(batch), options=options, config=TINY)
    return np.asarray(per_level)


@pytest.mark.slow  # compiles in two processes
def test_rows_are_spread_over_all_devices_and_learn_the_same():
    ended = subprocess.run(
        [sys.executable, "-c", _SPREAD],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ
        | {
            "XLA_FLAGS": "--xla_force_host_platform_device_count=2",
            "PYTHONPATH": str(Path(__file__).parent),
        },
    )
    count, losses, refused = ended.stdout.splitlines()
    assert count == "2"
    np.testing.assert_allclose(json.loads(losses), learned(), rtol=1e-3, atol=1e-4)
    assert refused.startswith(f"{EngineError.__name__} 3 rows cannot be spread")
