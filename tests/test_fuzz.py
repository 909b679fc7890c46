"""Bytes of any kind never get more out of a parser than it is meant to raise."""

import random
import time

import pytest
from fuzz.seeds import mutated
from fuzz.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st
from osc_fakes import Desk, FakePeer
from oscine.routes.osc_errors import ERRORS_PER_SECOND

QUICK = [name for name in TARGETS if name != "checkpoint"]


@pytest.mark.parametrize("name", QUICK)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=600))
def test_any_bytes_are_refused_or_understood(name, data):
    TARGETS[name][0](data)


@pytest.mark.parametrize("name", list(TARGETS))
def test_good_bytes_gone_bad_are_refused_or_understood(name):
    target, good = TARGETS[name]
    dice = random.Random(name)
    until = time.monotonic() + 0.25
    count = 0
    while time.monotonic() < until or count < 20:
        target(mutated(good(dice), dice, good(dice)))
        count += 1


@pytest.mark.parametrize(
    "packet",
    [
        b"/oscine/volume\0\0,s\0\0x\0\0\0",
        b"/oscine/nothing\0,\0\0\0",
        b"junk",
        b"#bundle\0",
    ],
    ids=["refused", "unknown", "malformed", "bundle"],
)
def test_a_sender_that_was_invented_is_sent_little(packet):
    """Mistakes sent in another's name bring that one a few sentences, no flood."""
    desk, victim = Desk(), FakePeer()
    seconds, rate = 10, 2_000
    for _ in range(seconds * 10):
        for _ in range(rate // 10):
            desk.dispatcher.receive(
                packet.ljust(-(-len(packet) // 4) * 4, b"\0"), victim
            )
        desk.dispatcher.flush()
        desk.time.pass_seconds(0.1)
    sent = victim.packets
    assert len(sent) <= (ERRORS_PER_SECOND + 1) * seconds + 2 * ERRORS_PER_SECOND + 1
    assert sum(map(len, sent)) < 0.1 * seconds * rate * len(packet) or len(packet) < 16
    assert max(map(len, sent), default=0) < 700


def test_one_packet_is_never_answered_with_a_flood():
    """What the smallest question is answered with, in bytes for each byte."""
    desk = Desk()
    for address in ("/ping", "/status", "/volume", "/scene/list", "/prompt/*/text"):
        victim = FakePeer()
        question = f"/oscine{address}".encode() + b"\0"
        question = question.ljust(-(-len(question) // 4) * 4, b"\0") + b",\0\0\0"
        desk.dispatcher.receive(question, victim)
        desk.dispatcher.flush()
        assert sum(map(len, victim.packets)) < 2_000
