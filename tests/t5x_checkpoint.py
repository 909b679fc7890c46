"""Writes checkpoints as T5X does: a tree in msgpack, chunks of zarr beside it."""

import gzip
import itertools
import json
import tarfile

import numpy as np
from flax import serialization


def write_t5x(folder, parameters, chunk=24, inline=("scale",)):
    """Write a folder; names that end in ``inline`` stand in the tree itself."""
    folder.mkdir(parents=True)
    target = {}
    for name, array in parameters.items():
        *above, last = name.split("/")
        place = target
        for part in above:
            place = place.setdefault(part, {})
        if last in inline:
            place[last] = array
            continue
        dotted = "target." + name.replace("/", ".")
        metadata = _write_zarr(folder / dotted, array, chunk)
        place[last] = {
            "driver": "zarr",
            "dtype": "float32",
            "kvstore": {"driver": "gfile", "path": f"/somewhere/else/{dotted}"},
            "metadata": metadata,
        }
    tree = {
        "version": 3,
        "optimizer": {
            "target": target,
            "state": {"step": np.int32(1_860_000), "param_states": {}},
        },
    }
    (folder / "checkpoint").write_bytes(serialization.msgpack_serialize(tree))


def _write_zarr(folder, array, chunk):
    folder.mkdir()
    chunks = [min(chunk, length) for length in array.shape]
    metadata = {
        "zarr_format": 2,
        "shape": list(array.shape),
        "chunks": chunks,
        "dtype": "<f4",
        "compressor": {"id": "gzip", "level": 1},
        "fill_value": None,
        "filters": None,
        "order": "C",
    }
    (folder / ".zarray").write_text(json.dumps(metadata))
    counts = (range(-(-n // c)) for n, c in zip(array.shape, chunks, strict=True))
    for index in itertools.product(*counts):
        whole = np.full(chunks, 9.0, np.float32)  # beyond the edge is anything
        starts = [i * c for i, c in zip(index, chunks, strict=True)]
        part = array[
            tuple(slice(s, s + c) for s, c in zip(starts, chunks, strict=True))
        ]
        whole[tuple(slice(n) for n in part.shape)] = part
        name = ".".join(map(str, index))
        (folder / name).write_bytes(gzip.compress(whole.tobytes(), 1))
    return metadata


def as_tar(folder, path):
    """Pack a checkpoint with the folder it lies in, as published."""
    with tarfile.open(path, "w") as tar:
        tar.add(folder, arcname=folder.name)
