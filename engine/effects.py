"""Reverb and delay: what happens to the sends, a quantum at a time.

Each effect is a recipe without memory of its own; what it carries from quantum to quantum
is a ``Memory`` that the synthesiser keeps in its state. The silent sleep: an effect with
nothing left to say costs nothing.
"""

import numpy as np
from scipy import fft
from scipy.signal import lfilter

QUANTUM = 480
"""Samples that all effects work on at a time."""

Memory = dict[str, np.ndarray]
"""What an effect carries along; all arrays, so that it can be written to a file."""

SILENCE = 1e-7
"""Peak below which a tail is cut: 140 dB under full scale."""


class Reverb:
    """A hall: a burst of diffuse early echoes into sixteen feedback lines.

    Args:
        rate_hz: Sample rate.

    Source:
        Feedback delay network with a unitary matrix: J.-M. Jot and A. Chaigne, "Digital
        delay networks for designing artificial reverberators", AES 90 (1991).
    """

    LINES = 16
    RING = 4096

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        # Mutually prime, spread geometrically, all longer than a quantum.
        lengths = np.array(
            [
                *(1033, 1151, 1279, 1399, 1523, 1657, 1789, 1913),
                *(2053, 2179, 2309, 2441, 2579, 2713, 2857, 3011),
            ]
        )
        self._lengths = lengths
        rows = np.arange(self.LINES)[:, None] * self.RING
        self._reading = np.arange(QUANTUM) - lengths[:, None]
        self._rows = rows
        matrix = np.ones((1, 1))
        for _ in range(4):
            matrix = np.block([[matrix, matrix], [matrix, -matrix]])
        self._matrix = (matrix / 4).astype(np.float32)
        signs = np.where(np.arange(self.LINES) % 3 == 0, -1.0, 1.0)
        inward = np.zeros((self.LINES, 2))
        inward[0::2, 0] = signs[0::2]
        inward[1::2, 1] = signs[1::2]
        self._inward = (0.5 * inward).astype(np.float32)
        outward = matrix[[5, 10]] * 0.25
        self._outward = outward.astype(np.float32)
        pole = float(np.exp(-2 * np.pi * 5200 / rate_hz))
        self._damping = (
            np.array([1 - pole], np.float32),
            np.array([1, -pole], np.float32),
        )
        low = float(np.exp(-2 * np.pi * 140 / rate_hz))
        half = (1 + low) / 2
        self._low_cut = (
            np.array([half, -half], np.float32),
            np.array([1, -low], np.float32),
        )
        self._points = 1536
        self._early = self._make_early(1056)

    def _make_early(self, length: int) -> np.ndarray:
        """Spectra of two bursts of sparse, fading echoes, ``(2, bins)``."""
        rng = np.random.default_rng(7)
        burst = np.zeros((2, length))
        for channel in range(2):
            places = np.unique((length * rng.random(90) ** 1.3).astype(int))
            fade = np.exp(-3.0 * places / length) * np.minimum(1, places / 60 + 0.2)
            burst[channel, places] = fade * rng.choice([-1, 1], places.size)
        burst /= np.sqrt(np.sum(burst**2, axis=1, keepdims=True))
        return fft.rfft(burst.astype(np.float32), self._points)

    def start(self) -> Memory:
        """Make the memory of a hall in which nothing has sounded."""
        return {
            "ring": np.zeros((self.LINES, self.RING), np.float32),
            "damping": np.zeros((self.LINES, 1), np.float32),
            "low_cut": np.zeros((2, 1), np.float32),
            "early": np.zeros((2, self._points - QUANTUM), np.float32),
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
        is_fed = bool(np.abs(send).max() > SILENCE)
        if not is_fed and not memory["awake"][0]:
            return np.zeros_like(send)
        cut, memory["low_cut"] = lfilter(
            *self._low_cut, send, axis=1, zi=memory["low_cut"]
        )
        spread = fft.irfft(fft.rfft(cut, self._points) * self._early, self._points)
        spread[:, :-QUANTUM] += memory["early"]
        early = spread[:, :QUANTUM]
        memory["early"] = spread[:, QUANTUM:].copy()
        place = int(memory["place"][0])
        ring = memory["ring"]
        places = ((self._reading + place) & (self.RING - 1)) + self._rows
        heard = ring.ravel().take(places)
        heard, memory["damping"] = lfilter(
            *self._damping, heard, axis=1, zi=memory["damping"]
        )
        gains = 10 ** (-3 * self._lengths / (self._rate_hz * seconds))
        heard *= gains.astype(np.float32)[:, None]
        back = self._matrix @ heard
        back += self._inward @ early
        end = place + QUANTUM
        if end <= self.RING:
            ring[:, place:end] = back
        else:
            first = self.RING - place
            ring[:, place:] = back[:, :first]
            ring[:, : end - self.RING] = back[:, first:]
        memory["place"][0] = end & (self.RING - 1)
        wet = self._outward @ heard
        wet += 0.35 * early
        # Asleep only after every line has been silent for longer than it is.
        quiet = not is_fed and bool(np.abs(back).max() < SILENCE)
        memory["awake"][0] = max(0, memory["awake"][0] - 1) if quiet else 12
        if not memory["awake"][0]:
            memory.update(self.start())
        return wet


class Echo:
    """A ping-pong delay in time with the music; each repeat is darker and thinner.

    Args:
        rate_hz: Sample rate.
    """

    RING = 1 << 16
    FEEDBACK = 0.42
    FADE = 4 * QUANTUM

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        pole = float(np.exp(-2 * np.pi * 3200 / rate_hz))
        low = float(np.exp(-2 * np.pi * 220 / rate_hz))
        half = (1 - pole) * (1 + low) / 2
        self._filter = (
            np.array([half, -half, 0], np.float32),
            np.array([1, -pole - low, pole * low], np.float32),
        )

    def start(self) -> Memory:
        """Make the memory of a delay in which nothing has sounded."""
        return {
            "ring": np.zeros((2, self.RING), np.float32),
            "filter": np.zeros((2, 2), np.float32),
            "place": np.zeros(1, np.int64),
            # Length in use, length before, quanta left of the fade between them.
            "length": np.zeros(3, np.int64),
            "awake": np.zeros(1, np.int64),
        }

    def length_samples(self, bpm: float) -> int:
        """Tell the time of a dotted eighth, halved until it fits in a second."""
        seconds = 45 / min(max(bpm, 20.0), 400.0)
        while seconds > 1.0:
            seconds /= 2
        return max(QUANTUM, round(seconds * self._rate_hz))

    def _heard(self, memory: Memory, length: int) -> np.ndarray:
        places = np.arange(QUANTUM) + (int(memory["place"][0]) - length)
        return memory["ring"].take(places & (self.RING - 1), axis=1)

    def process(self, memory: Memory, send: np.ndarray, bpm: float) -> np.ndarray:
        """Answer a quantum of the send with a quantum of its echoes.

        Args:
            memory: Changed in place.
            send: float32 ``(2, QUANTUM)``; mixed to mono, as echoes alternate.
            bpm: Tempo; a change fades from the old echo time to the new.

        Returns:
            float32 ``(2, QUANTUM)``.
        """
        is_fed = bool(np.abs(send).max() > SILENCE)
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
        heard, memory["filter"] = lfilter(
            *self._filter, heard, axis=1, zi=memory["filter"]
        )
        back = heard[::-1] * np.float32(self.FEEDBACK / 0.62)
        back[0] += send[0] + send[1]
        place = int(memory["place"][0])
        first = min(QUANTUM, self.RING - place)
        memory["ring"][:, place : place + first] = back[:, :first]
        memory["ring"][:, : QUANTUM - first] = back[:, first:]
        memory["place"][0] = (place + QUANTUM) & (self.RING - 1)
        quiet = not is_fed and bool(np.abs(back).max() < SILENCE)
        full = self.RING // QUANTUM + 1
        memory["awake"][0] = max(0, memory["awake"][0] - 1) if quiet else full
        if not memory["awake"][0]:
            memory.update(self.start())
        return heard
