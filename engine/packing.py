"""From a checkpoint's tensors to the parameters of the live step.

Done tensor by tensor, each leaving the tree as it is packed, so that memory never holds
the model twice. What can be multiplied out beforehand is: scales of queries, the scores
of sinks, the tables through the matrices behind them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import tokens
from oscine.engine.depthformer import (
    PREFIX,
    StackConfig,
    TokenModelConfig,
    token_shapes,
)
from oscine.engine.layers import query_scale
from oscine.engine.products import Matrix, float_dtype, pack_matrix


class Tree(Protocol):
    """Where tensors come from: a dict, or what makes them when asked."""

    def pop(self, name: str, /) -> Any:
        """Give a tensor away."""
        ...


def _pytree(cls: type) -> type:
    return jax.tree_util.register_dataclass(dataclass(frozen=True, slots=True)(cls))


@_pytree
class SourceParams:
    """What makes a frame's source of its conditioning.

    Attributes:
        style_table: ``(12372, source)``, already through the style's adapter.
        channel_table: ``(1536, source)``.
        scale: float32 ``(source,)`` of the layer norm.
        bias: float32 ``(source,)`` of the layer norm.
        keys_values: ``(2 * layers * heads * head_dim, source)``: first the keys of
            cross-attention in all layers, then the values.
    """

    style_table: jax.Array
    channel_table: jax.Array
    scale: jax.Array
    bias: jax.Array
    keys_values: Matrix


@_pytree
class AttentionParams:
    """One attention block.

    Attributes:
        pre_norm: float32 ``(dim,)``.
        post_norm: float32 ``(dim,)``.
        inputs: Rows of the scaled query; then, in self-attention, of key and value;
            then, where there is a sink, one row per head: the sink's score.
        output: ``(dim, heads * head_dim)``.
        sink_value: float32 ``(heads, head_dim)``, or None.
    """

    pre_norm: jax.Array
    post_norm: jax.Array
    inputs: Matrix
    output: Matrix
    sink_value: jax.Array | None


@_pytree
class FeedForwardParams:
    """One feed-forward block: norms float32 ``(dim,)``, biases float32."""

    pre_norm: jax.Array
    post_norm: jax.Array
    inner: Matrix
    inner_bias: jax.Array
    outer: Matrix
    outer_bias: jax.Array


@_pytree
class TemporalParams:
    """The transformer over frames.

    Attributes:
        token_table: ``(12294, dim)``, scaled by the root of dim.
        blocks: Per layer: self-attention, cross-attention, feed-forward.
    """

    token_table: jax.Array
    blocks: tuple[tuple[AttentionParams, AttentionParams, FeedForwardParams], ...]


@_pytree
class DepthParams:
    """The transformer over levels.

    Attributes:
        adapter: ``(dim, temporal dim)``.
        token_table: ``(12294, dim)``, already through the adapter.
        blocks: Per layer: attention, feed-forward.
        scale: float32 ``(dim,)`` of the last layer norm.
        bias: float32 ``(dim,)`` of the last layer norm.
        logits: Per level ``(1024, dim)``.
        logit_biases: float32 ``(12, 1024)``.
    """

    adapter: Matrix
    token_table: jax.Array
    blocks: tuple[tuple[AttentionParams, FeedForwardParams], ...]
    scale: jax.Array
    bias: jax.Array
    logits: tuple[Matrix, ...]
    logit_biases: jax.Array


@_pytree
class TokenParams:
    """All that the live step reads."""

    source: SourceParams
    temporal: TemporalParams
    depth: DepthParams


class _Packer:
    """Takes tensors out of a tree, under a path, into a precision."""

    def __init__(self, tree: Tree, precision: str, *, by_rows: bool) -> None:
        self._tree = tree
        self._precision = precision
        self._by_rows = by_rows
        self.table_dtype = float_dtype(precision)

    def take(self, name: str) -> jax.Array:
        tensor = self._tree.pop(f"{PREFIX}depthformer/{name}")
        return jnp.asarray(tensor).astype(jnp.float32)

    def matrix(self, rows: jax.Array) -> Matrix:
        return pack_matrix(rows, self._precision, by_rows=self._by_rows)

    def heads(self, name: str) -> jax.Array:
        """Take a head projection, as rows ``(heads, head_dim, inputs)``."""
        return jnp.moveaxis(self.take(f"{name}_projection/kernel"), 0, -1)

    def attention(self, name: str, *, own_keys: bool, sink: bool) -> AttentionParams:
        query = self.heads(f"{name}/attention/query")
        dim = query.shape[-1]
        scale = query_scale(self.take(f"{name}/attention/per_dim_scale"))
        rows = [(query * scale[:, None]).reshape(-1, dim)]
        if own_keys:
            rows += [
                self.heads(f"{name}/attention/{part}").reshape(-1, dim)
                for part in ("key", "value")
            ]
        sink_value = None
        if sink:
            # The sink's score is linear in what the query is: a row of its own.
            sink_key = self.take(f"{name}/attention/sink_key_embeddings")[0]
            rows.append(jnp.einsum("he,hed->hd", sink_key, query))
            sink_value = self.take(f"{name}/attention/sink_value_embeddings")[0]
        output = self.take(f"{name}/output_projection/kernel").reshape(dim, -1)
        return AttentionParams(
            pre_norm=self.take(f"{name}/pre_norm/scale"),
            post_norm=self.take(f"{name}/post_norm/scale"),
            inputs=self.matrix(jnp.concatenate(rows)),
            output=self.matrix(output),
            sink_value=sink_value,
        )

    def feed_forward(self, name: str) -> FeedForwardParams:
        return FeedForwardParams(
            pre_norm=self.take(f"{name}/pre_norm/scale"),
            post_norm=self.take(f"{name}/post_norm/scale"),
            inner=self.matrix(self.take(f"{name}/ffn_layer1/kernel").T),
            inner_bias=self.take(f"{name}/ffn_layer1/bias"),
            outer=self.matrix(self.take(f"{name}/ffn_layer2/kernel").T),
            outer_bias=self.take(f"{name}/ffn_layer2/bias"),
        )


def _pack_source(packer: _Packer, config: TokenModelConfig) -> SourceParams:
    base = "encoder/body/layers_1"
    style = f"{base}/branched_mulan_embedder/mulan_embedder"
    table = packer.take(f"{style}/mulan_dequantizer/embedding")
    table = table @ packer.take(f"{style}/depth_input_adapter/kernel")
    others = packer.take(f"{base}/branched_regular_embedder/regular_embedder/embedding")
    rows = [
        packer.heads(f"{_temporal_name(layer)}/cross_attention/attention/{part}")
        for part in ("key", "value")
        for layer in range(config.temporal.num_layers)
    ]
    return SourceParams(
        style_table=table.astype(packer.table_dtype),
        channel_table=others.astype(packer.table_dtype),
        scale=packer.take("encoder/body/encoder_ln/scale"),
        bias=packer.take("encoder/body/encoder_ln/bias"),
        keys_values=packer.matrix(jnp.concatenate(rows).reshape(-1, others.shape[-1])),
    )


def _temporal_name(layer: int) -> str:
    return f"decoder/temporal_body/transformer/x_layers_{layer}"


def _pack_temporal(
    packer: _Packer, size: StackConfig, table: jax.Array
) -> TemporalParams:
    blocks = []
    for layer in range(size.num_layers):
        name = _temporal_name(layer)
        self_attention = packer.attention(
            f"{name}/self_attention", own_keys=True, sink=True
        )
        cross_attention = packer.attention(
            f"{name}/cross_attention", own_keys=False, sink=True
        )
        blocks.append(
            (self_attention, cross_attention, packer.feed_forward(f"{name}/ffn"))
        )
    return TemporalParams(table.astype(packer.table_dtype), tuple(blocks))


def _pack_depth(packer: _Packer, size: StackConfig, table: jax.Array) -> DepthParams:
    body = "decoder/depth_body"
    adapter = packer.take(f"{body}/depth_input_adapter/kernel")
    blocks = []
    for layer in range(size.num_layers):
        name = f"{body}/transformer/x_layers_{layer}"
        attention = packer.attention(
            f"{name}/self_attention", own_keys=True, sink=False
        )
        blocks.append((attention, packer.feed_forward(f"{name}/ffn")))
    first = tokens.first_token(0)
    kernel = packer.take(f"{body}/to_logits/kernel")[:, first:].T
    levels = kernel.reshape(tokens.LEVELS, tokens.CODEBOOK, size.dim)
    biases = packer.take(f"{body}/to_logits/bias")[first:]
    return DepthParams(
        adapter=packer.matrix(adapter.T),
        token_table=(table @ adapter).astype(packer.table_dtype),
        blocks=tuple(blocks),
        scale=packer.take(f"{body}/final_ln/scale"),
        bias=packer.take(f"{body}/final_ln/bias"),
        logits=tuple(packer.matrix(rows) for rows in levels),
        logit_biases=biases.reshape(tokens.LEVELS, tokens.CODEBOOK),
    )


def pack(
    tree: Tree, config: TokenModelConfig, precision: str, *, by_rows: bool | None = None
) -> TokenParams:
    """Turn a checkpoint's tensors into what the live step reads.

    Takes the tensors of ``token_shapes`` out of the tree one by one and leaves all
    others there.

    Args:
        tree: By full name, any floats.
        config: The size.
        precision: One of ``PRECISIONS``: in what the matrices are kept. Norms and
            biases are kept in float32, tables in bfloat16 except with float32.
        by_rows: Multiply as CPUs do it best; None asks the default device.
    """
    if by_rows is None:
        by_rows = jax.default_backend() == "cpu"
    packer = _Packer(tree, precision, by_rows=by_rows)
    table = packer.take("decoder/decoder_embedding/embedding/embedding")
    table = table * table.shape[-1] ** 0.5
    return TokenParams(
        source=_pack_source(packer, config),
        temporal=_pack_temporal(packer, config.temporal, table),
        depth=_pack_depth(packer, config.depth, table),
    )


class RandomTree(Mapping[str, np.ndarray]):
    """A checkpoint of random tensors, each made as it is asked for and not kept.

    The numbers are spread as in a model that has not been trained; scales are 1 and
    biases 0, give or take, so that none of them goes unnoticed in tests.
    """

    def __init__(self, config: TokenModelConfig, seed: int) -> None:
        self._shapes = token_shapes(config)
        self._seed = seed

    def __getitem__(self, name: str) -> np.ndarray:
        """Make a tensor: float32, the same each time."""
        shape = self._shapes[name].shape
        chance = np.random.default_rng([self._seed, *name.encode()])
        noise = chance.standard_normal(shape, np.float32)
        last = name.rsplit("/", 1)[-1]
        if last == "scale":
            return 1.0 + 0.1 * noise
        if last in {"bias", "per_dim_scale"}:
            return 0.1 * noise
        if "output_projection" in name:
            noise /= (shape[1] * shape[2]) ** 0.5
        elif "value_embeddings" not in last:
            noise /= (shape[-1] if "embedding" in last else shape[0]) ** 0.5
        return noise

    def __iter__(self) -> Iterator[str]:
        """Iterate over names."""
        return iter(self._shapes)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._shapes)

    def pop(self, name: str, /) -> np.ndarray:
        """Make a tensor; it can be made again."""
        return self[name]
