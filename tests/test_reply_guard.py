"""What a forged sender can have sent to whom: by the clock, and on a real network."""

import ipaddress
import json
import subprocess
import sys

import pytest
from cable_peer import FAR, Cable, Host
from daemon_peer import Daemon
from osc_fakes import Desk, FakePeer
from oscine.routes import reply_guard
from oscine.routes.reply_guard import (
    PROOF_SECONDS,
    STRANGER_INTERVAL_SECONDS,
    STRANGER_PACKET_BYTES,
    STRANGERS_PER_SECOND,
    ReplyGuard,
)
from test_osc_wire import written

STRANGER, OTHER = "198.51.100.7", "198.51.100.8"
NEAR = "10.213.7.1"


class Gate:
    """A guard on a clock to set, on a machine with links to set."""

    def __init__(self, *trusted, links=()):
        self.now = 0.0
        self.links = list(links)
        self.guard = ReplyGuard(
            lambda: self.now,
            trusted,
            lambda: [ipaddress.ip_network(link) for link in self.links],
        )

    def sent(self, host, *, packets=100, size=200, seconds=0.0):
        """How many of so many packets go out in a time."""
        count = 0
        for _ in range(packets):
            self.now += seconds / packets
            count += self.guard.may_send(host, size)
        return count


@pytest.mark.parametrize(
    ("host", "is_believed"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.168.1.77", True),
        ("::ffff:192.168.1.77", True),
        ("fe80::1%eth0", True),
        ("192.168.2.1", False),
        ("10.2.3.4", True),
        ("10.3.3.4", False),
        (STRANGER, False),
        ("2001:db8::1", False),
    ],
)
def test_loopback_own_links_and_named_networks_are_believed(host, is_believed):
    gate = Gate("links", "10.2.0.0/16", links=["192.168.1.0/24", "fe80::/64"])
    assert gate.guard.is_believed(host) is is_believed


def test_links_are_believed_only_where_settings_say_so():
    assert not Gate(links=["192.168.1.0/24"]).guard.is_believed("192.168.1.77")


def test_a_cable_plugged_in_or_pulled_is_noticed():
    gate = Gate("links")
    assert not gate.guard.is_believed("192.168.1.77")
    gate.links = ["192.168.1.0/24"]
    gate.now += 5.0
    assert gate.guard.is_believed("192.168.1.77")
    gate.links = []
    gate.now += 5.0
    assert not gate.guard.is_believed("192.168.1.77")


def test_only_private_networks_count_as_own_links(monkeypatch):
    class Adapter:
        def __init__(self, *ips):
            self.ips = ips

    class Ip:
        def __init__(self, ip, network_prefix):
            self.ip, self.network_prefix = ip, network_prefix

    adapters = [
        Adapter(Ip("127.0.0.1", 8), Ip(("::1", 0, 0), 128)),
        Adapter(Ip("192.168.1.5", 24), Ip(("fe80::5", 0, 2), 64)),
        Adapter(Ip("203.0.113.9", 24), Ip(("2001:db8::9", 0, 0), 64)),
        Adapter(Ip("10.0.0.1", 4)),
    ]
    monkeypatch.setattr(reply_guard.ifaddr, "get_adapters", lambda: adapters)
    assert [str(link) for link in reply_guard.own_links()] == [
        "192.168.1.0/24",
        "fe80::/64",
    ]


def test_a_stranger_gets_one_small_packet_in_an_interval():
    gate = Gate("links")
    assert gate.sent(STRANGER, seconds=10 * STRANGER_INTERVAL_SECONDS) == 10
    gate.now += STRANGER_INTERVAL_SECONDS
    assert gate.sent(STRANGER, size=STRANGER_PACKET_BYTES + 1) == 0


def test_invented_strangers_share_one_budget_and_are_not_all_remembered():
    gate = Gate("links")
    hosts = [str(ipaddress.IPv4Address(0x08000000 + n)) for n in range(5_000)]
    count = sum(gate.guard.may_send(host, 100) for host in hosts)
    assert count == STRANGERS_PER_SECOND
    assert len(gate.guard._waits) <= STRANGERS_PER_SECOND


def test_a_connection_is_a_proof_that_holds_for_a_day():
    gate = Gate("links")
    gate.guard.saw_connection(f"::ffff:{STRANGER}")
    gate.now += PROOF_SECONDS - 1
    assert gate.sent(STRANGER, size=1400) == 100
    gate.now += 10
    assert gate.sent(STRANGER, size=1400) == 0


def test_a_stranger_gets_no_lease_and_is_told_what_to_do():
    desk, stranger = Desk(), FakePeer(STRANGER)
    stranger.is_believed = False
    ((reply, address, reason),) = desk.take(
        written("/oscine/subscribe", "/meter"), peer=stranger
    )
    assert (reply, address) == ("/oscine/error", "/oscine/subscribe")
    assert "connect once over TCP" in reason
    assert len(desk.leases) == 0
    desk.take(written("/oscine/subscribe", "/meter"), peer=stranger)
    assert len(stranger.packets) < 2
    assert len(written("/oscine/error", address, reason)) <= STRANGER_PACKET_BYTES


# With real packets. FORGE writes another's address on them, as an attacker does.

