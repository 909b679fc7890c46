"""Music into a file, as fast as the machine can: no daemon, no clock, no sound card."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import soundfile
from oscine.daemon.coercion import RefusedError, coerce
from oscine.daemon.conditioning import blend, controls_from
from oscine.daemon.parameters import PARAMETERS, Value
from oscine.engine import open_generator
from oscine.engine.options import ModelOptions
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

MAX_SECONDS = 86_400.0
"""Longest file: a day."""

_FADE_SECONDS = 0.02


def render(
    model: str,
    prompts: list[tuple[str, float]],
    values: Mapping[str, Value],
    seconds: float,
    path: Path,
    console: Console,
    options: ModelOptions,
) -> None:
    """Play a model into a sound file; the same arguments give the same bytes.

    Args:
        model: Name of the generator.
        prompts: Text and weight of each.
        values: Coerced values by address; what is missing is the table's or the
            model's own default.
        seconds: Length of the file.
        path: Where to write; the ending tells the format (wav, flac, ogg).
        console: Where progress is shown.
        options: How to load the model.

    Raises:
        EngineError: No such model, or a prompt that means nothing to it.
        OSError: The file cannot be written.
        RefusedError: A weight is out of range.
        ValueError: No format has this ending, or a file cannot have this length.
    """
    file_format = path.suffix.lstrip(".").upper()
    if file_format not in soundfile.available_formats():
        raise ValueError(f"{path}: no sound format {path.suffix!r}; try .wav or .flac")
    if not path.parent.is_dir():
        raise FileNotFoundError(
            f"cannot write {path}: there is no folder {path.parent}"
        )
    if not 0.0 < seconds <= MAX_SECONDS:
        raise ValueError(
            f"--duration: expected more than 0 and at most {MAX_SECONDS:g} seconds, "
            f"got {seconds:g}"
        )
    for text, weight in prompts:
        _, note, _ = coerce(PARAMETERS["/prompt/1/weight"], [weight])
        if note:
            raise RefusedError(f"weight of {text!r}: {note}")
    generator = open_generator(model, options)
    styles: dict[int, np.ndarray] = {}
    for slot, (text, _) in enumerate(prompts, start=1):
        styles[slot], told = generator.embed(text)
        console.print(f"[dim]{text!r} is understood as[/] {told or 'given'}")
    weights = dict(enumerate((weight for _, weight in prompts), start=1))
    heard = {slot: style for slot, style in styles.items() if weights[slot] > 0.0}
    defaults = {"/" + k: v for k, v in generator.info.defaults.items()}
    table = {address: row.default for address, row in PARAMETERS.items()}
    settled = {**table, **defaults, **values}
    controls = controls_from(settled, blend(heard, weights) if heard else None)

    rate = generator.info.sample_rate_hz
    total = round(seconds * rate)
    state = generator.initial_state(max(0, int(settled["/seed"])))  # type: ignore[arg-type]
    fade_samples = min(total, round(_FADE_SECONDS * rate))
    part = path.with_name(f".{path.name}.part")
    progress = Progress(
        TextColumn("[bold]{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.1f} of {task.total:.1f} s"),
        TimeRemainingColumn(),
        console=console,
    )
    try:
        with (
            progress,
            soundfile.SoundFile(
                part, "w", rate, 2, format=file_format, subtype=_subtype(file_format)
            ) as file,
        ):
            task = progress.add_task(f"rendering {path.name}", total=seconds)
            written = 0
            while written < total:
                block, state = generator.step(controls, state)
                block = block[: total - written]
                file.write(_faded(block, total - written, fade_samples))
                written += len(block)
                progress.update(task, completed=written / rate)
        part.replace(path)
    except soundfile.LibsndfileError as error:
        raise OSError(f"cannot write to {path.parent}: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def _subtype(file_format: str) -> str | None:
    """24 bit where the format has it, else the format's own choice."""
    has_24 = "PCM_24" in soundfile.available_subtypes(file_format)
    return "PCM_24" if has_24 else None


def _faded(block: np.ndarray, left: int, fade_samples: int) -> np.ndarray:
    """Block with the file's last samples faded out; ``left`` counts from its start."""
    if left - len(block) >= fade_samples:
        return block
    remaining = left - np.arange(len(block), dtype=np.float32)
    return block * np.minimum(1.0, remaining / fade_samples)[:, None]
