"""The whole daemon, without a sound card: start, stop, and what goes wrong."""

import asyncio
import re
import signal

import numpy as np
import pytest
import soundfile
from daemon_peer import Daemon, free_port, shared_memories, story
from oscine.daemon import app
from oscine.daemon.config import load_config
from oscine.daemon.osc_client import OscClient
from peers import eventually

LIFE = [
    "starting", "routes open", "audio ready", "engine ready", "ready", "stopping",
    "stopped",
]  # fmt: skip


def life(daemon):
    """Events of the life-cycle, as told on the terminal."""
    found = (re.match(r"\s*\d+\.\d\d s (.{13})", line) for line in daemon.lines)
    return [match[1].strip() for match in found if match]


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT], ids=["term", "int"])
def test_it_starts_in_order_and_stops_without_a_trace(sign):
    before = shared_memories()
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        assert daemon.end(sign) == 0
        eventually(lambda: len(life(daemon)) == len(LIFE))
        assert life(daemon) == LIFE
        assert not [line for line in daemon.lines if "Traceback" in line]
    assert shared_memories() <= before


def test_sound_does_not_wait_for_the_announcement(monkeypatch, tmp_path):
    async def never(*_args, **_named):
        await asyncio.Event().wait()

    monkeypatch.setattr(app.Announcer, "start", never)
    empty = tmp_path / "oscine.toml"
    empty.touch()
    config = load_config(
        empty,
        {
            "OSCINE_OSC_PORT": str(free_port()),
            "OSCINE_AUDIO_OUTPUT": "null",
            "OSCINE_MIDI_ENABLED": "no",
            "OSCINE_SCENES_FOLDER": str(tmp_path / "scenes"),
        },
    )
    assert config.network.announce
    told = []
    run = app.Run(0.1, on_event=lambda event, _: told.append(event))
    asyncio.run(app.run_daemon(config, run))
    assert told[-3:] == ["ready", "stopping", "stopped"]


def test_an_announcement_that_is_cut_off_leaves_no_trace():
    with Daemon("--duration", "0.1", announce="yes") as daemon:
        assert daemon.exit_status(30) == 0
        assert not [line for line in daemon.lines if "Traceback" in line]


def test_a_limited_run_ends_by_itself_and_leaves_a_whole_recording(tmp_path):
    path = tmp_path / "out.flac"
    with Daemon("--duration", "2", "--record", str(path)) as daemon:
        assert daemon.exit_status(30) == 0
    sound, rate = soundfile.read(path)
    assert (rate, sound.shape) == (48_000, (2 * 48_000, 2))
    assert np.abs(sound[4800:]).max() == pytest.approx(0.25, abs=0.01)
    assert [p.name for p in tmp_path.iterdir()] == ["out.flac"]


def test_the_file_output_holds_what_was_played(tmp_path):
    path = tmp_path / "out.wav"
    config = tmp_path / "oscine.toml"
    config.write_text('[values]\n"/buffer" = 500\n')  # no underrun in so short a file
    flags = ("--duration", "1", "--config", str(config))
    with Daemon(*flags, audio=f"file:{path}") as daemon:
        assert daemon.exit_status(30) == 0
    sound, _ = soundfile.read(path)
    spectrum = np.abs(np.fft.rfft(sound[-24_000:], axis=0))
    assert spectrum.argmax(axis=0).tolist() == [220, 330]  # bins of 2 Hz


def test_values_and_prompts_of_the_start_are_there(tmp_path):
    config = tmp_path / "oscine.toml"
    config.write_text('[values]\n"/bpm" = 93\n[osc]\nroot = "/bird"\n')
    flags = ("--config", str(config), "--prompt", "330:0.5", "--prompt", "550")
    with Daemon(*flags) as daemon:
        daemon.client.root = "/bird"
        daemon.waits_until_it_plays()
        assert daemon.ask("/bpm") == 93
        assert daemon.ask("/prompt/1/weight") == 0.5
        assert daemon.ask("/prompt/2/text") == "550"
        eventually(lambda: daemon.ask("/prompt/2/status") == "ready: 550 Hz")


