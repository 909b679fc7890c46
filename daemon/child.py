"""What both children do first: obey their parent and nobody else."""

import ctypes
import os
import signal
import threading

from oscine.daemon import log

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def become_child(name: str, parent_pid: int, log_level: int) -> threading.Event:
    """Prepare this process to be supervised; first call in a child's main.

    Ctrl-C reaches the whole process group, but only the parent decides what ends, and
    in which order. Should the parent die without a word, so does the child.

    Args:
        name: For log lines.
        parent_pid: Whose end is ours.
        log_level: Of the log, as the parent's.

    Returns:
        Set when the parent asks the child to end (SIGTERM).
    """
    log.set_up(log_level, name)
    stopping = threading.Event()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    die_with(parent_pid)
    return stopping


def die_with(parent_pid: int) -> None:
    """Have this process end when its parent does, in whatever way that ends.

    Args:
        parent_pid: Who started this process, from a thread that lives as long.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent_pid:  # it died before we asked
        os._exit(1)
