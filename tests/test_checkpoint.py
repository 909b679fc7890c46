"""Files of weights: what is read back, and what is refused in a sentence."""

import subprocess
import sys

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from oscine.engine.checkpoint import (
    CheckpointError,
    check_safetensors,
    load_safetensors,
    opened,
    random_parameters,
    write_safetensors,
)

EXPECTED = {
    "params/a/kernel": jax.ShapeDtypeStruct((4, 3), jnp.float32),
    "params/a/bias": jax.ShapeDtypeStruct((3,), jnp.float32),
    "params/b/scale": jax.ShapeDtypeStruct((5,), jnp.float32),
}


@pytest.fixture
def weights(tmp_path):
    path = tmp_path / "model.safetensors"
    write_safetensors(path, random_parameters(EXPECTED, 1))
    return path


def test_what_was_written_is_read_back(weights):
    loaded = load_safetensors(weights, EXPECTED)
    made = random_parameters(EXPECTED, 1)
    assert list(loaded) == list(EXPECTED)
    for name, array in loaded.items():
        assert array.dtype == EXPECTED[name].dtype
        np.testing.assert_array_equal(array, made[name])


@pytest.mark.parametrize("stored", [jnp.float32, jnp.bfloat16, jnp.float16])
@pytest.mark.parametrize("wanted", [jnp.float32, jnp.bfloat16])
def test_any_floating_type_becomes_the_wanted_one(tmp_path, stored, wanted):
    path = tmp_path / "x.safetensors"
    made = random_parameters(EXPECTED, 1, stored)
    write_safetensors(path, made)
    loaded = load_safetensors(path, EXPECTED, wanted)
    for name, array in loaded.items():
        assert array.dtype == wanted
        np.testing.assert_array_equal(array, made[name].astype(wanted))


def test_nested_mappings_are_joined_by_slashes(tmp_path):
    path = tmp_path / "x.safetensors"
    made = random_parameters(EXPECTED, 1)
    nested = {
        "params": {
            "a": {k: made[f"params/a/{k}"] for k in ("kernel", "bias")},
            "b": {"scale": made["params/b/scale"]},
        }
    }
    write_safetensors(path, nested)
    assert load_safetensors(path, EXPECTED).keys() == EXPECTED.keys()


def test_several_files_make_one_model(tmp_path):
    made = random_parameters(EXPECTED, 1)
    one, other = tmp_path / "1.safetensors", tmp_path / "2.safetensors"
    names = list(EXPECTED)
    write_safetensors(one, {names[0]: made[names[0]]})
    write_safetensors(other, {name: made[name] for name in names[1:]})
    assert list(load_safetensors([one, other], EXPECTED)) == names
    write_safetensors(other, made)
    with pytest.raises(CheckpointError, match=r"both .*1\.saf.* hold params/a/kernel"):
        load_safetensors([one, other], EXPECTED)


def test_tensors_are_read_one_by_one_as_they_are_asked_for(weights):
    made = random_parameters(EXPECTED, 1)
    with opened(weights, EXPECTED) as tensors:
        assert set(tensors) == set(EXPECTED)
        assert len(tensors) == len(EXPECTED)
        for name in EXPECTED:
            np.testing.assert_array_equal(tensors.pop(name), made[name])
            np.testing.assert_array_equal(tensors[name], made[name])
    with (
        pytest.raises(CheckpointError, match="1 more nobody asked for"),
        opened(weights, {"params/b/scale": EXPECTED["params/b/scale"]}),
    ):
        pass


def test_a_missing_file_is_told_with_the_mend(tmp_path):
    with pytest.raises(CheckpointError, match=r"there is none; .*oscine models pull"):
        load_safetensors(tmp_path / "no.safetensors", EXPECTED)


@pytest.mark.parametrize("keep", [0, 7, 60, -4])
def test_a_file_cut_short_is_refused(weights, keep):
    weights.write_bytes(weights.read_bytes()[:keep])
    with pytest.raises(CheckpointError, match=r"expected a whole .*got \d+ bytes"):
        load_safetensors(weights, EXPECTED)


def test_a_file_of_another_kind_is_refused(weights):
    weights.write_bytes(b"<html>404, and a long page that tells so</html>" * 9)
    with pytest.raises(CheckpointError, match="expected a whole safetensors file"):
        load_safetensors(weights, EXPECTED)


