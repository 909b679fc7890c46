"""What is free goes back to the system, and threads share their arenas."""

import ctypes
import os
import threading

import numpy as np
from oscine.daemon import heap
from ring_peer import SPAWN
from soak.machine import sample


def told_by(work):
    """What a function puts into a queue, in a process of its own."""
    answers = SPAWN.SimpleQueue()
    process = SPAWN.Process(target=work, args=(answers,))
    process.start()
    told = answers.get()
    process.join()
    return told


def memory_with_a_hole(answers):
    blocks = [np.ones(8192) for _ in range(2000)]
    kept = blocks.pop()  # above all the others, where nothing can be cut off
    blocks.clear()
    before = sample(os.getpid(), 0).private_mb
    heap.give_back()
    answers.put((before, sample(os.getpid(), 0).private_mb, kept.sum()))


def arenas_of_eight_threads(answers):
    heap.share_arenas()
    together = threading.Barrier(8)

    def take():
        together.wait()
        block = np.ones(8192)
        together.wait()
        del block

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library = ctypes.CDLL(None)
    reading, writing = os.pipe()
    library.fdopen.restype = ctypes.c_void_p
    file = ctypes.c_void_p(library.fdopen(writing, b"w"))
    library.malloc_info(0, file)
    library.fclose(file)
    with os.fdopen(reading, "rb") as told:
        answers.put(told.read().count(b"<heap nr"))


def test_what_is_free_goes_back():
    before, after, _ = told_by(memory_with_a_hole)
    assert after < before - 100


def test_threads_share_their_arenas():
    assert told_by(arenas_of_eight_threads) <= 2


def test_another_library_is_left_alone(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    heap.share_arenas()
    heap.keep_all()
    heap.give_back()
