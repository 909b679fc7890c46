"""Measures wren: ``./dev sound [--seconds S] [--out FOLDER] [--before NUMBERS]``."""

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from oscine.engine.modes import Tine
from oscine.engine.oscillators import Wave
from oscine.engine.patches import PITCHED
from oscine.engine.score import PATCHES, Drum, Note, Part
from oscine.engine.synth import Mix, Synth
from oscine.engine.voices import tape_name
from sound import general_midi, measures
from sound.scores import RATE, Score, load_or_write, play

ROOT = Path(__file__).resolve().parents[2]
PLAIN = Mix(120, 0.5, 0.0, 0.0, (1.0,) * 5, 0.0, 0.0)
NOTE_SECONDS = 2.0


def measure_styles(scores, synths, gm):
    """The numbers of every part and of the whole, in our sound and in the other."""
    whole, bare = synths
    told, sounds = {}, {}
    for score in scores:
        parts = score.parts()
        ours = {part.name.lower(): play(score, bare, part) for part in parts}
        ours["whole"] = play(score, whole)
        theirs = {}
        if gm:
            pieces = [(score.notes, {part}) for part in parts]
            pieces.append((score.notes, set(Part)))
            heard = general_midi.play(pieces, score.seconds)
            theirs = dict(zip(ours, heard, strict=True))
        told[score.style] = {
            who: {name: measures.whole(sound) for name, sound in them.items()}
            for who, them in (("wren", ours), ("gm", theirs))
        }
        sounds[score.style] = {"wren": ours, "gm": theirs}
    return told, sounds


def _one_note(part, patch, pitch, velocity=0.8):
    return [Note(part, patch, pitch, velocity, 0.05, 1.2)]


def _mixes(seconds):
    return [PLAIN] * round(seconds * 100)


def measure_notes(synth, gm):
    """Single notes of every patch, and single strokes of every kit."""
    asked = []
    for part in (Part.BASS, Part.CHORDS, Part.MELODY):
        for patch in range(len(PATCHES[part])):
            pitch = 40 if part is Part.BASS else 64
            asked.append((tape_name(part, patch), _one_note(part, patch, pitch)))
    for patch, kit in enumerate(PATCHES[Part.DRUMS]):
        for drum in Drum:
            name = f"{kit} {drum.name.lower()}"
            asked.append((name, _one_note(Part.DRUMS, patch, drum)))
    told = {}
    heard = [None] * len(asked)
    if gm:
        pieces = [(notes, set(Part)) for _, notes in asked]
        heard = general_midi.play(pieces, NOTE_SECONDS, dry=True)
    for (name, notes), theirs in zip(asked, heard, strict=True):
        ours = play(Score("", notes, _mixes(NOTE_SECONDS)), synth)
        told[name] = {"wren": measures.note(ours, is_low=name.startswith("bass"))}
        if theirs is not None and np.abs(theirs).max() > 1e-4:
            told[name]["gm"] = measures.note(theirs, is_low=name.startswith("bass"))
    return told


def folding(patch, pitches=range(33, 100, 3)):
    """Worst share of power between the harmonics of a wave, and at which pitch."""
    sound = replace(patch.sound, hisses=())
    if isinstance(sound, Wave):
        # What bends and beats lies between the harmonics, too.
        still = replace(sound.motion, vibrato_cents=0)
        alone = sound.oscillators[:1]
        sound = replace(sound, oscillators=alone, scoop_cents=0, motion=still)
    worst = (-200.0, 0)
    for pitch in pitches:
        hertz = 440 * 2 ** ((pitch - 69) / 12)
        heard = np.imag(sound.source(hertz, RATE).render(4800, 32768))
        base = hertz * (sound.base if isinstance(sound, Wave) else 1.0)
        share = measures.between_db(np.stack([heard[0]] * 2, 1), base)
        worst = max(worst, (share, pitch))
    return {"between_db": worst[0], "pitch": worst[1]}


def measure_folding():
    """Of all patches but those that are sums of sines and cannot fold."""
    return {
        name: folding(patch)
        for name, patch in PITCHED.items()
        if isinstance(patch.sound, Wave | Tine)
    }


