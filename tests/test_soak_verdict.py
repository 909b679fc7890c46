"""The soak's judgements are judged: each must see what it is there to see."""

import os
import signal
import time

import numpy as np
import pytest
from peers import eventually
from printed import put
from soak import __main__ as soak
from soak.machine import Pulse, Waiting, longest_wait
from soak.report import lines_of, words_of_the_log
from soak.verdict import (
    SILENT_SECONDS,
    Ears,
    channels_slip,
    files_grow,
    growth,
    leaks,
)

RATE = 48_000
NOON = "2026-11-28 12:00:00,000"
HOUR = 3600.0


def series(per_hour, noise, minutes=60, seed=1):
    """Memory in MiB, once every 20 s, with noise that neighbours share."""
    seconds = np.arange(0, 60 * minutes, 20.0)
    rough = np.random.default_rng(seed).normal(0, noise, len(seconds))
    smooth = np.convolve(rough, np.ones(5) / 5, "same")
    return seconds, 80 + per_hour * seconds / HOUR + smooth


def test_a_leak_is_seen_through_noise():
    grown = growth(*series(per_hour=4.0, noise=0.5))
    assert grown.exceeds(1.0)
    assert grown.per_hour == pytest.approx(4.0, abs=0.5)


def test_noise_alone_is_no_leak():
    for seed in range(20):
        assert not growth(*series(per_hour=0.0, noise=1.0, seed=seed)).exceeds(1.0)


def test_a_short_look_is_unsure_and_says_so():
    grown = growth(*series(per_hour=0.0, noise=1.0, minutes=3))
    assert not grown.exceeds(1.0)
    assert not grown.is_within(1.0)
    assert growth([0, 1], [5, 9]).plus_minus == float("inf")


def test_what_fills_up_is_no_leak_and_what_goes_on_is():
    seconds, steady = series(per_hour=0.0, noise=0.1)
    filling = steady + 4.0 * (1.0 - np.exp(-seconds / 600.0))
    assert growth(seconds, filling).exceeds(1.0)
    assert not leaks(seconds, filling, 1.0)
    assert leaks(*series(per_hour=2.0, noise=0.1), 1.0)
    # Where the end is too rough to be sure of, the whole counts.
    assert leaks(*series(per_hour=6.0, noise=3.0), 1.0)
    assert not leaks([], [], 1.0)


def tones(seconds, left=440.0, right=660.0, level=0.5):
    time = np.arange(round(seconds * RATE)) / RATE
    both = [np.sin(2 * np.pi * hz * time) for hz in (left, right)]
    return (level * np.stack(both, axis=1)).astype(np.float32)


def faults_of(sound, block=2400, **more):
    ears = Ears(RATE)
    for start in range(0, len(sound), block):
        ears.hear(sound[start : start + block], **more)
    return ears.faults


def test_music_is_no_fault():
    dice = np.random.default_rng(0)
    assert faults_of(tones(3) + dice.normal(0, 0.01, (3 * RATE, 2))) == []


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (tones(0.5, level=1.2), "a sample of 1.2"),
        (np.full((RATE, 2), np.nan, np.float32), "no number"),
        (np.full((2 * RATE, 2), 0.3, np.float32), "again and again"),
        (np.tile(tones(0.05), (40, 1)), "again and again"),
        (np.zeros((round((SILENT_SECONDS + 1) * RATE), 2), np.float32), "silence"),
    ],
    ids=["over", "nan", "constant", "repeated", "silent"],
)
def test_what_is_no_music_is_a_fault(sound, words):
    assert words in faults_of(sound)[0]


