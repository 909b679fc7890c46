"""The model as an author, on small random weights: what holds whatever it learned."""

from dataclasses import replace

import numpy as np
import pytest
from flax import nnx
from oscine.engine import wren_form, wren_frame
from oscine.engine.controls import KEY_AUTO
from oscine.engine.harmony import QUALITIES, QUALITY_NAMES
from oscine.engine.keys import nearest_chord
from oscine.engine.score import BAR_STEPS, PATCHES, Part, decode, encode
from oscine.engine.styles import vector_of
from oscine.engine.words import embed_text
from oscine.engine.wren_author import Learned
from oscine.engine.wren_frame import draw, is_free
from oscine.engine.wren_model import WrenModel
from oscine.engine.wren_step import WrenStep
from oscine.engine.wren_tokens import (
    LEVEL,
    LEVELS,
    NUMBERS,
    RESTS,
    SECTION,
    free_levels,
)
from test_composer import told
from test_wren_step import TINY, shaken


@pytest.fixture(scope="module")
def author():
    return Learned(WrenStep(shaken(WrenModel(TINY, nnx.Rngs(4))), TINY))


def written(author, count, piece=None, held=(), **changes):
    """Frames, and the piece after them."""
    piece = author.begin(7) if piece is None else piece
    frames = []
    for _ in range(count):
        frames.append(author.write(told("house", **changes), piece, held))
    return frames, piece


def test_bars_are_whole_and_sections_count_them(author):
    piece = author.begin(3)
    last_step, last = 0, None
    for _ in range(400):
        step, bars = piece.step, piece.bars
        frame = author.write(told("house", temperature=3.0), piece, ())
        width = BAR_STEPS[frame.position >= 16]
        assert frame.position % 16 == step
        assert decode(encode(frame)) == frame
        if step:
            assert step == last_step + 1
            assert piece.bars == bars
        else:
            kind, number = divmod(piece.tokens[SECTION], NUMBERS)
            assert piece.bars == bars + 1
            assert number == 0 or (kind, number) == (last[0], last[1] + 1)
            last = kind, number
        last_step = step
        assert piece.step == (step + 1) % width
    assert piece.bars > 20


def test_a_piece_begins_with_a_sound(author):
    for seed in range(8):
        frame = author.write(told("ambient", density=0.0), author.begin(seed), ())
        touches = (frame.chords, frame.bass, frame.melody, frame.counter)
        assert frame.drums or any(touches)


def test_what_shall_be_silent_does_not_begin_a_piece_either(author):
    quiet = told("ambient", density=0.0)
    alone = replace(quiet, only_bass_and_drums=True)
    without = replace(quiet, style=embed_text("ambient, no chords")[0])
    for seed in range(8):
        for asked, held in ((alone, ()), (without, ()), (quiet, (60, 64))):
            assert author.write(asked, author.begin(seed), held).chords is None


def test_it_writes_what_the_training_calls_free(author):
    piece, tokens, steps = author.begin(11), [], []
    for _ in range(300):
        steps.append(piece.step)
        author.write(told("jazz"), piece, ())
        tokens.append(piece.tokens)
    free = free_levels(np.array(tokens), np.array(steps))
    for row, step, own in zip(tokens, steps, free, strict=True):
        for level in range(LEVELS):
            assert is_free(level, step, row) == own[level]


def test_a_restored_piece_goes_on_as_if_never_interrupted(author):
    _, piece = written(author, 60)  # more than the window holds
    plain, arrays = author.save(piece)
    arrays = {name: np.array(a) for name, a in arrays.items()}
    first, _ = written(author, 40, piece)
    second, _ = written(author, 40, author.restore(plain, arrays))
    assert first == second


def recalled(author, count, asked):
    """Shares of the notes that are those of the last section of the kind."""
    piece, seen, told_again = author.begin(5), {}, []
    for frame in range(count):
        step = piece.step
        author.write(asked(frame), piece, ())
        place, note = (piece.tokens[SECTION], step), piece.tokens[LEVEL["melody"]]
        if place in seen:
            told_again.append(seen[place] == note)
        seen[place] = note
    assert len(told_again) > 100
    return np.mean(told_again)


def test_a_section_returns_with_its_tune_unless_something_else_is_asked_for(
    author, monkeypatch
):
    monkeypatch.setattr(wren_form, "_RECALL", 1e3)
    monkeypatch.setattr(wren_form, "_RECALLED_SHARE", 0.999)
    assert recalled(author, 600, lambda _: told("house")) == 1.0
    changing = recalled(author, 600, lambda n: told("house", density=n % 100 / 100))
    assert changing < 0.7


@pytest.mark.parametrize(("key", "third"), [(3, 4), (15, 3)])
def test_a_key_that_is_asked_for_is_said_at_every_second_bar(
    author, monkeypatch, key, third
):
    monkeypatch.setattr(wren_form, "_HOME_BONUS", 1e3)
    piece = author.begin(2)
    homes = 0
    for _ in range(300):
        step = piece.step
        frame = author.write(told("house", key=key), piece, ())
        if step == 0 and piece.tokens[SECTION] % NUMBERS % 2 == 0:
            root, quality = frame.harmony.root, frame.harmony.quality
            assert root == 0
            assert third in QUALITIES[QUALITY_NAMES[quality]]
            homes += 1
    assert homes > 3


