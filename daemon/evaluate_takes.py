"""What is played to measure wren, and by whom: one or two processes, a core each.

A measure asks for numbers; asks that share a take have it played once. Sound is made
and measured in the process that makes it, and only numbers leave it.
"""

import math
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from typing import Any

import numpy as np
from oscine.daemon.conditioning import blend, controls_from
from oscine.daemon.evaluate_sound import SOUND_MEASURES
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import Generator, PromptError
from oscine.engine.controls import Controls
from oscine.engine.corpus import LabelledScore, compose
from oscine.engine.wren import Wren

Changes = tuple[tuple[str, Any], ...]
"""Fields of ``Controls`` and their values."""

Prompts = tuple[tuple[str, float], ...]
"""Texts and weights."""


@dataclass(frozen=True, slots=True)
class Take:
    """Sound to be made.

    Attributes:
        prompts: What to play.
        seed: Of the piece.
        seconds: Its length.
        changes: Controls that are not at their defaults.
        later: More of them, from ``later_seconds`` on.
        later_seconds: When.
        by_rule: Whether the composer plays it, whoever is measured.
    """

    prompts: Prompts
    seed: int
    seconds: float
    changes: Changes = ()
    later: Changes = ()
    later_seconds: float = 0.0
    by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """A score to be written, without a sound.

    Attributes:
        prompts: What to write.
        seed: Of the piece.
        bars: Its length.
        changes: Controls that are not at their defaults.
        by_rule: Whether the composer writes it, whoever is measured.
    """

    prompts: Prompts
    seed: int
    bars: int
    changes: Changes = ()
    by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A number, or a row of them, about a take.

    Attributes:
        take: What to play.
        measure: Name in ``SOUND_MEASURES``, or ``SPEED``.
        begin_seconds: What comes before it is not heard.
    """

    take: Take
    measure: str
    begin_seconds: float = 0.0


SPEED = "speed"
"""Asks how many seconds of a take are played in a second of one core."""

Heard = Mapping[Any, Any]
"""What came of each ask (a number or an array) and each script (``LabelledScore``)."""


@cache
def make_wren(*, by_rule: bool = False) -> Wren:
    """Make the wren that is measured, or the composer: the one place that does."""
    del by_rule  # there is no other yet
    return Wren()


def told(wren: Generator, prompts: Prompts, changes: Changes) -> Controls:
    """Controls of a step, as the daemon has them with nothing else set.

    A prompt that means nothing to wren leaves it with what it plays without one.
    """
    styles: dict[int, np.ndarray] = {}
    for slot, (text, weight) in enumerate(prompts):
        if weight > 0:
            try:
                styles[slot] = wren.embed(text)[0]
            except PromptError:
                continue
    weights = {slot: prompts[slot][1] for slot in styles}
    values = {address: row.default for address, row in PARAMETERS.items()}
    values |= {"/" + name: value for name, value in wren.info.defaults.items()}
    controls = controls_from(values, blend(styles, weights) if styles else None)
    return replace(controls, **dict(changes))


def play(wren: Generator, take: Take) -> np.ndarray:
    """Play a take, float32 ``(samples, 2)``."""
    rate = wren.info.sample_rate_hz
    first = told(wren, take.prompts, take.changes)
    second = replace(first, **dict(take.later))
    state = wren.initial_state(take.seed)
    blocks: list[np.ndarray] = []
    samples, wanted = 0, round(take.seconds * rate)
    while samples < wanted:
        is_later = bool(take.later) and samples >= take.later_seconds * rate
        block, state = wren.step(second if is_later else first, state)
        blocks.append(block)
        samples += len(block)
    return np.concatenate(blocks)[:wanted]


def write(script: Script) -> LabelledScore:
    """Write a script."""
    wren = make_wren(by_rule=script.by_rule)
    return compose(script.seed, told(wren, script.prompts, script.changes), script.bars)


def held_out_loss_nats(scores: Sequence[LabelledScore]) -> float:
    """What scores cost the measured wren, in nats a frame; NaN where it has no chances.

    The composer has none: it follows rules.
    """
    del scores
    return math.nan


@dataclass(frozen=True, slots=True)
class Job:
    """A script, or a take with all that is asked about it."""

    what: Take | Script
    asks: tuple[Ask, ...] = ()

    @property
    def seconds(self) -> float:
        """About how much there is to do; a score costs a tenth of its sound."""
        return (
            self.what.seconds if isinstance(self.what, Take) else 0.2 * self.what.bars
        )


def jobs_of(asks: Iterable[Ask | Script]) -> list[Job]:
    """Gather asks by what is to be played for them; the longest first."""
    by_take: dict[Take | Script, list[Ask]] = {}
    for ask in dict.fromkeys(asks):
        if isinstance(ask, Script):
            by_take.setdefault(ask, [])
        else:
            by_take.setdefault(ask.take, []).append(ask)
    jobs = [Job(what, tuple(found)) for what, found in by_take.items()]
    return sorted(jobs, key=lambda job: -job.seconds)


def do(job: Job) -> dict[Any, Any]:
    """Play and measure."""
    if isinstance(job.what, Script):
        return {job.what: write(job.what)}
    wren = make_wren(by_rule=job.what.by_rule)
    began = time.process_time()
    sound, rate = play(wren, job.what), wren.info.sample_rate_hz
    speed = job.what.seconds / (time.process_time() - began)
    return {
        ask: speed
        if ask.measure == SPEED
        else SOUND_MEASURES[ask.measure](sound[round(ask.begin_seconds * rate) :], rate)
        for ask in job.asks
    }


def do_all(
    jobs: list[Job], processes: int, progress: Callable[[float], None]
) -> dict[Any, Any]:
    """Do all jobs.

    Args:
        jobs: What to do.
        processes: How many do it; 0 does it here.
        progress: Told ``Job.seconds`` of each that is done.
    """
    heard: dict[Any, Any] = {}
    for job, found in _done(jobs, processes):
        heard |= found
        progress(job.seconds)
    return heard


def _done(jobs: list[Job], processes: int) -> Iterator[tuple[Job, dict[Any, Any]]]:
    if processes == 0:
        yield from ((job, do(job)) for job in jobs)
        return
    # A process is to have one core, also of what multiplies matrices.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    with ProcessPoolExecutor(processes, get_context("spawn"), _obey) as pool:
        yield from zip(jobs, pool.map(do, jobs), strict=True)


def _obey() -> None:
    """Leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
