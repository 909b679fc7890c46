"""What holds for every part that plays frame by frame: a layer, a codec, a model.

A part is described by its functions; ``verify_streaming`` runs them on given inputs and
fails with the name of the promise that was broken. Inputs, outputs and states may be
any trees of arrays; every leaf begins with the batch axis, inputs and outputs go on
with an axis of time. Make weights and inputs random, not zero.
"""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

Tree = Any


@dataclass(frozen=True)
class StreamingPart:
    """A part and how it is called.

    Attributes:
        step: ``(inputs, state) -> (outputs, state)``; compiled here, state donated.
        initial_state: ``batch -> state``.
        whole: ``inputs -> outputs`` for all frames at once; None where there is no such
            thing, then one long step stands for it.
        late: Frames by which the step's outputs are behind those of ``whole``.
        reach: Frames after which an input is heard no more; None for ever.
        is_donated: States are overwritten by the step.
    """

    step: Callable[[Tree, Tree], tuple[Tree, Tree]]
    initial_state: Callable[[int], Tree]
    whole: Callable[[Tree], Tree] | None = None
    late: int = 0
    reach: int | None = None
    is_donated: bool = True

    @cached_property
    def compiled(self) -> Callable[[Tree, Tree], tuple[Tree, Tree]]:
        return jax.jit(self.step, donate_argnums=(1,) if self.is_donated else ())

    def run(self, inputs, frames_per_step=1, state=None, samples_per_frame=1):
        """All outputs, joined, and the last state."""
        length, batch = _frames(inputs, samples_per_frame), _batch(inputs)
        state = self.initial_state(batch) if state is None else state
        outputs = []
        for at in range(0, length, frames_per_step):
            until = min(at + frames_per_step, length)
            some = _cut(inputs, at * samples_per_frame, until * samples_per_frame)
            output, state = self.compiled(some, state)
            outputs.append(jax.tree.map(np.asarray, output))
        return jax.tree.map(lambda *x: np.concatenate(x, axis=1), *outputs), state


def verify_streaming(
    part: StreamingPart,
    inputs: Tree,
    *,
    tolerance: float,
    samples_per_frame: int = 1,
    long_inputs: Tree = None,
) -> None:
    """Assert all that a streaming part promises.

    Args:
        part: What to run.
        inputs: At least two rows, and an odd number of frames, five or more.
        tolerance: Largest difference, relative to the largest output.
        samples_per_frame: Length of a frame on the inputs' axis of time.
        long_inputs: At least three times ``reach`` frames, for what only time shows.
    """
    trial = _Trial(part, inputs, tolerance, samples_per_frame)
    trial.frame_by_frame_equals_whole()
    trial.two_frames_a_step_equal_one()
    trial.state_keeps_its_shape()
    trial.rows_are_independent()
    trial.nothing_is_remembered_outside_the_state()
    trial.a_saved_state_goes_on()
    if long_inputs is not None:
        trial.time_changes_nothing(long_inputs)


