"""Imports JAX beside a model that plays, and never keeps it waiting for long."""

import ctypes
import gc
import os
import sys
from importlib.util import find_spec
from pathlib import Path

_LIBRARY = "libjax_common.so"


def load_jax() -> None:
    """Import JAX and Flax; other threads wait for tens of milliseconds at most.

    Two things would hold them up, the first time. Python keeps the interpreter while
    the dynamic linker reads and places a library, and JAX's takes a third of a second.
    And the garbage collector looks through ever more objects, a tenth of a second each
    time, of which none will ever be garbage.

    Raises:
        ModuleNotFoundError: They are not installed.
    """
    if "jax" in sys.modules:
        return
    place_library()
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        import flax.nnx  # noqa: F401, PLC0415 - what this is for
        import jax  # noqa: F401, PLC0415 - what this is for
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def place_library() -> None:
    """Have the linker place JAX's library, while other threads go on.

    A call through ctypes lets go of the interpreter, an import does not. Where jaxlib
    is built otherwise nothing is done, and importing it does all of it.
    """
    spec = find_spec("jaxlib")
    for folder in (spec and spec.submodule_search_locations) or ():
        library = Path(folder) / _LIBRARY
        if library.is_file():
            place = ctypes.CDLL(None).dlopen
            place.restype = ctypes.c_void_p
            place(os.fsencode(library), ctypes.c_int(os.RTLD_NOW))
