"""What is told of scores and styles is right: on scores with known answers."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from oscine.daemon import evaluate_writing
from oscine.daemon.evaluate_ear import StyleEar
from oscine.daemon.evaluate_hearing import FULL, QUICK
from oscine.daemon.evaluate_likeness import GUIDANCES, WEIGHTS, captions_of, taught
from oscine.daemon.evaluate_measures import MEASURES
from oscine.daemon.evaluate_prompts import HOURS, PAIRS, PARAPHRASES, PROMPTED
from oscine.daemon.evaluate_score import (
    Ngram,
    bars_of,
    drift,
    entropy_nats,
    equal_share,
    harmony_drift,
    longest_loop,
    returning_share,
    sung_bars,
)
from oscine.daemon.evaluate_takes import (
    Loss,
    Script,
    do_all,
    held_out_nats,
    jobs_of,
    told,
    wren_of,
    write,
)
from oscine.engine.corpus import compose
from oscine.engine.lexicon import LEXICON
from oscine.engine.phrases import MOODS, PHRASES
from oscine.engine.score import FIELDS
from oscine.engine.styles import STYLE_INDEX

NAMES = [field.name for field in FIELDS]
SIZES = np.array([field.size for field in FIELDS])
MELODY, KICK, HARMONY = (NAMES.index(n) for n in ("melody", "kick", "harmony"))


def dice():
    return np.random.default_rng(3)


def silent(bars):
    """Bars of sixteen frames in which nothing sounds, and where they begin."""
    codes = np.zeros((16 * bars, len(FIELDS)), np.int16)
    codes[:, 0] = np.arange(16 * bars) % 16
    return codes, np.arange(bars) * 16


def melodies(order):
    """A bar for each number, in which the melody plays that number."""
    codes, starts = silent(len(order))
    codes[starts + 4, MELODY] = np.asarray(order) + 1
    return codes, starts


# Entropy and equality


def test_entropy_is_that_of_fair_dice():
    codes, _ = silent(8)
    codes[:, 0] = 0
    assert entropy_nats([codes]) == 0.0
    codes[::2, KICK] = 1
    assert entropy_nats([codes[:64], codes[64:]]) == pytest.approx(np.log(2))


def test_frames_are_the_same_where_all_their_codes_are():
    codes, _ = silent(4)
    other = codes.copy()
    other[:16, MELODY] = 7
    assert equal_share(codes, codes) == 1.0
    assert equal_share(codes, other) == pytest.approx(0.75)
    assert equal_share(codes, codes[:0]) == 0.0


# What returns


def test_a_loop_returns_and_a_piece_of_new_bars_does_not():
    loop = bars_of(*melodies([0, 1, 2, 3] * 20))
    assert returning_share(loop) == pytest.approx(1 - 4 / 77)
    new = bars_of(*melodies(range(40)))
    assert returning_share(new) == 0.0


def test_bars_are_the_same_whatever_they_are_played_on():
    codes, starts = melodies([3, 3])
    codes[16:, NAMES.index("chord_patch")] = 5
    codes[16:, NAMES.index("section")] = 2
    assert len(set(bars_of(codes, starts))) == 1
    codes[20, MELODY] = 9
    assert len(set(bars_of(codes, starts))) == 2


def test_only_bars_with_a_melody_are_sung():
    codes, starts = melodies([5, 6, 7, 8, 5, 6, 7, 8])
    assert sung_bars(codes, starts).tolist() == [0, 1, 2, 3] * 2
    assert returning_share(sung_bars(codes, starts)) == pytest.approx(1 / 5)
    codes[36, MELODY] = 0
    assert sung_bars(codes, starts)[2] == -1
    assert returning_share(sung_bars(codes, starts)) == 0.0


@pytest.mark.parametrize(
    ("bars", "longest"),
    [
        (list(range(30)), 1),
        ([1, 2, 3, 3, 4], 2),
        ([9, *[1, 2, 3, 4] * 5, 8], 20),
        ([7] * 12, 12),
        ([5], 1),
    ],
    ids=["new", "twice", "four bars five times", "frozen", "one"],
)
def test_the_longest_loop_is_found(bars, longest):
    assert longest_loop(np.array(bars)) == longest


def test_a_piece_that_falls_silent_or_doubles_drifts():
    steady, _ = silent(60)
    steady[::4, KICK] = 1
    assert drift(steady) == pytest.approx(0.0, abs=0.05)
    dying = steady.copy()
    dying[800:] = 0
    assert drift(dying) == pytest.approx(1.0)


def test_chords_that_change_for_good_drift():
    codes, _ = silent(72)  # twelve bars in each sixth
    codes[:, HARMONY] = np.arange(len(codes)) // 16 % 4
    assert harmony_drift(codes) == 0.0
    codes[960:, HARMONY] = 9
    assert harmony_drift(codes) == pytest.approx(5 / 6)


# Prediction


def random_scores(count, seed=0):
    chance = np.random.default_rng(seed)
    return [chance.integers(0, SIZES, (320, len(SIZES))) for _ in range(count)]


def test_what_is_random_costs_its_entropy_and_no_context_helps():
    lessons, held_out = random_scores(100), random_scores(2, seed=9)
    entropy = float(np.log(SIZES).sum())
    assert Ngram(lessons, 0).loss_nats(held_out) == pytest.approx(entropy, rel=0.03)
    assert Ngram(lessons, 1).loss_nats(held_out) > 0.97 * entropy


def test_what_repeats_costs_an_n_gram_next_to_nothing_and_a_unigram_its_entropy():
    codes, _ = melodies(list(range(8)) * 12)
    assert Ngram([codes]).loss_nats([codes]) < 0.3
    unigram = Ngram([codes], 0).loss_nats([codes])
    assert unigram == pytest.approx(entropy_nats([codes]), rel=0.03)


def test_chances_of_all_codes_come_to_one():
    lessons = random_scores(3)
    ngram = Ngram(lessons)
    frame = lessons[0][:20]
    field = MELODY - 1  # the next field's context does not change with it
    told = []
    for code in range(FIELDS[field].size):
        other = frame[:6].copy()
        other[5, field] = code
        rows = ngram._rows(other, field)
        chance = np.full(6, 1 / FIELDS[field].size)
        for order, row in enumerate(rows):
            chance = ngram._counts[field][order].refine(row, other[:, field], chance)
        told.append(chance[5])
    assert sum(told) == pytest.approx(1.0)


# The ear


def pieces_of(styles, count, apart):
    chance = dice()
    rows = [
        apart * np.eye(6)[number] + chance.normal(0, 1, 6)
        for number in range(len(styles))
        for _ in range(count)
    ]
    return np.array(rows), [style for style in styles for _ in range(count)]


def test_the_ear_tells_apart_what_is_apart_and_guesses_what_is_not():
    styles = ["a", "b", "c", "d"]
    ear = StyleEar(*pieces_of(styles, 20, apart=12))
    rows, told = pieces_of(styles, 10, apart=12)
    assert ear.accuracy(rows, told) == 1.0
    assert ear.accuracy(rows, told[::-1]) == 0.0
    deaf = StyleEar(*pieces_of(styles, 20, apart=0))
    assert deaf.accuracy(dice().normal(0, 1, (200, 6)), ["a"] * 200) < 0.6


def test_the_ear_leans_to_the_second_as_what_it_hears_does():
    ear = StyleEar(*pieces_of(["a", "b"], 30, apart=8))
    ways = np.array(
        [8 * ((1 - w) * np.eye(6)[0] + w * np.eye(6)[1]) for w in (0, 0.5, 1)]
    )
    told = ear.leaning(ways, "a", "b")
    assert told[0] < -1 < told[1] < 1 < told[2]


# The prompts


def plain(text):
    kept = "".join(c if c.isalnum() or c == "'" else " " for c in text.lower())
    return " " + " ".join(kept.split()) + " "


def test_paraphrases_are_in_no_caption_and_name_no_style():
    phrases = [
        plain(p) for group in (PHRASES, MOODS) for v in group.values() for p in v
    ]
    names = [plain(key) for key, entry in LEXICON.items() if entry.styles]
    long = [phrase for phrase in phrases if len(phrase.split()) > 1]
    for style, texts in PARAPHRASES.items():
        for text in map(plain, texts):
            assert not [p for p in phrases if text in p], (style, text)
            assert not [p for p in long if p in text], (style, text)
            assert not [n for n in names if n in text], (style, text)


def test_every_style_has_three_paraphrases_of_its_own():
    assert set(PARAPHRASES) == set(STYLE_INDEX)
    texts = [text for texts in PARAPHRASES.values() for text in texts]
    assert len(set(texts)) == len(texts) == 3 * len(STYLE_INDEX)
    assert {*PROMPTED, *HOURS, *(s for pair in PAIRS for s in pair)} <= set(STYLE_INDEX)


# Judging


def judged(name, answer, scale=QUICK):
    measure = MEASURES[name]
    return measure.judge(scale, {ask: answer(ask) for ask in measure.asks(scale)})


NOISE = np.random.default_rng(5)
"""No two pieces of a style are the same."""


def sound_of(style, share=1.0, other=None):
    """Features of a style: its own place, or on the way to another's."""
    names = list(STYLE_INDEX)
    row = np.zeros(len(names))
    row[names.index(style)] = share
    if other is not None:
        row[names.index(other)] = 1 - share
    return 10 * row + NOISE.normal(0, 0.3, len(row))


