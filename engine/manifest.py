"""What the hub says its files are: sizes and checksums, kept beside the files."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "oscine-files.json"
"""File of a model's folder that keeps it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One file as the hub tells of it.

    Attributes:
        size: In bytes.
        algorithm: ``sha256``, or ``git`` for a small file that lies in the repository
            itself: SHA-1 of a heading and the file.
        digest: In hexadecimal.
    """

    size: int
    algorithm: str
    digest: str


def read(folder: Path) -> dict[str, Facts]:
    """Facts by path below the folder; none where nobody has kept them, or badly."""
    try:
        tree = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return {path: Facts(**facts) for path, facts in tree["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write(folder: Path, facts: Mapping[str, Facts]) -> None:
    """Keep facts, whole or not at all.

    Raises:
        OSError: They cannot be written.
    """
    write_json(folder / NAME, {"files": {p: asdict(f) for p, f in facts.items()}})


def write_json(path: Path, tree: Mapping[str, object]) -> None:
    """Write a file so that after a power cut either the old or the new one is there.

    Raises:
        OSError: It cannot be written; what was there is still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(tree, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def fault(path: Path, facts: Facts) -> str:
    """What is wrong with a file, in a few words; nothing where it is as told.

    Reads it whole.
    """
    if not path.is_file():
        return "is not there"
    size = path.stat().st_size
    if size != facts.size:
        return f"has {size} bytes, expected {facts.size}"
    with path.open("rb") as file:
        if facts.algorithm == "git":
            content = hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
            content.update(file.read())
            digest = content.hexdigest()
        else:
            digest = hashlib.file_digest(file, facts.algorithm).hexdigest()
    if digest != facts.digest:
        return f"has other content than was published ({facts.algorithm} {digest[:12]})"
    return ""
