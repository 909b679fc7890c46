"""Pieces that begin from a sound file."""

import threading

import numpy as np
import pytest
import soundfile
from oscine.daemon.context import Context
from oscine.daemon.worker import Worker
from oscine.engine import PromptError
from peers import eventually


class Player:
    """Stands for a generator whose states are texts."""

    def __init__(self):
        self.may_hear = threading.Event()
        self.may_hear.set()

    def initial_state(self, seed):
        return f"new {seed}"

    def continue_from(self, samples, rate_hz, seed):
        assert self.may_hear.wait(5)
        if not samples.any():
            raise PromptError("only silence")
        return f"after {len(samples)} at {rate_hz} with {seed}"

    def save(self, state):
        return state.encode()

    def restore(self, data):
        return data.decode()


@pytest.fixture
def stage(tmp_path):
    for name, level in (("a.wav", 0.5), ("b.wav", 0.25), ("none.wav", 0.0)):
        soundfile.write(tmp_path / name, np.full((100, 2), level), 48_000)
    worker, events, begun = Worker(), [], []
    player = Player()
    context = Context(player, worker, tmp_path, events.append)

    def ask(name):
        values = {"/context/audio": name, "/seed": 7}
        context.meet(values, lambda: begun.append(name))
        return context.fresh_state(values)

    def settle(word):
        eventually(
            lambda: worker.finish() or any(word in str(e[-1]) for e in events), 5.0
        )

    context.ask, context.settle = ask, settle
    context.player, context.events, context.begun = player, events, begun
    yield context
    worker.close()


def test_without_a_file_a_piece_begins_from_its_seed(stage):
    assert stage.ask("") == "new 7"
    assert stage.events == []


def test_pieces_begin_from_the_file_once_it_is_ready(stage):
    assert stage.ask("a.wav") == "new 7"
    stage.settle("ready")
    assert stage.ask("a.wav") == "after 100 at 48000 with 7"
    assert stage.begun == ["a.wav"]
    assert stage.events == [
        ("context", "encoding"),
        ("context", "ready"),
        ("outcome", "/context/audio", True, "a.wav"),
    ]


def test_the_file_before_holds_until_the_next_is_ready(stage):
    stage.ask("a.wav")
    stage.settle("ready")
    stage.player.may_hear.clear()
    stage.events.clear()
    assert stage.ask("b.wav").startswith("after")
    stage.player.may_hear.set()
    stage.settle("ready")
    assert stage.begun == ["a.wav", "b.wav"]


def test_an_empty_name_goes_back_to_nothing(stage):
    stage.ask("a.wav")
    stage.settle("ready")
    assert stage.ask("") == "new 7"
    assert stage.events[-1] == ("context", "empty")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.wav", "silence"),
        ("missing.wav", "no file"),
        ("../a.wav", "outside"),
    ],
)
def test_what_cannot_be_heard_fails_with_a_reason_and_changes_nothing(
    stage, name, reason
):
    stage.ask("a.wav")
    stage.settle("ready")
    stage.events.clear()
    stage.ask(name)
    stage.settle(reason)
    assert stage.events[-1][:3] == ("outcome", "/context/audio", False)
    assert reason in stage.events[-1][3]
    assert stage.begun == ["a.wav"]
