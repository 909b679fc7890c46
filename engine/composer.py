"""The composer: controls in, frames of the score out, one sixteenth at a time.

A bar is planned when it begins, with everything that could be played in it; what of it
sounds is decided at each sixteenth, so that density acts at once.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from oscine.engine.bassline import play_bass
from oscine.engine.choice import Dice, choose
from oscine.engine.comping import Layout, lay_out, play_chords
from oscine.engine.controls import KEY_AUTO, Controls
from oscine.engine.counterpoint import play_counter
from oscine.engine.drumming import play_drums
from oscine.engine.form import Form, Theme, cast, energy_of
from oscine.engine.harmony import (
    MAJOR_SCALES,
    SCALES,
    Chord,
    chord,
    clarity,
    plain,
    progression,
)
from oscine.engine.melody import play_melody
from oscine.engine.plan import Bar, Event
from oscine.engine.score import (
    BAR_STEPS,
    DRUM_GROUPS,
    LENGTHS,
    SECTIONS,
    STRIKE,
    SWINGS,
    VELOCITIES,
    Drum,
    Frame,
    Part,
    Touch,
    encode,
)
from oscine.engine.style import Style
from oscine.engine.styles import STYLES, Blend, blend
from oscine.engine.timbre import choose_patch
from oscine.engine.tonality import is_turn, related_tonic, settle_key

_VERSE = SECTIONS.index("verse")
_PRIORITY = (
    Drum.CRASH, Drum.OPEN_HAT, Drum.RIDE, Drum.CLOSED_HAT, Drum.SNARE, Drum.CLAP,
    Drum.RIM, Drum.HIGH_TOM, Drum.LOW_TOM, Drum.PERCUSSION, Drum.SHAKER, Drum.KICK,
)  # fmt: skip
"""Which drum keeps the hand when two claim it."""

_HAND = {
    drum: next(
        (
            n
            for n, group in enumerate(DRUM_GROUPS)
            if any(drum in dict(e) for e in group)
        ),
        0,
    )
    for drum in Drum
} | {Drum.SHAKER: 4}


@dataclass(slots=True)
class Plan:
    """A bar, written down.

    Attributes:
        three_four: Whether it has 12 sixteenths instead of 16.
        chords: First sixteenth, root and quality of each chord.
        layouts: First sixteenth, shape and anchor of each voicing.
        patches: One per part.
        parts: Events of each part.
        energy: 0 to 1.
    """

    three_four: bool = False
    chords: list[tuple[int, int, int]] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    patches: tuple[int, ...] = (0, 0, 0, 0, 0)
    parts: list[list[Event]] = field(default_factory=list)
    energy: float = 0.5


@dataclass(slots=True)
class ComposerState:
    """A piece in progress; its size does not grow with time.

    Attributes:
        seed: Of the piece.
        form: Where in the form it is.
        bars: Bars begun so far.
        step: Next sixteenth of the bar; 0 plans a bar.
        tonic: Pitch class of the key that sounds.
        is_minor: Whether the key is.
        keys: Keys chosen so far.
        seats: Style that each part plays.
        voiced: Pitches of the last voicing.
        bass: Last pitch of the bass.
        counter: Last pitch of the counter-melody.
        plan: The bar that plays.
    """

    seed: int
    form: Form
    bars: int = 0
    step: int = 0
    tonic: int = 0
    is_minor: bool = False
    keys: int = 0
    seats: tuple[int, ...] = ()
    voiced: tuple[int, ...] = ()
    bass: int = 0
    counter: int = 9
    plan: Plan = field(default_factory=Plan)

    @property
    def patches(self) -> tuple[int, ...]:
        """Sounds of the bar that plays, one per part."""
        return self.plan.patches

    def to_json(self) -> dict[str, Any]:
        """Plain values for ``from_json``."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "ComposerState":
        """Make the state that ``to_json`` told."""
        told = dict(data)
        form = dict(told.pop("form"))
        form["slots"] = {slot: Theme(**theme) for slot, theme in form["slots"].items()}
        form["bank"] = [Theme(**theme) for theme in form["bank"]]
        plan = dict(told.pop("plan"))
        plan["chords"] = [tuple(each) for each in plan["chords"]]
        plan["layouts"] = [tuple(each) for each in plan["layouts"]]
        plan["patches"] = tuple(plan["patches"])
        plan["parts"] = [[Event(**e) for e in part] for part in plan["parts"]]
        for name in ("seats", "voiced"):
            told[name] = tuple(told[name])
        return cls(form=Form(**form), plan=Plan(**plan), **told)


def begin(seed: int) -> ComposerState:
    """A piece of which nothing is written yet."""
    return ComposerState(seed, Form(seed))


