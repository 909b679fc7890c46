"""The OSC door: what each manner of sending comes to, and what the sender is told."""

import contextlib
import logging
import socket
import struct
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osc_door import RunningDoor
from osc_fakes import Desk, FakePeer
from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.parameters import PARAMETERS, SLOTS, STATUS_FIELDS, TABLE, Parameter
from oscine.daemon.state import Outcome
from oscine.routes.networks import plain_host
from oscine.routes.osc import PortTakenError
from oscine.routes.osc_addresses import Addresses, PatternError, pattern_expression
from oscine.routes.osc_requests import LeaseWish, WishError, lease_wish
from oscine.routes.osc_tcp import MAX_CONNECTIONS, Framing, framed
from peers import eventually
from pythonosc.osc_message import OscMessage
from test_osc_wire import bundled, written


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture(scope="module")
def door():
    with RunningDoor() as running:
        yield running


# How hosts write what they mean


@pytest.mark.parametrize(
    ("packet", "address", "value"),
    [
        pytest.param(written("/oscine/bpm", 97.5), "/bpm", 97.5, id="f"),
        pytest.param(written("/oscine/bpm", 97), "/bpm", 97.0, id="i for a number"),
        pytest.param(written("/oscine/bpm", ("h", 97)), "/bpm", 97.0, id="h"),
        pytest.param(written("/oscine/bpm", ("d", 97.5)), "/bpm", 97.5, id="d"),
        pytest.param(written("/oscine/bpm", "97.5"), "/bpm", 97.5, id="number as text"),
        pytest.param(written("/oscine/bpm", [97]), "/bpm", 97.0, id="in an array"),
        pytest.param(written("/oscine/top_k", 7.6), "/top_k", 8, id="float for whole"),
        pytest.param(written("/oscine/mute", True), "/mute", True, id="T"),
        pytest.param(b"/oscine/mute\0\0\0\0,I\0\0", "/mute", True, id="I"),
        pytest.param(written("/oscine/mute", 0.3), "/mute", True, id="not 0 is on"),
        pytest.param(written("/oscine/mute_bass", "1"), "/mute_bass", True, id="'1'"),
        pytest.param(written("/oscine/key", 1), "/key", None, id="choice by index"),
        pytest.param(written("/oscine/key", "a MINOR"), "/key", "A minor", id="case"),
        pytest.param(
            written("/oscine/key", "A", "minor"), "/key", "A minor", id="words"
        ),
        pytest.param(
            written("/oscine/prompt/3", "lo-fi", "hip", "hop", 0.5),
            "/prompt/3/text",
            "lo-fi hip hop",
            id="symbols of Pd",
        ),
        pytest.param(
            written("/oscine/prompt/3", "lo-fi hip hop", 0.5),
            "/prompt/3/weight",
            0.5,
            id="weight after one text",
        ),
        pytest.param(
            written("/oscine/prompt/3/text", 90.0, "s", "house"),
            "/prompt/3/text",
            "90 s house",
            id="numbers in a phrase",
        ),
        pytest.param(written("/oscine/reset"), "/reset", 1, id="trigger alone"),
        pytest.param(written("/oscine/reset", None), "/reset", 1, id="trigger N"),
        pytest.param(written("/oscine/reset", 1.0), "/reset", 1, id="trigger pressed"),
        pytest.param(written("/oscine/reset", 0.0), "/reset", 0, id="trigger let go"),
        pytest.param(written("/oscine/reset", False), "/reset", 0, id="trigger F"),
    ],
)
def test_hosts_are_understood_in_their_own_manner(desk, packet, address, value):
    if value is None:
        value = PARAMETERS[address].arguments[0].choices[1]
    assert desk.take(packet) == []
    assert desk.state.value(address) == value


