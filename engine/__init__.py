"""Live music models: controls in, sound out.

No network, no sound card, no threads, no clock in here. A generator is pure apart from
its state: everything it carries from step to step is in the state it hands back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from oscine.engine.names import GENERATORS
from oscine.engine.options import ModelOptions

if TYPE_CHECKING:
    # Only named here: who reads names and errors needs no array library.
    import numpy as np
    from oscine.engine.controls import Controls, GeneratorInfo


class EngineError(Exception):
    """Something the engine cannot do, told in a sentence for the player."""


class PromptError(EngineError):
    """A prompt that cannot become a style; the message says why and what would work."""


class Generator(Protocol):
    """A model that plays, one step at a time.

    ``step`` consumes the state it is given (a model may overwrite it in place, as a
    donated buffer); go on with the one it returns. The same seed and the same controls
    at each step give the same samples.
    """

    @property
    def info(self) -> GeneratorInfo:
        """What this generator is."""
        ...

    def embed(self, text: str) -> tuple[np.ndarray, str]:
        """Turn a prompt into a style embedding; slow, called on a worker.

        Args:
            text: What to play, any language the model knows.

        Returns:
            The embedding, float32 ``(dim,)``, and a few words on how it was understood
            (shown as the slot's status after ``ready``; may be empty).

        Raises:
            PromptError: Nothing in the prompt means anything to the model.
        """
        ...

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Turn a sound into a style embedding; slow, called on a worker.

        Args:
            samples: Float32 ``(n, channels)``, of any level and length.
            rate_hz: Their rate.

        Returns:
            As ``embed`` does.

        Raises:
            PromptError: The model hears nothing, or not this.
        """
        ...

    def initial_state(self, seed: int) -> Any:
        """Make the state of a piece that has not begun.

        Args:
            seed: Start of the random key, 0 to 2**31 - 1.
        """
        ...

    def continue_from(self, samples: np.ndarray, rate_hz: int, seed: int) -> Any:
        """Make the state of a piece that goes on from a sound; slow, on a worker.

        Args:
            samples: Float32 ``(n, channels)``; the end of it counts.
            rate_hz: Their rate.
            seed: As of ``initial_state``.

        Raises:
            PromptError: The model hears nothing, or not this.
        """
        ...

    def step(self, controls: Controls, state: Any) -> tuple[np.ndarray, Any]:
        """Play one step.

        Returns:
            The block, float32 ``(info.step_samples, 2)`` within -1 to 1, and the next
            state.
        """
        ...

    def position(self, state: Any) -> tuple[int, int] | None:
        """Tell bar and beat, both from 1, at the end of the last step, or None."""
        ...

    def lag_samples(self, state: Any) -> int:
        """Tell how much the coming steps play before a change of style is in it."""
        ...

    def save(self, state: Any) -> bytes:
        """Serialise the state; ``restore`` of it goes on as if never interrupted."""
        ...

    def restore(self, data: bytes) -> Any:
        """Make the state that ``save`` wrote.

        Raises:
            EngineError: The bytes are not a state of this generator.
        """
        ...


def open_generator(name: str, options: ModelOptions = ModelOptions()) -> Generator:  # noqa: B008 - frozen
    """Load a generator by name; slow for the large ones.

    Args:
        name: One of ``GENERATORS``.
        options: How to load it.

    Raises:
        EngineError: No generator has this name (the message lists those that exist),
            or the libraries it needs are not installed.
    """
    options.prepare()
    # Imported on demand, so that a large model's libraries load only with it.
    match name:
        case "wren":
            from oscine.engine.wren import Wren  # noqa: PLC0415

            return Wren()
        case "tone":
            from oscine.engine.tone import Tone  # noqa: PLC0415

            return Tone()
        case _:
            return _open_large(name, options)


def _open_large(name: str, options: ModelOptions) -> Generator:
    """Load a model whose weights are in files."""
    from oscine.engine.installed import locate, names  # noqa: PLC0415 - as above

    known = names(options.models)
    if name not in known:
        there_are = ", ".join(dict.fromkeys((*GENERATORS, *known)))
        raise EngineError(f"no model {name!r}; there are: {there_are}")
    from oscine.engine.load_jax import load_jax  # noqa: PLC0415 - as above

    try:
        load_jax()
        match locate(name, options.models).model.family:
            case "mrt1":
                from oscine.engine.mrt1_load import load_mrt1  # noqa: PLC0415

                return load_mrt1(name, options)
            case _:
                from oscine.engine.mrt2_generator import load_mrt2  # noqa: PLC0415

                return load_mrt2(name, options)
    except ModuleNotFoundError as error:
        raise EngineError(_needs(name, error)) from error


def _needs(name: str, error: ModuleNotFoundError) -> str:
    return (
        f"{name} needs {error.name}, which is not installed; "
        f"mend: ./dev play --model {name}, or pip install 'oscine[magenta]'"
    )
