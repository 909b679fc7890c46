from collections import deque
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from oscine.daemon.ring import Ring, TapReader
from ring_peer import SPAWN, counted, pour, produce


class RingAsDeque(RuleBasedStateMachine):
    """A ring does what a deque with a limit does, through every wrap and flush."""

    @initialize(capacity=st.integers(1, 40))
    def create(self, capacity):
        self.writer = Ring(capacity_samples=capacity)
        self.reader = Ring(self.writer.name)
        self.model = deque()
        self.flushed = 0
        self.next = 0

    def teardown(self):
        if hasattr(self, "writer"):
            self.reader.close()
            self.writer.close()

    @rule(count=st.integers(0, 40))
    def write(self, count):
        block = counted(self.next, count)
        if count > self.writer.capacity_samples:
            with pytest.raises(ValueError, match="never fits"):
                self.writer.write(block)
            return
        fits = len(self.model) + count <= self.writer.capacity_samples
        assert self.writer.write(block) is fits
        if fits:
            self.model.extend(block[:, 0])
            self.next += count

    @rule()
    def flush(self):
        self.writer.flush()
        self.flushed = len(self.model)

    def drop_flushed(self):
        for _ in range(self.flushed):
            self.model.popleft()
        self.flushed = 0

    @rule(count=st.integers(0, 50))
    def read(self, count):
        out = np.full((count, 2), 7, np.float32)
        got = self.reader.read_into(out)
        self.drop_flushed()
        expected = [self.model.popleft() for _ in range(min(count, len(self.model)))]
        assert out[:got, 0].tolist() == expected
        assert out[:got, 1].tolist() == [-x for x in expected]
        assert (out[got:] == 7).all()

    @precondition(lambda self: hasattr(self, "writer") and not self.flushed)
    @rule(count=st.integers(0, 50), taken=st.integers(0, 50))
    def peek_then_advance(self, count, taken):
        out = np.empty((count, 2), np.float32)
        got = self.reader.peek_into(out)
        assert out[:got, 0].tolist() == list(self.model)[:count]
        taken = min(taken, got)
        self.reader.advance(taken)
        for _ in range(taken):
            self.model.popleft()

    @invariant()
    def counters_agree(self):
        if not hasattr(self, "writer"):
            return
        assert self.writer.fill == len(self.model) - self.flushed
        assert self.reader.flushed == self.flushed
        assert self.writer.space == self.writer.capacity_samples - len(self.model)
        assert self.reader.written == self.next
        assert self.writer.read_count == self.next - len(self.model)


TestRingAsDeque = RingAsDeque.TestCase


def test_a_ring_needs_a_name_or_a_capacity():
    with pytest.raises(ValueError, match="either"):
        Ring()


def test_what_was_in_the_ring_outlives_a_reader():
    with closing(Ring(capacity_samples=10)) as ring:
        ring.write(counted(0, 6))
        first, second = Ring(ring.name), Ring(ring.name)
        out = np.empty((3, 2), np.float32)
        first.read_into(out)
        first.close()
        second.read_into(out)
        second.close()
        assert out[:, 0].tolist() == [3, 4, 5]


@given(
    capacity=st.integers(1, 30),
    steps=st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=30),
)
def test_a_tap_reader_hears_everything_or_is_told_how_much_it_lost(capacity, steps):
    with (
        closing(Ring(capacity_samples=capacity)) as tap,
        closing(TapReader(tap.name)) as reader,
    ):
        written = heard = 0
        for count, listens in steps:
            block = counted(written, min(count, capacity))
            tap.overwrite(block)
            written += len(block)
            if listens:
                block, lost = reader.read()
                heard += lost
                assert np.array_equal(block, counted(heard, len(block)))
                heard += len(block)
                assert heard == written
        assert reader.lost_samples <= written


def test_a_tap_reader_hears_from_the_moment_it_is_made():
    with closing(Ring(capacity_samples=10)) as tap:
        tap.overwrite(counted(0, 4))
        with closing(TapReader(tap.name)) as reader:
            tap.overwrite(counted(4, 2))
            assert reader.waiting == 2
            block, lost = reader.read(at_most=1)
            assert (block[:, 0].tolist(), lost) == ([4], 0)


def test_two_processes_pass_every_sample_in_order():
    total = 200_000
    with closing(Ring(capacity_samples=701)) as ring:
        writer = SPAWN.Process(target=produce, args=(ring.name, total, 1))
        writer.start()
        out = np.empty((256, 2), np.float32)
        done = 0
        while done < total and (writer.is_alive() or ring.fill):
            got = ring.read_into(out)
            assert np.array_equal(out[:got], counted(done, got))
            done += got
        writer.join(10)
        assert (done, writer.exitcode) == (total, 0)


def test_a_tap_reader_in_another_process_never_hears_a_mixture():
    total = 64 * 20_000
    with (
        closing(Ring(capacity_samples=640)) as tap,
        closing(TapReader(tap.name)) as reader,
    ):
        writer = SPAWN.Process(target=pour, args=(tap.name, total))
        writer.start()
        heard = 0
        while heard < total and (writer.is_alive() or reader.waiting):
            block, lost = reader.read()
            heard += lost
            assert np.array_equal(block, counted(heard, len(block)))
            heard += len(block)
        writer.join(10)
        assert (heard, writer.exitcode) == (total, 0)
