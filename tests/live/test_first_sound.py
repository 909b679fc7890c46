"""What a newcomer does first: play, listen, keep the recording."""

import numpy as np
import pyloudnorm
import pytest
import soundfile
from daemon_peer import Daemon
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine.wren import Wren

pytestmark = pytest.mark.live

PROMPT = "deep house, warm electric piano"
SEED = 7


def rendered(seconds):
    """What wren plays for the prompt, straight from the generator."""
    generator = Wren()
    style, _ = generator.embed(PROMPT)
    values = {address: row.default for address, row in PARAMETERS.items()}
    values |= {"/" + k: v for k, v in generator.info.defaults.items()}
    controls = controls_from(values, style)
    state = generator.initial_state(SEED)
    blocks = []
    for _ in range(round(seconds / generator.info.step_seconds)):
        block, state = generator.step(controls, state)
        blocks.append(block)
    return np.concatenate(blocks)


def test_twenty_seconds_are_loud_whole_and_without_a_click(tmp_path):
    path = tmp_path / "out.flac"
    config = tmp_path / "oscine.toml"
    config.write_text(f'[values]\n"/seed" = {SEED}\n"/buffer" = 1000\n')
    flags = ("--duration", "20", "--record", str(path), "--config", str(config))
    name = ("--jack-server", "oscine-first", "--prompt", PROMPT)
    with Daemon(*flags, *name, model="wren", audio="auto") as daemon:
        assert daemon.exit_status(60) == 0
    sound, rate = soundfile.read(path, dtype="float32")
    assert (rate, sound.shape) == (48_000, (20 * 48_000, 2))
    loudness = pyloudnorm.Meter(rate).integrated_loudness(sound)
    assert -20 < loudness < -12
    assert 20 * np.log10(np.abs(sound).max()) < -0.5
    # Without a click, a gap or a slip: it is the generator's own sound, sample for
    # sample, but for the fades at its ends and the 24 bits of the file.
    fade = round(0.02 * rate)
    whole = rendered(20.5)
    # The recording begins at the first sample that is not silent.
    lag = int(np.argmax(np.abs(whole).max(axis=1) > 0))
    part = whole[lag + fade : lag + len(sound) - fade]
    lags = range(-fade, fade)
    short = sound[fade : fade + 4800]
    lag += min(
        lags,
        key=lambda n: float(np.abs(whole[lag + fade + n :][:4800] - short).max()),
    )
    part = whole[lag + fade : lag + len(sound) - fade]
    assert np.abs(part - sound[fade:-fade]).max() < 1e-4
