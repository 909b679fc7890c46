"""Hints: controls that a model cannot follow by itself, told to it as further prompts.

A model that learned from sound and words knows what "120 bpm" or "sparse" sounds like,
though it has no knob for it. So such a control becomes a few words in the blend, as
players do it by hand.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from oscine.engine.controls import Controls, Honours
from oscine.engine.names import BPM_FREE, KEY_AUTO, KEYS, MODEL_DECIDES

WEIGHT = 0.25
"""Of a hint in the blend, where all the prompts together have 1."""


class Hint(NamedTuple):
    """Words that stand for a control.

    Attributes:
        control: Field of ``Controls`` they stand for.
        text: The words.
        weight: In the blend, where all the prompts together have 1.
    """

    control: str
    text: str
    weight: float


_ENDS = {
    "density": ("sparse, minimal, few notes", "dense, busy, many notes"),
    "brightness": ("dark, muffled, mellow", "bright, crisp, shimmering"),
}
"""What the lowest and the highest value of a control sound like."""

_ONLY = {
    "mute_drums": "no drums",
    "mute_bass": "no bass",
    "only_bass_and_drums": "only bass and drums",
}


def hints_for(controls: Controls, honours: Mapping[str, Honours]) -> tuple[Hint, ...]:
    """Hints for all controls that a model wants to be prompted for.

    A control in the middle of its range says nothing; towards an end it says more.

    Args:
        controls: What was asked for.
        honours: How the model follows each of them.
    """
    return tuple(
        hint
        for hint in _all(controls)
        if honours.get(hint.control) is Honours.PROMPTED and hint.weight > 0.0
    )


def _all(controls: Controls) -> Iterator[Hint]:
    if controls.bpm != BPM_FREE:
        yield Hint("bpm", f"{controls.bpm:.0f} bpm", WEIGHT)
    if controls.key != KEY_AUTO:
        yield Hint("key", f"in the key of {KEYS[controls.key]}", WEIGHT)
    for control, (low, high) in _ENDS.items():
        value = getattr(controls, control)
        if value != MODEL_DECIDES:
            lean = 2.0 * value - 1.0
            yield Hint(control, high if lean > 0.0 else low, WEIGHT * abs(lean))
    for control, text in _ONLY.items():
        if getattr(controls, control):
            yield Hint(control, text, WEIGHT)
