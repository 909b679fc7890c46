"""Measures on wren's sound: tempo, key, knobs, mutes, level."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from oscine.daemon.evaluate_prompts import PARAPHRASES, PROMPTED
from oscine.daemon.evaluate_row import ANY, Bound, Row
from oscine.daemon.evaluate_sound import is_tempo, relative
from oscine.daemon.evaluate_takes import (
    Ask,
    Asked,
    Changes,
    Heard,
    Speed,
    Take,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is played for each measure.

    Attributes:
        pieces: Takes for tempo, key and level.
        prompts: Of ``PROMPTED``, for knobs, mutes and speed.
        paraphrases: Of each style.
        styles: How many of the styles are told apart.
        lessons: Pieces of each style, told its name, that the classifier learns from,
            beside twice as many from captions.
        blends: Pieces of each pair at each weight.
        hours: Pieces of an hour.
        author: Who is measured.
    """

    pieces: int
    prompts: int
    paraphrases: int
    styles: int
    lessons: int
    blends: int
    hours: int
    author: str = "rules"


FULL = Scale(40, 8, 3, 34, 4, 2, 2)
QUICK = Scale(8, 2, 1, 10, 2, 1, 1)


@dataclass(frozen=True, slots=True)
class Measure:
    """Something to be shown.

    Attributes:
        told: In a sentence.
        asks: What it wants to hear.
        judge: From what was heard to rows.
    """

    told: str
    asks: Callable[[Scale], Iterable[Asked]]
    judge: Callable[[Scale, Heard], Sequence[Row]]


# Tempo, key and level: the same pieces

SLOWEST_BPM, FASTEST_BPM = 70.0, 174.0
PIECE_SECONDS = 30.0
_SPEED_SECONDS = 15.0
_STILL = ("ambient", "drone", "chorale", "nocturne")
"""Styles without a pulse that anybody would tap; no tempo is to be found in them."""

_PULSED = tuple(style for style in PARAPHRASES if style not in _STILL)


