"""What a soak has seen, in lines; and what the daemon's log tells of it."""

import itertools
import re

from soak.verdict import MEMORY_MB_PER_HOUR, Growth

IS_BAD = re.compile(r"^\S+ \S+ +(ERROR|CRITICAL)\b|^Traceback")

STOOD_STILL = re.compile(r"(engine|audio):? gave no sign for")
"""What a machine that stood still can do, and a process of ours that did."""


def words_of_the_log(lines):
    """Faults and doubts that are in a daemon's log."""
    faults, doubts = [], []
    for line in lines:
        if not IS_BAD.search(line):
            continue
        (doubts if STOOD_STILL.search(line) else faults).append(f"in the log: {line}")
    return faults, doubts


def shown(slope):
    """A slope with its uncertainty, in words.

    >>> shown({"per_hour": 0.454, "plus_minus": 0.12})
    '+0.45 ± 0.12 MiB/h (surely below 1)'
    """
    grown = Growth(**slope)
    told = f"{grown.per_hour:+.2f} ± {grown.plus_minus:.2f} MiB/h"
    is_within = grown.is_within(MEMORY_MB_PER_HOUR)
    return f"{told} (surely below {MEMORY_MB_PER_HOUR:g})" if is_within else told


def lines_of(story):
    """Figures, what was wrong, and the verdict."""
    yield (
        f"{story['minutes']:g} minutes of {', '.join(story['models'])}, buffer "
        f"{story['buffer_ms']} ms, seed {story['seed']}"
    )
    heard = f"{story['heard_seconds']:.0f} s were heard"
    yield f"{story['day']}, {story['machine']}; {heard}"
    yield "messages: " + ", ".join(f"{d} {n:,}" for d, n in story["counts"].items())
    ticks = story["ticks"]
    if ticks:
        late = sum(
            b["underruns"] > a["underruns"] for a, b in itertools.pairwise(ticks)
        )
        yield (
            f"underruns {ticks[-1]['underruns'] - ticks[0]['underruns']} in {late} "
            f"places, xruns {ticks[-1]['xruns'] - ticks[0]['xruns']}; the longest "
            f"wait for a processor {max(t['waited'] for t in ticks):.2f} s; "
            f"loudest sample {story['loudest']:.3f}"
        )
    for name, slope in story["growth"].items():
        files = [s["files"] for s in story["processes"][name]] or [0]
        yield (
            f"{name}: memory {shown(slope)}, in the last third "
            f"{shown(story['last_growth'][name])}; files {min(files)} to {max(files)}"
        )
    for fault in story["faults"]:
        yield f"FAULT: {fault}"
    for doubt in story["doubts"]:
        yield f"DOUBT: {doubt}"
    if story["faults"]:
        yield "failed"
    elif story["doubts"]:
        yield "failed in what a machine that stands still does as well"
    else:
        yield "passed"
