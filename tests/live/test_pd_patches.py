"""The shipped Pd patches in Pd: every control arrives, every value comes back."""

import re
import socket

import pytest
from daemon_peer import Daemon, free_port
from live.jack_peer import JackdPeer
from oscine.daemon.coercion import coerce
from oscine.daemon.parameters import Argument, Kind
from oscine.daemon.printing import FOLDER
from oscine.daemon.surface import Widget, controls, number_range
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

PD = FOLDER / "pd"
SLOT, OTHER_SLOT = 3, 5


class Hands:
    """Pd with patches of ours, and a socket that sends to any name in it."""

    def __init__(self, folder, watched, *patches):
        self._port = free_port()
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        hands = folder / "hands.pd"
        hands.write_text(HANDS.format(port=self._port) + heard(watched))
        self.pd = Peer(
            *(required("pd"), "-nogui", "-noaudio", "-nomidi", "-stderr"),
            *("-path", str(PD)),
            *map(str, patches),
            str(hands),
        )

    def move(self, name, *values):
        """Send to a name in Pd, as a hand would."""
        words = [str(value).replace(" ", "\\ ") for value in values]
        packet = " ".join([name, *words]) + ";\n"
        self._socket.sendto(packet.encode(), ("127.0.0.1", self._port))

    def stop(self):
        self._socket.close()
        self.pd.stop()


HANDS = """\
#N canvas 0 0 600 400 12;
#X obj 20 20 netreceive -u {port};
#X obj 20 50 list split 1;
#X obj 20 80 t b a;
#X obj 20 150 list append;
#X obj 120 110 list trim;
#X obj 120 130 symbol;
#X obj 20 180 list trim;
#X obj 20 210 send;
#X obj 300 20 loadbang;
#X msg 300 50 list hands are ready;
#X obj 300 80 print;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 1 1 3 1;
#X connect 2 0 3 0;
#X connect 2 1 4 0;
#X connect 4 0 5 0;
#X connect 5 0 7 1;
#X connect 3 0 6 0;
#X connect 6 0 7 0;
#X connect 8 0 9 0;
#X connect 9 0 10 0;
"""
"""Sends what comes on, to the name that is its first word."""


def heard(names):
    """Lines that print what controls of these names are told, and what they say."""
    lines, number = "", 11
    for name in names:
        for end in ("", "-is"):
            lines += f"#X obj 300 120 r {name}{end};\n"
            lines += f"#X obj 300 150 print {name}{end};\n"
            lines += f"#X connect {number} 0 {number + 1} 0;\n"
            number += 2
    return lines


def name_of(control, slot=SLOT):
    return "oscine" + control.address(slot).replace("/", "-")


def names_of(control, slot=OTHER_SLOT):
    """One name for a control, or one for each of its parts."""
    name = name_of(control, slot)
    if control.widget is not Widget.NUMBERS:
        return [name]
    return [f"{name}-{part.name}" for part in control.arguments]


def another(control, part=0.25):
    """A value that is not the default, as a hand would give it."""
    if control.widget is Widget.PULSE:
        return "bang"
    argument: Argument = control.argument
    match argument.kind:
        case Kind.BOOL:
            return int(part < 0.5)
        case Kind.TEXT:
            return "dub techno" if control.per_slot else control.default
        case Kind.CHOICE:
            return argument.choices[int(part * 20)]
        case _:
            low, high = number_range(argument)
            return round(low + part * (high - low), 3)


PLAYED = {Widget.KEYS, Widget.CHORD}
SETTABLE = [c for c in controls() if c.is_set and c.widget not in PLAYED]
VALUED = [
    control
    for control in SETTABLE
    if control.widget in {Widget.NUMBER, Widget.TOGGLE, Widget.CHOICE}
]


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    """Controls and mixer, opened as they are shipped and sent to a daemon."""
    names = [name for control in controls() for name in names_of(control)]
    names += ["oscine-error"]
    names += [name_of(c, SLOT) for c in controls() if c.per_slot]
    with Daemon("--prompt", "lo-fi", model="wren") as daemon:
        daemon.waits_until_it_plays()
        patches = [PD / "oscine-controls.pd", PD / "oscine-mixer.pd"]
        hands = Hands(tmp_path_factory.mktemp("pd"), names, *patches)
        hands.daemon = daemon
        hands.pd.waits_for("hands are ready")
        for patch in ("oscine-controls", "oscine-mixer"):
            hands.move(patch, "connect", daemon.host, daemon.port)
        hands.pd.waits_for("oscine-audio-rate: set 48000", 15)
        yield hands
        hands.stop()


