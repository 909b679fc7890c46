"""The session of Open Stage Control: a hand on it is obeyed, and it shows what is.

No package registry has the program, so the tests read the session as it does. Where it
is installed, or ``OPEN_STAGE_CONTROL`` names the folder of its release for Node, they
also run with the program itself and its page in a browser.
"""

import json
from contextlib import contextmanager

import pytest
from daemon_peer import Daemon
from open_stage_control_peer import OpenStageControl, is_there
from open_stage_control_reader import SessionReader
from oscine.daemon.coercion import coerce
from oscine.daemon.parameters import Kind
from oscine.daemon.printing import FOLDER
from oscine.daemon.surface import Widget, controls, number_range, slides
from peers import eventually

pytestmark = pytest.mark.live

SESSION = FOLDER / "open-stage-control" / "oscine.json"
SLOT, OTHER_SLOT = 3, 5

SURFACES = [pytest.param(SessionReader, id="file")]
if is_there():
    SURFACES.append(pytest.param(OpenStageControl, id="program"))


@pytest.mark.skipif(
    not is_there(),
    reason="Open Stage Control is on no package registry; where it is, see its page",
)
def test_the_program_itself_is_tried_where_it_is():
    assert len(SURFACES) == 2


@pytest.fixture(scope="module", params=SURFACES)
def surface(request, tmp_path_factory):
    with Daemon("--prompt", "lo-fi", model="wren") as daemon:
        daemon.waits_until_it_plays()
        surface = request.param(SESSION, daemon, tmp_path_factory.mktemp("osc"))
        surface.daemon = daemon
        eventually(lambda: surface.value("connected") == 1, 10)
        yield surface
        surface.stop()


def name_of(control, slot):
    return control.address(slot).strip("/")


SETTABLE = [c for c in controls() if c.is_set and c.widget is not Widget.NUMBERS]
EACH = pytest.mark.parametrize("control", SETTABLE, ids=lambda control: control.name)


