"""The ledger of the faults, written when all have been tested."""

import pytest
from faults.ledger import Ledger

LEDGER = Ledger()


@pytest.fixture
def ledger():
    return LEDGER


def pytest_sessionfinish(session):
    if LEDGER.rows and not hasattr(session.config, "workerinput"):
        LEDGER.save()
