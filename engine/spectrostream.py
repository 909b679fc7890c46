"""SpectroStream, the codec of the Magenta models: stereo sound to codes and back.

A code frame is 40 ms, 1920 samples at 48 kHz, and is coded in up to 64 levels of 1024
codes. Decoding and encoding are pure functions over trees of arrays, for whole sounds
(``decode``, ``encode``) and for streams (``decode_step``, ``encode_step``), which give
the same, one code frame later. This file knows sizes and the names of the weights.

Source:
    "SpectroStream: A Versatile Neural Codec for General Audio", arXiv:2508.05207, and
    the shapes of the published checkpoints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

import jax
import jax.numpy as jnp
from oscine.engine.convolutions import Kernel, kernel_size

Shapes = dict[str, jax.ShapeDtypeStruct]
Weights = Mapping[str, jax.typing.ArrayLike]

STEREO = 2


@dataclass(frozen=True)
class CodecConfig:
    """Sizes of a codec; the defaults are those of the published one.

    Attributes:
        bins: Frequency bins of a spectrum; also the samples from one to the next.
        strides: By how much each encoder unit makes frames and bins fewer.
        growths: By how much each encoder unit makes channels more.
        encoder_channels: Channels of the encoder's first layer.
        decoder_channels: Channels of the decoder's last layer.
        dim: Length of the vector that stands for a code frame.
        levels: Codebooks.
        codes: Entries of a codebook.
        sample_rate_hz: Rate of the sound.
    """

    bins: int = 480
    strides: tuple[tuple[int, int], ...] = (
        (1, 2),
        (1, 2),
        (1, 3),
        (1, 2),
        (1, 2),
        (2, 2),
        (2, 1),
    )
    growths: tuple[int, ...] = (2, 1, 2, 1, 1, 2, 1)
    encoder_channels: int = 32
    decoder_channels: int = 64
    dim: int = 256
    levels: int = 64
    codes: int = 1024
    sample_rate_hz: int = 48_000

    @property
    def spectra_per_frame(self) -> int:
        """Spectra in a code frame."""
        return prod(time for time, _ in self.strides)

    @property
    def frame_samples(self) -> int:
        """Samples per channel in a code frame."""
        return self.bins * self.spectra_per_frame

    @property
    def inner_bins(self) -> int:
        """Bins that are left between encoder and decoder."""
        return self.bins // prod(frequency for _, frequency in self.strides)

    @property
    def encoder_units(self) -> tuple[Unit, ...]:
        """The encoder's units in order; the last hears both channels of the sound."""
        units = []
        channels = self.encoder_channels
        for number, (stride, growth) in enumerate(
            zip(self.strides, self.growths, strict=True)
        ):
            is_joint = number == len(self.strides) - 1
            inputs = channels * STEREO if is_joint else channels
            channels *= growth
            units.append(Unit(f"encoder_{number}", inputs, channels, stride))
        return tuple(units)

    @property
    def decoder_units(self) -> tuple[Unit, ...]:
        """The decoder's units in order; the first makes both channels of the sound."""
        units = []
        channels = self.decoder_channels * prod(self.growths)
        for number, (stride, growth) in enumerate(
            zip(self.strides[::-1], self.growths[::-1], strict=True)
        ):
            outputs = channels // growth
            is_joint = number == 0
            units.append(
                Unit(
                    f"decoder_{number}",
                    channels,
                    outputs * STEREO if is_joint else outputs,
                    stride,
                )
            )
            channels = outputs
        return tuple(units)


@dataclass(frozen=True)
class Unit:
    """A residual unit that changes the rate.

    Attributes:
        name: As the checkpoints spell it.
        inputs: Channels in.
        outputs: Channels out.
        stride: Change of rate in time and in frequency.
    """

    name: str
    inputs: int
    outputs: int
    stride: tuple[int, int]

    @property
    def kernel(self) -> tuple[int, int]:
        """Size of the strided kernel."""
        return kernel_size(self.stride[0]), kernel_size(self.stride[1])


