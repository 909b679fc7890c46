"""Tunes of the public domain as labelled scores, with wren's players around them."""

import math
import zlib
from dataclasses import dataclass
from functools import cache

import numpy as np
from oscine.engine.bassline import play_bass
from oscine.engine.choice import Dice, mix
from oscine.engine.comping import lay_out, play_chords
from oscine.engine.composer import ComposerState, Plan, frame_of
from oscine.engine.controls import Controls
from oscine.engine.corpus import LabelledScore, caption, compose
from oscine.engine.counterpoint import play_counter
from oscine.engine.drumming import play_drums
from oscine.engine.form import Form, cast
from oscine.engine.harmonise import harmonise
from oscine.engine.harmony import SCALES, Chord, key_fits
from oscine.engine.melody import HIGHEST
from oscine.engine.names import BPM_FREE, KEY_AUTO
from oscine.engine.plan import Bar, Event, weight_of
from oscine.engine.score import (
    FIELDS,
    MELODY_LOWEST,
    SECTIONS,
    Part,
    bar_steps,
    encode,
    middle_tonic,
)
from oscine.engine.style import Style
from oscine.engine.styles import (
    NEUTRAL_GUIDANCE,
    STYLE_INDEX,
    STYLES,
    Blend,
    blend,
    vector_of,
)
from oscine.engine.timbre import choose_patch
from oscine.engine.tunes import Progress, Tune, read_tunes

SECTION_BARS = 8
"""A strain of a dance; longer ones count as several."""

_VERSE = SECTIONS.index("verse")
_STYLES = {"ryansMammoth": "country", "oneills1850": "folk"}
"""In whose manner each collection is accompanied; three-four is a waltz."""

_GRIDS = {(4, 4): (16, 4), (2, 2): (16, 4), (3, 4): (12, 4), (3, 8): (12, 8)}
"""Sixteenths of a bar and of a quarter, by metre; two-four is told by its notes."""

_BUSY = 4.5
"""Notes per bar above which a bar of two-four counts as one of four-four."""

_MOVED = 0.15
"""Share of notes off the grid above which a tune is left out."""

_LONGEST_BARS = 128
_MIDDLE = 11  # semitones from the middle tonic; the composer's folk tunes lie there
_MODES = {"major": "ionian", "minor": "aeolian"}
_RELATED = {0: "ionian", 2: "dorian", 7: "mixolydian", 9: "aeolian"}
"""Modes of one signature, by their distance from its major tonic."""

_DEGREES = {mode: step for step, mode in _RELATED.items()}
_MINOR = frozenset({"aeolian", "dorian"})
_DENSITIES = (0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0)
_SOUNDS = ["kick", "snare", "cymbal", "hands", "chords", "bass", "melody", "counter"]
_STRUCK = tuple(i for i, field in enumerate(FIELDS) if field.name in _SOUNDS)
"""Fields that are 0 where nothing begins."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A tune on wren's grid.

    Attributes:
        steps: Sixteenths per bar, 16 or 12.
        tonic: Pitch class.
        mode: Name in ``harmony.SCALES``.
        notes: Sixteenth from the beginning, sixteenths, semitones from the middle
            tonic; int ``(notes, 3)``, rising, one at a time.
        bars: How many.
    """

    steps: int
    tonic: int
    mode: str
    notes: np.ndarray
    bars: int


def public_scores(progress: Progress | None = None) -> list[LabelledScore]:
    """Read the tunes that fit wren's grid and let wren's players accompany them.

    The order, the chords and the players' choices are always the same.

    Args:
        progress: As for ``tunes.read_tunes``.

    Raises:
        TunesError: The tunes cannot be read.
    """
    scores: list[LabelledScore] = []
    seen: set[bytes] = set()
    for tune in read_tunes(progress):
        laid = lay(tune)
        if laid is None:
            continue
        # Some tunes were transcribed twice.
        heard = laid.notes.tobytes()
        if heard not in seen:
            seen.add(heard)
            scores.append(arrange(laid, tune))
    return scores


