"""The soloist: motifs that are remembered, varied and answered."""

from dataclasses import dataclass

from oscine.engine.choice import Dice
from oscine.engine.harmony import BLUES, PENTATONIC, Chord, ladder
from oscine.engine.plan import Bar, Event, weight_of
from oscine.engine.score import MELODY_LOWEST, MELODY_PITCHES, SECTIONS
from oscine.engine.style import Style

HIGHEST = MELODY_LOWEST + MELODY_PITCHES - 1
UNIT_BARS = 2
"""Length of a motif."""

_PHRASES = ("aaba", "abac", "aaab", "abab")
_CONTOURS = ("arch", "fall", "rise", "wave")
_LIFTED = {SECTIONS.index("chorus"): 3, SECTIONS.index("climax"): 4}
_NARROWER = {"chord": 0.55, "pentatonic": 0.8, "blues": 0.85}
"""Steps of these are wider than those of a scale; so a line takes fewer of them."""

_CEILING = 26
"""Highest note of a melody, semitones from the middle tonic; above it is piercing."""

_FLOOR = -4
"""Lowest note of a melody; below it the chords are."""

_STEPS = (0, 1, -1, 2, -2, 3, -3, 4, -4)


@dataclass(frozen=True, slots=True)
class Mark:
    """One note of a motif: where, how far from its anchor in scale steps, how long."""

    step: int
    offset: int
    length: float
    rank: float


def motif(bar: Bar, letter: int) -> list[Mark]:
    """Compose the motif of a theme; the same theme and letter give the same motif.

    Args:
        bar: Its theme, and how daring to be.
        letter: Which motif of the theme.

    Returns:
        Marks over ``UNIT_BARS`` bars, in order.
    """
    numbers = bar.blend
    dice = Dice(bar.theme_seed, 41, letter)
    # A third more than are wanted: at a usual density the faintest stay silent.
    wanted = numbers.notes * 1.3 * (0.85 + 0.3 * dice.roll())
    first = _rhythm(bar, max(1, round(wanted)), bar.steps, dice)
    kind = bar.choose([0.6, 0.3, 0.0], dice)
    breath = round(bar.steps * (0.45 if numbers.notes < 6 else 0.25))
    if kind == 2:
        second = _rhythm(bar, max(1, round(wanted * 0.7)), bar.steps - breath, dice)
    else:
        # The second bar echoes the first and then breathes, or stops halfway.
        end = bar.steps - breath if kind == 0 else bar.steps // 2 + 1
        second = [(step, rank) for step, rank in first if step < end]
    onsets = first + [
        (step + bar.steps, min(1.0, rank + 0.04)) for step, rank in second
    ]
    offsets = _contour(bar, [step for step, _ in onsets], letter, dice)
    marks: list[Mark] = []
    for index, (step, rank) in enumerate(onsets):
        is_end = index + 1 == len(onsets)
        gap = (bar.steps * UNIT_BARS if is_end else onsets[index + 1][0]) - step
        length = max(0.75, min(gap, 8) * numbers.legato)
        marks.append(Mark(step, offsets[index], length, rank))
    return marks


def _rhythm(bar: Bar, count: int, end: int, dice: Dice) -> list[tuple[int, float]]:
    """Choose ``count`` onsets before ``end``, with their ranks."""
    numbers = bar.blend
    free = list(range(end))
    crowded = numbers.notes > 6.5
    chosen: list[int] = []
    while free and len(chosen) < count:
        logits: list[float] = []
        for step in free:
            on = weight_of(step)
            off = 1.0 if step % 4 == 2 else 0.55 if step % 2 else 0.4
            logit = 4.5 * ((1 - numbers.syncopation) * on + numbers.syncopation * off)
            if step % 2:
                logit -= 0.6 if crowded else 2.2 - 1.6 * numbers.syncopation
            if any(abs(step - other) == 1 for other in chosen):
                logit -= 0.4 if crowded else 1.8
            if step >= bar.steps - 2:
                logit -= 0.5
            logits.append(logit)
        chosen.append(free.pop(bar.choose(logits, dice)))
    ranks = {
        step: 0.06 + 0.72 * order / max(1, len(chosen))
        for order, step in enumerate(chosen)
    }
    return sorted(ranks.items())


def _contour(bar: Bar, steps: list[int], letter: int, dice: Dice) -> list[int]:
    """Draw the line: mostly by step, a leap is answered by steps back."""
    numbers = bar.blend
    turn = (bar.ordinal + letter) % len(_CONTOURS)
    logits = [0.6 if i == turn else 0.0 for i in range(len(_CONTOURS))]
    shape = _CONTOURS[bar.choose(logits, dice)]
    total = bar.steps * UNIT_BARS
    reach = 3.0 + 3.5 * numbers.leaps
    offset, leapt = 0, 0
    offsets: list[int] = []
    for index, step in enumerate(steps):
        along = step / total
        goal = {
            "arch": reach * (1 - abs(2 * along - 0.9)),
            "rise": reach * along,
            "fall": reach * (0.7 - along),
            "wave": reach * 0.6 * (1 if int(along * 4) % 2 == 0 else -1),
        }[shape]
        if index == 0:
            offset = round(goal) if shape == "fall" else 0
        else:
            logits = [
                -abs(move) * (1.15 - 0.8 * numbers.leaps)
                - 0.35 * abs(offset + move - goal)
                - (0.9 if move == 0 else 0.0)
                - (1.5 if leapt * move > 0 else 0.0)
                for move in _STEPS
            ]
            move = _STEPS[bar.choose(logits, dice)]
            leapt = move if abs(move) > 2 else 0
            offset += move
        offsets.append(offset)
    return offsets


