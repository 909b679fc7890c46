"""The words of the patches: a patch, spectra, strings, bars, unison; no sound yet."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from oscine.engine.modes import Bank, Partials, Struck, Tine
from oscine.engine.oscillators import Oscillator, Spectrum, Wave

Shape = Callable[[np.ndarray], np.ndarray]
"""Amplitude of each harmonic of the raw wave, from the harmonic numbers."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A sound and its place in the mix.

    Attributes:
        sound: What makes its notes.
        gain_db: Trim, so that patches of one part are equally loud.
        release_seconds: From the end of a note to silence.
        reverb: Send, linear.
        delay: Send, linear.
        pan: -1 left to 1 right, on top of the sound's own width.
        strum_seconds: Between the notes of a chord that begins at once.
    """

    sound: Wave | Struck | Tine
    gain_db: float
    release_seconds: float
    reverb: float = 0.2
    delay: float = 0.0
    pan: float = 0.0
    strum_seconds: float = 0.0


def saw(numbers: np.ndarray) -> np.ndarray:
    """All harmonics, 6 dB per octave."""
    return 1 / numbers


def square(numbers: np.ndarray) -> np.ndarray:
    """Odd harmonics, 6 dB per octave."""
    return (numbers % 2) / numbers


def triangle(numbers: np.ndarray) -> np.ndarray:
    """Odd harmonics of alternating sign, 12 dB per octave."""
    return (numbers % 2) * np.where(numbers % 4 == 3, -1, 1) / numbers**2


def pulse(width: float) -> Shape:
    """A pulse that is high for ``width`` of its cycle."""

    def shape(numbers: np.ndarray) -> np.ndarray:
        return np.sin(np.pi * numbers * width) / numbers

    return shape


def levels(*amplitudes: float) -> Shape:
    """Harmonics given one by one."""

    def shape(numbers: np.ndarray) -> np.ndarray:
        padded = np.zeros(max(numbers.size, len(amplitudes)))
        padded[: len(amplitudes)] = amplitudes
        return padded[: numbers.size]

    return shape


def low_passed(
    shape: Shape,
    dark: tuple[float, ...],
    bright: tuple[float, ...],
    resonance: float = 0.0,
    follow: float = 0.4,
    poles: int = 2,
) -> Spectrum:
    """A raw wave behind a low-pass filter, one frame per cutoff.

    Args:
        shape: The raw wave.
        dark: Cutoffs in hertz of the dark layer, in the order of the sweep.
        bright: As many of the bright layer.
        resonance: Height of the peak above the passband, linear; 0 is none.
        follow: How far the cutoff goes with the pitch, 0 to 1, around 262 Hz.
        poles: Slope in steps of 6 dB per octave.
    """

    def spectrum(numbers: np.ndarray, hertz: np.ndarray) -> np.ndarray:
        shift = (hertz[0] / 262.0) ** follow
        cutoffs = np.stack([dark, bright], axis=1)[..., None] * shift
        ratio = hertz / cutoffs
        gain = (1 + ratio**4) ** (-poles / 4)
        if resonance:
            gain = gain * (1 + resonance / (1 + (8 * np.log2(ratio)) ** 2))
        return shape(numbers) * gain

    return spectrum


def formed(
    shape: Shape,
    peaks: tuple[tuple[float, float, float], ...],
    floor: float = 0.03,
    tilt_hz: float = 5000,
) -> Spectrum:
    """A raw wave through fixed resonances, as of a throat or a violin's body.

    Args:
        shape: The raw wave.
        peaks: Centre in hertz, width in octaves and height of each.
        floor: Height between the peaks.
        tilt_hz: Above this even the bright layer falls.
    """

    def spectrum(numbers: np.ndarray, hertz: np.ndarray) -> np.ndarray:
        body = np.full(hertz.size, floor)
        for centre, width, height in peaks:
            body += height * np.exp(-((np.log2(hertz / centre) / width) ** 2))
        # The fundamental is never left without a body.
        body = np.maximum(body, 0.25 * (numbers == 1))
        bright = shape(numbers) * body / (1 + (hertz / tilt_hz) ** 2)
        dark = bright / (1 + (hertz / 1400) ** 2)
        return np.stack([dark, bright])[None]

    return spectrum


def string(
    decay: float,
    damping: float,
    pluck: float,
    tilt: float,
    stiffness: float = 0.0,
    twins: float = 0.0,
    count: int = 40,
) -> Partials:
    """A plucked or struck string, or a pair of them slightly apart.

    Args:
        decay: Time constant in seconds of the fundamental at 220 Hz.
        damping: How much faster high partials die.
        pluck: Where it is struck, as a part of its length.
        tilt: Slope of the dark layer's partials (amplitude ``n ** -tilt``).
        stiffness: Inharmonicity at 220 Hz.
        twins: Cents between two strings; 0 is one string.
        count: Partials at most.

    Source:
        Stretched partials and comb of the striking point: Fletcher and Rossing, "The
        physics of musical instruments", chapters 2 and 12.
    """

    def partials(hertz: float) -> Bank:
        numbers = np.arange(1, count + 1)
        stiff = min(stiffness * (hertz / 220) ** 1.3, 0.01)
        stretch = np.sqrt((1 + stiff * numbers**2) / (1 + stiff))
        frequencies = hertz * numbers * stretch
        first = decay * (220 / hertz) ** 0.6
        decays = first / (1 + damping * (numbers - 1) + (frequencies / 6000) ** 2)
        comb = np.abs(np.sin(np.pi * numbers * pluck)) + 0.05
        dark = comb * numbers**-tilt / (1 + (frequencies / 1800) ** 2)
        bright = comb * numbers ** (-tilt + 0.55) / (1 + (frequencies / 7000) ** 2)
        pans = 0.4 * np.sin(1.7 * numbers)
        if not twins:
            return Bank(frequencies, np.maximum(decays, 0.01), dark, bright, pans)
        bend = 2 ** (twins / 2400)
        # One of the two dies faster: a piano's quick fall and slow after-sound.
        return Bank(
            np.concatenate([frequencies / bend, frequencies * bend]),
            np.maximum(np.concatenate([decays * 0.45, decays * 1.5]), 0.01),
            np.tile(dark, 2) * np.repeat([1.0, 0.6], count),
            np.tile(bright, 2) * np.repeat([1.0, 0.6], count),
            np.concatenate([pans - 0.3, pans + 0.3]),
        )

    return partials


def bar(
    ratios: tuple[float, ...],
    decay: float,
    dark: tuple[float, ...],
    bright: tuple[float, ...],
    follow: float = 0.5,
    shorter: float = 1.0,
) -> Partials:
    """A struck bar, tube or plate.

    Args:
        ratios: Partials relative to the note.
        decay: Time constant in seconds of the first at 440 Hz.
        dark: Amplitudes of the dark layer.
        bright: Amplitudes of the bright layer.
        follow: How much shorter high notes are.
        shorter: How much shorter high partials are.
    """

    def partials(hertz: float) -> Bank:
        ratio = np.array(ratios)
        first = decay * (440 / hertz) ** follow
        return Bank(
            hertz * ratio,
            np.clip(first / ratio**shorter, 0.01, 6.0),
            np.array(dark),
            np.array(bright),
            0.5 * np.sin(2.0 * np.arange(ratio.size)),
        )

    return partials


def unison(cents: float, count: int, width: float = 1.0) -> tuple[Oscillator, ...]:
    """Oscillators spread evenly in pitch and, crosswise, over the stage.

    The middle one is loudest, so that their beating never empties the sound.
    """
    places = np.linspace(-1, 1, count).tolist()
    return tuple(
        Oscillator(cents * place, width * place * (-1) ** index, 1 - 0.5 * abs(place))
        for index, place in enumerate(places)
    )
