"""Packets: what python-osc writes is read, what is written python-osc reads."""

import contextlib
import math
import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from oscine.routes.osc_tcp import Deframer, Framing, FramingError, framed
from oscine.routes.osc_wire import (
    MAX_PACKET,
    Bundle,
    MalformedError,
    Message,
    decode,
    encode,
)
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder


def written(address, *arguments):
    """Packet as python-osc writes it; an argument may be a pair of type and value."""
    builder = OscMessageBuilder(address)
    for argument in arguments:
        if isinstance(argument, tuple):
            builder.add_arg(argument[1], argument[0])
        else:
            builder.add_arg(argument)
    return builder.build().dgram


def bundled(*elements, at=IMMEDIATELY):
    builder = OscBundleBuilder(at)
    for element in elements:
        builder.add_content(
            OscMessage(element) if isinstance(element, bytes) else element
        )
    return builder.build()


@pytest.mark.parametrize(
    ("argument", "read"),
    [
        pytest.param(7, 7, id="i"),
        pytest.param(0.5, 0.5, id="f"),
        pytest.param(2**40, 2**40, id="h"),
        pytest.param(("d", 0.1), 0.1, id="d"),
        pytest.param("lo-fi", "lo-fi", id="s"),
        pytest.param("Gitarre für dich", "Gitarre für dich", id="s beyond ASCII"),
        pytest.param(b"abcde", b"abcde", id="b"),
        pytest.param(True, True, id="T"),
        pytest.param(False, False, id="F"),
        pytest.param(None, None, id="N"),
        pytest.param((1, 0x90, 60, 100), (1, 0x90, 60, 100), id="m"),
    ],
)
def test_each_type_of_python_osc_is_read(argument, read):
    is_midi = isinstance(argument, tuple) and len(argument) == 4
    packet = written("/a", ("m", argument) if is_midi else argument, 42)
    assert decode(packet) == Message("/a", (read, 42))


@pytest.mark.parametrize(
    ("packet", "read"),
    [
        pytest.param(b"/a\0\0,Ii\0\0\0\0\7", (True, 7), id="I"),
        pytest.param(b"/a\0\0,ci\0\0\0\0A\0\0\0\7", ("A", 7), id="c"),
        pytest.param(b"/a\0\0,Si\0dub\0\0\0\0\7", ("dub", 7), id="S"),
        pytest.param(b"/a\0\0,t\0\0\0\0\0\0\0\0\0\1", (1,), id="t"),
        pytest.param(b"/a\0\0,r\0\0\xff\0\0\1", (0xFF000001,), id="r"),
        pytest.param(b"/a\0\0,[ii]\0\0\0\0\0\0\1\0\0\0\2", (1, 2), id="array"),
        pytest.param(b"/a\0\0", (), id="without type tags"),
        pytest.param(b"/a\0\0,f\0\0?\0", (0.5,), id="without the zeros at the end"),
        pytest.param(b"/a\0\0,s\0\0f\xfcr\0", ("für",), id="8-bit letters"),
    ],
)
def test_what_python_osc_cannot_read_is_read_too(packet, read):
    assert decode(packet) == Message("/a", read)


@pytest.mark.parametrize(
    ("packet", "reason", "address"),
    [
        pytest.param(b"", "begins neither", "", id="nothing"),
        pytest.param(b"hello", "begins neither", "", id="another protocol"),
        pytest.param(b"/abc", "no end", "", id="address without end"),
        pytest.param(b"/a\0\0nonsense", "no type tags", "/a", id="no type tags"),
        pytest.param(b"/a\0\0,i\0\0", "ends before", "/a", id="argument missing"),
        pytest.param(b"/a\0\0,x\0\0", "unknown type tag 'x'", "/a", id="unknown tag"),
        pytest.param(
            b"/a\0\0,b\0\0\xff\xff\xff\xff", "does not fit", "/a", id="negative blob"
        ),
        pytest.param(b"#bundle\0\0\0", "begins neither", "", id="half a bundle"),
    ],
)
def test_malformed_packets_say_what_is_wrong_and_for_whom(packet, reason, address):
    with pytest.raises(MalformedError, match=reason) as fault:
        decode(packet)
    assert fault.value.address == address


def test_a_bundle_inside_a_bundle_gives_its_messages_in_order():
    inner = bundled(written("/b", 2), written("/c", 3))
    packet = bundled(written("/a", 1), inner, written("/d", 4)).dgram
    bundle = decode(packet)
    assert [m.address for m in bundle.messages] == ["/a", "/b", "/c", "/d"]
    assert bundle.timetag == 1


def element(packet):
    return struct.pack(">i", len(packet)) + packet


