"""The map: all bindings, the user's before those of a box before those for any box."""

import logging
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from oscine.daemon.coercion import RefusedError
from oscine.routes.bindings import Binding, checked, told
from oscine.routes.midi_moves import Move

_log = logging.getLogger("oscine.midi")

FORMAT = 1
MAX_BINDINGS = 1024
_FOLDER = files("oscine.routes").joinpath("profiles")
_OF_A_ROW = {"what", "numbers", "addresses", "lamps"}
HEADING = """MIDI bindings of Oscine; edit them as you like, they count at once.
Addresses under "off" are moved by no shipped binding either."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A box as its maker documents it, and what its controls move.

    Attributes:
        name: Of the box.
        source: Where its numbers are documented.
        ports: Parts of port names by which it is known, lower case.
        but_not: Parts of port names that are another box's.
        keys: Channel whose notes play; 0 is none.
        drums: Channel whose notes play drums; 0 is none.
        rows: What its controls are called, and what they move.
    """

    name: str
    source: str
    ports: tuple[str, ...]
    but_not: tuple[str, ...]
    keys: int
    drums: int
    rows: tuple[tuple[str, tuple[Binding, ...]], ...]

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """What all its controls move."""
        return tuple(binding for _, row in self.rows for binding in row)

    def is_known_by(self, port: str) -> bool:
        """Whether a port, in lower case, is this box's."""
        return any(part in port for part in self.ports) and not any(
            part in port for part in self.but_not
        )


@cache
def profiles() -> tuple[Profile, ...]:
    """All shipped profiles; the last is for any other box."""
    found = [
        _profile(tomllib.loads(file.read_text(encoding="utf-8")))
        for file in sorted(_FOLDER.iterdir(), key=str)
        if file.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda profile: not profile.ports))


def _profile(tree: Mapping[str, Any]) -> Profile:
    return Profile(
        name=tree["name"],
        source=tree["source"],
        ports=tuple(part.lower() for part in tree["ports"]),
        but_not=tuple(part.lower() for part in tree.get("but_not", ())),
        keys=tree.get("keys", 0),
        drums=tree.get("drums", 0),
        rows=tuple(
            (row["what"], tuple(_row({"channel": tree.get("channel", 0), **row})))
            for row in tree["row"]
        ),
    )


def _row(row: Mapping[str, Any]) -> Iterator[Binding]:
    """Bindings of a row of like controls."""
    shared = {name: row[name] for name in row.keys() - _OF_A_ROW}
    lamps = row.get("lamps", [None] * len(row["numbers"]))
    for number, lamp, address in zip(
        row["numbers"], lamps, row["addresses"], strict=True
    ):
        tree = {**shared, "number": number, "address": address}
        if lamp is not None:
            tree["lamp"] = {**row.get("lamp", {}), "number": lamp}
        yield checked(tree)


@cache
def profile_of(port: str) -> Profile:
    """Profile of the box at a port."""
    known = profiles()
    for profile in known:
        if profile.is_known_by(port.lower()):
            return profile
    return known[-1]


class Map:
    """What moves what; changes by learning, by messages and by its file.

    Attributes:
        own: The user's bindings.
        off: Addresses that shipped bindings leave alone.
    """

    def __init__(self) -> None:
        self.own: list[Binding] = []
        self.off: set[str] = set()

    def found(self, port: str, move: Move) -> list[Binding]:
        """Bindings of a control; where the user has any, only those."""
        own = [each for each in self.own if each.fits(port, move)]
        if own:
            return own
        return [
            each
            for each in profile_of(port).bindings
            if each.fits(port, move) and each.address not in self.off
        ]

    def all_for(self, port: str) -> list[Binding]:
        """All bindings that count at a port."""
        own = [each for each in self.own if each.port.lower() in port.lower()]
        taken = {(each.kind, each.number) for each in own}
        return own + [
            each
            for each in profile_of(port).bindings
            if each.address not in self.off and (each.kind, each.number) not in taken
        ]

    def bind(self, binding: Binding) -> None:
        """Add a binding; the same control's last one for this address gives way.

        Raises:
            RefusedError: There are too many.
        """
        if len(self.own) >= MAX_BINDINGS:
            raise RefusedError(f"there are {MAX_BINDINGS} bindings, which is all")
        key = (binding.kind, binding.number, binding.channel, binding.port)
        self.own = [
            each
            for each in self.own
            if (each.kind, each.number, each.channel, each.port) != key
        ] + [binding]

    def unbind(self, address: str) -> int:
        """Take an address from all controls; returns how many had it."""
        shipped = sum(
            each.address == address for p in profiles() for each in p.bindings
        )
        count = sum(each.address == address for each in self.own)
        self.own = [each for each in self.own if each.address != address]
        if shipped and address not in self.off:
            self.off.add(address)
            count += 1
        return count

    def to_tree(self) -> dict[str, Any]:
        """Make what the file holds."""
        return {
            "format": FORMAT,
            "off": sorted(self.off),
            "binding": [told(each) for each in self.own],
        }

    def from_tree(self, tree: Mapping[str, Any]) -> None:
        """Take what the file holds; single bindings that cannot be are passed over.

        Raises:
            RefusedError: It is no such file at all; nothing has changed then.
        """
        listed, off = tree.get("binding", []), tree.get("off", [])
        if tree.get("format") != FORMAT or not isinstance(listed, list):
            raise RefusedError(f"expected format = {FORMAT} and [[binding]]")
        own: list[Binding] = []
        for each in listed[:MAX_BINDINGS]:
            try:
                own.append(checked(each))
            except (RefusedError, KeyError, TypeError, AttributeError) as error:
                _log.warning("a binding is passed over: %s", error)
        self.own = own
        self.off = {str(address) for address in off}
