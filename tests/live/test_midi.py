"""The whole daemon, steered through JACK MIDI by another program."""

from pathlib import Path

import pytest
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.midi_peer import Box, look_on
from oscine.daemon.monitor import Watcher
from oscine.daemon.monitor_picture import Picture
from oscine.daemon.monitor_view import draw
from oscine.daemon.osc_client import OscClient
from peers import eventually, required
from ring_peer import SPAWN

pytestmark = pytest.mark.live


@pytest.fixture(scope="module", autouse=True)
def _programs():
    required("jackd")


@pytest.fixture(scope="module")
def server():
    with JackdPeer() as server:
        yield server


def midi_daemon(server_name, folder=None, model="tone", audio="null", **more):
    return Daemon(
        "--jack-server",
        server_name,
        folder=folder,
        model=model,
        audio=audio,
        env={"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "jack", **more},
    )


@pytest.fixture(scope="module")
def daemon(server):
    with midi_daemon(server.name) as daemon:
        daemon.waits_for("ready: jack", 20)
        yield daemon


@pytest.fixture(scope="module")
def box(server, daemon):
    with Box(server.name) as box:
        joined(daemon)
        yield box


def joined(daemon, name="box out:knobs", within_seconds=5):
    eventually(lambda: name in daemon.ask("/midi/state"), within_seconds)


def reads(daemon, address, wanted, tolerance=0.02, within_seconds=5):
    def is_so():
        value = daemon.ask(address)
        if isinstance(wanted, str):
            return value == wanted
        return abs(value - wanted) <= tolerance

    eventually(is_so, within_seconds)


def done(daemon, address, *arguments, within_seconds=3, after=lambda: None):
    daemon.client.send(address, *arguments)
    after()
    return daemon.client.wait_for(
        lambda r: r.address.endswith(("/done", "/fail")), within_seconds
    )


def bound(daemon, *arguments):
    reply = done(daemon, "/midi/bind", *arguments)
    assert reply.address.endswith("/done"), reply


def test_knobs_work_before_anybody_has_mapped_them(daemon, box):
    box.send(*([0xB0, 20 + slot, 127 - slot] for slot in range(16)))
    for slot in range(16):
        reads(daemon, f"/prompt/{slot + 1}/weight", (127 - slot) / 127 * 2)
    box.send([0xB3, 7, 0], [0xB0, 1, 127], [0xB9, 74, 64])
    reads(daemon, "/volume", -60.0)
    reads(daemon, "/temperature", 3.0)
    reads(daemon, "/brightness", 64 / 127)
    box.send([0xB0, 7, 106])


def test_fine_knobs_nrpn_and_endless_ones_arrive_exactly(daemon, box):
    bound(daemon, "/bpm", "cc14", 3, "min", 100, "max", 200)
    bound(daemon, "/guidance", "nrpn", 1000)
    bound(daemon, "/top_k", "cc", 90, "mode", "relative-twos", "min", 1, "max", 128)
    box.send([0xB0, 3, 64], [0xB0, 35, 1])
    reads(daemon, "/bpm", 100 + 100 * (64 * 128 + 1) / 16383, 1e-4)
    box.send([0xB0, 99, 7], [0xB0, 98, 104], [0xB0, 6, 127], [0xB0, 38, 127])
    reads(daemon, "/guidance", 7.0)
    daemon.client.send("/top_k", 50)
    reads(daemon, "/top_k", 50)
    box.send(*([0xB0, 90, 1] for _ in range(30)), *([0xB0, 90, 125] for _ in range(5)))
    reads(daemon, "/top_k", 50 + 30 - 15)


def test_a_pickup_knob_waits_until_it_is_where_the_parameter_is(daemon, box):
    bound(daemon, "/density", "cc", 91, "takeover", "pickup")
    daemon.client.send("/density", 0.5)
    box.send([0xB0, 91, 10], [0xB0, 91, 20])
    box.send([0xB0, 1, 0])
    reads(daemon, "/temperature", 0.0)
    assert daemon.ask("/density") == 0.5
    box.send([0xB0, 91, 70], [0xB0, 91, 100])
    reads(daemon, "/density", 100 / 127)


def test_a_pad_switches_and_another_fires(daemon, box):
    bound(daemon, "/mute_bass", "note", 36, "channel", 16)
    bound(daemon, "/pause", "note", 37, "channel", 16)
    box.send([0x9F, 36, 100], [0x8F, 36, 0])
    reads(daemon, "/mute_bass", 1)
    box.send([0x9F, 36, 100], [0x8F, 36, 0], [0x9F, 37, 1], [0x9F, 37, 0])
    reads(daemon, "/mute_bass", 0)
    reads(daemon, "/transport", "paused")
    box.send([0xFA])
    reads(daemon, "/transport", "playing")


@pytest.mark.parametrize(("bpm", "beats"), [(60, 9), (120.5, 14), (174, 18)])
def test_the_clock_sets_the_tempo_and_does_not_hunt(daemon, box, bpm, beats):
    daemon.client.send("/bpm", 0)
    daemon.client.subscribe("/bpm")
    box.send([0xFA])
    box.order("clock", bpm, beats, 0.001)
    told = [r.arguments[0] for r in daemon.client.replies(0.2) if "bpm" in r.address]
    told = [value for value in told if value]
    daemon.client.unsubscribe("/bpm")
    assert abs(told[-1] - bpm) <= 0.3
    # Found within a beat or so, then made more exact, never up and down.
    assert len(told) <= 6, told
    assert all(abs(value - bpm) <= 1.5 for value in told[-4:]), told


def test_a_program_change_recalls_a_scene(daemon, box):
    daemon.client.send("/key", "A minor")
    assert done(daemon, "/scene/save", "1 verse").address.endswith("/done")
    daemon.client.send("/key", "C major")
    assert done(daemon, "/scene/save", "2 chorus").address.endswith("/done")
    box.send([0xC0, 0])
    reads(daemon, "/key", "A minor")
    box.send([0xC5, 1])
    reads(daemon, "/key", "C major")


def test_a_controller_is_shown_what_others_change_but_not_what_it_does(daemon, box):
    box.send([0xB0, 25, 64])
    reads(daemon, "/prompt/6/weight", 64 / 127 * 2)
    box.heard()
    daemon.client.send("/prompt/7/weight", 1.0)
    shown = []
    eventually(lambda: shown.extend(box.heard()) or bytes([0xB0, 26, 64]) in shown, 3)
    assert not [m for m in shown if m[:2] == bytes([0xB0, 25]) and m[2] != 64]
    box.send(*([0xB0, 25, value] for value in range(0, 120, 3)))
    reads(daemon, "/prompt/6/weight", 117 / 127 * 2)
    # Once the hand is off, it may be told where it stands, and nothing else.
    assert {m for m in box.heard() if m[:2] == bytes([0xB0, 25])} <= {
        bytes([0xB0, 25, 117])
    }


def test_bytes_that_are_no_midi_stop_nothing(daemon, box):
    box.send(
        [0xB0, 20], [0x90], [0xF0, *([1] * 2000), 0xF7], [0xF0, 1, 2], [0xF4], [0xF9],
        *([0xF0, *([5] * 60), 0xF7] for _ in range(200)),
    )  # fmt: skip
    box.send([0xB0, 20, 127])
    reads(daemon, "/prompt/1/weight", 2.0)


def test_keys_are_held_with_the_pedal_and_panic_clears_any_number(daemon, box):
    box.send([0x90, 60, 100], [0x90, 64, 90], [0xB0, 64, 127], [0x80, 60, 0])
    reads(daemon, "/notes/held", "60 64")
    box.send([0x90, 64, 0], [0xB0, 64, 0])
    reads(daemon, "/notes/held", "")
    for _ in range(20):
        box.send(*([0x90, pitch, 1 + pitch % 100] for pitch in range(128)))
    eventually(lambda: len(daemon.ask("/notes/held").split()) == 128, 5)
    box.send([0xBF, 123, 0])
    reads(daemon, "/notes/held", "")


@pytest.fixture
def watcher(daemon):
    with OscClient(daemon.host, daemon.port) as client:
        yield Watcher(client, Picture())


def test_a_knob_is_learnt_in_the_monitor(daemon, box, watcher):
    def sees(fact):
        watcher.listen(0.02)
        return fact(watcher.picture)

    eventually(lambda: sees(lambda picture: picture.is_connected), 5)
    watcher.press("l")
    eventually(
        lambda: sees(lambda p: p.text("/midi/learning") == "/prompt/1/weight"), 3
    )
    assert "/prompt/1/weight" in draw(watcher.picture, 80, 24, 0.0).plain
    for _ in range(2):
        before = watcher.picture.text("/midi/learning")
        watcher.press("l")
        eventually(lambda b=before: sees(lambda p: p.text("/midi/learning") != b), 3)
    learnt = watcher.picture.text("/midi/learning")
    box.send([0xB0, 99, 5], *([0xB0, 117, value] for value in (1, 2, 3)))
    eventually(
        lambda: sees(lambda p: any(f"{learnt}: cc 117" in e.text for e in p.events)), 3
    )
    watcher.press("l")
    watcher.press("c")
    eventually(lambda: sees(lambda p: not p.text("/midi/learning")), 3)
    assert done(daemon, "/midi/unbind", learnt).address.endswith("/done")


def test_drums_are_struck_on_channel_10(daemon, box):
    box.send([0x99, 38, 100], [0x89, 38, 0])
    box.send([0xB0, 1, 64])
    reads(daemon, "/temperature", 64 / 127 * 3)
    assert daemon.ask("/notes/held") == ""


def test_three_controllers_at_once_lose_nothing_but_what_is_superseded(server, daemon):
    with Box(server.name, "dense one") as one, Box(server.name, "dense two") as two:
        joined(daemon, "dense one out:knobs")
        joined(daemon, "dense two out:knobs")
        daemon.client.send("/note", 1, 0)
        for turn in range(40):
            for offset, box in ((20, one), (28, two)):
                box.send(
                    *([0xB0, offset + n % 8, (n + turn) % 128] for n in range(100))
                )
        for offset, box in ((20, one), (28, two)):
            box.send(*([0xB0, offset + n, 100 + n] for n in range(8)))
        for slot in range(16):
            reads(daemon, f"/prompt/{slot + 1}/weight", (100 + slot % 8) / 127 * 2)


@pytest.mark.slow
def test_a_minute_of_3000_messages_a_second_loses_nothing_and_the_music_goes_on(server):
    """Knobs end on their last values, and every click of an endless one counts."""
    rate, seconds = 1000, 60
    with (
        midi_daemon(server.name, model="wren", audio="jack") as daemon,
        Box(server.name, "dense one") as one,
        Box(server.name, "dense two") as two,
        Box(server.name, "dense three") as three,
    ):
        daemon.waits_until_it_plays()
        for name in ("one", "two", "three"):
            joined(daemon, f"dense {name} out:knobs", 20)
        bound(daemon, "/density", "cc", 90, "mode", "relative-twos")
        daemon.client.send("/density", 0.25)
        reads(daemon, "/density", 0.25, 1e-6)
        # Up and down by 40, so that no end is reached, and in the end up by 13.
        clicks = [1 if n % 80 < 40 else 127 for n in range(rate * seconds)] + 13 * [1]
        turned = [(n // 8 + n % 8) % 128 for n in range(rate * seconds)]
        faders = [
            [bytes((0xB0, first + n % 8, value)) for n, value in enumerate(turned)]
            for first in (20, 28)
        ]
        endless = [bytes((0xB0, 90, click)) for click in clicks]
        before = daemon.ask("/engine/underruns")
        for box, messages in ((one, faders[0]), (two, faders[1]), (three, endless)):
            box.orders.send(("stream", messages, rate))
        for box in (one, two, three):
            assert box.orders.poll(seconds + 30)
            assert box.orders.recv() == "done"
        for slot in range(16):
            reads(daemon, f"/prompt/{slot + 1}/weight", turned[slot % 8 - 8] / 127 * 2)
        reads(daemon, "/density", 0.25 + 13 / 127, 0.004)
        assert daemon.ask("/engine/underruns") == before


def test_what_was_learnt_is_still_bound_after_a_restart(server, tmp_path):
    with Box(server.name, "learner") as box:
        with midi_daemon(server.name, tmp_path) as daemon:
            joined(daemon, "learner out:knobs", 20)
            reply = done(
                daemon, "/midi/learn", "/bpm",
                after=lambda: (
                    reads(daemon, "/midi/learning", "/bpm"),
                    box.send([0xB4, 50, 10], [0xB4, 50, 11], [0xB4, 50, 12]),
                ),
            )  # fmt: skip
            assert reply.arguments[1].startswith("/bpm: cc 50, channel 5")
            box.send([0xB4, 50, 127])
            reads(daemon, "/bpm", 300.0)
        text = (tmp_path / "midi.toml").read_text()
        assert 'address = "/bpm"' in text
        with midi_daemon(server.name, tmp_path) as daemon:
            joined(daemon, "learner out:knobs", 20)
            box.send([0xB4, 50, 0])
            reads(daemon, "/bpm", 20.0)
            # An edited file counts without a restart.
            (tmp_path / "midi.toml").write_text(text.replace("/bpm", "/temperature"))

            def follows():
                box.send([0xB4, 50, 127])
                return daemon.ask("/temperature") == 3.0

            eventually(follows, 5)


def test_a_hundred_times_unplugged_and_plugged_in_leave_no_trace(server):
    orders, theirs = SPAWN.Pipe()
    looker = SPAWN.Process(target=look_on, args=(server.name, theirs))
    looker.start()

    def look(count):
        def joined():
            orders.send("look")
            names, files, megabytes = orders.recv()
            return len(names) == count and (files, megabytes)

        return eventually(joined, 4)

    with Box(server.name, "box two") as box:
        look(2)
        clients = server.lsp().count("oscine-look")
        for number in range(100):
            box.order("unplug")
            look(0)
            box.order("plug")
            files, megabytes = look(2)
            if number == 4:
                first = files, megabytes
        assert server.lsp().count("oscine-look") == clients
    orders.send("end")
    looker.join(5)
    assert files <= first[0]
    assert megabytes < first[1] + 1.0


def test_without_any_midi_the_daemon_plays_and_says_so():
    with Daemon(
        env={"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "alsa"}
    ) as daemon:
        daemon.waits_until_it_plays()
        if not Path("/dev/snd/seq").exists():
            reads(
                daemon,
                "/midi/state",
                "none: there is no ALSA sequencer; modprobe snd-seq",
            )


def test_without_a_jack_server_the_terminal_is_left_in_peace():
    midi = {"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "jack"}
    with Daemon("--jack-server", "oscine-nobody", env=midi) as daemon:
        daemon.waits_until_it_plays()
        reads(daemon, "/midi/state", "none: there is no JACK server")
        assert not [line for line in daemon.lines if "Jack" in line or "jack s" in line]


def test_a_server_that_comes_back_is_joined_again(tmp_path):
    server = JackdPeer().start()
    try:
        with midi_daemon(server.name) as daemon:
            daemon.waits_for("ready: jack", 20)
            first = daemon.pid_of("midi")
            server.kill()
            eventually(
                lambda: daemon.ask("/midi/state").startswith(("none", "failed")), 8
            )
            server.start()
            with Box(server.name) as box:
                joined(daemon, within_seconds=20)
                box.send([0xB0, 20, 127])
                reads(daemon, "/prompt/1/weight", 2.0)
            assert daemon.pid_of("midi") != first
    finally:
        server.stop()
