"""The token model of Magenta RealTime 1, compared with the original's answers."""

from pathlib import Path

import golden_mrt1
import jax
import jax.numpy as jnp
import numpy as np
import pytest
from oscine.engine import EngineError, mrt1_decode, mrt1_model, t5
from oscine.engine.mrt1_tokens import CODES, FIRST_CODE
from oscine.engine.mrt1_writer import Writer

FOLDER = Path(__file__).parent / "golden/mrt1"
FILES = (FOLDER / "params.npz", FOLDER / "io.npz")
RUNS = ("greedy_w5", "greedy_w0", "sample_w5_t1.1_k40_seed7")


@pytest.fixture(scope="module")
def golden():
    with np.load(FILES[0]) as parameters, np.load(FILES[1]) as answers:
        return golden_mrt1.Golden(dict(parameters), answers)


def listed(size):
    rows = (FOLDER / f"{size}.tsv").read_text().splitlines()
    pairs = (row.split("\t") for row in rows)
    return {name: tuple(map(int, shape.split("x"))) for name, shape in pairs}


def test_the_encoder_says_what_the_original_said(golden):
    assert golden.encoder_error() <= golden_mrt1.ENCODER_TOLERANCE


def test_the_logits_of_given_ids_are_the_originals(golden):
    assert golden.logits_error() <= golden_mrt1.LOGITS_TOLERANCE


def test_every_kind_of_answer_is_compared(golden):
    assert set(golden.runs()) == set(RUNS)


@pytest.mark.parametrize("run", RUNS)
def test_the_tokens_are_the_originals(golden, run):
    assert golden.wrong_tokens(run) == 0


def test_the_comparison_fails_when_something_is_wrong(tmp_path, capsys):
    kept = ("enc", "encoded", "targets", "logits_tf", "greedy_w5")
    with np.load(FILES[1]) as file:
        answers = {name: file[name].copy() for name in kept}
    answers["greedy_w5"][0, 3] += 1
    np.savez(tmp_path / "io.npz", **answers)
    assert golden_mrt1.main([str(FILES[0]), str(tmp_path / "io.npz")]) == 1
    printed = capsys.readouterr().out.splitlines()
    over = [line for line in printed if line.endswith("OVER")]
    assert len(over) == 1
    assert over[0].startswith("greedy_w5")


@pytest.mark.parametrize("size", ["base", "large"])
def test_names_and_shapes_are_those_of_the_published_checkpoints(size):
    dims = mrt1_model.SIZES[size]
    assert mrt1_model.shapes_of(dims) == listed(size)
    assert mrt1_model.dims_of(listed(size)) == dims


@pytest.mark.parametrize("size", ["base", "large"])
@pytest.mark.parametrize("rows", [1, 2])
def test_the_published_shapes_can_be_played(size, rows):
    dims = mrt1_model.SIZES[size]
    spans = mrt1_decode.level_spans(dims)

    def play(parameters, ids):
        weights = mrt1_model.pack(parameters, dims, jnp.bfloat16, spans)
        encoded = mrt1_model.encode(weights, dims, ids)
        memory = mrt1_model.memorise(weights, dims, encoded)
        course = mrt1_decode.begin(dims, rows, jnp.bfloat16)
        knobs = mrt1_decode.Knobs(*map(jnp.float32, (5.0, 1.1)), jnp.int32(40))
        chance = mrt1_decode.Chance(jnp.zeros(2, jnp.uint32), jnp.bool_(False))
        u, following = mrt1_decode.think(weights, dims, memory, course)
        ids, _ = mrt1_decode.write(weights, dims, u, chance, knobs)
        return encoded, course, (ids, following)

    parameters = {
        name: jax.ShapeDtypeStruct(shape, jnp.float32)
        for name, shape in listed(size).items()
    }
    source = jax.ShapeDtypeStruct((rows, dims.source), jnp.int32)
    encoded, course, (ids, following) = jax.eval_shape(play, parameters, source)
    assert encoded.shape == (rows, 1006, dims.d)
    assert (ids.shape, ids.dtype) == ((16,), jnp.int32)
    assert jax.tree.structure(course) == jax.tree.structure(following)
    same = jax.tree.map(lambda a, b: a.shape == b.shape, course, following)
    assert all(jax.tree.leaves(same))


