"""Records what is heard, from the tap to a sound file."""

import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import soundfile
from oscine.daemon.ring import StereoBlock, TapReader

FADE_SECONDS = 0.01
"""Fade at the end of a recording that is cut at its limit."""

POLL_SECONDS = 0.05
"""How often the tap is looked at; it holds much more."""

FULL_DISK_BYTES = 256 * 1024
"""With less room than this a disk counts as full: a write of ours does not fit."""

FORMATS = {".wav": "WAV", ".flac": "FLAC"}
"""Formats by the ending of the file's name; both with 24 bits."""


class RecorderError(Exception):
    """A recording cannot be made; the message says why."""


def check_path(path: Path) -> None:
    """Find fault with the name of a recording before anybody waits for it.

    Raises:
        RecorderError: Unknown ending, or no such folder.
    """
    if path.suffix.lower() not in FORMATS:
        raise RecorderError(
            f"cannot record to {path.name!r}: the name must end in "
            + " or ".join(FORMATS)
        )
    if not path.parent.is_dir():
        raise RecorderError(
            f"cannot record to {path}: there is no folder {path.parent}"
        )


class Recorder:
    """One recording, from the first sound after ``start`` until ``stop`` or a limit.

    It writes to a temporary file beside the wanted one, which takes the wanted name
    when it is whole; so there is never half a recording under that name. What came
    before a failure is kept under a name that says so, ``take.cut.wav``. Where the
    tap was faster than the disk, silence stands for what was lost. Works on a thread of
    its own; its methods are called from one other thread.

    Attributes:
        failure: Why it ended early; empty while it has not.
        lost_samples: Samples that came too fast to be recorded.
    """

    def __init__(
        self,
        tap_name: str,
        path: str | Path,
        rate_hz: int,
        limit_seconds: float | None = None,
        finished: Callable[[], None] | None = None,
        past_seconds: float = 0.0,
    ) -> None:
        """Prepare to record.

        Args:
            tap_name: The tap to listen to.
            path: The file to make, ending in .wav or .flac; replaced if it exists.
            rate_hz: Sample rate of the tap.
            limit_seconds: Ends by itself after exactly this much.
            finished: Called from the recording thread when it ended by itself, at the
                limit or by a failure.
            past_seconds: Begin with what was heard so long ago, as far as the tap
                still has it.
        """
        self.failure = ""
        self.lost_samples = 0
        self._path = Path(path)
        self._part_path = self._path.with_name(f".{self._path.name}.part")
        self._tap_name = tap_name
        self._rate_hz = rate_hz
        self._limit_samples = (
            None if limit_seconds is None else round(limit_seconds * rate_hz)
        )
        self._finished = finished
        self._past_samples = round(past_seconds * rate_hz)
        self._written_samples = 0
        self._is_stopping = threading.Event()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)

    @property
    def seconds(self) -> float:
        """Length of the recording so far."""
        return self._written_samples / self._rate_hz

    @property
    def is_over(self) -> bool:
        """Whether it has ended, however it did."""
        return self._is_over.is_set()

    def start(self) -> None:
        """Begin to listen.

        Raises:
            RecorderError: Unknown ending, a folder that cannot be written to, or no
                such tap.
        """
        check_path(self._path)
        file_format = FORMATS[self._path.suffix.lower()]
        try:
            self._tap = TapReader(self._tap_name, self._past_samples)
        except FileNotFoundError as error:
            raise RecorderError("there is no sound to record") from error
        try:
            self._file = soundfile.SoundFile(
                self._part_path,
                "w",
                self._rate_hz,
                2,
                "PCM_24",
                format=file_format,
            )
        except (soundfile.SoundFileError, OSError) as error:
            self._tap.close()
            raise RecorderError(
                f"cannot write to {self._path.parent}: {error}"
            ) from error
        self._thread.start()

    def stop(self) -> float:
        """End the recording and give the file its name.

        Returns:
            Seconds recorded.
        """
        self._is_stopping.set()
        self._thread.join()
        return self.seconds

    def _run(self) -> None:
        by_itself = False
        try:
            by_itself = self._record()
            self._file.close()
            self._part_path.replace(self._path)
        except Exception as error:
            # A full disk, a folder that went away: nothing here may raise into control.
            by_itself = True
            self.failure = f"recording to {self._path.name} failed: {self._why(error)}"
            with suppress(Exception):
                self._file.close()
            self.failure += self._keep()
        finally:
            self._tap.close()
            self._is_over.set()
        if by_itself and self._finished is not None:
            self._finished()

    def _why(self, error: Exception) -> str:
        """What went wrong; the sound library knows a full disk as a system error."""
        with suppress(OSError):
            if shutil.disk_usage(self._part_path.parent).free < FULL_DISK_BYTES:
                return f"the disk of {self._path.parent} is full"
        return str(error)

    def _keep(self) -> str:
        """Keep what was recorded before a failure; returns where, for the message."""
        stem, ending = self._path.stem, self._path.suffix
        kept = self._path.with_name(f"{stem}.cut{ending}")
        number = 1
        with suppress(OSError):
            while kept.exists():
                number += 1
                kept = self._path.with_name(f"{stem}.cut{number}{ending}")
            if self._written_samples:
                self._part_path.rename(kept)
                return f"; what came before is in {kept.name}"
            self._part_path.unlink()
        return ""

    def _record(self) -> bool:
        """Record until told to stop; returns whether the limit came first."""
        is_last = False
        while not is_last:
            is_last = self._is_stopping.wait(POLL_SECONDS)
            block, lost = self._tap.read()
            if self._written_samples:
                self.lost_samples += lost
                block = np.concatenate([np.zeros((lost, 2), np.float32), block])
            else:
                block = block[_first_sound(block) :]
            if self._append(block):
                return True
        return False

    def _append(self, block: StereoBlock) -> bool:
        """Write a block, at most to the limit; returns whether it is reached."""
        limit = self._limit_samples
        if limit is None:
            self._write(block)
            return False
        block = block[: limit - self._written_samples]
        # The fade out may begin in this block and end in a later one.
        fade = round(FADE_SECONDS * self._rate_hz)
        numbers = self._written_samples + np.arange(len(block))
        level = np.clip((limit - numbers) / fade, 0, 1).astype(np.float32)
        self._write(block * level[:, None])
        return self._written_samples >= limit

    def _write(self, block: StereoBlock) -> None:
        if len(block):
            self._file.write(np.clip(block, -1, 1))
            self._written_samples += len(block)


def _first_sound(block: StereoBlock) -> int:
    """Number of the first sample that is not silence; the length where all are."""
    sounding = np.flatnonzero(block.any(axis=1))
    return int(sounding[0]) if len(sounding) else len(block)
