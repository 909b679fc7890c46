"""Looks at what surrounds the daemon: JACK's settings, accelerator, firewall, clock.

Each check changes nothing, and takes its answer from a program of the system's through
``ask``, which tests replace.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from oscine.daemon.config import Config
from oscine.daemon.findings import Finding, Verdict

Ask = Callable[..., tuple[int, str]]
"""Runs a program; gives its exit status and what it printed."""

MDNS_PORT = 5353
HOT_CELSIUS = 84
"""From here on cards slow themselves down."""

_SHORT_MS, _LONG_MS = 2.0, 25.0
"""Periods below and above which there is something to say."""


def jack_settings(rate_hz: int, period_samples: int, *, is_realtime: bool) -> Finding:
    """Whether the server's period and priority suit what plays.

    Args:
        rate_hz: Its sample rate.
        period_samples: Samples per period.
        is_realtime: It runs with real-time priority.
    """
    name = "JACK settings"
    period_ms = 1000.0 * period_samples / rate_hz
    what = f"{rate_hz} Hz, {period_samples} samples a period ({period_ms:.1f} ms)"
    if not is_realtime:
        mend = "jackd -R -P 70 ..., once real-time priority is allowed (below)"
        told = f"{what}, without real-time priority: other work makes holes"
        return Finding(name, Verdict.WARNING, told, mend)
    if period_ms < _SHORT_MS:
        mend = f"jackd ... -p {_samples(5.0, rate_hz)}, unless it must be so short"
        told = f"{what}: the callback is in Python, and xruns are likely"
        return Finding(name, Verdict.WARNING, told, mend)
    if period_ms > _LONG_MS:
        mend = f"jackd ... -p {_samples(5.0, rate_hz)}, for a knob that is felt"
        return Finding(name, Verdict.WARNING, f"{what} add to the latency", mend)
    return Finding(name, Verdict.OK, what)


def accelerator(ask: Ask) -> Finding:
    """Which graphics processor there is, and its state; wren needs none."""
    name = "accelerator"
    if shutil.which("nvidia-smi") is None:
        return Finding(name, Verdict.OK, "none found; wren needs none")
    status, said = ask(
        "nvidia-smi",
        "--query-gpu=name,memory.total,memory.used,temperature.gpu,persistence_mode",
        "--format=csv,noheader,nounits",
    )
    cards = [[x.strip() for x in line.split(",")] for line in said.splitlines()]
    if status or not cards or any(len(card) != 5 for card in cards):
        reason = said.splitlines()[0] if said else "no answer"
        what = f"nvidia-smi fails ({reason}); wren needs no accelerator"
        mend = "sudo nvidia-smi, and read what it says"
        return Finding(name, Verdict.WARNING, what, mend)
    what = "; ".join(
        f"{card}, {total} MiB, {used} MiB used, {celsius} °C"
        for card, total, used, celsius, _ in cards
    )
    for card, total, used, celsius, persistence in cards:
        if celsius.isdigit() and int(celsius) >= HOT_CELSIUS:
            mend = "clean its fans; nvidia-smi -q -d PERFORMANCE tells what slows it"
            return Finding(name, Verdict.WARNING, f"{what}: {card} is hot", mend)
        if total.isdigit() and used.isdigit() and int(used) > 0.9 * int(total):
            mend = "nvidia-smi tells which programs have its memory; end them"
            return Finding(name, Verdict.WARNING, f"{what}: {card} is full", mend)
        if persistence == "Disabled":
            told = f"{what}; it sleeps between programs, and wakes slowly"
            return Finding(name, Verdict.WARNING, told, "sudo nvidia-smi -pm 1")
    return Finding(name, Verdict.OK, what)


def wall_clock(ask: Ask) -> Finding:
    """Whether the time of day is right, which bundles with a time rely on."""
    name = "time of day"
    if shutil.which("timedatectl") is None or not Path("/run/systemd/system").exists():
        told = "nobody here tells whether it is kept; only bundles with a time need it"
        return Finding(name, Verdict.OK, told)
    status, said = ask("timedatectl", "show", "--property=NTPSynchronized", "--value")
    if status == 0 and said == "yes":
        return Finding(name, Verdict.OK, "kept by a time server")
    what = "not kept by a time server, so bundles with a time may come at a wrong one"
    mend = "sudo timedatectl set-ntp true, or ignore_timetags = true in [osc]"
    return Finding(name, Verdict.WARNING, what, mend)


def firewall(config: Config, ask: Ask) -> Finding:
    """Whether a firewall keeps the network from what is opened to it."""
    name = "firewall"
    if not config.network.lan:
        return Finding(name, Verdict.OK, "not asked: only this machine is let in")
    port = config.osc.port
    wanted = [f"{port}/udp", f"{port}/tcp", f"{port + 1}/tcp"]
    if config.network.announce:
        wanted.append(f"{MDNS_PORT}/udp")
    if shutil.which("ufw"):
        status, said = ask("ufw", "status")
        if status == 0 and "Status: active" in said:
            return _firewall_finding("ufw", wanted, said, "sudo ufw allow {}")
    if shutil.which("firewall-cmd"):
        status, said = ask("firewall-cmd", "--list-ports")
        if status == 0:
            add = "sudo firewall-cmd --add-port={}"
            return _firewall_finding("firewalld", wanted, said, add)
    if shutil.which("nft"):
        status, said = ask("nft", "list", "ruleset")
        if status:
            told = "its rules are for root to see: sudo oscine doctor"
            return Finding(name, Verdict.OK, told)
        if "hook input" in said and "policy drop" in said:
            seen = " ".join(w for w in wanted if w.partition("/")[0] in said)
            add = "sudo nft add rule inet filter input th dport {} accept"
            return _firewall_finding("nftables", wanted, seen, add)
    return Finding(name, Verdict.OK, "none is in the way")


def _firewall_finding(
    program: str, wanted: list[str], allowed: str, mend: str
) -> Finding:
    """Which of the wanted ports a firewall does not name."""
    closed = [
        port
        for port in wanted
        if port not in allowed and port.partition("/")[0] not in allowed.split()
    ]
    if not closed:
        return Finding("firewall", Verdict.OK, f"{program} lets {' '.join(wanted)} in")
    commands = "; ".join(mend.format(port) for port in closed)
    if program == "nftables":
        numbers = ", ".join(dict.fromkeys(p.partition("/")[0] for p in closed))
        commands = mend.format("{" + numbers + "}")
    what = f"{program} is on and does not name {' '.join(closed)}"
    return Finding("firewall", Verdict.WARNING, what, commands)


def _samples(wanted_ms: float, rate_hz: int) -> int:
    """Power of two nearest above so many milliseconds."""
    samples = 16
    while samples < wanted_ms * rate_hz / 1000.0:
        samples *= 2
    return samples
