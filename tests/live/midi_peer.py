"""A box of knobs: another process with ports of its own, through JACK MIDI."""

import os
import random
import time
from contextlib import suppress
from pathlib import Path

from ring_peer import SPAWN


def play(server_name, name, orders):
    os.environ["JACK_DEFAULT_SERVER"] = server_name
    import rtmidi

    box, ears = ports(rtmidi, name)
    orders.send("open")
    while True:
        order, *rest = orders.recv()
        match order:
            case "send":
                for data in rest[0]:
                    box.send_message(data)
            case "clock":
                tick(box, *rest)
            case "stream":
                pour(box, *rest)
            case "unplug":
                box.delete()
                ears.delete()
            case "plug":
                box, ears = ports(rtmidi, name)
            case "heard":
                heard = []
                while event := ears.get_message():
                    heard.append(bytes(event[0]))
                orders.send(heard)
                continue
            case "end":
                break
        orders.send("done")
    box.delete()
    ears.delete()


def ports(rtmidi, name):
    box = rtmidi.MidiOut(rtmidi.API_UNIX_JACK, name=f"{name} out")
    ears = rtmidi.MidiIn(rtmidi.API_UNIX_JACK, name=f"{name} in")
    box.open_virtual_port("knobs")
    ears.open_virtual_port("knobs")
    return box, ears


def look_on(server_name, orders):
    """The ports of the daemon in a process of their own, looking when told to."""
    os.environ["JACK_DEFAULT_SERVER"] = server_name
    import rtmidi
    from oscine.daemon.midi_ports import Ports, PortSettings

    settings = PortSettings("jack", "oscine-look", server_name, ("box two",), "")
    ports = Ports(settings, rtmidi.API_UNIX_JACK)
    while orders.recv() == "look":
        ports.look()
        files = len(list(Path("/proc/self/fd").iterdir()))
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        orders.send((ports.inputs + ports.outputs, files, pages * 4096 / 1e6))
    ports.close()


def pour(box, messages, per_second):
    """Send messages evenly, ten at a time."""
    begin = time.monotonic()
    for number in range(0, len(messages), 10):
        while (left := begin + number / per_second - time.monotonic()) > 0:
            time.sleep(left)
        for data in messages[number : number + 10]:
            box.send_message(data)


def tick(box, bpm, beats, jitter_seconds):
    dice = random.Random(7)
    begin = time.monotonic() + 0.01
    for number in range(round(24 * beats)):
        due = begin + number * 60 / bpm / 24 + dice.gauss(0, jitter_seconds)
        while (left := due - time.monotonic()) > 0:
            time.sleep(left)
        box.send_message([0xF8])


class Box:
    """Sends what it is told to, and hears what it is sent."""

    def __init__(self, server_name, name="box"):
        self.orders, theirs = SPAWN.Pipe()
        self.process = SPAWN.Process(target=play, args=(server_name, name, theirs))
        self.process.start()
        theirs.close()
        assert self.orders.poll(10)
        assert self.orders.recv() == "open"

    def order(self, *order, within_seconds=30):
        self.orders.send(order)
        assert self.orders.poll(within_seconds)
        return self.orders.recv()

    def send(self, *messages):
        self.order("send", [bytes(m) for m in messages])

    def heard(self):
        return self.order("heard")

    def close(self):
        with suppress(OSError):
            self.orders.send(("end",))
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(5)
        self.orders.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
