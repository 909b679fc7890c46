"""Sound files as prompts: what is read, and what never is."""

import os

import numpy as np
import pytest
import soundfile
from oscine.daemon import prompts
from oscine.daemon.prompts import Prompt, embed, prompt_in, read_sound
from oscine.daemon.state import Change, State
from oscine.engine import PromptError
from oscine.engine.tone import Tone
from oscine.engine.wren import Wren


@pytest.fixture
def media(tmp_path):
    folder = tmp_path / "media"
    (folder / "loops").mkdir(parents=True)
    return folder


def sound(path, samples=4800, **how):
    chance = np.random.default_rng(0)
    soundfile.write(path, chance.uniform(-0.5, 0.5, (samples, 2)), 44_100, **how)


@pytest.mark.parametrize("name", ["a.wav", "b.flac", "c.ogg", "loops/d.mp3", "é ü.wav"])
def test_a_sound_of_any_usual_kind_is_read(media, name):
    sound(media / name)
    samples, rate_hz = read_sound(media, name)
    assert (samples.dtype, samples.shape[1], rate_hz) == (np.float32, 2, 44_100)
    assert len(samples) >= 4800


@pytest.mark.parametrize(
    "name", ["../secret.wav", "loops/../../secret.wav", "{outside}", "link.wav"]
)
def test_nothing_outside_the_folder_is_read(media, name):
    outside = media.parent / "secret.wav"
    sound(outside)
    (media / "link.wav").symlink_to(outside)
    with pytest.raises(PromptError, match="outside the media folder"):
        read_sound(media, name.format(outside=outside))


def test_the_folder_may_be_a_link_itself(media):
    sound(media / "a.wav")
    link = media.parent / "link"
    link.symlink_to(media)
    assert read_sound(link, "a.wav")[1] == 44_100


@pytest.mark.parametrize("name", ["none.wav", "loops", ".", "x" * 5000])
def test_what_is_no_file_is_told(media, name):
    with pytest.raises(PromptError, match="media folder"):
        read_sound(media, name)


@pytest.mark.parametrize("name", ["nul\0.wav", "loop.wav"])
def test_names_that_lead_nowhere_are_refused(media, name):
    (media / "loop.wav").symlink_to(media / "loop.wav")
    with pytest.raises(PromptError, match="media folder"):
        read_sound(media, name)


def test_a_file_that_is_no_sound_is_told(media):
    (media / "a.wav").write_text("no sound")
    with pytest.raises(PromptError, match="cannot be read as sound"):
        read_sound(media, "a.wav")


@pytest.mark.parametrize("model", [Wren, Tone])
def test_a_model_without_ears_says_so(media, model):
    sound(media / "a.wav")
    style, told = embed(model(), Prompt(audio="a.wav"), media)
    assert style is None
    assert "cannot hear" in told


def change(*told):
    state = State()
    state.apply([Change(address, arguments, "test") for address, *arguments in told])
    return state, prompt_in(state.snapshot().values, 3)


def test_the_last_of_words_and_sound_holds():
    sounds, words = ("/prompt/3/audio", "a.wav"), ("/prompt/3/text", "jazz")
    assert change(words, sounds)[1] == Prompt(audio="a.wav")
    assert change(sounds, words)[1] == Prompt(text="jazz")
    assert change(sounds, ("/prompt/3", "deep", "jazz", 0.5))[1] == Prompt("deep jazz")
    assert change(words, ("/prompt/3/audio", ""))[1] == Prompt(text="jazz")
    assert change(sounds, ("/prompts/clear",))[1] == Prompt()


def test_who_sets_a_sound_is_told_that_the_words_are_gone():
    state = State()
    state.apply([Change("/prompt/3/text", ("jazz",), "osc")])
    commits = []
    state.watch(commits.append)
    state.apply([Change("/prompt/3/audio", ("a.wav",), "osc")])
    gone = commits[0].updates[-1]
    assert (gone.address, gone.value, gone.is_corrected) == ("/prompt/3/text", "", True)


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/stdin", "/proc/self/mem"])
def test_a_device_is_no_sound_whether_named_or_linked(media, name):
    (media / "device.wav").symlink_to(name)
    for named in (name, "device.wav"):
        with pytest.raises(PromptError, match="media folder"):
            read_sound(media, named)


def test_a_pipe_that_nobody_fills_is_not_waited_for(media):
    os.mkfifo(media / "pipe.wav")
    with pytest.raises(PromptError, match="there is no file"):
        read_sound(media, "pipe.wav")


def test_of_a_huge_file_no_more_is_read_than_fits(media, monkeypatch):
    monkeypatch.setattr(prompts, "_MAX_NUMBERS", 1 << 16)
    sound(media / "huge.wav", samples=100_000)
    with (media / "huge.wav").open("r+b") as file:
        file.truncate(1 << 40)  # a terabyte, of which the disk has nothing
    samples, _ = read_sound(media, "huge.wav")
    assert samples.size <= 1 << 16
