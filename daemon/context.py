"""The past that a piece begins from: nothing, or a sound file to go on from.

Preparing it is slow and done on the worker; until it is ready, what plays plays on.
"""

import logging
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from oscine.daemon.parameters import Value
from oscine.daemon.prompts import read_sound
from oscine.daemon.worker import Worker
from oscine.engine import EngineError, Generator

_log = logging.getLogger("oscine.engine")

_ADDRESS = "/context/audio"

Event = tuple[Any, ...]


class Context:
    """Makes the states in which pieces of one generator begin.

    All calls on the performer's thread.
    """

    def __init__(
        self,
        generator: Generator,
        worker: Worker,
        media: Path,
        send: Callable[[Event], None],
    ) -> None:
        """Begin from nothing.

        Args:
            generator: Whose states.
            worker: Where sound files are taken in.
            media: Folder of the sound files.
            send: Hands an event to control.
        """
        self._generator = generator
        self._worker = worker
        self._media = media
        self._send = send
        self._name = ""
        self._prepared = b""

    def fresh_state(self, values: Mapping[str, Value]) -> Any:
        """A state in which a piece begins: as prepared, else from the seed."""
        if self._prepared:
            _log.info("a new piece goes on from %s", self._name)
            return self._generator.restore(self._prepared)
        return self._generator.initial_state(_seed(values))

    def meet(self, values: Mapping[str, Value], on_ready: Callable[[], None]) -> None:
        """Prepare what is asked for, if that is something else than before.

        Args:
            values: By address.
            on_ready: Called between two steps when a piece can begin from it.
        """
        name = str(values[_ADDRESS])
        if name == self._name:
            return
        self._name = name
        if not name:
            self._prepared = b""
            self._tell("empty")
            return
        self._tell("encoding")
        seed = _seed(values)

        def on_worker() -> Callable[[], None]:
            if self._name != name:
                return lambda: None  # another has been asked for while this one waited
            try:
                sound, rate_hz = read_sound(self._media, name)
                state = self._generator.continue_from(sound, rate_hz, seed)
                prepared = self._generator.save(state)
            except EngineError as error:
                reason = str(error)
                return lambda: self._refuse(name, reason)
            return lambda: self._enter(name, prepared, on_ready)

        self._worker.submit(on_worker)

    def _enter(self, name: str, prepared: bytes, on_ready: Callable[[], None]) -> None:
        if self._name != name:
            return
        self._prepared = prepared
        self._tell("ready")
        self._send(("outcome", _ADDRESS, True, name))
        on_ready()

    def _refuse(self, name: str, reason: str) -> None:
        if self._name != name:
            return
        self._tell(f"failed: {reason}")
        self._send(("outcome", _ADDRESS, False, reason))

    def _tell(self, told: str) -> None:
        self._send(("context", told))


def _seed(values: Mapping[str, Value]) -> int:
    seed = int(values["/seed"])  # type: ignore[arg-type]
    if seed < 0:
        seed = random.randrange(2**31)
    _log.info("a new piece begins with seed %d", seed)
    return seed
