"""Measures on wren's scores: chance, prediction, what returns and what was copied."""

from collections.abc import Mapping

import numpy as np
from oscine.daemon.evaluate_hearing import Measure, Scale, spearman
from oscine.daemon.evaluate_prompts import HOURS, PARAPHRASES, PROMPTED
from oscine.daemon.evaluate_row import ANY, Bound, Row
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
from oscine.daemon.evaluate_takes import Heard, Loss, Script
from oscine.engine.novelty import public_index, windows
from oscine.engine.tunes import TunesError

# Temperature and top_k

TEMPERATURES = (0.0, 0.5, 1.0, 2.0)
_SEEDS = (7300, 7301)


def _script(style: str, seed: int, bars: int, **changes: float) -> Script:
    return Script(((style, 1.0),), seed, bars, tuple(changes.items()))


def _at(style: str, temperature: float) -> list[Script]:
    return [_script(style, seed, 24, temperature=temperature) for seed in _SEEDS]


def _ask_temperature(scale: Scale) -> list[Script]:
    return [
        script
        for style in PROMPTED[: scale.prompts]
        for temperature in TEMPERATURES
        for script in _at(style, temperature)
    ]


def _judge_temperature(scale: Scale, heard: Heard) -> list[Row]:
    styles = PROMPTED[: scale.prompts]
    found = [
        np.mean([entropy_nats(_codes(heard, _at(style, each))) for style in styles])
        for each in TEMPERATURES
    ]
    told = "temperature against entropy of the codes, Spearman"
    return [
        Row("temperature", told, Bound(low=1), spearman(TEMPERATURES, np.array(found))),
        *(
            Row("temperature", f"entropy at {each:g}", ANY, float(nats), "nats")
            for each, nats in zip(TEMPERATURES, found, strict=True)
        ),
    ]


def _codes(heard: Heard, scripts: list[Script]) -> list[np.ndarray]:
    return [heard[script].codes for script in scripts]


_C_MAJOR = 0


def _greedy(style: str) -> tuple[Script, Script]:
    """The likeliest at each choice, told in two ways, from two seeds."""
    return (
        _script(style, 7310, 32, top_k=1, temperature=2.0, key=_C_MAJOR),
        _script(style, 7311, 32, temperature=0.0, key=_C_MAJOR),
    )


def _judge_top_k(scale: Scale, heard: Heard) -> list[Row]:
    shares = [
        equal_share(*_codes(heard, list(_greedy(style))))
        for style in PROMPTED[: scale.prompts]
    ]
    told = "frames that are the same with top_k 1 as at temperature 0"
    return [Row("top_k", told, Bound(1, 1), float(np.mean(shares)))]


# Prediction

_LESSON_SEEDS = range(7400, 7412)
_HELD_OUT_SEED = 7450


def _ruled(scale: Scale, seed: int) -> list[Script]:
    """Scores of the composer in every style."""
    return [
        Script(((style, 1.0),), seed, 32, by_rule=True)
        for style in list(PARAPHRASES)[: scale.styles]
    ]


def _losses(scale: Scale) -> list[Loss]:
    return [Loss(script) for script in _ruled(scale, _HELD_OUT_SEED)]


def _ask_loss(scale: Scale) -> list[Script | Loss]:
    scripts: list[Script | Loss] = [
        script
        for seed in (*_LESSON_SEEDS, _HELD_OUT_SEED)
        for script in _ruled(scale, seed)
    ]
    # Rules have no chances to be asked for.
    return scripts + (_losses(scale) if scale.author == "learned" else [])


def _judge_loss(scale: Scale, heard: Heard) -> list[Row]:
    lessons = [
        codes for seed in _LESSON_SEEDS for codes in _codes(heard, _ruled(scale, seed))
    ]
    held_out = _codes(heard, _ruled(scale, _HELD_OUT_SEED))
    unigram = Ngram(lessons, 0).loss_nats(held_out)
    ngram = Ngram(lessons).loss_nats(held_out)
    told = "on the composer's held-out scores, a frame"
    rows = [
        Row("loss", f"a unigram's loss {told}", ANY, unigram, "nats"),
        Row("loss", f"an n-gram's loss {told}", ANY, ngram, "nats"),
    ]
    if scale.author == "learned":
        nats, frames = np.sum([heard[loss] for loss in _losses(scale)], axis=0)
        bound = Bound(high=round(ngram, 3))
        rows.append(Row("loss", f"wren's loss {told}", bound, nats / frames, "nats"))
    return rows


