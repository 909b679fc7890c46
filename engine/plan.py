"""What the players of a bar are told and what they hand back."""

from dataclasses import dataclass

from oscine.engine.choice import Dice, choose, happens
from oscine.engine.harmony import Chord
from oscine.engine.style import Style
from oscine.engine.styles import Blend


@dataclass(frozen=True, slots=True)
class Event:
    """Something to play, should the density allow.

    Attributes:
        step: Sixteenth of the bar, from 0.
        rank: It sounds from this density on, 0 to 1. Ranks never depend on the density,
            so turning it up only ever adds notes.
        pitch: As in ``score.Touch``; a ``Drum`` for the drums.
        velocity: Index into the part's velocities.
        length: Sixteenths.
    """

    step: int
    rank: float
    pitch: int
    velocity: int
    length: float


@dataclass(frozen=True, slots=True)
class Bar:
    """What every player knows about the bar to come.

    Attributes:
        steps: Sixteenths in it.
        chords: First sixteenth of each chord, and the chord.
        following: First chord of the next bar.
        scale: The mode, semitones above the tonic.
        is_minor: Whether the key is.
        tonic: Pitch class of the key.
        section: Kind, index into ``score.SECTIONS``.
        number: Bar of the section, from 0.
        bars: Length of the section.
        section_seed: Chance that is the same throughout the section.
        theme_seed: Chance that returns with the theme.
        ordinal: Number of the theme, so that even the plainest themes differ.
        energy: 0 to 1.
        brightness: 0 to 1.
        blend: The numbers of the moment.
        temperature: As in ``Controls``.
        top_k: As in ``Controls``.
    """

    steps: int
    chords: tuple[tuple[int, Chord], ...]
    following: Chord
    scale: tuple[int, ...]
    is_minor: bool
    tonic: int
    section: int
    number: int
    bars: int
    section_seed: int
    theme_seed: int
    ordinal: int
    energy: float
    brightness: float
    blend: Blend
    temperature: float
    top_k: int

    def chord_at(self, step: int) -> Chord:
        """The chord that reigns at a sixteenth."""
        reigning = self.chords[0][1]
        for start, each in self.chords:
            if start <= step:
                reigning = each
        return reigning

    @property
    def is_last(self) -> bool:
        """Whether the section ends with this bar."""
        return self.number == self.bars - 1

    def choose(self, logits: list[float], dice: Dice) -> int:
        """Choose as daringly as the player wants."""
        return choose(logits, self.temperature, self.top_k, dice)

    def happens(self, probability: float, dice: Dice) -> bool:
        """Do or leave, as daringly as the player wants."""
        return happens(probability, self.temperature, self.top_k, dice)

    def pick(self, rows: tuple[str, ...], dice: Dice) -> str:
        """Choose one of a style's rows, which are sorted by likelihood."""
        turn = self.ordinal % len(rows)
        logits = [-0.6 * i + (0.7 if i == turn else 0.0) for i in range(len(rows))]
        return rows[self.choose(logits, dice)]


def stretched(signs: str, number: int, steps: int, rest: str = ".") -> str:
    """Cut the signs of one bar out of a rhythm, whatever its own metre.

    Args:
        signs: One or two bars.
        number: Bar of the section.
        steps: Sixteenths of the bar.
        rest: Sign to fill up with.
    """
    if len(signs) > 16 and len(signs) % steps == 0:
        start = number % (len(signs) // steps) * steps
        return signs[start : start + steps]
    return signs[:steps].ljust(steps, rest)


def weight_of(step: int) -> float:
    """How much a sixteenth weighs in the bar: 1 the downbeat to 0.1 between eighths."""
    if step == 0:
        return 1.0
    if step % 8 == 0:
        return 0.8
    if step % 4 == 0:
        return 0.65
    return 0.4 if step % 2 == 0 else 0.1


def has(style: Style, part: int) -> bool:
    """Whether a style has anything written for a part."""
    return bool(
        (style.drums, style.bass, style.chords, style.leads, style.seconds)[part]
    )
