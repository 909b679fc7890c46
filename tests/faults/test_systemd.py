"""The service under a real systemd, and what becomes of it there."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from oscine.daemon import units
from peers import eventually, required
from systemd_machine import ROOT, Machine

pytestmark = [pytest.mark.live, pytest.mark.slow]

SECURE = 2.5
"""Exposure that ``systemd-analyze security`` may tell at most; it calls 5 medium."""


@pytest.fixture(scope="module")
def machine():
    with Machine() as machine:
        machine.write("/etc/oscine/jackd.env", 'JACKD_DRIVER="-d dummy -p 512"\n')
        machine.write("/etc/oscine/oscine.toml", "[start]\nprompts = []\n")
        # As it is installed but for a watchdog that a test can wait for.
        machine.write(
            "/etc/systemd/system/oscine.service.d/test.conf",
            "[Service]\nWatchdogSec=5\n",
        )
        machine.oscine("service", "install", "--system", "--jackd", "--audit")
        yield machine


def health(machine):
    """What ``oscine status`` says there, and its exit code."""
    told = machine.oscine("status", "--json", check=False)
    return (json.loads(told) if told.startswith("{") else {}), machine.code


def is_well(machine):
    return health(machine)[1] == 0


def test_the_service_is_up_when_sound_can_flow(machine):
    # install returns when systemd was told READY=1.
    assert machine.show("ActiveState") == "active"
    told, _ = health(machine)
    assert told["/audio/state"].startswith("ready: JACK as oscine")
    assert told["/engine/state"] == "ready: wren"
    eventually(lambda: is_well(machine), 5)
    assert "playing" in machine.show("StatusText")
    ports = machine.run("systemctl", "show", "-p", "User,DynamicUser", "oscine")
    assert "DynamicUser=yes" in ports


def test_it_runs_as_nobody_else_and_may_go_before_other_work(machine):
    pid = machine.show("MainPID")
    status = machine.run("cat", f"/proc/{pid}/status")
    assert not re.search(r"^Uid:\s+0\b", status, re.MULTILINE)
    assert re.search(r"^CapEff:\s+0+$", status, re.MULTILINE)
    assert re.search(r"^NoNewPrivs:\s+1$", status, re.MULTILINE)
    assert machine.show("LimitRTPRIO") == "95"
    assert machine.show("LimitMEMLOCK") == "infinity"
    # A manager that may not raise limits, as in a container, gives what it has.
    limits = machine.run("cat", f"/proc/{pid}/limits")
    given = int(re.search(r"Max realtime priority +(\d+)", limits)[1])
    assert given == (95 if machine.may_raise_limits else machine.realtime_limit)


def test_it_killed_comes_back_as_it_was(machine, ledger):
    machine.oscine("send", "/prompt/2", "warm dub", "0.7")
    machine.oscine("send", "/volume", "-9")
    eventually(lambda: "-9.0" in machine.run("cat", "/var/lib/oscine/last.toml"), 6)
    restarts = int(machine.show("NRestarts"))
    with ledger.fault("daemon killed, under systemd", 10) as fault:
        machine.kill("KILL")
        eventually(lambda: int(machine.show("NRestarts")) == restarts + 1, 10)
        eventually(lambda: is_well(machine), 10)
        fault.over()
        log = machine.run("journalctl", "-u", "oscine", "--no-pager", "-n", "400")
        fault.told = re.search(r"Main process exited, code=killed.*", log)[0]
    assert "-9" in machine.oscine("send", "/volume")
    assert "warm dub" in machine.oscine("send", "/prompt/2/text")
    assert "playing" in machine.oscine("send", "/transport")


def test_it_standing_still_is_seen_by_the_watchdog(machine, ledger):
    restarts = int(machine.show("NRestarts"))
    with ledger.fault("daemon wedged (SIGSTOP), watchdog of 5 s", 15) as fault:
        machine.kill("STOP")
        eventually(lambda: int(machine.show("NRestarts")) > restarts, 15)
        eventually(lambda: is_well(machine), 10)
        fault.over()
        log = machine.run("journalctl", "-u", "oscine", "--no-pager", "-n", "400")
        fault.told = re.search(r"Watchdog timeout \(limit 5s\)!", log)[0]
    assert "-9" in machine.oscine("send", "/volume")


def test_jackd_killed_is_started_again_and_joined(machine, ledger):
    with ledger.fault("jackd killed, both under systemd", 10) as fault:
        machine.kill("KILL", "oscine-jackd.service")
        eventually(lambda: not is_well(machine), 8)
        eventually(lambda: is_well(machine), 12)
        fault.over()
        log = machine.run("journalctl", "-u", "oscine", "--no-pager", "-n", "400")
        fault.told = re.search(
            r"audio +failed: .*gone.*|the JACK server is gone.*", log
        )[0]
    eventually(
        lambda: machine.show("ActiveState", "oscine-jackd.service") == "active", 12
    )


INDEX = """
import http.server

