"""A real JACK server of our own, and a client that records what it is sent."""

import itertools
import os
import re
import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from oscine.daemon.ring import Ring
from peers import eventually
from ring_peer import SPAWN

NUMBERS = itertools.count()


class JackdPeer:
    """``jackd`` on the dummy driver under a name of its own, started and stopped."""

    def __init__(self, rate_hz=48_000, period_samples=128, name=""):
        self.name = name or f"oscine-test-{os.getpid()}-{next(NUMBERS)}"
        self.rate_hz = rate_hz
        self.period_samples = period_samples
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            [
                # Synchronous: a late client delays the graph, and nothing is dropped;
                # so what is heard is what was played, on however busy a machine.
                "jackd", "-R", "-S", "--name", self.name, "-d", "dummy",
                "-r", str(self.rate_hz), "-p", str(self.period_samples),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        eventually(lambda: "system:playback_1" in self.lsp(), 5)
        return self

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self):
        self.process.kill()
        self.process.wait(3)
        # A killed server, and those it leaves behind, do not tidy up.
        for left in Path("/dev/shm").glob(f"jack*_{self.name}_*"):
            left.unlink(missing_ok=True)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def lsp(self, *arguments):
        """What ``jack_lsp`` prints."""
        done = subprocess.run(
            ["jack_lsp", "-s", self.name, *arguments],
            check=False,
            capture_output=True,
            text=True,
            timeout=5,
        )
        return done.stdout

    def connections(self):
        """Pairs of our own ports and what they are connected to."""
        pairs, port = set(), ""
        for line in self.lsp("-c").splitlines():
            if line.startswith(" "):
                if port.startswith("oscine"):
                    pairs.add((port, line.strip()))
            else:
                port = line.strip()
        return pairs

    def capture_latency(self, port):
        """Capture latency of a port, in samples; None while there is no such port."""
        lines = self.lsp("-l", port).splitlines()
        found = [
            re.search(r"capture latency = \[ (\d+) (\d+) \]", line) for line in lines
        ]
        ranges = [(int(m[1]), int(m[2])) for m in found if m]
        return ranges[0] if ranges else None

    def connect(self, source, destination):
        """Connect two ports; the daemon, which remembers who listened, may be first."""
        done = subprocess.run(
            ["jack_connect", "-s", self.name, source, destination],
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0 or "already connected" in done.stderr, done.stderr

    def disconnect(self, source, destination):
        subprocess.run(
            ["jack_disconnect", "-s", self.name, source, destination], check=True
        )


def listen(server_name, name, memory_name, orders):
    """A JACK client that records its two inputs, until it is told to end."""
    import jack

    memory = Ring(memory_name)
    client = jack.Client(
        name, use_exact_name=True, no_start_server=True, servername=server_name
    )
    ports = [client.inports.register(n) for n in ("in_1", "in_2")]

    def process(_):
        memory.overwrite(np.stack([port.get_array() for port in ports], axis=1))

    client.set_process_callback(process)
    client.activate()
    orders.send("listening")
    orders.recv()
    client.deactivate()
    client.close()
    memory.close()


class Listener:
    """A process that listens: a JACK library serves one server, and that not twice."""

    def __init__(self, server_name, name="listener", seconds=20):
        self.memory = Ring(capacity_samples=seconds * 48_000)
        self.orders, theirs = SPAWN.Pipe()
        self.process = SPAWN.Process(
            target=listen, args=(server_name, name, self.memory.name, theirs)
        )
        self.process.start()
        theirs.close()
        assert self.orders.poll(10)
        assert self.orders.recv() == "listening"

    @property
    def count(self):
        return self.memory.written

    def heard(self, since=0, until=None):
        until = until or self.count
        assert self.memory.oldest <= since
        return self.memory.copy_from(since, until - since)

    def close(self):
        with suppress(OSError):
            self.orders.send("end")
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(5)
        self.orders.close()
        self.memory.close()


@contextmanager
def listening(server_name, name="listener"):
    listener = Listener(server_name, name)
    try:
        yield listener
    finally:
        listener.close()
