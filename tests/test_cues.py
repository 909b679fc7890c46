"""The score on its way out: cues in order, messages in time, nothing left sounding."""

import time
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oscine.daemon.cue_player import CuePlayer
from oscine.daemon.cues import (
    BEGIN,
    CAPACITY,
    HUSH,
    NOTE_OFF,
    NOTE_ON,
    TICK,
    Cue,
    CueReader,
    CueSheet,
)
from oscine.daemon.link import DESK_FIELDS, Board
from oscine.daemon.midi_ports import Ports, PortSettings
from oscine.daemon.ring import Ring
from oscine.daemon.score_clock import ScoreClock, ScoreLinks
from oscine.daemon.scribe import Scribe, channels
from oscine.engine.played import Played, Pulse, Struck, Track

RATE = 48_000
TRACKS = (Track("drums", is_drums=True), Track("bass"), Track("chords"))
ON, OFF = NOTE_ON | 0, NOTE_OFF | 0  # the bass


@pytest.fixture
def sheet():
    with closing(CueSheet()) as sheet:
        yield sheet


@pytest.fixture
def reader(sheet):
    with closing(CueReader(sheet.name)) as reader:
        yield reader


def taken(reader, end=1 << 60):
    cues = []
    while reader.is_due(end):
        cues.append(reader.take())
    return cues


@given(
    st.builds(
        Cue,
        st.integers(0, 1 << 50),
        st.integers(0x80, 0xFF),
        st.integers(0, 127),
        st.integers(0, 127),
        st.integers(0, 600_000),
    )
)
def test_a_cue_is_read_as_it_was_written(cue):
    with closing(CueSheet()) as sheet, closing(CueReader(sheet.name)) as reader:
        sheet.append(cue)
        assert reader.take() == cue


def test_each_reader_reads_everything_and_a_slow_one_loses_the_oldest(sheet, reader):
    with closing(CueReader(sheet.name)) as slow:
        for number in range(3 * CAPACITY):
            sheet.append(Cue(number, TICK))
            assert [cue.position for cue in taken(reader)] == [number]
        late = [cue.position for cue in taken(slow)]
    assert late == list(range(late[0], 3 * CAPACITY))
    assert CAPACITY // 2 < len(late) <= CAPACITY


def test_what_is_not_yet_due_waits(sheet, reader):
    for position in (10, 20, 30):
        sheet.append(Cue(position, TICK))
    assert [cue.position for cue in taken(reader, 20)] == [10]
    assert reader.next_position() == 20


def struck(start, seconds=0.1, track=1, pitch=40):
    return Struck(track, pitch, 100, start, seconds)


@given(st.lists(st.tuples(st.floats(0, 2), st.floats(0.001, 3)), max_size=60))
def test_cues_are_in_the_order_of_time_however_notes_come(notes):
    with closing(CueSheet()) as sheet, closing(CueReader(sheet.name)) as reader:
        scribe = Scribe(sheet)
        scribe.follow(TRACKS)
        at = 0
        for start, seconds in notes:
            scribe.note(Played((struck(start, seconds),)), at, RATE)
            at += 480
            scribe.hand_over(at)
        scribe.hand_over(1 << 40)
        cues = taken(reader)
    assert [c.position for c in cues] == sorted(c.position for c in cues)
    assert sum(c.status == ON for c in cues) == len(notes)
    assert sum(c.status == OFF for c in cues) == len(notes)


def test_drums_go_to_channel_10_and_the_others_to_their_own():
    assert channels(TRACKS) == (10, 1, 2)
    many = channels([Track(str(n)) for n in range(20)])
    assert 10 not in many
    assert many[:16] == (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 1)


def test_a_beat_has_24_ticks_at_even_distances(sheet, reader):
    scribe = Scribe(sheet)
    for number in range(4):
        pulse = Pulse(0.125 * number, 120.0, 1, number, 16, 0, "C", "verse")
        scribe.note(Played((), (pulse,)), 0, RATE)
    scribe.hand_over(1 << 40)
    assert [cue.position for cue in taken(reader)] == [1000 * n for n in range(24)]


def player_of(sheet):
    return closing(CuePlayer(CueReader(sheet.name)))


def played(player, start, end, *, flows=True, clock=False):
    due = player.due(start, end, is_flowing=flows, wants_clock=clock)
    return [(offset, data.hex()) for offset, data in due]


def test_messages_stand_at_their_samples(sheet):
    with player_of(sheet) as player:
        sheet.append(Cue(100, ON, 40, 99))
        sheet.append(Cue(300, OFF, 40))
        assert played(player, 0, 128) == [(100, "902863")]
        assert played(player, 128, 256) == []
        assert played(player, 256, 384) == [(44, "802800")]


