"""What an examination found, and how it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.console import Console
from rich.padding import Padding
from rich.text import Text


class Verdict(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at.

    Attributes:
        name: What was looked at.
        verdict: How bad it is; with a fault, ``oscine run`` will not play as it is
            configured.
        what: One sentence on what was found.
        mend: A command, or what else to do; empty where nothing need be done.
    """

    name: str
    verdict: Verdict
    what: str
    mend: str = ""


def show(findings: Sequence[Finding], console: Console) -> None:
    """Print findings for people, the mend below each that needs one."""
    style = {
        Verdict.OK: ("green", "✓"),
        Verdict.WARNING: ("yellow", "!"),
        Verdict.FAULT: ("bold red", "✗"),
    }
    width = max((len(x.name) for x in findings), default=0)
    for finding in findings:
        colour, mark = style[finding.verdict]
        line = Text.assemble(
            (f"{mark} ", colour), (finding.name.ljust(width + 2), "bold")
        )
        table = Text(finding.what)
        lines = table.wrap(console, max(20, console.width - width - 4))
        for number, part in enumerate(lines):
            head = line if number == 0 else Text(" " * (width + 4))
            console.print(head + part, soft_wrap=True)
        if finding.mend:
            mend = Text("→ " + finding.mend, style=colour)
            console.print(Padding(mend, (0, 0, 0, width + 4)))
    faults = sum(x.verdict is Verdict.FAULT for x in findings)
    warnings = sum(x.verdict is Verdict.WARNING for x in findings)
    console.print()
    if faults:
        console.print(Text(f"{counted(faults, 'fault')} to mend first.", "bold red"))
    elif warnings:
        told = f"It will play; {counted(warnings, 'warning')}."
        console.print(Text(told, style="yellow"))
    else:
        console.print(Text("All is well.", style="bold green"))


def counted(number: int, what: str) -> str:
    """Number and noun.

    >>> counted(1, "fault"), counted(2, "fault")
    ('1 fault', '2 faults')
    """
    return f"{number} {what}" + ("" if number == 1 else "s")
