"""Sources: single notes as pure functions of time, rendered a stretch at a time.

A source hands out any stretch of its note, in any order, always with the same samples;
it has two layers, dark and bright, in phase with each other, so that fading from one to
the other opens the timbre. No state, no effects, no mixing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np

NOISE_SAMPLES = 1 << 14
"""Period of the noise tables; long enough not to be heard as a loop."""

Spectrum = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Amplitudes ``(frames, layers, harmonics)`` from harmonic numbers and their hertz."""


class Source(Protocol):
    """One note of one patch at one pitch.

    Attributes:
        channels: 1 or 2.
        settle_samples: Where the loop begins; nothing but the loop follows.
        loop_samples: Length of the loop, or 0 for a note that dies away.
        end_samples: Length of all that is ever read.
    """

    channels: int
    settle_samples: int
    loop_samples: int
    end_samples: int

    def render(self, start: int, count: int) -> np.ndarray:
        """Hand out samples ``start`` to ``start + count``.

        Returns:
            complex64 ``(channels, count)``; the real part is the dark layer, the
            imaginary part the bright one.
        """
        ...


@dataclass(frozen=True, slots=True)
class Oscillator:
    """One of the detuned oscillators of a wave.

    Attributes:
        cents: Detuning.
        pan: -1 left to 1 right; without effect on a mono wave.
        level: Linear; negative turns the polarity.
    """

    cents: float = 0.0
    pan: float = 0.0
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Hiss:
    """Filtered noise that goes with a note: breath, bow, hammer, key click.

    Attributes:
        dark: Level in the dark layer, relative to a tone of RMS 1.
        bright: Level in the bright layer.
        low_hz: Lower edge of the band.
        high_hz: Upper edge of the band.
        decay_seconds: Time constant; 0 sustains.
    """

    dark: float
    bright: float
    low_hz: float
    high_hz: float
    decay_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Motion:
    """Regular movement of a note; rates are rounded to fit the loop.

    Attributes:
        vibrato_cents: Depth to either side.
        vibrato_hz: Rate; the oscillators of one wave are spread in phase.
        vibrato_delay_seconds: Until the vibrato is about there.
        tremolo: Depth, 0 to 1.
        tremolo_hz: Rate.
        is_panning: The tremolo of the right channel is opposite to the left's.
    """

    vibrato_cents: float = 0.0
    vibrato_hz: float = 5.0
    vibrato_delay_seconds: float = 0.0
    tremolo: float = 0.0
    tremolo_hz: float = 5.0
    is_panning: bool = False


STILL = Motion()


@dataclass(frozen=True, slots=True)
class Wave:
    """A sustained sound: detuned wavetable oscillators behind a sweeping spectrum.

    Attributes:
        spectrum: From the first to the last frame is the way the timbre goes.
        oscillators: At least one.
        stereo: Two channels instead of one.
        attack_seconds: Rise of the level.
        decay_seconds: Time constant of the fall to ``sustain``.
        sustain: Level that is held, 0 to 1; at 0 the note dies away.
        sweep_seconds: Time constant of the way through the frames.
        scoop_cents: Where the pitch begins, relative to the note.
        scoop_seconds: Time constant of its way to the note.
        motion: Vibrato and tremolo.
        hisses: Noises that go with it.
        base: Frequency of the table relative to the note, for sub-octaves.
        settle_seconds: When attack, decay and sweep are over.
        loop_seconds: About the length of the loop.
    """

    spectrum: Spectrum
    oscillators: tuple[Oscillator, ...] = (Oscillator(),)
    stereo: bool = False
    attack_seconds: float = 0.005
    decay_seconds: float = 1.0
    sustain: float = 1.0
    sweep_seconds: float = 0.2
    scoop_cents: float = 0.0
    scoop_seconds: float = 0.03
    motion: Motion = STILL
    hisses: tuple[Hiss, ...] = ()
    base: float = 1.0
    settle_seconds: float = 1.0
    loop_seconds: float = 2.0

    def source(self, frequency_hz: float, rate_hz: int) -> "WaveSource":
        """Make the note of this frequency."""
        return WaveSource(self, frequency_hz, rate_hz)


