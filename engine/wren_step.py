"""Wren's token model one frame at a time, in NumPy: for who has no JAX.

It computes what ``wren_model.py`` computes, with keys and values of the past kept.
Nothing tells a place in time, so the memory is a ring whose order does not matter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from oscine.engine.stack import WREN, StackConfig, WrenConfig
from oscine.engine.wren_conditions import GAIN
from oscine.engine.wren_echoes import ECHOES
from oscine.engine.wren_tokens import LEVELS, OFFSETS, SIZES, START, VOCABULARY

_TABLES = np.arange(ECHOES) * (VOCABULARY + 1)
"""First row of each echo's table; the last row of each is of no echo, and zeros."""

_EARLIER = np.tri(LEVELS, dtype=np.float32)
"""1 where a level of a frame, by row, hears another."""

_EPSILON = 1e-6
_SOFTPLUS_NORM = 1.442695041  # 1 / log 2, as in layers.py
_GELU = 0.7978845608028654  # root of 2 / pi
_HIGHEST_SCORE = 60.0
"""No score that was learned comes near it."""


@dataclass(slots=True)
class Memory:
    """Keys and values of the frames that are in view.

    Every number is one that float16 has as well, so that they can be saved as such.

    Attributes:
        keys: float32 ``(layers, rows, heads, window, head_dim)``.
        values: The same of the values.
        frames: Frames heard so far.
    """

    keys: np.ndarray
    values: np.ndarray
    frames: int = 0


