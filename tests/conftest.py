"""Fixtures that tests of several files share."""

import threading

import pytest
from osc_door import RunningDoor


@pytest.fixture
def running_daemon():
    """Something that answers OSC at ``host`` and ``port``, with meters that move."""
    with RunningDoor() as door:
        over = threading.Event()

        def move_meters():
            level = -40.0
            while not over.wait(0.05):
                level = -40.0 if level > -20.0 else level + 1.0
                values = {"/meter/peak": (level, level), "/meter/rms": (level, level)}
                door.do(door.state.publish, values, "meters")

        mover = threading.Thread(target=move_meters)
        mover.start()
        try:
            yield door
        finally:
            over.set()
            mover.join(5)
