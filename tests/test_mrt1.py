"""Magenta RealTime 1 as a generator: chunks, joints, what it hears, and resuming."""

from dataclasses import replace

import jax
import numpy as np
import pytest
from oscine.daemon.bench_mrt1 import frame_ms, rtf, time_parts
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import EngineError, mrt1_decode, mrt1_model
from oscine.engine.mrt1 import CHUNK_RAMP_SAMPLES, FRAME_SAMPLES, Mrt1
from oscine.engine.mrt1_joint import join_chunk
from oscine.engine.mrt1_parts import make_parts
from oscine.engine.mrt1_tokens import (
    CONTEXT_LEVELS,
    FIRST_STYLE,
    LEVELS,
    MASK,
    SOURCE_IDS,
)
from oscine.engine.mrt1_writer import Writer

DIMS = mrt1_model.Dims(
    d=16, heads=2, inner=16, mlp=16, encoder_layers=1, temporal_layers=1,
    depth_layers=1, vocabulary=29_824,
)  # fmt: skip
RATE_HZ = 48_000
LEVEL = 0.5


class Tones:
    """Stands for the codec: a pure tone, whatever the codes; remembers those."""

    def __init__(self, hertz=440.0):
        self.hertz = hertz
        self.heard = []
        self.chunks = 0

    def tone(self, hertz, start, samples):
        at = np.arange(start, start + samples) / RATE_HZ
        sound = LEVEL * np.sin(2 * np.pi * hertz * at)
        return np.stack((sound, sound), axis=1).astype(np.float32)

    def begin(self):
        return 0

    def step(self, codes, state):
        self.heard.append(codes)
        return self.tone(self.hertz, state, FRAME_SAMPLES), state + FRAME_SAMPLES

    def whole(self, codes):
        self.heard.append(codes)
        self.chunks += 1
        # Each chunk its own pitch and phase: what two of them share is not the same.
        hertz = self.hertz * 1.1 ** (self.chunks % 5)
        return self.tone(hertz, 1000 * self.chunks, len(codes) * FRAME_SAMPLES)

    def begin_hearing(self):
        return np.zeros(CONTEXT_LEVELS, np.int32)

    def hear(self, block, state):
        return state, code_of(block)


class Planes:
    """Stands for the style encoder."""

    def embed_text(self, text):
        return np.full(12, float(text), np.float32), text

    def embed_audio(self, samples, rate_hz):
        return np.full(12, rate_hz, np.float32), "heard"

    def tokens(self, embedding):
        return np.arange(12, dtype=np.int32) + int(embedding[0])


def model(weights, *, strict=False, codec=None):
    return Mrt1(
        "mrt1", Writer(weights, DIMS), codec or Tones(), Planes(), strict=strict
    )


@pytest.fixture(scope="module")
def parameters():
    draw = np.random.default_rng(3)
    return {
        name: draw.normal(size=shape, scale=0.3).astype(np.float32)
        for name, shape in mrt1_model.shapes_of(DIMS).items()
    }


@pytest.fixture(scope="module")
def weights(parameters):
    return mrt1_model.pack(parameters, DIMS, spans=mrt1_decode.level_spans(DIMS))


@pytest.fixture(scope="module")
def strict_weights(parameters):
    return mrt1_model.pack(parameters, DIMS)


@pytest.fixture
def controls():
    values = {address: row.default for address, row in PARAMETERS.items()}
    told = controls_from(values, np.full(12, 7.0, np.float32))
    return replace(told, guidance=3.0, chunk=0.4)


def play(generator, controls, state, frames):
    """Sound of so many frames, and what was told to the encoder on the way."""
    blocks, sources = [], []
    for _ in range(frames):
        source = state.source
        block, state = generator.step(controls, state)
        blocks.append(block)
        if state.source is not source:
            sources.append(state.source)
    sound = np.concatenate(blocks) if blocks else np.zeros((0, 2), np.float32)
    return sound, sources, state