@pytest.mark.parametrize(
    ("packet", "expected", "came"),
    [
        pytest.param(
            written("/oscine/bpm", 999), "from 20 to 300", "999", id="clipped"
        ),
        pytest.param(written("/oscine/bpm", "dub"), "a number", "'dub'", id="a text"),
        pytest.param(written("/oscine/bpm", float("nan")), "a number", "nan", id="NaN"),
        pytest.param(
            written("/oscine/bpm", float("inf")), "a number", "inf", id="infinity"
        ),
        pytest.param(written("/oscine/bpm", b"abc"), "a number", "b'abc'", id="blob"),
        pytest.param(written("/oscine/bpm", 1, 2), "a number", "2", id="too many"),
        pytest.param(written("/oscine/key", "H dur"), "one of", "'H dur'", id="choice"),
        pytest.param(written("/oscine/engine/rtf", 1), "only be read", "", id="read"),
        pytest.param(b"/oscine/bpm\0,x\0\0", "unknown type tag", "x", id="malformed"),
    ],
)
def test_the_sender_is_told_the_address_what_was_expected_and_what_came(
    desk, packet, expected, came
):
    ((reply, address, reason),) = desk.take(packet)
    assert (reply, address) == ("/oscine/error", packet.split(b"\0")[0].decode())
    assert expected in reason
    assert came in reason


def test_an_unknown_address_is_answered_with_the_nearest_known():
    desk = Desk(root="/band")
    ((reply, address, reason),) = desk.take(written("/band/volme", 1))
    assert (reply, address) == ("/band/error", "/band/volme")
    assert reason.endswith("did you mean /band/volume?")


def test_an_address_without_the_root_is_told_the_root(desk):
    ((_, address, reason),) = desk.take(written("/bpm", 1))
    assert address == "/bpm"
    assert "did you mean /oscine/bpm?" in reason


@pytest.mark.parametrize("root", ["", "/", "band", "/band/", "/a/b"])
def test_the_root_can_be_any(root):
    desk = Desk(root=root)
    stem = "/" + root.strip("/") if root.strip("/") else ""
    told = desk.take(written(f"{stem}/bpm", 90), written(f"{stem}/bpm"))
    assert told == [(f"{stem}/bpm", 90.0)]


def test_replies_that_stray_in_are_not_answered(desk):
    strays = [written("/oscine/error", "x"), written("/pong"), written("/oscine/pong")]
    assert desk.take(*strays) == []


# Questions


def test_every_parameter_answers_with_its_value(desk):
    for address, row in PARAMETERS.items():
        ((told, *values),) = desk.take(written("/oscine" + address))
        assert told == "/oscine" + address
        assert len(values) == len(row.arguments)


def test_a_prompt_answers_with_its_text_and_weight(desk):
    told = desk.take(
        written("/oscine/prompt/1", "dub", 0.5), written("/oscine/prompt/1")
    )
    assert told == [("/oscine/prompt/1", "dub", 0.5)]


def test_an_answer_holds_what_was_set_just_before(desk):
    packets = [written("/oscine/bpm", 80), written("/oscine/bpm")]
    assert desk.take(*packets, written("/oscine/bpm", 90)) == [("/oscine/bpm", 80.0)]
    assert desk.state.value("/bpm") == 90.0


@pytest.mark.parametrize(
    ("packet", "reply"),
    [
        pytest.param(written("/oscine/ping"), ("/oscine/pong",), id="ping"),
        pytest.param(written("/oscine/ping", 3), ("/oscine/pong", 3), id="ping 3"),
        pytest.param(written("/oscine/sync", 7), ("/oscine/synced", 7), id="sync"),
        pytest.param(written("/oscine/sync", 7.0), ("/oscine/synced", 7), id="sync f"),
        pytest.param(written("/oscine/sync"), ("/oscine/synced", 0), id="sync alone"),
        pytest.param(
            written("/oscine/version"),
            ("/oscine/version.reply", "oscine", "0.0"),
            id="version",
        ),
    ],
)
def test_requests_are_answered(desk, packet, reply):
    assert desk.take(packet) == [reply]


def test_status_tells_the_fields_of_the_table(desk):
    ((address, version, *values),) = desk.take(written("/oscine/status"))
    assert (address, version) == ("/oscine/status.reply", "0.0")
    assert values == [desk.state.value(field) for field in STATUS_FIELDS]


def test_every_request_of_the_table_is_answered_by_somebody(desk):
    for row in TABLE.values():
        told = desk.take(written("/oscine" + row.address))
        assert not any("is not asked" in str(words) for words in told), row.address


