"""The files of large models on the command line: listed, fetched, added, checked."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from oscine.engine import EngineError
from oscine.engine.installed import (
    HubError,
    Installed,
    add,
    amount,
    examine,
    find,
    locate,
    names,
)
from rich.console import Console
from rich.markup import escape
from rich.table import Table


def list_models(root: Path, *, as_json: bool) -> int:
    """Print which models there are, and which of them are here."""
    told = [_told(name, root) for name in names(root)]
    if as_json:
        sys.stdout.write(json.dumps({"folder": str(root), "models": told}) + "\n")
        return 0
    table = Table(box=None, pad_edge=False)
    for heading in ("model", "is", "size", "what"):
        table.add_column(heading)
    for model in told:
        table.add_row(model["name"], model["state"], model["size"], model["about"])
    console = Console(highlight=False)
    console.print(table)
    console.print(f"\n[dim]in {root}; get one with: oscine models pull NAME[/]")
    return 0


def pull_model(name: str, root: Path) -> int:
    """Fetch a model, telling what is done."""
    # Here, because nothing else needs what the network needs.
    from oscine.engine.hub import pull  # noqa: PLC0415

    console = Console(stderr=True, highlight=False)
    try:
        pull(name, root, console.print)
    except KeyboardInterrupt:
        console.print(
            f"interrupted; what has come is kept, and oscine models pull {name} goes on"
        )
        return 130
    return 0


def add_model(
    name: str, source: Path, root: Path, like: str = "", *, is_link: bool = False
) -> int:
    """Make a folder known as a model, after looking into it."""
    from oscine.engine.verify import verify  # noqa: PLC0415 - loads JAX

    console = Console(stderr=True, highlight=False)
    found = examine(name, source, like)
    console.print(f"looking into {found.folder}", markup=False)
    for check in verify(found):
        if not check.is_ok:
            raise HubError(f"{check.path}: {check.told}")
    if not is_link:
        console.print(f"copying {amount(_bytes(found))} to {root / name}")
    here = add(name, source, root, like, is_link=is_link)
    console.print(f"{name} is here: {here.folder}")
    return 0


def verify_model(name: str, root: Path, *, as_json: bool) -> int:
    """Look into every file of a model.

    Returns:
        Exit status: 1 if something is wrong with one, else 0.
    """
    from oscine.engine.verify import Check, verify  # noqa: PLC0415 - loads JAX

    installed = locate(name, root)
    if installed.missing() == list(installed.files()):
        find(name, root)  # says what to do where nothing is there at all
    console = Console(highlight=False)
    checks: list[Check] = []
    for check in verify(installed):
        checks.append(check)
        if not as_json:
            mark = "[green]✓[/]" if check.is_ok else "[bold red]✗[/]"
            console.print(f"{mark} {check.path}: {check.told}", soft_wrap=True)
    is_ok = all(check.is_ok for check in checks)
    if as_json:
        files = [{"path": c.path, "ok": c.is_ok, "told": c.told} for c in checks]
        told = {"name": name, "folder": str(installed.folder), "ok": is_ok}
        sys.stdout.write(json.dumps(told | {"files": files}) + "\n")
    return int(not is_ok)


def told_apart(command: Callable[[], int]) -> int:
    """Run one of the above; what it refuses is told in a sentence.

    Returns:
        Its exit status, or 1.
    """
    try:
        return command()
    except EngineError as error:
        told = str(error)
    except ModuleNotFoundError as error:
        told = (
            f"large models need {error.name}, which is not installed; "
            "mend: pip install 'oscine[magenta]'"
        )
    console = Console(stderr=True, highlight=False)
    console.print(f"[bold red]oscine:[/] {escape(told)}", soft_wrap=True)
    return 1


def _told(name: str, root: Path) -> dict[str, str]:
    """One model as the list tells of it."""
    installed = locate(name, root)
    missing, all_files = installed.missing(), installed.files()
    state = "here" if not missing else "absent"
    if 0 < len(missing) < len(all_files) and installed.checkpoint.is_file():
        state = "in part"
    size = installed.model.total_bytes if missing else _bytes(installed)
    about = installed.model.about
    if name != installed.model.name:
        about = f"yours, built like {installed.model.name}"
    return {
        "name": name,
        "state": state,
        "size": amount(size) if size else "",
        "about": about,
        "folder": str(installed.folder),
    }


def _bytes(installed: Installed) -> int:
    return sum(f.stat().st_size for f in installed.files().values() if f.is_file())
