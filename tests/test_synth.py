"""The synthesiser as a whole: exactness, bounds, and what ears would notice."""

import dataclasses
import time
import warnings

import numpy as np
import pyloudnorm
import pytest
from oscine.engine import EngineError
from oscine.engine.score import PATCHES, Drum, Note, Part
from oscine.engine.synth import Mix, Synth

RATE = 48000
DRY = Mix(120, 0.5, 0.0, 0.0, (1.0,) * 5, 0.0, 0.0)
WET = Mix(124, 0.55, 0.5, 0.4, (1.0,) * 5, 0.3, 0.6)


@pytest.fixture(scope="module")
def synth():
    return Synth()


def patch(part, name):
    return PATCHES[part].index(name)


def play(synth, notes, mix, seconds, block=480, state=None):
    """Render notes whose starts count from the beginning of the piece."""
    state = state or synth.initial_state(3)
    notes = sorted(notes, key=lambda note: note.start_seconds)
    blocks = []
    for begin in range(0, round(seconds * RATE), block):
        now = begin / RATE
        due = [n for n in notes if now <= n.start_seconds < (begin + block) / RATE]
        due = [dataclasses.replace(n, start_seconds=n.start_seconds - now) for n in due]
        sound, state = synth.render(due, mix, state, block)
        blocks.append(sound)
    return np.concatenate(blocks)


def dense_bars(bars):
    """A full arrangement: drums, bass, pads that overlap, two lines."""
    beat = 60 / 130
    notes = []

    def add(part, name, pitch, velocity, beats, length):
        at = beats * beat
        notes.append(Note(part, patch(part, name), pitch, velocity, at, length * beat))

    for bar in range(bars):
        first = 4 * bar
        for step in range(16):
            at = first + step / 4
            add(Part.DRUMS, "techno", Drum.CLOSED_HAT, 0.6, at, 0.1)
            add(Part.DRUMS, "techno", Drum.SHAKER, 0.4, at, 0.1)
            add(Part.BASS, "acid", 33 + (step * 5) % 12, 0.8, at, 0.2)
        for beat_number in range(4):
            at = first + beat_number
            add(Part.DRUMS, "techno", Drum.KICK, 1.0, at, 0.1)
            add(Part.DRUMS, "techno", Drum.OPEN_HAT, 0.8, at + 0.5, 0.1)
            add(Part.DRUMS, "techno", Drum.RIDE, 0.6, at + 0.5, 0.1)
            add(Part.MELODY, "saw lead", 69 + 3 * beat_number, 0.8, at, 0.9)
            add(Part.COUNTER, "bell", 76 - 2 * beat_number, 0.6, at + 0.25, 0.5)
        for at in (1, 3):
            add(Part.DRUMS, "techno", Drum.CLAP, 0.9, first + at, 0.1)
        for pitch in (48, 55, 60, 64, 67):
            add(Part.CHORDS, "warm pad", pitch + bar % 2 * 3, 0.7, first, 3.9)
    return notes


def sparse_bars(bars):
    """A slow pad and a few bells."""
    chords = ((48, 55, 59, 64), (45, 52, 55, 60), (41, 48, 52, 57), (43, 50, 53, 57))
    notes = []
    for bar in range(bars):
        for pitch in chords[bar % 4]:
            pad = patch(Part.CHORDS, "warm pad")
            notes.append(Note(Part.CHORDS, pad, pitch, 0.5, 3.0 * bar, 3.0))
        bell = patch(Part.MELODY, "bell")
        notes.append(Note(Part.MELODY, bell, 76 + bar % 3, 0.4, 3.0 * bar + 1, 1.0))
    return notes


def test_the_same_seed_and_notes_give_the_same_bytes(synth):
    notes = dense_bars(1)
    again = play(Synth(), notes, WET, 1.0)
    assert np.array_equal(play(synth, notes, WET, 1.0), again)


