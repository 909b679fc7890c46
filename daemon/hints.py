"""The hints of the model that plays: encoded on the worker, mixed into the blend."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from oscine.daemon.worker import Worker
from oscine.engine import EngineError, Generator
from oscine.engine.controls import Controls
from oscine.engine.hints import Hint, hints_for

_log = logging.getLogger("oscine.engine")

_KEPT = 256
"""Embeddings of hints; a tempo that is swept up and down again is encoded once."""


class Hints:
    """Encodes the words of controls, and keeps the old ones until the new are ready.

    All calls on the performer's thread.
    """

    def __init__(
        self, generator: Generator, worker: Worker, on_ready: Callable[[], None]
    ) -> None:
        """Know nothing yet.

        Args:
            generator: Whose hints these are.
            worker: Encodes them.
            on_ready: Called between two steps when something new can be mixed in.
        """
        self._generator = generator
        self._worker = worker
        self._on_ready = on_ready
        self._known: OrderedDict[str, np.ndarray | None] = OrderedDict()
        self._wanted: tuple[Hint, ...] = ()
        self._heard: dict[str, Hint] = {}

    def mixed(self, controls: Controls) -> Controls:
        """The same controls, their style leaning towards what the hints say."""
        self._wanted = hints_for(controls, self._generator.info.honours)
        heard = {}
        for hint in self._wanted:
            if hint.text not in self._known:
                self._encode(hint.text)
            is_known = self._known[hint.text] is not None
            now = hint if is_known else self._heard.get(hint.control)
            if now is not None:
                heard[hint.control] = now
        self._heard = heard
        if not heard:
            return controls
        parts = [(self._known[hint.text], hint.weight) for hint in heard.values()]
        if controls.style is not None:
            parts.append((controls.style, 1.0))
        total = sum(weight for _, weight in parts)
        style = sum(part * np.float32(weight / total) for part, weight in parts)  # type: ignore[operator]
        return replace(controls, style=np.asarray(style, np.float32))

    def _encode(self, text: str) -> None:
        self._known[text] = None
        while len(self._known) > _KEPT:
            self._forget()

        def on_worker() -> Callable[[], None]:
            if all(hint.text != text for hint in self._wanted):
                # The knob has moved on while this one waited.
                return lambda: self._drop(text)
            try:
                style, _ = self._generator.embed(text)
            except EngineError as error:
                _log.warning("no hint %r: %s", text, error)
                return lambda: None
            return lambda: self._enter(text, style)

        self._worker.submit(on_worker)

    def _forget(self) -> None:
        """Drop the oldest that nobody hears or waits for."""
        used = {hint.text for hint in (*self._wanted, *self._heard.values())}
        oldest = next((text for text in self._known if text not in used), None)
        if oldest is None:
            return
        del self._known[oldest]

    def _drop(self, text: str) -> None:
        del self._known[text]
        if any(hint.text == text for hint in self._wanted):
            self._on_ready()  # the knob has come back meanwhile

    def _enter(self, text: str, style: np.ndarray) -> None:
        self._known[text] = style
        self._on_ready()
