"""Bindings: which control moves which parameter, and how; pure arithmetic.

A position is where something stands between its ends, 0 to 1.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from oscine.daemon.coercion import RefusedError, shown
from oscine.daemon.parameters import (
    TABLE,
    Access,
    Kind,
    Parameter,
    Row,
    Trigger,
    Value,
)
from oscine.daemon.state import unknown
from oscine.routes.midi_moves import FULL, NUMBERS, Move

MODES = (
    "absolute",
    "relative-twos",
    "relative-offset",
    "relative-sign",
    "toggle",
    "momentary",
)
"""How the values of a control are meant; the last two are for keys and buttons."""

TAKEOVERS = ("jump", "pickup", "scale")
"""What a knob does that stands elsewhere than its parameter."""

_NEAR = 1.5 / 127
"""A knob this near to its parameter has it."""

_STEPS = 127.0
"""Clicks of an endless knob from end to end."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """What shows a value, where that is not the control's own message.

    Attributes:
        kind: ``cc`` or ``note``; ``none`` where nothing can show it.
        number: Of the controller or the key.
        channel: 1 to 16; 0 is the control's.
        low: Value sent at the lower end.
        high: Value sent at the upper end.
    """

    kind: str
    number: int
    channel: int = 0
    low: int = 0
    high: int = 127


@dataclass(frozen=True, slots=True)
class Binding:
    """One control bound to one address.

    Attributes:
        address: Of a parameter with one value, or of a trigger.
        kind: One of ``midi_moves.FULL``.
        number: Of the controller, the NRPN or the key.
        channel: 1 to 16; 0 is any.
        port: A part of the port's name, any case; empty is any port.
        mode: One of ``MODES``; empty is what suits the kind.
        minimum: Value at the lower end; None is the parameter's.
        maximum: Value at the upper end; may be the smaller one.
        curve: 1 is straight; above 1 the lower part has more room.
        takeover: One of ``TAKEOVERS``.
        lamp: What shows the value; None is the control itself.
    """

    address: str
    kind: str
    number: int
    channel: int = 0
    port: str = ""
    mode: str = ""
    minimum: float | None = None
    maximum: float | None = None
    curve: float = 1.0
    takeover: str = "jump"
    lamp: Lamp | None = None

    @property
    def is_relative(self) -> bool:
        """Whether it tells steps instead of positions."""
        return self.mode.startswith("relative")

    def fits(self, port: str, move: Move) -> bool:
        """Whether a move at a port is its own."""
        kind, channel, number = move.control
        return (
            kind == self.kind
            and number == self.number
            and self.channel in {0, channel}
            and self.port.lower() in port.lower()
        )


def checked(tree: Mapping[str, Any]) -> Binding:
    """Make a binding of what a file or a message says.

    Raises:
        RefusedError: It cannot be (the message says what was expected and came).

    >>> checked({"address": "/bpm", "kind": "cc", "number": 20}).mode
    'absolute'
    """
    names = [field.name for field in fields(Binding)]
    for name in tree:
        if name not in names:
            raise RefusedError(f"a binding has no {shown(name)}, only {names}")
    target(str(tree.get("address", "")))
    kind = _among("kind", tree.get("kind"), tuple(FULL))
    number = _whole("number", tree.get("number", 0), 0, NUMBERS[kind] - 1)
    mode = tree.get("mode") or ("toggle" if kind == "note" else "absolute")
    modes = MODES[4:] if kind == "note" else MODES
    return Binding(
        address=str(tree["address"]),
        kind=kind,
        number=number,
        channel=_whole("channel", tree.get("channel", 0), 0, 16),
        port=str(tree.get("port", ""))[:200],
        mode=_among("mode", mode, modes),
        minimum=_number("minimum", tree.get("minimum")),
        maximum=_number("maximum", tree.get("maximum")),
        curve=min(max(_number("curve", tree.get("curve")) or 1.0, 0.1), 10.0),
        takeover=_among("takeover", tree.get("takeover", "jump"), TAKEOVERS),
        lamp=_lamp(tree["lamp"], kind, number) if tree.get("lamp") else None,
    )


def _lamp(tree: Mapping[str, Any], kind: str, number: int) -> Lamp:
    usual = {"kind": "note" if kind == "note" else "cc", "number": number}
    told = usual | {"channel": 0, "low": 0, "high": 127} | dict(tree)
    return Lamp(
        _among("lamp kind", told["kind"], ("cc", "note", "none")),
        *(
            _whole(f"lamp {name}", told[name], 0, 16 if name == "channel" else 127)
            for name in ("number", "channel", "low", "high")
        ),
    )


def target(address: str) -> Row:
    """Row that a binding may move.

    Raises:
        RefusedError: There is none, or no knob could.
    """
    row = TABLE.get(address)
    if row is None:
        raise RefusedError(unknown(address))
    if isinstance(row, Trigger):
        return row
    if (
        not isinstance(row, Parameter)
        or row.access is Access.READ
        or len(row.arguments) != 1
        or row.arguments[0].kind is Kind.TEXT
    ):
        raise RefusedError(f"no knob can move {address}")
    return row


def told(binding: Binding) -> dict[str, Any]:
    """Binding as a file has it: what is as usual is left out."""
    usual = Binding(binding.address, binding.kind, -1)
    every = {field.name: getattr(binding, field.name) for field in fields(Binding)}
    if binding.lamp is not None:
        every["lamp"] = asdict(binding.lamp)
    return {n: value for n, value in every.items() if value != getattr(usual, n)} | {
        "address": binding.address,
        "kind": binding.kind,
    }


def ends(binding: Binding, row: Parameter) -> tuple[float, float]:
    """Values at the two ends of a control."""
    argument = row.arguments[0]
    low, high = 0.0, 1.0
    if argument.kind is Kind.CHOICE:
        high = len(argument.choices) - 1.0
    elif argument.kind is not Kind.BOOL:
        low = 0.0 if argument.minimum is None else argument.minimum
        high = 1.0 if argument.maximum is None else argument.maximum
    return (
        low if binding.minimum is None else binding.minimum,
        high if binding.maximum is None else binding.maximum,
    )


def value_at(binding: Binding, row: Parameter, position: float) -> object:
    """Value that a position means.

    >>> knob = Binding("/bpm", "cc", 20, minimum=80, maximum=160)
    >>> value_at(knob, TABLE["/bpm"], 0.5)
    120.0
    """
    low, high = ends(binding, row)
    value = low + (high - low) * min(max(position, 0.0), 1.0) ** binding.curve
    match row.arguments[0].kind:
        case Kind.BOOL:
            return value >= 0.5
        case Kind.INT | Kind.CHOICE:
            return round(value)
        case _:
            return value


def position_of(binding: Binding, row: Parameter, value: Value) -> float | None:
    """Position that a value has; None for one that lies on no way, such as free."""
    argument = row.arguments[0]
    if isinstance(value, str):
        value = argument.choices.index(value) if value in argument.choices else 0
    if isinstance(value, tuple) or float(value) in argument.special:
        return None
    low, high = ends(binding, row)
    if high == low:
        return 0.0
    part = min(max((float(value) - low) / (high - low), 0.0), 1.0)
    return part ** (1.0 / binding.curve)


def lit(lamp: Lamp, channel: int, position: float) -> list[bytes]:
    r"""Messages that let a lamp show a position, 0 to 1.

    Args:
        lamp: Which one.
        channel: Of the control, 1 to 16.
        position: Where the value stands.

    >>> lit(Lamp("note", 3, low=12, high=60), 1, 1.0)
    [b'\x90\x03<']
    """
    if lamp.kind == "none":
        return []
    status = 0x90 if lamp.kind == "note" else 0xB0
    value = lamp.low + round(position * (lamp.high - lamp.low))
    return [bytes((status | (lamp.channel or channel) - 1, lamp.number, value))]


class Grip:
    """What is remembered of one control's hand on one parameter."""

    __slots__ = ("_hand", "_has_it", "_is_down", "_set")

    def __init__(self) -> None:
        self._hand: float | None = None
        self._has_it = False
        self._is_down = False
        self._set: float | None = None

    def move(
        self, binding: Binding, move: Move, position: float | None
    ) -> float | None:
        """Position that a move leads to.

        Args:
            binding: How the move is meant.
            move: What came.
            position: Where the parameter stands; None on no way.

        Returns:
            Where it is to stand; None where it is to stay.
        """
        value, full = move.value, FULL[move.control.kind]
        if binding.mode in {"toggle", "momentary"}:
            is_down = value >= _half(move.control.kind)
            if binding.mode == "momentary":
                return float(is_down)
            was_down, self._is_down = self._is_down, is_down
            if not is_down or was_down:
                return None
            return float((position or 0.0) < 0.5)
        if binding.is_relative:
            steps = _steps(binding.mode, value, full)
            start = 0.5 if position is None else position
            return min(max(start + steps / _STEPS, 0.0), 1.0)
        hand, self._hand = self._hand, value / full
        if binding.takeover == "jump" or position is None:
            return self._hand
        return self._taken_over(binding.takeover, hand, self._hand, position)

    def _taken_over(
        self, takeover: str, before: float | None, now: float, position: float
    ) -> float | None:
        """Where pickup or scale lead; a parameter moved by others is let go."""
        if self._set is not None and abs(position - self._set) > _NEAR:
            self._has_it = False
        if not self._has_it:
            crossed = before is not None and (before - position) * (now - position) <= 0
            self._has_it = crossed or abs(now - position) <= _NEAR
        if self._has_it:
            self._set = now
            return now
        if takeover == "pickup" or before is None:
            return None
        # The rest of the knob's way is the rest of the parameter's.
        if now > before:
            self._set = position + (now - before) * (1 - position) / (1 - before)
        else:
            self._set = position * now / before if before else position
        return self._set


