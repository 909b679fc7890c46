"""Files of models on this machine: where they are, and a folder made known as a model.

All lies below one folder, the root:

    magenta-realtime-2/          what was fetched, in the published layout
    NAME.json, NAME/             a model that was added, and its files if copied
"""

import errno
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from oscine.engine import EngineError, manifest
from oscine.engine.catalogue import PUBLISHED, Published
from oscine.engine.names import GENERATORS

FOLDER_INDEX = "checkpoint"
"""Name of the file that tells of the others in a checkpoint that is a folder."""

_OTHERS = {
    "mrt2": ("*.safetensors",),
    "mrt1": ("*.tar", f"*/{FOLDER_INDEX}", "*.safetensors"),
}
"""How checkpoints are found that have another name than the published one."""

_SPARE_BYTES = 1 << 28  # left free on the disk


class HubError(EngineError):
    """Files of a model that cannot be had; the message has the mend."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A model's files on this machine.

    Attributes:
        name: As ``--model`` spells it.
        model: The published one that it is, or is like.
        folder: In the published layout.
        checkpoint: Weights of tokens, and for some models of the decoder.
        shared: Where the files of another repository are, in its layout, if any are.
    """

    name: str
    model: Published
    folder: Path
    checkpoint: Path
    shared: Path | None = None

    @property
    def encoder(self) -> Path:
        """Weights that turn sound into tokens."""
        return (self.shared or self.folder) / self.model.encoder

    @property
    def decoder(self) -> Path:
        """Weights that turn tokens into sound, where the checkpoint has none."""
        return (self.shared or self.folder) / self.model.decoder

    @property
    def musiccoca(self) -> Path:
        """Folder of the style encoder."""
        return (self.shared or self.folder) / self.model.musiccoca

    def files(self) -> dict[str, Path]:
        """Every file it needs, by its path in its folder."""
        named = {path: self.folder / path for path in self.model.file_bytes}
        del named[self.model.checkpoint]
        if self.model.shared is not None:
            shared = self.shared or self.folder
            named |= {path: shared / path for path in self.model.shared.file_bytes}
        parts = [self.checkpoint]
        if self.checkpoint.name == FOLDER_INDEX and self.checkpoint.is_file():
            beside = self.checkpoint.parent.rglob("*")
            parts += sorted(
                file for file in beside if file.is_file() and file != self.checkpoint
            )
        return {str(part.relative_to(self.folder)): part for part in parts} | named

    def missing(self) -> list[str]:
        """Those that are not there."""
        return [path for path, file in self.files().items() if not file.is_file()]


def locate(name: str, root: Path) -> Installed:
    """Tell where a model's files are, or would be.

    Raises:
        HubError: Nothing of this name is published or has been added.
    """
    record = root / f"{name}.json"
    if is_name(name) and record.is_file():
        try:
            tree = json.loads(record.read_text(encoding="utf-8"))
            folder = root / tree["folder"]
            like = PUBLISHED[tree["like"]]
            return Installed(name, like, folder, folder / tree["checkpoint"])
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise HubError(
                f"{record} tells of no model ({error!r}); remove it, and add "
                f"the model again: oscine models add {name} FOLDER"
            ) from error
    if name not in PUBLISHED:
        raise HubError(
            f"no model {name!r}; there are: {', '.join(names(root))}; "
            f"others come from a folder: oscine models add {name} FOLDER --like MODEL"
        )
    model = PUBLISHED[name]
    return fetched(model, root)


def fetched(model: Published, root: Path) -> Installed:
    """Where the files of a published model are, or would be once they are fetched."""
    folder = folder_of(model, root)
    shared = folder_of(model.shared, root) if model.shared else None
    return Installed(model.name, model, folder, folder / model.checkpoint, shared)


def folder_of(model: Published, root: Path) -> Path:
    """Where the files of a model's repository are."""
    return root / model.repo.partition("/")[2]


def find(name: str, root: Path) -> Installed:
    """Tell where a model's files are.

    Raises:
        HubError: They are not all there; the message says how to get them.
    """
    installed = locate(name, root)
    missing = installed.missing()
    if missing:
        if name in PUBLISHED and not installed.model.is_published:
            mend = f"add a folder: oscine models add {name} FOLDER"
        else:
            size = amount(installed.model.total_bytes)
            mend = f"get it with: oscine models pull {name} (up to {size})"
        what = (
            "is not here"
            if len(missing) == len(installed.files())
            else (f"lacks {missing[0]}" + and_more(missing))
        )
        raise HubError(f"{name} {what} (looked in {installed.folder}); {mend}")
    return installed


def names(root: Path) -> list[str]:
    """Names of all models that are published or have been added."""
    added = sorted(path.stem for path in root.glob("*.json") if is_name(path.stem))
    return [*PUBLISHED, *(name for name in added if name not in PUBLISHED)]


