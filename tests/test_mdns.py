"""Announcements, on the loopback: seen, renewed, withdrawn; never a reason to stop."""

import asyncio
import contextlib

import ifaddr
import pytest
from oscine.routes import mdns
from oscine.routes.mdns import OSC, Announcer, addresses, instance_name
from zeroconf import ServiceStateChange
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

TXT = {"version": "0.0", "model": "tone"}
JSON = "_oscjson._tcp.local."


class Ear:
    """Browser on the loopback."""

    def __init__(self, *services):
        self.names = {}
        self._services = list(services or (OSC,))

    async def __aenter__(self):
        self._zeroconf = AsyncZeroconf(interfaces=["127.0.0.1"])
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, self._services, handlers=[self._heard]
        )
        return self

    async def __aexit__(self, *_):
        await self._browser.async_cancel()
        await self._zeroconf.async_close()

    def _heard(self, zeroconf, service_type, name, state_change):
        if state_change is ServiceStateChange.Removed:
            self.names.pop(name, None)
        else:
            self.names[name] = service_type

    async def until(self, fact, within_seconds=5.0):
        async with asyncio.timeout(within_seconds):
            while not fact():
                await asyncio.sleep(0.01)

    async def info(self, name, service=OSC):
        info = AsyncServiceInfo(service, name)
        assert await info.async_request(self._zeroconf.zeroconf, 3000)
        return info


@contextlib.asynccontextmanager
async def announced(name, *, port=9740, **more):
    announcer = Announcer(**more)
    try:
        assert await announcer.start(port, TXT, lan=False, name=name) == ""
        yield announcer
    finally:
        await announcer.stop()


def test_a_service_is_seen_with_its_port_and_text_and_goes():
    async def story():
        name = f"oscine test a.{OSC}"
        async with Ear() as ear:
            async with announced("oscine test a", port=9999):
                await ear.until(lambda: name in ear.names)
                info = await ear.info(name)
                assert info.port == 9999
                assert info.parsed_addresses() == ["127.0.0.1"]
                assert info.decoded_properties == TXT
            await ear.until(lambda: name not in ear.names)

    asyncio.run(story())


def test_two_daemons_of_one_name_are_told_apart():
    async def story():
        async with (
            announced("oscine test b") as one,
            announced("oscine test b") as other,
        ):
            assert one.name == "oscine test b"
            assert other.name != one.name
            assert other.name.startswith(one.name)

    asyncio.run(story())


def test_the_text_can_be_renewed():
    async def story():
        name = f"oscine test c.{OSC}"
        async with announced("oscine test c") as announcer, Ear() as ear:
            await announcer.update({"version": "0.0", "model": "wren"})
            await ear.until(lambda: name in ear.names)
            info = await ear.info(name)
            assert info.decoded_properties["model"] == "wren"

    asyncio.run(story())


def test_several_services_go_by_one_name():
    async def story():
        services = (OSC, JSON)
        async with (
            Ear(*services) as ear,
            announced("oscine test d", services=services),
        ):
            names = {f"oscine test d.{service}" for service in services}
            await ear.until(lambda: names <= set(ear.names))

    asyncio.run(story())


def test_without_a_network_there_is_a_warning_and_the_loopback(monkeypatch):
    monkeypatch.setattr(ifaddr, "get_adapters", list)

    async def story():
        announcer = Announcer()
        warning = await announcer.start(9740, TXT, lan=True, name="oscine test e")
        assert "no network" in warning
        assert announcer.name == "oscine test e"
        await announcer.stop()

    asyncio.run(story())


def test_where_nothing_can_be_announced_there_is_only_a_warning(monkeypatch, caplog):
    def refuse(*_):
        raise OSError("no multicast here")

    monkeypatch.setattr(mdns, "_Careful", refuse)

    async def story():
        announcer = Announcer()
        warning = await announcer.start(9740, TXT, lan=False, name="oscine test f")
        assert "no multicast here" in warning
        assert warning in caplog.text
        await announcer.update(TXT)
        await announcer.stop()

    asyncio.run(story())


def test_a_network_that_comes_later_is_announced_on(monkeypatch):
    monkeypatch.setattr(mdns, "_LOOK_AGAIN_SECONDS", 0.01)
    found = [("127.0.0.1",)]
    monkeypatch.setattr(mdns, "addresses", lambda **_: found[0])

    async def story():
        announcer = Announcer()
        await announcer.start(9740, TXT, lan=True, name="oscine test g")
        found[0] = ("127.0.0.1", "127.0.0.2")
        name = f"oscine test g.{OSC}"
        async with Ear() as ear:
            await ear.until(lambda: announcer._addresses == found[0])
            await ear.until(lambda: name in ear.names)
            info = await ear.info(name)
            assert "127.0.0.2" in info.parsed_addresses()
        await announcer.stop()

    asyncio.run(story())


@pytest.mark.parametrize(
    ("machine", "announced_as"),
    [
        (["127.0.0.1", "192.168.1.5"], ("192.168.1.5",)),
        (["169.254.3.4", "10.0.0.9"], ("10.0.0.9",)),
        (["127.0.0.1", "169.254.3.4"], ("169.254.3.4",)),
        (["127.0.0.1"], ("127.0.0.1",)),
    ],
)
def test_the_machines_own_addresses_are_announced(monkeypatch, machine, announced_as):
    ips = [ifaddr.IP(ip, 24, "x") for ip in machine]
    adapter = ifaddr.Adapter("x", "x", ips)
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: [adapter])
    assert addresses(lan=True) == announced_as
    assert addresses(lan=False) == ("127.0.0.1",)


def test_the_instance_is_named_after_the_machine(monkeypatch):
    monkeypatch.setattr("socket.gethostname", lambda: "rack.example.org")
    assert instance_name() == "oscine @ rack"
    monkeypatch.setattr("socket.gethostname", lambda: "ü" * 100)
    assert len(instance_name().encode()) <= 56
