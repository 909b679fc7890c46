"""What ``systemd-analyze security`` says of the units of the system, in one table."""

import json
import re
import subprocess
import sys
import textwrap

from oscine.daemon import units
from peers import required
from printed import ROOT, put

NAMES = (units.NAME, units.JACKD_NAME, units.AUDIT_NAME)


def asked(name, *flags):
    """What it prints of a unit."""
    command = [
        *(required("systemd-analyze"), "security", "--offline=true", "--no-pager"),
        *(*flags, str(ROOT / "systemd" / name)),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def overall(name):
    """Exposure of a unit: 0 is locked away, 10 is open."""
    return float(re.search(r"exposure level for \S+: ([\d.]+)", asked(name))[1])


def version():
    """Of systemd: its judgement differs from one to the next."""
    said = subprocess.run(
        [required("systemd-analyze"), "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout.splitlines()[0]


def table():
    """All settings that one of the units leaves open, and a list of the others."""
    found = {
        name: {row["name"]: row for row in json.loads(asked(name, "--json=short"))}
        for name in NAMES
    }
    first = found[NAMES[0]]
    yield f"| {version()} | {' | '.join(f'`{name}`' for name in NAMES)} |"
    yield "|---|" + "---:|" * len(NAMES)
    closed = []
    for setting in first:
        shown = [found[name][setting]["exposure"] or "✓" for name in NAMES]
        if set(shown) == {"✓"}:
            closed.append(setting)
            continue
        told = next(
            found[name][setting]["description"]
            for name in NAMES
            if found[name][setting]["exposure"]
        )
        name = setting.replace("|", "\\|")  # or it would end the cell
        yield f"| ✗ `{name}` {told} | {' | '.join(shown)} |"
    yield f"| ✓ {len(closed)} others | " + " | ".join("✓" for _ in NAMES) + " |"
    levels = (f"**{overall(name):g}**" for name in NAMES)
    yield f"| **exposure** | {' | '.join(levels)} |"
    listed = f"✓ in all: {'; '.join(gathered(closed))}."
    yield "\n" + textwrap.fill(listed, 92, break_on_hyphens=False)


def gathered(settings):
    """Settings of a kind together, each kind once.

    >>> list(gathered(["A=~x", "B=", "A=~y"]))
    ['`A=~` `x` `y`', '`B=`']
    """
    kinds = {}
    for setting in settings:
        kind, tilde, what = setting.partition("=~")
        kinds.setdefault(f"`{kind}{tilde}`", []).append(f"`{what}`" if what else "")
    for kind, parts in kinds.items():
        yield " ".join([kind, *filter(None, parts)])


def main():
    printed = "\n".join(table())
    print(printed)
    if "--write" in sys.argv[1:]:
        put(ROOT / "docs" / "reliability.md", "exposure", printed)


if __name__ == "__main__":
    main()
