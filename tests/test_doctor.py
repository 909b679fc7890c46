"""The doctor: true about what is there, clear about what is not, never raising."""

import io
import json
import socket

import pytest
from osc_door import RunningDoor
from oscine.daemon import doctor
from oscine.daemon.config import AudioConfig, Config, NetworkConfig, OscConfig
from oscine.daemon.findings import Finding, Verdict, show
from rich.console import Console


def quiet(**more):
    """A config that asks nothing of the network."""
    return Config(network=NetworkConfig(announce=False), **more)


def test_every_finding_has_a_sentence_and_every_fault_a_mend():
    findings = doctor.examine(quiet(osc=OscConfig(port=0)))
    assert len({f.name for f in findings}) == len(findings)
    for finding in findings:
        assert finding.what
        assert finding.mend or finding.verdict is not Verdict.FAULT


def test_a_check_that_breaks_is_a_warning():
    def broken():
        raise OSError("no such thing")

    finding = doctor._guarded("thing", broken)
    assert finding.verdict is Verdict.WARNING
    assert "no such thing" in finding.what


@pytest.mark.parametrize(
    ("kind", "check", "above"),
    [
        (socket.SOCK_DGRAM, doctor.udp_port, 0),
        (socket.SOCK_STREAM, doctor.tcp_port, 1),
        (socket.SOCK_STREAM, doctor.http_port, 0),
    ],
    ids=["udp", "tcp", "http"],
)
def test_a_port_in_use_is_a_fault(kind, check, above):
    with socket.socket(socket.AF_INET, kind) as taken:
        taken.bind(("127.0.0.1", 0))
        if kind is socket.SOCK_STREAM:
            taken.listen()
        port = taken.getsockname()[1]
        finding = check(quiet(osc=OscConfig(port=port - above)))
    assert finding.verdict is Verdict.FAULT
    assert str(port) in finding.what
    assert "--port" in finding.mend


def test_a_daemon_on_the_port_is_told_from_a_stranger():
    with RunningDoor() as door:
        finding = doctor.udp_port(quiet(osc=OscConfig(port=door.port)))
    assert "Oscine that plays" in finding.what
    assert "oscine monitor" in finding.mend


def test_without_jack_only_outputs_that_need_it_are_at_fault(monkeypatch):
    monkeypatch.setattr(doctor, "_ask", lambda *_: (1, ""))
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    verdicts = {
        output: {
            check(quiet(audio=AudioConfig(output=output))).verdict
            for check in (doctor.jack_library, doctor.jack_server)
        }
        for output in ("auto", "jack", "null", "file:x.wav")
    }
    assert verdicts["auto"] == verdicts["jack"] == {Verdict.FAULT}
    assert Verdict.FAULT not in verdicts["null"] | verdicts["file:x.wav"]


@pytest.mark.parametrize(
    ("governor", "driver", "verdict"),
    [
        ("performance", "acpi-cpufreq", Verdict.OK),
        ("ondemand", "acpi-cpufreq", Verdict.WARNING),
        ("powersave", "intel_pstate", Verdict.OK),
        ("powersave", "acpi-cpufreq", Verdict.WARNING),
    ],
)
def test_a_governor_that_wakes_cores_slowly_is_warned_of(
    tmp_path, monkeypatch, governor, driver, verdict
):
    monkeypatch.setattr(doctor.os, "sched_getaffinity", lambda _: {0, 1})
    folder = tmp_path / "cpu0" / "cpufreq"
    folder.mkdir(parents=True)
    (folder / "scaling_governor").write_text(governor + "\n")
    (folder / "scaling_driver").write_text(driver + "\n")
    assert doctor.processor(tmp_path).verdict is verdict


def test_a_slow_clock_is_warned_of_only_where_there_is_a_quick_one(tmp_path):
    (tmp_path / "current_clocksource").write_text("hpet\n")
    (tmp_path / "available_clocksource").write_text("hpet acpi_pm\n")
    assert doctor.clock_source(tmp_path).verdict is Verdict.OK
    (tmp_path / "available_clocksource").write_text("tsc hpet\n")
    assert doctor.clock_source(tmp_path).verdict is Verdict.WARNING


def test_shared_memory_that_is_not_there_is_a_fault(tmp_path):
    finding = doctor.shared_memory(tmp_path / "nowhere")
    assert finding.verdict is Verdict.FAULT
    assert "mount" in finding.mend


def test_status_and_json_tell_of_a_fault(monkeypatch, capsys):
    fault = Finding("thing", Verdict.FAULT, "is broken", "mend it")
    monkeypatch.setattr(doctor, "examine", lambda _: [fault])
    assert doctor.doctor(Config(), as_json=True) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "name": "thing",
            "verdict": "fault",
            "what": "is broken",
            "mend": "mend it",
        }
    ]


@pytest.mark.parametrize("width", [40, 60, 120])
def test_findings_are_shown_within_the_width(width):
    findings = [
        Finding("one", Verdict.OK, "fine"),
        Finding("another", Verdict.WARNING, "so " * 40, "do " * 30),
        Finding("third", Verdict.FAULT, "broken [bold]x[/]", "mend it"),
    ]
    console = Console(width=width, file=io.StringIO(), color_system=None)
    show(findings, console)
    text = console.file.getvalue()
    assert max(map(len, text.splitlines())) <= width
    assert "broken [bold]x[/]" in text
    assert "1 fault to mend first" in text