TOLD = (
    ("crest_db", "crest, dB"),
    ("punch_db", "strokes over the median, dB"),
    ("centroid_hz", "centroid, Hz"),
    ("sub_db", "under 60 Hz, dB"),
    ("boom_db", "60 to 120 Hz, dB"),
    ("middle_db", "300 Hz to 2 kHz, dB"),
    ("air_db", "above 8 kHz, dB"),
    ("width_db", "sides over middle, dB"),
    ("correlation", "correlation of left and right"),
    ("lufs", "LUFS"),
)


def print_table(told, before=None):
    """Medians over the styles, as a table for the page."""
    columns = [("wren", told), ("General MIDI", told)]
    if before:
        columns.insert(0, ("before", before))
    print("| | |", " | ".join(name for name, _ in columns), "|")
    print("|---|---|" + "---|" * len(columns))
    for name in ("drums", "bass", "chords", "melody", "whole"):
        for key, label in TOLD:
            cells = []
            for column, numbers in columns:
                who = "gm" if column == "General MIDI" else "wren"
                found = [
                    style[who][name][key]
                    for style in numbers["styles"].values()
                    if name in style[who]
                ]
                form = "{:.2f}" if key == "correlation" else "{:.1f}"
                form = "{:.0f}" if key == "centroid_hz" else form
                cells.append(form.format(np.median(found)) if found else "")
            print("|", name, "|", label, "|", " | ".join(cells), "|")
    worst = max(told["folding"].items(), key=lambda each: each[1]["between_db"])
    print(f"most between the harmonics: {worst[0]}, {worst[1]}")
    wholes = [style["wren"]["whole"] for style in told["styles"].values()]
    print(f"highest true peak {max(w['true_peak_db'] for w in wholes):.1f} dBTP")


def measure_speed(scores, synth):
    """Real-time factor of the synthesiser alone: best of three, on processor time."""
    best = {}
    for score in scores:
        play(score, synth)
        spent = []
        for _ in range(3):
            begin = time.process_time()
            play(score, synth)
            spent.append(time.process_time() - begin)
        best[score.style] = score.seconds / min(spent)
    return best


def main(arguments):
    parser = argparse.ArgumentParser(prog="./dev sound", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="of each style")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "sound")
    parser.add_argument(
        "--scores", type=Path, help="file of scores; kept there if it is not there yet"
    )
    parser.add_argument("--styles", type=int, default=99, help="so many of them")
    parser.add_argument("--before", type=Path, help="numbers of another time")
    parser.add_argument("--no-gm", action="store_true", help="measure wren only")
    parser.add_argument("--no-pictures", action="store_true")
    parser.add_argument("--speed", action="store_true", help="measure only the speed")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    scores_file = asked.scores or asked.out / "scores.json"
    scores = load_or_write(scores_file, asked.seconds)[: asked.styles]
    if asked.speed:
        speeds = measure_speed(scores, Synth())
        for style, rtf in speeds.items():
            print(f"{style:16s} rtf {rtf:6.1f}")
        print(f"{'median':16s} rtf {np.median(list(speeds.values())):6.1f}")
        return 0
    gm = not asked.no_gm
    if gm and not general_midi.SOUND_FONT.exists():
        print("apt-get install fluidsynth fluid-soundfont-gm, or say --no-gm")
        return 1
    synths = Synth(), Synth(is_mastered=False)
    styles, sounds = measure_styles(scores, synths, gm)
    told = {
        "styles": styles,
        "notes": measure_notes(synths[1], gm),
        "folding": measure_folding(),
    }
    (asked.out / "numbers.json").write_text(json.dumps(told, indent=1))
    before = json.loads(asked.before.read_text()) if asked.before else None
    print_table(told, before)
    if not asked.no_pictures:
        from sound import picture

        picture.draw_styles(sounds, styles, asked.out)
        picture.draw_notes(told["notes"], asked.out)
        picture.draw_summary(told, before, asked.out / "sound.webp")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
