"""In what weights are kept, and why."""

import pytest
from oscine.daemon import precision
from oscine.engine import EngineError, trials
from oscine.engine.names import KEPT_IN
from oscine.engine.options import ModelOptions


class Machine:
    """Stands for a clock on a machine of a given speed."""

    def __init__(self, monkeypatch, parametersper_second, *, platform="cpu"):
        speeds = dict(zip(KEPT_IN, parametersper_second, strict=True))
        monkeypatch.setattr(trials, "platform", lambda: platform)
        monkeypatch.setattr(trials, "product_trial", speeds.get)
        monkeypatch.setattr(trials, "multiply_trial", lambda: 250e9)
        monkeypatch.setattr(precision, "per_second", lambda speed: speed)


@pytest.mark.parametrize(
    ("speeds", "kept_in"),
    [
        ((50e9, 90e9, 150e9), "float32"),
        ((8e9, 40e9, 60e9), "bfloat16"),
        ((7e9, 16e9, 40e9), "int8"),
        ((2e9, 4e9, 8e9), "int8"),
    ],
)
def test_the_finest_that_keeps_up_is_taken(monkeypatch, speeds, kept_in):
    Machine(monkeypatch, speeds)
    choice = precision.choose("small")
    assert choice.precision == kept_in
    assert f"{kept_in} would take about" in choice.why


def test_what_cannot_be_compiled_is_not_chosen(monkeypatch):
    Machine(monkeypatch, (1e9, 1e9, 1e9))

    def trial(kept_in):
        if kept_in != "float32":
            raise EngineError("this jaxlib cannot")
        return 1e9

    monkeypatch.setattr(trials, "product_trial", trial)
    assert precision.choose("small").precision == "float32"


def test_a_card_plays_what_is_published(monkeypatch):
    Machine(monkeypatch, (1.0, 1.0, 1.0), platform="gpu")
    assert precision.choose("base").precision == "bfloat16"


def test_what_was_asked_for_is_not_measured(monkeypatch):
    monkeypatch.setattr(precision, "choose", None)
    asked = ModelOptions(precision="float32")
    assert precision.settled("mrt2-small", asked) is asked
    assert precision.settled("wren", ModelOptions()) == ModelOptions()


def test_the_work_that_is_timed_is_real():
    trial = trials.product_trial("int8")
    assert precision.per_second(trial) > 1e8
    assert trial.amount == 16 * 4096 * 1024


def test_what_a_frame_reads_is_what_the_sizes_say():
    small, base = trials.reads_of("small"), trials.reads_of("base")
    assert small.temporal == 182_639_616
    assert base.temporal == 2_265_768_960
    assert small.depth == 12 * (14_171_392 - 2 * 768) + 9_454_086  # the last norm
