"""Looks at this machine as the daemon will find it: what is wrong, and the mend.

Changes nothing and never raises: what cannot be examined is a warning of its own.
"""

import contextlib
import grp
import json
import os
import platform
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import platformdirs
from oscine.daemon import doctor_host
from oscine.daemon.config import Config, default_path
from oscine.daemon.findings import Finding, Verdict, counted, show
from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.engine.catalogue import PUBLISHED
from oscine.engine.installed import locate, names
from rich.console import Console

OLDEST_PYTHON = (3, 11)
CORES_WANTED = 2
"""One for the model, one for the sound: with a single core they take turns."""

SHARED_MEMORY_BYTES = 32 * 1024 * 1024
"""Room for our rings and for those of a JACK server."""

MEMORY_LOCK_BYTES = 64 * 1024 * 1024
_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps it
_PROGRAM_SECONDS = 5.0  # how long a program that is asked something may take


def examine(config: Config) -> list[Finding]:
    """Look at everything that playing with ``config`` needs; takes a few seconds."""
    checks: tuple[tuple[str, Callable[[], Finding]], ...] = (
        ("Python", python_version),
        ("JACK library", lambda: jack_library(config)),
        ("JACK server", lambda: jack_server(config)),
        ("JACK settings", lambda: jack_settings(config)),
        ("real-time priority", realtime_priority),
        ("memory locking", memory_lock),
        ("processor", processor),
        ("clock", clock_source),
        ("time of day", lambda: doctor_host.wall_clock(_ask)),
        ("shared memory", shared_memory),
        ("accelerator", lambda: doctor_host.accelerator(_ask)),
        ("large models", lambda: large_models(config)),
        ("UDP port", lambda: udp_port(config)),
        ("TCP port", lambda: tcp_port(config)),
        ("HTTP port", lambda: http_port(config)),
        ("network", lambda: network(config)),
        ("firewall", lambda: doctor_host.firewall(config, _ask)),
        ("discovery", lambda: discovery(config)),
        ("configuration", configuration_folder),
        ("working folder", working_folder),
    )
    return [_guarded(name, check) for name, check in checks]


def doctor(config: Config, *, as_json: bool = False) -> int:
    """Print what was found.

    Returns:
        Exit status: 1 if there is a fault, else 0.
    """
    console = Console(highlight=False)
    with contextlib.ExitStack() as stack:
        if console.is_terminal and not as_json:
            stack.enter_context(console.status("examining this machine"))
        findings = examine(config)
    if as_json:
        # Not through the console, which would break long lines.
        sys.stdout.write(json.dumps([asdict(x) for x in findings], indent=2) + "\n")
    else:
        show(findings, console)
    return int(any(x.verdict is Verdict.FAULT for x in findings))


def python_version() -> Finding:
    """Whether this Python is new enough."""
    what = f"{platform.python_version()} at {sys.executable}"
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Finding("Python", Verdict.OK, what)
    oldest = ".".join(map(str, OLDEST_PYTHON))
    return Finding("Python", Verdict.FAULT, what, f"use Python {oldest} or newer")


def jack_library(config: Config) -> Finding:
    """Whether programs can speak to a JACK server at all."""
    name = "JACK library"
    code = "import jack; print(jack.version_string() or 'loaded')"
    status, said = _ask(sys.executable, "-c", code)
    if status == 0:
        told = {"loaded": "PipeWire's or another"}.get(said, said)
        return Finding(name, Verdict.OK, f"found ({told})")
    verdict = Verdict.FAULT if _needs_jack(config) else Verdict.WARNING
    what = "libjack cannot be loaded, so no sound can go to JACK"
    return Finding(name, verdict, what, _jack_mend())


def jack_server(config: Config) -> Finding:
    """Whether a server runs, or can be started, and what it plays at."""
    name = "JACK server"
    status, said = _ask(sys.executable, "-c", _JACK_QUESTION, config.audio.server_name)
    if status == 0:
        return Finding(name, Verdict.OK, f"runs at {said}")
    if not _needs_jack(config):
        told = f"none runs, and none is needed for --audio {config.audio.output}"
        return Finding(name, Verdict.OK, told)
    jackd = shutil.which("jackd")
    if config.audio.output == "auto" and jackd:
        cards = _sound_cards()
        where = cards[0] if cards else "no sound card, so heard by other programs only"
        return Finding(
            name, Verdict.OK, f"none runs; the daemon will start {jackd} ({where})"
        )
    verdict, mend = Verdict.FAULT, _jack_mend()
    if jackd:
        mend = "start one, or use --audio auto, which does"
    return Finding(name, verdict, "none runs, and none would be started", mend)


