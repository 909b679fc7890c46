"""The sound's last step: from the ring to an output's buffers, faded, never clicking.

Every output calls ``Outlet.fill`` from its callback. Nothing here allocates arrays,
logs or takes a lock, and nothing here knows who calls, so that a callback in C could
take its place.
"""

import time
from enum import IntEnum

import numpy as np
from oscine.daemon.link import Board
from oscine.daemon.ring import Ring, StereoBlock

FADE_SECONDS = 0.005
"""Every fade, in and out; also what is kept in the ring for the next fade out."""

GAIN_SECONDS = 0.005
"""Time constant of each of the two low-passes that a change of gain goes through."""

MAX_PART_SAMPLES = 8192
"""Longest part done at once; JACK's longest period."""

MAX_GAIN = 16.0
"""Gains beyond +24 dB are taken for mistakes."""


class _Phase(IntEnum):
    SILENT = 0
    RISING = 1  # and, at full level, flowing
    FALLING = 2


class _Curves:
    """What depends on the sample rate, made outside the callback.

    Attributes:
        rate_hz: The rate.
        fade_samples: Length of a fade.
        rise: Raised cosine from 0 to 1, then ones; float32, (samples, 1).
        fall: Its mirror image, then zeros.
        decay: ``pull ** k`` for k = 1, 2 ...; float32, (samples,).
        delayed_decay: ``(1 - pull) * k * pull ** k``.
    """

    def __init__(self, rate_hz: float) -> None:
        self.rate_hz = rate_hz
        self.fade_samples = max(8, round(FADE_SECONDS * rate_hz))
        steps = (np.arange(self.fade_samples) + 0.5) / self.fade_samples
        slope = 0.5 - 0.5 * np.cos(np.pi * steps)
        rest = np.ones(MAX_PART_SAMPLES)
        self.rise = np.concatenate([slope, rest]).astype(np.float32)[:, None]
        self.fall = np.concatenate([slope[::-1], 0 * rest]).astype(np.float32)[:, None]
        pull = np.exp(-1 / (GAIN_SECONDS * rate_hz))
        k = np.arange(1, MAX_PART_SAMPLES + 1)
        self.decay = (pull**k).astype(np.float32)
        self.delayed_decay = ((1 - pull) * k * pull**k).astype(np.float32)


class _Gain:
    """A gain that follows its target through two equal low-passes, without a kink.

    The distance to the target after k samples is
    ``pull**k * (distance + (1 - pull) * k * lead)``, where ``lead`` is the distance of
    the first low-pass; so a block needs no loop and its length does not matter.
    """

    def __init__(self) -> None:
        self._target = 0.0
        self._distance = 0.0
        self._lead = 0.0
        self._ramp = np.empty(MAX_PART_SAMPLES, np.float32)
        self._second = np.empty(MAX_PART_SAMPLES, np.float32)

    def settle(self, target: float) -> None:
        """Be there at once, for when nobody hears it."""
        self._target = target
        self._distance = self._lead = 0.0

    def apply(self, block: StereoBlock, target: float, curves: _Curves) -> None:
        """Multiply a block in place."""
        if target != self._target:
            self._distance += self._target - target
            self._lead += self._target - target
            self._target = target
        if not self._distance and not self._lead:
            if target != 1.0:
                np.multiply(block, target, out=block)
            return
        count = len(block)
        ramp, second = self._ramp[:count], self._second[:count]
        np.multiply(curves.decay[:count], self._distance, out=ramp)
        np.multiply(curves.delayed_decay[:count], self._lead, out=second)
        np.add(ramp, second, out=ramp)
        self._distance = float(ramp[-1])
        self._lead *= float(curves.decay[count - 1])
        np.add(ramp, target, out=ramp)
        np.multiply(block, ramp[:, None], out=block)
        # A millionth is -120 dB: too little a step to be heard.
        if abs(self._distance) + abs(self._lead) < 1e-6:
            self._distance = self._lead = 0.0


