"""The HTTP server: who may ask, from where, how much, and what is never served."""

import http.client
import socket

import pytest
from aiohttp import web
from http_door import RunningHttp
from oscine.daemon.certificate import made_once, server_context
from oscine.routes import http as http_server
from oscine.routes.http import HttpServer, HttpSettings
from oscine.routes.http_guard import Guard
from peers import eventually
from websockets.exceptions import InvalidStatus

ELSEWHERE = "https://studio.example"


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    return made_once(tmp_path_factory.mktemp("state") / "tls")


@pytest.fixture(params=["http", "https"])
def any_door(request, pair):
    tls = pair if request.param == "https" else None
    with RunningHttp(names=("rack.example",), origins=(ELSEWHERE,), tls=tls) as running:
        yield running


@pytest.fixture
def door():
    with RunningHttp(names=("rack.example",)) as running:
        yield running


def raw(door, request):
    """All that comes back for raw bytes until the server closes; nothing if dropped."""
    with socket.create_connection((door.host, door.http_port), 5) as link:
        link.sendall(request)
        got = b""
        try:
            while piece := link.recv(65536):
                got += piece
        except ConnectionResetError:
            pass
        return got


def still_answers(door):
    return door.get("/oscine/bpm?VALUE").json == {"VALUE": [0.0]}


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "LOCALHOST:9740", "a.localhost", "127.0.0.1:1", "[::1]:9740",
        "192.168.1.20:9740", "studio.local", "Studio.local.:9740", "rack.example:80",
        socket.gethostname(),
    ],
)  # fmt: skip
def test_the_machines_names_and_addresses_are_answered(door, host):
    assert door.get("/oscine/bpm", Host=host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:9740", "localhost.evil.example", "local",
        "127.0.0.1.evil.example", "evillocal", "a@localhost", "localhost/x", "",
        "localhost:port", "[::1", "127.1.evil.example:9740", "localhost, evil.example",
    ],
)  # fmt: skip
def test_a_rebound_name_is_refused(door, host):
    answer = door.get("/oscine/bpm", Host=host)
    assert answer.status in {400, 403}
    assert answer.json is None
    assert door.http.counters.requests == 0


def test_every_port_refuses_rebound_names_and_pages_from_elsewhere(any_door):
    door, ours = any_door, f"localhost:{any_door.http_port}"
    assert door.get("/", Host=ours).json
    assert door.get("/", Host="evil.example").status == 403
    assert door.get("/", Host=ours, Origin=f"{door.scheme}://{ours}").json
    for origin in ("http://evil.example", "null", f"{door.scheme}://localhost:1"):
        assert door.get("/", Host=ours, Origin=origin).status == 403
        with (
            pytest.raises(InvalidStatus) as refused,
            door.socket(additional_headers={"Origin": origin}),
        ):
            pass
        assert refused.value.response.status_code == 403
    assert door.http.counters.refused == 7