def jack_settings(config: Config) -> Finding:
    """Whether the server that runs is set so that sound is whole and soon."""
    status, said = _ask(sys.executable, "-c", _JACK_NUMBERS, config.audio.server_name)
    if status:
        return Finding("JACK settings", Verdict.OK, "no server to ask for them")
    rate_hz, period_samples, is_realtime = (int(word) for word in said.split()[-3:])
    return doctor_host.jack_settings(
        rate_hz, period_samples, is_realtime=bool(is_realtime)
    )


def realtime_priority() -> Finding:
    """Whether the sound may go before other work."""
    name = "real-time priority"
    limit, _ = resource.getrlimit(resource.RLIMIT_RTPRIO)
    if shutil.which("chrt"):
        may = _ask("chrt", "--fifo", "10", "true")[0] == 0
    else:
        may = limit > 0
    if may:
        return Finding(name, Verdict.OK, "allowed")
    groups = {_group_name(number) for number in os.getgroups()}
    if "audio" not in groups:
        mend = "sudo usermod -aG audio $USER, then log in again"
    elif shutil.which("jackd"):
        mend = "sudo dpkg-reconfigure -p high jackd2 (say yes), then log in again"
    else:
        mend = (
            "echo '@audio - rtprio 95' | sudo tee /etc/security/limits.d/oscine.conf, "
            "then log in again"
        )
    what = f"not allowed (limit {limit}), so other work can interrupt the sound"
    return Finding(name, Verdict.WARNING, what, mend)


def memory_lock() -> Finding:
    """Whether the sound's memory can be kept from being swapped out."""
    name = "memory locking"
    limit, _ = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    if limit in {resource.RLIM_INFINITY, -1}:
        return Finding(name, Verdict.OK, "without limit")
    what = f"up to {limit / 2**20:.0f} MiB"
    if limit >= MEMORY_LOCK_BYTES or os.geteuid() == 0:
        return Finding(name, Verdict.OK, what)
    return Finding(
        name,
        Verdict.WARNING,
        f"{what}, so memory of the sound may be swapped out when it is scarce",
        "echo '@audio - memlock unlimited' | sudo tee -a "
        "/etc/security/limits.d/oscine.conf, then log in again",
    )


def processor(cpus: Path = Path("/sys/devices/system/cpu")) -> Finding:
    """How many cores there are, and whether they are kept awake.

    Args:
        cpus: Where Linux shows them.
    """
    cores = len(os.sched_getaffinity(0))
    governors = {
        path.read_text().strip() for path in cpus.glob("cpu*/cpufreq/scaling_governor")
    }
    what = f"{counted(cores, 'core')}, {platform.machine()}"
    if governors:
        what += f", governor {', '.join(sorted(governors))}"
    if cores < CORES_WANTED:
        return Finding(
            "processor",
            Verdict.WARNING,
            f"{what}: the model and the sound take turns",
            "hold more sound ready: oscine send /buffer 200",
        )
    # schedutil and ondemand wake a core only when it has been busy for a while.
    if governors & {"powersave", "ondemand", "conservative", "schedutil"}:
        mend = "sudo cpupower frequency-set -g performance (package linux-cpupower)"
        if governors == {"powersave"} and _is_self_governed(cpus):
            return Finding("processor", Verdict.OK, what)
        return Finding("processor", Verdict.WARNING, f"{what}: cores wake slowly", mend)
    return Finding("processor", Verdict.OK, what)


def clock_source(
    folder: Path = Path("/sys/devices/system/clocksource/clocksource0"),
) -> Finding:
    """Whether asking for the time is quick.

    Args:
        folder: Where Linux tells its clock sources.
    """
    current = (folder / "current_clocksource").read_text().strip()
    available = (folder / "available_clocksource").read_text().split()
    if current in {"hpet", "acpi_pm", "jiffies"} and "tsc" in available:
        return Finding(
            "clock",
            Verdict.WARNING,
            f"{current}, which is slow to ask",
            f"echo tsc | sudo tee {folder}/current_clocksource",
        )
    return Finding("clock", Verdict.OK, current)


