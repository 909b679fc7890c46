"""The weights that ship with wren: whole numbers of eight bits, each row with a scale.

No JAX is needed to read them, for who only plays has none.
"""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from oscine.engine import EngineError
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

WEIGHTS = Path(__file__).parent / "weights" / "wren.safetensors"
"""The file that ships."""

_SCALE = ".scale"
_SMALLEST = 1024
"""Parameters of fewer numbers stay as they are: norms, biases."""


def pack(parameters: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Round parameters to eight bits.

    Every row of a table and every output of a matrix has its own scale, so that none
    loses for the sake of another.

    Args:
        parameters: float32, by the names of ``wren_model.named``.

    Returns:
        int8 with float32 scales beside them, and what stays as it is.
    """
    packed: dict[str, np.ndarray] = {}
    for name, told in parameters.items():
        value = np.asarray(told, np.float32)
        if value.size < _SMALLEST:
            packed[name] = value
            continue
        largest = np.abs(value).max(axis=_inputs(name, value.ndim), keepdims=True)
        scale = np.maximum(largest, 1e-12) / 127
        packed[name] = np.rint(value / scale).astype(np.int8)
        packed[name + _SCALE] = scale.astype(np.float32)
    return packed


def _inputs(name: str, ndim: int) -> tuple[int, ...]:
    """Axes that are summed over where the parameter is used."""
    if name.endswith("embedding") or "output_projection" in name:
        return tuple(range(1, ndim))
    return (0,)


def unpack(packed: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Make float32 parameters of what ``pack`` told."""
    return {
        name: value * packed[name + _SCALE] if value.dtype == np.int8 else value
        for name, value in packed.items()
        if not name.endswith(_SCALE)
    }


def write(path: Path, parameters: Mapping[str, np.ndarray]) -> None:
    """Write packed parameters; after a power cut the old or the new file is there.

    Raises:
        OSError: It cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, new = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    os.close(handle)
    try:
        save_file(pack(parameters), new)
        Path(new).chmod(0o644)
        Path(new).replace(path)
    finally:
        with contextlib.suppress(OSError):
            Path(new).unlink(missing_ok=True)


def read(path: Path = WEIGHTS) -> dict[str, np.ndarray]:
    """Read float32 parameters.

    Raises:
        EngineError: The file is missing or damaged.
    """
    try:
        return unpack(load_file(path))
    except (OSError, SafetensorError) as error:
        raise EngineError(
            f"wren's weights {path} cannot be read ({error}); install oscine again"
        ) from error
