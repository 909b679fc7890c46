"""``oscine evaluate wren``: what wren must show, measured."""

import json
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from oscine.daemon.bench import this_machine
from oscine.daemon.evaluate_row import shown, table, verdict
from oscine.engine import EngineError
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

PROCESSES = 2
"""How many play at a time."""

RESULTS = Path(__file__).resolve().parent.parent / "docs" / "wren_evaluation.json"
"""Where ``--write`` puts what was measured, in a checkout."""

_NEEDED = ("librosa", "pyloudnorm", "sklearn")


def needs(libraries: Iterable[str] = _NEEDED) -> str:
    """A sentence on what must be installed first; empty where nothing must."""
    missing = [name for name in libraries if find_spec(name) is None]
    if not missing:
        return ""
    return f"evaluating takes {', '.join(missing)}: pip install 'oscine[train]'"


def evaluate(
    author: str | None,
    only: str | None,
    *,
    is_quick: bool,
    as_json: bool,
    write_into: Path | None,
) -> int:
    """Measure wren and tell what was found.

    Args:
        author: Who writes: ``rules`` or ``learned``; None is who ships.
        only: Names of measures with commas between them; None for all.
        is_quick: Play less: minutes instead of a quarter of an hour.
        as_json: Print JSON instead of a table.
        write_into: File for the result; with ``only``, its other rows stay.

    Returns:
        Exit status: 0 where every number is what it must be.

    Raises:
        ValueError: A library is missing, the model's weights are, or there is no such
            measure.
    """
    if sentence := needs():
        raise ValueError(sentence)
    console = Console(stderr=True, highlight=False)
    try:
        found = measured(author, _named(only), is_quick=is_quick, console=console)
    except EngineError as error:
        raise ValueError(str(error)) from error
    if write_into is not None:
        kept = _merged(write_into, found) if only is not None else found
        write_into.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        console.print(f"written: {write_into}")
    if as_json:
        sys.stdout.write(json.dumps(found, indent=1) + "\n")
    else:
        Console(highlight=False).print(_pictured(found["rows"]))
    return int(not all(row["passed"] for row in found["rows"]))


def _merged(file: Path, found: dict[str, Any]) -> dict[str, Any]:
    """Put rows that were measured anew in the places of the same measures' old ones."""
    if not file.is_file():
        return found
    before = json.loads(file.read_text(encoding="utf-8"))
    keys = ("model", "author", "quick")
    if others := [key for key in keys if before.get(key) != found[key]]:
        told = ", ".join(f"{key} {before.get(key)}" for key in others)
        raise ValueError(
            f"{file} holds rows of {told}; nothing is written. Measure all of it, or "
            "write into another folder"
        )
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in before["rows"]:
        rows.setdefault(row["measure"], []).append(row)
    anew = {row["measure"] for row in found["rows"]}
    rows |= {name: [r for r in found["rows"] if r["measure"] == name] for name in anew}
    return before | {"rows": [row for group in rows.values() for row in group]}


def _named(only: str | None) -> list[str]:
    from oscine.daemon.evaluate_measures import MEASURES  # noqa: PLC0415 - librosa

    names = list(MEASURES) if only is None else only.split(",")
    if strangers := [name for name in names if name not in MEASURES]:
        there_are = ", ".join(MEASURES)
        raise ValueError(f"no measure {', '.join(strangers)}; there are: {there_are}")
    return names


def measured(
    author: str | None,
    names: Iterable[str],
    *,
    is_quick: bool,
    console: Console,
    processes: int = PROCESSES,
) -> dict[str, Any]:
    """Take measures; gives plain values: how they were taken, and ``rows``.

    Args:
        author: Who writes: ``rules`` or ``learned``; None is who ships.
        names: Which.
        is_quick: Play less.
        console: Where it is shown how far it is.
        processes: How many play at a time; 0 plays here.
    """
    from oscine.daemon.evaluate_hearing import FULL, QUICK  # noqa: PLC0415 - librosa
    from oscine.daemon.evaluate_measures import MEASURES  # noqa: PLC0415 - librosa
    from oscine.daemon.evaluate_takes import (  # noqa: PLC0415 - librosa
        author_of,
        default_author,
        do_all,
        jobs_of,
    )

    author = author or default_author()
    author_of(author)  # that it can be made, before anything is played
    scale = replace(QUICK if is_quick else FULL, author=author)
    chosen = [MEASURES[name] for name in names]
    jobs = jobs_of(ask for measure in chosen for ask in measure.asks(scale))
    began = time.monotonic()
    with Progress(
        TextColumn("[bold]{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} of {task.total:.0f} s of music"),
        TimeElapsedColumn(),
        console=console,
    ) as progress:
        task = progress.add_task("playing", total=sum(job.seconds for job in jobs))
        heard = do_all(
            author, jobs, processes, lambda done: progress.advance(task, done)
        )
    rows = [row for measure in chosen for row in measure.judge(scale, heard)]
    machine = this_machine()
    taken = f"{machine['date']}, {machine['cores']} of {machine['cpu']}"
    return {
        "model": "wren",
        "author": author,
        "quick": is_quick,
        "seconds": round(time.monotonic() - began),
        "rows": [row.to_json() | {"taken": taken} for row in rows],
    }


def _pictured(rows: list[dict[str, Any]]) -> Table:
    shape = Table("measure", "what", "bound", "value", "", box=None)
    for row in rows:
        said = verdict(row).strip("*")
        colour = {"passed": "green", "failed": "red"}.get(said, "dim")
        shape.add_row(
            row["measure"],
            row["told"],
            row["bound"],
            shown(row),
            f"[{colour}]{said}[/]" if said else "",
        )
    return shape


def printed(results: Path = RESULTS) -> str:
    """The table of the page, from the file that ``--write`` wrote."""
    if not results.is_file():
        return "Nothing has been measured yet.\n"
    found = json.loads(results.read_text(encoding="utf-8"))
    whose = {"rules": "composer's", "learned": "model's"}[found["author"]]
    taken: dict[str, dict[str, None]] = {}
    for row in found["rows"]:
        taken.setdefault(row["taken"], {})[row["measure"]] = None
    if len(taken) == 1:
        when = next(iter(taken))
    else:
        when = "; ".join(f"{', '.join(names)}: {at}" for at, names in taken.items())
    return f"The {whose} numbers ({when}):\n\n{table(found['rows'])}"
