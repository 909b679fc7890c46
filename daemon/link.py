"""What the processes share besides the ring: newest values, and boards of numbers.

Control creates all of it, the children attach by name, so that it outlives either of
them. Nobody waits for anybody: a writer overwrites, a reader takes the newest.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np

_FOLDER = Path("/dev/shm")  # noqa: S108 - where Linux keeps shared memory


def open_memory(name: str, size: int = 0) -> SharedMemory:
    """Attach to shared memory, or create it where ``size`` is given.

    Args:
        name: As the creator's ``name`` tells; ignored when creating.
        size: Bytes to create, zeroed; 0 attaches.

    Raises:
        OSError: It cannot be had; the message says how much was wanted where.
    """
    if not size:
        return SharedMemory(name=name)
    try:
        memory = SharedMemory(create=True, size=size)
        try:
            _reserve(memory.name, size)
        except OSError:
            close_memory(memory, unlink=True)
            raise
    except OSError as error:
        raise OSError(
            f"cannot have {size / 2**20:.1f} MiB of shared memory in {_FOLDER}: "
            f"{error.strerror}; oscine doctor tells the mend"
        ) from error
    return memory


def _reserve(name: str, size: int) -> None:
    """Have the system find all pages of a memory now.

    Otherwise it would look for each when it is first written, and kill whoever writes
    where none is left.
    """
    file = os.open(_FOLDER / name, os.O_RDWR)
    try:
        os.posix_fallocate(file, 0, size)
    finally:
        os.close(file)


def memory_bytes(memory: SharedMemory) -> memoryview:
    """Its bytes; there are none only once it is closed."""
    assert memory.buf is not None
    return memory.buf


def close_memory(memory: SharedMemory, *, unlink: bool) -> None:
    """Detach, and remove the memory for good where ``unlink`` is set."""
    # Views of the buffer may still be about at exit; the mapping then goes with them.
    with suppress(BufferError):
        memory.close()
    if unlink:
        with suppress(FileNotFoundError):
            memory.unlink()


class Mailbox:
    """One writer's newest message, for one or more readers.

    Two places are written in turn and a sequence number tells which is whole, so a
    reader never waits and never sees half a message: it looks again in the rare case
    that the writer finished another while it copied.
    """

    _HEADER_BYTES = 32  # sequence, length of place 0, length of place 1, spare

    def __init__(self, name: str = "", capacity_bytes: int = 0) -> None:
        """Create with a capacity, or attach by name."""
        self._is_owner = capacity_bytes > 0
        size = self._HEADER_BYTES + 2 * capacity_bytes if self._is_owner else 0
        self._memory = open_memory(name, size)
        self._bytes = memory_bytes(self._memory)
        self._numbers = np.ndarray(4, np.int64, self._bytes)
        if self._is_owner:
            self._numbers[3] = capacity_bytes
        self._capacity_bytes = int(self._numbers[3])

    @property
    def name(self) -> str:
        """Name to attach by."""
        return self._memory.name

    @property
    def sequence(self) -> int:
        """How many messages have been written."""
        return int(self._numbers[0])

    def write(self, message: bytes) -> bool:
        """Make ``message`` the newest; returns False if it is too long to fit."""
        if len(message) > self._capacity_bytes:
            return False
        following = int(self._numbers[0]) + 1
        place = following % 2
        start = self._HEADER_BYTES + place * self._capacity_bytes
        self._bytes[start : start + len(message)] = message
        self._numbers[1 + place] = len(message)
        self._numbers[0] = following
        return True

    def read(self) -> tuple[int, bytes]:
        """Newest message and its sequence number; (0, b"") before the first."""
        while True:
            sequence = int(self._numbers[0])
            if sequence == 0:
                return 0, b""
            place = sequence % 2
            length = int(self._numbers[1 + place])
            start = self._HEADER_BYTES + place * self._capacity_bytes
            message = bytes(self._bytes[start : start + length])
            # While this is the newest, what is being written goes to the other place.
            if int(self._numbers[0]) == sequence:
                return sequence, message

    def close(self) -> None:
        """Detach; the creator also removes it."""
        del self._numbers, self._bytes
        close_memory(self._memory, unlink=self._is_owner)


class Board:
    """Named numbers in shared memory, float64, each with one writer.

    Counts up to 2**53 are exact. A number is read and written whole; two numbers
    belong together only as far as it does not matter.
    """

    def __init__(self, fields: Sequence[str], name: str = "") -> None:
        """Attach by name, or create where there is none."""
        self._is_owner = not name
        self._index = {field: i for i, field in enumerate(fields)}
        self._memory = open_memory(name, 8 * len(fields) if self._is_owner else 0)
        self.numbers = np.ndarray(len(fields), np.float64, self._memory.buf)

    @property
    def name(self) -> str:
        """Name to attach by."""
        return self._memory.name

    def index(self, field: str) -> int:
        """Where a field stands in ``numbers``, for those who must be quick."""
        return self._index[field]

    def __getitem__(self, field: str) -> float:
        return float(self.numbers[self._index[field]])

    def __setitem__(self, field: str, value: float) -> None:
        self.numbers[self._index[field]] = value

    def close(self) -> None:
        """Detach; the creator also removes it."""
        del self.numbers
        close_memory(self._memory, unlink=self._is_owner)


DESK_FIELDS = (
    "gain",  # control: linear output gain wanted, 0 for muted
    "gate",  # control: 1 let it flow, 0 fade out and hold what is in the ring
    "resume_samples",  # engine: ring fill from which sound may begin (again)
    "rate_hz",  # audio: sample rate of the output, 0 while there is none
    "period_samples",  # audio: samples per callback
    "latency_samples",  # audio: from callback to the ear, as the output reports it
    "input_latency_samples",  # audio: from an input's world to the callback
    "cycles",  # audio: callbacks so far
    "underruns",  # audio: times the ring was too empty
    "xruns",  # audio: times the server missed its deadline
    "flowing",  # audio: 1 while sound comes from the ring
    "origin",  # audio: time.monotonic() at which sample 0 would have been read
    "send_clock",  # control: 1 where MIDI clock is to be sent
    "is_live",  # engine: 1 while it fills the ring; else an empty ring is no underrun
    "clock",  # audio: time.monotonic() of the main thread's last sign of life
)
"""Between control, engine and audio; the word before the colon is the writer."""

ENGINE_FIELDS = (
    "steps",  # steps taken
    "step_ms",  # smoothed time of a step
    "step_ms_peak",  # longest step in the last second or so
    "rtf",  # smoothed real-time factor
    "version",  # state version the last step obeyed
    "latency_ms",  # from the last new version's commit to its sound
    "input_ms",  # age of the newest sound that the last step heard
    "input_overruns",  # times a moment of the input was missing
    "bar",  # of the newest sound in the ring; 0 where the model keeps no time
    "beat",
    "beat_at",  # write count of the ring at which that beat begins
    "clock",  # time.monotonic() of the last sign of life
)
"""Written by the engine only."""
