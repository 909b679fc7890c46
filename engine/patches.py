"""The pitched patches: what each name in the score sounds like, and how loud it is.

Data and the small functions that describe spectra; rendering is in ``oscillators`` and
``modes``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from oscine.engine.modes import Bank, Partials, Struck, Tine
from oscine.engine.oscillators import (
    Hiss,
    Motion,
    Oscillator,
    Source,
    Spectrum,
    Wave,
)

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


def sine(numbers: np.ndarray) -> np.ndarray:
    """Nothing but the fundamental."""
    return (numbers == 1).astype(float)


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
        pans = 0.25 * np.sin(1.7 * numbers)
        if not twins:
            return Bank(frequencies, np.maximum(decays, 0.01), dark, bright, pans)
        bend = 2 ** (twins / 2400)
        # One of the two dies faster: a piano's quick fall and slow after-sound.
        return Bank(
            np.concatenate([frequencies / bend, frequencies * bend]),
            np.maximum(np.concatenate([decays * 0.45, decays * 1.5]), 0.01),
            np.tile(dark, 2) * np.repeat([1.0, 0.6], count),
            np.tile(bright, 2) * np.repeat([1.0, 0.6], count),
            np.concatenate([pans - 0.2, pans + 0.2]),
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
    """Oscillators spread evenly in pitch and, crosswise, over the stage."""
    places = np.linspace(-1, 1, count)
    return tuple(
        Oscillator(float(cents * place), float(width * place * (-1) ** index))
        for index, place in enumerate(places)
    )


_VIBRATO = Motion(vibrato_cents=14, vibrato_hz=5.3, vibrato_delay_seconds=0.5)
_ENSEMBLE = Motion(vibrato_cents=5, vibrato_hz=4.7, vibrato_delay_seconds=0.3)
_AAH = ((730, 0.28, 1.0), (1120, 0.22, 0.75), (2600, 0.2, 0.35), (3300, 0.2, 0.25))
_VIOLIN = (
    (290, 0.3, 0.8),
    (500, 0.35, 1.0),
    (1000, 0.5, 0.6),
    (2600, 0.6, 0.9),
)
_DRAWBARS = levels(0.7, 1.0, 0.6, 0.75, 0, 0.35, 0, 0.4, 0, 0.12, 0, 0.12, 0, 0, 0, 0.2)

_PIANO = Patch(
    Struck(
        string(1.5, 0.32, 0.123, 1.15, stiffness=4e-4, twins=0.9, count=26),
        stereo=True,
        attack_seconds=0.0015,
        longest_seconds=5.0,
        hisses=(Hiss(0.1, 0.22, 250, 2200, 0.012),),
    ),
    gain_db=1,
    release_seconds=0.35,
    reverb=0.22,
)

BASSES: dict[str, Patch] = {
    "finger": Patch(
        Struck(
            string(0.5, 0.42, 0.21, 1.1, count=32),
            attack_seconds=0.004,
            longest_seconds=4,
            hisses=(Hiss(0.05, 0.2, 500, 2500, 0.008),),
        ),
        gain_db=0.5,
        release_seconds=0.14,
        reverb=0.02,
    ),
    "upright": Patch(
        Struck(
            string(0.26, 0.75, 0.35, 1.35, stiffness=1e-4, count=24),
            attack_seconds=0.009,
            longest_seconds=3,
            hisses=(Hiss(0.15, 0.3, 120, 900, 0.02),),
        ),
        gain_db=1.5,
        release_seconds=0.12,
        reverb=0.06,
    ),
    "sub": Patch(
        Wave(
            low_passed(levels(1, 0.12, 0.06, 0.02), (300,), (900,)),
            attack_seconds=0.008,
            decay_seconds=0.5,
            sustain=0.8,
            scoop_cents=200,
            scoop_seconds=0.008,
        ),
        gain_db=-0.5,
        release_seconds=0.12,
        reverb=0.0,
    ),
    "saw": Patch(
        Wave(
            low_passed(saw, (1500, 700, 450, 350), (6000, 3000, 1800, 1300), 0.6),
            (Oscillator(-4), Oscillator(4)),
            attack_seconds=0.003,
            decay_seconds=0.35,
            sustain=0.7,
            sweep_seconds=0.12,
        ),
        gain_db=-1,
        release_seconds=0.09,
        reverb=0.02,
    ),
    "acid": Patch(
        Wave(
            low_passed(
                saw,
                (1400, 1000, 720, 520, 380, 290, 230, 190),
                (6500, 4700, 3400, 2450, 1750, 1250, 900, 650),
                resonance=7.0,
                follow=0.2,
                poles=3,
            ),
            attack_seconds=0.003,
            decay_seconds=0.4,
            sustain=0.5,
            sweep_seconds=0.11,
            scoop_cents=-150,
            scoop_seconds=0.012,
        ),
        gain_db=-0.5,
        release_seconds=0.06,
        reverb=0.03,
        delay=0.12,
    ),
    "dub": Patch(
        Wave(
            low_passed(triangle, (260, 150), (600, 260), follow=0.8),
            attack_seconds=0.012,
            decay_seconds=0.6,
            sustain=0.75,
            sweep_seconds=0.15,
        ),
        gain_db=-2,
        release_seconds=0.22,
        reverb=0.03,
    ),
    "reese": Patch(
        Wave(
            low_passed(saw, (700, 420), (2200, 1300), 0.4),
            (Oscillator(-14), Oscillator(0, level=0.8), Oscillator(14)),
            attack_seconds=0.01,
            sweep_seconds=0.4,
            loop_seconds=3,
        ),
        gain_db=1,
        release_seconds=0.14,
        reverb=0.03,
    ),
    "triangle": Patch(
        Wave(
            low_passed(triangle, (3000,), (9000,), follow=1),
            attack_seconds=0.003,
            decay_seconds=0.5,
            sustain=0.8,
        ),
        gain_db=-1,
        release_seconds=0.05,
        reverb=0.0,
    ),
}

CHORDS: dict[str, Patch] = {
    "piano": _PIANO,
    "electric piano": Patch(
        Tine(
            motion=Motion(tremolo=0.3, tremolo_hz=4.6, is_panning=True),
            hisses=(Hiss(0.04, 0.1, 800, 4000, 0.006),),
        ),
        gain_db=1.5,
        release_seconds=0.28,
        reverb=0.2,
        delay=0.05,
    ),
    "organ": Patch(
        Wave(
            low_passed(_DRAWBARS, (2200,), (6000,), follow=0.3),
            (Oscillator(0, -0.7), Oscillator(0.6, 0.7)),
            stereo=True,
            attack_seconds=0.006,
            motion=Motion(
                vibrato_cents=7,
                vibrato_hz=6.4,
                tremolo=0.1,
                tremolo_hz=6.4,
                is_panning=True,
            ),
            hisses=(Hiss(0.15, 0.3, 1500, 5000, 0.005),),
            base=0.5,
            settle_seconds=0.3,
        ),
        gain_db=-3,
        release_seconds=0.07,
        reverb=0.22,
    ),
    "warm pad": Patch(
        Wave(
            low_passed(saw, (350, 750, 600), (1000, 2800, 2300), 0.3),
            unison(8, 5, 0.9),
            stereo=True,
            attack_seconds=0.45,
            sweep_seconds=0.6,
            settle_seconds=2.4,
            loop_seconds=3,
        ),
        gain_db=-2,
        release_seconds=1.6,
        reverb=0.4,
    ),
    "strings": Patch(
        Wave(
            formed(saw, _VIOLIN, floor=0.35, tilt_hz=4500),
            unison(11, 5, 0.95),
            stereo=True,
            attack_seconds=0.16,
            decay_seconds=0.5,
            sustain=0.85,
            motion=_ENSEMBLE,
            hisses=(Hiss(0.02, 0.05, 2500, 7000),),
            settle_seconds=1.5,
            loop_seconds=3,
        ),
        gain_db=-2,
        release_seconds=0.55,
        reverb=0.38,
    ),
    "choir": Patch(
        Wave(
            formed(saw, _AAH, floor=0.04, tilt_hz=4000),
            unison(9, 4, 0.8),
            stereo=True,
            attack_seconds=0.22,
            motion=Motion(9, 4.9, 0.4, tremolo=0.05, tremolo_hz=4.9),
            hisses=(Hiss(0.03, 0.07, 1500, 6000),),
            scoop_cents=-25,
            scoop_seconds=0.12,
            settle_seconds=1.4,
            loop_seconds=3,
        ),
        gain_db=-2.5,
        release_seconds=0.6,
        reverb=0.5,
    ),
    "nylon guitar": Patch(
        Struck(
            string(0.75, 0.38, 0.28, 1.25, count=26),
            stereo=True,
            attack_seconds=0.0015,
            longest_seconds=3.5,
            hisses=(Hiss(0.14, 0.3, 180, 1400, 0.014),),
        ),
        gain_db=1,
        release_seconds=0.2,
        reverb=0.25,
    ),
    "strum guitar": Patch(
        Struck(
            string(1.2, 0.16, 0.17, 0.85, stiffness=5e-5, twins=5, count=34),
            stereo=True,
            attack_seconds=0.001,
            longest_seconds=3.5,
            hisses=(Hiss(0.08, 0.3, 1800, 6000, 0.008),),
        ),
        gain_db=2,
        release_seconds=0.12,
        reverb=0.2,
        strum_seconds=0.012,
    ),
    "stab": Patch(
        Wave(
            low_passed(saw, (2200, 900, 400, 220), (7500, 3200, 1400, 700), 0.9),
            unison(16, 4, 0.8),
            stereo=True,
            attack_seconds=0.003,
            decay_seconds=0.16,
            sustain=0.0,
            sweep_seconds=0.16,
        ),
        gain_db=4.5,
        release_seconds=0.16,
        reverb=0.3,
        delay=0.3,
    ),
    "supersaw": Patch(
        Wave(
            low_passed(saw, (3200, 2200), (14000, 11000), follow=0.2),
            unison(22, 7, 1.0),
            stereo=True,
            attack_seconds=0.01,
            decay_seconds=0.5,
            sustain=0.8,
            sweep_seconds=0.25,
            loop_seconds=3,
        ),
        gain_db=-1.5,
        release_seconds=0.3,
        reverb=0.3,
        delay=0.1,
    ),
    "clavinet": Patch(
        Struck(
            string(0.55, 0.1, 0.115, 0.45, count=36),
            attack_seconds=0.0007,
            longest_seconds=2,
            hisses=(Hiss(0.1, 0.25, 1500, 5000, 0.004),),
        ),
        gain_db=3.5,
        release_seconds=0.05,
        reverb=0.1,
    ),
    "pulse": Patch(
        # Two saws of opposite polarity beat: the width of the pulse wanders.
        Wave(
            low_passed(saw, (2600, 1600), (9000, 6000), follow=0.3),
            (
                Oscillator(-5, -0.5),
                Oscillator(5, -0.5, -1),
                Oscillator(-7, 0.5),
                Oscillator(7, 0.5, -1),
            ),
            stereo=True,
            attack_seconds=0.006,
            decay_seconds=0.3,
            sustain=0.7,
        ),
        gain_db=0,
        release_seconds=0.12,
        reverb=0.15,
        delay=0.1,
    ),
}

LEADS: dict[str, Patch] = {
    "flute": Patch(
        Wave(
            low_passed(levels(1, 0.38, 0.16, 0.07, 0.04, 0.02), (1300,), (5000,), 0, 1),
            stereo=True,
            attack_seconds=0.06,
            motion=Motion(9, 5.1, 0.5, tremolo=0.07, tremolo_hz=5.1),
            hisses=(Hiss(0.05, 0.1, 1500, 6000), Hiss(0.2, 0.35, 1200, 5000, 0.04)),
            scoop_cents=-30,
            scoop_seconds=0.03,
        ),
        gain_db=-0.5,
        release_seconds=0.12,
        reverb=0.35,
        delay=0.1,
    ),
    "bell": Patch(
        Struck(
            bar(
                (1, 2.0, 2.756, 4.07, 5.404, 8.933),
                1.6,
                (1, 0.25, 0.3, 0.06, 0.05, 0.01),
                (1, 0.4, 0.6, 0.25, 0.3, 0.12),
            ),
            stereo=True,
            longest_seconds=4,
        ),
        gain_db=-1,
        release_seconds=0.9,
        reverb=0.4,
        delay=0.2,
    ),
    "marimba": Patch(
        Struck(
            bar((1, 3.98, 9.9), 0.22, (1, 0.12, 0.02), (1, 0.35, 0.15), 0.6, 0.9),
            stereo=True,
            attack_seconds=0.0012,
            longest_seconds=2,
            hisses=(Hiss(0.12, 0.3, 300, 1800, 0.008),),
        ),
        gain_db=4.5,
        release_seconds=0.35,
        reverb=0.25,
    ),
    "vibraphone": Patch(
        Struck(
            bar((1, 4.0, 9.9), 1.7, (1, 0.09, 0.01), (1, 0.28, 0.08), 0.4, 1.0),
            stereo=True,
            attack_seconds=0.002,
            longest_seconds=5,
            motion=Motion(tremolo=0.35, tremolo_hz=5.2),
            hisses=(Hiss(0.04, 0.1, 800, 3000, 0.006),),
        ),
        gain_db=-1,
        release_seconds=0.6,
        reverb=0.32,
    ),
    "pluck": Patch(
        Wave(
            low_passed(saw, (3000, 1300, 600, 300), (9000, 4500, 2000, 800), 0.5),
            (Oscillator(-6, -0.6), Oscillator(6, 0.6)),
            stereo=True,
            attack_seconds=0.002,
            decay_seconds=0.22,
            sustain=0.0,
            sweep_seconds=0.13,
        ),
        gain_db=2,
        release_seconds=0.25,
        reverb=0.25,
        delay=0.3,
    ),
    "brass": Patch(
        Wave(
            low_passed(saw, (350, 800, 1300), (900, 2800, 4500), 0.3, 0.5),
            (Oscillator(-5, -0.4), Oscillator(0, 0.1), Oscillator(6, 0.5)),
            stereo=True,
            attack_seconds=0.05,
            decay_seconds=0.3,
            sustain=0.85,
            sweep_seconds=0.09,
            motion=Motion(6, 5.0, 0.7),
            scoop_cents=-45,
            scoop_seconds=0.035,
        ),
        gain_db=-1.5,
        release_seconds=0.12,
        reverb=0.28,
    ),
    "saw lead": Patch(
        Wave(
            low_passed(saw, (3500, 2200), (11000, 7500), 0.4),
            (Oscillator(-8, -0.5), Oscillator(8, 0.5), Oscillator(0, 0)),
            stereo=True,
            attack_seconds=0.006,
            decay_seconds=0.3,
            sustain=0.8,
            motion=Motion(10, 5.4, 0.45),
        ),
        gain_db=-0.5,
        release_seconds=0.12,
        reverb=0.2,
        delay=0.28,
    ),
    "square lead": Patch(
        Wave(
            low_passed(square, (2200, 1500), (7500, 5000), 0.3),
            (Oscillator(-3, -0.3), Oscillator(3, 0.3)),
            stereo=True,
            attack_seconds=0.008,
            decay_seconds=0.3,
            sustain=0.8,
            motion=Motion(9, 5.2, 0.5),
        ),
        gain_db=-1,
        release_seconds=0.12,
        reverb=0.2,
        delay=0.25,
    ),
    "sine lead": Patch(
        Wave(
            low_passed(levels(1, 0.06, 0.03), (1500,), (6000,), 0, 1),
            attack_seconds=0.015,
            motion=Motion(12, 4.8, 0.4),
            scoop_cents=-60,
            scoop_seconds=0.025,
        ),
        gain_db=-1,
        release_seconds=0.18,
        reverb=0.3,
        delay=0.3,
    ),
    "violin": Patch(
        Wave(
            formed(saw, _VIOLIN, floor=0.25, tilt_hz=5500),
            (Oscillator(0, -0.15),),
            stereo=True,
            attack_seconds=0.075,
            decay_seconds=0.4,
            sustain=0.9,
            motion=_VIBRATO,
            hisses=(Hiss(0.02, 0.04, 2500, 8000), Hiss(0.08, 0.15, 1500, 6000, 0.03)),
            scoop_cents=-20,
            scoop_seconds=0.04,
        ),
        gain_db=-1,
        release_seconds=0.2,
        reverb=0.35,
    ),
    "piano": _PIANO,
    "chip": Patch(
        Wave(
            low_passed(pulse(0.25), (6000,), (16000,), follow=0.2),
            attack_seconds=0.002,
            decay_seconds=0.12,
            sustain=0.6,
            motion=Motion(10, 6.0, 0.35),
        ),
        gain_db=1.5,
        release_seconds=0.02,
        reverb=0.0,
        delay=0.1,
    ),
}

PITCHED: dict[str, Patch] = {
    **{f"bass {name}": patch for name, patch in BASSES.items()},
    **{f"chords {name}": patch for name, patch in CHORDS.items() if name != "piano"},
    **{f"lead {name}": patch for name, patch in LEADS.items() if name != "piano"},
    "piano": _PIANO,
}
"""Every pitched patch under a name of its own."""


def make_source(name: str, pitch: int, rate_hz: int) -> Source:
    """Make the note of a patch in ``PITCHED`` at a MIDI pitch."""
    frequency_hz = 440.0 * 2 ** ((pitch - 69) / 12)
    return PITCHED[name].sound.source(frequency_hz, rate_hz)
