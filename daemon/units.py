"""The units for systemd: printed into ``systemd/``, and installed for the service.

Each is a text made of what stands here; nothing else in the house knows a setting of
systemd.
"""

from dataclasses import dataclass
from pathlib import Path

NAME = "oscine.service"
JACKD_NAME = "oscine-jackd.service"
AUDIT_NAME = "oscine-audit.service"
AUDIT_TIMER_NAME = "oscine-audit.timer"

PROGRAM = Path("/opt/oscine/bin/oscine")
"""Where the documents install it for a service of the system."""

EXIT_NOT_AGAIN = "2 78"
"""Wrong usage and settings that cannot be: a new start would end the same way."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What is installed beside the service.

    Attributes:
        jackd: A JACK server; of the system only.
        audit: A timer that asks every week for known faults; of the system only.
    """

    jackd: bool = False
    audit: bool = False


_TOP = "# Printed by ./dev docs from daemon/units.py; oscine service installs it.\n"

_LIMITS = """\
# What sound needs: to go before other work, and never to be swapped out.
LimitRTPRIO=95
LimitMEMLOCK=infinity
LimitNICE=-11
"""

_HARDENED = """\
# One user for both services, made when they start: JACK joins only programs of a user.
DynamicUser=yes
User=oscine
SupplementaryGroups=audio
CapabilityBoundingSet=
AmbientCapabilities=
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
ProtectProc=invisible
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictNamespaces=yes
RestrictSUIDSGID=yes
LockPersonality=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
SystemCallErrorNumber=EPERM
DevicePolicy=closed
DeviceAllow=char-alsa rw
"""

_ACCELERATOR = """\
DeviceAllow=char-nvidia rw
DeviceAllow=char-nvidia-frontend rw
DeviceAllow=char-nvidia-uvm rw
DeviceAllow=char-drm rw
"""

_WATCHED = f"""\
Type=notify
NotifyAccess=main
# A start may take longer than that while the daemon says that it goes on.
TimeoutStartSec=60
TimeoutStopSec=20
# Fed while control, engine and audio all do their work; see docs/reliability.md.
WatchdogSec=30
Restart=on-failure
RestartSec=2
RestartPreventExitStatus={EXIT_NOT_AGAIN}
# The daemon starts an engine again that the kernel ended for want of memory.
OOMPolicy=continue
"""

_START_LIMIT = """\
StartLimitIntervalSec=300
StartLimitBurst=10
"""


def system_unit(program: Path = PROGRAM, *, with_jackd: bool = True) -> str:
    """Service of the whole machine, started before anybody logs in.

    Args:
        program: The ``oscine`` to run; where the user of the service can read it.
        with_jackd: Join the JACK server of ``jackd_unit``; else the daemon finds one
            or starts one.
    """
    jackd = f"Wants={JACKD_NAME}\nAfter={JACKD_NAME}\n" if with_jackd else ""
    output = "Environment=OSCINE_AUDIO_OUTPUT=jack\n" if with_jackd else ""
    return f"""{_TOP}
[Unit]
Description=Oscine, a live music model
After=network.target sound.target
{jackd}{_START_LIMIT}
[Service]
ExecStart={program} run --resume
{_WATCHED}
# Settings in /etc/oscine/oscine.toml; scenes and what was set in /var/lib/oscine.
ConfigurationDirectory=oscine
StateDirectory=oscine
CacheDirectory=oscine
WorkingDirectory=/var/lib/oscine
Environment=HOME=/var/lib/oscine
Environment=XDG_CONFIG_HOME=/etc XDG_STATE_HOME=/var/lib
Environment=XDG_DATA_HOME=/var/lib XDG_CACHE_HOME=/var/cache
{output}
{_LIMITS}LimitNOFILE=4096
UMask=0077

{_HARDENED}{_ACCELERATOR}RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK

[Install]
WantedBy=multi-user.target
"""


def jackd_unit() -> str:
    """JACK server for machines that have none, on the first sound card."""
    return f"""{_TOP}
[Unit]
Description=JACK server for Oscine
After=sound.target
# A card may be away for as long as it likes.
StartLimitIntervalSec=0

[Service]
# Another card, rate or period: JACKD_DRIVER="..." in this file.
Environment="JACKD_DRIVER=-d alsa -d hw:0 -r 48000 -p 256 -n 3"
EnvironmentFile=-/etc/oscine/jackd.env
Environment=JACK_NO_AUDIO_RESERVATION=1
ExecStart=/usr/bin/jackd -R -P 70 $JACKD_DRIVER
ExecStartPost=-/usr/bin/jack_wait -w -t 10
Restart=always
RestartSec=2

{_LIMITS}
{_HARDENED}PrivateNetwork=yes
RestrictAddressFamilies=AF_UNIX
IPAddressDeny=any
UMask=0077

[Install]
WantedBy=multi-user.target
"""


def audit_unit(program: Path = PROGRAM) -> str:
    """Asks once whether what is installed has known faults; fails where it has.

    Args:
        program: The ``oscine`` whose packages are meant.
    """
    return f"""{_TOP}
[Unit]
Description=Known faults of what Oscine needs
After=network-online.target
Wants=network-online.target

[Service]
Type=oneshot
ExecStart={program} audit
TimeoutStartSec=30min
Nice=19
IOSchedulingClass=idle

DynamicUser=yes
CapabilityBoundingSet=
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectProc=invisible
ProcSubset=pid
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
UMask=0077
"""


def audit_timer() -> str:
    """Once a week, at a time of its own; what was missed is made up for."""
    return f"""{_TOP}
[Unit]
Description=Every week, known faults of what Oscine needs

[Timer]
OnCalendar=weekly
RandomizedDelaySec=1d
Persistent=yes

[Install]
WantedBy=timers.target
"""


def user_unit(program: str = "%h/oscine/.venv/bin/oscine") -> str:
    """Service of one user's session, with that user's sound server.

    Args:
        program: The ``oscine`` to run, with what has to stand before it.
    """
    return f"""{_TOP}
[Unit]
Description=Oscine, a live music model
After=pipewire.service sound.target
{_START_LIMIT}
[Service]
ExecStart={program} run --resume
{_WATCHED}
{_LIMITS}
NoNewPrivileges=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native

[Install]
WantedBy=default.target
"""


PRINTED = {
    NAME: system_unit,
    JACKD_NAME: jackd_unit,
    AUDIT_NAME: audit_unit,
    AUDIT_TIMER_NAME: audit_timer,
    f"user/{NAME}": user_unit,
}
"""Files of ``systemd/`` and what is in them."""


def print_units(folder: Path) -> list[Path]:
    """Write all units below a folder; returns the files."""
    paths: list[Path] = []
    for name, text in PRINTED.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(), encoding="utf-8")
        paths.append(path)
    return paths
