"""Prompts in any words: captions, vectors of texts, and the styles nearest to them."""

import numpy as np
import pytest
from oscine.engine.captions import NAMES, draw
from oscine.engine.lexicon import LEXICON
from oscine.engine.phrases import MOODS, PHRASES
from oscine.engine.styles import DEFAULT_STYLE, DIMENSIONS, STYLE_INDEX, STYLES
from oscine.engine.words import embed_text


def test_every_style_has_names_and_phrases_and_no_phrase_means_two():
    assert list(PHRASES) == [style.name for style in STYLES]
    assert min(map(len, NAMES.values())) >= 4
    phrases = [phrase for group in PHRASES.values() for phrase in group]
    assert min(map(len, PHRASES.values())) >= 12
    assert len(set(phrases)) == len(phrases)


def test_moods_go_by_words_of_the_lexicon():
    assert all(LEXICON[word].modifiers for word in MOODS)


def test_a_caption_is_text_and_what_it_means():
    dice = np.random.default_rng(3)
    captions = [draw(dice) for _ in range(2000)]
    vectors = np.array([caption.vector for caption in captions])
    assert vectors.dtype == np.float32
    assert vectors.shape == (2000, DIMENSIONS)
    styles = vectors[:, : len(STYLES)]
    np.testing.assert_allclose(styles.sum(axis=1), 1, atol=1e-6)
    # Every style, and nothing about any of them that never varies.
    assert (styles.max(axis=0) == 1).all()
    assert 0.7 < np.mean(styles.max(axis=1) == 1) < 0.9
    silent = [c.vector for c in captions if "no drums" in c.text]
    assert np.mean([vector[DIMENSIONS - 19] for vector in silent]) < -1
    assert len({caption.text for caption in captions}) > 1900


def test_captions_are_the_same_for_the_same_seed():
    first, second = (draw(np.random.default_rng(7)) for _ in range(2))
    assert first.text == second.text
    np.testing.assert_array_equal(first.vector, second.vector)


@pytest.mark.parametrize(
    ("prompt", "told_", "style"),
    [
        ("no jazz", "no jazz", DEFAULT_STYLE),
        ("not techno but house", "no techno, house", "house"),
        ("groove", "near funk", "funk"),
    ],
)
def test_what_it_shall_not_be_and_small_words_are_understood(prompt, told_, style):
    vector, told = embed_text(prompt)
    assert told.startswith(told_)
    assert vector[: len(STYLES)].argmax() == STYLE_INDEX[style]


@pytest.mark.parametrize("refused", ["jazz", DEFAULT_STYLE])
def test_a_refused_style_has_no_weight(refused):
    for prompt in (f"no {refused}", f"a walk in the rain, not {refused}"):
        vector, _ = embed_text(prompt)
        assert vector[STYLE_INDEX[refused]] == 0
        assert vector[: len(STYLES)].sum() == pytest.approx(1)
