"""Moves the weights of the prompts with the surface, for as long as it is on."""

import asyncio

from oscine.daemon.blend_surface import Place, shares
from oscine.daemon.parameters import SLOTS
from oscine.daemon.state import Commit, State

SOURCE = "surface"
"""Name of the changes that come from here."""

_MOVING = frozenset(
    {
        "/surface/enabled",
        "/surface/x",
        "/surface/y",
        "/surface/falloff",
        "/surface/snap",
        *(
            f"/prompt/{slot}/{what}"
            for slot in SLOTS
            for what in ("x", "y", "text", "audio")
        ),
    }
)
"""Parameters whose change moves the weights."""


class SurfaceLink:
    """Keeps the weights where the cursor says; on the event loop's thread.

    A weight that is set by hand stays until the surface moves the next time.
    """

    def __init__(self, state: State) -> None:
        """Follow the surface of a state from now on."""
        self._state = state
        self._due: asyncio.Handle | None = None
        self._unwatch = state.watch(self._on_commit)
        if state.value("/surface/enabled"):
            self._follow()

    def close(self) -> None:
        """Leave all weights where they are."""
        self._unwatch()
        if self._due is not None:
            self._due.cancel()

    def _on_commit(self, commit: Commit) -> None:
        if self._due is not None or not self._state.value("/surface/enabled"):
            return
        if any(update.address in _MOVING for update in commit.updates):
            # After the commit, which others may not have heard of yet; and a bundle of
            # many moves is one.
            self._due = asyncio.get_running_loop().call_soon(self._follow)

    def _follow(self) -> None:
        self._due = None
        state = self._state
        if not state.value("/surface/enabled"):
            return
        places: dict[int, Place] = {
            slot: (state.number(f"/prompt/{slot}/x"), state.number(f"/prompt/{slot}/y"))
            for slot in SLOTS
            if state.text(f"/prompt/{slot}/text") or state.text(f"/prompt/{slot}/audio")
        }
        heard = shares(
            (state.number("/surface/x"), state.number("/surface/y")),
            places,
            state.number("/surface/falloff"),
            state.number("/surface/snap"),
        )
        state.publish(
            {f"/prompt/{slot}/weight": heard.get(slot, 0.0) for slot in SLOTS}, SOURCE
        )
