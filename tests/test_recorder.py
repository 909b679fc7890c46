import threading
from contextlib import closing
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
from audio_peer import sharpest, tones
from oscine.daemon.recorder import Recorder, RecorderError
from oscine.daemon.ring import Ring
from peers import eventually

RATE_HZ = 48_000
FADE = 480  # samples, 10 ms
STEP = 1 / (1 << 23)  # of 24 bits
NO_ROOM = SimpleNamespace(total=9, used=9, free=0)


@pytest.fixture
def tap():
    with closing(Ring(capacity_samples=48_000)) as tap:
        yield tap


def pour(tap, sound, recorder):
    """Write to the tap no faster than the recorder reads."""
    for start in range(0, len(sound), 20_000):
        tap.overwrite(sound[start : start + 20_000])
        at = tap.written
        eventually(lambda at=at: recorder.is_over or recorder._tap._position == at)


@pytest.mark.parametrize("ending", ["wav", "flac", "WAV", "FLAC"])
def test_it_records_what_is_put_out_from_the_first_sound_on(tap, tmp_path, ending):
    path = tmp_path / f"take.{ending}"
    recorder = Recorder(tap.name, path, RATE_HZ)
    recorder.start()
    sound = tones(1, 50_000)
    pour(tap, np.zeros((30_000, 2), np.float32), recorder)
    pour(tap, np.concatenate([np.zeros((77, 2), np.float32), sound]), recorder)
    assert recorder.stop() == pytest.approx(50_000 / RATE_HZ)
    heard, rate_hz = soundfile.read(path)
    assert rate_hz == RATE_HZ
    assert soundfile.info(path).subtype == "PCM_24"
    assert heard.shape == sound.shape
    assert np.abs(heard - sound).max() <= STEP
    assert recorder.lost_samples == 0
    assert list(tmp_path.iterdir()) == [path]


def test_it_can_begin_with_what_was_heard_just_before(tap, tmp_path):
    path = tmp_path / "take.wav"
    sound = tones(1, 20_000)
    tap.overwrite(np.zeros((5_000, 2), np.float32))
    tap.overwrite(sound[:9_000])
    recorder = Recorder(tap.name, path, RATE_HZ, past_seconds=0.25)
    recorder.start()
    pour(tap, sound[9_000:], recorder)
    recorder.stop()
    heard, _ = soundfile.read(path)
    assert heard.shape == sound.shape
    assert np.abs(heard - sound).max() <= STEP


def test_a_limit_is_kept_to_the_sample_and_ends_in_a_fade(tap, tmp_path):
    over = threading.Event()
    path = tmp_path / "take.wav"
    recorder = Recorder(tap.name, path, RATE_HZ, 0.5, over.set)
    recorder.start()
    pour(tap, tones(1, 40_000), recorder)
    assert over.wait(5)
    assert recorder.is_over
    assert recorder.stop() == 0.5
    heard, _ = soundfile.read(path)
    assert len(heard) == 24_000
    assert np.abs(heard[:-FADE] - tones(1, 24_000 - FADE)).max() <= STEP
    assert np.abs(heard[-1]).max() < 2 / FADE
    assert sharpest(heard[-2 * FADE :]) < 0.01
    assert not recorder.failure


def test_stopping_before_the_limit_is_no_end_by_itself(tap, tmp_path):
    over = threading.Event()
    recorder = Recorder(tap.name, tmp_path / "take.wav", RATE_HZ, 10, over.set)
    recorder.start()
    pour(tap, tones(1, 1000), recorder)
    assert recorder.stop() == pytest.approx(1000 / RATE_HZ)
    assert not over.is_set()


def test_there_is_no_file_under_the_name_before_it_is_whole(tap, tmp_path):
    path = tmp_path / "take.wav"
    path.write_text("the take before")
    recorder = Recorder(tap.name, path, RATE_HZ)
    recorder.start()
    pour(tap, tones(1, 1000), recorder)
    assert path.read_text() == "the take before"
    recorder.stop()
    assert soundfile.info(path).frames == 1000


