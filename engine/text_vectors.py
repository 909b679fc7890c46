"""Vectors of texts: weighted sums of word vectors, distilled from a sentence encoder.

The file was made by ``./dev distil``; docs/wren.md says how, and from what.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from oscine.engine.word_pieces import WordPieces, words_of
from safetensors.numpy import load_file

FILE = Path(__file__).parent / "weights" / "words.safetensors"
_LONGEST_TEXT = 2000  # signs that are read
_SHORTEST_STEM = 3
"""Letters of the first piece of a word of several; fewer make a word of anything."""

_SHORTEST_HALF = 4  # letters of two words that are joined


class Vectors(NamedTuple):
    """What the file holds.

    Attributes:
        pieces: The vocabulary.
        lengths: Letters of each piece, int ``(pieces,)``.
        codes: Int8 ``(pieces, dim)``; a row times its scale is the piece's vector,
            whose length says how much the piece tells.
        scales: Float32 ``(pieces,)``.
        rest: The file's other tensors by name, float32.
    """

    pieces: WordPieces
    lengths: list[int]
    codes: np.ndarray
    scales: np.ndarray
    rest: dict[str, np.ndarray]


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """Read the file that comes with the package, once."""
    return read(FILE)


def read(path: Path) -> Vectors:
    """Read a file of word vectors."""
    tensors = load_file(path)
    vocabulary = tensors.pop("pieces").tobytes().decode().split("\n")
    return Vectors(
        WordPieces(vocabulary),
        [len(piece.removeprefix("##")) for piece in vocabulary],
        tensors.pop("codes"),
        tensors.pop("scales").astype(np.float32),
        {name: tensor.astype(np.float32) for name, tensor in tensors.items()},
    )


def encode(text: str, table: Vectors | None = None) -> np.ndarray:
    """Give the vector of a text; texts of like meaning have vectors of like direction.

    Args:
        text: English; any length and signs are taken.
        table: Where the vectors are from, if not from the package's file.

    Returns:
        Float32 ``(dim,)``, of length 1, or zeros where no word means anything.
    """
    table = table or vectors()
    numbers = [n for word in known_words(text, table) for n in word]
    total = table.scales[numbers] @ table.codes[numbers].astype(np.float32)
    length = float(np.linalg.norm(total))
    return total / length if length > 0 else np.zeros_like(total)


def means_something(word: str) -> bool:
    """Whether a word has a vector.

    >>> means_something("castle"), means_something("zxqv"), means_something("1234")
    (True, False, False)
    """
    return bool(known_words(word, vectors()))


def is_common(phrase: str) -> bool:
    """Whether each word is a word, or two joined, and so no slip of the fingers.

    >>> is_common("backbeat"), is_common("chopping"), is_common("baroqe")
    (True, True, False)
    """
    pieces = vectors().pieces

    def is_whole(word: str) -> bool:
        return len(pieces.split(word)) == 1

    return all(
        is_whole(word)
        or any(
            is_whole(word[:place]) and is_whole(word[place:])
            for place in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
        )
        for word in phrase.split()
    )


def known_words(text: str, table: Vectors) -> list[list[int]]:
    """Give the pieces of each word of a text that can be a word."""
    found: list[list[int]] = []
    for word in words_of(text[:_LONGEST_TEXT]):
        pieces = table.pieces.split(word)
        if len(pieces) == 1 or (pieces and table.lengths[pieces[0]] >= _SHORTEST_STEM):
            found.append(pieces)
    return found
