"""The drummer."""

from oscine.engine.choice import Dice
from oscine.engine.plan import Bar, Event, stretched
from oscine.engine.score import SECTIONS, Drum
from oscine.engine.style import DRUM_LETTERS, Style

_LEVEL = {"X": 2, "x": 1, "o": 0, "-": 1, "?": 0}
_CHANCE = {"X": 0.995, "x": 0.98, "o": 0.95, "-": 0.5, "?": 0.25}
_RANK = {"X": 0.0, "x": 0.12, "o": 0.3, "-": 0.5, "?": 0.62}
_BACKBONE = frozenset({Drum.KICK, Drum.SNARE, Drum.CLAP, Drum.RIM})
_CYMBALS = frozenset({Drum.CLOSED_HAT, Drum.OPEN_HAT, Drum.RIDE, Drum.CRASH})
_TIMEKEEPERS = (
    Drum.CLOSED_HAT, Drum.RIDE, Drum.SHAKER, Drum.PERCUSSION, Drum.HIGH_TOM, Drum.RIM,
    Drum.SNARE, Drum.KICK,
)  # fmt: skip
"""Who fills the gaps between the strokes of a pattern, where the pattern has it."""

_BREAK, _BUILD, _CLIMAX, _INTRO = map(
    SECTIONS.index, ("break", "build", "climax", "intro")
)


def _rows(text: str, number: int, steps: int) -> dict[Drum, str]:
    rows = (row.partition("=") for row in text.split())
    return {
        Drum(DRUM_LETTERS.index(letter)): stretched(signs, number, steps)
        for letter, _, signs in rows
    }


def play_drums(style: Style, bar: Bar) -> list[Event]:
    """Write the drums of a bar; several strokes may claim one hand."""
    if not style.drums:
        return []
    pattern = bar.pick(style.drums, Dice(bar.theme_seed, 11))
    rows = _rows(pattern, bar.number, bar.steps)
    # Two bars alternate; the fourth of each phrase is played afresh.
    variant = (0, 1, 0, 2 + bar.number)[bar.number % 4]
    dice = Dice(bar.section_seed, 12, variant)
    events: list[Event] = []
    for drum, signs in sorted(rows.items()):
        for step, sign in enumerate(signs):
            if sign != "." and bar.happens(_CHANCE[sign], dice):
                events.append(_stroke(drum, sign, step, bar))
    if bar.section == _BREAK:
        events = [e for e in events if e.pitch not in {Drum.KICK, Drum.SNARE}]
    if bar.section == _BUILD:
        events = [e for e in events if e.pitch not in {Drum.SNARE, Drum.CLAP}]
        events += _roll(bar)
    elif style.fill and _wants_fill(bar):
        events = _filled(events, style, bar)
    events += _busy(rows, bar)
    if bar.number == 0 and bar.section not in {_INTRO, _BREAK}:
        dice = Dice(bar.section_seed, 13)
        if bar.happens(bar.blend.crashes, dice):
            events.append(Event(0, 0.05, Drum.CRASH, 1 + (bar.energy > 0.6), 1))
    elif bar.section == _CLIMAX and bar.number % 4 == 0 and bar.blend.crashes > 0.5:
        events.append(Event(0, 0.2, Drum.CRASH, 1, 1))
    return events


def _busy(rows: dict[Drum, str], bar: Bar) -> list[Event]:
    """Soft strokes in the gaps of a pattern, the more of them the denser it is to be.

    They are beyond what a style has by itself.
    """
    drum = next((drum for drum in _TIMEKEEPERS if drum in rows), None)
    if drum is None:
        return []
    return [
        Event(step, 0.72 + 0.12 * (step % 2) + step * 7 % 16 * 0.008, drum, 0, 1)
        for step in range(bar.steps)
        if rows[drum][step] == "."
    ]


def _stroke(drum: Drum, sign: str, step: int, bar: Bar) -> Event:
    rank = _RANK[sign]
    if drum not in _BACKBONE:
        rank += 0.12 if step % 4 == 0 else (0.16, 0.36)[step % 2]
    elif step % 2:
        rank += 0.15
    # No two strokes leave at the same moment when the density falls.
    rank += (step * 7 + drum * 3) % 16 * 0.006
    level = _LEVEL[sign]
    if bar.energy < 0.3:
        level = max(0, level - 1)
    return Event(step, min(rank, 1.0), drum, level, 1)


def _wants_fill(bar: Bar) -> bool:
    if bar.is_last:
        share = 1.0
    elif bar.number % 8 == 7:
        share = 0.8
    elif bar.number % 4 == 3:
        share = 0.3
    else:
        return False
    return bar.happens(bar.blend.fills * share, Dice(bar.section_seed, 14, bar.number))


def _filled(events: list[Event], style: Style, bar: Bar) -> list[Event]:
    """Play the fill over the bar's end; what it takes a hand for gives way."""
    fill: list[Event] = []
    for drum, signs in _rows(style.fill, bar.number, 16).items():
        # In three-four the end of the fill is what counts.
        for step, sign in enumerate(
            signs[16 - bar.steps :] if bar.steps < 16 else signs
        ):
            if sign != ".":
                # Barely audible to most: a fill belongs to a normal density.
                fill.append(Event(step, 0.34, drum, _LEVEL[sign], 1))
    if not fill:
        return events
    start = min(event.step for event in fill)
    kept = [
        event
        for event in events
        if event.step < start
        or event.pitch == Drum.KICK
        # Below the fill's density the groove goes on.
        or (event.pitch not in _CYMBALS and not _taken(event, fill))
        or event.step % 4 == 0
    ]
    return kept + [e for e in fill if not _taken(e, kept)]


def _taken(event: Event, others: list[Event]) -> bool:
    return any(e.step == event.step and e.pitch == event.pitch for e in others)


def _roll(bar: Bar) -> list[Event]:
    """A snare roll that thickens towards the end of a build."""
    left = bar.bars - bar.number
    gap = 4 if left > 3 else 2 if left > 1 else 1
    return [
        Event(
            step,
            0.1 if step % 4 == 0 else 0.3,
            Drum.SNARE,
            1 + (left == 1 and step >= bar.steps // 2),
            1,
        )
        for step in range(0, bar.steps, gap)
        if not (left == 1 and step >= bar.steps - 2)
    ]
