import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine.choice import Dice, choose
from oscine.engine.composer import ComposerState, begin, next_frame
from oscine.engine.corpus import compose
from oscine.engine.harmony import SCALES
from oscine.engine.score import FIELDS, SECTIONS, Part, decode, perform
from oscine.engine.styles import STYLES, blend, vector_of

NAMES = [style.name for style in STYLES]


def told(name=None, **changes):
    values = {address: row.default for address, row in PARAMETERS.items()}
    style = None if name is None else vector_of(name)
    return replace(controls_from(values, style), **changes)


def notes_of(score, tonic=0):
    return [n for codes in score.codes for n in perform(decode(codes), tonic, 0.125)]


@pytest.mark.parametrize("name", NAMES)
def test_every_style_plays_at_every_extreme(name):
    sizes = np.array([field.size for field in FIELDS])
    for density, temperature, bright in ((0, 0, 1), (1, 3, 0), (-1, 1, -1)):
        controls = told(
            name, density=density, temperature=temperature, brightness=bright
        )
        score = compose(3, controls, 16)
        assert (score.codes >= 0).all()
        assert (score.codes < sizes).all()
        assert len(notes_of(score)) > 10


@pytest.mark.parametrize("name", NAMES)
def test_every_piece_sounds_within_the_first_beat(name):
    for seed in range(4):
        score = compose(seed, told(name, density=0.0), 1)
        assert any(perform(decode(codes), 0, 0.1) for codes in score.codes[:2])


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31 - 1), st.sampled_from(NAMES), st.floats(0, 3))
def test_the_same_seed_and_controls_give_the_same_score(seed, name, temperature):
    first, second = (
        compose(seed, told(name, temperature=temperature), 6) for _ in range(2)
    )
    assert np.array_equal(first.codes, second.codes)
    assert first.captions == second.captions


def test_seeds_differ():
    assert not np.array_equal(
        compose(1, told("jazz"), 8).codes, compose(2, told("jazz"), 8).codes
    )


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 200), st.sampled_from(NAMES))
def test_a_restored_piece_goes_on_as_if_never_interrupted(frames, name):
    state = begin(9)
    for _ in range(frames):
        next_frame(told(name), state)
    copy = ComposerState.from_json(json.loads(json.dumps(state.to_json())))
    assert copy == state
    for _ in range(64):
        assert next_frame(told(name), state) == next_frame(told(name), copy)


@pytest.mark.parametrize("name", ["house", "jazz", "chorale", "techno", "waltz"])
def test_a_key_that_is_asked_for_holds_most_of_the_notes(name):
    for key in (2, 12 + 9):
        score = compose(1, told(name, key=key), 24)
        assert (score.key == key).all()
        scale = SCALES["aeolian" if key >= 12 else "ionian"]
        classes = Counter(
            (n.pitch - key) % 12
            for n in notes_of(score, key % 12)
            if n.part != Part.DRUMS
        )
        inside = sum(classes[step] for step in scale)
        assert inside > 0.85 * classes.total()


@pytest.mark.parametrize("name", NAMES)
def test_the_bass_stands_on_the_tonic_more_than_anywhere(name):
    score = compose(1, told(name, key=0), 48)
    weights = Counter()
    for note in notes_of(score):
        if note.part == Part.BASS:
            weights[note.pitch % 12] += note.length_seconds
    assert weights[0] >= 0.7 * max(weights.values())


@pytest.mark.parametrize("name", NAMES)
def test_more_density_never_means_fewer_notes(name):
    counts = [
        sum(
            decode(c).melody is not None
            or decode(c).bass is not None
            or decode(c).chords is not None
            or bool(decode(c).drums)
            for c in compose(5, told(name, density=density), 8).codes
        )
        for density in (0.0, 0.3, 0.6, 1.0)
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_top_k_of_one_is_greedy():
    greedy = compose(4, told("funk", temperature=0.0), 12)
    narrow = compose(4, told("funk", temperature=2.0, top_k=1), 12)
    assert np.array_equal(greedy.codes, narrow.codes)


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=9), st.integers(1, 9))
def test_only_the_likeliest_k_are_ever_chosen(logits, top_k):
    allowed = sorted(logits, reverse=True)[:top_k]
    for seed in range(5):
        assert logits[choose(logits, 3.0, top_k, Dice(seed))] in allowed


