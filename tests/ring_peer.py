"""Writers to a ring that run in a process of their own."""

import multiprocessing

import numpy as np
from oscine.daemon.ring import Ring

SPAWN = multiprocessing.get_context("spawn")


def counted(start, count):
    """Stereo samples that tell their own number; right is the negative of left."""
    left = (np.arange(start, start + count) % (1 << 20)).astype(np.float32)
    return np.stack([left, -left], axis=1)


def produce(name, total, seed):
    ring = Ring(name)
    rng = np.random.default_rng(seed)
    done = 0
    while done < total:
        block = counted(done, min(int(rng.integers(1, 300)), total - done))
        while not ring.write(block):
            pass
        done += len(block)
    ring.close()


def pour(name, total):
    tap = Ring(name)
    for start in range(0, total, 64):
        tap.overwrite(counted(start, 64))
    tap.close()
