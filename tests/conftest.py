"""Fixtures that tests of several files share."""

import os
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