@EACH
def test_a_hand_on_a_control_is_obeyed(surface, control):
    daemon, name = surface.daemon, name_of(control, SLOT)
    address = control.address(SLOT)

    def becomes(value):
        wanted = pytest.approx(value, rel=1e-3) if isinstance(value, float) else value
        eventually(lambda: daemon.ask(address) == wanted, 5)

    match control.widget:
        case Widget.PULSE:
            struck(surface, control)
        case Widget.TOGGLE:
            before = daemon.ask(address)
            eventually(lambda: surface.value(name) == before, 5)
            surface.press(name)
            becomes(1 - before)
        case Widget.CHOICE:
            surface.choose(name, control.argument.choices[5])
            becomes(control.argument.choices[5])
        case Widget.TEXT:
            text = "dub techno" if control.per_slot else control.default
            surface.type(name, text)
            becomes(text)
        case Widget.NUMBER:
            low, high = number_range(control.argument)
            surface.type(name, f"{(low + high) // 2:.0f}")
            becomes((low + high) // 2)
            for value, word in control.specials:
                surface.press(f"{name} {word}")
                becomes(value)
        case Widget.KEYS | Widget.CHORD:
            keys(surface, control)


@contextmanager
def dumped(surface):
    """All that the surface sends meanwhile, as lines of the daemon's log."""
    client, began = surface.daemon.client, len(surface.daemon.lines)
    client.send("/dump_osc", 1)

    def sent(address):
        start = f"'/oscine{address}'"
        lines = [x for x in surface.daemon.lines[began:] if f"{start} " in f"{x} "]
        return [
            x.partition(start)[2].strip() for x in lines if f":{client.port} " not in x
        ]

    yield sent
    client.send("/dump_osc", 0)


def struck(surface, control):
    """A trigger arrives, and what it sets is set."""
    sets = {a.replace("{slot}", str(SLOT)): v for a, v in control.row.sets.items()}
    with dumped(surface) as sent:
        surface.press(name_of(control, SLOT))
        eventually(lambda: sent(control.address(SLOT)), 5)
    for address, value in sets.items():
        eventually(lambda a=address, v=value: surface.daemon.ask(a) == v, 5)
    surface.daemon.client.send("/play")


def keys(surface, control):
    """Keys that are struck are let go again, one by one or all at once."""
    client, name = surface.daemon.client, name_of(control, SLOT)
    if control.widget is Widget.KEYS:
        with dumped(surface) as sent:
            surface.strike(name, 50)
            told = ["50 100", "50 0"]
            eventually(lambda: sent(control.address(SLOT)) == told, 5)
        return
    client.send(control.row.keys, 64, 100)
    eventually(lambda: client.ask(control.row.held) == ("64",), 5)
    surface.press(name)
    eventually(lambda: client.ask(control.row.held) == ("",), 5)


SLIDING = [control for control in SETTABLE if slides(control)]


def test_a_slider_moves_what_it_stands_for(surface):
    for control in SLIDING:
        slot = 1 if control.per_slot else 0
        name = name_of(control, slot)
        if f"{name} slider" not in widgets():
            continue
        surface.slide(f"{name} slider", 0.25)
        low, high = number_range(control.argument)
        moved = eventually(lambda n=name: surface.value(n), 5)
        assert moved == pytest.approx(
            low + 0.25 * (high - low), abs=0.02 * (high - low)
        )
        # It is sent with so many decimals as a hand can tell apart.
        sent = pytest.approx(moved, abs=0.51 if is_whole(control) else 0.006)
        told = control.address(slot)
        eventually(lambda a=told, v=sent: surface.daemon.ask(a) == v)


def is_whole(control):
    return control.argument.kind is Kind.INT


VALUED = [
    control
    for control in SETTABLE
    if control.widget in {Widget.NUMBER, Widget.CHOICE}
    # Switches move other values, and some end the sound; one of them is enough.
    or control.name == "mute_drums"
]


def test_what_others_set_is_shown_and_not_sent_back(surface):
    reset_switches(surface)
    shown = {}
    with dumped(surface) as sent:
        for control in VALUED:
            value = another(control)
            shown[name_of(control, OTHER_SLOT)] = value
            surface.daemon.client.send(control.address(OTHER_SLOT), value)
        for name, value in shown.items():
            wanted = pytest.approx(value) if isinstance(value, float) else value
            eventually(lambda n=name, w=wanted: surface.value(n) == w, 10)
        # What it sends next comes after all that it might have sent of these.
        surface.press("play")
        eventually(lambda: sent("/play"), 5)
        assert [name for name in shown if sent(f"/{name}")] == []


def reset_switches(surface):
    for control in SETTABLE:
        if control.widget is Widget.TOGGLE:
            surface.daemon.client.send(control.address(), control.default)


def another(control):
    """A value that is none of the others' in these tests."""
    argument = control.argument
    if control.widget is Widget.TOGGLE:
        return 1
    if control.widget is Widget.CHOICE:
        return argument.choices[7]
    low, high = number_range(argument)
    return coerce(control.row, [round(low + 0.375 * (high - low), 3)])[0]


def test_a_number_that_a_slider_cannot_show_is_shown_beside_it(surface):
    surface.daemon.client.send("/density", 0.5)
    eventually(lambda: surface.value("density slider") == 0.5, 5)
    surface.daemon.client.send("/density", -1)
    eventually(lambda: surface.value("density") == -1, 5)
    assert surface.value("density slider") == 0


def test_levels_are_shown(surface):
    reset_switches(surface)
    surface.daemon.client.send("/volume", -6)
    surface.daemon.client.send("/play")
    eventually(lambda: -60 < surface.value("meter/peak left") < 0, 10)


def test_a_mistake_is_told(surface):
    surface.type("prompt/3/weight", "1000")
    eventually(lambda: "clipped" in (surface.value("wrong") or ""), 5)
    eventually(lambda: surface.value("prompt/3/weight") == 2, 5)


def widgets():
    def walk(node):
        yield node["id"]
        for child in [*node.get("tabs", []), *node.get("widgets", [])]:
            yield from walk(child)

    return set(walk(json.loads(SESSION.read_text())["content"]))


@pytest.mark.parametrize("control", list(controls()), ids=lambda control: control.name)
def test_every_row_has_a_widget(control):
    assert name_of(control, SLOT) in widgets()
