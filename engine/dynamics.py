"""The master bus: bass in the middle, glue, warmth, steady loudness, and a ceiling.

Gains are decided once per short step and move in straight lines between the steps; a
quantum holds a whole number of them, so how a caller divides time is never heard.
"""

import math

import numpy as np
from oscine.engine.effects import QUANTUM, SILENCE, Memory, peak
from oscine.engine.filters import Section, second_order

CEILING = 10 ** (-2.3 / 20)
"""Highest sample that leaves the limiter: -2.3 dBFS, so that no peak between samples,
which a converter or a codec would find, passes -1 dBFS."""

WIDTH = 1.5
"""Gain of the difference of the sides: wide, and nothing changes for who hears mono."""

STEP = 24
"""Samples per step of the limiter."""

AHEAD = 4
"""Steps the limiter looks ahead: 2 ms at 48 kHz, and as much latency."""

GLUE_STEP = 240
"""Samples per step of the compressor."""

TARGET_LUFS = -15.2
"""Loudness that the slow gain steers towards."""


class Glue:
    """A gentle bus compressor: 2 to 1 above a threshold, soft at the knee.

    Args:
        rate_hz: Sample rate.
    """

    THRESHOLD_DB = -18.0
    RATIO = 2.2
    KNEE_DB = 8.0

    def __init__(self, rate_hz: int) -> None:
        step_seconds = GLUE_STEP / rate_hz
        self._attack = 1 - math.exp(-step_seconds / 0.015)
        self._release = 1 - math.exp(-step_seconds / 0.16)
        self._between = np.arange(1, GLUE_STEP + 1, dtype=np.float32) / GLUE_STEP

    @staticmethod
    def start() -> Memory:
        """Make the memory of a compressor at rest: reduction in dB, last gain."""
        return {"glue": np.array([0.0, 1.0])}

    def process(self, memory: Memory, sound: np.ndarray) -> None:
        """Compress float32 ``(2, QUANTUM)`` in place."""
        steps = sound.reshape(2, -1, GLUE_STEP)
        power = np.einsum("csn,csn->s", steps, steps) * (0.5 / GLUE_STEP)
        reduction, last = memory["glue"].tolist()
        gains = [last]
        slope = 1 - 1 / self.RATIO
        for level in power.tolist():
            over = 10 * math.log10(level + 1e-12) - self.THRESHOLD_DB
            if over <= -self.KNEE_DB / 2:
                wanted = 0.0
                # Under a hundredth of a dB the release is over.
                reduction = reduction if reduction > 0.01 else 0.0
            elif over >= self.KNEE_DB / 2:
                wanted = slope * over
            else:
                wanted = slope * (over + self.KNEE_DB / 2) ** 2 / (2 * self.KNEE_DB)
            rate = self._attack if wanted > reduction else self._release
            reduction += (wanted - reduction) * rate
            gains.append(10 ** (-reduction / 20))
        memory["glue"][:] = (reduction, gains[-1])
        if min(gains) == 1.0:
            return
        nodes = np.array(gains, np.float32)
        lines = nodes[:-1, None] + np.diff(nodes)[:, None] * self._between
        sound *= lines.ravel()


class Loudness:
    """A slow gain that keeps sparse and dense music about equally loud.

    Args:
        rate_hz: Sample rate.

    Source:
        Weighting after ITU-R BS.1770, simplified: its high shelf is replaced by adding
        the power of the difference over two samples.
    """

    RANGE_DB = 9.0
    GATE_DB = -45.0

    def __init__(self, rate_hz: int) -> None:
        seconds = QUANTUM / rate_hz
        self._rise = 1 - math.exp(-seconds / 0.4)
        self._drift = 1 - math.exp(-seconds / 3.0)
        self._ramp = np.arange(1, QUANTUM + 1, dtype=np.float32) / QUANTUM

    @staticmethod
    def start() -> Memory:
        """Make the memory at rest: mean power, gain in dB, last linear gain."""
        return {"loudness": np.array([0.0, 0.0, 1.0])}

    def process(self, memory: Memory, sound: np.ndarray) -> None:
        """Bring float32 ``(2, QUANTUM)`` slowly towards the target, in place."""
        steep = sound[:, 2:] - sound[:, :-2]
        power = float(np.vdot(sound, sound)) + 0.38 * float(np.vdot(steep, steep))
        mean, gain_db, last = memory["loudness"].tolist()
        mean += (power / QUANTUM - mean) * self._rise
        level = 10 * math.log10(mean + 1e-12) - 0.69
        # Pauses keep the gain they came with.
        if level > self.GATE_DB:
            wanted = min(self.RANGE_DB, max(-self.RANGE_DB, TARGET_LUFS - level))
            gain_db += (wanted - gain_db) * self._drift
        gain = 10 ** (gain_db / 20)
        memory["loudness"][:] = (mean, gain_db, gain)
        sound *= np.float32(last) + np.float32(gain - last) * self._ramp