MEANT = {
    text: style
    for style, paraphrases in PARAPHRASES.items()
    for text in (style, *paraphrases, *captions_of(style, 8))
}


def style_meant(ask):
    ((text, _),) = ask.take.prompts
    return MEANT[text]


def test_the_style_passes_that_is_heard_and_fails_that_is_not():
    named, known = judged("style", lambda ask: sound_of(style_meant(ask)))
    assert (named.value, named.passed, known.value) == (1.0, True, 1.0)

    def always_house(ask):
        return sound_of(style_meant(ask) if ask.take.by_rule else "house")

    named, known = judged("style", always_house)
    assert (named.passed, known.value) == (False, 1.0)


def test_guidance_passes_that_brings_the_style_out():
    def answer(helps):
        def features(ask):
            guidance = dict(ask.take.changes)["guidance"]
            number = taught(QUICK).index(style_meant(ask))
            heard = ask.take.by_rule or not helps or number < 2 + 2 * guidance
            return sound_of(style_meant(ask) if heard else taught(QUICK)[0])

        return features

    rise, *told = judged("guidance", answer(helps=True))
    assert rise.passed
    assert [row.value for row in told] == [
        pytest.approx((2 + 2 * guidance) / 10) for guidance in GUIDANCES
    ]
    assert not judged("guidance", answer(helps=False))[0].passed


