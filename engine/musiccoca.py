"""MusicCoCa on LiteRT: text and sound to style embeddings, and those to tokens.

Its files are the published ones of Magenta RealTime 2. Texts and sounds are embedded on
the prompts worker; only ``tokens``, which takes under a millisecond, belongs to a step.
"""

import contextlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import sentencepiece
import soxr
from ai_edge_litert.interpreter import Interpreter
from oscine.engine import EngineError, PromptError

WIDTH = 768
"""Numbers in a style embedding."""

LEVELS = 12
"""RVQ levels of a style."""

MASKED = -1
"""Token of a level that the model is to ignore."""

RATE_HZ = 16_000
"""Rate at which sound is heard."""

CLIP_SAMPLES = 160_000
"""Sound that is embedded at once: 10 s at ``RATE_HZ``."""

HEARD_CLIPS = 6
"""Clips of a sound that are heard at most; each takes a second or two."""

_TEXT_IDS = 128
_FIRST_ID = 1  # stands before every text
_CACHED_TEXTS = 256
_SHORTEST_REST = RATE_HZ
_MEND = "get it again with: oscine models pull"


class MusicCoCaError(EngineError):
    """A file of MusicCoCa that cannot be used; the message has the mend."""


@dataclass(frozen=True, slots=True)
class StyleOptions:
    """How prompts become tokens, where upstream's own programs differ.

    The defaults are those of its programs for playing live (its C++ core); its Python
    interface has 12 levels and no mapper. Six coarse levels were all that the first
    Magenta RealTime was given; the finer ones say less of the style than of where a
    text happens to lie, and while weights glide they change with nearly every frame.
    The mapper moves a text's embedding to where those of sounds lie, on which the
    model was trained.

    Attributes:
        levels: RVQ levels that the model is given, 1 to 12; the rest are masked.
        maps_text: Move embeddings of texts to where those of sounds lie.
        mapper_seed: Of the noise that the mapper takes, 0 to 2**32 - 1.
    """

    levels: int = 6
    maps_text: bool = True
    mapper_seed: int = 0


class _Port(NamedTuple):
    """An input or output: its type and how many numbers it has."""

    dtype: type[np.generic]
    size: int


class _Signature(NamedTuple):
    inputs: tuple[_Port, ...]
    output: _Port


_STYLE = _Port(np.float32, WIDTH)
_CLIP = _Port(np.float32, CLIP_SAMPLES)
_FEATURES = _Port(np.float32, 992 * 128)  # frames of 10 ms, mel bands

_SIGNATURES = {
    "text_encoder": _Signature(
        (_Port(np.int32, _TEXT_IDS), _Port(np.float32, _TEXT_IDS)), _STYLE
    ),
    "mapper": _Signature((_STYLE, _STYLE), _STYLE),
    "audio_preprocessor": _Signature((_CLIP,), _FEATURES),
    "music_encoder": _Signature((_FEATURES,), _STYLE),
    # It may give more levels than are used.
    "pretrained_vector_quantizer": _Signature((_STYLE,), _Port(np.int32, LEVELS)),
}
_VOCABULARY = "spm.model"

FILES = (*(f"{name}.tflite" for name in _SIGNATURES), _VOCABULARY)
"""Names of the files in its folder."""


