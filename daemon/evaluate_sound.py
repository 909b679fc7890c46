"""Numbers about a piece of sound: tempo, key, onsets, brightness, level, clicks.

Pure functions of a sound, float32 ``(samples, 2)``, and its rate. librosa and
pyloudnorm are imported when they are needed; ``evaluate.needs`` names what is missing.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import soxr
from oscine.engine.harmony import key_fits

HEARD_HZ = 24_000
"""Rate at which librosa is asked; half of wren's."""

_HOP = 256
"""Samples between librosa's frames in ``HEARD_HZ``: 11 ms."""

_LOWEST_HZ = 65.4
"""C2; below it kick drums have pitches that belong to no key."""


def mono(sound: np.ndarray, rate_hz: int) -> np.ndarray:
    """Both sides together at ``HEARD_HZ``, float32 ``(samples,)``."""
    middle = sound.mean(axis=1, dtype=np.float32)
    return soxr.resample(middle, rate_hz, HEARD_HZ).astype(np.float32)


def tempo_bpm(sound: np.ndarray, rate_hz: int) -> float:
    """Tempo by librosa's beat tracker, as the mean distance of its beats.

    It is left as it comes, with its belief that tempi are about 120.
    """
    import librosa  # noqa: PLC0415 - optional

    heard = mono(sound, rate_hz)
    strength = librosa.onset.onset_strength(
        y=heard, sr=HEARD_HZ, hop_length=_HOP, aggregate=np.median
    )
    _, beats = librosa.beat.beat_track(
        onset_envelope=strength, sr=HEARD_HZ, hop_length=_HOP, trim=False
    )
    if len(beats) < 4:
        return 0.0
    period = np.polyfit(np.arange(len(beats)), beats, 1)[0] * _HOP / HEARD_HZ
    return float(60 / period)


def is_tempo(found_bpm: float, asked_bpm: float, within: float = 0.02) -> bool:
    """Whether a tempo is the one that was asked for, or its octave.

    >>> is_tempo(61.0, 120.0), is_tempo(90.0, 120.0)
    (True, False)
    """
    return any(
        abs(found_bpm * octave / asked_bpm - 1) <= within for octave in (0.5, 1.0, 2.0)
    )


def key_of(sound: np.ndarray, rate_hz: int) -> int:
    """Key by the chroma of what librosa calls harmonic; an index into ``KEYS``."""
    import librosa  # noqa: PLC0415 - optional

    heard = librosa.effects.harmonic(mono(sound, rate_hz), margin=2.0)
    chroma = librosa.feature.chroma_cqt(
        y=heard, sr=HEARD_HZ, hop_length=2048, fmin=_LOWEST_HZ, n_octaves=5
    )
    return int(np.argmax(key_fits(chroma.mean(axis=1))))


def relative(key: int) -> int:
    """The key with the same notes and the other mode.

    >>> relative(0), relative(21)
    (21, 0)
    """
    return (key + 9) % 12 + 12 if key < 12 else (key - 12 + 3) % 12


def onsets_per_second(sound: np.ndarray, rate_hz: int) -> float:
    """How many notes or strokes librosa hears begin in a second."""
    import librosa  # noqa: PLC0415 - optional

    heard = mono(sound, rate_hz)
    found = librosa.onset.onset_detect(y=heard, sr=HEARD_HZ, hop_length=_HOP)
    return len(found) * rate_hz / len(sound)


