"""Good input for every door, made of the table, for bad input to be made from."""

import json
import struct

import tomli_w
from oscine.daemon.parameters import TABLE, Keys, Kind, Parameter
from pythonosc.osc_message_builder import OscMessageBuilder
from soak.doors import WORDS, value_of


def osc(dice):
    """One OSC message, or a bundle of some."""
    if dice.random() < 0.15:
        elements = [osc_message(dice) for _ in range(dice.randrange(1, 6))]
        time = dice.choice([1, 0, 2**63, dice.getrandbits(64)])
        return (
            b"#bundle\0"
            + struct.pack(">Q", time)
            + b"".join(
                struct.pack(">i", len(element)) + element for element in elements
            )
        )
    return osc_message(dice)


def osc_message(dice):
    address = dice.choice(ADDRESSES)
    row = TABLE[address]
    if dice.random() < 0.1:
        address = address.replace("1", "*")
    builder = OscMessageBuilder("/oscine" + address)
    for argument in getattr(row, "arguments", ()):
        if dice.random() < 0.9:
            builder.add_arg(plain_value(argument, dice))
    return builder.build().dgram


def plain_value(argument, dice):
    if argument.kind is Kind.TEXT:
        return dice.choice((*WORDS, "wren", "../x", "é", ""))
    return value_of(argument, dice)


# Not what ends or changes the daemon for everybody who listens to it.
ADDRESSES = [
    address
    for address, row in TABLE.items()
    if isinstance(row, (Parameter, Keys)) or address in {"/ping", "/sync", "/status"}
    if address not in {"/model", "/buffer", "/dump_osc"}
] + ["/subscribe", "/scene/recall", "/scene/list", "/midi/bindings", "/reset"]


def lyria(dice):
    return json.dumps(
        dice.choice(
            [
                {"setup": {"model": "models/lyria-realtime-exp"}},
                {"clientContent": {"weightedPrompts": [{"text": "jazz", "weight": 1}]}},
                {"musicGenerationConfig": {"bpm": 120, "scale": "C_MAJOR_A_MINOR"}},
                {"playbackControl": "PLAY"},
            ]
        )
    ).encode()


def oscquery(dice):
    what = dice.choice(["LISTEN", "IGNORE"])
    return json.dumps({"COMMAND": what, "DATA": "/oscine/bpm"}).encode()


def http(dice):
    path = dice.choice(["/", "/oscine/bpm?VALUE", "/?HOST_INFO", "/metrics", "/%ff"])
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def midi(dice):
    return bytes(
        byte
        for _ in range(dice.randrange(1, 12))
        for byte in (
            dice.randrange(0x80, 0x100),
            dice.randrange(128),
            dice.randrange(128),
        )
    )


def scene(dice):
    tree = {
        "format": 1,
        "values": {"/bpm": 120.0, "/key": "A minor", "/prompt/1/text": "x"},
    }
    return tomli_w.dumps(tree).encode()


def config(dice):
    tree = {
        "log_level": "info",
        "osc": {"port": 9740, "root": "/oscine"},
        "network": {"lan": False, "allow": ["10.0.0.0/8"]},
        "audio": {"rate_hz": 48_000, "connect": ["system:.*"]},
        "values": {"/bpm": 120},
    }
    return tomli_w.dumps(tree).encode()


def checkpoint(dice):
    header = json.dumps(
        {"a": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]}}
    ).encode()
    return struct.pack("<Q", len(header)) + header + bytes(16)


EXTREMES = (b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x80\0\0\0", b"\x7f\xff\xff\xff")


def mutated(data, dice, other=b""):
    """Bytes that are wrong somewhere: flipped, cut, doubled, joined or extreme."""
    data = bytearray(data)
    for _ in range(dice.randrange(1, 5)):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(7):
            case 0 if data:
                data[at % len(data)] ^= 1 << dice.randrange(8)
            case 1 if data:
                data[at % len(data)] = dice.randrange(256)
            case 2:
                del data[at:]
            case 3:
                data[at:at] = dice.choice(EXTREMES)
            case 4:
                data[at : at + 4] = dice.choice(EXTREMES)
            case 5:
                data[at:] = other[at:]
            case 6:
                data += data[:at]
    return bytes(data[:65_000])
