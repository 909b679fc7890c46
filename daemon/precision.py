"""In what a large model's weights are kept, chosen by how fast this machine is."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from oscine.engine import EngineError, Generator, open_generator
from oscine.engine.names import KEPT_IN, PRECISIONS

if TYPE_CHECKING:
    from oscine.engine.options import ModelOptions
    from oscine.engine.trials import Trial

_log = logging.getLogger("oscine.engine")

_RUNS = 5
_CODEC_EFFICIENCY = 0.7  # of the speed of large products, seen on two processors
_HEADROOM = (
    0.8  # of a frame's time that may be spent, or the first disturbance is heard
)
_MODELS = ("mrt2-small", "mrt2-base")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and why.

    Attributes:
        precision: Of the weights.
        why: A sentence.
    """

    precision: str
    why: str


def open_settled(name: str, options: ModelOptions) -> Generator:
    """Open a generator as ``open_generator`` does, in a precision that keeps up."""
    return open_generator(name, settled(name, options))


def settled(name: str, options: ModelOptions) -> ModelOptions:
    """The same options with a precision in the place of ``auto``.

    Slow where it has to measure; for the worker.

    Args:
        name: Of the model.
        options: As they were asked for.
    """
    if options.precision != PRECISIONS[0] or name not in _MODELS:
        return options
    options.prepare()
    choice = choose(name.removeprefix("mrt2-"))
    _log.info("%s: %s", name, choice.why)
    return replace(options, precision=choice.precision)


def choose(size: str, step_ms: float = 40.0) -> Choice:
    """Choose the finest precision in which a model should keep up here.

    Args:
        size: Of Magenta RealTime 2.
        step_ms: Length of a frame.
    """
    # Only here, for it loads JAX.
    from oscine.engine import trials  # noqa: PLC0415

    if trials.platform() != "cpu":
        return Choice("bfloat16", "bfloat16 weights, as they are published for cards")
    reads = trials.reads_of(size)
    flops = per_second(trials.multiply_trial()) * _CODEC_EFFICIENCY
    codec_ms = 1000 * trials.CODEC_FLOPS / flops
    told = []
    chosen = KEPT_IN[0]  # which every machine can do
    for precision in KEPT_IN:
        try:
            speed = per_second(trials.product_trial(precision))
        except EngineError as error:
            _log.warning("%s", error)
            continue
        chosen = precision
        wanted_ms = codec_ms + 1000 * (reads.temporal + reads.depth) / speed
        told.append(f"{precision} would take about {wanted_ms:.0f} ms")
        if wanted_ms <= _HEADROOM * step_ms:
            break
    return Choice(chosen, f"{chosen} weights: of {step_ms:.0f} ms, {', '.join(told)}")


def per_second(trial: Trial) -> float:
    """Time a trial: amount of work per second, at its best of some runs."""
    seconds = []
    trial.run()
    for _ in range(_RUNS):
        began = time.perf_counter()
        trial.run()
        seconds.append(time.perf_counter() - began)
    return trial.amount / min(seconds)
