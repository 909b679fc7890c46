"""From a prompt's words to a style embedding: a lexicon and a forgiving reader."""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

import numpy as np
from oscine.engine import PromptError
from oscine.engine.lexicon import LEXICON, NEGATIONS, STOP_WORDS, Entry
from oscine.engine.score import PATCHES, Part
from oscine.engine.styles import (
    DEFAULT_STYLE,
    DIMENSIONS,
    MODIFIERS,
    MODIFIERS_AT,
    PATCHES_AT,
    PRESENCE_AT,
    STYLE_INDEX,
    STYLES,
)

_LONGEST = max(len(key.split()) for key in LEXICON)
_BPM = re.compile(r"(\d{2,3}(?:\.\d+)?)\s*(?:bpm|beats per minute)\b")
_KEY = re.compile(r"\b([a-g])(?:\s*(?:b|#|flat|sharp|-flat|-sharp))?\s+(major|minor)\b")
_EXAMPLES = "house, jazz, ambient, piano, dark, 120 bpm"


@dataclass(slots=True)
class _Reading:
    """What has been understood so far."""

    styles: dict[str, float] = field(default_factory=dict)
    hints: dict[str, float] = field(default_factory=dict)
    vector: np.ndarray = field(default_factory=lambda: np.zeros(DIMENSIONS))
    words: list[str] = field(default_factory=list)


def embed_text(text: str) -> tuple[np.ndarray, str]:
    """Turn a prompt into a style embedding.

    Style words decide the style; moods, instruments and tempi colour it, and hint at a
    style where none is named. Case, accents of spelling, plurals and small slips of the
    fingers are forgiven.

    Args:
        text: What to play.

    Returns:
        The embedding, float32 ``(DIMENSIONS,)``, and how the prompt was understood.

    Raises:
        PromptError: No word means anything; the message names some that do.
    """
    reading = _Reading()
    rest = text.lower()
    for found in _BPM.finditer(rest):
        octaves = np.log2(min(max(float(found[1]), 20), 300) / 100)
        _modify(reading, "tempo_weight", 1.0)
        _modify(reading, "tempo", float(octaves))
        reading.words.append(f"{found[1]} bpm")
    rest = _BPM.sub(" ", rest)
    for found in _KEY.finditer(rest):
        _modify(reading, "minor", 0.9 if found[2] == "minor" else -0.9)
        reading.words.append(found[2])
    rest = _KEY.sub(" ", rest)
    _read(re.findall(r"[a-z0-9&']+", rest.replace("-", " ")), reading)
    if not reading.words:
        raise PromptError(
            f"wren knows no word of {text.strip()[:60]!r}; try for example: {_EXAMPLES}"
        )
    weights = reading.styles or reading.hints or {DEFAULT_STYLE: 1.0}
    total = sum(weights.values())
    for name, weight in weights.items():
        reading.vector[STYLE_INDEX[name]] += weight / total
    limits = reading.vector[PATCHES_AT:]
    np.clip(limits, -2.0, 2.0, out=limits)
    return reading.vector.astype(np.float32), ", ".join(dict.fromkeys(reading.words))


def _read(words: list[str], reading: _Reading) -> None:
    """Take the longest phrases first, from left to right."""
    place, negated = 0, False
    while place < len(words):
        if words[place] in NEGATIONS:
            negated = True
            place += 1
            continue
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length])
            key = _look_up(phrase, forgiving=False)
            if key:
                break
        else:
            length = 1
            key = _look_up(words[place], forgiving=True)
            if not key and place + 1 < len(words):
                key = _look_up(" ".join(words[place : place + 2]), forgiving=True)
                length = 2 if key else 1
        if key:
            _apply(LEXICON[key], key, reading, negated=negated)
        if key or words[place] not in STOP_WORDS:
            negated = False
        place += length


def _look_up(phrase: str, *, forgiving: bool) -> str:
    """Find the entry a phrase means, or an empty string."""
    if phrase in STOP_WORDS:
        return ""
    for candidate in (
        phrase,
        phrase.removesuffix("s"),
        phrase.removesuffix("es"),
        phrase.removesuffix("y"),
        phrase.removesuffix("ish"),
        phrase.replace(" ", ""),
    ):
        if candidate in LEXICON:
            return candidate
    if forgiving and len(phrase) >= 3:
        # One slip in a short word weighs more than in a long one.
        cutoff = 0.85 if len(phrase) < 5 else 0.82
        close = get_close_matches(phrase, LEXICON, n=1, cutoff=cutoff)
        return close[0] if close else ""
    return ""


def _apply(entry: Entry, key: str, reading: _Reading, *, negated: bool) -> None:
    sign = -1.0 if negated else 1.0
    told = entry.told or key
    if negated:
        # To go without an instrument silences the part; without a style, nothing.
        if not (entry.presence or entry.modifiers or entry.patches):
            return
        parts = dict(entry.presence) or {part: 1.0 for part, _ in entry.patches}
        for part in parts:
            reading.vector[PRESENCE_AT + part] -= 1.6
    else:
        for name, weight in entry.styles:
            reading.styles[name] = reading.styles.get(name, 0.0) + weight
        for name, weight in entry.hints:
            reading.hints[name] = reading.hints.get(name, 0.0) + weight
        for part, amount in entry.presence:
            reading.vector[PRESENCE_AT + part] += amount
        for part, patch in entry.patches:
            reading.vector[_patch_place(part, patch)] = 1.0
    for name, amount in entry.modifiers:
        _modify(reading, name, sign * amount)
    reading.words.append(f"no {told}" if negated else told)


def _modify(reading: _Reading, name: str, amount: float) -> None:
    reading.vector[MODIFIERS_AT + MODIFIERS.index(name)] += amount


def _patch_place(part: Part, patch: str) -> int:
    before = sum(len(PATCHES[each]) for each in Part if each < part)
    return PATCHES_AT + before + PATCHES[part].index(patch)


def known_styles() -> tuple[str, ...]:
    """Names of all styles, as a prompt may say them."""
    return tuple(style.name for style in STYLES)
