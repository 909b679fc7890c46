"""WebSockets that end when they end, and frames written straight to a transport."""

from aiohttp import web

TEXT, BINARY, CLOSE = 0x1, 0x2, 0x8
"""Opcodes of WebSocket frames (RFC 6455, 5.2)."""

GOING_AWAY = 1001
"""Code with which an end closes that is about to vanish."""


class WebSocket(web.WebSocketResponse):
    """An answer that becomes a WebSocket; when it is closed nothing keeps it.

    aiohttp (3.14) begins its heartbeat anew with what comes after a close that was
    ours, and by that timer keeps 12 kB of a connection for up to 45 s: whoever had
    thousands closed a second would fill the memory.
    """

    def _reset_heartbeat(self) -> None:
        if not self.closed:
            super()._reset_heartbeat()


def frame(opcode: int, payload: bytes) -> bytes:
    """One whole WebSocket frame, from a server to a client.

    >>> frame(TEXT, b"hi").hex(), len(frame(BINARY, bytes(70_000)))
    ('81026869', 70010)
    """
    size = len(payload)
    if size < 126:
        head = bytes((0x80 | opcode, size))
    elif size < 65_536:
        head = bytes((0x80 | opcode, 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((0x80 | opcode, 127)) + size.to_bytes(8, "big")
    return head + payload
