"""The models whose weights are published, as data: which files, where, how large."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
        decoder: Path of the codec's decoder, where the checkpoint does not hold it.
        shared: What it needs from another repository besides, if anything.
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
    decoder: str = ""
    shared: "Published | None" = None

    @property
    def family(self) -> str:
        """Which models it is built like: ``mrt2`` or ``mrt1``."""
        return self.name.partition("-")[0]

    @property
    def all_bytes(self) -> dict[str, int]:
        """All files of all repositories, as ``file_bytes``."""
        return dict(self.file_bytes) | (self.shared.all_bytes if self.shared else {})

    @property
    def total_bytes(self) -> int:
        """All files together, as far as their sizes are known."""
        return sum(self.all_bytes.values())


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
_DECODER_BYTES = {f"{SPECTROSTREAM}/decoder.safetensors": 209_853_216}
_REPO = "google/magenta-realtime-2"


def _mrt2(
    size: str, about: str, checkpoint_bytes: int, *, is_published: bool = True
) -> Published:
    checkpoint = f"checkpoints/mrt2_{size}.safetensors"
    (encoder,) = _ENCODER_BYTES
    shared = {**_ENCODER_BYTES, **_STYLE_BYTES}
    return Published(
        name=f"mrt2-{size}",
        about=about,
        repo=_REPO,
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


def _mrt1(
    size: str, about: str, checkpoint: str, *, is_published: bool = True
) -> Published:
    """A checkpoint of T5X; codec and style encoder are those of version 2."""
    name, checkpoint = f"mrt1-{size}", f"checkpoints/{checkpoint}.tar"
    (encoder,), (decoder,) = _ENCODER_BYTES, _DECODER_BYTES
    shared = {**_DECODER_BYTES, **_ENCODER_BYTES, **_STYLE_BYTES}
    del shared[f"{MUSICCOCA}/mapper.tflite"]  # came with version 2
    if not is_published:
        shared = dict.fromkeys(shared, 0)
    model = Published(
        name=name,
        about=about,
        repo="google/magenta-realtime",
        checkpoint=checkpoint,
        encoder=encoder,
        musiccoca=MUSICCOCA,
        size=size,
        file_bytes=MappingProxyType({checkpoint: 0}),
        is_published=is_published,
        decoder=decoder,
    )
    of_version_2 = replace(model, repo=_REPO, file_bytes=MappingProxyType(shared))
    return replace(model, shared=of_version_2)


PUBLISHED: Mapping[str, Published] = MappingProxyType(
    {
        model.name: model
        for model in (
            _mrt2("small", "Magenta RealTime 2, 0.28 B parameters", 1_128_840_272),
            _mrt2("base", "Magenta RealTime 2, 2.46 B parameters", 9_836_716_000),
            _mrt2("tiny", "the same in tiny, for tests", 0, is_published=False),
            _mrt1(
                "base",
                "Magenta RealTime 1, 0.35 B parameters",
                "llm_base_x4286_c1860k",
            ),
            _mrt1(
                "large",
                "Magenta RealTime 1, 0.76 B parameters",
                "llm_large_x3047_c1860k",
            ),
            _mrt1(
                "tiny", "version 1 in tiny, for tests", "llm_tiny", is_published=False
            ),
        )
    }
)
"""The models, by name."""
