"""Bad input for every door of a running daemon, and for every parser by itself.

It fails where the daemon ends, restarts a process, logs an error of its own, keeps
memory or files, is too late with its sound, or does not play afterwards.
"""

import argparse
import contextlib
import datetime as dt
import inspect
import random
import re
import socket
import struct
import subprocess
import sys
import time
import traceback

from daemon_peer import Daemon
from fuzz import seeds
from fuzz.targets import TARGETS
from live.jack_peer import JackdPeer
from live.midi_peer import Box
from lyria_door import PATH
from oscine.daemon.osc_client import OscClient
from oscine.engine.voices import SHELF_BYTES
from peers import eventually
from printed import ROOT, put
from soak.machine import CHILDREN, machine, sample
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

POOL = 20_000
"""Different packets of each kind; they are sent in ever new orders."""

BURST = 100
"""Packets before the daemon is asked whether it has read them all."""

MEMORY_MB = dict.fromkeys(("control", "audio", "midi"), 8.0) | {
    "engine": 8.0 + SHELF_BYTES / (1 << 20)
}
"""What a daemon that met a million packets may have kept; in the engine is a shelf for
the sounds of all instruments that a prompt can ask for, and it is filled."""

FOLDER = ROOT / "build" / "fuzz"
"""Where atheris leaves the input that was too much."""

PARSERS = ("oscine.", "tomllib", "pythonosc")
"""Modules whose ways atheris is to see."""

ALL = "all"

SHARES = {
    "udp": 0.55,
    "tcp": 0.22,
    "websocket": 0.12,
    "lyria": 0.06,
    "http": 0.02,
    "midi": 0.02,
    "panel": 0.01,
}
FIRST = dict.fromkeys(SHARES, 2_000) | {"http": 200, "panel": 200, "midi": 500}
"""Sent before anything is measured: what is kept once is kept by then."""

MIDI_PER_SECOND = 4_000
"""More than a cable carries, and no more than JACK does."""


