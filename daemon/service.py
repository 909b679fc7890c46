"""The service: installs the units, shows how it is, takes it away again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from oscine.daemon import units
from rich.console import Console
from rich.markup import escape

_SYSTEM_FOLDER = Path("/etc/systemd/system")
_HIDDEN = ("/home", "/root", "/run/user")
"""Folders that a service of the system does not see."""


class ServiceError(Exception):
    """Something cannot be done; the message says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Service:
    """One installation, of the system or of a user.

    Attributes:
        of_system: Of the whole machine; else of who calls.
    """

    of_system: bool

    @property
    def folder(self) -> Path:
        """Where its units are."""
        if self.of_system:
            return _SYSTEM_FOLDER
        return platformdirs.user_config_path("systemd") / "user"

    def install(self, program: Path, extras: units.Extras) -> list[Path]:
        """Write the units, start the service, and have it start with the machine.

        One that runs is started anew, as the program may be another; what an earlier
        installation had beside it, and this one has not, is taken away.

        Args:
            program: The ``oscine`` to run.
            extras: What comes beside it.

        Returns:
            The files.

        Raises:
            ServiceError: It cannot be.
        """
        self._need_systemd()
        texts = self._texts(program, extras)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for name, text in texts.items():
                (self.folder / name).write_text(text, encoding="utf-8")
        except OSError as error:
            raise ServiceError(f"{error}; run it with sudo, or with --user") from error
        self._remove([name for name in self._there() if name not in texts])
        self._systemctl("daemon-reload")
        for name in reversed(texts):
            if name != units.AUDIT_NAME:  # its timer starts it
                self._systemctl("enable", name)
                self._systemctl("restart", name)
        return [self.folder / name for name in texts]

    def uninstall(self) -> list[Path]:
        """End the service and take its units away; what it kept stays.

        Raises:
            ServiceError: It cannot be.
        """
        self._need_systemd()
        there = self._there()
        if not there:
            raise ServiceError(f"there is no {units.NAME} in {self.folder}")
        self._remove(there)
        self._systemctl("daemon-reload")
        return [self.folder / name for name in there]

    def _there(self) -> list[str]:
        names = (
            *(units.NAME, units.JACKD_NAME),
            *(units.AUDIT_TIMER_NAME, units.AUDIT_NAME),
        )
        return [name for name in names if (self.folder / name).exists()]

    def _remove(self, names: Sequence[str]) -> None:
        for name in names:
            word = "stop" if name == units.AUDIT_NAME else "disable --now"
            self._systemctl(*word.split(), name)
            (self.folder / name).unlink()

    def command(self, *words: str) -> list[str]:
        """A program of systemd's, said to the right manager."""
        return [words[0], *([] if self.of_system else ["--user"]), *words[1:]]

    def _texts(self, program: Path, extras: units.Extras) -> dict[str, str]:
        if not self.of_system:
            if extras.jackd:
                raise ServiceError(
                    "--jackd is for a service of the system; a session has a sound "
                    "server, or the daemon starts its own"
                )
            if extras.audit:
                raise ServiceError(
                    "--audit is for a service of the system; oscine audit asks at once"
                )
            return {units.NAME: units.user_unit(f"{_through()}{program}")}
        if str(program.resolve()).startswith(_HIDDEN):
            raise ServiceError(
                f"{program} is in somebody's home, which a service of the system does "
                f"not see; install it as {units.PROGRAM} (docs/reliability.md tells "
                "how), or use --user"
            )
        texts = {units.NAME: units.system_unit(program, with_jackd=extras.jackd)}
        if extras.jackd:
            texts[units.JACKD_NAME] = units.jackd_unit()
        if extras.audit:
            texts[units.AUDIT_NAME] = units.audit_unit(program)
            texts[units.AUDIT_TIMER_NAME] = units.audit_timer()
        return texts

    def _need_systemd(self) -> None:
        if shutil.which("systemctl") is None:
            raise ServiceError("there is no systemd here; start oscine run yourself")

    def _systemctl(self, *words: str) -> None:
        done = subprocess.run(  # noqa: S603 - fixed words, no shell
            self.command("systemctl", *words),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            why = done.stderr.strip() or f"exit code {done.returncode}"
            raise ServiceError(f"systemctl {' '.join(words)}: {why}")


def service(
    what: str, service: Service, extras: units.Extras, *, more: Sequence[str]
) -> int:
    """Do what the command line asks, and tell what was done.

    Returns:
        Exit status: 0 well, 1 not; of ``status``, that of systemctl.
    """
    console = Console(highlight=False)
    if what == "print":
        _print(service, extras)
        return 0
    if what == "status":
        return _call(service.command("systemctl", "status", "--no-pager", units.NAME))
    if what == "logs":
        return _call(service.command("journalctl", "--unit", units.NAME, *more))
    try:
        if what == "install":
            _install(service, console, extras)
        else:
            for path in service.uninstall():
                console.print(f"removed {escape(str(path))}")
            console.print("scenes, bindings and settings are left where they are")
    except ServiceError as error:
        Console(stderr=True, highlight=False).print(
            f"[bold red]oscine:[/] {escape(str(error))}", soft_wrap=True
        )
        return 1
    return 0


def _install(service: Service, console: Console, extras: units.Extras) -> None:
    for path in service.install(_own_program(), extras):
        console.print(f"wrote {escape(str(path))}")
    flag = "" if service.of_system else " --user"
    console.print(f"it runs; oscine service status{flag} shows how")
    if not service.of_system:
        console.print("to have it run without a login: loginctl enable-linger")


def _print(service: Service, extras: units.Extras) -> None:
    if service.of_system:
        sys.stdout.write(units.system_unit(_own_program(), with_jackd=extras.jackd))
    else:
        sys.stdout.write(units.user_unit(f"{_through()}{_own_program()}"))


def _call(command: list[str]) -> int:
    try:
        return subprocess.call(command)  # noqa: S603 - fixed words, no shell
    except FileNotFoundError:
        sys.stderr.write(f"{command[0]} is not there; is this systemd's machine?\n")
        return 1


def _own_program() -> Path:
    """The ``oscine`` that runs now."""
    called = Path(sys.argv[0])
    if called.name == "oscine" and called.exists():
        return called.absolute()
    return Path(sys.executable).absolute().with_name("oscine")


def _through() -> str:
    """What makes PipeWire answer for JACK, where PipeWire runs."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}")
    through = shutil.which("pw-jack")
    is_there = through and Path(runtime, "pipewire-0").exists()
    return f"{through} " if is_there else ""
