"""The same scores from a General MIDI sound font: fluidsynth plays them into arrays.

For comparison only. Its programs are recorded instruments where it has them, so their
spectra, attacks and falls say what is usual; its balance of the parts says little.
"""

import subprocess
import tempfile
from pathlib import Path

import mido
import numpy as np
import soundfile
from oscine.engine.percussion import NUMBERS
from oscine.engine.score import Drum, Part

RATE = 48000
SOUND_FONT = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
TAIL_SECONDS = 2.5
_TICKS = 4800  # per half second

PROGRAMS = {
    Part.DRUMS: (0, 40, 24, 24, 24, 8, 25, 48),
    Part.BASS: (33, 32, 38, 38, 87, 39, 38, 80),
    Part.CHORDS: (0, 4, 16, 89, 48, 52, 24, 25, 62, 81, 7, 80),
    Part.MELODY: (73, 14, 12, 11, 45, 61, 81, 80, 79, 40, 0, 80),
}
PROGRAMS[Part.COUNTER] = PROGRAMS[Part.MELODY]
"""Program from 0 of each patch of ``PATCHES``; of the drums the kit."""


def _events(notes, begin, parts):
    for note in notes:
        if note.part not in parts:
            continue
        channel = 9 if note.part == Part.DRUMS else int(note.part)
        pitch = NUMBERS[Drum(note.pitch)] if channel == 9 else int(note.pitch)
        at = begin + note.start_seconds
        velocity = min(127, max(1, round(127 * note.velocity)))
        program = PROGRAMS[note.part][note.patch]
        yield at, 1, mido.Message("program_change", channel=channel, program=program)
        yield (
            at,
            2,
            mido.Message("note_on", channel=channel, note=pitch, velocity=velocity),
        )
        end = at + max(0.02, note.length_seconds)
        yield end, 0, mido.Message("note_off", channel=channel, note=pitch)


def _write(pieces, seconds, path):
    """Put pieces of ``(notes, parts)`` one after the other in a MIDI file."""
    events, begin = [], 0.0
    for notes, parts in pieces:
        events += _events(notes, begin, parts)
        begin += seconds + TAIL_SECONDS
    file = mido.MidiFile(type=0, ticks_per_beat=_TICKS)
    track, now = mido.MidiTrack(), 0
    programs = {}
    for at, _, message in sorted(events, key=lambda event: event[:2]):
        if message.type == "program_change":
            if programs.get(message.channel) == message.program:
                continue
            programs[message.channel] = message.program
        tick = round(at * 2 * _TICKS)
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(
        mido.MetaMessage("end_of_track", time=max(0, round(begin * 2 * _TICKS) - now))
    )
    file.tracks.append(track)
    file.save(path)


def play(pieces, seconds, *, dry=False):
    """Play pieces of ``(notes, parts)``; gives ``(samples, 2)`` for each."""
    size = round((seconds + TAIL_SECONDS) * RATE)
    with tempfile.TemporaryDirectory() as folder:
        score, sound = Path(folder, "score.mid"), Path(folder, "sound.wav")
        _write(pieces, seconds, score)
        room = "0" if dry else "1"
        subprocess.run(
            [
                *("fluidsynth", "-ni", "-q", "-g", "0.4", "-r", str(RATE)),
                *("-R", room, "-C", room, "-O", "float", "-T", "wav"),
                *("-o", "synth.dynamic-sample-loading=1"),
                *("-F", sound, SOUND_FONT, score),
            ],
            check=True,
            capture_output=True,
        )
        heard, _ = soundfile.read(sound, dtype="float32")
    heard = np.concatenate([heard, np.zeros((len(pieces) * size, 2), np.float32)])
    return [
        heard[i * size : i * size + round(seconds * RATE)] for i in range(len(pieces))
    ]