def steepest(sound):
    return np.abs(np.diff(sound, axis=0)).max()


def slope(hertz):
    return LEVEL * 2 * np.pi * hertz / RATE_HZ


# Chunks and joints


def test_the_sound_runs_through_joints_and_changes_of_chunk_length(weights, controls):
    codec = Tones()
    generator = model(weights, codec=codec)
    state, sounds, begun = generator.initial_state(1), [], []
    for seconds, frames in ((0.4, 25), (2.0, 60), (1.2, 37), (0.4, 30), (2.0, 20)):
        chunk = replace(controls, chunk=seconds)
        sound, sources, state = play(generator, chunk, state, frames)
        sounds.append(sound)
        begun.append(len(sources))
    assert begun == [3, 1, 1, 3, 0]
    sound = np.concatenate(sounds)
    assert np.array_equal(sound, codec.tone(codec.hertz, 0, len(sound)))
    assert steepest(sound) <= slope(codec.hertz)
    # All frames that were written were played, each once and in order.
    played = np.array(codec.heard)
    assert np.array_equal(played[-len(state.past) :], state.past[-len(played) :])


@pytest.mark.slow
def test_two_hundred_chunks_do_not_drift(weights, controls):
    codec = Tones()
    generator = model(weights, codec=codec)
    sound, sources, state = play(generator, controls, generator.initial_state(1), 2000)
    assert (len(sources), state.chunks) == (200, 200)
    assert np.array_equal(sound, codec.tone(codec.hertz, 0, 2000 * FRAME_SAMPLES))
    codes = np.array(codec.heard)
    assert codes.min() >= 0
    assert codes.max() < 1024
    # Nothing has got stuck: the last chunks differ from one another as the first did.
    assert len({chunk.tobytes() for chunk in codes.reshape(200, 10, LEVELS)}) == 200


def test_strict_joins_chunks_without_a_step_or_a_dent(strict_weights, controls):
    codec = Tones()
    generator = model(strict_weights, strict=True, codec=codec)
    sound, sources, _ = play(generator, controls, generator.initial_state(1), 50)
    assert len(sources) == 5
    highest = codec.hertz * 1.1**4
    assert steepest(sound) <= 1.5 * slope(highest)
    # From the second chunk on; the first fades in from nothing.
    chunk = 10 * FRAME_SAMPLES
    whole = 10 * np.log10(LEVEL**2 / 2)
    for start in range(chunk, len(sound), chunk):
        joint = sound[start : start + CHUNK_RAMP_SAMPLES, 0]
        energy = 10 * np.log10(np.mean(np.square(joint, dtype=np.float64)))
        assert abs(energy - whole) < 0.5


def test_strict_decodes_a_chunk_with_the_frame_before_it(strict_weights, controls):
    codec = Tones()
    generator = model(strict_weights, strict=True, codec=codec)
    _, _, state = play(generator, controls, generator.initial_state(1), 30)
    first, second, third = codec.heard
    assert [len(codes) for codes in codec.heard] == [11, 11, 11]
    assert not first[0].any()
    assert np.array_equal(second[0], first[-1])
    assert np.array_equal(third[0], second[-1])
    assert np.array_equal(state.past[-10:], third[1:])


# What the encoder is told


def test_the_past_is_unknown_at_first_and_then_what_was_played(weights, controls):
    codec = Tones()
    generator = model(weights, codec=codec)
    _, sources, _ = play(generator, controls, generator.initial_state(1), 20)
    first, second = (
        source[0, :1000].reshape(250, CONTEXT_LEVELS) for source in sources
    )
    assert (first == MASK).all()
    assert (second[:-10] == MASK).all()
    codes = np.array(codec.heard[:10])[:, :CONTEXT_LEVELS]
    assert np.array_equal(second[-10:], codes + 2 + 1024 * np.arange(CONTEXT_LEVELS))


