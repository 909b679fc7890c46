"""The Quark in sclang: it finds the daemon, sets, hears, and is on time."""

import re
import time

import pytest
from daemon_peer import Daemon
from live.jack_peer import JackdPeer
from live.test_sclang import HEADLESS
from oscine.daemon.osc_client import OscClient
from oscine.daemon.parameters import ROWS, Kind, Parameter
from oscine.daemon.print_supercollider import methods
from oscine.daemon.printing import FOLDER
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

QUARK = FOLDER / "supercollider"
SLOT = 3


def value_for(row):
    """A value that differs from the default, as the language writes it."""
    argument = row.arguments[0]
    match argument.kind:
        case Kind.BOOL if row.address == "/surface/enabled":
            return "false", 0  # on, it would move the weights
        case Kind.BOOL:
            return "true", 1
        case Kind.TEXT:
            return ('"dub techno"', "dub techno") if "{slot}" in row.address else None
        case Kind.CHOICE:
            return f'"{argument.choices[5]}"', argument.choices[5]
        case _:
            middle = round(0.25 * argument.maximum + 0.75 * argument.minimum, 2)
            middle = int(middle) if argument.kind is Kind.INT else middle
            return str(middle), middle


def calls():
    """Every method that sets something, with the address it sets and the value."""
    for row in ROWS:
        if not isinstance(row, Parameter) or len(row.arguments) != 1:
            continue
        for name, takes, _ in methods(row)[1:]:
            value = value_for(row)
            # The surface would move the weights that are set here.
            if value and row.address != "/surface/enabled":
                slot = [str(SLOT)] if takes[0] == "slot" else []
                call = f"o.{name}({', '.join([*slot, value[0]])})"
                yield call, row.address.replace("{slot}", str(SLOT)), value[1]


def outcome():
    """What is to be set after all calls, by address; some take another's place."""
    values = {}
    for row in ROWS:
        address = row.address.replace("{slot}", str(SLOT))
        for _, called, value in calls():
            if called == address:
                values[address] = value
                values.pop(row.replaces.replace("{slot}", str(SLOT)), None)
    return values


@pytest.fixture
def run(tmp_path):
    """Runs a script in sclang with the Quark among its classes."""
    peers = []

    def run_script(script, **environment):
        config = tmp_path / "sclang_conf.yaml"
        config.write_text(
            f"includePaths:\n    - {QUARK}\nexcludePaths:\n    []\n"
            "postInlineWarnings: false\n"
        )
        path = tmp_path / "steer.scd"
        path.write_text(script)
        peers.append(
            Peer(
                *(required("sclang"), "-l", str(config), str(path)),
                env={**HEADLESS, **environment},
            )
        )
        return peers[-1]

    yield run_script
    for peer in peers:
        peer.stop()


@pytest.fixture
def daemon():
    with Daemon("--prompt", "lo-fi", model="wren") as daemon:
        yield daemon.waits_until_it_plays()


def test_it_finds_the_daemon_sets_every_control_and_hears_of_others(daemon, run):
    # Looked for from three ports below.
    script = f"""(
Oscine.defaultPort = {daemon.port - 3};
o = Oscine.new;
o.onError {{ |address, reason| ("error: " ++ address ++ " " ++ reason).postln }};
o.onChange("/volume", {{ |value| ("volume: " ++ value).postln }});
o.onChange("/connected", {{ |is|
    ("connected: " ++ is).postln;
    o.notes(60, [64, 67]);
    (type: \\oscineKeys, midinote: 72, amp: 0.5, sustain: 60, latency: 0).play;
    (type: \\oscineKeys, midinote: 76, sustain: 0.1, latency: 0).play
}});
{"".join(f"{call};" for call, _, _ in calls())}
o.prompt(1, "dub techno", 0.8);
o.set("/nonsense", 1);
o.pause;
o.ask("/bpm", {{ |bpm| ("asked: " ++ bpm).postln }});
)"""
    sclang = run(script)
    sclang.waits_for("connected: 1", 40)
    for address, value in outcome().items():
        wanted = pytest.approx(value) if isinstance(value, float) else value
        eventually(lambda a=address, w=wanted: daemon.ask(a) == w, 5)
    assert daemon.ask("/transport") == "paused"
    eventually(lambda: daemon.ask("/notes/held") == "60 64 67 72", 5)
    assert daemon.ask("/prompt/1") == ("dub techno", pytest.approx(0.8))
    sclang.waits_for("error: /oscine/nonsense")
    sclang.waits_for("asked: ")
    daemon.client.send("/volume", -13)
    sclang.waits_for("volume: -13")
    assert not sclang.said("ERROR")


