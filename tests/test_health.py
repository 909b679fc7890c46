"""What is stuck and what is wrong, with processes that do as they are told."""

from types import SimpleNamespace

import pytest
from oscine.daemon.health import BEHIND_SECONDS, SIGN_SECONDS, STILL_SECONDS, Health
from oscine.daemon.state import State


class Scene:
    """Processes that work, until they are told otherwise; ``passes`` lets time pass."""

    def __init__(self):
        self.now = 100.0
        self.state = State()
        self.state.publish({"/engine/state": "ready: tone"}, "engine")
        self.state.publish({"/audio/state": "ready: nothing"}, "audio")
        self.engine = SimpleNamespace(
            child=SimpleNamespace(silent_seconds=0.0), steps=0, step_seconds=0.01
        )
        self.audio = SimpleNamespace(
            child=SimpleNamespace(silent_seconds=0.0),
            desk={"cycles": 0.0, "gate": 1.0, "resume_samples": 1000.0},
            ring=SimpleNamespace(fill=2000),
        )
        self.is_calling = self.is_stepping = True
        self.health = Health(self.state, self.engine, self.audio, lambda: self.now)

    def passes(self, seconds):
        for _ in range(round(2 * seconds)):
            self.now += 0.5
            self.audio.desk["cycles"] += self.is_calling
            self.engine.steps += self.is_stepping
            self.health.look()
        return self.health


@pytest.fixture
def scene():
    return Scene()


def test_all_is_well_while_all_work(scene):
    health = scene.passes(20)
    assert (health.stuck, health.wrong) == ("", "")
    assert scene.state.text("/health") == "ok"
    assert scene.state.value("/uptime") == 20


@pytest.mark.parametrize("name", ["engine", "audio"])
def test_a_process_without_a_sign_is_stuck_and_no_more_when_it_gives_one(scene, name):
    getattr(scene, name).child.silent_seconds = SIGN_SECONDS + 1
    assert f"{name} gave no sign for 4 s" in scene.passes(1).stuck
    assert f"{name} gave no sign" in scene.state.text("/health")
    getattr(scene, name).child.silent_seconds = 0.0
    assert scene.passes(1).stuck == ""


def test_a_model_with_long_steps_is_given_the_time_of_ten(scene):
    scene.engine.step_seconds = 2.0
    scene.engine.child.silent_seconds = 19.0
    assert scene.passes(1).stuck == ""
    scene.engine.child.silent_seconds = 21.0
    assert "engine" in scene.passes(1).stuck


def test_a_dead_callback_is_stuck_but_not_while_there_is_no_output(scene):
    scene.passes(1)
    scene.is_calling = False
    assert scene.passes(STILL_SECONDS).stuck == ""
    assert "the output has not called for" in scene.passes(1).stuck
    scene.state.publish({"/audio/state": "starting: waiting for a JACK server"}, "a")
    health = scene.passes(1)
    assert health.stuck == ""
    assert health.wrong == "audio is starting: waiting for a JACK server"


def test_a_model_without_steps_is_stuck_only_where_sound_is_wanted(scene):
    scene.passes(1)
    scene.is_stepping = False
    assert scene.passes(30).stuck == ""  # the ring is full: nothing is wanted
    scene.audio.ring.fill = 10
    assert "the model has made no step" in scene.passes(5).stuck
    scene.audio.desk["gate"] = 0.0
    assert scene.passes(1).stuck == ""  # paused


def test_a_model_that_is_too_slow_for_long_is_wrong_but_not_stuck(scene):
    scene.state.publish({"/engine/rtf": 0.8}, "engine")
    assert scene.passes(BEHIND_SECONDS).wrong == ""
    health = scene.passes(1)
    assert "does not keep up (rtf 0.80)" in health.wrong
    assert health.stuck == ""
    scene.state.publish({"/engine/rtf": 1.2}, "engine")
    assert scene.passes(1).wrong == ""
