"""A forgiving reader: finds in a prompt the words that the lexicon knows."""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches

import numpy as np
from oscine.engine.lexicon import EVERYDAY, LEXICON, NEGATIONS, STOP_WORDS, Entry
from oscine.engine.score import PATCHES, Part
from oscine.engine.styles import (
    DIMENSIONS,
    MODIFIERS,
    MODIFIERS_AT,
    PATCHES_AT,
    PRESENCE_AT,
    STYLE_INDEX,
)
from oscine.engine.text_vectors import is_common

_LONGEST = max(len(key.split()) for key in LEXICON)
_BPM = re.compile(r"(\d{2,3}(?:\.\d+)?)\s*(?:bpm|beats per minute)\b")
_KEY = re.compile(r"\b([a-g])(?:\s*(?:b|#|flat|sharp|-flat|-sharp))?\s+(major|minor)\b")
_WORD = re.compile(r"[^\W_]+(?:[&'][^\W_]+)*|&")


@dataclass(slots=True)
class Reading:
    """What has been understood of a prompt so far.

    Attributes:
        styles: Weights of the styles that were named.
        hints: Weights of the styles that were suggested.
        numbers: Patches, presence and modifiers in their places, float64
            ``(DIMENSIONS,)``; the places of the styles stay zero.
        words: How it is told back.
        refused: Styles that it shall not be.
        unknown: Words the lexicon lacks, in order.
        is_sure: Whether a style was named by a word that means nothing else.
    """

    styles: dict[str, float] = field(default_factory=dict)
    hints: dict[str, float] = field(default_factory=dict)
    numbers: np.ndarray = field(default_factory=lambda: np.zeros(DIMENSIONS))
    words: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)
    is_sure: bool = False

    def apply(self, entry: Entry, key: str, *, is_negated: bool = False) -> None:
        """Take in an entry of the lexicon; without an instrument its part is silent."""
        told = entry.told or key
        if is_negated:
            self.refused |= {name for name, _ in entry.styles}
            parts = dict(entry.presence) or {part: 1.0 for part, _ in entry.patches}
            for part in parts:
                self.numbers[PRESENCE_AT + part] -= 1.6
        else:
            self.is_sure |= bool(entry.styles) and key not in EVERYDAY
            for name, weight in entry.styles:
                self.styles[name] = self.styles.get(name, 0.0) + weight
            for name, weight in entry.hints:
                self.hints[name] = self.hints.get(name, 0.0) + weight
            for part, amount in entry.presence:
                self.numbers[PRESENCE_AT + part] += amount
            for part, patch in entry.patches:
                self.numbers[_patch_place(part, patch)] = 1.0
        for name, amount in entry.modifiers:
            self.modify(name, -amount if is_negated else amount)
        self.words.append(f"no {told}" if is_negated else told)

    def modify(self, name: str, amount: float) -> None:
        """Add to one of ``styles.MODIFIERS``."""
        self.numbers[MODIFIERS_AT + MODIFIERS.index(name)] += amount

    def tell_tempo(self, bpm: float) -> None:
        """Take in a tempo in beats per minute, brought into 20 to 300."""
        self.modify("tempo_weight", 1.0)
        self.modify("tempo", float(np.log2(min(max(bpm, 20.0), 300.0) / 100)))
        self.words.append(f"{bpm:g} bpm")

    def tell_mode(self, mode: str) -> None:
        """Take in a mode, ``major`` or ``minor``."""
        self.modify("minor", 0.9 if mode == "minor" else -0.9)
        self.words.append(mode)

    def embedding(self, weights: dict[str, float]) -> np.ndarray:
        """Join what was read with weights of styles, float32 ``(DIMENSIONS,)``."""
        vector = self.numbers.copy()
        total = sum(weights.values())
        for name, weight in weights.items():
            vector[STYLE_INDEX[name]] += weight / total
        limits = vector[PATCHES_AT:]
        np.clip(limits, -2.0, 2.0, out=limits)
        return vector.astype(np.float32)


def read(text: str) -> Reading:
    """Read a prompt.

    Case, accents of spelling, plurals and small slips of the fingers are forgiven.

    Args:
        text: What to play.
    """
    reading = Reading()
    rest = text.lower()
    for found in _BPM.finditer(rest):
        reading.tell_tempo(float(found[1]))
    rest = _BPM.sub(" ", rest)
    for found in _KEY.finditer(rest):
        reading.tell_mode(found[2])
    rest = _KEY.sub(" ", rest)
    _take(_WORD.findall(rest.replace("-", " ")), reading)
    return reading


def _take(words: list[str], reading: Reading) -> None:
    """Take the longest phrases first, from left to right."""
    place, is_negated = 0, False
    while place < len(words):
        if words[place] in NEGATIONS:
            is_negated = True
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
            reading.apply(LEXICON[key], key, is_negated=is_negated)
        elif words[place] not in STOP_WORDS:
            reading.unknown.append(words[place])
        if key or words[place] not in STOP_WORDS:
            is_negated = False
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
    if forgiving and len(phrase) >= 3 and not is_common(phrase):
        # One slip in a short word weighs more than in a long one.
        cutoff = 0.85 if len(phrase) < 5 else 0.82
        close = get_close_matches(phrase, LEXICON, n=1, cutoff=cutoff)
        # Hardly anybody errs in the first of few letters.
        if close and (len(phrase) > 4 or close[0][0] == phrase[0]):
            return close[0]
    return ""


def _patch_place(part: Part, patch: str) -> int:
    before = sum(len(PATCHES[each]) for each in Part if each < part)
    return PATCHES_AT + before + PATCHES[part].index(patch)