def wanted_density(controls: Controls, state: ComposerState, now: Blend) -> float:
    """Density to play at, 0 to 1."""
    if controls.density >= 0:
        return controls.density
    return min(max(now.density + 0.3 * (state.plan.energy - 0.65), 0.12), 0.95)


def wanted_brightness(controls: Controls, now: Blend) -> float:
    """Brightness to play at, 0 to 1."""
    return controls.brightness if controls.brightness >= 0 else now.brightness


def next_frame(controls: Controls, state: ComposerState) -> tuple[int, ...]:
    """Write the next sixteenth, in codes, and move the state on by it."""
    now = blend(controls.style, controls.guidance)
    if state.step == 0:
        _plan_bar(controls, state, now)
    frame = frame_of(state, now, wanted_density(controls, state, now))
    state.step += 1
    if state.step == BAR_STEPS[state.plan.three_four]:
        state.step = 0
    return encode(frame)


def frame_of(state: ComposerState, now: Blend, density: float) -> Frame:
    """Read the sixteenth of the plan that is next, as dense as is wanted."""
    plan, step = state.plan, state.step
    root, quality = next((r, q) for s, r, q in reversed(plan.chords) if s <= step)
    shape, anchor = next((s, a) for at, s, a in reversed(plan.layouts) if at <= step)
    chords, bass, melody, counter = (
        _touch(plan.parts[part], step, density, BAR_STEPS[plan.three_four])
        for part in (Part.CHORDS, Part.BASS, Part.MELODY, Part.COUNTER)
    )
    if now.swing_eighths >= now.swing_sixteenths:
        swing = round(now.swing_eighths * (SWINGS - 1))
    else:
        swing = SWINGS + round(now.swing_sixteenths * (SWINGS - 1))
    kit, *others = plan.patches
    return Frame(
        position=step + (BAR_STEPS[0] if plan.three_four else 0),
        section=state.form.kind,
        swing=swing,
        looseness=min(3, round(now.looseness)),
        patches=(kit, others[0], others[1], others[2], others[3]),
        drums=_hands(plan.parts[Part.DRUMS], step, density),
        harmony=Chord(root, quality),
        shape=shape,
        anchor=anchor,
        chords=chords,
        bass=bass,
        melody=melody,
        counter=counter,
    )


def _hands(
    events: list[Event], step: int, density: float
) -> tuple[tuple[Drum, int], ...]:
    """The strokes of a sixteenth that a drummer's hands can do."""
    struck: dict[Drum, int] = {}
    for event in events:
        if event.step == step and event.rank <= density:
            drum = Drum(event.pitch)
            struck[drum] = max(struck.get(drum, 0), event.velocity)
    taken: dict[int, tuple[Drum, int]] = {}
    for drum in _PRIORITY:
        if drum in struck:
            taken.setdefault(_HAND[drum], (drum, struck[drum]))
    strokes = list(taken.values())
    if (Drum.SNARE, 2) in strokes and struck.get(Drum.CLAP) == 2:
        strokes.append((Drum.CLAP, 2))
    return tuple(sorted(strokes))


def _touch(events: list[Event], step: int, density: float, steps: int) -> Touch | None:
    """What one player strikes at a sixteenth, as long as the next note lets it."""
    sounding: Event | None = None
    following = steps
    for event in events:
        if event.rank > density:
            continue
        if event.step == step:
            sounding = event
        elif event.step > step:
            following = event.step
            break
    if sounding is None:
        return None
    length = sounding.length
    if length > 3:
        # Where thinner playing leaves a gap, long notes reach across it.
        length = max(length, min(following - step, 6))
    index = max(i for i, each in enumerate(LENGTHS) if each <= max(length, LENGTHS[0]))
    velocity = min(max(sounding.velocity, 0), len(VELOCITIES) - 1)
    return Touch(sounding.pitch, velocity, index)


