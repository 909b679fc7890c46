"""Styles for models on random weights: a vector for every text, meaning nothing."""

import zlib

import numpy as np

_CODES = 1024
_TOLD = "random weights: its words mean nothing"


class RandomStyle:
    """Stands where the style encoder is, with its shapes and at no cost.

    Args:
        dim: Length of an embedding.
        levels: Tokens that a style becomes.
    """

    def __init__(self, dim: int, levels: int) -> None:
        rng = np.random.default_rng(0)
        self._dim = dim
        self._planes = rng.standard_normal((levels, dim)).astype(np.float32)

    def embed_text(self, text: str) -> tuple[np.ndarray, str]:
        """A direction of the text's own, float32 ``(dim,)`` of length 1."""
        return self._direction(text.encode()), _TOLD

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """A direction of the sound's own, float32 ``(dim,)`` of length 1."""
        del rate_hz
        return self._direction(np.asarray(samples, np.float32).tobytes()), _TOLD

    def tokens(self, embedding: np.ndarray) -> np.ndarray:
        """Tokens that move when the embedding moves: int32 ``(levels,)``."""
        angles = np.clip(self._planes @ embedding * 0.25, -0.5, 0.499)
        return ((angles + 0.5) * _CODES).astype(np.int32)

    def _direction(self, data: bytes) -> np.ndarray:
        rng = np.random.default_rng(zlib.crc32(data))
        vector = rng.standard_normal(self._dim).astype(np.float32)
        return vector / np.linalg.norm(vector)
