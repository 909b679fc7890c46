"""MIDI without ports: bytes, moves, bindings, learning, feedback and the clock."""

import itertools
import random

import mido
import pytest
from hypothesis import given
from hypothesis import strategies as st
from midi_door import at_door, within
from oscine.daemon.coercion import RefusedError
from oscine.daemon.parameters import TABLE
from oscine.daemon.state import Change, State
from oscine.routes.bindings import (
    TAKEOVERS,
    Binding,
    Grip,
    checked,
    position_of,
    told,
    value_at,
)
from oscine.routes.midi import VIRTUAL_IN
from oscine.routes.midi_bytes import Message, Stream
from oscine.routes.midi_clock import Tempo
from oscine.routes.midi_feedback import (
    MAX_CHANNELS,
    MAX_HANDS,
    QUIET_SECONDS,
    Feedback,
)
from oscine.routes.midi_learn import learnt
from oscine.routes.midi_map import FORMAT, Map
from oscine.routes.midi_moves import Control, Hands, Move, messages_for


def moves(*messages):
    """What messages come to, as kind, number and value."""
    hands = Hands()
    return [
        (move.control.kind, move.control.number, move.value)
        for message in messages
        for read in Stream().feed(bytes(message))
        for move in hands.moves(read)
    ]


class TestBytes:
    def test_running_status_leaves_out_what_is_the_same(self):
        data = bytes((0x90, 60, 100, 62, 101, 0xB1, 7, 1, 7, 2))
        assert Stream().feed(data) == [
            Message(0x90, 60, 100), Message(0x90, 62, 101),
            Message(0xB1, 7, 1), Message(0xB1, 7, 2),
        ]  # fmt: skip

    def test_the_clock_may_tick_inside_another_message(self):
        assert Stream().feed(bytes((0x90, 60, 0xF8, 100))) == [
            Message(0xF8), Message(0x90, 60, 100),
        ]  # fmt: skip

    def test_a_message_cut_off_is_forgotten(self):
        assert Stream().feed(bytes((0xB0, 20, 0x90, 60, 1))) == [Message(0x90, 60, 1)]
        assert Stream().feed(bytes((12, 13, 0xC0, 5))) == [Message(0xC0, 5)]

    def test_a_flood_of_exclusive_data_is_not_kept(self):
        stream = Stream()
        assert stream.feed(b"\xf0" + b"\x01" * 1_000_000) == []
        assert not stream._data
        assert stream.feed(bytes((0xF7, 1, 2, 0x80, 60, 0))) == [Message(0x80, 60, 0)]

    @given(st.binary(max_size=200), st.integers(1, 7))
    def test_any_bytes_in_any_pieces_are_read_alike_and_in_range(self, data, size):
        whole = Stream().feed(data)
        stream = Stream()
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        assert [m for piece in pieces for m in stream.feed(piece)] == whole
        for message in whole:
            assert 0x80 <= message.status <= 0xFF
            assert max(message.first, message.second) < 0x80

    @given(st.lists(st.sampled_from(["note_on", "control_change", "pitchwheel"])))
    def test_what_mido_writes_is_read_as_mido_means_it(self, kinds):
        messages = [mido.Message(kind, channel=3) for kind in kinds]
        data = b"".join(bytes(m.bytes()) for m in messages)
        assert [bytes(m) for m in Stream().feed(data)] == [
            bytes(m.bytes()) for m in messages
        ]


