"""Numbers about a sound: spectrum, level, peaks, width, and how single notes go."""

import numpy as np

RATE = 48000

CENTRES_HZ = 1000 * 2.0 ** (np.arange(-15, 13) / 3)
"""Third octaves, 31 Hz to 16 kHz."""


def spectrum(sound, points=1 << 13):
    """Mean power per bin of both sides, and the bins in hertz."""
    window = np.hanning(points)
    frames = np.lib.stride_tricks.sliding_window_view(sound, points, axis=0)
    frames = frames[:: points // 2]
    power = np.abs(np.fft.rfft(frames * window)) ** 2
    return power.mean(axis=(0, 1)), np.fft.rfftfreq(points, 1 / RATE)


def third_octaves_db(sound):
    """Level of each third octave, relative to the whole; ``(28,)``."""
    power, bins = spectrum(sound, 1 << 14)
    edges = CENTRES_HZ[:, None] * 2.0 ** (np.array([-1, 1]) / 6)
    bands = [power[(bins >= low) & (bins < high)].sum() for low, high in edges]
    return 10 * np.log10(np.array(bands) / (power.sum() + 1e-20) + 1e-9)


def share_db(sound, low_hz, high_hz):
    """Power of a band relative to the whole."""
    power, bins = spectrum(sound)
    inside = (bins >= low_hz) & (bins < high_hz)
    return 10 * np.log10(power[inside].sum() / (power.sum() + 1e-20) + 1e-9)


def centroid_hz(sound):
    """Centre of gravity of the magnitudes of each frame, mean of the loud ones."""
    points = 2048
    mono = sound.mean(axis=1)
    frames = np.lib.stride_tricks.sliding_window_view(mono, points)[:: points // 2]
    magnitude = np.abs(np.fft.rfft(frames * np.hanning(points)))
    bins = np.fft.rfftfreq(points, 1 / RATE)
    level = magnitude.sum(axis=1)
    loud = level > 0.03 * level.max()
    if level.max() < 1e-3:
        return float("nan")
    return float(np.mean((magnitude[loud] @ bins) / level[loud]))


def loudness_lufs(sound):
    import pyloudnorm

    if np.abs(sound).max() < 1e-5:
        return -99.0
    return float(pyloudnorm.Meter(RATE).integrated_loudness(sound.astype(float)))


def peak_db(sound):
    return float(20 * np.log10(np.abs(sound).max() + 1e-9))


def true_peak_db(sound):
    """Between the samples, at four times the rate."""
    from scipy.signal import resample_poly

    return peak_db(resample_poly(sound, 4, 1, axis=0))


def crest_db(sound):
    """Peak over the power mean."""
    return peak_db(sound) - float(10 * np.log10(np.mean(sound**2) + 1e-12))


def punch_db(sound):
    """How far the loudest tenth of 5 ms blocks stands above the median, in power."""
    block = RATE // 200
    count = len(sound) // block * block
    power = (sound[:count] ** 2).reshape(-1, block * 2).mean(axis=1)
    power = np.sort(power[power > 1e-9 * power.max()])
    return float(10 * np.log10(power[int(0.95 * power.size)] / power[power.size // 2]))


def width_db(sound, low_hz=0.0, high_hz=24000.0):
    """Power of the difference of the sides over that of their sum, in a band."""
    middle, side = sound.sum(axis=1), sound[:, 0] - sound[:, 1]
    power, bins = spectrum(np.stack([middle, middle], axis=1))
    other, _ = spectrum(np.stack([side, side], axis=1))
    inside = (bins >= low_hz) & (bins < high_hz)
    return float(
        10 * np.log10((other[inside].sum() + 1e-12) / (power[inside].sum() + 1e-12))
    )


def correlation(sound):
    """Of left and right."""
    left, right = sound.T - sound.mean(axis=0)[:, None]
    return float(left @ right / np.sqrt((left @ left) * (right @ right) + 1e-20))


def whole(sound):
    """All numbers of a stretch of music."""
    return {
        "lufs": loudness_lufs(sound),
        "true_peak_db": true_peak_db(sound),
        "crest_db": crest_db(sound),
        "punch_db": punch_db(sound),
        "centroid_hz": centroid_hz(sound),
        "sub_db": share_db(sound, 20, 60),
        "middle_db": share_db(sound, 300, 2000),
        "boom_db": share_db(sound, 60, 120),
        "air_db": share_db(sound, 8000, 20000),
        "width_db": width_db(sound),
        "correlation": correlation(sound),
        "dc": float(np.abs(sound.mean(axis=0)).max()),
        "thirds_db": third_octaves_db(sound).tolist(),
    }


def envelope(sound, seconds=0.003):
    """Level of short stretches, at every millisecond."""
    power = np.mean(sound**2, axis=1)
    size = round(seconds * RATE)
    summed = np.concatenate([np.zeros(size), np.cumsum(power)])
    return np.sqrt(np.maximum(0, summed[size:] - summed[:-size]) / size)[
        :: RATE // 1000
    ]


def note(sound, *, is_low=False):
    """How a single note goes that is struck at once and held.

    ``attack_ms`` is from a tenth to nine tenths of the peak, ``fall_db`` the level half
    a second after the peak, ``dulling`` the centroid then over that of the first 60 ms.
    Of low notes the level is taken over two cycles.
    """
    level = envelope(sound, 0.025 if is_low else 0.003)
    top = int(level.argmax())
    first = int(np.flatnonzero(level > 0.1 * level[top])[0])
    ninth = int(np.flatnonzero(level > 0.9 * level[top])[0])
    later = min(level.size - 1, top + 500)
    quiet = np.flatnonzero(level[top:] < 0.1 * level[top])
    begin = first * RATE // 1000
    early, late = sound[begin : begin + 2880], sound[begin + 24000 : begin + 28800]
    return {
        "attack_ms": ninth - first,
        "fall_db": float(20 * np.log10(level[later] / level[top] + 1e-6)),
        "to_20_db_ms": int(quiet[0]) if quiet.size else None,
        "centroid_hz": centroid_hz(early),
        "dulling": centroid_hz(late) / centroid_hz(early),
        "crest_db": crest_db(sound[begin : begin + 4800]),
        "width_db": width_db(sound),
        "thirds_db": third_octaves_db(sound).tolist(),
    }


def between_db(sound, hertz, cents=40):
    """Power that belongs to no harmonic, relative to the whole: what has folded back.

    Args:
        sound: A steady stretch of one note without vibrato, ``(samples, 2)``.
        hertz: Its pitch.
        cents: To either side of a harmonic that belong to it.
    """
    mono = sound.mean(axis=1)
    window = np.maximum(0, np.blackman(mono.size)) ** 2
    power = np.abs(np.fft.rfft(mono * window)) ** 2
    bins = np.fft.rfftfreq(mono.size, 1 / RATE)
    nearest = np.maximum(1, np.round(bins / hertz)) * hertz
    far = np.abs(bins - nearest) > np.maximum(
        8 * RATE / mono.size, nearest * (2 ** (cents / 1200) - 1)
    )
    audible = (bins > 30) & (bins < 20000)
    return float(
        10
        * np.log10(power[far & audible].sum() / (power[audible].sum() + 1e-20) + 1e-14)
    )
