"""The engine's loop, driven tick by tick, with the tone generator."""

import json
import time
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from oscine.daemon.cues import CueSheet
from oscine.daemon.link import DESK_FIELDS, ENGINE_FIELDS, Board, Mailbox
from oscine.daemon.performer import EngineLinks, Pace, Performer
from oscine.daemon.ring import Ring
from oscine.daemon.state import Change, State
from oscine.engine import EngineError
from oscine.engine.tone import Tone
from peers import eventually

RATE = 48_000


class Ear(Tone):
    """A tone that hears: the pitch of a sound becomes its own."""

    def __init__(self):
        super().__init__(RATE)
        self.info = replace(self.info, name="ear")

    def embed_audio(self, samples, rate_hz):
        hz = np.argmax(np.abs(np.fft.rfft(samples[:rate_hz, 0])))
        return np.array([hz], np.float32), f"a tone of {hz} Hz"


class Stage:
    """Control's end of everything, without its processes."""

    def __init__(self, media):
        self.media = media
        self.ring = Ring(capacity_samples=1 << 17)
        self.snapshots = Mailbox(capacity_bytes=1 << 16)
        self.saved = Mailbox(capacity_bytes=1 << 16)
        self.board = Board(ENGINE_FIELDS)
        self.desk = Board(DESK_FIELDS)
        self.cues = CueSheet()
        self.heard = Ring(capacity_samples=1 << 17)
        self.desk["rate_hz"] = RATE
        self.desk["period_samples"] = 128
        self.state = State({"/model": "tone"})
        self.events = []
        self.opened = []
        self.performer = self.new_performer()

    def new_performer(self):
        links = EngineLinks(
            self.ring.name,
            self.snapshots.name,
            self.board.name,
            self.desk.name,
            self.saved.name,
            self.cues.name,
            self.heard.name,
        )
        return Performer(links, self.events.append, self.open, self.media)

    def open(self, name):
        self.opened.append(name)
        if name == "broken":
            raise EngineError("no model 'broken'")
        if name == "ear":
            return Ear()
        return Tone(44_100 if name == "slow" else RATE)

    def send(self, *changes):
        self.state.apply([Change(a, tuple(args), "test") for a, *args in changes])
        values = dict(self.state.snapshot().values)
        message = {
            "version": self.state.version,
            "created": time.monotonic(),
            "values": values,
        }
        self.snapshots.write(json.dumps(message).encode())

    def play(self, samples):
        """Let the performer fill the ring and take ``samples`` from it."""
        taken = []
        left = samples
        while left:
            self.performer.tick()
            out = np.zeros((min(left, 256), 2), np.float32)
            count = self.ring.read_into(out)
            taken.append(out[:count])
            left -= count
        return np.concatenate(taken)

    def settle(self):
        """Tick until the ring wants no more."""
        eventually(lambda: self.performer.tick() > 0 and self.ring.fill > 0, 5.0)

    def close(self):
        self.performer.close()
        for part in (
            self.ring, self.snapshots, self.saved, self.board, self.desk, self.cues,
            self.heard,
        ):  # fmt: skip
            part.close()


@pytest.fixture
def stage(tmp_path):
    stage = Stage(tmp_path)
    yield stage
    stage.close()


def pitch_hz(signal):
    spectrum = np.abs(np.fft.rfft(signal * np.hanning(len(signal))))
    return np.argmax(spectrum) * RATE / len(signal)


def test_nothing_is_played_before_the_first_snapshot(stage):
    assert stage.performer.tick() > 0
    assert stage.ring.fill == 0


def test_the_ring_is_filled_to_the_buffer_and_not_beyond(stage):
    stage.send(("/buffer", 100))
    stage.settle()
    assert 4000 < stage.ring.fill <= 4800 + 480


def test_a_small_buffer_still_holds_what_a_step_needs(stage):
    stage.send(("/buffer", 20))
    stage.settle()
    assert stage.ring.fill >= 480


def test_no_output_no_work(stage):
    stage.desk["rate_hz"] = 0
    stage.send(("/buffer", 40))
    eventually(lambda: (stage.performer.tick(), stage.opened)[1], 5.0)
    for _ in range(100):
        stage.performer.tick()
    assert stage.ring.fill == 0


