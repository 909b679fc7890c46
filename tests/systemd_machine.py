"""A machine of its own with a real systemd: namespaces, and overlays on the disk.

systemd runs as process 1 of new process, mount, network, control group and host name
spaces. What it writes goes to a temporary file system; the network is its own loopback
and nothing else. All of it ends with the block.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from peers import eventually, required

ROOT = Path(__file__).resolve().parent.parent

_BOOT = r"""
set -e
mount --make-rprivate /
mount -t proc proc /proc
mount --bind /proc/sys /proc/sys && mount -o remount,bind,ro /proc/sys
mount -t tmpfs tmpfs /run
mkdir -p /run/over
overlay() { mkdir -p "/run/over/$2/up" "/run/over/$2/work"
  mount -t overlay overlay "$1" -o \
    "lowerdir=$1,upperdir=/run/over/$2/up,workdir=/run/over/$2/work"; }
overlay /etc etc
overlay /var var
mount -t tmpfs tmpfs /opt
cd /opt
mkdir -p oscine/bin oscine/lib/oscine oscine/src oscine/packages oscine/python
mount --bind "$ROOT" /opt/oscine/src
mount --bind "$PACKAGES" /opt/oscine/packages
mount --bind "$BASE" /opt/oscine/python
for package in daemon engine routes; do
  ln -s "/opt/oscine/src/$package" "/opt/oscine/lib/oscine/$package"
done
cat >/opt/oscine/bin/oscine <<SCRIPT
#!/bin/sh
export LD_LIBRARY_PATH=/opt/oscine/python/lib
PYTHONPATH=/opt/oscine/lib:/opt/oscine/packages exec $PYTHON -P -c '
import sys
sys.argv[0] = "/opt/oscine/bin/oscine"
from oscine.daemon.__main__ import main
if __name__ == "__main__": sys.exit(main())' "\$@"
SCRIPT
chmod -R a+rX /opt/oscine/bin /opt/oscine/lib
chmod 755 /opt/oscine/bin/oscine
mount -t tmpfs tmpfs /tmp -o mode=1777
mount -t tmpfs tmpfs /dev/shm -o mode=1777
umount -R /sys/fs/cgroup 2>/dev/null || true
mount -t tmpfs tmpfs /sys/fs/cgroup
mount -t cgroup2 cgroup2 /sys/fs/cgroup
# Nothing of the machine around starts here, and nothing reaches for its kernel.
rm -rf /etc/systemd/system/*.wants /etc/systemd/system/*.requires
cd /etc/systemd/system
for unit in systemd-sysctl.service systemd-modules-load.service systemd-binfmt.service \
  systemd-udevd.service systemd-udev-trigger.service systemd-logind.service \
  systemd-networkd.service systemd-resolved.service systemd-timesyncd.service \
  systemd-remount-fs.service systemd-tmpfiles-setup-dev.service \
  systemd-random-seed.service; do
  ln -sf /dev/null "$unit"
done
mkdir -p /var/log/journal /etc/systemd/journald.conf.d
printf '[Journal]\nStorage=volatile\n' >/etc/systemd/journald.conf.d/test.conf
export container=oscine-test
cd /
exec /lib/systemd/systemd --unit=multi-user.target --log-target=journal --show-status=no
"""


class Machine:
    """Booted with its block, switched off at its end."""

    def __init__(self):
        required("systemctl")
        self._folder = Path(tempfile.mkdtemp(prefix="oscine-machine-"))

    def __enter__(self):
        # A Python of the system is where programs expect it; another is carried in.
        base = Path(sys.base_prefix).resolve()
        is_own = base != Path("/usr")
        python = Path(sys.executable).resolve().name
        script = self._folder / "boot"
        script.write_text(_BOOT)
        environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "ROOT": str(ROOT),
            "PACKAGES": sysconfig.get_paths()["purelib"],
            "BASE": str(base if is_own else self._folder),
            "PYTHON": f"/opt/oscine/python/bin/{python}"
            if is_own
            else f"/usr/bin/{python}",
        }
        self._log = (self._folder / "log").open("wb")
        self._process = subprocess.Popen(
            [
                *("unshare", "--pid", "--mount", "--cgroup", "--net", "--uts", "--ipc"),
                *("--fork", "--kill-child", "bash", str(script)),
            ],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        try:
            self.init = eventually(self._first_process, 10)
            eventually(
                lambda: self.run("systemctl", "is-system-running") == "running", 30
            )
        except BaseException:
            sys.stderr.write((self._folder / "log").read_text(errors="replace"))
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._process.kill()  # and with it, by --kill-child, all the others
        self._process.wait(10)
        self._log.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def may_raise_limits(self):
        """Whether its systemd has the capability for that (CAP_SYS_RESOURCE)."""
        status = Path(f"/proc/{self.init}/status").read_text()
        return bool(int(re.search(r"CapEff:\s+(\w+)", status)[1], 16) >> 24 & 1)

    @property
    def realtime_limit(self):
        """Real-time priority that its systemd itself may have."""
        limits = Path(f"/proc/{self.init}/limits").read_text()
        return int(re.search(r"Max realtime priority +(\d+)", limits)[1])

    def _first_process(self):
        path = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        children = path.read_text().split()
        if not children:
            assert self._process.poll() is None, "the machine did not boot"
            return None
        is_systemd = Path(f"/proc/{children[0]}/comm").read_text().strip() == "systemd"
        return int(children[0]) if is_systemd else None

    def run(self, *command, within_seconds=30, check=False):
        """What a program prints that runs inside."""
        done = subprocess.run(
            ["nsenter", "--target", str(self.init), "--all", "--wd=/", *command],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=within_seconds,
            check=False,
        )
        self.code = done.returncode
        told = (done.stdout + done.stderr).strip()
        assert not check or done.returncode == 0, told
        return told

    def oscine(self, *words, check=True, within_seconds=60):
        return self.run(
            "/opt/oscine/bin/oscine", *words, check=check, within_seconds=within_seconds
        )

    def show(self, name, unit="oscine.service"):
        """One property of a unit."""
        return self.run("systemctl", "show", "--value", "-p", name, unit)

    def write(self, path, text):
        """A file inside."""
        inside = f"/proc/{self.init}/root{path}"
        Path(inside).parent.mkdir(parents=True, exist_ok=True)
        Path(inside).write_text(text)

    def kill(self, sign, unit="oscine.service"):
        """Send a signal to the main process of a unit."""
        self.run("systemctl", "kill", "--kill-whom=main", f"--signal={sign}", unit)
