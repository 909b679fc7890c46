"""Makes the pictures of ``docs/hosts``: the real programs, with a daemon that plays.

Run as ``python tests/pictures.py [pd] [supercollider] [open-stage-control]``. Needs
``xvfb``, ``xdotool`` and ``imagemagick`` beside what the tests need; look at what it
made.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from daemon_peer import Daemon
from live.test_sclang import HEADLESS
from open_stage_control_peer import OpenStageControl
from oscine.daemon.printing import FOLDER
from peers import Peer, eventually, required

PAGES = FOLDER.parent / "docs" / "hosts"
COLOURS = 96
"""So few that a picture of a patch stays small."""

SCREEN = f":{90 + os.getpid() % 100}"


def prepared(daemon):
    """Something worth looking at."""
    daemon.waits_until_it_plays()
    for address, *arguments in (
        ("/prompt/1", "dub techno", 0.8),
        ("/prompt/2", "warm pads", 0.5),
        ("/prompt/3", "rainy jazz trio, brushes", 0.2),
        ("/bpm", 122),
        ("/key", "A minor"),
        ("/density", 0.6),
        ("/buffer", 300),
        ("/note", 57, 100),
    ):
        daemon.client.send(address, *arguments)
    eventually(lambda: daemon.ask("/prompt/3/status").startswith("ready"), 10)


def kept(picture, name):
    """Make a picture small and put it among the pages."""
    target = PAGES / f"{name}.png"
    command = (
        "convert",
        picture,
        "-strip",
        "+dither",
        "-colors",
        str(COLOURS),
        f"png8:{target}",
    )
    subprocess.run(command, check=True)
    print(f"{target}: {target.stat().st_size / 1000:.0f} kB")


def window(title, name, folder):
    """Take a picture of a window, once it has drawn itself."""
    place = {**os.environ, "DISPLAY": SCREEN}
    find = (required("xdotool"), "search", "--onlyvisible", "--name", title)

    def found():
        done = subprocess.run(
            find, env=place, capture_output=True, text=True, check=False
        )
        return done.stdout.split()

    number = eventually(found, 30)[-1]
    time.sleep(3)  # nothing tells when a window has drawn all that it will
    picture = folder / f"{name}.png"
    subprocess.run(
        (required("import"), "-window", number, picture), env=place, check=True
    )
    kept(picture, name)


def pd(daemon, folder):
    for title, name in (
        ("oscine-controls", "pd-controls"),
        ("oscine-mixer", "pd-mixer"),
        ("oscine-help", "pd-help"),
    ):
        file = folder / f"{title}.pd"
        text = (FOLDER / "pd" / file.name).read_text()
        file.write_text(text.replace("127.0.0.1 9740", f"127.0.0.1 {daemon.port}"))
        command = (
            "-noaudio",
            "-nomidi",
            "-font-weight",
            "normal",
            "-path",
            str(FOLDER / "pd"),
            str(file),
        )
        with Peer(required("pd"), *command, env={"DISPLAY": SCREEN}):
            window(f"{title}.pd", name, folder)


def supercollider(daemon, folder):
    config = folder / "sclang.yaml"
    quark = FOLDER / "supercollider"
    config.write_text(f"includePaths:\n    - {quark}\nexcludePaths:\n    []\n")
    script = folder / "window.scd"
    script.write_text(f'Oscine("127.0.0.1", {daemon.port}).window')
    place = {**HEADLESS, "QT_QPA_PLATFORM": "xcb", "DISPLAY": SCREEN}
    with Peer(required("sclang"), "-l", str(config), str(script), env=place):
        window("oscine", "supercollider", folder)


def open_stage_control(daemon, folder):
    session = FOLDER / "open-stage-control" / "oscine.json"
    with OpenStageControl(session, daemon, folder) as surface:
        time.sleep(2)
        surface.tab.screenshot(folder / "page.png")
        kept(folder / "page.png", "open-stage-control")


HOSTS = {
    "pd": pd,
    "supercollider": supercollider,
    "open-stage-control": open_stage_control,
}


def main(chosen):
    size = ("-screen", "0", "1700x1300x24")
    with (
        tempfile.TemporaryDirectory() as folder,
        Peer(required("Xvfb"), SCREEN, *size),
        Daemon("--prompt", "dub techno", model="wren") as daemon,
    ):
        prepared(daemon)
        for host in chosen or HOSTS:
            HOSTS[host](daemon, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
