"""Splits text into the pieces of a vocabulary, as BERT's word pieces are split."""

import unicodedata
from collections.abc import Sequence

_LONGEST_WORD = 40  # signs; longer ones are no words
_INNER = "##"
"""Begins the pieces that go on a word."""


def words_of(text: str) -> list[str]:
    """Split a text into words and signs: lower case, without accents.

    >>> words_of("Café del Mar, 4 a.m.!")
    ['cafe', 'del', 'mar', ',', '4', 'a', '.', 'm', '.', '!']
    """
    words, word = [], ""
    for sign in unicodedata.normalize("NFKD", text.lower()):
        kind = unicodedata.category(sign)
        if kind == "Mn":
            continue
        if kind[0] in "LN":
            word += sign
            continue
        if word:
            words.append(word)
            word = ""
        if kind[0] in "PS":
            words.append(sign)
    return [*words, word] if word else words


class WordPieces:
    """A vocabulary, and how a word is split into it: the longest piece first.

    Args:
        vocabulary: The pieces; the place of one is its number. A piece that begins with
            ``##`` goes on a word.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}

    def split(self, word: str) -> list[int]:
        """Give the numbers of a word's pieces; none where a part of it is no piece.

        >>> WordPieces(["play", "##er", "##s"]).split("players")
        [0, 1, 2]
        """
        found: list[int] = []
        start = 0
        while start < len(word) <= _LONGEST_WORD:
            for end in range(len(word), start, -1):
                piece = (_INNER if start else "") + word[start:end]
                number = self._number.get(piece)
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return []
        return found
