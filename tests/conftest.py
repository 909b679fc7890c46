"""Fixtures that tests of several files share."""

import contextlib
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

# Before anything imports JAX: what one test compiled, no other compiles again.
_COMPILED = Path(__file__).parents[1] / "build" / "jax"
os.environ.setdefault("JAX_COMPILATION_CACHE_DIR", str(_COMPILED))
os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS", "0.3")

import pytest
from daemon_peer import Daemon
from oscine.daemon.osc_client import OscClient


@pytest.fixture
def running_daemon():
    """The whole daemon, playing a tone to nobody: ``host``, ``port``, ``client()``."""
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        yield SimpleNamespace(
            host=daemon.host,
            port=daemon.port,
            client=lambda: OscClient(daemon.host, daemon.port),
        )


def pytest_sessionstart():
    """Sweep up after JACK servers that were killed by earlier runs.

    What they left takes places in JACK's list of servers, which holds few.
    """
    names = (path.read_text() for path in Path("/proc").glob("[0-9]*/comm"))
    with contextlib.suppress(OSError):  # a process that ended meanwhile
        if any(name.startswith("jack") for name in names):
            return
        for left in Path("/dev/shm").glob("jack*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
