"""The layers of a Depthformer as Flax modules, named as the checkpoints name them.

They compute whole sequences at once, in float32 and in the plainest way: what parity
tests and training use. The live step (``frame_step.py``) works on packed parameters.
"""

from typing import TYPE_CHECKING, Any

import jax
import jax.numpy as jnp
from flax import nnx

EPSILON = 1e-6
# 1 / softplus(0) is 1 / log(2): a fresh per_dim_scale leaves the query as it is.
_SOFTPLUS_NORM = 1.442695041


def rms(x: jax.Array, scale: jax.Array) -> jax.Array:
    """Scale the last axis to a root mean square of 1, then by ``scale``."""
    mean_square = jnp.mean(jnp.square(x), axis=-1, keepdims=True)
    return x * jax.lax.rsqrt(mean_square + EPSILON) * scale


def layer_norm(x: jax.Array, scale: jax.Array, bias: jax.Array) -> jax.Array:
    """Shift and scale the last axis to mean 0 and variance 1, then as told."""
    centred = x - jnp.mean(x, axis=-1, keepdims=True)
    variance = jnp.mean(jnp.square(centred), axis=-1, keepdims=True)
    return centred * jax.lax.rsqrt(variance + EPSILON) * scale + bias


def query_scale(per_dim_scale: jax.Array) -> jax.Array:
    """Tell what each dimension of a query is multiplied by: float32 ``(head_dim,)``."""
    norm = _SOFTPLUS_NORM / per_dim_scale.shape[-1] ** 0.5
    return norm * jax.nn.softplus(per_dim_scale)


def _random(rngs: nnx.Rngs, shape: tuple[int, ...], fan_in: int) -> nnx.Param:
    return nnx.Param(jax.random.normal(rngs.params(), shape) / fan_in**0.5)


class Group(nnx.Module):
    """Modules under one name, as a level of the checkpoint's paths."""

    def __init__(self, **modules: Any) -> None:
        for name, module in modules.items():
            setattr(self, name, module)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


class Embedding(nnx.Module):
    """A table of vectors."""

    def __init__(self, rows: int, dim: int, rngs: nnx.Rngs) -> None:
        self.embedding = _random(rngs, (rows, dim), dim)

    def __call__(self, ids: jax.Array) -> jax.Array:
        """Look ids up: ``(...,)`` to ``(..., dim)``."""
        return jnp.take(self.embedding[...], ids, axis=0, mode="clip")


class Dense(nnx.Module):
    """A matrix, with or without a bias."""

    def __init__(
        self, inputs: int, outputs: int, rngs: nnx.Rngs, *, bias: bool
    ) -> None:
        self.kernel = _random(rngs, (inputs, outputs), inputs)
        if bias:
            self.bias = nnx.Param(jnp.zeros(outputs))
        self.has_bias = bias

    def __call__(self, x: jax.Array) -> jax.Array:
        """Multiply: ``(..., inputs)`` to ``(..., outputs)``."""
        y = x @ self.kernel[...]
        return y + self.bias[...] if self.has_bias else y


class RmsNorm(nnx.Module):
    """Root mean square norm with a scale."""

    def __init__(self, dim: int) -> None:
        self.scale = nnx.Param(jnp.ones(dim))

    def __call__(self, x: jax.Array) -> jax.Array:
        """Normalise the last axis."""
        return rms(x, self.scale[...])


class LayerNorm(nnx.Module):
    """Mean and variance norm with scale and bias."""

    def __init__(self, dim: int) -> None:
        self.scale = nnx.Param(jnp.ones(dim))
        self.bias = nnx.Param(jnp.zeros(dim))

    def __call__(self, x: jax.Array) -> jax.Array:
        """Normalise the last axis."""
        return layer_norm(x, self.scale[...], self.bias[...])


class HeadProjection(nnx.Module):
    """From a vector to one per head: kernel ``(inputs, heads, head_dim)``."""

    def __init__(self, inputs: int, heads: int, head_dim: int, rngs: nnx.Rngs) -> None:
        self.kernel = _random(rngs, (inputs, heads, head_dim), inputs)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Project: ``(batch, time, inputs)`` to ``(batch, time, heads, head_dim)``."""
        return jnp.einsum("btd,dhe->bthe", x, self.kernel[...])


class OutputProjection(nnx.Module):
    """From one vector per head back to one: kernel ``(dim, heads, head_dim)``."""

    def __init__(self, dim: int, heads: int, head_dim: int, rngs: nnx.Rngs) -> None:
        self.kernel = _random(rngs, (dim, heads, head_dim), heads * head_dim)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Project: ``(batch, time, heads, head_dim)`` to ``(batch, time, dim)``."""
        return jnp.einsum("bthe,dhe->btd", x, self.kernel[...])


