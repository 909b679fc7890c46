"""Captions at random with the style vectors they mean, as material for learning."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from oscine.engine.lexicon import LEXICON
from oscine.engine.phrases import MOODS, PHRASES
from oscine.engine.reading import Reading

NAMES = {
    name: tuple(key for key, entry in LEXICON.items() if entry.styles == ((name, 1.0),))
    for name in PHRASES
}
"""The names each style goes by."""

_COLOURS = {
    key: entry for key, entry in LEXICON.items() if entry.hints and not entry.styles
}
SOUNDS = tuple(
    key for key, entry in _COLOURS.items() if entry.patches or entry.presence
)
"""Instruments and the like, as the lexicon knows them."""

FEELINGS = tuple(key for key in _COLOURS if key not in SOUNDS)
"""Moods, eras and paces, as the lexicon knows them."""

_SILENCED = ("drums", "bass", "melody", "chords", "beats", "piano", "guitar", "strings")
_WITHOUT = ("no {}", "without {}", "not any {}", "minus the {}")
_WITH = ("with {}", "featuring {}", "on {}", "and {}", "plus {}", "lots of {}")
_MEETINGS = ("{} meets {}", "{} and {}", "half {} half {}", "a blend of {} and {}")
_BEGINNINGS = (
    "",
    "",
    "",
    "",
    "some ",
    "play me ",
    "a track like ",
    "music for ",
    "give me ",
)
_ENDS = ("", "", "", "", " music", " vibes", " please", " feeling")


class Caption(NamedTuple):
    """A prompt and its meaning.

    Attributes:
        text: As a person might write it.
        vector: The style embedding, float32 ``(DIMENSIONS,)``.
    """

    text: str
    vector: np.ndarray


def draw(
    dice: np.random.Generator, phrases: Mapping[str, tuple[str, ...]] = PHRASES
) -> Caption:
    """Draw a caption: one to three styles, by name or by phrase, often coloured.

    Styles are as likely as each other. Most captions mean one style and at most three
    colours: an instrument or two, a mood, a tempo, a mode, a part that is silent.

    Args:
        dice: Where chance comes from.
        phrases: What the styles are told by, beside their names.
    """
    reading = Reading()
    count = int(dice.choice((1, 2, 3), p=(0.8, 0.17, 0.03)))
    every = tuple(PHRASES)
    styles = [every[index] for index in dice.choice(len(every), count, replace=False)]
    told = [_say_style(phrases[style], style, dice) for style in styles]
    head = told[0] if count == 1 else _pick(_MEETINGS, dice).format(*told[:2])
    parts = [head, *told[2:]]
    parts += _colour(reading, dice)
    text = _join(parts, dice)
    return Caption(text, reading.embedding(dict.fromkeys(styles, 1.0)))


def _say_style(phrases: tuple[str, ...], style: str, dice: np.random.Generator) -> str:
    return _pick(NAMES[style] if dice.random() < 0.45 else phrases, dice)


def _colour(reading: Reading, dice: np.random.Generator) -> list[str]:
    """Say what colours the style, and read it."""
    said = [
        _pick(_WITH, dice).format(_hear(_pick(SOUNDS, dice), reading))
        for _ in range(int(dice.choice((0, 1, 2), p=(0.55, 0.3, 0.15))))
    ]
    for _ in range(int(dice.choice((0, 1, 2), p=(0.5, 0.4, 0.1)))):
        if dice.random() < 0.5:
            said.append(_hear(_pick(FEELINGS, dice), reading))
        else:
            word = _pick(tuple(MOODS), dice)
            _hear(word, reading)
            said.append(_pick(MOODS[word], dice))
    if dice.random() < 0.1:
        silenced = _pick(_SILENCED, dice)
        key = silenced if silenced in LEXICON else silenced.removesuffix("s")
        reading.apply(LEXICON[key], key, is_negated=True)
        said.append(_pick(_WITHOUT, dice).format(silenced))
    if dice.random() < 0.12:
        bpm = float(round(60 * 2 ** dice.uniform(0.0, 1.6)))
        reading.tell_tempo(bpm)
        said.append(f"{bpm:g} bpm")
    if dice.random() < 0.08:
        mode = _pick(("major", "minor"), dice)
        reading.tell_mode(mode)
        said.append(f"in {_pick('abcdefg', dice)} {mode}")
    return said


def _hear(key: str, reading: Reading) -> str:
    reading.apply(LEXICON[key], key)
    return key


def _join(parts: list[str], dice: np.random.Generator) -> str:
    """Join the parts in one of the ways in which prompts are written."""
    first, *rest = parts
    rest = [rest[place] for place in dice.permutation(len(rest))]
    moods = [part for part in rest if part in LEXICON]
    if moods and dice.random() < 0.5:
        # A mood may stand before what it colours.
        rest.remove(moods[0])
        first = f"{moods[0]} {first}"
    text = (", " if dice.random() < 0.6 else " ").join([first, *rest])
    return _pick(_BEGINNINGS, dice) + text + _pick(_ENDS, dice)


def _pick(choices: "tuple[str, ...] | str", dice: np.random.Generator) -> str:
    return choices[int(dice.integers(len(choices)))]
