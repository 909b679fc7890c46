"""Residual vector quantisation: vectors to codes, level by level, and back.

Any number of levels: as many as codebooks are given, or as the codes have.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
from jax import lax


def quantize(codebooks: jax.Array, vectors: jax.Array) -> jax.Array:
    """Find the nearest code at each level for what the levels before left over.

    Args:
        codebooks: float32 ``(levels, codes, dim)``.
        vectors: float32 ``(batch, frames, dim)``.

    Returns:
        int32 ``(batch, frames, levels)``; of equally near codes the first.
    """

    def one_level(
        residual: jax.Array, codebook: jax.Array
    ) -> tuple[jax.Array, jax.Array]:
        likeness = jnp.einsum(
            "bfd,cd->bfc", residual, codebook, precision=lax.Precision.HIGHEST
        )
        distance = jnp.sum(codebook**2, axis=-1) - 2.0 * likeness
        codes = jnp.argmin(distance, axis=-1).astype(jnp.int32)
        return residual - codebook[codes], codes

    _, codes = lax.scan(one_level, vectors, codebooks)
    return jnp.moveaxis(codes, 0, -1)


def dequantize(codebooks: jax.Array, codes: jax.Array) -> jax.Array:
    """Add up what the codes stand for.

    Args:
        codebooks: ``(levels or more, codes, dim)``.
        codes: int32 ``(batch, frames, levels)``; those out of range count as the
            nearest that is in range.

    Returns:
        ``(batch, frames, dim)`` in the codebooks' dtype.

    Raises:
        ValueError: There are more levels than codebooks.
    """
    levels = codes.shape[-1]
    if levels > codebooks.shape[0]:
        raise ValueError(f"{levels} levels of codes, {codebooks.shape[0]} codebooks")
    chosen = codebooks.at[jnp.arange(levels), codes].get(mode="clip")
    return chosen.sum(axis=-2)
