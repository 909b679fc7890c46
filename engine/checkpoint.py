"""Files of weights: read straight to the device, names and shapes checked both ways.

A model says what it expects as a mapping of names to shapes; one or several safetensors
files must hold exactly that.
"""

import contextlib
import os
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

Expected = Mapping[str, jax.ShapeDtypeStruct]
"""What a model wants: shape and dtype of each parameter, by name."""

_MEND = "get it again with: oscine models pull"
_FLOATING = frozenset({"F64", "F32", "F16", "BF16"})
"""How safetensors writes the types that can be converted into one another."""


class CheckpointError(EngineError):
    """A file of weights that is not what the model needs; the message has the mend."""


class _Found(NamedTuple):
    """One tensor as its file tells of it."""

    path: Path
    shape: tuple[int, ...]
    dtype: str


def load_safetensors(
    path: Path | Sequence[Path],
    expected: Expected,
    dtype: jax.typing.DTypeLike | None = None,
) -> dict[str, jax.Array]:
    """Read parameters, one after the other, in the order in which the file has them.

    Beside what is loaded, host and device hold one tensor at a time, in the file's own
    type.

    Args:
        path: A safetensors file, or several that make one model together.
        expected: Names and shapes that must be there, no more and no less.
        dtype: Type of the result; None is what ``expected`` says of each.

    Returns:
        The parameters by name, in the order of ``expected``.

    Raises:
        CheckpointError: The files are not that.
    """
    paths = _as_paths(path)
    check_safetensors(paths, expected)
    loaded: dict[str, jax.Array] = {}
    for file in paths:
        with _opened(file) as tensors:
            for name in tensors.offset_keys():
                wanted = expected[name].dtype if dtype is None else dtype
                array = jnp.asarray(tensors.get_tensor(name))
                # Waited for, so that no second one is on its way meanwhile.
                loaded[name] = array.astype(wanted).block_until_ready()
    return {name: loaded[name] for name in expected}


class Tensors(Mapping[str, np.ndarray]):
    """The tensors of open files by name, each read when it is asked for, and not kept.

    ``pop`` is the same as asking: nothing is taken out of a file.
    """

    def __init__(self, files: Mapping[str, Any]) -> None:
        """Read from these files, by the name of each tensor; see ``opened``."""
        self._files = files

    def __getitem__(self, name: str) -> np.ndarray:
        """Read a tensor, in the type in which the file has it."""
        return self._files[name].get_tensor(name)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._files)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._files)

    def pop(self, name: str, /) -> np.ndarray:
        """Read a tensor; it can be read again."""
        return self[name]


@contextlib.contextmanager
def opened(path: Path | Sequence[Path], expected: Expected) -> Iterator[Tensors]:
    """Open files whose tensors are read one by one, by who packs them away.

    Args:
        path: A safetensors file, or several that make one model together.
        expected: Names and shapes that must be there, no more and no less.

    Raises:
        CheckpointError: The files are not that.
    """
    paths = _as_paths(path)
    check_safetensors(paths, expected)
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(_opened(file)) for file in paths]
        yield Tensors({name: file for file in files for name in file.offset_keys()})


def check_safetensors(path: Path | Sequence[Path], expected: Expected) -> None:
    """Compare names and shapes, reading no numbers.

    Args:
        path: A safetensors file, or several that make one model together.
        expected: Names and shapes that must be there, no more and no less.

    Raises:
        CheckpointError: A file is missing, cut short or no safetensors file, or has
            other tensors than these.
    """
    paths = _as_paths(path)
    found: dict[str, _Found] = {}
    for file in paths:
        with _opened(file) as tensors:
            for name in tensors.keys():  # noqa: SIM118 - it is no mapping
                if name in found:
                    raise CheckpointError(
                        f"both {found[name].path} and {file} hold {name}, expected "
                        f"once; name only the files of one model, or {_MEND}"
                    )
                part = tensors.get_slice(name)
                found[name] = _Found(file, tuple(part.get_shape()), part.get_dtype())
    where = ", ".join(map(str, paths))
    _check_names(where, expected, found)
    _check_shapes(expected, found)


def random_parameters(
    expected: Expected, seed: int, dtype: jax.typing.DTypeLike | None = None
) -> dict[str, jax.Array]:
    """Parameters by chance, so that signals keep about their size from layer to layer.

    Scales are 1, biases and ``per_dim_scale`` 0, all else is uniform with variance
    1 / fan-in: uniform, because that is ten times quicker to make than normal.

    Args:
        expected: Names and shapes.
        seed: 0 to 2**32 - 1; the same seed makes the same numbers, each parameter
            whatever else is asked for.
        dtype: Type of the result; None is what ``expected`` says of each.

    >>> wanted = {"a/kernel": jax.ShapeDtypeStruct((3, 1), jnp.float32)}
    >>> same = [random_parameters(wanted, 7)["a/kernel"].tolist() for _ in range(2)]
    >>> same[0] == same[1], bool(abs(same[0][0][0]) <= 1.0)
    (True, True)
    """
    return {
        name: jnp.asarray(_random(name, what.shape, seed)).astype(dtype or what.dtype)
        for name, what in expected.items()
    }


