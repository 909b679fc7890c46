import time

import numpy as np
import pytest
from oscine.daemon.evaluate_sound import relative
from oscine.engine import EngineError, PromptError, open_generator
from oscine.engine.clock import Clock
from oscine.engine.harmony import _PROFILES
from oscine.engine.played import Scored
from oscine.engine.score import PATCHES, SECTIONS, Part, perform
from oscine.engine.styles import STYLES, blend, vector_of
from oscine.engine.synth import Synth
from oscine.engine.tone import Tone
from oscine.engine.words import embed_text
from oscine.engine.wren import Wren
from test_composer import told


@pytest.fixture(scope="module")
def wren():
    return open_generator("wren")


def play(wren, state, steps, **changes):
    blocks = []
    for _ in range(steps):
        block, state = wren.step(told(**changes), state)
        blocks.append(block)
    return np.concatenate(blocks), state


def style_named(text):
    now = blend(embed_text(text)[0], 4.0)
    return STYLES[int(np.argmax(now.weights))].name


def test_sound_begins_at_once_and_stays_in_range(wren):
    sound, _ = play(wren, wren.initial_state(1), 200)
    assert sound.dtype == np.float32
    assert sound.shape == (200 * wren.info.step_samples, 2)
    assert np.abs(sound[: int(0.3 * 48000)]).max() > 0.01
    assert np.abs(sound).max() <= 1


def test_a_restored_piece_sounds_the_same(wren):
    _, state = play(wren, wren.initial_state(2), 130)
    data = wren.save(state)
    first, _ = play(wren, state, 60)
    second, _ = play(wren, wren.restore(data), 60)
    assert np.array_equal(first, second)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"wren": 99}', b"\xff\x00", b"[]"])
def test_what_is_not_a_state_is_refused(wren, data):
    with pytest.raises(EngineError):
        wren.restore(data)


def test_position_counts_bars_and_beats(wren):
    state = wren.initial_state(1)
    seen = []
    for _ in range(420):  # 4.2 s at 120 are two bars and a bit
        _, state = wren.step(told(bpm=120.0), state)
        if wren.position(state) not in seen[-1:]:
            seen.append(wren.position(state))
    bars = [(1, b) for b in (1, 2, 3, 4)] + [(2, b) for b in (1, 2, 3, 4)] + [(3, 1)]
    assert seen == bars


def test_muted_drums_are_gone_and_come_back_in_place(wren):
    loud, _ = play(wren, wren.initial_state(5), 100, only_bass_and_drums=True)
    mute = {"mute_drums": True, "mute_bass": True, "only_bass_and_drums": True}
    silent, _ = play(wren, wren.initial_state(5), 100, **mute)
    assert np.abs(silent[4800:]).max() < 0.02 * np.abs(loud).max()


def test_time_never_drifts():
    clock = Clock(120.0)
    starts = [clock.advance(123.4, 48000) for _ in range(100_001)]
    assert starts[-1] == pytest.approx(100_000 * 48000 * 15 / 123.4, abs=1e-3)


def test_a_new_tempo_acts_from_the_next_sixteenth():
    clock = Clock(120.0)
    assert clock.advance(120.0, 48000) == 0
    assert clock.advance(60.0, 48000) == 6000
    assert clock.next_sample(48000) == 18000


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("deep house with a warm pad", "deep house"),
        ("Drum & Bass!", "drum and bass"),
        ("d'n'b", "drum and bass"),
        ("lofi beats to study to", "lo-fi"),
        ("Bossanova", "bossa nova"),
        ("regae", "reggae"),
        ("chiptunes", "chiptune"),
        ("hiphop", "hip-hop"),
        ("J.S. Bach", "baroque"),
        ("synthwve", "synthwave"),
        ("orchestral film score", "cinematic"),
    ],
)
def test_style_words_are_understood(text, style):
    assert style_named(text) == style


def test_every_style_is_known_by_its_name():
    assert [style_named(style.name) for style in STYLES] == [s.name for s in STYLES]


def test_it_tells_how_a_prompt_was_understood():
    assert embed_text("Deep house, warm pads please")[1] == "deep house, warm pad"


def test_a_prompt_without_a_known_word_names_some_that_work():
    with pytest.raises(PromptError, match="jazz"):
        embed_text("qwertz uiop")


def test_moods_move_the_numbers():
    plain = blend(embed_text("house")[0], 4.0)
    dark = blend(embed_text("dark house")[0], 4.0)
    wild = blend(embed_text("energetic busy house")[0], 4.0)
    assert dark.brightness < plain.brightness
    assert dark.minor > plain.minor
    assert wild.energy > plain.energy
    assert wild.density > plain.density


def test_an_instrument_is_wished_for():
    now = blend(embed_text("jazz with vibraphone")[0], 4.0)
    index = PATCHES[Part.MELODY].index("vibraphone")
    assert max(now.preferences[Part.MELODY]) == now.preferences[Part.MELODY][index] > 0


def test_no_drums_means_none():
    assert blend(embed_text("techno without drums")[0], 4.0).presence[0] < 0


