"""Runs the token model of Magenta RealTime 1: compiled once, then frame by frame."""

from collections.abc import Iterable
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import mrt1_decode, mrt1_model
from oscine.engine.mrt1_decode import Chance, Course, Knobs
from oscine.engine.mrt1_model import Dims, Memory, Weights


class Page(NamedTuple):
    """A chunk in hand.

    Attributes:
        memory: Of what was heard before it.
        course: Of the temporal stack.
        chance: Of the choices.
    """

    memory: Memory
    course: Course
    chance: Chance


class Writer:
    """The token model at work; pages in, pages and ids out.

    Three things are compiled, each for one row and for two: listening, thinking and
    writing. Whatever knobs and chunks do, nothing is compiled after ``warm``.
    """

    def __init__(self, weights: Weights, dims: Dims) -> None:
        self.dims = dims
        self.weights = weights

    def listen(self, source: np.ndarray, key: np.ndarray) -> Page:
        """Begin a chunk.

        Args:
            source: ``(rows, source)`` int32 ids of what was before, and the style.
            key: First random key, uint32 ``(2,)``.
        """
        memory = _listen(self.weights, jnp.asarray(source), dims=self.dims)
        dtype = self.weights.embedding.dtype
        course = mrt1_decode.begin(self.dims, len(source), dtype)
        return Page(memory, course, Chance(jnp.asarray(key), jnp.bool_(False)))

    def write(self, page: Page, knobs: Knobs) -> tuple[np.ndarray, Page]:
        """Write the next frame: ``(levels,)`` int32 ids; the page is used up."""
        u, course = _think(self.weights, page.memory, page.course, dims=self.dims)
        ids, chance = _write(self.weights, u, page.chance, knobs, dims=self.dims)
        course = course._replace(previous=ids)
        return np.asarray(ids), Page(page.memory, course, chance)

    def remember(
        self, page: Page, written: Iterable[np.ndarray], chance: Chance
    ) -> Page:
        """Go through frames that were written before, to go on after them.

        Args:
            page: As ``listen`` gave it; it is used up.
            written: The ids ``(levels,)`` of each frame.
            chance: As it was after the last of them.
        """
        course = page.course
        for ids in written:
            _, course = _think(self.weights, page.memory, course, dims=self.dims)
            course = course._replace(previous=jnp.asarray(ids))
        return Page(page.memory, course, chance)

    def warm(self) -> None:
        """Compile everything, for one row and for two."""
        knobs = Knobs(np.float32(1.0), np.float32(1.0), np.int32(1))
        for rows in (1, 2):
            source = np.ones((rows, self.dims.source), np.int32)
            page = self.listen(source, np.zeros(2, np.uint32))
            for _ in range(2):  # what the first frame is given was made elsewhere
                _, page = self.write(page, knobs)


def _listen_with(weights: Weights, source: jax.Array, *, dims: Dims) -> Memory:
    encoded = mrt1_model.encode(weights, dims, source)
    return mrt1_model.memorise(weights, dims, encoded)


def _think_with(
    weights: Weights, memory: Memory, course: Course, *, dims: Dims
) -> tuple[jax.Array, Course]:
    return mrt1_decode.think(weights, dims, memory, course)


def _write_with(
    weights: Weights, u: jax.Array, chance: Chance, knobs: Knobs, *, dims: Dims
) -> tuple[jax.Array, Chance]:
    return mrt1_decode.write(weights, dims, u, chance, knobs)


_listen = jax.jit(_listen_with, static_argnames="dims")
_think = jax.jit(_think_with, static_argnames="dims", donate_argnames="course")
_write = jax.jit(_write_with, static_argnames="dims")
