"""What was set is set again, from a file that may be anything."""

import asyncio
import signal

import pytest
from daemon_peer import Daemon
from live.stage import settings
from oscine.daemon import resume
from oscine.daemon.resume import Resume
from oscine.daemon.state import Change, State
from peers import eventually


def kept(path, changes=()):
    """State that a daemon has after it read a file, and the change it makes of it."""
    state = State()
    found = Resume(state, path)
    notices = state.apply(found.changes())
    state.apply(changes)
    return state, found, notices


def write(path, *changes, connections=None):
    async def scenario():
        state = State()
        keeper = Resume(state, path)
        keeper.start(lambda: connections)
        state.apply(Change(address, arguments, "t") for address, *arguments in changes)
        await keeper.stop()

    asyncio.run(scenario())


def test_what_was_set_is_set_again_with_transport_and_connections(tmp_path):
    path = tmp_path / "last.toml"
    write(
        path,
        ("/prompt/3", "drone", 0.4),
        ("/volume", -7.5),
        ("/key", "A minor"),
        ("/play",),
        connections=(("out_L", "system:playback_3"),),
    )
    state, found, notices = kept(path)
    assert notices == []
    assert state.value("/prompt/3/text") == "drone"
    assert state.value("/volume") == -7.5
    assert state.value("/key") == "A minor"
    assert state.value("/transport") == "playing"
    assert found.connections == (("out_L", "system:playback_3"),)


@pytest.mark.parametrize(
    "content",
    [b"", b"format = 1\n[values", b"\xff\x00\x80", b"format = 9\n", b'values = "no"\n'],
    ids=["empty", "half", "binary", "newer", "other"],
)
def test_a_file_that_is_none_is_no_reason_not_to_play(tmp_path, content):
    path = tmp_path / "last.toml"
    path.write_bytes(content)
    state, found, _ = kept(path)
    assert state.value("/volume") == 0.0
    assert found.connections is None


def test_what_the_file_says_wrongly_is_told_and_the_rest_is_set(tmp_path):
    path = tmp_path / "last.toml"
    path.write_text(
        'format = 1\ntransport = 7\nconnections = [["a"], 3, ["out_L", "x"]]\n'
        '[values]\n"/volume" = "loud"\n"/bpm" = 99\n"/nothing" = 1\n"/transport" = "x"'
    )
    state, found, notices = kept(path)
    assert [notice.address for notice in notices] == ["/volume"]
    assert state.value("/bpm") == 99
    assert found.connections == (("out_L", "x"),)


def test_a_daemon_killed_without_warning_comes_back_as_it_was(tmp_path):
    file = {"OSCINE_START_FILE": str(tmp_path / "last.toml")}
    with Daemon("--resume", env=file) as daemon:
        daemon.waits_until_it_plays()
        daemon.client.send("/prompt/1", "523", 1.0)
        daemon.client.send("/volume", -12)
        daemon.client.send("/pause")
        eventually(lambda: daemon.ask("/transport") == "paused")
        before = settings(daemon.port)
        path = tmp_path / "last.toml"
        eventually(lambda: path.exists() and "-12.0" in path.read_text(), 5)
        daemon.end(signal.SIGKILL)
    with Daemon("--resume", env=file) as daemon:
        eventually(lambda: daemon.ask("/engine/state") == "ready: tone", 20)
        assert settings(daemon.port) == before
        assert daemon.ask("/transport") == "paused"
        assert resume.default_file().name == "last.toml"
