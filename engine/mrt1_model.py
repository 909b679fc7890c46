"""The token model of Magenta RealTime 1: encoder, temporal stack, depth stack.

Pure functions: weights and caches in, logits and caches out. Rows of a batch are the
conditions that guidance weighs against each other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from oscine.engine import EngineError, t5
from oscine.engine.mrt1_tokens import CHUNK_FRAMES, LEVELS, PAD, SOURCE_IDS

_TEMPORAL = "decoder/decoder/temporal_decoder"
_DEPTH = "decoder/decoder/depth_decoder"
_EMBEDDING = "token_embedder/embedding"
_LOGITS = "decoder/logits_dense/kernel"
_TEMPORAL_BIAS = f"{_TEMPORAL}/relpos_bias/rel_embedding"
_DEPTH_BIAS = f"{_DEPTH}/relpos_bias_depth/rel_embedding"


@dataclass(frozen=True, slots=True)
class Dims:
    """All sizes of a model of this family.

    Attributes:
        d: Width of embeddings and residuals.
        heads: Of every attention.
        inner: All heads together.
        mlp: Hidden width of the feed-forward parts.
        encoder_layers: Of the encoder.
        temporal_layers: Of the stack that goes from frame to frame.
        depth_layers: Of the stack that goes from level to level.
        vocabulary: Rows of the table of embeddings, and columns of the logits.
        temporal_buckets: Columns of the temporal table of relative positions.
        depth_buckets: Columns of the depth stack's.
        levels: Codes of a frame.
        frames: Longest chunk.
        source: Ids that the encoder is given.
    """

    d: int
    heads: int
    inner: int
    mlp: int
    encoder_layers: int
    temporal_layers: int
    depth_layers: int
    vocabulary: int
    temporal_buckets: int = 128
    depth_buckets: int = 16
    levels: int = LEVELS
    frames: int = CHUNK_FRAMES
    source: int = SOURCE_IDS


SIZES = {
    "base": Dims(768, 12, 768, 2048, 12, 20, 4, 29_824),
    "large": Dims(1024, 16, 1024, 2816, 24, 20, 4, 29_824),
}
"""The published sizes by name."""


def shapes_of(dims: Dims) -> dict[str, tuple[int, ...]]:
    """Every parameter's name and shape, as checkpoints have them."""
    d, inner, mlp = dims.d, dims.inner, dims.mlp
    attention = {f"{kind}/kernel": (d, inner) for kind in ("query", "key", "value")}
    attention["out/kernel"] = (inner, d)
    feed = {"wi_0/kernel": (d, mlp), "wi_1/kernel": (d, mlp), "wo/kernel": (mlp, d)}
    shapes: dict[str, tuple[int, ...]] = {
        _EMBEDDING: (dims.vocabulary, d),
        "encoder/encoder_norm/scale": (d,),
        "decoder/decoder_norm/scale": (d,),
        _LOGITS: (d, dims.vocabulary),
        _TEMPORAL_BIAS: (dims.heads, dims.temporal_buckets),
        _DEPTH_BIAS: (dims.heads, dims.depth_buckets),
    }
    stacks = (
        ("encoder/layers", dims.encoder_layers, ("attention",)),
        (
            f"{_TEMPORAL}/layers",
            dims.temporal_layers,
            ("self_attention", "encoder_decoder_attention"),
        ),
        (f"{_DEPTH}/depth_layers", dims.depth_layers, ("self_attention",)),
    )
    for prefix, layers, attentions in stacks:
        for index in range(layers):
            layer = f"{prefix}_{index}"
            for kind in attentions:
                norm = {"encoder_decoder_attention": "cross_attention"}.get(kind, kind)
                shapes[f"{layer}/pre_{norm}_layer_norm/scale"] = (d,)
                shapes |= {f"{layer}/{kind}/{k}": v for k, v in attention.items()}
            shapes[f"{layer}/pre_mlp_layer_norm/scale"] = (d,)
            shapes |= {f"{layer}/mlp/{k}": v for k, v in feed.items()}
    return shapes


def expected_of(dims: Dims) -> dict[str, jax.ShapeDtypeStruct]:
    """The same, as readers of checkpoints want it."""
    return {
        name: jax.ShapeDtypeStruct(shape, jnp.float32)
        for name, shape in shapes_of(dims).items()
    }


