"""Controls that a model can only be prompted for."""

import threading

import numpy as np
import pytest
from oscine.daemon.conditioning import controls_from
from oscine.daemon.hints import Hints
from oscine.daemon.parameters import PARAMETERS
from oscine.daemon.worker import Worker
from oscine.engine import PromptError
from oscine.engine.controls import Controls, GeneratorInfo, Honours
from oscine.engine.hints import WEIGHT, hints_for
from peers import eventually

PROMPTED = dict.fromkeys(
    ("bpm", "key", "density", "brightness", "mute_bass"), Honours.PROMPTED
)


class Reader:
    """Stands for a generator whose embeddings are easy to tell apart."""

    def __init__(self):
        self.info = GeneratorInfo("reader", 48_000, 1920, PROMPTED)
        self.read = []
        self.may_read = threading.Event()
        self.may_read.set()

    def embed(self, text):
        assert self.may_read.wait(5)
        self.read.append(text)
        if "minor" in text:
            raise PromptError("no minor keys here")
        return np.array([float(len(self.read)), 1.0], np.float32), ""


def controls(**values):
    table = {address: row.default for address, row in PARAMETERS.items()}
    table |= {"/" + name: value for name, value in values.items()}
    return controls_from(table, np.zeros(2, np.float32))


@pytest.fixture
def book():
    reader, worker, ready = Reader(), Worker(), []
    hints = Hints(reader, worker, lambda: ready.append(True))

    def settle(wanted):
        hints.mixed(wanted)
        eventually(lambda: worker.finish() or ready, 5.0)
        ready.clear()
        return hints.mixed(wanted).style

    hints.settle, hints.reader, hints.worker = settle, reader, worker
    yield hints
    worker.close()


def texts(asked: Controls, honours=PROMPTED):
    return [hint.text for hint in hints_for(asked, honours)]


def test_what_nobody_asked_for_is_no_hint():
    assert texts(controls()) == []


def test_tempo_and_key_are_told_in_words():
    told = texts(controls(bpm=122.4, key="A minor"))
    assert told == ["122 bpm", "in the key of A minor"]


def test_what_a_model_follows_by_itself_is_no_hint():
    asked = controls(bpm=122.0, mute_bass=True, mute_drums=True)
    assert texts(asked) == ["122 bpm", "no bass"]
    assert texts(asked, {"bpm": Honours.NATIVE}) == []


def test_a_control_says_more_the_further_it_is_from_the_middle():
    weights = [
        sum(h.weight for h in hints_for(controls(density=d), PROMPTED))
        for d in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    assert weights == [WEIGHT, WEIGHT / 2, 0.0, WEIGHT / 2, WEIGHT]
    low, high = texts(controls(density=0.1)), texts(controls(density=0.9))
    assert low != high


def test_hints_lean_the_blend_by_their_weight(book):
    style = book.settle(controls(bpm=100.0))
    share = WEIGHT / (1.0 + WEIGHT)
    assert style == pytest.approx([share, share])


def test_the_old_hint_holds_until_the_new_one_is_ready(book):
    before = book.settle(controls(bpm=100.0))
    book.reader.may_read.clear()
    held = book.mixed(controls(bpm=120.0)).style
    assert held == pytest.approx(before)
    book.reader.may_read.set()
    after = book.settle(controls(bpm=120.0))
    assert after[0] > before[0]


def test_a_swept_knob_is_encoded_where_it_comes_to_rest(book):
    book.reader.may_read.clear()
    for bpm in range(60, 160):
        book.mixed(controls(bpm=float(bpm)))
    book.reader.may_read.set()
    book.settle(controls(bpm=159.0))
    assert book.reader.read[-1] == "159 bpm"
    assert len(book.reader.read) <= 2


def test_a_hint_that_cannot_be_encoded_leaves_the_blend_as_it_is(book):
    book.mixed(controls(key="A minor"))
    eventually(lambda: book.worker.finish() or book.reader.read, 5.0)
    assert book.mixed(controls(key="A minor")).style == pytest.approx([0.0, 0.0])
    assert book.settle(controls(key="C major", bpm=90.0))[1] > 0.0