def test_it_finds_a_daemon_that_comes_late_and_says_what_waited(run):
    with Daemon() as first:
        port = first.port
    sclang = run(
        f'o = Oscine.new("127.0.0.1", {port}); o.onChange("/connected",'
        ' { |is| ("connected: " ++ is).postln; o.bpm = 99 + is });'
    )
    sclang.waits_for("*** Welcome", 40)
    with Daemon("--port", str(port)), OscClient(port=port) as client:
        sclang.waits_for("connected: 1")
        eventually(lambda: client.ask("/bpm") == (100.0,), 5)


def test_events_of_a_pattern_land_on_their_time(daemon, run):
    # The same pattern tells when each value is meant to be, by the clock of sclang,
    # which the timetags are made from.
    sclang = run(
        f"""(
o = Oscine("127.0.0.1", {daemon.port});
o.onEventNote({{ |track, pitch| ("note: " ++ pitch).postln }});
o.bpm = 60;
SystemClock.sched(1.0, {{
    Pbind(\\type, \\oscine, \\address, "/bpm", \\value, Pseq((101..108)), \\dur, 0.25,
        \\latency, 0.2).play(TempoClock(1)); nil
}})
)"""
    )
    came = {}
    deadline = time.monotonic() + 40
    while 108.0 not in came and time.monotonic() < deadline:
        bpm = daemon.ask("/bpm")
        came.setdefault(bpm, time.monotonic())
    times = [came[float(bpm)] for bpm in range(101, 109)]
    first = times[0]
    late_ms = [(at - first - 0.25 * n) * 1e3 for n, at in enumerate(times)]
    print("against a grid of 250 ms:", [f"{x:.2f}" for x in late_ms], "ms")
    assert max(late_ms) - min(late_ms) < 20
    # Meanwhile wren plays.
    sclang.waits_for("note: ")


def test_its_sound_comes_into_scsynth_over_jack(run):
    with JackdPeer() as server:
        flags = ("--jack-server", server.name, "--prompt", "440 330")
        with Daemon(*flags, audio="jack") as daemon:
            daemon.waits_until_it_plays()
            sclang = run(
                """(
s.options.numInputBusChannels = 2; s.options.numOutputBusChannels = 2;
s.waitForBoot {
    { SendReply.kr(Impulse.kr(10), '/level', Amplitude.kr(SoundIn.ar([0, 1]))) }.play;
    OSCFunc({ |m| ("level: " ++ (m[3] > 0.01).binaryValue).postln }, '/level');
    "scsynth is ready".postln
}
)""",
                JACK_DEFAULT_SERVER=server.name,
                SC_JACK_DEFAULT_INPUTS="",
            )
            sclang.waits_for("scsynth is ready", 60)
            sclang.waits_for("level: 0", 10)
            for side, number in (("L", 1), ("R", 2)):
                server.connect(f"oscine:out_{side}", f"SuperCollider:in_{number}")
            sclang.waits_for("level: 1", 10)


def test_the_help_page_and_the_example_can_be_read(run):
    page = QUARK / "HelpSource" / "Classes" / "Oscine.schelp"
    example = (QUARK / "Examples" / "oscine.scd").read_text()
    # Blocks in parentheses, and single lines, as they would be run one by one.
    blocks = re.findall(r"(?ms)^\(\n.*?^\)|^[^\s/()][^\n]*", example)
    assert len(blocks) > 12
    quoted = ", ".join(
        '"' + block.replace("\\", "\\\\").replace('"', '\\"') + '"' for block in blocks
    )
    sclang = run(
        f"""(
("help: " ++ SCDoc.parseFileFull("{page}").notNil).postln;
[{quoted}].do {{ |block| ("compiles: " ++ block.compile.notNil).postln }};
"that is all".postln
)"""
    )
    sclang.waits_for("that is all", 40)
    assert sclang.said("help: true")
    assert not sclang.said("compiles: false")


def test_what_words_became_is_known_after_they_were_set(daemon, run):
    sclang = run(
        f"""(
o = Oscine("127.0.0.1", {daemon.port});
o.onChange("/prompt/1/text", {{ |text| ("slot 1: " ++ text).postln }});
o.onChange("/connected", {{ o.prompt(1, "warm pads") }});
)"""
    )
    sclang.waits_for("slot 1: warm pads", 40)


def test_every_row_has_a_method_and_a_place_in_the_help():
    code = (QUARK / "Classes" / "OscineControls.sc").read_text()
    page = (QUARK / "HelpSource" / "Classes" / "Oscine.schelp").read_text()
    for row in ROWS:
        for name, _, _ in methods(row):
            assert len(re.findall(rf"(?m)^\t{name} \{{", code)) == 1
        assert row.doc in page
