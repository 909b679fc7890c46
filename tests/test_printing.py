"""Patches are printed from the table: all of them, and never behind it."""

from dataclasses import replace

import pytest
from oscine.daemon import parameters, printing, surface
from oscine.daemon.__main__ import main
from oscine.daemon.parameters import ROWS, Argument, Kind, Parameter

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


def test_one_command_prints_and_checks(tmp_path, capsys):
    into = ["--into", str(tmp_path)]
    assert main(["reference", "--all", "--check", *into]) == 1
    assert "is behind the table" in capsys.readouterr().out
    assert main(["reference", "--all", *into]) == 0
    assert main(["reference", "--all", "--check", *into]) == 0
    capsys.readouterr()
    assert main(["reference"]) == 1