def dims_of(
    shapes: Mapping[str, tuple[int, ...]],
    levels: int = LEVELS,
    frames: int = CHUNK_FRAMES,
    source: int = SOURCE_IDS,
) -> Dims:
    """Read the sizes off a checkpoint's shapes; what shapes do not tell is given.

    Raises:
        EngineError: These are not the parameters of such a model.
    """

    def layers(prefix: str) -> int:
        found = re.compile(rf"{prefix}_(\d+)/")
        indices = {int(m.group(1)) for name in shapes if (m := found.match(name))}
        return len(indices)

    try:
        dims = Dims(
            d=shapes[_EMBEDDING][1],
            heads=shapes[_TEMPORAL_BIAS][0],
            inner=shapes["encoder/layers_0/attention/query/kernel"][1],
            mlp=shapes["encoder/layers_0/mlp/wi_0/kernel"][1],
            encoder_layers=layers("encoder/layers"),
            temporal_layers=layers(f"{_TEMPORAL}/layers"),
            depth_layers=layers(f"{_DEPTH}/depth_layers"),
            vocabulary=shapes[_EMBEDDING][0],
            temporal_buckets=shapes[_TEMPORAL_BIAS][1],
            depth_buckets=shapes[_DEPTH_BIAS][1],
            levels=levels,
            frames=frames,
            source=source,
        )
    except KeyError as missing:
        raise EngineError(f"not a Magenta RealTime 1: there is no {missing}") from None
    return dims


class SelfLayer(NamedTuple):
    """One layer of encoder or depth stack; the leading axes of a stack may be layers.

    Attributes:
        norm: ``(d,)``.
        qkv: ``(d, 3 * inner)``: queries, keys, values.
        out: ``(inner, d)``.
        mlp_norm: ``(d,)``.
        wi: ``(d, 2 * mlp)``: what goes through gelu, what it opens.
        wo: ``(mlp, d)``.
    """

    norm: Any
    qkv: Any
    out: Any
    mlp_norm: Any
    wi: Any
    wo: Any


class CrossPart(NamedTuple):
    """What a temporal layer has besides: the look at the encoder's output.

    Attributes:
        norm: ``(d,)``.
        query: ``(d, inner)``.
        kv: ``(d, 2 * inner)``, used once per chunk.
        out: ``(inner, d)``.
    """

    norm: Any
    query: Any
    kv: Any
    out: Any


class Weights(NamedTuple):
    """All parameters, joined so that what is read together lies together.

    Attributes:
        embedding: ``(vocabulary, d)``.
        encoder: All layers in one, each array with a leading axis of layers.
        encoder_norm: ``(d,)``.
        temporal: Per layer its own part and its look at the encoder.
        temporal_bias: ``(heads, buckets)``.
        depth: Per layer.
        depth_bias: ``(heads, buckets)``.
        decoder_norm: ``(d,)``.
        logits: ``(levels, d, columns)`` float32; one entry with all columns serves
            all levels.
    """

    embedding: Any
    encoder: SelfLayer
    encoder_norm: Any
    temporal: tuple[tuple[SelfLayer, CrossPart], ...]
    temporal_bias: Any
    depth: tuple[SelfLayer, ...]
    depth_bias: Any
    decoder_norm: Any
    logits: Any


def pack(
    parameters: Mapping[str, Any],
    dims: Dims,
    dtype: Any = jnp.float32,
    spans: tuple[tuple[int, int], ...] = (),
) -> Weights:
    """Arrange a checkpoint's parameters for playing.

    Args:
        parameters: By name, as in ``shapes_of``.
        dims: Their sizes.
        dtype: Of all weights but those of the logits.
        spans: Per level, first and last-but-one id that may be chosen, all of one
            length; none keeps the whole vocabulary.
    """

    def get(name: str) -> jax.Array:
        return jnp.asarray(parameters[name], dtype)

    def joined(*names: str) -> jax.Array:
        return jnp.concatenate([get(f"{name}/kernel") for name in names], axis=1)

    def layer(at: str, kind: str = "self_attention") -> SelfLayer:
        qkv = joined(*(f"{at}/{kind}/{part}" for part in ("query", "key", "value")))
        return SelfLayer(
            norm=get(f"{at}/pre_{kind}_layer_norm/scale"),
            qkv=qkv,
            out=get(f"{at}/{kind}/out/kernel"),
            mlp_norm=get(f"{at}/pre_mlp_layer_norm/scale"),
            wi=joined(f"{at}/mlp/wi_0", f"{at}/mlp/wi_1"),
            wo=get(f"{at}/mlp/wo/kernel"),
        )

    def cross(at: str) -> CrossPart:
        kind = f"{at}/encoder_decoder_attention"
        return CrossPart(
            norm=get(f"{at}/pre_cross_attention_layer_norm/scale"),
            query=get(f"{kind}/query/kernel"),
            kv=joined(f"{kind}/key", f"{kind}/value"),
            out=get(f"{kind}/out/kernel"),
        )

    encoder = [
        layer(f"encoder/layers_{i}", "attention") for i in range(dims.encoder_layers)
    ]
    temporal = [f"{_TEMPORAL}/layers_{i}" for i in range(dims.temporal_layers)]
    kernel = jnp.asarray(parameters[_LOGITS], jnp.float32)
    columns = [kernel[:, first:end] for first, end in spans] or [kernel]
    return Weights(
        embedding=get(_EMBEDDING),
        encoder=jax.tree.map(lambda *parts: jnp.stack(parts), *encoder),
        encoder_norm=get("encoder/encoder_norm/scale"),
        temporal=tuple((layer(at), cross(at)) for at in temporal),
        temporal_bias=get(_TEMPORAL_BIAS),
        depth=tuple(
            layer(f"{_DEPTH}/depth_layers_{i}") for i in range(dims.depth_layers)
        ),
        depth_bias=get(_DEPTH_BIAS),
        decoder_norm=get("decoder/decoder_norm/scale"),
        logits=jnp.stack(columns),
    )


