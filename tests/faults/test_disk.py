"""A disk that is full, and files that hold half of what they should, or nonsense."""

import os
import re
from pathlib import Path

import pytest
from daemon_peer import Daemon
from peers import required

pytestmark = pytest.mark.live

WHOLE = '# Oscine\n\nformat = 1\n\n[values]\n"/bpm" = 123\n"/key" = "A minor"\n'
HALF = WHOLE[:-6]


def small_disk(folder, kilobytes):
    """Command before a command, for which a folder is a small disk of its own."""
    unshare = [required("unshare"), "-m" if os.geteuid() == 0 else "-rm"]
    mount = f'mount -t tmpfs -o size={kilobytes}k tmpfs "{folder}" && exec "$@"'
    return (*unshare, "sh", "-c", mount, "sh")


class Disk:
    """The small disk, as the daemon sees it."""

    def __init__(self, daemon, folder):
        self.folder = Path(f"/proc/{daemon.pid}/root{folder}")
        self.filling = self.folder / "filling"

    def fill(self):
        with self.filling.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)):
                    pass
            except OSError:
                return

    def empty(self):
        self.filling.unlink()


def answered(client, address, *arguments):
    """What is said of a request: done or failed, and its words."""
    client.send(address, *arguments)
    for reply in client.replies(5):
        name = reply.address.rpartition("/")[2]
        if name in {"done", "fail", "error"} and address in str(reply.arguments[0]):
            return name, " ".join(map(str, reply.arguments[1:]))
    return "silence", ""


def test_a_full_disk_refuses_a_scene_and_keeps_the_old_one(tmp_path, ledger):
    with Daemon(folder=tmp_path, within=small_disk(tmp_path, 64)) as daemon:
        daemon.waits_until_it_plays()
        disk, client = Disk(daemon, tmp_path), daemon.client
        client.send("/bpm", 99)
        assert answered(client, "/scene/save", "night") == ("done", "night")
        client.send("/bpm", 140)
        with ledger.fault("disk full, saving a scene", 2, "refused in words") as fault:
            disk.fill()
            fault.begins()
            word, told = answered(client, "/scene/save", "night")
            fault.over()
            fault.told = f"/{word} {told}"
        assert word == "fail"
        assert "No space left" in told
        assert answered(client, "/scene/recall", "night")[0] == "done"
        assert daemon.ask("/bpm") == 99
        disk.empty()
        assert answered(client, "/scene/save", "night")[0] == "done"
        assert daemon.ask("/engine/underruns") == 0
        assert [p.name for p in (disk.folder / "scenes").iterdir()] == ["night.toml"]


def test_a_full_disk_ends_a_recording_and_not_the_music(tmp_path, ledger):
    with (
        ledger.fault("disk full, recording", 10, "what came before is kept") as fault,
        Daemon(
            *("--record", str(tmp_path / "take.wav")),
            folder=tmp_path,
            within=small_disk(tmp_path, 600),
        ) as daemon,
    ):
        daemon.waits_until_it_plays()
        fault.begins()
        told = daemon.waits_for("failed: the disk").partition("recording ")[2]
        fault.told = told.replace(f"{tmp_path}", "FOLDER")
        fault.over()
        folder = Disk(daemon, tmp_path).folder
        assert "take.cut.wav" in fault.told
        assert (folder / "take.cut.wav").stat().st_size > 100_000
        assert not (folder / "take.wav").exists()
        assert daemon.ask("/meter/peak")[0] > -60
        assert daemon.ask("/health") == "ok"


@pytest.mark.parametrize(
    ("how", "content"),
    [
        ("cut in half", HALF),
        ("empty", ""),
        ("of zeros", "\x00" * 300),
        ("of no sense", "[values\n"),
    ],
)
def test_a_broken_scene_is_told_kept_aside_and_harms_nothing(
    running_scenes, ledger, how, content
):
    daemon, folder = running_scenes
    (folder / "good.toml").write_text(WHOLE)
    (folder / "bad.toml").write_text(content)
    with ledger.fault(f"scene file {how}", 1, "refused in words") as fault:
        word, told = answered(daemon.client, "/scene/recall", "bad")
        fault.over()
        # Where in the file is left out: what it is kept as matters more.
        fault.told = f"/{word} {re.sub(r' [(]at .*?[)]', '', told)}"
    assert word in {"fail", "error"}
    assert "kept as bad.toml.broken-" in told
    assert any(p.read_text() == content for p in folder.glob("bad.toml.broken-*"))
    assert answered(daemon.client, "/scene/recall", "good")[0] == "done"
    assert daemon.ask("/bpm") == 123


@pytest.fixture(scope="module")
def running_scenes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kept")
    with Daemon(folder=folder) as daemon:
        daemon.waits_until_it_plays()
        (folder / "scenes").mkdir()
        yield daemon, folder / "scenes"


def test_broken_files_do_not_keep_it_from_playing(tmp_path, ledger):
    (tmp_path / "midi.toml").write_text(HALF)
    (tmp_path / "last.toml").write_bytes(b"\xff\x00")
    settings = {
        "OSCINE_MIDI_ENABLED": "yes",
        "OSCINE_START_FILE": str(tmp_path / "last.toml"),
    }
    with (
        ledger.fault("files of its own broken, at the start", 10, "it plays") as fault,
        Daemon("--resume", folder=tmp_path, env=settings) as daemon,
    ):
        daemon.waits_until_it_plays()
        fault.over()
        fault.told = daemon.waits_for("last.toml.broken-1").partition(f"{tmp_path}/")[2]
    names = {path.name for path in tmp_path.iterdir()}
    assert {"midi.toml.broken-1", "last.toml.broken-1", "last.toml"} <= names


def test_a_configuration_cut_in_half_is_told_and_not_guessed(tmp_path, ledger):
    config = tmp_path / "oscine.toml"
    config.write_text("[osc]\nport = 97")
    config.write_text("[osc]\nport = 9740\n[netw")
    with (
        ledger.fault("configuration cut in half", 5, "ends with exit code 78") as fault,
        Daemon("--config", str(config)) as daemon,
    ):
        assert daemon.exit_status(10) == 78
        fault.over()
        fault.told = daemon.waits_for("oscine.toml").replace(f"{tmp_path}/", "")
