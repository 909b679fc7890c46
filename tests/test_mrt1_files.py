"""Checkpoints of T5X as models: fetched or added, converted, verified, played."""

import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from hub_peer import Hub
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import EngineError, PromptError, mrt1_files, open_generator
from oscine.engine.catalogue import PUBLISHED
from oscine.engine.checkpoint import random_parameters, write_safetensors
from oscine.engine.installed import add, find, names
from oscine.engine.options import ModelOptions
from oscine.engine.verify import verify
from published_peer import GOLDEN
from t5x_checkpoint import as_tar, write_t5x

TINY = PUBLISHED["mrt1-tiny"]
STEM = TINY.checkpoint.rpartition("/")[2].removesuffix(".tar")


@pytest.fixture(scope="module")
def parameters():
    wanted = random_parameters(mrt1_files.token_tensors(TINY), 5)
    return {name: np.asarray(array) for name, array in wanted.items()}


@pytest.fixture(scope="module")
def original(parameters, tmp_path_factory):
    """Both repositories: version 1 with a tar, version 2 with what both use."""
    first, second = (tmp_path_factory.mktemp(name) for name in ("first", "second"))
    unpacked = tmp_path_factory.mktemp("unpacked") / STEM
    write_t5x(unpacked, parameters, chunk=8192)
    (first / TINY.checkpoint).parent.mkdir()
    as_tar(unpacked, first / TINY.checkpoint)
    for path, tensors in (
        (TINY.decoder, mrt1_files.decoder_tensors(TINY)),
        (TINY.encoder, mrt1_files.encoder_tensors(TINY)),
    ):
        write_safetensors(second / path, random_parameters(tensors, 5))
    shutil.copytree(GOLDEN, second / TINY.musiccoca)
    return first, second, unpacked


@pytest.fixture(scope="module")
def root(original, tmp_path_factory):
    """Models' folder of a machine that has fetched ``mrt1-tiny``."""
    first, second, _ = original
    root = tmp_path_factory.mktemp("models")
    hub = Hub(second, {TINY.repo: first})
    try:
        subprocess.run(
            [sys.executable, "-m", "oscine.daemon", "models", "pull", "mrt1-tiny"],
            env=os.environ
            | {
                "HF_ENDPOINT": hub.endpoint,
                "HF_HOME": str(root / "hf"),
                "OSCINE_ENGINE_MODELS": str(root),
            },
            check=True,
            timeout=60,
        )
    finally:
        hub.close()
    return root


@pytest.fixture(scope="module")
def fetched(root):
    return open_generator("mrt1-tiny", ModelOptions(precision="float32", models=root))


def test_what_was_fetched_is_verified(root):
    checks = list(verify(find("mrt1-tiny", root)))
    assert all(check.is_ok for check in checks), checks
    told = {check.path: check.told for check in checks}
    count = len(mrt1_files.token_tensors(TINY))
    assert f"{count} parameters as expected, sha256" in told[TINY.checkpoint]
    assert {TINY.decoder, TINY.encoder} < set(told)


def test_what_plays_is_what_was_fetched(fetched, parameters):
    weights = fetched._writer.weights
    assert np.array_equal(weights.embedding, parameters["token_embedder/embedding"])
    last = "decoder/decoder/depth_decoder/depth_layers_0/mlp/wo/kernel"
    assert np.array_equal(weights.depth[-1].wo, parameters[last])


def test_it_plays_with_the_published_style_encoder(fetched):
    values = {address: row.default for address, row in PARAMETERS.items()}
    style, _ = fetched.embed("warm jazz")
    state, blocks = fetched.initial_state(3), []
    for _ in range(12):
        block, state = fetched.step(controls_from(values, style), state)
        blocks.append(block)
    sound = np.concatenate(blocks)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() > 0.0
    told = fetched._style.tokens(style)[:6]
    assert (state.source[0, 1000:] - 17_410 - 1024 * np.arange(6) == told).all()


def test_a_piece_goes_on_from_the_end_of_a_sound(fetched):
    draw = np.random.default_rng(2)
    sound = draw.uniform(-0.5, 0.5, (48_000, 2)).astype(np.float32)
    state = fetched.continue_from(sound, 48_000, 3)
    known = state.past[:, 0] >= 0
    assert known.sum() == 24  # the last frame's codes need the sound after it
    assert known[-24:].all()
    assert (state.hearing.past == state.past[:, :4]).all()
    values = {address: row.default for address, row in PARAMETERS.items()}
    block, state = fetched.step(controls_from(values, None), state)
    assert np.abs(block).max() > 0.0  # nothing has to be waited for
    assert (state.source[0, 1000 - 4 * 24 : 1000] > 1).all()
    with pytest.raises(PromptError, match=r"0\.08 s of sound or more"):
        fetched.continue_from(sound[:2000], 48_000, 3)


def test_it_is_converted_once(fetched, root, monkeypatch):
    here = find("mrt1-tiny", root)
    (converted,) = (root / "converted").iterdir()

    def fail(*_):
        raise AssertionError("converted again")

    monkeypatch.setattr(mrt1_files, "convert", fail)
    assert mrt1_files.quick_checkpoint(here, root) == converted


def test_another_checkpoint_of_the_name_is_converted_anew(root, tmp_path):
    copied = shutil.copytree(root, tmp_path / "models")
    here = find("mrt1-tiny", copied)
    first = mrt1_files.quick_checkpoint(here, copied)
    here.checkpoint.touch()
    second = mrt1_files.quick_checkpoint(here, copied)
    assert first != second
    assert list(second.parent.iterdir()) == [second]


@pytest.mark.parametrize("is_link", [True, False])
def test_a_folder_of_t5x_is_added_and_found(original, parameters, tmp_path, is_link):
    _, second, unpacked = original
    mine = shutil.copytree(second, tmp_path / "finetune")
    shutil.copytree(unpacked, mine / "checkpoints" / "holly")
    root = tmp_path / "models"
    add("holly", mine, root, like="mrt1-tiny", is_link=is_link)
    assert "holly" in names(root)
    if not is_link:
        shutil.rmtree(mine)
    here = find("holly", root)
    assert all(check.is_ok for check in verify(here))
    quick = mrt1_files.quick_checkpoint(here, root)
    assert quick.name.startswith("holly-")


def test_a_checkpoint_of_another_size_is_refused(original, tmp_path, parameters):
    _, second, _ = original
    mine = shutil.copytree(second, tmp_path / "finetune")
    wrong = dict(parameters)
    wrong["decoder/decoder_norm/scale"] = np.ones(17, np.float32)
    write_t5x(mine / "checkpoints" / STEM, wrong, chunk=8192)
    add("holly", mine, tmp_path / "models", like="mrt1-tiny", is_link=True)
    (fault,) = (c for c in verify(find("holly", tmp_path / "models")) if not c.is_ok)
    assert "decoder_norm/scale of shape (16,), got (17,)" in fault.told


def test_a_model_that_is_absent_is_refused_with_the_way_to_get_it(tmp_path):
    with pytest.raises(EngineError, match="oscine models pull mrt1-base"):
        open_generator("mrt1-base", ModelOptions(models=tmp_path))
