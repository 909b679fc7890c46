"""What is played to measure wren, and by whom: one or two processes, a core each.

A measure asks for numbers; asks that share a take have it played once. Sound is made
and measured in the process that makes it, and only numbers leave it.
"""

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from multiprocessing import get_context
from typing import Any

import numpy as np
from oscine.daemon.conditioning import blend, controls_from
from oscine.daemon.evaluate_sound import SOUND_MEASURES
from oscine.daemon.parameters import PARAMETERS
from oscine.engine import Generator, PromptError
from oscine.engine.authors import Author, Rules
from oscine.engine.controls import KEY_AUTO, Controls
from oscine.engine.corpus import compose
from oscine.engine.score import encode
from oscine.engine.wren import SAMPLE_RATE_HZ, Wren
from oscine.engine.wren_author import shipped
from oscine.engine.wren_conditions import conditions
from oscine.engine.wren_step import WrenStep
from oscine.engine.wren_surprise import surprise
from oscine.engine.wren_tokens import steps_of, tokens_of
from oscine.engine.wren_weights import read

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
        measure: Name in ``SOUND_MEASURES``.
        begin_seconds: What comes before it is not heard.
    """

    take: Take
    measure: str
    begin_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """What came of a script.

    Attributes:
        codes: int16 ``(frames, len(score.FIELDS))``.
        bar_starts: First frame of each bar, int32 ``(bars,)``.
    """

    codes: np.ndarray
    bar_starts: np.ndarray


Heard = Mapping[Any, Any]
"""What came of each ask (a number or an array), ``Script`` (a ``Score``), ``Loss``
(nats and frames) and ``Speed`` (a number)."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What a score of the composer costs the measured model.

    Attributes:
        script: What the composer writes.
    """

    script: Script


@dataclass(frozen=True, slots=True)
class Speed:
    """How many seconds of a take are played in a second of one core.

    Attributes:
        take: What to play, with nothing played beside it.
    """

    take: Take


Asked = Ask | Script | Loss | Speed
"""What a measure asks for."""

What = Take | Script | Loss | Speed
"""What is done for it."""

AUTHORS = ("rules", "learned")
"""Who may be measured: the composer, or the model that learnt from it."""


@cache
def author_of(name: str) -> Author:
    """Make an author: the one place that does.

    Raises:
        EngineError: The model's weights cannot be read.
    """
    return shipped() if name == "learned" else Rules()


def default_author() -> str:
    """Who writes where nobody is named: as for who opens the model."""
    return "rules" if isinstance(Wren().author, Rules) else "learned"


@cache
def wren_of(author: str) -> Wren:
    """Make the wren that an author writes for."""
    return Wren(author_of(author))


@cache
def _ready(author: str) -> Wren:
    """A wren that has played: what is read and made but once is there."""
    wren = wren_of(author)
    play(wren, Take((("a walk in the rain", 1.0),), 1, 1.0))
    return wren


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


def write(author: str, script: Script) -> Score:
    """Write a script."""
    wren, who = wren_of(author), author_of(author)
    controls = told(wren, script.prompts, script.changes)
    piece = who.begin(script.seed)
    codes: list[tuple[int, ...]] = []
    starts: list[int] = []
    while piece.step or len(starts) < script.bars:
        if piece.step == 0:
            starts.append(len(codes))
        codes.append(encode(who.write(controls, piece, ())))
    return Score(np.array(codes, np.int16), np.array(starts, np.int32))


@cache
def _model() -> WrenStep:
    return WrenStep(read())


def held_out_nats(script: Script) -> tuple[float, int]:
    """Nats that a score of the composer costs the model, and the frames of it."""
    controls = told(wren_of("rules"), script.prompts, script.changes)
    score = compose(script.seed, controls, script.bars)
    lengths = np.diff(np.append(score.bar_starts, len(score.codes)))
    tokens = tokens_of(score.codes, np.repeat(score.number, lengths))
    rows = [
        conditions(
            controls.style,
            controls.density,
            controls.brightness,
            (key >= 12, controls.key != KEY_AUTO),
            (False, False, False),
            (),
        )
        for key in score.key.tolist()
    ]
    asked = np.repeat(np.array(rows), lengths, axis=0)
    nats = surprise(_model(), tokens, steps_of(score.codes), asked)
    return float(nats.sum()), len(score.codes)


@dataclass(frozen=True, slots=True)
class Job:
    """A score, or a take with all that is asked about it.

    Attributes:
        what: To be done.
        asks: About a take.
    """

    what: What
    asks: tuple[Ask, ...] = ()

    @property
    def seconds(self) -> float:
        """About how much there is to do; a score costs a tenth of its sound."""
        if isinstance(self.what, Take):
            return self.what.seconds
        if isinstance(self.what, Speed):
            return self.what.take.seconds
        script = self.what.script if isinstance(self.what, Loss) else self.what
        return 0.2 * script.bars


def jobs_of(asks: Iterable[Asked]) -> list[Job]:
    """Gather asks by what is to be played for them; the longest first."""
    by_take: dict[What, list[Ask]] = {}
    for ask in dict.fromkeys(asks):
        if isinstance(ask, Ask):
            by_take.setdefault(ask.take, []).append(ask)
        else:
            by_take.setdefault(ask, [])
    jobs = [Job(what, tuple(found)) for what, found in by_take.items()]
    return sorted(jobs, key=lambda job: -job.seconds)


def do(author: str, job: Job) -> dict[Any, Any]:
    """Play and measure, or write."""
    match job.what:
        case Script() as script:
            return {script: write("rules" if script.by_rule else author, script)}
        case Loss() as loss:
            return {loss: held_out_nats(loss.script)}
        case Speed() as speed:
            wren = _ready(author)
            began = time.process_time()
            play(wren, speed.take)
            return {speed: speed.take.seconds / (time.process_time() - began)}
        case Take() as take:
            return _measured(
                wren_of("rules" if take.by_rule else author), take, job.asks
            )


def _measured(wren: Wren, take: Take, asks: tuple[Ask, ...]) -> dict[Any, Any]:
    sound, rate = play(wren, take), wren.info.sample_rate_hz
    return {
        ask: SOUND_MEASURES[ask.measure](sound[round(ask.begin_seconds * rate) :], rate)
        for ask in asks
    }


def do_all(
    author: str, jobs: list[Job], processes: int, progress: Callable[[float], None]
) -> dict[Any, Any]:
    """Do all jobs.

    Args:
        author: One of ``AUTHORS``: who is measured.
        jobs: What to do.
        processes: How many do it; 0 does it here.
        progress: Told ``Job.seconds`` of each that is done.
    """
    heard: dict[Any, Any] = {}
    for job, found in _done(author, jobs, processes):
        heard |= found
        progress(job.seconds)
    return heard


def _done(
    author: str, jobs: list[Job], processes: int
) -> Iterator[tuple[Job, dict[Any, Any]]]:
    if processes == 0:
        yield from ((job, do(author, job)) for job in jobs)
        return
    # A process is to have one core, also of what multiplies matrices.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    _fill_caches()
    alone = [job for job in jobs if isinstance(job.what, Speed)]
    for count, some in (
        (processes, [job for job in jobs if job not in alone]),
        (1, alone),
    ):
        with ProcessPoolExecutor(count, get_context("spawn"), _obey) as pool:
            yield from zip(some, pool.map(partial(do, author), some), strict=True)


def _fill_caches() -> None:
    """Have numba compile what librosa needs, and keep it, before several want it.

    Two processes that write its cache at once leave one that crashes who reads it
    (https://github.com/numba/numba/issues/10128).
    """
    noise = np.random.default_rng(1).normal(0, 0.1, (2 * SAMPLE_RATE_HZ, 2))
    for measure in SOUND_MEASURES.values():
        measure(noise.astype(np.float32), SAMPLE_RATE_HZ)


def _obey() -> None:
    """Leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
