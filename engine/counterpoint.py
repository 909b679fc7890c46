"""The second soloist: arpeggios, ostinatos, answers, long lines and parallels."""

from oscine.engine.choice import Dice
from oscine.engine.harmony import PENTATONIC, Chord
from oscine.engine.melody import (
    HIGHEST,
    UNIT_BARS,
    chord_tone,
    middle,
    nearest,
    tune_ladder,
)
from oscine.engine.plan import Bar, Event, weight_of
from oscine.engine.score import MELODY_LOWEST
from oscine.engine.style import Style

_ORDERS = ("up", "updown", "down", "broken")
_ALL = tuple(range(MELODY_LOWEST, HIGHEST + 1))


def play_counter(
    style: Style, bar: Bar, melody: list[Event], before: int
) -> tuple[list[Event], int]:
    """Write the counter-melody of a bar.

    Args:
        style: What it does.
        bar: What is known.
        melody: What the melody plays in this bar, empty when it rests.
        before: Last pitch of a long line.

    Returns:
        The events and the last pitch.
    """
    kind = bar.pick(style.counters, Dice(bar.theme_seed, 51))
    if kind == "harmony" and not melody:
        kind = "pad"
    match kind:
        case "arp16" | "arp8" | "arp4":
            events = _arpeggio(bar, {"arp16": 1, "arp8": 2, "arp4": 4}[kind])
        case "riff":
            events = _riff(bar)
        case "pad":
            events = _line(bar, before)
        case "harmony":
            events = _parallel(bar, melody)
        case "answer":
            events = _answer(style, bar, melody)
        case _:
            events = []
    return events, events[-1].pitch if events else before


def _tones(over: Chord, low: float, high: float) -> list[int]:
    classes = over.classes[:4]
    return [p for p in _ALL if low <= p <= high and p % 12 in classes]