def test_a_page_that_the_configuration_names_is_let_in(any_door):
    with any_door.socket(origin=ELSEWHERE) as link:
        link.send('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
        assert link.recv(2)
    for other in ("http://studio.example", "https://studio.example:9", ELSEWHERE + "x"):
        assert any_door.get("/", Origin=other).status == 403


def test_who_begins_no_tls_is_dropped_and_stops_nothing(pair, monkeypatch):
    monkeypatch.setattr(http_server, "_FIRST_REQUEST_SECONDS", 0.2)
    with RunningHttp(tls=pair) as door:
        assert raw(door, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") == b""
        with socket.create_connection((door.host, door.http_port), 5) as silent:
            assert silent.recv(1) == b""
        assert still_answers(door)


def test_only_so_many_take_the_memory_of_tls_and_they_make_room(pair, monkeypatch):
    monkeypatch.setattr(http_server, "MAX_TLS_CONNECTIONS", 2)
    monkeypatch.setattr(http_server, "_FIRST_REQUEST_SECONDS", 60)
    with RunningHttp(tls=pair) as door:
        where = (door.host, door.http_port)
        silent = [socket.create_connection(where, 5) for _ in range(2)]
        eventually(lambda: len(door.http._tls) == 2)
        with socket.create_connection(where, 5) as third:
            assert third.recv(1) == b""
        assert door.http.counters.turned_away == 1
        for link in silent:
            link.close()
        eventually(lambda: still_answers_or_nothing(door))
        # Whoever has shaken hands is one of them for as long as it stays.
        eventually(lambda: all(each.is_closing() for each in door.http._tls))
        with door.socket(), door.socket():
            assert not still_answers_or_nothing(door)
        eventually(lambda: still_answers_or_nothing(door))


def test_who_may_not_come_in_is_not_shown_a_certificate(pair):
    with RunningHttp(tls=pair, allowed=("192.0.2.0/24",)) as door:
        with socket.create_connection((door.host, door.http_port), 5) as link:
            assert link.recv(1) == b""
        assert not door.http._tls


def test_a_tls_port_that_is_taken_is_told(pair):
    with RunningHttp() as first, RunningHttp() as second:
        with pytest.raises(OSError, match=r"another program has; .*\[lyria\]"):
            first._wait(first.http.open_tls(second.http_port, server_context(*pair)))
        assert still_answers(first)


def test_two_hosts_are_refused(door):
    request = b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"
    assert b" 400 " in raw(door, request) or b" 403 " in raw(door, request)


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example", "https://evil.example:9740", "null", "", "file://",
        "http://localhost", "http://localhost:1", "http://127.0.0.2:{port}",
        "http://localhost:{port}.evil.example",
        "http://evil@localhost:{port}", "chrome-extension://abcdef",
    ],
)  # fmt: skip
def test_a_page_from_elsewhere_gets_neither_answer_nor_socket(door, origin):
    origin = origin.format(port=door.http_port)
    host = f"localhost:{door.http_port}"
    assert door.get("/", Host=host, Origin=origin).status == 403
    with (
        pytest.raises(InvalidStatus) as refused,
        door.socket(additional_headers={"Origin": origin}),
    ):
        pass
    assert refused.value.response.status_code == 403
    assert door.http.counters.refused == 2


