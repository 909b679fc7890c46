"""Prints what the faults cost, as a table for people or into a document."""

import json
import re
import sys
from pathlib import Path

from faults.ledger import FILE
from printed import put

HEAD = """\
| fault | bound | measured | on | what it says |
|---|---:|---:|---|---|"""

NAME = "faults"


def row_of(fault):
    """A line of the table."""
    unit = fault["unit"]
    return (
        f"| {fault['name']}: {fault['meaning']} | {fault['bound']:g} {unit} "
        f"| {fault['measured']:.2f} {unit} | {fault['day']} | {fault['told']} |"
    )


def merged(old, new):
    """Lines of a table in which those tested anew stand in their old places."""
    first = {line.split(" | ")[0]: line for line in new}
    lines = [first.pop(line.split(" | ")[0], line) for line in old]
    return [*lines, *first.values()]


def rows_in(page):
    """Lines of the table that is in a page."""
    inside = re.search(
        rf"<!-- {NAME}: .*?<!-- {NAME} end -->", page.read_text(), re.DOTALL
    )
    return [x for x in inside[0].splitlines() if x.startswith("| ")][1:]


def main():
    rows = [row_of(fault) for fault in json.loads(FILE.read_text())]
    print(HEAD, *rows, sep="\n")
    words = sys.argv[1:]
    is_part = "--part" in words
    for page in (Path(word) for word in words if word != "--part"):
        lines = merged(rows_in(page), rows) if is_part else rows
        put(page, NAME, "\n".join([HEAD, *lines]))


if __name__ == "__main__":
    main()
