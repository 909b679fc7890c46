"""Reverb and delay: what happens to the sends, a quantum at a time.

Each effect is a recipe without memory of its own; what it carries from quantum to
quantum is a ``Memory`` that the synthesiser keeps in its state. The silent sleep: an
effect with nothing left to say costs nothing.
"""

import numpy as np
from oscine.engine.filters import Section

QUANTUM = 480
"""Samples that all effects work on at a time."""

Memory = dict[str, np.ndarray]
"""What an effect carries along; all arrays, so that it can be written to a file."""

SILENCE = 1e-7
"""Peak below which a tail is cut: 140 dB under full scale."""


def peak(sound: np.ndarray) -> float:
    """Tell the largest magnitude."""
    return max(float(sound.max()), -float(sound.min()))


class Reverb:
    """A hall: a burst of early echoes into sixteen feedback lines.

    Args:
        rate_hz: Sample rate.

    Source:
        Feedback delay network with a unitary matrix: J.-M. Jot and A. Chaigne, "Digital
        delay networks for designing artificial reverberators", AES 90 (1991).
    """

    LINES = 16
    # Whole quanta: writing never wraps, and there are only eight places to read from.
    RING = 8 * QUANTUM
    PAST = 1056
    TAPS = 14
    SOFTEN = 0.14

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        # Mutually prime, spread geometrically, all longer than a quantum.
        lengths = np.array(
            [
                *(1033, 1151, 1279, 1399, 1523, 1657, 1789, 1913),
                *(2053, 2179, 2309, 2441, 2579, 2713, 2857, 3011),
            ]
        )
        # One sample to either side of the quantum for the damping's three taps.
        reading = np.arange(-1, QUANTUM + 1) - lengths[:, None]
        rows = np.arange(self.LINES)[:, None] * self.RING
        self._reading = [
            (reading + place) % self.RING + rows
            for place in range(0, self.RING, QUANTUM)
        ]
        matrix = np.ones((1, 1))
        for _ in range(4):
            matrix = np.block([[matrix, matrix], [matrix, -matrix]])
        # Exponent of each line's gain for a reverberation of one second.
        fall = lengths * (-3 * np.log(10) / rate_hz)
        self._fall = fall.astype(np.float32)[:, None]
        self._matrix = (matrix / 4).astype(np.float32)
        signs = np.where(np.arange(self.LINES) % 3 == 0, -1.0, 1.0)
        inward = np.zeros((self.LINES, 2))
        inward[0::2, 0] = signs[0::2]
        inward[1::2, 1] = signs[1::2]
        self._inward = (0.5 * inward).astype(np.float32)
        self._outward = (matrix[[5, 10]] * 0.25).astype(np.float32)
        self._early_places, self._early_gains = self._make_early()

    def _make_early(self) -> tuple[np.ndarray, np.ndarray]:
        """Places ``(2, taps, QUANTUM)`` and gains ``(2, 1, taps)`` of early echoes."""
        rng = np.random.default_rng(7)
        # One echo per slot, thrown within it: dense early, never two together.
        slots = (np.arange(self.TAPS) + rng.random((2, self.TAPS))) / self.TAPS
        lags = (self.PAST * slots**1.25).astype(int)
        gains = np.exp(-2.0 * slots) * rng.choice([-1, 1], slots.shape)
        # Echoes that sum to nothing leave the rumble out of the hall.
        gains -= gains.mean(axis=1, keepdims=True)
        gains /= np.sqrt(np.sum(gains**2, axis=1, keepdims=True))
        sides = np.arange(2)[:, None, None] * (self.PAST + QUANTUM)
        places = sides + self.PAST - lags[..., None] + np.arange(QUANTUM)
        return places, gains[:, None].astype(np.float32)

    def start(self) -> Memory:
        """Make the memory of a hall in which nothing has sounded."""
        return {
            "ring": np.zeros((self.LINES, self.RING), np.float32),
            "past": np.zeros((2, self.PAST), np.float32),
            "place": np.zeros(1, np.int64),
            "awake": np.zeros(1, np.int64),
        }

    def process(self, memory: Memory, send: np.ndarray, seconds: float) -> np.ndarray:
        """Answer a quantum of the send with a quantum of the hall.

        Args:
            memory: Changed in place.
            send: float32 ``(2, QUANTUM)``.
            seconds: Until the reverberation has fallen by 60 dB.

        Returns:
            float32 ``(2, QUANTUM)``.
        """
        is_fed = peak(send) > SILENCE
        if not is_fed and not memory["awake"][0]:
            return np.zeros_like(send)
        joined = np.concatenate([memory["past"], send], axis=1)
        memory["past"] = joined[:, QUANTUM:].copy()
        early = (self._early_gains @ joined.take(self._early_places))[:, 0]
        place = int(memory["place"][0])
        ring = memory["ring"]
        read = ring.take(self._reading[place // QUANTUM])
        # A symmetric three-tap average takes the highs a little on every round.
        heard = read[:, :-2] + read[:, 2:]
        heard *= np.float32(self.SOFTEN / (1 - 2 * self.SOFTEN))
        heard += read[:, 1:-1]
        gains = np.exp(self._fall / np.float32(seconds))
        gains *= np.float32(1 - 2 * self.SOFTEN)
        heard *= gains
        back = self._matrix @ heard
        back += self._inward @ early
        ring[:, place : place + QUANTUM] = back
        memory["place"][0] = (place + QUANTUM) % self.RING
        wet = self._outward @ heard
        wet += np.float32(0.35) * early
        # Asleep only after every line has been silent for longer than it is.
        if is_fed or peak(back) > SILENCE:
            memory["awake"][0] = 12
        else:
            memory["awake"][0] -= 1
            if not memory["awake"][0]:
                memory.update(self.start())
        return wet


class Echo:
    """A ping-pong delay in time with the music; each repeat is darker and thinner.

    Args:
        rate_hz: Sample rate.
    """

    RING = 110 * QUANTUM
    FEEDBACK = 0.42
    FADE = 4 * QUANTUM

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        pole = float(np.exp(-2 * np.pi * 3200 / rate_hz))
        low = float(np.exp(-2 * np.pi * 220 / rate_hz))
        half = (1 - pole) * (1 + low) / 2
        recursion = [1.0, -pole - low, pole * low]
        self._filter = Section([half, -half, 0.0, *recursion], QUANTUM)

    def start(self) -> Memory:
        """Make the memory of a delay in which nothing has sounded."""
        return {
            "ring": np.zeros((2, self.RING), np.float32),
            "filter": np.zeros((2, 2)),
            "place": np.zeros(1, np.int64),
            # Length in use, length before, quanta left of the fade between them.
            "length": np.zeros(3, np.int64),
            "awake": np.zeros(1, np.int64),
        }

    def length_samples(self, bpm: float) -> int:
        """Tell the time of a dotted eighth, halved until it fits the ring."""
        seconds = 45 / min(max(bpm, 20.0), 400.0)
        longest = self.RING - QUANTUM
        while seconds * self._rate_hz > longest:
            seconds /= 2
        return max(QUANTUM, round(seconds * self._rate_hz))

    def _heard(self, memory: Memory, length: int) -> np.ndarray:
        ring = memory["ring"]
        begin = (int(memory["place"][0]) - length) % self.RING
        if begin + QUANTUM <= self.RING:
            return ring[:, begin : begin + QUANTUM]
        rest = begin + QUANTUM - self.RING
        return np.concatenate([ring[:, begin:], ring[:, :rest]], axis=1)

    def process(self, memory: Memory, send: np.ndarray, bpm: float) -> np.ndarray:
        """Answer a quantum of the send with a quantum of its echoes.

        Args:
            memory: Changed in place.
            send: float32 ``(2, QUANTUM)``; mixed to mono, as echoes alternate.
            bpm: Tempo; a change fades from the old echo time to the new.

        Returns:
            float32 ``(2, QUANTUM)``.
        """
        is_fed = peak(send) > SILENCE
        wanted = self.length_samples(bpm)
        length = memory["length"]
        if not memory["awake"][0]:
            if not is_fed:
                return np.zeros_like(send)
            length[:] = (wanted, wanted, 0)
        if length[2] == 0 and length[0] != wanted:
            length[:] = (wanted, length[0], self.FADE // QUANTUM)
        heard = self._heard(memory, int(length[0]))
        if length[2]:
            old = self._heard(memory, int(length[1]))
            step = np.arange(QUANTUM, dtype=np.float32) / self.FADE
            fade = step + (1 - length[2] * QUANTUM / self.FADE)
            heard = old + (heard - old) * fade.astype(np.float32)
            length[2] -= 1
        dulled, memory["filter"] = self._filter.process(heard, memory["filter"])
        heard = dulled.astype(np.float32)
        back = heard[::-1] * np.float32(self.FEEDBACK)
        back[0] += send[0] + send[1]
        place = int(memory["place"][0])
        memory["ring"][:, place : place + QUANTUM] = back
        memory["place"][0] = (place + QUANTUM) % self.RING
        if is_fed or peak(back) > SILENCE:
            memory["awake"][0] = self.RING // QUANTUM + 1
        else:
            memory["awake"][0] -= 1
            if not memory["awake"][0]:
                memory.update(self.start())
        return heard
