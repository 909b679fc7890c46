"""From the README to a slider that changes the sound, in each host, as its page says.

Every step of a page is done by the program itself; what is heard is measured in a file.
"""

import re
import time

import numpy as np
import pytest
import soundfile
from daemon_peer import Daemon
from live.test_open_stage_control import SESSION, SURFACES
from live.test_pd_patches import PD, Hands
from live.test_sclang import HEADLESS
from oscine.daemon.printing import FOLDER, PRINTERS
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

HOSTS = FOLDER.parent / "docs" / "hosts"
WORDS = "880 Hz"
"""What stands in for a prompt: the tone plays it, and it can be measured."""


def steps_of(page):
    """The numbered steps of a page."""
    return re.findall(r"(?m)^\d+\. ", (HOSTS / page).read_text())


PAGES = re.findall(
    r"\(docs/hosts/([\w-]+\.md)\)[^|]*\| (\d+) \|",
    (FOLDER.parent / "README.md").read_text(),
)


@pytest.mark.parametrize(("page", "count"), PAGES)
def test_a_page_has_as_many_steps_as_the_readme_says(page, count):
    assert len(steps_of(page)) == int(count)


def test_steps_are_counted_for_every_host():
    assert {page.removesuffix(".md") for page, _ in PAGES} == set(PRINTERS)


@pytest.fixture
def heard(tmp_path):
    """A daemon that plays 440 Hz into a file, and its pitch before and after."""
    path = tmp_path / "heard.wav"
    with Daemon("--prompt", "440 Hz", audio=f"file:{path}") as daemon:
        daemon.waits_until_it_plays()
        yield daemon
        # The slider was moved to the middle: as much of 880 Hz as of 440 Hz.
        eventually(
            lambda: daemon.ask("/prompt/2/weight") == pytest.approx(1, abs=0.1), 5
        )
        weight = daemon.ask("/prompt/2/weight")
        time.sleep(1)  # to have something to listen to
        assert daemon.end() == 0
    sound, rate = soundfile.read(path)
    assert pitch(sound[rate // 10 : rate // 5], rate) == pytest.approx(440, abs=8)
    wanted = (440 + weight * 880) / (1 + weight)
    assert pitch(sound[-rate // 2 : -rate // 4], rate) == pytest.approx(wanted, abs=8)


def pitch(sound, rate):
    """Frequency of a sine on the left, from how often it crosses zero, in hertz."""
    left = sound[:, 0]
    crossings = np.flatnonzero((left[:-1] < 0) & (left[1:] >= 0))
    return rate * (len(crossings) - 1) / (crossings[-1] - crossings[0])


def test_pd(heard, tmp_path):
    hands = Hands(tmp_path, ["oscine-prompt-2-status"], PD / "oscine-mixer.pd")
    try:
        hands.pd.waits_for("hands are ready")
        # The page's daemon has the port that the patch takes by itself.
        hands.move("oscine-mixer", "connect", heard.host, heard.port)
        hands.pd.waits_for("oscine-prompt-2-status: set empty")
        hands.move("oscine-prompt-2-text", "symbol", WORDS)
        hands.pd.waits_for("oscine-prompt-2-status: set ready")
        # The slider is the patch's own; one of these numbers is that of its strip.
        for patch in range(1000, 1060):
            hands.move(f"{patch}-oscine-prompt-2-weight-slid", 1)
        eventually(lambda: heard.ask("/prompt/2/weight") == 1, 5)
    finally:
        hands.stop()


WINDOW = """(
o = Oscine("127.0.0.1", {port});
w = o.window;
o.onChange("/connected", {{
    AppClock.sched(0.2, {{ w.views['/prompt/2/text'].valueAction = "{words}"; nil }})
}});
o.onChange("/prompt/2/status", {{ |status|
    ("status: " ++ status).postln;
    status.asString.beginsWith("ready").if {{
        {{ w.views['/prompt/2/weight slider'].valueAction = 0.5 }}.defer
    }}
}});
o.onChange("/bpm", {{
    {{ ("bpm shown: " ++ w.views['/bpm'].value).postln }}.defer(0.3)
}});
["Oscine", "OscineWindow"].do {{ |name|
    var help = SCDoc.parseFileFull("{quark}/HelpSource/Classes/" ++ name ++ ".schelp");
    help.isNil.if {{ "no help".postln }}
}};
PathName("{examples}").files.do {{ |file|
    var code = File.readAllString(file.fullPath);
    thisProcess.interpreter.compile(code).isNil.if {{ ("wrong: " ++ code).postln }}
}};
)
"""


def blocks(file):
    """What a hand would run of an example, one by one."""
    # A block in parentheses is one; what stands below it is another.
    return re.split(r"\n\n|(?<=\n\))\n", file.read_text())


def test_supercollider(heard, tmp_path):
    quark = FOLDER / "supercollider"
    config = tmp_path / "sclang.yaml"
    config.write_text(f"includePaths:\n    - {quark}\nexcludePaths:\n    []\n")
    examples = tmp_path / "examples"
    examples.mkdir()
    for number, block in enumerate(blocks(quark / "Examples" / "oscine.scd")):
        (examples / f"{number:02}.scd").write_text(block)
    assert number > 5
    script = tmp_path / "window.scd"
    places = {"quark": quark, "examples": examples}
    script.write_text(WINDOW.format(port=heard.port, words=WORDS, **places))
    with Peer(
        required("sclang"), "-l", str(config), str(script), env=HEADLESS
    ) as sclang:
        sclang.waits_for("status: ready", 40)
        eventually(lambda: heard.ask("/prompt/2/weight") == 1, 5)
        # What others set is shown in the window.
        heard.client.send("/bpm", 99)
        sclang.waits_for("bpm shown: 99")
        assert not sclang.said("ERROR")
        assert not sclang.said("no help")
        assert not sclang.said("wrong: ")


@pytest.mark.parametrize("program", SURFACES)
def test_open_stage_control(heard, tmp_path, program):
    surface = program(SESSION, heard, tmp_path)
    try:
        surface.type("prompt/2/text", WORDS)
        eventually(lambda: "ready" in (surface.value("prompt/2/status") or ""), 10)
        surface.slide("prompt/2/weight slider", 0.5)
        eventually(lambda: heard.ask("/prompt/2/weight") > 0.5, 5)
    finally:
        surface.stop()
