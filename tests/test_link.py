import shutil
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_peer import post_numbers
from oscine.daemon.link import (
    DESK_FIELDS,
    ENGINE_FIELDS,
    Board,
    Mailbox,
    close_memory,
    open_memory,
)
from ring_peer import SPAWN


def test_a_mailbox_is_empty_at_first():
    with closing(Mailbox(capacity_bytes=10)) as box:
        assert box.read() == (0, b"")


@given(messages=st.lists(st.binary(max_size=20), min_size=1, max_size=10))
def test_the_newest_message_is_read_again_and_again(messages):
    with (
        closing(Mailbox(capacity_bytes=20)) as box,
        closing(Mailbox(box.name)) as reader,
    ):
        for number, message in enumerate(messages, 1):
            assert box.write(message)
            assert reader.read() == reader.read() == (number, message)
            assert reader.sequence == number


def test_a_message_too_long_is_refused_and_the_old_one_stays():
    with closing(Mailbox(capacity_bytes=3)) as box:
        box.write(b"old")
        assert not box.write(b"newer")
        assert box.read() == (1, b"old")


def test_a_writer_that_died_is_succeeded():
    with closing(Mailbox(capacity_bytes=10)) as box:
        first = Mailbox(box.name)
        first.write(b"one")
        first.close()
        second = Mailbox(box.name)
        second.write(b"two")
        second.close()
        assert box.read() == (2, b"two")


def test_no_half_message_is_read_from_another_process():
    total = 20_000
    with closing(Mailbox(capacity_bytes=4096)) as box:
        writer = SPAWN.Process(target=post_numbers, args=(box.name, total))
        writer.start()
        newest = 0
        while newest < total and (writer.is_alive() or box.sequence > newest):
            number, message = box.read()
            assert number >= newest
            if number:
                text = str(number).encode()
                assert message == text * (len(message) // len(text))
            newest = number
        writer.join(10)
        assert (newest, writer.exitcode) == (total, 0)


@pytest.mark.parametrize("fields", [DESK_FIELDS, ENGINE_FIELDS])
def test_a_board_shows_others_what_is_written(fields):
    with closing(Board(fields)) as board, closing(Board(fields, board.name)) as other:
        assert all(other[field] == 0.0 for field in fields)
        for number, field in enumerate(fields):
            board[field] = 2.0**53 - number
        for number, field in enumerate(fields):
            assert other[field] == 2**53 - number
            assert other.numbers[other.index(field)] == other[field]


def test_memory_that_there_is_not_is_refused_when_it_is_made_and_not_when_written():
    folder = Path("/dev/shm")
    before = set(folder.iterdir())
    too_much = shutil.disk_usage(folder).total + 2**20
    with pytest.raises(OSError, match=r"MiB of shared memory in /dev/shm: No space"):
        open_memory("", too_much)
    assert set(folder.iterdir()) - before == set()


def test_memory_is_there_from_the_beginning():
    memory = open_memory("", 2**20)
    try:
        file = Path("/dev/shm") / memory.name
        assert file.stat().st_blocks * 512 >= 2**20
    finally:
        close_memory(memory, unlink=True)
