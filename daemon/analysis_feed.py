"""Tells what is heard: to the state, and to whoever draws its spectrum.

A thread of its own does the arithmetic, so that the event loop only takes note.
"""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable

from oscine.daemon.analysis import Ear, Heard
from oscine.daemon.state import State

_log = logging.getLogger("oscine.analysis")

_SECONDS = 1 / 30
_SOURCE = "analysis"

Deliver = Callable[[bytes], None]
"""Takes the levels of the bands, a byte each, lowest first."""


class AnalysisFeed:
    """Listens for as long as the daemon runs.

    Everything but the arithmetic happens on the event loop's thread.
    """

    def __init__(self, state: State, tap_name: str, rate_hz: Callable[[], int]) -> None:
        """Begin to listen.

        Args:
            state: Whose ``/analysis`` is kept true.
            tap_name: Of the tap.
            rate_hz: Tells its sample rate now, 0 while there is no output.
        """
        self._state = state
        self._rate_hz = rate_hz
        self._loop = asyncio.get_running_loop()
        self._listeners: list[Deliver] = []
        self._ending = threading.Event()
        self._ear = Ear(tap_name)
        self._thread = threading.Thread(target=self._run, name="analysis", daemon=True)
        self._thread.start()

    def listen(self, deliver: Deliver, past_seconds: float = 0.0) -> Callable[[], None]:
        """Hand every spectrum to ``deliver``; returns the call that ends it.

        Args:
            deliver: Called on the loop's thread; must return at once.
            past_seconds: Means nothing here: what is over is not drawn.
        """
        self._listeners.append(deliver)

        def end() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(deliver)

        return end

    async def close(self) -> None:
        """Listen no more."""
        self._ending.set()
        self._listeners.clear()
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        try:
            while not self._ending.wait(_SECONDS):
                heard = self._ear.hear(self._rate_hz())
                if heard is not None and not self._ending.is_set():
                    self._loop.call_soon_threadsafe(self._tell, heard)
        except Exception:
            _log.exception("what is heard cannot be told")
        finally:
            self._ear.close()

    def _tell(self, heard: Heard) -> None:
        self._state.publish(
            {
                "/analysis/onset": (heard.onsets, heard.strength),
                "/analysis/centroid": heard.centroid_hz,
                "/analysis/chroma": heard.chroma,
            },
            _SOURCE,
        )
        for deliver in tuple(self._listeners):
            deliver(heard.bands)