def centroid_hz(sound: np.ndarray, rate_hz: int) -> float:
    """Spectral centroid, each moment as loud as it is."""
    points = 2048
    middle = sound.mean(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(middle, points)[:: points // 2]
    magnitude = np.abs(np.fft.rfft(frames * np.hanning(points)))
    total = magnitude.sum()
    if total < 1e-6:
        return 0.0
    return float(magnitude.sum(axis=0) @ np.fft.rfftfreq(points, 1 / rate_hz) / total)


def percussive_db(sound: np.ndarray, rate_hz: int) -> float:
    """Power of what librosa's harmonic-percussive separation calls percussive."""
    import librosa  # noqa: PLC0415 - optional

    spectrum = librosa.stft(mono(sound, rate_hz), n_fft=2048, hop_length=512)
    _, struck = librosa.decompose.hpss(np.abs(spectrum), margin=(1.0, 2.0))
    # Where the sound is cut off is a stroke of its own.
    inside = struck[:, 4:-4] / 2048
    return float(10 * np.log10(np.mean(np.square(inside)) + 1e-14))


def below_db(sound: np.ndarray, rate_hz: int, edge_hz: float = 150.0) -> float:
    """Power below an edge, of both sides together."""
    middle = sound.mean(axis=1)
    spectrum = np.fft.rfft(middle * np.hanning(len(middle)))
    spectrum[np.fft.rfftfreq(len(middle), 1 / rate_hz) >= edge_hz] = 0
    return _power_db(np.fft.irfft(spectrum, len(middle)))


def _power_db(sound: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-12))


def loudness_lufs(sound: np.ndarray, rate_hz: int) -> float:
    """Integrated loudness after ITU-R BS.1770."""
    import pyloudnorm  # noqa: PLC0415 - optional

    meter: Any = pyloudnorm.Meter(rate_hz)
    return float(meter.integrated_loudness(sound.astype(np.float64)))


def true_peak_db(sound: np.ndarray, rate_hz: int) -> float:
    """Highest peak also between the samples, at four times the rate."""
    between = soxr.resample(sound, rate_hz, 4 * rate_hz)
    return float(20 * np.log10(np.abs(between).max() + 1e-9))


_ALONE = ((0.002, 7.0), (0.03, 2.5))
"""Seconds to either side of a click, and by how much it stands above all in them."""

_ORDER = 32
_STRETCH = 4096
"""Samples that are predicted from so many before them, by one set of numbers."""

_AT_CLICK = _ORDER + 8
"""Samples that belong to a click itself: what follows it is predicted from it."""


def clicks(sound: np.ndarray, rate_hz: int, least: float = 0.006) -> int:
    """Count jumps that belong to no sound: unforeseen, unlike what is beside them.

    A linear prediction of each sample from those before it leaves next to nothing of
    tones and noise of the noise's size, but all of a jump. A stroke of a drum begins as
    a jump does, but goes on, and the pulses of brass follow each other; a click is
    alone.

    Args:
        sound: What is looked through, ``(samples, 2)``.
        rate_hz: Its rate.
        least: Error of prediction below which nothing is called a click.
    """
    error = np.max([np.abs(_unforeseen(side)) for side in sound.T], axis=0)
    found = error > least
    for seconds, ratio in _ALONE:
        found &= error > ratio * _beside(error, round(seconds * rate_hz) + _AT_CLICK)
    # One jump shows in several samples.
    places = np.flatnonzero(found)
    apart = round(_ALONE[0][0] * rate_hz)
    return int(np.count_nonzero(np.diff(places, prepend=-apart) >= apart))


def _unforeseen(side: np.ndarray) -> np.ndarray:
    """Error of a linear prediction, ``(samples,)``; 0 where it has no past yet."""
    from scipy.linalg import solve_toeplitz  # noqa: PLC0415 - comes with librosa
    from scipy.signal import lfilter  # noqa: PLC0415 - comes with librosa

    heard = side.astype(np.float64)
    error = np.zeros(len(heard))
    for begin in range(_ORDER, len(heard), _STRETCH):
        around = heard[max(0, begin - _STRETCH // 2) : begin + _STRETCH * 3 // 2]
        power = np.abs(np.fft.rfft(around * np.hanning(len(around)), 2 * len(around)))
        likeness = np.fft.irfft(power**2)[: _ORDER + 1]
        likeness[0] += 1e-9 * (1 + likeness[0])
        row = solve_toeplitz(likeness[:-1], likeness[1:])
        told = heard[begin - _ORDER : begin + _STRETCH]
        error[begin : begin + _STRETCH] = lfilter([1.0, *-row], 1.0, told)[_ORDER:]
    return error


def _beside(error: np.ndarray, around: int) -> np.ndarray:
    """The highest of so many values to either side, without the nearest."""
    from scipy.ndimage import maximum_filter1d  # noqa: PLC0415 - comes with librosa

    size = around - _AT_CLICK
    gap = _AT_CLICK + size // 2
    padded = np.pad(maximum_filter1d(error, size, mode="constant"), gap)
    return np.maximum(padded[: len(error)], padded[2 * gap :][: len(error)])


def features(sound: np.ndarray, rate_hz: int) -> np.ndarray:
    """What a style is told by: timbre, its changes, harmony, rhythm; float64 ``(n,)``.

    Means and spreads of mel cepstra, of their differences, of spectral contrast and of
    chroma from the strongest pitch class on; how strong onsets come at each distance.
    """
    import librosa  # noqa: PLC0415 - optional

    heard = mono(sound, rate_hz)
    power = np.abs(librosa.stft(heard, n_fft=2048, hop_length=512)) ** 2
    mel = librosa.feature.melspectrogram(S=power, sr=HEARD_HZ, n_mels=64)
    level = librosa.power_to_db(mel)
    cepstra = librosa.feature.mfcc(S=level, sr=HEARD_HZ, n_mfcc=20)
    moves = np.diff(cepstra, axis=1)
    contrast = librosa.feature.spectral_contrast(S=np.sqrt(power), sr=HEARD_HZ)
    flatness = np.log(librosa.feature.spectral_flatness(S=np.sqrt(power)) + 1e-9)
    chroma = librosa.feature.chroma_stft(S=power, sr=HEARD_HZ)
    turned = np.roll(chroma, -int(np.argmax(chroma.mean(axis=1))), axis=0)
    rows = np.concatenate([cepstra, contrast, flatness, turned])
    return np.concatenate(
        [
            rows.mean(axis=1),
            rows.std(axis=1),
            np.abs(moves).mean(axis=1),
            _rhythm(level),
        ]
    )


def _rhythm(level: np.ndarray) -> np.ndarray:
    """Autocorrelation of onsets in the low, middle and high bands, by distance."""
    rises = np.maximum(0.0, np.diff(level, axis=1))
    bands = [
        rises[:12].mean(axis=0),
        rises[12:36].mean(axis=0),
        rises[36:].mean(axis=0),
    ]
    told: list[np.ndarray] = []
    lags = np.unique(np.round(np.geomspace(4, 96, 24)).astype(int))
    for band in bands:
        centred = band - band.mean()
        power = centred @ centred + 1e-9
        told.append(np.array([centred[lag:] @ centred[:-lag] / power for lag in lags]))
        told.append(np.array([band.mean(), band.std()]))
    return np.concatenate(told)


SOUND_MEASURES: dict[str, Callable[[np.ndarray, int], Any]] = {
    "tempo": tempo_bpm,
    "key": key_of,
    "onsets": onsets_per_second,
    "centroid": centroid_hz,
    "percussive": percussive_db,
    "low": below_db,
    "loudness": loudness_lufs,
    "true peak": true_peak_db,
    "clicks": clicks,
    "features": features,
}
"""By name: what takes a sound and its rate."""
