"""The monitor: what it understands, draws, sends, and how it survives."""

import contextlib
import os
import pty
import signal
import socket
import subprocess
import sys
import termios

import pytest
from osc_door import RunningDoor
from oscine.daemon.monitor import Watcher, key_names
from oscine.daemon.monitor_picture import Picture
from oscine.daemon.monitor_view import draw, plain_line
from oscine.daemon.osc_client import OscClient
from oscine.daemon.parameters import SLOTS
from peers import eventually


@pytest.fixture
def door():
    with RunningDoor() as running:
        yield running


def full_picture():
    picture = Picture(where="127.0.0.1:9740", is_connected=True)
    for slot in SLOTS:
        picture.hear(f"/prompt/{slot}/text", ["deep house " * 4], 0.0, 0.0)
        picture.hear(f"/prompt/{slot}/weight", [slot / 8], 0.0, 0.0)
        picture.hear(f"/prompt/{slot}/status", ["failed: no " * 9], 0.0, 0.0)
    for number in range(300):
        picture.hear("/engine/step_ms", [1.0 + number % 7], 0.0, 0.0)
        picture.note(0.0, "told", "", f"event {number} " * 5)
    picture.hear("/engine/rtf", [8.0], 0.0, 0.0)
    picture.hear("/meter/rms", [-20.0, -3.0], 0.0, 0.0)
    picture.hear("/meter/peak", [-6.0, 0.5], 0.0, 0.0)
    return picture


@pytest.mark.parametrize("picture", [Picture(), full_picture()], ids=["empty", "full"])
@pytest.mark.parametrize("height", [10, 24, 60])
@pytest.mark.parametrize("width", [40, 60, 79, 80, 103, 104, 200])
def test_the_view_fits_the_terminal(picture, width, height):
    lines = draw(picture, width, height, 1.0).split("\n")
    assert len(lines) == height
    assert max(line.cell_len for line in lines) <= width


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_view_shows_what_matters_at_any_width(width):
    text = draw(full_picture(), width, 30, 1.0).plain
    for word in ("wren", "stopped", "prompts", "level", "underruns", "events", "quit"):
        assert word in text


def test_the_selected_slot_is_always_seen():
    picture = full_picture()
    for slot in SLOTS:
        picture.selected = slot
        assert f"▸{slot:2d} " in draw(picture, 60, 24, 1.0).plain


def test_the_newest_event_is_seen():
    assert "event 299" in draw(full_picture(), 120, 30, 1.0).plain


def test_a_change_is_an_event_but_the_first_value_is_not():
    picture = Picture()
    picture.hear("/bpm", [120.0], 0.0, 0.0)
    assert not picture.events
    picture.hear("/bpm", [122.0], 0.0, 0.0)
    assert picture.events[-1].text == "122"


def test_a_value_that_goes_on_moving_keeps_to_one_line():
    picture = Picture()
    for weight in (0.0, 0.1, 0.2, 0.3):
        picture.hear("/prompt/1/weight", [weight], 0.0, 0.0)
    assert [event.text for event in picture.events] == ["0.3"]


def test_refusals_and_failures_are_events():
    picture = Picture()
    picture.hear("/error", ["/bpm", "expected a number"], 0.0, 0.0)
    picture.hear("/fail", ["/model", "no such model"], 0.0, 0.0)
    assert [e.kind for e in picture.events] == ["bad", "bad"]


def test_what_is_no_value_changes_nothing():
    picture = Picture()
    before = dict(picture.values)
    for arguments in ([], ["what"], [float("nan")], [1.0, 2.0, 3.0]):
        picture.hear("/meter/peak", arguments, 0.0, 0.0)
    picture.hear("/nowhere", [1], 0.0, 0.0)
    assert picture.values == before


def test_the_peak_mark_stays_and_then_falls():
    picture = Picture()
    picture.hear("/meter/peak", [-6.0, -6.0], 10.0, 0.0)
    picture.hear("/meter/peak", [-30.0, -30.0], 10.1, 0.0)
    levels = [picture.held[0].at(now) for now in (11.0, 12.0, 20.0)]
    assert levels[0] == -6.0
    assert -30.0 < levels[1] < -6.0
    assert levels[2] == -120.0


def test_keys_are_told_apart():
    assert key_names(" q\x1b[A\x1b[1;2B\x1bOC\x1b[D\x1b[3~") == [
        " ",
        "q",
        "up",
        "down",
        "right",
        "left",
    ]


