"""Rubbish for every door of the real daemon, with and without TLS: nothing stops."""

import contextlib
import json
import os
import random
import socket
import ssl
import struct

import pytest
from daemon_peer import Daemon
from http_door import trusting
from lyria_door import PATH as LYRIA
from peers import eventually
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import connect

pytestmark = pytest.mark.live

DOORS = ("/", LYRIA, "/panel/stream/sound", "/panel/stream/spectrum")
SEED = int(os.environ.get("RUBBISH_SEED", "9740"))
HEADER = "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"


@pytest.fixture(scope="module")
def daemon(tmp_path_factory):
    env = {
        "OSCINE_LYRIA_TLS": "yes",
        "XDG_STATE_HOME": str(tmp_path_factory.mktemp("state")),
    }
    with Daemon("--prompt", "440", env=env) as daemon:
        yield daemon.waits_until_it_plays()


@pytest.fixture(params=["plain", "tls"])
def where(request, daemon):
    """Scheme, port and context of a port."""
    if request.param == "tls":
        return "wss", daemon.port + 2, trusting()
    return "ws", daemon.port, None


def still_plays(daemon):
    eventually(lambda: daemon.ask("/meter/peak")[0] > -60, 5)
    assert daemon.ask("/engine/underruns") == 0
    assert daemon.is_running


def opened(where, path, **more):
    scheme, port, context = where
    more = {"proxy": None, "max_size": None, "close_timeout": 0.3, **more}
    return connect(f"{scheme}://127.0.0.1:{port}{path}", ssl=context, **more)


def anything(dice, depth=0):
    """Some JSON value, deep or wide or odd."""
    kinds = ["text", "number", "none", "list", "tree"] if depth < 4 else ["number"]
    match dice.choice(kinds):
        case "text":
            return dice.choice(
                ("", "LISTEN", "PLAY", "\ud800", "\0", "/oscine/bpm" * 9)
            )
        case "number":
            return dice.choice((0, -1, 1e308, 2**70, True, float("inf")))
        case "none":
            return None
        case "list":
            return [anything(dice, depth + 1) for _ in range(dice.randrange(5))]
    names = (
        "COMMAND", "DATA", "setup", "clientContent", "weightedPrompts", "bpm",
        "music_generation_config", "musicGenerationConfig", "text", "weight",
        "playbackControl",
    )  # fmt: skip
    return {
        dice.choice(names): anything(dice, depth + 1) for _ in range(dice.randrange(6))
    }


def rubbish(dice):
    """One message, text or binary."""
    match dice.randrange(6):
        case 0:
            return json.dumps(anything(dice))
        case 1:
            return "[" * dice.randrange(30_000)
        case 2:
            return dice.randbytes(dice.randrange(400))
        case 3:
            return b"/oscine/" + dice.randbytes(dice.randrange(60))
        case 4:
            return b"#bundle\0" + bytes(8) + struct.pack(">i", 2**31 - 1) + b"x" * 40
    return "{" + json.dumps("LISTEN" * dice.randrange(300))


@pytest.mark.parametrize("path", DOORS)
def test_messages_of_rubbish_are_answered_or_end_their_own_socket(daemon, where, path):
    dice = random.Random(f"{SEED} {path} {where[0]}")
    for _ in range(6):
        with opened(where, path) as link, contextlib.suppress(ConnectionClosed):
            for _ in range(25):
                link.send(rubbish(dice))
    still_plays(daemon)


@pytest.mark.parametrize("path", DOORS)
def test_a_huge_frame_is_refused(daemon, where, path):
    with opened(where, path) as link, contextlib.suppress(ConnectionClosed):
        link.send(bytes(8 << 20))
        while True:
            link.recv(5)
    assert link.close_code in {1006, 1009}  # cut off, or told before that
    still_plays(daemon)


def raw(where):
    _, port, context = where
    link = socket.create_connection(("127.0.0.1", port), 5)
    return link if context is None else context.wrap_socket(link)


def test_half_open_sockets_and_broken_frames_stop_nothing(daemon, where):
    key = "Sec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==\r\nSec-WebSocket-Version: 13\r\n"
    dice = random.Random(SEED)
    with contextlib.ExitStack() as links:
        for number in range(60):
            link = links.enter_context(raw(where))
            path = DOORS[number % len(DOORS)]
            asked = f"GET {path} HTTP/1.1\r\n{HEADER}{key}\r\n".encode()
            with contextlib.suppress(OSError):
                match number % 5:
                    case 0:
                        link.sendall(asked[: dice.randrange(len(asked))])
                    case 1:  # a frame that announces more than ever comes
                        link.sendall(asked + b"\x82\xff" + struct.pack(">Q", 2**62))
                    case 2:  # no mask, a reserved opcode, a ping too long
                        link.sendall(asked + b"\x82\x05hello\x8f\x80" + bytes(4))
                    case 3:
                        link.sendall(asked + b"\x89\xfe\x7f\xff" + dice.randbytes(99))
                    case 4:
                        link.sendall(dice.randbytes(dice.randrange(1, 3000)))
        still_plays(daemon)
    still_plays(daemon)


def test_tls_that_is_none_stops_nothing(daemon):
    dice = random.Random(SEED)
    with contextlib.ExitStack() as links:
        for number in range(40):
            link = socket.create_connection(("127.0.0.1", daemon.port + 2), 5)
            links.enter_context(link)
            with contextlib.suppress(OSError):
                link.sendall(
                    b"\x16\x03\x01" * (number % 2) + dice.randbytes(number * 20)
                )
        still_plays(daemon)
        with opened(("wss", daemon.port + 2, trusting()), "/") as link:
            link.send('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
            assert link.recv(5).startswith(b"/oscine/bpm")


@pytest.mark.parametrize("path", DOORS)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
    ],
    ids=["drive-by", "sandboxed", "rebound"],
)
def test_no_page_from_elsewhere_gets_a_socket_at_any_door(daemon, where, path, headers):
    _, port, _ = where
    told = {"Host": f"127.0.0.1:{port}", "Sec-WebSocket-Version": "13"}
    told |= {"Upgrade": "websocket", "Connection": "Upgrade"} | headers
    told["Sec-WebSocket-Key"] = "MDEyMzQ1Njc4OTAxMjM0NQ=="
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    with raw(where) as link:
        link.sendall(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())
        assert b" 403 " in link.recv(65_536).partition(b"\r\n")[0]


def test_a_certificate_is_shown_by_the_tls_port_only(daemon):
    with pytest.raises((ssl.SSLError, InvalidHandshake, OSError)):
        opened(("wss", daemon.port, trusting()), "/")
