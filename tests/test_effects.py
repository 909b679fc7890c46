"""Reverb, delay and the master bus on their own."""

import numpy as np
import pytest
from oscine.engine.dynamics import CEILING, Glue, Limiter, Loudness, Master
from oscine.engine.effects import QUANTUM, Echo, Reverb
from oscine.engine.filters import Section, filtered, second_order

RATE = 48000


def impulse():
    send = np.zeros((2, QUANTUM), np.float32)
    send[:, 0] = 1
    return send


def run(process, first, quanta):
    """Feed one quantum, then silence."""
    silence = np.zeros((2, QUANTUM), np.float32)
    sounds = [process(first)] + [process(silence) for _ in range(quanta - 1)]
    return np.concatenate(sounds, axis=1)


@pytest.mark.parametrize("seconds", [0.8, 2.0])
def test_reverberation_falls_by_60_db_in_the_time_asked_for(seconds):
    reverb = Reverb(RATE)
    memory = reverb.start()
    tail = run(lambda x: reverb.process(memory, x, seconds), impulse(), 400)
    energy = np.cumsum((tail[:, ::-1] ** 2).sum(axis=0))[::-1]
    decay_db = 10 * np.log10(energy / energy[0] + 1e-30)
    fall = np.flatnonzero(decay_db < -5)[0], np.flatnonzero(decay_db < -35)[0]
    measured = 2 * (fall[1] - fall[0]) / RATE
    # Highs die sooner than asked for, as in a room.
    assert 0.5 * seconds < measured < 1.15 * seconds


def test_the_hall_is_wide():
    reverb = Reverb(RATE)
    memory = reverb.start()
    tail = run(lambda x: reverb.process(memory, x, 2.0), impulse(), 100)
    assert abs(np.corrcoef(tail)[0, 1]) < 0.2


@pytest.mark.parametrize("effect", [Reverb, Echo], ids=["reverb", "echo"])
def test_a_tail_ends_in_sleep(effect):
    room = effect(RATE)
    memory = room.start()
    argument = 1.0 if effect is Reverb else 120.0
    tail = run(lambda x: room.process(memory, x, argument), impulse(), 3000)
    assert not memory["awake"][0]
    assert not tail[:, -QUANTUM:].any()


def test_echoes_come_in_time_and_alternate():
    echo = Echo(RATE)
    memory = echo.start()
    sound = run(lambda x: echo.process(memory, x, 120.0), impulse(), 120)
    period = round(45 / 120 * RATE)
    left, right = np.abs(sound)
    assert abs(int(left[: period + 400].argmax()) - period) < 10
    assert abs(int(right[: 2 * period + 400].argmax()) - 2 * period) < 20


def test_a_new_tempo_changes_the_echo_without_a_click():
    echo = Echo(RATE)
    memory = echo.start()
    time = np.arange(QUANTUM * 200) / RATE
    tone = np.tile(np.sin(2 * np.pi * 300 * time), (2, 1)).astype(np.float32)
    sounds = []
    for index, send in enumerate(np.split(tone, 200, axis=1)):
        sounds.append(echo.process(memory, send, 120.0 if index < 120 else 97.0))
    sound = np.concatenate(sounds, axis=1)[:, QUANTUM * 80 :]
    steps = np.abs(np.diff(sound, 2, axis=1))
    # A sine of this pitch and level bends by no more than this.
    assert steps.max() < 1.5 * np.abs(sound).max() * (2 * np.pi * 300 / RATE) ** 2


def test_no_tempo_is_too_slow_or_too_fast_for_the_delay():
    echo = Echo(RATE)
    for bpm in (0.0, 20.0, 61.0, 300.0, 1e9):
        assert QUANTUM <= echo.length_samples(bpm) <= echo.RING - QUANTUM


@pytest.mark.parametrize("gain", [0.5, 2.0, 50.0])
def test_nothing_passes_the_ceiling(gain):
    limiter = Limiter(RATE)
    memory = limiter.start()
    rng = np.random.default_rng(1)
    for _ in range(60):
        burst = gain * rng.standard_normal((2, QUANTUM)) * (rng.random(QUANTUM) < 0.02)
        sound = limiter.process(memory, burst.astype(np.float32))
        assert np.abs(sound).max() <= CEILING * (1 + 1e-6)