def test_no_answer_ever_holds_true_false_or_nothing(desk):
    for address in PARAMETERS:
        desk.dispatcher.receive(written("/oscine" + address), desk.peer)
    for packet in desk.peer.packets:
        tags = packet[packet.index(b",") :].split(b"\0")[0]
        assert set(tags) <= set(b",ifs")


def test_messages_are_printed_only_after_dump_osc_1(desk, caplog):
    caplog.set_level(logging.INFO, "oscine.osc.in")
    desk.take(written("/oscine/bpm", 70), written("/oscine/dump_osc", 1))
    desk.take(written("/oscine/bpm", 80), written("/oscine/dump_osc", 0))
    desk.take(written("/oscine/bpm", 90))
    shown = [r.getMessage() for r in caplog.records if "/bpm" in r.getMessage()]
    assert len(shown) == 1
    assert "80" in shown[0]


def test_a_flood_is_not_printed_whole(desk, caplog):
    caplog.set_level(logging.INFO, "oscine.osc.in")
    desk.take(written("/oscine/dump_osc", 1))
    desk.take(*[written("/oscine/bpm", 80)] * 2000)
    assert len(caplog.records) < 500


# Commits


def test_a_gulp_of_changes_is_one_commit(desk):
    desk.take(*[written("/oscine/bpm", 60 + n) for n in range(50)])
    assert len(desk.commits) == 1
    assert desk.state.value("/bpm") == 109.0


def test_changes_of_two_senders_keep_their_order_and_their_errors(desk):
    other = FakePeer(port=6000)
    desk.dispatcher.receive(written("/oscine/bpm", 80), desk.peer)
    desk.dispatcher.receive(written("/oscine/bpm", "x"), other)
    desk.dispatcher.receive(written("/oscine/bpm", 90), desk.peer)
    desk.dispatcher.flush()
    assert desk.state.value("/bpm") == 90.0
    assert [u.source for c in desk.commits for u in c.updates] == [desk.peer.source] * 2
    assert (desk.peer.told, len(other.told)) == ([], 1)


def test_a_bundle_is_one_commit_even_inside_another(desk):
    inner = bundled(written("/oscine/density", 0.5), written("/oscine/key", "C minor"))
    desk.take(bundled(written("/oscine/bpm", 90), inner).dgram)
    (commit,) = desk.commits
    assert [u.address for u in commit.updates] == ["/bpm", "/density", "/key"]


def test_questions_in_a_bundle_are_answered_after_all_of_it_was_applied(desk):
    bundle = bundled(
        written("/oscine/sync", 1), written("/oscine/bpm"), written("/oscine/bpm", 90)
    )
    assert desk.take(bundle.dgram) == [("/oscine/synced", 1), ("/oscine/bpm", 90.0)]


def test_a_prompt_and_its_weight_in_one_bundle_keep_that_weight(desk):
    bundle = bundled(
        written("/oscine/prompt/1/weight", 0.3), written("/oscine/prompt/1", "dub")
    )
    desk.take(bundle.dgram)
    assert desk.state.value("/prompt/1/weight") == pytest.approx(0.3)


# Timetags


def test_a_bundle_waits_for_its_time_and_sync_waits_for_it(desk):
    late = bundled(written("/oscine/bpm", 90), at=desk.time.wall() + 2.0).dgram
    assert desk.take(late, written("/oscine/sync", 1)) == []
    desk.time.pass_seconds(1.999)
    assert desk.state.value("/bpm") == 0.0
    desk.time.pass_seconds(0.0015)
    assert desk.state.value("/bpm") == 90.0
    assert desk.peer.told == [("/oscine/synced", 1)]


def test_sync_of_another_sender_does_not_wait(desk):
    desk.take(bundled(written("/oscine/bpm", 90), at=desk.time.wall() + 2.0).dgram)
    other = FakePeer(port=6000)
    assert desk.take(written("/oscine/sync", 1), peer=other) == [("/oscine/synced", 1)]


def test_bundles_come_in_the_order_of_their_times(desk):
    for seconds, bpm in ((3.0, 103), (1.0, 101), (2.0, 102), (2.0, 122)):
        at = desk.time.wall() + seconds
        desk.take(bundled(written("/oscine/bpm", bpm), at=at).dgram)
    desk.time.pass_seconds(5)
    values = [u.value for c in desk.commits for u in c.updates]
    assert values == [101.0, 102.0, 122.0, 103.0]


