"""The encoder of SpectroStream: sound in, codes out, frame by frame or whole.

Up to the last unit, left and right are rows of their own with the same weights.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from math import prod

import jax
import jax.numpy as jnp
from oscine.engine.convolutions import (
    Kernel,
    average,
    convolve,
    dense,
    past_frames,
)
from oscine.engine.quantizer import quantize
from oscine.engine.spectrostream import (
    STEREO,
    CodecConfig,
    Unit,
    Weights,
    find_kernel,
)
from oscine.engine.stft import analyse

NO_CODE = -1
"""What ``encode_step`` returns at each level while it has not heard a whole frame."""


@jax.tree_util.register_dataclass
@dataclass(frozen=True)
class Encoder:
    """An encoder's weights as its steps want them; made by ``pack_encoder``.

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
class EncoderState:
    """What an encoder carries from step to step; each leaf begins with the batch axis.

    Attributes:
        has_begun: Whether a frame of sound is held, bool ``(batch,)``.
        held: The last code frame of sound, float32 ``(batch, frame_samples, 2)``.
        pasts: Per layer, the frames of its input that it still needs.
    """

    has_begun: jax.Array
    held: jax.Array
    pasts: dict[str, jax.Array]


def pack_encoder(
    weights: Weights,
    config: CodecConfig,
    prefix: str = "params",
    dtype: jax.typing.DTypeLike = jnp.float32,
    levels: int | None = None,
) -> Encoder:
    """Take an encoder out of a checkpoint.

    Args:
        weights: The checkpoint's arrays by name; see ``encoder_shapes`` and
            ``quantizer_shapes``. Encoder and quantiser are published in files of their
            own: hand in both.
        config: Sizes.
        prefix: What the names begin with.
        dtype: In which to keep the weights and to calculate. On a processor float32
            is also the fastest: what converts the rest costs more than it saves.
        levels: Codebooks to keep; all by default.

    Raises:
        KeyError: The checkpoint lacks a layer.
    """

    def take(path: str) -> Kernel:
        return find_kernel(weights, f"{prefix}/encoder/{path}", dtype)

    kernels = {
        "first": take("base_conv_first"),
        "bottleneck/a": take("bottleneck/conv2d_3x3_a"),
        "bottleneck/b": take("bottleneck/conv2d_3x3"),
        "output/last": take("output_convs/conv1x1_last"),
        "output/b1": take("output_convs/shortcut_layer/conv1x1_b1"),
        "output/b2": take("output_convs/shortcut_layer/conv1x1_b2"),
    }
    for unit in config.encoder_units:
        time, frequency = unit.kernel
        kernels[f"{unit.name}/conv"] = take(f"{unit.name}/conv2d_3x3")
        kernels[f"{unit.name}/down"] = take(f"{unit.name}/conv2d_{time}x{frequency}_a")
        if unit.inputs != unit.outputs:
            path = f"{unit.name}/shortcut_layer/conv1x1"
            kernels[f"{unit.name}/shortcut"] = take(path)
    codebooks = jnp.asarray(weights[f"{prefix}/quantizer/embedding"], jnp.float32)
    return Encoder(codebooks[:levels], kernels, config)


@partial(jax.jit, static_argnums=(0, 1, 2))
def initial_encoder_state(
    config: CodecConfig, batch: int, dtype: jax.typing.DTypeLike = jnp.float32
) -> EncoderState:
    """Make the state before the first sample.

    Args:
        config: Sizes.
        batch: Sounds that are encoded at once.
        dtype: That of the packed weights.
    """

    def silence(frames: int, bins: int, channels: int, rows: int = STEREO) -> jax.Array:
        return jnp.zeros((batch, rows, frames, bins, channels), dtype)

    bins = config.bins
    two = past_frames(3)
    pasts = {"first": silence(past_frames(7), bins, 2)}
    units = config.encoder_units
    for unit in units:
        rows = 1 if unit is units[-1] else STEREO
        frames = past_frames(unit.kernel[0], unit.stride[0])
        pasts[f"{unit.name}/conv"] = silence(two, bins, unit.inputs, rows)
        pasts[f"{unit.name}/down"] = silence(frames, bins, unit.inputs, rows)
        bins //= unit.stride[1]
    inner = config.encoder_channels * prod(config.growths)
    pasts["bottleneck/a"] = silence(two, bins, inner, 1)
    pasts["bottleneck/b"] = silence(two, bins, inner, 1)
    return EncoderState(
        has_begun=jnp.zeros((batch,), bool),
        held=jnp.zeros((batch, config.frame_samples, STEREO), jnp.float32),
        pasts=pasts,
    )


