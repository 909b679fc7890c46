"""Voices: which notes sound, from when to when, and how they add up on the buses.

Owns onset, release, choking and stealing, all accurate to the sample. What a note
sounds like is on its tape; effects come later.
"""

import math
from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from typing import NamedTuple

import numpy as np
from oscine.engine.effects import QUANTUM
from oscine.engine.kits import KITS, TUNED, SpedSource, render_kit, tuned_speed
from oscine.engine.oscillators import Source, noise_table
from oscine.engine.patches import PITCHED, make_source
from oscine.engine.score import PATCHES, Drum, Part
from oscine.engine.tape import Playable, Shelf

NEVER = 1 << 60
"""A sample that does not come."""

PITCHED_LIMIT = 32
"""Pitched voices that sound at once; one more steals."""

STRUCK_LIMIT = 24
"""Drum strokes that sound at once."""

_TUNING = 16  # above the number of drums

VOICES_LIMIT = 96
"""Voices including those that are fading out."""

SHELF_BYTES = 128 << 20
"""Memory for rendered notes."""

_PART_GAINS_DB = {
    Part.DRUMS: -11.0,
    Part.BASS: -15.0,
    Part.CHORDS: -22.0,
    Part.MELODY: -17.0,
    Part.COUNTER: -19.0,
}
_PART_PANS = {Part.MELODY: -0.1, Part.COUNTER: 0.38}

_SPREAD = {Part.CHORDS: 0.04, Part.COUNTER: 0.015, Part.MELODY: 0.008}
"""How far each semitone above middle C lies to the right, as a player hears a piano."""

_DRUMS_WIDTH = 1.5
"""How much further apart the drums stand than their kits say."""

_TAPE_NAMES = {
    Part.BASS: "bass",
    Part.CHORDS: "chords",
    Part.MELODY: "lead",
    Part.COUNTER: "lead",
}


class Channel(NamedTuple):
    """Gain of a part over a quantum.

    Attributes:
        gain: Linear.
        curve: On top of it, float32 ``(QUANTUM,)``; None while nothing moves.
    """

    gain: float
    curve: np.ndarray | None


@dataclass(slots=True)
class Voice:
    """One sounding note; samples count from the beginning of the piece.

    Attributes:
        part: Mixer channel.
        patch: Index into ``PATCHES[part]``.
        pitch: MIDI pitch or, for the drums, what ``drum_pitch`` makes.
        start: Sample of the onset.
        release: Sample at which the release begins.
        fade: Sample at which it is stolen or choked.
        gain: Linear; already in ``sends``.
        tone: 0 dark layer to 1 bright layer, before the brightness control.
        playable: What it reads.
        release_samples: Length of the release.
        fade_samples: Length of the fade when stolen.
        sends: Gains on the dry, reverb and delay buses, left then right.
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
    sends: tuple[float, ...]


def tape_name(part: Part, patch: int) -> str:
    """Name in ``PITCHED`` of a part's patch; the piano is the same for all parts."""
    name = PATCHES[part][patch]
    return name if name == "piano" else f"{_TAPE_NAMES[part]} {name}"


@cache
def sides(pan: float) -> tuple[float, float]:
    """Equal-power gains of left and right, 1 in the middle."""
    angle = (pan + 1) * math.pi / 4
    return math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle)


def drum_pitch(drum: int, tonic: int) -> int:
    """The pitch of a drum's voice: the drum and, where it has one, its tuning.

    >>> split_drum_pitch(drum_pitch(Drum.KICK, 9)), split_drum_pitch(Drum.RIDE)
    ((<Drum.KICK: 0>, 9), (<Drum.RIDE: 6>, None))
    """
    return drum + _TUNING * (1 + tonic % 12) if drum in TUNED else int(drum)


def split_drum_pitch(pitch: int) -> tuple[Drum, int | None]:
    """The drum, and the tonic it is tuned to or None."""
    tuning, drum = divmod(pitch, _TUNING)
    return Drum(drum), tuning - 1 if tuning else None


