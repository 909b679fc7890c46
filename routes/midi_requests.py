"""What is asked of the MIDI door over OSC: learn, bind, list, unbind."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from oscine.daemon.coercion import RefusedError, shown
from oscine.daemon.state import Answer, Change, Outcome, State
from oscine.routes.bindings import Binding, checked, target
from oscine.routes.midi_map import Map, profile_of

_OPTIONS = ("channel", "port", "mode", "minimum", "maximum", "curve", "takeover")
_SHORT = {"min": "minimum", "max": "maximum"}


class Kept(Protocol):
    """A file that holds a tree of values; ``daemon`` has one."""

    def load(self, *, is_edited: bool = False) -> Mapping[str, Any] | None:
        """Read it; None where there is none, or it cannot be read.

        One that ``is_edited`` is left where it is, even if it cannot be read.
        """
        ...

    def save(self, tree: Mapping[str, Any]) -> None:
        """Write it; may take its time, and raises OSError where it cannot."""
        ...

    def has_changed(self) -> bool:
        """Whether somebody else has written it since it was read or written."""
        ...


def bound_by(arguments: Sequence[object]) -> Binding:
    """Binding that the arguments of ``/midi/bind`` mean.

    Raises:
        RefusedError: They mean none.

    >>> bound_by(("/bpm", "cc", 20, "channel", 2, "min", 80)).channel
    2
    """
    if len(arguments) < 3:
        raise RefusedError(
            "expected ADDRESS KIND NUMBER, then options such as: channel 1 takeover "
            f"pickup; got {len(arguments)} arguments"
        )
    address, kind, number, *rest = arguments
    tree: dict[str, object] = {"address": address, "kind": kind, "number": number}
    if len(rest) % 2:
        raise RefusedError(f"expected options in pairs, got {shown(rest[-1])} alone")
    for name, value in zip(rest[::2], rest[1::2], strict=True):
        option = _SHORT.get(str(name), str(name))
        if option not in _OPTIONS:
            raise RefusedError(f"expected one of {_OPTIONS}, got {shown(name)}")
        tree[option] = value
    return checked(tree)


class MidiRequests:
    """Carries the requests out; tells when the map is another."""

    def __init__(
        self,
        state: State,
        binds: Map,
        ports: Callable[[], Sequence[str]],
        begin_learning: Callable[[str], None],
        on_changed: Callable[[Outcome], None],
    ) -> None:
        self._state = state
        self._map = binds
        self._ports = ports
        self._begin_learning = begin_learning
        self._on_changed = on_changed
        self.handlers: dict[str, Callable[[Change], list[Answer]]] = {
            "/midi/learn": self._learn,
            "/midi/cancel": self._cancel,
            "/midi/bind": self._bind,
            "/midi/unbind": self._unbind,
            "/midi/bindings": self._bindings,
        }

    def _learn(self, request: Change) -> list[Answer]:
        address = _address(request)
        target(address)
        self._begin_learning(address)
        return []

    def _cancel(self, request: Change) -> list[Answer]:
        self._begin_learning("")
        self._state.report(Outcome(request.address, True, ""))
        return []

    def _bind(self, request: Change) -> list[Answer]:
        binding = bound_by(request.arguments)
        self._map.bind(binding)
        self._map.off.discard(binding.address)
        self._on_changed(Outcome(request.address, True, in_words(binding)))
        return []

    def _unbind(self, request: Change) -> list[Answer]:
        address = _address(request)
        if not self._map.unbind(address):
            raise RefusedError(f"nothing is bound to {address}")
        self._on_changed(Outcome(request.address, True, address))
        return []

    def _bindings(self, request: Change) -> list[Answer]:
        shipped: dict[Binding, None] = {}
        for port in self._ports():
            for binding in profile_of(port).bindings:
                if binding.address not in self._map.off:
                    shipped[binding] = None
        every = [
            *((b, "own") for b in self._map.own),
            *((b, "shipped") for b in shipped),
        ]
        return [
            *(Answer("/midi/binding", _row(binding, who)) for binding, who in every),
            Answer("/midi/bindings.reply", (len(every),)),
        ]


def in_words(binding: Binding) -> str:
    """Binding as the log and ``/done`` tell it.

    >>> in_words(Binding("/bpm", "cc", 20, 1, "knobs", "absolute"))
    '/bpm: cc 20, channel 1, absolute, knobs'
    """
    channel = f"channel {binding.channel}" if binding.channel else "any channel"
    return (
        f"{binding.address}: {binding.kind} {binding.number}, {channel}, "
        f"{binding.mode}, {binding.port or 'any port'}"
    )


def _row(binding: Binding, who: str) -> tuple[object, ...]:
    low = "" if binding.minimum is None else binding.minimum
    high = "" if binding.maximum is None else binding.maximum
    return (
        binding.address, binding.kind, binding.number, binding.channel, binding.mode,
        low, high, binding.curve, binding.takeover, binding.port, who,
    )  # fmt: skip


def _address(request: Change) -> str:
    if len(request.arguments) != 1:
        raise RefusedError(f"expected one address, got {len(request.arguments)}")
    address = str(request.arguments[0])
    return "/" + address.strip("/").removeprefix("oscine/")
