"""A generator without a model: steady sines, for tests, doctor and timing.

Left and right have pitches of their own, so that a channel that slips is heard and
measured. A prompt's first number is its frequency in hertz; the blend of the slots is
the weighted mean of the frequencies. What is played to it takes the place of the sines.
"""

import json
import re
from dataclasses import asdict, dataclass

import numpy as np
from oscine.engine import EngineError, PromptError
from oscine.engine.controls import Controls, GeneratorInfo, Honours, honours

LEFT_HZ = 440.0
RIGHT_RATIO = 1.5
_AMPLITUDE = 0.25
_GLIDE_PER_STEP = 0.2  # fraction of the way to a new pitch in each step


@dataclass(slots=True)
class ToneState:
    """All that a tone carries on.

    Attributes:
        phase_left: 0 to 1 turns.
        phase_right: 0 to 1 turns.
        hz: Pitch of the left channel as it now sounds.
        steps: Steps since the beginning.
    """

    phase_left: float
    phase_right: float
    hz: float
    steps: int


class Tone:
    """Two sines a fifth apart, left and right; silent on no account."""

    def __init__(self, sample_rate_hz: int = 48_000, step_samples: int = 480) -> None:
        said = honours({"input": Honours.NATIVE})
        self.info = GeneratorInfo("tone", sample_rate_hz, step_samples, said)
        # int64: phases are whole multiples of the increment, never a running sum.
        self._ramp = np.arange(1, step_samples + 1)

    def embed(self, text: str) -> tuple[np.ndarray, str]:
        """Frequency named in the text as ``(1,)`` float32, in hertz.

        Raises:
            PromptError: The text has no number from 20 to 20000.
        """
        found = re.search(r"\d+(?:\.\d+)?", text)
        hz = float(found.group()) if found else 0.0
        if not 20.0 <= hz <= 20_000.0:
            raise PromptError("tone wants a frequency such as '440'")
        return np.array([hz], np.float32), f"{hz:g} Hz"

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Hear nothing.

        Raises:
            PromptError: Always.
        """
        raise PromptError("tone cannot hear; tell it a frequency such as '440'")

    def initial_state(self, seed: int) -> ToneState:
        """Silence of chance: the seed changes nothing."""
        del seed
        return ToneState(0.0, 0.0, LEFT_HZ, 0)

    def continue_from(self, samples: np.ndarray, rate_hz: int, seed: int) -> ToneState:
        """Hear nothing.

        Raises:
            PromptError: Always.
        """
        raise PromptError("tone cannot hear; it begins where it is told")

    def step(
        self, controls: Controls, state: ToneState
    ) -> tuple[np.ndarray, ToneState]:
        """Play ``(step_samples, 2)`` float32 of the two sines."""
        wanted = LEFT_HZ if controls.style is None else float(controls.style[0])
        near = abs(wanted - state.hz) < 0.01
        hz = wanted if near else state.hz + _GLIDE_PER_STEP * (wanted - state.hz)
        rate = self.info.sample_rate_hz
        left = state.phase_left + self._ramp * (hz / rate)
        right = state.phase_right + self._ramp * (hz * RIGHT_RATIO / rate)
        block = np.sin(2 * np.pi * np.stack((left, right), axis=1)) * _AMPLITUDE
        following = ToneState(
            float(left[-1] % 1.0), float(right[-1] % 1.0), hz, state.steps + 1
        )
        block = block.astype(np.float32)
        if controls.input is not None:
            mix = np.float32(controls.input_mix)
            block = (1 - mix) * block + mix * np.clip(controls.input, -1.0, 1.0)
        return block, following

    def position(self, state: ToneState) -> tuple[int, int] | None:
        """A tone keeps no time."""
        del state

    def lag_samples(self, state: ToneState) -> int:
        """It obeys at once."""
        del state
        return 0

    def save(self, state: ToneState) -> bytes:
        """State as JSON."""
        return json.dumps(asdict(state)).encode()

    def restore(self, data: bytes) -> ToneState:
        """State from ``save``.

        Raises:
            EngineError: It is not such a state.
        """
        try:
            return ToneState(**json.loads(data))
        except (ValueError, TypeError) as error:
            raise EngineError(f"not a state of tone: {error}") from error
