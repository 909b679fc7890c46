"""The Depthformer as a Flax module: a transformer over frames, a small one over levels.

It sees whole pieces at once, each frame with the tokens before it given: for parity,
for training, and as what the live step must equal. There is no encoding of positions;
order is told by what has been, by causality and by windows alone.
"""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
from flax import nnx
from oscine.engine import layers, tokens
from oscine.engine.stack import StackConfig


@dataclass(frozen=True, slots=True)
class TokenModelConfig:
    """Everything that decides the shapes of a token model.

    Attributes:
        source_dim: Width of what the conditioning of a frame becomes.
        style_dim: Width of the style table.
        temporal: The transformer over frames.
        depth: The transformer over the levels of one frame.
        window_frames: How far back each temporal layer looks, in frames.
    """

    source_dim: int
    style_dim: int
    temporal: StackConfig
    depth: StackConfig
    window_frames: int


class Conditioning(nnx.Module):
    """From a frame's conditioning ids to the source that cross-attention reads."""

    def __init__(self, config: TokenModelConfig, rngs: nnx.Rngs) -> None:
        rows = tokens.STYLE_LEVELS * tokens.STYLE_ROWS
        style = layers.Group(
            mulan_dequantizer=layers.Embedding(rows, config.style_dim, rngs),
            depth_input_adapter=layers.Dense(
                config.style_dim, config.source_dim, rngs, bias=False
            ),
        )
        others = layers.Embedding(tokens.CHANNEL_TABLE_ROWS, config.source_dim, rngs)
        self.body = layers.Group(
            layers_1=layers.Group(
                branched_mulan_embedder=layers.Group(mulan_embedder=style),
                branched_regular_embedder=layers.Group(regular_embedder=others),
            ),
            encoder_ln=layers.LayerNorm(config.source_dim),
        )

    def __call__(self, conditioning: jax.Array) -> jax.Array:
        """Embed: int32 ``(batch, time, 144)`` to float32 ``(batch, time, source)``."""
        branches = self.body.layers_1
        style_ids, ids = locate(conditioning)
        style = branches.branched_mulan_embedder.mulan_embedder
        heard = style.mulan_dequantizer(style_ids).sum(-2)
        a = style.depth_input_adapter(heard)
        b = branches.branched_regular_embedder.regular_embedder(ids).mean(-2)
        return self.body.encoder_ln((a + b) / 2)


