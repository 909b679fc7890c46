"""The score: what wren composes and the synthesiser plays."""

from dataclasses import dataclass
from enum import IntEnum


class Part(IntEnum):
    """The five players of a score; also the order of mixer channels."""

    DRUMS = 0
    BASS = 1
    CHORDS = 2
    MELODY = 3
    COUNTER = 4


class Drum(IntEnum):
    """The voices of every kit; a drum note's ``pitch`` is one of these."""

    KICK = 0
    SNARE = 1
    CLAP = 2
    RIM = 3
    CLOSED_HAT = 4
    OPEN_HAT = 5
    RIDE = 6
    CRASH = 7
    LOW_TOM = 8
    HIGH_TOM = 9
    SHAKER = 10
    PERCUSSION = 11


PATCHES: dict[Part, tuple[str, ...]] = {
    Part.DRUMS: (
        "acoustic", "brushes", "house", "techno", "trap", "dusty", "chip", "epic",
    ),
    Part.BASS: (
        "finger", "upright", "sub", "saw", "acid", "dub", "reese", "triangle",
    ),
    Part.CHORDS: (
        "piano", "electric piano", "organ", "warm pad", "strings", "choir",
        "nylon guitar", "strum guitar", "stab", "supersaw", "clavinet", "pulse",
    ),
    Part.MELODY: (
        "flute", "bell", "marimba", "vibraphone", "pluck", "brass", "saw lead",
        "square lead", "sine lead", "violin", "piano", "chip",
    ),
    Part.COUNTER: (
        "flute", "bell", "marimba", "vibraphone", "pluck", "brass", "saw lead",
        "square lead", "sine lead", "violin", "piano", "chip",
    ),
}  # fmt: skip
"""Sounds of each part, by name; a note's ``patch`` is an index into its part's row."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note to play.

    Attributes:
        part: Who plays it.
        patch: Index into ``PATCHES[part]``.
        pitch: MIDI pitch 0 to 127, or a ``Drum`` for the drums.
        velocity: Above 0 to 1.
        start_seconds: From the start of the step it is handed to the synthesiser in.
        length_seconds: Until the release begins; drums ignore it.
    """

    part: Part
    patch: int
    pitch: int
    velocity: float
    start_seconds: float
    length_seconds: float
