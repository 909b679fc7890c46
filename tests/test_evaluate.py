"""What wren must show is measured right: on sounds and scores with known answers."""

import json
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest
from oscine.daemon import evaluate
from oscine.daemon.evaluate_hearing import (
    HEARING,
    PROMPTED,
    QUICK,
    SETTINGS,
    mute_takes,
    pieces,
    spearman,
)
from oscine.daemon.evaluate_measures import MEASURES
from oscine.daemon.evaluate_row import ANY, Bound, Row, table
from oscine.daemon.evaluate_sound import (
    SOUND_MEASURES,
    below_db,
    centroid_hz,
    clicks,
    is_tempo,
    key_of,
    loudness_lufs,
    onsets_per_second,
    percussive_db,
    relative,
    tempo_bpm,
    true_peak_db,
)
from oscine.daemon.evaluate_takes import Ask, Take, do_all, jobs_of, play
from oscine.engine.wren import Wren

RATE = 48_000
DICE = np.random.default_rng(1)


def tone(hertz, seconds=4.0, level=0.2):
    time = np.arange(round(seconds * RATE)) / RATE
    wave = level * np.sin(2 * np.pi * hertz * time)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def strokes(bpm, seconds=12.0, level=0.5):
    """Bursts of noise on every beat, each a tenth of a second."""
    sound = np.zeros((round(seconds * RATE), 2), np.float32)
    burst = DICE.normal(0, 0.3, 4800) * np.exp(-np.arange(4800) / 900)
    for at in np.arange(0, len(sound) - 4800, RATE * 60 / bpm).astype(int):
        sound[at : at + 4800] += level * burst[:, None].astype(np.float32)
    return sound


def chords(*pitches_of_each, seconds=1.5):
    return np.concatenate(
        [
            sum(
                tone(440 * 2 ** ((pitch - 69) / 12) * partial, seconds, 0.1 / partial)
                for pitch in pitches
                for partial in (1, 2, 3)
            )
            for pitches in pitches_of_each
        ]
    )


@pytest.mark.parametrize("bpm", [84.0, 128.0, 171.0])
def test_the_tempo_of_strokes_is_found(bpm):
    assert is_tempo(tempo_bpm(strokes(bpm), RATE), bpm, within=0.01)


def test_a_tempo_that_is_two_thirds_or_three_percent_off_is_another():
    assert not is_tempo(80.0, 120.0)
    assert not is_tempo(123.6, 120.0)
    assert is_tempo(121.0, 120.0)
    assert is_tempo(240.0, 120.0)


def test_no_tempo_is_found_in_silence():
    assert tempo_bpm(np.zeros((4 * RATE, 2), np.float32), RATE) == 0.0


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (2, [(50, 62, 66, 69), (55, 62, 67, 71), (57, 61, 64, 69), (50, 62, 66, 69)]),
        (21, [(57, 60, 64, 69), (50, 62, 65, 69), (52, 64, 67, 71), (57, 60, 64, 69)]),
    ],
    ids=["D major", "A minor"],
)
def test_the_key_of_a_cadence_is_found_also_under_drums(key, row):
    music = chords(*row)
    assert key_of(music + strokes(120, len(music) / RATE), RATE) in {key, relative(key)}


def test_relative_keys_share_their_notes():
    assert all(relative(relative(key)) == key for key in range(24))
    assert relative(0) == 12 + 9  # C major, A minor
    assert relative(12 + 4) == 7  # E minor, G major


def test_onsets_are_counted():
    assert onsets_per_second(strokes(180), RATE) == pytest.approx(3.0, abs=0.15)
    assert onsets_per_second(strokes(60), RATE) == pytest.approx(1.0, abs=0.1)


def test_the_centroid_of_a_tone_is_its_pitch():
    assert centroid_hz(tone(1000), RATE) == pytest.approx(1000, rel=0.01)
    assert centroid_hz(np.zeros((RATE, 2)), RATE) == 0.0


