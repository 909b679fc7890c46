"""What a slot is asked to play, words or a sound file, and how it becomes a style."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
from oscine.daemon.parameters import Value
from oscine.engine import EngineError, Generator, PromptError

_log = logging.getLogger("oscine.engine")

_MAX_SECONDS = 600.0
"""Of a sound file that are read; no model hears as much."""

_MAX_NUMBERS = 1 << 26
"""Samples of all channels that are read: a file may say that it has a thousand."""

_SHOWN = 60  # signs of a name in a sentence


class Prompt(NamedTuple):
    """What a slot is asked to play: one of these, or neither.

    Attributes:
        text: Words.
        audio: Name of a sound file in the media folder.
    """

    text: str = ""
    audio: str = ""

    def addresses(self, slot: int) -> tuple[str, ...]:
        """Where it can have been asked for, and so is answered."""
        if self.audio:
            return (f"/prompt/{slot}/audio",)
        return f"/prompt/{slot}", f"/prompt/{slot}/text"


def prompt_in(values: Mapping[str, Value], slot: int) -> Prompt:
    """Tell what a slot is asked to play, in values by address."""
    text, audio = values[f"/prompt/{slot}/text"], values[f"/prompt/{slot}/audio"]
    return Prompt(str(text), str(audio))


def embed(
    generator: Generator, prompt: Prompt, media: Path
) -> tuple[np.ndarray | None, str]:
    """Style embedding of a prompt and how it was understood, or None and why not.

    Slow; called on the worker.
    """
    try:
        if prompt.audio:
            return generator.embed_audio(*read_sound(media, prompt.audio))
        return generator.embed(prompt.text)
    except EngineError as error:
        return None, str(error)
    except Exception as error:
        _log.exception("could not encode %r", prompt)
        return None, f"{type(error).__name__}: {error}"


def read_sound(media: Path, name: str) -> tuple[np.ndarray, int]:
    """Read a sound file of the media folder.

    Args:
        media: The folder; nothing outside it is read, whatever the name says.
        name: Path below the folder.

    Returns:
        Samples, float32 ``(n, channels)``, and their rate in hertz.

    Raises:
        PromptError: It is not there, not below the folder, or no sound.
    """
    folder = media.resolve()
    shown = repr(name if len(name) <= _SHOWN else name[:_SHOWN] + "…")
    try:
        path = (folder / name).resolve()
        is_there = path.is_file()
    except (OSError, ValueError, RuntimeError):
        path, is_there = folder, False  # no path that any file could have
    if not path.is_relative_to(folder):
        raise PromptError(f"{shown} is outside the media folder {folder}")
    if not is_there:
        raise PromptError(f"there is no file {shown} in the media folder {folder}")
    try:
        with soundfile.SoundFile(path) as file:
            count = min(
                round(_MAX_SECONDS * file.samplerate), _MAX_NUMBERS // file.channels
            )
            return file.read(count, "float32", always_2d=True), file.samplerate
    except (soundfile.LibsndfileError, OSError, ValueError) as error:
        raise PromptError(
            f"{shown} cannot be read as sound ({error}); WAV, FLAC, OGG and MP3 can"
        ) from error
