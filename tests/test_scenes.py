"""Scenes: kept, recalled as one change, and never lost to a bad file."""

import asyncio
import subprocess
import sys

import pytest
from daemon_peer import Daemon
from oscine.daemon import store
from oscine.daemon.coercion import RefusedError
from oscine.daemon.glide import Glider
from oscine.daemon.scenes import FORMAT, KEPT, MAX_SCENES, Scenes, checked_name
from oscine.daemon.state import Change, State


async def within(seconds, fact):
    async with asyncio.timeout(seconds):
        while not fact():
            await asyncio.sleep(0.002)


class Stage:
    """A state with scenes, as the daemon has them, and what came of each request."""

    def __init__(self, folder):
        self.state = State()
        self.glider = Glider(self.state)
        self.scenes = Scenes(self.state, folder)
        self.outcomes = []
        self.commits = []
        self.state.watch_outcomes(self.outcomes.append)
        self.state.watch(self.commits.append)

    def set(self, address, *arguments):
        self.state.apply([Change(address, arguments, "test")])

    def ask(self, what, *arguments):
        return self.state.ask(Change(f"/scene/{what}", arguments, "test"))

    async def done(self, what, *arguments):
        """Ask, and wait until it is done; returns the outcome."""
        self.outcomes.clear()
        self.ask(what, *arguments)
        await within(3, lambda: self.outcomes)
        return self.outcomes[0]

    def names(self):
        ((_, names),) = self.ask("list")
        return list(names)


def on_stage(folder, scenario):
    async def play():
        stage = Stage(folder)
        try:
            return await scenario(stage)
        finally:
            stage.glider.close()
            await stage.scenes.stop()

    return asyncio.run(play())


def test_a_scene_brings_back_what_was_set_in_one_commit(tmp_path):
    async def scenario(stage):
        stage.set("/bpm", 122)
        stage.set("/prompt/1", "dub techno", 0.8)
        stage.set("/key", "A minor")
        assert (await stage.done("save", "verse")).is_done
        stage.set("/bpm", 90)
        stage.set("/prompts/clear")
        stage.set("/key", "auto")
        stage.commits.clear()
        assert (await stage.done("recall", "verse")).is_done
        assert len(stage.commits) == 1
        wanted = {
            "/bpm": 122.0, "/key": "A minor", "/prompt/1/text": "dub techno",
            "/prompt/1/weight": 0.8, "/prompt/2/text": "",
        }  # fmt: skip
        assert {address: stage.state.value(address) for address in wanted} == wanted

    on_stage(tmp_path, scenario)


def test_levels_and_the_model_stay_as_they_are(tmp_path):
    assert not {"/volume", "/mute", "/bypass", "/buffer", "/model"} & set(KEPT)
    assert "/prompt/16/weight" in KEPT

    async def scenario(stage):
        await stage.done("save", "a")
        stage.set("/volume", -12)
        await stage.done("recall", "a")
        assert stage.state.value("/volume") == -12.0

    on_stage(tmp_path, scenario)


def test_numbers_glide_and_the_rest_is_switched_at_once(tmp_path):
    async def scenario(stage):
        stage.set("/prompt/1/weight", 1.0)
        stage.set("/temperature", 2.0)
        stage.set("/key", "C minor")
        stage.set("/bpm", 120)
        await stage.done("save", "a")
        stage.set("/prompt/1/weight", 0.0)
        stage.set("/temperature", 1.0)
        stage.set("/key", "auto")
        stage.set("/bpm", 0)
        await stage.done("recall", "a", 0.3)
        assert stage.state.value("/key") == "C minor"
        assert stage.state.value("/bpm") == 120.0, "free has no way to a number"
        assert stage.state.value("/temperature") == 1.0
        seen = []
        stage.state.watch(lambda _: seen.append(stage.state.value("/temperature")))
        await within(3, lambda: stage.state.value("/prompt/1/weight") == 1.0)
        assert stage.state.value("/temperature") == 2.0
        assert seen == sorted(seen)
        assert any(1.2 < value < 1.8 for value in seen)

    on_stage(tmp_path, scenario)


def test_a_prompt_that_fades_out_keeps_its_words_until_it_is_gone(tmp_path):
    async def scenario(stage):
        await stage.done("save", "silence")
        stage.set("/prompt/3", "strings", 1.0)
        await stage.done("recall", "silence", 0.1)
        assert stage.state.value("/prompt/3/text") == "strings"
        await within(3, lambda: stage.state.value("/prompt/3/text") == "")
        assert stage.state.value("/prompt/3/weight") == 0.0

    on_stage(tmp_path, scenario)


def test_a_hand_takes_a_gliding_value_over(tmp_path):
    async def scenario(stage):
        stage.set("/temperature", 2.0)
        await stage.done("save", "a")
        stage.set("/temperature", 1.0)
        await stage.done("recall", "a", 60)
        stage.set("/temperature", 0.5)
        await asyncio.sleep(0.06)
        assert stage.state.value("/temperature") == 0.5

    on_stage(tmp_path, scenario)


def test_a_scene_can_be_recalled_before_it_has_reached_the_disk(tmp_path):
    async def scenario(stage):
        stage.set("/bpm", 99)
        stage.ask("save", "now")
        stage.set("/bpm", 100)
        stage.ask("recall", "now")
        assert stage.state.value("/bpm") == 99.0
        assert stage.names() == ["now"]
        stage.ask("delete", "now")
        assert stage.names() == []
        await stage.scenes.stop()
        assert list(tmp_path.iterdir()) == []

    on_stage(tmp_path, scenario)