def test_a_blend_passes_that_moves_and_fails_that_turns_back():
    def answer(share_of):
        def features(ask):
            if ask.take.by_rule:
                return sound_of(style_meant(ask))
            (first, one), (second, other) = ask.take.prompts
            return sound_of(first, share_of((one, other)), second)

        return features

    mean, single = judged("blend", answer(lambda w: w[0] / sum(w)))
    assert mean.passed
    assert single.value == 1.0
    mean, single = judged("blend", answer(lambda w: w[0] / sum(w) if min(w) else 0.5))
    assert not mean.passed
    assert single.value < 1.0
    assert len(WEIGHTS) == 5


def scores(codes, starts=None):
    return SimpleNamespace(codes=codes, bar_starts=starts)


def test_temperature_passes_that_makes_more_of_it():
    def answer(more):
        def codes(script):
            told, _ = silent(8)
            values = 1 + round(20 * more(dict(script.changes)["temperature"]))
            told[:, MELODY] = dice().integers(0, values, len(told))
            return scores(told)

        return codes

    assert judged("temperature", answer(lambda t: t / 2))[0].value == 1.0
    assert not judged("temperature", answer(lambda t: 1 - t / 2))[0].passed


def test_top_k_passes_that_is_greedy():
    def answer(differs):
        def codes(script):
            told, _ = silent(4)
            told[0, MELODY] = differs and dict(script.changes).get("top_k", 0)
            return scores(told)

        return codes

    (row,) = judged("top_k", answer(differs=False))
    assert (row.value, row.passed) == (1.0, True)
    assert not judged("top_k", answer(differs=True))[0].passed


def losses(nats):
    """Random scores, which cost the model so many nats a frame."""

    def answer(ask):
        if isinstance(ask, Loss):
            return 320 * nats, 320
        return scores(random_scores(1, seed=ask.seed)[0])

    return answer


