"""One frame of the token model: twelve tokens from all that was before.

The same function for one stream and for several: every array has the streams first,
and no row ever sees another. What a frame leaves behind is in ``TokenState``.
"""

from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import packing, sampling, tokens
from oscine.engine.depthformer import TokenModelConfig, locate
from oscine.engine.layers import layer_norm, rms
from oscine.engine.products import product
from oscine.engine.stack import StackConfig


@jax.tree_util.register_dataclass
@dataclass(frozen=True, slots=True)
class Cache:
    """Keys and values of one attention over the last frames, in a ring.

    Attributes:
        keys: ``(batch, window + 1, heads, head_dim)``; the slot of a frame is its
            number modulo ``window + 1``, the same in all caches of a state.
        values: Of the same shape.
    """

    keys: jax.Array
    values: jax.Array


@jax.tree_util.register_dataclass
@dataclass(frozen=True, slots=True)
class TokenState:
    """All that is carried from frame to frame; its size never changes.

    Attributes:
        keys: uint32 ``(batch, 2)``, the random keys.
        frames: int32 ``(batch,)``, how many frames were played.
        previous: int32 ``(batch, 12)``, the tokens of the last frame.
        slot: int32, where the next frame goes in the rings.
        is_valid: bool ``(batch, window + 1)``: slots that hold a frame.
        own: Per temporal layer, the cache of self-attention.
        cross: Per temporal layer, the cache of cross-attention.
    """

    keys: jax.Array
    frames: jax.Array
    previous: jax.Array
    slot: jax.Array
    is_valid: jax.Array
    own: tuple[Cache, ...]
    cross: tuple[Cache, ...]


@jax.tree_util.register_dataclass
@dataclass(frozen=True, slots=True)
class Knobs:
    """What can be turned while playing, besides the conditioning.

    Attributes:
        temperature: float32 ``(batch,)``, at least 0; 0 takes the likeliest.
        top_k: int32 ``(batch,)``, at least 1.
    """

    temperature: jax.Array | np.ndarray
    top_k: jax.Array | np.ndarray


def embed_source(params: packing.SourceParams, conditioning: jax.Array) -> jax.Array:
    """Make a frame's source: int32 ``(batch, 144)`` to float32 ``(batch, dim)``."""
    style_rows, rows = locate(conditioning)
    style = _look_up(params.style_table, style_rows).sum(1)
    others = _look_up(params.channel_table, rows).mean(1)
    return layer_norm((style + others) / 2, params.scale, params.bias)


def _look_up(table: jax.Array, ids: jax.Array) -> jax.Array:
    rows = jnp.take(table, ids, axis=0, mode="clip")
    return rows.astype(jnp.float32)


def _put(cache: jax.Array, new: jax.Array, slot: jax.Array) -> jax.Array:
    return jax.lax.dynamic_update_slice_in_dim(
        cache, new[:, None].astype(cache.dtype), slot, axis=1
    )


def _attend(
    query: jax.Array,
    cache: Cache,
    is_valid: jax.Array,
    sink: jax.Array,
    sink_value: jax.Array,
) -> jax.Array:
    """Weigh what the ring holds against the sink.

    Args:
        query: float32 ``(batch, heads, head_dim)``, scaled.
        cache: The ring, this frame already in it.
        is_valid: bool ``(batch, window + 1)``.
        sink: float32 ``(batch, heads)``, the sink's score.
        sink_value: float32 ``(heads, head_dim)``.

    Returns:
        float32 ``(batch, heads * head_dim)``.
    """
    scores = jnp.sum(query[:, None] * cache.keys.astype(jnp.float32), -1)
    scores = jnp.where(is_valid[..., None], scores, -jnp.inf)
    top = jnp.maximum(jnp.max(scores, 1), sink)
    weights = jnp.exp(scores - top[:, None])
    of_sink = jnp.exp(sink - top)
    total = jnp.sum(weights, 1) + of_sink
    weights, of_sink = weights / total[:, None], of_sink / total
    heard = jnp.sum(weights[..., None] * cache.values.astype(jnp.float32), 1)
    heard = heard + of_sink[..., None] * sink_value
    return heard.reshape(heard.shape[0], -1)


