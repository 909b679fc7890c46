"""The surface: how near the cursor is to a prompt is how much of it is heard."""

import asyncio
import itertools
import json
import math
import random
import subprocess
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oscine.daemon.blend_surface import resting_place, shares
from oscine.daemon.parameters import SLOTS
from oscine.daemon.state import Change, State
from oscine.daemon.surface_link import SurfaceLink
from peers import required

PLACES = st.tuples(st.floats(-1, 1), st.floats(-1, 1))
SURFACES = st.dictionaries(st.sampled_from(list(SLOTS)), PLACES, min_size=1)


@given(PLACES, SURFACES, st.floats(0, 8), st.floats(0, 1))
def test_shares_are_parts_of_one(cursor, places, falloff, snap):
    heard = shares(cursor, places, falloff, snap)
    assert heard.keys() == places.keys()
    assert all(0.0 <= share <= 1.0 for share in heard.values())
    assert sum(heard.values()) == pytest.approx(1.0, abs=1e-3)


@given(PLACES, SURFACES, st.floats(0.5, 8), st.floats(0, 0.2))
def test_the_nearest_is_heard_most(cursor, places, falloff, snap):
    heard = shares(cursor, places, falloff, snap)
    nearest = min(places, key=lambda slot: math.dist(cursor, places[slot]))
    assert heard[nearest] == max(heard.values())


def test_a_prompt_within_the_snap_is_heard_alone():
    places = {1: (-0.5, 0.0), 2: (0.5, 0.0), 3: (0.0, 0.9)}
    assert shares((-0.58, 0.04), places, 2.0, 0.1) == {1: 1.0, 2: 0.0, 3: 0.0}
    assert shares((-0.58, 0.04), places, 2.0, 0.0)[2] > 0.0


def test_nothing_jumps_at_the_edge_of_the_snap():
    places = {1: (-0.5, 0.0), 2: (0.5, 0.0)}
    way = [shares((x / 1000 - 0.5, 0.0), places, 2.0, 0.1)[1] for x in range(1001)]
    steps = [before - after for before, after in itertools.pairwise(way)]
    assert way[0] == 1.0
    assert way[-1] == 0.0
    assert min(steps) >= 0.0
    assert max(steps) < 0.01


def test_without_falloff_all_are_alike_and_a_steep_one_picks_the_nearest():
    places = {1: (-0.5, 0.0), 2: (0.5, 0.0)}
    assert shares((-0.2, 0.0), places, 0.0, 0.0) == {1: 0.5, 2: 0.5}
    assert shares((-0.2, 0.0), places, 8.0, 0.0)[1] > 0.99


def test_places_nobody_chose_are_apart_and_on_the_surface():
    resting = [resting_place(slot) for slot in SLOTS]
    assert all(max(map(abs, place)) <= 1.0 for place in resting)
    near = min(math.dist(a, b) for i, a in enumerate(resting) for b in resting[:i])
    assert near > 0.25


def test_the_panels_picture_is_what_is_heard():
    dice = random.Random(4)
    cases = [
        (
            [dice.uniform(-1, 1), dice.uniform(-1, 1)],
            {s: [dice.uniform(-1, 1), dice.uniform(-1, 1)] for s in range(1, 2 + n)},
            dice.choice((0.0, 1.0, 2.0, 7.5)),
            dice.choice((0.0, 0.1, 0.6)),
        )
        for n in range(12)
    ]
    text = resources.files("oscine.routes").joinpath("panel/blend.js").read_text()
    script = text + (
        "const cases = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(cases.map(([cursor, places, falloff, snap]) =>"
        "  Object.fromEntries(shares(cursor, Object.entries(places), falloff, snap)))))"
    )
    told = subprocess.run(
        [required("node"), "--input-type=module", "-e", script, json.dumps(cases)],
        capture_output=True,
        check=True,
        timeout=20,
    )
    for case, theirs in zip(cases, json.loads(told.stdout), strict=True):
        cursor, places, falloff, snap = case
        ours = shares(cursor, {s: tuple(p) for s, p in places.items()}, falloff, snap)
        assert {int(s): v for s, v in theirs.items()} == pytest.approx(ours, abs=1e-4)


