"""The same sound to all clients of the Lyria door, with what it is made of."""

import base64
import time
from collections import deque
from collections.abc import Callable
from typing import Protocol

from oscine.daemon.state import Commit, State
from oscine.routes.lyria_messages import audio, source_metadata
from oscine.routes.lyria_session import Session
from oscine.routes.lyria_values import SHOWN, config_now, sounding_prompts

LEAD_SECONDS = 1.2
"""Of what was just heard that the first client gets when it joins music that plays, so
that it has a start before the clock."""

LEAD_CHUNKS = 3
"""As much for every further one."""


class PcmSource(Protocol):
    """Whoever has the sound as chunks: 16 bit, little-endian, stereo, 48 kHz."""

    def listen(
        self, deliver: Callable[[bytes], None], past_seconds: float = 0.0
    ) -> Callable[[], None]:
        """Hand chunks to ``deliver``; the returned call ends it."""
        ...


class Broadcast:
    """Listens as long as anybody hears, and sends each chunk to all of them.

    On the event loop's thread; a message is made once, whoever gets it.
    """

    def __init__(self, state: State, source: PcmSource) -> None:
        """Prepare to send.

        Args:
            state: What the sound is made of.
            source: Where it comes from.
        """
        self._state = state
        self._source = source
        self._hearers: list[Session] = []
        self._recent: deque[bytes] = deque(maxlen=LEAD_CHUNKS)
        self._metadata = b""
        self._end_listening: Callable[[], None] | None = None
        self._is_playing = state.value("/transport") == "playing"
        self._turned_at = time.monotonic()  # when that was last otherwise
        self._unwatch = state.watch(self._on_commit)

    def close(self) -> None:
        """Send nothing more."""
        self._unwatch()
        self._hearers.clear()
        self._rest()

    def join(self, session: Session) -> None:
        """Send a client what plays from now on, and a little of what just played."""
        if session.hears:
            return
        session.hears = True
        self._hearers.append(session)
        for message in self._recent:
            session.play(message)
        if self._end_listening is None:
            # No further back than this piece: what a stop ended is not wanted.
            played_seconds = time.monotonic() - self._turned_at
            past_seconds = min(LEAD_SECONDS, played_seconds) if self._is_playing else 0
            self._end_listening = self._source.listen(self._on_sound, past_seconds)

    def leave(self, session: Session) -> None:
        """Send it nothing more."""
        if session in self._hearers:
            self._hearers.remove(session)
        if not self._hearers:
            self._rest()

    def _rest(self) -> None:
        self._recent.clear()
        if self._end_listening is not None:
            self._end_listening()
            self._end_listening = None

    def _on_commit(self, commit: Commit) -> None:
        for update in commit.updates:
            if update.address in SHOWN:
                self._metadata = b""
        is_playing = self._state.value("/transport") == "playing"
        if is_playing != self._is_playing:
            self._is_playing = is_playing
            self._turned_at = time.monotonic()
            self._recent.clear()

    def _on_sound(self, chunk: bytes) -> None:
        # Needs no thread: 0.08 ms for 0.4 s of sound and any number of clients (median;
        # virtual machine with 2 cores, 2026-11).
        if not self._metadata:
            config = config_now(self._state)
            self._metadata = source_metadata(sounding_prompts(self._state), config)
        message = audio(base64.b64encode(chunk), self._metadata)
        if self._is_playing:
            self._recent.append(message)
        for session in self._hearers:
            session.play(message)