def test_who_rests_for_a_bar_by_its_plan_is_not_heard_in_it(author):
    piece, rested = author.begin(4), set()
    for _ in range(400):
        author.write(told("house"), piece, ())
        for level, (busy, rests) in RESTS.items():
            if rests[piece.tokens[busy]]:
                assert piece.tokens[level] == 0
                rested.add(level)
    assert rested


@pytest.mark.parametrize(
    ("prompt", "part", "patch"),
    [
        ("funk, warm pad", Part.CHORDS, "warm pad"),
        ("jazz with a marimba", Part.MELODY, "marimba"),
        ("techno, double bass", Part.BASS, "upright"),
    ],
)
def test_a_sound_that_a_prompt_names_is_played(author, prompt, part, patch):
    frames, _ = written(author, 400, style=embed_text(prompt)[0])
    assert {PATCHES[part][frame.patches[part]] for frame in frames} == {patch}


def test_what_is_guessed_is_not_heard(author, monkeypatch):
    """Guesses that are always wrong lead to the same notes, one by one."""
    guessed, _ = written(author, 200)
    never = np.full(LEVELS, -1)
    monkeypatch.setattr(wren_frame, "likeliest", lambda _: never)
    one_by_one, _ = written(author, 200)
    assert guessed == one_by_one


def test_a_part_that_the_prompt_does_without_is_silent(author):
    style = embed_text("techno without drums")[0]
    frames, _ = written(author, 48, style=style)
    assert not any(frame.drums for frame in frames)
    assert any(frame.bass for frame in frames)


def test_what_it_keeps_does_not_grow(author):
    def size(piece):
        _, arrays = author.save(piece)
        return sum(a.nbytes for a in arrays.values())

    _, piece = written(author, 30)
    early = size(piece)
    written(author, 200, piece)
    assert size(piece) == early


@pytest.mark.parametrize(
    ("mute", "parts"),
    [
        ("mute_drums", ("drums",)),
        ("mute_bass", ("bass",)),
        ("only_bass_and_drums", ("chords", "melody", "counter")),
    ],
)
def test_who_is_muted_is_silent_and_comes_back(author, mute, parts):
    before, piece = written(author, 48)
    silent, _ = written(author, 48, piece, **{mute: True})
    after, _ = written(author, 48, piece)

    def strokes(frames):
        return sum(bool(getattr(frame, part)) for frame in frames for part in parts)

    assert strokes(before) > 0
    assert strokes(silent) == 0
    assert strokes(after) > 0


def test_players_follow_held_keys_and_it_hears_that_they_did(author):
    held = (50, 53, 57)
    frames, piece = written(author, 32, held=held, key=0)
    wanted = nearest_chord((2, 5, 9))
    assert {frame.harmony for frame in frames} == {wanted}
    assert all(frame.chords is None for frame in frames)
    assert {f.bass.pitch % 12 for f in frames if f.bass} <= {2}
    assert piece.tokens[LEVEL["chords"]] == 0


def test_the_likeliest_is_the_same_whatever_the_seed(author):
    def greedy(seed, **changes):
        return written(author, 64, author.begin(seed), key=5, **changes)[0]

    assert greedy(1, top_k=1) == greedy(2, top_k=1)
    assert greedy(1, top_k=1) == greedy(2, temperature=0.0)
    assert greedy(1) != greedy(2)


def test_without_guidance_the_style_does_not_matter(author):
    def played(style, guidance):
        piece = author.begin(5)
        controls = replace(
            told("house", key=0, guidance=guidance), style=vector_of(style)
        )
        return [author.write(controls, piece, ()) for _ in range(48)]

    assert played("house", 0.0) == played("jazz", 0.0)
    assert played("house", 4.0) != played("jazz", 4.0)


def test_a_key_that_is_asked_for_begins_with_the_next_bar(author):
    _, piece = written(author, 20, key=KEY_AUTO)
    own = piece.tonic
    asked = (own + 3) % 12 + 12
    while piece.step:
        written(author, 1, piece, key=asked)
        assert piece.tonic == own or not piece.step
    written(author, 1, piece, key=asked)
    assert (piece.tonic, piece.is_minor) == (asked - 12, True)


def test_draw_follows_the_odds():
    logits = np.log(np.array([0.1, 0.2, 0.7]))
    rolls = (np.arange(1000) + 0.5) / 1000
    for temperature, top_k, wanted in (
        (1.0, 40, [0.1, 0.2, 0.7]),
        (1.0, 2, [0.0, 2 / 9, 7 / 9]),
        (0.5, 40, [0, 4 / 53, 49 / 53]),  # 1 in 49 is too unlikely
        (0.0, 40, [0, 0, 1]),
    ):
        drawn = [draw(logits, temperature, top_k, roll) for roll in rolls]
        odds = np.bincount(drawn, minlength=3) / 1000
        np.testing.assert_allclose(odds, wanted, atol=2e-3)


def test_draw_never_takes_what_is_forbidden():
    logits = np.array([-np.inf, 0.0, -np.inf, 0.0])
    rolls = np.linspace(0, 1 - 1e-9, 50)
    assert {draw(logits, 3.0, 40, roll) for roll in rolls} == {1, 3}


def test_draw_never_takes_what_is_sixteen_times_less_likely():
    logits = np.log(np.array([1.0, 0.07, 0.055]))
    rolls = np.linspace(0, 1 - 1e-9, 500)
    assert {draw(logits, 1.0, 40, roll) for roll in rolls} == {0, 1}
    assert {draw(logits, 2.0, 40, roll) for roll in rolls} == {0, 1, 2}
