"""What models leave behind in the engine process, and when it is looked for.

Looking through all objects for those that only refer to one another takes longer than a
step. So the libraries, which are here to stay, are left out of that (``load_jax``), and
the rest is looked through only when a model that has gone is still there.
"""

import gc
import weakref
from typing import Any


def witness(thing: Any) -> "weakref.ref[Any] | None":
    """Something that tells later whether a thing is gone; None where it cannot."""
    try:
        return weakref.ref(thing)
    except TypeError:
        return None


def clear_away(left: "weakref.ref[Any] | None") -> bool:
    """See to it that what nobody needs any more is gone.

    Args:
        left: Witness of a thing that should be.

    Returns:
        Whether it had to be looked for; that takes tens of milliseconds.
    """
    if left is None or left() is None:
        return False
    gc.collect()
    return True