def encode_step(
    params: Encoder, audio: jax.Array, state: EncoderState, levels: int | None = None
) -> tuple[jax.Array, EncoderState]:
    """Encode the sound that comes next.

    The codes are one frame late, because the last spectrum of a code frame looks into
    the next: the first codes are ``NO_CODE``, and
    ``concat(step(sound_i))[1:] == encode(sound)[:-1]``.

    Args:
        params: From ``pack_encoder``.
        audio: float32 ``(batch, frames * frame_samples, 2)``, within -1 to 1.
        state: From ``initial_encoder_state`` or the step before; may be donated.
        levels: Levels to encode, static; all that are packed by default.

    Returns:
        int32 ``(batch, frames, levels)`` and the next state.
    """
    joined = jnp.concatenate([state.held, audio], axis=1)
    frame = params.config.frame_samples
    held = joined[:, -frame:]
    following = held[:, : params.config.bins]
    frames = audio.shape[1] // frame
    is_heard = state.has_begun[:, None] | (jnp.arange(frames) > 0)
    vectors, pasts = _embed(
        params, joined[:, :-frame], following, is_heard, state.pasts
    )
    codes = quantize(params.codebooks[:levels], vectors)
    codes = jnp.where(is_heard[:, :, None], codes, NO_CODE)
    return codes, EncoderState(jnp.ones_like(state.has_begun), held, pasts)


def embed(params: Encoder, audio: jax.Array) -> jax.Array:
    """Encode a whole sound into the vectors that ``encode`` quantises.

    Args:
        params: From ``pack_encoder``.
        audio: float32 ``(batch, samples, 2)``; what is left of a last frame is lost.

    Returns:
        ``(batch, samples // frame_samples, dim)``.
    """
    config = params.config
    batch, samples, _ = audio.shape
    frames = samples // config.frame_samples
    dtype = params.kernels["first"].weight.dtype
    following = jnp.zeros((batch, config.bins, STEREO), jnp.float32)
    vectors, _ = _embed(
        params,
        audio[:, : frames * config.frame_samples],
        following,
        jnp.ones((batch, frames), bool),
        initial_encoder_state(config, batch, dtype).pasts,
    )
    return vectors


def encode(params: Encoder, audio: jax.Array, levels: int | None = None) -> jax.Array:
    """Encode a whole sound.

    Args:
        params: From ``pack_encoder``.
        audio: float32 ``(batch, samples, 2)``, within -1 to 1; silence is taken to
            follow, and what is left of a last frame is lost.
        levels: Levels to encode, static; all that are packed by default.

    Returns:
        int32 ``(batch, samples // frame_samples, levels)``.
    """
    return quantize(params.codebooks[:levels], embed(params, audio))


def _embed(
    params: Encoder,
    audio: jax.Array,
    following: jax.Array,
    is_heard: jax.Array,
    pasts: dict[str, jax.Array],
) -> tuple[jax.Array, dict[str, jax.Array]]:
    """Sound to vectors; code frames that are not heard are as if they had not been."""
    config = params.config
    batch = audio.shape[0]
    net = _Net(params.kernels, pasts, is_heard)
    spectra = analyse(audio, following).astype(params.kernels["first"].weight.dtype)
    x = net.convolve("first", spectra.reshape(-1, *spectra.shape[2:]))
    *others, last = config.encoder_units
    for unit in others:
        x = net.unit(x, unit)
    # (batch * sides, frames, bins, channels) to (batch, frames, bins, sides * channels)
    x = x.reshape(batch, STEREO, *x.shape[1:])
    x = jnp.concatenate([x[:, 0], x[:, 1]], axis=-1)
    x = net.unit(x, last)
    return net.output(x), net.pasts


class _Net:
    """Layers at work in one step; gathers their next pasts."""

    def __init__(
        self,
        kernels: dict[str, Kernel],
        pasts: dict[str, jax.Array],
        is_heard: jax.Array,
    ) -> None:
        self._kernels = kernels
        self._before = pasts
        self._is_heard = is_heard
        self.pasts: dict[str, jax.Array] = {}

    def unit(self, x: jax.Array, unit: Unit) -> jax.Array:
        name = unit.name
        y = self.convolve(f"{name}/conv", jax.nn.elu(x))
        y = self.convolve(f"{name}/down", jax.nn.elu(y), unit.stride)
        shortcut = self._kernels.get(f"{name}/shortcut")
        x = average(x, unit.stride)
        return y + (x if shortcut is None else dense(x, shortcut))

    def output(self, x: jax.Array) -> jax.Array:
        y = self.convolve("bottleneck/b", jax.nn.elu(x))
        x = x + self.convolve("bottleneck/a", jax.nn.elu(y))
        x = x.reshape(*x.shape[:2], -1)
        inside = jax.nn.elu(dense(jax.nn.elu(x), self._kernels["output/b1"]))
        y = dense(x, self._kernels["output/last"])
        return (y + dense(inside, self._kernels["output/b2"])).astype(jnp.float32)

    def convolve(
        self, name: str, x: jax.Array, stride: tuple[int, int] = (1, 1)
    ) -> jax.Array:
        past = self._before[name]
        batch = past.shape[0]
        past = past.reshape(-1, *past.shape[2:])
        y, past = convolve(self._heard(x), past, self._kernels[name], stride)
        self.pasts[name] = past.reshape(batch, -1, *past.shape[1:])
        return y

    def _heard(self, x: jax.Array) -> jax.Array:
        """Silence what lies before the beginning, as padding would."""
        rows, frames = x.shape[:2]
        batch, code_frames = self._is_heard.shape
        shape = (batch, rows // batch, code_frames, frames // code_frames)
        mask = jnp.broadcast_to(self._is_heard[:, None, :, None], shape)
        return jnp.where(mask.reshape(rows, frames, 1, 1), x, 0.0)
