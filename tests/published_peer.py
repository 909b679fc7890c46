"""A small random model in the published layout, as files."""

import shutil
from pathlib import Path

from oscine.engine.catalogue import PUBLISHED
from oscine.engine.checkpoint import random_parameters, write_safetensors
from oscine.engine.mrt2_files import checkpoint_tensors, encoder_tensors

GOLDEN = Path(__file__).parent / "golden" / "musiccoca"


def publish(folder):
    """Put all files of ``mrt2-tiny`` into a folder."""
    tiny = PUBLISHED["mrt2-tiny"]
    for path, tensors in (
        (tiny.checkpoint, checkpoint_tensors(tiny)),
        (tiny.encoder, encoder_tensors(tiny)),
    ):
        write_safetensors(folder / path, random_parameters(tensors, 0))
    shutil.copytree(GOLDEN, folder / tiny.musiccoca)
