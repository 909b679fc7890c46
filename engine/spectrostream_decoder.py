"""The decoder of SpectroStream: codes in, sound out, frame by frame or whole.

From the second unit on, left and right are rows of their own with the same weights.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from math import prod

import jax
import jax.numpy as jnp
from oscine.engine.convolutions import (
    Kernel,
    convolve,
    convolve_transposed,
    dense,
    past_frames,
    repeat,
    to_sub_pixel,
    transposed_past_frames,
)
from oscine.engine.quantizer import dequantize
from oscine.engine.spectrostream import (
    STEREO,
    CodecConfig,
    Unit,
    Weights,
    find_kernel,
)
from oscine.engine.stft import synthesise


@jax.tree_util.register_dataclass
@dataclass(frozen=True)
class Decoder:
    """A decoder's weights as its steps want them; made by ``pack_decoder``.

    Attributes:
        codebooks: float32 ``(levels, codes, dim)``.
        kernels: Weights per layer.
        config: Sizes; static.
    """

    codebooks: jax.Array
    kernels: dict[str, Kernel]
    config: CodecConfig = field(metadata={"static": True})


@jax.tree_util.register_dataclass
@dataclass(frozen=True)
class DecoderState:
    """What a decoder carries from step to step; each leaf begins with the batch axis.

    Attributes:
        skipped: Spectra left out at the beginning so far, int32 ``(batch,)``; no more
            than those of one code frame.
        pasts: Per layer, the frames of its input that it still needs.
        overlap: Second half of the last frame of sound, float32 ``(batch, bins, 2)``.
    """

    skipped: jax.Array
    pasts: dict[str, jax.Array]
    overlap: jax.Array


def pack_decoder(
    weights: Weights,
    config: CodecConfig,
    prefix: str = "params",
    dtype: jax.typing.DTypeLike = jnp.float32,
    levels: int | None = None,
) -> Decoder:
    """Take a decoder out of a checkpoint.

    Args:
        weights: The checkpoint's arrays by name; see ``decoder_shapes`` and
            ``quantizer_shapes``.
        config: Sizes.
        prefix: What the names begin with.
        dtype: In which to keep the weights and to calculate. On a processor float32
            is also the fastest: what converts the rest costs more than it saves.
        levels: Codebooks to keep; all by default.

    Raises:
        KeyError: The checkpoint lacks a layer.
    """

    def take(path: str) -> Kernel:
        return find_kernel(weights, f"{prefix}/decoder/{path}", dtype)

    kernels = {
        "input/first": take("input_layer/conv1x1_first"),
        "input/b1": take("input_layer/shortcut_layer/conv1x1_b1"),
        "input/b2": take("input_layer/shortcut_layer/conv1x1_b2"),
        "residual/a": take("input_layers_residual_unit/conv2d_3x3_a"),
        "residual/b": take("input_layers_residual_unit/conv2d_3x3"),
        "last": take("output_layer/base_conv_last"),
    }
    for unit in config.decoder_units:
        time, frequency = unit.kernel
        up = take(f"{unit.name}/conv2dtranspose_{time}x{frequency}")
        kernels[f"{unit.name}/up"] = up
        kernels[f"{unit.name}/conv"] = take(f"{unit.name}/conv2d_3x3")
        if unit.inputs != unit.outputs:
            path = f"{unit.name}/shortcut_layer/conv1x1"
            kernels[f"{unit.name}/shortcut"] = take(path)
    codebooks = jnp.asarray(weights[f"{prefix}/quantizer/embedding"], jnp.float32)
    return _to_sub_pixels(Decoder(codebooks[:levels], kernels, config))


@jax.jit
def _to_sub_pixels(params: Decoder) -> Decoder:
    """Rewrite all transposed kernels, in one compiled call."""
    kernels = dict(params.kernels)
    for unit in params.config.decoder_units:
        name = f"{unit.name}/up"
        kernels[name] = to_sub_pixel(kernels[name], unit.stride)
    return replace(params, kernels=kernels)


@partial(jax.jit, static_argnums=(0, 1, 2))
def initial_decoder_state(
    config: CodecConfig, batch: int, dtype: jax.typing.DTypeLike = jnp.float32
) -> DecoderState:
    """Make the state before the first frame.

    Args:
        config: Sizes.
        batch: Sounds that are decoded at once.
        dtype: That of the packed weights.
    """

    def silence(frames: int, bins: int, channels: int, rows: int = STEREO) -> jax.Array:
        return jnp.zeros((batch, rows, frames, bins, channels), dtype)

    bins = config.inner_bins
    inner = config.decoder_channels * prod(config.growths)
    two = past_frames(3)
    pasts = {
        "residual/a": silence(two, bins, inner, 1),
        "residual/b": silence(two, bins, inner, 1),
    }
    for number, unit in enumerate(config.decoder_units):
        rows = 1 if number == 0 else STEREO
        frames = transposed_past_frames(unit.stride[0])
        pasts[f"{unit.name}/up"] = silence(frames, bins, unit.inputs, rows)
        bins *= unit.stride[1]
        pasts[f"{unit.name}/conv"] = silence(two, bins, unit.outputs, rows)
    pasts["last"] = silence(past_frames(7), bins, config.decoder_channels)
    return DecoderState(
        skipped=jnp.zeros((batch,), jnp.int32),
        pasts=pasts,
        overlap=jnp.zeros((batch, config.bins, STEREO), jnp.float32),
    )


def decode_step(
    params: Decoder, codes: jax.Array, state: DecoderState
) -> tuple[jax.Array, DecoderState]:
    """Decode the frames that come next.

    The sound is one code frame late: the first frame's sound is silence, and
    ``concat(step(frame_i)) == concat([silence, decode(frames)])``.

    Args:
        params: From ``pack_decoder``.
        codes: int32 ``(batch, frames, levels)``; as many levels as there are codebooks,
            or fewer.
        state: From ``initial_decoder_state`` or the step before; may be donated.

    Returns:
        Sound at full gain, float32 ``(batch, frames * frame_samples, 2)``, and the next
        state.
    """
    config = params.config
    batch, frames, _ = codes.shape
    net = _Net(params.kernels, state.pasts, batch)
    x = net.input(dequantize(params.codebooks, codes), config.inner_bins)
    first, *others = config.decoder_units
    x = net.unit(x, first)
    # (batch, frames, bins, sides * channels) to (batch * sides, frames, bins, channels)
    x = jnp.stack(jnp.split(x, STEREO, axis=-1), axis=1)
    x = x.reshape(-1, *x.shape[2:])
    for unit in others:
        x = net.unit(x, unit)
    x = net.convolve("last", jax.nn.elu(x)).astype(jnp.float32)
    spectra = x.reshape(batch, STEREO, *x.shape[1:])
    wanted = config.spectra_per_frame
    number = state.skipped[:, None] + jnp.arange(frames * wanted)
    is_heard = (number >= wanted)[:, None, :, None, None]
    sound, overlap = synthesise(jnp.where(is_heard, spectra, 0.0), state.overlap)
    skipped = jnp.full_like(state.skipped, wanted)
    return sound, DecoderState(skipped, net.pasts, overlap)


def decode(params: Decoder, codes: jax.Array) -> jax.Array:
    """Decode a whole sound.

    Args:
        params: From ``pack_decoder``.
        codes: int32 ``(batch, frames, levels)``.

    Returns:
        Sound at full gain, float32 ``(batch, (frames - 1) * frame_samples, 2)``: the
        last frame has no sound of its own, because it needs the one after it.
    """
    dtype = params.kernels["last"].weight.dtype
    state = initial_decoder_state(params.config, codes.shape[0], dtype)
    sound, _ = decode_step(params, codes, state)
    return sound[:, params.config.frame_samples :]


class _Net:
    """Layers at work in one step; gathers their next pasts."""

    def __init__(
        self, kernels: dict[str, Kernel], pasts: dict[str, jax.Array], batch: int
    ) -> None:
        self._kernels = kernels
        self._before = pasts
        self._batch = batch
        self.pasts: dict[str, jax.Array] = {}

    def input(self, vectors: jax.Array, bins: int) -> jax.Array:
        kernels = self._kernels
        vectors = vectors.astype(kernels["input/first"].weight.dtype)
        inside = jax.nn.elu(dense(vectors, kernels["input/b1"]))
        x = dense(vectors, kernels["input/first"]) + dense(inside, kernels["input/b2"])
        x = x.reshape(*x.shape[:2], bins, -1)
        y = self.convolve("residual/a", jax.nn.elu(x))
        return x + self.convolve("residual/b", jax.nn.elu(y))

    def unit(self, x: jax.Array, unit: Unit) -> jax.Array:
        name = unit.name
        past = self._past(f"{name}/up")
        kernel = self._kernels[f"{name}/up"]
        y, past = convolve_transposed(jax.nn.elu(x), past, kernel, unit.stride)
        self._keep(f"{name}/up", past)
        y = self.convolve(f"{name}/conv", jax.nn.elu(y))
        shortcut = self._kernels.get(f"{name}/shortcut")
        x = x if shortcut is None else dense(x, shortcut)
        return y + repeat(x, unit.stride)

    def convolve(self, name: str, x: jax.Array) -> jax.Array:
        y, past = convolve(x, self._past(name), self._kernels[name])
        self._keep(name, past)
        return y

    def _past(self, name: str) -> jax.Array:
        past = self._before[name]
        return past.reshape(-1, *past.shape[2:])

    def _keep(self, name: str, past: jax.Array) -> None:
        self.pasts[name] = past.reshape(self._batch, -1, *past.shape[1:])