@pytest.mark.parametrize("seconds", [-5.0, -4e8, 0.0])
def test_a_past_timetag_is_now(desk, seconds):
    bundle = bundled(written("/oscine/bpm", 90), at=desk.time.wall() + seconds)
    assert desk.take(bundle.dgram) == []
    assert desk.state.value("/bpm") == 90.0


def test_a_timetag_too_far_ahead_is_now_and_the_sender_is_told(desk):
    bundle = bundled(written("/oscine/bpm", 90), at=desk.time.wall() + 60)
    ((reply, address, reason),) = desk.take(bundle.dgram)
    assert desk.state.value("/bpm") == 90.0
    assert (reply, address) == ("/oscine/error", "/oscine/bpm")
    assert "60 s ahead" in reason


def test_timetags_are_ignored_where_clocks_lie():
    desk = Desk(ignore_timetags=True)
    for seconds in (2.0, 60.0):
        bundle = bundled(written("/oscine/bpm", 90), at=desk.time.wall() + seconds)
        assert desk.take(bundle.dgram) == []
    assert len(desk.commits) == 2


def test_no_more_than_so_many_bundles_wait(desk):
    bundle = bundled(written("/oscine/bpm", 90), at=desk.time.wall() + 5).dgram
    told = desk.take(*[bundle] * 1025)
    assert len(desk.commits) == 1
    assert "wait already" in told[0][2]


# Patterns


@pytest.mark.parametrize(
    ("pattern", "addresses"),
    [
        ("/oscine/prompt/*/weight", [f"/prompt/{n}/weight" for n in SLOTS]),
        ("/oscine/prompt/?/text", [f"/prompt/{n}/text" for n in range(1, 10)]),
        ("/oscine/prompt/[1-3]/text", [f"/prompt/{n}/text" for n in (1, 2, 3)]),
        ("/oscine/prompt/[!1-7]/text", ["/prompt/8/text", "/prompt/9/text"]),
        ("/oscine/prompt/1[!3-6]/text", [f"/prompt/1{n}/text" for n in range(3)]),
        ("/oscine/{bpm,key}", ["/bpm", "/key"]),
        ("/oscine/mute_{drums,bass}", ["/mute_drums", "/mute_bass"]),
        ("/*/bpm", ["/bpm"]),
        ("/oscine/*mper*", ["/temperature"]),
        ("/oscine/b.m*", []),
        ("/oscine*", []),
    ],
)
def test_patterns_match_as_osc_says(pattern, addresses):
    rows = Addresses("/oscine").matching(pattern)
    assert [row.address for row in rows] == addresses


def test_a_star_does_not_cross_a_slash():
    rows = Addresses("/oscine").matching("/oscine/*")
    assert rows
    assert all(row.address.count("/") == 1 for row in rows)


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param("/a[b", id="open bracket"),
        pytest.param("/a{b,c", id="open brace"),
        pytest.param("/a[]", id="empty brackets"),
        pytest.param("/" + "*a" * 4, id="many stars"),
        pytest.param("/*/*/*/*/*/*/*/*/*", id="many parts"),
        pytest.param("/" + "{,a}" * 4, id="many braces"),
        pytest.param("/?" + "a" * 300, id="long"),
    ],
)
def test_patterns_that_are_wrong_or_too_much_work_are_refused(desk, pattern):
    with pytest.raises(PatternError):
        pattern_expression(pattern)
    ((reply, _, reason),) = desk.take(written(pattern, 1))
    assert reply == "/oscine/error"
    assert "pattern" in reason


@given(st.text("ab?*[]{}!-,/\\^.(|", max_size=30))
def test_any_pattern_is_matched_or_refused(pattern):
    with contextlib.suppress(PatternError):
        Addresses("/oscine").matching("/" + pattern)


def test_a_pattern_sets_all_it_matches_as_one_commit(desk):
    assert desk.take(written("/oscine/prompt/*/weight", 0.25)) == []
    assert len(desk.commits) == 1
    assert all(desk.state.value(f"/prompt/{n}/weight") == 0.25 for n in SLOTS)