def test_drums_that_are_20_db_softer_have_20_db_less_percussive_power():
    pad = tone(220) + tone(330)
    loud, soft = (
        percussive_db(pad + level * strokes(120, 4.0), RATE) for level in (1.0, 0.1)
    )
    assert loud - soft == pytest.approx(20, abs=2)
    assert percussive_db(pad, RATE) < loud - 30


def test_only_what_is_low_counts_as_low():
    low, high = tone(60), tone(600)
    assert below_db(low + high, RATE) == pytest.approx(below_db(low, RATE), abs=0.1)
    assert below_db(high, RATE) < below_db(low, RATE) - 40
    fall = below_db(low, RATE) - below_db(0.1 * low, RATE)
    assert fall == pytest.approx(20, abs=0.1)


def test_loudness_is_that_of_the_standard():
    # BS.1770: a sine of 997 Hz at full scale in one channel of two is -3.01 LUFS.
    full = tone(997, level=1.0)
    full[:, 1] = 0
    assert loudness_lufs(full, RATE) == pytest.approx(-3.01, abs=0.1)


def test_a_peak_between_the_samples_is_found():
    time = np.arange(RATE)
    wave = np.sin(np.pi * time / 2 + np.pi / 4)  # all samples at 0.707
    sound = np.stack([wave, wave], axis=1).astype(np.float32)
    assert np.abs(sound).max() < 0.708
    # Its ends are steps, around which a little more rings.
    assert -0.1 < true_peak_db(sound[1000:-1000], RATE) < 1.5


@pytest.mark.parametrize("size", [0.02, 0.1, -0.3])
def test_a_jump_in_a_tone_is_a_click(size):
    sound = tone(220)
    sound[RATE:] += size
    assert clicks(sound, RATE) == 1
    assert clicks(tone(220), RATE) == 0


def test_a_dropped_sample_and_a_missing_block_are_clicks():
    sound = tone(220) + tone(3000, level=0.05)
    sound[RATE] = 0.9
    sound[2 * RATE : 2 * RATE + 480] = 0
    assert clicks(sound, RATE) >= 2


def test_the_pulses_of_a_brass_are_no_clicks_but_a_jump_among_them_is():
    sound = np.zeros((2 * RATE, 2), np.float32)
    sound[::109] = 0.02  # 440 Hz
    assert clicks(sound, RATE) == 0
    sound[RATE:] += 0.2
    assert clicks(sound, RATE) == 1


def test_a_stroke_of_a_drum_is_no_click():
    assert clicks(strokes(120), RATE) == 0


def test_ranks_are_correlated_also_where_some_are_equal():
    assert spearman([1, 2, 3, 4, 5], [1, 4, 9, 16, 25]) == 1.0
    assert spearman([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]) == -1.0
    # From the formula with shared ranks: 1.5, 1.5, 3.
    assert spearman([1, 2, 3], [7, 7, 8]) == pytest.approx(0.8660254)


def judged(name, number_of, scale=QUICK):
    """Rows of a measure whose every ask is answered by a function."""
    measure = MEASURES[name]
    return measure.judge(scale, {ask: number_of(ask) for ask in measure.asks(scale)})


def asked(ask, control):
    return dict(ask.take.changes)[control]


def test_tempi_that_are_found_pass_and_others_fail():
    (row,) = judged("tempo", lambda ask: asked(ask, "bpm") * 2.02)
    assert (row.value, row.passed) == (1.0, True)
    (row,) = judged("tempo", lambda ask: asked(ask, "bpm") * 1.5)
    assert (row.value, row.passed) == (0.0, False)


def test_keys_that_are_found_pass_and_others_fail():
    (row,) = judged("key", lambda ask: relative(asked(ask, "key")))
    assert (row.value, row.passed) == (1.0, True)
    (row,) = judged("key", lambda ask: (asked(ask, "key") + 7) % 24)
    assert not row.passed


