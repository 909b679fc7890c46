"""All that wren must show, by name."""

from oscine.daemon.evaluate_hearing import HEARING, Measure
from oscine.daemon.evaluate_likeness import LIKENESS
from oscine.daemon.evaluate_writing import WRITING

MEASURES: dict[str, Measure] = {**HEARING, **LIKENESS, **WRITING}
"""In the order in which they are told."""
