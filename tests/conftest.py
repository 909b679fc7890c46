"""Fixtures that tests of several files share."""

import contextlib
import os
import re
import shutil
from functools import cache
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


_IS_WORKER = "PYTEST_XDIST_WORKER" in os.environ
_IN_REAL_TIME = re.compile(r"_peer\b|supervised|running_daemon|mark\.live|Mdns")


@cache
def _plays(path):
    """Whether tests of a file wait for sound, for peers or for a daemon."""
    return bool(_IN_REAL_TIME.search((Path(__file__).parents[1] / path).read_text()))


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: not _plays(item.nodeid.split("::")[0]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """What plays runs on one worker, for two would be in each other's way."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            path = nodeid.split("::")[0]
            return "what plays" if _plays(path) else path

    return ByFile(config, log)


def pytest_runtest_setup(item):
    """What does not play makes way for what does; there is no way back from that."""
    if _IS_WORKER and not _plays(item.nodeid.split("::")[0]) and not os.nice(0):
        os.nice(10)


def pytest_sessionstart():
    """Sweep up after JACK servers that were killed by earlier runs.

    What they left takes places in JACK's list of servers, which holds few.
    """
    if _IS_WORKER:
        return
    names = (path.read_text() for path in Path("/proc").glob("[0-9]*/comm"))
    with contextlib.suppress(OSError):  # a process that ended meanwhile
        if any(name.startswith("jack") for name in names):
            return
        for left in Path("/dev/shm").glob("jack*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
