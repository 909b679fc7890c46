"""A model played from its files, and what is told when it cannot be."""

import jax
import numpy as np
import pytest
from golden import musiccoca_parts as parts
from oscine.engine import EngineError, mrt2, mrt2_load, open_generator
from oscine.engine.catalogue import PUBLISHED
from oscine.engine.checkpoint import load_safetensors
from oscine.engine.installed import add, find
from oscine.engine.mrt2_files import checkpoint_tensors
from oscine.engine.options import ModelOptions
from oscine.engine.packing import pack
from published_peer import publish

TINY = PUBLISHED["mrt2-tiny"]


@pytest.fixture(scope="module")
def options(tmp_path_factory):
    folder = tmp_path_factory.mktemp("weights")
    publish(folder)
    root = tmp_path_factory.mktemp("models")
    add("brass", folder, root, like="mrt2-tiny", is_link=True)
    return ModelOptions(precision="float32", models=root)


@pytest.fixture(scope="module")
def brass(options):
    """What is read; to compile it for playing takes long, and is tested elsewhere."""
    return mrt2_load._read(
        find("brass", options.models), mrt2.SIZES["tiny"], options.precision
    )


def test_what_is_read_is_what_is_in_the_files(brass, options):
    checkpoint = find("brass", options.models).checkpoint
    tensors = dict(load_safetensors(checkpoint, checkpoint_tensors(TINY)))
    expected = jax.tree.leaves(pack(tensors, mrt2.SIZES["tiny"], "float32"))
    loaded = jax.tree.leaves(brass.params)
    assert len(expected) == len(loaded)
    for one, other in zip(expected, loaded, strict=True):
        np.testing.assert_array_equal(one, other)


def test_words_and_sounds_become_styles(brass):
    words, told = brass.style.embed_text("warm jazz 🎉")
    assert (words.shape, told) == ((768,), "🎉 means nothing to it")
    sound = np.random.default_rng(0).uniform(-1, 1, (48_000, 2)).astype(np.float32)
    heard, told = brass.style.embed_audio(sound, 48_000)
    assert (heard.shape, told) == ((768,), "1.0 s of sound")
    tokens = parts.codes(parts.weights(), words)[:6]
    assert brass.style.tokens(words)[:6].tolist() == tokens.tolist()


def test_a_model_that_is_absent_is_refused_with_the_way_to_get_it(options):
    with pytest.raises(EngineError, match="oscine models pull mrt2-small"):
        open_generator("mrt2-small", options)


def test_the_names_of_added_models_are_told(options):
    with pytest.raises(
        EngineError, match=r"no model 'bras'; there are: wren,.* brass$"
    ):
        open_generator("bras", options)


@pytest.mark.parametrize(
    "error",
    [
        jax.errors.JaxRuntimeError("RESOURCE_EXHAUSTED: Out of memory allocating"),
        MemoryError(),
    ],
    ids=["card", "machine"],
)
def test_too_little_memory_is_told_with_the_mend(options, monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(mrt2_load, "pack", fail)
    with pytest.raises(EngineError, match="not enough memory for brass in float32"):
        open_generator("brass", options)


def test_other_faults_of_the_device_are_not_taken_for_that(options, monkeypatch):
    def fail(*_):
        raise jax.errors.JaxRuntimeError("INTERNAL: something else")

    monkeypatch.setattr(mrt2_load, "pack", fail)
    with pytest.raises(jax.errors.JaxRuntimeError, match="INTERNAL"):
        open_generator("brass", options)
