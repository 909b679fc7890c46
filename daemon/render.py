"""Music into a file, as fast as the machine can: no daemon, no clock, no sound card."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from oscine.daemon.annotate import Annotator, write_json, write_midi
from oscine.daemon.coercion import RefusedError, coerce
from oscine.daemon.conditioning import blend, controls_from
from oscine.daemon.parameters import PARAMETERS, Value
from oscine.daemon.precision import open_settled
from oscine.engine import EngineError, Generator
from oscine.engine.controls import Controls
from oscine.engine.options import ModelOptions
from oscine.engine.played import Scored
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

MAX_SECONDS = 86_400.0
"""Longest file: a day."""

_FADE_SECONDS = 0.02


LABELS = "labels.json"
"""Name of the labels in a folder of stems."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What is written besides the sound; with either, labels are, too.

    Attributes:
        midi: A MIDI file; labels beside it end with ``.json``.
        stems: A folder for one sound file a track, and ``LABELS``.
    """

    midi: Path | None = None
    stems: Path | None = None

    @property
    def labels(self) -> Path | None:
        """Where the labels go; None where none are wanted."""
        if self.stems is not None:
            return self.stems / LABELS
        return self.midi.with_suffix(".json") if self.midi is not None else None


def render(
    model: str,
    prompts: list[tuple[str, float]],
    values: Mapping[str, Value],
    seconds: float,
    path: Path,
    console: Console,
    options: ModelOptions,
    extras: Extras = Extras(),
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
        extras: What else to write.

    Raises:
        EngineError: No such model, a prompt that means nothing to it, or extras of a
            model without a score.
        OSError: The file cannot be written.
        RefusedError: A weight is out of range.
        ValueError: No format has this ending, or a file cannot have this length.
    """
    _check(prompts, seconds, path)
    generator = open_settled(model, options)
    annotator = _annotator(generator, model, extras)
    controls, seed = _conditions(generator, prompts, values, console)
    rate = generator.info.sample_rate_hz
    piece = _Piece(controls, seed, round(seconds * rate), console)
    file_format = path.suffix.lstrip(".").upper()
    piece.play(generator, path, _subtype(file_format), annotator=annotator)
    if annotator is None:
        return
    if extras.midi is not None:
        write_midi(annotator.midi(seconds), extras.midi)
    stems = _render_stems(generator, annotator, piece, extras.stems)
    told = {
        "model": model,
        "seed": seed,
        "prompts": [{"text": text, "weight": weight} for text, weight in prompts],
        "sample_rate_hz": rate,
        "mix": path.name,
        "stems": stems,
    }
    assert extras.labels is not None
    write_json(told | annotator.labels(seconds), extras.labels)


def _check(prompts: list[tuple[str, float]], seconds: float, path: Path) -> None:
    """Find fault with what is asked for before anything is loaded for it."""
    if path.suffix.lstrip(".").upper() not in soundfile.available_formats():
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


def _conditions(
    generator: Generator,
    prompts: list[tuple[str, float]],
    values: Mapping[str, Value],
    console: Console,
) -> tuple[Controls, int]:
    """Controls of every step, and the seed."""
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
    return controls, max(0, int(settled["/seed"]))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is played, by whatever generator.

    Attributes:
        controls: Of every step.
        seed: Of the piece.
        samples: Its length.
        console: Where it is shown how far it is.
    """

    controls: Controls
    seed: int
    samples: int
    console: Console

    def play(
        self,
        generator: Generator,
        path: Path,
        subtype: str | None,
        *,
        annotator: Annotator | None = None,
        ahead: int = 0,
    ) -> None:
        """Play it into a file.

        Args:
            generator: Who plays.
            path: Where to; the ending tells the format.
            subtype: How samples are written, as libsndfile names it.
            annotator: Told of what is played.
            ahead: Samples of silence before it.
        """
        rate = generator.info.sample_rate_hz
        state = generator.initial_state(self.seed)
        with (
            _progress(
                self.console, f"rendering {path.name}", self.samples / rate
            ) as at,
            _sound(path, rate, subtype) as write,
        ):
            written = min(ahead, self.samples)
            write(np.zeros((written, 2), np.float32))
            while written < self.samples:
                block, state = generator.step(self.controls, state)
                if annotator is not None:
                    assert isinstance(generator, Scored)
                    annotator.note(generator.played(state), written / rate)
                left = self.samples - written
                write(_faded(block[:left], left, rate))
                written += min(len(block), left)
                at(written / rate)


def _render_stems(
    generator: Generator, annotator: Annotator, piece: _Piece, folder: Path | None
) -> dict[str, str]:
    """Play each track into a file of its own; gives their names by track."""
    if folder is None:
        return {}
    assert isinstance(generator, Scored)
    files = {track.name: f"{track.name}.wav" for track in annotator.tracks}
    for number, name in enumerate(files.values()):
        stem, ahead = generator.stem(number)
        # Before the master bus a track may well go beyond full scale.
        piece.play(stem, folder / name, "FLOAT", ahead=ahead)
    return files


def _annotator(generator: Generator, model: str, extras: Extras) -> Annotator | None:
    """What collects the score, where it is wanted.

    Raises:
        EngineError: It is, and there is none.
        FileNotFoundError: There is no folder for it.
    """
    if extras.labels is None:
        return None
    if not isinstance(generator, Scored):
        raise EngineError(
            f"{model} has no score, so no --midi and no --stems; wren has one"
        )
    if extras.midi is not None and not extras.midi.parent.is_dir():
        raise FileNotFoundError(
            f"cannot write {extras.midi}: there is no folder {extras.midi.parent}"
        )
    if extras.stems is not None:
        extras.stems.mkdir(parents=True, exist_ok=True)
    return Annotator(generator.tracks)


@contextlib.contextmanager
def _progress(console: Console, what: str, seconds: float) -> Iterator[Any]:
    """Show how far it is; gives a call that takes the seconds done."""
    progress = Progress(
        TextColumn("[bold]{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.1f} of {task.total:.1f} s"),
        TimeRemainingColumn(),
        console=console,
    )
    with progress:
        task = progress.add_task(what, total=seconds)
        yield lambda done: progress.update(task, completed=done)


@contextlib.contextmanager
def _sound(path: Path, rate_hz: int, subtype: str | None) -> Iterator[Any]:
    """A sound file that is there whole or not at all; gives a call that adds to it.

    Raises:
        OSError: It cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    file_format = path.suffix.lstrip(".").upper()
    try:
        with soundfile.SoundFile(
            part, "w", rate_hz, 2, format=file_format, subtype=subtype
        ) as file:
            yield file.write
        part.replace(path)
    except soundfile.LibsndfileError as error:
        raise OSError(f"cannot write to {path.parent}: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def _subtype(file_format: str) -> str | None:
    """24 bit where the format has it, else the format's own choice."""
    has_24 = "PCM_24" in soundfile.available_subtypes(file_format)
    return "PCM_24" if has_24 else None


def _faded(block: np.ndarray, left: int, rate_hz: int) -> np.ndarray:
    """Block with the file's last samples faded out; ``left`` counts from its start."""
    fade_samples = round(_FADE_SECONDS * rate_hz)
    if left - len(block) >= fade_samples:
        return block
    remaining = left - np.arange(len(block), dtype=np.float32)
    return block * np.minimum(1.0, remaining / fade_samples)[:, None]
