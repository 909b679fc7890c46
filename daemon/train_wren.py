"""``oscine train wren``: material on one processor, updates on all devices."""

import json
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from oscine.daemon import heap
from oscine.daemon.child import die_with
from oscine.daemon.train_picture import draw_losses
from oscine.engine.corpus import LabelledScore
from oscine.engine.stack import WREN, WrenConfig
from oscine.engine.wren_material import CUTS, cuts
from oscine.engine.wren_model import Batch
from oscine.engine.wren_tokens import LEVEL
from oscine.engine.wren_train import (
    TrainOptions,
    TrainState,
    held_out,
    initial,
    load,
    save,
    spread,
    update,
)
from oscine.engine.wren_weights import write
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

_AHEAD = 4
"""Lots that are made before they are needed."""

_LOOK_STEPS = 100
"""Updates between two looks at what was not learned from."""

_HELD_OUT_SEED = 1 << 40
"""Material from here on is never learned from."""

_NICE = 5

_material: "_Material | None" = None


@dataclass(frozen=True, slots=True)
class TrainRun:
    """What ``oscine train wren`` was asked.

    Attributes:
        options: How to train.
        folder: Where checkpoint, losses, picture and weights go.
        is_resumed: Go on from the checkpoint there.
        share: Share of the material that is printed tunes; 0 needs no music21.
        look_steps: Updates between two looks at the held-out loss.
        config: The model's size.
    """

    options: TrainOptions
    folder: Path
    is_resumed: bool
    share: float
    look_steps: int = _LOOK_STEPS
    config: WrenConfig = WREN

    @property
    def checkpoint(self) -> Path:
        """What training goes on from."""
        return self.folder / "checkpoint.safetensors"

    @property
    def diary(self) -> Path:
        """Losses, a line of JSON each."""
        return self.folder / "losses.jsonl"

    @property
    def weights(self) -> Path:
        """What ships."""
        return self.folder / "wren.safetensors"


@dataclass(frozen=True, slots=True)
class _Material:
    options: TrainOptions
    scores: Sequence[LabelledScore]
    share: float


def train(run: TrainRun, console: Console) -> None:
    """Train wren's model, and write its weights.

    Args:
        run: What to do.
        console: For progress and figures.

    Raises:
        EngineError: The checkpoint is of another model, or the rows cannot be spread
            over the devices.
        OSError: The folder cannot be written.
    """
    # Else a quarter of the time goes into pages that are taken and given.
    heap.keep_all()
    run.folder.mkdir(parents=True, exist_ok=True)
    options = run.options
    if run.is_resumed and run.checkpoint.exists():
        state = load(run.checkpoint, options, run.config)
        _forget(run.diary, int(state.step))
    else:
        state = initial(options, run.config)
        run.diary.write_text("")
    count = sum(a.size for a in state.parameters.values())
    console.print(f"{count:,} parameters; update {int(state.step)} of {options.steps}")
    with _progress(console) as progress, _maker(run) as make:
        unseen = _unseen(make)
        state = _learn(run, state, unseen, make, progress)
    save(run.checkpoint, state, options)
    parameters = {name: np.asarray(a) for name, a in state.parameters.items()}
    write(run.weights, parameters)
    draw_losses(_read(run.diary), run.folder / "losses.webp")
    console.print(f"weights: {run.weights}, {run.weights.stat().st_size / 1e6:.1f} MB")


def _learn(
    run: TrainRun,
    state: TrainState,
    unseen: list[Batch],
    make: "_Maker",
    progress: Progress,
) -> TrainState:
    options, began = run.options, time.monotonic()
    first = int(state.step)
    task = progress.add_task("learning", total=options.steps, completed=first, loss="")
    losses: list[np.ndarray] = []
    for step, batch in enumerate(_batches(run, first, make), start=first + 1):
        state, told = update(state, spread(batch), options=options, config=run.config)
        losses.append(np.asarray(told))
        mean = float(np.mean([each.sum() for each in losses[-50:]]))
        progress.update(task, advance=1, loss=f"{mean:.2f} nats a frame")
        if step % run.look_steps == 0 or step == options.steps:
            _note(run, step, losses, state, unseen, time.monotonic() - began)
            losses.clear()
            save(run.checkpoint, state, options)
    return state


def _note(
    run: TrainRun,
    step: int,
    losses: Sequence[np.ndarray],
    state: TrainState,
    unseen: Sequence[Batch],
    seconds: float,
) -> None:
    """Write a line of the diary."""
    looked = held_out(state.parameters, unseen, run.config)
    line = {
        "step": step,
        "seconds": round(seconds, 1),
        "loss": round(float(np.mean(losses, 0).sum()), 4),
        "held_out": round(float(looked.sum()), 4),
        "levels": {n: round(float(looked[at]), 4) for n, at in LEVEL.items()},
    }
    with run.diary.open("a") as file:
        file.write(json.dumps(line) + "\n")


def _read(diary: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in diary.read_text().splitlines()]


def _forget(diary: Path, step: int) -> None:
    """Take out of the diary what will be learned once more."""
    kept = [line for line in _read(diary) if line["step"] <= step]
    diary.write_text("".join(json.dumps(line) + "\n" for line in kept))


def _batches(run: TrainRun, first: int, make: "_Maker") -> Iterator[Batch]:
    """All batches from an update on, each made while those before are learned."""
    lots = iter(range(first // CUTS, -(-run.options.steps // CUTS)))
    waiting: deque[Future[list[Batch]]] = deque()
    skip = first % CUTS
    left = run.options.steps - first
    while left:
        while len(waiting) < _AHEAD and (lot := next(lots, None)) is not None:
            waiting.append(make(run.options.seed, lot))
        for batch in waiting.popleft().result()[skip : skip + left]:
            left -= 1
            yield batch
        skip = 0


def _unseen(make: "_Maker") -> list[Batch]:
    """What the held-out loss is told of."""
    return [spread(batch) for batch in make(_HELD_OUT_SEED, 0).result()]


class _Maker:
    """Makes lots in a process of its own."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def __call__(self, seed: int, number: int) -> "Future[list[Batch]]":
        return self._pool.submit(_make, seed, number)


@contextmanager
def _maker(run: TrainRun) -> Iterator[_Maker]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        1, context, initializer=_prepare, initargs=(run.options, run.share, os.getpid())
    )
    try:
        yield _Maker(pool)
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(options: TrainOptions, share: float, parent_pid: int) -> None:
    global _material  # noqa: PLW0603 - of this process, set once
    die_with(parent_pid)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    os.nice(_NICE)
    scores: list[LabelledScore] = []
    if share:
        from oscine.engine.public_scores import public_scores  # noqa: PLC0415

        scores = public_scores()
    _material = _Material(options, scores, share)


def _make(seed: int, number: int) -> list[Batch]:
    assert _material is not None
    options = _material.options
    return cuts(
        seed, number, options.rows, options.frames, _material.scores, _material.share
    )


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[loss]}"),
        TimeRemainingColumn(),
        console=console,
    )
