"""The kits: every drum as a one-shot, synthesised once when the synthesiser is made.

Recipes only; which drum is made from which is in ``kits``. A drum has a dark layer for
soft strokes and a bright one for hard strokes, in phase.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from oscine.engine.filters import filtered, quick_points, second_order

Render = Callable[[np.random.Generator, int], np.ndarray]
"""Renders a stroke: the rate in hertz to ``(2 channels or 1, samples)``."""


@dataclass(frozen=True, slots=True)
class Skin:
    """A swept sine with a click: kicks and toms.

    Attributes:
        start_hz: Pitch at the stroke.
        end_hz: Pitch it falls to.
        sweep_seconds: Time constant of the fall.
        decay_seconds: Time constant of the tone.
        click: Level of the stroke's noise.
        click_hz: Centre of that noise.
        drive: Saturation, 0 for none.
        second: Level of a second mode at 1.59 times the pitch, as of a drum head.
        hold_seconds: The tone stays at its level this long before it falls.
        knock: Level of the higher modes, which are over in a moment: what is heard of a
            kick where there is no bass.

    Source:
        Ratios of the modes of a circular membrane: Fletcher and Rossing, "The physics
        of musical instruments", chapter 3.
    """

    start_hz: float
    end_hz: float
    sweep_seconds: float
    decay_seconds: float
    click: float = 0.3
    click_hz: float = 2500
    drive: float = 0.0
    second: float = 0.0
    hold_seconds: float = 0.0
    knock: float = 0.3

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(self.hold_seconds + 7 * self.decay_seconds, rate_hz)
        fall = np.exp(time / -self.sweep_seconds)
        span = self.start_hz - self.end_hz
        turns = self.end_hz * time + span * self.sweep_seconds * (1 - fall)
        level = np.exp(np.maximum(0, time - self.hold_seconds) / -self.decay_seconds)
        tone = np.sin(2 * np.pi * turns)
        if self.second:
            tone += self.second * np.sin(2 * np.pi * 1.59 * turns) * level
        tone *= level * np.minimum(1, time / 0.0006)
        if self.drive:
            tone = np.tanh(tone * (1 + self.drive)) / np.tanh(1 + self.drive)
        short = 0.012 + 0.12 * self.decay_seconds
        for index, ratio in enumerate((2.14, 2.92, 3.6, 4.9)):
            mode = np.sin(2 * np.pi * ratio * turns) * np.minimum(1, time / 0.0004)
            mode *= np.exp(time * (-(1 + 0.3 * index) / short))
            tone += self.knock * mode
        length = round(0.04 * rate_hz)
        noise = _band(
            _noise(rng, length), self.click_hz / 4, self.click_hz * 2, rate_hz
        )
        tone[:length] += self.click * noise * np.exp(time[:length] / -0.005)
        return tone[None]


_HEAD = ((1.0, 1.0), (1.59, 0.7), (2.14, 0.55), (2.65, 0.4), (3.16, 0.35), (4.06, 0.3))
"""Modes of a snare's head and their heights."""


@dataclass(frozen=True, slots=True)
class Snare:
    """The modes of a head, the high ones shorter, and the rattle of the wires."""

    tone_hz: float
    tone_seconds: float
    noise_seconds: float
    low_hz: float
    high_hz: float
    tone: float = 0.6
    noise: float = 0.8
    attack_seconds: float = 0.0005

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(7 * max(self.noise_seconds, self.tone_seconds), rate_hz)
        bend = 1 + 0.35 * np.exp(time / -0.008)
        turns = np.cumsum(self.tone_hz * bend) / rate_hz
        head = np.zeros(time.size)
        for ratio, height in _HEAD:
            fall = np.exp(time * (-(0.5 + 0.5 * ratio) / self.tone_seconds))
            head += height * np.sin(2 * np.pi * ratio * turns) * fall
        head *= self.tone
        rattle = _band(_noise(rng, 2, time.size), self.low_hz, self.high_hz, rate_hz)
        # The channels share most of the noise: wide, but safe in mono.
        rattle = 0.8 * rattle[:1] + 0.35 * rattle[[1, 1]] * [[1], [-1]]
        level = 0.55 * np.exp(time / -self.noise_seconds)
        level += 0.45 * np.exp(time / (-0.2 * self.noise_seconds))
        rise = np.minimum(1, time / self.attack_seconds)
        return head * np.minimum(1, time / 0.0005) + self.noise * rattle * level * rise


