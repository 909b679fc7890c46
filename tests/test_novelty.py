import numpy as np
import pytest
from oscine.engine.controls import Controls
from oscine.engine.corpus import compose
from oscine.engine.novelty import Copy, Index, Line, line_of, melody_of
from oscine.engine.score import FIELDS
from oscine.engine.styles import vector_of
from oscine.engine.tunes import corpus_files, parse

MELODY = [field.name for field in FIELDS].index("melody")
BARS = 8


@pytest.fixture
def tune():
    """Eight bars of 4/4: five notes a bar, no two bars alike."""
    dice = np.random.default_rng(5)
    onsets = np.concatenate(
        [16 * bar + np.array([0, 4, 6, 8, 12]) + bar % 2 for bar in range(BARS)]
    )
    return Line("somewhere", onsets, dice.integers(0, 20, len(onsets)), 16)


def score_of(onsets, pitches, bars=BARS):
    codes = np.zeros((16 * bars, len(FIELDS)), np.int16)
    codes[onsets, MELODY] = 1 + np.asarray(pitches)
    return codes, range(0, 16 * bars, 16)


def test_a_tune_is_found_in_every_bar_in_another_key(tune):
    codes, starts = score_of(tune.onsets, tune.pitches + 7)
    expected = [Copy(bar, "somewhere", bar) for bar in range(BARS - 3)]
    assert Index([tune]).copied(codes, starts) == expected
    assert Index([tune]).longest_run(codes) == len(tune.onsets)


def test_a_tune_is_found_at_half_its_speed_and_off_its_barlines(tune):
    codes, starts = score_of(2 * tune.onsets[:19] + 8, tune.pitches[:19])
    copies = Index([tune]).copied(codes, starts)
    assert [copy.bar for copy in copies] == [0, 1, 2, 3, 4]
    assert [copy.source_bar for copy in copies] == [0, 0, 0, 1, 1]


def test_one_other_note_in_every_four_bars_is_no_copy(tune):
    pitches = tune.pitches.copy()
    pitches[[7, 22, 37]] += 1
    codes, starts = score_of(tune.onsets, pitches)
    assert Index([tune]).copied(codes, starts) == []
    assert Index([tune]).longest_run(codes) == 14


def test_another_rhythm_is_no_copy(tune):
    codes, starts = score_of(np.arange(0, 3 * len(tune.onsets), 3), tune.pitches)
    assert Index([tune]).copied(codes, starts) == []


def test_a_melody_does_not_run_from_one_tune_into_the_next(tune):
    halves = [
        Line("first", tune.onsets[:20], tune.pitches[:20], 16),
        Line("second", tune.onsets[20:], tune.pitches[20:], 16),
    ]
    codes, starts = score_of(tune.onsets, tune.pitches)
    assert [copy.source for copy in Index(halves).copied(codes, starts)] == [
        "first",
        "second",
    ]


def test_few_notes_or_none_say_nothing(tune):
    codes, starts = score_of(tune.onsets[::5], tune.pitches[::5])
    sparse = Line("sparse", tune.onsets[::5], tune.pitches[::5], 16)
    assert Index([tune, sparse]).copied(codes, starts) == []
    silent, starts = score_of([], [])
    assert Index([tune]).copied(silent, starts) == []
    assert Index([tune]).longest_run(silent) == 0


def test_the_composer_copies_no_printed_tune_but_the_tunes_are_found():
    (file,) = [f for f in corpus_files(["oneills1850"]) if f[1].name == "0626-0635.abc"]
    lines = [line_of(tune) for tune in parse(file[1], file[0])]
    index = Index(lines)
    controls = Controls(
        vector_of("folk"), 0.0, -1, -1.0, -1.0, False, False, False,
        1.0, 40, 4.0, 0.0, 0.0, 0, False, 0.0,
    )  # fmt: skip
    score = compose(3, controls, 64)
    assert len(melody_of(score.codes)[0]) > 100
    assert index.copied(score.codes, score.bar_starts) == []
    for line in lines:
        size = int(line.onsets[-1]) // line.bar + 1
        codes = np.zeros((size * line.bar, len(FIELDS)), np.int16)
        inside = line.onsets >= 0
        codes[line.onsets[inside], MELODY] = 1 + line.pitches[inside] % 128
        found = index.copied(codes, range(0, size * line.bar, line.bar))
        assert found
