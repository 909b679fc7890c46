"""What every generator promises, held to by each of them."""

from dataclasses import replace

import numpy as np
import pytest
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import EngineError, PromptError, open_generator
from oscine.engine.controls import CONTROLS, Honours, Key

PROMPTS = {
    "wren": ("techno", "sad piano"),
    "tone": ("330", "880"),
    "mrt2-tiny": ("techno", "sad piano"),
    "mrt1-tiny": ("techno", "sad piano"),
}

EXTREMES = [
    {"bpm": 20.0},
    {"bpm": 300.0},
    {"key": 23},
    {"density": 0.0},
    {"density": 1.0},
    {"brightness": 0.0},
    {"brightness": 1.0},
    {"mute_drums": True, "mute_bass": True, "only_bass_and_drums": True},
    {"temperature": 0.0},
    {"temperature": 3.0},
    {"top_k": 1},
    {"top_k": 1024},
    {"guidance": 0.0},
    {"guidance": 7.0},
    {"guidance_notes": 7.0, "guidance_drums": 7.0},
    {"unmask_width": 127, "note_onsets": False},
    {
        "notes": (
            Key(0, 1, True, True),
            Key(60, 127, True, False),
            Key(127, 9, False, True),
        )
    },
    {"style": None},
]


@pytest.fixture(scope="module", params=PROMPTS)
def generator(request):
    return open_generator(request.param)


@pytest.fixture
def controls(generator):
    values = {address: row.default for address, row in PARAMETERS.items()}
    values |= {"/" + k: v for k, v in generator.info.defaults.items()}
    return controls_from(values, generator.embed(PROMPTS[generator.info.name][0])[0])


def play(generator, controls, state, seconds):
    blocks = []
    for _ in range(round(seconds / generator.info.step_seconds)):
        block, state = generator.step(controls, state)
        blocks.append(block.copy())
    return np.concatenate(blocks), state


def test_it_says_how_it_honours_every_control(generator):
    assert set(generator.info.honours) == set(CONTROLS)
    assert set(generator.info.honours.values()) <= set(Honours)
    owned = {a.strip("/") for a, row in PARAMETERS.items() if row.model_default}
    assert set(generator.info.defaults) <= owned


def test_a_block_has_the_shape_and_range_that_were_promised(generator, controls):
    block, _ = generator.step(controls, generator.initial_state(1))
    assert block.shape == (generator.info.step_samples, 2)
    assert block.dtype == np.float32
    sound, _ = play(generator, controls, generator.initial_state(1), 3)
    assert np.abs(sound).max() <= 1.0
    assert np.abs(sound).max() > 0.01


def test_the_same_seed_and_controls_give_the_same_samples(generator, controls):
    first, _ = play(generator, controls, generator.initial_state(5), 2)
    second, _ = play(generator, controls, generator.initial_state(5), 2)
    assert np.array_equal(first, second)


def test_a_restored_state_goes_on_as_if_never_interrupted(generator, controls):
    _, state = play(generator, controls, generator.initial_state(5), 2.5)
    saved = generator.save(state)
    whole, _ = play(generator, controls, state, 2.5)
    resumed, _ = play(generator, controls, generator.restore(saved), 2.5)
    assert np.array_equal(whole, resumed)


def test_the_state_does_not_grow_with_time(generator, controls):
    _, state = play(generator, controls, generator.initial_state(5), 5)
    early = len(generator.save(state))
    _, state = play(generator, controls, state, 25)
    assert len(generator.save(state)) < 1.5 * early + 1000


@pytest.mark.parametrize("extreme", EXTREMES, ids=str)
def test_no_control_breaks_the_sound(generator, controls, extreme):
    _, state = play(generator, controls, generator.initial_state(2), 0.2)
    sound, _ = play(generator, replace(controls, **extreme), state, 1.5)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() <= 1.0


def test_a_blend_of_two_prompts_can_be_played(generator, controls):
    first, second = (generator.embed(p)[0] for p in PROMPTS[generator.info.name])
    assert first.shape == second.shape
    assert first.dtype == np.float32
    blended = replace(controls, style=(first + second) / 2)
    sound, _ = play(generator, blended, generator.initial_state(2), 1)
    assert np.isfinite(sound).all()


# Random weights take every text for as good as any other.
@pytest.mark.parametrize("name", ["wren", "tone"])
def test_a_prompt_that_means_nothing_is_refused_with_what_would_work(name):
    with pytest.raises(PromptError, match=r"\w+ .*\w+"):
        open_generator(name).embed("xqzzy vfrt")


@pytest.mark.parametrize("data", [b"", b"{}", b"\x00\xff" * 50, b'{"wren": 99}'])
def test_bytes_that_are_no_state_are_refused(generator, data):
    with pytest.raises(EngineError):
        generator.restore(data)


def test_a_model_that_does_not_exist_names_those_that_do():
    with pytest.raises(EngineError, match="wren, tone"):
        open_generator("parrot")
