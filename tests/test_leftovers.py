"""A model that has gone is gone, with all its memory."""

import gc
import weakref

import pytest
from oscine.daemon import leftovers
from oscine.daemon.conditioning import controls_from
from oscine.daemon.state import State
from oscine.engine import open_generator


class Model:
    """Refers to itself, as models do whose functions are compiled for them."""

    def __init__(self):
        self.step = self.make_step()

    def make_step(self):
        return lambda: self


@pytest.fixture
def unhurried():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_what_refers_to_itself_is_found(unhurried):
    model = Model()
    left = leftovers.witness(model)
    del model
    assert left() is not None
    assert leftovers.clear_away(left)
    assert left() is None


def test_what_is_gone_is_not_looked_for(unhurried):
    left = leftovers.witness(open)
    assert left is not None
    assert not leftovers.clear_away(None)
    thing = type("Thing", (), {})()
    left = leftovers.witness(thing)
    del thing
    assert not leftovers.clear_away(left)


def test_what_cannot_be_witnessed_is_left_alone():
    assert leftovers.witness(7) is None


@pytest.mark.parametrize("name", ["wren", "tone"])
def test_the_models_on_the_processor_leave_nothing(unhurried, name):
    generator = open_generator(name)
    left = weakref.ref(generator)
    style, _ = generator.embed("deep house 440")
    controls = controls_from(dict(State().snapshot().values), style)
    state = generator.initial_state(1)
    for _ in range(20):
        _, state = generator.step(controls, state)
    del generator, state
    assert left() is None
