"""The table as OSCQuery describes an address space: containers, methods, attributes.

Source: https://github.com/Vidvox/OSCQueryProposal, README.md and units.md.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from oscine.daemon.headings import heading
from oscine.daemon.parameters import (
    TABLE,
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
from oscine.daemon.state import State

ATTRIBUTES = (
    "FULL_PATH",
    "CONTENTS",
    "TYPE",
    "ACCESS",
    "VALUE",
    "RANGE",
    "DESCRIPTION",
    "TAGS",
    "EXTENDED_TYPE",
    "UNIT",
    "CRITICAL",
    "CLIPMODE",
    "OVERLOADS",
)
"""All that can be asked of a node, in the order of the proposal."""

UNSUPPORTED = "unsupported"
"""Tag of what the model that plays does not follow."""

_NO_VALUE, _READ, _WRITE, _BOTH = 0, 1, 2, 3
_TAGS = {Kind.FLOAT: "f", Kind.INT: "i", Kind.BOOL: "T", Kind.TEXT: "s"}
_UNITS = {
    "dB": "gain.db",
    "ms": "time.ms",
    "s": "time.second",
    "bpm": "time.bpm",
    "Hz": "time.hz",
}
_IN_SLOT = re.compile(r".*/(?=N(/|$))")
_SECONDS = Argument(Kind.FLOAT, "seconds", 0.0, 600.0, "s")


@dataclass(slots=True)
class Node:
    """One place in the tree: a container, a method, or both.

    Attributes:
        path: With the root.
        row: Of the table; None for a mere container.
        attributes: What never changes; all but CONTENTS, VALUE and TAGS.
        tags: Those that never change.
        contents: Nodes below, by name.
    """

    path: str
    row: Row | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    contents: dict[str, "Node"] = field(default_factory=dict)

    @property
    def is_readable(self) -> bool:
        """Whether it has a value that can be asked for."""
        return isinstance(self.row, (Parameter, Shorthand, Pair))


class Tree:
    """The address space below a root, with the values of a state.

    Attributes:
        nodes: By path, with the root; ``/`` is the topmost.
    """

    def __init__(self, state: State, root: str, description: str = "") -> None:
        """Hang the table below ``root``, which may be empty."""
        self._state = state
        top = Node("/", attributes={"FULL_PATH": "/", "ACCESS": _NO_VALUE})
        if description:
            top.attributes["DESCRIPTION"] = description
        self.nodes: dict[str, Node] = {"/": top}
        for address, row in TABLE.items():
            node = self._grow(root + address)
            node.row = row
            node.attributes.update(_described(row))
            node.tags = _tags(row)

    def node(self, path: str) -> Node | None:
        """Node at a path, with or without a slash at its end."""
        return self.nodes.get(path.rstrip("/") or "/")

    def answer(self, node: Node) -> dict[str, Any]:
        """All attributes of a node and of what lies below it, as JSON has them."""
        told: dict[str, Any] = dict(node.attributes)
        if node.is_readable:
            told["VALUE"] = self.value(node)
        tags = self.tags(node)
        if tags:
            told["TAGS"] = tags
        if node.row is None or node.contents:
            told["CONTENTS"] = {
                name: self.answer(below) for name, below in node.contents.items()
            }
        return told

    def value(self, node: Node) -> list[Value | None]:
        """Values of a readable node, one for each of its types; None is none yet."""
        row, state = node.row, self._state
        if isinstance(row, (Shorthand, Pair)):
            return [state.value(part) for part in row.parts]
        assert isinstance(row, Parameter)
        value = state.value(row.address)
        values = value if isinstance(value, tuple) else (value,)
        return [_typed(a, v) for a, v in zip(row.arguments, values, strict=True)]

    def tags(self, node: Node) -> list[str]:
        """Words by which a node can be found; one tells what the model ignores."""
        row = node.row
        if row is not None and row.address in self._state.unsupported:
            return [*node.tags, UNSUPPORTED]
        return list(node.tags)

    def _grow(self, path: str) -> Node:
        """Node at a path, with all containers on the way."""
        node = self.nodes["/"]
        walked = ""
        for name in path.strip("/").split("/"):
            walked += "/" + name
            below = node.contents.get(name)
            if below is None:
                attributes = {"FULL_PATH": walked, "ACCESS": _NO_VALUE}
                below = Node(walked, attributes=attributes)
                node.contents[name] = self.nodes[walked] = below
            node = below
        return node


def watched(root: str) -> Iterator[tuple[str, str]]:
    """Pairs: an address whose value changes, and the path that is told of it.

    The address is without, the path with the root.
    """
    for address, row in TABLE.items():
        match row:
            case Parameter() | Trigger():
                yield address, root + address
            case Shorthand() | Pair():
                for part in row.parts:
                    yield part, root + address
            case Request() | Keys() | Event():
                pass


def _typed(argument: Argument, value: Value) -> Value | None:
    """Value as the type says that was told of it."""
    if argument.kind is Kind.FLOAT:
        assert isinstance(value, (int, float))
        # JSON has no word for infinities.
        return float(value) if math.isfinite(value) else None
    return value


def _described(row: Row) -> dict[str, Any]:
    """What stands of a row in its node, besides path, value and tags."""
    described: dict[str, Any]
    match row:
        case Parameter():
            is_read = row.access is Access.READ
            described = _signature(row.arguments, is_read=is_read)
            described["ACCESS"] = _READ if is_read else _BOTH
            if not is_read:
                described["OVERLOADS"] = _overloads(row)
        case Trigger():
            # A lost number is made good by the next; a lost trigger is not.
            described = {"TYPE": "N", "ACCESS": _WRITE, "CRITICAL": True}
            described["OVERLOADS"] = [{"TYPE": tag} for tag in ("T", "I", "i", "f")]
        case Shorthand():
            described = _signature(row.arguments)
            described["ACCESS"] = _BOTH
            described["OVERLOADS"] = [_signature(row.arguments[:1])]
        case Pair():
            described = _signature(row.arguments)
            described["ACCESS"] = _BOTH
            described["OVERLOADS"] = [_signature((*row.arguments, _SECONDS))]
        case Request() | Keys():
            described = _signature(row.arguments)
            described["ACCESS"] = _WRITE
            described["OVERLOADS"] = _shorter(row.arguments)
        case Event():
            # It has no value to be read or listened to; OSC tells of it.
            described = {"ACCESS": _NO_VALUE}
    described["DESCRIPTION"] = row.doc
    return {key: value for key, value in described.items() if value != []}


def _tags(row: Row) -> tuple[str, ...]:
    """Words by which a node can be found, and what is to be said of it besides."""
    if isinstance(row, Parameter):
        extra = {"stream": row.stream, "glides": row.glides}
        tags = [row.room.value, *(tag for tag, holds in extra.items() if holds)]
        if len(row.arguments) == 1 and row.arguments[0].special:
            tags += _special_tags(row.arguments[0])
    else:
        tags = [type(row).__name__.lower()]
    found = _IN_SLOT.match(row.template)
    if found:
        tags.append(f"slot:{row.address[found.end() :].partition('/')[0]}")
    return (*tags, f"group:{heading(row)}")


def _special_tags(argument: Argument) -> list[str]:
    """What RANGE hides: its ends without the values that mean something else."""
    tags = [f"special:{value:g}:{told}" for value, told in argument.special.items()]
    if argument.minimum is not None and argument.maximum is not None:
        tags.append(f"range:{argument.minimum:.10g}:{argument.maximum:.10g}")
    return tags


def _signature(
    arguments: tuple[Argument, ...], *, is_read: bool = False
) -> dict[str, Any]:
    """TYPE, and what there is to say of each of its elements; holes are null."""
    if not arguments:
        return {"TYPE": "N"}
    told: dict[str, Any] = {
        "TYPE": "".join(_TAGS.get(argument.kind, "s") for argument in arguments)
    }
    columns: Mapping[str, list[Any]] = {
        "RANGE": [_range(argument) for argument in arguments],
        "EXTENDED_TYPE": [argument.name for argument in arguments],
        "UNIT": [_UNITS.get(argument.unit) for argument in arguments],
        "CLIPMODE": [None if is_read else _clip_mode(a) for a in arguments],
    }
    return told | {
        attribute: column
        for attribute, column in columns.items()
        if any(item is not None for item in column)
    }


def _range(argument: Argument) -> dict[str, Any] | None:
    if argument.kind is Kind.CHOICE:
        return {"VALS": list(argument.choices)}
    number = int if argument.kind is Kind.INT else float
    # Special values lie outside, and a slider must reach them.
    lowest = [x for x in (argument.minimum, *argument.special) if x is not None]
    highest = [x for x in (argument.maximum, *argument.special) if x is not None]
    told: dict[str, Any] = {}
    if argument.minimum is not None:
        told["MIN"] = number(min(lowest))
    if argument.maximum is not None:
        told["MAX"] = number(max(highest))
    return told or None


def _clip_mode(argument: Argument) -> str | None:
    """How a number beyond its range is taken; None where there is no range."""
    match (argument.minimum is not None, argument.maximum is not None):
        case (True, True):
            return "both"
        case (True, False):
            return "low"
        case (False, True):
            return "high"
    return "none" if argument.kind in {Kind.FLOAT, Kind.INT} else None


def _overloads(row: Parameter) -> list[dict[str, Any]]:
    """Other types a parameter takes: coercion is lenient, and this says how."""
    told: list[dict[str, Any]] = []
    if len(row.arguments) == 1:
        (argument,) = row.arguments
        match argument.kind:
            case Kind.FLOAT:
                told.append(_with_type(row.arguments, "i"))
            case Kind.INT:
                told.append(_with_type(row.arguments, "f"))
            case Kind.BOOL:
                told += [{"TYPE": "i"}, {"TYPE": "f"}]
            case Kind.CHOICE:
                last = len(argument.choices) - 1
                by_index = Argument(Kind.INT, "index", 0, last)
                told.append(_signature((by_index,)))
            case Kind.TEXT:
                pass
    if row.glides:
        told.append(_signature((*row.arguments, _SECONDS)))
    return told


def _with_type(arguments: tuple[Argument, ...], tag: str) -> dict[str, Any]:
    return {**_signature(arguments), "TYPE": tag}


def _shorter(arguments: tuple[Argument, ...]) -> list[dict[str, Any]]:
    """Signatures with optional arguments left out, from the last on."""
    told: list[dict[str, Any]] = []
    while arguments and arguments[-1].optional:
        arguments = arguments[:-1]
        told.append(_signature(arguments))
    return told
