"""Fixtures that tests of several files share."""

from types import SimpleNamespace

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