class Band:
    """Makes voices and mixes them; holds tapes and kits but no state of a piece.

    Args:
        rate_hz: Sample rate.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._shelf = Shelf(partial(_source, rate_hz), SHELF_BYTES)
        self._kits = [render_kit(name, rate_hz) for name in PATCHES[Part.DRUMS]]
        # What every first note would have to wait for is made before the music begins.
        for patch in PITCHED.values():
            release_curve(round(patch.release_seconds * rate_hz))
            for hiss in patch.sound.hisses:
                noise_table(hiss.low_hz, hiss.high_hz, rate_hz)
        for name in ("piano", "chords electric piano", "chords strings", "bass acid"):
            make_source(name, 60, rate_hz).render(0, QUANTUM)
        self._sound = np.empty((VOICES_LIMIT, 2, 2, QUANTUM), np.float32)
        # From 1 down to 0: how much of the old brightness is left.
        self._back = 1 - np.arange(1, QUANTUM + 1, dtype=np.float32) / QUANTUM

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
            kit = PATCHES[Part.DRUMS][patch]
            drum, tonic = split_drum_pitch(pitch)
            stroke = KITS[kit][drum]
            playable: Playable = (
                self._kits[patch][drum]
                if tonic is None or tuned_speed(kit, drum, tonic) == 1
                else self._shelf.take(kit, pitch)
            )
            release_samples = QUANTUM
            fade_seconds = 0.012
            pan, buses = stroke.pan * _DRUMS_WIDTH, (1.0, stroke.reverb, 0.0)
            level_db = _PART_GAINS_DB[Part.DRUMS]
        else:
            name = tape_name(Part(part), patch)
            sound = PITCHED[name]
            playable = self._shelf.take(name, pitch)
            release_samples = round(sound.release_seconds * self._rate_hz)
            fade_seconds = 0.015 if part == Part.BASS else 0.006
            pan = sound.pan + _PART_PANS.get(Part(part), 0.0)
            spread = _SPREAD.get(Part(part), 0.0) * (pitch - 60)
            pan = min(max(pan + min(max(spread, -0.5), 0.5), -0.9), 0.9)
            buses = (1.0, sound.reverb, sound.delay)
            level_db = _PART_GAINS_DB[Part(part)] + sound.gain_db
        level = gain * 10 ** (level_db / 20)
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
            tuple(level * side * bus for side in sides(pan) for bus in buses),
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
        channels: list[Channel],
        brightness: tuple[float, float],
    ) -> tuple[np.ndarray, list[Voice]]:
        """Add a quantum of all voices on the buses.

        Args:
            voices: All that sound in this quantum, in the order of their parts.
            now: Its first sample.
            channels: One per part; parts that move together share one curve.
            brightness: At both ends of the quantum, -0.5 to 0.5.

        Returns:
            The buses dry, reverb and delay of each side, float32 ``(2, 3, QUANTUM)``,
            and the voices that go on.
        """
        buses = np.zeros((2, 3, QUANTUM), np.float32)
        count = len(voices)
        if not count:
            return buses, voices
        staying = []
        end = now + QUANTUM
        for sound, voice in zip(self._sound, voices, strict=False):
            age = now - voice.start
            playable = voice.playable
            if (
                age >= 0
                and end <= voice.release
                and end <= voice.fade
                and age + QUANTUM <= playable.ready_samples
            ):
                # The usual way, short because it is taken by every voice.
                sound[:] = playable.sound[:, :, age : age + QUANTUM]
                staying.append(voice)
            elif self._read(voice, now, sound):
                staying.append(voice)
        tones = np.array([voice.tone for voice in voices])
        # voices, layers, sides, buses
        sends = np.empty((count, 2, 2, 3), np.float32)
        sends[:, 0] = np.array([voice.sends for voice in voices]).reshape(-1, 2, 3)
        tone = np.clip(tones + brightness[1], 0.0, 1.2)
        sends[:, 1] = sends[:, 0] * tone[:, None, None]
        # Rows alternate between the dark layer and the difference to the bright one.
        rows = self._sound[:count].reshape(2 * count, 2, QUANTUM)
        parts = [voice.part for voice in voices]
        gains = [channels[part].gain for part in parts]
        sends *= np.array(gains, np.float32)[:, None, None, None]
        if brightness[0] != brightness[1]:
            self._slide(rows, np.clip(tones + brightness[0], 0.0, 1.2) - tone)
        weights = sends.reshape(2 * count, 2, 3).transpose(1, 2, 0)
        sides = rows.transpose(1, 0, 2)
        first = 0
        for _, group in groupby(parts, lambda part: id(channels[part].curve)):
            together = list(group)
            curve = channels[together[0]].curve
            last = first + 2 * len(together)
            mixed = weights[:, :, first:last] @ sides[:, first:last]
            if curve is not None:
                mixed *= curve
            buses += mixed
            first = last
        return buses, staying

    def _slide(self, rows: np.ndarray, steps: np.ndarray) -> None:
        """Fold a moving brightness into the dark rows, so that no step is heard."""
        back = self._back * steps[:, None, None].astype(np.float32)
        rows[0::2] += rows[1::2] * back

    def _read(self, voice: Voice, now: int, sound: np.ndarray) -> bool:
        """Fill a voice's sound ``(2, 2, QUANTUM)``; whether it goes on after it."""
        end = now + QUANTUM
        age = now - voice.start
        if age < 0:
            sound[:, :, :-age] = 0
            goes_on = voice.playable.read(0, sound[:, :, -age:])
        else:
            goes_on = voice.playable.read(age, sound)
        if voice.release < end:
            curve = release_curve(voice.release_samples)
            goes_on = _leave(sound, curve, now - voice.release) and goes_on
        if voice.fade < end:
            curve = fade_curve(voice.fade_samples)
            goes_on = _leave(sound, curve, now - voice.fade) and goes_on
        return goes_on


