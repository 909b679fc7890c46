"""Two hosts of our own: network namespaces with nothing but a cable between them."""

import contextlib
import subprocess
from pathlib import Path

from peers import eventually, required

FAR = "10.213.7.2"


class Host:
    """A network namespace, kept by a program that sleeps in it."""

    def __init__(self):
        self._keeper = subprocess.Popen(
            [required("unshare"), "--net", "sleep", "900"], start_new_session=True
        )
        eventually(self._is_apart)
        self.run("ip", "link", "set", "lo", "up")

    def _is_apart(self):
        own = Path("/proc/self/ns/net").readlink()
        return Path(f"/proc/{self._keeper.pid}/ns/net").readlink() != own

    @property
    def within(self):
        """Command before a command that is to run there."""
        return (required("nsenter"), "-t", str(self._keeper.pid), "-n")

    @property
    def pid(self):
        return self._keeper.pid

    def run(self, *command):
        return subprocess.run(
            [*self.within, *command], check=True, capture_output=True, text=True
        ).stdout

    def close(self):
        self._keeper.kill()
        self._keeper.wait(5)


class Cable:
    """Between two hosts, plugged in and pulled at will."""

    def __init__(self, near, far):
        self.near, self.far = near, far

    def plug(self, address):
        """Plug it in; the near host gets an address."""
        self.near.run(
            *("ip", "link", "add", "near0", "type", "veth", "peer"),
            *("name", "far0", "netns", str(self.far.pid)),
        )
        self.far.run("ip", "addr", "add", f"{FAR}/24", "dev", "far0")
        self.far.run("ip", "link", "set", "far0", "up")
        self.near.run("ip", "addr", "add", f"{address}/24", "dev", "near0")
        self.near.run("ip", "link", "set", "near0", "up")
        for host, name in ((self.near, "near0"), (self.far, "far0")):
            host.run("ip", "route", "add", "224.0.0.0/4", "dev", name)

    def pull(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            self.near.run("ip", "link", "del", "near0")

    def cut(self):
        """No word comes through any more, and nobody is told."""
        self.far.run("ip", "link", "set", "far0", "down")