def lay(tune: Tune) -> Laid | None:
    """Put a tune on the grid of sixteenths, relative to its tonic.

    Returns:
        None where its metre, its notes, its mode or its length does not fit.
    """
    metre = (tune.beats, tune.unit)
    mode = _MODES.get(tune.mode, tune.mode)
    played = tune.notes[tune.notes[:, 0] > -1e-3]
    if mode not in _DEGREES or len(played) < 16:
        return None
    if metre == (2, 4):
        busy = len(played) > _BUSY * tune.quarters / tune.bar_quarters
        steps, per_quarter = 16, 8 if busy else 4
    elif metre in _GRIDS:
        steps, per_quarter = _GRIDS[metre]
    else:
        return None
    bars = math.ceil(tune.quarters * per_quarter / steps - 1e-3)
    if bars % 4 or not SECTION_BARS <= bars <= _LONGEST_BARS:
        return None
    exact = played[:, :2] * per_quarter
    starts = np.rint(exact[:, 0]).astype(int)
    if np.mean(np.abs(starts - exact[:, 0]) > 0.05) > _MOVED:
        return None
    tonic, mode = _key(tune, mode)
    kept = np.flatnonzero(np.diff(starts, prepend=-1) > 0)
    starts = starts[kept]
    gaps = np.diff(starts, append=bars * steps)
    lengths = np.clip(np.rint(exact[kept, 1]).astype(int), 1, gaps)
    pitches = _placed(played[kept, 2].astype(int) - middle_tonic(tonic))
    if pitches is None:
        return None
    return Laid(steps, tonic, mode, np.stack([starts, lengths, pitches], 1), bars)


def _key(tune: Tune, mode: str) -> tuple[int, str]:
    """The key that sounds; many a tune is signed as the major of its mode."""
    pitches = tune.notes[:, 2].astype(int) % 12
    final = int(pitches[-1])
    major = (tune.tonic - _DEGREES[mode]) % 12
    other = _RELATED.get((final - major) % 12)
    if final == tune.tonic or other is None:
        return tune.tonic, mode
    heard = np.bincount(pitches, weights=tune.notes[:, 1], minlength=12)
    fits = key_fits(heard)
    signed = fits[tune.tonic + 12 * (mode in _MINOR)]
    if fits[final + 12 * (other in _MINOR)] >= signed:
        return final, other
    return tune.tonic, mode


def _placed(pitches: np.ndarray) -> np.ndarray | None:
    """Shift a melody by octaves to where wren's melodies lie."""
    nearest = 12 * round((_MIDDLE - pitches.mean()) / 12)
    for shift in (nearest, nearest - 12, nearest + 12):
        placed = pitches + shift
        if (placed >= MELODY_LOWEST).all() and (placed <= HIGHEST).all():
            return placed
    return None


def arrange(laid: Laid, tune: Tune) -> LabelledScore:
    """Let wren's players accompany a tune, and label what they play."""
    name = "waltz" if laid.steps == 12 else _STYLES[tune.collection]
    now = blend(vector_of(name), NEUTRAL_GUIDANCE)
    seed = zlib.crc32(tune.source.encode())
    dice = Dice(seed, 201)
    low, _, high = STYLES[STYLE_INDEX[name]].tempo
    bpm = round(low + (high - low) * dice.roll(), 1)
    brightness = 0.25 + 0.5 * dice.roll()
    # The tune is busy enough; below this the players leave it room.
    wanted = 0.1 + 0.5 * dice.roll()
    state = ComposerState(seed, Form(seed, kind=_VERSE, bars=SECTION_BARS))
    state.tonic, state.is_minor = laid.tonic, laid.mode in _MINOR
    chords = _harmony(laid)
    codes: list[tuple[int, ...]] = []
    captions: list[str] = []
    for number in range(laid.bars):
        state.form.number = number % SECTION_BARS
        state.form.sections = number // SECTION_BARS
        bar = _bar(laid, state, now, chords, number, brightness)
        _play(bar, state, now, STYLES[STYLE_INDEX[name]], _events(laid, number))
        captions.append(caption(state, now))
        for step in range(laid.steps):
            state.step = step
            codes.append(encode(frame_of(state, now, wanted)))
    return _labelled(laid, tune, codes, captions, name, (bpm, brightness, now.energy))


