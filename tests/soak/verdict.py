"""What a soak has shown: growth with its uncertainty, sound that is no sound."""

from dataclasses import dataclass

import numpy as np

MEMORY_MB_PER_HOUR = 1.0
"""So much may it grow."""

T_95 = {3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31, 9: 2.26, 10: 2.23}
"""Student's t for 95 %, two-sided, by degrees of freedom."""

BLOCKS = 10
"""Samples are averaged in so many blocks: neighbours are not independent."""

SILENT_SECONDS = 20.0
"""So long may music rest that is playing; a style may, for a few bars."""

STUCK_SECONDS = 1.0
"""A sound that for so long is what it was before, however long ago, is stuck."""

_LOOK_SECONDS = 0.25
_SIGN_SAMPLES = 32


@dataclass(frozen=True)
class Growth:
    """A slope per hour, and how far it may be off (95 %)."""

    per_hour: float
    plus_minus: float

    def exceeds(self, limit):
        """Whether it surely grows by more than that."""
        return self.per_hour - self.plus_minus > limit

    def is_within(self, limit):
        """Whether it surely grows by less than that."""
        return self.per_hour + self.plus_minus < limit


def growth(seconds, values):
    """Slope of a noisy series, from the means of its blocks.

    Nothing can be said of fewer than five samples: the slope may be anything.
    """
    seconds, values = np.asarray(seconds, float), np.asarray(values, float)
    count = min(BLOCKS, len(seconds))
    if count < 5:
        return Growth(0.0, float("inf"))
    x = np.array([part.mean() for part in np.array_split(seconds, count)]) / 3600.0
    y = np.array([part.mean() for part in np.array_split(values, count)])
    away = x - x.mean()
    slope = float(away @ y / (away @ away))
    left = y - y.mean() - slope * away
    spread = np.sqrt((left @ left) / (count - 2) / (away @ away))
    return Growth(slope, T_95[count - 2] * float(spread))


def last_growth(seconds, values):
    """Slope in the last third of the time.

    What fills up, as caches do and the gaps between what is kept, grows as a leak
    does, but ends.
    """
    until = max(seconds, default=0.0)
    since = until - (until - min(seconds, default=0.0)) / 3.0
    last = [(at, x) for at, x in zip(seconds, values, strict=True) if at >= since]
    return growth([at for at, _ in last], [x for _, x in last])


def leaks(seconds, values, limit):
    """Whether something surely grows by more than a limit an hour, and goes on to."""
    is_ending = last_growth(seconds, values).is_within(limit)
    return growth(seconds, values).exceeds(limit) and not is_ending


def files_grow(counts):
    """Whether more and more files are open; what is opened once and kept is no growth.

    Args:
        counts: Open files of a process, from time to time.
    """
    if len(counts) < 6:
        return False
    first, second, third = (list(part) for part in np.array_split(counts, 3))
    return min(first) < min(second) < min(third) and max(first) < min(third)


class Ears:
    """Listens to all of the sound, block by block, and remembers what was wrong."""

    def __init__(self, rate_hz):
        self.rate_hz = rate_hz
        self.loudest = 0.0
        self.heard_seconds = 0.0
        self.faults = []
        self._silent = 0
        self._unseen = 0
        self._past = np.zeros(0, np.float32)

    def hear(self, block, *, may_rest=False, may_repeat=False):
        """Take the next samples; float32, (samples, 2).

        Args:
            block: They.
            may_rest: Silence is what was asked for.
            may_repeat: Every period of it is like the one before, as of a tone.
        """
        if not len(block):
            return
        at = self.heard_seconds
        self.heard_seconds += len(block) / self.rate_hz
        peak = float(np.abs(block).max())
        self.loudest = max(self.loudest, peak)
        if not np.isfinite(block).all():
            self._fault(at, "a sample is no number")
        elif peak > 1.0:
            self._fault(at, f"a sample of {peak:.3f}")
        self._silent = 0 if peak > 1e-4 or may_rest else self._silent + len(block)
        if self._silent > SILENT_SECONDS * self.rate_hz:
            self._silent = 0
            self._fault(at, f"silence of {SILENT_SECONDS:.0f} s")
        long = round(STUCK_SECONDS * self.rate_hz)
        self._past = np.concatenate([self._past, block[:, 0]])[-2 * long :]
        if may_repeat:
            self._past = self._past[:0]
        self._unseen += len(block)
        if self._unseen >= _LOOK_SECONDS * self.rate_hz:
            self._unseen = 0
            if is_stuck(self._past, long):
                self._past = self._past[:0]
                self._fault(at, "the same sound again and again")

    def _fault(self, at, what):
        self.faults.append(f"{what} at {at:.1f} s")


def is_stuck(sound, length):
    """Whether a sound ends in one that repeats itself, or that does not move.

    Args:
        sound: Of one side, float32 (samples,).
        length: Samples of the end that must be what was there one period before; the
            period is as long at most.
    """
    if len(sound) < 2 * length or np.abs(sound[-length:]).max() < 1e-4:
        return False
    # Where it is loudest, a buffer is most like itself and least like any other.
    near = sound[-length:-_SIGN_SAMPLES]
    place = len(sound) - length + int(np.abs(near).argmax())
    sign = sound[place : place + _SIGN_SAMPLES]
    first = place - length
    views = np.lib.stride_tricks.sliding_window_view(sound[first:place], len(sign))
    lags = length - np.flatnonzero((views == sign).all(axis=1))
    end = sound[-length:]
    return any(np.array_equal(end, sound[-length - lag : -lag]) for lag in lags)


def channels_slip(block, rate_hz):
    """What is wrong with the tone generator's fifth, left to right; or nothing."""
    left, right = (_pitch_hz(block[:, channel], rate_hz) for channel in (0, 1))
    if left and abs(right / left - 1.5) < 0.01:
        return ""
    return f"left has {left:.1f} Hz and right {right:.1f} Hz, which is no fifth"


def _pitch_hz(sound, rate_hz):
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(spectrum.argmax() * rate_hz / len(sound))
