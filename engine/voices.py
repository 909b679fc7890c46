"""Voices: which notes sound, from when to when, and how they add up on the buses.

Owns onset, release, choking and stealing, all accurate to the sample. What a note sounds
like is on its tape; effects come later.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from oscine.engine.effects import QUANTUM
from oscine.engine.kits import KITS, render_kit
from oscine.engine.patches import PITCHED, make_source
from oscine.engine.score import PATCHES, Drum, Part
from oscine.engine.tape import Playable, Shelf

NEVER = 1 << 60
"""A sample that does not come."""

PITCHED_LIMIT = 32
"""Pitched voices that sound at once; one more steals."""

STRUCK_LIMIT = 24
"""Drum strokes that sound at once."""

VOICES_LIMIT = 96
"""Voices including those that are fading out."""

SHELF_BYTES = 128 << 20
"""Memory for rendered notes."""

_PART_GAINS_DB = {
    Part.DRUMS: -6.0,
    Part.BASS: -14.0,
    Part.CHORDS: -24.0,
    Part.MELODY: -19.0,
    Part.COUNTER: -22.0,
}
_PART_PANS = {Part.MELODY: -0.08, Part.COUNTER: 0.28}
_TAPE_NAMES = {
    Part.BASS: "bass",
    Part.CHORDS: "chords",
    Part.MELODY: "lead",
    Part.COUNTER: "lead",
}


@dataclass(slots=True)
class Voice:
    """One sounding note; samples count from the beginning of the piece.

    Attributes:
        part: Mixer channel.
        patch: Index into ``PATCHES[part]``.
        pitch: MIDI pitch or ``Drum``.
        start: Sample of the onset.
        release: Sample at which the release begins.
        fade: Sample at which it is stolen or choked.
        gain: Linear.
        tone: 0 dark layer to 1 bright layer, before the brightness control.
        playable: What it reads.
        release_samples: Length of the release.
        fade_samples: Length of the fade when stolen.
        sends: Gains of both sides on the dry, reverb and delay buses, ``(2, 3)``.
    """

    part: int
    patch: int
    pitch: int
    start: int
    release: int
    fade: int
    gain: float
    tone: float
    playable: Playable
    release_samples: int
    fade_samples: int
    sends: np.ndarray


def tape_name(part: Part, patch: int) -> str:
    """Name in ``PITCHED`` of a part's patch; the piano is the same for all parts."""
    name = PATCHES[part][patch]
    return name if name == "piano" else f"{_TAPE_NAMES[part]} {name}"


def _sides(pan: float) -> np.ndarray:
    """Equal-power gains of left and right, 1 in the middle."""
    angle = (pan + 1) * np.pi / 4
    return np.sqrt(2) * np.array([np.cos(angle), np.sin(angle)])


