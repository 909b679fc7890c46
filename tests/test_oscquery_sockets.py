"""OSCQuery over WebSocket: listening, sending, and what nobody should send."""

import json
import random
import socket as sockets
import struct
from contextlib import suppress

import pytest
from http_door import RunningHttp
from oscine.daemon.osc_client import OscClient
from oscine.routes import oscquery, oscquery_sockets
from oscine.routes.osc_wire import MAX_PACKET, decode, encode
from peers import eventually
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder
from websockets.exceptions import ConnectionClosed, InvalidStatus

HANDSHAKE = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
    b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


@pytest.fixture
def door():
    with RunningHttp() as running:
        yield running


def say(link, command, path):
    link.send(json.dumps({"COMMAND": command, "DATA": path}))


def heard(link, within_seconds=2.0):
    """The next binary message, as address and arguments, read by python-osc."""
    message = OscMessage(link.recv(within_seconds))
    return (message.address, *message.params)


def nothing_more(door, link):
    """Whether all that was sent has been heard: a question is answered at once."""
    link.send(encode("/oscine/ping", [7]))
    return heard(link) == ("/oscine/pong", 7)


def test_who_listens_is_told_the_value_at_once_and_then_each_change(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/bpm")
        assert heard(link) == ("/oscine/bpm", 0.0)
        door.publish(**{"/bpm": 121.0})
        assert heard(link) == ("/oscine/bpm", 121.0)


def test_who_ignores_is_told_no_more(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/bpm")
        heard(link)
        say(link, "IGNORE", "/oscine/bpm")
        assert nothing_more(door, link)
        door.publish(**{"/bpm": 99.0})
        assert nothing_more(door, link)


def test_listening_is_to_one_path_and_of_one_socket(door):
    with door.socket() as one, door.socket() as other:
        say(one, "LISTEN", "/oscine/prompt/1/weight")
        heard(one)
        say(other, "LISTEN", "/oscine/bpm")
        heard(other)
        door.publish(**{"/prompt/1/text": "dub", "/bpm": 88.0})
        assert heard(other) == ("/oscine/bpm", 88.0)
        assert nothing_more(door, one)


@pytest.mark.parametrize(
    ("path", "value", "tags", "told"),
    [
        ("/bpm", 120.0, ",f", 120.0),
        ("/top_k", 7, ",i", 7),
        ("/mute", True, ",T", True),
        ("/mute_drums", True, ",T", True),
        ("/key", "A minor", ",s", "A minor"),
    ],
)
def test_values_have_the_types_that_the_tree_tells(door, path, value, tags, told):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine" + path)
        link.recv(2)
        door.publish(**{path: value})
        packet = link.recv(2)
        assert tags.encode() in packet
        assert decode(packet).arguments == (told,)


def test_false_is_told_as_false(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/mute")
        assert b",F" in link.recv(2)


def test_a_trigger_is_told_when_somebody_else_fires_it(door):
    with door.socket() as link, OscClient(door.host, door.port) as client:
        say(link, "LISTEN", "/oscine/reset")
        assert nothing_more(door, link)
        client.send("/reset")
        assert heard(link) == ("/oscine/reset", None)


def test_a_shorthand_tells_text_and_weight_when_either_changes(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/prompt/2")
        assert heard(link) == ("/oscine/prompt/2", "", 0.0)
        door.publish(**{"/prompt/2/text": "dub"})
        assert heard(link) == ("/oscine/prompt/2", "dub", 0.0)
        door.publish(**{"/prompt/2/weight": 0.5})
        assert heard(link) == ("/oscine/prompt/2", "dub", 0.5)


def test_changes_come_together_at_their_newest_value(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/bpm")
        heard(link)

        def burst():
            for bpm in range(60, 160):
                door.state.publish({"/bpm": float(bpm)}, "test")

        door.do(burst)
        assert heard(link) == ("/oscine/bpm", 159.0)
        assert nothing_more(door, link)


def test_no_change_is_told_to_who_made_it_unless_it_was_corrected(door):
    with door.socket() as one, door.socket() as other:
        for link in (one, other):
            say(link, "LISTEN", "/oscine/volume")
            heard(link)
        one.send(encode("/oscine/volume", [-6.0]))
        assert heard(other) == ("/oscine/volume", -6.0)
        assert nothing_more(door, one)
        one.send(encode("/oscine/volume", [99.0]))
        assert heard(other) == ("/oscine/volume", 12.0)
        told = [heard(one), heard(one)]
        assert ("/oscine/volume", 12.0) in told
        (error,) = [one for one in told if one[0] == "/oscine/error"]
        assert "clipped to 12" in error[2]


def test_packets_do_what_they_do_over_udp(door):
    with door.socket() as link:
        link.send(encode("/oscine/prompt/*/weight", [0.5]))
        bundle = OscBundleBuilder(IMMEDIATELY)
        for address, value in (("/oscine/bpm", 100.0), ("/oscine/mute", True)):
            message = OscMessageBuilder(address)
            message.add_arg(value)
            bundle.add_content(message.build())
        link.send(bundle.build().dgram)
        link.send(encode("/oscine/key"))
        assert heard(link) == ("/oscine/key", "auto")
        assert [door.value(a) for a in ("/prompt/9/weight", "/bpm", "/mute")] == [
            0.5,
            100.0,
            True,
        ]


def test_a_change_is_said_to_come_from_the_socket(door):
    commits = []
    door.do(door.state.watch, commits.append)
    with door.socket() as link:
        link.send(encode("/oscine/bpm", [100.0]))
        assert nothing_more(door, link)
        port = link.socket.getsockname()[1]
        assert commits[-1].updates[0].source == f"ws:127.0.0.1:{port}"


def test_a_lease_over_a_socket_ends_with_it(door):
    with door.socket() as link:
        link.send(encode("/oscine/subscribe", ["/bpm"]))
        assert heard(link) == ("/oscine/bpm", 0.0)
        assert door.do(len, door.server.leases) == 1
    eventually(lambda: door.do(len, door.server.leases) == 0)


def test_another_model_that_follows_other_controls_changes_the_tree(door):
    with door.socket() as link:
        assert nothing_more(door, link)
        door.do(door.state.adopt_model, "tone", {}, {"/density": "unsupported"})
        told = json.loads(link.recv(2))
        assert told == {"COMMAND": "PATH_CHANGED", "DATA": "/oscine"}
        door.do(door.state.adopt_model, "tone2", {}, {"/density": "unsupported"})
        assert nothing_more(door, link)


def test_a_socket_is_forgotten_when_it_goes(door):
    with door.socket() as link:
        say(link, "LISTEN", "/oscine/bpm")
        heard(link)
    eventually(lambda: not door.query._sockets)
    assert not any(door.query._listening._listeners.values())


def test_the_daemon_says_goodbye(door):
    with door.socket() as link:
        assert nothing_more(door, link)
        door._wait(door.http.stop())
        with pytest.raises(ConnectionClosed) as end:
            link.recv(2)
        assert end.value.rcvd.code == oscquery_sockets.GOING_AWAY


WRONG = {
    "no json": "{",
    "no object": "[]",
    "nothing": "",
    "deep": "[" * 2000,
    "no data": '{"COMMAND": "LISTEN"}',
    "a number": '{"COMMAND": "LISTEN", "DATA": 7}',
    "a list": '{"COMMAND": ["LISTEN"], "DATA": {}}',
    "another command": '{"COMMAND": "PATH_RENAMED", "DATA": {"OLD": "a"}}',
    "no such path": '{"COMMAND": "LISTEN", "DATA": "/oscine/bpn"}',
    "half a pair": '{"COMMAND": "LISTEN", "DATA": "\\ud800"}',
    "a container": '{"COMMAND": "LISTEN", "DATA": "/oscine/meter"}',
    "a question": '{"COMMAND": "LISTEN", "DATA": "/oscine/ping"}',
    "too long": json.dumps({"COMMAND": "LISTEN", "DATA": "/" * 3000}),
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_what_is_no_command_is_answered_and_counted(door, text):
    with door.socket() as link:
        link.send(text)
        assert heard(link)[0] == "/oscine/error"
        assert nothing_more(door, link)
    assert door.query.counters.malformed == 1


def test_rubbish_is_counted_and_stops_nothing(door):
    chance = random.Random(1)
    wished = json.dumps({"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}).encode()
    good = encode("/oscine/bpm", [100.0])
    with door.socket() as link:
        for _ in range(400):
            bent = bytearray(chance.choice((wished, good)))
            for _ in range(chance.randrange(1, 4)):
                bent[chance.randrange(len(bent))] = chance.randrange(256)
            link.send(bytes(bent))
            link.send(bent.decode(errors="replace"))
            link.send(chance.randbytes(chance.randrange(64)))
        link.send(encode("/oscine/ping", [7]))
        while heard(link) != ("/oscine/pong", 7):
            pass
    assert door.query.counters.malformed > 100
    assert door.server.counters.malformed > 100
    assert door.server.counters.faults == 0


@pytest.mark.parametrize("size", [MAX_PACKET + 1, 10_000_000])
def test_a_huge_message_ends_its_socket_only(door, size):
    with door.socket() as well, door.socket(max_size=None) as link:
        with suppress(ConnectionClosed):
            link.send(bytes(size))
        with pytest.raises(ConnectionClosed) as end:
            link.recv(5)
        assert end.value.rcvd is None or end.value.rcvd.code == 1009
        assert nothing_more(door, well)


def test_a_frame_that_breaks_the_protocol_ends_its_socket_only(door):
    with door.socket() as well, door.socket() as link:
        # A frame from a client has to be masked; this one also claims 2**63 bytes.
        link.socket.sendall(b"\x82\x7f" + struct.pack(">Q", 2**63))
        with pytest.raises(ConnectionClosed):
            link.recv(5)
        assert nothing_more(door, well)


def test_who_does_not_read_is_dropped_and_slows_nobody(door, monkeypatch):
    monkeypatch.setattr(oscquery_sockets, "MAX_UNREAD_BYTES", 4096)
    with door.socket() as well:
        deaf = sockets.create_connection((door.host, door.http_port))
        deaf.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 2048)
        deaf.sendall(HANDSHAKE)
        eventually(lambda: len(door.query._sockets) == 2)

        def shout():
            for each in tuple(door.query._sockets):
                if each.source.endswith(f":{deaf.getsockname()[1]}"):
                    each.send(bytes(60_000))
            return len(door.query._sockets) == 1

        eventually(lambda: door.do(shout), 10)
        assert door.query.counters.dropped == 1
        assert nothing_more(door, well)
        deaf.close()


def test_who_answers_no_ping_is_dropped(door, monkeypatch):
    monkeypatch.setattr(oscquery, "_HEARTBEAT_SECONDS", 0.1)
    with sockets.create_connection((door.host, door.http_port)) as dead:
        dead.sendall(HANDSHAKE)
        eventually(lambda: door.query._sockets)
        eventually(lambda: not door.query._sockets)


@pytest.mark.parametrize(
    "left_out",
    [
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
        b"Sec-WebSocket-Version: 13\r\n",
        b"Connection: Upgrade\r\n",
        b"Host: localhost\r\n",
    ],
    ids=["key", "version", "connection", "host"],
)
def test_half_a_handshake_opens_nothing(door, left_out):
    with sockets.create_connection((door.host, door.http_port), 5) as link:
        link.sendall(HANDSHAKE.replace(left_out, b""))
        assert link.recv(12)[8:] == b" 400"
    assert not door.query._sockets


def test_there_can_be_only_so_many(door, monkeypatch):
    monkeypatch.setattr(oscquery, "MAX_SOCKETS", 1)
    with door.socket() as link:
        assert nothing_more(door, link)
        with pytest.raises(InvalidStatus) as refused, door.socket():
            pass
        assert refused.value.response.status_code == 503
    assert door.query.counters.turned_away == 1