@pytest.mark.parametrize("period", [256, 12_007, RATE])
def test_a_buffer_that_is_played_again_and_again_is_heard_whatever_its_length(period):
    dice = np.random.default_rng(0)
    music = dice.normal(0, 0.1, (2 * RATE, 2)).astype(np.float32)
    loop = dice.normal(0, 0.1, (period, 2)).astype(np.float32)
    stuck = np.concatenate([music, np.tile(loop, (3 * RATE // period + 1, 1))])
    assert faults_of(music, block=1203) == []
    assert "again and again" in faults_of(stuck, block=1203)[0]
    assert faults_of(stuck, block=1203, may_repeat=True) == []


def test_silence_that_was_asked_for_is_none():
    silence = np.zeros((round((SILENT_SECONDS + 1) * RATE), 2), np.float32)
    assert faults_of(silence, may_rest=True) == []


def test_channels_that_slip_are_seen():
    assert channels_slip(tones(1), RATE) == ""
    assert "no fifth" in channels_slip(tones(1)[:, ::-1], RATE)
    assert "no fifth" in channels_slip(tones(1, right=440.0), RATE)


def test_files_that_stay_open_are_seen_and_those_opened_once_are_not():
    assert files_grow([20 + minute for minute in range(12)])
    assert files_grow([20, 21, 20, 21, 23, 22, 23, 25, 24])
    assert not files_grow([20, 20, 20, 24, 24, 24, 24, 24, 24])
    assert not files_grow([20, 26, 20, 21, 20, 26, 21, 22, 23])
    assert not files_grow([20, 21, 22])


def test_a_machine_that_stands_still_is_felt():
    pulse = Pulse()
    try:
        eventually(lambda: pulse.beats, 20)
        began = time.monotonic()
        os.kill(pulse.process.pid, signal.SIGSTOP)
        eventually(lambda: time.monotonic() > began + 0.4)
        os.kill(pulse.process.pid, signal.SIGCONT)
        assert eventually(pulse.lost, 10) > 0.2
    finally:
        pulse.close()


def test_threads_that_have_gone_are_no_fault():
    waiting = Waiting(lambda: [os.getpid(), 2**22 + 1])
    assert waiting.longest() >= 0.0


@pytest.mark.parametrize(
    ("waited", "was_ready", "told"),
    [(0.5, False, 0.3), (37.2, True, 37.0), (37.2, False, 0.1), (0.2, None, 0.1)],
    ids=["short", "long", "impossible", "new"],
)
def test_nobody_waits_who_did_not_want_to_run(waited, was_ready, told):
    old = {"1": (5.0, False)} | ({} if was_ready is None else {"2": (0.2, was_ready)})
    new = {"1": (5.1, False), "2": (waited, False)}
    assert longest_wait(old, new, 0.5) == pytest.approx(told)


def test_the_log_tells_faults_from_what_a_still_machine_does():
    faults, doubts = words_of_the_log(
        [
            f"{NOON} INFO    oscine.engine: no ERROR here",
            f"{NOON} ERROR   oscine.supervisor: engine: ended by signal 11",
            f"{NOON} ERROR   oscine.supervisor: audio gave no sign for 4 s",
            "Traceback (most recent call last):",
        ]
    )
    assert [fault[-9:] for fault in faults] == ["signal 11", "ll last):"]
    assert [doubt[-12:] for doubt in doubts] == ["sign for 4 s"]


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ({"faults": [], "doubts": []}, "passed"),
        ({"faults": ["x"], "doubts": ["y"]}, "failed"),
        ({"faults": [], "doubts": ["y"]}, "failed in what"),
    ],
    ids=["passed", "fault", "doubt"],
)
def test_the_report_ends_with_the_verdict(found, verdict):
    story = {
        "minutes": 1.0,
        "models": ["wren"],
        "buffer_ms": 250,
        "seed": 1,
        "day": "2026-11-28",
        "machine": "2 cores",
        "heard_seconds": 60.0,
        "counts": {"udp": 1000},
        "ticks": [],
        "growth": {"control": {"per_hour": 1.6, "plus_minus": 0.4}},
        "last_growth": {"control": {"per_hour": 0.4, "plus_minus": 0.1}},
        "processes": {"control": [{"files": 40}, {"files": 41}]},
        **found,
    }
    *lines, last = lines_of(story)
    assert last.startswith(verdict)
    memory = "+1.60 ± 0.40 MiB/h, in the last third +0.40 ± 0.10 MiB/h (surely below 1)"
    assert f"control: memory {memory}; files 40 to 41" in lines


def test_what_breaks_off_has_failed(tmp_path, monkeypatch, capsys):
    def broken(*_):
        pytest.fail("no server")

    monkeypatch.setattr(soak, "JackdPeer", broken)
    assert soak.main(["1", "--folder", str(tmp_path)]) == soak.EXIT_FAULT
    assert "it broke off" in capsys.readouterr().out
    assert soak.main(["0", "--folder", str(tmp_path)]) == soak.EXIT_FAULT
    assert (tmp_path / "soak.png").exists()


def test_a_page_is_changed_between_the_comments_and_nowhere_else(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- x: printed by y -->\n\nold\n\n<!-- x end -->\nb\n")
    put(page, "x", "new")
    assert page.read_text() == (
        "a\n<!-- x: printed by y -->\n\nnew\n\n<!-- x end -->\nb\n"
    )
    with pytest.raises(ValueError, match="no place for z"):
        put(page, "z", "new")
