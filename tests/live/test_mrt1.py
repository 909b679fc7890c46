"""Magenta RealTime 1 through JACK: whole where it keeps up, faded where it cannot."""

import numpy as np
import pytest
import soundfile
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.stage import Stage
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import open_generator
from peers import eventually, required

pytestmark = pytest.mark.live

CHUNK = "0.4"
SEED = 11
PROMPT = "deep house"
SECONDS = 4


@pytest.fixture(scope="module", autouse=True)
def _programs():
    required("jackd")


def rendered(seconds):
    """What the generator plays, without a daemon."""
    generator = open_generator("mrt1-tiny")
    style, _ = generator.embed(PROMPT)
    values = {address: row.default for address, row in PARAMETERS.items()}
    values |= {"/" + k: v for k, v in generator.info.defaults.items()}
    values["/chunk"] = float(CHUNK)
    controls = controls_from(values, style)
    state, blocks = generator.initial_state(SEED), []
    for _ in range(round(seconds / generator.info.step_seconds)):
        block, state = generator.step(controls, state)
        blocks.append(block)
    return np.concatenate(blocks)


def test_ten_chunks_are_played_whole_through_jack(tmp_path):
    path = tmp_path / "out.flac"
    with JackdPeer() as jackd:
        flags = ("--chunk", CHUNK, "--seed", str(SEED), "--prompt", PROMPT)
        # Said at once: the model's own defaults come a moment after its first step.
        flags += ("--guidance", "5", "--temperature", "1.1", "--top-k", "40")
        config = tmp_path / "oscine.toml"
        config.write_text('[values]\n"/buffer" = 1000\n')
        flags += ("--config", str(config), "--jack-server", jackd.name)
        flags += ("--duration", str(SECONDS), "--record", str(path))
        with Daemon(*flags, model="mrt1-tiny", audio="jack") as daemon:
            assert daemon.exit_status(120) == 0
    sound, rate = soundfile.read(path, dtype="float32")
    whole = rendered(SECONDS + 1)
    fade = round(0.05 * rate)
    part = sound[fade:-fade]
    # Where it begins in the other: sample for sample the same, joints and all.
    start = part[:64, 0]
    windows = np.lib.stride_tricks.sliding_window_view(whole[:, 0], 64)
    at = int(np.abs(windows - start).max(axis=1).argmin())
    assert len(whole) - at >= len(part), np.abs(windows[at] - start).max()
    assert np.abs(whole[at : at + len(part)] - part).max() < 1e-4


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_base_plays_slowly_faded_and_says_so():
    stage = Stage(
        model="mrt1-base", period_samples=1024,
        flags=("--random-weights", "--chunk", CHUNK, "--prompt", PROMPT),
    )  # fmt: skip
    try:
        daemon = stage.daemon
        eventually(
            lambda: str(daemon.ask("/engine/state", 30)).startswith("ready"), 400
        )
        eventually(lambda: daemon.ask("/engine/underruns", 30) > 2, 200)
        eventually(lambda: max(daemon.ask("/meter/rms", 30)) > -60, 200)
        assert 0.0 < daemon.ask("/engine/rtf", 30) < 1.0
        assert daemon.ask("/engine/latency_ms", 30) > 0
    finally:
        stage.daemon.stop()
        stage.jackd.stop()