@cache
def noise_table(low_hz: float, high_hz: float, rate_hz: int) -> np.ndarray:
    """Make periodic noise of RMS 1 in a band; float32 ``(NOISE_SAMPLES,)``."""
    rng = np.random.default_rng(round(low_hz * 7 + high_hz))
    bins = np.fft.rfftfreq(NOISE_SAMPLES, 1 / rate_hz)
    # Second-order slopes to either side keep the band from ringing.
    low = bins / max(low_hz, 1.0)
    high = bins / high_hz
    shape = (low**2 / (1 + low**2)) / (1 + high**4)
    spectrum = shape * np.exp(2j * np.pi * rng.random(bins.size))
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum, NOISE_SAMPLES)
    return (noise / np.sqrt(np.mean(noise**2))).astype(np.float32)


def loudness_weight(frequency_hz: np.ndarray) -> np.ndarray:
    """Weigh partials as the ear does, roughly.

    Source:
        The shelf of ITU-R BS.1770: +4 dB well above 1.5 kHz.
    """
    ratio = (frequency_hz / 1500) ** 2
    return np.sqrt(1 + 1.5 * ratio / (1 + ratio))


def add_hisses(
    sound: np.ndarray,
    hisses: tuple[Hiss, ...],
    start: int,
    held: np.ndarray,
    rate_hz: int,
) -> None:
    """Add noises to a stretch of sound in place; channels get different noise."""
    count = sound.shape[1]
    for hiss in hisses:
        # After nine time constants a noise is 78 dB down.
        if hiss.decay_seconds and start > 9 * hiss.decay_seconds * rate_hz:
            continue
        table = noise_table(hiss.low_hz, hiss.high_hz, rate_hz)
        level = np.complex64(hiss.dark + 1j * hiss.bright)
        for channel in range(sound.shape[0]):
            places = np.arange(start, start + count) + 9973 * channel
            noise = table.take(places, mode="wrap")
            if hiss.decay_seconds:
                noise = noise * np.exp(held / (-hiss.decay_seconds * rate_hz))
            sound[channel] += level * noise


def _pan_gains(pans: np.ndarray, *, stereo: bool) -> np.ndarray:
    """Equal-power gains ``(channels, oscillators)``; 1 for mono."""
    if not stereo:
        return np.ones((1, pans.size))
    angles = (pans + 1) * (np.pi / 4)
    return np.sqrt(2) * np.stack([np.cos(angles), np.sin(angles)])