@dataclass(frozen=True, slots=True)
class Clap:
    """Hands that do not quite meet: bursts of noise, then the room."""

    low_hz: float
    high_hz: float
    decay_seconds: float
    burst_seconds: tuple[float, ...] = (0.0, 0.011, 0.021, 0.03)

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(7 * self.decay_seconds + 0.03, rate_hz)
        noise = _band(_noise(rng, 2, time.size), self.low_hz, self.high_hz, rate_hz)
        noise = 0.75 * noise[:1] + 0.45 * noise[[1, 1]] * [[1], [-1]]
        level = np.zeros(time.size)
        for burst in self.burst_seconds:
            since = time - burst
            shape = np.exp(-np.maximum(since, 0) / 0.005) * (since >= 0)
            level = np.maximum(level, shape * np.minimum(1, since / 0.0004))
        tail = time - self.burst_seconds[-1]
        room = np.exp(-np.maximum(tail, 0) / self.decay_seconds) * (tail >= 0)
        return noise * np.maximum(level, 0.7 * room)


_TOP_HZ = 8500
"""Above this a cymbal is silent in half the time."""


@dataclass(frozen=True, slots=True)
class Metal:
    """Inharmonic squares and noise through a high-pass: hats and cymbals.

    Attributes:
        base_hz: Pitch of the lowest square.
        low_hz: Lower edge of what is left.
        decay_seconds: Time constant.
        noise: Share of noise, 0 to 1.
        ping: Level of a pure tone at 5 times the pitch, the bow of a ride.
        attack_seconds: Rise; a crash blooms.
        high_hz: Upper edge.
    """

    base_hz: float
    low_hz: float
    decay_seconds: float
    noise: float = 0.4
    ping: float = 0.0
    attack_seconds: float = 0.0004
    high_hz: float = 15000

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(6 * self.decay_seconds, rate_hz)
        ratios = (1.0, 1.3420, 1.2312, 1.6532, 1.9523, 2.1523)
        metal = np.zeros((2, time.size), np.float32)
        for index, ratio in enumerate(ratios):
            halves = time * np.float32(2 * self.base_hz * ratio) + np.float32(index)
            # Odd half cycles are down.
            wave = 1 - 2 * (halves.astype(np.int32) & 1).astype(np.float32)
            metal[index % 2] += wave
            metal[1 - index % 2] += np.float32(0.6) * wave
        sound = (1 - self.noise) * 0.4 * metal
        noise = _noise(rng, 2, time.size)
        sound += self.noise * (0.8 * noise[:1] + 0.5 * noise[[1, 1]] * [[1], [-1]])
        sound = _band(sound, self.low_hz, self.high_hz, rate_hz)
        # The highest are over first, as in all metal: it does not hiss, it rings.
        top = filtered(sound, second_order("highpass", _TOP_HZ, rate_hz))
        sound -= top
        sound *= 0.55 * np.exp(time / -self.decay_seconds)
        sound += 0.55 * top * np.exp(time / (-0.5 * self.decay_seconds))
        sound += 0.7 * top * np.exp(time / (-0.12 * self.decay_seconds))
        sound *= np.minimum(1, time / self.attack_seconds)
        if self.ping:
            tone = np.sin(2 * np.pi * self.base_hz * 5.1 * time)
            tone += 0.6 * np.sin(2 * np.pi * self.base_hz * 7.43 * time)
            sound += (
                self.ping * tone * np.exp(time / -0.18) * np.minimum(1, time / 8e-4)
            )
        return sound