HEAD = b"#bundle\0" + b"\0" * 7 + b"\1"


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(b"\xff\xff\xff\xfc" + b"\0" * 8, id="negative size"),
        pytest.param(b"\x7f\xff\xff\xff/a\0\0", id="size beyond the end"),
        pytest.param(element(b"junk"), id="neither message nor bundle"),
        pytest.param(element(b"/b\0\0,i\0\0"), id="message cut short"),
        pytest.param(b"\0\0", id="half a size"),
    ],
)
def test_what_is_wrong_in_a_bundle_leaves_the_rest_of_it_standing(tail):
    bundle = decode(HEAD + element(written("/a", 1)) + tail)
    assert [m.address for m in bundle.messages] == ["/a"]
    assert len(bundle.faults) == 1


def test_bundles_too_deep_in_one_another_are_a_fault_and_not_a_crash():
    packet = HEAD
    while len(packet) < 60_000:
        packet = HEAD + element(packet)
    assert "in one another" in decode(packet).faults[0].reason


@given(st.binary(max_size=200))
@example(b"#bundle\0" + b"\0" * 20)
@example(b"/\0\0\0,m\0\0")
def test_any_bytes_are_read_or_refused(packet):
    for start in (b"", b"/", b"/a\0\0,", HEAD, HEAD + b"\0\0\0\x10/a\0\0"):
        with contextlib.suppress(MalformedError):
            assert isinstance(decode(start + packet), (Message, Bundle))


@given(
    st.lists(
        st.integers(-(2**31), 2**31 - 1)
        | st.floats(width=32, allow_nan=False)
        | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
    )
)
def test_what_is_written_python_osc_and_we_read_alike(arguments):
    packet = encode("/oscine/a", arguments)
    assert len(packet) % 4 == 0
    assert OscMessage(packet).params == arguments
    assert decode(packet) == Message("/oscine/a", tuple(arguments))


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        pytest.param(True, [1], id="true is 1"),
        pytest.param(False, [0], id="false is 0"),
        pytest.param((1, (2.0, "x")), [1, 2.0, "x"], id="tuples are several"),
        pytest.param(2**40, [2**31 - 1], id="large whole numbers are clipped"),
        pytest.param(-(2**40), [-(2**31)], id="small ones too"),
        pytest.param(1e300, [struct.unpack(">f", b"\x7f\x7f\xff\xff")[0]], id="1e300"),
        pytest.param(-math.inf, [-math.inf], id="infinity stays"),
        pytest.param(None, ["None"], id="nothing is a text"),
        pytest.param("a\0b", ["ab"], id="no zeros inside a text"),
    ],
)
def test_only_whole_numbers_numbers_and_texts_are_written(value, sent):
    packet = encode("/a", (value,))
    assert OscMessage(packet).params == sent
    assert set(packet.split(b",", 1)[1].split(b"\0")[0]) <= set(b"ifs")


PACKETS = [written("/a", 1), written("/b", "\xc0\xdb", 0.5), encode("/c", (192, 219))]


@pytest.mark.parametrize("framing", list(Framing))
@pytest.mark.parametrize("step", [1, 3, 7, 1000])
def test_a_stream_cut_anywhere_gives_the_same_packets(framing, step):
    stream = b"".join(framed(packet, framing) for packet in PACKETS)
    deframer = Deframer()
    found = []
    for at in range(0, len(stream), step):
        found += deframer.feed(stream[at : at + step])
    assert found == PACKETS
    assert deframer.framing is framing


def test_slip_that_only_ends_its_packets_is_understood():
    deframer = Deframer()
    assert deframer.feed(b"/a\0\0\xc0/b\0\0\xc0/c") == [b"/a\0\0", b"/b\0\0"]


@pytest.mark.parametrize(
    "stream",
    [
        pytest.param(b"GET / HTTP/1.1\r\n", id="another protocol"),
        pytest.param(struct.pack(">i", MAX_PACKET + 1), id="too long"),
        pytest.param(b"\0\0\0\0" + struct.pack(">i", -1), id="negative length"),
        pytest.param(b"\xc0" + b"a" * (2 * MAX_PACKET + 1), id="SLIP without end"),
        pytest.param(b"\xc0" + b"a" * (MAX_PACKET + 1) + b"\xc0", id="SLIP too long"),
    ],
)
def test_a_stream_that_cannot_be_read_on_is_refused(stream):
    with pytest.raises(FramingError):
        Deframer().feed(stream)


@given(st.lists(st.binary(max_size=40), max_size=10), st.sampled_from(list(Framing)))
def test_any_stream_gives_packets_or_is_refused(pieces, framing):
    deframer = Deframer()
    deframer.feed(b"\xc0" if framing is Framing.SLIP else b"\0\0\0\0")
    with contextlib.suppress(FramingError):
        for piece in pieces:
            assert all(isinstance(p, bytes) for p in deframer.feed(piece))
