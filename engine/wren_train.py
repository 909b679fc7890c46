"""How wren's model learns: one update after the other, over every device there is.

Rows of a batch are spread over a mesh of devices and the parameters are kept on all of
them; JAX adds the gradients up. The same seed makes the same weights on the same
machine.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx
from oscine.engine import EngineError
from oscine.engine.checkpoint import CheckpointError, write_safetensors
from oscine.engine.stack import WREN, WrenConfig
from oscine.engine.wren_model import Batch, WrenModel, losses, model_from, named
from oscine.engine.wren_tokens import BAR_LEVELS, LEVELS
from safetensors import SafetensorError
from safetensors.numpy import load_file

Parameters = dict[str, jax.Array]

_OPTIONS = "options"
"""Name in a checkpoint of the JSON that says how it is trained."""

_ROWS = "rows"
"""Name of the mesh's only axis."""

_WEIGHTS = np.where(np.isin(np.arange(LEVELS), BAR_LEVELS), 2.0, 1.0)
"""What is written once a bar says most about the style, and is seldom seen."""

_TABLES = (
    "embedding", "places", "depth_embedding", "depth_levels", "echo_embedding",
    "to_logits", "to_trust",
)  # fmt: skip
"""What is no matrix between two streams; Adam is better at those."""


@dataclass(frozen=True, slots=True)
class TrainOptions:
    """How to train.

    Attributes:
        seed: Start of all chance, of weights and material.
        steps: Updates in all; the last rate is 0.
        rows: Cuts per update.
        frames: Sixteenths per cut.
        rate: Highest learning rate of the matrices.
        adam_rate: Highest learning rate of all else.
        warmup_steps: Over which the rate rises.
        decay_share: Last part of the steps, over which the rate falls to 0.
        clip: Largest norm of a gradient.
    """

    seed: int = 1
    steps: int = 3000
    rows: int = 4
    frames: int = 512
    rate: float = 1e-2
    adam_rate: float = 4e-3
    warmup_steps: int = 40
    decay_share: float = 0.5
    clip: float = 1.0


class TrainState(NamedTuple):
    """All that an update changes.

    Attributes:
        parameters: By name, as ``wren_model.named`` tells them.
        optimiser: What optax remembers.
        step: Updates done, int32.
    """

    parameters: Parameters
    optimiser: Any
    step: jax.Array


def schedule(options: TrainOptions, rate: float) -> optax.Schedule:
    """Rate of each update: up, level at ``rate``, and down to nothing."""
    decay = max(1, round(options.steps * options.decay_share))
    level = max(0, options.steps - decay - options.warmup_steps)
    return optax.join_schedules(
        [
            optax.linear_schedule(0.0, rate, options.warmup_steps),
            optax.constant_schedule(rate),
            optax.linear_schedule(rate, 0.0, decay),
        ],
        [options.warmup_steps, options.warmup_steps + level],
    )


def _dimensions(parameters: Any) -> Any:
    """Which axes of each parameter a matrix reads from and writes to."""
    spec = optax.contrib.MuonDimensionNumbers
    found: dict[str, Any] = {}
    for name, value in parameters.items():
        if not name.endswith("kernel") or name.startswith(_TABLES):
            found[name] = None
        elif value.ndim == 2:
            found[name] = spec((0,), (1,))
        elif "output_projection" in name:
            found[name] = spec((1, 2), (0,))
        else:
            found[name] = spec((0,), (1, 2))
    return found


def optimiser(options: TrainOptions) -> optax.GradientTransformation:
    """Muon for the matrices, Adam for all else."""
    return optax.chain(
        optax.clip_by_global_norm(options.clip),
        optax.contrib.muon(
            schedule(options, options.rate),
            adam_learning_rate=schedule(options, options.adam_rate),
            muon_weight_dimension_numbers=_dimensions,
            consistent_rms=0.2,
        ),
    )


def initial(options: TrainOptions, config: WrenConfig = WREN) -> TrainState:
    """Make what training begins with, on every device."""
    parameters = named(WrenModel(config, nnx.Rngs(options.seed)))
    state = TrainState(parameters, optimiser(options).init(parameters), jnp.int32(0))
    return jax.device_put(state, _replicated())


def _mesh() -> jax.sharding.Mesh:
    kinds = (jax.sharding.AxisType.Auto,)
    return jax.make_mesh((jax.device_count(),), (_ROWS,), axis_types=kinds)