def pressed(move: Move, was: int) -> bool:
    """Whether a button or knob was pressed past its middle, for triggers."""
    return move.value >= _half(move.control.kind) > was


def _half(kind: str) -> int:
    """Value from which on a button is down; a key is, however softly."""
    return 1 if kind == "note" else (FULL[kind] + 1) // 2


def _steps(mode: str, value: int, full: int) -> int:
    """Steps of an endless knob, in the three usual encodings of 7 bits."""
    if full > 127:
        value >>= 7
    match mode:
        case "relative-twos":
            return value if value < 64 else value - 128
        case "relative-offset":
            return value - 64
        case _:
            return value if value < 64 else 64 - value


def _among(name: str, raw: object, allowed: tuple[str, ...]) -> str:
    text = str(raw).lower()
    if text not in allowed:
        raise RefusedError(
            f"expected {name} to be one of {', '.join(allowed)}, got {shown(raw)}"
        )
    return text


def _whole(name: str, raw: object, low: int, high: int) -> int:
    number = _number(name, raw)
    if number is None or not low <= number <= high:
        raise RefusedError(f"expected {name} from {low} to {high}, got {shown(raw)}")
    return round(number)


def _number(name: str, raw: object) -> float | None:
    if raw is None:
        return None
    try:
        number = float(raw)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise RefusedError(f"expected a number as {name}, got {shown(raw)}")
    return number