class Outlet:
    """Takes sound from the ring, fades it in and out, applies the gain, feeds the tap.

    While it flows, one fade's length always stays in the ring, so that there is
    something to fade out over when the ring runs short, the gate closes or a flush
    comes. ``fill`` is called from one thread, the output's; the rest from any.

    Attributes:
        is_held: Set to fade out and stay silent, whatever the gate says.
        heard_from: Sample of the ring with which the last buffer began.
        heard_until: And the one behind its last.
    """

    def __init__(self, ring: Ring, tap: Ring, desk: Board, rate_hz: float) -> None:
        """Play from ``ring``, tell ``tap``, obey and inform ``desk``."""
        self.is_held = False
        self.heard_from = self.heard_until = ring.read_count
        self._ring = ring
        self._tap = tap
        # Items of a memoryview are plain floats, and quicker than an array's.
        self._desk = desk.numbers.data.cast("B").cast("d")
        self._gain_at = desk.index("gain")
        self._gate_at = desk.index("gate")
        self._resume_at = desk.index("resume_samples")
        self._live_at = desk.index("is_live")
        self._underruns_at = desk.index("underruns")
        self._cycles_at = desk.index("cycles")
        self._flowing_at = desk.index("flowing")
        self._origin_at = desk.index("origin")
        self._phase = _Phase.SILENT
        self._level = 0  # 0 to fade_samples: where on the curve of a fade it is
        self._is_starved = False
        self._gain = _Gain()
        self._gain_wanted = 0.0
        self._curves = self._next_curves = _Curves(rate_hz)
        self._block = np.zeros((MAX_PART_SAMPLES, 2), np.float32)
        self._is_finite = np.zeros((MAX_PART_SAMPLES, 2), np.bool_)

    @property
    def is_silent(self) -> bool:
        """Whether nothing sounds, after a fade out to the end."""
        return self._phase == _Phase.SILENT

    def set_rate(self, rate_hz: float) -> None:
        """Use another sample rate from the next callback on."""
        self._next_curves = _Curves(rate_hz)

    def fill(self, left: np.ndarray, right: np.ndarray) -> None:
        """Fill an output's buffers; always the whole of them, with silence if need be.

        Args:
            left: float32, (samples,).
            right: As long as ``left``.
        """
        self.heard_from = self._ring.read_count
        now = time.monotonic()
        for start in range(0, len(left), MAX_PART_SAMPLES):
            end = start + MAX_PART_SAMPLES
            self._fill_part(left[start:end], right[start:end])
        self.heard_until = self._ring.read_count
        self._desk[self._origin_at] = now - self.heard_from / self._curves.rate_hz
        self._desk[self._cycles_at] += 1
        self._desk[self._flowing_at] = float(self._phase != _Phase.SILENT)

    def _fill_part(self, left: np.ndarray, right: np.ndarray) -> None:
        if self._next_curves is not self._curves:
            new = self._next_curves
            self._level = self._level * new.fade_samples // self._curves.fade_samples
            self._curves = new
        block = self._block[: len(left)]
        wanted = self._desk[self._gain_at]
        if 0.0 <= wanted <= MAX_GAIN:
            self._gain_wanted = wanted
        if self._phase == _Phase.SILENT:
            self._gain.settle(self._gain_wanted)
        if self._take(block):
            self._gain.apply(block, self._gain_wanted, self._curves)
        self._tap.overwrite(block)
        left[:] = block[:, 0]
        right[:] = block[:, 1]

    def _take(self, block: StereoBlock) -> bool:
        """Fill a block from the ring, with fades; returns whether anything sounds."""
        is_open = self._desk[self._gate_at] != 0 and not self.is_held
        total = len(block)
        done = 0
        sounds = False
        while done < total:
            if self._phase == _Phase.SILENT:
                if not self._may_begin(is_open=is_open):
                    block[done:] = 0
                    return sounds
                self._phase = _Phase.RISING
            if self._phase == _Phase.RISING:
                count = min(total - done, self._flow_samples(is_open=is_open))
                if count:
                    self._copy(block[done : done + count])
                    self._rise(block[done : done + count])
                else:
                    self._phase = _Phase.FALLING
            else:
                count = min(total - done, self._level)
                self._copy(block[done : done + count])
                self._fall(block[done : done + count])
            sounds = sounds or count > 0
            done += count
        return sounds

    def _may_begin(self, *, is_open: bool) -> bool:
        """Whether to fade in; after a pause at once, else once there is a supply.

        A ring that was seen nearly empty must first reach ``resume_samples``. One that
        a pause, or a predecessor's death, left with sound in it need not: its writer
        has no reason to add to it before somebody reads.
        """
        fade = self._curves.fade_samples
        if self._ring.skip_flushed() or self._ring.fill <= fade:
            self._is_starved = True
        if not is_open:
            return False
        if self._is_starved:
            # At least a fade to rise over and a fade to fall over.
            least = max(self._desk[self._resume_at], 2 * fade)
            self._is_starved = self._ring.fill < least
        return not self._is_starved

    def _flow_samples(self, *, is_open: bool) -> int:
        """How many samples can flow before the fade out must begin."""
        if not is_open or self._ring.flushed:
            return 0
        # Not ``fill``: a flush between the two looks must not pass for an underrun.
        waiting = self._ring.written - self._ring.read_count
        count = waiting - self._curves.fade_samples
        if count <= 0:
            self._is_starved = True
            if self._desk[self._live_at]:
                self._desk[self._underruns_at] += 1
            return 0
        return count

    def _copy(self, part: StereoBlock) -> None:
        got = self._ring.peek_into(part)
        self._ring.advance(got)
        # The reserve is there by construction, unless the rate has just changed.
        part[got:] = 0
        is_finite = self._is_finite[: len(part)]
        np.isfinite(part, out=is_finite)
        if not is_finite.all():
            np.logical_not(is_finite, out=is_finite)
            np.copyto(part, 0, where=is_finite)

    def _rise(self, part: StereoBlock) -> None:
        full = self._curves.fade_samples
        if self._level < full:
            curve = self._curves.rise[self._level : self._level + len(part)]
            np.multiply(part, curve, out=part)
            self._level = min(full, self._level + len(part))

    def _fall(self, part: StereoBlock) -> None:
        start = self._curves.fade_samples - self._level
        np.multiply(part, self._curves.fall[start : start + len(part)], out=part)
        self._level -= len(part)
        if self._level == 0:
            self._phase = _Phase.SILENT