def _plan_bar(controls: Controls, state: ComposerState, now: Blend) -> None:
    """Move the form on by a bar and write it."""
    form = state.form
    temperature, top_k = controls.temperature, controls.top_k
    seats = now.seats(Dice(form.section_seed, 107).roll())
    if state.bars:
        form.number += 1
        if form.number >= form.bars:
            leader = STYLES[state.seats[Part.CHORDS]]
            form.follow(leader.form, temperature, top_k)
            seats = now.seats(Dice(form.section_seed, 107).roll())
        elif seats != state.seats and _is_turn(seats, state.seats):
            # A new style enters on a section of its own, not in the middle of one.
            form.begin(_VERSE, 8)
            seats = now.seats(Dice(form.section_seed, 107).roll())
    state.bars += 1
    state.seats = seats
    styles = [STYLES[seat] for seat in seats]
    _settle_key(controls, state, now)
    energy = energy_of(form, now.energy)
    bar = _bar(controls, state, now, styles, energy)
    plays = cast(form, now.presence)
    layouts, state.voiced = lay_out(styles[Part.CHORDS], bar, state.voiced)
    bass, state.bass = play_bass(styles[Part.BASS], bar, state.bass)
    melody = play_melody(styles[Part.MELODY], bar) if plays[Part.MELODY] else []
    counter: list[Event] = []
    if plays[Part.COUNTER]:
        counter, state.counter = play_counter(
            styles[Part.COUNTER], bar, melody, state.counter
        )
    parts = [
        play_drums(styles[Part.DRUMS], bar) if plays[Part.DRUMS] else [],
        bass if plays[Part.BASS] else [],
        play_chords(styles[Part.CHORDS], bar) if plays[Part.CHORDS] else [],
        melody,
        counter,
    ]
    if state.bars == 1 and not any(
        event.step == 0 and event.rank == 0 for part in parts for event in part
    ):
        # Whatever the rhythm, a piece begins on its first beat.
        parts[Part.CHORDS] = [e for e in parts[Part.CHORDS] if e.step >= 4]
        parts[Part.CHORDS].append(Event(0, 0.0, STRIKE, 1, 4))
    state.plan = Plan(
        three_four=bar.steps == BAR_STEPS[1],
        chords=[(start, each.root, each.quality) for start, each in bar.chords],
        layouts=layouts,
        patches=tuple(
            choose_patch(styles[part], part, bar, now.preferences[part])
            for part in Part
        ),
        parts=[sorted(part, key=lambda e: e.step) for part in parts],
        energy=energy,
    )


def _is_turn(seats: tuple[int, ...], before: tuple[int, ...]) -> bool:
    """Whether so many players changed style that the piece takes a turn."""
    return sum(a != b for a, b in zip(seats, before, strict=True)) > 3


def _settle_key(controls: Controls, state: ComposerState, now: Blend) -> None:
    """Take the key that is asked for, or choose one and now and then another."""
    form = state.form
    if form.number == 0 and is_turn(controls, state, form.sections):
        state.tonic = related_tonic(controls, state, state.keys)
        state.keys += 1
    if settle_key(controls, state, now.minor):
        # The first bar of a key says which it is.
        form.number -= form.number % 4


def _bar(
    controls: Controls,
    state: ComposerState,
    now: Blend,
    styles: list[Style],
    energy: float,
) -> Bar:
    """Tell the players what there is to know."""
    form, leader = state.form, styles[Part.CHORDS]
    theme = form.theme
    steps = BAR_STEPS[leader.metre == 3]
    temperature, top_k = controls.temperature, controls.top_k
    names = [n for n in leader.scales if (n not in MAJOR_SCALES) == state.is_minor]
    if controls.key != KEY_AUTO or not names:
        names = ["aeolian" if state.is_minor else "ionian"]
    dice = Dice(theme.seed, 61)
    pick = choose([-0.7 * i for i in range(len(names))], temperature, top_k, dice)
    rows = leader.minors if state.is_minor else leader.majors
    turn = theme.ordinal % len(rows)
    logits = [-0.4 * i + (0.7 if i == turn else 0.0) for i in range(len(rows))]
    if controls.key != KEY_AUTO:
        # Who asks for a key shall hear it: clear progressions, plain chords.
        logits = [
            logit + 20 * min(clarity(row, is_minor=state.is_minor), 0.2)
            for logit, row in zip(logits, rows, strict=True)
        ]
    bars = progression(rows[choose(logits, temperature, top_k, dice)])
    row = bars[form.number % len(bars)]
    following = bars[(form.number + 1) % len(bars)][0]
    if controls.key != KEY_AUTO:
        row, following = tuple(map(plain, row)), plain(following)
    last = form.number == form.bars - 1
    if last:
        following = bars[0][0]
        if choose([0.0, 4 * now.cadences - 2], temperature, top_k, dice) == 1:
            row = _half_close(row, is_minor=state.is_minor)
    spread = steps // len(row) // 4 * 4
    return Bar(
        steps=steps,
        chords=tuple((i * spread, each) for i, each in enumerate(row)),
        following=following,
        scale=SCALES[names[pick]],
        is_minor=state.is_minor,
        tonic=state.tonic,
        section=form.kind,
        number=form.number,
        bars=form.bars,
        section_seed=form.section_seed,
        theme_seed=theme.seed,
        ordinal=theme.ordinal,
        energy=energy,
        brightness=wanted_brightness(controls, now),
        blend=now,
        temperature=temperature,
        top_k=top_k,
    )


def _half_close(row: tuple[Chord, ...], *, is_minor: bool) -> tuple[Chord, ...]:
    """Turn the end of a section to the dominant, unless it rests on the tonic."""
    last = row[-1]
    if last.root in {0, 7, 11}:
        return row
    seventh = len(last.intervals) > 3
    name = "V7" if seventh or is_minor else "V"
    return (*row[:-1], chord(name)) if len(row) > 1 else (last, chord(name))
