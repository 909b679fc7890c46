"""From the values of a snapshot to what one step is conditioned on."""

from collections.abc import Mapping

import numpy as np
from oscine.daemon.parameters import Value
from oscine.engine.controls import KEY_AUTO, KEYS, Controls, Key


def controls_from(values: Mapping[str, Value], style: np.ndarray | None) -> Controls:
    """Values of a snapshot as the controls of one step.

    Args:
        values: By address, as the table has them.
        style: Blend of the prompts, ``(dim,)`` float32, or None.
    """
    key = values["/key"]
    return Controls(
        style=style,
        bpm=float(values["/bpm"]),  # type: ignore[arg-type]
        key=KEYS.index(str(key)) if key in KEYS else KEY_AUTO,
        density=float(values["/density"]),  # type: ignore[arg-type]
        brightness=float(values["/brightness"]),  # type: ignore[arg-type]
        mute_drums=bool(values["/mute_drums"]),
        mute_bass=bool(values["/mute_bass"]),
        only_bass_and_drums=bool(values["/only_bass_and_drums"]),
        temperature=float(values["/temperature"]),  # type: ignore[arg-type]
        top_k=int(values["/top_k"]),  # type: ignore[arg-type]
        guidance=float(values["/guidance"]),  # type: ignore[arg-type]
        guidance_notes=float(values["/guidance_notes"]),  # type: ignore[arg-type]
        guidance_drums=float(values["/guidance_drums"]),  # type: ignore[arg-type]
        unmask_width=int(values["/unmask_width"]),  # type: ignore[arg-type]
        note_onsets=bool(values["/note_onsets"]),
        chunk=float(values["/chunk"]),  # type: ignore[arg-type]
        input_mix=float(values["/input/mix"]),  # type: ignore[arg-type]
    )


def addresses_of(control: str) -> tuple[str, ...]:
    """Addresses by which a field of ``Controls`` is set.

    >>> addresses_of("bpm"), addresses_of("input")
    (('/bpm',), ('/input/mix', '/input/gain'))
    """
    return ("/input/mix", "/input/gain") if control == "input" else ("/" + control,)


class Latch:
    """Keeps each onset of a key until a step has seen it."""

    def __init__(self) -> None:
        self._seen: dict[int, int] | None = None

    def keys(self, value: Value) -> tuple[Key, ...]:
        """Keys for the next step.

        Args:
            value: Pitch, onsets and velocity of every key ever struck. Those of the
                first call count as seen: a new engine strikes nothing again.

        >>> latch = Latch(); latch.keys([])
        ()
        >>> latch.keys([[60, 1, 0]])
        (Key(pitch=60, velocity=100, is_struck=True, is_held=False),)
        """
        told: list[tuple[int, int, int]] = list(value)  # type: ignore[arg-type]
        seen, now = self._seen, {pitch: onsets for pitch, onsets, _ in told}
        self._seen = now
        if seen is None:
            seen = now
        return tuple(
            # Who has let go already no longer tells how hard it was struck.
            Key(pitch, velocity or 100, onsets > seen.get(pitch, 0), velocity > 0)
            for pitch, onsets, velocity in told
            if velocity or onsets > seen.get(pitch, 0)
        )


def blend(styles: Mapping[int, np.ndarray], weights: Mapping[int, float]) -> np.ndarray:
    """Weighted mean of the slots' style embeddings; only ratios count.

    >>> blend({1: np.array([0.0]), 2: np.array([1.0])}, {1: 1.0, 2: 3.0}).tolist()
    [0.75]
    """
    total = sum(weights[slot] for slot in styles)
    mixed = sum(styles[slot] * np.float32(weights[slot] / total) for slot in styles)
    return np.asarray(mixed, np.float32)
