"""The audio process as control runs it, fed by a producer of two tones."""

import multiprocessing
import os
import signal
import threading
from pathlib import Path

import numpy as np
from oscine.daemon import audio
from oscine.daemon.cues import CueSheet
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.ring import Ring, TapReader
from peers import eventually

SPAWN = multiprocessing.get_context("spawn")
LEFT_HZ, RIGHT_HZ = 440.0, 660.0

PATIENCE_SECONDS = 15.0
"""For facts that take tenths of a second, on machines with much else to do."""


def tones(start, count, rate_hz=48_000.0, level=0.5):
    """Stereo sines by the number of their first sample; float32, (samples, 2)."""
    time_seconds = (start + np.arange(count))[:, None] / rate_hz
    hz = np.array([LEFT_HZ, RIGHT_HZ])
    return (level * np.sin(2 * np.pi * hz * time_seconds)).astype(np.float32)


def sharpest(sound):
    """Largest second difference: what a click has and a faded tone has not."""
    return float(np.abs(np.diff(sound, 2, axis=0)).max(initial=0.0))


TONE_SHARPNESS = sharpest(tones(0, 48_000))
"""Of the unharmed tones at 48 kHz: about 0.5 * (2 pi 660 / 48000) ** 2 = 0.0037."""

CLICK_LIMIT = 1.6 * TONE_SHARPNESS
"""A fade of 5 ms adds a little; a jump of one thousandth of full scale adds more
than a third."""


def strongest_hz(sound, rate_hz):
    """Frequency of the strongest partial of a channel, to a fraction of a bin."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    k = int(np.argmax(spectrum[1:-1])) + 1
    a, b, c = np.log(spectrum[k - 1 : k + 2] + 1e-12)
    return (k + 0.5 * (a - c) / (a - 2 * b + c)) * rate_hz / len(sound)


class Producer:
    """Keeps the ring filled with the tones, from a thread of the test."""

    def __init__(self, ring, desk, buffer_samples=4800, block_samples=480):
        self.ring, self.desk = ring, desk
        self.buffer_samples, self.block_samples = buffer_samples, block_samples
        self.is_paused = threading.Event()
        self.is_stopping = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        desk["resume_samples"] = buffer_samples
        desk["is_live"] = 1

    def start(self):
        self.thread.start()
        return self

    def run(self):
        rate = 0
        while not self.is_stopping.wait(0.002):
            rate = self.desk["rate_hz"] or rate
            while (
                rate
                and not self.is_paused.is_set()
                and not self.is_stopping.is_set()
                and self.ring.fill < self.buffer_samples
            ):
                block = tones(self.ring.written, self.block_samples, rate)
                if not self.ring.write(block):
                    break

    def stop(self):
        self.is_stopping.set()
        self.thread.join()


class AudioPeer:
    """Shared memories, the producer, and the audio process, restarted at will."""

    def __init__(self, **settings):
        self.settings = settings
        self.ring = Ring(capacity_samples=48_000)
        self.tap = Ring(capacity_samples=10 * 48_000)
        self.desk = Board(DESK_FIELDS)
        self.cues = CueSheet()
        self.heard = Ring(capacity_samples=10 * 48_000)
        self.desk["gain"] = self.desk["gate"] = 1
        self.listener = TapReader(self.tap.name)
        self.producer = Producer(self.ring, self.desk)
        self.events = []
        self.process = None

    def __enter__(self):
        self.producer.start()
        self.start()
        return self

    def __exit__(self, *_):
        if self.process.is_alive():
            self.end(signal.SIGKILL)
        self.producer.stop()
        self.listener.close()
        for memory in (self.ring, self.tap, self.desk, self.cues, self.heard):
            memory.close()

    def start(self, **changed):
        self.settings = {**self.settings, **changed}
        self.inbox, theirs = SPAWN.Pipe(duplex=False)
        links = audio.AudioLinks(
            *(x.name for x in (self.ring, self.tap, self.desk, self.cues, self.heard))
        )
        settings = audio.AudioSettings(**self.settings)
        self.process = SPAWN.Process(target=audio.main, args=(settings, links, theirs))
        self.process.start()
        theirs.close()
        self.events = []

    def end(self, how=signal.SIGTERM):
        """Send a signal and wait; returns the exit code."""
        os.kill(self.process.pid, how)
        return self.wait_for_end()

    def wait_for_end(self):
        self.process.join(PATIENCE_SECONDS)
        assert not self.process.is_alive()
        self.take_events()
        self.inbox.close()
        return self.process.exitcode

    def take_events(self):
        try:
            while self.inbox.poll():
                self.events.append(self.inbox.recv())
        except (EOFError, OSError):
            pass
        return self.events

    def last(self, kind):
        """Newest event of a kind, without the kind; None before the first."""
        found = [event[1:] for event in self.take_events() if event[0] == kind]
        return found[-1] if found else None

    def wait_for_state(self, state, within_seconds=PATIENCE_SECONDS):
        def there():
            last = self.last("state")
            return last and last[0] == state and last

        return eventually(there, within_seconds)

    def wait_until_flowing(self):
        eventually(lambda: self.desk["flowing"], PATIENCE_SECONDS)

    def hear(self, seconds):
        """The next so many seconds of what is put out, from the tap."""
        self.listener.read()
        count = round(seconds * self.desk["rate_hz"])
        eventually(lambda: self.listener.waiting >= count, seconds + PATIENCE_SECONDS)
        block, lost = self.listener.read(count)
        assert not lost
        return block


def play_then_die(settings, links, out):
    """A control that starts the audio process, tells its number and is killed."""
    inbox, theirs = SPAWN.Pipe(duplex=False)
    process = SPAWN.Process(target=audio.main, args=(settings, links, theirs))
    process.start()
    theirs.close()
    while inbox.recv()[:2] != ("state", "ready"):
        pass
    out.send(process.pid)
    os.kill(os.getpid(), signal.SIGKILL)


def has_ended(pid):
    """Whether a process that is not our child has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
        return told.rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