def test_our_own_page_gets_both(door):
    host = f"127.0.0.1:{door.http_port}"
    assert door.get("/", Host=host, Origin=f"http://{host}").json
    with door.socket(origin=f"http://{host}") as link:
        link.send('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
        assert link.recv(2)


def test_a_rebound_page_gets_no_socket_though_its_origin_is_its_host():
    assert Guard().objection(["evil.example:80"], "http://evil.example:80")


def test_default_ports_are_the_same_as_none():
    assert not Guard().objection(["localhost"], "http://localhost:80")
    assert not Guard().objection(["localhost:443"], "https://localhost")
    assert Guard().objection(["localhost:81"], "http://localhost")


def test_answers_are_for_nobody_to_frame_guess_or_keep(door):
    for answer in (door.get("/"), door.get("/?HTML"), door.get("/nothing")):
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    "target",
    [
        "/../../../../etc/passwd", "/..%2f..%2f..%2fetc/passwd", "//etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd", "/oscquery.html", "/oscine/../../etc/passwd",
        "/oscine/bpm/../../../etc/passwd?HTML", "/http.py", "/\\..\\..", "/%00",
        "/oscine/%ff", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_no_file_is_ever_served(door, target):
    answer = door.get(target)
    assert answer.status in {400, 403, 404}
    assert b"root:" not in answer.body
    assert b"<script>" not in answer.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_can_be_done_but_ask(door, method):
    assert door.get("/oscine/bpm", method).status == 405


def test_a_head_is_answered_without_a_body(door):
    answer = door.get("/oscine/bpm", "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: a\r\n" * 5_000 + b"\r\n",
        b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: local\xff\xff\r\nConnection: close\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /?\xff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
        b"/oscine/bpm\0,f\0\0" + bytes(4) + b"\r\n\r\n",
        bytes(range(256)) * 100,
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        (
            b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
    ],
    ids=[
        "line", "header", "headers", "version", "host", "path", "query", "tls", "osc",
        "rubbish", "length", "smuggled",
    ],
)  # fmt: skip
def test_what_is_no_request_is_refused_and_stops_nothing(door, request_bytes, caplog):
    got = raw(door, request_bytes)
    assert got == b"" or got.startswith(b"HTTP/1.")
    assert b" 200 " not in got.partition(b"\r\n")[0]
    assert not door.http.counters.faults
    assert not caplog.records
    assert still_answers(door)


def test_a_mistake_of_our_own_is_told_to_nobody_but_the_log(door, monkeypatch, caplog):
    def broken(_):
        raise RuntimeError("a secret")

    monkeypatch.setattr(door.query.tree, "value", broken)
    answer = door.get("/oscine/bpm?VALUE")
    assert answer.status == 500
    assert b"secret" not in answer.body
    assert "a secret" in caplog.text
    assert door.http.counters.faults == 1


def test_a_large_body_is_not_waited_for(door):
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n"
    with socket.create_connection((door.host, door.http_port), 5) as link:
        link.sendall(head)
        assert link.recv(100).startswith(b"HTTP/1.1 405")


def test_who_asks_nothing_is_dropped(door, monkeypatch):
    monkeypatch.setattr(http_server, "_FIRST_REQUEST_SECONDS", 0.05)
    for said in (b"", b"GET / HTTP/1.1\r\nHost: local"):
        assert raw(door, said) == b""
    assert door.http.counters.silent == 2
    assert still_answers(door)


def test_who_asked_in_time_is_not_dropped(door, monkeypatch):
    monkeypatch.setattr(http_server, "_FIRST_REQUEST_SECONDS", 0.3)
    with door.socket() as link:
        link.send('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
        link.recv(2)
        assert raw(door, b"") == b""  # one that came later has been dropped by now
        door.publish(**{"/bpm": 50.0})
        assert link.recv(2)


def test_there_can_be_only_so_many_connections(door, monkeypatch):
    monkeypatch.setattr(http_server, "MAX_CONNECTIONS", 2)
    links = [socket.create_connection((door.host, door.http_port)) for _ in range(2)]
    eventually(lambda: len(door.http._silent) == 2)
    assert raw(door, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") == b""
    assert door.http.counters.turned_away == 1
    for link in links:
        link.close()
    eventually(lambda: still_answers_or_nothing(door))


def still_answers_or_nothing(door):
    try:
        return still_answers(door)
    except (OSError, http.client.HTTPException):
        return False


def test_networks_that_are_not_allowed_get_no_byte():
    with RunningHttp(allowed=("10.0.0.0/8",)) as door:
        assert raw(door, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n") == b""
        assert door.http.counters.turned_away == 1


def test_a_port_in_use_is_told_with_the_mend(door):
    async def again():
        await HttpServer(HttpSettings(port=door.http_port), []).start()

    with pytest.raises(OSError, match=r"HTTP needs TCP port \d+.*--port"):
        door._wait(again())


def test_doors_share_the_port_and_the_more_definite_path_wins(door):
    class Other:
        def add_to(self, app):
            async def hello(_):
                return web.Response(text="hello")

            app.router.add_get("/hello", hello)

    async def serve():
        server = HttpServer(HttpSettings(port=0), [door.query, Other()])
        await server.start()
        return server

    server = door._wait(serve())
    link = http.client.HTTPConnection(door.host, server.port, timeout=5)
    answers = []
    for path in ("/hello", "/oscine/bpm?VALUE"):
        link.request("GET", path)
        answers.append(link.getresponse().read())
    link.close()
    door._wait(server.stop())
    assert answers == [b"hello", b'{"VALUE":[0.0]}']


def test_it_stops_while_clients_are_there(door):
    with door.socket(), socket.create_connection((door.host, door.http_port)):
        eventually(lambda: door.http._silent)
        door._wait(door.http.stop())
