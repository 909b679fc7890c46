"""Magenta RealTime 2 in pieces that can be run, and so timed, one by one.

On random weights, which take as long as real ones. Every call waits for its result.
"""

from collections.abc import Callable
from dataclasses import dataclass

import jax
import numpy as np
from oscine.engine import frame_step, mrt2, tokens
from oscine.engine.checkpoint import random_parameters
from oscine.engine.depthformer import TokenModelConfig
from oscine.engine.frame_step import Knobs
from oscine.engine.mrt2_files import CODEC_PREFIX
from oscine.engine.packing import DepthParams, RandomTree, SourceParams, pack
from oscine.engine.products import product
from oscine.engine.spectrostream import CodecConfig, decoder_shapes, quantizer_shapes
from oscine.engine.spectrostream_decoder import (
    decode_step,
    initial_decoder_state,
    pack_decoder,
)

_TEMPERATURE = 1.3
_TOP_K = 40


@dataclass(frozen=True, slots=True)
class Parts:
    """One frame's work, in pieces; each call does its piece for all streams.

    Attributes:
        conditioning: Embedding what a frame is told, with the keys and values of
            cross-attention.
        temporal: The transformer over frames, conditioning and all.
        depth: The transformer over levels, and drawing.
        tokens: The whole token model, as it is played.
        codec: From codes to sound.
    """

    conditioning: Callable[[], None]
    temporal: Callable[[], None]
    depth: Callable[[], None]
    tokens: Callable[[], None]
    codec: Callable[[], None]


def make_parts(size: str, precision: str, streams: int = 1) -> Parts:
    """Pack random weights and compile every piece; takes a while and much memory.

    Args:
        size: One of ``mrt2.SIZES``.
        precision: One of ``products.PRECISIONS``, of the token model.
        streams: How many at once.

    Raises:
        EngineError: This machine cannot do the precision.
    """
    config = mrt2.SIZES[size]
    params = pack(RandomTree(config, 0), config, precision)
    told = np.zeros((streams, tokens.CONDITIONING_WIDTH), np.int32)
    knobs = mrt2.knobs(_TEMPERATURE, _TOP_K, streams)
    free = mrt2.free(streams)
    state = mrt2.initial_state(config, streams, 0, precision=precision)
    step = mrt2.compile_step(config, params, state, precision)
    prefill = mrt2.compile_prefill(config, params, state, precision)

    lowered = jax.jit(_source).lower(params.source, told)
    source = mrt2.compile_with_recipe(lowered, precision)
    heard = np.ones((streams, config.temporal.dim), np.float32)
    keys = np.zeros((streams, tokens.LEVELS, 2), np.uint32)
    drawing = (params.depth, heard, keys, knobs, free)
    lowered = jax.jit(_depth, static_argnums=0).lower(config, *drawing)
    depth = mrt2.compile_with_recipe(lowered, precision)

    def run_temporal() -> None:
        nonlocal state
        state = prefill(params, told, np.zeros_like(free), state)
        jax.block_until_ready(state.previous)

    def run_tokens() -> None:
        nonlocal state
        codes, state = step(params, told, knobs, free, state)
        jax.block_until_ready(codes)

    return Parts(
        conditioning=lambda: jax.block_until_ready(source(params.source, told)),
        temporal=run_temporal,
        depth=lambda: jax.block_until_ready(depth(*drawing)),
        tokens=run_tokens,
        codec=_make_codec(streams),
    )


def _make_codec(streams: int) -> Callable[[], None]:
    config = CodecConfig()
    wanted = decoder_shapes(config, CODEC_PREFIX) | quantizer_shapes(
        config, CODEC_PREFIX
    )
    weights = random_parameters(wanted, 1)
    codec = pack_decoder(weights, config, CODEC_PREFIX, levels=tokens.LEVELS)
    codes = np.zeros((streams, 1, tokens.LEVELS), np.int32)
    state = initial_decoder_state(config, streams, np.float32)
    decode = (
        jax.jit(decode_step, donate_argnames="state")
        .lower(codec, codes, state)
        .compile()
    )

    def run() -> None:
        nonlocal state
        sound, state = decode(codec, codes, state)
        jax.block_until_ready(sound)

    return run


def _source(params: SourceParams, conditioning: jax.Array) -> jax.Array:
    return product(params.keys_values, frame_step.embed_source(params, conditioning))


def _depth(
    config: TokenModelConfig,
    params: DepthParams,
    heard: jax.Array,
    keys: jax.Array,
    knobs: Knobs,
    forced: jax.Array,
) -> jax.Array:
    return frame_step.depth_step(params, config, heard, keys, knobs, forced)[0]
