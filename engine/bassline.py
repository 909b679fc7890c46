"""The bass player."""

from oscine.engine.choice import Dice
from oscine.engine.harmony import Chord, ladder
from oscine.engine.plan import Bar, Event, stretched, weight_of
from oscine.engine.score import BASS_LOWEST, BASS_PITCHES, bass_tonic
from oscine.engine.style import Style

_LOWEST_MIDI, _HIGHEST_MIDI = 28, 50
_CENTRE_MIDI = 36


def play_bass(style: Style, bar: Bar, before: int) -> tuple[list[Event], int]:
    """Write the bass of a bar.

    Args:
        style: Whose rhythms.
        bar: What is known.
        before: Last pitch, semitones from the bass's tonic.

    Returns:
        The events and the last pitch.
    """
    row = bar.pick(style.bass, Dice(bar.theme_seed, 21))
    signs = stretched(row, bar.number, bar.steps)
    # Two bars alternate, so that a line is recognised; walking is always new.
    variant = bar.number if "w" in signs else bar.number % 2
    dice = Dice(bar.section_seed, 22, variant)
    events: list[Event] = []
    pitch = before
    current: Chord | None = None
    for step, written in enumerate(signs):
        sign = written
        over = bar.chord_at(step)
        changes = over is not current and any(s == step for s, _ in bar.chords)
        if sign in "._":
            # A chord that enters under a held note moves the bass.
            if not (sign == "_" and changes and current is not None):
                continue
            sign = "R"
        if changes or current is None:
            current = over
        pitch = _pitch(sign, over, bar, step, pitch, dice)
        held = 1
        while (
            step + held < bar.steps
            and signs[step + held] == "_"
            and bar.chord_at(step + held) is over
        ):
            held += 1
        length = 0.3 if sign == "g" else 0.75 if held == 1 else held
        strength = weight_of(step)
        rank = 0.0 if not events else 0.08 if changes else 0.42 - 0.26 * strength
        if step % 2 and not changes:
            rank += 0.12
        rank += {"R": 0.0, "g": 0.25, "r": 0.1, "w": -0.02}.get(sign, 0.05)
        velocity = 0 if sign == "g" else 1 if sign in "rs" else 2
        if bar.energy > 0.75 and strength > 0.6 and sign == "R":
            velocity = 3
        events.append(Event(step, max(0.0, rank), pitch, velocity, length))
        # A held note breaks up into repeats as the density rises.
        for later in range(4, held, 4) if held >= 8 else ():
            faint = 0.7 if later % 8 == 0 else 0.82
            events.append(Event(step + later, faint, pitch, 1, 3))
    return events, pitch


def _fit(pitch: int, bar: Bar) -> int:
    """Bring a pitch into the instrument by octaves."""
    zero = bass_tonic(bar.tonic)
    while zero + pitch < _LOWEST_MIDI:
        pitch += 12
    while zero + pitch > _HIGHEST_MIDI:
        pitch -= 12
    return min(max(pitch, BASS_LOWEST), BASS_LOWEST + BASS_PITCHES - 1)


def _root(over: Chord, bar: Bar, before: int) -> int:
    """The root in the octave that is near, and not far from the middle."""
    zero = bass_tonic(bar.tonic)
    options = [_fit(over.root + octave, bar) for octave in (-12, 0, 12)]
    return min(
        options,
        key=lambda p: abs(p - before) + 1.2 * abs(zero + p - _CENTRE_MIDI),
    )


def _pitch(sign: str, over: Chord, bar: Bar, step: int, before: int, dice: Dice) -> int:
    root = _root(over, bar, before)
    intervals = over.intervals
    fifth = next((i for i in intervals if 6 <= i <= 8), 7)
    match sign:
        case "8":
            return _fit(root + 12, bar)
        case "5":
            return _fit(root + fifth, bar)
        case "3":
            return _fit(root + (intervals[1] if len(intervals) > 2 else fifth), bar)
        case "7":
            seventh = next((i for i in intervals if 9 < i < 12), None)
            if seventh is None:
                seventh = 10 if (over.root + 10) % 12 in bar.scale else 11
            low = root + seventh - 12
            inside = bass_tonic(bar.tonic) + low >= _LOWEST_MIDI
            return low if inside else _fit(root + seventh, bar)
        case "w" | "s" | "a":
            return _walk(sign, over, bar, step, before, dice)
        case _:
            return root


def _walk(sign: str, over: Chord, bar: Bar, step: int, before: int, dice: Dice) -> int:
    """Choose the next note on the way to the next root."""
    later = [each for start, each in bar.chords if start > step]
    goal = _root(later[0] if later else bar.following, bar, before)
    zero = bass_tonic(bar.tonic)
    low, high = _LOWEST_MIDI - zero, _HIGHEST_MIDI - zero
    steps = ladder(bar.scale, over, low, high)
    if sign == "a":
        # From a step away, seldom by a semitone foreign to the key.
        options = [p for p in steps if 1 <= abs(p - goal) <= 2]
        options += [p for p in (goal - 1, goal + 7) if p not in options and p <= high]
        logits = [
            (1.0 if p in steps else -0.6)
            - 0.25 * abs(p - before)
            - 0.4 * (abs(p - goal) > 2)
            - (3.0 if p == before else 0.0)
            for p in options
        ]
    else:
        options = [p for p in steps if 0 < abs(p - before) <= 5]
        tones = over.classes
        logits = [
            (1.2 if p % 12 in tones else 0.0) * weight_of(step)
            - 0.3 * abs(p - before)
            - 0.15 * abs(p - goal)
            for p in options
        ]
    if not options:
        return goal
    return _fit(options[bar.choose(logits, dice)], bar)
