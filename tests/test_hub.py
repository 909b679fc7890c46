"""Files of models: fetched by the real hub client from a stand-in, added, verified."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from daemon_peer import Daemon
from hub_peer import Hub
from oscine.daemon import doctor, models
from oscine.daemon.config import load_config
from oscine.engine import hub as hub_module
from oscine.engine import installed as installed_module
from oscine.engine import manifest
from oscine.engine.catalogue import PUBLISHED
from oscine.engine.installed import HubError, add, examine, find, locate, names
from peers import eventually
from published_peer import publish

TINY = PUBLISHED["mrt2-tiny"]


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """A small random checkpoint in the published layout; not to be changed."""
    folder = tmp_path_factory.mktemp("published")
    publish(folder)
    return folder


@pytest.fixture
def published(original, tmp_path):
    """The same, to do with what one likes."""
    return Path(shutil.copytree(original, tmp_path / "published"))


@pytest.fixture
def hub(original):
    hub = Hub(original)
    yield hub
    hub.close()


@pytest.fixture
def root(tmp_path):
    return tmp_path / "models"


class Cli:
    """``oscine models``, as a process of its own."""

    def __init__(self, root, endpoint):
        self.environment = os.environ | {
            "HF_ENDPOINT": endpoint,
            "HF_HOME": str(root.parent / "hf"),
            "OSCINE_ENGINE_MODELS": str(root),
            "COLUMNS": "80",
        }

    def start(self, *arguments):
        # Who runs the tests in the background has Ctrl-C ignored; children inherit it.
        heeds = ("env", "--default-signal=INT")
        return subprocess.Popen(
            [*heeds, sys.executable, "-m", "oscine.daemon", "models", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
        )

    def __call__(self, *arguments):
        with self.start(*arguments) as process:
            said, told = process.communicate(timeout=60)
        assert "Traceback" not in told, told
        return process.returncode, said, " ".join(told.split())


@pytest.fixture
def cli(root, hub):
    return Cli(root, hub.endpoint)


def test_pulled_then_verified_then_played_without_a_network(cli, hub, root, tmp_path):
    status, _, told = cli("pull", "mrt2-tiny")
    assert status == 0, told
    assert f"fetching {TINY.checkpoint}" in told
    hub.close()
    assert find("mrt2-tiny", root).musiccoca.is_dir()
    status, _, told = cli("pull", "mrt2-tiny")
    assert (status, told.startswith("mrt2-tiny is here: ")) == (0, True)
    status, said, told = cli("verify", "mrt2-tiny", "--json")
    assert status == 0, said + told
    files = {file["path"]: file["told"] for file in json.loads(said)["files"]}
    assert files.keys() == TINY.file_bytes.keys()
    assert "tensors as expected, sha256 as published" in files[TINY.checkpoint]
    assert "git as published" in files[f"{TINY.musiccoca}/spm.model"]
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, (22_050, 1))
    soundfile.write(tmp_path / "rain.wav", noise, 22_050)
    places = {
        "OSCINE_ENGINE_MODELS": str(root),
        "OSCINE_MEDIA_FOLDER": str(tmp_path),
        "HF_ENDPOINT": hub.endpoint,
    }
    with Daemon("--prompt", "warm jazz", model="mrt2-tiny", env=places) as daemon:
        eventually(lambda: daemon.ask("/engine/state") == "ready: mrt2-tiny", 90.0)
        assert daemon.ask("/prompt/1/status") == "ready"
        daemon.client.send("/prompt/2/audio", "rain.wav")
        heard = "ready: 1.0 s of sound"
        eventually(lambda: daemon.ask("/prompt/2/status") == heard, 20.0)
        daemon.client.send("/prompt/2/weight", 1.0)
        eventually(lambda: daemon.ask("/meter/peak")[0] > -100.0, 20.0)
        assert daemon.ask("/engine/state") == "ready: mrt2-tiny"


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_a_pull_that_ends_half_way_goes_on_from_there(cli, hub, root, published, sign):
    # The client writes to the disk in pieces of 10 MB.
    data = np.random.default_rng(0).bytes(24_000_000)
    (published / TINY.checkpoint).write_bytes(data)
    hub.folder = published
    hub.slow_after = 12_000_000
    process = cli.start("pull", "mrt2-tiny")
    folder = root / "magenta-realtime-2"

    def came():
        parts = folder.rglob("*.part")
        return sum(part.stat().st_size for part in parts) >= 10_000_000

    try:
        eventually(came, 30.0)
    finally:
        process.send_signal(sign)
        try:
            _, told = process.communicate(timeout=10)
        finally:
            process.kill()
            process.communicate()
    if sign == signal.SIGINT:
        assert process.returncode == 130
        assert "what has come is kept, and oscine models pull mrt2-tiny goes on" in told
    assert not (folder / TINY.checkpoint).exists()
    hub.slow_after = None
    status, _, told = cli("pull", "mrt2-tiny")
    assert status == 0, told
    starts = [start for path, start in hub.ranges if path == TINY.checkpoint]
    assert starts[0] == 0
    assert starts[1] >= 10_000_000
    assert (folder / TINY.checkpoint).read_bytes() == data
    assert not (folder / ".parts").exists()


def test_the_users_token_is_shown_to_the_hub(cli, hub):
    hub.token = "hf_secret"
    assert cli("pull", "mrt2-tiny")[0] == 1
    cli.environment["HF_TOKEN"] = "hf_secret"
    status, _, told = cli("pull", "mrt2-tiny")
    assert status == 0, told


def test_two_who_fetch_the_same_do_not_spoil_it(cli, hub, published):
    (published / TINY.checkpoint).write_bytes(b"x" * 24_000_000)
    hub.folder = published
    hub.slow_after = 12_000_000
    first = cli.start("pull", "mrt2-tiny")
    try:
        eventually(lambda: hub.ranges, 30.0)
        status, _, told = cli("pull", "mrt2-tiny")
    finally:
        first.kill()
        first.communicate(timeout=10)
    assert (status, "is being fetched already" in told) == (1, True)


def test_a_flipped_byte_is_found_by_verify_and_mended_by_pull(cli, hub, root):
    assert cli("pull", "mrt2-tiny")[0] == 0
    file = root / "magenta-realtime-2" / TINY.checkpoint
    data = bytearray(file.read_bytes())
    data[-1000] ^= 1
    file.write_bytes(data)
    status, said, _ = cli("verify", "mrt2-tiny")
    assert status == 1
    assert f"✗ {TINY.checkpoint}: has other content than was published" in said
    hub.ranges.clear()
    status, _, told = cli("pull", "mrt2-tiny")
    assert (status, hub.ranges) == (0, [(TINY.checkpoint, 0)]), told
    assert "is fetched again" in told
    assert all(
        manifest.fault(root / "magenta-realtime-2" / path, facts) == ""
        for path, facts in manifest.read(root / "magenta-realtime-2").items()
    )


def test_a_file_that_comes_damaged_is_not_kept(cli, hub, root):
    hub.damaged = TINY.encoder
    status, _, told = cli("pull", "mrt2-tiny")
    assert status == 1
    assert f"{TINY.encoder} came damaged" in told
    assert "try again: oscine models pull mrt2-tiny" in told
    assert not (root / "magenta-realtime-2" / TINY.encoder).exists()
    assert (root / "magenta-realtime-2" / TINY.checkpoint).exists()


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        (401, "GatedRepo", "asks for your consent: accept its terms at"),
        (403, "GatedRepo", "then log in with: hf auth login"),
        (401, "", "hf auth login"),
        (403, "", "the hub refuses the token (403)"),
        (404, "RepoNotFound", "shows no google/magenta-realtime-2 to you"),
        (418, "", "the hub answers 418"),
    ],
)
def test_what_the_hub_refuses_is_told_with_the_mend(cli, hub, status, code, says):
    hub.status, hub.error_code = status, code
    result, _, told = cli("pull", "mrt2-tiny")
    assert result == 1
    assert says in told
    assert told.count("oscine:") == 1


def test_a_file_that_the_hub_does_not_have_is_named(root, tmp_path):
    hub = Hub(tmp_path)
    try:
        status, _, told = Cli(root, hub.endpoint)("pull", "mrt2-tiny")
    finally:
        hub.close()
    assert status == 1
    assert f"has no {TINY.checkpoint} and 7 more" in told


def test_no_network_is_told_with_the_way_round_it(root):
    status, _, told = Cli(root, "http://127.0.0.1:9")("pull", "mrt2-small")
    assert status == 1
    assert "the hub cannot be reached" in told
    assert "oscine models add mrt2-small FOLDER" in told


def test_offline_mode_of_the_hub_client_is_told(root, cli):
    cli.environment["HF_HUB_OFFLINE"] = "1"
    status, _, told = cli("pull", "mrt2-tiny")
    assert (status, "HF_HUB_OFFLINE is set" in told) == (1, True)


def test_a_model_that_nobody_publishes_is_told_with_those_that_are(root, cli):
    status, _, told = cli("pull", "mrt2-huge")
    assert (status, "there are: mrt2-small, mrt2-base" in told) == (1, True)


def test_a_disk_without_room_is_told_before_anything_comes(root, monkeypatch):
    full = shutil._ntuple_diskusage(10**12, 10**12, 1000)
    monkeypatch.setattr(installed_module.shutil, "disk_usage", lambda _: full)
    with pytest.raises(
        HubError, match=r"1.1 GB and 268.4 MB to spare .* 1000 bytes are"
    ):
        installed_module.check_room(root, 1_128_840_272)


def test_a_disk_that_fills_meanwhile_is_told(root):
    with (
        pytest.raises(HubError, match=r"the disk is full: .*what has come is kept"),
        hub_module._explained(TINY, root),
        Path("/dev/full").open("wb", buffering=0) as full,
    ):
        full.write(b"x")


# Added from a folder


@pytest.mark.parametrize("is_link", [False, True])
def test_a_folder_is_added_by_copy_or_link(published, root, is_link):
    (published / "checkpoints" / "notes.txt").write_text("not needed")
    here = add("mrt2-tiny", published, root, is_link=is_link)
    assert here == find("mrt2-tiny", root)
    assert here.folder == (published if is_link else root / "mrt2-tiny")
    assert here.checkpoint.read_bytes() == (published / TINY.checkpoint).read_bytes()
    assert (here.folder / "checkpoints" / "notes.txt").exists() == is_link


def test_a_model_of_ones_own_is_built_like_a_published_one(published, root):
    (published / TINY.checkpoint).rename(published / "checkpoints/mine-v2.safetensors")
    add("mine", published, root, like="mrt2-tiny")
    assert find("mine", root).checkpoint.name == "mine-v2.safetensors"
    assert find("mine", root).model is TINY
    assert names(root) == [*PUBLISHED, "mine"]


def test_adding_again_replaces_what_was_there(published, root):
    add("mrt2-tiny", published, root)
    (published / TINY.encoder).write_bytes(b"other")
    assert add("mrt2-tiny", published, root).encoder.read_bytes() == b"other"
    assert sorted(p.name for p in root.iterdir()) == ["mrt2-tiny", "mrt2-tiny.json"]


def test_a_copy_that_fails_leaves_what_was_there(published, root, monkeypatch):
    before = add("mrt2-tiny", published, root)
    size = before.checkpoint.stat().st_size

    def fill(source, target):
        with Path("/dev/full").open("wb", buffering=0) as full:
            full.write(b"x")

    monkeypatch.setattr(installed_module.shutil, "copyfile", fill)
    with pytest.raises(HubError, match="the disk is full"):
        add("mrt2-tiny", published, root)
    assert find("mrt2-tiny", root).checkpoint.stat().st_size == size
    assert sorted(p.name for p in root.iterdir()) == ["mrt2-tiny", "mrt2-tiny.json"]


@pytest.mark.parametrize(
    ("name", "like", "says"),
    [
        ("../x", "", "can be no model's name"),
        ("My Model", "", "can be no model's name"),
        ("wren", "", "is built in"),
        ("mine", "", "--like MODEL"),
        ("mine", "mrt3", "--like MODEL"),
    ],
)
def test_names_that_cannot_be_are_refused(published, root, name, like, says):
    with pytest.raises(HubError, match=says):
        add(name, published, root, like)
    assert not root.exists()


def test_a_folder_without_the_layout_is_refused(tmp_path, root):
    with pytest.raises(HubError, match=r"lacks checkpoints/.*and 7 more; expected the"):
        add("mrt2-tiny", tmp_path, root)
    with pytest.raises(HubError, match="there is no folder"):
        add("mrt2-tiny", tmp_path / "none", root)


def test_a_folder_of_another_size_is_refused_before_it_is_copied(published, root):
    status = models.told_apart(
        lambda: models.add_model("mine", published, root, like="mrt2-small")
    )
    assert status == 1
    assert not root.exists()


def test_a_record_that_tells_of_nothing_is_told(root):
    root.mkdir()
    (root / "mine.json").write_text('{"folder": "x"}')
    with pytest.raises(HubError, match=r"mine.json tells of no model .* add"):
        find("mine", root)


def test_an_absent_model_is_told_with_the_way_to_get_it(root):
    with pytest.raises(HubError, match=r"is not here .* oscine models pull mrt2-small"):
        find("mrt2-small", root)
    with pytest.raises(HubError, match=r"no model 'mrt2-smal'; there are: mrt2-small"):
        find("mrt2-smal", root)


# Verified


@pytest.mark.parametrize(
    ("path", "spoil", "says"),
    [
        (TINY.checkpoint, lambda file: file.unlink(), "is not there"),
        (TINY.checkpoint, lambda f: f.write_bytes(f.read_bytes()[:-9]), "a whole"),
        (TINY.encoder, lambda file: file.write_bytes(b"<html>"), "a whole"),
        (
            f"{TINY.musiccoca}/mapper.tflite",
            lambda file: shutil.copy(file.with_stem("music_encoder"), file),
            "768 float32 and 768 float32 in",
        ),
        (f"{TINY.musiccoca}/spm.model", lambda file: file.write_bytes(b"x"), "Piece"),
    ],
    ids=["missing", "cut short", "a web page", "another's place", "no vocabulary"],
)
def test_each_fault_is_found_at_its_file(published, root, capsys, path, spoil, says):
    add("mrt2-tiny", published, root, is_link=True)
    spoil(published / path)
    assert models.verify_model("mrt2-tiny", root, as_json=True) == 1
    files = json.loads(capsys.readouterr().out)["files"]
    (wrong,) = [file for file in files if not file["ok"]]
    assert wrong["path"] == path
    assert says in wrong["told"]


def test_the_list_tells_what_is_here(published, root, capsys):
    add("mrt2-tiny", published, root)
    models.list_models(root, as_json=True)
    told = {m["name"]: m for m in json.loads(capsys.readouterr().out)["models"]}
    assert (told["mrt2-tiny"]["state"], told["mrt2-small"]["state"]) == (
        "here",
        "absent",
    )
    assert told["mrt2-small"]["size"] == "2.1 GB"
    models.list_models(root, as_json=False)
    assert "mrt2-base" in capsys.readouterr().out


def test_the_doctor_tells_what_is_here(published, root):
    config = load_config(environment={"OSCINE_ENGINE_MODELS": str(root)})
    assert "oscine models pull gets mrt2-small, mrt2-base" in (
        doctor.large_models(config).what
    )
    add("mrt2-tiny", published, root)
    assert doctor.large_models(config).what == f"mrt2-tiny in {root}"


def test_examining_a_folder_touches_nothing(published, root):
    examine("mrt2-tiny", published)
    assert not root.exists()
    assert locate("mrt2-tiny", root).missing() == list(TINY.file_bytes)