def test_the_composer_has_no_loss_but_those_to_be_beaten():
    unigram, ngram = judged("loss", losses(0))
    assert unigram.passed
    assert ngram.passed


def test_a_model_passes_that_predicts_better_than_an_n_gram():
    learned = replace(QUICK, author="learned", styles=2)
    *_, model = judged("loss", losses(1.0), learned)
    assert (model.value, model.passed) == (1.0, True)
    unigram, ngram, model = judged("loss", losses(500.0), learned)
    assert unigram.value < 500
    assert ngram.value < 500
    assert not model.passed


def test_a_copied_melody_fails(monkeypatch):
    def index(copies):
        return lambda: SimpleNamespace(
            copied=lambda *_: copies, longest_run=lambda _: 6
        )

    def passed(answer):
        return [row.passed for row in judged("novelty", answer)]

    monkeypatch.setattr(evaluate_writing, "public_index", index([]))
    singing = silent(48)
    singing[0][::4, MELODY] = 1 + np.arange(4 * 48) % 20
    assert passed(lambda _: scores(*singing)) == [True, True, True]
    assert passed(lambda _: scores(*silent(48))) == [True, True, False]
    monkeypatch.setattr(evaluate_writing, "public_index", index(["a bar"]))
    assert passed(lambda _: scores(*singing)) == [False, True, True]


def _theme(number):
    """Three themes, twice, then three others."""
    return 3 * (number // 6) + number % 3


def test_an_hour_fails_that_freezes_or_dissolves():
    def failed(order):
        codes, starts = melodies(order)
        rows = judged("hour", lambda _: scores(codes, starts))
        return {row.told.partition(" of all")[0] for row in rows if not row.passed}

    chance = dice()
    themes = [list(chance.integers(0, 40, 8)) for _ in range(120)]
    alive = [bar for number in range(240) for bar in themes[_theme(number)]]
    frozen = list(range(8)) * 60
    lost = list(chance.integers(0, 40, 480))
    loop, melody = "longest stretch that only repeats itself", "4 bars of melody"
    assert not any(loop in told for told in failed(alive))
    assert any(loop in told for told in failed(frozen))
    assert any(melody in told for told in failed(frozen))
    assert any(melody in told for told in failed(lost))


# On wren itself


def test_wren_without_a_choice_writes_the_same_at_any_temperature():
    asks = MEASURES["top_k"].asks(QUICK)
    heard = do_all("learned", jobs_of(asks), 0, lambda _: None)
    (row,) = MEASURES["top_k"].judge(QUICK, heard)
    assert row.passed


def test_a_prompt_that_means_nothing_leaves_the_default_style():
    lost = write("rules", Script((("qwertz uiop", 1.0),), 3, 4))
    default = write("rules", Script((("deep house", 1.0),), 3, 4))
    assert np.array_equal(lost.codes, default.codes)


def test_the_composer_writes_here_what_it_composes_elsewhere():
    script = Script((("waltz", 1.0),), 4, 12)
    controls = told(wren_of("rules"), script.prompts, ())
    composed = compose(4, controls, 12)
    written = write("rules", script)
    assert np.array_equal(written.codes, composed.codes)
    assert np.array_equal(written.bar_starts, composed.bar_starts)


def test_the_model_predicts_the_composer_better_than_chance_could():
    nats, frames = held_out_nats(Script((("jazz", 1.0),), 7450, 2))
    assert frames == 32
    assert 0.1 < nats / frames < 10  # chance is right once in e to the 60


def test_the_model_writes_the_bars_that_are_asked_for():
    score = write("learned", Script((("waltz", 1.0),), 2, 2))
    assert score.bar_starts[0] == 0
    assert len(score.bar_starts) == 2
    assert (score.codes >= 0).all()
    assert (score.codes < SIZES).all()


def test_everything_asked_for_in_full_is_distinct_and_takes_no_more_than_it_should():
    asks = [ask for measure in MEASURES.values() for ask in measure.asks(FULL)]
    jobs = jobs_of(asks)
    assert len({job.what for job in jobs}) == len(jobs)
    assert sum(job.seconds for job in jobs) < 6.5 * 3600
    quick = [ask for measure in MEASURES.values() for ask in measure.asks(QUICK)]
    assert sum(job.seconds for job in jobs_of(quick)) < 1.5 * 3600
