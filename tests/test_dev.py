"""The script at the root, and that what it installs is pinned."""

import itertools
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_that_is_installed_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [
        *project["project"]["dependencies"],
        *itertools.chain(*project["project"]["optional-dependencies"].values()),
        *project["build-system"]["requires"],
    ]
    names = {canonical(re.match(r"[\w.-]+", line)[0]) for line in wanted}
    pinned = {
        canonical(line.partition("==")[0])
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if "==" in line
    }
    # Extras that include one another name the project itself.
    assert names - pinned - {"oscine"} == set(), "run ./dev lock"


def test_pins_of_pyproject_and_constraints_agree():
    pins = re.findall(
        r'"([\w-]+)(?:\[\w+\])?(==[\w.]+)"', (ROOT / "pyproject.toml").read_text()
    )
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    assert [pin for pin in map("".join, pins) if pin not in lines] == [], (
        "run ./dev lock"
    )


def test_every_task_of_the_help_exists():
    done = subprocess.run(
        [ROOT / "dev", "help"], capture_output=True, text=True, check=True
    )
    script = (ROOT / "dev").read_text()
    for task in re.findall(r"^\./dev (\w+)", done.stdout, re.MULTILINE):
        assert re.search(rf"\b{task}\b.*\)", script), task


def test_an_unknown_task_is_refused_and_the_others_are_named():
    done = subprocess.run(
        [ROOT / "dev", "plya"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "there is no task plya" in done.stderr
    assert "./dev play" in done.stderr


@pytest.mark.parametrize("script", ["dev", ".ci/run"])
def test_scripts_parse_and_can_be_run(script):
    subprocess.run(["bash", "-n", ROOT / script], check=True)
    assert (ROOT / script).stat().st_mode & 0o111


@pytest.mark.parametrize(
    "module",
    [
        "oscine.daemon.state",
        "oscine.daemon.monitor",
        "oscine.routes.osc",
        "oscine.routes.oscquery",
    ],
)
def test_control_needs_no_array_library(module):
    code = (
        f"import sys, {module}; "
        "print(*sorted({'numpy', 'scipy', 'jax', 'jack'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
