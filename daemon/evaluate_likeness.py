"""Measures on style: the prompted one, what lies between two, what guidance does.

One ear judges all of them. It learns from the composer, whoever plays.
"""

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from oscine.daemon.evaluate_ear import StyleEar
from oscine.daemon.evaluate_hearing import Measure, Scale
from oscine.daemon.evaluate_prompts import PAIRS, PARAPHRASES
from oscine.daemon.evaluate_row import ANY, Bound, Row
from oscine.daemon.evaluate_takes import Ask, Heard, Prompts, Take
from oscine.engine.captions import draw
from oscine.engine.styles import STYLE_INDEX, STYLES
from oscine.engine.words import embed_text

_SECONDS = 16.0
_BEGIN_SECONDS = 4.0
"""An introduction says little of a style."""

WEIGHTS = ((1.0, 0.0), (3.0, 1.0), (1.0, 1.0), (1.0, 3.0), (0.0, 1.0))
GUIDANCES = (0.0, 2.0, 4.0)
_OWN_GUIDANCE = 4.0

_CAPTIONS = 2
"""Lessons by caption for each by name."""


def taught(scale: Scale) -> tuple[str, ...]:
    """The styles that the ear knows; those of the first pairs come first."""
    order = [style for pair in PAIRS for style in pair]
    return tuple(dict.fromkeys([*order, *PARAPHRASES]))[: scale.styles]


def _ask(prompts: Prompts, seed: int, guidance: float, *, by_rule: bool = False) -> Ask:
    changes = (("guidance", guidance),)
    take = Take(prompts, seed, _SECONDS, changes, by_rule=by_rule)
    return Ask(take, "features", _BEGIN_SECONDS)


def _lessons(scale: Scale) -> list[tuple[Ask, str]]:
    """What the composer plays when told a style's name, and when told in captions."""
    return [
        (_ask(((text, 1.0),), 7700 + seed, _OWN_GUIDANCE, by_rule=True), style)
        for style in taught(scale)
        for seed, text in enumerate(
            (*[style] * scale.lessons, *captions_of(style, _CAPTIONS * scale.lessons))
        )
    ]


@cache
def captions_of(style: str, count: int) -> tuple[str, ...]:
    """Captions for training that mean one style, with moods and instruments.

    Only those which wren understands as they are meant: the others would teach
    what they do not say.

    Args:
        style: Its name.
        count: How many.
    """
    dice = np.random.default_rng(7700)
    found: list[str] = []
    while len(found) < count:
        caption = draw(dice)
        if _share(caption.vector, style) > 0.9:
            understood, _ = embed_text(caption.text)
            if _share(understood, style) > 0.9:
                found.append(caption.text)
    return tuple(found)


def _share(vector: np.ndarray, style: str) -> float:
    """How much of a style embedding is one style."""
    weights = vector[: len(STYLES)]
    return float(weights[STYLE_INDEX[style]] / weights.sum())


def _unseen(scale: Scale) -> list[tuple[Ask, str]]:
    return [
        (_ask(((style, 1.0),), 7790, _OWN_GUIDANCE, by_rule=True), style)
        for style in taught(scale)
    ]


def _paraphrased(scale: Scale) -> list[tuple[Ask, str]]:
    return [
        (_ask(((text, 1.0),), 7800 + number, _OWN_GUIDANCE), style)
        for style in taught(scale)
        for number, text in enumerate(PARAPHRASES[style][: scale.paraphrases])
    ]


def _guided_by(scale: Scale, guidance: float) -> list[tuple[Ask, str]]:
    return [
        (_ask(((PARAPHRASES[style][0], 1.0),), 7800, guidance), style)
        for style in taught(scale)
    ]


def _blends(
    scale: Scale, pair: tuple[str, str], weights: tuple[float, float]
) -> list[Ask]:
    prompts = tuple(zip(pair, weights, strict=True))
    return [
        _ask(prompts, 7900 + number, _OWN_GUIDANCE) for number in range(scale.blends)
    ]


def _pairs(scale: Scale) -> tuple[tuple[str, str], ...]:
    known = taught(scale)
    pairs = [pair for pair in PAIRS if set(pair) <= set(known)]
    return tuple(pairs[: scale.prompts])


def _ear(scale: Scale, heard: Heard) -> StyleEar:
    return StyleEar(*_rows(_lessons(scale), heard))


def _rows(
    told: Sequence[tuple[Ask, str]], heard: Heard
) -> tuple[np.ndarray, list[str]]:
    return np.stack([heard[ask] for ask, _ in told]), [style for _, style in told]


def _asks(
    *groups: Callable[[Scale], list[tuple[Ask, str]]],
) -> Callable[[Scale], list[Ask]]:
    return lambda scale: [ask for group in groups for ask, _ in group(scale)]


def _judge_style(scale: Scale, heard: Heard) -> list[Row]:
    ear = _ear(scale, heard)
    named = ear.accuracy(*_rows(_paraphrased(scale), heard))
    known = ear.accuracy(*_rows(_unseen(scale), heard))
    return [
        Row(
            "style",
            f"paraphrased prompts whose style is heard, of {scale.styles} styles",
            Bound(low=0.8),
            named,
        ),
        Row("style", "the same for the composer told the style's name", ANY, known),
    ]


def _judge_blend(scale: Scale, heard: Heard) -> list[Row]:
    ear = _ear(scale, heard)
    curves = np.array(
        [
            [
                ear.leaning(
                    np.stack([heard[ask] for ask in _blends(scale, pair, weights)]),
                    *pair,
                ).mean()
                for weights in WEIGHTS
            ]
            for pair in _pairs(scale)
        ]
    )
    mean = curves.mean(axis=0)
    told = ", ".join(f"{each:.1f}" for each in mean)
    return [
        Row(
            "blend",
            f"smallest step of the log-odds of the second style ({told})",
            Bound(low=0.01),
            float(np.diff(mean).min()),
            "nats",
        ),
        Row(
            "blend",
            "steps of single pairs that do not go back",
            Bound(low=0.75),
            float((np.diff(curves, axis=1) >= 0).mean()),
        ),
    ]


def _judge_guidance(scale: Scale, heard: Heard) -> list[Row]:
    ear = _ear(scale, heard)
    found = [ear.accuracy(*_rows(_guided_by(scale, each), heard)) for each in GUIDANCES]
    return [
        Row(
            "guidance",
            "smallest rise of the style's accuracy from 0 to 2 to 4",
            Bound(low=0.001),
            float(np.diff(found).min()),
        ),
        *(
            Row("guidance", f"accuracy at guidance {guidance:g}", ANY, accuracy)
            for guidance, accuracy in zip(GUIDANCES, found, strict=True)
        ),
    ]


def _guided(scale: Scale) -> list[tuple[Ask, str]]:
    return [each for guidance in GUIDANCES for each in _guided_by(scale, guidance)]


def _ask_blend(scale: Scale) -> list[Ask]:
    blends = [
        ask
        for pair in _pairs(scale)
        for weights in WEIGHTS
        for ask in _blends(scale, pair, weights)
    ]
    return [*_asks(_lessons)(scale), *blends]


LIKENESS: dict[str, Measure] = {
    "style": Measure(
        "the prompted style is heard",
        _asks(_lessons, _unseen, _paraphrased),
        _judge_style,
    ),
    "blend": Measure("a blend lies between its prompts", _ask_blend, _judge_blend),
    "guidance": Measure(
        "guidance brings the style out", _asks(_lessons, _guided), _judge_guidance
    ),
}
"""By name, as ``--only`` spells it."""
