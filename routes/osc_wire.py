"""OSC packets: bytes to messages and back, for packets that nobody vouches for.

python-osc's own parser is not used to read: a bundle element of negative size makes
it loop for ever, a tag it does not know (``I`` and ``c`` among them) shifts or loses
the arguments after it, and text that is not UTF-8 escapes as another exception. The
tests hold this file against python-osc both ways.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

MAX_PACKET = 65536
"""Longest packet that is read, in bytes, over UDP and over TCP."""

IMMEDIATELY = 1
"""Timetag that means: at once."""

NTP_EPOCH_SECONDS = 2_208_988_800
"""From 1900, where timetags begin, to 1970, where the system's clock does."""

_BUNDLE = b"#bundle\0"
_BUNDLE_NAME = "#bundle"
_MAX_DEPTH = 16
_INT32_MAX = 2**31 - 1
_FLOAT32_MAX = 3.4028234e38
_int32 = struct.Struct(">i")
_head = struct.Struct(">Q")


class MalformedError(Exception):
    """Bytes that are no OSC.

    Attributes:
        reason: What is wrong, for the sender.
        address: Whom it was for, "#bundle" where a bundle itself is wrong, or empty
            where nothing can be told.
    """

    def __init__(self, reason: str, address: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.address = address


class Message(NamedTuple):
    """One OSC message.

    Attributes:
        address: As it came, with its root, perhaps a pattern.
        arguments: int, float, str, bytes, bool, None or a tuple of four MIDI bytes.
            Arrays are flattened: nothing here has a use for the brackets.
    """

    address: str
    arguments: tuple[object, ...]


@dataclass(slots=True)
class Bundle:
    """All messages of a bundle and of the bundles inside it, in order.

    Attributes:
        timetag: Of the outermost bundle, NTP, 32.32 bits; it holds for all.
        messages: What could be read.
        faults: What could not.
    """

    timetag: int
    messages: list[Message] = field(default_factory=list)
    faults: list[MalformedError] = field(default_factory=list)


def decode(packet: bytes) -> Message | Bundle:
    r"""Read a packet.

    Raises:
        MalformedError: It is no OSC.

    >>> decode(b"/a\0\0,f\0\0?\0\0\0")
    Message(address='/a', arguments=(0.5,))
    """
    if packet[:1] == b"/":
        return decode_message(packet)
    if packet[:8] != _BUNDLE or len(packet) < 16:
        raise MalformedError("begins neither with / nor with #bundle")
    bundle = Bundle(_head.unpack_from(packet, 8)[0])
    _read_elements(packet, bundle, 0)
    return bundle


def decode_message(packet: bytes) -> Message:
    """Read a packet that begins with a slash.

    Raises:
        MalformedError: It is no OSC message.
    """
    if len(packet) & 3:
        # Some senders (Reaktor) leave out the zeros at the end.
        packet += b"\0" * (-len(packet) & 3)
    end = packet.find(b"\0")
    if end < 0:
        raise MalformedError("the address has no end")
    address = _text(packet[:end])
    at = (end + 4) & ~3
    if at >= len(packet):
        # Old senders leave out the type tags where there are no arguments.
        return Message(address, ())
    end = packet.find(b"\0", at)
    if end < 0 or packet[at] != 0x2C:
        raise MalformedError("there are no type tags after the address", address)
    tags = packet[at + 1 : end]
    at = (end + 4) & ~3
    try:
        numbers = _NUMBERS.get(tags)
        if numbers is not None:
            return Message(address, numbers.unpack_from(packet, at))
        return Message(address, _read_arguments(packet, at, tags))
    except struct.error:
        raise MalformedError("ends before its arguments do", address) from None
    except MalformedError as fault:
        raise MalformedError(fault.reason, address) from None


def encode(
    address: str, arguments: Sequence[object] = (), *, is_typed: bool = False
) -> bytes:
    r"""Write a message with only ``i``, ``f`` and ``s``, which every host can read.

    Args:
        address: With its root.
        arguments: bool becomes 0 or 1, a tuple several arguments, numbers too large
            for 32 bits the largest that fit, anything else a text.
        is_typed: Write bools as ``T`` and ``F`` and None as ``N``, for readers that
            were told of these types.

    >>> encode("/a", [True])
    b'/a\x00\x00,i\x00\x00\x00\x00\x00\x01'
    >>> encode("/a", [True, None], is_typed=True)
    b'/a\x00\x00,TN\x00'
    """
    tags: list[str] = []
    body: list[bytes] = []
    _write_arguments(arguments, tags, body, is_typed=is_typed)
    return _padded(address) + _padded("," + "".join(tags)) + b"".join(body)


def _read_elements(packet: bytes, bundle: Bundle, depth: int) -> None:
    """Add what stands in a bundle, given whole with its head, to ``bundle``."""
    at = 16
    while at < len(packet):
        if at + 4 > len(packet):
            reason = "the bundle ends in half a size"
            bundle.faults.append(MalformedError(reason, _BUNDLE_NAME))
            return
        size = _int32.unpack_from(packet, at)[0]
        at += 4
        if size < 0 or at + size > len(packet):
            reason = f"an element of {size} bytes does not fit the bundle"
            bundle.faults.append(MalformedError(reason, _BUNDLE_NAME))
            return
        element = packet[at : at + size]
        at += size
        try:
            if element[:1] == b"/":
                bundle.messages.append(decode_message(element))
                continue
        except MalformedError as fault:
            bundle.faults.append(fault)
            continue
        if element[:8] != _BUNDLE or size < 16:
            reason = "an element begins neither with / nor with #bundle"
            bundle.faults.append(MalformedError(reason, _BUNDLE_NAME))
        elif depth == _MAX_DEPTH:
            reason = f"more than {_MAX_DEPTH} bundles in one another"
            bundle.faults.append(MalformedError(reason, _BUNDLE_NAME))
        else:
            _read_elements(element, bundle, depth + 1)


def _number_structs() -> dict[bytes, struct.Struct]:
    """Readers for the tags that make up nearly all traffic: up to 3 plain numbers."""
    singles = ("i", "f", "h", "d")
    codes = {"h": "q"}
    words = [*singles]
    words += [a + b for a in singles for b in singles]
    words += [a + b for a in words[4:] for b in singles]
    return {
        word.encode(): struct.Struct(">" + "".join(codes.get(c, c) for c in word))
        for word in words
    }


_NUMBERS = _number_structs()
_FIXED = {
    tag: struct.Struct(code)
    for tag, code in {
        "i": ">i",
        "f": ">f",
        "h": ">q",
        "d": ">d",
        "t": ">Q",
        "r": ">I",
        "c": ">i",
    }.items()
}
# I is an impulse, so something that is on; N stays nothing.
_CONSTANTS = {"T": True, "F": False, "N": None, "I": True}


def _read_arguments(packet: bytes, at: int, tags: bytes) -> tuple[object, ...]:
    arguments: list[object] = []
    for tag in tags.decode("latin-1"):
        if tag in _FIXED:
            reader = _FIXED[tag]
            (value,) = reader.unpack_from(packet, at)
            arguments.append(_character(value) if tag == "c" else value)
            at += reader.size
        elif tag in "sS":
            end = packet.find(b"\0", at)
            if end < 0:
                raise MalformedError("ends before its arguments do")
            arguments.append(_text(packet[at:end]))
            at = (end + 4) & ~3
        elif tag in _CONSTANTS:
            arguments.append(_CONSTANTS[tag])
        elif tag == "b":
            size = _int32.unpack_from(packet, at)[0]
            if size < 0 or at + 4 + size > len(packet):
                raise MalformedError(f"a blob of {size} bytes does not fit")
            arguments.append(packet[at + 4 : at + 4 + size])
            at += 4 + ((size + 3) & ~3)
        elif tag == "m":
            arguments.append(struct.unpack_from(">4B", packet, at))
            at += 4
        elif tag not in "[]":
            # Its length is unknown, so what follows cannot be read either.
            raise MalformedError(f"has the unknown type tag {tag!r}")
    return tuple(arguments)


def _character(code: int) -> str:
    return chr(code) if 0 <= code < 0x110000 else ""


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        # Older hosts write the system's 8-bit letters.
        return raw.decode("latin-1")


def _write_arguments(
    arguments: Sequence[object], tags: list[str], body: list[bytes], *, is_typed: bool
) -> None:
    for value in arguments:
        if isinstance(value, (tuple, list)):
            _write_arguments(value, tags, body, is_typed=is_typed)  # pyright: ignore[reportUnknownArgumentType]
        elif is_typed and (value is None or isinstance(value, bool)):
            tags.append("N" if value is None else "TF"[not value])
        elif isinstance(value, int):
            tags.append("i")
            body.append(_int32.pack(max(-_INT32_MAX - 1, min(_INT32_MAX, value))))
        elif isinstance(value, float):
            tags.append("f")
            body.append(_float32(value))
        else:
            tags.append("s")
            body.append(_padded(str(value)))


def _float32(value: float) -> bytes:
    try:
        return struct.pack(">f", value)
    except OverflowError:
        return struct.pack(">f", _FLOAT32_MAX if value > 0 else -_FLOAT32_MAX)


def _padded(text: str) -> bytes:
    raw = text.replace("\0", "").encode(errors="replace")
    return raw + b"\0" * (4 - (len(raw) & 3))
