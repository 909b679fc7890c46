"""Prints the table: for people, for documents and for programs.

Only shapes words around ``ROWS``; no name, range or default stands here.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from oscine.daemon.coercion import expectation
from oscine.daemon.headings import HEADINGS, heading
from oscine.daemon.parameters import (
    ROWS,
    SLOTS,
    Access,
    Argument,
    Event,
    Keys,
    Kind,
    Pair,
    Parameter,
    Request,
    Row,
    Shorthand,
    Trigger,
    Value,
)
from rich import box
from rich.table import Table
from rich.text import Text

_TYPE_TAGS = {
    Kind.FLOAT: "f",
    Kind.INT: "i",
    Kind.BOOL: "i",  # Pd reads no T and no F, so neither is ever sent
    Kind.TEXT: "s",
    Kind.CHOICE: "s",
}

_PRINTED = (
    "Printed by `oscine addresses --markdown`; edit `daemon/parameters.py`, then run "
    "`./dev docs`."
)
_OPENING = (
    "All stand below the root, `/oscine` unless configured; `N` is a slot, {first} to "
    "{last}. Sent without a value, whatever can be read answers with its value. Types "
    "are OSC type tags, those in brackets may be left out; other number types and "
    "numbers as text are taken as well. How all this behaves stands in "
    "[osc.md](osc.md)."
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table in words.

    Attributes:
        address: Below the root, ``N`` for a slot.
        kind: ``parameter``, ``trigger``, ``shorthand`` or ``request``.
        types: OSC type tags, optional ones in brackets; empty for none.
        takes: What it may be sent.
        default: Value at the start, or empty.
        access: ``read, write``, ``read``, ``do`` or ``listen``; for a request, its
            answer.
        doc: One or two sentences.
    """

    address: str
    kind: str
    types: str
    takes: str
    default: str
    access: str
    doc: str


def entries() -> Iterator[tuple[str, list[Entry]]]:
    """Give the headings, each with its rows, in the table's order."""
    groups: dict[str, list[Entry]] = {title: [] for title in HEADINGS}
    for row in ROWS:
        groups[heading(row)].append(_entry(row))
    yield from ((title, rows) for title, rows in groups.items() if rows)


def markdown() -> str:
    """Page of all addresses; ``docs/parameters.md`` is this."""
    first, last = SLOTS[0], SLOTS[-1]
    lines = [
        "# Addresses",
        "",
        _PRINTED,
        "",
        _OPENING.format(first=first, last=last),
    ]
    for title, rows in entries():
        lines += [
            "",
            f"## {title}",
            "",
            "| address | types | value | default | access | meaning |",
            "|---|---|---|---|---|---|",
        ]
        lines += [
            "| "
            + " | ".join(
                (
                    f"`{entry.address}`",
                    f"`{entry.types}`" if entry.types else "",
                    _in_cell(entry.takes),
                    f"`{entry.default}`" if entry.default else "",
                    _in_cell(entry.access),
                    _in_cell(entry.doc),
                )
            )
            + " |"
            for entry in rows
        ]
    return "\n".join(lines) + "\n"


def as_json() -> str:
    """All rows as a JSON list, slots as ``N``, for programs and patches."""
    return json.dumps([_as_tree(row) for row in ROWS], indent=2, ensure_ascii=False)


