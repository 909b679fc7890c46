"""Examples in docstrings are true.

Modules are found by their import names: pytest's own collection would import each a
second time under another name, and no class would equal itself.
"""

import doctest
import importlib
import pkgutil

import oscine.daemon
import oscine.engine
import oscine.routes
import pytest

MODULES = sorted(
    found.name
    for package in (oscine.daemon, oscine.engine, oscine.routes)
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in(name):
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


def test_every_package_is_walked():
    assert {name.split(".")[1] for name in MODULES} == {"daemon", "engine", "routes"}
