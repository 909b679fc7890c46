"""Small token models and pieces for them, as several tests want them."""

import functools

import numpy as np
from oscine.engine import mrt2, tokens
from oscine.engine.packing import RandomTree, pack

TINY = mrt2.SIZES["tiny"]


@functools.cache
def tiny_tree():
    return dict(RandomTree(TINY, 0))


@functools.cache
def tiny_params(precision: str = "float32"):
    return pack(dict(tiny_tree()), TINY, precision)


@functools.cache
def tiny_step(precision: str = "float32", batch: int = 2):
    state = mrt2.initial_state(TINY, batch, 0, precision=precision)
    return mrt2.compile_step(TINY, tiny_params(precision), state, precision)


def random_conditioning(batch: int, frames: int, seed: int = 0) -> np.ndarray:
    """All channels turned all the time: int32 ``(batch, frames, 144)``."""
    rng = np.random.default_rng(seed)

    def one() -> np.ndarray:
        return tokens.conditioning_vector(
            rng.integers(-1, 1024, rng.integers(0, 13)),
            rng.integers(-1, 4, 128),
            int(rng.integers(-1, 2)),
            guidance=rng.uniform(-1, 7),
            guidance_notes=rng.uniform(-1, 7),
            guidance_drums=rng.uniform(-1, 7),
        )

    return np.stack([[one() for _ in range(frames)] for _ in range(batch)])


def play(step, params, state, conditioning, temperature=0.0, top_k=40, forced=None):
    """Play a piece: codes ``(batch, frames, 12)`` and the state after it."""
    batch, frames = conditioning.shape[:2]
    played = []
    for frame in range(frames):
        given = mrt2.free(batch) if forced is None else forced[:, frame]
        knobs = mrt2.knobs(temperature, top_k, batch)
        codes, state = step(params, conditioning[:, frame], knobs, given, state)
        played.append(np.asarray(codes))
    return np.stack(played, 1), state