def write_safetensors(path: Path, tree: Mapping[str, Any]) -> None:
    """Write arrays so that after a power cut either the old or the new file is there.

    Args:
        path: Where; its folder is made.
        tree: Arrays by name, or mappings of them, whose names are joined by slashes.

    Raises:
        CheckpointError: It cannot be written; what was there is still there.
    """
    # Not ascontiguousarray, which makes a vector of a scalar.
    flat = {name: np.asarray(array, order="C") for name, array in _flat(tree)}
    new = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, new = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
        os.close(handle)
        save_file(flat, new)
        with Path(new).open("rb") as file:
            os.fsync(file.fileno())
        Path(new).replace(path)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(
            f"{path} cannot be written ({error}); make room there, or write elsewhere"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            Path(new).unlink(missing_ok=True)


def _as_paths(path: Path | Sequence[Path]) -> tuple[Path, ...]:
    return (path,) if isinstance(path, Path) else tuple(path)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """A safetensors file; whatever goes wrong with it is told in a sentence."""
    try:
        # Mapped, the file would count as ours as far as it has been read.
        with safe_open(path, framework="np", backend="pread") as tensors:
            yield tensors
    except FileNotFoundError as error:
        raise CheckpointError(
            f"{path}: expected a safetensors file, but there is none; {_MEND}"
        ) from error
    except SafetensorError as error:
        size = path.stat().st_size
        raise CheckpointError(
            f"{path}: expected a whole safetensors file, got {size} bytes that are "
            f"cut short or something else ({error}); {_MEND}"
        ) from error
    except OSError as error:
        raise CheckpointError(
            f"{path}: cannot be read ({error.strerror or error}); mend that, or {_MEND}"
        ) from error


def _check_names(where: str, expected: Expected, found: Mapping[str, _Found]) -> None:
    missing = [name for name in expected if name not in found]
    surplus = [name for name in found if name not in expected]
    if not missing and not surplus:
        return
    said: list[str] = []
    if missing:
        said.append(f"{_counted(missing)} missing")
    if surplus:
        said.append(f"{_counted(surplus)} nobody asked for")
    raise CheckpointError(
        f"{where}: expected {len(expected)} tensors, got {len(found)} with "
        f"{' and '.join(said)}; the file is of another model, or {_MEND}"
    )


def _check_shapes(expected: Expected, found: Mapping[str, _Found]) -> None:
    wrong = [name for name, what in expected.items() if found[name].shape != what.shape]
    if wrong:
        name, others = wrong[0], len(wrong) - 1
        raise CheckpointError(
            f"{found[name].path}: expected {name} of shape "
            f"{_shown(expected[name].shape)}, got {_shown(found[name].shape)}"
            f"{f', and {others} more of another shape' if others else ''}; "
            f"the file is of a model of another size, or {_MEND}"
        )
    odd = [name for name in expected if found[name].dtype not in _FLOATING]
    if odd:
        raise CheckpointError(
            f"{found[odd[0]].path}: expected {odd[0]} as floating-point numbers, got "
            f"{found[odd[0]].dtype}; {_MEND}"
        )


def _counted(names: Sequence[str]) -> str:
    """Names in few words: the first, and how many more."""
    rest = len(names) - 1
    return names[0] + (f" and {rest} more" if rest else "")


def _shown(shape: Sequence[int]) -> str:
    return "x".join(map(str, shape)) or "scalar"


def _random(name: str, shape: tuple[int, ...], seed: int) -> np.ndarray:
    """Numbers for one parameter, float32."""
    last = name.rpartition("/")[2]
    if last == "scale":
        return np.ones(shape, np.float32)
    if last in {"bias", "per_dim_scale"}:
        return np.zeros(shape, np.float32)
    source = np.random.SeedSequence((seed, zlib.crc32(name.encode())))
    numbers = np.random.Generator(np.random.SFC64(source)).random(shape, np.float32)
    numbers -= np.float32(0.5)
    numbers *= np.float32((12.0 / _fan_in(name, shape)) ** 0.5)
    return numbers


def _fan_in(name: str, shape: tuple[int, ...]) -> int:
    """How many products are summed where the parameter is used.

    >>> _fan_in("query_projection/kernel", (8, 2, 4)), _fan_in("conv/kernel", (3, 3, 8))
    (8, 9)
    """
    if name.endswith("output_projection/kernel"):
        return max(1, int(np.prod(shape[1:])))  # contracts over heads, width
    if name.endswith("_projection/kernel"):
        return max(1, shape[0])
    if not name.endswith("kernel"):
        return max(1, shape[-1])  # a table of vectors
    return max(1, int(np.prod(shape[:-1])))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}/")
        else:
            yield prefix + name, value
