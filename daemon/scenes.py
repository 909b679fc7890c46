"""Scenes: values kept under a name, one TOML file each, to be recalled as one change.

Files are read when they are recalled, so an edited one counts at once. Writing is done
on a thread: a disk may take its time, the event loop may not.
"""

import asyncio
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import platformdirs
from oscine.daemon import store
from oscine.daemon.coercion import RefusedError, as_number, join_words, shown
from oscine.daemon.parameters import PARAMETERS, SLOTS, Access, Value
from oscine.daemon.state import Answer, Change, Outcome, State

_log = logging.getLogger("oscine.scenes")

SOURCE = "scene"
FORMAT = 1
MAX_SCENES = 512
LONGEST_GLIDE_SECONDS = 600.0
_GONE_SECONDS = 0.05  # a glide takes its last step a little after its time

_NAME = re.compile(r"[^\W_][\w .,'&()+-]{0,63}")
_HEADING = """A scene of Oscine. Values by address, as `oscine addresses` lists them.
Edit it as you like: lines that are left out leave their values alone."""

KEPT = tuple(
    address
    for address, row in PARAMETERS.items()
    if row.access is Access.READ_WRITE and row.scene
)
"""Addresses that a scene is saved with; a file may name any that can be set."""


def default_folder() -> Path:
    """Folder of the scenes where none is configured."""
    return platformdirs.user_state_path("oscine") / "scenes"


def checked_name(raw: Sequence[object]) -> str:
    """Name of a scene, also as several symbols.

    Raises:
        RefusedError: No file could safely have it.

    >>> checked_name(("second", "verse"))
    'second verse'
    """
    name = join_words(raw)
    if not _NAME.fullmatch(name) or name[-1] in " .":
        raise RefusedError(
            "expected a name of up to 64 letters, digits, spaces or .,'&()+-_ that "
            f"begins with a letter or digit, got {shown(name)}"
        )
    return name


