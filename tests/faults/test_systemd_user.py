"""The service of a user, under a user manager that nobody logged in for."""

import re

import pytest
from peers import eventually
from systemd_machine import Machine

pytestmark = [pytest.mark.live, pytest.mark.slow]

USER, NUMBER, HOME = "player", "1717", "/var/lib/player"
RUNTIME = f"/run/user/{NUMBER}"


class Session:
    """What a user of that machine sees and may do, with a manager of its own."""

    def __init__(self, machine):
        self.machine = machine
        machine.run(
            *("useradd", "--uid", NUMBER, "--create-home", "--home-dir", HOME, USER),
            check=True,
        )
        machine.run(
            *("install", "-d", "-m", "700", "-o", USER, "-g", USER, RUNTIME), check=True
        )
        # As user@.service does it where somebody logs in, or has lingering enabled.
        machine.run(
            *("systemd-run", "--unit=player-manager", f"--uid={USER}"),
            *("--property=Delegate=yes", "--property=Type=notify"),
            *(f"--setenv=XDG_RUNTIME_DIR={RUNTIME}", f"--setenv=HOME={HOME}"),
            *("/lib/systemd/systemd", "--user"),
            check=True,
        )

    def run(self, *command, check=True, within_seconds=60):
        """What a program of this user's prints."""
        return self.machine.run(
            *("setpriv", f"--reuid={NUMBER}", f"--regid={NUMBER}", "--init-groups"),
            *("env", f"XDG_RUNTIME_DIR={RUNTIME}", f"HOME={HOME}", *command),
            check=check,
            within_seconds=within_seconds,
        )

    def oscine(self, *words, check=True):
        return self.run("/opt/oscine/bin/oscine", *words, check=check)

    def show(self, name):
        return self.run(
            *("systemctl", "--user", "show", "--value", "-p", name, "oscine.service")
        )

    def is_well(self):
        self.oscine("status", check=False)
        return self.machine.code == 0


@pytest.fixture(scope="module")
def session():
    with Machine() as machine:
        session = Session(machine)
        machine.write(
            "/etc/systemd/user/oscine.service.d/test.conf",
            "[Service]\nWatchdogSec=5\n",
        )
        session.oscine("service", "install", "--user")
        yield session


def test_a_users_service_is_up_when_sound_can_flow(session):
    assert session.show("ActiveState") == "active"
    assert session.show("UnitFileState") == "enabled"
    eventually(session.is_well, 5)
    pid = session.show("MainPID")
    status = session.machine.run("cat", f"/proc/{pid}/status")
    assert f"Uid:\t{NUMBER}\t{NUMBER}" in status
    assert "NoNewPrivs:\t1" in status
    told = session.oscine("service", "status", "--user")
    assert "active (running)" in told
    assert "playing" in session.show("StatusText")


def test_killed_it_comes_back_as_it_was(session, ledger):
    session.oscine("send", "/volume", "-9")
    last = f"{HOME}/.local/state/oscine/last.toml"
    eventually(lambda: "-9.0" in session.run("cat", last, check=False), 6)
    with ledger.fault("daemon killed, under a user's systemd", 15) as fault:
        session.run("systemctl", "--user", "kill", "-s", "KILL", "oscine.service")
        eventually(lambda: session.show("NRestarts") == "1", 10)
        eventually(session.is_well, 10)
        fault.over()
        log = session.machine.run("journalctl", "--no-pager", "-n", "400")
        fault.told = re.search(r"Main process exited, code=killed.*", log)[0]
    assert "-9" in session.oscine("send", "/volume")


def test_standing_still_it_is_seen_by_the_watchdog(session, ledger):
    restarts = int(session.show("NRestarts"))
    pid = session.show("MainPID")
    with ledger.fault(
        "daemon wedged, under a user's systemd, watchdog of 5 s", 20
    ) as fault:
        session.run("kill", "-STOP", pid)
        eventually(lambda: int(session.show("NRestarts")) > restarts, 15)
        eventually(session.is_well, 10)
        fault.over()
        log = session.machine.run("journalctl", "--no-pager", "-n", "400")
        fault.told = next(
            line.partition(": ")[2].partition(": ")[2]
            for line in log.splitlines()
            if "Watchdog timeout" in line
        )
    assert session.show("MainPID") != pid


def test_uninstalled_it_is_gone(session):
    session.oscine("service", "uninstall", "--user")
    assert session.show("LoadState") == "not-found"
    assert session.run("cat", f"{HOME}/.local/state/oscine/last.toml")
