"""Models fetched from Hugging Face.

The one part of the engine that uses the network, and only when it is told to: a model
that has been fetched is played without.
"""

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from oscine.engine import EngineError, manifest
from oscine.engine.catalogue import PUBLISHED, Published
from oscine.engine.installed import (
    HubError,
    Installed,
    amount,
    and_more,
    check_room,
    disk_sentence,
    fetched,
    folder_of,
    published,
)
from oscine.engine.manifest import Facts

_PARTS = ".parts"
"""Folder of what has not come whole yet."""

_REASON = 200  # signs of a foreign message that are passed on


def pull(name: str, root: Path, tell: Callable[[str], None]) -> Installed:
    """Fetch what is missing or damaged of a published model; slow.

    What has come when it is interrupted stays, and the next call goes on from there.
    Where all is there and right, nothing is asked of the network.

    Args:
        name: One of the published models.
        root: Where models are kept.
        tell: Told in a line each what is done.

    Raises:
        HubError: It cannot be had.
    """
    if name not in PUBLISHED:
        raise HubError(f"no model {name!r} is published; there are: {published()}")
    model = PUBLISHED[name]
    for part in filter(None, (model.shared, model)):
        folder = folder_of(part, root)
        known = manifest.read(folder)
        wanted = {p: _fault(folder / p, known.get(p), tell) for p in part.file_bytes}
        if any(wanted.values()):
            with _explained(part, root):
                _fetch(part, folder, wanted, tell)
    here = fetched(model, root)
    tell(f"{name} is here: {here.folder}")
    return here


def _fetch(
    model: Published,
    folder: Path,
    wanted: dict[str, str],
    tell: Callable[[str], None],
) -> None:
    """Fetch the files that have a fault, all of the same version."""
    # Here, because a model that plays has no use for it.
    from huggingface_hub import HfApi  # noqa: PLC0415

    api = HfApi(library_name="oscine")
    commit = api.repo_info(model.repo).sha
    paths = list(model.file_bytes)
    told = api.get_paths_info(model.repo, paths, revision=commit)
    facts = {info.path: _facts(info) for info in told}
    absent = [path for path in paths if path not in facts]
    if absent:
        raise HubError(
            f"{model.repo} has no {absent[0]}{and_more(absent)}; is {model.name} "
            "published there? Add a folder instead: "
            f"oscine models add {model.name} FOLDER"
        )
    check_room(folder, sum(facts[p].size for p, fault in wanted.items() if fault))
    for path in paths:
        file = folder / path
        if not wanted[path] and manifest.read(folder)[path] == facts[path]:
            continue
        if manifest.fault(file, facts[path]):
            tell(f"fetching {path}, {amount(facts[path].size)}")
            _download(model, path, commit, facts[path], folder)
        manifest.write(folder, manifest.read(folder) | {path: facts[path]})
    with contextlib.suppress(OSError):
        (folder / _PARTS).rmdir()  # unless something of another model is in it


def _download(
    model: Published, path: str, commit: str | None, facts: Facts, folder: Path
) -> None:
    """Fetch one file, going on where an earlier call was interrupted.

    The client's own download begins anew after that, so only its request is used.

    Raises:
        HubError: What came is not what the hub told.
    """
    from huggingface_hub import hf_hub_url  # noqa: PLC0415 - as above
    from huggingface_hub.file_download import http_get  # noqa: PLC0415 - as above
    from huggingface_hub.utils import build_hf_headers  # noqa: PLC0415 - as above

    # Named after what will be in it: of another version nothing is kept.
    part = folder / _PARTS / f"{facts.digest}.part"
    part.parent.mkdir(parents=True, exist_ok=True)
    headers = build_hf_headers(library_name="oscine")
    # Packed on the way, a file could not be gone on with.
    headers["Accept-Encoding"] = "identity"
    with part.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise HubError(f"{path} is being fetched already, by another") from error
        http_get(
            hf_hub_url(model.repo, path, revision=commit),
            file,
            resume_size=file.tell(),
            headers=headers,
            expected_size=facts.size,
            displayed_filename=Path(path).name,
        )
        file.flush()
        os.fsync(file.fileno())
    fault = manifest.fault(part, facts)
    if fault:
        part.unlink()
        raise HubError(
            f"{path} came damaged: it {fault}; it is thrown away, so try again: "
            f"oscine models pull {model.name}"
        )
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    part.replace(folder / path)


def _facts(info: Any) -> Facts:
    """Size and checksum as the hub tells them of a file."""
    if info.lfs is not None:
        return Facts(info.size, "sha256", info.lfs.sha256)
    return Facts(info.size, "git", info.blob_id)


def _fault(file: Path, facts: Facts | None, tell: Callable[[str], None]) -> str:
    """Why a file has to be fetched; nothing where it is as the hub once said."""
    if facts is None:
        return "is not known"
    fault = manifest.fault(file, facts)
    if fault and file.exists():
        tell(f"{file.name} {fault}, and is fetched again")
    return fault


@contextlib.contextmanager
def _explained(model: Published, root: Path) -> Iterator[None]:
    """Tell whatever goes wrong while fetching in a sentence with the mend."""
    from huggingface_hub import errors  # noqa: PLC0415 - as above

    again = f"oscine models pull {model.name}"
    try:
        yield
    except EngineError:
        raise
    except errors.OfflineModeIsEnabled as error:
        raise HubError(
            f"HF_HUB_OFFLINE is set, so nothing is fetched; unset it for: {again}"
        ) from error
    except errors.GatedRepoError as error:
        raise HubError(
            f"{model.repo} asks for your consent: accept its terms at "
            f"https://huggingface.co/{model.repo}, then log in with: hf auth login"
        ) from error
    except errors.RepositoryNotFoundError as error:
        raise HubError(
            f"the hub shows no {model.repo} to you; if your token is old, log in again "
            "with: hf auth login"
        ) from error
    except errors.HfHubHTTPError as error:
        raise HubError(_http_sentence(error, again)) from error
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise HubError(disk_sentence(error, root)) from error
        raise HubError(
            f"the hub cannot be reached ({_short(error)}); what has come is kept, so "
            f"once there is a network: {again}. Without one, bring a folder: "
            f"oscine models add {model.name} FOLDER"
        ) from error


def _http_sentence(error: Any, again: str) -> str:
    status = error.response.status_code
    if status in {401, 403}:
        return (
            f"the hub refuses the token ({status}); log in again with: hf auth login, "
            "or unset HF_TOKEN"
        )
    return f"the hub answers {status} ({_short(error)}); try again later: {again}"


def _short(error: BaseException) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= _REASON else words[:_REASON] + "…"
