"""Checkpoints of T5X become safetensors files, and say what is wrong with them."""

import jax
import numpy as np
import pytest
from oscine.engine.checkpoint import CheckpointError, load_safetensors
from oscine.engine.t5x import convert, read_parameters
from t5x_checkpoint import as_tar, write_t5x

SHAPES = {
    "encoder/layers_0/mlp/wi_0/kernel": (50, 31),
    "decoder/decoder_norm/scale": (50,),
    "decoder/decoder/temporal_decoder/relpos_bias/rel_embedding": (2, 128),
    "token_embedder/embedding": (64, 50),
}
EXPECTED = {
    name: jax.ShapeDtypeStruct(shape, np.float32) for name, shape in SHAPES.items()
}
NAME = "llm_tiny_x1_c1k"


@pytest.fixture
def parameters():
    draw = np.random.default_rng(1)
    return {
        name: draw.normal(size=shape).astype(np.float32)
        for name, shape in SHAPES.items()
    }


@pytest.fixture
def folder(parameters, tmp_path):
    write_t5x(tmp_path / NAME, parameters)
    return tmp_path / NAME


def is_same(left, right):
    assert set(left) == set(right)
    return all(np.array_equal(left[name], right[name]) for name in left)


def test_a_folder_is_read_whole(folder, parameters):
    assert is_same(read_parameters(folder, EXPECTED), parameters)


def test_its_index_stands_for_a_folder(folder, parameters):
    assert is_same(read_parameters(folder / "checkpoint", EXPECTED), parameters)


def test_a_tar_is_read_without_unpacking_it(folder, parameters, tmp_path):
    as_tar(folder, tmp_path / f"{NAME}.tar")
    assert is_same(read_parameters(tmp_path / f"{NAME}.tar", EXPECTED), parameters)


def test_tensorstore_would_read_the_same(folder, parameters):
    tensorstore = pytest.importorskip("tensorstore")
    for name in ("token_embedder/embedding", "encoder/layers_0/mlp/wi_0/kernel"):
        path = str(folder / ("target." + name.replace("/", ".")))
        store = tensorstore.open(
            {"driver": "zarr", "kvstore": {"driver": "file", "path": path}}
        ).result()
        assert np.array_equal(store.read().result(), parameters[name])


def test_what_tensorstore_writes_is_read(parameters, folder):
    tensorstore = pytest.importorskip("tensorstore")
    name = "token_embedder/embedding"
    spec = {
        "driver": "zarr",
        "kvstore": {
            "driver": "file", "path": str(folder / "target.token_embedder.embedding"),
        },
        "metadata": {
            "shape": SHAPES[name], "chunks": [30, 50], "dtype": "<f4",
            "compressor": {"id": "gzip", "level": 6},
        },
        "create": True, "delete_existing": True,
    }  # fmt: skip
    wanted = parameters[name] + 1.0
    tensorstore.open(spec).result().write(wanted).result()
    assert np.array_equal(read_parameters(folder, EXPECTED)[name], wanted)


def test_it_is_converted_once_and_loads_from_then_on(folder, parameters, tmp_path):
    convert(folder, tmp_path / "model.safetensors", EXPECTED)
    loaded = load_safetensors(tmp_path / "model.safetensors", EXPECTED)
    assert is_same(loaded, parameters)


def test_a_missing_chunk_is_named(folder, tmp_path):
    (folder / "target.token_embedder.embedding/1.1").unlink()
    with pytest.raises(CheckpointError, match=r"token_embedder/embedding.*1\.1"):
        convert(folder, tmp_path / "model.safetensors", EXPECTED)
    assert not (tmp_path / "model.safetensors").exists()


def test_a_cut_chunk_is_refused(folder):
    chunk = folder / "target.token_embedder.embedding/0.0"
    chunk.write_bytes(chunk.read_bytes()[:-20])
    with pytest.raises(CheckpointError, match="token_embedder/embedding"):
        read_parameters(folder, EXPECTED)


@pytest.mark.parametrize("data", [b"", b"no tree", b"\x81\xa1a\x01"])
def test_a_broken_index_is_refused(folder, data):
    (folder / "checkpoint").write_bytes(data)
    with pytest.raises(CheckpointError, match="expected a tree of T5X's parameters"):
        read_parameters(folder, EXPECTED)


def test_what_is_no_checkpoint_is_refused(tmp_path):
    (tmp_path / "song.tar").write_bytes(b"la la la")
    for path in (tmp_path, tmp_path / "song.tar", tmp_path / "nothing.tar"):
        with pytest.raises(CheckpointError, match="oscine models pull"):
            read_parameters(path, EXPECTED)


def test_other_parameters_and_other_sizes_are_refused(folder, tmp_path):
    target = tmp_path / "model.safetensors"
    more = EXPECTED | {"encoder/x": jax.ShapeDtypeStruct((1,), np.float32)}
    with pytest.raises(CheckpointError, match="missing: encoder/x"):
        convert(folder, target, more)
    wrong = jax.ShapeDtypeStruct((51,), np.float32)
    other = EXPECTED | {"decoder/decoder_norm/scale": wrong}
    with pytest.raises(CheckpointError, match="decoder_norm/scale of shape"):
        convert(folder, target, other)
