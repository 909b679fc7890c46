"""Chance: a die small enough to be saved, and the one way in which wren chooses."""

import math
from collections.abc import Sequence

_GOLDEN = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


def mix(*numbers: int) -> int:
    """Blend whole numbers into a 64-bit seed; order matters.

    Source:
        The finaliser of splitmix64 (Steele, Lea and Flood, OOPSLA 2014).
    """
    value = 0
    for number in numbers:
        value = (value ^ (number & _MASK)) + _GOLDEN & _MASK
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        value = (value ^ value >> 27) * 0x94D049BB133111EB & _MASK
        value ^= value >> 31
    return value


class Dice:
    """A stream of chance whose whole state is one number.

    The composer makes a fresh one from the seeds of what it is about to write, so the
    same section, part and bar always fall the same way.
    """

    __slots__ = ("state",)

    def __init__(self, *seeds: int) -> None:
        self.state = mix(*seeds)

    def roll(self) -> float:
        """Throw once: at least 0, below 1."""
        self.state = self.state + _GOLDEN & _MASK
        value = self.state
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        value = (value ^ value >> 27) * 0x94D049BB133111EB & _MASK
        return ((value ^ value >> 31) >> 11) * 2.0**-53


def choose(logits: Sequence[float], temperature: float, top_k: int, dice: Dice) -> int:
    """Choose one of several, the likelier the higher its logit.

    Temperature 0 and ``top_k`` 1 both take the likeliest, the first among equals. One
    roll is used up in every case, so that a knob never shifts what is rolled later.

    Args:
        logits: One per candidate; only differences count.
        temperature: Divides the logits; 0 to 3.
        top_k: Candidates kept, at least 1.
        dice: Where chance comes from.

    Returns:
        Index of the candidate.

    >>> choose([0.0, 2.0, 1.0], 0.0, 40, Dice(1))
    1
    """
    roll = dice.roll()
    best = max(logits)
    # So cold that nothing but the best could ever be chosen.
    if temperature < 1e-3 or top_k <= 1:
        return logits.index(best) if isinstance(logits, list) else [*logits].index(best)
    # Below this logit nothing is a candidate.
    floor = sorted(logits, reverse=True)[top_k - 1] if top_k < len(logits) else -1e9
    weights = [
        math.exp((logit - best) / temperature) if logit >= floor else 0.0
        for logit in logits
    ]
    aim = roll * sum(weights)
    for index, weight in enumerate(weights):
        aim -= weight
        if aim < 0:
            return index
    return weights.index(max(weights))


def happens(probability: float, temperature: float, top_k: int, dice: Dice) -> bool:
    """Choose between doing and leaving, as ``choose`` does."""
    chance = min(max(probability, 1e-4), 1 - 1e-4)
    return choose([math.log((1 - chance) / chance), 0.0], temperature, top_k, dice) == 1