class TestMoves:
    def test_a_fine_knob_is_one_value_of_14_bits(self):
        assert moves((0xB0, 3, 64), (0xB0, 35, 1)) == [
            ("cc", 3, 64), ("cc14", 3, 8192), ("cc", 35, 1), ("cc14", 3, 8193),
        ]  # fmt: skip

    def test_the_same_coarse_half_again_does_not_throw_the_fine_one_away(self):
        came = moves((0xB0, 3, 64), (0xB0, 35, 99), (0xB0, 3, 64), (0xB0, 35, 98))
        assert [v for k, _, v in came if k == "cc14"] == [8192, 8192 + 99, 8192 + 98]

    def test_an_nrpn_takes_four_messages_and_hides_its_parts(self):
        came = moves((0xB0, 99, 7), (0xB0, 98, 104), (0xB0, 6, 1), (0xB0, 38, 2))
        assert came == [("nrpn", 1000, 128), ("nrpn", 1000, 130)]

    def test_a_registered_or_null_number_ends_an_nrpn(self):
        chosen = ((0xB0, 99, 7), (0xB0, 98, 104))
        assert moves(*chosen, (0xB0, 101, 0), (0xB0, 6, 5))[0] == ("cc", 6, 5)
        assert moves((0xB0, 99, 127), (0xB0, 98, 127), (0xB0, 6, 5)) == []

    def test_hands_do_not_grow_with_what_comes(self):
        hands = Hands()
        for number in range(20_000):
            for pair in ((99, number >> 7 & 127), (98, number & 127), (6, 1)):
                hands.moves(Message(0xB0, *pair))
        assert len(hands._values) <= 4096

    @pytest.mark.parametrize("kind", ["cc", "cc14", "nrpn", "note", "bend"])
    def test_what_is_sent_is_what_would_be_read(self, kind):
        control = Control(kind, 5, 0 if kind == "bend" else 20)
        hands = Hands()
        read = [
            move
            for data in messages_for(control, 0.7)
            for message in Stream().feed(data)
            for move in hands.moves(message)
        ]
        assert control in [move.control for move in read[-2:]]


class TestBindings:
    def test_positions_and_values_are_each_others_way_back(self):
        binding = checked({"address": "/bpm", "kind": "cc", "number": 1, "curve": 2})
        for value in (20.0, 80.0, 300.0):
            position = position_of(binding, TABLE["/bpm"], value)
            assert value_at(binding, TABLE["/bpm"], position) == pytest.approx(value)
        assert position_of(binding, TABLE["/bpm"], 0.0) is None

    def test_a_range_may_be_upside_down(self):
        binding = Binding("/density", "cc", 1, minimum=1.0, maximum=0.0)
        assert value_at(binding, TABLE["/density"], 0.25) == 0.75

    @pytest.mark.parametrize(
        ("mode", "up", "down"),
        [
            ("relative-twos", 1, 127),
            ("relative-offset", 65, 63),
            ("relative-sign", 1, 65),
        ],
    )
    def test_endless_knobs_go_up_and_down_in_each_encoding(self, mode, up, down):
        binding = Binding("/density", "cc", 1, mode=mode)
        control, grip = Control("cc", 1, 1), Grip()
        step = pytest.approx(1 / 127)
        assert grip.move(binding, Move(control, up), 0.5) - 0.5 == step
        assert 0.5 - grip.move(binding, Move(control, down), 0.5) == step

    def grip(self, takeover, position, *values):
        binding = Binding("/density", "cc", 1, mode="absolute", takeover=takeover)
        grip, told = Grip(), []
        for value in values:
            came = grip.move(binding, Move(Control("cc", 1, 1), value), position)
            told.append(came)
            position = position if came is None else came
        return told

    def test_jump_obeys_at_once(self):
        assert self.grip("jump", 0.9, 0, 127) == [0.0, 1.0]

    def test_pickup_waits_until_the_knob_has_crossed_the_value(self):
        assert self.grip("pickup", 0.5, 10, 30) == [None, None]
        assert self.grip("pickup", 0.5, 30, 100) == [None, 100 / 127]
        assert self.grip("pickup", 0.5, 64) == [64 / 127]

    def test_pickup_lets_go_when_another_door_moves_the_value(self):
        binding = Binding("/density", "cc", 1, mode="absolute", takeover="pickup")
        grip, control = Grip(), Control("cc", 1, 1)
        assert grip.move(binding, Move(control, 64), 0.5) == 64 / 127
        assert grip.move(binding, Move(control, 65), 0.1) is None
        assert grip.move(binding, Move(control, 10), 0.1) == 10 / 127

    def test_scale_moves_at_once_and_meets_the_knob_at_the_end(self):
        told = self.grip("scale", 0.5, 0, 32, 64, 96, 127)
        assert told[0] is None
        assert all(a < b for a, b in itertools.pairwise(told[1:]))
        assert told[-1] == pytest.approx(1.0)

    @given(st.lists(st.integers(0, 127)), st.sampled_from(TAKEOVERS), st.floats(0, 1))
    def test_no_takeover_ever_leaves_the_range(self, values, takeover, position):
        for came in self.grip(takeover, position, *values):
            assert came is None or -1e-9 <= came <= 1 + 1e-9

    @pytest.mark.parametrize(
        "tree",
        [
            {"address": "/nope", "kind": "cc", "number": 1},
            {"address": "/prompt/1/text", "kind": "cc", "number": 1},
            {"address": "/beat", "kind": "cc", "number": 1},
            {"address": "/bpm", "kind": "knob", "number": 1},
            {"address": "/bpm", "kind": "cc", "number": 128},
            {"address": "/bpm", "kind": "cc14", "number": 32},
            {"address": "/bpm", "kind": "cc", "number": 1, "channel": 17},
            {"address": "/mute", "kind": "note", "number": 1, "mode": "absolute"},
            {"address": "/bpm", "kind": "cc", "number": 1, "lamp": {"channel": 17}},
            {"address": "/bpm", "kind": "cc", "number": 1, "minimum": float("nan")},
            {"address": "/bpm", "kind": "cc", "number": 1, "nmber": 1},
        ],
        ids=str,
    )
    def test_what_cannot_be_bound_is_refused(self, tree):
        with pytest.raises(RefusedError):
            checked(tree)

    def test_a_binding_survives_its_file(self):
        binding = checked(
            {"address": "/bpm", "kind": "cc", "number": 9, "channel": 2, "curve": 2}
        )
        assert checked(told(binding)) == binding


