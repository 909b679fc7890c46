"""Keeps what the sentence encoder said, so that it need not be asked twice."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from distil.minilm import WIDTH, MiniLm

_PART = 1024  # texts after which what is known is written


class Teacher:
    """The sentence encoder with a memory on disk."""

    def __init__(self, model: MiniLm, memory: Path) -> None:
        self._model = model
        self._memory = memory
        self._known: dict[str, np.ndarray] = {}
        if memory.is_file():
            with np.load(memory) as kept:
                texts = kept["texts"].tobytes().decode().split("\n")
                self._known = dict(zip(texts, kept["vectors"], strict=True))

    def encode(self, texts: Sequence[str], what: str) -> np.ndarray:
        """Give the vectors of texts, float32 ``(texts, 384)``, each of length 1.

        Args:
            texts: Without line breaks; ``[piece]`` is a piece alone.
            what: Their name, for telling how far it has come.
        """
        lacking = list(dict.fromkeys(t for t in texts if t not in self._known))
        lacking.sort(key=len)
        for start in range(0, len(lacking), _PART):
            part = lacking[start : start + _PART]
            rows = self._model.encode_numbers([self._numbers(text) for text in part])
            self._known.update(zip(part, rows.astype(np.float16), strict=True))
            done = min(start + _PART, len(lacking))
            print(f"  {what}: {done} of {len(lacking)}", file=sys.stderr, flush=True)
            if done == len(lacking) or (start // _PART) % 8 == 7:
                self._keep()
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        return np.array([self._known[text] for text in texts], np.float32)

    def _numbers(self, text: str) -> list[int]:
        if text.startswith("["):
            return self._model.pieces.split(text[1:-1])
        return self._model.numbers(text)

    def _keep(self) -> None:
        self._memory.parent.mkdir(parents=True, exist_ok=True)
        new = self._memory.with_suffix(".new.npz")
        texts = np.frombuffer("\n".join(self._known).encode(), np.uint8)
        np.savez(new, texts=texts, vectors=np.array(list(self._known.values())))
        new.replace(self._memory)
