"""What is heard, as 16-bit PCM at 48 kHz, for those who take it over a network."""

import asyncio
import contextlib
import logging
from collections.abc import Callable

import numpy as np
from oscine.daemon.resample import Resampler
from oscine.daemon.ring import StereoBlock, TapReader

_log = logging.getLogger("oscine.pcm")

RATE_HZ = 48_000
"""Sample rate of what is handed out."""

CHUNK_SECONDS = 0.4
"""Length of a chunk; the last one before a rest may be shorter."""

_POLL_SECONDS = 0.05
_REST_SECONDS = 0.01  # silence this long at the end means that the fade is over

Deliver = Callable[[bytes], None]
"""Takes a chunk: signed 16 bit, little-endian, left and right in turns."""


class Cutter:
    """Turns what the tap holds into chunks; used from one thread at a time.

    A piece begins with its first sample that is not silence, and then has no gaps
    until the transport rests: silence within the music belongs to it.

    Attributes:
        lost_samples: Came too fast to be read.
    """

    def __init__(
        self, tap_name: str, past_samples: int, chunk_seconds: float = CHUNK_SECONDS
    ) -> None:
        """Listen to the tap of that name.

        Args:
            tap_name: Of the tap.
            past_samples: Begin with what was heard so long ago.
            chunk_seconds: Length of a chunk.
        """
        self.lost_samples = 0
        self._tap = TapReader(tap_name, past_samples)
        self._chunk_bytes = 4 * round(chunk_seconds * RATE_HZ)
        self._rate_hz = 0
        self._resampler: Resampler | None = None
        self._pcm = bytearray()
        self._is_sounding = False

    def cut(self, rate_hz: int, *, is_playing: bool) -> list[bytes]:
        """Take what came since the last time.

        Args:
            rate_hz: Of the tap; 0 while there is no output.
            is_playing: What the transport says.

        Returns:
            The chunks that have become full; at the end of a piece also its rest.
        """
        block, lost = self._tap.read()
        self.lost_samples += lost
        if not rate_hz:
            return []
        if rate_hz != self._rate_hz or self._resampler is None:
            self._rate_hz = rate_hz
            self._resampler = Resampler(rate_hz, RATE_HZ)
        if not self._is_sounding:
            block = block[_first_sound(block) :] if is_playing else block[:0]
            if not len(block):
                return []
            self._is_sounding = True
        self._pcm += pcm(self._resampler.process(block))
        chunks = self._full_chunks()
        rest_samples = round(_REST_SECONDS * rate_hz)
        if not is_playing and not block[-rest_samples:].any():
            chunks += self._last_chunks(self._resampler)
        return chunks

    def close(self) -> None:
        """Let go of the tap."""
        self._resampler = None  # or its library complains of a leak at exit
        self._tap.close()

    def _full_chunks(self) -> list[bytes]:
        size = self._chunk_bytes
        count = len(self._pcm) // size
        chunks = [bytes(self._pcm[i * size : (i + 1) * size]) for i in range(count)]
        del self._pcm[: count * size]
        return chunks

    def _last_chunks(self, resampler: Resampler) -> list[bytes]:
        """End the piece: what is left of it, without the silence behind it."""
        self._is_sounding = False
        self._pcm += pcm(resampler.finish())
        self._resampler = None
        chunks = self._full_chunks()
        rest = np.frombuffer(bytes(self._pcm), "<i2").reshape(-1, 2)
        self._pcm.clear()
        sounding = np.flatnonzero(rest.any(axis=1))
        if len(sounding):
            chunks.append(rest[: sounding[-1] + 1].tobytes())
        return chunks


class PcmFeed:
    """Hands the same chunks to all who listen, from one reading of the tap.

    On the event loop's thread; conversion is done beside it. While nobody listens
    nothing is read.
    """

    def __init__(
        self,
        tap_name: str,
        rate_hz: Callable[[], int],
        is_playing: Callable[[], bool],
        chunk_seconds: float = CHUNK_SECONDS,
    ) -> None:
        """Prepare to hand out what the tap of that name holds.

        Args:
            tap_name: Of the tap.
            rate_hz: Tells its sample rate now, 0 while there is no output.
            is_playing: Tells whether the transport plays.
            chunk_seconds: Length of a chunk.
        """
        self._chunk_seconds = chunk_seconds
        self._tap_name = tap_name
        self._rate_hz = rate_hz
        self._is_playing = is_playing
        self._listeners: list[Deliver] = []
        self._reading: asyncio.Task[None] | None = None

    def listen(self, deliver: Deliver, past_seconds: float = 0.0) -> Callable[[], None]:
        """Hand chunks to ``deliver`` as they become full.

        Args:
            deliver: Called on the loop's thread; must return at once.
            past_seconds: Begin with what was heard so long ago, as a start that the
                listener has before the clock. Only for the first of the listeners.

        Returns:
            The call that ends it.
        """
        self._listeners.append(deliver)
        if self._reading is None:
            past_samples = round(past_seconds * self._rate_hz())
            cutter = Cutter(self._tap_name, past_samples, self._chunk_seconds)
            self._reading = asyncio.ensure_future(self._read(cutter))

        def end() -> None:
            with contextlib.suppress(ValueError):  # the feed may have closed before
                self._listeners.remove(deliver)

        return end

    async def close(self) -> None:
        """Hand out nothing more."""
        self._listeners.clear()
        if self._reading is not None:
            await self._reading

    async def _read(self, cutter: Cutter) -> None:
        try:
            while self._listeners:
                lost = cutter.lost_samples
                chunks = await asyncio.to_thread(
                    cutter.cut, self._rate_hz(), is_playing=self._is_playing()
                )
                for chunk in chunks:
                    for deliver in tuple(self._listeners):
                        deliver(chunk)
                if cutter.lost_samples > lost:
                    _log.warning("%d samples came too fast", cutter.lost_samples - lost)
                await asyncio.sleep(_POLL_SECONDS)
        except Exception:
            _log.exception("the sound cannot be handed out")
        finally:
            self._reading = None
            cutter.close()


def pcm(block: StereoBlock) -> bytes:
    """Sound as signed 16 bit, little-endian, interleaved; what is over is clipped.

    Full scale is 32768, by which players divide; no dither, so that the same sound is
    the same bytes.

    >>> pcm(np.array([[0.5, -1.0], [1.0, 0.0]], np.float32)).hex(" ", 2)
    '0040 0080 ff7f 0000'
    """
    scaled = np.rint(np.asarray(block, np.float32) * np.float32(32_768))
    return np.clip(scaled, -32_768, 32_767).astype("<i2").tobytes()


def _first_sound(block: StereoBlock) -> int:
    """Number of the first sample that is not silence; the length where all are."""
    sounding = np.flatnonzero(block.any(axis=1))
    return int(sounding[0]) if len(sounding) else len(block)