def test_to_ask_with_a_pattern_fires_no_trigger(desk):
    told = desk.take(written("/oscine/prompt/1/*"))
    assert [words[0] for words in told] == [
        f"/oscine/prompt/1/{name}"
        for name in ("text", "audio", "weight", "position", "x", "y", "status")
    ]
    assert desk.commits == []


def test_a_pattern_of_triggers_fires_them(desk):
    desk.take(written("/oscine/prompt/[12]/clear"))
    assert (
        desk.state.value("/prompt/1/clear") == desk.state.value("/prompt/2/clear") == 1
    )


def test_a_pattern_leaves_alone_what_can_only_be_read(desk):
    told = desk.take(written("/oscine/prompt/1/[wstx]*", 1.0))
    assert told == []
    assert desk.state.value("/prompt/1/weight") == 1.0


def test_a_pattern_that_matches_nothing_is_told(desk):
    ((_, _, reason),) = desk.take(written("/oscine/nothing/*", 1))
    assert "matches no address" in reason


def test_a_pattern_that_only_matches_what_can_be_read_is_told(desk):
    told = desk.take(written("/oscine/meter/*", 1.0))
    assert told == [
        ("/oscine/error", "/oscine/meter/*", "can only be read"),
    ]


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("/oscine/BPM", "did you mean /oscine/bpm?"),
        ("/oscine/prompt/17", "slots go from 1 to 16"),
        ("/oscine/prompt/0/weight", "slots go from 1 to 16"),
        ("/oscine/prompt/2/wait", "did you mean /oscine/prompt/2/weight?"),
        ("/elsewhere/tempo", "all begin with /oscine/"),
    ],
)
def test_an_address_that_is_none_is_told_with_the_way_to_one(desk, address, hint):
    ((_, blamed, reason),) = desk.take(written(address, 1))
    assert blamed == address
    assert reason.endswith(hint)


def test_a_bundle_that_is_cut_off_is_told(desk):
    packet = bundled(written("/oscine/bpm", 100), written("/oscine/density", 0.5))
    told = desk.take(packet.dgram[:-4])
    assert [(blamed, "does not fit" in reason) for _, blamed, reason in told] == [
        ("#bundle", True)
    ]
    assert desk.state.value("/bpm") == 100.0


# Errors, and their number


def test_errors_are_told_in_a_burst_then_some_then_summed_up(desk):
    wrong = written("/oscine/bpm", "x")
    assert len(desk.take(*[wrong] * 100)) == 20
    desk.time.pass_seconds(1.0)
    assert desk.peer.told == [
        ("/oscine/error", "/oscine/bpm", "80 more errors in the last second")
    ]
    assert len(desk.take(*[wrong] * 100)) == 10


def test_one_senders_errors_do_not_silence_anothers(desk):
    wrong = written("/oscine/bpm", "x")
    desk.take(*[wrong] * 100)
    assert len(desk.take(wrong, peer=FakePeer(port=6000))) == 1


def test_invented_senders_are_not_answered_without_end(desk):
    wrong = written("/oscine/nonsense", 1)
    told = sum(len(desk.take(wrong, peer=FakePeer(port=n))) for n in range(3000))
    assert told <= 500


def test_a_mistake_of_our_own_is_logged_and_stops_nothing(desk, caplog):
    def fail(_commit):
        raise RuntimeError("of our own")

    stop = desk.state.watch(fail)
    desk.take(written("/oscine/bpm", 90))
    stop()
    assert desk.dispatcher.counters.faults == 1
    assert "of our own" in caplog.text
    assert desk.take(written("/oscine/ping")) == [("/oscine/pong",)]


# Slow work


def test_the_end_of_slow_work_is_told_to_who_asked_last(desk):
    first, second = FakePeer(port=1), FakePeer(port=2)
    for peer in (first, second):
        desk.take(written("/oscine/model", "tone"), peer=peer)
    desk.dispatcher.report(Outcome("/model", True, "tone"))
    assert (first.told, second.told) == (
        [],
        [("/oscine/done", "/oscine/model", "tone")],
    )


