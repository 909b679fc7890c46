"""The TouchDesigner script against a stub: a parameter per row, both ways, no echo."""

import pytest
from oscine.daemon.coercion import coerce
from oscine.daemon.parameters import PARAMETERS
from oscine.daemon.print_touchdesigner import par_name
from oscine.daemon.printing import FOLDER
from oscine.daemon.surface import Widget, controls, number_range
from touchdesigner_stub import World

SCRIPT = (FOLDER / "touchdesigner" / "oscine.py").read_text()
SLOT = 9


@pytest.fixture
def world():
    return World(SCRIPT)


def example(control):
    match control.widget:
        case Widget.TOGGLE:
            return 1
        case Widget.CHOICE:
            return control.argument.choices[1]
        case Widget.TEXT:
            return "dub techno"
        case _:
            low, high = number_range(control.argument)
            return int(low + 1) if control.argument.kind.name == "INT" else high / 4


KEYS = [c for c in controls() if c.widget in {Widget.KEYS, Widget.CHORD}]
EVERY = [c for c in controls() if c.widget is not Widget.NUMBERS and c not in KEYS]
EACH = pytest.mark.parametrize("control", EVERY, ids=lambda control: control.name)


@EACH
def test_a_parameter_that_is_moved_is_sent_as_the_table_takes_it(world, control):
    par = world.comp.par[par_name(control, SLOT)]
    if control.widget is Widget.PULSE:
        world.comp.op("moved").module.onPulse(par)
        assert world.sent == [("/oscine" + control.address(SLOT), [])]
        return
    world.comp.par[par.name] = example(control)
    if not control.is_set:
        assert par.readOnly
        assert world.sent == []
        return
    ((address, values),) = world.sent
    assert address == "/oscine" + control.address(SLOT)
    told, note, _ = coerce(PARAMETERS[control.address(SLOT)], values)
    assert not note
    assert told == coerce(PARAMETERS[control.address(SLOT)], [example(control)])[0]


@EACH
def test_a_value_that_is_heard_is_shown_and_not_sent_back(world, control):
    if control.widget is Widget.PULSE:
        assert par_name(control, SLOT) in world.comp.par._pars
        return
    told = [0.3] if control.widget is Widget.NUMBER else [example(control)]
    hear(world, "/oscine" + control.address(SLOT), told)
    assert world.comp.par[par_name(control, SLOT)].eval() == told[0]
    assert world.sent == []


@pytest.mark.parametrize("control", KEYS, ids=lambda control: control.name)
def test_keys_are_struck_and_let_go(world, control):
    address = "/oscine" + control.address(SLOT)
    if control.widget is Widget.CHORD:
        world.comp.par[par_name(control, SLOT)] = "60 64 67"
        world.comp.par[par_name(control, SLOT)] = ""
        assert world.sent == [(address, [60, 64, 67]), (address, [])]
        return
    names = [argument.name for argument in control.arguments]
    pitch, velocity, down = (par_name(control, SLOT, part) for part in (*names, "down"))
    world.comp.par[pitch] = 62
    world.comp.par[velocity] = 90
    assert world.sent == []
    world.comp.par[down] = 1
    world.comp.par[down] = 0
    assert world.sent == [(address, [62, 90]), (address, [62, 0])]


NUMBERS = [c for c in controls() if c.widget is Widget.NUMBERS]


@pytest.mark.parametrize("control", NUMBERS, ids=lambda control: control.name)
def test_each_part_of_a_value_has_a_parameter(world, control):
    told = [float(number) for number, _ in enumerate(control.arguments, 1)]
    hear(world, "/oscine" + control.address(SLOT), told)
    names = [par_name(control, SLOT, part.name) for part in control.arguments]
    assert [world.comp.par[name].eval() for name in names] == told
    assert world.sent == []


def test_every_number_that_changes_all_the_time_comes_as_a_channel(world):
    world.comp.op("tick").module.onFrameStart(0)
    leases = [told for address, told in world.sent if address.endswith("/subscribe")]
    assert ["/", 7400, 30.0] in leases
    told = {prefix for prefix, port, _ in leases if port == 7401}
    assert {"/meter/rms", "/meter/peak", "/beat", "/engine/rtf"} <= told
    # An OSC In CHOP warns of texts.
    assert not [prefix for prefix in told if "state" in prefix]


def test_what_happens_is_handed_to_a_callback(world):
    events = world.comp.op("events")
    events.text = "told = []\ndef onEvent(*what): told.append(what)"
    hear(world, "/oscine/event/note", ["bass", 40, 90, 0.5])
    assert events.module.told == [("/event/note", ["bass", 40, 90, 0.5])]


def test_it_tells_who_answers(world):
    hear(world, "/oscine/version.reply", ["oscine", "0.1.0"])
    assert world.comp.par.Daemon.eval() == "oscine 0.1.0"


def hear(world, address, arguments):
    heard = world.comp.op("heard").module
    heard.onReceiveOSC(None, 0, "", b"", 0, address, arguments, None)


def test_the_lease_is_asked_for_again_long_before_it_ends(world):
    tick = world.comp.op("tick").module.onFrameStart
    asked = []
    for seconds in range(60):
        world.time.seconds = float(seconds)
        tick(seconds)
        asked += [seconds for address, _ in world.sent if address.endswith("subscribe")]
        world.sent.clear()
    assert sorted(set(asked)) == [0, 10, 20, 30, 40, 50]


def test_it_tells_whether_the_daemon_answers(world):
    tick = world.comp.op("tick").module.onFrameStart
    hear(world, "/oscine/bpm", [120.0])
    tick(0)
    assert world.comp.par.Connected.eval() == 1
    world.time.seconds = 20.0
    tick(1)
    assert world.comp.par.Connected.eval() == 0


def test_an_error_is_shown(world):
    hear(world, "/oscine/error", ["/oscine/key", "expected a key"])
    assert world.comp.par.Notasasked.eval() == "/oscine/key expected a key"


def test_running_it_again_replaces_what_it_made(world):
    first = world.comp
    world.run(SCRIPT)
    assert world.comp is not first
    assert list(world.project.children) == ["oscine"]
