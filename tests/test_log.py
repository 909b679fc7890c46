"""One line for each event, as text or as JSON, from every process."""

import json
import logging
import sys

import pytest
from daemon_peer import Daemon
from oscine.daemon.log import JsonLines, TextLines


def record(message, level=logging.WARNING, exc_info=None):
    return logging.LogRecord("oscine.x", level, "", 0, message, (), exc_info)


def test_json_is_one_line_whatever_is_in_the_message():
    told = json.loads(JsonLines("audio").format(record('two\nlines, "quoted" ♪')))
    assert told["message"] == 'two\nlines, "quoted" ♪'
    assert told["process"] == "audio"
    assert told["level"] == "warning"
    assert told["time"].endswith("Z")
    assert "\n" not in JsonLines("audio").format(record("two\nlines"))


def test_json_keeps_a_traceback_on_the_same_line():
    try:
        int("why")
    except ValueError:
        line = JsonLines("engine").format(record("failed", exc_info=sys.exc_info()))
    assert "\n" not in line
    assert "ValueError: invalid" in json.loads(line)["exception"]


@pytest.mark.parametrize(
    ("level", "number"),
    [(logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6), (logging.DEBUG, 7)],
    ids=["error", "warning", "info", "debug"],
)
def test_the_journal_is_told_the_level_and_no_time(level, number):
    line = TextLines("control", for_journal=True).format(record("so", level))
    assert line.startswith(f"<{number}>")
    assert line.endswith("oscine.x: so")
    assert line.split()[0].endswith(logging.getLevelName(level))


def test_every_line_of_a_daemon_and_its_children_is_json():
    with Daemon("--log-format", "json", model="tone") as daemon:
        daemon.waits_until_it_plays()
        daemon.kill("engine")
        daemon.waits_for('"event": "engine"')
        assert daemon.end() == 0
    told = [json.loads(line) for line in daemon.lines]
    assert {"control"} <= {line["process"] for line in told}
    events = [line["event"] for line in told if "event" in line]
    assert events[0] == "starting"
    assert events[-2:] == ["stopping", "stopped"]
    assert any(
        line["event"] == "engine" and "signal 9" in line["detail"]
        for line in told
        if "event" in line
    )
