"""Texts by their vectors: pieces, likeness, and what prompts of any words come to."""

import subprocess
import sys
import time

import numpy as np
import pytest
from distil.texts import prompts
from oscine.daemon.evaluate_prompts import PARAPHRASES
from oscine.engine import PromptError
from oscine.engine.captions import NAMES, draw
from oscine.engine.nearest import LEARNT, guess, judge
from oscine.engine.phrases import HELD_OUT, PHRASES, TRAINING_PHRASES
from oscine.engine.styles import (
    DIMENSIONS,
    MODIFIERS,
    MODIFIERS_AT,
    STYLE_INDEX,
    STYLES,
)
from oscine.engine.text_vectors import FILE, encode, means_something, vectors
from oscine.engine.word_pieces import WordPieces, words_of
from oscine.engine.words import embed_text


def likeness(one, other):
    return float(encode(one) @ encode(other))


def styles_of(text):
    """The styles of a prompt, the heaviest first."""
    weights = embed_text(text)[0][: len(STYLES)]
    return [STYLES[i].name for i in np.argsort(-weights) if weights[i] > 0]


def modifier(text, name):
    return float(embed_text(text)[0][MODIFIERS_AT + MODIFIERS.index(name)])


def test_words_are_split_at_signs_and_lose_case_and_accents():
    assert words_of("Señor Ünal's DÉJÀ-vu!") == [
        *("senor", "unal", "'", "s", "deja", "-", "vu", "!")
    ]
    assert words_of("") == words_of(" \t\n\u200b") == []


def test_a_word_is_split_into_the_longest_pieces():
    pieces = WordPieces(["un", "##able", "##a", "##ble", "una"])
    assert pieces.split("unable") == [4, 3]
    assert pieces.split("unaable") == [4, 1]
    assert pieces.split("undo") == []
    assert pieces.split("") == pieces.split("u" * 10_000) == []


def test_the_file_is_small_and_says_where_it_is_from():
    assert FILE.stat().st_size <= 3_000_000
    notice = (FILE.parent / "NOTICE").read_text()
    assert "sentence-transformers/all-MiniLM-L6-v2" in notice
    assert "Apache" in notice


def test_vectors_have_length_one_or_none():
    assert np.linalg.norm(encode("a castle by the sea")) == pytest.approx(1, abs=1e-5)
    assert encode("a castle by the sea").dtype == np.float32
    assert not encode("").any()
    assert not encode("🎸🎸 42 zxqv").any()


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("sad piano", "melancholy keys", "hard techno"),
        ("king", "queen", "bicycle"),
        ("violin", "cello", "chainsaw"),
        ("rain on the window", "a wet afternoon", "desert heat"),
        ("ocean waves", "the sea", "city traffic"),
        ("angry crowd", "furious people", "a sleeping baby"),
        ("spaceship", "rocket to the stars", "kitchen table"),
        ("church choir", "cathedral voices", "racing car"),
    ],
)
def test_like_meanings_are_near(text, near, far):
    assert likeness(text, near) > likeness(text, far) + 0.1


def test_phrases_that_nothing_learnt_from_find_their_style():
    assert min(map(len, HELD_OUT.values())) >= 3
    for style, phrases in HELD_OUT.items():
        assert not set(phrases) & set(TRAINING_PHRASES[style])
        assert set(phrases) | set(TRAINING_PHRASES[style]) == set(PHRASES[style])
    asked = [(text, STYLE_INDEX[s]) for s, texts in HELD_OUT.items() for text in texts]
    chances, _ = judge(np.array([encode(text) for text, _ in asked]))
    places = np.argsort(-chances, axis=1)
    wanted = np.array([style for _, style in asked])[:, None]
    assert (places[:, :1] == wanted).any(axis=1).mean() > 0.5
    assert (places[:, :3] == wanted).any(axis=1).mean() > 0.74


def test_prompts_that_somebody_else_might_type_find_their_style():
    found = [
        styles_of(text)[0] == style
        for group in (PARAPHRASES, prompts())
        for style, texts in group.items()
        for text in texts
    ]
    assert len(found) == 204
    assert np.mean(found) > 0.92


def test_names_of_styles_find_their_style():
    asked = [(text, STYLE_INDEX[s]) for s, texts in NAMES.items() for text in texts]
    known = [(encode(text), style) for text, style in asked if encode(text).any()]
    chances, _ = judge(np.array([vector for vector, _ in known]))
    assert np.mean(chances.argmax(axis=1) == [style for _, style in known]) > 0.9


def test_captions_of_held_out_phrases_move_the_mood_as_they_say():
    dice = np.random.default_rng(11)
    captions = [draw(dice, HELD_OUT) for _ in range(400)]
    _, felt = judge(np.array([encode(caption.text) for caption in captions]))
    meant = np.array([caption.vector for caption in captions])
    for name in ("brightness", "energy", "minor"):
        place = MODIFIERS.index(name)
        together = np.corrcoef(felt[:, place], meant[:, MODIFIERS_AT + place])[0, 1]
        assert together > 0.2, name


