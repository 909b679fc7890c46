"""The metrics door: how the daemon is, as Prometheus reads it, at ``/metrics``.

Every number of the table that can only be read is told, and no name stands here. A row
that is new in the table is new here.

Source: the text format 0.0.4 of Prometheus, and its rules for names: the base unit at
the end, ``_total`` for what only rises.
"""

from collections.abc import Iterator

from aiohttp import web
from oscine.daemon.parameters import PARAMETERS, Access, Argument, Kind, Parameter
from oscine.daemon.state import State

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_BASE_UNITS = {
    "ms": ("seconds", 0.001),
    "s": ("seconds", 1.0),
    "Hz": ("hertz", 1.0),
    "dB": ("decibels", 1.0),
}
"""Units of the table as Prometheus wants them, and the factor to them."""

_WELL = ("ok", "ready")
"""First words of the states in which nothing is wrong."""

_STATES = ("/health", "/engine/state", "/audio/state")


class MetricsDoor:
    """Answers one path on the HTTP port; runs on the event loop's thread."""

    def __init__(self, state: State) -> None:
        """Tell the numbers of ``state``."""
        self._state = state

    def add_to(self, app: web.Application) -> None:
        """Answer ``/metrics``."""
        app.router.add_get("/metrics", self._answer)

    async def _answer(self, _: web.Request) -> web.Response:
        body = exposition(self._state).encode()
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE})


def exposition(state: State) -> str:
    """All metrics as text."""
    lines: list[str] = []
    for address, row in PARAMETERS.items():
        if row.access is not Access.READ or row.template != address:
            continue
        if address in _STATES:
            lines += _state_lines(row, state.text(address))
        elif row.arguments[0].kind in {Kind.FLOAT, Kind.INT}:
            lines += _number_lines(row, state.value(address))
    return "\n".join(lines) + "\n"


def _state_lines(row: Parameter, text: str) -> Iterator[str]:
    """A state as 1 while all is well, else 0; in words as a label."""
    name = _name(row.address) + "_ok"
    yield f"# HELP {name} 1 while all is well. {_escaped(row.doc)}"
    yield f"# TYPE {name} gauge"
    is_well = text.startswith(_WELL)
    label = _escaped(text[:200]).replace('"', r"\"")
    yield f'{name}{{state="{label}"}} {int(is_well)}'


def _number_lines(row: Parameter, value: object) -> Iterator[str]:
    name, factor = _metric(row.address, row.arguments[0])
    rises = name.endswith("_total")
    yield f"# HELP {name} {_escaped(row.doc)}"
    yield f"# TYPE {name} {'counter' if rises else 'gauge'}"
    values = value if isinstance(value, tuple) else (value,)
    many = len(row.arguments) > 1
    for argument, number in zip(row.arguments, values, strict=True):
        label = f'{{of="{argument.name}"}}' if many else ""
        assert isinstance(number, (int, float))
        yield f"{name}{label} {number * factor:.10g}"


def _metric(address: str, argument: Argument) -> tuple[str, float]:
    """Name of a metric, and the factor to its base unit.

    >>> from oscine.daemon.parameters import PARAMETERS
    >>> metric = lambda address: _metric(address, PARAMETERS[address].arguments[0])
    >>> metric("/engine/step_ms")[0], metric("/engine/underruns")[0]
    ('oscine_engine_step_seconds', 'oscine_engine_underruns_total')
    """
    name = _name(address)
    if argument.name == "count":
        return f"{name}_total", 1.0
    unit, factor = _BASE_UNITS.get(argument.unit, ("", 1.0))
    if not unit:
        return name, 1.0
    return f"{name.removesuffix('_' + argument.unit)}_{unit}", factor


def _name(address: str) -> str:
    return "oscine" + address.replace("/", "_")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")
