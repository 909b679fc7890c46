"""What a measure found, against what it must be; and the table of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bound:
    """What a number must not go below or above; None where it may.

    >>> str(Bound(low=0.9)), str(Bound(-18, -14)), Bound(high=2).holds(3)
    ('>= 0.9', '-18 to -14', False)
    """

    low: float | None = None
    high: float | None = None

    def holds(self, value: float) -> bool:
        """Whether a value is within; what is no number never is."""
        if math.isnan(value):
            return False
        is_low = self.low is not None and value < self.low
        return not is_low and not (self.high is not None and value > self.high)

    def __str__(self) -> str:
        """As the table says it."""
        if self.low is not None and self.high is not None:
            if self.low == self.high:
                return f"{self.low:g}"
            return f"{self.low:g} to {self.high:g}"
        if self.low is not None:
            return f">= {self.low:g}"
        return f"<= {self.high:g}" if self.high is not None else ""


ANY = Bound()
"""Told for what it is worth; nothing is asked of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One number of the evaluation.

    Attributes:
        measure: Which measure it belongs to, as ``--only`` names it.
        told: What the number is, in a few words.
        bound: What it must be.
        value: What it is; NaN where it could not be taken.
        unit: Such as ``dB``; empty for a share or a count.
    """

    measure: str
    told: str
    bound: Bound
    value: float
    unit: str = ""

    @property
    def passed(self) -> bool:
        """Whether the number is what it must be."""
        return self.bound == ANY or self.bound.holds(self.value)

    def to_json(self) -> dict[str, Any]:
        """Plain values; a number that could not be taken is null."""
        is_number = math.isfinite(self.value)
        return {
            "measure": self.measure,
            "told": self.told,
            "bound": str(self.bound),
            "value": round(float(self.value), 4) if is_number else None,
            "unit": self.unit,
            "passed": self.passed,
        }


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Print rows, as ``Row.to_json`` tells them, as a table of Markdown."""
    lines = ["| measure | what | bound | value | |", "|---|---|---|---|---|"]
    for row in rows:
        cells = (row["measure"], row["told"], row["bound"], shown(row), verdict(row))
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def shown(row: dict[str, Any]) -> str:
    """Value of a row with its unit."""
    if row["value"] is None:
        return "not taken"
    return f"{row['value']:.3g} {row['unit']}".rstrip()


def verdict(row: dict[str, Any]) -> str:
    """What to say of a row; nothing where nothing is asked."""
    if not row["bound"]:
        return ""
    return "passed" if row["passed"] else "**failed**"
