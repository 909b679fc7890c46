"""The chord player."""

from oscine.engine.choice import Dice
from oscine.engine.harmony import SHAPES, lead, voicing
from oscine.engine.plan import Bar, Event, stretched, weight_of
from oscine.engine.score import PICKS, STRIKE
from oscine.engine.style import Style

Layout = tuple[int, int, int]
"""First sixteenth of a voicing, its shape and its anchor."""


def lay_out(
    style: Style, bar: Bar, before: tuple[int, ...]
) -> tuple[list[Layout], tuple[int, ...]]:
    """Lay out the chords of a bar, each near the one before.

    Returns:
        A layout per chord, and the pitches of the last.
    """
    name = bar.pick(style.shapes, Dice(bar.theme_seed, 31))
    shape = SHAPES.index(name)
    centre = bar.blend.comp_centre + 6 * (bar.brightness - 0.5)
    layouts: list[Layout] = []
    for start, each in bar.chords:
        anchor = lead(each, shape, before, centre)
        before = voicing(each, shape, anchor)
        layouts.append((start, shape, anchor))
    return layouts, before


def play_chords(style: Style, bar: Bar) -> list[Event]:
    """Write the strokes of a bar."""
    row = bar.pick(style.chords, Dice(bar.theme_seed, 32))
    signs = [*stretched(row, bar.number, bar.steps, "_")]
    for start, _ in bar.chords[1:]:
        if signs[start] == "_":
            signs[start] = "X"
    picks = any(sign.isdigit() for sign in signs)
    dice = Dice(bar.section_seed, 33, bar.number % 2)
    events: list[Event] = []
    for step, sign in enumerate(signs):
        if sign in "._":
            continue
        held = 1
        while step + held < bar.steps and signs[step + held] == "_":
            held += 1
        strength = weight_of(step)
        starts = any(start == step for start, _ in bar.chords)
        rank = 0.0 if starts or not events else 0.46 - 0.3 * strength
        pitch = STRIKE
        if sign.isdigit():
            pitch = min(int(sign), PICKS)
            # Let the strings ring on under one another.
            held = max(held, min(bar.steps - step, 6))
        elif not picks and not starts and not bar.happens(0.96, dice):
            continue
        velocity = {"X": 2, "x": 2, "o": 0}.get(sign, 1)
        if bar.energy > 0.7 and strength > 0.6:
            velocity = min(3, velocity + 1)
        elif bar.energy < 0.45:
            velocity = max(0, velocity - 1)
        length = 0.75 if held == 1 else held
        events.append(Event(step, rank, pitch, velocity, length))
        if pitch == STRIKE and held >= 8:
            events += _pulses(step, held, velocity)
    return sorted(events, key=lambda event: event.step)


def _pulses(step: int, held: int, velocity: int) -> list[Event]:
    """What a held chord breaks up into as the density rises."""
    soft = max(0, velocity - 1)
    return [
        Event(
            step + later,
            0.7 if later % 8 == 0 else 0.8 if later % 4 == 0 else 0.9,
            STRIKE,
            soft,
            2,
        )
        for later in range(2, held, 2)
    ]
