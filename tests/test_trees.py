"""Trees of arrays, written down and read again."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from oscine.engine import EngineError
from oscine.engine.trees import restore_tree, save_tree


def tree():
    return {
        "float": jnp.linspace(0, 1, 5, dtype=jnp.float32),
        "brain": (jnp.linspace(-3, 3, 7).astype(jnp.bfloat16),),
        "whole": [jnp.arange(6).reshape(2, 3), np.array([1.5, 2.5])],
        "flag": jnp.array([True, False]),
        "number": 0.25,
    }


def test_a_tree_comes_back_as_it_was():
    whole = tree()
    back = restore_tree(save_tree(whole), tree())
    assert jax.tree_util.tree_structure(back) == jax.tree_util.tree_structure(whole)
    pairs = zip(
        jax.tree_util.tree_leaves(whole), jax.tree_util.tree_leaves(back), strict=True
    )
    for leaf, other in pairs:
        assert type(leaf) is type(other)
        assert np.array_equal(np.asarray(leaf), np.asarray(other))
        assert getattr(leaf, "dtype", None) == getattr(other, "dtype", None)


def test_another_shape_or_type_or_number_of_arrays_is_refused():
    data = save_tree(tree())
    for other in (
        tree() | {"float": jnp.zeros(6)},
        tree() | {"float": jnp.zeros(5, jnp.int32)},
        tree() | {"more": jnp.zeros(1)},
    ):
        with pytest.raises(EngineError, match="not a state"):
            restore_tree(data, other)


@pytest.mark.parametrize("cut", [0, 1, 30, 200, -1])
def test_bytes_that_are_cut_short_are_refused(cut):
    with pytest.raises(EngineError, match="not a state"):
        restore_tree(save_tree(tree())[:cut], tree())
