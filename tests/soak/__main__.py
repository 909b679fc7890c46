"""A soak: the whole daemon on a JACK server, played at every door, for long.

It fails on an underrun while the machine kept up, on memory or open files that surely
grow, on sound that is none, and on channels that slip.
"""

import argparse
import asyncio
import itertools
import json
import random
import sys
import time
from collections import deque
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import numpy as np
from daemon_peer import Daemon
from live.jack_peer import JackdPeer, Listener
from live.midi_peer import Box
from oscine.daemon.osc_client import OscClient
from oscine.daemon.parameters import TABLE
from soak.doors import Players, switch
from soak.machine import CHILDREN, Waiting, sample
from soak.picture import draw
from soak.verdict import Ears, channels_slip, growth

MEMORY_MB_PER_HOUR = 1.0
BREATH_SECONDS = 15.0
"""After so much playing all leave, and memory and files are looked at."""

BUFFER_MS = 250
TICK_SECONDS = 0.5
REST_SECONDS = 3.0
QUIET = (
    ("/prompts/clear",),
    ("/prompt/1", "deep house 440", 1.0),
    *((address, 0) for address in ("/mute_drums", "/mute_bass")),
    *((address, 0) for address in ("/only_bass_and_drums", "/mute", "/bypass")),
    *(
        (address, 0)
        for address in ("/surface/enabled", "/midi_gate")
        if address in TABLE
    ),
    ("/notes",),
    ("/volume", 0.0),
    ("/density", -1),
    ("/play",),
)
"""What makes a sound that can be judged."""

WARM_SECONDS = 300.0
"""Caches fill, models load, the allocator finds its size; where the whole is shorter
than twice this, memory is told and not judged."""