def test_what_needs_no_limiting_is_only_delayed():
    limiter = Limiter(RATE)
    memory = limiter.start()
    rng = np.random.default_rng(2)
    sound = (0.2 * rng.standard_normal((2, 4 * QUANTUM))).astype(np.float32)
    parts = [limiter.process(memory, part) for part in np.split(sound, 4, axis=1)]
    late = memory["waiting"].shape[1]
    assert np.array_equal(np.concatenate(parts, axis=1)[:, late:], sound[:, :-late])


def test_the_limiter_turns_down_in_a_line_not_a_step():
    limiter = Limiter(RATE)
    memory = limiter.start()
    time = np.arange(40 * QUANTUM) / RATE
    level = np.where(time > 0.2, 3.0, 0.5)
    tone = (level * np.sin(2 * np.pi * 100 * time)).astype(np.float32)
    parts = [
        limiter.process(memory, np.stack([part, part])) for part in np.split(tone, 40)
    ]
    sound = np.concatenate(parts, axis=1)[0]
    assert np.abs(np.diff(sound, 2)).max() < 0.02


def test_glue_reduces_the_loud_and_leaves_the_quiet():
    glue = Glue(RATE)
    time = np.arange(QUANTUM) / RATE
    for level, low_db, high_db in ((0.01, -0.1, 0.1), (0.7, -9.0, -3.0)):
        memory = glue.start()
        tone = (level * np.sin(2 * np.pi * 200 * time)).astype(np.float32)
        for _ in range(60):
            sound = np.stack([tone, tone])
            glue.process(memory, sound)
        gain_db = 20 * np.log10(np.abs(sound).max() / level)
        assert low_db < gain_db < high_db


def test_the_slow_gain_holds_still_in_a_pause():
    loudness = Loudness(RATE)
    memory = loudness.start()
    rng = np.random.default_rng(3)
    for _ in range(500):
        sound = (0.3 * rng.standard_normal((2, QUANTUM))).astype(np.float32)
        loudness.process(memory, sound)
    for _ in range(500):
        loudness.process(memory, np.zeros((2, QUANTUM), np.float32))
    before = memory["loudness"][1]
    for _ in range(2000):
        loudness.process(memory, np.zeros((2, QUANTUM), np.float32))
    assert memory["loudness"][1] == before


def test_lows_leave_the_bus_in_the_middle_and_without_dc():
    master = Master(RATE)
    memory = master.start()
    time = np.arange(100 * QUANTUM) / RATE
    left = 0.1 + 0.1 * np.sin(2 * np.pi * 50 * time)
    sound = np.stack([left, np.zeros_like(left)]).astype(np.float32)
    parts = [master.process(memory, part, 0.0) for part in np.split(sound, 100, axis=1)]
    ends = np.concatenate(parts[60:], axis=1)
    assert np.abs(ends.mean(axis=1)).max() < 1e-3
    side, middle = ends[0] - ends[1], ends[0] + ends[1]
    assert np.sqrt(np.mean(side**2) / np.mean(middle**2)) < 0.25


@pytest.mark.parametrize(("kind", "hertz"), [("highpass", 24), ("lowpass", 3000)])
def test_a_section_by_quanta_equals_its_recursion(kind, hertz):
    sound = np.random.default_rng(1).standard_normal((2, 3 * QUANTUM))
    b0, b1, b2, _, a1, a2 = coefficients = second_order(kind, hertz, RATE)
    section, state, heard = Section(coefficients, QUANTUM), np.zeros((2, 2)), []
    for start in range(0, sound.shape[1], QUANTUM):
        block, state = section.process(sound[:, start : start + QUANTUM], state)
        heard.append(block)
    wanted = np.zeros_like(sound)
    for at in range(sound.shape[1]):
        wanted[:, at] = b0 * sound[:, at]
        for lag, b, a in ((1, b1, a1), (2, b2, a2)):
            if at >= lag:
                wanted[:, at] += b * sound[:, at - lag] - a * wanted[:, at - lag]
    np.testing.assert_allclose(np.concatenate(heard, axis=1), wanted, atol=1e-9)
    whole = filtered(sound, coefficients)
    if hertz > 1000:
        np.testing.assert_allclose(whole, wanted, atol=1e-4)
