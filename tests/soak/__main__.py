"""A soak: the whole daemon on a JACK server, played at every door, for long.

It fails on an underrun while the machine kept up, on memory or open files that surely
grow, on a process that ended, on sound that is none, and on channels that slip.
"""

import argparse
import asyncio
import datetime as dt
import json
import math
import random
import sys
import time
import traceback
from collections import deque
from contextlib import ExitStack, suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from daemon_peer import Daemon
from live.jack_peer import JackdPeer, Listener
from live.midi_peer import Box
from oscine.daemon.osc_client import NoReplyError, OscClient
from printed import ROOT, put
from soak.doors import KNOBS, Players, switch
from soak.machine import CHILDREN, Pulse, Waiting, machine, sample
from soak.picture import draw
from soak.report import lines_of, words_of_the_log
from soak.verdict import (
    MEMORY_MB_PER_HOUR,
    SILENT_SECONDS,
    Ears,
    channels_slip,
    files_grow,
    growth,
    last_growth,
    leaks,
)

EXIT_FAULT = 1
EXIT_DOUBT = 75
"""All that was wrong, a machine that stands still may have done as well; try again."""

BREATH_SECONDS = 15.0
"""After so much playing all leave, and memory and files are looked at."""

TICK_SECONDS = 0.5
REST_SECONDS = 3.0
PATIENCE_SECONDS = 30.0
"""So long may an answer take, or an end; nobody on a stage waits so long."""

SWITCH_SECONDS = 180.0
TONE_LEAVES_SECONDS = 3.0
"""So long after a switch, and what the ring holds, a tone may be heard: every period
of it is like the one before."""
LISTENER_SECONDS = 60
QUIET = (
    ("/prompts/clear",),
    ("/notes",),
    *((row.address, row.default) for row in KNOBS),
    *((address, 0) for address in ("/mute", "/bypass", "/volume", "/surface/enabled")),
    ("/prompt/1", "deep house 440", 1.0),
    ("/play",),
)
"""What makes a sound that can be judged."""

WARM_SECONDS = 300.0
"""Caches fill, models load, the allocator finds its size; where the whole is shorter
than twice this, memory is told and not judged."""