class MusicCoCa:
    """Texts and sounds to style embeddings, and embeddings to tokens.

    ``embed_text`` and ``embed_audio`` on one thread (the worker), ``tokens`` on one
    (the step's); they share nothing. The parts for sound are loaded with the first
    sound.
    """

    def __init__(self, folder: Path, options: StyleOptions | None = None) -> None:
        """Load what texts need.

        Args:
            folder: Holds ``FILES``.
            options: How prompts become tokens; None is the defaults.

        Raises:
            MusicCoCaError: A file is missing, broken or of another kind.
        """
        self._folder = folder
        self._options = options or StyleOptions()
        self._vocabulary = _vocabulary(folder)
        self._text_encoder = _Part(folder, "text_encoder")
        self._quantizer = _Part(folder, "pretrained_vector_quantizer")
        self._mapper = _Part(folder, "mapper") if self._options.maps_text else None
        self._hearing: tuple[_Part, _Part] | None = None
        self._known: OrderedDict[str, tuple[np.ndarray, str]] = OrderedDict()
        self._last: tuple[bytes, np.ndarray] = (b"", np.empty(0, np.int32))

    def embed_text(self, text: str) -> tuple[np.ndarray, str]:
        """Embed a text; one that is known costs nothing.

        Returns:
            The embedding, float32 ``(768,)``, and what of the text was not understood,
            if anything.

        Raises:
            PromptError: Nothing in it can be understood.
        """
        text = text.encode("utf-8", "replace").decode("utf-8").lower().strip()
        if text in self._known:
            self._known.move_to_end(text)
        else:
            self._known[text] = self._embed_new_text(text)
            while len(self._known) > _CACHED_TEXTS:
                self._known.popitem(last=False)
        return self._known[text]

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Embed a sound: the mean over its clips of 10 s, the last filled with silence.

        What is left after the last whole clip is heard from one second on: less would
        count as much as a whole one, and be nearly all silence.

        Args:
            samples: ``(n,)`` or ``(n, channels)``, any level.
            rate_hz: Their rate.

        Returns:
            The embedding, float32 ``(768,)``, and how much of the sound was heard.

        Raises:
            PromptError: There is no sound in it.
            MusicCoCaError: The files for sound cannot be used.
        """
        heard = np.asarray(samples, np.float32)
        heard = heard.mean(axis=1) if heard.ndim == 2 else heard
        seconds = len(heard) / rate_hz
        heard = heard[: round(HEARD_CLIPS * CLIP_SAMPLES / RATE_HZ * rate_hz)]
        if not np.isfinite(heard).all():
            raise PromptError("the sound has samples that are no numbers")
        if not heard.any():
            raise PromptError("there is only silence in the sound")
        if rate_hz != RATE_HZ:
            heard = soxr.resample(heard, rate_hz, RATE_HZ)
        whole, rest = divmod(len(heard), CLIP_SAMPLES)
        clips = whole + (rest >= _SHORTEST_REST or not whole)
        heard = heard[: clips * CLIP_SAMPLES]
        heard = np.pad(heard, (0, clips * CLIP_SAMPLES - len(heard)))
        embedded = [self._embed_clip(clip) for clip in heard.reshape(clips, -1)]
        limit = HEARD_CLIPS * CLIP_SAMPLES // RATE_HZ
        told = f"{seconds:.1f} s of sound"
        if seconds > limit:
            told = f"the first {limit} s of {told}"
        return np.asarray(np.mean(embedded, axis=0), np.float32), told

    def tokens(self, embedding: np.ndarray) -> np.ndarray:
        """Tokens of an embedding, often a blend of several; the last one is kept.

        Args:
            embedding: Float32 ``(768,)``; its length matters.

        Returns:
            Int32 ``(12,)``: 0 to 1023, or ``MASKED`` from ``options.levels`` on.
        """
        key = embedding.tobytes()
        if self._last[0] != key:
            found = self._quantizer(embedding)[:LEVELS].astype(np.int32)
            found[self._options.levels :] = MASKED
            self._last = (key, found)
        return self._last[1]

    def _embed_new_text(self, text: str) -> tuple[np.ndarray, str]:
        if not text:
            raise PromptError(
                "the text is empty; say what to play, such as 'warm jazz'"
            )
        pieces, ids = _pieces(self._vocabulary, text)
        unknown = self._vocabulary.unk_id()
        strange = [p for p, i in zip(pieces, ids, strict=True) if i == unknown]
        if len(strange) == sum(piece != "▁" for piece in pieces):
            raise PromptError(
                f"the model knows no sign of {_shortened(text)!r}; say it in words"
            )
        told: list[str] = []
        if strange:
            told.append(f"{_shortened(' '.join(strange))} means nothing to it")
        kept = _TEXT_IDS - 1
        if len(ids) > kept:
            end = "".join(pieces[:kept]).replace("▁", " ").strip()
            told.append(f"too long, heard up to '...{end[-20:]}'")
        embedding = self._text_encoder(*_text_inputs(ids[:kept]))
        return self._mapped(embedding), "; ".join(told)

    def _mapped(self, embedding: np.ndarray) -> np.ndarray:
        if self._mapper is None:
            return embedding
        # NumPy's old generator: the numbers that upstream draws.
        chance = np.random.RandomState(self._options.mapper_seed)
        noise = chance.randn(WIDTH).astype(np.float32)
        mapped = self._mapper(embedding, noise)
        return mapped / np.linalg.norm(mapped)

    def _embed_clip(self, clip: np.ndarray) -> np.ndarray:
        """Embedding of ``(CLIP_SAMPLES,)``."""
        if self._hearing is None:
            self._hearing = (
                _Part(self._folder, "audio_preprocessor"),
                _Part(self._folder, "music_encoder"),
            )
        preprocessor, encoder = self._hearing
        return encoder(preprocessor(clip))


def check_file(path: Path) -> None:
    """Open one of ``FILES`` and look at what goes in and comes out.

    Raises:
        MusicCoCaError: It is missing, broken or of another kind.
    """
    if path.name == _VOCABULARY:
        _vocabulary(path.parent)
    else:
        _Part(path.parent, path.stem, is_to_run=False)


class _Part:
    """One tflite file, ready to run; its inputs are found by type and size.

    The converter orders inputs by name, so their order is known only where two are
    alike.
    """

    def __init__(self, folder: Path, name: str, *, is_to_run: bool = True) -> None:
        self._path = folder / f"{name}.tflite"
        if not self._path.is_file():
            raise MusicCoCaError(f"{self._path}: there is no such file; {_MEND}")
        signature = _SIGNATURES[name]
        try:
            # One thread: the others belong to the model that plays meanwhile.
            self._interpreter = Interpreter(model_path=str(self._path), num_threads=1)
            if is_to_run:
                self._interpreter.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            size = self._path.stat().st_size
            raise MusicCoCaError(
                f"{self._path}: expected a whole tflite file, got {size} bytes that "
                f"are cut short or something else ({_first_line(error)}); {_MEND}"
            ) from error
        inputs = self._interpreter.get_input_details()
        output = self._interpreter.get_output_details()[0]
        self._inputs = [
            _taken(inputs, port, self._path, name) for port in signature.inputs
        ]
        if inputs or not _gives(output, signature.output, name):
            raise MusicCoCaError(
                f"{self._path}: expected {_told(signature)}, got other inputs or an "
                f"output of {_size(output)} {output['dtype'].__name__}; {_MEND}"
            )
        self._output: int = output["index"]

    def __call__(self, *arrays: np.ndarray) -> np.ndarray:
        """Run it on flat arrays, one for each input; the output is flat."""
        for (index, shape), array in zip(self._inputs, arrays, strict=True):
            self._interpreter.set_tensor(index, array.reshape(shape))
        self._interpreter.invoke()
        return self._interpreter.get_tensor(self._output).ravel()


def _taken(
    inputs: list[dict[str, Any]], port: _Port, path: Path, name: str
) -> tuple[int, np.ndarray]:
    """Take the first input that fits a port from the list; its index and shape."""
    for place, detail in enumerate(inputs):
        if detail["dtype"] is port.dtype and _size(detail) == port.size:
            del inputs[place]
            return detail["index"], detail["shape"]
    raise MusicCoCaError(
        f"{path}: expected {_told(_SIGNATURES[name])}, but no input of {port.size} "
        f"{port.dtype.__name__} is there; {_MEND}"
    )


def _gives(detail: dict[str, Any], port: _Port, name: str) -> bool:
    if name == "pretrained_vector_quantizer":
        return _size(detail) >= port.size
    return detail["dtype"] is port.dtype and _size(detail) == port.size


def _size(detail: dict[str, Any]) -> int:
    return int(np.prod(detail["shape"]))


def _told(signature: _Signature) -> str:
    came = " and ".join(f"{p.size} {p.dtype.__name__}" for p in signature.inputs)
    return f"{came} in, {signature.output.size} out"


def _vocabulary(folder: Path) -> sentencepiece.SentencePieceProcessor:
    path = folder / _VOCABULARY
    if not path.is_file():
        raise MusicCoCaError(f"{path}: there is no such file; {_MEND}")
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (RuntimeError, OSError) as error:
        raise MusicCoCaError(
            f"{path}: expected a SentencePiece model, got {path.stat().st_size} bytes "
            f"that are cut short or something else; {_MEND}"
        ) from error


def _pieces(
    vocabulary: sentencepiece.SentencePieceProcessor, text: str
) -> tuple[list[str], list[int]]:
    """Pieces of a text, and their ids."""
    return vocabulary.encode(text, out_type=str), vocabulary.encode(text, out_type=int)


def _text_inputs(ids: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """What the text encoder takes: ids ``(128,)``, and 1 wherever there are none."""
    padded = np.zeros(_TEXT_IDS, np.int32)
    padded[0] = _FIRST_ID
    padded[1 : 1 + len(ids)] = ids
    paddings = np.ones(_TEXT_IDS, np.float32)
    paddings[: 1 + len(ids)] = 0.0
    return padded, paddings


def _first_line(error: Exception) -> str:
    with contextlib.suppress(IndexError):
        return str(error).splitlines()[0]
    return type(error).__name__


def _shortened(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"
