"""All styles, the vector a prompt becomes, and what a blend of such vectors means."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import numpy as np
from oscine.engine.score import PATCHES, Part
from oscine.engine.style import Style
from oscine.engine.styles_band import BAND
from oscine.engine.styles_club import CLUB
from oscine.engine.styles_quiet import QUIET

STYLES: tuple[Style, ...] = (*CLUB, *BAND, *QUIET)
"""Every style; the position of one is its place in the vector."""

STYLE_INDEX = {style.name: index for index, style in enumerate(STYLES)}

MODIFIERS = (
    "density", "brightness", "energy", "minor", "swing_eighths", "swing_sixteenths",
    "reverb", "delay", "drive", "notes", "syncopation", "tempo_octaves",
    "tempo_weight", "tempo",
)  # fmt: skip
"""What words may add to the numbers of a style.

``tempo_octaves`` is a ratio (1 doubles); ``tempo`` is ``tempo_weight`` times the
octaves above 100 beats per minute, so that two prompts have the mean of their tempi.
"""

PATCHES_AT = len(STYLES)
PRESENCE_AT = PATCHES_AT + sum(map(len, PATCHES.values()))
MODIFIERS_AT = PRESENCE_AT + len(Part)
DIMENSIONS = MODIFIERS_AT + len(MODIFIERS)
"""Length of a style embedding: style weights, patches, presence, modifiers."""

NEUTRAL_GUIDANCE = 4.0
"""Guidance at which a style is played as written."""

DEFAULT_STYLE = "deep house"
"""What is played while there is no prompt."""

_SCALARS = (
    "minor", "swing_eighths", "swing_sixteenths", "looseness", "density", "brightness",
    "energy", "notes", "centre", "leaps", "syncopation", "legato", "comp_centre",
    "fills", "crashes", "cadences", "reverb", "delay", "drive", "sidechain",
)  # fmt: skip
_UNIT = frozenset(_SCALARS) - {"looseness", "notes", "centre", "comp_centre"}


def _row(style: Style) -> list[float]:
    return [
        *(getattr(style, name) for name in _SCALARS),
        *style.presence,
        *style.gains_db,
        *np.log2(np.array(style.tempo) / 100),
    ]


_TABLE = np.array([_row(style) for style in STYLES])


@dataclass(frozen=True, slots=True)
class Blend:
    """What the styles of a moment come to; see ``Style`` for the meaning of the fields.

    Attributes:
        weights: One per style, sum 1.
        preferences: Wish for each patch of each part, 0 to about 1.
        bpm: The blend's own tempo.
    """

    weights: tuple[float, ...]
    preferences: tuple[tuple[float, ...], ...]
    bpm: float
    minor: float
    swing_eighths: float
    swing_sixteenths: float
    looseness: float
    density: float
    brightness: float
    energy: float
    notes: float
    centre: float
    leaps: float
    syncopation: float
    legato: float
    comp_centre: float
    fills: float
    crashes: float
    cadences: float
    reverb: float
    delay: float
    drive: float
    sidechain: float
    presence: tuple[float, ...]
    gains_db: tuple[float, ...]

    def seats(self, offset: float) -> tuple[int, ...]:
        """Apportion the five parts to the styles.

        The weights are laid end to end around a circle and each part sits at its own
        place on it: at half and half two or three parts go to each style, and as a
        weight glides the parts change over one by one.

        Args:
            offset: Turns the circle, 0 to 1.

        Returns:
            Index of a style for each part.
        """
        ends = list(accumulate(self.weights))
        return tuple(
            next(
                (i for i, end in enumerate(ends) if (offset + place) % 1 < end),
                self.weights.index(max(self.weights)),
            )
            for place in _PLACES
        )


_PLACES = (0.0, 0.25, 0.5, 0.75, 0.4)
"""Where the parts sit; neighbours on stage sit apart, so that a blend is heard."""


def vector_of(name: str) -> np.ndarray:
    """The embedding of one style as written, float32 ``(DIMENSIONS,)``."""
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[STYLE_INDEX[name]] = 1
    return vector


def blend(vector: np.ndarray | None, guidance: float) -> Blend:
    """Make the blend of a style embedding.

    Args:
        vector: Weighted mean of embeddings, ``(DIMENSIONS,)``; None or zeros give the
            default style.
        guidance: 0 the average of all styles, ``NEUTRAL_GUIDANCE`` as written, more
            exaggerates.
    """
    data = b"" if vector is None else np.asarray(vector, np.float32).tobytes()
    return _blend(data, float(guidance))


@lru_cache(maxsize=64)
def _blend(data: bytes, guidance: float) -> Blend:
    vector = np.frombuffer(data, np.float32).astype(np.float64)
    count = len(STYLES)
    if vector.size != DIMENSIONS or vector[:count].sum() < 1e-6:
        vector = vector_of(DEFAULT_STYLE).astype(np.float64)
    vector = vector / vector[:count].sum()
    strength = guidance / NEUTRAL_GUIDANCE
    average = 1 / count
    weights = np.maximum(average + strength * (vector[:count] - average), 0)
    weights[weights < 1e-3 * weights.max()] = 0
    weights /= weights.sum()
    mean = _TABLE.mean(axis=0)
    numbers = mean + strength * (vector[:count] @ _TABLE - mean)
    extra = (vector[MODIFIERS_AT:] * strength).tolist()
    added: dict[str, float] = dict(zip(MODIFIERS, extra, strict=True))
    values: dict[str, float] = {}
    for name, number in zip(_SCALARS, numbers, strict=False):
        value = float(number) + added.get(name, 0.0)
        values[name] = min(max(value, 0.0), 1.0) if name in _UNIT else value
    values["notes"] = max(values["notes"], 0.5)
    values["looseness"] = min(max(values["looseness"], 0.0), 3.0)
    rest = numbers[len(_SCALARS) :]
    presence = rest[:5] + vector[PRESENCE_AT:MODIFIERS_AT] * strength
    low, usual, high = (100 * 2 ** rest[10:13]).tolist()
    if added["tempo_weight"] > 0.02:
        told = added["tempo"] / added["tempo_weight"]
        share = min(1.0, added["tempo_weight"])
        usual = 2 ** ((1 - share) * np.log2(usual) + share * (np.log2(100) + told))
        low, high = min(low, usual), max(high, usual)
    usual *= 2 ** added["tempo_octaves"]
    bpm = min(max(usual, 0.85 * min(low, high)), 1.15 * max(low, high))
    wishes = vector[PATCHES_AT:PRESENCE_AT] * strength
    edges = [0, *accumulate(len(PATCHES[part]) for part in Part)]
    return Blend(
        weights=tuple(weights.tolist()),
        preferences=tuple(
            tuple(wishes[edges[part] : edges[part + 1]].tolist()) for part in Part
        ),
        bpm=round(float(min(max(bpm, 30.0), 240.0)), 1),
        presence=tuple(presence.tolist()),
        gains_db=tuple(np.clip(rest[5:10], -12, 9).tolist()),
        **values,
    )