def test_guidance_is_away_from_the_same_past_without_a_style(weights, controls):
    generator = model(weights)
    _, sources, _ = play(generator, controls, generator.initial_state(1), 20)
    for style, nothing in sources:
        assert np.array_equal(style[:1000], nothing[:1000])
        assert style[1000:].tolist() == [
            FIRST_STYLE + 1024 * k + k + 7 for k in range(6)
        ]
        assert nothing[1000:].tolist() == [MASK] * 6


@pytest.mark.parametrize("change", [{"guidance": 0.0}, {"style": None}], ids=str)
def test_one_row_is_enough_where_guidance_changes_nothing(weights, controls, change):
    generator = model(weights)
    state = generator.initial_state(1)
    _, sources, _ = play(generator, replace(controls, **change), state, 10)
    assert sources[0].shape == (1, SOURCE_IDS)


def test_a_style_is_heard_from_the_next_chunk_on_and_lag_says_when(weights, controls):
    generator = model(weights)
    _, _, state = play(generator, controls, generator.initial_state(1), 14)
    assert generator.lag_samples(state) == (6 + 1) * FRAME_SAMPLES
    other = replace(controls, style=np.full(12, 9.0, np.float32))
    _, sources, state = play(generator, other, state, 6)
    assert sources == []
    assert generator.lag_samples(state) == FRAME_SAMPLES
    _, sources, _ = play(generator, other, state, 1)
    assert sources[0][0, 1000] == FIRST_STYLE + 9


def test_texts_and_sounds_become_styles(weights):
    generator = model(weights)
    assert generator.embed("3")[0].tolist() == [3.0] * 12
    sound = np.zeros((100, 2), np.float32)
    assert generator.embed_audio(sound, 8000)[0].tolist() == [8000.0] * 12


# Live input


def code_of(block):
    """What ``Tones`` encodes a block as."""
    return round(500 + float(block[0, 0]) * 300) + np.arange(CONTEXT_LEVELS)


def test_input_takes_the_place_of_the_past_it_was_played_to(weights, controls):
    codec = Tones()
    generator = model(weights, codec=codec)
    lag_frames, frames, mix = 2, 30, 0.75
    state, blocks = generator.initial_state(1), []
    for at in range(frames):
        played = np.full((FRAME_SAMPLES, 2), 0.01 * at, np.float32)
        told = replace(
            controls, input=played, input_mix=mix,
            input_lag=lag_frames * FRAME_SAMPLES + 200,
        )  # fmt: skip
        block, state = generator.step(told, state)
        blocks.append(block)
    _, sources, state = play(generator, told, state, 1)
    style, own = (row[:1000].reshape(250, CONTEXT_LEVELS) for row in sources[0])
    codes = np.array(codec.heard[:frames])[:, :CONTEXT_LEVELS]
    ids = 2 + 1024 * np.arange(CONTEXT_LEVELS)
    assert np.array_equal(own[-frames:], codes + ids)
    assert sources[0][1, 1000:].tolist() == [MASK] * 6
    assert sources[0][0, 1000:].tolist() != [MASK] * 6
    # Step n mixes in what step n - 1 - lag returned: the sound of the frame before it.
    expected = codes.copy()
    for at in range(8, frames):  # the first eight show the edge of the sound
        sounded = blocks[at - 1 - lag_frames]
        mixed = mix * 0.01 * at + (1 - mix) * sounded
        expected[at - 2 - lag_frames] = code_of(mixed)
    assert np.array_equal(style[-frames:], expected + ids)
    # What is not yet heard is the model's own.
    assert np.array_equal(style[-3 - lag_frames + 1 :], own[-3 - lag_frames + 1 :])