def test_choices_follow_their_odds():
    dice = Dice(1)
    picks = [choose([0.0, np.log(3)], 1.0, 40, dice) for _ in range(4000)]
    assert np.mean(picks) == pytest.approx(0.75, abs=0.03)


def test_a_long_piece_neither_freezes_nor_grows():
    state = begin(6)
    controls = told("pop")
    bars, sizes = [], []
    for number in range(2000):
        bar = [next_frame(controls, state)]
        while state.step:
            bar.append(next_frame(controls, state))
        bars.append(tuple(bar))
        if number % 200 == 199:
            sizes.append(len(json.dumps(state.to_json())))
    assert max(sizes) < 40_000
    assert max(sizes[5:]) < 1.7 * max(sizes[:5])
    for start in range(0, 2000, 250):
        assert len(set(bars[start : start + 250])) > 60
    # Old bars return and new ones appear, to the end.
    early, late = set(bars[:1000]), set(bars[1500:])
    assert len(late - early) > 60


def test_motifs_return_within_a_section():
    score = compose(2, told("pop"), 10)
    bars = np.split(score.codes, score.bar_starts[1:])
    column = [field.name for field in FIELDS].index("melody")
    onsets = [tuple(np.flatnonzero(bar[:, column])) for bar in bars[2:]]
    assert max(Counter(onsets).values()) >= 2


def test_a_new_style_is_heard_at_the_next_bar():
    state = begin(1)
    while state.bars < 6 or state.step:
        next_frame(told("house"), state)
    next_frame(told("chorale"), state)
    assert {STYLES[seat].name for seat in state.seats} == {"chorale"}
    assert not state.plan.parts[Part.DRUMS]
    assert SECTIONS[state.form.kind] == "verse"


def test_half_of_two_styles_shares_the_parts():
    mixed = 0.5 * vector_of("techno") + 0.5 * vector_of("folk")
    for offset in np.linspace(0, 1, 20, endpoint=False):
        seats = blend(mixed, 4.0).seats(offset)
        assert 2 <= sum(STYLES[seat].name == "folk" for seat in seats) <= 3


def test_a_blend_has_the_mean_of_the_numbers():
    mixed = blend(0.25 * vector_of("jazz") + 0.75 * vector_of("rock"), 4.0)
    jazz, rock = blend(vector_of("jazz"), 4.0), blend(vector_of("rock"), 4.0)
    assert mixed.reverb == pytest.approx(0.25 * jazz.reverb + 0.75 * rock.reverb)
    assert rock.bpm < mixed.bpm < jazz.bpm


def test_guidance_runs_from_the_average_to_the_exaggerated():
    average, plain, strong = (blend(vector_of("ambient"), g) for g in (0.0, 4.0, 7.0))
    assert np.ptp(average.weights) < 1e-9
    assert blend(vector_of("techno"), 0.0) == average
    assert average.reverb < plain.reverb < strong.reverb
    assert plain.weights[NAMES.index("ambient")] == pytest.approx(1)


@pytest.mark.parametrize("style", [None, np.zeros(len(vector_of("jazz")), np.float32)])
def test_without_a_prompt_the_default_style_plays(style):
    assert blend(style, 4.0) == blend(vector_of("deep house"), 4.0)


def test_labels_have_one_row_per_bar():
    score = compose(1, lambda bar: told("house", density=bar / 10), 10)
    assert score.codes.dtype == np.int16
    assert score.codes.shape == (160, len(FIELDS))
    assert score.density == pytest.approx(np.arange(10) / 10)
    assert len(score.captions) == len(score.bpm) == len(score.bar_starts) == 10
    assert "house" in score.captions[0]
    assert score.styles.shape == (10, len(STYLES))


def test_a_waltz_has_three_beats():
    score = compose(1, told("waltz"), 4)
    assert score.bar_starts.tolist() == [0, 12, 24, 36]
    assert score.codes[:, 0].min() == 16