def test_pause_and_mute_are_silence_and_no_underruns(tmp_path):
    config = tmp_path / "oscine.toml"
    config.write_text('[values]\n"/buffer" = 500\n')  # whatever else this machine does
    with Daemon("--config", str(config)) as daemon:
        daemon.waits_until_it_plays()
        for off, on in (
            (("/pause",), ("/play",)),
            (("/mute", 1), ("/mute", 0)),
            (("/bypass", 1), ("/bypass", 0)),
            (("/stop",), ("/play",)),
            (("/volume", -60), ("/volume", 0)),
        ):
            daemon.client.send(*off)
            eventually(lambda: daemon.ask("/meter/rms")[0] < -90, 5)
            daemon.client.send(*on)
            eventually(lambda: daemon.ask("/meter/rms")[0] > -20, 5)
        assert daemon.ask("/engine/underruns") == 0


def test_volume_is_in_decibels():
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        daemon.client.send("/volume", -20)
        eventually(lambda: abs(daemon.ask("/meter/peak")[0] + 32.04) < 0.1, 5)


def test_a_model_that_does_not_exist_is_refused_and_the_music_goes_on():
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        daemon.client.send("/model", "parrot")
        reply = daemon.client.wait_for("/fail", 10)
        assert reply.arguments[0] == "/oscine/model"
        assert "there are: wren, tone" in reply.arguments[1]
        assert daemon.ask("/model") == "tone"
        eventually(lambda: daemon.ask("/meter/rms")[0] > -20, 5)


def test_the_engine_killed_is_replaced_and_says_so():
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        daemon.client.subscribe("/engine/state")
        daemon.kill("engine")
        told = story(daemon.client)
        assert told.index("failed") < told.index("ready", 1)
        eventually(lambda: daemon.ask("/meter/rms")[0] > -20, 5)


def test_a_port_in_use_is_told_with_the_mend():
    with Daemon() as first:
        first.waits_until_it_plays()
        second = Daemon("--port", str(first.port))
        with second:
            assert second.exit_status(20) == 1
            said = " ".join(second.lines)
            assert f"port {first.port}" in said
            assert "--port" in said
        assert first.ask("/transport") == "playing"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--audio", "disk"), "audio.output: expected auto"),
        (("--config", "/nowhere.toml"), "there is no such file"),
        (("--record", "/proc/x.flac"), "cannot write to /proc"),
        (("--record", "x.mp3"), "must end in"),
        (("--audio", "file:/proc/x.wav", "--duration", "1"), "/proc"),
        (("--port", "99999"), "osc.port"),
    ],
    ids=["output", "config", "folder", "ending", "file", "port"],
)
def test_what_cannot_be_is_told_in_a_sentence(flags, said):
    with Daemon(*flags) as daemon:
        eventually(lambda: said in " ".join(daemon.lines), 20)
        assert "Traceback" not in " ".join(daemon.lines)


def test_a_broken_config_tells_all_its_faults(tmp_path):
    config = tmp_path / "oscine.toml"
    config.write_text('[osc]\nprot = 1\n[values]\n"/bmp" = 3\n')
    with Daemon("--config", str(config)) as daemon:
        assert daemon.exit_status(10) == 78
        said = " ".join(daemon.lines)
        assert "osc.prot" in said
        assert "did you mean /bpm?" in said


def test_two_daemons_play_beside_each_other():
    with Daemon() as first, Daemon() as second:
        first.waits_until_it_plays()
        second.waits_until_it_plays()
        first.client.send("/volume", -30)
        eventually(lambda: first.ask("/meter/peak")[0] < -40, 5)
        assert second.ask("/meter/peak")[0] > -20


def test_nothing_answers_where_nobody_is():
    with OscClient("127.0.0.1", free_port()) as client:
        assert client.receive(0.05) is None


def test_who_asks_for_what_is_already_so_is_answered():
    with Daemon("--prompt", "330") as daemon:
        daemon.waits_until_it_plays()
        for asked in (("/prompt/2", "550"), ("/prompt/2", "550"), ("/model", "tone")):
            daemon.client.send(*asked)
            reply = daemon.client.wait_for("/done", 10)
            assert reply.arguments[0] == f"/oscine{asked[0]}"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--duration", "nan"), "--duration"),
        (("--duration", "-1"), "--duration"),
        (("--prompt", "jazz:9"), "/prompt/1"),
        (("--record", "/nowhere/x.wav"), "no folder /nowhere"),
    ],
    ids=["no number", "negative", "weight", "folder"],
)
def test_a_run_that_cannot_be_is_refused_before_anything_starts(flags, said):
    with Daemon(*flags) as daemon:
        assert daemon.exit_status(10) == 1
        told = " ".join(daemon.lines)
        assert said in told
        assert "Traceback" not in told
        assert "routes open" not in told
