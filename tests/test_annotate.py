"""One command gives a piece, its score, its tracks and its labels, which agree."""

import json

import mido
import numpy as np
import pytest
import soundfile
from oscine.daemon.__main__ import main
from oscine.daemon.annotate import Annotator
from oscine.engine.names import KEYS
from oscine.engine.played import Played, Pulse, Struck, Track

SECONDS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("piece")
    status = main([
        "render", "--prompt", "house", "--bpm", "120", "--key", "A minor",
        "--seed", "7", "--seconds", str(SECONDS), "-o", str(folder / "mix.wav"),
        "--midi", str(folder / "score.mid"), "--stems", str(folder / "stems"),
    ])  # fmt: skip
    assert status == 0
    return folder


@pytest.fixture(scope="module")
def labels(folder):
    return json.loads((folder / "stems" / "labels.json").read_text())


def notes_of(path):
    """Start in seconds, channel and pitch of each note of a MIDI file."""
    notes, now = [], 0.0
    for message in mido.MidiFile(path):
        now += message.time
        if message.type == "note_on":
            notes.append((now, message.channel + 1, message.note))
    return notes


def test_the_labels_tell_what_was_asked_for_and_what_became_of_it(labels):
    (tempo,), (key,) = labels["tempos"], labels["keys"]
    assert (tempo["bpm"], key["key"]) == (120.0, "A minor")
    assert [bar["start"] for bar in labels["bars"]] == pytest.approx(
        [0.002, 2.002, 4.002]
    )
    for kind in ("chords", "sections"):
        spans = labels[kind]
        assert spans[-1]["end"] == SECONDS
        assert [s["end"] for s in spans[:-1]] == [s["start"] for s in spans[1:]]
    assert labels["chords"][0]["chord"].startswith("Am")
    assert labels["prompts"] == [{"text": "house", "weight": 1.0}]


def test_the_midi_file_has_the_notes_at_their_times(folder, labels):
    notes = notes_of(folder / "score.mid")
    assert len(notes) == sum(labels["notes"].values()) > 30
    kicks = [at for at, channel, pitch in notes if (channel, pitch) == (10, 36)]
    sound, rate = soundfile.read(folder / "stems" / "drums.wav")
    loud = np.abs(sound).max(axis=1)
    first = np.argmax(loud > 1e-3) / rate
    assert abs(first - notes[0][0]) < 0.005
    for at in kicks:
        begin = round(at * rate)
        before, after = loud[max(0, begin - 240) : begin], loud[begin : begin + 960]
        assert after.max() > 2 * (before.max() if len(before) else 0.0)


def test_the_stems_together_are_the_piece_and_in_time_with_it(folder, labels):
    mix, rate = soundfile.read(folder / "mix.wav")
    files = [folder / "stems" / name for name in labels["stems"].values()]
    stems = [soundfile.read(file)[0] for file in files]
    assert {len(stem) for stem in stems} == {len(mix)} == {SECONDS * rate}
    together, whole = sum(stems)[:, 0], mix[:, 0]
    across = np.fft.irfft(np.fft.rfft(whole) * np.conj(np.fft.rfft(together)))
    assert abs(int(np.argmax(across))) <= 2
    assert np.corrcoef(together, whole)[0, 1] > 0.8  # the master bus is between


def test_a_midi_file_alone_has_its_labels_beside_it_and_tone_has_no_score(
    tmp_path, capsys
):
    flags = ("--seconds", "1", "-o", str(tmp_path / "x.wav"))
    score = ("--midi", str(tmp_path / "x.mid"))
    assert main(["render", "--prompt", "techno", *flags, *score]) == 0
    assert json.loads((tmp_path / "x.json").read_text())["seconds"] == 1.0
    assert main(["render", "--model", "tone", "--prompt", "440", *flags, *score]) == 1
    assert "no score" in capsys.readouterr().err


def test_tempo_metre_and_key_may_change(tmp_path):
    annotator = Annotator((Track("lead"),))
    at = 0.0
    for number, bpm in enumerate([120.0] * 16 + [60.0] * 16):
        pulse = Pulse(
            0.0, bpm, 1 + number // 16, number % 16, 16, number // 16, "C", "a"
        )
        annotator.note(Played((), (pulse,)), at)
        at += 15 / bpm
    annotator.note(Played((Struck(0, 60, 99, 0.0, 1.0),)), 4.0)
    file = annotator.midi(6.0)
    file.save(tmp_path / "x.mid")
    assert notes_of(tmp_path / "x.mid") == [(pytest.approx(4.0, abs=0.001), 1, 60)]
    assert file.length == pytest.approx(5.0, abs=0.001)
    told = annotator.labels(6.0)
    assert [span["bpm"] for span in told["tempos"]] == [120.0, 60.0]
    assert [span["start"] for span in told["tempos"]] == [0.0, 2.0]


@pytest.mark.parametrize("key", range(24), ids=KEYS.__getitem__)
def test_every_key_can_be_written(key, tmp_path):
    annotator = Annotator((Track("lead"),))
    annotator.note(Played((), (Pulse(0.0, 120.0, 1, 0, 12, key, "C", "a"),)), 0.0)
    annotator.midi(1.0).save(tmp_path / "x.mid")
    metas = {m.type: m for m in mido.MidiFile(tmp_path / "x.mid").tracks[0]}
    assert metas["time_signature"].numerator == 3
    assert metas["key_signature"].key.rstrip("m")
