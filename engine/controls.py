"""Everything one step of a model can be conditioned on, and how a model honours it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

import numpy as np
from oscine.engine.names import (
    BPM_FREE,
    KEY_AUTO,
    KEYS,
    MODEL_DECIDES,
    PITCH_CLASSES,
    Honours,
)

__all__ = [
    "BPM_FREE",
    "KEYS",
    "KEY_AUTO",
    "MODEL_DECIDES",
    "PITCH_CLASSES",
    "Controls",
    "GeneratorInfo",
    "Honours",
    "Key",
]


@dataclass(frozen=True, slots=True)
class Key:
    """A key that somebody plays.

    Attributes:
        pitch: MIDI pitch, 0 to 127.
        velocity: Above 0 to 127.
        is_struck: It was struck since the last step.
        is_held: It is still down; one that is not was let go at once.
    """

    pitch: int
    velocity: int
    is_struck: bool
    is_held: bool


@dataclass(frozen=True, slots=True)
class Controls:
    """All that one step is conditioned on; values only, and no edges but the keys'.

    Attributes:
        style: The blend of the slots' style embeddings, float32 ``(dim,)`` in the
            generator's own space, or None while no prompt is ready.
        bpm: Beats per minute, 20 to 300, or ``BPM_FREE``.
        key: Index into ``KEYS``, or ``KEY_AUTO``.
        density: 0 sparse to 1 busy, or ``MODEL_DECIDES``.
        brightness: 0 dark to 1 bright, or ``MODEL_DECIDES``.
        mute_drums: No drums.
        mute_bass: No bass.
        only_bass_and_drums: Nothing else than bass and drums.
        temperature: 0 takes the likeliest at each choice, 1 as the model learned it,
            up to 3 for the daring.
        top_k: Choose among the k likeliest, 1 to 1024.
        guidance: How strictly the style is followed, 0 to 7.
        guidance_notes: How strictly the keys are followed, 0 to 7.
        guidance_drums: How strictly drums are left out where they shall be, 0 to 7.
        unmask_width: Semitones around each held key that the model must leave silent;
            the rest of the keyboard is its own. 127 leaves it nothing but the keys.
        note_onsets: Tell the model when a key is struck; else it chooses.
        chunk: Seconds that a model which writes in chunks goes on before it hears style
            and past anew.
        notes: Keys to follow, rising by pitch.
        drum: Drums that hands strike, by their numbers in General MIDI, rising.
        input: What was played to the model since the step before, float32
            ``(step_samples, 2)`` at the model's rate, or None where nobody listens.
        input_mix: How much of it takes the place of the model's own past, 0 to 1.
        input_lag: Samples that were made but not yet heard at the end of ``input``.
    """

    style: np.ndarray | None
    bpm: float
    key: int
    density: float
    brightness: float
    mute_drums: bool
    mute_bass: bool
    only_bass_and_drums: bool
    temperature: float
    top_k: int
    guidance: float
    guidance_notes: float
    guidance_drums: float
    unmask_width: int
    note_onsets: bool
    chunk: float
    notes: tuple[Key, ...] = ()
    drum: tuple[Key, ...] = ()
    input: np.ndarray | None = None
    input_mix: float = 0.0
    input_lag: int = 0


CONTROLS = tuple(
    control.name
    for control in fields(Controls)
    if control.name not in {"style", "input_mix", "input_lag"}
)
"""Names of what a model says how it honours: ``input`` stands for all three of it."""


def honours(
    said: Mapping[str, Honours], otherwise: Honours = Honours.UNSUPPORTED
) -> dict[str, Honours]:
    """Say of every control how it is honoured.

    Args:
        said: Of some of them, by name.
        otherwise: Of all others.
    """
    assert set(said) <= set(CONTROLS), said
    return {name: said.get(name, otherwise) for name in CONTROLS}


@dataclass(frozen=True, slots=True)
class GeneratorInfo:
    """What a generator is and how it honours each control.

    Attributes:
        name: As ``--model`` spells it.
        sample_rate_hz: Rate of the blocks that ``step`` returns.
        step_samples: Samples per step at that rate.
        honours: How each of ``CONTROLS`` is followed.
        defaults: The model's own values for knobs whose default is "the model's own":
            a subset of temperature, top_k and the guidances.
    """

    name: str
    sample_rate_hz: int
    step_samples: int
    honours: dict[str, Honours] = field(default_factory=dict)
    defaults: dict[str, float] = field(default_factory=dict)

    @property
    def step_seconds(self) -> float:
        """Length of one step in seconds."""
        return self.step_samples / self.sample_rate_hz