@pytest.mark.parametrize("control", SETTABLE, ids=lambda control: control.name)
def test_what_a_control_sends_is_obeyed(hands, control):
    address = control.address(SLOT)
    if control.widget is Widget.PULSE:
        obeyed_pulse(hands, control)
        return
    if control.widget is Widget.NUMBERS:
        obeyed_parts(hands, control)
        return
    value = another(control)
    symbol = ["symbol"] if isinstance(value, str) else []
    hands.move(name_of(control, SLOT), *symbol, value)
    wanted, note, _ = coerce(control.row, [value])
    assert not note
    eventually(lambda: hands.daemon.ask(address) == close_to(wanted), 5)


def obeyed_parts(hands, control):
    """Each part that is moved sends all of them."""
    moved = []
    for name, part in zip(names_of(control, SLOT), control.arguments, strict=True):
        low, high = number_range(part)
        moved.append(pytest.approx(low + 0.25 * (high - low)))
        hands.move(name, low + 0.25 * (high - low))
    eventually(lambda: hands.daemon.ask(control.address(SLOT)) == tuple(moved), 5)


def close_to(value):
    """Approximately a number: 32 bits on the wire; else exactly what it is."""
    return pytest.approx(value) if isinstance(value, float) else value


def obeyed_pulse(hands, control):
    """A trigger fires: what it sets is set, or it is counted in the daemon's log."""
    client = hands.daemon.client
    sets = {a.replace("{slot}", str(SLOT)): v for a, v in control.row.sets.items()}
    if "/transport" in sets:
        other = "/play" if sets["/transport"] != "playing" else "/pause"
        client.send(other)
        eventually(lambda: hands.daemon.ask("/transport") != sets["/transport"], 5)
    client.send("/dump_osc", 1)
    hands.move(name_of(control, SLOT), "bang")
    eventually(lambda: dumped(hands.daemon, "/oscine" + control.address(SLOT)), 5)
    for address, value in sets.items():
        eventually(lambda a=address, v=value: hands.daemon.ask(a) == v, 5)
    client.send("/dump_osc", 0)
    client.send("/play")


def dumped(daemon, address):
    return any(f"'{address}'" in line for line in daemon.lines)


def test_drums_are_struck(hands):
    hands.daemon.client.send("/dump_osc", 1)
    hands.move("oscine-drum", 36, 100)
    eventually(lambda: any("'/oscine/drum' 36 100" in x for x in hands.daemon.lines), 5)
    hands.daemon.client.send("/dump_osc", 0)


def test_keys_are_struck_and_let_go(hands):
    def held(what):
        eventually(lambda: hands.daemon.ask("/notes/held") == what, 5)

    # The switches of the patch are its own; of these numbers one is that of the patch.
    for velocity, what in ((1, "48"), (0, "")):
        for patch in range(1000, 1040):
            hands.move(f"{patch}-oscine-note-48", velocity)
        held(what)
    hands.move("oscine-note", 60, 100)
    hands.move("oscine-note", 64, 100)
    held("60 64")
    hands.move("oscine-notes", "bang")
    held("")


@pytest.mark.parametrize("control", VALUED, ids=lambda control: control.name)
def test_what_others_set_is_shown_and_not_sent_back(hands, control):
    value = coerce(control.row, [another(control, 0.75)])[0]
    name = name_of(control, OTHER_SLOT)
    before = len(hands.pd.lines)
    hands.daemon.client.send(control.address(OTHER_SLOT), value)
    # Pd prints a blank inside a symbol with a backslash before it.
    written = value.replace(" ", "\\ ") if isinstance(value, str) else f"{value:g}"
    hands.pd.waits_for(f"{name}: set {written}")
    assert not any(f"{name}-is:" in line for line in hands.pd.lines[before:])


@pytest.mark.parametrize("control", list(controls()), ids=lambda control: control.name)
def test_every_value_is_told_to_its_control(hands, control):
    if control.widget not in {Widget.PULSE, *PLAYED}:
        hands.daemon.client.send("/volume", -7)
        for name in names_of(control, OTHER_SLOT):
            hands.pd.waits_for(f"{name}: set", 15)


def test_a_mistake_is_told_in_the_patch(hands):
    hands.move("oscine-key", "symbol", "nonsense")
    hands.pd.waits_for("oscine-error: set expected\\ one\\ of\\ auto")


def test_the_daemon_may_end_and_come_back(tmp_path):
    with Daemon() as first:
        first.waits_until_it_plays()
        patch = PD / "oscine-controls.pd"
        hands = Hands(tmp_path, ["oscine-bpm", "oscine-volume"], patch)
        try:
            hands.pd.waits_for("hands are ready")
            hands.move("oscine-controls", "connect", first.host, first.port)
            hands.pd.waits_for("oscine-bpm: set")
            first.end()
            hands.pd.lines.clear()
            with Daemon("--port", str(first.port)), first.client as client:
                hands.pd.waits_for("oscine-bpm: set", 20)
                hands.move("oscine-bpm", 133)
                eventually(lambda: client.ask("/bpm") == (133.0,), 5)
        finally:
            hands.stop()


