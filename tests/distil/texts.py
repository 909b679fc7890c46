"""Texts to learn from: what WordNet says of its words, and our own phrases."""

import re
from pathlib import Path

import numpy as np
from oscine.daemon.evaluate_prompts import PARAPHRASES
from oscine.engine.lexicon import LEXICON, STOP_WORDS
from oscine.engine.phrases import HELD_OUT, MOODS, TRAINING_PHRASES
from oscine.engine.word_pieces import words_of

WORDNET = Path("/usr/share/wordnet")
"""Where Debian's package ``wordnet-base`` puts it."""

_MOST_WORDS = 16
_MORE_WORDS = 1000
"""So many words of WordNet that are no piece become one."""


def associations() -> dict[str, tuple[str, ...]]:
    """Give what people think of at each style, less what says what is measured by.

    One that shares half of the words of a held-out phrase, a paraphrase or a prompt, or
    whose words all stand in one of those, is left out, so that those stay unseen; a
    single word is anybody's.
    """
    measured = (HELD_OUT, PARAPHRASES, prompts())
    unseen = [
        _telling(text) for group in measured for told in group.values() for text in told
    ]
    return {
        style: tuple(
            phrase
            for phrase in told
            if not any(_tells_of(_telling(phrase), words) for words in unseen)
        )
        for style, told in _by_style("associations.txt").items()
    }


def _tells_of(words: set[str], measured: set[str]) -> bool:
    """Whether who knows these words knows a text that is to stay unseen."""
    is_part = len(words) > 1 and words <= measured
    return is_part or 2 * len(words & measured) >= len(measured)


def prompts() -> dict[str, tuple[str, ...]]:
    """Give prompts that somebody else might type, by the style that they mean."""
    return _by_style("prompts.txt")


def _by_style(name: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            style, _, told = line.partition(": ")
            table[style] = table.get(style, ()) + tuple(told.split("|"))
    return table


def _telling(phrase: str) -> set[str]:
    """The words of a phrase that tell something."""
    words = {word for word in words_of(phrase) if word not in STOP_WORDS}
    return words or set(words_of(phrase))


def own() -> list[str]:
    """Give the phrases, moods and names that the head learns from."""
    groups = [*TRAINING_PHRASES.values(), *associations().values()]
    groups += [*MOODS.values(), tuple(LEXICON)]
    return [text for group in groups for text in group]


def pieces_of(vocabulary: list[str]) -> tuple[list[str], list[str]]:
    """Choose the pieces to keep, and whole words to add to them."""
    kept = [piece for piece in vocabulary if re.fullmatch(r"(##)?[a-z]{2,}", piece)]
    known = set(kept)
    ours = {w for text in own() for w in words_of(text) if re.fullmatch("[a-z]{3,}", w)}
    counted = sorted(_counts().items(), key=lambda item: (-item[1], item[0]))
    common = [word for word, _ in counted if re.fullmatch("[a-z]{4,}", word)]
    more = sorted(ours - known)
    more += [w for w in common if w not in known and w not in ours][:_MORE_WORDS]
    return kept, more


def sentences(count: int, seed: int) -> list[str]:
    """Draw short texts from WordNet: parts of its explanations, examples, and names."""
    found: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{part}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue  # its licence
            facts, _, told = line.partition(" | ")
            name = facts.split()[4]
            if "_" in name:
                found.add(name.replace("_", " "))
            found.update(re.sub(r'[("].*?[")]|["()]', "", told).split(";"))
            found.update(re.findall(r'"([^"]+)"', told))
    texts = sorted({text.strip(" ,:") for text in found if "- " not in text[:3]})
    texts = [text for text in texts if 1 < len(text.split()) <= _MOST_WORDS]
    dice = np.random.default_rng(seed)
    return [texts[i] for i in np.sort(dice.permutation(len(texts))[:count])]


def _counts() -> dict[str, int]:
    """How often WordNet's people met each word in the texts they read."""
    counts: dict[str, int] = {}
    for line in (WORDNET / "cntlist.rev").read_text("utf-8").splitlines():
        sense, _, count = line.split()
        word = sense.partition("%")[0]
        counts[word] = counts.get(word, 0) + int(count)
    return counts
