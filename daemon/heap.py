"""The C library's heap, which by itself keeps much of what it is given back.

Each thread of a process may have an arena of its own, and what one has free another
does not use: after a few changes of models the engine had 220 MB in its arenas that
nothing needed. All of it does nothing where the C library is not GNU's.
"""

import ctypes
from typing import Any

_ARENA_MAX = -8
_MMAP_MAX = -4
_TRIM_THRESHOLD = -1
"""Names of ``mallopt``, from malloc.h."""


def share_arenas(count: int = 2) -> None:
    """Have all threads share so many arenas; to be called before there are threads.

    Two: one for who must not wait, mostly, and one for all the others.
    """
    _set(_ARENA_MAX, count)


def keep_all() -> None:
    """Have the C library keep what it is given back, for it is asked again at once."""
    _set(_MMAP_MAX, 0)
    _set(_TRIM_THRESHOLD, -1)  # never
    share_arenas(1)


def give_back() -> None:
    """Give the system the pages that nothing is in; takes milliseconds."""
    if trim := _function("malloc_trim"):
        trim(ctypes.c_size_t(0))


def _set(name: int, value: int) -> None:
    if mallopt := _function("mallopt"):
        mallopt(name, value)


def _function(name: str) -> Any:
    try:
        return getattr(ctypes.CDLL(None), name)
    except (OSError, AttributeError):
        return None