@pytest.mark.parametrize("block", [960, 2400, 48000])
def test_whole_quanta_may_be_divided_in_any_way(synth, block):
    notes = dense_bars(1)
    once = play(synth, notes, WET, 2.0, 480)
    assert np.array_equal(play(synth, notes, WET, 2.0, block), once)


def test_odd_blocks_lose_nothing_and_stay_close(synth):
    note = Note(Part.CHORDS, 0, 60, 0.8, 0.0, 0.5)
    whole = play(synth, [note], DRY, 0.7)
    odd = play(synth, [note], DRY, 0.7, 701)
    size = min(len(whole), len(odd))
    assert np.abs(whole[:size] - odd[:size]).max() < 1e-6


def test_a_restored_state_goes_on_bit_for_bit(synth):
    notes = dense_bars(2)
    late = [dataclasses.replace(n, start_seconds=n.start_seconds + 1) for n in notes]
    state = synth.initial_state(5)
    synth.render(notes, WET, state, 960 * 50)
    data = synth.save(state)
    other = Synth()
    resumed = other.restore(data)
    expected, _ = synth.render(late, WET, state, 96000)
    sound, _ = other.render(late, WET, resumed, 96000)
    assert np.array_equal(expected, sound)
    assert len(data) < 2_000_000


def test_bytes_that_are_no_state_are_refused(synth):
    with pytest.raises(EngineError):
        synth.restore(b"not a state")


def test_a_note_starts_at_its_sample(synth):
    stroke = Note(Part.DRUMS, patch(Part.DRUMS, "chip"), Drum.SNARE, 1.0, 0.0, 0.1)
    delayed = dataclasses.replace(stroke, start_seconds=777 / RATE)
    first = play(synth, [stroke], DRY, 0.1)
    second = play(synth, [delayed], DRY, 0.1)
    onsets = [np.flatnonzero(np.abs(x[:, 0]) > 1e-3)[0] for x in (first, second)]
    assert onsets[1] - onsets[0] == 777


def test_silence_is_silent(synth):
    sound = play(synth, [], WET, 0.2)
    assert not sound.any()


def test_everything_at_once_stays_below_the_ceiling(synth):
    notes = [
        Note(part, index, pitch, 1.0, 0.05 * index, 1.0)
        for part in Part
        for index in range(len(PATCHES[part]))
        for pitch in ((0, 3, 5) if part is Part.DRUMS else (36, 60, 67))
    ]
    mix = dataclasses.replace(WET, drive=1.0, reverb=1.0, gains=(2.0,) * 5)
    sound = play(synth, notes, mix, 2.0)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 10 ** (-1 / 20) + 1e-6


