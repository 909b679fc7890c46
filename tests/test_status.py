"""``oscine status``: what a script learns of a daemon."""

import json
import subprocess
import sys

from daemon_peer import Daemon, free_port
from oscine.daemon.parameters import STATUS_FIELDS
from peers import eventually


def status(port, *flags):
    done = subprocess.run(
        [sys.executable, "-m", "oscine.daemon", "status", "--port", str(port), *flags],
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_exit_code_says_well_wrong_or_gone():
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        eventually(lambda: daemon.ask("/health") == "ok")
        code, told, _ = status(daemon.port)
        assert code == 0
        assert "ready: tone" in told
        code, told, _ = status(daemon.port, "--json")
        told = json.loads(told)
        assert code == 0
        assert set(STATUS_FIELDS) < set(told)
        assert told["/health"] == "ok"
    with Daemon("--jack-server", "oscine-nobody", audio="jack") as daemon:
        eventually(lambda: "waiting" in daemon.ask("/audio/state"), 20)
        eventually(lambda: "JACK" in daemon.ask("/health"))
        code, told, _ = status(daemon.port, "--json")
        assert code == 1
        assert "waiting for a JACK server" in json.loads(told)["/health"]
    code, _, said = status(free_port())
    assert code == 3
    assert "no answer from 127.0.0.1" in said