class Scenes:
    """Saves and recalls; on the event loop's thread.

    Attributes:
        folder: Where the files are.
    """

    def __init__(self, state: State, folder: Path | None = None) -> None:
        """Serve the requests below ``/scene``.

        Args:
            state: Whose values are kept and set.
            folder: Where; None is the user's state folder.
        """
        self.folder = folder or default_folder()
        self._state = state
        # Scenes on their way to the disk; None is one on its way out.
        self._pending: dict[str, Mapping[str, Any] | None] = {}
        self._last: asyncio.Task[None] | None = None
        self._leaving: asyncio.TimerHandle | None = None
        self._provided = ExitStack()
        for what, handler in (
            ("save", self._save),
            ("recall", self._recall),
            ("delete", self._delete),
            ("list", self._list),
        ):
            self._provided.callback(state.provide(f"/scene/{what}", handler))

    async def stop(self) -> None:
        """Serve no more; what is being written is written first."""
        self._provided.close()
        if self._leaving is not None:
            self._leaving.cancel()
        if self._last is not None:
            await self._last

    def names(self) -> list[str]:
        """All scenes, by the numbers their names begin with, then by letter."""
        try:
            found = {path.stem for path in self.folder.glob("*.toml")}
        except OSError:
            found = set()
        found = {name for name in found if _NAME.fullmatch(name)}
        found |= {name for name, tree in self._pending.items() if tree is not None}
        found -= {name for name, tree in self._pending.items() if tree is None}
        return sorted(found, key=_place)

    # Requests

    def _save(self, request: Change) -> list[Answer]:
        name = checked_name(request.arguments)
        names = self.names()
        if name not in names and len(names) >= MAX_SCENES:
            raise RefusedError(f"there are {MAX_SCENES} scenes, which is all there can")
        values = {address: _plain(self._state.value(address)) for address in KEPT}
        tree = {"format": FORMAT, "values": values}
        path = self._path(name)
        self._later(
            request.address, name, tree, lambda: store.write(path, tree, _HEADING)
        )
        return []

    def _delete(self, request: Change) -> list[Answer]:
        name = self._known(checked_name(request.arguments))
        path = self._path(name)
        self._later(request.address, name, None, lambda: path.unlink(missing_ok=True))
        return []

    def _list(self, request: Change) -> list[Answer]:
        return [Answer("/scene/list.reply", tuple(self.names()))]

    def _recall(self, request: Change) -> list[Answer]:
        name, seconds = self._meant(request.arguments)
        values = self._values(name)
        leaving = self._leaving_texts(values) if seconds > 0.0 else set[str]()
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None
        self._state.apply(
            _change(address, raw, seconds)
            for address, raw in values.items()
            if address not in leaving
        )
        if leaving:
            # What fades out keeps its words until it is gone.
            late = [_change(address, values[address]) for address in leaving]
            self._leaving = asyncio.get_running_loop().call_later(
                seconds + _GONE_SECONDS, lambda: self._state.apply(late)
            )
        _log.info("%s recalls %s in %g s", request.source, name, seconds)
        self._state.report(Outcome(request.address, True, name))
        return []

    # Parts of them

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.toml"

    def _known(self, name: str) -> str:
        names = self.names()
        if name not in names:
            listed = ", ".join(names[:8]) or "none yet"
            raise RefusedError(f"there is no scene {shown(name)}; there are: {listed}")
        return name

    def _meant(self, arguments: Sequence[object]) -> tuple[str, float]:
        """Name and seconds of a recall; a number alone is a place."""
        if not arguments:
            raise RefusedError("expected a scene and perhaps seconds, got nothing")
        words, seconds = arguments, 0.0
        if len(arguments) > 1 and not isinstance(arguments[-1], str):
            words = arguments[:-1]
            seconds = as_number(arguments[-1]) or 0.0
            if not 0.0 <= seconds <= LONGEST_GLIDE_SECONDS:
                raise RefusedError(
                    f"expected 0 to {LONGEST_GLIDE_SECONDS:g} seconds, got {seconds:g}"
                )
        first = words[0]
        if len(words) == 1 and isinstance(first, (int, float)):
            return self._numbered(round(first)), seconds
        return self._known(checked_name(words)), seconds

    def _numbered(self, number: int) -> str:
        names = self.names()
        for name in names:
            if _number_of(name) == number:
                return name
        if not 1 <= number <= len(names):
            raise RefusedError(f"there is no scene {number}; there are {len(names)}")
        return names[number - 1]

    def _values(self, name: str) -> dict[str, object]:
        """Values of a scene; a file that cannot be read is kept aside.

        Raises:
            RefusedError: It is no scene.
        """
        path = self._path(name)
        try:
            values = _values_in(path, self._pending.get(name) or store.read(path))
        except FileNotFoundError as error:
            raise RefusedError(f"there is no scene {shown(name)}") from error
        except store.BrokenFileError as error:
            aside = store.set_aside(path)
            raise RefusedError(f"{error}; it is kept as {aside.name}") from error
        for address in set(values) - set(PARAMETERS):
            _log.warning("%s: there is no %s", path, address)
        return {a: raw for a, raw in values.items() if a in PARAMETERS}

    def _leaving_texts(self, values: Mapping[str, object]) -> set[str]:
        """Texts and sounds of slots that fade out with this scene."""
        return {
            f"/prompt/{slot}/{what}"
            for slot in SLOTS
            for what in ("text", "audio")
            if values.get(f"/prompt/{slot}/weight") == 0
            and f"/prompt/{slot}/{what}" in values
            and self._state.number(f"/prompt/{slot}/weight") > 0.0
        }

    def _later(
        self,
        address: str,
        name: str,
        tree: Mapping[str, Any] | None,
        work: Callable[[], None],
    ) -> None:
        """Do something on the disk after all that was asked before; then tell."""
        before = self._last
        self._pending[name] = tree

        async def in_turn() -> None:
            if before is not None:
                await before
            try:
                await asyncio.to_thread(work)
            except OSError as error:
                outcome = Outcome(address, False, f"{name}: {error}")
            else:
                outcome = Outcome(address, True, name)
            if self._pending.get(name, 0) is tree:
                del self._pending[name]
            self._state.report(outcome)

        self._last = asyncio.get_running_loop().create_task(in_turn())


def _change(address: str, raw: object, glide_seconds: float = 0.0) -> Change:
    arguments = tuple(raw) if isinstance(raw, list) else (raw,)
    return Change(address, arguments, SOURCE, glide_seconds)


def _values_in(path: Path, tree: Mapping[str, Any]) -> dict[str, object]:
    values = tree.get("values")
    if not isinstance(values, dict) or tree.get("format") != FORMAT:
        raise store.BrokenFileError(f"{path}: expected format = {FORMAT} and [values]")
    return values


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _number_of(name: str) -> int | None:
    found = re.match(r"\d+", name)
    return int(found[0]) if found else None


def _place(name: str) -> tuple[float, str]:
    number = _number_of(name)
    return float("inf") if number is None else number, name.casefold()
