"""The printed table: complete, and the same in the documents as in the code."""

import io
import json
import re
from pathlib import Path

import pytest
from oscine.daemon import reference
from oscine.daemon.parameters import ROWS, TABLE, Parameter, Request
from rich.console import Console

DOCS = Path(__file__).parent.parent / "docs"
TEMPLATES = [row.address.replace("{slot}", "N") for row in ROWS]


def printed(width):
    console = Console(width=width, file=io.StringIO(), color_system=None)
    console.print(reference.text())
    return console.file.getvalue()


def test_the_document_is_what_the_code_prints():
    page = (DOCS / "parameters.md").read_text(encoding="utf-8")
    assert page == reference.markdown(), "run ./dev docs"


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_row_is_on_the_page_with_its_doc(template):
    (row,) = [r for r in ROWS if r.address.replace("{slot}", "N") == template]
    lines = [
        line
        for line in reference.markdown().splitlines()
        if line.startswith(f"| `{template}` |")
    ]
    assert len(lines) == 1
    assert row.doc in lines[0]


def test_page_has_six_cells_in_every_row():
    rows = [x for x in reference.markdown().splitlines() if x.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}


def test_only_requests_are_left_to_the_last_heading():
    *_, (_, rest) = reference.entries()
    assert {entry.kind for entry in rest} == {"request"}


def test_json_names_every_address_of_the_table():
    listed = json.loads(reference.as_json())
    addresses = set()
    for row in listed:
        low, high = row.get("slots", (1, 1))
        addresses |= {
            row["address"].replace("N", str(n)) if "slots" in row else row["address"]
            for n in range(low, high + 1)
        }
    assert addresses == set(TABLE)


def test_json_gives_ranges_and_defaults_of_the_table():
    listed = {row["address"]: row for row in json.loads(reference.as_json())}
    for row in ROWS:
        tree = listed[row.address.replace("{slot}", "N")]
        if isinstance(row, (Parameter, Request)):
            told = [(a.get("minimum"), a.get("maximum")) for a in tree["arguments"]]
            assert told == [(a.minimum, a.maximum) for a in row.arguments]
        if isinstance(row, Parameter):
            default = list(row.default) if type(row.default) is tuple else row.default
            assert tree["default"] == default


@pytest.mark.parametrize("width", [60, 80, 160])
def test_terminal_table_keeps_addresses_whole(width):
    text = printed(width)
    assert [t for t in TEMPLATES if t not in text] == []
    assert max(map(len, text.splitlines())) <= width