@pytest.mark.parametrize(
    "silent", [{"input_mix": 0.0}, {"input": None, "input_mix": 1.0}], ids=str
)
def test_without_input_the_past_is_the_models_own(weights, controls, silent):
    generator = model(weights)
    played = np.full((FRAME_SAMPLES, 2), 0.1, np.float32)
    told = replace(controls, **{"input": played} | silent)
    _, sources, _ = play(generator, told, generator.initial_state(1), 31)
    for style, own in sources:
        assert np.array_equal(style[:1000], own[:1000])


# Chance, states, compilation


def test_the_same_seed_writes_the_same_and_another_does_not(weights, controls):
    written = []
    for seed in (5, 5, 6):
        codec = Tones()
        generator = model(weights, codec=codec)
        play(generator, controls, generator.initial_state(seed), 15)
        written.append(np.array(codec.heard))
    assert np.array_equal(written[0], written[1])
    assert not np.array_equal(written[0], written[2])


@pytest.mark.parametrize(
    ("frames", "strict"), [(0, False), (13, False), (45, False), (25, True)]
)
def test_a_restored_piece_goes_on_as_if_never_interrupted(
    weights, strict_weights, controls, frames, strict
):
    generator = model(strict_weights if strict else weights, strict=strict)
    controls = replace(controls, chunk=0.8)
    _, _, state = play(generator, controls, generator.initial_state(5), frames)
    data = generator.save(state)
    assert len(data) < 1 << 20
    restored = generator.restore(data)
    _, sources, state = play(generator, controls, state, 25)
    _, again, resumed = play(generator, controls, restored, 25)
    assert np.array_equal(again, sources)
    assert np.array_equal(resumed.past, state.past)
    assert resumed.waiting.shape == state.waiting.shape


def test_a_state_of_another_model_is_refused(weights):
    generator = model(weights)
    data = generator.save(generator.initial_state(0))
    other = Mrt1("other", Writer(weights, DIMS), Tones(), Planes(), strict=False)
    with pytest.raises(EngineError, match="mrt1"):
        other.restore(data)
    for broken in (b"", data[:100], b"{}", data.replace(b"past", b"pest")):
        with pytest.raises(EngineError):
            generator.restore(broken)


def test_nothing_is_compiled_while_it_plays(weights, controls):
    compiled = []

    def count(name, _seconds, **_):
        if name.endswith("backend_compile_duration"):
            compiled.append(name)

    generator = model(weights)
    writer = Writer(weights, DIMS)
    writer.warm()
    state = generator.initial_state(1)
    jax.monitoring.register_event_duration_secs_listener(count)
    try:
        for change in (
            {"guidance": 0.0}, {"temperature": 0.0}, {"top_k": 1}, {"chunk": 1.0},
            {"style": None}, {"guidance": 7.0, "top_k": 1024, "temperature": 3.0},
        ):  # fmt: skip
            _, _, state = play(generator, replace(controls, **change), state, 27)
    finally:
        jax.monitoring.unregister_event_duration_listener(count)
    assert compiled == []


def test_every_part_can_be_timed():
    parts = make_parts("tiny", "float32")
    taken = time_parts(parts, calls=2)
    assert set(taken) == {
        "encoder", "cross keys and values", "temporal", "depth", "logits", "codec",
    }  # fmt: skip
    assert all(ms > 0.0 for ms in taken.values())
    assert rtf(frame_ms(taken, 2.0)) > rtf(frame_ms(taken, 0.4))


def test_two_sounds_that_agree_are_three_decibels_up_in_the_joint():
    tone = Tones().tone(1000.0, 0, 11 * FRAME_SAMPLES)  # a whole number in a frame
    _, tail = join_chunk(tone, np.zeros((CHUNK_RAMP_SAMPLES, 2), np.float32))
    joined, _ = join_chunk(tone, tail)
    middle = joined[CHUNK_RAMP_SAMPLES // 2 - 480 : CHUNK_RAMP_SAMPLES // 2 + 480, 0]
    energy = 10 * np.log10(np.mean(np.square(middle)) / (LEVEL**2 / 2))
    assert 2.7 < energy < 3.1  # so it is by default that there are no joints