class Desk:
    """A state with its surface, on a loop."""

    def __init__(self):
        self.state = State()
        self.link = SurfaceLink(self.state)
        self.commits = []
        self.state.watch(self.commits.append)

    async def do(self, *changes):
        changes = [
            Change(address, arguments, "hand") for address, *arguments in changes
        ]
        notices = self.state.apply(changes)
        await asyncio.sleep(0)
        return [notice.reason for notice in notices]

    def weights(self, *slots):
        return [self.state.value(f"/prompt/{slot}/weight") for slot in slots]


def on_a_desk(test):
    def run():
        async def live():
            desk = Desk()
            await desk.do(("/prompt/1/text", "dub"), ("/prompt/2/text", "jazz"))
            await test(desk)

        asyncio.run(live())

    run.__name__ = test.__name__
    return run


@on_a_desk
async def test_weights_follow_the_cursor_only_while_the_surface_is_on(desk):
    await desk.do(("/surface/cursor", -0.7, 0.0))
    assert desk.weights(1, 2) == [0.0, 0.0]
    await desk.do(("/surface/enabled", 1))
    assert desk.weights(1, 2) == [1.0, 0.0]
    await desk.do(("/surface/x", 0.0))
    assert desk.weights(1, 2, 3) == [0.5, 0.5, 0.0]
    await desk.do(("/surface/enabled", 0))
    await desk.do(("/surface/x", 0.7))
    assert desk.weights(1, 2) == [0.5, 0.5]


@on_a_desk
async def test_a_prompt_that_comes_moves_or_goes_moves_the_weights(desk):
    await desk.do(("/surface/enabled", 1))
    await desk.do(("/prompt/3", "drone"))
    assert sum(desk.weights(1, 2, 3)) == pytest.approx(1.0, abs=1e-3)
    await desk.do(("/prompt/3/position", 0.0, 0.05))
    assert desk.weights(1, 2, 3) == [0.0, 0.0, 1.0]
    await desk.do(("/prompt/3/clear",))
    assert desk.weights(1, 2, 3) == [0.5, 0.5, 0.0]


@on_a_desk
async def test_a_hand_on_a_weight_holds_until_the_surface_moves(desk):
    await desk.do(("/surface/enabled", 1))
    await desk.do(("/prompt/1/weight", 2.0))
    assert desk.weights(1) == [2.0]
    await desk.do(("/surface/y", 0.01))
    assert desk.weights(1) == [0.5]


@on_a_desk
async def test_many_moves_at_once_are_one_change_of_the_weights(desk):
    await desk.do(("/surface/enabled", 1))
    del desk.commits[:]
    moves = [("/prompt/1/position", i / 50, 0.3) for i in range(50)]
    await desk.do(("/surface/cursor", 0.1, 0.2), *moves)
    assert [c.updates[0].source for c in desk.commits] == ["hand", "surface"]


@on_a_desk
async def test_half_a_place_is_no_place(desk):
    assert await desk.do(("/surface/cursor", 0.5, "up")) == [
        "expected a number from -1 to 1, got 'up'"
    ]
    (why,) = await desk.do(("/surface/cursor", 0.5))
    assert "expected two numbers" in why
    assert desk.state.value("/surface/x") == 0.0
    (why,) = await desk.do(("/surface/cursor", 0.5, 7))
    assert "clipped to 1" in why
    assert desk.state.value("/surface/y") == 1.0


@on_a_desk
async def test_a_place_can_glide(desk):
    await desk.do(("/surface/cursor", 0.5, -0.5, 3.0))
    glides = {g.address: (g.target, g.seconds) for g in desk.commits[-1].glides}
    assert glides == {"/surface/x": (0.5, 3.0), "/surface/y": (-0.5, 3.0)}
