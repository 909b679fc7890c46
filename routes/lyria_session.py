"""One client of the Lyria door: what it has said, and what it is still to be told."""

import asyncio
from collections import deque
from collections.abc import Iterable

from aiohttp import WSMsgType, web
from oscine.routes.lyria_messages import warning

MAX_WAITING_CHUNKS = 10
"""Most chunks kept for a client; one that is slower loses the oldest."""

MAX_WAITING_ANSWERS = 64
"""Most answers kept for a client; what is over is not told."""

_CLOSE_SECONDS = 1.0


class Session:
    """A client from its connection to its end; on the event loop's thread.

    Nobody waits for it: what it is told goes into queues that a task of its own
    empties.

    Attributes:
        source: Name of the changes that come from it.
        hears: It has said PLAY, so it is sent what plays.
        play_waits: It has said PLAY while there was no prompt.
        texts: Of its last prompts, as the state keeps them.
        lost_chunks: Not sent, because it was too slow.
    """

    def __init__(self, socket: web.WebSocketResponse, source: str) -> None:
        self.source = source
        self.hears = False
        self.play_waits = False
        self.texts: frozenset[str] = frozenset()
        self.lost_chunks = 0
        self._socket = socket
        self._answers: deque[bytes] = deque()
        self._chunks: deque[bytes] = deque()
        self._is_due = asyncio.Event()
        self._last_faults = ""

    def tell(self, message: bytes) -> None:
        """Send an answer, ahead of all sound that waits."""
        if len(self._answers) < MAX_WAITING_ANSWERS:
            self._answers.append(message)
            self._is_due.set()

    def warn(self, faults: Iterable[str]) -> None:
        """Send a warning, unless it is the one that it was told last."""
        told = "; ".join(faults)
        if told and told != self._last_faults:
            self._last_faults = told
            self.tell(warning(told))

    def play(self, message: bytes) -> None:
        """Send a chunk; the oldest that waits makes room for it."""
        if len(self._chunks) == MAX_WAITING_CHUNKS:
            self._chunks.popleft()
            self.lost_chunks += 1
        self._chunks.append(message)
        self._is_due.set()

    async def send(self) -> None:
        """Send whatever is to be sent, for as long as the connection lasts."""
        while not self._socket.closed:
            await self._is_due.wait()
            self._is_due.clear()
            while self._answers or self._chunks:
                queue = self._answers or self._chunks
                try:
                    await self._socket.send_frame(queue.popleft(), WSMsgType.TEXT)
                except ConnectionError:
                    return

    async def close(self, code: int, reason: str = "") -> None:
        """Say goodbye, but not for long: a client that reads nothing hears none."""
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self._socket.close(code=code, message=reason.encode()[:123])
        except (TimeoutError, ConnectionError):
            pass
