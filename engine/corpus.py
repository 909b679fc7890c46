"""Whole pieces with their labels, as material for a model that learns to compose."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from oscine.engine.composer import (
    ComposerState,
    begin,
    next_frame,
    wanted_brightness,
    wanted_density,
)
from oscine.engine.controls import Controls
from oscine.engine.score import PATCHES, Part
from oscine.engine.styles import STYLES, Blend, blend


@dataclass(frozen=True, slots=True)
class LabelledScore:
    """A piece and what it was asked to be; rows of bars, columns of frames.

    Attributes:
        codes: int16 ``(frames, len(score.FIELDS))``.
        bar_starts: First frame of each bar, int32 ``(bars,)``.
        bpm: Tempo of each bar, float32.
        key: Index into ``names.KEYS`` of each bar, int8.
        styles: Weights of the styles of each bar, float32 ``(bars, len(STYLES))``.
        density: Of each bar, 0 to 1, float32.
        brightness: Of each bar, 0 to 1, float32.
        energy: Of each bar, 0 to 1, float32.
        section: Index into ``score.SECTIONS`` of each bar, int8.
        number: Bar of its section of each bar, from 0, int8.
        captions: A few words per bar, as a prompt could say it.
        source: Where it was printed; empty where it was composed.
    """

    codes: np.ndarray
    bar_starts: np.ndarray
    bpm: np.ndarray
    key: np.ndarray
    styles: np.ndarray
    density: np.ndarray
    brightness: np.ndarray
    energy: np.ndarray
    section: np.ndarray
    number: np.ndarray
    captions: tuple[str, ...]
    source: str = ""


def compose(
    seed: int, controls: Controls | Callable[[int], Controls], bars: int
) -> LabelledScore:
    """Compose a whole piece with its labels, as material for learning.

    Args:
        seed: Start of chance.
        controls: The same throughout, or a function from the bar (from 0) to them.
        bars: How many.
    """
    state = begin(seed)
    codes: list[tuple[int, ...]] = []
    starts: list[int] = []
    rows: list[tuple[float, ...]] = []
    weights: list[tuple[float, ...]] = []
    captions: list[str] = []
    for number in range(bars):
        told = controls(number) if callable(controls) else controls
        now = blend(told.style, told.guidance)
        starts.append(len(codes))
        codes.append(next_frame(told, state))
        rows.append(
            (
                told.bpm or now.bpm,
                state.tonic + 12 * state.is_minor,
                wanted_density(told, state, now),
                wanted_brightness(told, now),
                state.plan.energy,
                state.form.kind,
                state.form.number,
            )
        )
        weights.append(now.weights)
        captions.append(caption(state, now))
        while state.step:
            codes.append(next_frame(told, state))
    columns = np.array(rows, np.float32).reshape(bars, 7).T
    return LabelledScore(
        codes=np.array(codes, np.int16),
        bar_starts=np.array(starts, np.int32),
        bpm=columns[0],
        key=columns[1].astype(np.int8),
        styles=np.array(weights, np.float32),
        density=columns[2],
        brightness=columns[3],
        energy=columns[4],
        section=columns[5].astype(np.int8),
        number=columns[6].astype(np.int8),
        captions=tuple(captions),
    )


def caption(state: ComposerState, now: Blend) -> str:
    """Words for what is heard: styles, then the sounds that play."""
    order = sorted(range(len(STYLES)), key=lambda i: -now.weights[i])
    words = [STYLES[i].name for i in order[:3] if now.weights[i] > 0.15]
    plan = state.plan
    for part in (Part.CHORDS, Part.MELODY, Part.COUNTER, Part.BASS):
        if plan.parts[part]:
            name = PATCHES[part][plan.patches[part]]
            words.append(f"{name} bass" if part == Part.BASS else name)
    if not plan.parts[Part.DRUMS]:
        words.append("no drums")
    return ", ".join(dict.fromkeys(words))