def tune_ladder(tune: str, bar: Bar, over: Chord) -> tuple[int, ...]:
    """Pitches a melody may use over a chord, from the lowest to the highest."""
    if tune == "chord":
        scale: tuple[int, ...] = over.classes
    elif tune == "scale":
        return ladder(bar.scale, over, MELODY_LOWEST, HIGHEST)
    else:
        table = BLUES if tune == "blues" else PENTATONIC
        tones = over.classes
        # A semitone beside a chord tone would rub; blue notes may.
        scale = tuple(
            step
            for step in table[bar.is_minor]
            if tune == "blues"
            or step in tones
            or not any((step - tone) % 12 in {1, 11} for tone in tones)
        )
    return ladder(scale, over, MELODY_LOWEST, HIGHEST)


def nearest(options: tuple[int, ...], pitch: float) -> int:
    """Index of the option nearest to a pitch."""
    return min(range(len(options)), key=lambda i: abs(options[i] - pitch))


def chord_tone(over: Chord, pitch: int, options: tuple[int, ...]) -> int:
    """The chord tone nearest to a pitch that is among the options, else the pitch."""
    tones = over.classes
    fitting = [p for p in options if p % 12 in tones]
    return min(fitting, key=lambda p: abs(p - pitch)) if fitting else pitch


def middle(bar: Bar) -> float:
    """Where the melody lies now, semitones from the middle tonic."""
    lift = _LIFTED.get(bar.section, 0)
    return min(max(bar.blend.centre + 2 + lift + 11 * (bar.brightness - 0.5), 0), 20)


def play_melody(style: Style, bar: Bar) -> list[Event]:
    """Write the melody of a bar."""
    dice = Dice(bar.theme_seed, 42)
    phrase = _PHRASES[bar.choose([0.5, 0.3, 0.1, 0.0], dice)]
    unit = bar.number // UNIT_BARS
    letter = phrase[unit % 4]
    marks = motif(bar, "abc".index(letter))
    # A repeat is varied: moved along the scale, and led to another end.
    repeat = phrase[: unit % 4].count(letter) + unit // 4
    dice = Dice(bar.theme_seed, 43, unit)
    shift = (0, 1, -1, 2, -2)[bar.choose([0.9, 0.4, 0.3, 0.0, 0.0], dice)]
    if repeat == 0:
        shift = 0
    begin = bar.number % UNIT_BARS * bar.steps
    inside = [m for m in marks if begin <= m.step < begin + bar.steps]
    cadence = bar.is_last and bar.bars > 1
    events: list[Event] = []
    centre = middle(bar)
    narrow = _NARROWER.get(style.tune, 1.0)
    before = None
    for mark in inside:
        step = mark.step - begin
        over = bar.chord_at(step)
        options = tune_ladder(style.tune, bar, over)
        index = nearest(options, centre) + round((mark.offset + shift) * narrow)
        pitch = options[min(max(index, 0), len(options) - 1)]
        is_strong = step % 4 == 0 or mark.length > 3
        if is_strong:
            pitch = chord_tone(over, pitch, options)
        # Beyond a sixth a voice would rather take the note's nearer octave.
        if before is not None and abs(pitch - before) > 8:
            pitch += 12 * round((before - pitch) / 12)
        while pitch > _CEILING:
            pitch -= 12
        while pitch < _FLOOR:
            pitch += 12
        velocity = 2 if is_strong else 1
        if bar.energy > 0.7 and step % 8 == 0:
            velocity = 3
        elif bar.energy < 0.35:
            velocity -= 1
        before = pitch
        events.append(Event(step, mark.rank, pitch, velocity, mark.length))
    if cadence:
        events = _cadence(events, bar)
    return events


def _cadence(events: list[Event], bar: Bar) -> list[Event]:
    """End the section on a long note that rests: the tonic, or one of the chord."""
    step = 8 if bar.steps == 16 else 4
    kept = [event for event in events if event.step < step]
    over = bar.chord_at(step)
    options = tuple(range(MELODY_LOWEST, HIGHEST + 1))
    pitch = kept[-1].pitch if kept else round(middle(bar))
    goal = chord_tone(over, pitch, options)
    if 0 in over.classes:
        goal = min((p for p in options if p % 12 == 0), key=lambda p: abs(p - pitch))
    return [*kept, Event(step, 0.06, goal, 2, bar.steps - step)]
