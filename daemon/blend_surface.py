"""The surface: prompts lie on it, and how near the cursor is to each is its weight.

Pure arithmetic; ``daemon/surface_link.py`` moves the weights with it.
"""

import math
from collections.abc import Mapping

Place = tuple[float, float]
"""Across and up, each from -1 to 1."""

_RING = 0.75
"""How far from the middle prompts rest that nobody has moved."""

_LEAST = 0.005
"""A share below this is none: so little is not heard, and costs the model work."""

_NEAREST = 1e-6
_DECIMALS = 4


def resting_place(slot: int) -> Place:
    """Where the prompt of a slot lies before anybody moves it.

    On a ring, each as far as can be from those before it: the first two left and right,
    so that two prompts make a crossfader.

    >>> [resting_place(slot) for slot in (1, 2, 3, 4)]
    [(-0.75, 0.0), (0.75, 0.0), (0.0, 0.75), (0.0, -0.75)]
    """
    part, turn, rest = 0.5, 0.0, slot - 1
    while rest:
        turn += part * (rest % 2)
        part, rest = part / 2, rest // 2
    angle = math.pi - 2.0 * math.pi * turn
    # Adding 0.0 makes a zero of a minus zero.
    return (
        round(_RING * math.cos(angle), 2) + 0.0,
        round(_RING * math.sin(angle), 2) + 0.0,
    )


def shares(
    cursor: Place, places: Mapping[int, Place], falloff: float, snap: float
) -> dict[int, float]:
    """Weight of each prompt: the inverse of its distance, to the power of ``falloff``.

    Args:
        cursor: Where the cursor is.
        places: Where the prompts lie, by slot.
        falloff: 0 hears all alike, wherever the cursor is; the higher, the more the
            nearest outdoes the others.
        snap: A prompt nearer than this is heard alone. Distances are measured from
            there, so that nothing jumps on the way.

    Returns:
        By slot, 0 to 1, and together 1 but for rounding; empty for no prompts.

    Source:
        D. Shepard, "A two-dimensional interpolation function for irregularly-spaced
        data", 1968.

    >>> shares((0.0, 0.0), {1: (-0.5, 0.0), 2: (0.5, 0.0)}, 2.0, 0.1)
    {1: 0.5, 2: 0.5}
    >>> shares((0.45, 0.0), {1: (-0.5, 0.0), 2: (0.5, 0.0)}, 2.0, 0.1)
    {1: 0.0, 2: 1.0}
    """
    if not places:
        return {}
    distances = {
        slot: max(math.dist(cursor, place) - snap, _NEAREST)
        for slot, place in places.items()
    }
    nearest = min(distances.values())
    # Relative to the nearest, so that no power is too large for a number.
    raw = {slot: (nearest / d) ** falloff for slot, d in distances.items()}
    total = sum(raw.values())
    heard = {s: r if r / total >= _LEAST else 0.0 for s, r in raw.items()}
    total = sum(heard.values())
    return {slot: round(one / total, _DECIMALS) for slot, one in heard.items()}
