"""Trees of arrays to bytes and back, for states that are kept and resumed."""

import io
from typing import Any, TypeVar

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError

Tree = TypeVar("Tree")


def save_tree(tree: Any) -> bytes:
    """Write a tree's arrays down, in their own types and in the tree's order."""
    file = io.BytesIO()
    leaves = jax.tree_util.tree_leaves(tree)
    np.savez(file, **{f"{i}": _plain(leaf) for i, leaf in enumerate(leaves)})
    return file.getvalue()


def restore_tree(data: bytes, like: Tree) -> Tree:
    """Read a tree that ``save_tree`` wrote.

    Args:
        data: The bytes.
        like: A tree of the same structure, shapes and types; it is not changed. Where
            it has an array of JAX, so has the result.

    Raises:
        EngineError: The bytes are not such a tree.
    """
    wanted, structure = jax.tree_util.tree_flatten(like)
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            if len(file.files) != len(wanted):
                raise EngineError(
                    f"not a state of this model: expected {len(wanted)} arrays, got "
                    f"{len(file.files)}"
                )
            found = [file[f"{i}"] for i in range(len(wanted))]
    except (KeyError, ValueError, OSError, EOFError, AttributeError) as error:
        raise EngineError(f"not a state of this model: {error}") from error
    leaves = [_meet(array, leaf) for array, leaf in zip(found, wanted, strict=True)]
    return jax.tree_util.tree_unflatten(structure, leaves)


def _plain(leaf: Any) -> np.ndarray:
    """As NumPy's files know it: bfloat16 as the 16 bits that it is."""
    array = np.asarray(leaf)
    return array.view(np.uint16) if array.dtype == jnp.bfloat16 else array


def _meet(array: np.ndarray, leaf: Any) -> Any:
    like = _plain(leaf)
    if array.shape != like.shape or array.dtype != like.dtype:
        raise EngineError(
            f"not a state of this model: expected {like.shape} {like.dtype}, got "
            f"{array.shape} {array.dtype}"
        )
    if not isinstance(leaf, jax.Array):
        return array if isinstance(leaf, np.ndarray) else type(leaf)(array)
    # Copied: what a step may overwrite must belong to nobody else.
    return jnp.array(array.view(leaf.dtype))
