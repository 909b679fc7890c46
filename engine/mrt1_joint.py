"""How the original joins chunks that were decoded apart: faded over one frame."""

import numpy as np

CHUNK_RAMP_SAMPLES = 1920


def join_chunk(sound: np.ndarray, tail: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fade in a chunk over what the chunk before it left.

    Args:
        sound: ``(samples, 2)`` float32: the frame before the chunk once more, then the
            chunk.
        tail: ``(CHUNK_RAMP_SAMPLES, 2)``, that frame as the chunk before had it.

    Returns:
        The sound to play, one frame shorter than ``sound``, and the next tail.
    """
    # A sine against itself backwards, not against its cosine: one sample apart.
    quarter = np.arange(CHUNK_RAMP_SAMPLES, dtype=np.float32) / CHUNK_RAMP_SAMPLES
    ramp = np.sin(np.pi / 2 * quarter, dtype=np.float32)[:, None]
    played, following = np.split(sound, [len(sound) - CHUNK_RAMP_SAMPLES])
    played = played.copy()
    played[:CHUNK_RAMP_SAMPLES] *= ramp
    played[:CHUNK_RAMP_SAMPLES] += tail * ramp[::-1]
    return played, following.copy()
