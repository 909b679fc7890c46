"""What the doctor says of JACK's settings, cards, firewalls and clocks."""

import pytest
from oscine.daemon import doctor_host
from oscine.daemon.config import Config, NetworkConfig
from oscine.daemon.findings import Verdict

DROPS = "chain input { type filter hook input priority 0; policy drop; }"
LAN = Config(network=NetworkConfig(lan=True))


@pytest.fixture
def programs(monkeypatch):
    """Programs that are there, and what they answer."""
    there = {}
    monkeypatch.setattr(
        doctor_host.shutil, "which", lambda name: name if name in there else None
    )
    monkeypatch.setattr(doctor_host.Path, "exists", lambda _: True)
    return there, lambda program, *_: there[program]


@pytest.mark.parametrize(
    ("rate_hz", "period", "is_realtime", "verdict", "mend"),
    [
        (48_000, 256, True, Verdict.OK, ""),
        (48_000, 256, False, Verdict.WARNING, "-R"),
        (96_000, 64, True, Verdict.WARNING, "-p 512"),
        (44_100, 2048, True, Verdict.WARNING, "-p 256"),
    ],
    ids=["well", "no priority", "short", "long"],
)
def test_a_period_that_is_too_short_or_long(
    rate_hz, period, is_realtime, verdict, mend
):
    found = doctor_host.jack_settings(rate_hz, period, is_realtime=is_realtime)
    assert found.verdict is verdict
    assert mend in found.mend


@pytest.mark.parametrize(
    ("said", "verdict", "mend"),
    [
        ("A100, 81920, 1000, 45, Enabled", Verdict.OK, ""),
        ("A100, 81920, 1000, 45, Disabled", Verdict.WARNING, "nvidia-smi -pm 1"),
        ("A100, 81920, 80000, 45, Enabled", Verdict.WARNING, "which programs"),
        ("A100, 81920, 1000, 91, Enabled", Verdict.WARNING, "fans"),
        ("Driver/library version mismatch", Verdict.WARNING, "sudo nvidia-smi"),
    ],
    ids=["well", "asleep", "full", "hot", "broken"],
)
def test_a_card_that_sleeps_is_full_or_hot(programs, said, verdict, mend):
    there, ask = programs
    there["nvidia-smi"] = (0, said)
    found = doctor_host.accelerator(ask)
    assert found.verdict is verdict
    assert mend in found.mend


def test_without_a_card_nothing_is_wrong(programs):
    _, ask = programs
    assert doctor_host.accelerator(ask).verdict is Verdict.OK


def test_a_clock_that_nobody_keeps_is_warned_of(programs):
    there, ask = programs
    there["timedatectl"] = (0, "no")
    found = doctor_host.wall_clock(ask)
    assert found.verdict is Verdict.WARNING
    assert "set-ntp true" in found.mend
    there["timedatectl"] = (0, "yes")
    assert doctor_host.wall_clock(ask).verdict is Verdict.OK


@pytest.mark.parametrize(
    ("program", "closed", "opened", "mend"),
    [
        (
            "ufw",
            "Status: active\n22/tcp ALLOW Anywhere",
            "Status: active\n9740/udp 9740/tcp 9741/tcp 5353/udp ALLOW",
            "sudo ufw allow 9740/udp; sudo ufw allow 9740/tcp",
        ),
        (
            "firewall-cmd",
            "22/tcp",
            "9740/udp 9740/tcp 9741/tcp 5353/udp",
            "sudo firewall-cmd --add-port=9740/udp",
        ),
        (
            "nft",
            DROPS,
            f"{DROPS}\nth dport {{ 5353, 9740, 9741 }} accept",
            "th dport {9740, 9741, 5353} accept",
        ),
    ],
    ids=["ufw", "firewalld", "nftables"],
)
def test_a_firewall_in_the_way_is_told_with_what_opens_it(
    programs, program, closed, opened, mend
):
    there, ask = programs
    there[program] = (0, closed)
    found = doctor_host.firewall(LAN, ask)
    assert found.verdict is Verdict.WARNING
    assert mend in found.mend
    there[program] = (0, opened)
    assert doctor_host.firewall(LAN, ask).verdict is Verdict.OK


def test_no_firewall_matters_where_only_this_machine_is_let_in(programs):
    there, ask = programs
    there["ufw"] = (0, "Status: active")
    assert doctor_host.firewall(Config(), ask).verdict is Verdict.OK
    assert doctor_host.firewall(LAN, ask).verdict is Verdict.WARNING
