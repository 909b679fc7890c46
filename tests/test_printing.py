"""Patches are printed from the table: all of them, and never behind it."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from oscine.daemon import parameters, printing, surface
from oscine.daemon.__main__ import main
from oscine.daemon.parameters import (
    ROWS,
    Access,
    Argument,
    Keys,
    Kind,
    Parameter,
    Trigger,
)
from test_pd_patches import canvases
from touchdesigner_stub import World

EACH_HOST = pytest.mark.parametrize("host", printing.PRINTERS)

NEW_ROW = Parameter(
    "/swing",
    (Argument(Kind.FLOAT, "swing", 0.0, 1.0),),
    0.0,
    "How late every other sixteenth is.",
)


@pytest.fixture
def longer_table(monkeypatch):
    """The table with one row more, as every printer sees it."""
    longer = (*ROWS, NEW_ROW)
    for module in (parameters, surface, *printing_modules()):
        if hasattr(module, "ROWS"):
            monkeypatch.setattr(module, "ROWS", longer)


def printing_modules():
    import sys

    return [
        module
        for name, module in sys.modules.items()
        if name.startswith(("oscine.daemon.print_", "oscine.daemon.pd_"))
    ]


@EACH_HOST
def test_the_patches_are_what_the_table_says(host):
    assert printing.behind([host], printing.FOLDER) == [], "run ./dev docs"


@EACH_HOST
def test_a_new_row_leaves_every_host_behind_until_printed_again(
    host, longer_table, tmp_path
):
    assert printing.behind([host], printing.FOLDER)
    printing.print_patches([host], tmp_path)
    assert printing.behind([host], tmp_path) == []
    assert any("swing" in text for text in printing.PRINTERS[host]().values())


@EACH_HOST
def test_a_row_of_several_numbers_for_each_slot_can_be_printed(
    host, monkeypatch, longer_table
):
    x_and_y = tuple(Argument(Kind.FLOAT, name, -1.0, 1.0) for name in ("x", "y"))
    row = replace(
        NEW_ROW, address="/prompt/{slot}/place", arguments=x_and_y, default=(0.0, 0.0)
    )
    for module in (surface, *printing_modules()):
        if hasattr(module, "ROWS"):
            monkeypatch.setattr(module, "ROWS", (*ROWS, row))
    assert any("place" in text.lower() for text in printing.PRINTERS[host]().values())


NUMBER = Argument(Kind.FLOAT, "level", 0.0, 1.0)
OPEN = Argument(Kind.FLOAT, "far", 0.0, unit="furlongs", special={-1.0: "nowhere"})
WORDS = Argument(Kind.TEXT, "words")
NAME = Argument(Kind.CHOICE, "name", choices=("one", "two"))
PITCH = Argument(Kind.INT, "pitch", 0, 127)
VELOCITY = Argument(Kind.INT, "velocity", 0, 127, optional=True)


def parameter(address, *arguments, access=Access.READ_WRITE):
    defaults = {Kind.TEXT: "", Kind.CHOICE: "one", Kind.BOOL: False}
    values = tuple(defaults.get(a.kind, 0.0) for a in arguments)
    default = values if len(values) > 1 else values[0]
    return Parameter(address, arguments, default, "Odd.", access=access)


ODD_ROWS = [
    parameter("/odd/words_and_number", WORDS, NUMBER),
    parameter("/odd/name_and_number", NAME, OPEN, access=Access.READ),
    parameter("/odd/far", OPEN),
    parameter("/odd/read/name", NAME, access=Access.READ),
    parameter(
        "/odd/many",
        *(replace(NUMBER, name=f"n{number}") for number in range(20)),
        access=Access.READ,
    ),
    parameter("/odd/many_open", *(replace(OPEN, name=f"n{n}") for n in range(9))),
    parameter("/prompt/{slot}/odd", NAME),
    parameter("/prompt/{slot}/odd_numbers", NUMBER, replace(NUMBER, name="other")),
    parameter("/prompt/{slot}/odd_switch", Argument(Kind.BOOL, "on")),
    parameter("/prompt/{slot}/odd_words", WORDS, access=Access.READ),
    Trigger("/prompt/{slot}/odd_trigger", "Odd."),
    *(
        Keys(address, (PITCH, VELOCITY)[: 2 - is_chord], "", "", "", is_chord, "Odd.")
        for address in ("/odd/note", "/prompt/{slot}/note")
        for is_chord in (False, True)
    ),
]


@pytest.fixture(params=ODD_ROWS, ids=lambda row: row.address)
def odd_table(request, monkeypatch):
    for module in (parameters, surface, *printing_modules()):
        if hasattr(module, "ROWS"):
            monkeypatch.setattr(module, "ROWS", (*ROWS, request.param))


def test_a_row_of_any_kind_can_be_printed_for_every_host(odd_table):
    for name, text in printing.PRINTERS["pd"]().items():
        for count, cords in canvases(text):
            ends = {end for source, _, target, _ in cords for end in (source, target)}
            assert ends <= set(range(count)), name
    for name, text in printing.PRINTERS["max"]().items():
        patcher = json.loads(text)["patcher"]
        counts = {b["box"]["id"]: b["box"] for b in patcher["boxes"]}
        for line in patcher["lines"]:
            (source, outlet), (target, inlet) = (
                line["patchline"][end] for end in ("source", "destination")
            )
            assert outlet < counts[source]["numoutlets"], name
            assert inlet < counts[target]["numinlets"], name
    (script,) = printing.PRINTERS["touchdesigner"]().values()
    assert World(script).comp is not None
    (session,) = printing.PRINTERS["open-stage-control"]().values()
    names = re.findall(r'"id": ("[^"]*")', session)
    assert len(names) == len(set(names))
    for text in printing.PRINTERS["supercollider"]().values():
        assert text.count("{") == text.count("}")
        assert "odd" in text.lower() or "/note" in text


def test_dev_docs_prints_what_is_behind(tmp_path):
    root = Path(__file__).parent.parent
    for name in ("daemon", "engine", "routes", ".venv", "README.md", "pyproject.toml"):
        (tmp_path / name).symlink_to(root / name)
    (tmp_path / "build").mkdir()
    for name in ("docs", "patches"):
        shutil.copytree(root / name, tmp_path / name)
    late = tmp_path / "patches" / "open-stage-control" / "oscine.json"
    late.write_text("{}")
    assert printing.behind(["open-stage-control"], tmp_path / "patches")
    # The script itself, but for what sets up a machine.
    script, _, _ = (root / "dev").read_text().partition("\ntask=")
    (tmp_path / "dev").write_text(
        f"{script}\nset_up_venv() {{ :; }}\nleave_sudo() {{ :; }}\ntask_docs\n"
    )
    subprocess.run(["bash", tmp_path / "dev"], check=True, capture_output=True)
    assert printing.behind(printing.PRINTERS, tmp_path / "patches") == []


def test_one_command_prints_and_checks(tmp_path, capsys):
    into = ["--into", str(tmp_path)]
    assert main(["reference", "--all", "--check", *into]) == 1
    assert "is behind the table" in capsys.readouterr().out
    assert main(["reference", "--all", *into]) == 0
    assert main(["reference", "--all", "--check", *into]) == 0
    capsys.readouterr()
    assert main(["reference"]) == 1