def locate(conditioning: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Find a frame's rows in the two tables of conditioning.

    An id beyond its channel takes the channel's last row, never another channel's.

    Args:
        conditioning: int32 ``(..., 144)``.

    Returns:
        Rows of the style table ``(..., 12)`` and of the channels' table ``(..., 132)``.
    """
    style, others = jnp.split(conditioning, [tokens.STYLE_LEVELS], axis=-1)
    style = jnp.clip(style, 0, tokens.STYLE_ROWS - 1)
    starts = tokens.STYLE_ROWS * jnp.arange(tokens.STYLE_LEVELS)
    last = jnp.asarray(tokens.CHANNEL_ROWS) - 1
    return style + starts, jnp.clip(others, 0, last) + tokens.channel_offsets()


def _temporal_layer(config: TokenModelConfig, rngs: nnx.Rngs) -> layers.Group:
    size = config.temporal
    attention = (size.heads, size.head_dim, rngs)
    return layers.Group(
        self_attention=layers.AttentionBlock(
            size.dim, size.dim, *attention, has_sink=True
        ),
        cross_attention=layers.AttentionBlock(
            size.dim, config.source_dim, *attention, has_sink=True
        ),
        ffn=layers.FeedForward(size.dim, size.hidden, rngs),
    )


def _depth_layer(size: StackConfig, rngs: nnx.Rngs) -> layers.Group:
    return layers.Group(
        self_attention=layers.AttentionBlock(
            size.dim, size.dim, size.heads, size.head_dim, rngs, has_sink=False
        ),
        ffn=layers.FeedForward(size.dim, size.hidden, rngs),
    )


class Decoder(nnx.Module):
    """The temporal and the depth transformer, with the token table they share."""

    def __init__(self, config: TokenModelConfig, rngs: nnx.Rngs) -> None:
        temporal, depth = config.temporal, config.depth
        self.decoder_embedding = layers.Group(
            embedding=layers.Embedding(tokens.VOCABULARY, temporal.dim, rngs)
        )
        self.temporal_body = layers.Group(
            transformer=layers.Group(
                **{
                    f"x_layers_{layer}": _temporal_layer(config, rngs)
                    for layer in range(temporal.num_layers)
                }
            )
        )
        self.depth_body = layers.Group(
            depth_input_adapter=layers.Dense(temporal.dim, depth.dim, rngs, bias=False),
            transformer=layers.Group(
                **{
                    f"x_layers_{layer}": _depth_layer(depth, rngs)
                    for layer in range(depth.num_layers)
                }
            ),
            final_ln=layers.LayerNorm(depth.dim),
            to_logits=layers.Dense(depth.dim, tokens.VOCABULARY, rngs, bias=True),
        )

    def embed(self, ids: jax.Array) -> jax.Array:
        """Embed tokens: ``(...,)`` to ``(..., temporal dim)``."""
        table = self.decoder_embedding.embedding
        return table(ids) * table.embedding.shape[-1] ** 0.5


class TokenModel(nnx.Module):
    """The token model of Magenta RealTime 2."""

    def __init__(self, config: TokenModelConfig, rngs: nnx.Rngs) -> None:
        self.depthformer = layers.Group(
            encoder=Conditioning(config, rngs), decoder=Decoder(config, rngs)
        )
        self.config = config

    def temporal(self, conditioning: jax.Array, ids: jax.Array) -> jax.Array:
        """Run the transformer over frames.

        Args:
            conditioning: int32 ``(batch, time, 144)``.
            ids: int32 tokens ``(batch, time, 12)``; each frame sees those before it.

        Returns:
            float32 ``(batch, time, temporal dim)``.
        """
        source = self.depthformer.encoder(conditioning)
        decoder, window = self.depthformer.decoder, self.config.window_frames
        before = jnp.full_like(ids[:, :1], tokens.START)
        x = decoder.embed(jnp.concatenate([before, ids[:, :-1]], 1)).mean(-2)
        for layer in range(self.config.temporal.num_layers):
            block = getattr(decoder.temporal_body.transformer, f"x_layers_{layer}")
            x = x + block.self_attention(x, window)
            x = x + block.cross_attention(x, window, source)
            x = x + block.ffn(x)
        return x

    def depth(self, heard: jax.Array, ids: jax.Array) -> jax.Array:
        """Run the transformer over levels, and tell the logits, not yet capped.

        Args:
            heard: float32 ``(frames, temporal dim)``.
            ids: int32 tokens ``(frames, 12)``; each level sees those before it.

        Returns:
            float32 ``(frames, 12, 12294)``.
        """
        decoder = self.depthformer.decoder
        body = decoder.depth_body
        inputs = [heard[:, None], decoder.embed(ids[:, :-1])]
        x = body.depth_input_adapter(jnp.concatenate(inputs, 1))
        for layer in range(self.config.depth.num_layers):
            block = getattr(body.transformer, f"x_layers_{layer}")
            x = x + block.self_attention(x, tokens.LEVELS)
            x = x + block.ffn(x)
        return body.to_logits(body.final_ln(x))

    def __call__(self, conditioning: jax.Array, ids: jax.Array) -> jax.Array:
        """Tell the logits of every token of a piece, not yet capped.

        Args:
            conditioning: int32 ``(batch, time, 144)``.
            ids: int32 tokens ``(batch, time, 12)``.

        Returns:
            float32 ``(batch, time, 12, 12294)``.
        """
        batch, time, levels = ids.shape
        heard = self.temporal(conditioning, ids).reshape(batch * time, -1)
        logits = self.depth(heard, ids.reshape(batch * time, levels))
        return logits.reshape(batch, time, levels, -1)


PREFIX = "params/"  # of every name in a checkpoint


def _abstract(config: TokenModelConfig) -> tuple[Any, Any]:
    model = nnx.eval_shape(lambda: TokenModel(config, nnx.Rngs(0)))
    return nnx.split(model, nnx.Param)


def token_shapes(config: TokenModelConfig) -> dict[str, jax.ShapeDtypeStruct]:
    """Name the tensors of a token model's checkpoint; nothing is allocated.

    Returns:
        From the full name, joined by slashes, to shape and dtype.
    """
    return dict(_named(_abstract(config)[1]))


def _named(state: Any) -> Iterator[tuple[str, jax.ShapeDtypeStruct]]:
    for path, leaf in sorted(nnx.to_flat_state(state)):
        name = PREFIX + "/".join(str(part) for part in path)
        yield name, jax.ShapeDtypeStruct(leaf.shape, leaf.dtype)


def model_from(tree: MutableMapping[str, Any], config: TokenModelConfig) -> TokenModel:
    """Make the Flax module of a checkpoint's tensors.

    Args:
        tree: By full name; the arrays are used, not copied, where they are JAX's.
        config: The size; names and shapes must be those of ``token_shapes``.
    """
    graph, state = _abstract(config)
    flat = dict(nnx.to_flat_state(state))
    for path, leaf in flat.items():
        value = jnp.asarray(tree[PREFIX + "/".join(str(part) for part in path)])
        flat[path] = leaf.replace(value)
    return nnx.merge(graph, nnx.from_flat_state(flat))
