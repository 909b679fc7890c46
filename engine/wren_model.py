"""Wren's token model as a Flax module: a Depthformer over the tokens of a score.

One transformer hears the frames before and what is asked of each, the other writes a
frame level by level. It sees whole pieces at once, for training; ``wren_step.py`` plays
the same weights one frame at a time.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx
from oscine.engine import layers
from oscine.engine.stack import StackConfig, WrenConfig
from oscine.engine.wren_conditions import GAIN, WIDTH
from oscine.engine.wren_echoes import ECHOES, MATCHES
from oscine.engine.wren_tokens import (
    BAR_LEVELS,
    BEAT_LEVELS,
    LEVELS,
    OFFSETS,
    SIZES,
    START,
    VOCABULARY,
    rows_of,
)

PLACES = 16
"""Sixteenths of a bar that are told apart."""


class Batch(NamedTuple):
    """Cuts of pieces from a beat on; ``batch`` rows of ``time`` frames, whole beats.

    Attributes:
        before: Rows of the shared tables of the frame before each, int32
            ``(batch, time, LEVELS)``; ``START`` throughout before the first.
        tokens: int32 ``(batch, time, LEVELS)``.
        free: Which of them are to be learned, bool, same shape.
        rows: As ``wren_tokens.previous_rows`` tells, int32, same shape.
        places: Sixteenth of the bar, int32 ``(batch, time)``.
        conditions: float32 ``(batch, time, WIDTH)``.
        echoes: As ``wren_echoes.echoes`` tells, ``(batch, time, LEVELS, ECHOES)``.
        matched: Which echoes of the frame before came true, bool
            ``(batch, time, MATCHES)``.
    """

    before: Any
    tokens: Any
    free: Any
    rows: Any
    places: Any
    conditions: Any
    echoes: Any
    matched: Any


class WrenModel(nnx.Module):
    """The token model of wren."""

    def __init__(self, config: WrenConfig, rngs: nnx.Rngs) -> None:
        temporal, depth = config.temporal, config.depth
        self.config = config
        self.embedding = layers.Embedding(VOCABULARY + 1, temporal.dim, rngs)
        self.places = layers.Embedding(PLACES, temporal.dim, rngs)
        self.conditions = layers.Dense(WIDTH, temporal.dim, rngs, bias=True)
        self.matched = layers.Dense(MATCHES, temporal.dim, rngs, bias=False)
        self.temporal_body = _body(temporal, rngs, has_sink=True)
        self.depth_adapter = layers.Dense(temporal.dim, depth.dim, rngs, bias=False)
        self.depth_conditions = layers.Dense(WIDTH, depth.dim, rngs, bias=False)
        self.depth_embedding = layers.Embedding(VOCABULARY + 1, depth.dim, rngs)
        self.depth_levels = layers.Embedding(LEVELS, depth.dim, rngs)
        self.echo_embedding = layers.Embedding(ECHOES * VOCABULARY, depth.dim, rngs)
        self.depth_body = _body(depth, rngs, has_sink=False)
        self.final_ln = layers.LayerNorm(depth.dim)
        self.to_logits = layers.Dense(depth.dim, VOCABULARY, rngs, bias=True)
        self.to_trust = layers.Dense(depth.dim, ECHOES, rngs, bias=True)

    def temporal(self, batch: Batch) -> jax.Array:
        """Hear each frame's past and conditions: float32 ``(batch, time, dim)``."""
        size = self.config.temporal
        x = self.embedding(batch.before).sum(-2) + self.places(batch.places)
        x = x * (size.dim / (LEVELS + 1)) ** 0.5
        x = x + self.conditions(batch.conditions * GAIN)
        x = x + self.matched(batch.matched.astype(x.dtype))
        window = self.config.window_frames - 1
        for layer in range(size.num_layers):
            block = getattr(self.temporal_body, f"x_layers_{layer}")
            x = x + block.self_attention(x, window)
            x = x + block.ffn(x)
        return x

    def source(self, batch: Batch) -> jax.Array:
        """Tell what each frame is written from: float32 ``(batch, time, depth dim)``.

        What is asked reaches the levels directly as well, beside what was heard.
        """
        told = self.depth_conditions(batch.conditions * GAIN)
        return self.depth_adapter(self.temporal(batch)) + told

    def depth(
        self,
        source: jax.Array,
        rows: jax.Array,
        echoes: jax.Array,
        free: jax.Array,
        levels: np.ndarray,
    ) -> list[jax.Array]:
        """Write frames level by level, each knowing those before it.

        Each level sees its echoes, and says beside its logits how far it trusts them.

        Args:
            source: float32 ``(frames, depth dim)``.
            rows: As in ``Batch``, of these levels, ``(frames, levels)``.
            echoes: As in ``Batch``, ``(frames, levels, ECHOES)``.
            free: As in ``Batch``; what is not free is not seen by other levels.
            levels: Which, rising, ``(levels,)``.

        Returns:
            Logits ``(frames, size of the level)`` of each level.
        """
        size = self.config.depth
        x = source[:, None] + self.depth_embedding(rows) * size.dim**0.5
        x = x + self.depth_levels(jnp.asarray(levels)) * size.dim**0.5
        hot = [_hot(echoes[:, at], level) for at, level in enumerate(levels.tolist())]
        heard = [self._echoed(*each) for each in zip(hot, levels.tolist(), strict=True)]
        x = x + jnp.stack(heard, 1) * (size.dim / ECHOES) ** 0.5
        for layer in range(size.num_layers):
            block = getattr(self.depth_body, f"x_layers_{layer}")
            x = x + block.self_attention(x, LEVELS, visible=free)
            x = x + block.ffn(x)
        x = self.final_ln(x)
        kernel, bias = self.to_logits.kernel[...], self.to_logits.bias[...]
        trust = self.to_trust(x)
        logits: list[jax.Array] = []
        for place, level in enumerate(levels.tolist()):
            own = slice(OFFSETS[level], OFFSETS[level] + SIZES[level])
            each = x[:, place] @ kernel[:, own] + bias[own]
            trusted = jnp.einsum("ne,nes->ns", trust[:, place], hot[place])
            logits.append(each + trusted)
        return logits

    def _echoed(self, hot: jax.Array, level: int) -> jax.Array:
        """Look up the echoes of a level; a product is faster than a table here."""
        tables = self.echo_embedding.embedding[...].reshape(ECHOES, VOCABULARY, -1)
        own = tables[:, OFFSETS[level] : OFFSETS[level] + SIZES[level]]
        return jnp.einsum("nes,esd->nd", hot, own)