def decoder_shapes(config: CodecConfig, prefix: str = "params") -> Shapes:
    """List the decoder's weights by the names of the checkpoints.

    Args:
        config: Sizes.
        prefix: What the names begin with: ``params`` in the codec's own files,
            ``params/soundstream`` beside a token model.
    """
    names = _Names(f"{prefix}/decoder")
    inner = config.decoder_channels * prod(config.growths)
    flat = config.inner_bins * inner
    names.kernel("input_layer/conv1x1_first", (1, 1), config.dim, flat)
    names.kernel("input_layer/shortcut_layer/conv1x1_b1", (1, 1), config.dim, flat)
    names.kernel("input_layer/shortcut_layer/conv1x1_b2", (1, 1), flat, flat)
    names.kernel("input_layers_residual_unit/conv2d_3x3", (3, 3), inner, inner)
    names.kernel("input_layers_residual_unit/conv2d_3x3_a", (3, 3), inner, inner)
    for unit in config.decoder_units:
        time, frequency = unit.kernel
        name = f"{unit.name}/conv2dtranspose_{time}x{frequency}"
        names.kernel(name, unit.kernel, unit.inputs, unit.outputs)
        names.kernel(f"{unit.name}/conv2d_3x3", (3, 3), unit.outputs, unit.outputs)
        names.shortcut(unit)
    names.kernel("output_layer/base_conv_last", (7, 7), config.decoder_channels, 2)
    return names.shapes


def encoder_shapes(config: CodecConfig, prefix: str = "params") -> Shapes:
    """List the encoder's weights by the names of the checkpoints; see above."""
    names = _Names(f"{prefix}/encoder")
    names.kernel("base_conv_first", (7, 7), 2, config.encoder_channels)
    for unit in config.encoder_units:
        time, frequency = unit.kernel
        names.kernel(f"{unit.name}/conv2d_3x3", (3, 3), unit.inputs, unit.inputs)
        name = f"{unit.name}/conv2d_{time}x{frequency}_a"
        names.kernel(name, unit.kernel, unit.inputs, unit.outputs)
        names.shortcut(unit)
    inner = config.encoder_channels * prod(config.growths)
    flat = config.inner_bins * inner
    names.kernel("bottleneck/conv2d_3x3", (3, 3), inner, inner)
    names.kernel("bottleneck/conv2d_3x3_a", (3, 3), inner, inner)
    names.kernel("output_convs/conv1x1_last", (1, 1), flat, config.dim)
    names.kernel("output_convs/shortcut_layer/conv1x1_b1", (1, 1), flat, flat)
    names.kernel("output_convs/shortcut_layer/conv1x1_b2", (1, 1), flat, config.dim)
    return names.shapes


def quantizer_shapes(config: CodecConfig, prefix: str = "params") -> Shapes:
    """List the codebooks by the name of the checkpoints; see above."""
    shape = (config.levels, config.codes, config.dim)
    name = f"{prefix}/quantizer/embedding"
    return {name: jax.ShapeDtypeStruct(shape, jnp.float32)}


def find_kernel(weights: Weights, path: str, dtype: jax.typing.DTypeLike) -> Kernel:
    """Take a layer's weights out of a checkpoint.

    Raises:
        KeyError: The checkpoint has no such layer.
    """
    return Kernel(
        jnp.asarray(weights[f"{path}/conv/kernel"], dtype),
        jnp.asarray(weights[f"{path}/conv/bias"], dtype),
    )


class _Names:
    """Names and shapes of layers below a prefix."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self.shapes: Shapes = {}

    def kernel(
        self, path: str, size: tuple[int, int], inputs: int, outputs: int
    ) -> None:
        name = f"{self._prefix}/{path}/conv"
        shape = (*size, inputs, outputs)
        self.shapes[f"{name}/kernel"] = jax.ShapeDtypeStruct(shape, jnp.float32)
        self.shapes[f"{name}/bias"] = jax.ShapeDtypeStruct((outputs,), jnp.float32)

    def shortcut(self, unit: Unit) -> None:
        if unit.inputs != unit.outputs:
            path = f"{unit.name}/shortcut_layer/conv1x1"
            self.kernel(path, (1, 1), unit.inputs, unit.outputs)