def shared_memory(folder: Path = _SHARED_MEMORY) -> Finding:
    """Whether the processes can share memory.

    Args:
        folder: Where shared memory is kept.
    """
    name = "shared memory"
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except OSError as error:
        mend = "sudo mount -o remount,rw,mode=1777 /dev/shm"
        what = f"{folder} cannot be written: {error.strerror}"
        return Finding(name, Verdict.FAULT, what, mend)
    what = f"{free / 2**20:.0f} MiB free in {folder}"
    if free >= SHARED_MEMORY_BYTES:
        return Finding(name, Verdict.OK, what)
    mend = "sudo mount -o remount,size=256M /dev/shm (docker run: --shm-size=256m)"
    return Finding(name, Verdict.FAULT, f"only {what}", mend)


def large_models(config: Config) -> Finding:
    """Which models with files of their own could be played."""
    name = "large models"
    root = config.engine.options().models
    here = [x for x in names(root) if not locate(x, root).missing()]
    if here:
        return Finding(name, Verdict.OK, f"{', '.join(here)} in {root}")
    absent = ", ".join(x for x, model in PUBLISHED.items() if model.is_published)
    told = f"none is here, and wren needs none; oscine models pull gets {absent}"
    return Finding(name, Verdict.OK, told)


def udp_port(config: Config) -> Finding:
    """Whether OSC over UDP can come in."""
    return _port(config, "UDP port", socket.SOCK_DGRAM, config.osc.port)


def tcp_port(config: Config) -> Finding:
    """Whether OSC over TCP can come in."""
    port = config.osc.port + 1 if config.osc.port else 0
    return _port(config, "TCP port", socket.SOCK_STREAM, port)


def http_port(config: Config) -> Finding:
    """Whether OSCQuery can be asked."""
    return _port(config, "HTTP port", socket.SOCK_STREAM, config.osc.port)


def network(config: Config) -> Finding:
    """Who can reach the daemon."""
    import ifaddr  # noqa: PLC0415 - a broken one is a finding, not an end

    name = "network"
    if not config.network.lan:
        told = "this machine only; --lan lets others in"
        return Finding(name, Verdict.OK, told)
    found = [
        f"{ip.ip} ({adapter.nice_name})"
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and not ip.ip.startswith("127.")
    ]
    if not found:
        what = "--lan is asked for, but no interface has an address"
        return Finding(name, Verdict.WARNING, what, "ip address; plug in the cable")
    what = f"reached at {', '.join(found)}"
    if config.network.allow:
        return Finding(name, Verdict.OK, f"{what} by {', '.join(config.network.allow)}")
    mend = "name networks in [network] allow = [...], where it is not your own"
    return Finding(name, Verdict.OK, f"{what} by whoever is there", mend)


def discovery(config: Config) -> Finding:
    """Whether zeroconf can announce the daemon."""
    from zeroconf import IPVersion, ServiceInfo, Zeroconf  # noqa: PLC0415 - as above

    name = "discovery"
    if not config.network.announce:
        return Finding(name, Verdict.OK, "not asked for (network.announce)")
    kind = "_oscine-doctor._udp.local."
    info = ServiceInfo(
        kind,
        f"{os.getpid()}.{kind}",
        port=config.osc.port or 9,
        parsed_addresses=["127.0.0.1"],
        server=f"oscine-doctor-{os.getpid()}.local.",
    )
    try:
        interfaces: list[str | int | tuple[tuple[str, int, int], int]] = ["127.0.0.1"]
        with Zeroconf(interfaces=interfaces, ip_version=IPVersion.V4Only) as zeroconf:
            # Without asking around for the name first, which nobody else can have.
            zeroconf.register_service(info, cooperating_responders=True)
            zeroconf.unregister_service(info)
    except Exception as error:
        what = f"zeroconf cannot register ({error}); the daemon will play unannounced"
        mend = "allow UDP port 5353 (multicast) in the firewall"
        return Finding(name, Verdict.WARNING, what, mend)
    return Finding(name, Verdict.OK, "zeroconf can register and withdraw")


def configuration_folder() -> Finding:
    """Whether the configuration can be kept, and whether there is one."""
    name = "configuration"
    path = default_path()
    reason = _why_not_writable(path.parent)
    if reason:
        mend = f"sudo chown -R $USER {path.parent}"
        return Finding(name, Verdict.WARNING, f"{path.parent}: {reason}", mend)
    told = "is read" if path.exists() else "is not there, so defaults hold"
    return Finding(name, Verdict.OK, f"{path} {told}")


