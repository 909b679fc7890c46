"""What systemd is told, by itself and by the whole daemon to a manager of ours."""

import os
import signal
import socket
from pathlib import Path

import pytest
from daemon_peer import Daemon
from oscine.daemon.notify import Notifier
from peers import eventually


class Manager:
    """A service manager's end: the socket, and all that was said to it."""

    def __init__(self, folder, *, is_abstract=False):
        path = str(folder / "notify")
        self.address = f"@oscine-test-{os.getpid()}" if is_abstract else path
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind("\0" + self.address[1:] if is_abstract else path)
        self.socket.setblocking(False)
        self.said = []

    def listen(self):
        while True:
            try:
                self.said.append(self.socket.recv(4096).decode())
            except BlockingIOError:
                return self.said

    def count(self, line):
        return self.listen().count(line)

    def environment(self, watchdog_seconds=0.0, pid=None):
        watched = {"WATCHDOG_USEC": str(round(watchdog_seconds * 1e6))}
        if pid:
            watched["WATCHDOG_PID"] = str(pid)
        return {"NOTIFY_SOCKET": self.address} | (watched if watchdog_seconds else {})


@pytest.fixture
def manager(tmp_path):
    manager = Manager(tmp_path)
    yield manager
    manager.socket.close()


def test_nothing_is_said_where_nobody_listens():
    notifier = Notifier({})
    notifier.event("ready", "")
    notifier.health("", "")
    assert not notifier.is_heard


def test_an_address_without_a_file_is_understood(tmp_path):
    manager = Manager(tmp_path, is_abstract=True)
    notifier = Notifier(manager.environment())
    notifier.event("ready", "")
    assert manager.listen() == ["READY=1"]
    notifier.close()
    manager.socket.close()


def test_children_do_not_inherit_the_right_to_speak(manager):
    environment = manager.environment(5.0) | {"HOME": "/"}
    notifier = Notifier(environment)
    assert environment == {"HOME": "/"}
    notifier.close()


def test_a_watchdog_of_another_process_is_not_ours(manager):
    notifier = Notifier(manager.environment(5.0, pid=os.getpid() + 1))
    assert notifier.watchdog_seconds == 0.0
    notifier.close()


def test_the_watchdog_is_fed_four_times_a_period_while_nothing_is_stuck(manager):
    now = [0.0]
    notifier = Notifier(manager.environment(8.0), lambda: now[0])
    notifier.event("ready", "")
    for _ in range(16):
        now[0] += 0.5
        notifier.health("", "")
    assert manager.count("WATCHDOG=1") == 4
    for _ in range(40):
        now[0] += 0.5
        notifier.health("engine gave no sign for 9 s", "engine gave no sign for 9 s")
    assert manager.count("WATCHDOG=1") == 4
    assert manager.said[-1] == "STATUS=not well: engine gave no sign for 9 s"
    notifier.close()


def test_a_start_may_take_longer_as_long_as_it_goes_well(manager):
    now = [0.0]
    notifier = Notifier(manager.environment(), lambda: now[0])
    for _ in range(100):
        now[0] += 0.5
        notifier.health("", "engine is loading: a large one")
    assert manager.count("EXTEND_TIMEOUT_USEC=30000000") == 7
    notifier.event("ready", "")
    now[0] += 100
    notifier.health("", "")
    assert manager.count("EXTEND_TIMEOUT_USEC=30000000") == 7
    notifier.close()


def test_a_manager_that_went_away_stops_nothing(manager):
    notifier = Notifier(manager.environment())
    Path(manager.address).unlink()
    notifier.event("ready", "")
    notifier.close()


def test_the_daemon_is_ready_when_sound_flows_is_watched_and_says_that_it_stops(
    manager,
):
    watched = manager.environment(1.6)
    with Daemon(env=watched, model="tone") as daemon:
        eventually(lambda: manager.count("READY=1"), 20)
        assert daemon.ask("/audio/state").startswith("ready")
        assert daemon.ask("/engine/state").startswith("ready")
        fed = manager.count("WATCHDOG=1")
        eventually(lambda: manager.count("WATCHDOG=1") >= fed + 3, 5)
        daemon.kill("engine", signal.SIGSTOP)
        not_well = "STATUS=not well: engine gave no sign"
        eventually(lambda: any(x.startswith(not_well) for x in manager.listen()), 6)
        daemon.kill("engine", signal.SIGCONT)
        since = len(manager.said)
        eventually(lambda: "WATCHDOG=1" in manager.listen()[since:], 3)
        assert daemon.end() == 0
    assert manager.count("STOPPING=1") == 1
