"""The sound between processes: one stereo ring, one writer, one reader, no locks.

A ring that carries sound to the output is read with ``read_into`` and refuses to be
overrun; one that serves as a *tap* is written with ``overwrite``, which nobody can
delay, and is read by any number of ``TapReader``, who may lose some.

Ordering. Samples are stored before the counter that tells of them, and a counter is
one aligned 64-bit store, so it is never seen half. x86-64 keeps stores in order and
loads in order, which is all that is needed. AArch64 promises neither; what holds there
is that hundreds of instructions of the interpreter lie between the two accesses, more
than a core keeps in flight. A callback in C must use release and acquire.
"""

import numpy as np
from oscine.daemon.link import close_memory, open_memory

_CAPACITY = 0
# Each side's counters have a cache line (8 numbers) of their own.
_WRITTEN = 8  # writer: samples written since the beginning
_CLAIMED = 9  # writer: as _WRITTEN, but raised before the samples are touched
_FLUSH_MARK = 10  # writer: what was written before this is not wanted any more
_FLUSHES = 11  # writer: how often it flushed
_READ = 16  # reader: samples read since the beginning
_HEADER_NUMBERS = 24
_HEADER_BYTES = 8 * _HEADER_NUMBERS
_BYTES_PER_SAMPLE = 8  # two float32, left and right

StereoBlock = np.ndarray[tuple[int, int], np.dtype[np.float32]]
"""float32, (samples, 2): left and right."""


class Ring:
    """Interleaved stereo float32 in shared memory, whole writes, counted in samples.

    All of its state is in the memory, so a writer or reader that died is succeeded by
    one that attaches under the same name. One process writes, one reads, each from one
    thread; anybody may look at the counters.
    """

    def __init__(self, name: str = "", capacity_samples: int = 0) -> None:
        """Create where a capacity is given, else attach by name.

        Raises:
            ValueError: Neither or both were given.
            FileNotFoundError: There is no memory of that name.
        """
        if bool(name) == bool(capacity_samples):
            raise ValueError("a ring needs either a name or a capacity")
        self._is_owner = capacity_samples > 0
        size = _HEADER_BYTES + _BYTES_PER_SAMPLE * capacity_samples
        self._memory = open_memory(name, size if self._is_owner else 0)
        assert self._memory.buf is not None
        self._header = self._memory.buf[:_HEADER_BYTES]
        self._numbers = self._header.cast("q")
        if self._is_owner:
            self._numbers[_CAPACITY] = capacity_samples
        self.capacity_samples = int(self._numbers[_CAPACITY])
        # Its axes are samples and channels.
        self._samples: StereoBlock = np.ndarray(
            (self.capacity_samples, 2), np.float32, self._memory.buf, _HEADER_BYTES
        )

    @property
    def name(self) -> str:
        """Name to attach by."""
        return self._memory.name

    @property
    def written(self) -> int:
        """Samples written since the beginning."""
        return self._numbers[_WRITTEN]

    @property
    def read_count(self) -> int:
        """Samples read or skipped since the beginning."""
        return self._numbers[_READ]

    @property
    def flushes(self) -> int:
        """How often the writer flushed."""
        return self._numbers[_FLUSHES]

    @property
    def flush_mark(self) -> int:
        """Where the newest flush lies: what was written before is not wanted."""
        return self._numbers[_FLUSH_MARK]

    @property
    def fill(self) -> int:
        """Samples that wait to be heard; what was flushed does not count."""
        # The reader's counter first: what it reads meanwhile only makes this larger.
        read = self._numbers[_READ]
        mark = self._numbers[_FLUSH_MARK]
        return self._numbers[_WRITTEN] - max(read, mark)

    @property
    def space(self) -> int:
        """Samples that can be written now."""
        waiting = self._numbers[_WRITTEN] - self._numbers[_READ]
        return self.capacity_samples - waiting

    # -- writer

    def write(self, block: StereoBlock) -> bool:
        """Append a block whole, or not at all where it does not fit now.

        Args:
            block: float32, (samples, 2).

        Returns:
            Whether it was written.

        Raises:
            ValueError: It is larger than the ring, so that waiting cannot help.
        """
        count = len(block)
        if count > self.capacity_samples:
            raise ValueError(
                f"a block of {count} samples never fits a ring of "
                f"{self.capacity_samples}"
            )
        if count > self.space:
            return False
        self.overwrite(block)
        return True

    def overwrite(self, block: StereoBlock) -> None:
        """Append a block without looking at the reader: the writing side of a tap.

        Args:
            block: float32, (samples, 2); not longer than the ring.
        """
        count = len(block)
        written = self._numbers[_WRITTEN]
        self._numbers[_CLAIMED] = written + count
        start = written % self.capacity_samples
        first = min(count, self.capacity_samples - start)
        self._samples[start : start + first] = block[:first]
        if first < count:
            self._samples[: count - first] = block[first:]
        self._numbers[_WRITTEN] = written + count

    def flush(self) -> None:
        """Let the reader skip all that was written so far.

        It happens when the reader looks next; only the reader moves its counter.
        """
        self._numbers[_FLUSH_MARK] = self._numbers[_WRITTEN]
        self._numbers[_FLUSHES] += 1

    # -- reader

    @property
    def flushed(self) -> int:
        """Flushed samples ahead of the reader, which ``skip_flushed`` skips."""
        return max(0, self._numbers[_FLUSH_MARK] - self._numbers[_READ])

    def skip_flushed(self) -> int:
        """Go to the newest flush mark; returns how many samples that skipped."""
        skipped = self.flushed
        if skipped:
            self._numbers[_READ] += skipped
        return skipped

    def peek_into(self, out: StereoBlock) -> int:
        """Copy what comes next, flushed or not, without consuming it.

        Args:
            out: float32, (samples, 2); filled from its beginning.

        Returns:
            Samples copied, fewer than asked for where there are no more.
        """
        read = self._numbers[_READ]
        count = min(len(out), self._numbers[_WRITTEN] - read)
        start = read % self.capacity_samples
        first = min(count, self.capacity_samples - start)
        out[:first] = self._samples[start : start + first]
        if first < count:
            out[first:count] = self._samples[: count - first]
        return count

    def advance(self, count: int) -> None:
        """Consume samples; the writer may use their place at once."""
        self._numbers[_READ] += count

    def read_into(self, out: StereoBlock) -> int:
        """Take what comes next, after skipping what was flushed.

        Args:
            out: float32, (samples, 2); filled from its beginning.

        Returns:
            Samples taken, fewer than asked for where there are no more.
        """
        self.skip_flushed()
        count = self.peek_into(out)
        self.advance(count)
        return count

    # -- anybody

    def copy_from(self, start: int, count: int) -> StereoBlock:
        """Copy samples by their number since the beginning, wherever readers are.

        Args:
            start: Number of the first sample.
            count: How many; not more than the ring holds.

        Returns:
            float32, (samples, 2). Its beginning is wrong where ``oldest`` is beyond
            ``start`` afterwards.
        """
        out = np.empty((count, 2), np.float32)
        place = start % self.capacity_samples
        first = min(count, self.capacity_samples - place)
        out[:first] = self._samples[place : place + first]
        out[first:] = self._samples[: count - first]
        return out

    @property
    def oldest(self) -> int:
        """Number of the oldest sample that the writer leaves alone at this moment."""
        return max(0, self._numbers[_CLAIMED] - self.capacity_samples)

    def close(self) -> None:
        """Detach; the creator also removes it."""
        del self._samples
        self._numbers.release()
        self._header.release()
        close_memory(self._memory, unlink=self._is_owner)


