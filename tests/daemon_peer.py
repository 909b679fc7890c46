"""The whole daemon as a user runs it: its own process, its own port, its own output."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from oscine.daemon.osc_client import NoReplyError, OscClient
from peers import Peer, eventually


def free_port():
    """A number that is free for UDP and, with the next two, for TCP."""
    while True:
        with contextlib.ExitStack() as sockets:
            udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            sockets.enter_context(udp).bind(("127.0.0.1", 0))
            port = udp.getsockname()[1]
            if port > 65_000:
                continue
            try:
                for offset in range(3):
                    tcp = sockets.enter_context(socket.socket())
                    tcp.bind(("127.0.0.1", port + offset))
            except OSError:
                continue
            return port


class Daemon(Peer):
    """``oscine run`` with a client that asks it."""

    def __init__(
        self,
        *flags,
        model="tone",
        audio="null",
        announce="no",
        env=None,
        folder=None,
        within=(),
    ):
        """Run with flags; ``within`` is a command that runs the one after it."""
        self.host, self.port = "127.0.0.1", free_port()
        self.kept = None if folder else tempfile.TemporaryDirectory()
        self.folder = Path(folder or self.kept.name)
        self.client = OscClient(self.host, self.port)
        super().__init__(
            *within,
            sys.executable,
            *("-m", "oscine.daemon", "run", "--model", model, "--audio", audio),
            *("--port", str(self.port), "--log-level", "info"),
            *flags,
            env={
                "OSCINE_NETWORK_ANNOUNCE": announce,
                "OSCINE_MIDI_ENABLED": "no",
                "OSCINE_SCENES_FOLDER": str(self.folder / "scenes"),
                "OSCINE_MIDI_FILE": str(self.folder / "midi.toml"),
                **(env or {}),
            },
        )

    def stop(self):
        self.client.close()
        super().stop()
        if self.kept:
            self.kept.cleanup()

    def ask(self, address, within_seconds=5.0):
        """One value, asked again if the daemon is not there yet."""

        def answer():
            try:
                return self.client.ask(address, within_seconds=0.3)
            except NoReplyError:
                return None

        values = eventually(answer, within_seconds)
        return values[0] if len(values) == 1 else values

    def waits_until_it_plays(self, within_seconds=20.0):
        eventually(
            lambda: self.ask("/meter/peak", within_seconds)[0] > -60, within_seconds
        )
        self.client.send("/buffer", 300)  # whatever else this machine does meanwhile
        return self

    def end(self, sign=signal.SIGTERM, within_seconds=10):
        """Ask it to end; returns its exit status."""
        self._process.send_signal(sign)
        return self.exit_status(within_seconds)

    def exit_status(self, within_seconds=10):
        try:
            return self._process.wait(within_seconds)
        except subprocess.TimeoutExpired:
            return None

    @property
    def pid(self):
        return self._process.pid

    def pid_of(self, child):
        """Process number of the newest engine or audio process."""
        said = [line for line in self.lines if f"{child} started (pid" in line]
        return int(re.search(r"pid (\d+)", said[-1])[1])

    def kill(self, child, sign=signal.SIGKILL):
        os.kill(self.pid_of(child), sign)


def shared_memories():
    """Names of all shared memory there is."""
    return {path.name for path in Path("/dev/shm").glob("psm_*")}


def story(client, within_seconds=8):
    """States of the engine that a subscriber hears of, until it is ready again.

    States that follow each other at once are told as one, as all feedback is.
    """
    told = []
    for reply in client.replies(within_seconds):
        if reply.address == "/oscine/engine/state":
            told.append(reply.arguments[0].split(":")[0])
            if "failed" in told and told[-1] == "ready":
                break
    return told