def _self_attention(
    layer: SelfLayer, x: jax.Array, heads: int
) -> tuple[jax.Array, jax.Array, jax.Array]:
    """Queries, keys and values ``(rows, heads, n, width)`` of ``x`` (rows, n, d)."""
    qkv = t5.rms_norm(x, layer.norm) @ layer.qkv
    q, k, v = (t5.heads_of(part, heads) for part in jnp.split(qkv, 3, axis=-1))
    return q, k, v


def _feed(layer: SelfLayer, x: jax.Array) -> jax.Array:
    """What the feed-forward part adds to ``x``."""
    return t5.gated(t5.rms_norm(x, layer.mlp_norm), layer.wi, layer.wo)


def encode(weights: Weights, dims: Dims, ids: jax.Array) -> jax.Array:
    """Read the past and the style.

    Args:
        weights: Of the model.
        dims: Its sizes.
        ids: ``(rows, source)`` int32, all 1 or more.

    Returns:
        ``(rows, source, d)`` in the dtype of the weights.
    """
    dtype = weights.embedding.dtype
    positions = t5.sinusoids(ids.shape[1], dims.d)
    x = (weights.embedding[ids].astype(jnp.float32) + positions).astype(dtype)

    def step(x: jax.Array, layer: SelfLayer) -> tuple[jax.Array, None]:
        q, k, v = _self_attention(layer, x, dims.heads)
        x += t5.attend(q, k, v) @ layer.out
        return x + _feed(layer, x), None

    # A loop, not unrolled: a layer's work outweighs by far the copy of its weights.
    x, _ = jax.lax.scan(step, x, weights.encoder)
    return t5.rms_norm(x, weights.encoder_norm)


Memory = tuple[tuple[jax.Array, jax.Array], ...]
"""Per temporal layer, keys and values ``(rows, heads, source, width)`` of what was
read; the same for a whole chunk."""


def memorise(weights: Weights, dims: Dims, encoded: jax.Array) -> Memory:
    """Keys and values of the encoder's output ``(rows, source, d)``, once per chunk."""

    def pair(part: CrossPart) -> tuple[jax.Array, jax.Array]:
        k, v = jnp.split(encoded @ part.kv, 2, axis=-1)
        return t5.heads_of(k, dims.heads), t5.heads_of(v, dims.heads)

    return tuple(pair(part) for _, part in weights.temporal)


Cache = tuple[tuple[jax.Array, jax.Array], ...]
"""Per layer, keys and values ``(rows, heads, positions, width)``; zeros to come."""


