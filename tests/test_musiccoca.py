"""MusicCoCa on stand-ins with the published signatures: glue, tokens, bad input."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import sentencepiece
from golden import musiccoca_parts as parts
from oscine.engine import PromptError
from oscine.engine.musiccoca import (
    CLIP_SAMPLES,
    FILES,
    MASKED,
    MusicCoCa,
    MusicCoCaError,
    StyleOptions,
    check_file,
)

FOLDER = Path(__file__).parent / "golden" / "musiccoca"
W = parts.weights()
PYTHON_LIKE = StyleOptions(levels=12, maps_text=False)


@pytest.fixture(scope="module")
def plain():
    return MusicCoCa(FOLDER, PYTHON_LIKE)


def text_by_numpy(text):
    ids = sentencepiece.SentencePieceProcessor(
        model_file=str(FOLDER / "spm.model")
    ).encode(text.lower())[:127]
    padded = np.array([1, *ids] + [0] * (127 - len(ids)))
    paddings = (np.arange(128) > len(ids)).astype(np.float32)
    return parts.embed_text(W, padded, paddings)


def clip_by_numpy(clip):
    return parts.embed_features(W, parts.features(W, clip))


def noise(seconds, rate_hz=16_000):
    chance = np.random.default_rng(5)
    return chance.standard_normal(round(seconds * rate_hz)).astype(np.float32) * 0.2


@pytest.mark.parametrize("text", ["a jazz piano trio", "Dub TECHNO", "warm " * 200])
def test_a_text_is_embedded_as_numpy_says(plain, text):
    embedding, _ = plain.embed_text(text)
    assert (embedding.shape, embedding.dtype) == ((768,), np.float32)
    np.testing.assert_allclose(embedding, text_by_numpy(text.strip()), atol=2e-6)


def test_the_order_of_the_words_matters(plain):
    one, other = (plain.embed_text(t)[0] for t in ("jazz piano", "piano jazz"))
    assert np.abs(one - other).max() > 0.01


@pytest.mark.parametrize("seed", [0, 7])
def test_the_mapper_takes_the_noise_of_its_seed(seed):
    model = MusicCoCa(FOLDER, StyleOptions(mapper_seed=seed))
    embedding, _ = model.embed_text("disco funk")
    drawn = np.random.RandomState(seed).randn(768).astype(np.float32)
    mapped = parts.mapped(W, text_by_numpy("disco funk"), drawn)
    np.testing.assert_allclose(embedding, mapped / np.linalg.norm(mapped), atol=2e-6)


def test_clips_of_ten_seconds_are_averaged(plain):
    sound = noise(13)
    embedding, told = plain.embed_audio(sound, 16_000)
    clips = np.pad(sound, (0, 2 * CLIP_SAMPLES - len(sound))).reshape(2, -1)
    mean = np.mean([clip_by_numpy(clip) for clip in clips], axis=0)
    np.testing.assert_allclose(embedding, mean, atol=5e-6)
    assert told == "13.0 s of sound"


def test_a_stereo_sound_is_heard_as_the_mean_of_its_channels(plain):
    sound = noise(10)
    stereo = np.stack((sound * 1.5, sound * 0.5), axis=1)
    expected, _ = plain.embed_audio(sound, 16_000)
    np.testing.assert_allclose(
        plain.embed_audio(stereo, 16_000)[0], expected, atol=1e-5
    )


def test_a_sound_at_another_rate_means_the_same(plain):
    seconds = np.arange(480_000) / 48_000
    fast = np.sin(2 * np.pi * 440 * seconds) + 0.5 * np.sin(2 * np.pi * 1230 * seconds)
    slow = fast[::3]  # nothing in it lies above 8 kHz
    at_48, _ = plain.embed_audio(fast, 48_000)
    at_16, _ = plain.embed_audio(slow, 16_000)
    other, _ = plain.embed_audio(noise(10), 16_000)
    assert np.abs(at_48 - at_16).max() < 0.02 * np.abs(at_48 - other).max()


def test_a_rest_of_less_than_a_second_is_left_out(plain):
    sound = noise(10.5)
    expected = clip_by_numpy(sound[:CLIP_SAMPLES])
    np.testing.assert_allclose(plain.embed_audio(sound, 16_000)[0], expected, atol=5e-6)


def test_of_a_long_sound_the_first_minute_is_heard(plain):
    sound = noise(80)
    embedding, told = plain.embed_audio(sound, 16_000)
    np.testing.assert_array_equal(
        embedding, plain.embed_audio(sound[:960_000], 16_000)[0]
    )
    assert told == "the first 60 s of 80.0 s of sound"


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (np.zeros(16_000), "silence"),
        (np.zeros((0, 2)), "silence"),
        (np.full(16_000, np.nan), "no numbers"),
    ],
    ids=["silent", "empty", "not numbers"],
)
def test_what_is_no_sound_is_refused(plain, sound, why):
    with pytest.raises(PromptError, match=why):
        plain.embed_audio(sound, 16_000)


def test_tokens_are_the_first_twelve_of_the_nearest_codes(plain):
    chance = np.random.default_rng(1)
    for _ in range(20):
        embedding = chance.standard_normal(768).astype(np.float32)
        tokens = plain.tokens(embedding)
        assert tokens.dtype == np.int32
        assert tokens.tolist() == parts.codes(W, embedding)[:12].tolist()


@pytest.mark.parametrize("levels", [1, 6, 11])
def test_finer_levels_are_masked_as_asked(plain, levels):
    embedding, _ = plain.embed_text("ambient electronic")
    tokens = MusicCoCa(FOLDER, StyleOptions(levels, maps_text=False)).tokens(embedding)
    assert tokens[:levels].tolist() == plain.tokens(embedding)[:levels].tolist()
    assert set(tokens[levels:].tolist()) == {MASKED}


def test_the_original_says_the_same():
    original = pytest.importorskip("magenta_rt.musiccoca", exc_type=ImportError)
    theirs = original.MusicCoCa(FOLDER)
    for maps_text in (False, True):
        ours = MusicCoCa(FOLDER, StyleOptions(12, maps_text, mapper_seed=3))
        for text in ("a jazz piano trio", "Heavy METAL guitar riff", "la " * 300):
            expected = theirs.embed(text.strip(), use_mapper=maps_text, seed=3)
            embedding, _ = ours.embed_text(text)
            np.testing.assert_allclose(embedding, expected, atol=1e-6)
            assert ours.tokens(embedding).tolist() == theirs.tokenize(expected).tolist()
    sound = noise(13)
    waveform = original.audio.Waveform(sound[:, None], 16_000)
    np.testing.assert_allclose(
        ours.embed_audio(sound, 16_000)[0], theirs.embed(waveform), atol=1e-6
    )


def test_a_text_of_ten_thousand_signs_is_heard_as_far_as_it_fits(plain):
    embedding, told = plain.embed_text("slow piano in a minor key, " * 400)
    assert np.isfinite(embedding).all()
    assert told.startswith("too long, heard up to '...")


@pytest.mark.parametrize("text", ["🎉🎸", "雨の音", "\ud83c"])
def test_signs_that_mean_nothing_are_refused(plain, text):
    with pytest.raises(PromptError, match=r"knows no sign of .* say it in words"):
        plain.embed_text(text)


def test_an_emoji_among_words_is_told_and_the_words_are_heard(plain):
    embedding, told = plain.embed_text("warm 🎸 bass")
    assert told == "🎸 means nothing to it"
    assert np.isfinite(embedding).all()


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_text_is_refused(plain, text):
    with pytest.raises(PromptError, match="the text is empty"):
        plain.embed_text(text)


def test_a_known_text_is_not_encoded_again(monkeypatch):
    model = MusicCoCa(FOLDER)
    first = model.embed_text("Bossa Nova")
    monkeypatch.setattr(model, "_text_encoder", None)
    assert model.embed_text(" bossa nova ") is first


@pytest.mark.parametrize("name", FILES)
def test_the_published_signatures_are_found(name):
    check_file(FOLDER / name)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(FOLDER, tmp_path / "musiccoca"))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy, name):
    (copy / name).unlink()
    with pytest.raises(MusicCoCaError, match=f"{name}: there is no such file.* pull"):
        check_file(copy / name)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("keep", [0, 10, -20])
def test_a_file_cut_short_is_named(copy, name, keep):
    whole = (copy / name).read_bytes()
    (copy / name).write_bytes(whole[:keep])
    with pytest.raises(MusicCoCaError, match=f"{name}: expected a .* got .* bytes"):
        check_file(copy / name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("mapper", "text_encoder"),
        ("text_encoder", "music_encoder"),
        ("pretrained_vector_quantizer", "mapper"),
        ("music_encoder", "audio_preprocessor"),
    ],
)
def test_one_file_in_the_place_of_another_is_told(copy, name, other):
    shutil.copy(copy / f"{other}.tflite", copy / f"{name}.tflite")
    with pytest.raises(MusicCoCaError, match=rf"{name}.tflite: expected \d+ "):
        check_file(copy / f"{name}.tflite")


def test_files_for_sound_are_asked_for_with_the_first_sound(copy):
    (copy / "music_encoder.tflite").unlink()
    model = MusicCoCa(copy)
    model.embed_text("jazz")
    with pytest.raises(MusicCoCaError, match="music_encoder"):
        model.embed_audio(noise(1), 16_000)