class _Trial:
    def __init__(self, part, inputs, tolerance, samples_per_frame) -> None:
        self.part = part
        self.inputs = inputs
        self.tolerance = tolerance
        self.unit = samples_per_frame
        self.frames = _frames(inputs, samples_per_frame)
        assert self.frames >= 5
        assert self.frames % 2
        assert _batch(inputs) >= 2
        self.expected, self.last_state = self._run(inputs)
        assert _is_finite(self.expected), "outputs are finite"
        assert _loudness(self.expected) > 0.0, "outputs are not all zero"

    def _run(self, inputs, frames_per_step=1, state=None):
        return self.part.run(inputs, frames_per_step, state, self.unit)

    def _cut(self, inputs, begin, end=None):
        return _cut(inputs, begin * self.unit, None if end is None else end * self.unit)

    def frame_by_frame_equals_whole(self):
        if self.part.whole is None:
            whole, _ = self._run(self.inputs, self.frames)
            self._same(self.expected, whole, "frame by frame equals all at once")
            return
        whole = jax.tree.map(np.asarray, jax.jit(self.part.whole)(self.inputs))
        late = self.part.late

        def align(streamed, complete):
            per_frame = streamed.shape[1] // self.frames
            begin = late * per_frame
            return streamed[:, begin:], complete[:, : streamed.shape[1] - begin]

        pairs = jax.tree.map(align, self.expected, whole)
        is_pair = lambda x: isinstance(x, tuple) and isinstance(x[0], np.ndarray)  # noqa: E731
        streamed = jax.tree.map(lambda pair: pair[0], pairs, is_leaf=is_pair)
        complete = jax.tree.map(lambda pair: pair[1], pairs, is_leaf=is_pair)
        self._same(streamed, complete, "streamed equals whole")

    def two_frames_a_step_equal_one(self):
        paired, _ = self._run(self.inputs, 2)
        self._same(paired, self.expected, "two frames a step equal one")

    def state_keeps_its_shape(self):
        fresh = _shapes(self.part.initial_state(_batch(self.inputs)))
        assert _shapes(self.last_state) == fresh, "a step keeps the state's tree"
        single = self._cut(self.inputs, 0, 1)
        state = self.part.initial_state(_batch(self.inputs))
        _, after = jax.eval_shape(self.part.step, single, state)
        assert _shapes(after) == fresh, "a step keeps the state's types"

    def rows_are_independent(self):
        for row in range(_batch(self.inputs)):
            alone = jax.tree.map(lambda x, row=row: x[row : row + 1], self.inputs)
            outputs, _ = self._run(alone)
            wanted = jax.tree.map(lambda x, row=row: x[row : row + 1], self.expected)
            self._same(outputs, wanted, "a row alone equals a row among others")
        poisoned = jax.tree.map(lambda x: _poison(x, 0), self.inputs)
        state = self.part.initial_state(_batch(self.inputs))
        state = jax.tree.map(lambda x: _poison(x, 0), state)
        outputs, _ = self._run(poisoned, state=state)
        others = jax.tree.map(lambda x: x[1:], (outputs, self.expected))
        self._same(*others, "NaN in one row reaches no other")

    def nothing_is_remembered_outside_the_state(self):
        again, _ = self._run(self.inputs)
        self._same(again, self.expected, "a new state begins anew", tolerance=0.0)

    def a_saved_state_goes_on(self):
        middle = self.frames // 2
        first, state = self._run(self._cut(self.inputs, 0, middle))
        leaves, tree = jax.tree.flatten(state)
        saved = pickle.dumps([np.asarray(leaf) for leaf in leaves])
        restored = tree.unflatten([jnp.asarray(x) for x in pickle.loads(saved)])
        second, _ = self._run(self._cut(self.inputs, middle), state=restored)
        joined = jax.tree.map(lambda *x: np.concatenate(x, axis=1), first, second)
        self._same(joined, self.expected, "a saved state goes on", tolerance=0.0)

    def time_changes_nothing(self, inputs):
        part = self.part
        frames = _frames(inputs, self.unit)
        outputs, state = self._run(inputs)
        assert _is_finite(outputs), "a long run stays finite"
        assert _shapes(state) == _shapes(self.last_state), "the state does not grow"
        if part.reach is None:
            return
        assert frames >= 3 * part.reach
        begin = frames - part.reach - self.frames
        late, _ = self._run(self._cut(inputs, begin))

        def end(x, of):
            return x[:, -self.frames * (x.shape[1] // of) :]

        self._same(
            jax.tree.map(lambda x: end(x, frames - begin), late),
            jax.tree.map(lambda x: end(x, frames), outputs),
            "what is out of reach is forgotten",
        )

    def _same(self, ours, wanted, promise, tolerance=None):
        tolerance = self.tolerance if tolerance is None else tolerance
        assert jax.tree.structure(ours) == jax.tree.structure(wanted), promise
        for one, other in zip(
            jax.tree.leaves(ours), jax.tree.leaves(wanted), strict=True
        ):
            assert one.shape == other.shape, promise
            assert one.dtype == other.dtype, promise
            if np.issubdtype(one.dtype, np.integer) or one.dtype == bool:
                assert np.array_equal(one, other), promise
                continue
            limit = tolerance * np.abs(other).max(initial=0.0)
            worst = np.abs(one - other).max(initial=0.0)
            assert worst <= limit, f"{promise}: off by {worst}, allowed are {limit}"


def _frames(inputs, samples_per_frame):
    (length,) = {leaf.shape[1] for leaf in jax.tree.leaves(inputs)}
    assert length % samples_per_frame == 0
    return length // samples_per_frame


def _batch(inputs):
    (batch,) = {leaf.shape[0] for leaf in jax.tree.leaves(inputs)}
    return batch


def _cut(inputs, begin, end=None):
    return jax.tree.map(lambda x: x[:, begin:end], inputs)


def _shapes(tree):
    return jax.tree.map(lambda x: (x.shape, jnp.dtype(x.dtype)), tree)


def _poison(x, row):
    if not jnp.issubdtype(x.dtype, jnp.floating):
        return x
    return jnp.asarray(x).at[row].set(jnp.nan)


def _is_finite(tree):
    return all(
        np.isfinite(np.asarray(leaf, np.float64)).all()
        for leaf in jax.tree.leaves(tree)
    )


def _loudness(tree):
    return max(
        float(np.abs(np.asarray(leaf, np.float64)).max())
        for leaf in jax.tree.leaves(tree)
    )