FORGE = """
import json, socket, struct, sys, time

near, victim, port, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), 3.0

def message(address, *words):
    def padded(text):
        return text + bytes(4 - len(text) % 4)
    tags = b"," + b"s" * len(words)
    return b"".join(map(padded, (address, tags, *words)))

def datagram(port, payload, source_port=7400):
    udp = struct.pack(">HHHH", source_port, port, 8 + len(payload), 0)
    ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 28 + len(payload), 0, 0, 64, 17, 0,
                     socket.inet_aton(victim), socket.inet_aton(near))
    return ip + udp + payload

questions = message(b"/oscine/*")
bundle = b"#bundle\\0" + struct.pack(">Q", 1) + b"".join(
    struct.pack(">i", len(questions)) + questions for _ in range(20))
name = b"\\x09_services\\x07_dns-sd\\x04_udp\\x05local\\0"
dns = struct.pack(">HHHHHH", 7, 0, 1, 0, 0, 0) + name + struct.pack(">HH", 12, 1)
packets = [
    datagram(port, message(b"/oscine/subscribe")),
    datagram(port, message(b"/oscine/subscribe", b"/meter", b"7500")),
    datagram(port, message(b"/oscine/status")),
    datagram(port, message(b"/oscine/no_such_thing", b"x")),
    datagram(port, bundle),
    datagram(port, message(b"/oscine/prompt/1", b"dub")),
    datagram(5353, dns, 7400),
    datagram(5353, dns, 5353),
]
heard = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_UDP)
heard.bind((victim, 0))
heard.setblocking(False)
sender = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
sizes, sent, sent_bytes, until = [], 0, 0, time.monotonic() + seconds
while time.monotonic() < until:
    for packet in packets:
        sender.sendto(packet, (near, 0))
        sent, sent_bytes = sent + 1, sent_bytes + len(packet) - 28
    time.sleep(0.01)
    while True:
        try:
            sizes.append(len(heard.recv(65536)) - 28)
        except BlockingIOError:
            break
print(json.dumps({"sizes": sizes, "sent": sent, "sent_bytes": sent_bytes}))
"""

# As Max and TouchDesigner do: one request from one port, to be told at another.
ASK_ONCE = """
import socket, sys, time

near, own, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
if sys.argv[4] == "connect":
    with socket.create_connection((near, port), 5, source_address=(own, 0)) as page:
        page.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n")
        assert page.recv(100)
ear = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
ear.bind((own, 7400))
out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
out.bind((own, 0))
out.sendto(b"/oscine/subscribe\\0\\0\\0,f\\0\\0\\x45\\xe7\\x40\\0", (near, port))
out.close()
ear.settimeout(0.2)
count, until = 0, time.monotonic() + float(sys.argv[5])
while count < 40 and time.monotonic() < until:
    try:
        count += ear.recv(65536).startswith(b"/oscine/")
    except TimeoutError:
        pass
print(count)
"""


@pytest.fixture(scope="module")
def stage():
    """A daemon on one host; the other, in the same network, is also the way to all."""
    near, far = Host(), Host()
    try:
        Cable(near, far).plug(NEAR)
        far.run("ip", "addr", "add", f"{STRANGER}/32", "dev", "lo")
        near.run("ip", "route", "add", "default", "via", FAR)
        with Daemon("--lan", announce="yes", within=near.within) as daemon:
            daemon.waits_for("ready  ", 30)
            daemon.waits_for("announced  ", 20)
            yield far, daemon
    finally:
        near.close()
        far.close()


def told(host, script, *arguments):
    command = [*host.within, sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


@pytest.mark.live
def test_a_forged_sender_on_the_wire_gets_next_to_nothing(stage):
    far, daemon = stage
    seen = told(far, FORGE, NEAR, STRANGER, daemon.port)
    assert seen["sent"] > 300
    # In three seconds; it is answered, or nothing would be proved.
    assert 1 <= len(seen["sizes"]) <= 4
    assert max(seen["sizes"]) <= STRANGER_PACKET_BYTES
    assert sum(seen["sizes"]) < seen["sent_bytes"] / 10


@pytest.mark.live
@pytest.mark.parametrize(
    ("own", "manner", "within_seconds", "least", "most"),
    [
        pytest.param(FAR, "only ask", 15, 40, 40, id="in the same network"),
        # What is still due to the forged sender above may be among it.
        pytest.param(STRANGER, "only ask", 1, 0, 2, id="from elsewhere"),
        pytest.param(STRANGER, "connect", 15, 40, 40, id="from elsewhere, proved"),
    ],
)
def test_who_asks_once_and_listens_elsewhere_is_told(
    stage, own, manner, within_seconds, least, most
):
    far, daemon = stage
    count = told(far, ASK_ONCE, NEAR, own, daemon.port, manner, within_seconds)
    assert least <= count <= most


@pytest.mark.live
def test_our_own_client_from_elsewhere_proves_itself(stage):
    far, daemon = stage
    far.run("ip", "addr", "replace", f"{OTHER}/32", "dev", "lo")
    # As a machine beyond a router, which has no address in the near network.
    far.run("ip", "route", "replace", NEAR, "dev", "far0", "src", OTHER)
    command = [*far.within, sys.executable, "-m", "oscine.daemon", "send"]
    done = subprocess.run(
        [*command, "/meter/*", "--host", NEAR, "--port", str(daemon.port)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert len(done.stdout.splitlines()) > 1
