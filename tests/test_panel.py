"""The panel's door: its files and no others, its streams and who may have them."""

import re
from importlib import resources

import pytest
from http_door import RunningHttp
from oscine.routes import panel
from oscine.routes.http import HttpServer, HttpSettings
from oscine.routes.oscquery import OscQueryDoor, OscQuerySettings
from oscine.routes.panel import MAX_UNREAD_BYTES, PATH, PanelDoor
from peers import eventually
from websockets.exceptions import ConnectionClosed, InvalidStatus

FOLDER = resources.files("oscine.routes").joinpath("panel")
FILES = sorted(file.name for file in FOLDER.iterdir() if file.is_file())


class FakeStream:
    """Delivers what it is told to, to whoever listens."""

    def __init__(self):
        self.listeners = []

    def listen(self, deliver, past_seconds=0.0):
        self.listeners.append(deliver)
        return lambda: self.listeners.remove(deliver)

    def deliver(self, piece):
        for listener in self.listeners:
            listener(piece)


class Running(RunningHttp):
    """The daemon's HTTP doors with streams that tests fill."""

    def __init__(self):
        super().__init__()
        self.sound = FakeStream()

        async def begin():
            await self.http.stop()
            settings = OscQuerySettings("/oscine", self.port, "oscine", page=PATH)
            self.query = OscQueryDoor(self.state, settings, self.server)
            self.panel = PanelDoor({"sound": self.sound})
            doors = [self.panel, self.query]
            self.http = HttpServer(HttpSettings(port=0), doors)
            await self.http.start()

        self._wait(begin())

    def listens(self, count):
        eventually(lambda: self.do(lambda: len(self.sound.listeners)) == count)


@pytest.fixture
def door():
    with Running() as running:
        yield running


def test_a_browser_that_asks_for_the_root_is_sent_to_the_panel(door):
    answer = door.get("/", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert (answer.status, answer.headers["Location"]) == (302, PATH)
    assert door.get(PATH.rstrip("/")).headers["Location"] == PATH
    assert b"<title>Oscine</title>" in door.get(PATH).body


@pytest.mark.parametrize("accept", ["*/*", "application/json", ""])
def test_an_oscquery_client_gets_the_tree_from_the_root(door, accept):
    assert door.get("/", Accept=accept).json["FULL_PATH"] == "/"
    assert door.get("/?HOST_INFO", Accept="text/html").json["OSC_PORT"] == door.port
    assert b"OSCQuery" in door.get("/?HTML", Accept="text/html").body


@pytest.mark.parametrize("name", FILES)
def test_each_file_comes_with_its_type_and_may_only_use_its_own(door, name):
    answer = door.get(PATH + name)
    assert answer.body == FOLDER.joinpath(name).read_bytes()
    assert answer.headers.get_content_type() in panel._TYPES.values()
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", FILES)
def test_no_file_fetches_from_elsewhere(name):
    text = FOLDER.joinpath(name).read_text()
    found = set(re.findall(r"https?://[\w.-]+", text))
    assert found <= {"http://www.w3.org"}  # names a language, is never fetched


@pytest.mark.parametrize(
    "target",
    [
        "../panel.py", "..%2fpanel.py", "%2e%2e/panel.py", "....//panel.py", "",
        "/etc/passwd", "%2fetc%2fpasswd", "index.html%00.js", "sub/main.js",
        "..\\panel.py", "main.js/", ".", "..",
    ],
)  # fmt: skip
def test_nothing_but_its_files_is_served(door, target):
    answer = door.get(PATH + "x/../" + target if target else PATH + "none.js")
    assert answer.status in {400, 404}
    answer = door.get(PATH + target)
    assert b"def " not in answer.body
    assert b"root:" not in answer.body


def test_all_who_listen_get_the_same_pieces_and_go_without_a_trace(door):
    with (
        door.socket("/panel/stream/sound") as one,
        door.socket("/panel/stream/sound") as two,
    ):
        door.listens(2)
        for piece in (b"first", bytes(70_000)):
            door.do(door.sound.deliver, piece)
            assert one.recv(2) == two.recv(2) == piece
    door.listens(0)


def test_a_stream_that_is_none_is_told(door):
    with pytest.raises(InvalidStatus) as refused, door.socket("/panel/stream/x"):
        pass
    assert refused.value.response.status_code == 404
    assert b"there are sound" in refused.value.response.body


@pytest.mark.slow
def test_who_reads_nothing_loses_sound_and_delays_nobody(door):
    piece = bytes(19_200)
    with (
        door.socket("/panel/stream/sound", max_queue=1),
        door.socket("/panel/stream/sound", max_queue=None) as well,
    ):
        door.listens(2)
        transports = door.do(lambda: list(door.panel._connections))
        for _ in range(400):
            door.do(door.sound.deliver, piece)
            assert well.recv(2) == piece
        assert door.panel.lost > 0
        waiting = door.do(lambda: max(t.get_write_buffer_size() for t in transports))
        assert waiting <= MAX_UNREAD_BYTES + len(piece) + 16


def test_listeners_are_not_without_end(door, monkeypatch):
    monkeypatch.setattr(panel, "MAX_LISTENERS", 1)
    with door.socket("/panel/stream/sound") as first:
        door.listens(1)
        with (
            pytest.raises(InvalidStatus) as refused,
            door.socket("/panel/stream/sound"),
        ):
            pass
        assert refused.value.response.status_code == 503
        door.do(door.sound.deliver, b"still")
        assert first.recv(2) == b"still"


def test_what_a_listener_sends_is_ignored_and_too_much_closes(door):
    with door.socket("/panel/stream/sound") as link:
        door.listens(1)
        link.send("hello")
        link.send(b"\x00" * 100)
        door.do(door.sound.deliver, b"on")
        assert link.recv(2) == b"on"
        link.send(bytes(5000))
        with pytest.raises(ConnectionClosed):
            link.recv(2)
    door.listens(0)


def test_the_door_says_goodbye_when_it_closes(door):
    with door.socket("/panel/stream/sound") as link:
        door.listens(1)
        door._wait(door.http.stop())
        with pytest.raises(ConnectionClosed) as closed:
            link.recv(2)
        assert closed.value.rcvd.code == 1001