def test_a_recording_of_nothing_is_an_empty_file(tap, tmp_path):
    recorder = Recorder(tap.name, tmp_path / "take.wav", RATE_HZ)
    recorder.start()
    assert recorder.stop() == 0
    assert soundfile.info(tmp_path / "take.wav").frames == 0


def test_what_is_too_loud_is_clipped_and_not_folded(tap, tmp_path):
    recorder = Recorder(tap.name, tmp_path / "take.flac", RATE_HZ)
    recorder.start()
    pour(tap, tones(1, 10_000, level=4.0), recorder)
    recorder.stop()
    heard, _ = soundfile.read(tmp_path / "take.flac")
    assert np.allclose(heard, np.clip(tones(1, 10_000, level=4.0), -1, 1), atol=1e-6)


def test_silence_stands_for_what_was_lost(tap, tmp_path):
    recorder = Recorder(tap.name, tmp_path / "take.wav", RATE_HZ)
    recorder.start()
    pour(tap, tones(1, 1000), recorder)
    # One write of the whole ring after another, while the recorder sleeps.
    for start in (1001, 41_001):
        tap.overwrite(tones(start, 40_000))
    recorder.stop()
    heard, _ = soundfile.read(tmp_path / "take.wav")
    lost = recorder.lost_samples
    assert lost in {0, 32_000}  # 0 where it woke just in between
    assert len(heard) == 81_000
    assert np.abs(heard[-48_000:] - tones(33_001, 48_000)).max() <= STEP


@pytest.mark.parametrize(
    ("name", "says"),
    [("take.mp3", "must end in .wav or .flac"), ("nowhere/take.wav", "nowhere")],
)
def test_what_cannot_be_recorded_is_said_at_once(tap, tmp_path, name, says):
    with pytest.raises(RecorderError, match=says):
        Recorder(tap.name, tmp_path / name, RATE_HZ).start()
    assert not list(tmp_path.iterdir())


def test_no_tap_is_said_at_once(tmp_path):
    with pytest.raises(RecorderError, match="no sound"):
        Recorder("oscine-no-such-tap", tmp_path / "take.wav", RATE_HZ).start()


def test_a_disk_that_fills_is_reported_and_leaves_nothing(tap, tmp_path, monkeypatch):
    over = threading.Event()
    recorder = Recorder(tap.name, tmp_path / "take.wav", RATE_HZ, finished=over.set)
    recorder.start()

    def is_full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recorder._file, "write", is_full)
    tap.overwrite(tones(1, 1000))
    assert over.wait(5)
    assert "No space left" in recorder.failure
    recorder.stop()
    assert not list(tmp_path.iterdir())


def test_what_came_before_the_disk_was_full_is_kept(tap, tmp_path, monkeypatch):
    (tmp_path / "take.cut.wav").write_bytes(b"of another day")
    over = threading.Event()
    recorder = Recorder(tap.name, tmp_path / "take.wav", RATE_HZ, finished=over.set)
    recorder.start()
    sound = tones(1, 20_000)
    pour(tap, sound, recorder)
    eventually(lambda: recorder.seconds)

    def is_full(_):
        raise RuntimeError("System error.")

    monkeypatch.setattr(recorder._file, "write", is_full)
    monkeypatch.setattr("shutil.disk_usage", lambda _: NO_ROOM)
    tap.overwrite(tones(20_001, 1000))
    assert over.wait(5)
    recorder.stop()
    assert recorder.failure == (
        f"recording to take.wav failed: the disk of {tmp_path} is full; "
        "what came before is in take.cut2.wav"
    )
    heard, _ = soundfile.read(tmp_path / "take.cut2.wav")
    assert np.abs(heard - sound).max() <= STEP
    assert {path.name for path in tmp_path.iterdir()} == {
        "take.cut.wav",
        "take.cut2.wav",
    }
