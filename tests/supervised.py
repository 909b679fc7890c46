"""Children for the supervisor's tests; importable, because they are spawned."""

import os
import signal
import time


def obedient(events):
    """Say ready, and wait for the end."""
    events.send(("state", "ready", str(os.getpid())))
    signal.pause()


def stubborn(events):
    """Ignore the polite word."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    events.send(("state", "ready", ""))
    while True:
        signal.pause()


def short_lived(events):
    """Fail with last words."""
    events.send(("state", "failed", "my reason"))
    raise SystemExit(7)


def silent(events, name):
    """Give one sign of life, then none, though alive."""
    from oscine.daemon.link import Board

    board = Board(("clock",), name)
    board["clock"] = time.monotonic()
    events.send(("state", "ready", ""))
    signal.pause()
