"""The examples of the README, docs/osc.md and docs/hosts, as they are printed there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from live.test_sclang import HEADLESS
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

ROOT = Path(__file__).parent.parent.parent

CLICKS = """\
#X obj 300 20 loadbang;
#X obj 300 50 t b b b;
#X connect 8 0 9 0;
#X connect 9 2 0 0;
#X connect 9 1 1 0;
#X connect 9 0 3 0;
"""
"""What a hand would click: connect, the prompt, the tempo."""


def example(page, begin, port):
    """The fenced block that begins so, steering the daemon at ``port``."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"(?ms)^```\w*\n(.*?)^```", text)
    (block,) = [block for block in blocks if block.startswith(begin)]
    return block.replace("9740", str(port))


def run_python(script):
    """Run it as a program of its own, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    return done.stdout


def prompt_becomes(daemon, slot, text):
    with daemon.client() as client:
        eventually(lambda: client.ask(f"/prompt/{slot}")[0] == text, 20)


def test_the_python_example(running_daemon):
    script = example("README.md", "from pythonosc", running_daemon.port)
    run_python(script)
    prompt_becomes(running_daemon, 1, "rainy jazz trio, brushes")
    prompt_becomes(running_daemon, 2, "warm dub bass")


def test_the_python_example_of_other_hosts(running_daemon):
    run_python(example("docs/hosts/others.md", "from pythonosc", running_daemon.port))
    prompt_becomes(running_daemon, 2, "warm pads")


def test_the_python_example_that_listens(running_daemon):
    script = example("docs/osc.md", "from pythonosc", running_daemon.port)
    told = run_python(script.replace("7400", "17400"))
    assert "/oscine/beat" in told


def test_the_pd_example(running_daemon, tmp_path):
    patch = tmp_path / "steer.pd"
    patch.write_text(example("README.md", "#N canvas", running_daemon.port) + CLICKS)
    command = (required("pd"), "-nogui", "-noaudio", "-nomidi", "-stderr", str(patch))
    with Peer(*command), running_daemon.client() as client:
        eventually(lambda: client.ask("/bpm") == (86.0,), 20)
        eventually(lambda: client.ask("/prompt/1") == ("lo-fi hip hop", 1.0), 20)


@pytest.mark.parametrize(
    ("page", "begin", "bpm", "text"),
    [
        ("README.md", "o = NetAddr", None, "ambient drone"),
        ("docs/osc.md", "(\n", 124, ""),
    ],
    ids=["readme", "osc"],
)
def test_the_supercollider_examples(running_daemon, tmp_path, page, begin, bpm, text):
    script = tmp_path / "steer.scd"
    script.write_text(example(page, begin, running_daemon.port))
    with (
        Peer(required("sclang"), str(script), env=HEADLESS),
        running_daemon.client() as client,
    ):
        if text:
            eventually(lambda: client.ask("/prompt/1")[0] == text, 40)
        if bpm:
            eventually(lambda: client.ask("/bpm") == (bpm,), 40)
            assert client.ask("/density") == (pytest.approx(0.7),)
