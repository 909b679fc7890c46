"""How a model is to be loaded: what depends on the machine and its owner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """Told to ``open_generator``; a model takes from it what it has a use for.

    Attributes:
        random_weights: Play on random weights instead of a checkpoint: noise, but at
            the speed and in the memory of the real thing.
        precision: One of ``PRECISIONS``: in what the weights are kept; ``auto``
            takes what lets this machine keep up.
    """

    random_weights: bool = False
    precision: str = "auto"
