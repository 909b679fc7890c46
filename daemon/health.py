"""Health: whether all three processes do their work, seen from outside each of them.

Two questions with different ends. Is something *stuck*, so that only a new start of
everything helps? And is something *wrong*, so that somebody should look?
"""

import time
from collections.abc import Callable

from oscine.daemon.audio_link import AudioLink
from oscine.daemon.engine_link import EngineLink
from oscine.daemon.state import State

LOOK_SECONDS = 0.5
"""How often to look."""

SIGN_SECONDS = 3.0
"""A process that gave no sign for so long is stuck, until it gives one again."""

STILL_SECONDS = 3.0
"""So long may a counter stand still that should rise."""

BEHIND_SECONDS = 5.0
"""A model that was slower than its sound for so long does not keep up."""

WELL = "ok"

_SOURCE = "health"


class _Counter:
    """Since when a count has stood still."""

    def __init__(self) -> None:
        self._count = -1
        self._since = 0.0

    def still_seconds(self, count: int, now: float, *, should_rise: bool) -> float:
        if count != self._count or not should_rise:
            self._count, self._since = count, now
        return now - self._since


class Health:
    """Looks at the processes and tells the state; on the event loop's thread.

    Attributes:
        stuck: What gives no sign of life or does no work; empty where all do.
        wrong: All that somebody should look at; empty where there is nothing.
    """

    def __init__(
        self,
        state: State,
        engine: EngineLink,
        audio: AudioLink,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Look at both links, in seconds of ``clock``, which never goes back."""
        self.stuck = ""
        self.wrong = ""
        self._state = state
        self._engine = engine
        self._audio = audio
        self._clock = clock
        self._began = clock()
        self._steps = _Counter()
        self._cycles = _Counter()
        self._behind_since: float | None = None

    def look(self) -> None:
        """Look once, and publish what there is to be seen."""
        now = self._clock()
        self.stuck = "; ".join(filter(None, self._stuck(now)))
        self.wrong = self.stuck or "; ".join(filter(None, self._wrong(now)))
        self._state.publish(
            {"/health": self.wrong or WELL, "/uptime": int(now - self._began)}, _SOURCE
        )

    def _stuck(self, now: float) -> list[str]:
        """What does not work although it should."""
        engine, audio = self._engine, self._audio
        step_seconds = engine.step_seconds
        told: list[str] = []
        for name, seconds, patience in (
            ("engine", engine.child.silent_seconds, _patience(step_seconds)),
            ("audio", audio.child.silent_seconds, SIGN_SECONDS),
        ):
            if seconds > patience:
                told.append(f"{name} gave no sign for {seconds:.0f} s")
        has_output = self._is_ready("audio")
        still = self._cycles.still_seconds(
            int(audio.desk["cycles"]), now, should_rise=has_output
        )
        if still > STILL_SECONDS:
            told.append(f"the output has not called for {still:.0f} s")
        is_wanted = has_output and self._is_ready("engine") and self._is_hungry()
        still = self._steps.still_seconds(engine.steps, now, should_rise=is_wanted)
        if still > _patience(step_seconds):
            told.append(f"the model has made no step for {still:.0f} s")
        return told

    def _is_ready(self, name: str) -> bool:
        return self._state.text(f"/{name}/state").startswith("ready")

    def _is_hungry(self) -> bool:
        """Whether sound is wanted that is not there."""
        desk = self._audio.desk
        return bool(desk["gate"]) and self._audio.ring.fill < desk["resume_samples"]

    def _wrong(self, now: float) -> list[str]:
        """What keeps the sound from flowing, or from flowing whole."""
        state = self._state
        told = [
            f"{name} is {state.text(f'/{name}/state')}"
            for name in ("engine", "audio")
            if not self._is_ready(name)
        ]
        rtf = state.number("/engine/rtf")
        if not 0.0 < rtf < 1.0:
            self._behind_since = None
        elif self._behind_since is None:
            self._behind_since = now
        elif now - self._behind_since > BEHIND_SECONDS:
            told.append(f"the model does not keep up (rtf {rtf:.2f})")
        return told


def _patience(step_seconds: float) -> float:
    """How long an engine may do nothing that can be seen: its steps may be long."""
    return max(SIGN_SECONDS, 10.0 * step_seconds)
