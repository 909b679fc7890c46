"""Prints the patches of every host from the table, or tells which are behind it."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from oscine.daemon.print_max import max_files
from oscine.daemon.print_open_stage_control import open_stage_control_files
from oscine.daemon.print_pd import pd_files
from oscine.daemon.print_supercollider import supercollider_files
from oscine.daemon.print_touchdesigner import touchdesigner_files

PRINTERS: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "pd": pd_files,
    "max": max_files,
    "supercollider": supercollider_files,
    "touchdesigner": touchdesigner_files,
    "open-stage-control": open_stage_control_files,
}
"""By the host's folder: what gives its printed files."""

FOLDER = Path(__file__).resolve().parent.parent / "patches"
"""Where the patches stand in a checkout."""


def printed(hosts: Iterable[str]) -> dict[Path, str]:
    """Give all printed files of some hosts, by their path in the folder of patches."""
    return {
        Path(host) / name: text
        for host in hosts
        for name, text in PRINTERS[host]().items()
    }


def print_patches(hosts: Iterable[str], into: Path) -> list[Path]:
    """Write the printed files of some hosts; gives those that changed."""
    changed = behind(hosts, into)
    files = printed(hosts)
    for path in changed:
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(files[path], encoding="utf-8")
    return changed


def behind(hosts: Iterable[str], folder: Path) -> list[Path]:
    """Tell which printed files of some hosts are not what the table says now."""
    return [
        path
        for path, text in printed(hosts).items()
        if not (folder / path).is_file()
        or (folder / path).read_text(encoding="utf-8") != text
    ]