def working_folder() -> Finding:
    """Whether recordings can be written where the daemon is started."""
    name = "working folder"
    folder = Path.cwd()
    reason = _why_not_writable(folder)
    if reason:
        what = f"{folder}: {reason}, so recordings need a full path"
        mend = f"start elsewhere, such as in {platformdirs.user_music_dir()}"
        return Finding(name, Verdict.WARNING, what, mend)
    gigabytes = shutil.disk_usage(folder).free / 1e9
    # An hour of 24 bit stereo at 48 kHz is 1.04 GB.
    if gigabytes < 1.0:
        what = f"{gigabytes:.1f} GB are free in {folder}, less than an hour of sound"
        return Finding(name, Verdict.WARNING, what, "make room before recording")
    return Finding(name, Verdict.OK, f"{folder}, {gigabytes:.0f} GB free")


_JACK_CLIENT = """
import sys, jack
jack.set_error_function(lambda _: None)
jack.set_info_function(lambda _: None)
client = jack.Client("oscine-doctor", no_start_server=True,
                     servername=sys.argv[1] or None)
"""
_JACK_NUMBERS = f"""{_JACK_CLIENT}
print(client.samplerate, client.blocksize, int(client.realtime))
"""
_JACK_QUESTION = f"""{_JACK_CLIENT}
print(client.samplerate, "Hz")
"""
"""Asked in a process of its own: a broken server can make it wait for ever."""


def _guarded(name: str, check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except Exception as error:
        return Finding(name, Verdict.WARNING, f"could not be examined: {error!r}")


def _ask(*command: str) -> tuple[int, str]:
    """Exit status of a program and what it printed; -1 if it gave no answer."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed programs, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PROGRAM_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return -1, str(error)
    return done.returncode, done.stdout.strip() or done.stderr.strip()


def _needs_jack(config: Config) -> bool:
    return config.audio.output in {"auto", "jack"}


def _jack_mend() -> str:
    if shutil.which("pipewire") and not shutil.which("jackd"):
        return (
            "sudo apt install pipewire-jack libjack-jackd2-0, then pw-jack oscine run"
        )
    return "sudo apt install jackd2"


def _sound_cards(listing: Path = Path("/proc/asound/cards")) -> list[str]:
    try:
        lines = listing.read_text().splitlines()
    except OSError:
        return []
    return [line.partition("]: ")[2] for line in lines if "]: " in line]


def _group_name(number: int) -> str:
    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)


def _is_self_governed(cpus: Path) -> bool:
    """Whether powersave means that the processor itself decides, and quickly."""
    drivers = {
        path.read_text().strip() for path in cpus.glob("cpu*/cpufreq/scaling_driver")
    }
    return drivers <= {"intel_pstate", "amd-pstate-epp"}


def _port(config: Config, name: str, kind: socket.SocketKind, port: int) -> Finding:
    host = "0.0.0.0" if config.network.lan else "127.0.0.1"  # noqa: S104 - as it will be
    with socket.socket(socket.AF_INET, kind) as sock:
        if kind is socket.SOCK_STREAM:
            # As the daemon does: what a past one left behind is not in the way.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((host, port))
        except OSError as error:
            reason = f"{port} cannot be had: {error.strerror}"
            mend = "stop the program that has it, or choose another with --port"
            if _answers_as_oscine(config):
                reason = f"{port} is in use by an Oscine that plays"
                mend = "use that one (oscine monitor), or choose another with --port"
            return Finding(name, Verdict.FAULT, reason, mend)
    return Finding(name, Verdict.OK, f"{port} is free on {host}")


def _answers_as_oscine(config: Config) -> bool:
    try:
        with OscClient(port=config.osc.port, root=config.osc.root) as client:
            client.ask("/ping", within_seconds=0.5)
    except (NoReplyError, OSError):
        return False
    return True


def _why_not_writable(folder: Path) -> str:
    """Why nothing can be written in a folder, or where it would be made; or nothing."""
    at = folder
    while not at.exists() and at != at.parent:
        at = at.parent
    if not at.is_dir():
        return f"{at} is not a folder"
    return "" if os.access(at, os.W_OK | os.X_OK) else f"{at} cannot be written"