class WaveSource:
    """One note of a ``Wave``."""

    def __init__(self, wave: Wave, frequency_hz: float, rate_hz: int) -> None:
        self._wave = wave
        self._rate_hz = rate_hz
        self.channels = 2 if wave.stereo else 1
        base_hz = frequency_hz * wave.base
        self.settle_samples = round(wave.settle_seconds * rate_hz)
        # The loop holds a whole number of cycles of the note, of every detuned
        # oscillator and of every movement: it closes without a crossfade.
        cycles = max(1, round(wave.loop_seconds * base_hz))
        period = round(cycles * rate_hz / base_hz)
        self.loop_samples = period if wave.sustain > 0 else 0
        # Dying notes are read until eight time constants after the attack.
        dying = round((wave.attack_seconds + 8 * wave.decay_seconds) * rate_hz)
        if wave.sustain <= 0:
            self.settle_samples = dying
        self.end_samples = self.settle_samples + self.loop_samples
        cents = np.array([each.cents for each in wave.oscillators])
        levels = np.array([each.level for each in wave.oscillators])
        pans = np.array([each.pan for each in wave.oscillators])
        tuned = cycles * 2 ** (cents / 1200)
        whole = cycles + np.sign(cents) * np.maximum(
            np.round(np.abs(tuned - cycles)), np.abs(cents) > 0.5
        )
        self._turns = whole / period
        # Golden-ratio phases: oscillators neither cancel nor pile up at the onset.
        self._offsets = np.arange(cents.size) * 0.618034 % 1.0
        motion = wave.motion
        spread = np.arange(cents.size) % 3 if cents.size > 2 else np.zeros(cents.size)
        self._vibrato_turns = (
            np.maximum(1, np.round(motion.vibrato_hz * period / rate_hz) + spread - 1)
            / period
        )
        self._tremolo_turns = max(1, round(motion.tremolo_hz * period / rate_hz))
        self._tremolo_turns /= period
        # A delay that swings by d samples at rate r bends the pitch by 2 pi r d.
        bend = 2 ** (motion.vibrato_cents / 1200) - 1
        self._swing = bend / (2 * np.pi * self._vibrato_turns)
        self._make_table(base_hz, float(np.max(cents, initial=0.0)))
        gains = _pan_gains(pans, stereo=wave.stereo) * levels
        # Detuned oscillators add in power.
        gains *= self._level / np.sqrt(np.sum(levels**2))
        self._gains = gains.astype(np.complex64)

    def _make_table(self, base_hz: float, highest_cents: float) -> None:
        """Fill the frames with all harmonics that fit below 0.45 of the rate."""
        highest_hz = base_hz * 2 ** ((highest_cents + 50) / 1200)
        count = int(np.clip(0.45 * self._rate_hz / highest_hz, 1, 512))
        numbers = np.arange(1, count + 1)
        amplitudes = self._wave.spectrum(numbers, numbers * base_hz)
        # Eight points for the highest harmonic: what linear interpolation folds back
        # stays 60 dB below.
        points = max(256, 1 << (8 * count - 1).bit_length())
        bins = np.zeros((*amplitudes.shape[:2], points // 2 + 1), complex)
        bins[..., 1 : count + 1] = amplitudes * (-0.5j * points)
        cycle = np.fft.irfft(bins, points)
        table = (cycle[:, 0] + 1j * cycle[:, 1]).astype(np.complex64)
        self._points = points
        self._frames = amplitudes.shape[0]
        self._table = table.ravel()
        self._steps = (np.roll(table, -1, axis=1) - table).ravel()
        weight = loudness_weight(numbers * base_hz)
        middle = amplitudes[self._frames // 2].mean(axis=0)
        self._level = 1 / np.sqrt(0.5 * np.sum((middle * weight) ** 2) + 1e-12)

    def render(self, start: int, count: int) -> np.ndarray:
        """Hand out a stretch; see ``Source``."""
        wave, rate_hz = self._wave, self._rate_hz
        time = np.arange(start, start + count, dtype=np.float64)
        held = np.minimum(time, self.settle_samples)
        turns = self._turns[:, None] * time + self._offsets[:, None]
        motion = wave.motion
        if motion.vibrato_cents:
            swing = np.sin(2 * np.pi * self._vibrato_turns[:, None] * time)
            swing *= self._swing[:, None]
            if motion.vibrato_delay_seconds:
                late = held / (motion.vibrato_delay_seconds * rate_hz)
                swing *= np.minimum(1, late * late)
            turns += self._turns[:, None] * swing
        if wave.scoop_cents:
            bend = 2 ** (wave.scoop_cents / 1200) - 1
            length = wave.scoop_seconds * rate_hz
            turns -= self._turns[:, None] * (bend * length * np.exp(-held / length))
        turns -= np.floor(turns)
        turns *= self._points
        places = turns.astype(np.intp)
        part = (turns - places).astype(np.float32)
        if self._frames > 1:
            frame = 1 - np.exp(held / (-wave.sweep_seconds * rate_hz))
            frame *= self._frames - 1
            lower = np.minimum(frame.astype(np.intp), self._frames - 2)
            mix = (frame - lower).astype(np.float32)
            places += lower * self._points
            value = self._look_up(places, part)
            places += self._points
            value += (self._look_up(places, part) - value) * mix
        else:
            value = self._look_up(places, part)
        sound = self._gains @ value
        if wave.hisses:
            add_hisses(sound, wave.hisses, start, held, rate_hz)
        sound *= self._envelope(held).astype(np.float32)
        if motion.tremolo:
            pulse = np.sin(2 * np.pi * self._tremolo_turns * time) * motion.tremolo
            sound[0] *= 1 + pulse
            sound[1:] *= 1 - pulse if motion.is_panning else 1 + pulse
        return sound

    def _look_up(self, places: np.ndarray, part: np.ndarray) -> np.ndarray:
        value = self._steps.take(places)
        value *= part
        value += self._table.take(places)
        return value

    def _envelope(self, held: np.ndarray) -> np.ndarray:
        """Level over time: a smooth rise, then a fall to the sustain."""
        wave = self._wave
        length = wave.attack_seconds * self._rate_hz
        rise = np.minimum(1, held / length)
        level = rise * rise * (3 - 2 * rise)
        if wave.sustain < 1:
            since = np.maximum(0, held - length)
            fall = np.exp(since / (-wave.decay_seconds * self._rate_hz))
            level *= wave.sustain + (1 - wave.sustain) * fall
        if self.loop_samples == 0:
            level *= np.clip((self.end_samples - held) / 960, 0, 1)
        return level