def _arpeggio(bar: Bar, gap: int) -> list[Event]:
    dice = Dice(bar.theme_seed, 52)
    turn = bar.ordinal % len(_ORDERS)
    logits = [0.8 if i == turn else 0.0 for i in range(len(_ORDERS))]
    order = _ORDERS[bar.choose(logits, dice)]
    span = (12, 17, 24)[bar.choose([0.5, 0.4, 0.0], dice)]
    low = min(max(2 + 14 * (bar.brightness - 0.5), -7), 12)
    events: list[Event] = []
    for step in range(0, bar.steps, gap):
        tones = _tones(bar.chord_at(step), low, low + span)
        count = len(tones)
        turn = step // gap
        if order == "down":
            index = count - 1 - turn % count
        elif order == "updown":
            around = turn % max(1, 2 * count - 2)
            index = around if around < count else 2 * count - 2 - around
        elif order == "broken":
            index = (turn // 2 + (turn % 2) * 2) % count
        else:
            index = turn % count
        strength = weight_of(step)
        # Whole layers enter: beats, then eighths, then sixteenths.
        rank = 0.22 if step % 4 == 0 else 0.34 if step % 2 == 0 else 0.53
        rank += (step * 5 % 16) * 0.005
        velocity = 2 if strength > 0.6 else 1 if strength > 0.3 else 0
        length = 0.75 if gap == 1 else gap * 0.75
        events.append(Event(step, rank, tones[index], velocity, length))
    return events


def _riff(bar: Bar) -> list[Event]:
    """A short figure that keeps turning, whatever the chords; odd lengths drift."""
    dice = Dice(bar.theme_seed, 53)
    period = (16, 12, 10, 6)[bar.choose([1.2, 0.4, -0.2, -0.4], dice)]
    if bar.steps == 12:
        period = 12
    scale = PENTATONIC[bar.is_minor]
    count = max(2, round(period * (0.25 + 0.25 * bar.blend.density)))
    free = list(range(period))
    chosen: list[int] = []
    while free and len(chosen) < count:
        logits = [
            1.4 * weight_of(s) + (0.9 if s % 4 == 2 else 0.0) + 0.3 * (s % 3 == 0)
            for s in free
        ]
        chosen.append(free.pop(bar.choose(logits, dice)))
    base = round(2 + 12 * (bar.brightness - 0.5))
    ladder = [p for p in _ALL if p % 12 in scale and base <= p <= base + 14]
    figure: dict[int, tuple[int, int]] = {}
    index = len(ladder) // 3
    for order, step in enumerate(sorted(chosen)):
        moves = (1, -1, 0, 2, -2, 3)
        logits = [0.5, 0.4, 0.1, 0.1, 0.1, -0.6]
        if order:
            index += moves[bar.choose(logits, dice)]
        index = min(max(index, 0), len(ladder) - 1)
        figure[step] = (ladder[index], chosen.index(step))
    start = bar.number * bar.steps
    events: list[Event] = []
    for step in range(bar.steps):
        if (start + step) % period in figure:
            pitch, order = figure[(start + step) % period]
            over = bar.chord_at(step)
            rub = any((pitch - tone) % 12 in {1, 11} for tone in over.classes)
            if rub:
                pitch = chord_tone(over, pitch, _ALL)
            rank = 0.22 + 0.4 * order / count + (step % 16) * 0.004
            velocity = 2 if weight_of(step) > 0.6 else 1
            events.append(Event(step, rank, pitch, velocity, 0.75))
    return events


def _line(bar: Bar, before: int) -> list[Event]:
    """One long tone per chord, with as little movement as possible."""
    events: list[Event] = []
    goal = middle(bar) - 2
    starts = [start for start, _ in bar.chords]
    for (start, over), end in zip(bar.chords, [*starts[1:], bar.steps], strict=True):
        colours = over.classes[1:] or over.classes
        options = [p for p in _ALL if p % 12 in colours and abs(p - goal) <= 10]
        pitch = min(options, key=lambda p: abs(p - before) + 0.3 * abs(p - goal))
        events.append(Event(start, 0.22 + 0.1 * (start > 0), pitch, 1, end - start))
        before = pitch
    return events


def _parallel(bar: Bar, melody: list[Event]) -> list[Event]:
    """Follow the melody in thirds and sixths below."""
    events: list[Event] = []
    for note in melody:
        over = bar.chord_at(note.step)
        options = tune_ladder("scale", bar, over)
        index = max(nearest(options, note.pitch) - 2, 0)
        pitch = options[index]
        if note.step % 4 == 0:
            below = [
                p for p in options if p % 12 in over.classes and p <= note.pitch - 3
            ]
            pitch = below[-1] if below else pitch
        rank = min(1.0, note.rank + 0.16)
        events.append(
            Event(note.step, rank, pitch, max(0, note.velocity - 1), note.length)
        )
    return events


def _answer(style: Style, bar: Bar, melody: list[Event]) -> list[Event]:
    """Speak where the melody breathes: towards the end of each second bar."""
    ends = bar.number % UNIT_BARS == UNIT_BARS - 1
    if melody and not ends:
        return []
    last = max((note.step for note in melody), default=-2)
    start = max(last + 2, bar.steps // 2) if melody else 0
    dice = Dice(bar.theme_seed, 54, bar.number // UNIT_BARS % 2)
    count = 2 + bar.choose([0.3, 0.6, 0.2], dice)
    free = [step for step in range(start, bar.steps) if step % 2 == 0]
    chosen: list[int] = []
    while free and len(chosen) < count:
        logits = [weight_of(step) + (0.5 if step % 4 == 2 else 0.0) for step in free]
        chosen.append(free.pop(bar.choose(logits, dice)))
    pitch = middle(bar) - 1
    direction = 1 if bar.choose([0.4, 0.0], dice) == 0 else -1
    events: list[Event] = []
    for order, step in enumerate(sorted(chosen)):
        over = bar.chord_at(step)
        options = tune_ladder(style.tune, bar, over)
        index = nearest(options, pitch) + (direction if order else 0)
        pitch = options[min(max(index, 0), len(options) - 1)]
        if order == 0 or step % 4 == 0:
            pitch = chord_tone(over, round(pitch), options)
        rank = 0.24 + 0.1 * chosen.index(step)
        events.append(Event(step, rank, round(pitch), 1, 2))
    return events