@dataclass(slots=True)
class _Block:
    """One layer, with what can be multiplied beforehand multiplied."""

    size: StackConfig
    project: np.ndarray  # (dim, 3 heads head_dim): query as it is scored, key, value
    sink_key: np.ndarray | None  # (heads, head_dim), for a query as it is scored
    sink_value: np.ndarray | None  # (heads, 1, head_dim)
    out: np.ndarray  # (heads head_dim, dim)
    out_norm: np.ndarray
    layer1: np.ndarray
    bias1: np.ndarray
    layer2: np.ndarray
    bias2: np.ndarray
    ffn_norm: np.ndarray

    def queried(
        self, x: np.ndarray, rows: int
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Query, key and value ``(rows, heads, places, head_dim)`` of ``x``.

        Args:
            x: ``(rows * places, dim)``.
            rows: Streams.
        """
        shape = (rows, -1, 3, self.size.heads, self.size.head_dim)
        query, key, value = (
            (_unit(x) @ self.project).reshape(shape).transpose(2, 0, 3, 1, 4)
        )
        return query, key, value

    def added(
        self,
        x: np.ndarray,
        query: np.ndarray,
        keys: np.ndarray,
        values: np.ndarray,
        seen: np.ndarray | None = None,
    ) -> np.ndarray:
        """The stream after this layer.

        Args:
            x: The stream before it, ``(rows * places, dim)``.
            query: Of each place, ``(rows, heads, places, head_dim)``.
            keys: What may be heard, ``(rows, heads, n, head_dim)``.
            values: The same of the values.
            seen: 1 for what a place hears, else 0, ``(places, n)``; None is all.
        """
        weights = _exponential(np.matmul(query, keys.swapaxes(2, 3)))
        if seen is not None:
            weights *= seen
        heard = np.matmul(weights, values)
        total = np.add.reduce(weights, -1, keepdims=True)
        if self.sink_key is not None:
            own = _exponential(np.matmul(query, self.sink_key[..., None]))
            heard += own * self.sink_value
            total += own
        heard /= total
        mixed = _unit(heard.swapaxes(1, 2).reshape(len(x), -1) @ self.out)
        mixed *= self.out_norm
        mixed += x
        hidden = _unit(mixed) @ self.layer1
        hidden += self.bias1
        out = _doubled_gelu(hidden) @ self.layer2
        out += self.bias2
        out = _unit(out)
        out *= self.ffn_norm
        out += mixed
        return out


# A step is hundreds of small products, and what NumPy takes to begin an operation
# counts for more than the operation: so constants are multiplied into the matrices
# beforehand, and what can be done in place is.


def _unit(x: np.ndarray) -> np.ndarray:
    """Scale the last axis to length 1; a root mean square of 1 is ``_root`` of that."""
    length = np.vecdot(x, x)
    length += _EPSILON * x.shape[-1]
    np.sqrt(length, out=length)
    return x / length[..., None]


def _root(dim: int) -> np.float32:
    return np.float32(dim**0.5)


def _exponential(scores: np.ndarray) -> np.ndarray:
    """Exponentials, in place; sums of hundreds of them stay finite."""
    np.minimum(scores, _HIGHEST_SCORE, out=scores)
    return np.exp(scores, out=scores)


def _doubled_gelu(x: np.ndarray) -> np.ndarray:
    """Twice the Gaussian error linear unit, by its tangent."""
    inner = x * x
    inner *= 0.044715 * _GELU
    inner += _GELU
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    return inner


def _block(tree: Mapping[str, np.ndarray], name: str, size: StackConfig) -> _Block:
    def part(path: str) -> np.ndarray:
        return np.asarray(tree[f"{name}/{path}"], np.float32)

    attention = "self_attention/attention"
    softplus = np.logaddexp(0.0, part(f"{attention}/per_dim_scale"))
    scale = softplus * _SOFTPLUS_NORM / size.head_dim**0.5
    query, key, value = (
        part(f"{attention}/{kind}_projection/kernel")
        for kind in ("query", "key", "value")
    )
    both = np.stack([query * scale, key, value], 1).reshape(size.dim, -1)
    has_sink = f"{name}/{attention}/sink_key_embeddings" in tree
    out = part("self_attention/output_projection/kernel").reshape(size.dim, -1)
    return _Block(
        size=size,
        project=_dense(
            _root(size.dim) * part("self_attention/pre_norm/scale")[:, None] * both
        ),
        sink_key=part(f"{attention}/sink_key_embeddings")[0] / scale
        if has_sink
        else None,
        sink_value=part(f"{attention}/sink_value_embeddings")[0][:, None]
        if has_sink
        else None,
        out=_dense(out.T),
        out_norm=_root(size.dim) * part("self_attention/post_norm/scale"),
        layer1=_dense(
            _root(size.dim)
            * part("ffn/pre_norm/scale")[:, None]
            * part("ffn/ffn_layer1/kernel")
        ),
        bias1=part("ffn/ffn_layer1/bias"),
        layer2=_dense(part("ffn/ffn_layer2/kernel") / 2),
        bias2=part("ffn/ffn_layer2/bias"),
        ffn_norm=_root(size.dim) * part("ffn/post_norm/scale"),
    )


def _dense(kernel: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(kernel, np.float32)


class WrenStep:
    """Wren's token model, ready to play."""

    def __init__(
        self, parameters: Mapping[str, Any], config: WrenConfig = WREN
    ) -> None:
        """Take float32 parameters by the names of ``wren_model.named``."""

        def part(path: str) -> np.ndarray:
            return np.asarray(parameters[path], np.float32)

        temporal, depth = config.temporal, config.depth
        self.config = config
        scale = np.float32((temporal.dim / (LEVELS + 1)) ** 0.5)
        self._embedding = part("embedding/embedding") * scale
        self._places = part("places/embedding") * scale
        gain = np.float32(GAIN)
        self._conditions = _dense(part("conditions/kernel") * gain)
        self._condition_bias = part("conditions/bias")
        self._matched = _dense(part("matched/kernel"))
        self._temporal = [
            _block(parameters, f"temporal_body/x_layers_{layer}", temporal)
            for layer in range(temporal.num_layers)
        ]
        self._adapter = _dense(part("depth_adapter/kernel"))
        self._depth_conditions = _dense(part("depth_conditions/kernel") * gain)
        scale = np.float32(depth.dim**0.5)
        self._depth_embedding = part("depth_embedding/embedding") * scale
        self._depth_levels = part("depth_levels/embedding") * scale
        scale = np.float32((depth.dim / ECHOES) ** 0.5)
        echoes = part("echo_embedding/embedding").reshape(ECHOES, VOCABULARY, -1)
        with_none = np.pad(echoes * scale, ((0, 0), (0, 1), (0, 0)))
        self._echoes = with_none.reshape(len(_TABLES) * (VOCABULARY + 1), -1)
        self._depth = [
            _block(parameters, f"depth_body/x_layers_{layer}", depth)
            for layer in range(depth.num_layers)
        ]
        scale, shift = part("final_ln/scale"), part("final_ln/bias")
        kernel = part("to_logits/kernel")
        bias = part("to_logits/bias") + shift @ kernel
        scale = scale * _root(depth.dim)
        kernel = kernel * scale[:, None]
        trust = part("to_trust/kernel")
        trust_bias = part("to_trust/bias") + shift @ trust
        trust = trust * scale[:, None]
        own = [slice(o, o + n) for o, n in zip(OFFSETS, SIZES, strict=True)]
        # How far the echoes are trusted stands behind a level's logits.
        self._heads = [
            (
                _dense(np.concatenate([kernel[:, each], trust], 1)),
                np.concatenate([bias[each], trust_bias]),
            )
            for each in own
        ]

    def memory(self, rows: int) -> Memory:
        """Nothing heard yet, by ``rows`` streams."""
        size = self.config.temporal
        shape = (
            size.num_layers, rows, size.heads, self.config.window_frames, size.head_dim,
        )  # fmt: skip
        return Memory(np.zeros(shape, np.float32), np.zeros(shape, np.float32))

    def hear(
        self,
        memory: Memory,
        before: Sequence[int],
        place: int,
        told: np.ndarray,
        matched: np.ndarray,
    ) -> np.ndarray:
        """Hear the frame before and what is asked of this one; changes the memory.

        Args:
            memory: Of the past.
            before: Rows of the shared tables of the frame before, one a level.
            place: Sixteenth of the bar, 0 to 15.
            told: Conditions of each stream, float32 ``(rows, WIDTH)``. Those of one
                stand for all streams: all remember what it hears.
            matched: Which echoes of the frame before came true, bool ``(MATCHES,)``.

        Returns:
            What the levels of this frame hear, float32 ``(rows, depth dim)``.
        """
        x = self._embedding[list(before)].sum(0) + self._places[place]
        x = x + (self._matched[matched].sum(0) + self._condition_bias)
        x = x + told @ self._conditions
        window = self.config.window_frames
        at, seen = memory.frames % window, min(memory.frames + 1, window)
        for layer, block in enumerate(self._temporal):
            query, key, value = block.queried(x, len(x))
            keys, values = memory.keys[layer], memory.values[layer]
            keys[:, :, at] = key[:, :, 0].astype(np.float16)
            values[:, :, at] = value[:, :, 0].astype(np.float16)
            part = slice(len(x)), slice(None), slice(seen)
            x = block.added(x, query, keys[part], values[part])
        memory.frames += 1
        return x @ self._adapter + told @ self._depth_conditions

    def start_pen(self, heard: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
        """Room for keys and values of the levels of one frame, by layer."""
        size = self.config.depth
        shape = (len(heard), size.heads, LEVELS, size.head_dim)
        return [
            (np.empty(shape, np.float32), np.empty(shape, np.float32))
            for _ in self._depth
        ]

    def deepen(
        self,
        heard: np.ndarray,
        kept: list[tuple[np.ndarray, np.ndarray]],
        count: int,
        levels: Sequence[int],
        written: Sequence[int],
        echoes: np.ndarray,
    ) -> np.ndarray:
        """Tell what some levels of a frame are drawn from, ``(rows, levels, dim)``.

        Args:
            heard: What all of the frame hear, ``(rows, dim)``.
            kept: As of ``start_pen``; those of these levels are put behind the first.
            count: Levels of the frame that were written before.
            levels: Rising.
            written: Row of the shared tables of the token before each in this frame;
                ``START`` where there is none.
            echoes: Of each, int ``(levels, ECHOES)``.
        """
        x = self._depth_embedding[list(written)] + self._depth_levels[list(levels)]
        x += np.add.reduce(self._echoes[echoes + _TABLES], 1)
        rows, places = len(heard), len(x)
        x = (heard[:, None] + x).reshape(rows * places, -1)
        until = count + places
        seen = _EARLIER[count:until, :until] if places > 1 else None
        for block, (keys, values) in zip(self._depth, kept, strict=True):
            query, key, value = block.queried(x, rows)
            keys[:, :, count:until], values[:, :, count:until] = key, value
            x = block.added(x, query, keys[:, :, :until], values[:, :, :until], seen)
        x -= np.add.reduce(x, -1, keepdims=True) / x.shape[-1]
        return _unit(x).reshape(rows, places, -1)

    def logits(self, deep: np.ndarray, level: int, echoes: Sequence[int]) -> np.ndarray:
        """Logits ``(rows, SIZES[level])`` of a level that hears ``deep``."""
        kernel, bias = self._heads[level]
        told = deep @ kernel
        told += bias
        logits, trust = told[:, :-ECHOES], told[:, -ECHOES:]
        for place, echo in enumerate(echoes):
            if echo != START:
                logits[:, echo - OFFSETS[level]] += trust[:, place]
        return logits
