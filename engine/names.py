"""Names and sentinels that the model and those who steer it share; plain Python."""

from enum import Enum

GENERATORS = (
    "wren",
    "tone",
    "mrt2-small",
    "mrt2-base",
    "mrt2-tiny",
    "mrt1-base",
    "mrt1-large",
    "mrt1-tiny",
)
"""The models that ``open_generator`` knows."""

KEPT_IN = ("float32", "bfloat16", "int8")
"""In what a model's weights can be kept, finest first."""

PRECISIONS = ("auto", *KEPT_IN)
"""The same as it can be asked for: ``auto`` takes what lets this machine keep up."""


class Honours(Enum):
    """How a model follows one control."""

    NATIVE = "native"
    PROMPTED = "prompted"
    FILTERED = "filtered"
    UNSUPPORTED = "unsupported"


PITCH_CLASSES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")

KEYS = tuple(
    f"{tonic} {mode}" for mode in ("major", "minor") for tonic in PITCH_CLASSES
)
"""The 24 keys by name; the index is ``tonic + 12 * is_minor``."""

KEY_AUTO = -1
"""Sentinel of a key: the model chooses."""

MODEL_DECIDES = -1.0
"""Sentinel of density and brightness: the model chooses."""

BPM_FREE = 0.0
"""Sentinel of a tempo: the model chooses its own."""
