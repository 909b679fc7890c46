"""What wren writes, kept as notes and mixes, for several synthesisers to play."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, replace

import numpy as np
from oscine.daemon.conditioning import controls_from
from oscine.daemon.parameters import PARAMETERS
from oscine.engine.authors import Rules
from oscine.engine.effects import QUANTUM
from oscine.engine.score import PATCHES, Note, Part
from oscine.engine.synth import Mix, Synth
from oscine.engine.wren import Wren

RATE = 48000

STYLES = (
    "deep house", "techno", "drum and bass", "trap", "lo-fi", "synthwave",
    "jazz", "funk", "rock", "bossa nova", "ambient", "cinematic",
)  # fmt: skip
"""One of each kind that sounds different."""


@dataclass
class Score:
    """Notes that count from the beginning, and the mix of each quantum."""

    style: str
    notes: list[Note]
    mixes: list[Mix]

    @property
    def seconds(self):
        return len(self.mixes) * QUANTUM / RATE

    def parts(self):
        """The parts that play at least three notes."""
        counts = Counter(note.part for note in self.notes)
        return [part for part in Part if counts[part] > 2]

    def to_json(self):
        told = {"style": self.style, "notes": [asdict(note) for note in self.notes]}
        return told | {"mixes": [asdict(mix) for mix in self.mixes]}

    @staticmethod
    def from_json(told):
        mixes = [replace(Mix(**m), gains=tuple(m["gains"])) for m in told["mixes"]]
        notes = [Note(**{**n, "part": Part(n["part"])}) for n in told["notes"]]
        return Score(told["style"], notes, mixes)


class _Deaf(Synth):
    """Takes notes and mixes, and makes no sound: composing alone is quick."""

    def __init__(self):
        super().__init__(RATE)
        self.notes, self.mixes = [], []

    def render(self, notes, mix, state, samples):
        now = state.clock / RATE
        self.notes += [replace(n, start_seconds=n.start_seconds + now) for n in notes]
        self.mixes.append(mix)
        state.clock += samples
        return np.zeros((samples, 2), np.float32), state


def write(style, seconds, seed=1, first_seconds=60.0):
    """Have the composer write a minute; keep the stretch in which most parts play."""
    wren = Wren(Rules())
    wren._synth = deaf = _Deaf()
    values = {address: row.default for address, row in PARAMETERS.items()}
    values |= {"/" + name: value for name, value in wren.info.defaults.items()}
    controls = controls_from(values, wren.embed(style)[0])
    state = wren.initial_state(seed)
    for _ in range(round(first_seconds * RATE / QUANTUM)):
        _, state = wren.step(controls, state)

    def fullness(begin):
        inside = [n for n in deaf.notes if begin <= n.start_seconds < begin + seconds]
        parts = Counter(note.part for note in inside)
        return sum(min(count, 6) for count in parts.values())

    begin = max(np.arange(0, first_seconds - seconds + 1), key=fullness)
    notes = [
        replace(n, start_seconds=float(n.start_seconds - begin))
        for n in sorted(deaf.notes, key=lambda each: each.start_seconds)
        if begin <= n.start_seconds < begin + seconds
    ]
    first = round(begin * RATE / QUANTUM)
    count = round(seconds * RATE / QUANTUM)
    return Score(style, notes, deaf.mixes[first : first + count])


def play(score, synth, part=None, **changed):
    """Play a score, or one part of it, ``(samples, 2)``.

    Args:
        score: What to play.
        synth: With or without its master.
        part: The only one that is heard.
        **changed: Of every mix.
    """
    state = synth.initial_state(1)
    blocks, at = [], 0
    for index, mix in enumerate(score.mixes):
        due, end = [], (index + 1) * QUANTUM / RATE
        while at < len(score.notes) and score.notes[at].start_seconds < end:
            note = score.notes[at]
            begin = max(0.0, note.start_seconds - index * QUANTUM / RATE)
            due.append(replace(note, start_seconds=begin))
            at += 1
        block, state = synth.render(
            due, replace(mix, solo=part, **changed), state, QUANTUM
        )
        blocks.append(block)
    return np.concatenate(blocks)


def patch_name(part, patch):
    return PATCHES[part][patch]


def load_or_write(path, seconds, styles=STYLES):
    """The scores of a file; where there is none, new ones, kept there."""
    if path.exists():
        return [Score.from_json(told) for told in json.loads(path.read_text())]
    scores = [write(style, seconds) for style in styles]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([score.to_json() for score in scores]))
    return scores