def _harmony(laid: Laid) -> list[Chord]:
    """A chord per half bar of four-four, or per bar of three-four."""
    span = 8 if laid.steps == 16 else 12
    weights = np.zeros((laid.bars * laid.steps // span, 12))
    for start, length, pitch in laid.notes.tolist():
        accent = 0.5 + weight_of(start % laid.steps)
        for step in range(start, start + length):
            share = accent if step == start else 0.5
            weights[step // span, pitch % 12] += share
    return harmonise(weights, laid.mode, laid.steps // span)


def _events(laid: Laid, number: int) -> list[Event]:
    """The melody of a bar; it sounds at any density."""
    first = number * laid.steps
    starts = laid.notes[:, 0]
    inside = laid.notes[(starts >= first) & (starts < first + laid.steps)]
    events: list[Event] = []
    for start, length, pitch in inside.tolist():
        step = start - first
        velocity = 2 if weight_of(step) >= 0.65 else 1
        events.append(Event(step, 0.0, pitch, velocity, length))
    return events


def _bar(
    laid: Laid,
    state: ComposerState,
    now: Blend,
    chords: list[Chord],
    number: int,
    brightness: float,
) -> Bar:
    """Tell the players what there is to know of a bar."""
    per_bar = len(chords) // laid.bars
    row = chords[number * per_bar : (number + 1) * per_bar]
    span = laid.steps // per_bar
    form = state.form
    return Bar(
        steps=laid.steps,
        chords=tuple(
            (index * span, each)
            for index, each in enumerate(row)
            if index == 0 or each != row[index - 1]
        ),
        following=chords[(number + 1) * per_bar % len(chords)],
        scale=SCALES[laid.mode],
        is_minor=state.is_minor,
        tonic=laid.tonic,
        section=form.kind,
        number=form.number,
        bars=form.bars,
        section_seed=form.section_seed,
        theme_seed=mix(state.seed, 202),
        ordinal=state.seed % 6,
        energy=now.energy,
        brightness=brightness,
        blend=now,
        temperature=1.0,
        top_k=40,
    )


def _play(
    bar: Bar, state: ComposerState, now: Blend, style: Style, melody: list[Event]
) -> None:
    """Write the plan of a bar around its melody."""
    plays = cast(state.form, now.presence)
    layouts, state.voiced = lay_out(style, bar, state.voiced)
    bass, state.bass = play_bass(style, bar, state.bass)
    counter: list[Event] = []
    if plays[Part.COUNTER]:
        counter, state.counter = play_counter(style, bar, melody, state.counter)
    parts = [
        play_drums(style, bar) if plays[Part.DRUMS] else [],
        bass if plays[Part.BASS] else [],
        play_chords(style, bar) if plays[Part.CHORDS] else [],
        melody,
        counter,
    ]
    state.plan = Plan(
        three_four=bar.steps == 12,
        chords=[(start, each.root, each.quality) for start, each in bar.chords],
        layouts=layouts,
        patches=tuple(
            choose_patch(style, part, bar, now.preferences[part]) for part in Part
        ),
        parts=[sorted(part, key=lambda event: event.step) for part in parts],
        energy=bar.energy,
    )


def _labelled(
    laid: Laid,
    tune: Tune,
    codes: list[tuple[int, ...]],
    captions: list[str],
    name: str,
    told: tuple[float, float, float],
) -> LabelledScore:
    bars = laid.bars
    bpm, brightness, energy = told
    table = np.array(codes, np.int16)
    numbers = np.arange(bars) % SECTION_BARS
    styles = np.zeros((bars, len(STYLES)), np.float32)
    styles[:, STYLE_INDEX[name]] = 1

    def same(value: float, kind: type = np.float32) -> np.ndarray:
        return np.full(bars, value, kind)

    return LabelledScore(
        codes=table,
        bar_starts=(np.arange(bars) * laid.steps).astype(np.int32),
        bpm=same(bpm),
        key=same(laid.tonic + 12 * (laid.mode in _MINOR), np.int8),
        styles=styles,
        density=_density(table, laid.steps, name),
        brightness=same(brightness),
        energy=same(energy),
        section=same(_VERSE, np.int8),
        number=numbers.astype(np.int8),
        captions=tuple(captions),
        source=tune.source,
    )


def _onsets(codes: np.ndarray, steps: int) -> np.ndarray:
    """What begins in each bar, by all players together."""
    begun = (codes[:, _STRUCK] > 0).sum(axis=1)
    return begun.reshape(-1, steps).sum(axis=1)


def _density(codes: np.ndarray, steps: int, name: str) -> np.ndarray:
    """The density at which the composer plays as much as is heard in each section."""
    onsets = _onsets(codes, steps).astype(float)
    for first in range(0, len(onsets), SECTION_BARS):
        part = slice(first, first + SECTION_BARS)
        onsets[part] = onsets[part].mean()
    return np.interp(onsets, density_scale(name), _DENSITIES).astype(np.float32)


@cache
def density_scale(name: str) -> tuple[float, ...]:
    """Onsets per bar of the composer in a style, at each of ``_DENSITIES``."""
    means: list[float] = []
    for density in _DENSITIES:
        controls = Controls(
            style=vector_of(name),
            bpm=BPM_FREE,
            key=KEY_AUTO,
            density=density,
            brightness=0.5,
            mute_drums=False,
            mute_bass=False,
            only_bass_and_drums=False,
            temperature=1.0,
            top_k=40,
            guidance=NEUTRAL_GUIDANCE,
            guidance_notes=0.0,
            guidance_drums=0.0,
            unmask_width=0,
            note_onsets=False,
            chunk=0.0,
        )
        onsets: list[float] = []
        for seed in range(4):
            score = compose(seed, controls, 26)
            onsets += _onsets(score.codes, bar_steps(int(score.codes[0, 0]))).tolist()
        means.append(float(np.mean(onsets)))
    return tuple(np.maximum.accumulate(means) + 1e-6 * np.arange(len(means)))