def _feed_forward(params: packing.FeedForwardParams, x: jax.Array) -> jax.Array:
    inner = product(params.inner, rms(x, params.pre_norm)) + params.inner_bias
    hidden = jax.nn.gelu(inner, approximate=True)
    return rms(product(params.outer, hidden) + params.outer_bias, params.post_norm)


def _split_heads(x: jax.Array, size: StackConfig) -> jax.Array:
    return x.reshape(x.shape[0], -1, size.heads, size.head_dim)


def temporal_step(
    params: packing.TokenParams,
    config: TokenModelConfig,
    conditioning: jax.Array,
    state: TokenState,
) -> tuple[jax.Array, TokenState]:
    """Run one frame through the transformer over frames.

    Args:
        params: Packed parameters.
        config: The size.
        conditioning: int32 ``(batch, 144)``.
        state: Of the frame before.

    Returns:
        float32 ``(batch, temporal dim)``, and the state with this frame in its rings.
    """
    size = config.temporal
    source = embed_source(params.source, conditioning)
    both = _split_heads(product(params.source.keys_values, source), size)
    cross_keys, cross_values = jnp.split(both, 2, axis=1)
    slot = state.slot
    is_valid = state.is_valid.at[:, slot].set(True)
    x = _look_up(params.temporal.token_table, state.previous).mean(1)
    own, cross = [], []
    width = size.heads * size.head_dim
    for layer, (attention, crossing, ffn) in enumerate(params.temporal.blocks):
        made = product(attention.inputs, rms(x, attention.pre_norm))
        query, key, value = jnp.moveaxis(_split_heads(made[:, : 3 * width], size), 1, 0)
        cache = Cache(
            _put(state.own[layer].keys, key, slot),
            _put(state.own[layer].values, value, slot),
        )
        own.append(cache)
        heard = _attend(
            query, cache, is_valid, made[:, 3 * width :], attention.sink_value
        )
        x = x + rms(product(attention.output, heard), attention.post_norm)

        made = product(crossing.inputs, rms(x, crossing.pre_norm))
        query = _split_heads(made[:, :width], size)[:, 0]
        cache = Cache(
            _put(state.cross[layer].keys, cross_keys[:, layer], slot),
            _put(state.cross[layer].values, cross_values[:, layer], slot),
        )
        cross.append(cache)
        heard = _attend(query, cache, is_valid, made[:, width:], crossing.sink_value)
        x = x + rms(product(crossing.output, heard), crossing.post_norm)

        x = x + _feed_forward(ffn, x)
    return x, TokenState(
        keys=state.keys,
        frames=state.frames + 1,
        previous=state.previous,
        slot=(slot + 1) % (config.window_frames + 1),
        is_valid=is_valid,
        own=tuple(own),
        cross=tuple(cross),
    )


def _depth_attention(
    params: packing.AttentionParams,
    size: StackConfig,
    x: jax.Array,
    past: list[tuple[jax.Array, jax.Array]],
) -> jax.Array:
    """Attend to this level and those before; adds this level to ``past``."""
    made = product(params.inputs, rms(x, params.pre_norm))
    query, key, value = jnp.moveaxis(_split_heads(made, size), 1, 0)
    past.append((key, value))
    keys = jnp.stack([key for key, _ in past], 1)
    values = jnp.stack([value for _, value in past], 1)
    weights = jax.nn.softmax(jnp.sum(query[:, None] * keys, -1), axis=1)
    heard = jnp.sum(weights[..., None] * values, 1)
    heard = heard.reshape(heard.shape[0], -1)
    return rms(product(params.output, heard), params.post_norm)


def level_logits(
    params: packing.DepthParams,
    size: StackConfig,
    level: int,
    x: jax.Array,
    past: list[list[tuple[jax.Array, jax.Array]]],
) -> jax.Array:
    """Tell the capped logits of one level's codes: float32 ``(batch, 1024)``."""
    for (attention, ffn), cache in zip(params.blocks, past, strict=True):
        x = x + _depth_attention(attention, size, x, cache)
        x = x + _feed_forward(ffn, x)
    y = layer_norm(x, params.scale, params.bias)
    logits = product(params.logits[level], y) + params.logit_biases[level]
    return sampling.soft_cap(logits)


