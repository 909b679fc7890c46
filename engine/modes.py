"""Struck and plucked sources: decaying partials, and two-operator frequency modulation.

Same contract as ``oscillators.Source``. A decaying sinusoid over a stretch is the
product of one factor per row and one per column of a table, so a whole bank of them is
one small matrix product.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from oscine.engine.oscillators import (
    STILL,
    Hiss,
    Motion,
    add_hisses,
    loudness_weight,
)

COLUMNS = 64
"""Samples per row of the matrix product."""

Partials = Callable[[float], "Bank"]
"""The partials of a note, from its frequency in hertz."""


@dataclass(frozen=True, slots=True)
class Bank:
    """Partials of one note.

    Attributes:
        frequencies_hz: ``(partials,)``.
        decays: Time constants in seconds, ``(partials,)``.
        dark: Amplitudes ``(partials,)`` of the dark layer.
        bright: Amplitudes ``(partials,)`` of the bright layer.
        pans: -1 left to 1 right, ``(partials,)``.
    """

    frequencies_hz: np.ndarray
    decays: np.ndarray
    dark: np.ndarray
    bright: np.ndarray
    pans: np.ndarray


@dataclass(frozen=True, slots=True)
class Struck:
    """A sound of decaying partials.

    Attributes:
        partials: Bank of a note.
        stereo: Two channels instead of one.
        attack_seconds: Rise after the stroke.
        longest_seconds: When even the longest note has died away.
        motion: Its tremolo is used.
        hisses: Noises of the stroke.
    """

    partials: Partials
    stereo: bool = False
    attack_seconds: float = 0.001
    longest_seconds: float = 5.0
    motion: Motion = STILL
    hisses: tuple[Hiss, ...] = ()

    def source(self, frequency_hz: float, rate_hz: int) -> "StruckSource":
        """Make the note of this frequency."""
        return StruckSource(self, frequency_hz, rate_hz)


class StruckSource:
    """One note of a ``Struck``."""

    def __init__(self, struck: Struck, frequency_hz: float, rate_hz: int) -> None:
        self._struck = struck
        self._rate_hz = rate_hz
        bank = struck.partials(frequency_hz)
        audible = bank.frequencies_hz < 0.45 * rate_hz
        frequencies = bank.frequencies_hz[audible]
        decays = bank.decays[audible]
        dark, bright = bank.dark[audible], bank.bright[audible]
        self.channels = 2 if struck.stereo else 1
        # Ten time constants of the slowest partial are 87 dB.
        longest = min(struck.longest_seconds, 10 * float(decays.max(initial=0.01)))
        self.end_samples = round(longest * rate_hz)
        self.settle_samples = self.end_samples
        self.loop_samples = 0
        turn = (2j * np.pi * frequencies - 1 / decays) / rate_hz
        self._turn = turn
        columns = np.exp(turn[:, None] * np.arange(COLUMNS))
        # Im(row * column) = row.re * column.im + row.im * column.re
        halves = [np.imag(columns), np.real(columns)]
        self._columns = np.concatenate(halves).astype(np.float32)
        weight = loudness_weight(frequencies)
        power = 0.25 * np.sum((weight * dark) ** 2 + (weight * bright) ** 2)
        layers = np.stack([dark, bright]) / np.sqrt(power + 1e-12)
        if struck.stereo:
            angles = (bank.pans[audible] + 1) * (np.pi / 4)
            sides = np.sqrt(2) * np.stack([np.cos(angles), np.sin(angles)])
        else:
            sides = np.ones((1, frequencies.size))
        # layers, channels, partials
        self._amplitudes = layers[:, None] * sides[None]

    def render(self, start: int, count: int) -> np.ndarray:
        """Hand out a stretch; see ``Source``."""
        struck, rate_hz = self._struck, self._rate_hz
        rows = -(-count // COLUMNS)
        turned = np.exp(self._turn[:, None] * (start + COLUMNS * np.arange(rows)))
        both = np.concatenate([np.real(turned), np.imag(turned)]).T.astype(np.float32)
        amplitudes = np.tile(self._amplitudes, 2).astype(np.float32)
        # One product per layer and channel: small enough to stay on one core.
        table = (both * amplitudes[:, :, None, :]) @ self._columns
        flat = table.reshape(2, self.channels, -1)[..., :count]
        sound = np.empty((self.channels, count), np.complex64)
        sound.real = flat[0]
        sound.imag = flat[1]
        time = np.arange(start, start + count, dtype=np.float64)
        if struck.hisses:
            add_hisses(sound, struck.hisses, start, time, rate_hz)
        finish_struck(
            sound, time, struck.attack_seconds, struck.motion, self.end_samples, rate_hz
        )
        return sound


def finish_struck(
    sound: np.ndarray,
    time: np.ndarray,
    attack_seconds: float,
    motion: Motion,
    end_samples: int,
    rate_hz: int,
) -> None:
    """Apply the rise, the tremolo and the last fade to a stretch in place."""
    rise = np.minimum(1, time / (attack_seconds * rate_hz))
    level = rise * rise * (3 - 2 * rise)
    level *= np.clip((end_samples - time) / (0.03 * rate_hz), 0, 1)
    sound *= level.astype(np.float32)
    if motion.tremolo:
        pulse = np.sin(2 * np.pi * motion.tremolo_hz / rate_hz * time) * motion.tremolo
        sound[0] *= 1 + pulse
        sound[1:] *= 1 - pulse if motion.is_panning else 1 + pulse


@dataclass(frozen=True, slots=True)
class Tine:
    """An electric piano: a reed that barks and a tine that rings.

    Source:
        Frequency modulation with a decaying index: J. Chowning, "The synthesis of
        complex audio spectra by means of frequency modulation", JAES 21 (1973).
    """

    bark: tuple[float, float] = (0.35, 1.5)
    ring: tuple[float, float] = (0.05, 0.16)
    motion: Motion = STILL
    hisses: tuple[Hiss, ...] = ()

    def source(self, frequency_hz: float, rate_hz: int) -> "TineSource":
        """Make the note of this frequency."""
        return TineSource(self, frequency_hz, rate_hz)


class TineSource:
    """One note of a ``Tine``."""

    channels = 2

    def __init__(self, tine: Tine, frequency_hz: float, rate_hz: int) -> None:
        self._tine = tine
        self._rate_hz = rate_hz
        self._hz = frequency_hz
        # Low notes ring longer.
        self._decay = float(np.clip(2.6 * (220 / frequency_hz) ** 0.45, 0.3, 4.0))
        self.end_samples = round(min(6.0, 6 * self._decay) * rate_hz)
        self.settle_samples = self.end_samples
        self.loop_samples = 0
        ratio = min(14, int(9000 / frequency_hz))
        self._ratio = ratio if ratio >= 3 else 0
        # The index shrinks where its sidebands would come near the Nyquist frequency.
        self._room = float(np.clip(2500 / frequency_hz, 0, 1))

    def render(self, start: int, count: int) -> np.ndarray:
        """Hand out a stretch; see ``Source``."""
        tine, rate_hz = self._tine, self._rate_hz
        time = np.arange(start, start + count, dtype=np.float64)
        seconds = time / rate_hz
        angle = (2 * np.pi * self._hz) * seconds
        modulator = np.sin(angle)
        modulator *= np.exp(seconds * (-3.0 / self._decay)) * 0.75 + 0.25
        ringing = np.exp(seconds * -6.0)
        level = np.exp(seconds / -self._decay)
        sound = np.empty((2, count), np.complex64)
        chime = np.sin(angle * self._ratio) * ringing if self._ratio else 0.0
        for layer in range(2):
            body = np.sin(angle + tine.bark[layer] * self._room * modulator)
            mono = 1.3 * (level * body + tine.ring[layer] * chime)
            if layer:
                sound.imag = mono
            else:
                sound.real = mono
        if tine.hisses:
            add_hisses(sound, tine.hisses, start, time, rate_hz)
        finish_struck(sound, time, 0.0015, tine.motion, self.end_samples, rate_hz)
        return sound