def add(
    name: str,
    source: Path,
    root: Path,
    like: str = "",
    *,
    is_link: bool = False,
) -> Installed:
    """Make a folder in the published layout known as a model.

    Its content is the caller's to check.

    Args:
        name: What to call it: that of a published model, or a new one.
        source: The folder.
        root: Where models are kept.
        like: The published model that it is built like; empty is ``name``.
        is_link: Leave the files where they are; else those it needs are copied.

    Raises:
        HubError: Files are missing, the name cannot be, or there is no room.
    """
    found = examine(name, source, like)
    files = found.files()
    folder = found.folder
    try:
        if not is_link:
            # The record stays what it was until all is copied.
            folder = _copied(files, found.folder, root / name)
        manifest.write_json(
            root / f"{name}.json",
            {
                "like": found.model.name,
                "folder": str(folder) if is_link else name,
                "checkpoint": next(iter(files)),
            },
        )
    except OSError as error:
        raise HubError(disk_sentence(error, root)) from error
    return Installed(name, found.model, folder, folder / next(iter(files)))


def examine(name: str, source: Path, like: str = "") -> Installed:
    """Look at a folder as ``add`` will.

    Raises:
        HubError: Files are missing, or the name cannot be.
    """
    like = like or name
    if not is_name(name):
        raise HubError(
            f"{name!r} can be no model's name; use small letters, digits, dots and "
            "hyphens, such as my-model"
        )
    if name in GENERATORS and name not in PUBLISHED:
        raise HubError(f"{name} is built in; choose another name")
    if like not in PUBLISHED:
        raise HubError(
            f"what is {name} built like? say --like MODEL, one of {published()}"
        )
    model = PUBLISHED[like]
    folder = source.expanduser().resolve()
    if not folder.is_dir():
        raise HubError(f"there is no folder {source}")
    checkpoint = folder / model.checkpoint
    if not checkpoint.is_file():
        # A model of one's own has a name of its own.
        patterns = _OTHERS[model.family]
        others = [o for p in patterns for o in sorted(checkpoint.parent.glob(p))]
        checkpoint = others[0] if len(others) == 1 else checkpoint
    found = Installed(name, model, folder, checkpoint)
    missing = found.missing()
    if missing:
        raise HubError(
            f"{folder} lacks {missing[0]}{and_more(missing)}; expected the layout of "
            f"https://huggingface.co/{model.repo}: checkpoints/ and resources/"
        )
    return found


def is_name(name: str) -> bool:
    """Whether a model can be called so."""
    return re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,63}", name) is not None


def amount(size: int) -> str:
    """Bytes as people say them.

    >>> amount(1_128_840_272), amount(517_448), amount(37)
    ('1.1 GB', '0.5 MB', '37 bytes')
    """
    if size >= 1e9:
        return f"{size / 1e9:.1f} GB"
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size} bytes"


def _copied(files: dict[str, Path], source: Path, target: Path) -> Path:
    """Copy files into a folder that appears when it is whole.

    Raises:
        HubError: There is no room.
        OSError: Something cannot be read or written.
    """
    check_room(target, sum(file.stat().st_size for file in files.values()))
    part = target.with_name(f".{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        for path, file in files.items():
            (part / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, part / path)
        facts = {p: f for p, f in manifest.read(source).items() if p in files}
        if facts:
            manifest.write(part, facts)
        shutil.rmtree(target, ignore_errors=True)
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return target


def check_room(folder: Path, wanted: int) -> None:
    """See that so many bytes can be written.

    Raises:
        HubError: They cannot.
    """
    at = folder
    while not at.exists():
        at = at.parent
    free = shutil.disk_usage(at).free
    if free < wanted + _SPARE_BYTES:
        raise HubError(
            f"{amount(wanted)} and {amount(_SPARE_BYTES)} to spare are wanted, but "
            f"{amount(free)} are free in {at}; make room, or keep models elsewhere: "
            "[engine] models in the config"
        )


def disk_sentence(error: OSError, root: Path) -> str:
    """Say why something cannot be written, and the mend."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return (
            f"the disk is full: {root}; make room, then try again (what has come is "
            "kept), or keep models elsewhere: [engine] models in the config"
        )
    return (
        f"{error.filename or root} cannot be written ({os.strerror(error.errno or 0)});"
        " mend that, or keep models elsewhere: [engine] models in the config"
    )


def and_more(listed: list[str]) -> str:
    """How many there are besides the first."""
    return f" and {len(listed) - 1} more" if len(listed) > 1 else ""


def published() -> str:
    """Names of the published models, for a sentence."""
    return ", ".join(name for name, model in PUBLISHED.items() if model.is_published)