def _hot(echoes: jax.Array, level: int) -> jax.Array:
    """Spread rows of a level over its tokens, ``(frames, ECHOES, size)``."""
    own = jnp.arange(OFFSETS[level], OFFSETS[level] + SIZES[level])
    return (echoes[..., None] == own).astype(jnp.float32)


def _body(size: StackConfig, rngs: nnx.Rngs, *, has_sink: bool) -> layers.Group:
    attention = (size.dim, size.dim, size.heads, size.head_dim, rngs)
    return layers.Group(
        **{
            f"x_layers_{layer}": layers.Group(
                self_attention=layers.AttentionBlock(*attention, has_sink=has_sink),
                ffn=layers.FeedForward(size.dim, size.hidden, rngs),
            )
            for layer in range(size.num_layers)
        }
    )


_ALL = np.arange(LEVELS)
_BETWEEN = np.setdiff1d(_ALL, (*BAR_LEVELS, *BEAT_LEVELS))
"""What is written between the beats."""

_BEAT = 4
"""Sixteenths of a beat; every bar has whole beats."""


def losses(model: WrenModel, batch: Batch) -> tuple[jax.Array, jax.Array]:
    """Tell how surprising each level is.

    Returns:
        Sums of nats over all frames, float32 ``(LEVELS,)``, and how many tokens each is
        the sum of.
    """
    echoes = batch.echoes.astype(jnp.int32)
    told = (model.source(batch), batch.tokens, batch.free, batch.rows, echoes)
    beats = [a.reshape(-1, _BEAT, *a.shape[2:]) for a in told]
    sums, counts = jnp.zeros(LEVELS), jnp.zeros(LEVELS)
    for part, levels in ((slice(1), _ALL), (slice(1, None), _BETWEEN)):
        source, *rest = (a[:, part].reshape(-1, *a.shape[2:]) for a in beats)
        tokens, free, rows, echoes = (a[:, levels] for a in rest)
        logits = model.depth(source, rows, echoes, free, levels)
        sums = sums.at[levels].add(_surprise(logits, tokens, free))
        counts = counts.at[levels].add(free.sum(0))
    return sums, counts


def _surprise(
    logits: list[jax.Array], tokens: jax.Array, learned: jax.Array
) -> jax.Array:
    columns: list[jax.Array] = []
    for place, each in enumerate(logits):
        own = tokens[:, place, None].astype(jnp.int32)
        picked = jnp.take_along_axis(each, own, -1)[:, 0]
        nats = jax.nn.logsumexp(each, -1) - picked
        columns.append(jnp.where(learned[:, place], nats, 0.0).sum())
    return jnp.stack(columns)


def before_rows(tokens: np.ndarray, first: np.ndarray | None) -> np.ndarray:
    """Rows of the shared tables of the frame before each.

    Args:
        tokens: ``(time, LEVELS)``.
        first: The frame before the first, ``(LEVELS,)``; None where there is none.

    Returns:
        int32 ``(time, LEVELS)``.
    """
    rows = np.full(tokens.shape, START, np.int32)
    rows[1:] = rows_of(tokens[:-1])
    if first is not None:
        rows[0] = rows_of(first)
    return rows


def _abstract(config: WrenConfig) -> tuple[Any, Any]:
    model = nnx.eval_shape(lambda: WrenModel(config, nnx.Rngs(0)))
    return nnx.split(model, nnx.Param)


def named(model: WrenModel) -> dict[str, jax.Array]:
    """Name the parameters of a model: paths, joined by slashes."""
    return dict(_named(nnx.split(model, nnx.Param)[1]))


def _named(state: Any) -> Iterator[tuple[str, jax.Array]]:
    for path, leaf in sorted(nnx.to_flat_state(state)):
        yield "/".join(str(part) for part in path), leaf[...]


def model_from(tree: Mapping[str, Any], config: WrenConfig) -> WrenModel:
    """Make the module of parameters that ``named`` told."""
    graph, state = _abstract(config)
    flat = dict(nnx.to_flat_state(state))
    for path, leaf in flat.items():
        value = jnp.asarray(tree["/".join(str(part) for part in path)])
        flat[path] = leaf.replace(value)
    return nnx.merge(graph, nnx.from_flat_state(flat))