class Fuzz:
    """One run against one daemon."""

    def __init__(self, daemon, box, dice):
        self.daemon, self.box, self.dice = daemon, box, dice
        self.counts = dict.fromkeys(SHARES, 0)
        self.pool = [self._bad(seeds.osc) for _ in range(POOL)]

    def _bad(self, good):
        data = good(self.dice)
        if self.dice.random() < 0.1:
            return data
        return seeds.mutated(data, self.dice, good(self.dice))

    def udp(self, packets):
        """Datagrams, no faster than they are read: none is to be lost."""
        with OscClient(port=self.daemon.port) as client:
            for number in range(packets):
                client.send_packet(self.dice.choice(self.pool))
                if number % BURST == 0:
                    client.send("/sync", number)
                    self._read_until(client, number)
        self.counts["udp"] += packets

    def _read_until(self, client, number):
        until = time.monotonic() + 10.0
        while time.monotonic() < until:
            reply = client.receive(0.5)
            if (
                reply
                and reply.address.endswith("/synced")
                and number in reply.arguments
            ):
                return
            if reply is None:
                client.send("/sync", number)
        raise AssertionError("the daemon does not answer any more")

    def tcp(self, packets):
        """Streams, well framed and not; what breaks one is begun anew."""
        sent = 0
        while sent < packets:
            with socket.create_connection(
                ("127.0.0.1", self.daemon.port + 1), 5
            ) as sock:
                for _ in range(min(500, packets - sent)):
                    data = self.dice.choice(self.pool)
                    sent += 1
                    if self.dice.random() < 0.002:
                        data = seeds.mutated(data, self.dice)
                    else:
                        data = struct.pack(">i", len(data)) + data
                    try:
                        sock.sendall(data)
                    except OSError:
                        break
        self.counts["tcp"] += packets

    def websocket(self, packets):
        """OSC as binary, commands as text."""

        def send(channel):
            if self.dice.random() < 0.8:
                channel.send(self.dice.choice(self.pool))
            else:
                channel.send(self._bad(seeds.oscquery).decode(errors="replace"))

        self.counts["websocket"] += self._on_sockets("/", packets, 500, send)

    def lyria(self, packets):
        """Messages of sessions that begin well, and end at the first that is none."""

        def send(channel):
            data = self._bad(seeds.lyria)
            is_text = self.dice.random() < 0.8
            channel.send(data.decode(errors="replace") if is_text else data)

        self.counts["lyria"] += self._on_sockets(PATH, packets, 50, send)

    def panel(self, packets):
        """Words to the panel's streams, which expect none."""

        def send(channel):
            channel.send(self.dice.choice(self.pool))

        streams = ("sound", "spectrum", "nothing")
        for at in range(0, packets, 100):
            stream = streams[at // 100 % len(streams)]
            sent = self._on_sockets(f"/panel/stream/{stream}", 100, 20, send)
            self.counts["panel"] += sent

    def _on_sockets(self, path, packets, most, send):
        """Send through WebSockets, and return how many went.

        What breaks one is begun anew; where nobody is let in it knocks so often.
        """
        sent = tries = 0
        while tries < packets:
            with (
                contextlib.suppress(WebSocketException, OSError),
                connect(
                    f"ws://127.0.0.1:{self.daemon.port}{path}",
                    max_queue=None,
                    max_size=None,
                    close_timeout=1.0,
                ) as channel,
            ):
                for _ in range(min(most, packets - tries)):
                    tries += 1
                    send(channel)
                    sent += 1
                continue
            tries += 1
        return sent

    def midi(self, packets):
        """Bytes through a cable of JACK's: three at most, or any as for one device."""
        messages = []
        for _ in range(packets):
            data = self._bad(seeds.midi)
            is_long = self.dice.random() < 0.2
            messages.append(b"\xf0" + data if is_long else data[:3] or b"\xf7")
        for at in range(0, packets, 500):
            self.box.order("stream", messages[at : at + 500], MIDI_PER_SECOND)
            self.box.heard()  # or its ears overflow, and say so at length
        self.counts["midi"] += packets

    def http(self, packets):
        """Requests that are none, on connections that are dropped at once."""
        for _ in range(packets):
            with (
                contextlib.suppress(OSError),
                socket.create_connection(("127.0.0.1", self.daemon.port), 5) as sock,
            ):
                sock.sendall(self._bad(seeds.http))
                sock.settimeout(0.02 if self.dice.random() < 0.1 else 0.0)
                sock.recv(4096)
        self.counts["http"] += packets


def live(packets, dice):
    """Send all to a daemon; returns figures, and what was wrong with it."""
    faults = []
    with (
        JackdPeer(48_000, 256) as jackd,
        Daemon(
            *("--jack-server", jackd.name),
            model="wren",
            audio="jack",
            env={
                "OSCINE_NETWORK_METRICS": "yes",
                "OSCINE_MIDI_ENABLED": "yes",
                "OSCINE_MIDI_API": "jack",
            },
        ) as daemon,
        Box(jackd.name) as box,
    ):
        daemon.waits_until_it_plays(30)
        fuzz = Fuzz(daemon, box, dice)
        for door, packets_first in FIRST.items():
            getattr(fuzz, door)(packets_first)
        before = samples(daemon)
        underruns = daemon.ask("/engine/underruns")
        began = time.monotonic()
        for door, share in SHARES.items():
            getattr(fuzz, door)(round(share * packets))
        seconds = time.monotonic() - began
        files = before["control"].files
        eventually(lambda: samples(daemon)["control"].files <= files + 2, 40)
        after = samples(daemon)
        for address, *words in (
            ("/prompts/clear",),
            ("/prompt/1", "deep house", 1.0),
            *(
                (f"/{name}", 0)
                for name in ("mute", "bypass", "mute_drums", "mute_bass")
            ),
            ("/only_bass_and_drums", 0),
            ("/volume", 0),
            ("/play",),
        ):
            daemon.client.send(address, *words)
        eventually(lambda: daemon.ask("/meter/peak")[0] > -40, 15)
        restarts = daemon.ask("/engine/restarts") + daemon.ask("/audio/restarts")
        underruns = daemon.ask("/engine/underruns") - underruns
        errors = [x for x in daemon.lines if "ERROR" in x or "Traceback" in x]
        if restarts:
            faults.append(f"{restarts} restarts")
        if errors:
            faults.append(f"{len(errors)} errors in the log: {errors[0]}")
        if underruns:
            faults.append(f"{underruns} underruns")
        kept = {n: after[n].private_mb - before[n].private_mb for n in MEMORY_MB}
        for name, most in MEMORY_MB.items():
            if kept[name] > most:
                faults.append(f"{name} kept {kept[name]:.1f} MiB")
        shown_mb = ", ".join(f"{name} {each:+.1f}" for name, each in kept.items())
        shown = [f"| {door} | {count:,} |" for door, count in fuzz.counts.items()]
        shown.append(
            f"\n{sum(fuzz.counts.values()):,} packets in {seconds:.0f} s; memory of "
            f"{shown_mb} MiB, files {after['control'].files - files:+d}, restarts "
            f"{restarts}, errors in the log {len(errors)}, underruns {underruns}; "
            "it plays"
        )
        if daemon.end() != 0:
            faults.append("it did not end as it should")
    return shown, faults


def samples(daemon):
    """Memory and files of all processes."""
    pids = {
        "control": daemon.pid,
        **{child: daemon.pid_of(child) for child in CHILDREN},
    }
    return {name: sample(pid, 0.0) for name, pid in pids.items()}


def parsers(seconds, dice, only=()):
    """Give every parser bad input for some seconds; returns counts and faults."""
    lines, faults = [], []
    for name, (target, good) in TARGETS.items():
        if only and name not in only:
            continue
        until, count = time.monotonic() + seconds, 0
        while time.monotonic() < until:
            data = good(dice)
            if dice.random() < 0.9:
                data = seeds.mutated(data, dice, good(dice))
            try:
                target(data)
            except Exception:
                faults.append(f"{name}: {data[:200]!r}\n{traceback.format_exc()}")
                break
            count += 1
        lines.append(f"| {name}, by itself | {count:,} |")
        print(lines[-1], flush=True)
    return lines, faults


def guided(name, seconds):
    """Let atheris look for ways through a parser; never returns."""
    import atheris

    target, good = TARGETS[name]
    for function in functions():
        atheris.instrument_func(function)
    dice = random.Random(0)

    def mutate(data, max_size, seed):
        dice.seed(seed)
        if dice.random() < 0.3:
            return seeds.mutated(data or good(dice), dice, good(dice))[:max_size]
        return atheris.Mutate(data, max_size)

    FOLDER.mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-print_final_stats=1",
            f"-artifact_prefix={FOLDER}/{name}-",
        ],
        target,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


