"""Small pieces of work by which a machine is judged before a model is loaded.

There is no clock in here: whoever has one times them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import prod

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine.depthformer import TokenModelConfig, token_shapes
from oscine.engine.mrt2 import SIZES, compile_with_recipe
from oscine.engine.products import Matrix, pack_matrix, product
from oscine.engine.tokens import LEVELS

CODEC_FLOPS = 3.81e9
"""Of SpectroStream's decoder per frame."""

_MATRICES = 16  # together larger than the caches of most processors
_SHAPE = (4096, 1024)
_SIDE = 2048
_READ_NUMBERS = 64 << 20


@dataclass(frozen=True, slots=True)
class Trial:
    """Work to be timed.

    Attributes:
        run: Does it, and waits for it.
        amount: How much of it that is: parameters, bytes or operations.
    """

    run: Callable[[], None]
    amount: float


def platform() -> str:
    """Where models are computed: ``cpu``, ``gpu`` or ``tpu``."""
    return jax.default_backend()


def product_trial(precision: str) -> Trial:
    """Vectors through matrices, as a token model's step; amount in parameters."""
    rows = jnp.ones(_SHAPE, jnp.float32)
    matrices = tuple(
        pack_matrix(rows * number, precision, by_rows=platform() == "cpu")
        for number in range(1, _MATRICES + 1)
    )
    x = np.ones((1, _SHAPE[1]), np.float32)
    work = compile_with_recipe(jax.jit(_chain).lower(matrices, x), precision)

    def run() -> None:
        work(matrices, x).block_until_ready()

    return Trial(run, _MATRICES * prod(_SHAPE))


def _chain(matrices: tuple[Matrix, ...], x: jax.Array) -> jax.Array:
    for matrix in matrices:
        # Something that needs all of one product before the next can begin.
        x = jnp.tanh(product(matrix, x).reshape(-1, x.shape[1]).sum(0)[None])
    return x


def multiply_trial() -> Trial:
    """A product of large matrices in float32; amount in operations."""
    matrix = jnp.ones((_SIDE, _SIDE), jnp.float32)
    work = jax.jit(jnp.matmul).lower(matrix, matrix).compile()

    def run() -> None:
        work(matrix, matrix).block_until_ready()

    return Trial(run, 2.0 * _SIDE**3)


def read_trial() -> Trial:
    """Reading memory from end to end; amount in bytes."""
    numbers = jnp.ones(_READ_NUMBERS, jnp.float32)
    work = jax.jit(jnp.sum).lower(numbers).compile()

    def run() -> None:
        work(numbers).block_until_ready()

    return Trial(run, 4.0 * _READ_NUMBERS)


@dataclass(frozen=True, slots=True)
class Reads:
    """Parameters of a token model that are read for one frame.

    Attributes:
        temporal: By the transformer over frames, once.
        depth: By the transformer over levels: its layers once per level.
        depth_once: The same, where a cache keeps them from level to level.
    """

    temporal: int
    depth: int
    depth_once: int


def reads_of(size: str) -> Reads:
    """What a frame of Magenta RealTime 2 reads.

    >>> reads_of("small").temporal // 1_000_000
    182
    """
    parts = dict(_parts(SIZES[size]))
    once = parts["depth_body/transformer"] + parts["depth_body/to_logits"]
    layers = LEVELS * parts["depth_body/transformer"]
    return Reads(parts["temporal_body"], layers + parts["depth_body/to_logits"], once)


def _parts(config: TokenModelConfig) -> Iterator[tuple[str, int]]:
    sizes: Mapping[str, int] = {
        name: prod(shape.shape) for name, shape in token_shapes(config).items()
    }
    for part in ("temporal_body", "depth_body/transformer", "depth_body/to_logits"):
        yield part, sum(n for name, n in sizes.items() if f"/{part}/" in name)