class TestMap:
    def test_the_users_binding_takes_the_place_of_a_shipped_one(self):
        binds = Map()
        move = Move(Control("cc", 1, 20), 5)
        (shipped,) = binds.found("box", move)
        assert shipped.address == "/prompt/1/weight"
        binds.bind(checked({"address": "/buffer", "kind": "cc", "number": 20}))
        assert [b.address for b in binds.found("box", move)] == ["/buffer"]
        assert binds.unbind("/buffer") == 1
        assert binds.unbind("/prompt/1/weight") == 1
        assert binds.found("box", move) == []

    def test_a_file_with_one_wrong_binding_keeps_the_others(self):
        binds = Map()
        right = {"address": "/bpm", "kind": "cc", "number": 20}
        binds.from_tree({"format": FORMAT, "binding": [{"kind": 3}, 7, right]})
        assert len(binds.own) == 1
        with pytest.raises(RefusedError):
            binds.from_tree({"format": 99})
        assert len(binds.own) == 1


class TestLearning:
    def learn(self, *messages, address="/bpm"):
        hands = Hands()
        came = [
            move
            for message in messages
            for read in Stream().feed(bytes(message))
            for move in hands.moves(read)
        ]
        binding = learnt(address, "box", came)
        return binding.kind, binding.number, binding.mode

    def test_it_tells_the_kinds_of_knobs_apart(self):
        turned = [(0xB0, 3, value) for value in range(40, 50)]
        assert self.learn(*turned) == ("cc", 3, "absolute")
        fine = [m for i in range(5) for m in ((0xB0, 3, 40 + i), (0xB0, 35, 9 * i))]
        assert self.learn(*fine) == ("cc14", 3, "absolute")
        nrpn = [(0xB0, 99, 7), (0xB0, 98, 104), (0xB0, 6, 1), (0xB0, 38, 2)]
        assert self.learn(*nrpn) == ("nrpn", 1000, "absolute")
        assert self.learn(*[(0xB0, 3, 127)] * 4) == ("cc", 3, "relative-twos")
        assert self.learn(*[(0xB0, 3, 63)] * 4) == ("cc", 3, "relative-offset")
        assert self.learn((0x90, 36, 9), address="/mute") == ("note", 36, "toggle")
        assert self.learn((0xE0, 0, 9)) == ("bend", 0, "absolute")

    def test_a_button_that_is_let_go_toggles_and_one_that_toggles_itself_is_obeyed(
        self,
    ):
        pressed, let_go = (0xB0, 41, 127), (0xB0, 41, 0)
        assert self.learn(pressed, let_go, address="/mute") == ("cc", 41, "toggle")
        assert self.learn(pressed, address="/mute") == ("cc", 41, "absolute")
        assert self.learn(pressed, let_go) == ("cc", 41, "absolute")

    def test_the_knob_that_is_turned_wins_over_one_that_trembles(self):
        turned = [(0xB0, 10, value) for value in range(50)]
        assert self.learn((0xB0, 70, 3), *turned) == ("cc", 10, "absolute")