def test_slow_work_asked_for_in_short_is_told_to_the_asker(desk):
    desk.take(written("/oscine/prompt/2", "dub"))
    desk.dispatcher.report(Outcome("/prompt/2", False, "no encoder"))
    desk.dispatcher.report(Outcome("/prompt/2/text", False, "no encoder"))
    assert desk.peer.told == [("/oscine/fail", "/oscine/prompt/2", "no encoder")]


def test_the_end_of_slow_work_is_told_to_who_leased_it_and_once(desk):
    leaser = FakePeer(port=2)
    for peer in (leaser, desk.peer):
        desk.take(written("/oscine/subscribe", "/model"), peer=peer)
    desk.take(written("/oscine/model", "tone"))
    desk.dispatcher.report(Outcome("/model", True, "tone"))
    assert len(leaser.told) == len(desk.peer.told) == 1


# The arguments of a subscription


@pytest.mark.parametrize(
    ("arguments", "wish"),
    [
        ((), LeaseWish()),
        (("",), LeaseWish("")),
        (("/",), LeaseWish("")),
        (("meter",), LeaseWish("/meter")),
        (("/meter/",), LeaseWish("/meter")),
        (("/meter", 9001), LeaseWish("/meter", 9001)),
        (("/meter", 9001.0), LeaseWish("/meter", 9001)),
        ((9001, "/meter"), LeaseWish("/meter", 9001)),
        (("/meter", 30.0), LeaseWish("/meter", 0, 30.0)),
        (("/meter", 30), LeaseWish("/meter", 0, 30.0)),
        (("/meter", 9001.0, 30.0), LeaseWish("/meter", 9001, 30.0)),
        ((30.0, 9001, "/meter"), LeaseWish("/meter", 9001, 30.0)),
        (("/meter", "9001", "30"), LeaseWish("/meter", 9001, 30.0)),
        (("/meter", 0, 30.0), LeaseWish("/meter", 0, 30.0)),
        (("/meter", None), LeaseWish("/meter")),
    ],
)
def test_the_arguments_of_a_subscription_go_in_any_order(arguments, wish):
    assert lease_wish(arguments) == wish


@pytest.mark.parametrize(
    "arguments",
    [("/a", "/b"), (1, 2, 3), (70000,), (-5.0,), (float("nan"),), (b"x",), (9001, 0)],
    ids=str,
)
def test_a_subscription_that_means_nothing_is_refused(desk, arguments):
    with pytest.raises(WishError):
        lease_wish(arguments)
    ((reply, address, _),) = desk.take(written("/oscine/subscribe", *arguments))
    assert (reply, address) == ("/oscine/error", "/oscine/subscribe")


@pytest.mark.parametrize("prefix", ["/oscine/meter", "/meter", "meter", "/meter/"])
def test_a_prefix_goes_with_the_root_and_without(desk, prefix):
    assert desk.take(written("/oscine/subscribe", prefix)) == []
    assert desk.leases.hearing("/meter/peak") == [desk.peer]


def test_a_prefix_below_which_nothing_lies_is_told(desk):
    ((_, _, reason),) = desk.take(written("/oscine/subscribe", "/metre"))
    assert "/metre" in reason


def test_to_end_a_lease_that_is_not_there_is_told(desk):
    ((_, address, _),) = desk.take(written("/oscine/unsubscribe"))
    assert address == "/oscine/unsubscribe"


# Over the network


def test_a_client_is_answered_where_it_sent_from(door):
    with door.client() as client:
        assert client.ask("/ping") == ()
        client.send("/bpm", 123)
        assert client.ask("/bpm") == (123.0,)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packets=st.lists(st.binary(max_size=100), max_size=20))
def test_after_any_packets_the_door_still_answers(door, packets):
    with door.client() as client:
        for packet in packets:
            for start in (b"", b"/oscine/bpm\0,", b"#bundle\0"):
                client.send_packet(start + packet)
        client.send("/ping", 42)
        assert client.wait_for(lambda r: r.arguments == (42,)).address == "/oscine/pong"
    assert door.server.counters.faults == 0


def test_a_subscriber_is_sent_a_snapshot_and_then_changes(door):
    with door.client() as one, door.client() as other:
        one.subscribe()
        seen = {}
        eventually(
            lambda: (
                seen.update(one.replies(0.02))
                or {a.removeprefix("/oscine") for a in seen} == set(PARAMETERS)
            )
        )
        other.send("/density", 0.75)
        assert one.wait_for("/density").arguments == (0.75,)


