"""How a daemon is, in one look: for people, and by its exit code for scripts."""

import json
import sys

from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.parameters import PARAMETERS, STATUS_FIELDS
from rich.console import Console
from rich.markup import escape
from rich.table import Table

EXIT_WELL = 0
EXIT_WRONG = 1
EXIT_GONE = 3
"""Nobody answers; the number is that of a service that does not run."""

_WELL = "ok"


def status(
    host: str, port: int, root: str, wait_seconds: float, *, as_json: bool = False
) -> int:
    """Ask a daemon how it is, and print the answer.

    Returns:
        Exit status: 0 sound can flow, 1 something is wrong, 3 nobody answers.
    """
    where = f"{host}:{port}"
    try:
        told = ask(host, port, root, wait_seconds)
    except (NoReplyError, OSError) as error:
        if as_json:
            sys.stdout.write(json.dumps({"where": where, "health": "no answer"}) + "\n")
        else:
            sys.stderr.write(f"no answer from {where}: {error}\n")
        return EXIT_GONE
    if as_json:
        sys.stdout.write(json.dumps({"where": where, **told}) + "\n")
    else:
        _show(told)
    return EXIT_WELL if told["/health"] == _WELL else EXIT_WRONG


def ask(
    host: str, port: int, root: str, wait_seconds: float
) -> dict[str, int | float | str]:
    """Values of ``/status.reply`` by their addresses, after ``version``.

    Raises:
        NoReplyError: Nobody answers in time.
        OSError: The host cannot be reached, or has no daemon like this.
    """
    with OscClient(host, port, root) as client:
        client.send("/status")
        values = client.wait_for("/status.reply", wait_seconds).arguments
    names: tuple[str, ...] = ("version", *STATUS_FIELDS)
    if len(values) != len(names):
        raise OSError(f"an Oscine of another version ({values[0]}) answers")
    return dict(zip(names, values, strict=True))


def _show(told: dict[str, int | float | str]) -> None:
    console = Console(highlight=False)
    table = Table.grid(padding=(0, 2))
    for name, value in told.items():
        shown = f"{value:.4g}" if isinstance(value, float) else str(value)
        text = escape(f"{shown} {_unit(name)}".strip())
        if name == "/health":
            colour = "green" if value == _WELL else "bold red"
            text = f"[{colour}]{text}[/]"
        table.add_row(f"[dim]{name.strip('/')}[/]", text)
    console.print(table)


def _unit(address: str) -> str:
    row = PARAMETERS.get(address)
    return row.arguments[0].unit if row else ""
