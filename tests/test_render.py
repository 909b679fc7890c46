"""What is rendered is what was asked for, as ears and analysis find it."""

import warnings

import numpy as np
import pytest
import soundfile
from oscine.daemon.__main__ import main

MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
"""Key profiles of Krumhansl and Kessler (1982), from the tonic up."""

TONICS = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")


def render(path, *flags):
    assert main(["render", *flags, "-o", str(path)]) == 0
    return path


def tempo_and_key(path):
    """Tempo and key that librosa finds in a sound."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a dozen libraries that librosa brings
        import librosa

        sound, rate = librosa.load(path, sr=None)
        tempo, _ = librosa.beat.beat_track(y=sound, sr=rate)
        chroma = librosa.feature.chroma_cqt(y=sound, sr=rate).mean(axis=1)
    fits = {
        f"{TONICS[tonic]} {mode}": np.corrcoef(np.roll(profile, tonic), chroma)[0, 1]
        for mode, profile in (("major", MAJOR), ("minor", MINOR))
        for tonic in range(12)
    }
    return float(tempo[0]), max(fits, key=fits.get)


@pytest.mark.parametrize(
    ("prompt", "bpm", "key"),
    [
        ("deep house", 122, "A minor"),
        ("bossa nova", 125, "C major"),
        ("techno", 130, "E minor"),
    ],
    ids=["house", "bossa", "techno"],
)
def test_tempo_and_key_are_found_in_the_sound(tmp_path, prompt, bpm, key):
    """In two pieces of three: a dotted bass is three against two to a beat tracker."""
    missed = []
    for seed in ("1", "2", "3"):
        path = render(
            tmp_path / "x.wav",
            *("--prompt", prompt, "--bpm", str(bpm), "--key", key),
            *("--seconds", "20", "--seed", seed),
        )
        tempo, found = tempo_and_key(path)
        # An octave of the tempo is the same beat to some.
        octave = 2 ** round(np.log2(tempo / bpm))
        if tempo / octave != pytest.approx(bpm, rel=0.02) or found != key:
            missed.append((seed, tempo, found))
    assert len(missed) <= 1, missed


def test_the_same_flags_give_the_same_bytes(tmp_path):
    flags = ("--prompt", "jazz", "--seed", "3", "--duration", "4")
    first = render(tmp_path / "a.wav", *flags).read_bytes()
    assert first == render(tmp_path / "b.wav", *flags).read_bytes()
    other = render(tmp_path / "c.wav", *flags, "--temperature", "2").read_bytes()
    assert first != other


def test_a_rendering_has_its_length_and_ends_in_silence(tmp_path):
    path = render(tmp_path / "x.flac", "--prompt", "techno", "--seconds", "1.5")
    sound, rate = soundfile.read(path)
    assert (len(sound), rate) == (72_000, 48_000)
    assert np.abs(sound[-1]).max() < 1e-3
    assert [p.name for p in tmp_path.iterdir()] == ["x.flac"]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--prompt", "xyzzy", "-o", "x.wav"), "xyzzy"),
        (("--prompt", "jazz", "--bpm", "999", "-o", "x.wav"), "/bpm"),
        (("--prompt", "jazz", "--key", "H", "-o", "x.wav"), "/key"),
        (("--prompt", "jazz", "-o", "x.mp9"), "mp9"),
        (("--prompt", "jazz", "-o", "/proc/x.wav"), "/proc"),
        (("--prompt", "jazz", "-o", "nowhere/x.wav"), "no folder nowhere"),
        (("--prompt", "jazz", "--duration", "0", "-o", "x.wav"), "got 0"),
        (("--prompt", "jazz", "--duration", "nan", "-o", "x.wav"), "got nan"),
        (("--prompt", "jazz", "--duration", "inf", "-o", "x.wav"), "got inf"),
        (("--prompt", "jazz:9", "-o", "x.wav"), "got 9; clipped to 2"),
        (("--prompt", "jazz:nan", "-o", "x.wav"), "got nan"),
        (("--prompt", "jazz", "--model", "owl", "-o", "x.wav"), "there are: wren"),
    ],
)
def test_what_cannot_be_rendered_is_told(flags, said, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["render", *flags]) == 1
    assert said in capsys.readouterr().err.replace("\n", " ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--frames", "0"), "expected 1 or more"),
        (("--model", "owl"), "there are: wren"),
    ],
)
def test_what_cannot_be_measured_is_told(flags, said, capsys):
    assert main(["bench", *flags]) == 1
    assert said in capsys.readouterr().err.replace("\n", " ")
