"""How a model is to be loaded: what depends on the machine and its owner."""

import os
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

_FRACTION = "XLA_CLIENT_MEM_FRACTION"
_OLD_FRACTION = "XLA_PYTHON_CLIENT_MEM_FRACTION"
_CACHE = "JAX_COMPILATION_CACHE_DIR"
_CACHED_SECONDS = "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS"
_PREALLOCATE = "XLA_PYTHON_CLIENT_PREALLOCATE"


def default_root() -> Path:
    """Where files of models are kept unless the configuration says otherwise."""
    return platformdirs.user_data_path("oscine") / "models"


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """Told to ``open_generator``; a model takes from it what it has a use for.

    Attributes:
        random_weights: Play on random weights instead of a checkpoint: noise, but at
            the speed and in the memory of the real thing.
        precision: One of ``PRECISIONS``: in what the weights are kept; ``auto``
            takes what lets this machine keep up.
        memory_fraction: How much of an accelerator's memory may be taken, above 0 to
            1; 0 leaves that to JAX, which stops at three quarters.
        models: Folder of the models' files.
        strict: Do as the model's original does to the last number, also where there is
            a better way.
    """

    random_weights: bool = False
    precision: str = "auto"
    memory_fraction: float = 0.0
    models: Path = field(default_factory=default_root)
    strict: bool = False

    def prepare(self) -> None:
        """Tell JAX how much of an accelerator's memory to take, and what to remember.

        Memory is taken as it is needed, up to the limit; what was compiled is kept for
        the next start. Through the environment, which JAX reads when it is imported
        and when the first accelerator is looked for; what the user has set there
        himself stays, unless told otherwise here.
        """
        os.environ.setdefault(
            _CACHE, str(platformdirs.user_cache_path("oscine") / "jax")
        )
        os.environ.setdefault(_CACHED_SECONDS, "0.3")
        os.environ.setdefault(_PREALLOCATE, "false")
        if self.memory_fraction:
            os.environ.pop(_OLD_FRACTION, None)  # the two together are refused
            os.environ[_FRACTION] = f"{self.memory_fraction:g}"