def text() -> Table:
    """All rows as a table for the terminal."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("address", style="bold cyan", no_wrap=True)
    table.add_column("value", ratio=2)
    table.add_column("default", style="green", max_width=12)
    table.add_column("meaning", ratio=3)
    for number, (title, rows) in enumerate(entries()):
        if number:
            table.add_row()
        table.add_row(Text(title, style="bold magenta"))
        for entry in rows:
            told = entry.access if entry.kind == "request" else ""
            doc = Text(entry.doc)
            if told:
                doc.append(f" Answer: {told}.", style="dim")
            takes = Text(entry.takes)
            if entry.access == Access.READ.value:
                takes.append(" (read only)", style="dim")
            table.add_row(Text(entry.address), takes, Text(entry.default), doc)
    return table


def plain(value: Value) -> str:
    """Value as documents and screens write it.

    >>> plain(0.5), plain(True), plain((1, 2)), plain("")
    ('0.5', '1', '1 2', '')
    """
    if isinstance(value, tuple):
        return " ".join(plain(part) for part in value)
    if isinstance(value, bool):
        return str(int(value))
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def type_tags(row: Row) -> str:
    """OSC type tags of what a row takes, optional ones in brackets."""
    arguments = () if isinstance(row, Trigger) else row.arguments
    tags = [
        f"[{_TYPE_TAGS[argument.kind]}]"
        if argument.optional
        else _TYPE_TAGS[argument.kind]
        for argument in arguments
    ]
    if isinstance(row, Pair) or (isinstance(row, Parameter) and row.glides):
        tags.append("[f]")
    return " ".join(tags)


def _template(row: Row) -> str:
    return row.address.replace("{slot}", "N")


def _entry(row: Row) -> Entry:
    both = Access.READ_WRITE.value
    access = {
        Trigger: "do",
        Keys: "do",
        Event: "listen",
        Shorthand: both,
        Pair: both,
    }.get(type(row), "")
    default = ""
    if isinstance(row, Parameter):
        access = row.access.value
        if access == Access.READ_WRITE.value:
            default = "model's own" if row.model_default else plain(row.default)
            default = "the slot's own" if row.defaults else default
    elif isinstance(row, Request):
        access = row.reply
    return Entry(
        address=_template(row),
        kind=type(row).__name__.lower(),
        types=type_tags(row),
        takes=_takes(row),
        default=default,
        access=access,
        doc=row.doc,
    )


def _takes(row: Row) -> str:
    """What may be sent, or read, in the words of the error message on anything else."""
    if isinstance(row, Trigger):
        return "nothing, or anything but 0"
    is_read = isinstance(row, Parameter) and row.access is Access.READ
    if is_read or isinstance(row, Event):
        return ", ".join(
            f"{argument.name} in {argument.unit}" if argument.unit else argument.name
            for argument in row.arguments
        )
    words = []
    for argument in row.arguments:
        said = expectation(argument)
        if argument.choices:
            said = "one of " + ", ".join(argument.choices)
        if len(row.arguments) > 1 or isinstance(row, Request):
            # An argument without a range says no more than its name.
            is_plain = said in {"a text", "a number", "a whole number"}
            said = argument.name if is_plain else f"{argument.name}: {said}"
        words.append(f"[{said}]" if argument.optional else said)
    if isinstance(row, Pair) or (isinstance(row, Parameter) and row.glides):
        words.append("[seconds to glide]")
    return ", ".join(words)


def _in_cell(words: str) -> str:
    return words.replace("|", "\\|")


def _as_tree(row: Row) -> dict[str, Any]:
    """Row as JSON has it; keys that would be empty are left out."""
    tree: dict[str, Any] = {
        "address": _template(row),
        "kind": type(row).__name__.lower(),
        "group": heading(row),
        "types": type_tags(row),
        "doc": row.doc,
    }
    if not isinstance(row, Trigger):
        tree["arguments"] = [_argument_tree(argument) for argument in row.arguments]
    match row:
        case Parameter():
            tree |= {
                "default": row.default,
                "access": row.access.value,
                "room": row.room.value,
                "glides": row.glides,
                "model_default": row.model_default,
                "stream": row.stream,
            }
        case Trigger():
            tree["sets"] = {
                address.replace("{slot}", "N"): value
                for address, value in row.sets.items()
            }
        case Shorthand() | Pair():
            tree["sets"] = [address.replace("{slot}", "N") for address in row.parts]
        case Request():
            tree["reply"] = row.reply
        case Keys():
            tree["keys"] = row.keys
    if "{slot}" in row.address:
        tree["slots"] = [SLOTS[0], SLOTS[-1]]
    return tree


def _argument_tree(argument: Argument) -> dict[str, Any]:
    given: Mapping[str, Any] = {
        "minimum": argument.minimum,
        "maximum": argument.maximum,
        "unit": argument.unit or None,
        "choices": list(argument.choices) or None,
        "special": {f"{k:g}": v for k, v in argument.special.items()} or None,
        "optional": argument.optional or None,
    }
    return {
        "name": argument.name,
        "type": _TYPE_TAGS[argument.kind],
        "kind": argument.kind.value,
        **{key: value for key, value in given.items() if value is not None},
    }
