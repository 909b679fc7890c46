"""Matrices as the live step reads them, and their product with a few vectors.

A step multiplies every matrix by one vector per stream, so its time is the time it
takes to read them. A matrix is stored as rows of outputs, each row a stretch of memory,
in float32, in bfloat16, or in int8 with a scale per row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.names import KEPT_IN

# XLA for CPUs makes one loop over a row of reduced numbers, widened as they are read,
# only when told so; otherwise it first writes a widened copy of the whole matrix.
# Internals of one jaxlib: see compile_with_recipe.
ROW_OPTIONS: Mapping[str, str] = {
    "xla_disable_hlo_passes": "tree_reduction_rewriter,cse_barrier_expander",
    "xla_cpu_experimental_ynn_fusion_type": "",
    "xla_cpu_prefer_vector_width": "512",
}

_INT32_MAX = 2**31 - 1
_INT16_MAX = 2**15 - 1


@jax.tree_util.register_dataclass
@dataclass(frozen=True, slots=True)
class Matrix:
    """A packed matrix.

    Attributes:
        values: ``(outputs, inputs)``, float32, bfloat16 or int8.
        scales: float32 ``(outputs,)`` by which int8 rows are multiplied, else None.
        limit: float32, the largest whole number an int8 row's inputs may be scaled
            to without an int32 sum running over, else None.
        by_rows: Multiply row by row (CPU) instead of by a library's product.
    """

    values: jax.Array
    scales: jax.Array | None
    limit: jax.Array | None
    by_rows: bool = field(metadata={"static": True})


def pack_matrix(rows: jax.Array, precision: str, *, by_rows: bool) -> Matrix:
    """Store a matrix in a precision.

    Args:
        rows: ``(outputs, inputs)``, any float.
        precision: One of ``KEPT_IN``.
        by_rows: See ``Matrix``.
    """
    match precision:
        case "float32":
            return Matrix(rows.astype(jnp.float32), None, None, by_rows=False)
        case "bfloat16":
            return Matrix(rows.astype(jnp.bfloat16), None, None, by_rows)
        case "int8":
            values, scales, limit = _quantise(rows)
            return Matrix(values, scales, limit, by_rows)
        case _:
            known = ", ".join(KEPT_IN)
            raise ValueError(f"no precision {precision!r}; there are: {known}")


@jax.jit
def _quantise(rows: jax.Array) -> tuple[jax.Array, jax.Array, jax.Array]:
    rows = rows.astype(jnp.float32)
    scales = jnp.maximum(jnp.max(jnp.abs(rows), axis=-1), 1e-30) / 127
    values = jnp.round(rows / scales[:, None]).astype(jnp.int8)
    # No sum over a row can exceed its absolute sum times the largest input.
    sums = jnp.sum(jnp.abs(values.astype(jnp.int32)), axis=-1)
    limit = jnp.minimum(_INT16_MAX, _INT32_MAX // jnp.maximum(jnp.max(sums), 1))
    return values, scales, limit.astype(jnp.float32)


def product(matrix: Matrix, x: jax.Array) -> jax.Array:
    """Multiply vectors by a matrix.

    Args:
        matrix: ``(outputs, inputs)``.
        x: float32 ``(batch, inputs)``.

    Returns:
        float32 ``(batch, outputs)``.
    """
    if matrix.values.dtype == jnp.int8:
        return _int8_product(matrix, x)
    if not matrix.by_rows:
        return jax.lax.dot_general(
            x.astype(matrix.values.dtype),
            matrix.values,
            (((1,), (1,)), ((), ())),
            preferred_element_type=jnp.float32,
        )
    # Without the barrier the norm before it would be computed again in every row.
    x = jax.lax.optimization_barrier(x)
    return jnp.sum(matrix.values[:, None, :].astype(jnp.float32) * x[None], -1).T


def _int8_product(matrix: Matrix, x: jax.Array) -> jax.Array:
    assert matrix.scales is not None
    assert matrix.limit is not None
    if not matrix.by_rows:
        wide = jnp.sum(matrix.values[:, None, :].astype(jnp.float32) * x[None], -1)
        return wide.T * matrix.scales
    largest = jnp.maximum(jnp.max(jnp.abs(x), axis=-1, keepdims=True), 1e-30)
    step = largest / matrix.limit
    whole = jnp.round(x / step).astype(jnp.int16)
    whole, step = jax.lax.optimization_barrier((whole, step))
    products = matrix.values[:, None, :].astype(jnp.int32) * whole[None].astype(
        jnp.int32
    )
    sums = jnp.sum(products, -1, dtype=jnp.int32).T
    return sums.astype(jnp.float32) * (step * matrix.scales)


def float_dtype(precision: str) -> np.dtype:
    """Tell in what a precision keeps tables and caches."""
    return np.dtype(jnp.float32 if precision == "float32" else jnp.bfloat16)
