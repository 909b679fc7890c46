"""The models whose weights are published, as data: which files, where, how large."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SPECTROSTREAM = "resources/spectrostream"
MUSICCOCA = "resources/musiccoca"


@dataclass(frozen=True, slots=True)
class Published:
    """A model, and the files that are published for it.

    Attributes:
        name: As ``--model`` spells it.
        about: What it is, in a few words.
        repo: On Hugging Face.
        checkpoint: Path of the weights of tokens and decoder, in the published layout.
        encoder: Path of the weights that turn sound into tokens.
        musiccoca: Folder of the style encoder.
        size: As the sizes of its family are named.
        file_bytes: What to fetch, by path, with its size as far as it is known, else 0.
        is_published: False for one that is only for tests.
    """

    name: str
    about: str
    repo: str
    checkpoint: str
    encoder: str
    musiccoca: str
    size: str
    file_bytes: Mapping[str, int]
    is_published: bool = True

    @property
    def total_bytes(self) -> int:
        """All files together, as far as their sizes are known."""
        return sum(self.file_bytes.values())


# Sizes: listings of the published files, autumn 2026; base by the number of its
# parameters, so to a few kilobytes.
_STYLE_BYTES = {
    f"{MUSICCOCA}/text_encoder.tflite": 418_674_324,
    f"{MUSICCOCA}/mapper.tflite": 86_166_664,
    f"{MUSICCOCA}/audio_preprocessor.tflite": 8_729_640,
    f"{MUSICCOCA}/music_encoder.tflite": 370_935_584,
    f"{MUSICCOCA}/pretrained_vector_quantizer.tflite": 72_422_108,
    f"{MUSICCOCA}/spm.model": 517_448,
}
_ENCODER_BYTES = {f"{SPECTROSTREAM}/encoder.safetensors": 37_013_392}


def _mrt2(
    size: str, about: str, checkpoint_bytes: int, *, is_published: bool = True
) -> Published:
    checkpoint = f"checkpoints/mrt2_{size}.safetensors"
    (encoder,) = _ENCODER_BYTES
    shared = {**_ENCODER_BYTES, **_STYLE_BYTES}
    return Published(
        name=f"mrt2-{size}",
        about=about,
        repo="google/magenta-realtime-2",
        checkpoint=checkpoint,
        encoder=encoder,
        musiccoca=MUSICCOCA,
        size=size,
        file_bytes=MappingProxyType(
            {checkpoint: checkpoint_bytes}
            | (shared if is_published else dict.fromkeys(shared, 0))
        ),
        is_published=is_published,
    )


PUBLISHED: Mapping[str, Published] = MappingProxyType(
    {
        model.name: model
        for model in (
            _mrt2("small", "Magenta RealTime 2, 0.28 B parameters", 1_128_840_272),
            _mrt2("base", "Magenta RealTime 2, 2.46 B parameters", 9_836_716_000),
            _mrt2("tiny", "the same in tiny, for tests", 0, is_published=False),
        )
    }
)
"""The models, by name."""