def functions():
    """All of ours that understand bytes, and of the parsers in Python below them."""
    found = {}
    for name, module in list(sys.modules.items()):
        if not name.startswith(PARSERS):
            continue
        for thing in vars(module).values():
            inside = vars(thing).values() if isinstance(thing, type) else (thing,)
            for function in inside:
                if inspect.isfunction(function):
                    found[id(function.__code__)] = function
    return found.values()


def all_guided(seconds):
    """Let atheris at every parser in turn; returns its table, and what was wrong."""
    lines, faults = [], []
    for name in TARGETS:
        command = [sys.executable, "-m", "fuzz", "--atheris", name]
        done = subprocess.run(
            [*command, "--seconds", str(seconds)],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        told = done.stdout + done.stderr
        count = re.search(r"number_of_executed_units: (\d+)", told)
        ways = re.findall(r"\bcov: (\d+)", told)
        if done.returncode or not count or not ways:
            faults.append(f"{name}: {told[-2000:]}")
            continue
        lines.append(f"| {name} | {int(count[1]):,} | {int(ways[-1]):,} |")
        print(lines[-1], flush=True)
    return lines, faults


def main():
    parser = argparse.ArgumentParser(prog="./dev fuzz", description=__doc__)
    parser.add_argument("--packets", type=int, default=1_000_000)
    parser.add_argument("--parser-seconds", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--atheris", choices=(*TARGETS, ALL), help="guided, one parser")
    parser.add_argument("--seconds", type=int, default=60, help="of atheris")
    parser.add_argument(
        "--write", action="store_true", help="put it into docs/reliability.md"
    )
    chosen = parser.parse_args()
    page = ROOT / "docs" / "reliability.md"
    where = f"{dt.datetime.now().astimezone().date()}, {machine()}"
    if chosen.atheris == ALL:
        lines, faults = all_guided(chosen.seconds)
        head = (
            "| parser, guided by atheris | inputs | ways through it |\n|---|---:|---:|"
        )
        shown = [where + f"; {chosen.seconds} s each:", "", head, *lines]
        name = "guided"
    elif chosen.atheris:
        guided(chosen.atheris, chosen.seconds)
    else:
        seed = random.randrange(2**31) if chosen.seed is None else chosen.seed
        print(f"seed {seed}", flush=True)
        dice = random.Random(seed)
        shown = [f"{where}, seed {seed}:", "", "| door | inputs |\n|---|---:|"]
        lines, faults = parsers(chosen.parser_seconds, dice)
        shown += lines
        if chosen.packets:
            lines, more = live(chosen.packets, dice)
            shown += lines
            faults += more
        name = "fuzz"
    print("", *shown, sep="\n")
    for fault in faults:
        print(f"FAULT: {fault}")
    if chosen.write and not faults:
        put(page, name, "\n".join(shown))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