@dataclass(frozen=True, slots=True)
class Grain:
    """A swell of filtered noise: shakers, brushes, maracas."""

    low_hz: float
    high_hz: float
    attack_seconds: float
    decay_seconds: float

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(self.attack_seconds + 7 * self.decay_seconds, rate_hz)
        noise = _band(_noise(rng, 2, time.size), self.low_hz, self.high_hz, rate_hz)
        noise = 0.85 * noise[:1] + 0.4 * noise[[1, 1]] * [[1], [-1]]
        rise = np.minimum(1, time / self.attack_seconds) ** 1.5
        since = np.maximum(0, time - self.attack_seconds)
        return noise * rise * np.exp(since / -self.decay_seconds)


@dataclass(frozen=True, slots=True)
class Wood:
    """A few short partials: rim shots, blocks, bells, congas."""

    partials_hz: tuple[float, ...]
    decay_seconds: float
    click: float = 0.3
    square: bool = False

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(7 * self.decay_seconds, rate_hz)
        sound = np.zeros(time.size)
        for index, hertz in enumerate(self.partials_hz):
            tone = np.sin(2 * np.pi * hertz * time)
            if self.square:
                # A softened square: no aliasing worth hearing.
                tone = np.tanh(3 * tone)
            decay = self.decay_seconds / (1 + 0.6 * index)
            sound += tone * np.exp(time / -decay) / (1 + 0.5 * index)
        length = min(time.size, round(0.012 * rate_hz))
        noise = _band(_noise(rng, length), 1500, 9000, rate_hz)
        sound[:length] += self.click * noise * np.exp(time[:length] / -0.002)
        return (sound * np.minimum(1, time / 0.0003))[None]


@dataclass(frozen=True, slots=True)
class Static:
    """Noise held for several samples, as of an old games console."""

    clock_hz: float
    decay_seconds: float
    tone_hz: float = 0.0

    def __call__(self, rng: np.random.Generator, rate_hz: int) -> np.ndarray:
        """Render the stroke."""
        time = _time(6 * self.decay_seconds, rate_hz)
        places = (time * self.clock_hz).astype(int)
        sound = np.sign(rng.standard_normal(places[-1] + 1))[places]
        if self.tone_hz:
            bend = np.exp(time / -0.03)
            turns = self.tone_hz * (time + 1.5 * 0.03 * (1 - bend))
            sound = 0.5 * sound + 0.7 * (1 - 4 * np.abs((turns + 0.25) % 1 - 0.5))
        # Steps of a four-bit volume.
        level = np.ceil(15 * np.exp(time / -self.decay_seconds)) / 15 - 1 / 15
        return (sound * level)[None]


@dataclass(frozen=True, slots=True)
class Colour:
    """What a kit does to all its drums.

    Attributes:
        drive: Saturation, 0 for none.
        high_hz: Everything above is cut; 0 leaves it.
        bits: Resolution; 0 leaves it.
        crackle: Level of the dust inside the hits.
        room: Level of a short room inside the hits.
        room_seconds: Its time constant.
        gain_db: Trim, so that kits are about equally loud.
        snap: How much the first moment of a stroke is raised, linear; 0 leaves it.
    """

    drive: float = 0.0
    high_hz: float = 0.0
    bits: int = 0
    crackle: float = 0.0
    room: float = 0.0
    room_seconds: float = 0.09
    gain_db: float = 0.0
    snap: float = 0.7


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drum in a kit: its recipe, level in dB, place and reverb send."""

    render: Render
    gain_db: float
    pan: float = 0.0
    reverb: float = 0.06


_SNAP_SECONDS = 0.012


class OneShot:
    """A rendered drum; see ``tape.Playable``."""

    def __init__(self, sound: np.ndarray) -> None:
        self.sound = sound
        # The last quanta go through ``read``, which tells that the end has come.
        self.ready_samples = max(0, sound.shape[2] - 480)

    def read(self, position: int, target: np.ndarray) -> bool:
        """Copy samples; see ``tape.Playable``."""
        count = target.shape[2]
        length = max(0, min(count, self.sound.shape[2] - position))
        target[:, :, :length] = self.sound[:, :, position : position + length]
        target[:, :, length:] = 0
        return position + count < self.sound.shape[2]


def _time(seconds: float, rate_hz: int) -> np.ndarray:
    return np.arange(round(min(seconds, 2.0) * rate_hz), dtype=np.float32) / rate_hz


@cache
def _tape_of_noise() -> np.ndarray:
    return np.random.default_rng(808).standard_normal(1 << 19, np.float32)


def _noise(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Cut a stretch from a long tape of noise: as good as new, and much faster."""
    tape = _tape_of_noise()
    size = math.prod(shape)
    start = int(rng.integers(tape.size - size))
    return tape[start : start + size].reshape(shape)