def pieces(scale: Scale) -> list[tuple[Take, float, int]]:
    """Pieces of every style with a pulse, with the tempo and the key asked for.

    Tempi are spread evenly, in an order that has nothing to do with the styles'.
    """
    told: list[tuple[Take, float, int]] = []
    for number in range(scale.pieces):
        style = _PULSED[number % len(_PULSED)]
        texts = PARAPHRASES[style]
        turn = number * 17 % scale.pieces
        bpm = SLOWEST_BPM + (FASTEST_BPM - SLOWEST_BPM) * turn / (scale.pieces - 1)
        bpm, key = round(bpm, 1), number * 7 % 24
        text = texts[number // len(_PULSED) % len(texts)]
        changes = (("bpm", bpm), ("key", key))
        take = Take(((text, 1.0),), 7000 + number, PIECE_SECONDS, changes)
        told.append((take, bpm, key))
    return told


def _ask_pieces(*measures: str) -> Callable[[Scale], list[Ask]]:
    def asks(scale: Scale) -> list[Ask]:
        return [Ask(each[0], name) for each in pieces(scale) for name in measures]

    return asks


def _judge_tempo(scale: Scale, heard: Heard) -> list[Row]:
    found = [is_tempo(heard[Ask(t, "tempo")], bpm) for t, bpm, _ in pieces(scale)]
    told = "pieces in whose sound librosa finds the tempo or its octave, within 2 %"
    return [Row("tempo", told, Bound(low=0.95), float(np.mean(found)))]


def _judge_key(scale: Scale, heard: Heard) -> list[Row]:
    found = [
        heard[Ask(take, "key")] in {key, relative(key)}
        for take, _, key in pieces(scale)
    ]
    told = "pieces in whose chroma the key or its relative is found"
    return [Row("key", told, Bound(low=0.9), float(np.mean(found)))]


def _judge_level(scale: Scale, heard: Heard) -> list[Row]:
    takes = [take for take, _, _ in pieces(scale)]
    lufs = [heard[Ask(take, "loudness")] for take in takes]
    peaks = [heard[Ask(take, "true peak")] for take in takes]
    clicks = [heard[Ask(take, "clicks")] for take in takes]
    within = Bound(-18, -14)
    return [
        Row("level", "loudness of the softest piece", within, min(lufs), "LUFS"),
        Row("level", "loudness of the loudest piece", within, max(lufs), "LUFS"),
        Row("level", "highest true peak", Bound(high=-1), max(peaks), "dBTP"),
        Row("level", "clicks in all pieces", Bound(0, 0), sum(clicks)),
    ]


_WILD = (("guidance", 7.0), ("temperature", 2.0))
"""What asks most of it: two streams, and tokens that nobody guesses."""


def _speeds(scale: Scale) -> list[Speed]:
    return [
        Speed(replace(take, seconds=_SPEED_SECONDS)) for take, _, _ in pieces(scale)
    ]


def _wild_speeds(scale: Scale) -> list[Speed]:
    return [
        Speed(replace(each.take, changes=(*each.take.changes, *_WILD)))
        for each in _speeds(scale)[:: scale.pieces // scale.prompts]
    ]


def _judge_speed(scale: Scale, heard: Heard) -> list[Row]:
    speeds = [heard[ask] for ask in _speeds(scale)]
    wild = [heard[ask] for ask in _wild_speeds(scale)]
    told = "seconds of sound a second on one core"
    return [
        Row("speed", f"{told}, slowest piece", Bound(low=10), min(speeds)),
        Row("speed", "the same, median", ANY, float(np.median(speeds))),
        Row("speed", "the same at guidance 7, temperature 2", ANY, min(wild)),
    ]


# Density and brightness

SETTINGS = (0.1, 0.3, 0.5, 0.7, 0.9)
_KNOB_SECONDS = 48.0


def _knob_take(style: str, knob: str, setting: float) -> Take:
    return Take(((style, 1.0),), 7100, _KNOB_SECONDS, ((knob, setting),))


def _knob(knob: str, number: str, noun: str) -> Measure:
    """A knob that orders a number heard."""

    def asks(scale: Scale) -> list[Ask]:
        return [
            Ask(_knob_take(style, knob, setting), number)
            for style in PROMPTED[: scale.prompts]
            for setting in SETTINGS
        ]

    def judge(scale: Scale, heard: Heard) -> list[Row]:
        numbers = [heard[ask] for ask in asks(scale)]
        rows = np.reshape(numbers, (-1, len(SETTINGS)))
        value = float(np.mean([spearman(SETTINGS, row) for row in rows]))
        told = f"{knob} against {noun}, Spearman, mean of the prompts"
        return [Row(knob, told, Bound(low=0.9), value)]

    return Measure(f"{knob} is heard", asks, judge)


def spearman(
    first: Sequence[float] | np.ndarray, second: Sequence[float] | np.ndarray
) -> float:
    """Correlation of ranks, equals sharing theirs; 0 where one never changes.

    >>> spearman([1, 2, 3], [5, 7, 90]), spearman([1, 2, 3], [4, 4, 4])
    (1.0, 0.0)
    """
    one, other = (_ranks(np.asarray(each, float)) for each in (first, second))
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 0.0
    return round(float(np.corrcoef(one, other)[0, 1]), 12)


def _ranks(values: np.ndarray) -> np.ndarray:
    below = (values[:, None] > values).sum(axis=1)
    equal = (values[:, None] == values).sum(axis=1)
    return below + (equal - 1) / 2


# Mutes

MUTE_BPM = 120.0
_BAR_SECONDS = 4 * 60 / MUTE_BPM
MUTE_FROM_SECONDS = 4 * _BAR_SECONDS
_QUIET_FROM_SECONDS = MUTE_FROM_SECONDS + 2 * _BAR_SECONDS
_MUTE_SECONDS = _QUIET_FROM_SECONDS + 4 * _BAR_SECONDS


def mute_takes(style: str, mute: str, around: Changes) -> tuple[Take, Take]:
    """A piece that goes on, and the same with a mute after four bars."""
    open_take = Take(((style, 1.0),), 7200, _MUTE_SECONDS, (("bpm", MUTE_BPM), *around))
    muted = Take(
        open_take.prompts,
        open_take.seed,
        open_take.seconds,
        open_take.changes,
        ((mute, True),),
        MUTE_FROM_SECONDS,
    )
    return open_take, muted


_POWERS = {"percussive": "percussive power", "low": "power under 150 Hz"}


def _mute(mute: str, other: str, beside: str, number: str, least_db: float) -> Measure:
    """A mute that takes power away, within two bars; as the median of the prompts.

    Args:
        mute: The mute.
        other: The part that is muted throughout, for it would be counted as well.
        beside: What is asked for beside the style.
        number: Measure of the power.
        least_db: How much shall go.
    """

    def asked(scale: Scale, beside: str, around: Changes) -> list[Ask]:
        return [
            Ask(take, number, _QUIET_FROM_SECONDS)
            for style in PROMPTED[: scale.prompts]
            for take in mute_takes(style + beside, mute, around)
        ]

    def alone(scale: Scale) -> list[Ask]:
        return asked(scale, beside, ((other, True),))

    def among_all(scale: Scale) -> list[Ask]:
        return asked(scale, "", ())

    def judge(scale: Scale, heard: Heard) -> list[Row]:
        fall, among = (
            -np.diff(np.reshape([heard[ask] for ask in asks], (-1, 2)))[:, 0]
            for asks in (alone(scale), among_all(scale))
        )
        told, least = f"fall of {_POWERS[number]}", Bound(low=least_db)
        # The median: a piece that falls silent would lift a mean without end.
        return [
            Row(mute, f"{told}, {other}", least, float(np.median(fall)), "dB"),
            Row(mute, "the same, least of the prompts", ANY, float(fall.min()), "dB"),
            Row(mute, f"{told}, all playing", ANY, float(np.median(among)), "dB"),
        ]

    def asks(scale: Scale) -> list[Ask]:
        return [*alone(scale), *among_all(scale)]

    return Measure(f"{mute} is heard within two bars", asks, judge)


HEARING: dict[str, Measure] = {
    "tempo": Measure(
        "the tempo asked for is heard", _ask_pieces("tempo"), _judge_tempo
    ),
    "key": Measure("the key asked for is heard", _ask_pieces("key"), _judge_key),
    "density": _knob("density", "onsets", "onsets per second"),
    "brightness": _knob("brightness", "centroid", "spectral centroid"),
    # Plucks and stabs are strokes as well, and kicks are low as well: what is not asked
    # about must not stand in the way.
    "mute_drums": _mute(
        "mute_drums", "mute_bass", ", warm pad, no melody", "percussive", 15.0
    ),
    "mute_bass": _mute("mute_bass", "mute_drums", "", "low", 12.0),
    "level": Measure(
        "loud, and never too loud",
        _ask_pieces("loudness", "true peak", "clicks"),
        _judge_level,
    ),
    "speed": Measure(
        "fast enough with its sound",
        lambda scale: [*_speeds(scale), *_wild_speeds(scale)],
        _judge_speed,
    ),
}
"""By name, as ``--only`` spells it."""
