"""The log: one line for each event, as text for people or as JSON for programs.

All processes write to the standard error; children inherit how.
"""

import json
import logging
import os
import sys
import time
from typing import Any

FORMATS = ("text", "json")

_FORMAT_VARIABLE = "_OSCINE_LOG_FORMAT"  # not of a setting, which has no underscore
_JOURNAL_VARIABLE = "JOURNAL_STREAM"
_LIFE = logging.getLogger("oscine.life")


class JsonLines(logging.Formatter):
    """One JSON object for each event, on one line whatever is in it."""

    def __init__(self, process: str) -> None:
        """Tell events of a process."""
        super().__init__()
        self._process = process

    def format(self, record: logging.LogRecord) -> str:
        """Make the line; times are UTC."""
        moment = time.gmtime(record.created)
        told: dict[str, Any] = {
            "time": f"{time.strftime('%Y-%m-%dT%H:%M:%S', moment)}"
            f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "process": self._process,
            "logger": record.name,
            "message": record.getMessage(),
        }
        for key in ("event", "detail"):
            if hasattr(record, key):
                told[key] = getattr(record, key)
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


class TextLines(logging.Formatter):
    """Lines for people; the journal adds the time itself, and is told the level."""

    _PRIORITIES = ((logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))

    def __init__(self, process: str, *, for_journal: bool) -> None:
        """Tell events of a process."""
        name = f"{process}/" if process != "control" else ""
        line = f"%(levelname)-7s {name}%(name)s: %(message)s"
        super().__init__(line if for_journal else f"%(asctime)s {line}")
        self._for_journal = for_journal

    def format(self, record: logging.LogRecord) -> str:
        """Make the line; for the journal with the level before it."""
        text = super().format(record)
        if not self._for_journal:
            return text
        number = next((n for at, n in self._PRIORITIES if record.levelno >= at), 7)
        return "\n".join(f"<{number}>{line}" for line in text.splitlines())


def set_up(level: int | str, process: str = "control", form: str = "") -> None:
    """Write the log of this process to the standard error from now on.

    Args:
        level: Least level that is written.
        process: Name of this process.
        form: ``text`` or ``json``; empty is what the parent process has.
    """
    if form:
        os.environ[_FORMAT_VARIABLE] = form
    is_json = os.environ.get(_FORMAT_VARIABLE) == "json"
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonLines(process)
        if is_json
        else TextLines(process, for_journal=_is_for_journal())
    )
    logging.basicConfig(level=level, handlers=[handler])


def tell_life(event: str, detail: str) -> None:
    """Log one step of the life-cycle, whatever the level."""
    _LIFE.setLevel(logging.INFO)
    _LIFE.info("%s %s", event, detail, extra={"event": event, "detail": detail})


def _is_for_journal() -> bool:
    """Whether the standard error goes to systemd's journal, as it says itself."""
    device, _, inode = os.environ.get(_JOURNAL_VARIABLE, "").partition(":")
    try:
        there = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):
        return False
    return (device, inode) == (str(there.st_dev), str(there.st_ino))
