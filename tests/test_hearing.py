"""What is played to a model: every sample once, in tune, or a fade and a count."""

import numpy as np
import pytest
from audio_peer import LEFT_HZ, RIGHT_HZ, strongest_hz, tones
from oscine.daemon.hearing import Hearing
from oscine.daemon.inlet import Inlet
from oscine.daemon.ring import Ring, TapReader

STEP = 1920
PERIOD = 128
RATE = 48_000


class Room:
    """A ring that is played to, and somebody who listens."""

    def __init__(self):
        self.ring = Ring(capacity_samples=1 << 17)
        self.hearing = Hearing(self.ring.name)
        self.played = 0

    def play(self, count, rate_hz=RATE):
        for start in range(0, count, PERIOD):
            some = min(PERIOD, count - start)
            self.ring.overwrite(tones(self.played, some, rate_hz))
            self.played += some

    def take(self, gain_db=0.0, rate_hz=RATE):
        return self.hearing.take(STEP, gain_db, rate_hz, RATE, PERIOD)

    def steps(self, count, rate_hz=RATE, gain_db=0.0):
        """What so many steps hear while as much is played."""
        blocks = []
        for _ in range(count):
            self.play(STEP * rate_hz // RATE, rate_hz)
            blocks.append(self.take(gain_db, rate_hz))
        return np.concatenate(blocks)

    def close(self):
        self.hearing.close()
        self.ring.close()


@pytest.fixture
def room():
    room = Room()
    yield room
    room.close()


def sounding(sound):
    """From behind the fade in of the first sound on."""
    begin = np.flatnonzero(sound.any(axis=1))[0] // STEP * STEP
    return sound[begin + STEP :]


def place_of(sound, played):
    """Where in what was played the sound begins."""
    played = tones(0, played)
    for start in range(len(played) - len(sound) + 1):
        if np.array_equal(played[start : start + len(sound)], sound):
            return start
    raise AssertionError("it was never played like this")


def test_every_sample_is_heard_once_and_left_stays_left(room):
    sound = sounding(room.steps(20))
    place_of(sound, room.played)
    assert room.hearing.overruns == 0


def test_another_rate_is_heard_in_tune(room):
    sound = sounding(room.steps(40, rate_hz=44_100))
    assert strongest_hz(sound[:, 0], RATE) == pytest.approx(LEFT_HZ, abs=0.05)
    assert strongest_hz(sound[:, 1], RATE) == pytest.approx(RIGHT_HZ, abs=0.05)


def test_its_age_is_told(room):
    sound = sounding(room.steps(20))
    end = place_of(sound, room.played) + len(sound)
    assert room.hearing.late_samples == room.played - end


def test_steps_in_bursts_lose_nothing_once_that_is_known(room):
    for _ in range(8):
        room.play(5 * STEP)
        for _ in range(5):
            room.take()
    known = room.hearing.overruns
    blocks = []
    for _ in range(6):
        room.play(5 * STEP)
        blocks += [room.take() for _ in range(5)]
    assert room.hearing.overruns == known
    place_of(np.concatenate(blocks), room.played)


def test_what_is_not_needed_is_dropped_after_a_while(room):
    room.steps(20)
    room.play(20 * STEP)
    room.steps(120)
    assert room.hearing.late_samples < STEP
    assert room.hearing.overruns == 1


def test_after_a_rest_it_begins_with_what_is_new(room):
    room.steps(20)
    room.play(20 * STEP)
    room.hearing.rest()
    sound = sounding(room.steps(8))
    assert place_of(sound, room.played) >= 40 * STEP
    assert room.hearing.overruns == 0


def test_what_came_too_fast_is_counted(room):
    room.steps(20)
    room.play(2 * room.ring.capacity_samples)
    room.take()
    assert room.hearing.overruns == 1


def test_gain_is_heard_without_a_jump(room):
    room.steps(20)
    quieter = room.steps(1, gain_db=-20.0)
    assert np.abs(quieter[: STEP // 10]).max() > 0.4
    assert np.abs(room.steps(4, gain_db=-20.0)).max() == pytest.approx(0.05, rel=0.01)
    room.steps(1, gain_db=-60.0)
    assert not room.steps(1, gain_db=-60.0).any()


def test_what_is_no_number_goes_in_as_silence():
    ring = Ring(capacity_samples=1 << 14)
    reader = TapReader(ring.name)
    left = np.array([0.5, np.nan, np.inf], np.float32)
    Inlet(ring).take(left, -left)
    block, lost = reader.read()
    assert block.tolist() == [[0.5, -0.5], [0.0, 0.0], [0.0, 0.0]]
    assert not lost
    reader.close()
    ring.close()
