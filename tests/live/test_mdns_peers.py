"""Other programs see the announcement come and go: avahi and python-zeroconf."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from peers import Peer, eventually, required
from zeroconf import ServiceBrowser, ServiceStateChange, Zeroconf

pytestmark = pytest.mark.live

SERVICE = "_osc._udp.local."

ANNOUNCE = """
import asyncio, signal, sys
from oscine.routes.mdns import Announcer

async def run(name, lan):
    over = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, over.set)
    announcer = Announcer()
    await announcer.start(9755, {"model": "tone"}, lan=lan, name=name)
    print("announced", announcer.name, flush=True)
    await over.wait()
    await announcer.stop()

asyncio.run(run(sys.argv[1], sys.argv[2] == "lan"))
"""

BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>custom</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""

AVAHI = """\
[server]
host-name=oscine-listener
use-ipv6=no
[publish]
disable-publishing=yes
"""


def browse(environment):
    command = (required("avahi-browse"), "--resolve", "--parsable", "--no-db-lookup")
    return Peer(*command, "_osc._udp", env=environment)


@pytest.fixture(scope="module")
def avahi():
    """Environment in which an avahi-daemon answers: the machine's, or one of ours."""
    asked = subprocess.run(
        (required("avahi-browse"), "--terminate", "_osc._udp"),
        capture_output=True,
        check=False,
        timeout=20,
    )
    if asked.returncode == 0:
        yield {}
        return
    # A socket's path may be no longer than a hundred letters, a tmp_path may.
    place = Path(tempfile.mkdtemp(prefix="oscine-"))
    bus, settings = place / "bus.conf", place / "avahi.conf"
    bus.write_text(BUS.format(path=place / "bus"))
    settings.write_text(AVAHI)
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={place / 'bus'}"}
    # Debian keeps daemons where only root's path leads.
    path = os.pathsep.join((os.environ["PATH"], "/usr/sbin"))
    daemon = shutil.which("avahi-daemon", path=path) or required("avahi-daemon")
    ways = ("--no-drop-root", "--no-chroot", "--no-rlimits", "--no-proc-title")
    try:
        with Peer(required("dbus-daemon"), "--nofork", f"--config-file={bus}"):
            eventually((place / "bus").exists)
            with Peer(daemon, *ways, f"--file={settings}", env=environment) as peer:
                peer.waits_for("Server startup complete")
                yield environment
    finally:
        shutil.rmtree(place)


@pytest.fixture(params=["loopback", "lan"])
def announcement(request):
    """Name and process of an announcement in a process of its own."""
    name = f"oscine test {request.param} {os.getpid()}"
    with Peer(sys.executable, "-c", ANNOUNCE, name, request.param) as peer:
        yield name, peer


def test_avahi_sees_it_come_and_go(avahi, announcement):
    name, announcer = announcement
    shown = name.replace(" ", "\\032")
    with browse(avahi) as browser:
        found = browser.waits_for(f"{shown};_osc._udp;local;oscine-")
        assert found.startswith("=")
        assert ";9755;" in found
        assert "model=tone" in found
        announcer.stop()
        eventually(lambda: any(x[0] == "-" and shown in x for x in browser.lines))


def test_zeroconf_sees_it_come_and_go(announcement):
    name, announcer = announcement
    whole = f"{name}.{SERVICE}"
    seen = {}

    def hear(zeroconf, service_type, name, state_change):
        seen[name] = state_change

    zeroconf = Zeroconf()
    try:
        ServiceBrowser(zeroconf, SERVICE, handlers=[hear])
        eventually(lambda: seen.get(whole) is ServiceStateChange.Added, 10.0)
        info = zeroconf.get_service_info(SERVICE, whole)
        assert (info.port, info.decoded_properties) == (9755, {"model": "tone"})
        announcer.stop()
        eventually(lambda: seen.get(whole) is ServiceStateChange.Removed, 5.0)
    finally:
        zeroconf.close()
