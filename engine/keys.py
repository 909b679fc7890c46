"""Keys that somebody holds: they sound at once, and the others follow them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from oscine.engine.controls import Key
from oscine.engine.harmony import QUALITY_NAMES, Chord
from oscine.engine.percussion import drum_of
from oscine.engine.score import (
    BASS_LOWEST,
    BASS_PITCHES,
    MELODY_LOWEST,
    MELODY_PITCHES,
    Frame,
    Note,
    Part,
    Touch,
)
from oscine.engine.synth import SynthState

_HELD_SECONDS = 600.0
"""Until a key is let go, which is sooner."""

_LONG = 1 << 22  # samples; no composed note is as long, by far
_TAP_SECONDS = 0.15
_LOUDEST = 0.95

KEYS_GAIN = 2.0
"""Of the chords' channel while keys are held: 6 dB."""


def played(keys: Sequence[Key], patches: Sequence[int]) -> list[Note]:
    """Notes of the keys that were struck, in the sound of the chords.

    Args:
        keys: What is played.
        patches: Index of the patch of each part.
    """
    return [
        Note(
            Part.CHORDS,
            patches[Part.CHORDS],
            key.pitch,
            _LOUDEST * key.velocity / 127,
            0.0,
            _HELD_SECONDS if key.is_held else _TAP_SECONDS,
        )
        for key in keys
        if key.is_struck
    ]


def drummed(keys: Sequence[Key], patches: Sequence[int]) -> list[Note]:
    """Strokes of the drums that hands struck, in the sound of the drummer's kit.

    Args:
        keys: What is struck, by the numbers of General MIDI.
        patches: Index of the patch of each part.
    """
    return [
        Note(
            Part.DRUMS,
            patches[Part.DRUMS],
            drum_of(key.pitch),
            _LOUDEST * key.velocity / 127,
            0.0,
            _TAP_SECONDS,
        )
        for key in keys
        if key.is_struck
    ]


def let_go(synth: SynthState, held: Sequence[int]) -> None:
    """Release what sounds for keys that are no longer held."""
    for voice in synth.voices:
        is_key = voice.part == Part.CHORDS and voice.release - voice.start > _LONG
        if is_key and voice.pitch not in held:
            voice.release = synth.clock


def follow(frame: Frame, held: Sequence[int], tonic: int) -> Frame:
    """Bend a frame to the held keys: their harmony, their bass, tones that fit.

    The chord player rests, for the hands play chords.

    Args:
        frame: As composed.
        held: MIDI pitches, rising, at least one.
        tonic: Pitch class of the key.
    """
    harmony = nearest_chord(tuple((pitch - tonic) % 12 for pitch in held))
    lowest = {(held[0] - tonic) % 12}
    tones = set(harmony.classes)
    clashes = {(tone + step) % 12 for tone in tones for step in (1, 11)} - tones
    is_strong = frame.position % 2 == 0

    def fits(touch: Touch) -> bool:
        place = touch.pitch % 12
        return place in tones or not (is_strong or place in clashes)

    bass, melody, counter = frame.bass, frame.melody, frame.counter
    if bass is not None:
        bass = _moved(bass, lowest, BASS_LOWEST, BASS_PITCHES)
    if melody is not None and not fits(melody):
        melody = _moved(melody, tones, MELODY_LOWEST, MELODY_PITCHES)
    if counter is not None and not fits(counter):
        counter = _moved(counter, tones, MELODY_LOWEST, MELODY_PITCHES)
    return replace(
        frame, harmony=harmony, chords=None, bass=bass, melody=melody, counter=counter
    )


@cache
def nearest_chord(classes: tuple[int, ...]) -> Chord:
    """Chord that says best what is held, the lowest key first.

    >>> nearest_chord((0, 3, 7)).intervals
    (0, 3, 7)
    """
    wanted = set(classes)

    def merit(over: Chord) -> float:
        tones = set(over.classes)
        common, foreign = len(tones & wanted), len(wanted - tones)
        root = 1.0 if over.root == classes[0] else 0.0
        return 2.0 * common - len(tones - wanted) - 2.0 * foreign + root

    chords = (Chord(r, q) for r in sorted(wanted) for q in range(len(QUALITY_NAMES)))
    return max(chords, key=merit)


def _moved(touch: Touch, tones: set[int], lowest: int, count: int) -> Touch:
    """Touch at the nearest pitch of its part that is one of some tones."""
    near = min(
        (p for p in range(lowest, lowest + count) if p % 12 in tones),
        key=lambda pitch: (abs(pitch - touch.pitch), pitch),
    )
    return replace(touch, pitch=near)