class TestClock:
    @pytest.mark.parametrize("bpm", [20, 60, 120.5, 174, 300])
    @pytest.mark.parametrize("period_ms", [0, 2.67, 5.33])
    def test_the_tempo_is_found_through_jitter_and_does_not_hunt(self, bpm, period_ms):
        for seed in range(3):
            dice, tempo, told = random.Random(seed), Tempo(), []
            for number in range(24 * 40):
                at = 5.0 + number * 60 / bpm / 24 + dice.gauss(0, 0.001)
                if period_ms:
                    at = (at * 1000 // period_ms + 1) * period_ms / 1000
                told += [tempo.tick(at)]
            told = [bpm for bpm in told if bpm is not None]
            assert abs(told[-1] - bpm) <= 0.3 + bpm / 1000
            assert len(told) <= 25

    def test_lost_ticks_change_nothing(self):
        tempo = Tempo()
        for number in range(24 * 20):
            if number < 40 or number % 37:
                tempo.tick(number * 0.5 / 24)
        assert tempo.bpm == 120.0

    def test_another_tempo_is_followed_within_two_beats(self):
        tempo, now = Tempo(), 0.0
        for bpm in (120, 140, 90, 180):
            for _ in range(24 * 12):
                now += 60 / bpm / 24
                tempo.tick(now)
                if abs(tempo.bpm - bpm) < 0.3:
                    break
            else:
                pytest.fail(f"never {bpm}")

    def test_a_clock_that_starts_over_keeps_its_tempo(self):
        tempo, told, now = Tempo(), [], 0.0
        for _ in range(4):
            for _ in range(24 * 8):
                now += 0.5 / 24
                told.append(tempo.tick(now))
            now += 0.013
        assert {bpm for bpm in told if bpm is not None} == {120.0}

    @given(st.lists(st.floats(0, 1e9), max_size=100))
    def test_no_times_whatever_make_it_fail(self, times):
        tempo = Tempo()
        for at in times:
            bpm = tempo.tick(at)
            assert bpm is None or 20 <= bpm <= 300


class TestDoor:
    def test_a_turn_of_the_loop_is_one_commit_with_the_last_values(self, tmp_path):
        async def scenario(door):
            door.commits.clear()
            for value in range(100):
                data = bytes((0xB0, 20, value)), bytes((0xB0, 21, 100 - value))
                door.door.receive(("midi", [(VIRTUAL_IN, 0.0, d) for d in data]))
            await door.play((0xB0, 22, 127))
            (commit,) = door.commits
            assert [u.address for u in commit.updates] == [
                "/prompt/1/weight", "/prompt/2/weight", "/prompt/3/weight",
            ]  # fmt: skip
            assert door.state.value("/prompt/1/weight") == pytest.approx(99 / 127 * 2)

        at_door(tmp_path, scenario)

    def test_every_click_of_an_endless_knob_counts(self, tmp_path):
        async def scenario(door):
            door.ask("/midi/bind", "/density", "cc", 9, "mode", "relative-twos")
            door.state.apply([Change("/density", (0.0,), "test")])
            await door.play(*[(0xB0, 9, 1)] * 50)
            assert door.state.value("/density") == pytest.approx(50 / 127)

        at_door(tmp_path, scenario)

    def test_what_is_learnt_is_written_down_and_read_again(self, tmp_path):
        async def scenario(door):
            door.ask("/midi/learn", "/bpm")
            assert door.state.value("/midi/learning") == "/bpm"
            await door.play(
                *((0xB2, 50, value) for value in range(5)), port="knobs 1:0"
            )
            await within(3, lambda: door.outcomes)
            assert door.outcomes[0].is_done
            assert door.state.value("/midi/learning") == ""

        async def again(door):
            await door.play((0xB2, 50, 127), port="knobs 2:0")
            assert door.state.value("/bpm") == 300.0
            answers = door.ask("/midi/bindings")
            assert answers[0].arguments[:4] == ("/bpm", "cc", 50, 3)
            door.ask("/midi/unbind", "/bpm")
            await within(3, lambda: door.outcomes)

        at_door(tmp_path, scenario)
        at_door(tmp_path, again)
        assert 'address = "/bpm"' not in (tmp_path / "midi.toml").read_text()

    def test_cancelling_learns_nothing(self, tmp_path):
        async def scenario(door):
            door.ask("/midi/learn", "/bpm")
            door.ask("/midi/cancel")
            await door.play((0xB0, 20, 127))
            assert door.state.value("/prompt/1/weight") == 2.0
            with pytest.raises(RefusedError, match="no knob"):
                door.ask("/midi/learn", "/prompt/1/text")

        at_door(tmp_path, scenario)

    def test_a_broken_file_is_kept_aside_and_the_default_map_works(self, tmp_path):
        (tmp_path / "midi.toml").write_text("[[binding")

        async def scenario(door):
            await door.play((0xB0, 20, 127))
            assert door.state.value("/prompt/1/weight") == 2.0

        at_door(tmp_path, scenario)
        assert (tmp_path / "midi.toml.broken-1").read_text() == "[[binding"

    def test_an_edited_file_counts_and_a_half_edited_one_is_left_to_its_editor(
        self, tmp_path
    ):
        path = tmp_path / "midi.toml"
        binding = '[[binding]]\naddress = "/bpm"\nkind = "cc"\nnumber = 20\n'

        async def scenario(door):
            path.write_text(f"format = 1\n{binding}")
            await within(
                3, lambda: door.ask("/midi/bindings")[0].arguments[-1] == "own"
            )
            path.write_text("format = 1\n[[bind")
            await within(3, lambda: door.door._kept._is_broken)
            assert path.read_text() == "format = 1\n[[bind"
            await door.play((0xB0, 20, 127))
            assert door.state.value("/bpm") == 300.0
            door.ask("/midi/unbind", "/bpm")
            await within(3, lambda: door.outcomes)

        at_door(tmp_path, scenario)
        assert (tmp_path / "midi.toml.broken-1").read_text() == "format = 1\n[[bind"
        assert "binding = []" in path.read_text()

    def test_start_stop_and_continue_are_the_transport(self, tmp_path):
        async def scenario(door):
            await door.play((0xFA,))
            assert door.state.value("/transport") == "playing"
            assert door.state.value("/reset") == 1
            await door.play((0xFC,))
            assert door.state.value("/transport") == "paused"
            await door.play((0xFB,))
            assert door.state.value("/transport") == "playing"
            assert door.state.value("/reset") == 1
            door.state.apply([Change("/midi/clock", (0,), "test")])
            await door.play((0xFC,))
            assert door.state.value("/transport") == "playing"

        at_door(tmp_path, scenario)

    def test_channel_10_plays_drums_and_no_keys(self, tmp_path):
        async def scenario(door):
            await door.play((0x99, 36, 100), (0x89, 36, 0), (0x99, 36, 90))
            assert door.state.value("/drum") == ((36, 2, 90),)
            assert door.state.value("/notes/held") == ""

        at_door(tmp_path, scenario)

    def test_others_changes_are_shown_and_a_moving_hand_is_left_alone(self, tmp_path):
        async def scenario(door):
            door.door.receive(("ports", "jack", ["box out:k"], ["box in:k"]))
            await within(3, lambda: ("box in:k", bytes((0xB0, 7, 106))) in door.sent)
            await door.play((0xB3, 20, 64), port="box out:k")
            door.sent.clear()
            door.state.apply([Change("/prompt/1/weight", (2.0,), "osc")])
            door.state.apply([Change("/prompt/2/weight", (2.0,), "osc")])
            await within(3, lambda: ("box in:k", bytes((0xB0, 21, 127))) in door.sent)
            assert ("box in:k", bytes((0xB3, 20, 127))) not in door.sent
            await within(3, lambda: ("box in:k", bytes((0xB3, 20, 127))) in door.sent)

        at_door(tmp_path, scenario)

    def test_any_bytes_at_all_stop_nothing(self, tmp_path):
        async def scenario(door):
            dice = random.Random(3)
            for _ in range(300):
                size = dice.randrange(40)
                await door.play(bytes(dice.randrange(256) for _ in range(size)))
            await door.play((0xF7,), (0xB0, 20, 127))
            assert door.state.value("/prompt/1/weight") == 2.0

        at_door(tmp_path, scenario)


def test_what_a_feedback_remembers_of_hands_is_bounded():
    now = [0.0]
    feedback = Feedback(State(), Map(), lambda *_: None, lambda: now[0])
    for number in range(10_000):
        now[0] += 0.01
        feedback.moved("box", Control("nrpn", 1, number))
        assert len(feedback._moved) <= MAX_HANDS
        assert len(feedback._channels) <= MAX_CHANNELS
    held = [key for key, at in feedback._moved.items() if now[0] - at < QUIET_SECONDS]
    assert len(held) == 50
    for number in range(10_000):  # at once
        feedback.moved("box", Control("nrpn", 2, number))
        assert len(feedback._moved) <= MAX_HANDS