class Soak:
    """One run; ``story`` is all that was seen, ``faults`` what was wrong in it."""

    def __init__(self, minutes, models, seed):
        self.seconds = 60.0 * minutes
        self.models = models
        self.dice = random.Random(seed)
        self.faults = []
        self.counts = {}
        self.growth = {}
        self.is_over = False
        self.past = deque([np.zeros((1, 2), np.float32)], maxlen=4)
        self.ears = Ears(48_000)
        self.story = {
            "seed": seed,
            "minutes": minutes,
            "models": models,
            "warm_seconds": WARM_SECONDS if self.seconds > 2 * WARM_SECONDS else 0.0,
            "processes": {"control": [], **{child: [] for child in CHILDREN}},
            "ticks": [],
        }

    def run(self):
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
            box = Box(jackd.name)
            parts.callback(box.close)
            daemon.waits_until_it_plays(60)
            listener = Listener(jackd.name, seconds=30)
            parts.callback(listener.close)
            for number, side in enumerate("LR", start=1):
                jackd.connect(f"oscine:out_{side}", f"listener:in_{number}")
            asyncio.run(self._play(daemon, listener, box))
            if daemon.end() != 0:
                self.faults.append("the daemon did not end as it should")
        self._judge()

    def _config(self):
        folder = Path("build/soak")
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "oscine.toml"
        path.write_text(
            f'[network]\nmetrics = true\n[values]\n"/buffer" = {BUFFER_MS}\n'
        )
        return path

    async def _play(self, daemon, listener, box):
        daemon.client.send("/buffer", BUFFER_MS)
        self.began = time.monotonic()
        watching = asyncio.create_task(self._watch(daemon, listener))
        round_number = 0
        try:
            while time.monotonic() - self.began < self.seconds:
                players = Players(daemon.port, self.dice, box)
                await players.play(BREATH_SECONDS)
                for door, count in players.counts.items():
                    self.counts[door] = self.counts.get(door, 0) + count
                await self._rest(daemon)
                round_number += 1
                if len(self.models) > 1:
                    model = self.models[round_number % len(self.models)]
                    await asyncio.to_thread(switch, daemon.port, model)
                if watching.done():
                    break
        finally:
            self.is_over = True
            await watching

    async def _rest(self, daemon):
        """Have everybody gone, and everything as it was; then look and listen."""
        for address, *arguments in QUIET:
            daemon.client.send(address, *arguments)
        await asyncio.sleep(REST_SECONDS)
        now = time.monotonic() - self.began
        pids = {"control": daemon.pid, **{c: daemon.pid_of(c) for c in CHILDREN}}
        for name, pid in pids.items():
            self.story["processes"][name].append(asdict(sample(pid, now)))
        sound = self.recent()
        if float(np.abs(sound).max(initial=0.0)) < 1e-4:
            self.faults.append(f"silence at {now:.0f} s, although it was to play")
        elif daemon.ask("/model") == "tone" and (why := channels_slip(sound, 48_000)):
            self.faults.append(f"{why}, at {now:.0f} s")

    def recent(self):
        """The last second that was heard."""
        return np.concatenate(self.past)[-48_000:]

    async def _watch(self, daemon, listener):
        """Listen to all of the sound, and count what was too late."""
        ears = self.ears
        waiting = Waiting(
            lambda: [daemon.pid, *(daemon.pid_of(child) for child in CHILDREN)]
        )
        place, underruns, waited_before = listener.count, 0, 0.0
        with OscClient(port=daemon.port) as client:
            underruns = await self._ask(client, "/engine/underruns")
            while not self.is_over:
                await asyncio.sleep(TICK_SECONDS)
                now_at = listener.count
                heard = listener.heard(place, now_at)
                place = now_at
                self.past.append(heard)
                for block in np.array_split(heard, 20):
                    ears.hear(block, may_rest=True)
                count = await self._ask(client, "/engine/underruns")
                waited = waiting.longest()
                seconds = time.monotonic() - self.began
                self.story["ticks"].append(
                    {
                        "seconds": seconds,
                        "rtf": await self._ask(client, "/engine/rtf"),
                        "waited": waited,
                        "underruns": count,
                        "xruns": await self._ask(client, "/audio/xruns"),
                        "peak": float(np.abs(heard).max(initial=0.0)),
                    }
                )
                # What was too late now may have waited a moment before.
                is_held_up = max(waited, waited_before) > BUFFER_MS / 3000.0
                waited_before = waited
                if count > underruns and not is_held_up:
                    self.faults.append(
                        f"an underrun at {seconds:.0f} s, although no thread waited "
                        f"for longer than {1000 * waited:.0f} ms"
                    )
                underruns = count

    async def _ask(self, client, address):
        return (await asyncio.to_thread(client.ask, address, within_seconds=5.0))[0]

    def _judge(self):
        """Add to the faults what the whole shows."""
        self.faults += self.ears.faults
        warm = self.story["warm_seconds"]
        for name, samples in self.story["processes"].items():
            late = [s for s in samples if s["seconds"] >= warm]
            grown = growth(
                [s["seconds"] for s in late], [s["private_mb"] for s in late]
            )
            self.growth[name] = grown
            if warm and grown.exceeds(MEMORY_MB_PER_HOUR):
                self.faults.append(
                    f"memory of {name} grows by {grown.per_hour:.1f} "
                    f"± {grown.plus_minus:.1f} MiB/h"
                )
            files = [s["files"] for s in late]
            if len(files) > 3 and min(files[-3:]) > max(files[:3]):
                self.faults.append(f"open files of {name} grew: {files}")

    def report(self):
        """Verdict and figures, as lines."""
        ticks = self.story["ticks"]
        late = sum(
            b["underruns"] > a["underruns"] and max(a["waited"], b["waited"]) > 0
            for a, b in itertools.pairwise(ticks)
        )
        yield (
            f"{self.story['minutes']:g} minutes of {', '.join(self.models)}, seed "
            f"{self.story['seed']}; {self.ears.heard_seconds:.0f} s were heard"
        )
        yield "messages: " + ", ".join(f"{d} {n}" for d, n in self.counts.items())
        if ticks:
            yield (
                f"underruns {ticks[-1]['underruns'] - ticks[0]['underruns']} in {late} "
                f"places, xruns {ticks[-1]['xruns'] - ticks[0]['xruns']}; the longest "
                f"wait for a processor {max(t['waited'] for t in ticks):.2f} s; "
                f"loudest sample {self.ears.loudest:.3f}"
            )
        for name, grown in self.growth.items():
            sure = (
                "within" if grown.is_within(MEMORY_MB_PER_HOUR) else "not surely within"
            )
            files = [s["files"] for s in self.story["processes"][name]]
            yield (
                f"{name}: memory {grown.per_hour:+.2f} ± {grown.plus_minus:.2f} MiB/h "
                f"({sure} {MEMORY_MB_PER_HOUR:g}), files {min(files)} to {max(files)}"
            )
        for fault in self.faults:
            yield f"FAULT: {fault}"
        yield "failed" if self.faults else "passed"


def main():
    parser = argparse.ArgumentParser(prog="./dev test --soak", description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--models", default="wren,tone", help="in turn, by commas")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--folder", type=Path, default=Path("build/soak"))
    chosen = parser.parse_args()
    seed = random.randrange(2**31) if chosen.seed is None else chosen.seed
    chosen.folder.mkdir(parents=True, exist_ok=True)
    soak = Soak(chosen.minutes, chosen.models.split(","), seed)
    soak.run()
    (chosen.folder / "soak.json").write_text(json.dumps(soak.story))
    lines = list(soak.report())
    (chosen.folder / "soak.txt").write_text("\n".join(lines) + "\n")
    print(*lines, sep="\n")
    print(f"drawn in {draw(soak.story, chosen.folder)}")
    return int(bool(soak.faults))


if __name__ == "__main__":
    sys.exit(main())
