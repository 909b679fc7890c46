"""The score leaves in time with the sound: at a JACK port, by the clock, over OSC."""

import os
import time

import numpy as np
import pytest
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.midi_peer import Box
from live.score_peer import Follower
from peers import eventually, required

pytestmark = pytest.mark.live

ON, OFF = 0x90, 0x80
DRUMS_ALONE = (("/only_bass_and_drums", 1), ("/mute_bass", 1))


@pytest.fixture(scope="module", autouse=True)
def _programs():
    required("jackd")


@pytest.fixture(scope="module")
def server():
    # A rate that is not the model's and long periods: the hardest case for the timing.
    with JackdPeer(rate_hz=44_100, period_samples=1024) as server:
        yield server


@pytest.fixture(scope="module")
def daemon(server):
    flags = ("--jack-server", server.name, "--prompt", "techno")
    with Daemon(*flags, model="wren", audio="jack") as daemon:
        daemon.waits_until_it_plays()
        for address, value in (("/seed", 7), ("/bpm", 120), ("/midi/send_clock", 1)):
            daemon.client.send(address, value)
        yield daemon


@pytest.fixture(scope="module")
def follower(server, daemon):
    with Follower(server) as follower:
        yield follower


def stopped(daemon, follower):
    daemon.client.send("/stop")
    quiet = 0.1 * 44_100

    def is_silent():
        now = follower.now
        return not follower.sound(now - int(quiet), now).any()

    eventually(is_silent, 5)
    follower.events()


def played(daemon, follower, seconds):
    """Begin, and give all that came within some seconds of sound."""
    since = follower.now
    daemon.client.send("/play")
    eventually(lambda: follower.now > since + seconds * 44_100, seconds + 5)
    return since, follower.events()


def notes_in(events, status=ON):
    return [(at, data) for at, data in events if data[0] & 0xF0 == status]


def test_a_note_leaves_with_its_sound_though_periods_are_long(daemon, follower):
    for mute in DRUMS_ALONE:
        daemon.client.send(*mute)
    late_ms = []
    for _ in range(4):
        stopped(daemon, follower)
        since, events = played(daemon, follower, 0.6)
        sound = np.abs(follower.sound(since, follower.now)).max(axis=1)
        heard = since + int(np.argmax(sound > 1e-3))
        late_ms.append(1000 * (heard - notes_in(events)[0][0]) / 44_100)
    print(f"sound behind its note: {[round(ms, 2) for ms in late_ms]} ms")
    assert max(map(abs, late_ms)) < 1.0
    for address, _ in DRUMS_ALONE:
        daemon.client.send(address, 0)
    eventually(lambda: not daemon.ask("/mute_bass"))


def test_each_track_has_its_channel_and_every_note_ends(daemon, follower):
    stopped(daemon, follower)
    _, events = played(daemon, follower, 4.0)
    daemon.client.send("/pause")
    until_it_came(follower, 0xFC, events)
    assert {data[0] & 15 for _, data in notes_in(events)} <= {9, 0, 1, 2, 3}
    assert 36 in {data[1] for _, data in notes_in(events) if data[0] & 15 == 9}
    sounding = {}
    for _, data in events:
        if data[0] & 0xF0 == ON:
            sounding[data[0] & 15, data[1]] = True
        elif data[0] & 0xF0 == OFF:
            assert sounding.pop((data[0] & 15, data[1]), False), "it was not sounding"
    assert not sounding


def until_it_came(follower, status, events):
    """Add what comes to events until a message of one byte has come."""
    before = len(events)

    def came():
        events.extend(follower.events())
        return status in {data[0] for _, data in events[before:]}

    eventually(came, 4)


def test_the_clock_is_the_tempo_and_starts_and_stops_with_the_music(daemon, follower):
    stopped(daemon, follower)
    _, events = played(daemon, follower, 2.0)
    real_time = [(at, data[0]) for at, data in events if data[0] >= 0xF8]
    assert real_time[0][1] == 0xFA
    assert real_time[1] == (real_time[0][0], 0xF8)
    ticks = [at for at, status in real_time if status == 0xF8]
    assert np.abs(np.diff(ticks) - 44_100 * 60 / 120 / 24).max() <= 1.0
    for request, status in (("/pause", 0xFC), ("/play", 0xFB), ("/reset", 0xFA)):
        daemon.client.send(request)
        until_it_came(follower, status, [])


def test_notes_are_told_over_osc_as_they_are_heard(daemon, follower):
    stopped(daemon, follower)
    daemon.client.send("/subscribe", "/event")
    daemon.client.send("/play")
    heard = []
    until = time.monotonic() + 4.0
    while time.monotonic() < until:
        reply = daemon.client.receive(0.05)
        if reply and reply.address.endswith("/event/note"):
            heard.append((time.monotonic(), reply.arguments))
    daemon.client.unsubscribe("/event")
    tracks = {arguments[0] for _, arguments in heard}
    assert "drums" in tracks
    assert tracks <= {"drums", "bass", "chords", "melody", "counter"}
    events = notes_in(follower.events())
    told = [(pitch, velocity) for _, (_, pitch, velocity, _) in heard]
    left = [(data[1], data[2]) for _, data in events]
    assert told == left[: len(told)]
    assert len(told) > 20
    assert all(0 < seconds < 20 for _, (_, _, _, seconds) in heard)
    # Between any two notes as much time passes as between their sounds.
    clock = np.array([at for at, _ in heard])
    sound = np.array([at for at, _ in events[: len(heard)]]) / 44_100
    away_ms = 1000 * np.abs((clock - sound) - np.median(clock - sound))
    print(f"/event/note beside its sound: median {np.median(away_ms):.2f}, "
          f"90 of 100 {np.percentile(away_ms, 90):.2f} ms")  # fmt: skip
    assert np.percentile(away_ms, 90) < 5.0


def test_who_follows_the_score_follows_it_again_when_the_audio_process_died(
    daemon, follower, server
):
    # Connections are remembered once they have not changed for a moment.
    eventually(lambda: follower.now > 44_100, 5)
    killed = daemon.pid_of("audio")
    daemon.kill("audio")
    eventually(lambda: daemon.pid_of("audio") != killed, 5)
    pair = ("oscine:score", "follower:score")
    eventually(lambda: pair in server.connections(), 15)
    daemon.client.send("/play")
    came = []
    eventually(lambda: came.extend(follower.events()) or notes_in(came), 10)


def test_an_output_without_midi_leaves_the_score_to_a_port_of_its_own(server):
    env = {"OSCINE_MIDI_ENABLED": "yes", "OSCINE_MIDI_API": "jack"}
    flags = ("--jack-server", server.name, "--prompt", "techno")
    with Daemon(*flags, model="wren", audio="null", env=env) as daemon:
        daemon.waits_for("ready: jack", 20)
        with Box(server.name, f"synth {os.getpid()}") as box:
            ears = f"synth {os.getpid()} in:knobs"
            eventually(lambda: "oscine score" in server.lsp(), 5)
            port = next(p for p in server.lsp().splitlines() if "oscine score" in p)
            server.connect(port, ears)
            came = []
            eventually(
                lambda: (
                    came.extend(box.heard()) or any(data[0] == ON | 9 for data in came)
                ),
                10,
            )