@pytest.mark.parametrize(
    ("text", "sensible"),
    [
        ("an astronaut above the earth", {"ambient", "cinematic", "synthwave"}),
        ("lemonade on the porch", {"country", "folk", "blues", "bossa nova", "soul"}),
        ("rainy night in Tokyo", {"lo-fi", "jazz", "ambient", "synthwave"}),
        ("a pirate ship in a storm", {"cinematic", "folk", "reggae"}),
        ("my grandmother's garden", {"folk", "waltz", "nocturne", "ambient", "soul"}),
        ("robots building a car", {"techno", "dubstep", "synthwave"}),
        ("elephants crossing a river", {"afrobeat", "cinematic", "ambient"}),
        ("a bishop blesses the village", {"chorale", "folk"}),
        ("downhill ski race", {"drum and bass", "trance", "rock", "techno"}),
        ("teenagers in love", {"pop", "soul", "rock"}),
        ("the deep blue ocean", {"ambient", "drone", "cinematic"}),
        ("a duel in the desert town", {"country", "cinematic", "latin"}),
        ("princess dancing in a palace", {"waltz", "baroque"}),
    ],
)
def test_any_phrase_lands_somewhere_sensible(text, sensible):
    assert styles_of(text)[0] in sensible


def test_the_status_names_the_nearest_styles():
    _, told = embed_text("walking on the moon")
    assert told.startswith("near ")
    assert styles_of("walking on the moon")[0] in told
    assert len(told) < 80


def test_words_that_are_known_decide():
    assert styles_of("techno in a castle") == ["techno"]
    plain, coloured = (embed_text(t)[0] for t in ("techno", "techno in a castle"))
    assert not np.array_equal(plain, coloured)
    np.testing.assert_array_equal(
        embed_text("sad techno, please")[0], embed_text("sad techno")[0]
    )


def test_everyday_words_that_name_a_style_only_hint_beside_others():
    assert styles_of("glass") == ["minimalism"]
    assert styles_of("a glass of red wine and a steak dinner")[0] != "minimalism"


def test_a_word_that_is_spelt_right_is_not_taken_for_another():
    assert "rain" not in embed_text("a train through the valley")[1].split(", ")
    assert styles_of("tecno") == ["techno"]
    assert styles_of("chopin at dawn") == ["nocturne"]
    assert styles_of("chopping wood at dawn")[0] != "nocturne"


def test_what_it_feels_like_is_heard():
    assert modifier("a furious gorilla", "energy") > modifier(
        "a napping kitten", "energy"
    )
    assert modifier("funeral tears", "minor") > modifier(
        "lollipops and giggles", "minor"
    )


def test_tempo_and_key_are_read_beside_any_words():
    vector, told = embed_text("a foggy harbour, 92 bpm, in d minor")
    assert "92 bpm" in told
    assert "minor" in told
    assert "near" in told
    place = MODIFIERS_AT + MODIFIERS.index("tempo")
    assert 100 * 2 ** vector[place] == pytest.approx(92, rel=1e-3)


@pytest.mark.parametrize(
    "text",
    [
        "zxqv",
        "🎸🥁",
        "123 456",
        "",
        "   ",
        "...",
        "雨の夜",
        "qwrtzp fghjk",
        "1234567890" * 99,
    ],
)
def test_what_means_nothing_is_refused_with_examples(text):
    with pytest.raises(PromptError, match="jazz"):
        embed_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "castle " * 5000,
        "a castle " + "castle" * 5000,
        "A\u0301 cafe\u0301 ☕ by the séa",
        "\x00 castle \ud800 \uffff",
        "\uff23\uff21\uff33\uff34\uff2c\uff25 ruins",
        "\U0001d588\U0001d586\U0001d598\U0001d599\U0001d591\U0001d58a tower",
        "castle\u202e\u200d ruins",
        "'; DROP TABLE castle; --",
    ],
)
def test_odd_and_long_texts_are_taken(text):
    vector, told = embed_text(text)
    assert vector.shape == (DIMENSIONS,)
    assert np.isfinite(vector).all()
    assert vector[: len(STYLES)].sum() == pytest.approx(1, abs=1e-5)
    assert len(told) < 200


def test_any_sensible_phrase_is_understood():
    for word in (
        "bicycle",
        "tax return",
        "mathematics homework",
        "an onion",
        "Tuesday",
    ):
        assert embed_text(word)[1]


def test_a_guess_is_a_few_styles_and_a_mood():
    near = guess("a haunted lighthouse")
    assert 1 <= len(near.styles) <= 3
    assert sum(near.styles.values()) == pytest.approx(1)
    assert list(near.styles.values()) == sorted(near.styles.values(), reverse=True)
    assert near.modifiers.shape == (len(LEARNT),)
    assert guess("zxqv") is None


def test_it_is_quick():
    embed_text("warm up")
    began = time.process_time()
    for number in range(50):
        embed_text(f"a long and winding road number {number} through unknown valleys")
    assert (time.process_time() - began) / 50 < 0.005


def test_it_needs_no_jax():
    code = (
        "import sys; sys.modules['jax'] = None; "
        "from oscine.engine.words import embed_text; "
        "print(embed_text('walking on the moon')[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("near ")


def test_vectors_are_read_once():
    assert vectors() is vectors()
    assert means_something("castle")
