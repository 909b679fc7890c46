"""A real JACK server of our own, and a client that records what it is sent."""

import os
import re
import subprocess
import time
from contextlib import contextmanager, suppress

import numpy as np


class JackdPeer:
    """``jackd`` on the dummy driver under a name of its own, started and stopped."""

    def __init__(self, rate_hz=48_000, period_samples=128, name=""):
        self.name = name or f"oscine-test-{os.getpid()}"
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
        import jack

        silence_jack()
        deadline = time.monotonic() + 5
        while True:
            try:
                client = jack.Client(
                    "probe", no_start_server=True, servername=self.name
                )
            except jack.JackOpenError:
                assert self.process.poll() is None, "jackd ended at once"
                assert time.monotonic() < deadline, "jackd does not answer"
                self.process_wait(0.02)
            else:
                client.close()
                return self

    def process_wait(self, seconds):
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self):
        self.process.kill()
        self.process.wait(3)

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


def silence_jack():
    """Let the JACK library say nothing on standard error."""
    import jack

    jack.set_error_function(lambda _: None)
    jack.set_info_function(lambda _: None)


class Listener:
    """A JACK client whose two inputs are recorded."""

    def __init__(self, server_name, name="listener", seconds=20):
        import jack

        silence_jack()
        self.client = jack.Client(
            name, use_exact_name=True, no_start_server=True, servername=server_name
        )
        self.ports = [self.client.inports.register(n) for n in ("in_1", "in_2")]
        self.sound = np.zeros((seconds * self.client.samplerate, 2), np.float32)
        self.count = 0
        self.client.set_process_callback(self.process)
        self.client.activate()

    def process(self, count):
        end = self.count + count
        if end <= len(self.sound):
            for channel, port in enumerate(self.ports):
                self.sound[self.count : end, channel] = port.get_array()
            self.count = end

    def heard(self, since=0):
        return self.sound[since : self.count]

    def close(self):
        self.client.deactivate()
        self.client.close()


@contextmanager
def listening(server_name, name="listener"):
    listener = Listener(server_name, name)
    try:
        yield listener
    finally:
        listener.close()
