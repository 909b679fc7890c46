"""Convolutions over time and frequency that keep the past they need, for the codec.

Arrays are ``(rows, frames, bins, channels)``, kernels ``(frames, bins, channels in,
channels out)``, applied as correlations. Nothing here looks ahead in time: what a
kernel needs of the frames before is handed in and handed back as ``past``, which begins
as zeros. A call with many frames equals many calls with few.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp
from jax import lax

_LAYOUT = ("NHWC", "HWIO", "NHWC")


class Kernel(NamedTuple):
    """Weights of a convolution.

    Attributes:
        weight: ``(frames, bins, channels in, channels out)``.
        bias: ``(channels out,)``.
    """

    weight: jax.Array
    bias: jax.Array


def kernel_size(stride: int) -> int:
    """Length of a strided kernel along an axis of this stride."""
    return max(3, 2 * stride)


def dense(x: jax.Array, kernel: Kernel) -> jax.Array:
    """Apply a kernel of one frame and one bin."""
    return x @ kernel.weight[0, 0] + kernel.bias


def convolve(
    x: jax.Array, past: jax.Array, kernel: Kernel, stride: tuple[int, int] = (1, 1)
) -> tuple[jax.Array, jax.Array]:
    """Convolve, causally in time and centred in frequency.

    Args:
        x: ``(rows, frames, bins, channels)``; frames and bins are multiples of the
            stride.
        past: The frames before, ``(rows, past frames, bins, channels)``; as many as
            ``past_frames`` says.
        kernel: What to apply.
        stride: Steps in time and in frequency.

    Returns:
        ``(rows, frames / stride, bins / stride, channels out)`` and the next past.
    """
    bins = kernel.weight.shape[1]
    total = max(bins - stride[1], 0)
    joined = jnp.concatenate([past, x], axis=1)
    y = lax.conv_general_dilated(
        joined,
        kernel.weight,
        stride,
        [(0, 0), (total // 2, total - total // 2)],
        dimension_numbers=_LAYOUT,
    )
    return y + kernel.bias, _last(joined, past.shape[1])


def past_frames(kernel_frames: int, stride_frames: int = 1) -> int:
    """Frames of the past that a kernel needs."""
    return kernel_frames - stride_frames


def to_sub_pixel(kernel: Kernel, stride: tuple[int, int]) -> Kernel:
    """Rewrite a transposed kernel so that an input position makes its outputs at once.

    A transposed convolution convolves an input in which zeros stand between the values;
    most of its products are with zeros. Along an axis of stride s > 1 a kernel of 2 s
    taps meets just two values wherever it stands, so each of the s phases of the output
    is a kernel of two taps of its own. Its phases become channels:
    ``(time phases, frequency phases, channels out)``, flattened.

    Args:
        kernel: ``(kernel_size(time), kernel_size(frequency), channels in, out)``.
        stride: Time and frequency.

    Returns:
        The kernel that ``convolve_transposed`` wants.
    """
    frames, bins, channels_in, channels_out = kernel.weight.shape
    # (time taps, phases, frequency taps, phases, channels in, channels out)
    weight = kernel.weight.reshape(
        frames // stride[0],
        stride[0],
        bins // stride[1],
        stride[1],
        channels_in,
        channels_out,
    )[:, ::-1, :, ::-1]
    weight = weight.transpose(0, 2, 4, 1, 3, 5)
    weight = weight.reshape(*weight.shape[:3], -1)
    return Kernel(weight, jnp.tile(kernel.bias, stride[0] * stride[1]))


def convolve_transposed(
    x: jax.Array, past: jax.Array, kernel: Kernel, stride: tuple[int, int]
) -> tuple[jax.Array, jax.Array]:
    """Convolve to a higher rate, causally in time.

    Args:
        x: ``(rows, frames, bins, channels)``.
        past: The frames before; ``transposed_past_frames`` many.
        kernel: From ``to_sub_pixel``.
        stride: By how much frames and bins become more.

    Returns:
        ``(rows, frames * stride, bins * stride, channels out)`` and the next past.
    """
    bins = x.shape[2]
    joined = jnp.concatenate([past, x], axis=1)
    y = lax.conv_general_dilated(
        joined,
        kernel.weight,
        (1, 1),
        [(0, 0), (1, 1)],
        dimension_numbers=_LAYOUT,
    )
    y = _interleave(y + kernel.bias, stride)
    if stride[1] > 1:
        # Two taps at bins + 1 places begin one output early and end one or more late.
        y = y[:, :, 1 : 1 + bins * stride[1]]
    return y, _last(joined, past.shape[1])


def transposed_past_frames(stride_frames: int) -> int:
    """Frames of the past that a transposed kernel needs, at its input's rate."""
    return 2 if stride_frames == 1 else 1


def repeat(x: jax.Array, stride: tuple[int, int]) -> jax.Array:
    """Repeat each value ``stride`` times in time and frequency."""
    rows, frames, bins, channels = x.shape
    shape = (rows, frames, stride[0], bins, stride[1], channels)
    wide = jnp.broadcast_to(x[:, :, None, :, None], shape)
    return wide.reshape(rows, frames * stride[0], bins * stride[1], channels)


def average(x: jax.Array, stride: tuple[int, int]) -> jax.Array:
    """Average over tiles of ``stride``."""
    rows, frames, bins, channels = x.shape
    tiles = x.reshape(
        rows, frames // stride[0], stride[0], bins // stride[1], stride[1], channels
    )
    return tiles.mean(axis=(2, 4))


def _interleave(y: jax.Array, stride: tuple[int, int]) -> jax.Array:
    """Make phases that stand in the channels neighbours in time and frequency."""
    rows, frames, bins, channels = y.shape
    y = y.reshape(rows, frames, bins, stride[0], -1)
    y = y.transpose(0, 1, 3, 2, 4)
    return y.reshape(
        rows,
        frames * stride[0],
        bins * stride[1],
        channels // (stride[0] * stride[1]),
    )


def _last(x: jax.Array, frames: int) -> jax.Array:
    return x[:, x.shape[1] - frames :]