def test_a_tempo_in_words_is_played():
    assert blend(embed_text("techno 100 bpm")[0], 4.0).bpm == pytest.approx(100)
    slow, plain = (blend(embed_text(t)[0], 4.0).bpm for t in ("slow jazz", "jazz"))
    assert slow < plain


def key_found(sound):
    """Key of a sound by its chroma from C2 up: below it kick drums have pitches."""
    librosa = pytest.importorskip("librosa")
    mono = librosa.resample(sound.mean(axis=1), orig_sr=48000, target_sr=22050)
    chroma = librosa.feature.chroma_cqt(y=mono, sr=22050, fmin=65.4, n_octaves=5)
    heard = chroma.mean(axis=1)
    fits = [
        np.corrcoef(np.roll(profile, tonic), heard)[0, 1]
        for profile in _PROFILES
        for tonic in range(12)
    ]
    return int(np.argmax(fits))


@pytest.mark.parametrize(("style", "key"), [("pop", 2), ("deep house", 12 + 4)])
def test_the_key_that_is_asked_for_is_heard(wren, style, key):
    changes = {"style": vector_of(style), "key": key, "mute_drums": True}
    sound, _ = play(wren, wren.initial_state(3), 1500, **changes)
    assert key_found(sound) in {key, relative(key)}


def test_a_sixteenth_is_written_well_within_its_time(wren):
    piece, controls = wren.author.begin(1), told("trance", density=1.0)
    seconds = []
    for _ in range(400):
        start = time.process_time()
        perform(wren.author.write(controls, piece, ()), 0, 0.1)
        seconds.append(time.process_time() - start)
    # A sixteenth at 180 bpm lasts 83 ms. The first bar fills caches; a single late
    # step is the machine's, not ours.
    assert sorted(seconds[16:])[-4] < 0.040


def told_by(wren, steps, **changes):
    """All notes and sixteenths of some steps, in seconds from the beginning."""
    state, notes, pulses = wren.initial_state(3), [], []
    for number in range(steps):
        _, state = wren.step(told("house", **changes), state)
        played = wren.played(state)
        begin = number * wren.info.step_seconds
        notes += [(begin + n.start_seconds, n) for n in played.struck]
        pulses += [(begin + p.start_seconds, p) for p in played.pulses]
    return notes, pulses


def test_it_tells_each_note_that_its_synthesiser_plays_and_no_other(wren):
    notes, _ = told_by(wren, 800, bpm=120.0)
    state, queued = wren.initial_state(3), set()
    for _ in range(800):
        _, state = wren.step(told("house", bpm=120.0), state)
        queued |= {(v.part, v.start) for v in state.synth.voices}
        queued |= {(entry[2], entry[0]) for entry in state.synth.queue}
    late = wren._synth.latency_samples
    said = {(n.track, round(at * 48_000) - late) for at, n in notes}
    assert len(notes) > 100
    assert {n.track for _, n in notes} >= {0, 1, 2}
    assert queued <= said
    assert all(1 <= n.velocity <= 127 and 0 <= n.pitch <= 127 for _, n in notes)


def test_it_counts_the_sixteenths_with_what_is_true_of_them(wren):
    _, pulses = told_by(wren, 850, bpm=120.0, key=9 + 12)
    assert len(pulses) == 68
    assert np.abs(np.diff([at for at, _ in pulses]) - 0.125).max() < 1e-6
    assert [(p.bar, p.step) for _, p in pulses[14:18]] == [
        (1, 14), (1, 15), (2, 0), (2, 1),
    ]  # fmt: skip
    assert {p.key for _, p in pulses} == {21}
    assert {p.bar_steps for _, p in pulses} == {16}
    assert any(p.chord.startswith("Am") for _, p in pulses)
    assert {p.section for _, p in pulses} <= set(SECTIONS)


def test_what_is_muted_is_not_told(wren):
    notes, pulses = told_by(wren, 400, bpm=120.0, mute_drums=True, mute_bass=True)
    assert {n.track for _, n in notes} <= {2, 3, 4}
    assert pulses


def test_all_stems_together_are_the_whole_before_the_master_bus(wren):
    whole = Wren()
    whole._synth = Synth(48_000, is_mastered=False)
    players = [whole, *(wren.stem(number)[0] for number in range(5))]
    states = [player.initial_state(4) for player in players]
    for _ in range(250):
        blocks = []
        for number, player in enumerate(players):
            block, states[number] = player.step(told("house"), states[number])
            blocks.append(block)
        assert np.abs(sum(blocks[1:]) - blocks[0]).max() < 1e-5
    assert np.abs(blocks[0]).max() > 0.01


def test_tracks_are_named_and_the_drums_are_drums(wren):
    assert [track.name for track in wren.tracks] == [
        "drums", "bass", "chords", "melody", "counter",
    ]  # fmt: skip
    assert [track.is_drums for track in wren.tracks] == [True] + 4 * [False]
    assert isinstance(wren, Scored)
    assert not isinstance(Tone(), Scored)