class TapReader:
    """A listener to a tap, with a cursor of its own; it delays nobody.

    It hears from the moment it is made, or from a little before. One that is too slow
    loses the oldest samples and is told how many. Used from one thread.

    Attributes:
        lost_samples: Lost in all so far.
    """

    def __init__(self, name: str, past_samples: int = 0) -> None:
        """Listen to the tap of that name from now on.

        Args:
            name: Of the tap.
            past_samples: Begin as much earlier, as far as the tap still has it.

        Raises:
            FileNotFoundError: There is no tap of that name.
        """
        self._ring = Ring(name)
        written = self._ring.written
        self._position = max(self._ring.oldest, written - past_samples)
        self.lost_samples = 0

    @property
    def waiting(self) -> int:
        """Samples that can be read, or are already lost."""
        return self._ring.written - self._position

    def read(self, at_most: int | None = None) -> tuple[StereoBlock, int]:
        """Take what came since the last time.

        Args:
            at_most: Longest block wanted, in samples; None for all.

        Returns:
            The block, float32 (samples, 2), perhaps empty, and how many samples were
            lost just before it.
        """
        started = self._position
        # In this order, or the writer could make room for more than the ring holds.
        written = self._ring.written
        self._position = max(started, self._ring.oldest)
        count = max(0, written - self._position)
        if at_most is not None:
            count = min(count, at_most)
        block = self._ring.copy_from(self._position, count)
        # The writer may have come round while this copied: only what it had not yet
        # claimed afterwards is whole.
        spoiled = min(count, max(0, self._ring.oldest - self._position))
        lost = self._position + spoiled - started
        self._position += count
        self.lost_samples += lost
        return block[spoiled:], lost

    def close(self) -> None:
        """Stop listening."""
        self._ring.close()