def depth_step(
    params: packing.DepthParams,
    config: TokenModelConfig,
    heard: jax.Array,
    keys: jax.Array,
    knobs: Knobs,
    forced: jax.Array,
) -> tuple[jax.Array, jax.Array]:
    """Draw the codes of one frame, level by level.

    Args:
        params: Packed parameters.
        config: The size.
        heard: float32 ``(batch, temporal dim)``, from ``temporal_step``.
        keys: uint32 ``(batch, 12, 2)``, the random key of each level.
        knobs: What can be turned.
        forced: int32 ``(batch, 12)``: codes to take instead of drawing; ``FREE``
            draws.

    Returns:
        int32 codes ``(batch, 12)``, and the capped logits they were drawn from,
        float32 ``(batch, 12, 1024)``.
    """
    noise = sampling.gumbel_noise(keys)
    past: list[list[tuple[jax.Array, jax.Array]]] = [[] for _ in params.blocks]
    x = product(params.adapter, heard)
    codes, all_logits = [], []
    for level in range(tokens.LEVELS):
        logits = level_logits(params, config.depth, level, x, past)
        drawn = sampling.choose(logits, noise[:, level], knobs.temperature, knobs.top_k)
        given = jnp.clip(forced[:, level], 0, tokens.CODEBOOK - 1)
        code = jnp.where(forced[:, level] == tokens.FREE, drawn, given)
        codes.append(code)
        all_logits.append(logits)
        x = _look_up(params.token_table, code + tokens.first_token(level))
    return jnp.stack(codes, 1), jnp.stack(all_logits, 1)


def _continued(state: TokenState, keys: jax.Array, codes: jax.Array) -> TokenState:
    """Put a frame's outcome into the state."""
    firsts = jnp.asarray([tokens.first_token(level) for level in range(tokens.LEVELS)])
    return TokenState(
        keys=keys,
        frames=state.frames,
        previous=codes + firsts.astype(jnp.int32),
        slot=state.slot,
        is_valid=state.is_valid,
        own=state.own,
        cross=state.cross,
    )


def frame_step(
    params: packing.TokenParams,
    config: TokenModelConfig,
    conditioning: jax.Array,
    knobs: Knobs,
    forced: jax.Array,
    state: TokenState,
) -> tuple[jax.Array, TokenState]:
    """Play one frame.

    Args:
        params: Packed parameters.
        config: The size.
        conditioning: int32 ``(batch, 144)``, see ``tokens.conditioning_vector``.
        knobs: What can be turned.
        forced: int32 ``(batch, 12)``, codes to take instead of drawing, or ``FREE``.
        state: Of the frame before.

    Returns:
        int32 codes ``(batch, 12)``, 0 to 1023, and the next state.
    """
    each_key, keys = sampling.level_keys(state.keys, state.frames)
    heard, state = temporal_step(params, config, conditioning, state)
    codes, _ = depth_step(params.depth, config, heard, each_key, knobs, forced)
    return codes, _continued(state, keys, codes)


def prefill_step(
    params: packing.TokenParams,
    config: TokenModelConfig,
    conditioning: jax.Array,
    forced: jax.Array,
    state: TokenState,
) -> TokenState:
    """Hear one frame that is given: as ``frame_step`` with all codes forced.

    The levels are not run, which saves half the time.

    Args:
        params: Packed parameters.
        config: The size.
        conditioning: int32 ``(batch, 144)``.
        forced: int32 ``(batch, 12)``, 0 to 1023.
        state: Of the frame before.
    """
    _, keys = sampling.level_keys(state.keys, state.frames)
    _, state = temporal_step(params, config, conditioning, state)
    return _continued(state, keys, jnp.clip(forced, 0, tokens.CODEBOOK - 1))