def test_what_is_edited_by_hand_counts_at_once_and_may_name_anything(tmp_path):
    async def scenario(stage):
        await stage.done("save", "a")
        file = tmp_path / "a.toml"
        text = file.read_text()
        assert text.startswith("# A scene of Oscine")
        assert f"format = {FORMAT}" in text
        file.write_text('format = 1\n[values]\n"/volume" = -20\n"/key" = "am"\n')
        stage.set("/bpm", 77)
        await stage.done("recall", "a")
        assert stage.state.value("/volume") == -20.0
        assert stage.state.value("/key") == "A minor"
        assert stage.state.value("/bpm") == 77.0

    on_stage(tmp_path, scenario)


@pytest.mark.parametrize(
    "text",
    ["values = [", "", "format = 99\n[values]\n", "format = 1\nvalues = 3\n", "\0\xff"],
    ids=["cut", "empty", "of another version", "no values", "no text"],
)
def test_a_broken_file_is_kept_aside_and_said(tmp_path, text):
    async def scenario(stage):
        (tmp_path / "a.toml").write_text(text, encoding="latin-1")
        with pytest.raises(RefusedError, match=r"kept as a\.toml\.broken-1"):
            stage.ask("recall", "a")
        assert (tmp_path / "a.toml.broken-1").read_text(encoding="latin-1") == text
        assert stage.names() == []
        assert (await stage.done("save", "a")).is_done

    on_stage(tmp_path, scenario)


def test_strange_values_in_a_file_change_nothing_else(tmp_path):
    async def scenario(stage):
        (tmp_path / "a.toml").write_text(
            'format = 1\n[values]\n"/bpm" = "fast"\n"/key" = [1, 2, [3]]\n"/nope" = 1\n'
            '"/beat" = [3, 3]\n"/temperature" = 2\n"/density" = {a = 1}\n'
        )
        await stage.done("recall", "a")
        assert stage.state.value("/bpm") == 0.0
        assert stage.state.value("/beat") == (1, 1)
        assert stage.state.value("/temperature") == 2.0

    on_stage(tmp_path, scenario)


@pytest.mark.parametrize(
    "name",
    ["../etc", "a/b", "", ".hidden", "a" * 65, "con\nx", "ends ", "x."],
    ids=repr,
)
def test_a_name_is_never_a_path(name):
    if name == "ends ":
        assert checked_name((name,)) == "ends"
        return
    if name == "con\nx":
        assert checked_name((name,)) == "con x"
        return
    with pytest.raises(RefusedError):
        checked_name((name,))


def test_names_stand_in_the_order_of_their_numbers(tmp_path):
    async def scenario(stage):
        for name in ("10 end", "2 verse", "bridge", "1 intro", "Alpha"):
            stage.ask("save", name)
        assert stage.names() == ["1 intro", "2 verse", "10 end", "Alpha", "bridge"]
        for number, name in ((2, "2 verse"), (10.0, "10 end"), (4, "Alpha")):
            outcome = await stage.done("recall", number)
            assert outcome.detail == name
        with pytest.raises(RefusedError, match="no scene 9"):
            stage.ask("recall", 9)

    on_stage(tmp_path, scenario)


def test_a_scene_that_is_not_there_is_said_with_those_that_are(tmp_path):
    async def scenario(stage):
        stage.ask("save", "verse")
        with pytest.raises(RefusedError, match="no scene 'vers'; there are: verse"):
            stage.ask("recall", "vers")
        with pytest.raises(RefusedError, match="no scene"):
            stage.ask("delete", "x")
        with pytest.raises(RefusedError, match="seconds"):
            stage.ask("recall", "verse", 1e9)

    on_stage(tmp_path, scenario)


def test_there_is_room_for_many_but_not_for_any_number(tmp_path):
    async def scenario(stage):
        for number in range(MAX_SCENES):
            (tmp_path / f"{number}.toml").write_text("format = 1\n[values]\n")
        with pytest.raises(RefusedError, match="all there can"):
            stage.ask("save", "one more")
        assert (await stage.done("save", "7")).is_done

    on_stage(tmp_path, scenario)


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    async def scenario(stage):
        outcome = await stage.done("save", "a")
        assert not outcome.is_done

    (tmp_path / "file").write_text("")
    on_stage(tmp_path / "file", scenario)


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    file = tmp_path / "a.toml"
    store.write(file, {"a": 1}, "one")

    def full(_):
        raise OSError("no space left")

    monkeypatch.setattr(store.os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        store.write(file, {"a": 2}, "two")
    assert store.read(file) == {"a": 1}
    assert list(tmp_path.iterdir()) == [file]


def test_the_command_line_saves_recalls_lists_and_deletes():
    with Daemon() as daemon:
        assert daemon.ask("/bpm") == 0.0

        def oscine(*words):
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "oscine.daemon", "scene", *words),
                    *("--port", str(daemon.port)),
                ],
                capture_output=True, text=True, check=False, timeout=20,
            )  # fmt: skip
            return done.returncode, done.stdout.strip()

        daemon.client.send("/bpm", 140)
        assert oscine("save", "1 fast") == (0, "1 fast")
        daemon.client.send("/bpm", 80)
        assert oscine("recall", "1") == (0, "1 fast")
        assert daemon.ask("/bpm") == 140.0
        assert oscine("list") == (0, "1 fast")
        assert oscine("delete", "1 fast") == (0, "1 fast")
        status, told = oscine("recall", "1 fast")
        assert status == 1
        assert "no scene" in told
