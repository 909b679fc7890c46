"""The map: all bindings, the user's before those of a box before those for any box."""

import logging
import tomllib
from collections.abc import Mapping
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
HEADING = """MIDI bindings of Oscine; edit them as you like, they count at once.
Addresses under "off" are moved by no shipped binding either."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A box as its maker documents it, and what its controls move.

    Attributes:
        name: Of the box.
        ports: Parts of port names by which it is known, lower case.
        keys: Channel whose notes play; 0 is none.
        bindings: What its controls move.
    """

    name: str
    ports: tuple[str, ...]
    keys: int
    bindings: tuple[Binding, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """All shipped profiles; the last is for any other box."""
    found: list[Profile] = []
    for file in sorted(files("oscine.routes").joinpath("profiles").iterdir(), key=str):
        if file.name.endswith(".toml"):
            tree = tomllib.loads(file.read_text(encoding="utf-8"))
            bindings = tuple(
                checked({"channel": tree.get("channel", 0), **each})
                for each in tree["binding"]
            )
            ports = tuple(part.lower() for part in tree["ports"])
            found.append(Profile(tree["name"], ports, tree.get("keys", 1), bindings))
    return tuple(sorted(found, key=lambda profile: not profile.ports))


@cache
def profile_of(port: str) -> Profile:
    """Profile of the box at a port."""
    known = profiles()
    for profile in known:
        if any(part in port.lower() for part in profile.ports):
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
