import dataclasses
import itertools

import numpy as np
import pytest
from oscine.engine import tunes as reading
from oscine.engine.harmonise import harmonise
from oscine.engine.public_scores import arrange, density_scale, lay
from oscine.engine.score import FIELDS, decode, middle_tonic
from oscine.engine.tunes import TunesError, corpus_files, parse, read_tunes

# X: a pickup, repeats and endings; the bars are those of no printed collection.
ABC = """X:1
T:Of this test
M:4/4
L:1/8
K:G
D2|G2B2 d2B2|c2A2 F2D2|G2B2 d2g2|f2d2 A2c2|B2G2 A2F2|G2B2 d2B2|c2A2 D2F2|1 G4 G2:|\
2 G4 G2||
B2|d2g2 b2g2|a2f2 d2f2|e2c2 A2c2|d2B2 G2B2|c2e2 d2c2|B2d2 G2B2|A2c2 D2F2|G4 G2:|
"""


def tune_of(tmp_path, text):
    path = tmp_path / "tune.abc"
    path.write_text(text)
    (tune,) = parse(path, "oneills1850")
    return tune


def test_repeats_are_played_and_the_barlines_still_add_up(tmp_path):
    tune = tune_of(tmp_path, ABC)
    assert (tune.tonic, tune.mode, tune.pickup) == (7, "major", 1.0)
    laid = lay(tune)
    assert laid.bars == 32
    starts, _, pitches = laid.notes.T
    first, second = ((starts >= 128 * i) & (starts < 128 * (i + 1)) for i in (0, 1))
    # They lead to different strains.
    assert pitches[first][:-1].tolist() == pitches[second][:-1].tolist()
    assert [int(p) + middle_tonic(7) for p in pitches[:4]] == [67, 71, 74, 71]


def test_a_tune_keeps_its_notes_among_the_players(tmp_path):
    tune = tune_of(tmp_path, ABC)
    laid = lay(tune)
    score = arrange(laid, tune)
    assert len(score.codes) == laid.bars * laid.steps
    heard = [
        (step, frame.melody.pitch)
        for step, frame in enumerate(map(decode, score.codes))
        if frame.melody is not None
    ]
    assert heard == [(start, pitch) for start, _, pitch in laid.notes.tolist()]
    assert score.number.tolist() == [*range(8)] * 4
    assert (score.key == 7).all()
    assert ((score.density >= 0) & (score.density <= 1)).all()


def test_the_harmony_changes_only_on_a_beat(tmp_path):
    tune = tune_of(tmp_path, ABC)
    frames = [decode(codes) for codes in arrange(lay(tune), tune).codes]
    for before, after in itertools.pairwise(frames):
        changed = before.harmony != after.harmony or before.shape != after.shape
        assert after.position % 4 == 0 or not changed
    assert frames[0].harmony.root == frames[-1].harmony.root == 0
    assert len({frame.harmony for frame in frames}) > 2


def test_a_tune_that_rests_on_one_chord_is_given_that_chord():
    tonic = np.zeros((8, 12))
    tonic[:, [0, 4, 7]] = 1
    assert {each.root for each in harmonise(tonic, "ionian", 1)} == {0}


@pytest.mark.parametrize("metre", ["6/8", "9/8", "5/4"])
def test_a_metre_that_wren_cannot_count_is_left_out(tmp_path, metre):
    assert lay(dataclasses.replace(tune_of(tmp_path, ABC), beats=9, unit=8)) is None
    beats, unit = map(int, metre.split("/"))
    tune = dataclasses.replace(tune_of(tmp_path, ABC), beats=beats, unit=unit)
    assert lay(tune) is None


@pytest.mark.parametrize("name", ["folk", "country", "waltz"])
def test_denser_playing_counts_as_denser(name):
    assert (np.diff(density_scale(name)) > 0).all()


def test_printed_tunes_come_out_of_music21_as_frames():
    chosen = {"AmazonHornpipe.abc", "AcrobatsHornpipe.abc", "AcaciaReel.abc"}
    files = [f for f in corpus_files(["ryansMammoth"]) if f[1].name in chosen]
    assert len(files) == len(chosen)
    sizes = np.array([field.size for field in FIELDS])
    for collection, path in files:
        (tune,) = parse(path, collection)
        score = arrange(lay(tune), tune)
        assert score.source.startswith("ryansMammoth/")
        assert (score.codes >= 0).all()
        assert (score.codes < sizes).all()


def test_what_was_read_once_is_read_from_the_cache(tmp_path, monkeypatch):
    file = tmp_path / "one.abc"
    file.write_text(ABC)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(reading, "corpus_files", lambda _: [("oneills1850", file)])
    told = []
    (first,) = read_tunes(lambda *counts: told.append(counts))
    file.unlink()
    (again,) = read_tunes(lambda *counts: told.append(counts))
    assert told == [(1, 1)]
    assert np.array_equal(first.notes, again.notes)
    assert dataclasses.replace(first, notes=None) == dataclasses.replace(
        again, notes=None
    )


def test_without_music21_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "music21", None)
    with pytest.raises(TunesError, match=r"pip install oscine\[train\]"):
        corpus_files(["ryansMammoth"])
