"""Prints what each known controller does, from its profile, into midi.md.

Run by ``./dev docs``; a test compares, so that the page cannot fall behind them.
"""

import sys
from itertools import pairwise
from pathlib import Path

from oscine.routes.bindings import Binding
from oscine.routes.midi_map import Profile, profiles

PAGE = Path(__file__).resolve().parent / "midi.md"
BEGIN = "<!-- boxes: printed by ./dev docs -->"
END = "<!-- end of boxes -->"


def listing() -> str:
    """Give a table per box, with the source of its numbers."""
    return "\n".join(_box(profile) for profile in profiles() if profile.ports)


def updated(page: str) -> str:
    """Page with what stands between the marks replaced."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{listing()}\n{END}{after}"


def _box(profile: Profile) -> str:
    rows = [f"| {what} | {_sent(row)} | {_moved(row)} |" for what, row in profile.rows]
    if profile.keys:
        rows.append(f"| keys | notes, channel {profile.keys} | `/note` |")
    head = f"### {profile.name}\n\n| controls | send | move |\n|---|---|---|\n"
    return head + "\n".join(rows) + f"\n\nNumbers: {profile.source}.\n"


def _sent(row: tuple[Binding, ...]) -> str:
    kinds = {"cc": "CC", "note": "note"}
    numbers = [binding.number for binding in row]
    if len(numbers) > 2 and all(b - a == 1 for a, b in pairwise(numbers)):
        told = f"{numbers[0]} to {numbers[-1]}"
    else:
        told = ", ".join(map(str, numbers))
    return f"{kinds[row[0].kind]} {told}, channel {row[0].channel}"


def _moved(row: tuple[Binding, ...]) -> str:
    addresses = list(dict.fromkeys(binding.address for binding in row))
    slots = [address for address in addresses if address.endswith("/weight")]
    if len(slots) == len(addresses) > 2:
        return f"`{slots[0]}` to `{slots[-1]}`"
    return ", ".join(f"`{address}`" for address in addresses)


if __name__ == "__main__":
    old = PAGE.read_text(encoding="utf-8")
    new = updated(old)
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.exit("docs/midi.md is behind the profiles; run ./dev docs")