def test_a_change_is_not_sent_back_to_who_made_it(door):
    with door.client() as one:
        one.subscribe("/brightness")
        one.wait_for("/brightness")
        one.send("/brightness", 0.25)
        with pytest.raises(NoReplyError):
            one.wait_for("/brightness", 0.2)


def test_a_clipped_value_is_sent_back_to_who_sent_it(door):
    with door.client() as one:
        one.subscribe("/brightness")
        one.wait_for("/brightness")
        one.send("/brightness", 7.0)
        assert one.wait_for("/brightness").arguments == (1.0,)


def test_what_changes_often_is_sent_thirty_times_a_second(door):
    with door.client() as one:
        one.subscribe("/engine/rtf")
        one.wait_for("/engine/rtf")
        began = time.monotonic()
        came = []
        while time.monotonic() < began + 0.5:
            door.do(door.state.publish, {"/engine/rtf": time.monotonic()}, "engine")
            came += one.replies(0.001)
        assert 5 <= len(came) <= 20


def test_nothing_ticks_when_nobody_listens(door):
    with door.client() as one:
        one.subscribe("/volume")
        one.wait_for("/volume")
        assert door.do(lambda: door.server._flush_timer) is not None
    eventually(lambda: door.do(lambda: door.server._flush_timer) is None)


def test_a_lease_can_go_to_another_port_of_the_same_host(door):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear, door.client() as one:
        ear.bind(("127.0.0.1", 0))
        ear.settimeout(2)
        one.send("/subscribe", "/volume", ear.getsockname()[1])
        assert OscMessage(ear.recv(1000)).address == "/oscine/volume"
        one.send("/unsubscribe")


@pytest.mark.parametrize("framing", list(Framing))
def test_over_tcp_replies_come_in_the_framing_of_the_client(door, framing):
    with socket.create_connection((door.host, door.tcp_port), 2) as stream:
        stream.sendall(framed(written("/oscine/ping", 5), framing))
        reply = framed(written("/oscine/pong", 5), framing)
        assert stream.recv(1000) == reply


@pytest.mark.parametrize("framing", list(Framing))
def test_over_tcp_packets_may_come_in_pieces_or_together(door, framing):
    packets = [written("/oscine/bpm", n) for n in (61, 62, 63)]
    packets.append(written("/oscine/bpm"))
    whole = b"".join(framed(packet, framing) for packet in packets)
    with socket.create_connection((door.host, door.tcp_port), 2) as stream:
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for at in range(0, len(whole), 5):
            stream.sendall(whole[at : at + 5])
        assert stream.recv(1000) == framed(written("/oscine/bpm", 63.0), framing)
        stream.sendall(whole)
        assert stream.recv(1000) == framed(written("/oscine/bpm", 63.0), framing)


def test_a_packet_too_large_for_tcp_is_told_and_the_connection_closed(door):
    with socket.create_connection((door.host, door.tcp_port), 2) as stream:
        stream.sendall(struct.pack(">i", 70_000))
        told = b""
        while piece := stream.recv(1000):
            told += piece
        assert b"70000 bytes" in told


def test_a_lease_over_tcp_ends_with_its_connection(door):
    before = door.do(len, door.server.leases)
    with socket.create_connection((door.host, door.tcp_port), 2) as stream:
        packet = written("/oscine/subscribe", "/volume")
        stream.sendall(framed(packet, Framing.SLIP))
        assert b"/oscine/volume" in stream.recv(1000)
        assert door.do(len, door.server.leases) == before + 1
    eventually(lambda: door.do(len, door.server.leases) == before)


def test_connections_beyond_the_limit_are_closed():
    with RunningDoor() as door:
        streams = [
            socket.create_connection((door.host, door.tcp_port), 2)
            for _ in range(MAX_CONNECTIONS + 1)
        ]
        try:
            eventually(lambda: door.server.counters.turned_away == 1)
            stream = streams[0]
            stream.sendall(framed(written("/oscine/ping"), Framing.LENGTH))
            assert b"/oscine/pong" in stream.recv(1000)
        finally:
            for stream in streams:
                stream.close()