@pytest.mark.parametrize("knob", ["density", "brightness"])
def test_a_knob_passes_that_is_heard_and_fails_that_is_not(knob):
    (row,) = judged(knob, lambda ask: asked(ask, knob) ** 2)
    assert (row.value, row.passed) == (1.0, True)
    (row,) = judged(knob, lambda _: 5.0)
    assert (row.value, row.passed) == (0.0, False)
    turned = dict(zip(SETTINGS, (1, 3, 2, 5, 4), strict=True))
    (row,) = judged(knob, lambda ask: turned[asked(ask, knob)])
    assert row.value == pytest.approx(0.8)


@pytest.mark.parametrize(("mute", "least"), [("mute_drums", 15), ("mute_bass", 12)])
def test_a_mute_passes_that_takes_enough(mute, least):
    def level(fall):
        return lambda ask: -20.0 - fall * bool(ask.take.later)

    median, worst, among = judged(mute, level(least + 1))
    assert median.value == worst.value == among.value == least + 1
    assert median.passed
    assert not judged(mute, level(least - 1))[0].passed


def test_one_piece_that_is_too_loud_fails():
    last = pieces(QUICK)[-1][0]

    def numbers(loud):
        usual = {"loudness": -16.0, "true peak": -2.0, "clicks": 0}
        return lambda ask: loud if ask == Ask(last, "loudness") else usual[ask.measure]

    assert all(row.passed for row in judged("level", numbers(-15.0)))
    assert [row.passed for row in judged("level", numbers(-13.0))] == [
        True, False, True, True,
    ]  # fmt: skip


def test_pieces_go_from_70_to_174_in_all_keys_with_prompts_of_their_own():
    told = pieces(replace(QUICK, pieces=40))
    bpms = sorted(bpm for _, bpm, _ in told)
    assert (bpms[0], bpms[-1], len(set(bpms))) == (70.0, 174.0, 40)
    assert {key for _, _, key in told} == set(range(24))
    assert len({take.prompts for take, _, _ in told}) == 40


def test_what_is_asked_of_one_take_is_played_once():
    take = Take((("jazz", 1.0),), 1, 1.0)
    (job,) = jobs_of([Ask(take, "key"), Ask(take, "onsets"), Ask(take, "key")])
    assert [ask.measure for ask in job.asks] == ["key", "onsets"]


def test_a_mute_comes_when_it_shall_and_changes_nothing_before():
    wren = Wren()
    open_take, muted = mute_takes("techno", "mute_drums", ())
    short = [
        replace(each, seconds=1.5, later_seconds=1.0) for each in (open_take, muted)
    ]
    first, second = (play(wren, take) for take in short)
    assert first.shape == second.shape == (72_000, 2)
    assert np.array_equal(first[:48_000], second[:48_000])
    assert not np.array_equal(first[48_000:], second[48_000:])


def test_rows_without_a_number_fail_and_rows_without_a_bound_pass():
    missing = Row("x", "y", Bound(low=1), float("nan"))
    assert not missing.passed
    assert missing.to_json()["value"] is None
    assert Row("x", "y", ANY, 0.1).passed


def test_the_table_says_what_the_rows_say():
    rows = [
        Row("key", "found", Bound(low=0.9), 0.925).to_json(),
        Row("level", "peak", Bound(high=-1), -0.5, "dBTP").to_json(),
        Row("level", "told", ANY, 3.0, "dB").to_json(),
    ]
    assert table(rows).splitlines()[2:] == [
        "| key | found | >= 0.9 | 0.925 | passed |",
        "| level | peak | <= -1 | -0.5 dBTP | **failed** |",
        "| level | told |  | 3 dB |  |",
    ]


def test_the_numbers_of_the_page_are_those_that_were_measured():
    root = Path(__file__).parents[1]
    spec = spec_from_file_location("measured", root / "docs" / "measured.py")
    measured = module_from_spec(spec)
    spec.loader.exec_module(measured)
    page = (root / "docs" / "wren.md").read_text(encoding="utf-8")
    assert measured.BEGIN in page
    assert measured.updated(page) == page, "run ./dev docs"