# Novelty


_TAUGHT = ("folk", "country", "waltz")
"""Styles in which wren learned from printed tunes."""


def _tunes(scale: Scale) -> list[Script]:
    styles = list(PARAPHRASES)[: scale.styles]
    return [
        Script(((text, 1.0),), seed, 48)
        for style in styles
        for text in PARAPHRASES[style][: 3 if style in _TAUGHT else 1]
        for seed in range(7500, 7504 if style in _TAUGHT else 7501)
    ]


def _judge_novelty(scale: Scale, heard: Heard) -> list[Row]:
    told = "stretches of 4 bars whose melody stands in a public-domain collection"
    run = "notes of the longest stretch that does"
    try:
        index = public_index()
    except TunesError:
        return [Row("novelty", told, Bound(0, 0), float("nan"))]
    scores = [heard[script] for script in _tunes(scale)]
    copies = sum(len(index.copied(each.codes, each.bar_starts)) for each in scores)
    longest = max(index.longest_run(each.codes) for each in scores)
    looked_for = sum(windows(each.codes, each.bar_starts) for each in scores)
    return [
        Row("novelty", told, Bound(0, 0), copies),
        Row("novelty", run, ANY, longest),
        Row("novelty", "stretches that were looked for", Bound(low=200), looked_for),
    ]


# An hour

_HOUR_BARS = 1800
"""At 120 beats a minute."""

_HOUR_BOUNDS: Mapping[str, tuple[str, Bound, str]] = {
    "melody": ("4 bars of melody that were heard before", Bound(0.05, 0.7), ""),
    "returning": ("4 bars of everything that were heard before", Bound(high=0.25), ""),
    "loop": ("longest stretch that only repeats itself", Bound(high=32), "bars"),
    "drift": ("notes in a sixth of an hour, off the mean", Bound(high=0.4), ""),
    "harmony": ("chords in a sixth of an hour, off the mean", Bound(high=0.4), ""),
}
"""What an hour must be; docs/wren.md says why."""


def _hours(scale: Scale) -> list[Script]:
    return [_script(style, 7600, _HOUR_BARS) for style in HOURS[: scale.hours]]


def _judge_hour(scale: Scale, heard: Heard) -> list[Row]:
    found: dict[str, list[float]] = {name: [] for name in _HOUR_BOUNDS}
    for script in _hours(scale):
        score = heard[script]
        bars = bars_of(score.codes, score.bar_starts)
        sung = sung_bars(score.codes, score.bar_starts)
        found["melody"].append(returning_share(sung))
        found["returning"].append(returning_share(bars))
        found["loop"].append(longest_loop(bars))
        found["drift"].append(drift(score.codes))
        found["harmony"].append(harmony_drift(score.codes))
    rows: list[Row] = []
    for name, (told, bound, unit) in _HOUR_BOUNDS.items():
        if bound.low is not None:
            least = min(found[name])
            rows.append(Row("hour", f"{told}, least of all pieces", bound, least, unit))
        most = max(found[name])
        rows.append(Row("hour", f"{told}, most of all pieces", bound, most, unit))
    return rows


WRITING: dict[str, Measure] = {
    "temperature": Measure(
        "temperature makes wren daring", _ask_temperature, _judge_temperature
    ),
    "top_k": Measure(
        "top_k 1 takes the likeliest",
        lambda scale: [
            each for style in PROMPTED[: scale.prompts] for each in _greedy(style)
        ],
        _judge_top_k,
    ),
    "loss": Measure("wren predicts what the composer does", _ask_loss, _judge_loss),
    "novelty": Measure("wren copies nothing", _tunes, _judge_novelty),
    "hour": Measure("an hour neither freezes nor dissolves", _hours, _judge_hour),
}
"""By name, as ``--only`` spells it."""
