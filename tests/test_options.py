"""What a model is told of the machine before it loads."""

import pytest
from jaxlib.xla_client import generate_pjrt_gpu_plugin_options
from oscine.daemon.config import ConfigError, load_config
from oscine.engine.options import ModelOptions

VARIABLES = (
    "XLA_CLIENT_MEM_FRACTION",
    "XLA_PYTHON_CLIENT_MEM_FRACTION",
    "XLA_PYTHON_CLIENT_PREALLOCATE",
)


@pytest.fixture
def environment(monkeypatch):
    for name in VARIABLES:
        monkeypatch.setenv(name, "")  # so that it is put back
        monkeypatch.delenv(name)
    return monkeypatch


def told():
    """What XLA makes of the environment when it opens a card."""
    options = generate_pjrt_gpu_plugin_options()
    return options.get("preallocate"), options.get("memory_fraction")


def test_a_card_is_not_taken_whole(environment):
    ModelOptions().prepare()
    assert told() == (False, None)


def test_a_fraction_of_it_is_the_limit(environment):
    environment.setenv("XLA_PYTHON_CLIENT_MEM_FRACTION", "0.9")
    ModelOptions(memory_fraction=0.4).prepare()
    assert told() == (False, 0.4)


def test_what_the_user_told_xla_himself_stays(environment):
    environment.setenv("XLA_PYTHON_CLIENT_PREALLOCATE", "true")
    environment.setenv("XLA_CLIENT_MEM_FRACTION", "0.9")
    ModelOptions().prepare()
    assert told() == (True, 0.9)


def test_flag_variable_and_file_reach_the_model(tmp_path):
    path = tmp_path / "oscine.toml"
    path.write_text("[engine]\nmemory_fraction = 0.25")
    assert load_config(path, {}).engine.options().memory_fraction == 0.25
    variable = {"OSCINE_ENGINE_MEMORY_FRACTION": "0.5"}
    assert load_config(path, variable).engine.options().memory_fraction == 0.5
    flags = {"engine.memory_fraction": 0.75}
    assert load_config(path, variable, flags).engine.options().memory_fraction == 0.75


@pytest.mark.parametrize("wrong", ["-0.1", "1.5", "nan", "much"])
def test_a_fraction_that_cannot_be_is_told_before_the_start(tmp_path, wrong):
    path = tmp_path / "oscine.toml"
    path.write_text("")
    with pytest.raises(ConfigError, match=r"engine\.memory_fraction: expected"):
        load_config(path, {"OSCINE_ENGINE_MEMORY_FRACTION": wrong})
