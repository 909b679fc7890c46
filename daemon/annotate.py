"""What a rendered piece is made of: its notes as a MIDI file, its labels as JSON."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import mido
from oscine.daemon.scribe import channels
from oscine.engine.names import KEYS
from oscine.engine.played import Played, Pulse, Struck, Track

FORMAT = 1
TICKS_PER_BEAT = 960
_PULSE_TICKS = TICKS_PER_BEAT // 4
_SHARPS = {"Db": "C#", "Gb": "F#"}
"""Minor keys that MIDI files cannot spell with flats."""


class Annotator:
    """Collects what a model played, from the beginning of a file to its end.

    Attributes:
        tracks: Of the model.
    """

    def __init__(self, tracks: Sequence[Track]) -> None:
        """Expect what these tracks play."""
        self.tracks = tuple(tracks)
        self._notes: list[tuple[float, Struck]] = []
        self._pulses: list[tuple[float, Pulse]] = []

    def note(self, played: Played, begin_seconds: float) -> None:
        """Take what began in a step that begins so far into the file."""
        self._notes += [(begin_seconds + n.start_seconds, n) for n in played.struck]
        self._pulses += [(begin_seconds + p.start_seconds, p) for p in played.pulses]

    def labels(self, seconds: float) -> dict[str, Any]:
        """Give the labels of the first so many seconds; all times in seconds."""
        pulses = [(at, pulse) for at, pulse in self._pulses if at < seconds]
        return {
            "format": FORMAT,
            "seconds": seconds,
            "tempos": _spans(((at, "bpm", p.bpm) for at, p in pulses), seconds),
            "keys": _spans(((at, "key", KEYS[p.key]) for at, p in pulses), seconds),
            "chords": _spans(((at, "chord", p.chord) for at, p in pulses), seconds),
            "sections": _spans(
                ((at, "section", p.section) for at, p in pulses), seconds
            ),
            "bars": [
                {"start": round(at, 6), "bar": p.bar, "beats": p.bar_steps // 4}
                for at, p in pulses
                if p.step == 0
            ],
            "notes": {
                track.name: sum(
                    at < seconds and note.track == number for at, note in self._notes
                )
                for number, track in enumerate(self.tracks)
            },
        }

    def midi(self, seconds: float) -> mido.MidiFile:
        """Make a MIDI file of the first so many seconds: one track for each of ours."""
        file = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_BEAT)
        file.tracks.append(_track(self._conducted(seconds)))
        for number, channel in enumerate(channels(self.tracks)):
            name = mido.MetaMessage("track_name", name=self.tracks[number].name)
            events = [(0, name)]
            for at, note in self._notes:
                if note.track != number or at >= seconds:
                    continue
                begin = self._tick(at)
                end = max(begin + 1, self._tick(min(at + note.seconds, seconds)))
                struck = mido.Message(
                    "note_on",
                    channel=channel - 1,
                    note=note.pitch,
                    velocity=note.velocity,
                )
                let_go = mido.Message("note_off", channel=channel - 1, note=note.pitch)
                events += [(begin, struck), (end, let_go)]
            file.tracks.append(_track(events))
        return file

    def _conducted(self, seconds: float) -> list[tuple[int, Any]]:
        """Tempo, metre, key, sections and chords, where each becomes another."""
        events: list[tuple[int, Any]] = []
        before: Pulse | None = None
        for number, (at, pulse) in enumerate(self._pulses):
            if at >= seconds:
                break
            tick = number * _PULSE_TICKS
            for name, value in (
                ("bpm", pulse.bpm), ("bar_steps", pulse.bar_steps), ("key", pulse.key),
                ("section", pulse.section), ("chord", pulse.chord),
            ):  # fmt: skip
                if before is None or getattr(before, name) != value:
                    events.append((tick, _meta(name, value)))
            before = pulse
        return events

    def _tick(self, seconds: float) -> int:
        """Where a time lies, on the grid of the sixteenths."""
        number = bisect_right(self._pulses, seconds, key=lambda each: each[0]) - 1
        if number < 0:
            return 0
        begin, pulse = self._pulses[number]
        return round((number + (seconds - begin) / pulse.seconds) * _PULSE_TICKS)


def write_json(tree: dict[str, Any], path: Path) -> None:
    """Write labels, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(json.dumps(tree, indent=2, ensure_ascii=False) + "\n", "utf-8")
    part.replace(path)


def write_midi(file: mido.MidiFile, path: Path) -> None:
    """Write a MIDI file, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    file.save(part)
    part.replace(path)


def _spans(
    told: Iterable[tuple[float, str, object]], seconds: float
) -> list[dict[str, Any]]:
    """Stretches in which a value stays the same.

    >>> _spans([(0.0, "key", "C"), (1.0, "key", "C"), (2.0, "key", "F")], 3.0)[1]
    {'start': 2.0, 'end': 3.0, 'key': 'F'}
    """
    spans: list[dict[str, Any]] = []
    for at, name, value in told:
        if spans and spans[-1][name] == value:
            continue
        if spans:
            spans[-1]["end"] = round(at, 6)
        spans.append({"start": round(at, 6), "end": seconds, name: value})
    return spans


def _track(events: list[tuple[int, Any]]) -> mido.MidiTrack:
    """Events at their ticks as a track, where each tells the ticks since the last."""
    track, now = mido.MidiTrack(), 0
    # A key that is let go comes before one that is struck at the same tick.
    for tick, event in sorted(events, key=lambda e: (e[0], e[1].type == "note_on")):
        track.append(event.copy(time=tick - now))
        now = tick
    return track


def _meta(name: str, value: Any) -> mido.MetaMessage:
    match name:
        case "bpm":
            return mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(value))
        case "bar_steps":
            return mido.MetaMessage("time_signature", numerator=value // 4)
        case "key":
            tonic, mode = KEYS[value].split()
            spelled = tonic
            if mode == "minor":
                spelled = f"{_SHARPS.get(tonic, tonic)}m"
            return mido.MetaMessage("key_signature", key=spelled)
        case "section":
            return mido.MetaMessage("marker", text=value)
        case _:
            return mido.MetaMessage("text", text=value)
