"""A Lyria door with a real state, a sound that tests make, and clients on sockets."""

import asyncio
import base64
import functools
import json

import aiohttp
import pytest
from aiohttp import web
from oscine.daemon.state import Change, State
from oscine.routes.lyria import LyriaDoor, LyriaSettings

PATH = "/ws/google.ai.generativelanguage.v1alpha.GenerativeService.BidiGenerateMusic"


class FakeSound:
    """Delivers what it is told to, to whoever listens."""

    def __init__(self):
        self.listeners = []
        self.past_seconds = []

    def listen(self, deliver, past_seconds=0.0):
        self.listeners.append(deliver)
        self.past_seconds.append(past_seconds)
        return lambda: self.listeners.remove(deliver)

    def deliver(self, chunk):
        for listener in self.listeners:
            listener(chunk)


class Client:
    """A client of the protocol; ``told`` waits for the next message."""

    def __init__(self, socket):
        self.socket = socket
        self._transport = socket._response.connection.transport

    def rest(self):
        """Read nothing from now on, not even pings."""
        self._transport.pause_reading()

    def resume(self):
        if self._transport is not None and not self._transport.is_closing():
            self._transport.resume_reading()

    async def say(self, **message):
        await self.socket.send_str(json.dumps(message))

    async def prompt(self, *prompts):
        listed = [{"text": text, "weight": weight} for text, weight in prompts]
        await self.say(clientContent={"weightedPrompts": listed})

    async def told(self):
        frame = await self.socket.receive(timeout=5)
        assert frame.type is aiohttp.WSMsgType.TEXT, frame
        return json.loads(frame.data)

    async def hears(self):
        """Bytes and description of the next message, which is a chunk."""
        (chunk,) = (await self.told())["serverContent"]["audioChunks"]
        return base64.b64decode(chunk["data"], validate=True), chunk["sourceMetadata"]

    async def closed(self):
        """Code and reason, after whatever else came."""
        while (frame := await self.socket.receive(timeout=5)).type not in {
            aiohttp.WSMsgType.CLOSE,
            aiohttp.WSMsgType.CLOSED,
        }:
            assert frame.type is aiohttp.WSMsgType.TEXT, frame
        return self.socket.close_code, frame.extra


class Door:
    """The door on loopback, for as long as its block lasts."""

    def __init__(self, **settings):
        self.state = State()
        self.sound = FakeSound()
        self.commits = []
        self.state.watch(self.commits.append)
        self._settings = LyriaSettings(**settings)
        self._clients = []

    async def __aenter__(self):
        app = web.Application()
        LyriaDoor(self.state, self.sound, self._settings).add_to(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        self._http = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_):
        for client in self._clients:
            client.resume()
            await client.socket.close()
        await self._http.close()
        await self.end()

    async def end(self):
        """End the application, as the daemon does when it ends."""
        await self._runner.cleanup()

    async def connect(self, path=PATH):
        url = f"ws://127.0.0.1:{self.port}{path}"
        client = Client(await self._http.ws_connect(url))
        self._clients.append(client)
        return client

    async def client(self):
        """A client that has set up its session."""
        client = await self.connect()
        await client.say(setup={"model": "models/lyria-realtime-exp"})
        assert await client.told() == {"setupComplete": {}}
        return client

    def do(self, address, *arguments):
        """Change something from another door."""
        self.state.apply([Change(address, arguments, "osc")])

    async def eventually(self, fact):
        """Wait until a fact is true; the loop goes on meanwhile."""
        try:
            async with asyncio.timeout(5):
                while not fact():
                    await asyncio.sleep(0.002)
        except TimeoutError:
            pytest.fail("not true within 5 s")

    async def holds(self, **values):
        """Wait until parameters have values; names as in addresses."""

        def now():
            return {name: self.state.value(f"/{name}") for name in values}

        await self.eventually(lambda: now() == values)


def with_a_door(**settings):
    """Run an asynchronous test on a loop, with a door as its argument."""

    def decorate(test):
        @functools.wraps(test)
        def run():
            async def live():
                async with Door(**settings) as door:
                    await test(door)

            asyncio.run(live())

        # Or pytest would take the test's argument for a fixture.
        del run.__wrapped__
        return run

    return decorate
