"""TOML files that the daemon writes and people edit: whole or not at all.

What cannot be read is kept aside under another name, never overwritten.
"""

import contextlib
import itertools
import logging
import os
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w

_log = logging.getLogger("oscine.store")

_MAX_BYTES = 1 << 20
"""Longest file that is read; nobody writes as much by hand."""


class BrokenFileError(Exception):
    """A file that holds no such thing; the message says what is wrong, and where."""


def read(path: Path) -> dict[str, Any]:
    """Read a file.

    Raises:
        FileNotFoundError: There is none.
        BrokenFileError: It cannot be read.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BrokenFileError(f"{path} is larger than {_MAX_BYTES} bytes")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrokenFileError(f"{path}: {error}") from error


def write(path: Path, tree: Mapping[str, Any], heading: str) -> None:
    """Write a file so that after a power cut either the old or the new one is there.

    Args:
        path: Where; its folder is made.
        tree: What.
        heading: Lines of comment at its top, for those who open it.

    Raises:
        OSError: It cannot be written; what was there is still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    text = f"{comment}\n{tomli_w.dumps(tree, multiline_strings=False)}"
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    # The name is in the folder, so the folder has to reach the disk as well.
    with contextlib.suppress(OSError):
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def set_aside(path: Path) -> Path:
    """Rename a broken file out of the way; returns where it is now."""
    names = (path.with_name(f"{path.name}.broken-{n}") for n in itertools.count(1))
    aside = next(name for name in names if not name.exists())
    with contextlib.suppress(OSError):
        path.replace(aside)
    _log.warning("%s cannot be read; it is kept as %s", path, aside.name)
    return aside


def stamp(path: Path) -> tuple[int, int, int]:
    """What is different when a file has changed; zeros while there is none."""
    try:
        told = path.stat()
    except OSError:
        return 0, 0, 0
    return told.st_mtime_ns, told.st_size, told.st_ino


class Kept:
    """One file, read again when somebody else has written it."""

    def __init__(self, path: Path, heading: str) -> None:
        """Keep ``path``, with ``heading`` as the comment at its top."""
        self._path = path
        self._heading = heading
        self._stamp = (0, 0, 0)
        self._is_broken = False

    def load(self, *, is_edited: bool = False) -> Mapping[str, Any] | None:
        """Read it.

        Args:
            is_edited: Somebody has it open: one that cannot be read is left where it
                is, to be mended, and only kept aside before another is written.

        Returns:
            What it holds; None where there is none, or it cannot be read.
        """
        self._stamp = stamp(self._path)
        self._is_broken = False
        try:
            return read(self._path)
        except FileNotFoundError:
            return None
        except BrokenFileError as error:
            _log.warning("%s", error)
            if is_edited:
                self._is_broken = True
                return None
            set_aside(self._path)
            self._stamp = stamp(self._path)
            return None

    def save(self, tree: Mapping[str, Any]) -> None:
        """Write it.

        Raises:
            OSError: It cannot be written; what was there is still there.
        """
        if self._is_broken:
            set_aside(self._path)
            self._is_broken = False
        write(self._path, tree, self._heading)
        self._stamp = stamp(self._path)

    def has_changed(self) -> bool:
        """Whether somebody else has written it since it was read or written."""
        now = stamp(self._path)
        return now not in {self._stamp, (0, 0, 0)}