def test_extreme_notes_are_harmless(synth):
    strange = [
        Note(part, index, pitch, velocity, 0.0, length)
        for part in Part
        for index in (0, 5, 99)
        for pitch, velocity, length in (
            (0, 1e-6, 0.0),
            (127, 1.0, 0.0),
            (300, 5.0, -1.0),
            (60, float("nan"), 1.0),
            (60, 0.5, float("nan")),
            (60, 0.5, 1e9),
        )
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sound = play(synth, strange, WET, 0.5)
    assert np.isfinite(sound).all()


@pytest.mark.parametrize(
    ("notes", "mix", "seconds"),
    [
        (sparse_bars(8), dataclasses.replace(WET, bpm=80, sidechain=0.0), 24.0),
        (dense_bars(10), WET, 18.0),
    ],
    ids=["sparse pad", "full techno"],
)
def test_loudness_is_steady_from_sparse_to_dense(synth, notes, mix, seconds):
    sound = play(synth, notes, mix, seconds)
    loudness = pyloudnorm.Meter(RATE).integrated_loudness(sound)
    assert -19 < loudness < -13


def test_a_mute_acts_within_20_ms_and_without_a_click(synth):
    pads = [Note(Part.CHORDS, 3, pitch, 0.8, 0.0, 10.0) for pitch in (48, 55, 60)]
    state = synth.initial_state(1)
    synth.render(pads, DRY, state, RATE * 2)
    muted = dataclasses.replace(DRY, gains=(1.0, 1.0, 0.0, 1.0, 1.0))
    sound, state = synth.render([], muted, state, 4800)
    assert np.abs(sound[960 + 96 :]).max() < 0.01 * np.abs(sound[:96]).max()
    # A click has power far above what the pad itself has up there.
    assert np.abs(np.diff(sound, 4, axis=0)).max() < 0.01
    back, _ = synth.render([], DRY, state, 4800)
    assert np.abs(back[-960:]).max() > 0.02


@pytest.mark.parametrize("part", list(Part), ids=[part.name.lower() for part in Part])
def test_no_patch_clicks_when_its_notes_end_or_are_stolen(synth, part):
    if part is Part.DRUMS:
        pytest.skip("drums are clicks")
    for index, name in enumerate(PATCHES[part]):
        notes = [Note(part, index, 52, 0.8, 0.0, 0.6)]
        sound = play(synth, notes, DRY, 1.2)
        # The fourth difference is steep: it sees a step, not a tone.
        steps = np.abs(np.diff(sound, 4, axis=0)).max(axis=1)
        playing = steps[int(0.3 * RATE) : int(0.55 * RATE)].max()
        ending = steps[int(0.59 * RATE) :].max()
        assert ending < 1.5 * playing + 2e-3, name


@pytest.mark.parametrize("part", [Part.BASS, Part.CHORDS, Part.MELODY])
def test_every_patch_is_in_tune(synth, part):
    pitch = 45 if part is Part.BASS else 69
    hertz = 440 * 2 ** ((pitch - 69) / 12)
    for index, name in enumerate(PATCHES[part]):
        note = Note(part, index, pitch, 0.7, 0.0, 3.0)
        sound = play(synth, [note], DRY, 2.5)[int(0.3 * RATE) :]
        window = sound.T * np.hanning(len(sound))
        spectrum = np.hypot(*np.abs(np.fft.rfft(window, 1 << 20)))
        bins = np.fft.rfftfreq(1 << 20, 1 / RATE)
        near = (bins > hertz * 0.975) & (bins < hertz * 1.025)
        # The centre of gravity; beating of detuned oscillators smears it a little.
        power = spectrum[near] ** 2
        centre = np.sum(bins[near] * power) / np.sum(power)
        assert abs(1200 * np.log2(centre / hertz)) < 3.5, name


def test_an_open_hat_ends_when_the_closed_one_is_struck(synth):
    hat = Note(Part.DRUMS, 0, Drum.OPEN_HAT, 1.0, 0.0, 1.0)
    closed = Note(Part.DRUMS, 0, Drum.CLOSED_HAT, 0.05, 0.1, 1.0)
    alone = play(synth, [hat], DRY, 0.4)[int(0.2 * RATE) :]
    choked = play(synth, [hat, closed], DRY, 0.4)[int(0.2 * RATE) :]
    assert np.abs(choked).max() < 0.2 * np.abs(alone).max()


def test_voices_are_bounded(synth):
    state = synth.initial_state(1)
    for _ in range(20):
        notes = [Note(Part.CHORDS, 3, pitch, 0.9, 0.0, 50.0) for pitch in range(128)]
        notes += [Note(Part.DRUMS, 0, Drum.CRASH, 0.9, 0.0, 1.0)] * 40
        _, state = synth.render(notes[::5], DRY, state, 480)
    assert len(state.voices) <= 96
    _, state = synth.render([], DRY, state, 4800)
    assert len(state.voices) <= 32 + 24


def test_a_full_arrangement_plays_well_faster_than_real_time(synth):
    notes = dense_bars(2)
    play(synth, notes, WET, 3.0)
    begin = time.process_time()
    play(synth, notes, WET, 3.0)
    # A shared machine gets a wide margin; the figure of a quiet one is about 20.
    assert 3.0 / (time.process_time() - begin) > 6