def test_a_key_struck_again_while_it_sounds_is_let_go_first_and_only_once(sheet):
    with player_of(sheet) as player:
        for cue in (Cue(0, ON, 40, 9), Cue(5, ON, 40, 8), Cue(7, OFF, 40)):
            sheet.append(cue)
        assert played(player, 0, 10) == [(0, "902809"), (5, "802800"), (5, "902808")]
        sheet.append(Cue(15, OFF, 40))
        assert played(player, 10, 20) == [(5, "802800")]


def test_a_pause_ends_what_sounds(sheet):
    with player_of(sheet) as player:
        sheet.append(Cue(0, ON, 40, 9))
        sheet.append(Cue(99, OFF, 40))
        assert played(player, 0, 10) == [(0, "902809")]
        assert played(player, 10, 10, flows=False) == [(0, "802800")]
        assert played(player, 10, 20) == []
        assert played(player, 20, 128) == []


def test_what_is_thrown_away_is_never_struck(sheet):
    with player_of(sheet) as player:
        played(player, 0, 10)
        sheet.append(Cue(50, ON, 40, 9))
        played(player, 10, 10, flows=False)
        assert played(player, 500, 600) == []


def test_a_piece_that_begins_or_an_engine_that_died_leaves_nothing_sounding(sheet):
    for status in (BEGIN, HUSH):
        with player_of(sheet) as player:
            sheet.append(Cue(0, ON, 40, 9))
            sheet.append(Cue(60, status))
            assert played(player, 0, 128) == [(0, "902809"), (60, "802800")]


def test_the_clock_starts_continues_and_stops_with_the_sound(sheet):
    with player_of(sheet) as player:
        for cue in (Cue(0, BEGIN), Cue(0, TICK), Cue(50, TICK)):
            sheet.append(cue)
        began = played(player, 0, 10, clock=True)
        assert began == [(0, "fa"), (0, "f8")]
        assert played(player, 10, 10, flows=False, clock=True) == [(0, "fc")]
        assert played(player, 10, 99, clock=True) == [(40, "fb"), (40, "f8")]
        sheet.append(Cue(120, BEGIN))
        sheet.append(Cue(120, TICK))
        assert played(player, 99, 199, clock=True) == [(21, "fa"), (21, "f8")]
        assert played(player, 199, 299, clock=False) == [(0, "fc")]


def test_a_clock_that_is_asked_for_in_the_middle_continues(sheet):
    with player_of(sheet) as player:
        sheet.append(Cue(0, BEGIN))
        sheet.append(Cue(0, TICK))
        assert played(player, 0, 10) == []
        sheet.append(Cue(20, TICK))
        assert played(player, 10, 30, clock=True) == [(10, "fb"), (10, "f8")]


def test_by_the_clock_each_message_is_due_when_its_sample_is_heard(sheet):
    with (
        closing(Ring(capacity_samples=RATE)) as ring,
        closing(Board(DESK_FIELDS)) as desk,
        closing(
            ScoreClock(ScoreLinks(sheet.name, ring.name, desk.name))
        ) as score,
    ):  # fmt: skip
        now = time.monotonic()
        desk["rate_hz"], desk["latency_samples"] = RATE, 480
        desk["origin"], desk["flowing"] = now, 1
        ring.advance(RATE)
        sheet.append(Cue(960, ON, 40, 9))
        assert score.due(now + 0.0295) == []
        assert score.next_seconds(now + 0.0295) == pytest.approx(0.0003, abs=1e-5)
        assert score.due(now + 0.030) == [bytes.fromhex("902809")]
        # Nothing is heard beyond what was read, and a pause ends what sounds.
        desk["flowing"] = 0
        assert score.due(now + 0.04) == [bytes.fromhex("802800")]
        assert score.next_seconds(now + 0.04) == 1.0


def test_our_own_score_is_never_played_by_ourselves():
    class Port:
        def __init__(self, *_, **__):
            self.port = ""

        def get_ports(self):
            return ["left:score", "oscine:score", "left knobs:out"]

        def open_port(self, place, name):
            self.port = self.get_ports()[place]

        def ignore_types(self, **_):
            pass

        open_virtual_port = close_port = delete = lambda *_: None

    settings = PortSettings("jack", "x", "", (".*",), "", None, audio_name="left")
    ports = Ports(settings, 0, Port, Port)
    ports.look()
    assert ports.inputs == ["left knobs:out"]
    ports.close()