def test_left_and_right_keep_their_tones_at_the_outputs_rate(stage):
    stage.send(("/buffer", 40), ("/model", "slow"))
    sound = stage.play(RATE)[RATE // 5 :]
    assert pitch_hz(sound[:, 0]) == pytest.approx(440, abs=2)
    assert pitch_hz(sound[:, 1]) == pytest.approx(660, abs=2)


def test_a_prompt_is_encoded_on_the_side_and_then_heard(stage):
    stage.send(("/buffer", 40))
    stage.settle()
    stage.send(("/prompt/1", "880", 1.0))
    eventually(
        lambda: (stage.play(480), ("status", 1, "ready: 880 Hz") in stage.events)[1],
        5.0,
    )
    assert ("status", 1, "encoding") in stage.events
    assert ("outcome", "/prompt/1", True, "880 Hz") in stage.events
    assert pitch_hz(stage.play(RATE)[RATE // 2 :, 0]) == pytest.approx(880, abs=3)


def test_the_blend_follows_the_ratio_of_the_weights(stage):
    stage.send(("/prompt/1", "400", 0.5), ("/prompt/2", "800", 1.5))
    eventually(lambda: (stage.play(480), len(stage.performer._playing.styles))[1] == 2)
    assert pitch_hz(stage.play(RATE)[RATE // 2 :, 0]) == pytest.approx(700, abs=3)


def test_a_prompt_that_fails_keeps_the_old_style_and_says_so(stage):
    stage.send(("/prompt/1", "500", 1.0))
    stage.settle()
    stage.send(("/prompt/1/text", "no number"))
    eventually(
        lambda: (
            stage.play(480),
            any(e[2].startswith("failed: ") for e in stage.events if e[0] == "status"),
        )[1]
    )
    assert pitch_hz(stage.play(RATE)[RATE // 2 :, 0]) == pytest.approx(500, abs=3)


def sound_file(stage, name, hz):
    seconds = np.arange(RATE) / RATE
    soundfile.write(stage.media / name, np.sin(2 * np.pi * hz * seconds) * 0.5, RATE)


def told(stage, event):
    eventually(lambda: (stage.play(480), event in stage.events)[1], 5.0)


def test_a_sound_file_is_heard_on_the_side_and_then_played(stage):
    sound_file(stage, "a.wav", 880)
    stage.send(("/buffer", 40), ("/model", "ear"))
    stage.settle()
    stage.send(("/prompt/1/audio", "a.wav"), ("/prompt/1/weight", 1.0))
    told(stage, ("outcome", "/prompt/1/audio", True, "a tone of 880 Hz"))
    assert ("status", 1, "encoding") in stage.events
    assert ("status", 1, "ready: a tone of 880 Hz") in stage.events
    assert pitch_hz(stage.play(RATE)[RATE // 2 :, 0]) == pytest.approx(880, abs=3)


def test_words_and_sounds_take_each_others_place(stage):
    sound_file(stage, "a.wav", 880)
    stage.send(("/model", "ear"), ("/prompt/1", "330", 1.0))
    told(stage, ("status", 1, "ready: 330 Hz"))
    stage.send(("/prompt/1/audio", "a.wav"))
    assert stage.state.value("/prompt/1/text") == ""
    told(stage, ("status", 1, "ready: a tone of 880 Hz"))
    stage.events.clear()
    stage.send(("/prompt/1", "330"))
    assert stage.state.value("/prompt/1/audio") == ""
    told(stage, ("status", 1, "ready: 330 Hz"))
    stage.send(("/prompt/1/clear",))
    told(stage, ("status", 1, "empty"))


@pytest.mark.parametrize(
    ("model", "name", "why"),
    [
        ("tone", "a.wav", "tone cannot hear; tell it a frequency such as '440'"),
        ("ear", "b.wav", "there is no file 'b.wav' in the media folder"),
        ("ear", "../a.wav", "'../a.wav' is outside the media folder"),
    ],
)
def test_a_sound_that_cannot_be_heard_fails_with_a_sentence(stage, model, name, why):
    sound_file(stage, "a.wav", 880)
    stage.send(("/model", model), ("/prompt/1", "330", 1.0))
    told(stage, ("status", 1, "ready: 330 Hz"))
    stage.send(("/prompt/1/audio", name))
    eventually(
        lambda: (
            stage.play(480),
            any(
                event[:3] == ("outcome", "/prompt/1/audio", False) and why in event[3]
                for event in stage.events
            ),
        )[1],
        5.0,
    )
    (status,) = {e[2] for e in stage.events if e[:2] == ("status", 1) and "fai" in e[2]}
    assert status.startswith("failed: ")
    assert why in status
    assert pitch_hz(stage.play(RATE)[RATE // 2 :, 0]) == pytest.approx(330, abs=3)


def test_the_version_obeyed_is_acknowledged_with_its_latency(stage):
    stage.send(("/buffer", 100))
    stage.settle()
    stage.play(4800)
    stage.send(("/bpm", 100))
    stage.play(4800)
    assert stage.board["version"] == stage.state.version
    assert 50 < stage.board["latency_ms"] < 1000


def test_a_reset_is_done_once_however_often_it_is_seen(stage):
    stage.send(("/buffer", 40))
    stage.play(9600)
    before = stage.performer._playing.state.steps
    stage.send(("/reset",))
    stage.play(480)
    assert stage.performer._playing.state.steps < before
    stage.send(("/bpm", 100))
    stage.play(9600)
    assert stage.performer._playing.state.steps >= 20


def test_two_resets_between_two_steps_are_not_lost(stage):
    stage.send(("/buffer", 40))
    stage.play(9600)
    stage.send(("/reset",))
    stage.send(("/reset",))
    stage.play(960)
    assert stage.performer._playing.state.steps < 12


def test_a_reset_makes_no_click(stage):
    stage.send(("/buffer", 40))
    stage.play(4800)
    stage.send(("/reset",))
    sound = stage.play(9600)
    bend = np.abs(np.diff(sound, n=2, axis=0)).max()
    assert bend < 0.25 * (2 * np.pi * 660 / RATE) ** 2 * 4


def test_stop_empties_the_ring_and_forgets(stage):
    stage.send(("/buffer", 200))
    stage.play(9600)
    stage.settle()
    flushes = stage.ring.flushes
    stage.send(("/stop",))
    stage.performer.tick()
    assert stage.ring.flushes == flushes + 1
    assert stage.performer._playing.state.steps <= 1


def test_another_model_takes_over_without_a_gap(stage):
    stage.send(("/buffer", 40))
    stage.play(4800)
    stage.send(("/model", "slow"))
    eventually(lambda: (stage.play(480), ("state", "ready", "slow") in stage.events)[1])
    sound = stage.play(9600)
    assert np.abs(np.diff(sound, n=2, axis=0)).max() < 0.02
    assert pitch_hz(stage.play(RATE)[:, 0]) == pytest.approx(440, abs=2)


def test_a_model_that_fails_to_load_leaves_the_old_one_playing(stage):
    stage.send(("/buffer", 40))
    stage.play(4800)
    stage.send(("/model", "broken"))
    eventually(
        lambda: (
            stage.play(480),
            ("outcome", "/model", False, "no model 'broken'") in stage.events,
        )[1]
    )
    assert ("model", "tone", {}, None) in stage.events
    assert pitch_hz(stage.play(RATE)[:, 0]) == pytest.approx(440, abs=2)


def test_a_new_engine_resumes_where_the_old_one_left_off(stage):
    stage.send(("/buffer", 40))
    stage.play(RATE)
    steps = stage.performer._playing.state.steps
    stage.performer.close()
    stage.performer = stage.new_performer()
    eventually(lambda: (stage.performer.tick(), stage.performer._playing)[1])
    assert stage.performer._playing.state.steps >= steps


def test_a_reset_while_the_engine_was_dead_is_not_lost(stage):
    stage.send(("/buffer", 40))
    stage.play(RATE)
    stage.performer.close()
    stage.send(("/reset",))
    stage.performer = stage.new_performer()
    eventually(lambda: (stage.performer.tick(), stage.performer._playing)[1])
    assert stage.performer._playing.state.steps <= 1


def test_the_outputs_new_rate_is_followed(stage):
    stage.send(("/buffer", 40))
    stage.play(4800)
    stage.desk["rate_hz"] = 96_000
    stage.play(9600)
    sound = stage.play(96_000)
    assert pitch_hz(sound[:, 0]) == pytest.approx(220, abs=2)  # at twice RATE: 440


def test_a_model_that_listens_hears_what_is_played(stage):
    stage.desk["gate"] = 1
    stage.send(("/input/mix", 1.0), ("/prompt/1", "440", 1.0))
    heard = []
    random = np.random.default_rng(4)
    played = random.uniform(-0.5, 0.5, (RATE // 2, 2)).astype(np.float32)
    stage.settle()
    for start in range(0, len(played), 480):
        stage.heard.overwrite(played[start : start + 480])
        heard.append(stage.play(480))
    sound = np.concatenate(heard)[-4800:]
    starts = [
        start
        for start in np.flatnonzero((played == sound[0]).all(axis=1))
        if np.array_equal(played[start : start + len(sound)], sound)
    ]
    assert len(starts) == 1
    assert stage.board["input_ms"] > 0.0


def test_a_model_hears_nothing_while_the_mix_is_zero(stage):
    stage.send(("/input/gain", 6.0))
    stage.settle()
    stage.heard.overwrite(np.ones((4800, 2), np.float32))
    assert np.abs(stage.play(9600)).max() < 0.3
    assert stage.board["input_overruns"] == 0


def test_who_never_rests_gives_way_and_is_urgent_again_after_a_calm():
    pace = Pace(0.0, may_hurry=True)
    assert pace.is_urgent(0.9, has_rested=False)
    assert not pace.is_urgent(1.1, has_rested=False)
    assert not pace.is_urgent(1.2, has_rested=True)
    assert not pace.is_urgent(11.0, has_rested=True)
    assert pace.is_urgent(11.2, has_rested=True)
    assert pace.is_urgent(12.1, has_rested=False)
    assert not pace.is_urgent(12.3, has_rested=False)


def test_who_may_not_hurry_never_does():
    assert not Pace(0.0, may_hurry=False).is_urgent(99.0, has_rested=True)
