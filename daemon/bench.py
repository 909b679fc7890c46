"""An honest verdict for this machine: how fast the model is, how soon it obeys."""

import dataclasses
import json
import os
import platform
import resource
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from oscine.daemon.bench_live import (
    FloodResult,
    LatencyResult,
    measure_flood,
    measure_latency,
    measure_note_latency,
)
from oscine.daemon.conditioning import controls_from
from oscine.daemon.config import DEFAULT_PROMPT
from oscine.daemon.parameters import PARAMETERS
from oscine.daemon.precision import open_settled
from oscine.engine import EngineError
from oscine.engine.options import ModelOptions
from rich.console import Console
from rich.progress import track
from rich.table import Table

_WARM_UP_STEPS = 50
_PART_FRAMES = 200  # each is timed seven times
_CHUNK_CALLS = 20


@dataclass(frozen=True, slots=True)
class StepResult:
    """How one model steps on this machine.

    Attributes:
        model: Name of the generator.
        load_seconds: From nothing to the first block.
        step_ms: Length of a step as sound.
        median_ms: Median time of a step.
        p99_ms: Time that 99 of 100 steps stay under.
        worst_ms: Longest step.
        rtf: Seconds of sound per second of work.
        peak_rss_mb: Resident memory of this process at its highest.
    """

    model: str
    load_seconds: float
    step_ms: float
    median_ms: float
    p99_ms: float
    worst_ms: float
    rtf: float
    peak_rss_mb: float


