"""Checkpoints of T5X, folders or tars of them, read without T5X.

Such a checkpoint is a file ``checkpoint`` that holds the tree of names, and beside it a
folder of chunks (zarr, version 2) for each array that is not small enough to stand in
that file. Where the chunks once were is written in there as well, and ignored.
"""

import gzip
import itertools
import json
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

import jax.numpy as jnp
import numpy as np
from flax import serialization
from oscine.engine.checkpoint import CheckpointError, Expected, write_safetensors
from oscine.engine.installed import FOLDER_INDEX

_MEND = "get it again with: oscine models pull"
_UNPACKERS: dict[str | None, Callable[[bytes], bytes]] = {
    None: lambda data: data,
    "gzip": gzip.decompress,
    "zlib": zlib.decompress,
}


class _Files(Protocol):
    """Files by their path below a checkpoint."""

    def read(self, path: str) -> bytes:
        """Content of a file.

        Raises:
            KeyError: There is none.
        """
        ...


class _Folder:
    """A checkpoint that lies in a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, path: str) -> bytes:
        try:
            return (self._path / path).read_bytes()
        except FileNotFoundError:
            raise KeyError(path) from None


class _Tar:
    """A checkpoint inside a tar, whatever folders stand above it there."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._members = {
            str(PurePosixPath(member.name)): member
            for member in tar.getmembers()
            if member.isfile()
        }
        indices = [
            name for name in self._members if PurePosixPath(name).name == FOLDER_INDEX
        ]
        if len(indices) != 1:
            raise KeyError(FOLDER_INDEX)
        self._above = indices[0].removesuffix(FOLDER_INDEX)

    def read(self, path: str) -> bytes:
        file = self._tar.extractfile(self._members[self._above + path])
        assert file is not None, "members are files"
        return file.read()


def convert(source: Path, target: Path, expected: Expected) -> None:
    """Write a checkpoint's parameters as a safetensors file, which loads quickly.

    Holds all of them in memory. What is not a parameter (the optimizer's state) is left
    out.

    Args:
        source: As for ``read_parameters``.
        target: The file to write.
        expected: Names and shapes of the parameters, no more and no less.

    Raises:
        CheckpointError: The checkpoint is not that, or the file cannot be written.
    """
    write_safetensors(target, read_parameters(source, expected))


def read_parameters(source: Path, expected: Expected) -> dict[str, np.ndarray]:
    """Read all parameters of a checkpoint.

    Args:
        source: A folder, its index, or a tar that holds one.
        expected: Names, joined with slashes, and shapes, no more and no less.

    Raises:
        CheckpointError: It is not a checkpoint, not whole, or of something else.
    """
    read = _opened(source)
    missing = [name for name in expected if name not in read]
    surplus = [name for name in read if name not in expected]
    if missing or surplus:
        raise CheckpointError(
            f"{source}: expected {len(expected)} parameters, got {len(read)}; missing: "
            f"{missing[0] if missing else 'none'}, not asked for: "
            f"{surplus[0] if surplus else 'none'}; it is of another model, or {_MEND}"
        )
    for name, array in read.items():
        if array.shape != expected[name].shape:
            raise CheckpointError(
                f"{source}: expected {name} of shape {expected[name].shape}, got "
                f"{array.shape}; it is of a model of another size"
            )
    return {name: read[name] for name in expected}


def _opened(source: Path) -> dict[str, np.ndarray]:
    if source.name == FOLDER_INDEX and source.is_file():
        source = source.parent
    if source.is_dir():
        return _read(_Folder(source), source)
    try:
        with tarfile.open(source) as tar:
            return _read(_Tar(tar), source)
    except (OSError, tarfile.TarError, KeyError) as error:
        raise CheckpointError(
            f"{source}: expected a checkpoint of T5X, in a folder or a tar ({error}); "
            f"{_MEND}"
        ) from error


def _read(files: _Files, source: Path) -> dict[str, np.ndarray]:
    try:
        tree: Any = serialization.msgpack_restore(files.read(FOLDER_INDEX))
        parameters = tree["optimizer"]["target"]
    except Exception as error:  # whatever bytes can do to a reader of them
        raise CheckpointError(
            f"{source}: expected a tree of T5X's parameters in its file "
            f"{FOLDER_INDEX!r} ({type(error).__name__}: {error}); {_MEND}"
        ) from error
    read = {}
    for name, leaf in _leaves(parameters):
        try:
            read[name] = _array(files, name, leaf)
        except Exception as error:
            raise CheckpointError(
                f"{source}: {name} cannot be read ({type(error).__name__}: {error}); "
                f"{_MEND}"
            ) from error
    return read


def _leaves(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        is_inner = isinstance(value, Mapping) and "driver" not in value
        if is_inner:
            yield from _leaves(value, f"{above}{name}/")
        else:
            yield above + name, value


def _array(files: _Files, name: str, leaf: Any) -> np.ndarray:
    """A parameter: the leaf itself, or what lies in the folder that is named for it."""
    if not isinstance(leaf, Mapping):
        return np.asarray(leaf)
    if leaf["driver"] != "zarr":
        raise ValueError(f"expected driver zarr, got {leaf['driver']!r}")
    return _chunked(files, "target." + name.replace("/", "."))


def _chunked(files: _Files, folder: str) -> np.ndarray:
    """An array of zarr, version 2."""
    told = json.loads(files.read(f"{folder}/.zarray"))
    shape, chunks = tuple(told["shape"]), tuple(told["chunks"])
    if told["zarr_format"] != 2 or told.get("filters"):
        raise ValueError("expected zarr of version 2 without filters")
    compressor = (told["compressor"] or {}).get("id")
    if compressor not in _UNPACKERS:
        raise ValueError(f"expected chunks in gzip, got {compressor}")
    dtype = np.dtype(jnp.bfloat16 if told["dtype"] == "bfloat16" else told["dtype"])
    array = np.full(shape, told.get("fill_value") or 0, dtype)
    counts = (range(-(-n // each)) for n, each in zip(shape, chunks, strict=True))
    separator = told.get("dimension_separator", ".")
    for index in itertools.product(*counts):
        try:
            packed = files.read(f"{folder}/{separator.join(map(str, index)) or '0'}")
        except KeyError:
            if told.get("fill_value") is None:
                raise
            continue  # a chunk of nothing but the fill value is not stored
        values = np.frombuffer(_UNPACKERS[compressor](packed), dtype)
        whole = values.reshape(chunks, order=told["order"])
        # Chunks at the far ends are stored whole.
        starts = (i * n for i, n in zip(index, chunks, strict=True))
        place = array[
            tuple(slice(s, s + n) for s, n in zip(starts, chunks, strict=True))
        ]
        place[...] = whole[tuple(slice(n) for n in place.shape)]
    return array
