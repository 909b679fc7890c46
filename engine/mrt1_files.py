"""What the files of Magenta RealTime 1 hold, and its checkpoint made quick to load."""

import contextlib
from dataclasses import replace
from pathlib import Path

from oscine.engine import mrt1_model
from oscine.engine.catalogue import Published
from oscine.engine.checkpoint import Expected, check_safetensors
from oscine.engine.installed import Installed
from oscine.engine.mrt1_tokens import LEVELS
from oscine.engine.spectrostream import (
    CodecConfig,
    decoder_shapes,
    encoder_shapes,
    quantizer_shapes,
)
from oscine.engine.t5x import convert, read_parameters

CODEC_PREFIX = "params"

_CONVERTED = "converted"
"""Folder of what was converted, below that of all models."""

_TINY_CODEC = CodecConfig(encoder_channels=2, decoder_channels=2, dim=16, levels=LEVELS)
_TINY = replace(
    mrt1_model.SIZES["base"], d=16, inner=16, heads=2, mlp=16, encoder_layers=1,
    temporal_layers=1, depth_layers=1,
)  # fmt: skip


def dims_of(size: str) -> mrt1_model.Dims:
    """Sizes of the token model."""
    return _TINY if size == "tiny" else mrt1_model.SIZES[size]


def codec_of(size: str) -> CodecConfig:
    """Sizes of the codec that goes with it."""
    return _TINY_CODEC if size == "tiny" else CodecConfig()


def token_tensors(model: Published) -> Expected:
    """Parameters of the token model."""
    return mrt1_model.expected_of(dims_of(model.size))


def decoder_tensors(model: Published) -> Expected:
    """Tensors of the file that turns tokens into sound."""
    codec = codec_of(model.size)
    return {
        **decoder_shapes(codec, CODEC_PREFIX),
        **quantizer_shapes(codec, CODEC_PREFIX),
    }


def encoder_tensors(model: Published) -> Expected:
    """Tensors of the file that turns sound into tokens."""
    return encoder_shapes(codec_of(model.size), CODEC_PREFIX)


def check_file(here: Installed, path: str, file: Path) -> str:
    """Look into one file that is not the style encoder's.

    Args:
        here: The model.
        path: Of the file, as the model lists it.
        file: Where it is.

    Returns:
        What is in it, in a few words.

    Raises:
        CheckpointError: Something else than the model needs.
    """
    if path == here.model.decoder:
        expected = decoder_tensors(here.model)
    elif path == here.model.encoder:
        expected = encoder_tensors(here.model)
    elif file == here.checkpoint:
        expected = token_tensors(here.model)
        if file.suffix != ".safetensors":
            read_parameters(file, expected)
            return f"{len(expected)} parameters as expected"
    else:
        return "part of the checkpoint"  # which is looked into as a whole
    check_safetensors(file, expected)
    return f"{len(expected)} tensors as expected"


def quick_checkpoint(here: Installed, root: Path) -> Path:
    """A model's checkpoint as a safetensors file, converted if it has not been.

    Args:
        here: The model.
        root: Where models are kept.

    Raises:
        CheckpointError: The checkpoint is not what the model needs, or there is no
            room.
    """
    file = here.checkpoint
    if file.suffix == ".safetensors":
        return file
    state = file.stat()
    # Named after what it was made of: another checkpoint is converted anew.
    name = f"{here.name}-{state.st_size:x}-{state.st_mtime_ns:x}.safetensors"
    converted = root / _CONVERTED / name
    if not converted.is_file():
        convert(file, converted, token_tensors(here.model))
        for old in converted.parent.glob(f"{here.name}-*.safetensors"):
            if old != converted:
                with contextlib.suppress(OSError):
                    old.unlink()
    return converted