def _band(noise: np.ndarray, low_hz: float, high_hz: float, rate_hz: int) -> np.ndarray:
    """Keep a band, at the level it had before."""
    sections = [
        second_order("highpass", low_hz, rate_hz),
        second_order("lowpass", high_hz, rate_hz),
    ]
    sound = filtered(noise, *sections)
    power = np.mean(sound**2, axis=-1, keepdims=True)
    before = np.mean(noise**2, axis=-1, keepdims=True)
    return sound * np.sqrt(before / (power + 1e-12))


def _in_room(
    sound: np.ndarray, colour: Colour, rng: np.random.Generator, rate_hz: int
) -> np.ndarray:
    """Add the answer of a small room to the first 0.15 s of a stroke."""
    struck = sound[:, : round(0.15 * rate_hz)].mean(axis=0)
    struck = struck * np.linspace(1, 0, struck.size, dtype=np.float32)
    time = _time(4.5 * colour.room_seconds, rate_hz)
    walls = _noise(rng, 2, time.size) * np.exp(time / -colour.room_seconds)
    walls *= np.minimum(1, time / 0.004)
    walls *= colour.room / np.sqrt(np.sum(walls**2, axis=1, keepdims=True))
    size = struck.size + time.size
    points = quick_points(size)
    wet = np.fft.irfft(np.fft.rfft(struck, points) * np.fft.rfft(walls, points), points)
    answer = np.zeros((2, max(sound.shape[1], size)), np.float32)
    answer[:, :size] = wet[:, :size]
    answer[:, : sound.shape[1]] += sound
    return answer


def finish_stroke(
    sound: np.ndarray, colour: Colour, rng: np.random.Generator, rate_hz: int
) -> np.ndarray:
    """Colour a stroke, fade its end, and split it into layers ``(2, channels, n)``."""
    sound = sound.astype(np.float32)
    if colour.room:
        sound = _in_room(sound, colour, rng, rate_hz)
    if colour.drive:
        sound = np.tanh(sound * (1 + colour.drive)) / np.tanh(1 + colour.drive)
    count = sound.shape[1]
    if colour.snap:
        # After the drive, which would round it off again.
        since = np.arange(count, dtype=np.float32) / (_SNAP_SECONDS * rate_hz)
        sound = sound * (1 + colour.snap * np.exp(-since))
    if colour.bits:
        steps = 2.0 ** (colour.bits - 1)
        # Half the rate: every other sample is held.
        held = np.repeat(sound[:, ::2], 2, axis=1)[:, :count]
        sound = np.round(held * steps) / steps
    if colour.crackle:
        dust = _noise(rng, count) * (rng.random(count) < 40 / rate_hz)
        level = np.abs(sound).max() * np.exp(np.arange(count) / (-0.12 * rate_hz))
        sound = sound + colour.crackle * dust * level
    if colour.high_hz:
        sound = filtered(sound, second_order("lowpass", colour.high_hz, rate_hz))
    # What lies 54 dB below the loudest cannot be heard under it.
    blocks = np.abs(sound[:, : count // 480 * 480]).reshape(sound.shape[0], -1, 480)
    heights = blocks.max(axis=(0, 2))
    loud = np.flatnonzero(heights > heights.max() / 500)
    sound = sound[:, : 480 * (int(loud[-1]) + 2)]
    fade = max(1, round(0.25 * sound.shape[1]))
    sound[:, -fade:] *= np.linspace(1, 0, fade) ** 2
    # One pole, in phase enough with the original to fade between the two.
    pole = float(np.exp(-2 * np.pi * 2200 / rate_hz))
    dark = filtered(sound, [1 - pole, 0.0, 0.0, 1.0, -pole, 0.0])
    return np.stack([dark, sound - dark]).astype(np.float32)
