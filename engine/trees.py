"""Trees of arrays to bytes and back, for states that are kept and resumed."""

from typing import Any, TypeVar

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError
from safetensors import SafetensorError
from safetensors.numpy import load, save

Tree = TypeVar("Tree")


def save_tree(tree: Any) -> bytes:
    """Write a tree's arrays down, in their own types and in the tree's order."""
    leaves = jax.tree_util.tree_leaves(tree)
    return save({f"{i}": _plain(leaf) for i, leaf in enumerate(leaves)})


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
        found = load(data)
        arrays = [found.pop(f"{i}") for i in range(len(wanted))]
    except (SafetensorError, KeyError) as error:
        raise EngineError(f"not a state of this model: {error}") from error
    if found:
        raise EngineError(f"not a state of this model: {len(found)} arrays too many")
    leaves = [_meet(array, leaf) for array, leaf in zip(arrays, wanted, strict=True)]
    return jax.tree_util.tree_unflatten(structure, leaves)


def _plain(leaf: Any) -> np.ndarray:
    """As every reader knows it: bfloat16 as the 16 bits that it is."""
    array = np.ascontiguousarray(leaf)
    array = array.reshape(np.shape(leaf))  # a number must not become a row
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
