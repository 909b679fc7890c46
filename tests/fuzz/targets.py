"""Every place where bytes from outside are understood, each as a call that takes bytes.

A target swallows what it is meant to raise; whatever else comes out of it is a fault.
"""

import contextlib
import tempfile
from pathlib import Path

from fuzz import seeds
from osc_fakes import FakePeer, FakeTime
from oscine.daemon.config import ConfigError, load_config
from oscine.daemon.state import State
from oscine.daemon.store import BrokenFileError, read
from oscine.routes.http_guard import Guard
from oscine.routes.leases import Leases
from oscine.routes.lyria_messages import MalformedError, parse
from oscine.routes.midi_bytes import Stream
from oscine.routes.midi_moves import Hands
from oscine.routes.osc_dispatch import Dispatcher
from oscine.routes.osc_peers import OscSettings
from oscine.routes.osc_tcp import Deframer, FramingError
from oscine.routes.oscquery_sockets import CommandError, parsed_command


class Door:
    """An OSC door on a state of its own, with time that stands still."""

    def __init__(self):
        time = FakeTime()
        self.state = State()
        self.dispatcher = Dispatcher(
            self.state, OscSettings(), Leases(lambda: time.now), time.clocks()
        )
        self.peer = FakePeer()

    def take(self, packet):
        self.dispatcher.receive(packet, self.peer)
        self.dispatcher.flush()
        self.peer.packets.clear()
        assert not self.dispatcher.counters.faults


_DOOR = Door()
_FOLDER = Path(tempfile.mkdtemp(prefix="oscine-fuzz-"))


def osc(data):
    _DOOR.take(data)


def osc_tcp(data):
    deframer = Deframer()
    with contextlib.suppress(FramingError):
        for start in range(0, len(data), 100):
            for packet in deframer.feed(data[start : start + 100]):
                _DOOR.take(packet)


def midi(data):
    hands = Hands()
    for message in Stream().feed(data):
        for _ in hands.moves(message):
            pass


def lyria(data):
    for raw in (data, data.decode(errors="replace")):
        try:
            parse(raw)
        except MalformedError:
            continue


def oscquery(data):
    with contextlib.suppress(CommandError):
        parsed_command(data.decode(errors="surrogateescape"))


def http_guard(data):
    text = data.decode("latin-1")
    Guard().objection([text[:100]], text[100:] or None)


def config(data):
    path = _FOLDER / "oscine.toml"
    path.write_bytes(data)
    with contextlib.suppress(ConfigError):
        load_config(path, environment={})


def scene(data):
    from oscine.daemon.scenes import _change, _values_in

    path = _FOLDER / "scene.toml"
    path.write_bytes(data)
    try:
        values = _values_in(path, read(path))
    except BrokenFileError:
        return
    State().apply([_change(address, raw) for address, raw in values.items()])


def checkpoint(data):
    import jax
    from oscine.engine import EngineError
    from oscine.engine.checkpoint import load_safetensors

    path = _FOLDER / "weights.safetensors"
    path.write_bytes(data)
    with contextlib.suppress(EngineError):
        load_safetensors(path, {"a": jax.ShapeDtypeStruct((2, 2), "float32")})


TARGETS = {
    "osc": (osc, seeds.osc),
    "osc_tcp": (osc_tcp, lambda dice: b"\xc0" + seeds.osc(dice) + b"\xc0"),
    "midi": (midi, seeds.midi),
    "lyria": (lyria, seeds.lyria),
    "oscquery": (oscquery, seeds.oscquery),
    "http_guard": (http_guard, lambda dice: b"localhost:9740" + seeds.http(dice)),
    "config": (config, seeds.config),
    "scene": (scene, seeds.scene),
    "checkpoint": (checkpoint, seeds.checkpoint),
}
"""Each with what makes good input for it."""
