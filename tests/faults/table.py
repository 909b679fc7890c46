"""Prints what the faults cost, as a table for people or into a document."""

import json
import re
import sys
from pathlib import Path

from faults.ledger import FILE

BEGIN, END = "<!-- faults: printed by ./dev faults --write -->", "<!-- faults end -->"


def table(rows):
    lines = [
        "| fault | bound | measured | what it says |",
        "|---|---:|---:|---|",
    ]
    for row in rows:
        told = row["told"].replace("|", "/").replace(f"{FILE.parents[1]}/", "")
        told = re.sub(r"/tmp/pytest\S*", "FOLDER", " ".join(told.split()))
        told = told[:110]
        lines.append(
            f"| {row['name']}: {row['meaning']} | {row['bound']:g} {row['unit']} "
            f"| {row['measured']:.2f} {row['unit']} | {told} |"
        )
    return "\n".join(lines)


def main():
    printed = table(json.loads(FILE.read_text()))
    print(printed)
    for path in map(Path, sys.argv[1:]):
        text = path.read_text()
        before, _, rest = text.partition(BEGIN)
        _, _, after = rest.partition(END)
        path.write_text(f"{before}{BEGIN}\n\n{printed}\n\n{END}{after}")


main()
