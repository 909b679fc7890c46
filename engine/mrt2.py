"""The token model of Magenta RealTime 2: its sizes, its state, its compiled steps."""

import dataclasses
import functools
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from oscine.engine import EngineError, frame_step, sampling, tokens
from oscine.engine.depthformer import TokenModelConfig
from oscine.engine.frame_step import Cache, Knobs, TokenState
from oscine.engine.packing import TokenParams
from oscine.engine.products import ROW_OPTIONS, float_dtype
from oscine.engine.stack import StackConfig

FRAMES_PER_SECOND = 25

_STYLE_DIM = 768

SIZES = {
    "small": TokenModelConfig(
        source_dim=256,
        style_dim=_STYLE_DIM,
        temporal=StackConfig(12, 1024, 4096, 8, 128),
        depth=StackConfig(2, 768, 3072, 6, 128),
        window_frames=41,
    ),
    "base": TokenModelConfig(
        source_dim=1024,
        style_dim=_STYLE_DIM,
        temporal=StackConfig(20, 3072, 8192, 24, 128),
        depth=StackConfig(6, 1024, 4096, 8, 128),
        window_frames=25,
    ),
    # Of the same build and no use but for tests: frames take a millisecond.
    "tiny": TokenModelConfig(
        source_dim=16,
        style_dim=24,
        temporal=StackConfig(2, 32, 48, 2, 16),
        depth=StackConfig(2, 24, 40, 2, 16),
        window_frames=3,
    ),
}


def initial_state(
    config: TokenModelConfig, batch: int, seed: int, *, precision: str = "float32"
) -> TokenState:
    """Make the state before the first frame.

    Args:
        config: The size.
        batch: How many streams; each has random numbers of its own.
        seed: 0 to 2**31 - 1.
        precision: Of the parameters it goes with; decides in what the rings are kept.
    """
    size = config.temporal
    shape = (batch, config.window_frames + 1, size.heads, size.head_dim)
    dtype = float_dtype(precision)

    def rings() -> tuple[Cache, ...]:
        # Each its own buffer: the step overwrites them in place.
        return tuple(
            Cache(jnp.zeros(shape, dtype), jnp.zeros(shape, dtype))
            for _ in range(size.num_layers)
        )

    return TokenState(
        keys=sampling.initial_keys(seed, batch),
        frames=jnp.zeros(batch, jnp.int32),
        previous=jnp.full((batch, tokens.LEVELS), tokens.START, jnp.int32),
        slot=jnp.zeros((), jnp.int32),
        is_valid=jnp.zeros(shape[:2], bool),
        own=rings(),
        cross=rings(),
    )


def knobs(temperature: float, top_k: int, batch: int = 1) -> Knobs:
    """Set all streams' knobs alike.

    Args:
        temperature: At least 0.
        top_k: At least 1.
        batch: How many streams.
    """
    return Knobs(
        temperature=np.full(batch, temperature, np.float32),
        top_k=np.full(batch, top_k, np.int32),
    )


def free(batch: int = 1) -> np.ndarray:
    """Force nothing: int32 ``(batch, 12)``."""
    return np.full((batch, tokens.LEVELS), tokens.FREE, np.int32)


def unconditioned(batch: int = 1) -> np.ndarray:
    """Tell nothing of a frame: everything is masked, int32 ``(batch, 144)``."""
    told = tokens.conditioning_vector(guidance=0, guidance_notes=0, guidance_drums=0)
    return np.repeat(told[None], batch, axis=0)


def replaced(state: TokenState, **changes: jax.Array) -> TokenState:
    """Copy a state with some fields changed; the arrays are shared."""
    return dataclasses.replace(state, **changes)


def start_from(state: TokenState, codes: np.ndarray) -> TokenState:
    """Put codes in the place of the last frame's: where a prefill begins.

    Args:
        state: Any.
        codes: ``(batch, 12)``, 0 to 1023.
    """
    previous = tokens.codes_to_tokens(np.asarray(codes))
    return replaced(state, previous=jnp.asarray(previous))


Step = Callable[
    [TokenParams, Any, Knobs, Any, TokenState], tuple[jax.Array, TokenState]
]
Prefill = Callable[[TokenParams, Any, Any, TokenState], TokenState]


def compile_with_recipe(lowered: jax.stages.Lowered, precision: str) -> Any:
    """Compile with the options that reduced precision needs on a CPU.

    They are internals of XLA and may be gone in another version.

    Raises:
        EngineError: This jaxlib does not take the options.
    """
    if precision == "float32" or jax.default_backend() != "cpu":
        return lowered.compile()
    try:
        return lowered.compile(compiler_options=dict(ROW_OPTIONS))
    except jax.errors.JaxRuntimeError as error:
        raise EngineError(
            f"this JAX ({jax.__version__}) cannot compile {precision} for a CPU;"
            f" float32 works: {error}"
        ) from error


def compile_step(
    config: TokenModelConfig, params: TokenParams, state: TokenState, precision: str
) -> Step:
    """Compile the step of one frame, for the shapes of a state.

    What comes back is called as ``step(params, conditioning, knobs, forced, state)``,
    takes the state's memory over, and refuses other shapes instead of compiling again.
    """
    batch = state.frames.shape[0]
    lowered = jax.jit(
        functools.partial(_call_step, config), donate_argnames="state"
    ).lower(params, *_step_inputs(batch), state)
    return compile_with_recipe(lowered, precision)


def compile_prefill(
    config: TokenModelConfig, params: TokenParams, state: TokenState, precision: str
) -> Prefill:
    """Compile ``prefill(params, conditioning, forced, state)``, as ``compile_step``."""
    conditioning, _, forced = _step_inputs(state.frames.shape[0])
    lowered = jax.jit(
        functools.partial(_call_prefill, config), donate_argnames="state"
    ).lower(params, conditioning, forced, state)
    return compile_with_recipe(lowered, precision)


def _call_step(
    config: TokenModelConfig,
    params: TokenParams,
    conditioning: jax.Array,
    knobs: Knobs,
    forced: jax.Array,
    state: TokenState,
) -> tuple[jax.Array, TokenState]:
    return frame_step.frame_step(params, config, conditioning, knobs, forced, state)


def _call_prefill(
    config: TokenModelConfig,
    params: TokenParams,
    conditioning: jax.Array,
    forced: jax.Array,
    state: TokenState,
) -> TokenState:
    return frame_step.prefill_step(params, config, conditioning, forced, state)


def _step_inputs(batch: int) -> tuple[np.ndarray, Knobs, np.ndarray]:
    conditioning = np.zeros((batch, tokens.CONDITIONING_WIDTH), np.int32)
    return conditioning, knobs(1.0, 1, batch), free(batch)
