"""All that wren must show, by name."""

from oscine.daemon.evaluate_hearing import HEARING, Measure

MEASURES: dict[str, Measure] = {**HEARING}
"""In the order in which they are told."""
