"""Known controllers: their makers' numbers move what they should, and light up."""

import importlib.util
import tomllib
from pathlib import Path

import pytest
from midi_door import at_door, within
from oscine.daemon.parameters import TABLE, Parameter, Trigger
from oscine.daemon.state import Change
from oscine.routes.bindings import checked, told
from oscine.routes.midi_map import profile_of, profiles

ROOT = Path(__file__).parent.parent
BOXES = [profile for profile in profiles() if profile.ports]
EVERY_BOX = pytest.mark.parametrize("box", BOXES, ids=lambda box: box.name)

PORTS = {
    "Akai APC Key 25": "APC Key 25:APC Key 25 MIDI 1 24:0",
    "Akai APC Key 25 mk2": "APC Key 25 mk2:APC Key 25 mk2 Control 24:1",
    "Akai MIDImix": "MIDI Mix:MIDI Mix MIDI 1 20:0",
    "Behringer X-Touch Mini": "X-TOUCH MINI:X-TOUCH MINI MIDI 1 20:0",
    "Korg nanoKONTROL2": "nanoKONTROL2:nanoKONTROL2 _ CTRL 20:0",
    "MIDI Fighter Twister": "Midi Fighter Twister:Midi Fighter Twister MIDI 1 28:0",
    "Novation Launch Control XL": "a2j:Launch Control XL [20] (capture): Launch Con",
}
"""As ALSA, or a2jmidid, names them."""

SENT = (
    ("Akai APC Key 25", (0xB0, 0x37, 127), "/prompt/8/weight", 2.0),
    ("Akai APC Key 25", (0x90, 0x5B, 127), "/transport", "playing"),
    ("Akai APC Key 25 mk2", (0xB0, 0x30, 10), "/prompt/1/weight", 10 / 127 * 2),
    ("Akai APC Key 25 mk2", (0x90, 0, 127), "/mute_drums", True),
    ("Akai MIDImix", (0xB0, 62, 0), "/volume", -60.0),
    ("Akai MIDImix", (0xB0, 46, 127), "/prompt/13/weight", 2.0),
    ("Akai MIDImix", (0x90, 4, 127), "/mute_bass", True),
    ("Behringer X-Touch Mini", (0xBA, 1, 127), "/prompt/1/weight", 2.0),
    ("Behringer X-Touch Mini", (0xBA, 18, 127), "/prompt/16/weight", 2.0),
    ("Behringer X-Touch Mini", (0xBA, 9, 127), "/volume", 12.0),
    ("Korg nanoKONTROL2", (0xB0, 7, 127), "/prompt/8/weight", 2.0),
    ("Korg nanoKONTROL2", (0xB0, 48, 127), "/mute_drums", True),
    ("Korg nanoKONTROL2", (0xB0, 41, 127), "/transport", "playing"),
    ("MIDI Fighter Twister", (0xB0, 15, 127), "/prompt/16/weight", 2.0),
    ("MIDI Fighter Twister", (0xB1, 0, 127), "/mute_drums", True),
    ("MIDI Fighter Twister", (0xB0, 16, 60), "/bpm", 120.0),
    ("Novation Launch Control XL", (0xB0, 77, 127), "/prompt/1/weight", 2.0),
    ("Novation Launch Control XL", (0x90, 73, 127), "/transport", "playing"),
)

LIT = (
    ("Akai APC Key 25", "/mute_drums", 1, (0x90, 0, 1)),
    ("Akai MIDImix", "/mute_drums", 1, (0x90, 1, 127)),
    ("Behringer X-Touch Mini", "/prompt/1/weight", 2.0, (0xB0, 9, 13)),
    ("Behringer X-Touch Mini", "/mute_drums", 1, (0x90, 0, 1)),
    ("Korg nanoKONTROL2", "/mute_drums", 1, (0xB0, 48, 127)),
    ("MIDI Fighter Twister", "/prompt/3/weight", 2.0, (0xB0, 2, 127)),
    ("Novation Launch Control XL", "/mute_drums", 1, (0x90, 41, 60)),
)


@EVERY_BOX
def test_every_box_is_known_by_its_port_and_says_whence_its_numbers_are(box):
    assert profile_of(PORTS[box.name]) is box
    assert len(box.source) > 30
    assert box.bindings


def test_other_boxes_are_any_box():
    for port in ("APC Key 25 mk2:APC Key 25 mk2 Keys 24:0", "microKEY2", "oscine in"):
        assert profile_of(port) is profiles()[-1]


@EVERY_BOX
def test_no_control_of_a_box_is_given_twice_and_each_moves_something(box):
    controls = [(b.kind, b.channel, b.number) for b in box.bindings]
    assert len(set(controls)) == len(controls)
    for binding in box.bindings:
        assert binding.channel
        assert isinstance(TABLE[binding.address], (Parameter, Trigger))


@pytest.mark.parametrize(("name", "data", "address", "value"), SENT)
def test_what_the_box_sends_moves_what_it_should(tmp_path, name, data, address, value):
    async def scenario(door):
        await door.play(data, port=PORTS[name])
        assert door.state.value(address) == pytest.approx(value)

    at_door(tmp_path, scenario)


@pytest.mark.parametrize(("name", "address", "value", "data"), LIT)
def test_the_box_shows_what_another_door_sets(tmp_path, name, address, value, data):
    async def scenario(door):
        port = PORTS[name]
        door.door.receive(("ports", "alsa", [port], [port]))
        door.state.apply([Change(address, (value,), "osc")])
        await within(3, lambda: (port, bytes(data)) in door.sent)

    at_door(tmp_path, scenario)


def test_the_keys_of_the_apc_play_and_its_pads_do_not(tmp_path):
    async def scenario(door):
        port = PORTS["Akai APC Key 25"]
        await door.play((0x90, 60, 100), (0x91, 64, 100), port=port)
        assert door.state.value("/notes/held") == "64"

    at_door(tmp_path, scenario)


def test_a_binding_with_a_lamp_survives_its_file():
    text = """
address = "/mute"
kind = "cc"
number = 3
lamp = { kind = "note", number = 9, channel = 2, low = 1, high = 5 }
"""
    binding = checked(tomllib.loads(text))
    assert binding.lamp.number == 9
    assert checked(told(binding)) == binding


def test_the_page_tells_what_the_profiles_do():
    spec = importlib.util.spec_from_file_location("boxes", ROOT / "docs" / "boxes.py")
    boxes = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(boxes)
    page = (ROOT / "docs" / "midi.md").read_text(encoding="utf-8")
    assert boxes.updated(page) == page, "run ./dev docs"