def _replicated() -> jax.sharding.NamedSharding:
    return jax.sharding.NamedSharding(_mesh(), jax.sharding.PartitionSpec())


def spread(batch: Batch) -> Batch:
    """Spread the rows of a batch over the devices.

    Raises:
        EngineError: The rows cannot be shared out evenly.
    """
    rows, devices = len(batch.places), jax.device_count()
    if rows % devices:
        raise EngineError(
            f"{rows} rows cannot be spread over {devices} devices; "
            f"train with --rows {-(-rows // devices) * devices}"
        )
    by_rows = jax.sharding.NamedSharding(_mesh(), jax.sharding.PartitionSpec(_ROWS))
    return jax.device_put(batch, by_rows)


@partial(jax.jit, static_argnames=("options", "config"), donate_argnums=0)
def update(
    state: TrainState, batch: Batch, *, options: TrainOptions, config: WrenConfig = WREN
) -> tuple[TrainState, jax.Array]:
    """Learn from a batch.

    Returns:
        The next state, and nats per frame of each level, float32 ``(LEVELS,)``.
    """

    def loss(parameters: Parameters) -> tuple[jax.Array, jax.Array]:
        sums, _ = losses(model_from(parameters, config), batch)
        per_frame = sums / batch.places.size
        return (per_frame * _WEIGHTS).sum(), per_frame

    gradient, per_frame = jax.grad(loss, has_aux=True)(state.parameters)
    changes, memory = optimiser(options).update(
        gradient, state.optimiser, state.parameters
    )
    parameters: Any = optax.apply_updates(state.parameters, changes)
    return TrainState(parameters, memory, state.step + 1), per_frame


@partial(jax.jit, static_argnames="config")
def _surprise(parameters: Parameters, batch: Batch, config: WrenConfig) -> jax.Array:
    return losses(model_from(parameters, config), batch)[0]


def held_out(
    parameters: Parameters, batches: Iterable[Batch], config: WrenConfig = WREN
) -> np.ndarray:
    """Tell nats per frame of each level over batches that were not learned from.

    Returns:
        float64 ``(LEVELS,)``.
    """
    sums, frames = np.zeros(0), 0
    for batch in batches:
        told = np.asarray(_surprise(parameters, batch, config), np.float64)
        sums = told if not frames else sums + told
        frames += batch.places.size
    return sums / frames


def save(path: Path, state: TrainState, options: TrainOptions) -> None:
    """Write a state so that training can go on from it; see ``write_safetensors``."""
    told = np.frombuffer(json.dumps(asdict(options)).encode(), np.uint8)
    tree = {name: np.asarray(a) for name, a in _flat(state)}
    write_safetensors(path, tree | {_OPTIONS: told})


def load(path: Path, options: TrainOptions, config: WrenConfig = WREN) -> TrainState:
    """Read a state that ``save`` wrote.

    Raises:
        CheckpointError: It is missing, damaged, of another model, or of a training
            with other options.
    """
    shapes = jax.eval_shape(lambda: initial(options, config))
    try:
        tree = load_file(path)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{path} cannot be read ({error})") from error
    _compare(path, tree.pop(_OPTIONS, np.zeros(0, np.uint8)), options)
    wanted = {name: leaf.shape for name, leaf in _flat(shapes)}
    if wanted != {name: array.shape for name, array in tree.items()}:
        raise CheckpointError(
            f"{path} is of a model of another size; train without --resume, "
            "or into another folder"
        )
    leaves = [tree[name] for name in wanted]
    state = jax.tree.unflatten(jax.tree.structure(shapes), leaves)
    return jax.device_put(state, _replicated())


def _compare(path: Path, told: np.ndarray, options: TrainOptions) -> None:
    """Whoever goes on must go on as it was begun, or the rate would jump."""
    try:
        before = json.loads(told.tobytes())
    except ValueError as error:
        raise CheckpointError(f"{path} does not say how it was trained") from error
    now = asdict(options)
    if others := [name for name in now if before.get(name) != now[name]]:
        asked = ", ".join(f"{name} {before.get(name)}" for name in others)
        raise CheckpointError(
            f"{path} was begun with {asked}; go on with that, or train into another "
            "folder"
        )


def _flat(state: Any) -> list[tuple[str, Any]]:
    leaves = jax.tree_util.tree_leaves_with_path(state)
    return [(jax.tree_util.keystr(path), leaf) for path, leaf in leaves]
