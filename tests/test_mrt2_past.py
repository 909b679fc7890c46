"""Sound that Magenta RealTime 2 goes on from."""

import jax
import numpy as np
import pytest
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import PromptError, mrt2, open_generator
from oscine.engine.mrt2_past import Past
from oscine.engine.options import ModelOptions
from oscine.engine.spectrostream_encoder import encode

RATE = 48_000
FRAME = 1920


@pytest.fixture(scope="module")
def generator():
    return open_generator("mrt2-tiny", ModelOptions(random_weights=True))


@pytest.fixture(scope="module")
def past(generator):
    loaded = generator._loaded
    return Past(loaded.config, loaded.params, "float32", loaded.read_encoder)


def noise(seconds, channels=2):
    dice = np.random.default_rng(3)
    return dice.uniform(-0.5, 0.5, (round(seconds * RATE), channels)).astype("f4")


def play(generator, state, steps):
    values = {address: row.default for address, row in PARAMETERS.items()}
    controls, blocks = controls_from(values, None), []
    for _ in range(steps):
        block, state = generator.step(controls, state)
        blocks.append(block)
    return np.concatenate(blocks)


def test_codes_are_those_of_the_end_of_the_sound(past):
    sound = noise(2.0)
    found = past.codes(sound, RATE)
    whole = np.asarray(encode(past._encoder, sound[None])[0])
    assert 1 <= len(found) <= len(whole) - 1
    # The last frame of a whole sound looks into silence, that of a stream does not.
    assert np.array_equal(found, whole[:-1][-len(found) :])


def test_a_long_sound_is_heard_as_far_back_as_the_model_remembers(past):
    config = past._config
    remembered = config.temporal.num_layers * config.window_frames + 1
    assert len(past.codes(noise(10.0), RATE)) == remembered


def test_any_rate_and_one_channel_will_do(past):
    assert past.codes(noise(1.0, channels=1), 44_100).shape[1] == 12
    assert past.codes(noise(1.0, channels=6), 96_000).shape[1] == 12


@pytest.mark.parametrize(
    "sound", [noise(0.1), np.zeros((0, 2), "f4"), np.full((RATE, 2), np.nan, "f4")]
)
def test_what_is_too_short_or_no_sound_is_refused(past, sound):
    with pytest.raises(PromptError, match="sound"):
        past.codes(sound, RATE)


def test_hearing_codes_equals_choosing_them(generator, past):
    loaded = generator._loaded
    codes = past.codes(noise(1.0), RATE)
    heard = past.heard(codes, generator.initial_state(5).tokens)
    state = mrt2.start_from(generator.initial_state(5).tokens, codes[:1])
    for forced in codes[1:]:
        chosen, state = generator._predict(
            loaded.params,
            mrt2.unconditioned(),
            mrt2.knobs(1.0, 10),
            forced[None],
            state,
        )
        assert np.array_equal(chosen[0], forced)
    for one, other in zip(
        jax.tree_util.tree_leaves(heard), jax.tree_util.tree_leaves(state), strict=True
    ):
        assert np.allclose(one, other, atol=1e-5)


def test_a_piece_goes_on_from_the_sound_and_not_from_nothing(generator):
    sound = noise(1.0)
    one = play(generator, generator.continue_from(sound, RATE, 1), 8)
    again = play(generator, generator.continue_from(sound, RATE, 1), 8)
    other = play(generator, generator.initial_state(1), 8)
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)
    assert one[:FRAME].any()  # nothing has to be waited for
