"""Programs from the npm registry, for tests with clients of other people's making."""

import os
import subprocess
from pathlib import Path

from peers import required

_FOLDER = Path(__file__).parent.parent / "build" / "npm"


def npm_package(name, version):
    """Folder in which a script finds a package, which is fetched the first time."""
    folder = _FOLDER / f"{name.replace('/', '+')}@{version}"
    if not (folder / "node_modules" / name).exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [
                *(required("npm"), "install", f"{name}@{version}", "--ignore-scripts"),
                *("--no-audit", "--no-fund", "--prefix", folder),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder


def run_node(script, *arguments, package, within_seconds=30):
    """What a script prints that may require what lies in a package's folder."""
    done = subprocess.run(
        [required("node"), "-e", script, *map(str, arguments)],
        env={**os.environ, "NODE_PATH": str(package / "node_modules")},
        capture_output=True,
        text=True,
        timeout=within_seconds,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