class WindowAttention(nnx.Module):
    """Attention over a window of the past, with or without a sink.

    The sink is a key and a value that are always there. Its score is taken with the
    query as projected; all other scores with the query scaled per dimension.
    """

    def __init__(
        self,
        dim: int,
        source_dim: int,
        heads: int,
        head_dim: int,
        rngs: nnx.Rngs,
        *,
        has_sink: bool,
    ) -> None:
        self.query_projection = HeadProjection(dim, heads, head_dim, rngs)
        self.key_projection = HeadProjection(source_dim, heads, head_dim, rngs)
        self.value_projection = HeadProjection(source_dim, heads, head_dim, rngs)
        self.per_dim_scale = nnx.Param(jnp.zeros(head_dim))
        self.has_sink = has_sink
        if has_sink:
            shape = (1, heads, head_dim)
            self.sink_key_embeddings = _random(rngs, shape, head_dim)
            self.sink_value_embeddings = _random(rngs, shape, 1)

    def __call__(
        self,
        x: jax.Array,
        source: jax.Array,
        window: int,
        visible: jax.Array | None = None,
    ) -> jax.Array:
        """Attend from each time of ``x`` to itself and ``window`` times before.

        Args:
            x: ``(batch, time, dim)``.
            source: ``(batch, time, source_dim)``.
            window: How far back.
            visible: Which times others may see, bool ``(batch, time)``; None is all.

        Returns:
            ``(batch, time, heads, head_dim)``.
        """
        query = self.query_projection(x)
        keys, values = self.key_projection(source), self.value_projection(source)
        scaled = query * query_scale(self.per_dim_scale[...])
        scores = jnp.einsum("bthe,bshe->bhts", scaled, keys)
        ages = jnp.arange(x.shape[1])[:, None] - jnp.arange(x.shape[1])[None, :]
        seen = (ages >= 0) & (ages <= window)
        if visible is not None:
            seen = seen & (visible[:, None, None, :] | (ages == 0))
        scores = jnp.where(seen, scores, -jnp.inf)
        if not self.has_sink:
            weights = jax.nn.softmax(scores, axis=-1)
            return jnp.einsum("bhts,bshe->bthe", weights, values)
        sink_key = self.sink_key_embeddings[...][0]
        sink = jnp.einsum("bthe,he->bht", query, sink_key)[..., None]
        weights = jax.nn.softmax(jnp.concatenate([sink, scores], -1), axis=-1)
        heard = jnp.einsum("bhts,bshe->bthe", weights[..., 1:], values)
        of_sink = jnp.moveaxis(weights[..., :1], 1, 2)
        return heard + of_sink * self.sink_value_embeddings[...][0]


class AttentionBlock(nnx.Module):
    """Norm, attention, output projection, norm; what is added to the stream."""

    def __init__(
        self,
        dim: int,
        source_dim: int,
        heads: int,
        head_dim: int,
        rngs: nnx.Rngs,
        *,
        has_sink: bool,
    ) -> None:
        self.pre_norm = RmsNorm(dim)
        self.attention = WindowAttention(
            dim, source_dim, heads, head_dim, rngs, has_sink=has_sink
        )
        self.output_projection = OutputProjection(dim, heads, head_dim, rngs)
        self.post_norm = RmsNorm(dim)

    def __call__(
        self,
        x: jax.Array,
        window: int,
        source: jax.Array | None = None,
        visible: jax.Array | None = None,
    ) -> jax.Array:
        """Compute the addition to ``x``; None as source attends to ``x`` itself."""
        h = self.pre_norm(x)
        heard = self.attention(h, h if source is None else source, window, visible)
        return self.post_norm(self.output_projection(heard))


class FeedForward(nnx.Module):
    """Norm, two matrices with a GELU between them, norm; what is added."""

    def __init__(self, dim: int, hidden: int, rngs: nnx.Rngs) -> None:
        self.pre_norm = RmsNorm(dim)
        self.ffn_layer1 = Dense(dim, hidden, rngs, bias=True)
        self.ffn_layer2 = Dense(hidden, dim, rngs, bias=True)
        self.post_norm = RmsNorm(dim)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Compute the addition to ``x``: ``(batch, time, dim)``."""
        hidden = jax.nn.gelu(self.ffn_layer1(self.pre_norm(x)), approximate=True)
        return self.post_norm(self.ffn_layer2(hidden))