def empty_cache(
    dims: Dims, layers: int, rows: int, positions: int, dtype: Any
) -> Cache:
    """Cache of a stack that has seen nothing yet."""
    shape = (rows, dims.heads, positions, dims.inner // dims.heads)
    return tuple(
        (jnp.zeros(shape, dtype), jnp.zeros(shape, dtype)) for _ in range(layers)
    )


def _remembering(
    layer: SelfLayer,
    x: jax.Array,
    cache: tuple[jax.Array, jax.Array],
    bias: jax.Array,
    at: jax.Array,
) -> tuple[jax.Array, tuple[jax.Array, jax.Array]]:
    """What causal self-attention adds to ``x`` (rows, 1, d) at position ``at``."""
    q, k, v = _self_attention(layer, x, bias.shape[0])
    keys = jax.lax.dynamic_update_slice_in_dim(cache[0], k, at, axis=2)
    values = jax.lax.dynamic_update_slice_in_dim(cache[1], v, at, axis=2)
    return t5.attend(q, keys, values, bias) @ layer.out, (keys, values)


def temporal_step(
    weights: Weights,
    dims: Dims,
    memory: Memory,
    cache: Cache,
    previous: jax.Array,
    at: jax.Array,
) -> tuple[jax.Array, Cache]:
    """Go on by one frame.

    Args:
        weights: Of the model.
        dims: Its sizes.
        memory: Of the chunk.
        cache: Of this stack, ``dims.frames`` positions.
        previous: ``(rows, levels)`` ids of the frame before; whatever at the first.
        at: Which frame of the chunk this is, from 0.

    Returns:
        What the frame is to be, ``(rows, d)`` float32, and the cache.
    """
    ids = jnp.where(at == 0, PAD, previous)
    x = jnp.mean(weights.embedding[ids].astype(jnp.float32), axis=1, keepdims=True)
    bias = t5.causal_bias(weights.temporal_bias, at, cache[0][0].shape[2])
    following = []
    for (layer, cross), past, seen in zip(weights.temporal, cache, memory, strict=True):
        added, present = _remembering(layer, x, past, bias, at)
        x += added
        queries = t5.heads_of(t5.rms_norm(x, cross.norm) @ cross.query, dims.heads)
        x += t5.attend(queries, *seen) @ cross.out
        x += _feed(layer, x)
        following.append(present)
    return x[:, 0], tuple(following)


def depth_step(
    weights: Weights, cache: Cache, x: jax.Array, at: jax.Array
) -> tuple[jax.Array, Cache]:
    """Go on by one level.

    Args:
        weights: Of the model.
        cache: Of this stack, ``dims.levels`` positions; zeros at level 0.
        x: ``(rows, d)`` float32: at level 0 what the temporal stack said, then the
            embedding of the id of the level before.
        at: The level, from 0.

    Returns:
        ``(rows, d)`` in the dtype of the weights, which the logits are made of, and
        the cache.
    """
    x = x[:, None]
    bias = t5.causal_bias(weights.depth_bias, at, cache[0][0].shape[2])
    following = []
    for layer, past in zip(weights.depth, cache, strict=True):
        added, present = _remembering(layer, x, past, bias, at)
        x += added
        x += _feed(layer, x)
        following.append(present)
    return t5.rms_norm(x[:, 0], weights.decoder_norm), tuple(following)


def logits_of(weights: Weights, y: jax.Array, level: jax.Array) -> jax.Array:
    """``(rows, columns)`` float32 of a level, from ``depth_step``'s ``(rows, d)``."""
    kernel = weights.logits[jnp.minimum(level, len(weights.logits) - 1)]
    return y.astype(jnp.float32) @ kernel


def teacher_forced(
    weights: Weights, dims: Dims, encoded: jax.Array, targets: jax.Array
) -> jax.Array:
    """Logits where the ids are given, through the very steps that play.

    Args:
        weights: Of the model, with the whole vocabulary.
        dims: Its sizes.
        encoded: ``(rows, source, d)``.
        targets: ``(rows, frames * levels)`` ids, frame by frame.

    Returns:
        ``(rows, frames * levels, vocabulary)`` float32.
    """
    rows, frames = targets.shape[0], targets.shape[1] // dims.levels
    dtype = weights.embedding.dtype
    memory = memorise(weights, dims, encoded)
    ids = jnp.moveaxis(targets.reshape(rows, frames, dims.levels), 1, 0)
    before = jnp.concatenate((jnp.zeros_like(ids[:1]), ids[:-1]))

    def frame(cache: Cache, each: tuple) -> tuple[Cache, jax.Array]:
        at, ids, previous = each
        u, cache = temporal_step(weights, dims, memory, cache, previous, at)
        told = weights.embedding[ids[:, :-1]].astype(jnp.float32)
        inputs = jnp.concatenate((u[:, None], told), axis=1)

        def level(cache: Cache, each: tuple) -> tuple[Cache, jax.Array]:
            at, x = each
            y, cache = depth_step(weights, cache, x, at)
            return cache, logits_of(weights, y, at)

        fresh = empty_cache(dims, dims.depth_layers, rows, dims.levels, dtype)
        each = (jnp.arange(dims.levels), jnp.moveaxis(inputs, 1, 0))
        return cache, jax.lax.scan(level, fresh, each)[1]

    start = empty_cache(dims, dims.temporal_layers, rows, frames, dtype)
    _, logits = jax.lax.scan(frame, start, (jnp.arange(frames), ids, before))
    return jnp.moveaxis(logits, 2, 0).reshape(rows, frames * dims.levels, -1)
