"""A network that comes, changes its address and goes, between two hosts of our own.

Each host is a network namespace with nothing but a cable to the other.
"""

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest
from cable_peer import FAR, Cable, Host
from daemon_peer import Daemon
from peers import Peer, eventually

pytestmark = [pytest.mark.live, pytest.mark.slow]

SERVICE = "_osc._udp.local."

BROWSE = f"""
import socket, time
from zeroconf import ServiceBrowser, Zeroconf, IPVersion

class Listener:
    names = set()
    def show(self, what, zeroconf, kind, name):
        (self.names.discard if what == "gone" else self.names.add)(name)
        info = zeroconf.get_service_info(kind, name, 2000) if what != "gone" else None
        found = [socket.inet_ntoa(a) for a in info.addresses] if info else []
        print(what, name.partition("." + kind)[0], *found, sep="|", flush=True)
    def add_service(self, *a): self.show("there", *a)
    def update_service(self, *a): self.show("there", *a)
    def remove_service(self, *a): self.show("gone", *a)

zeroconf = Zeroconf(interfaces=["{FAR}"], ip_version=IPVersion.V4Only)
listener = Listener()
ServiceBrowser(zeroconf, "{SERVICE}", listener)
print("browsing", flush=True)
for _ in range(600):
    time.sleep(1)
    for name in list(listener.names):
        listener.show("now", zeroconf, "{SERVICE}", name)
"""

CROWD = """
import socket, sys, time
sockets = []
for port, count in ((int(sys.argv[2]), 20), (int(sys.argv[2]) + 1, 20)):
    for _ in range(count):
        sock = socket.create_connection((sys.argv[1], port), 5)
        if port == int(sys.argv[2]):
            sock.sendall(b"GET /oscine/volume?VALUE HTTP/1.1\\r\\nHost: " +
                         sys.argv[1].encode() + b"\\r\\n\\r\\n")
            assert b"200 OK" in sock.recv(4096)
        else:
            sock.sendall(b"\\xc0/oscine/subscribe\\0,s\\0\\0/meter\\0\\0\\xc0")
            assert sock.recv(4096)
        sockets.append(sock)
print("connected", len(sockets), flush=True)
time.sleep(600)
"""


@pytest.fixture
def hosts():
    near, far = Host(), Host()
    try:
        yield near, far, Cable(near, far)
    finally:
        near.close()
        far.close()


def daemon_on(host, *flags, **more):
    """A daemon that lets the network in; it is asked through its own loopback."""
    daemon = Daemon("--lan", *flags, announce="yes", within=host.within, **more)
    daemon.waits_for("ready  ", 30)
    # Whatever else this machine does meanwhile.
    asked(host, daemon, "/buffer", 300)
    return daemon


def asked(host, daemon, address, *arguments, at="127.0.0.1"):
    """What somebody on a host is told of an address."""
    command = [
        *(*host.within, sys.executable, "-m", "oscine.daemon", "send", address),
        *map(str, arguments),
        *("--host", at, "--port", str(daemon.port), "--wait", "1"),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout.strip()


def saw(browser, text, since):
    return next((line for line in browser.lines[since:] if text in line), "")


def test_an_interface_appears_changes_its_address_and_goes(hosts, ledger):
    near, far, cable = hosts
    with daemon_on(near) as daemon:
        daemon.waits_for("announced on this machine only", 20)
        underruns = asked(near, daemon, "/engine/underruns")
        with ledger.fault("network appears", 12, "announced on it") as fault:
            cable.plug("10.213.7.1")
            fault.begins()
            with Peer(*far.within, sys.executable, "-c", BROWSE) as browser:
                fault.told = browser.waits_for("|10.213.7.1", 20)
                fault.over()
        # Whoever browses goes with the cable, and comes with it.
        with (
            Peer(*far.within, sys.executable, "-c", BROWSE) as browser,
            ledger.fault("network changes its address", 12, "announced there") as fault,
        ):
            browser.waits_for("|10.213.7.1", 20)
            near.run("ip", "addr", "add", "10.213.7.9/24", "dev", "near0")
            near.run("ip", "addr", "del", "10.213.7.1/24", "dev", "near0")
            near.run("ip", "addr", "replace", "10.213.7.9/24", "dev", "near0")
            with contextlib.suppress(subprocess.CalledProcessError):
                near.run("ip", "route", "add", "224.0.0.0/4", "dev", "near0")
            fault.begins()
            browser.waits_for("|10.213.7.9", 20)
            # And the old one is told no more.
            fault.told = eventually(
                lambda: next(
                    (x for x in browser.lines if x.endswith("|10.213.7.9")), ""
                ),
                20,
            )
            fault.over()
        assert "/volume 0" in asked(far, daemon, "/volume", at="10.213.7.9")
        with ledger.fault("network goes", 12, "plays on, and says so") as fault:
            since = len(daemon.lines)
            cable.pull()
            fault.begins()
            eventually(lambda: saw(daemon, "There is no network", since), 20)
            fault.over()
            said = saw(daemon, "There is no network", since)
            fault.told = said[said.index("There is no network") :].partition(";")[0]
        assert "ok" in asked(near, daemon, "/health")
        assert asked(near, daemon, "/engine/underruns") == underruns
        with ledger.fault("network is back", 12, "announced on it") as fault:
            cable.plug("10.213.7.1")
            fault.begins()
            with Peer(*far.within, sys.executable, "-c", BROWSE) as browser:
                fault.told = browser.waits_for("|10.213.7.1", 20)
                fault.over()


def test_a_name_that_is_taken_gets_a_number(hosts, ledger):
    near, far, cable = hosts
    cable.plug("10.213.7.1")
    with (
        daemon_on(near) as first,
        ledger.fault("mDNS name taken", 15, "announced under another") as fault,
        daemon_on(far) as second,
    ):
        one = first.waits_for("announced  ").split("announced")[1].strip()
        other = second.waits_for("announced  ").split("announced")[1].strip()
        fault.over()
        assert other != one
        assert other.startswith(one)
        fault.told = f"{one}; {other}"


def test_connections_whose_cable_is_cut_make_room(hosts, ledger):
    near, far, cable = hosts
    cable.plug("10.213.7.1")
    with daemon_on(near) as daemon:
        before = files(daemon)
        crowd = (sys.executable, "-c", CROWD, "10.213.7.1", str(daemon.port))
        with Peer(*far.within, *crowd) as peer:
            peer.waits_for("connected 40", 20)
            assert files(daemon) >= before + 40
            with ledger.fault(
                "40 connections cut off", 60, "their places are free"
            ) as f:
                cable.cut()
                f.begins()
                eventually(lambda: files(daemon) <= before, 90)
                f.over()
                f.told = "keep-alive: 20 s of silence, then 20 more"
        assert "ok" in asked(near, daemon, "/health")


def files(daemon):
    return len(list(Path(f"/proc/{daemon.pid}/fd").iterdir()))