def test_a_folder_in_place_of_a_file_is_refused(tmp_path):
    with pytest.raises(CheckpointError, match="models pull"):
        load_safetensors(tmp_path, EXPECTED)


def test_a_renamed_tensor_is_named_both_ways(weights):
    made = random_parameters(EXPECTED, 1)
    made["params/c/bias"] = made.pop("params/a/bias")
    write_safetensors(weights, made)
    message = r"params/a/bias missing and params/c/bias nobody asked for"
    with pytest.raises(CheckpointError, match=message):
        load_safetensors(weights, EXPECTED)


def test_missing_and_surplus_tensors_are_counted(weights):
    short = {"params/b/scale": EXPECTED["params/b/scale"]}
    with pytest.raises(
        CheckpointError, match=r"expected 1 tensors, got 3 .*1 more nob"
    ):
        check_safetensors(weights, short)


def test_a_tensor_of_another_shape_is_told_with_both_shapes(weights):
    other = EXPECTED | {"params/a/kernel": jax.ShapeDtypeStruct((3, 4), jnp.float32)}
    with pytest.raises(CheckpointError, match=r"a/kernel of shape 3x4, got 4x3"):
        load_safetensors(weights, other)


def test_whole_numbers_in_place_of_weights_are_refused(weights):
    made = dict(random_parameters(EXPECTED, 1))
    made["params/b/scale"] = jnp.ones(5, jnp.int32)
    write_safetensors(weights, made)
    with pytest.raises(CheckpointError, match="floating-point numbers, got I32"):
        load_safetensors(weights, EXPECTED)


def test_a_file_that_cannot_be_written_leaves_the_old_one(weights):
    before = weights.read_bytes()
    code = f"""
import resource, signal, sys
from pathlib import Path
import numpy as np
from oscine.engine.checkpoint import CheckpointError, write_safetensors
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write_safetensors(Path({str(weights)!r}), {{"x": np.zeros(100_000)}})
except CheckpointError as error:
    print(error)
    sys.exit(7)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 7, done.stderr
    assert "cannot be written" in done.stdout
    assert weights.read_bytes() == before
    assert [p.name for p in weights.parent.iterdir()] == [weights.name]


def test_random_parameters_depend_on_seed_and_name_alone():
    made = random_parameters(EXPECTED, 3)
    alone = random_parameters({"params/a/kernel": EXPECTED["params/a/kernel"]}, 3)
    np.testing.assert_array_equal(alone["params/a/kernel"], made["params/a/kernel"])
    other = random_parameters(EXPECTED, 4)
    assert not np.array_equal(other["params/a/kernel"], made["params/a/kernel"])
    assert set(made["params/b/scale"].tolist()) == {1.0}
    assert set(made["params/a/bias"].tolist()) == {0.0}


def test_random_matrices_keep_the_size_of_what_they_are_given():
    wanted = {
        "x/kernel": jax.ShapeDtypeStruct((512, 64), jnp.float32),
        "query_projection/kernel": jax.ShapeDtypeStruct((512, 4, 16), jnp.float32),
        "output_projection/kernel": jax.ShapeDtypeStruct((64, 4, 128), jnp.float32),
    }
    for name, array in random_parameters(wanted, 0).items():
        assert float(jnp.std(array)) == pytest.approx(512**-0.5, rel=0.02), name
        assert abs(float(jnp.mean(array))) < 0.002


def test_loading_holds_the_parameters_and_few_tensors_more(tmp_path):
    """The whole file would be 8 tensors of 32 MiB; half of that is what is kept."""
    big = {f"{i}": jax.ShapeDtypeStruct((1024, 8192), jnp.float32) for i in range(8)}
    path = tmp_path / "big.safetensors"
    write_safetensors(path, random_parameters(big, 0))
    code = f"""
import re
from pathlib import Path
import jax, jax.numpy as jnp
from oscine.engine.checkpoint import load_safetensors

def highest():
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) / 1024

expected = {{str(i): jax.ShapeDtypeStruct((1024, 8192), jnp.float32) for i in range(8)}}
jnp.ones(3).astype(jnp.bfloat16).block_until_ready()
before = highest()
kept = load_safetensors(Path({str(path)!r}), expected, jnp.bfloat16)
print(highest() - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    kept, tensor = 128, 32
    assert float(done.stdout) < kept + 3.5 * tensor
