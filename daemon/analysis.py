"""What is heard, for eyes: its spectrum, its beginnings, its pitches.

Pure arithmetic but for the tap it listens to; ``daemon/analysis_feed.py`` has it done
beside the event loop.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np
from oscine.daemon.ring import StereoBlock, TapReader

BANDS = 96
"""Of the spectrum, evenly spaced in pitch."""

LOWEST_HZ, HIGHEST_HZ = 40.0, 16_000.0
"""Ends of the spectrum."""

FLOOR_DB, CEILING_DB = -84.0, -12.0
"""Levels of a band that are shown as 0 and as 255, below a sine at full scale."""

TILT_DB = 2.0
"""Added to the bands for each octave above the middle, and taken away below it: music
has less the higher it is, and the eye wants to see all of it."""

_WINDOW_SECONDS = 0.08
_CHROMA_HZ = (110.0, 2_000.0)
_A4_HZ, _A4_PITCH = 440.0, 69
_RISES = 32  # a second or so
_LEAST_RISE = 0.012
_REST_HEARINGS = 3  # between two beginnings: 0.1 s
_SILENCE = 1e-4


@dataclass(frozen=True, slots=True)
class Heard:
    """What one look at the sound tells.

    Attributes:
        bands: Level of each band as a byte, lowest first.
        onsets: Beginnings so far.
        strength: Of the last one, 0 to 1.
        centroid_hz: Middle of the spectrum; 0 for silence.
        chroma: Of each pitch class, C first, in parts of the strongest.
    """

    bands: bytes
    onsets: int
    strength: float
    centroid_hz: float
    chroma: tuple[float, ...]


_OCTAVES = np.log2(HIGHEST_HZ / LOWEST_HZ)
_TILT = TILT_DB * _OCTAVES * (np.arange(BANDS) / (BANDS - 1) - 0.5)


class Ear:
    """Listens to the tap; each hearing costs one Fourier transform.

    Used from one thread, about 30 times a second.
    """

    def __init__(self, tap_name: str) -> None:
        """Listen to the tap of that name from now on."""
        self._tap = TapReader(tap_name)
        self._rate_hz = 0
        self._rises: deque[float] = deque(maxlen=_RISES)
        self._onsets, self._strength, self._rest = 0, 0.0, 0
        self._levels = np.zeros(BANDS, np.float32)
        self._window = self._sound = np.zeros(0, np.float32)

    def hear(self, rate_hz: int) -> Heard | None:
        """Look at the newest sound; None if none came since the last time.

        Args:
            rate_hz: Of the tap; 0 while there is no output.
        """
        block, _ = self._tap.read()
        if not rate_hz or not len(block):
            return None
        if rate_hz != self._rate_hz:
            self._set_rate(rate_hz)
        return self.look_at(block)

    def look_at(self, block: StereoBlock) -> Heard:
        """Take in what came; the window ends with it."""
        size = len(self._sound)
        new = block[-size:].mean(axis=1)
        self._sound[: size - len(new)] = self._sound[len(new) :]
        self._sound[size - len(new) :] = new
        spectrum = np.abs(np.fft.rfft(self._sound * self._window)).astype(np.float32)
        levels = np.sqrt(self._to_bands @ np.square(spectrum))
        decibels = 20.0 * np.log10(np.maximum(levels, 1e-9)) + _TILT
        shown = (decibels - FLOOR_DB) * (255.0 / (CEILING_DB - FLOOR_DB))
        self._note_onset(levels)
        return Heard(
            np.clip(shown, 0.0, 255.0).astype(np.uint8).tobytes(),
            self._onsets,
            self._strength,
            self._centroid(spectrum),
            self._chroma(spectrum),
        )

    def close(self) -> None:
        """Stop listening."""
        self._tap.close()

    def _set_rate(self, rate_hz: int) -> None:
        """Prepare the window and the sums over its bins."""
        self._rate_hz = rate_hz
        size = 1 << round(np.log2(_WINDOW_SECONDS * rate_hz))
        self._sound = np.zeros(size, np.float32)
        window = np.hanning(size)
        # So that a sine at full scale is 1.
        self._window = (window * (2.0 / window.sum())).astype(np.float32)
        hertz = np.fft.rfftfreq(size, 1.0 / rate_hz)
        self._hertz = hertz.astype(np.float32)
        self._to_bands = _band_sums(hertz)
        self._to_chroma = _chroma_sums(hertz)

    def _note_onset(self, levels: np.ndarray) -> None:
        """Count a beginning where bands rise together by more than they lately did."""
        compressed = np.sqrt(levels)
        rise = float(np.maximum(compressed - self._levels, 0.0).mean())
        self._levels = compressed
        usual = float(np.median(self._rises)) if self._rises else 0.0
        strongest = max((*self._rises, _LEAST_RISE))
        self._rises.append(rise)
        self._rest -= 1
        if self._rest <= 0 and rise > max(_LEAST_RISE, 2.0 * usual, 0.35 * strongest):
            self._rest = _REST_HEARINGS
            self._onsets += 1
            self._strength = round(min(1.0, rise / strongest), 3)

    def _centroid(self, spectrum: np.ndarray) -> float:
        total = float(spectrum.sum())
        if total < _SILENCE:
            return 0.0
        return round(float(self._hertz @ spectrum) / total, 1)

    def _chroma(self, spectrum: np.ndarray) -> tuple[float, ...]:
        classes = self._to_chroma @ np.square(spectrum)
        strongest = float(classes.max())
        if strongest < _SILENCE**2:
            return (0.0,) * 12
        return tuple(np.round(np.sqrt(classes / strongest), 3).tolist())


def _band_sums(hertz: np.ndarray) -> np.ndarray:
    """Which bins a band is the sum of; axes bands, bins."""
    edges = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS + 1)
    centres = np.sqrt(edges[:-1] * edges[1:])
    step_hz = hertz[1]
    # Low bands are narrower than a bin; each is at least a bin wide, so none is empty.
    half = np.maximum((edges[1:] - edges[:-1]) / 2, step_hz)
    nearness = 1.0 - np.abs(hertz[None, :] - centres[:, None]) / half[:, None]
    return np.maximum(nearness, 0.0).astype(np.float32)


def _chroma_sums(hertz: np.ndarray) -> np.ndarray:
    """Which bins belong to a pitch class; axes classes, bins."""
    low, high = _CHROMA_HZ
    inside = np.flatnonzero((hertz >= low) & (hertz <= high))
    pitches = _A4_PITCH + 12.0 * np.log2(hertz[inside] / _A4_HZ)
    sums = np.zeros((12, len(hertz)), np.float32)
    off = pitches - np.round(pitches)
    sums[np.round(pitches).astype(int) % 12, inside] = 1.0 - 2.0 * np.abs(off)
    return sums
