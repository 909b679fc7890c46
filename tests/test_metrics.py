"""What Prometheus reads, and that it is the whole table's telemetry."""

import re
import urllib.error
import urllib.request

import pytest
from daemon_peer import Daemon
from oscine.daemon.parameters import PARAMETERS, Access, Kind
from oscine.daemon.state import State
from oscine.routes.metrics import exposition
from peers import eventually

SAMPLE = re.compile(r"[a-z_]+(\{[a-z]+=\"([^\"\\\n]|\\.)*\"\})? -?[0-9.e+-]+")


def samples(text):
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_every_line_is_of_the_format_and_every_metric_has_help_and_type():
    text = exposition(State())
    assert text.endswith("\n")
    for line in samples(text):
        assert SAMPLE.fullmatch(line), line
    names = {re.match(r"[a-z_]+", line)[0] for line in samples(text)}
    for what in ("HELP", "TYPE"):
        told = re.findall(rf"^# {what} ([a-z_]+) ", text, re.MULTILINE)
        assert sorted(told) == sorted(names)


def test_every_number_that_can_only_be_read_is_told():
    text = exposition(State())
    for address, row in PARAMETERS.items():
        is_number = row.arguments[0].kind in {Kind.FLOAT, Kind.INT}
        if row.access is Access.READ and is_number:
            stem = address.replace("/", "_").removesuffix("_ms")
            assert f"\noscine{stem}" in "\n" + text, address


def test_units_are_the_base_units_and_counts_are_counters():
    state = State()
    state.publish({"/engine/step_ms": 2.5, "/engine/underruns": 7}, "engine")
    text = exposition(state)
    assert "\noscine_engine_step_seconds 0.0025\n" in text
    assert "\noscine_engine_underruns_total 7\n" in text
    assert "# TYPE oscine_engine_underruns_total counter" in text
    assert 'oscine_meter_peak_decibels{of="left"} -120' in text


def test_a_state_is_a_number_with_its_words_as_label():
    state = State()
    state.publish({"/health": 'engine is failed: "x\\y"\nz'}, "health")
    assert (r'oscine_health_ok{state="engine is failed: \"x\\y\"\nz"} 0') in exposition(
        state
    )
    state.publish({"/health": "ok"}, "health")
    assert 'oscine_health_ok{state="ok"} 1' in exposition(state)


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def test_the_daemon_tells_them_only_where_that_is_asked_for():
    with Daemon(env={"OSCINE_NETWORK_METRICS": "yes"}) as daemon:
        daemon.waits_until_it_plays()
        eventually(
            lambda: 'oscine_health_ok{state="ok"} 1' in get(daemon.port, "/metrics")[1]
        )
        kind, text = get(daemon.port, "/metrics")
        assert kind.startswith("text/plain; version=0.0.4")
        assert float(re.search(r"^oscine_engine_rtf (.*)$", text, re.MULTILINE)[1]) > 1
    with Daemon() as daemon:
        daemon.waits_until_it_plays()
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(daemon.port, "/metrics")