def test_other_parameters_are_refused():
    with pytest.raises(EngineError, match="token_embedder"):
        mrt1_model.dims_of({"depthformer/x": (3,)})


def test_ids_stay_within_their_level_unless_strict():
    dims = mrt1_model.Dims(
        d=16, heads=2, inner=16, mlp=16, encoder_layers=1, temporal_layers=1,
        depth_layers=1, vocabulary=29_824, source=6, frames=3,
    )  # fmt: skip
    draw = np.random.default_rng(3)
    parameters = {
        name: draw.normal(size=shape, scale=0.3).astype(np.float32)
        for name, shape in mrt1_model.shapes_of(dims).items()
    }
    wild = mrt1_decode.Knobs(jnp.float32(5.0), jnp.float32(2.0), jnp.int32(1024))
    source = np.arange(12, dtype=np.int32).reshape(2, 6) + 1
    levels = []
    for spans in ((), mrt1_decode.level_spans(dims)):
        weights = mrt1_model.pack(parameters, dims, spans=spans)
        written = golden_mrt1.write(Writer(weights, dims), source, wild, 1)
        levels.append((written.reshape(-1, 16) - FIRST_CODE) // CODES)
    free, own = levels
    assert (own == np.arange(16)).all()
    assert (free != np.arange(16)).any()


def knobs(temperature, top_k):
    return mrt1_decode.Knobs(
        jnp.float32(0.0), jnp.float32(temperature), jnp.int32(top_k)
    )


def draw(logits, temperature, top_k, times):
    """Choices for so many keys."""

    @jax.jit
    def chosen(logits, knobs):
        noise, _ = mrt1_decode.noise_of(jax.random.PRNGKey(4), times, len(logits))
        return jax.vmap(mrt1_decode.choose, (None, 0, None))(logits, noise, knobs)

    return np.asarray(chosen(logits, knobs(temperature, top_k)))


def test_top_k_of_one_is_greedy_and_so_is_no_temperature():
    logits = jax.random.normal(jax.random.key(1), (700,)) * 3.0
    best = int(jnp.argmax(logits))
    assert (draw(logits, 1.0, 1, 50) == best).all()
    assert (draw(logits, 0.0, 700, 50) == best).all()


def test_ties_with_the_last_of_the_top_k_are_kept():
    logits = jnp.array([1.0, 3.0, 2.0, 2.0, 2.0, 0.0])
    assert set(draw(logits, 3.0, 2, 100).tolist()) == {1, 2, 3, 4}


def test_chance_follows_the_probabilities():
    logits = jnp.log(jnp.array([0.6, 0.3, 0.1]))
    share = np.bincount(draw(logits, 1.0, 3, 4000), minlength=3) / 4000
    assert np.abs(share - [0.6, 0.3, 0.1]).max() < 0.03


@pytest.mark.parametrize("kth", [mrt1_decode._by_bits, mrt1_decode._by_sorting])
def test_the_kth_largest_is_found(kth):
    values = np.random.default_rng(2).normal(size=300).astype(np.float32)
    values[:4] = (0.0, -0.0, values[9], -1e7)
    found = [jax.jit(kth)(values, k) for k in (1, 2, 40, 150, 299, 300)]
    assert found == [np.sort(values)[-k] for k in (1, 2, 40, 150, 299, 300)]


def test_guidance_of_nothing_is_the_first_row():
    logits = jax.random.normal(jax.random.key(2), (2, 50))
    assert (mrt1_decode.guided(logits, jnp.float32(0.0)) == logits[0]).all()


def test_the_first_key_is_the_one_jax_makes_of_seed_and_chunk():
    for seed, chunk in ((0, 0), (7, 3), (2**31 - 2, 1)):
        key = mrt1_decode.first_key(seed, chunk)
        assert (key == np.asarray(jax.random.PRNGKey(seed + chunk))).all()


def test_near_distances_have_columns_of_their_own():
    assert t5.distance_buckets(50, 128, 128).tolist() == list(range(50))
    assert t5.distance_buckets(16, 16, 16).tolist() == list(range(16))