class Limiter:
    """Holds the ceiling by turning down before a peak arrives.

    Each step's gain is the least that any of the next ``AHEAD`` steps needs, averaged
    over as many steps; between steps it moves in a line. So every line lies below what
    its samples need.

    Args:
        rate_hz: Sample rate.
    """

    def __init__(self, rate_hz: int) -> None:
        self._release = 1 - math.exp(-STEP / rate_hz / 0.09)
        self._between = np.arange(STEP, dtype=np.float32) / STEP

    @staticmethod
    def start() -> Memory:
        """Make the memory at rest."""
        return {
            "waiting": np.zeros((2, AHEAD * STEP), np.float32),
            # Needed gains of the steps before, newest last.
            "needs": np.ones(2 * AHEAD),
        }

    def process(self, memory: Memory, sound: np.ndarray) -> np.ndarray:
        """Limit a quantum; the answer is ``AHEAD`` steps late.

        Returns:
            float32 ``(2, QUANTUM)``, no sample beyond ``CEILING``.
        """
        joined = np.concatenate([memory["waiting"], sound], axis=1)
        memory["waiting"] = joined[:, QUANTUM:].copy()
        needs = memory["needs"].tolist()
        if peak(sound) <= CEILING and min(needs) == 1.0:
            return joined[:, :QUANTUM].copy()
        peaks = np.abs(sound).reshape(2, -1, STEP).max(axis=(0, 2)).tolist()
        released = needs[-1]
        for height in peaks:
            need = CEILING / height if height > CEILING else 1.0
            released = min(need, released + (1 - released) * self._release)
            # The last 0.0001 of a release is not heard, and rest is cheap.
            released = released if released < 0.9999 else need
            needs.append(released)
        memory["needs"] = np.array(needs[-2 * AHEAD :])
        count = len(peaks)
        least = [min(needs[at : at + AHEAD + 1]) for at in range(count + AHEAD)]
        nodes = np.array(
            [sum(least[at : at + AHEAD]) / AHEAD for at in range(count + 1)], np.float32
        )
        lines = nodes[:-1, None] + np.diff(nodes)[:, None] * self._between
        limited = joined[:, :QUANTUM] * lines.ravel()
        # Rounding of the gain alone could pass the ceiling by a hair.
        return np.clip(limited, -CEILING, CEILING, out=limited)


class Master:
    """The whole bus, in order.

    Args:
        rate_hz: Sample rate.
    """

    def __init__(self, rate_hz: int) -> None:
        self._glue = Glue(rate_hz)
        self._loudness = Loudness(rate_hz)
        self._limiter = Limiter(rate_hz)
        # Below these, nothing: of the middle 24 Hz, of the difference of sides 160 Hz.
        self._rumble = Section(second_order("highpass", 24, rate_hz), QUANTUM)
        self._side_cut = Section(second_order("highpass", 160, rate_hz), QUANTUM)

    def start(self) -> Memory:
        """Make the memory of a bus on which nothing has sounded."""
        return {
            "rumble": np.zeros((1, 2)),
            "side_cut": np.zeros((1, 2)),
            "drive": np.zeros(1),
            "awake": np.zeros(1, np.int64),
            **self._glue.start(),
            **self._loudness.start(),
            **self._limiter.start(),
        }

    def process(self, memory: Memory, sound: np.ndarray, drive: float) -> np.ndarray:
        """Finish a quantum of the mix.

        Args:
            memory: Changed in place.
            sound: float32 ``(2, QUANTUM)``.
            drive: Warmth, 0 to 1.

        Returns:
            float32 ``(2, QUANTUM)`` within the ceiling.
        """
        if peak(sound) > SILENCE:
            memory["awake"][0] = 100
        elif not memory["awake"][0]:
            return np.zeros_like(sound)
        else:
            memory["awake"][0] -= 1
            if not memory["awake"][0]:
                memory["rumble"][:] = 0
                memory["side_cut"][:] = 0
        middle = 0.5 * (sound[:1] + sound[1:])
        side = (0.5 * WIDTH) * (sound[:1] - sound[1:])
        middle, memory["rumble"] = self._rumble.process(middle, memory["rumble"])
        side, memory["side_cut"] = self._side_cut.process(side, memory["side_cut"])
        both = np.empty((2, QUANTUM), np.float32)
        np.add(middle[0], side[0], out=both[0])
        np.subtract(middle[0], side[0], out=both[1])
        self._glue.process(memory, both)
        self._warm(memory, both, drive)
        self._loudness.process(memory, both)
        return self._limiter.process(memory, both)

    @staticmethod
    def _warm(memory: Memory, sound: np.ndarray, drive: float) -> None:
        """Round the peaks in place; ``drive`` moves in a line over the quantum."""
        last = float(memory["drive"][0])
        memory["drive"][0] = drive
        if not (last or drive):
            return
        amount = np.full(1, drive, np.float32)
        if last != drive:
            amount = np.linspace(last, drive, QUANTUM, dtype=np.float32)
        push = 1 + 2 * amount
        # Unit slope at low level; peaks are rounded by tanh.
        rounded = np.tanh(sound * push)
        rounded *= amount * (1 + np.float32(0.6) * amount) / push
        sound *= 1 - amount
        sound += rounded