def test_a_client_that_does_not_read_is_dropped(caplog):
    with RunningDoor() as door:
        with socket.create_connection((door.host, door.tcp_port), 2) as stream:
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            ask = framed(written("/oscine/ping", "x" * 30_000), Framing.LENGTH)
            with pytest.raises(ConnectionError):
                stream.sendall(ask * 2000)
        assert "does not read" in caplog.text
        with door.client() as client:
            assert client.ask("/ping") == ()


def test_other_networks_are_not_answered_but_counted():
    with RunningDoor(allowed=("192.168.77.0/24",)) as door, door.client() as client:
        client.send("/ping")
        eventually(lambda: door.server.counters.turned_away == 1)
        assert client.receive(0.05) is None
        with socket.create_connection((door.host, door.tcp_port), 2) as stream:
            eventually(lambda: door.server.counters.turned_away == 2)
            assert stream.recv(10) == b""


def test_allowed_networks_are_answered():
    with RunningDoor(allowed=("127.0.0.0/8",)) as door, door.client() as client:
        assert client.ask("/ping") == ()


def test_a_taken_udp_port_is_named_with_the_mend():
    with (
        RunningDoor() as door,
        pytest.raises(PortTakenError, match=f"UDP port {door.port}.*--port"),
    ):
        RunningDoor(port=door.port)


def test_a_taken_tcp_port_is_named_and_the_udp_port_left_free():
    with RunningDoor() as door:
        port = door.port
    with socket.socket() as other:
        other.bind(("127.0.0.1", port + 1))
        other.listen()
        with pytest.raises(PortTakenError, match=f"TCP port {port + 1}.*--port"):
            RunningDoor(port=port)
    with RunningDoor(port=port) as again:
        assert again.port == port


def test_the_door_serves_ipv6():
    with RunningDoor(host="::1") as door, OscClient("::1", door.port) as client:
        assert client.ask("/ping") == ()


def test_ipv4_through_an_ipv6_socket_is_the_same_host():
    assert plain_host("::ffff:127.0.0.1") == plain_host("127.0.0.1") == "127.0.0.1"


def test_the_client_says_who_did_not_answer():
    with (
        OscClient(port=1) as client,
        pytest.raises(NoReplyError, match=r"127\.0\.0\.1"),
    ):
        client.ask("/ping", within_seconds=0.1)


def test_the_client_renews_its_subscription(door, monkeypatch):
    monkeypatch.setattr("oscine.daemon.osc_client._RENEW_SECONDS", 0.1)
    with door.client() as client:
        client.subscribe("/volume")
        # Each renewal brings the values again.
        for _ in range(3):
            client.wait_for("/volume")


def test_the_client_sends_bundles_for_a_time(door):
    with door.client() as client:
        client.send_together(("/bpm", 71), ("/density", 0.5), at=time.time() + 0.1)
        assert client.ask("/bpm") != (71.0,)
        assert client.ask("/sync", 9) == (9,)
        assert client.ask("/bpm") == (71.0,)


def test_a_bundle_is_applied_within_some_milliseconds_of_its_time(door):
    times = []
    stop = door.do(door.state.watch, lambda _commit: times.append(time.time()))
    try:
        with door.client() as client:
            at = time.time() + 0.1
            client.send_together(("/bpm", 72), at=at)
            client.ask("/sync", 1)
    finally:
        door.do(stop)
    # Early is never right; how late depends on who else has the processor.
    assert -0.001 < times[0] - at < 0.1


def test_parameters_and_the_rest_share_no_address():
    assert all(isinstance(TABLE[address], Parameter) for address in PARAMETERS)


def test_the_client_takes_an_address_without_its_slash():
    with OscClient() as client:
        assert client.packet("bpm", 121) == client.packet("/oscine/bpm", 121)


def test_the_client_refuses_in_a_sentence_what_cannot_be_sent():
    with OscClient() as client, pytest.raises(ValueError, match="64 bits"):
        client.send("/seed", 10**20)
    with pytest.raises(ValueError, match="from 1 to 65535, got 99999"):
        OscClient(port=99999)