def test_what_was_measured_is_printed_with_whose_it_is_and_when(tmp_path):
    key = Row("key", "found", Bound(low=0.9), 0.925).to_json() | {"taken": "May 1, A"}
    file = tmp_path / "numbers.json"
    file.write_text(json.dumps({"author": "learned", "rows": [key, key]}))
    told = evaluate.printed(file)
    assert told.startswith("The model's numbers (May 1, A):")
    assert "| key | found | >= 0.9 | 0.925 | passed |" in told
    tempo = key | {"measure": "tempo", "taken": "May 2, B"}
    file.write_text(json.dumps({"author": "learned", "rows": [key, tempo]}))
    assert "(key: May 1, A; tempo: May 2, B):" in evaluate.printed(file)
    assert "Nothing" in evaluate.printed(tmp_path / "none.json")


def test_numbers_are_told_written_and_judged(tmp_path, monkeypatch, capsys):
    row = Row("key", "found", Bound(low=0.9), 0.8).to_json()
    found = {"model": "wren", "author": "rules", "quick": True, "rows": [row]}
    monkeypatch.setattr(evaluate, "measured", lambda *_, **__: found)
    into = tmp_path / "numbers.json"
    options = {"is_quick": True, "as_json": True, "write_into": into}
    assert evaluate.evaluate("rules", "key", **options) == 1
    assert json.loads(capsys.readouterr().out) == found
    assert json.loads(into.read_text()) == found
    row["passed"] = True
    assert evaluate.evaluate("rules", None, **options) == 0


def test_what_is_measured_anew_takes_the_place_of_its_own_rows_only(
    tmp_path, monkeypatch
):
    def told(key, tempo):
        rows = [
            Row(name, "found", Bound(low=0.9), value).to_json()
            for name, value in (("tempo", tempo), ("key", key))
            if value is not None
        ]
        return {"model": "wren", "author": "learned", "quick": False, "rows": rows}

    into = tmp_path / "numbers.json"
    options = {"is_quick": False, "as_json": True, "write_into": into}
    for only, found, kept in (
        (None, told(0.8, 0.7), told(0.8, 0.7)),
        ("key", told(0.95, None), told(0.95, 0.7)),
    ):
        monkeypatch.setattr(evaluate, "measured", lambda *_, found=found, **__: found)
        evaluate.evaluate("learned", only, **options)
        assert json.loads(into.read_text()) == kept
    other = told(0.9, None) | {"quick": True}
    monkeypatch.setattr(evaluate, "measured", lambda *_, **__: other)
    with pytest.raises(ValueError, match="rows of quick False; nothing is written"):
        evaluate.evaluate("learned", "key", **options)
    assert json.loads(into.read_text()) == kept


def test_a_measure_nobody_knows_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="no measure tune; there are: tempo, key"):
        evaluate._named("key,tune")


def test_a_missing_library_is_told_with_the_mend():
    assert evaluate.needs() == ""
    told = evaluate.needs(["numpy", "no_such_library"])
    assert told == "evaluating takes no_such_library: pip install 'oscine[train]'"


def test_every_number_asked_for_can_be_taken():
    for measure in MEASURES.values():
        for ask in measure.asks(QUICK):
            known = {*SOUND_MEASURES}
            assert not isinstance(ask, Ask) or ask.measure in known


def test_the_muted_bass_of_wren_is_gone():
    asks = [
        replace(ask, take=replace(ask.take, seconds=14.0))
        for ask in HEARING["mute_bass"].asks(replace(QUICK, prompts=1))
    ]
    heard = do_all("rules", jobs_of(asks), 0, lambda _: None)
    assert asks[0].take.prompts[0][0] == PROMPTED[0]
    assert heard[asks[0]] - heard[asks[1]] > 10
