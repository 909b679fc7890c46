"""A JACK server, the daemon that plays to it and somebody who listens."""

import json
import time
import urllib.request

import numpy as np
from daemon_peer import Daemon
from live.jack_peer import JackdPeer, Listener
from peers import eventually

PORTS = ("oscine:out_L", "oscine:out_R")

SILENCE = 1e-4
"""Sound of the tone generator is far above, its fades are below for an instant."""


def pitch_hz(signal_, rate_hz):
    """Frequency of a steady sine, to a hundredth of a hertz and better."""
    signal_ = signal_ * np.hanning(len(signal_))
    spectrum = np.abs(np.fft.rfft(signal_, 4 * len(signal_)))
    peak = int(spectrum.argmax())
    left, middle, right = np.log(spectrum[peak - 1 : peak + 2])
    offset = 0.5 * (left - right) / (left - 2 * middle + right)
    return (peak + offset) * rate_hz / (4 * len(signal_))


def bend(sound):
    """Largest second difference, which a click makes large."""
    return float(np.abs(np.diff(sound.astype(np.float64), n=2, axis=0)).max())


class Stage:
    """Set up with its block, and taken down."""

    def __init__(self, rate_hz=48_000, period_samples=128, **daemon):
        self.jackd = JackdPeer(rate_hz, period_samples).start()
        flags = ("--jack-server", self.jackd.name, *daemon.pop("flags", ()))
        self.daemon = Daemon(*flags, audio="jack", **daemon)
        self.listener = None

    def __enter__(self):
        try:
            return self.set_up()
        except BaseException:
            self.__exit__()
            raise

    def set_up(self):
        self.daemon.waits_until_it_plays(30)
        self.listen()
        return self

    def listen(self):
        """Have somebody listen, and wait until the sound is there."""
        self.leave()
        self.listener = Listener(self.jackd.name, seconds=60)
        for number, port in enumerate(PORTS, start=1):
            self.jackd.connect(port, f"listener:in_{number}")
        self.hear(0.2)  # to be connected is a step out of silence

    def leave(self):
        """Have nobody listen."""
        if self.listener:
            self.listener.close()
            self.listener = None

    def __exit__(self, *_):
        self.leave()
        self.daemon.stop()
        self.jackd.stop()

    def hear(self, seconds):
        """Listen for some seconds from now on."""
        since = self.listener.count
        wanted = round(seconds * self.jackd.rate_hz)
        eventually(lambda: self.listener.count - since >= wanted, seconds + 5)
        return self.listener.heard(since)[:wanted]

    def loudest_of_late(self, seconds=0.05):
        count = round(seconds * self.jackd.rate_hz)
        return float(np.abs(self.listener.heard()[-count:]).max(initial=0.0))

    def silent_until(self, since):
        """Seconds from a place in the recording to the end of its last silence.

        0 where it was never silent; waits for a tenth of a second of sound at the end.
        """
        self.hear(0.1)
        sound = np.abs(self.listener.heard(since)).max(axis=1)
        window = round(0.005 * self.jackd.rate_hz)
        count = len(sound) // window
        loudest = sound[: count * window].reshape(count, window).max(axis=1)
        silent = np.flatnonzero(loudest < SILENCE)
        return (silent[-1] + 1) * window / self.jackd.rate_hz if len(silent) else 0.0

    def plays_by_its_meter(self, within_seconds):
        """Wait until the daemon says that sound goes out; returns when it was so."""
        client = self.daemon.client

        def is_loud():
            state = client.ask("/audio/state", within_seconds=0.3)[0]
            level = client.ask("/meter/rms", within_seconds=0.3)
            return state.startswith("ready") and min(level) > -30

        eventually(lambda: quietly(is_loud), within_seconds)
        return time.monotonic()


def quietly(fact):
    """A fact about somebody who may not answer."""
    from oscine.daemon.osc_client import NoReplyError

    try:
        return fact()
    except (NoReplyError, OSError):
        return False


def settings(port, host="127.0.0.1"):
    """All that is set in a daemon, by address, as OSCQuery tells it."""
    with urllib.request.urlopen(f"http://{host}:{port}/", timeout=5) as answer:
        tree = json.load(answer)
    found = {}

    def walk(node):
        if node.get("ACCESS") == 3 and "VALUE" in node:
            found[node["FULL_PATH"]] = node["VALUE"]
        for child in node.get("CONTENTS", {}).values():
            walk(child)

    walk(tree)
    assert len(found) > 20
    return found
