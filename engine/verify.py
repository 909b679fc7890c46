"""Looks into a model's files: checksums, names and shapes, what goes in and out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from oscine.engine import EngineError, manifest, mrt1_files, musiccoca
from oscine.engine.checkpoint import check_safetensors
from oscine.engine.installed import Installed, amount
from oscine.engine.manifest import Facts
from oscine.engine.mrt2_files import checkpoint_tensors, encoder_tensors


@dataclass(frozen=True, slots=True)
class Check:
    """One file, looked at.

    Attributes:
        path: Below the model's folder.
        is_ok: It is what the model needs.
        told: What was found, or what is wrong and the mend.
    """

    path: str
    is_ok: bool
    told: str


def verify(installed: Installed, *, with_checksums: bool = True) -> Iterator[Check]:
    """Look into every file of a model; slow, it reads them whole.

    Args:
        installed: The model.
        with_checksums: Compare with what the hub said when they were fetched, as far
            as that is known; else only look whether the model can use them.
    """
    known: dict[str, Facts] = {}
    for folder in filter(None, (installed.shared, installed.folder)):
        known |= manifest.read(folder) if with_checksums else {}
    for path, file in installed.files().items():
        if not file.is_file():
            yield Check(path, False, f"is not there; {_mend(installed)}")
            continue
        fault = manifest.fault(file, known[path]) if path in known else ""
        if fault:
            yield Check(path, False, f"{fault}; {_mend(installed)}")
            continue
        try:
            told = _content(installed, path, file)
        except EngineError as error:
            yield Check(path, False, str(error))
        else:
            yield Check(path, True, ", ".join((told, *_told(known.get(path)))))


def _content(installed: Installed, path: str, file: Path) -> str:
    """What is in a file.

    Raises:
        EngineError: Something else than the model needs.
    """
    size = amount(file.stat().st_size)
    model = installed.model
    if path.startswith(model.musiccoca):
        musiccoca.check_file(file)
        return f"{size}, inputs and outputs as expected"
    if model.family == "mrt1":
        return f"{size}, {mrt1_files.check_file(installed, path, file)}"
    is_encoder = path == model.encoder
    shapes = encoder_tensors(model) if is_encoder else checkpoint_tensors(model)
    check_safetensors(file, shapes)
    return f"{size}, {len(shapes)} tensors as expected"


def _told(facts: Facts | None) -> tuple[str, ...]:
    return () if facts is None else (f"{facts.algorithm} as published",)


def _mend(installed: Installed) -> str:
    if installed.name == installed.model.name and installed.model.is_published:
        return f"get it again with: oscine models pull {installed.name}"
    return f"add the folder again: oscine models add {installed.name} FOLDER"
