"""JAX is imported beside a model that plays."""

import subprocess
import sys

SCRIPT = """
import gc, sys
from pathlib import Path
from oscine.engine.load_jax import load_jax, place_library
assert gc.isenabled()
assert "jax" not in sys.modules
place_library()
assert "libjax_common" in Path("/proc/self/maps").read_text()
assert "jaxlib" not in sys.modules
load_jax()
assert {"jax", "flax.nnx"} <= sys.modules.keys()
assert gc.isenabled()
settled = gc.get_freeze_count()
assert settled > 10_000
load_jax()
assert gc.get_freeze_count() == settled
"""


def test_its_library_is_placed_first_and_what_it_brings_is_settled():
    subprocess.run([sys.executable, "-c", SCRIPT], check=True, timeout=60)