class Band:
    """Makes voices and mixes them; holds tapes and kits but no state of a piece.

    Args:
        rate_hz: Sample rate.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._shelf = Shelf(
            lambda name, pitch: make_source(name, pitch, rate_hz), SHELF_BYTES
        )
        self._kits = [render_kit(name, rate_hz) for name in PATCHES[Part.DRUMS]]
        self._sound = np.empty((VOICES_LIMIT, 2, 2, QUANTUM), np.float32)
        self._time = np.arange(QUANTUM)

    def voice(
        self,
        part: int,
        patch: int,
        pitch: int,
        start: int,
        release: int,
        fade: int,
        gain: float,
        tone: float,
    ) -> Voice:
        """Make a voice with what its patch says; arguments as in ``Voice``."""
        if part == Part.DRUMS:
            stroke = KITS[PATCHES[Part.DRUMS][patch]][Drum(pitch)]
            playable: Playable = self._kits[patch][pitch]
            release_samples = QUANTUM
            fade_seconds = 0.012
            pan, buses = stroke.pan, (1.0, stroke.reverb, 0.0)
            level_db = _PART_GAINS_DB[Part.DRUMS]
        else:
            name = tape_name(Part(part), patch)
            sound = PITCHED[name]
            playable = self._shelf.take(name, pitch)
            release_samples = round(sound.release_seconds * self._rate_hz)
            fade_seconds = 0.015 if part == Part.BASS else 0.006
            pan = sound.pan + _PART_PANS.get(Part(part), 0.0)
            buses = (1.0, sound.reverb, sound.delay)
            level_db = _PART_GAINS_DB[Part(part)] + sound.gain_db
        sends = _sides(pan)[:, None] * np.array(buses) * 10 ** (level_db / 20)
        return Voice(
            part,
            patch,
            pitch,
            start,
            release,
            fade,
            gain,
            tone,
            playable,
            release_samples,
            round(fade_seconds * self._rate_hz),
            sends,
        )

    @staticmethod
    def strum_seconds(part: Part, patch: int) -> float:
        """Tell the time between the notes of a chord; 0 for most patches."""
        if part is Part.DRUMS:
            return 0.0
        return PITCHED[tape_name(part, patch)].strum_seconds

    def mix(
        self,
        voices: list[Voice],
        now: int,
        channels: np.ndarray,
        brightness: tuple[float, float],
    ) -> tuple[np.ndarray, list[Voice]]:
        """Add a quantum of all voices on the buses.

        Args:
            voices: All that sound in this quantum.
            now: Its first sample.
            channels: Gain of each part, float32 ``(parts, QUANTUM)``.
            brightness: At the beginning and at the end of the quantum, -1 to 1 around 0.

        Returns:
            The buses dry, reverb and delay, float32 ``(3, 2, QUANTUM)``, and the voices
            that go on.
        """
        count = len(voices)
        if not count:
            return np.zeros((3, 2, QUANTUM), np.float32), voices
        end = now + QUANTUM
        sound = self._sound[:count]
        weights = channels[[voice.part for voice in voices]]
        weights *= np.array([voice.gain for voice in voices], np.float32)[:, None]
        staying = []
        leaving = []
        for index, voice in enumerate(voices):
            age = now - voice.start
            if age < 0:
                sound[index, :, :, :-age] = 0
                goes_on = voice.playable.read(0, sound[index, :, :, -age:])
            else:
                goes_on = voice.playable.read(age, sound[index])
            if voice.release < end:
                leaving.append((index, voice.release, voice.release_samples, 1))
                goes_on = goes_on and voice.release + voice.release_samples > end
            if voice.fade < end:
                leaving.append((index, voice.fade, voice.fade_samples, 0))
                goes_on = goes_on and voice.fade + voice.fade_samples > end
            if goes_on:
                staying.append(voice)
        if leaving:
            self._leave(weights, leaving, now)
        tones = np.array([voice.tone for voice in voices])[:, None] + brightness
        tones = np.clip(tones, 0.0, 1.2).astype(np.float32)
        ramp = np.linspace(0, 1, QUANTUM, dtype=np.float32)
        if brightness[0] == brightness[1]:
            tone = tones[:, :1]
        else:
            tone = tones[:, :1] + (tones[:, 1:] - tones[:, :1]) * ramp
        bright = sound[:, 1]
        bright *= tone[:, None]
        bright += sound[:, 0]
        bright *= weights[:, None]
        sends = np.array([voice.sends for voice in voices], np.float32)
        buses = np.empty((3, 2, QUANTUM), np.float32)
        for side in range(2):
            buses[:, side] = sends[:, side].T @ bright[:, side]
        return buses, staying

    def _leave(
        self, weights: np.ndarray, leaving: list[tuple[int, int, int, int]], now: int
    ) -> None:
        """Bring down the weights of released, choked and stolen voices in place."""
        table = np.array(leaving)
        since = (now - table[:, 1:2]) + self._time
        part = np.clip(since / table[:, 2:3], 0, 1)
        # A release falls exponentially and lands on zero; a fade is a cosine.
        curve = 1 - part
        released = table[:, 3] == 1
        curve[released] *= np.exp(-5.0 * part[released])
        faded = curve[~released]
        curve[~released] = faded * faded * (3 - 2 * faded)
        for row, index in enumerate(table[:, 0]):
            weights[index] *= curve[row]


def make_room(voices: list[Voice], newcomer: Voice) -> list[Voice]:
    """Choke, silence and steal what has to go when a voice enters.

    A closed hat ends an open one, a bass plays one note at a time, and beyond the limits
    the one released first, else the oldest, fades within milliseconds.
    """
    start = newcomer.start
    is_drum = newcomer.part == Part.DRUMS
    if is_drum and newcomer.pitch in {Drum.CLOSED_HAT, Drum.OPEN_HAT}:
        _fade(
            (
                voice
                for voice in voices
                if voice.part == Part.DRUMS and voice.pitch == Drum.OPEN_HAT
            ),
            start,
        )
    elif newcomer.part == Part.BASS:
        _fade((voice for voice in voices if voice.part == Part.BASS), start)
    same = [
        voice
        for voice in voices
        if (voice.part == Part.DRUMS) == is_drum and voice.fade > start
    ]
    limit = STRUCK_LIMIT if is_drum else PITCHED_LIMIT
    if len(same) >= limit:
        victim = min(same, key=lambda voice: (min(voice.release, start), voice.start))
        victim.fade = start
    # Who is stolen before the first sample is never heard.
    kept = [voice for voice in voices if voice.start < voice.fade]
    if len(kept) < VOICES_LIMIT:
        kept.append(newcomer)
    return kept


def _fade(voices: Iterable[Voice], start: int) -> None:
    for voice in voices:
        voice.fade = min(voice.fade, start)
