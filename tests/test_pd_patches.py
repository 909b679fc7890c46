"""The Pd patches as files: printed from the table, and wired to what is there."""

import re
from pathlib import Path

import pytest
from oscine.daemon.surface import Widget, controls

FOLDER = Path(__file__).parent.parent / "patches" / "pd"
FILES = sorted(FOLDER.glob("*.pd"))
EACH = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)

VANILLA = {
    *("inlet", "outlet", "list", "route", "t", "pack", "unpack", "spigot", "moses"),
    *("oscformat", "oscparse", "netsend", "metro", "delay", "change", "sel", "float"),
    *(
        "loadbang",
        "r",
        "s",
        "fudiformat",
        "fudiparse",
        "print",
        "symbol",
        "-",
        "/",
        "*",
    ),
    *("hsl", "vsl", "nbx", "tgl", "bng", "vu", "cnv", "ctlin", "notein", "stripnote"),
    *("adc~", "dac~", "lop~", "*~"),
}
"""Objects of Pd 0.53 that the patches use."""


def canvases(text):
    """Number of objects and all cords of every canvas in a file."""
    stack, done = [], []
    for line in text.splitlines():
        if line.startswith("#N canvas"):
            stack.append([0, []])
        elif line.startswith("#X connect"):
            stack[-1][1].append([int(x) for x in line.rstrip(";").split()[2:]])
        elif line.startswith("#X restore"):
            done.append(stack.pop())
            stack[-1][0] += 1
        elif line.startswith("#X coords"):
            continue
        else:
            assert line.startswith("#X"), line
            stack[-1][0] += 1
    return [*done, *stack]


@EACH
def test_every_cord_of_a_patch_joins_two_of_its_objects(file):
    found = canvases(file.read_text())
    assert found
    for count, cords in found:
        for source, _, target, _ in cords:
            assert {source, target} <= set(range(count))
        assert len({tuple(cord) for cord in cords}) == len(cords)


@EACH
def test_a_patch_uses_vanilla_objects_and_its_neighbours(file):
    neighbours = {path.stem for path in FILES}
    used = re.findall(r"(?m)^#X obj -?\d+ -?\d+ ([^\s;]+)", file.read_text())
    assert set(used) <= VANILLA | neighbours


@pytest.mark.parametrize("control", list(controls()), ids=lambda control: control.name)
def test_every_row_has_a_control_that_can_be_sent_to(control):
    file = "oscine-prompt.pd" if control.per_slot else "oscine-controls.pd"
    name = control.row.address.replace("{slot}", r"\\\$1").replace("/", "-")
    names = {f"oscine{name}"}
    if control.widget is Widget.NUMBERS:
        names = {f"oscine{name}-{part.name}" for part in control.arguments}
    for wanted in names:
        assert re.search(rf" {wanted}[ ;]", (FOLDER / file).read_text())