STEERS = """\
#N canvas 0 0 400 300 12;
#X obj 20 20 r steered;
#X obj 20 50 oscine {host} {port};
#X obj 20 80 route error fail;
#X obj 20 110 print wrong;
#X obj 200 110 print connected;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 2 0 3 0;
#X connect 2 1 3 0;
#X connect 1 1 4 0;
"""
"""What the help patch is made of, with a name that can be sent to."""


@pytest.fixture
def steered(tmp_path):
    """Pd with the examples in it, and a daemon of their own that they are sent to."""
    with Daemon("--prompt", "lo-fi", model="wren") as daemon:
        daemon.waits_until_it_plays()
        steers = tmp_path / "steers.pd"
        steers.write_text(STEERS.format(host=daemon.host, port=daemon.port))
        example = tmp_path / "midi-to-prompts.pd"
        text = (PD / example.name).read_text()
        assert "127.0.0.1 9740" in text
        example.write_text(text.replace("127.0.0.1 9740", f"127.0.0.1 {daemon.port}"))
        hands = Hands(tmp_path, [], steers, example)
        hands.daemon = daemon
        try:
            hands.pd.waits_for("connected: 1")
            yield hands
        finally:
            hands.stop()


def test_every_message_of_the_help_patch_is_obeyed(steered):
    text = (PD / "oscine-help.pd").read_text()
    messages = re.findall(r"(?m)^#X msg \d+ \d+ ([^;]+?)(?:, f \d+)?;", text)
    sent = [m for m in messages if not m.startswith(("connect", "disconnect"))]
    assert len(sent) > 8
    daemon = steered.daemon
    daemon.client.send("/dump_osc", 1)
    for number, message in enumerate(sent, 1):
        steered.move("steered", *message.split())
        steered.move("steered", "sync", number)
        done = f"'/oscine/sync' {number}"
        eventually(lambda d=done: any(d in line for line in daemon.lines), 5)
    assert not steered.pd.said("wrong:")
    assert daemon.ask("/prompt/1/text") == "dub techno"
    assert daemon.ask("/bpm") == 122
    assert daemon.ask("/key") == "A minor"
    assert daemon.ask("/notes/held") == "57 60 64"
    assert daemon.ask("/transport") == "paused"


def test_knobs_and_pads_of_the_midi_example_weigh_prompts(steered):
    daemon = steered.daemon

    def weighs(slot, weight):
        address = f"/prompt/{slot}/weight"
        near = pytest.approx(weight, abs=0.02)
        eventually(lambda: daemon.ask(address) == near, 6)

    # As Pd hands on what comes in through a MIDI port.
    steered.move("#ctlin", 18, 127, 1)
    weighs(3, 2)
    steered.move("#ctlin", 18, 32, 1)
    weighs(3, 0.5)
    steered.move("#ctlin", 24, 127, 1)
    steered.move("#notein", 39, 100, 1)
    weighs(4, 1)
    steered.move("#notein", 39, 0, 1)
    weighs(4, 0)
    assert daemon.ask("/prompt/9/weight") == 0


HEARS = """\
#N canvas 0 0 400 300 12;
#X obj 20 20 adc~ 1 2;
#X obj 20 60 env~ 4096;
#X obj 20 90 print level;
#X obj 200 20 loadbang;
#X msg 200 50 \\; pd dsp 1;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 3 0 4 0;
"""
"""Prints how loud its first input is."""


def test_its_sound_comes_into_pd_as_the_page_says(tmp_path):
    page = (FOLDER.parent / "docs" / "hosts" / "pd.md").read_text()
    start, *connects = re.findall(r"(?m)^    ((?:pd|jack_connect) .*)", page)
    patch = tmp_path / "hears.pd"
    patch.write_text(HEARS)
    with JackdPeer() as server:
        flags = ("--jack-server", server.name, "--prompt", "440 330")
        place = {"JACK_DEFAULT_SERVER": server.name}
        command = (*start.split(), "-nogui", "-nomidi", "-stderr", str(patch))
        with Daemon(*flags, audio="jack") as daemon, Peer(*command, env=place) as pd:
            daemon.waits_until_it_plays()
            pd.waits_for("level: 0")
            assert len(connects) == 2
            for line in connects:
                server.connect(*line.split()[1:])
            eventually(lambda: float(pd.lines[-1].split()[-1]) > 60, 10)
