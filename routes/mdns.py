"""Announcements: the daemon is seen in every list of OSC services on the network.

Whatever goes wrong here is a warning: an instrument that is not announced still plays.
"""

import asyncio
import contextlib
import ipaddress
import logging
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import ifaddr
from zeroconf import IPVersion, Zeroconf
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

_log = logging.getLogger("oscine.mdns")

OSC = "_osc._udp.local."
"""Type under which OSC programs look for one another."""

OSCQUERY = "_oscjson._tcp.local."
"""Type under which programs look for address spaces that they can ask."""

LOOPBACK = "127.0.0.1"
_LOOK_AGAIN_SECONDS = 3.0
"""How often the machine's addresses are looked at: cables come and go."""

_MAX_NAME_BYTES = 56
"""A DNS label holds 63; the rest is left for the number that makes it unique."""


@dataclass(frozen=True, slots=True)
class _Announcement:
    """What is said, to say it again when the network has changed."""

    name: str
    port: int
    txt: Mapping[str, str]
    lan: bool


class Announcer:
    """Announces the daemon; runs on the event loop's thread.

    Attributes:
        name: Instance name as it is announced, made unique; empty while it is not.
    """

    def __init__(
        self,
        services: Sequence[str] = (OSC,),
        may_answer: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """Announce as each of these service types, all under one name and port.

        Args:
            services: The types.
            may_answer: Whether an address may be answered by itself; all that are on
                the network hear what is said to all of it.
        """
        self.name = ""
        self._services = tuple(services)
        self._may_answer = may_answer
        self._announcement: _Announcement | None = None
        self._addresses: tuple[str, ...] = ()
        self._zeroconf: AsyncZeroconf | None = None
        self._infos: list[AsyncServiceInfo] = []
        self._watcher: asyncio.Task[None] | None = None
        self._lock = asyncio.Lock()

    async def start(
        self, port: int, txt: Mapping[str, str], *, lan: bool, name: str = ""
    ) -> str:
        """Announce; takes about a second, in which nothing else waits.

        Args:
            port: Of all services.
            txt: What is told with it, such as version and model.
            lan: On all interfaces; otherwise on the loopback only.
            name: Wanted instance name; by default that of ``instance_name``.

        Returns:
            A warning; empty if all went well.
        """
        async with self._lock:
            self._announcement = _Announcement(name or instance_name(), port, txt, lan)
            self._addresses = addresses(lan=lan)
            warning = await self._announce()
        if lan and self._watcher is None:
            self._watcher = asyncio.create_task(self._follow_the_network())
        return warning

    async def update(self, txt: Mapping[str, str]) -> None:
        """Tell something else with it, such as another model."""
        async with self._lock:
            said = self._announcement
            if said is None:
                return
            self._announcement = _Announcement(said.name, said.port, txt, said.lan)
            if self._zeroconf is None:
                return
            try:
                for old in self._infos:
                    info = self._info(old.type, self.name)
                    await self._zeroconf.async_update_service(info)
            except Exception as error:
                _log.warning("The announcement could not be renewed: %s", error)

    async def stop(self) -> None:
        """Withdraw the announcement, so that it goes from every list at once."""
        if self._watcher is not None:
            self._watcher.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watcher
            self._watcher = None
        async with self._lock:
            self._announcement = None
            await self._withdraw()

    async def _announce(self) -> str:
        """Say what is to be said; returns a warning, or nothing."""
        said = self._announcement
        assert said is not None
        warning = ""
        if said.lan and self._addresses == (LOOPBACK,):
            warning = (
                "There is no network, so the daemon is announced on this machine "
                "only; it will be announced on the network as soon as there is one."
            )
        interfaces: list[str | int | tuple[tuple[str, int, int], int]]
        interfaces = [*self._addresses]
        try:
            self._zeroconf = AsyncZeroconf(zc=_Careful(interfaces, self._may_answer))
            name = said.name
            for service in self._services:
                info = self._info(service, name)
                self._infos.append(info)
                await self._zeroconf.async_register_service(
                    info, allow_name_change=True
                )
                # The next service goes by the name that was found to be free.
                name = info.name.removesuffix("." + service)
            self.name = name
        except Exception as error:
            await self._withdraw()
            warning = (
                f"The daemon is not announced on the network ({error}); "
                "clients find it by its address and port."
            )
        if warning:
            _log.warning("%s", warning)
        else:
            _log.info("Announced as %s at %s", self.name, ", ".join(self._addresses))
        return warning

    async def _withdraw(self) -> None:
        zeroconf, self._zeroconf = self._zeroconf, None
        self._infos = []
        self.name = ""
        if zeroconf is None:
            return
        try:
            await zeroconf.async_unregister_all_services()
        except Exception as error:
            _log.warning("The announcement could not be withdrawn: %s", error)
        with contextlib.suppress(Exception):
            await zeroconf.async_close()

    async def _follow_the_network(self) -> None:
        """Announce anew when the machine's addresses have changed."""
        while True:
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
            async with self._lock:
                if self._announcement is None:
                    continue
                now = addresses(lan=self._announcement.lan)
                if now != self._addresses:
                    self._addresses = now
                    await self._withdraw()
                    await self._announce()

    def _info(self, service: str, name: str) -> AsyncServiceInfo:
        said = self._announcement
        assert said is not None
        return AsyncServiceInfo(
            service,
            f"{name}.{service}",
            port=said.port,
            properties=dict(said.txt),
            # A host name of our own: the machine's belongs to its own responder.
            server=f"oscine-{host_label()}-{said.port}.local.",
            parsed_addresses=list(self._addresses),
        )


class _Careful(Zeroconf):
    """Answers by itself only whom it may; the library would answer any sender.

    Source: RFC 6762, section 11: who asks from beyond the link is not answered.
    """

    def __init__(
        self,
        interfaces: list[str | int | tuple[tuple[str, int, int], int]],
        may_answer: Callable[[str], bool],
    ) -> None:
        self._may_answer = may_answer
        super().__init__(interfaces=interfaces, ip_version=IPVersion.V4Only)

    def async_send(
        self, out: Any, addr: str | None = None, *rest: Any, **more: Any
    ) -> None:
        """Send to all, or to one that may be answered."""
        if addr is None or self._may_answer(addr):
            super().async_send(out, addr, *rest, **more)


def instance_name(program: str = "oscine") -> str:
    """Name by which people tell this machine's daemon from another's."""
    name = f"{program} @ {socket.gethostname().partition('.')[0]}"
    return name.encode()[:_MAX_NAME_BYTES].decode(errors="ignore")


def host_label() -> str:
    """This machine's name as far as it can be part of a host name.

    >>> set(host_label()) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    True
    """
    letters = socket.gethostname().partition(".")[0].lower()
    label = "".join(x if x.isascii() and x.isalnum() else "-" for x in letters)
    return label.strip("-")[:40] or "host"


def addresses(*, lan: bool) -> tuple[str, ...]:
    """IPv4 addresses to announce: the machine's own, or the loopback's.

    An address without a network behind it (169.254) is only taken where there is no
    other; where there is none at all, the loopback's stands for it.
    """
    if not lan:
        return (LOOPBACK,)
    try:
        adapters = list(ifaddr.get_adapters())
    except OSError:
        return (LOOPBACK,)
    found = {
        ipaddress.IPv4Address(ip.ip)
        for adapter in adapters
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    }
    outside = {address for address in found if not address.is_loopback}
    routed = {address for address in outside if not address.is_link_local}
    return tuple(str(address) for address in sorted(routed or outside)) or (LOOPBACK,)