class Soak:
    """One run; ``story`` is all that was seen and what was wrong in it.

    Faults are what no machine can be blamed for, doubts what also comes of one that
    stands still for a moment, or is too slow.
    """

    def __init__(self, minutes, models, seed, buffer_ms, folder):
        self.seconds = 60.0 * minutes
        self.models = models
        self.buffer_ms = buffer_ms
        self.folder = folder
        self.dice = random.Random(seed)
        self.is_over = False
        self.tone_until = math.inf if models[0] == "tone" else 0.0
        self.past = deque([np.zeros((1, 2), np.float32)], maxlen=4)
        self.ears = Ears(48_000)
        self.faults, self.doubts, self.counts = [], [], {}
        self.story = {
            "day": dt.datetime.now().astimezone().date().isoformat(),
            "machine": machine(),
            "seed": seed,
            "minutes": minutes,
            "models": models,
            "buffer_ms": buffer_ms,
            "warm_seconds": WARM_SECONDS if self.seconds > 2 * WARM_SECONDS else 0.0,
            "processes": {"control": [], **{child: [] for child in CHILDREN}},
            "ticks": [],
            "faults": self.faults,
            "doubts": self.doubts,
            "counts": self.counts,
        }

    def run(self):
        """Play, and judge what was seen."""
        try:
            self._run()
        except (Exception, pytest.fail.Exception) as error:
            traceback.print_exc()
            self.faults.append(f"it broke off: {error!r}"[:200])
        self._judge()

    def _run(self):
        with ExitStack() as parts:
            jackd = parts.enter_context(JackdPeer(48_000, 256))
            daemon = parts.enter_context(
                Daemon(
                    *("--jack-server", jackd.name),
                    *("--config", str(self._config())),
                    model=self.models[0],
                    audio="jack",
                    env={"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "jack"},
                )
            )
            parts.callback(self._keep_the_log, daemon)
            box = Box(jackd.name)
            parts.callback(box.close)
            daemon.waits_until_it_plays(SWITCH_SECONDS)
            listener = Listener(jackd.name, seconds=LISTENER_SECONDS)
            parts.callback(listener.close)
            for number, side in enumerate("LR", start=1):
                jackd.connect(f"oscine:out_{side}", f"listener:in_{number}")
            asyncio.run(self._play(daemon, listener, box))
            if daemon.is_running:
                status = daemon.end(within_seconds=PATIENCE_SECONDS)
                if status is None:
                    self.doubts.append("the daemon did not end when it was asked to")
                elif status:
                    self.faults.append(f"the daemon ended with exit code {status}")

    def _config(self):
        path = self.folder / "oscine.toml"
        path.write_text(
            f'[network]\nmetrics = true\n[values]\n"/buffer" = {self.buffer_ms}\n'
        )
        return path

    def _keep_the_log(self, daemon):
        (self.folder / "daemon.log").write_text("\n".join(daemon.lines) + "\n")
        faults, doubts = words_of_the_log(daemon.lines)
        self.faults += faults
        self.doubts += doubts

    async def _play(self, daemon, listener, box):
        daemon.client.send("/buffer", self.buffer_ms)
        self.began = time.monotonic()
        watching = asyncio.create_task(self._watch(daemon, listener))
        round_number = 0
        try:
            while time.monotonic() - self.began < self.seconds and not watching.done():
                players = Players(daemon.port, self.dice, box)
                await players.play(BREATH_SECONDS)
                for door, count in players.counts.items():
                    self.counts[door] = self.counts.get(door, 0) + count
                self.doubts += players.turned_away
                await self._rest(daemon)
                round_number += 1
                if len(self.models) > 1:
                    model = self.models[round_number % len(self.models)]
                    await self._switch(daemon, model)
        finally:
            self.is_over = True
            await watching

    async def _switch(self, daemon, model):
        """Have another model play, and know how long a tone may still be heard."""
        if model == "tone":
            self.tone_until = math.inf
        why = await asyncio.to_thread(switch, daemon.port, model, SWITCH_SECONDS)
        if why:
            self.faults.append(why)
        elif model != "tone":
            held = self.buffer_ms / 1000.0 + TONE_LEAVES_SECONDS
            self.tone_until = min(self.tone_until, time.monotonic() + held)

    async def _rest(self, daemon):
        """Have everybody gone, and everything as it was; then look and listen."""
        for address, *arguments in QUIET:
            daemon.client.send(address, *arguments)
        await asyncio.sleep(REST_SECONDS)
        now = time.monotonic() - self.began
        pids = {"control": daemon.pid, **{c: daemon.pid_of(c) for c in CHILDREN}}
        for name, pid in pids.items():
            with suppress(OSError):  # one that has just ended, which the log tells
                self.story["processes"][name].append(asdict(sample(pid, now)))
        if not await self._soon(lambda: float(np.abs(self.recent()).max()) > 1e-4):
            self.faults.append(f"silence at {now:.0f} s, although it was to play")
        elif await self._ask(daemon.client, "/model") == "tone":
            await self._soon(lambda: not channels_slip(self.recent(), 48_000))
            if why := channels_slip(self.recent(), 48_000):
                self.faults.append(f"{why}, at {now:.0f} s")

    async def _soon(self, fact):
        """Whether a fact becomes true in the time in which music may rest."""
        until = time.monotonic() + SILENT_SECONDS
        while not (is_true := fact()) and time.monotonic() < until:
            await asyncio.sleep(TICK_SECONDS)
        return is_true

    def recent(self):
        """The last second that was heard."""
        return np.concatenate(self.past)[-48_000:]

    async def _watch(self, daemon, listener):
        """Listen to all of the sound, and count what was too late."""
        waiting = Waiting(
            lambda: [daemon.pid, *(daemon.pid_of(child) for child in CHILDREN)]
        )
        place, held_up = listener.count, deque([0.0], maxlen=2)
        with ExitStack() as parts:
            pulse = Pulse()
            parts.callback(pulse.close)
            client = parts.enter_context(OscClient(port=daemon.port))
            underruns = await self._ask(client, "/engine/underruns")
            while not self.is_over:
                await asyncio.sleep(TICK_SECONDS)
                if not daemon.is_running:
                    self.faults.append("the daemon ended by itself")
                    return
                place = self._hear(listener, place)
                count = await self._ask(client, "/engine/underruns")
                # What was too late now may have waited a moment before.
                held_up.append(max(waiting.longest(), pulse.lost()))
                seconds = time.monotonic() - self.began
                self.story["ticks"].append(
                    {
                        "seconds": seconds,
                        "rtf": await self._ask(client, "/engine/rtf"),
                        "waited": held_up[-1],
                        "underruns": count,
                        "xruns": await self._ask(client, "/audio/xruns"),
                        "peak": float(np.abs(self.past[-1]).max(initial=0.0)),
                    }
                )
                if count > underruns and max(held_up) <= self.buffer_ms / 3000.0:
                    self.doubts.append(
                        f"an underrun at {seconds:.0f} s, although nobody waited "
                        f"for longer than {1000 * max(held_up):.0f} ms"
                    )
                underruns = count

    def _hear(self, listener, place):
        """Judge what has come since a place; returns the next."""
        now_at = listener.count
        # Where we were held up for too long, the beginning has been written over.
        place = max(place, now_at - 48_000 * (LISTENER_SECONDS - 5))
        heard = listener.heard(place, now_at)
        self.past.append(heard)
        may_repeat = time.monotonic() < self.tone_until
        for block in np.array_split(heard, 20):
            self.ears.hear(block, may_rest=True, may_repeat=may_repeat)
        return now_at

    async def _ask(self, client, address):
        """A value; zero, with a doubt, where there is no answer for long."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            with suppress(NoReplyError):
                return (
                    await asyncio.to_thread(client.ask, address, within_seconds=2.0)
                )[0]
        self.doubts.append(f"{address} was not told for {PATIENCE_SECONDS:.0f} s")
        return 0

    def _judge(self):
        """Add to the faults what the whole shows."""
        self.faults += self.ears.faults
        self.story |= {
            "heard_seconds": self.ears.heard_seconds,
            "loudest": self.ears.loudest,
            "growth": {},
            "last_growth": {},
        }
        warm = self.story["warm_seconds"]
        for name, samples in self.story["processes"].items():
            late = [s for s in samples if s["seconds"] >= warm]
            memory = [s["seconds"] for s in late], [s["private_mb"] for s in late]
            grown = growth(*memory)
            self.story["growth"][name] = asdict(grown)
            self.story["last_growth"][name] = asdict(last_growth(*memory))
            if warm and leaks(*memory, MEMORY_MB_PER_HOUR):
                self.faults.append(
                    f"memory of {name} grows by {grown.per_hour:.1f} "
                    f"± {grown.plus_minus:.1f} MiB/h, and goes on to"
                )
            files = [s["files"] for s in late]
            if files_grow(files):
                self.faults.append(f"open files of {name} grew: {files}")


def played(chosen):
    """Play, and keep what was seen."""
    seed = random.randrange(2**31) if chosen.seed is None else chosen.seed
    chosen.folder.mkdir(parents=True, exist_ok=True)
    soak = Soak(
        chosen.minutes, chosen.models.split(","), seed, chosen.buffer, chosen.folder
    )
    soak.run()
    (chosen.folder / "soak.json").write_text(json.dumps(soak.story))
    return soak.story


def main(words=None):
    parser = argparse.ArgumentParser(prog="./dev test --soak", description=__doc__)
    parser.add_argument(
        "minutes", type=float, help="0: play nothing, show what was seen the last time"
    )
    parser.add_argument("--models", default="wren,tone", help="in turn, by commas")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--buffer", type=int, default=250, help="ms of sound to hold")
    parser.add_argument("--folder", type=Path, default=Path("build/soak"))
    parser.add_argument(
        "--write", action="store_true", help="put it into docs/reliability.md"
    )
    chosen = parser.parse_args(words)
    if chosen.minutes:
        story = played(chosen)
    else:
        story = json.loads((chosen.folder / "soak.json").read_text())
    lines = list(lines_of(story))
    (chosen.folder / "soak.txt").write_text("\n".join(lines) + "\n")
    print(*lines, sep="\n")
    if chosen.write:
        picture = draw(story, ROOT / "docs" / "soak.webp")
        page = ROOT / "docs" / "reliability.md"
        shown = "```\n" + "\n".join(lines) + "\n```\n\n![Memory, open files, speed and "
        put(page, "soak", f"{shown}level over time]({picture.name})")
    else:
        picture = draw(story, chosen.folder / "soak.png")
    print(f"drawn in {picture}")
    if story["faults"]:
        return EXIT_FAULT
    return EXIT_DOUBT if story["doubts"] else 0


if __name__ == "__main__":
    sys.exit(main())