def watching(door):
    client = OscClient(door.host, door.port)
    return client, Watcher(client, Picture(where=f"{door.host}:{door.port}"))


def test_it_sees_what_the_daemon_says(door):
    client, watcher = watching(door)
    with client:
        door.publish(
            **{
                "/bpm": 111.0,
                "/engine/state": "ready: wren",
                "/meter/peak": (-7.0, -9.0),
            }
        )
        eventually(
            lambda: watcher.listen(0.05) or watcher.picture.number("/bpm") == 111.0
        )
        eventually(
            lambda: (
                watcher.listen(0.05) or watcher.picture.pair("/meter/peak")[0] == -7.0
            )
        )
        assert watcher.picture.is_connected
        assert "engine ready: wren" in plain_line(watcher.picture)


def test_keys_reach_the_daemon(door):
    client, watcher = watching(door)
    with client:
        eventually(lambda: watcher.listen(0.05) or watcher.picture.is_connected)
        for key in (" ", "m", "down", "right", "right"):
            assert watcher.press(key)
        eventually(lambda: door.value("/prompt/2/weight") == pytest.approx(0.2))
        assert door.value("/transport") == "playing"
        assert door.value("/mute") is True
        # Of what the keys set here, it is told nothing, and still shows it.
        assert watcher.picture.number("/prompt/2/weight") == pytest.approx(0.2)
        eventually(lambda: watcher.listen(0.05) or watcher.picture.is_playing())
        assert not watcher.press("q")


def test_weights_stay_within_their_range(door):
    client, watcher = watching(door)
    with client:
        watcher.press("left")
        assert watcher.picture.number("/prompt/1/weight") == 0.0
        for _ in range(30):
            watcher.press("right")
        assert watcher.picture.number("/prompt/1/weight") == 2.0


def test_a_daemon_that_goes_and_returns_is_found_again(door):
    now = [0.0]
    client = OscClient(door.host, door.port)
    watcher = Watcher(client, Picture(where="it"), monotonic=lambda: now[0])

    def listen():
        now[0] += 0.2
        watcher.listen(0.0)
        reply = client.receive(0.05)
        if reply:
            watcher.take(reply)

    with client:
        eventually(lambda: listen() or watcher.picture.is_connected)
        receive, client.receive = client.receive, lambda _: None
        eventually(lambda: listen() or not watcher.picture.is_connected)
        client.receive = receive
        eventually(lambda: listen() or watcher.picture.is_connected)
    told = [event.text.split()[0] for event in watcher.picture.events]
    assert [t for t in told if t in {"connected", "no"}] == [
        "connected",
        "no",
        "connected",
    ]


def command(port):
    module = "oscine.daemon"
    return [sys.executable, "-m", module, "monitor", "--port", str(port)]


def test_without_a_terminal_it_prints_lines(door):
    with subprocess.Popen(
        command(door.port), stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            lines = [process.stdout.readline() for _ in range(3)]
        finally:
            process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
    assert lines[0].startswith("connected to")
    assert "wren stopped" in lines[1]


def test_nobody_there_is_said():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        with subprocess.Popen(
            command(port), stdout=subprocess.PIPE, text=True
        ) as process:
            line = process.stdout.readline()
            process.send_signal(signal.SIGTERM)
            assert process.wait(5) == 0
    assert line.strip() == f"no answer from 127.0.0.1:{port}"


def test_the_terminal_is_as_before_when_it_ends(door):
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    environment = {**os.environ, "TERM": "xterm-256color"}
    with subprocess.Popen(
        command(door.port),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ) as process:
        screen = b""
        while b"prompts" not in screen:
            screen += os.read(ours, 65536)
        os.write(ours, b"q")
        os.set_blocking(ours, False)

        def has_ended():
            with contextlib.suppress(BlockingIOError):
                os.read(ours, 65536)
            return process.poll() is not None

        eventually(has_ended, 5)
        assert process.returncode == 0
    assert termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)


def test_a_terminal_that_cannot_be_drawn_over_is_told_lines(door):
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command(door.port),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "dumb"},
    ) as process:
        screen = b""
        while b"wren stopped" not in screen:
            screen += os.read(ours, 65536)
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
    assert b"\x1b" not in screen
    os.close(ours)
    os.close(theirs)