class Index(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        faulty = self.path.startswith("/pypi/numpy/") and open("/run/faulty").read()
        self.send_response(200)
        self.end_headers()
        fault = '{"id": "PYSEC-2026-1", "summary": "", "fixed_in": ["99"]}'
        self.wfile.write(b'{"vulnerabilities": [%s]}' % (fault.encode() * bool(faulty)))

http.server.HTTPServer(("127.0.0.1", 8765), Index).serve_forever()
"""


def test_every_week_known_faults_are_asked_for(machine):
    timer, audit = units.AUDIT_TIMER_NAME, units.AUDIT_NAME
    assert machine.show("ActiveState", timer) == "active"
    assert machine.show("UnitFileState", timer) == "enabled"
    assert machine.show("NextElapseUSecRealtime", timer)
    assert machine.show("Unit", timer) == audit
    machine.write(
        f"/etc/systemd/system/{audit}.d/test.conf",
        "[Service]\nNice=0\nExecStart=\nExecStart=/opt/oscine/bin/oscine audit "
        "--index http://127.0.0.1:8765/pypi\n",
    )
    machine.run("systemctl", "daemon-reload", check=True)

    def code():
        machine.run("systemctl", "start", audit, within_seconds=120)
        return machine.show("ExecMainStatus", audit)

    assert code() == "3", "without a network nothing is known"
    machine.write("/run/faulty", "")
    machine.write("/run/index.py", INDEX)
    python = re.search(r"exec (\S+) -P", machine.run("cat", "/opt/oscine/bin/oscine"))
    library = "--setenv=LD_LIBRARY_PATH=/opt/oscine/python/lib"
    machine.run("systemd-run", "--unit=index", library, python[1], "/run/index.py")
    eventually(lambda: code() == "0", 60)
    machine.write("/run/faulty", "yes")
    assert code() == "1"
    assert machine.show("ActiveState", audit) == "failed"
    told = machine.run("journalctl", "-u", audit, "--no-pager", "-n", "20")
    assert "has PYSEC-2026-1 (mended in 99)" in told
    machine.run("systemctl", "reset-failed", audit)


def test_settings_that_cannot_be_are_not_tried_again(machine):
    machine.write("/etc/oscine/oscine.toml", "[osc]\nprot = 1\n")
    try:
        machine.run("systemctl", "restart", "oscine")
        eventually(lambda: machine.show("ActiveState") == "failed", 10)
        assert machine.show("ExecMainStatus") == "78"
        log = machine.run("journalctl", "-u", "oscine", "--no-pager", "-n", "30")
        assert "osc.prot: no such setting" in log
        restarts = machine.show("NRestarts")
        until = time.monotonic() + 4.0  # twice as long as it would wait
        eventually(lambda: time.monotonic() > until, 6)
        assert machine.show("NRestarts") == restarts
        assert machine.show("ActiveState") == "failed"
    finally:
        machine.write("/etc/oscine/oscine.toml", "[start]\nprompts = []\n")
        machine.run("systemctl", "reset-failed", "oscine")
        machine.run("systemctl", "start", "oscine", check=True)


def test_the_log_and_the_state_are_told_by_the_command_line(machine):
    assert "active (running)" in machine.oscine("service", "status", "--system")
    assert "routes open" in machine.oscine("service", "logs", "--system")


def test_installed_again_it_runs_anew_and_leaves_nothing_behind(machine):
    pid = machine.show("MainPID")
    machine.oscine("service", "install", "--system", "--jackd")
    assert machine.show("MainPID") not in {pid, "0"}
    assert machine.show("ActiveState") == "active"
    for name in (units.AUDIT_NAME, units.AUDIT_TIMER_NAME):
        assert machine.show("LoadState", name) == "not-found"


def test_uninstalled_it_leaves_what_it_kept(machine):
    machine.oscine("service", "uninstall", "--system")
    for name in (units.NAME, units.JACKD_NAME, units.AUDIT_TIMER_NAME):
        assert machine.show("LoadState", name) == "not-found"
    assert "/volume" in machine.run("cat", "/var/lib/private/oscine/last.toml")
    assert "there is no oscine.service" in machine.oscine(
        "service", "uninstall", "--system", check=False
    )


def printed(name, folder):
    """A unit as a file for systemd-analyze, which looks for the program in it."""
    text = (ROOT / "systemd" / name).read_text()
    for program in (str(units.PROGRAM), "%h/oscine/.venv/bin/oscine"):
        text = text.replace(program, sys.executable)
    path = folder / Path(name).name
    path.write_text(text)
    return path


@pytest.mark.parametrize("name", units.PRINTED)
def test_systemd_finds_no_fault(name, tmp_path):
    required("systemd-analyze")
    printed(units.AUDIT_NAME, tmp_path)  # which the timer starts
    whose = ["--user"] if name.startswith("user/") else []
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *whose, printed(name, tmp_path)],
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", [units.NAME, units.JACKD_NAME, units.AUDIT_NAME])
def test_little_is_exposed(name, tmp_path):
    required("systemd-analyze")
    path = printed(name, tmp_path)
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    exposure = float(re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)[1])
    assert exposure <= SECURE


def test_the_printed_units_are_those_of_the_code(tmp_path):
    for path in units.print_units(tmp_path):
        name = path.relative_to(tmp_path)
        assert path.read_text() == (ROOT / "systemd" / name).read_text(), "./dev docs"
    assert Path(ROOT / "systemd/user/oscine.service").exists()