@cache
def release_curve(samples: int) -> np.ndarray:
    """Fall exponentially and land on zero in a line; float32 ``(samples,)``."""
    part = np.arange(samples) / samples
    return ((1 - part) * np.exp(-5.0 * part)).astype(np.float32)


@cache
def fade_curve(samples: int) -> np.ndarray:
    """Fall smoothly to zero; float32 ``(samples,)``."""
    rest = 1 - np.arange(samples) / samples
    return (rest * rest * (3 - 2 * rest)).astype(np.float32)


def _leave(sound: np.ndarray, curve: np.ndarray, since: int) -> bool:
    """Apply a falling curve in place; whether anything of it is left afterwards.

    Args:
        sound: ``(2, 2, QUANTUM)``.
        curve: From 1 to 0.
        since: Samples from the curve's beginning to the sound's; may be negative.
    """
    first = max(0, -since)
    part = curve[since + first : since + QUANTUM]
    sound[:, :, first : first + part.size] *= part
    sound[:, :, first + part.size :] = 0
    return since + QUANTUM < curve.size


def make_room(voices: list[Voice], newcomer: Voice) -> list[Voice]:
    """Choke, silence and steal what has to go when a voice enters.

    A closed hat ends an open one, a bass plays one note at a time, and beyond the
    limits the one released first, else the oldest, fades within milliseconds.
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
        insort(kept, newcomer, key=lambda voice: voice.part)
    return kept


def _fade(voices: Iterable[Voice], start: int) -> None:
    for voice in voices:
        voice.fade = min(voice.fade, start)


def _source(rate_hz: int, name: str, pitch: int) -> Source:
    """Source of a tape on the shelf: a patch, or a tuned drum of a kit."""
    if name in KITS:
        drum, tonic = split_drum_pitch(pitch)
        shot = render_kit(name, rate_hz)[drum]
        return SpedSource(shot, tuned_speed(name, drum, tonic or 0))
    return make_source(name, pitch, rate_hz)
