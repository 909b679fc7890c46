"""Weights on their way."""

import asyncio

from oscine.daemon.glide import Glider
from oscine.daemon.state import Change, State


async def within(seconds, fact):
    async with asyncio.timeout(seconds):
        while not fact():
            await asyncio.sleep(0.005)


def test_a_glide_passes_through_the_middle_and_arrives_exactly():
    async def scenario():
        state = State()
        glider = Glider(state)
        seen = []
        state.watch(lambda c: seen.extend(u.value for u in c.updates))
        state.apply([Change("/prompt/1/weight", (1.0, 0.3), "a")])
        await within(3, lambda: state.value("/prompt/1/weight") == 1.0)
        glider.close()
        return seen

    seen = asyncio.run(scenario())
    assert seen == sorted(seen)
    assert any(0.2 < value < 0.8 for value in seen)


def test_a_hand_on_the_knob_ends_the_glide():
    async def scenario():
        state = State()
        glider = Glider(state)
        state.apply([Change("/prompt/1/weight", (1.0, 30.0), "a")])
        await within(3, lambda: state.value("/prompt/1/weight") > 0.0)
        state.apply([Change("/prompt/1/weight", (0.7,), "b")])
        await within(3, lambda: glider._timer is None)
        return state.value("/prompt/1/weight")

    assert asyncio.run(scenario()) == 0.7