def measure_steps(
    model: str, options: ModelOptions, steps: int, console: Console
) -> StepResult:
    """Time ``steps`` steps of a generator in this process, on one thread."""
    if steps < 1:
        raise ValueError(f"--frames: expected 1 or more, got {steps}")
    began = time.perf_counter()
    try:
        generator = open_settled(model, options)
    except EngineError as error:
        raise ValueError(str(error)) from error
    style, _ = generator.embed("440" if model == "tone" else DEFAULT_PROMPT)
    defaults = {"/" + k: v for k, v in generator.info.defaults.items()}
    table = {address: row.default for address, row in PARAMETERS.items()}
    controls = controls_from({**table, **defaults}, style)
    state = generator.initial_state(7)
    _, state = generator.step(controls, state)
    load_seconds = time.perf_counter() - began
    for _ in range(_WARM_UP_STEPS):
        _, state = generator.step(controls, state)
    seconds = np.zeros(steps)
    for i in track(range(steps), f"timing {model}", console=console, transient=True):
        began = time.perf_counter()
        _, state = generator.step(controls, state)
        seconds[i] = time.perf_counter() - began
    return StepResult(
        model=model,
        load_seconds=load_seconds,
        step_ms=1000 * generator.info.step_seconds,
        median_ms=1000 * float(np.median(seconds)),
        p99_ms=1000 * float(np.percentile(seconds, 99)),
        worst_ms=1000 * float(seconds.max()),
        rtf=float(generator.info.step_seconds * steps / seconds.sum()),
        peak_rss_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def verdict(result: StepResult) -> str:
    """Judgement in a sentence, with the buffer that covers the worst step seen.

    >>> fast = StepResult("wren", 1, 10, 0.5, 1, 4, 20.0, 100)
    >>> verdict(fast)
    'wren plays in real time here, 20.0 times over; a buffer of 20 ms covers its steps'
    >>> verdict(dataclasses.replace(fast, rtf=0.5))
    'wren is too slow here: it makes 0.50 s of sound per second'
    """
    if result.rtf < 1.0:
        made = f"{result.rtf:.2f} s of sound per second"
        return f"{result.model} is too slow here: it makes {made}"
    least_ms = max(20.0, result.step_ms + 1.5 * result.worst_ms)
    covered = f"a buffer of {least_ms:.0f} ms covers its steps"
    if result.rtf < 1.3:
        return (
            f"{result.model} keeps up here, but barely ({result.rtf:.2f} times); "
            f"leave the machine to it; {covered}"
        )
    times = f"{result.rtf:.1f} times over"
    return f"{result.model} plays in real time here, {times}; {covered}"


def bench(
    model: str,
    options: ModelOptions,
    frames: int,
    *,
    with_latency: bool = False,
    with_midi: bool = False,
    flood_rate: int = 0,
    flood_seconds: float = 60.0,
    streams: int = 1,
    versus_upstream: bool = False,
    as_json: bool = False,
) -> int:
    """Measure, print, judge.

    Args:
        model: Name of the generator.
        options: How to load it.
        frames: Steps to time.
        with_latency: Also measure control to sound at a JACK port.
        with_midi: And a MIDI note to its sound.
        flood_rate: OSC messages a second to play through; 0 leaves it out.
        flood_seconds: How long.
        streams: How many pieces at once the parts of a Magenta model play.
        versus_upstream: Time the original of Magenta RealTime 2 as well.
        as_json: Print one JSON object instead of tables.

    Returns:
        Exit status: 0 if the model keeps up, 1 if not.
    """
    # Progress goes where results do not, so that --json can be piped.
    console = Console(stderr=True, highlight=False)
    steps = measure_steps(model, options, frames, console)
    magenta = None
    if options.random_weights and model.startswith("mrt"):
        magenta = _measure_parts(
            model, options, frames, streams, console, versus_upstream=versus_upstream
        )
    latency = measure_latency(model, console) if with_latency else None
    note = measure_note_latency(model, console) if with_midi else None
    flood = (
        measure_flood(model, flood_rate, flood_seconds, console) if flood_rate else None
    )
    machine = this_machine()
    if as_json:
        parts: dict[str, Any] = {
            "steps": steps,
            "latency": latency,
            "note": note,
            "flood": flood,
        }
        parts["magenta"] = magenta
        results = {k: dataclasses.asdict(v) for k, v in parts.items() if v}
        print(json.dumps({"machine": machine, "verdict": verdict(steps)} | results))  # noqa: T201
    else:
        _show(machine, steps, latency, note, flood)
        if magenta is not None:
            Console(highlight=False).print(magenta.table())
    return int(steps.rtf < 1.0)


def _measure_parts(
    model: str,
    options: ModelOptions,
    frames: int,
    streams: int,
    console: Console,
    *,
    versus_upstream: bool,
) -> Any:
    """Times of a Magenta model's parts; its libraries load with it alone."""
    family, _, size = model.partition("-")
    if family == "mrt1":
        from oscine.daemon.bench_mrt1 import measure_mrt1  # noqa: PLC0415

        calls = min(frames, _CHUNK_CALLS)
        with console.status(f"timing the parts of {model}"):
            chunk = float(PARAMETERS["/chunk"].default)  # type: ignore[arg-type]
            return measure_mrt1(size, options.precision, calls, chunk)
    from oscine.daemon.bench_magenta import measure_magenta  # noqa: PLC0415

    frames = min(frames, _PART_FRAMES)
    return measure_magenta(
        model, options, frames, streams, console, versus_upstream=versus_upstream
    )


def _show(
    machine: dict[str, str],
    steps: StepResult,
    latency: LatencyResult | None,
    note: LatencyResult | None,
    flood: FloodResult | None,
) -> None:
    console = Console(highlight=False)
    table = Table(title=" · ".join(machine.values()), title_justify="left")
    table.add_column("what")
    table.add_column("measured", justify="right")
    for told, value in (
        ("first block after", f"{steps.load_seconds:.2f} s"),
        ("length of a step", f"{steps.step_ms:.1f} ms"),
        ("time of a step, median", f"{steps.median_ms:.2f} ms"),
        ("time of a step, 99 of 100", f"{steps.p99_ms:.2f} ms"),
        ("time of a step, worst", f"{steps.worst_ms:.2f} ms"),
        ("real-time factor", f"{steps.rtf:.1f}"),
        ("memory of this process", f"{steps.peak_rss_mb:.0f} MB"),
    ):
        table.add_row(told, value)
    for result in (latency, note, flood):
        if result is not None:
            table.add_section()
            for told, value in result.rows():
                table.add_row(told, value)
    console.print(table)
    colour = "green" if steps.rtf >= 1.3 else "yellow" if steps.rtf >= 1.0 else "red"
    console.print(f"[bold {colour}]{verdict(steps)}[/]")


def this_machine() -> dict[str, str]:
    """What was measured on, and when; a figure without it says nothing."""
    cpu = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text().splitlines():
            if line.startswith("model name"):
                cpu = line.partition(":")[2].strip()
                break
    cores = len(os.sched_getaffinity(0))
    return {
        "cpu": cpu,
        "cores": f"{cores} cores",
        "python": f"Python {platform.python_version()}",
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
    }
