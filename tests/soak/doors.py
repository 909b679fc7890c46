"""Somebody at every door at once, turning whatever the table says can be turned."""

import asyncio
import contextlib
import json
import struct

import aiohttp
from lyria_door import PATH
from oscine.daemon.osc_client import NoReplyError, OscClient
from oscine.daemon.parameters import PARAMETERS, SLOTS, Access, Kind
from pythonosc.osc_message_builder import OscMessageBuilder

WORDS = (
    *("deep house", "dub techno", "jazz trio", "ambient drone", "samba", "440", "523"),
    *("warm pads", "hard drums", "solo piano", "funk bass", "659", "220", "lo-fi"),
)

KNOBS = [
    row
    for address, row in PARAMETERS.items()
    if row.access is Access.READ_WRITE
    and row.scene
    and not address.startswith(("/prompt/", "/surface"))
    and row.arguments[0].kind is not Kind.TEXT
]
"""Rows of the table that are knobs: a new one is turned without a word here."""


def turn(dice):
    """A knob and values for it, now and then beyond its range or of no sense."""
    row = dice.choice(KNOBS)
    if dice.random() < 0.05:
        return row.address, [dice.choice([1e9, -1e9, "nonsense", float("inf"), ""])]
    return row.address, [value_of(argument, dice) for argument in row.arguments]


def value_of(argument, dice):
    if argument.kind is Kind.BOOL:
        return dice.randrange(2)
    if argument.kind is Kind.CHOICE:
        return dice.choice(argument.choices)
    if argument.special and dice.random() < 0.2:
        return next(iter(argument.special))
    low = argument.minimum if argument.minimum is not None else 0.0
    high = argument.maximum if argument.maximum is not None else 1.0
    number = dice.uniform(low, high)
    return round(number) if argument.kind is Kind.INT else number


def gesture(dice):
    """What a player does next: address and arguments."""
    kind = dice.random()
    slot = dice.choice(SLOTS[:6])
    if kind < 0.2:
        return f"/prompt/{slot}", [dice.choice(WORDS), dice.uniform(0.1, 2.0)]
    if kind < 0.3:
        return f"/prompt/{slot}/weight", [dice.uniform(0, 2), dice.uniform(0, 3)]
    if kind < 0.35:
        return f"/prompt/{slot}/clear", []
    if kind < 0.45:
        return "/note", [dice.randrange(36, 84), dice.choice([0, 0, 100])]
    if kind < 0.5:
        return "/volume", [dice.uniform(-12.0, 0.0)]
    if kind < 0.52:
        return "/reset", []
    if kind < 0.56:
        return "/scene/save", [f"soak {dice.randrange(8)}"]
    if kind < 0.6:
        return "/scene/recall", [f"soak {dice.randrange(8)}", dice.uniform(0, 4)]
    return turn(dice)


def packet(address, arguments):
    builder = OscMessageBuilder("/oscine" + address)
    for argument in arguments:
        builder.add_arg(argument)
    return builder.build().dgram


class Players:
    """One at each door, for one breath of the soak; all leave at its end."""

    def __init__(self, port, dice, box):
        self.port, self.dice, self.box = port, dice, box
        self.counts = dict.fromkeys(
            ("udp", "tcp", "http", "oscquery", "lyria", "midi"), 0
        )
        self.turned_away = []

    async def play(self, seconds):
        """Play at all doors for some seconds."""
        until = asyncio.get_running_loop().time() + seconds
        async with aiohttp.ClientSession() as session:
            await asyncio.gather(
                self._over("udp", until, self._udp()),
                self._over("tcp", until, self._tcp()),
                self._over("http", until, self._http(session)),
                self._over("oscquery", until, self._oscquery(session)),
                self._over("lyria", until, self._lyria(session)),
                self._over("midi", until, self._midi()),
            )

    async def _over(self, door, until, playing):
        """Let one play until the breath is over, and count what it does."""
        try:
            async with contextlib.aclosing(playing):
                async for _ in playing:
                    self.counts[door] += 1
                    await asyncio.sleep(self.dice.expovariate(1 / 0.15))
                    if asyncio.get_running_loop().time() > until:
                        return
        except (OSError, aiohttp.ClientError, asyncio.IncompleteReadError) as error:
            self.turned_away.append(f"{door} turned somebody away: {error!r}")

    async def _udp(self):
        with OscClient(port=self.port) as client:
            client.subscribe("")
            while True:
                address, arguments = gesture(self.dice)
                client.send_packet(packet(address, arguments))
                while client.receive(0.0):
                    pass
                yield

    async def _tcp(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port + 1)
        reading = asyncio.create_task(reader.read(-1))
        try:
            while True:
                data = packet(*gesture(self.dice))
                writer.write(struct.pack(">i", len(data)) + data)
                await writer.drain()
                yield
        finally:
            reading.cancel()
            writer.close()

    async def _http(self, session):
        paths = ("/", "/oscine/health?VALUE", "/metrics", "/oscine/nothing", "/?HTML")
        while True:
            url = f"http://127.0.0.1:{self.port}{self.dice.choice(paths)}"
            async with session.get(url) as answer:
                await answer.read()
            yield

    async def _oscquery(self, session):
        url = f"ws://127.0.0.1:{self.port}/"
        async with session.ws_connect(url) as channel:
            await channel.send_str('{"COMMAND": "LISTEN", "DATA": "/oscine/bpm"}')
            await channel.send_str('{"COMMAND": "LISTEN", "DATA": "/oscine/meter/rms"}')
            reading = asyncio.create_task(_drain(channel))
            try:
                while True:
                    await channel.send_bytes(packet(*gesture(self.dice)))
                    yield
            finally:
                reading.cancel()

    async def _lyria(self, session):
        async with session.ws_connect(f"ws://127.0.0.1:{self.port}{PATH}") as channel:
            reading = asyncio.create_task(_drain(channel))
            try:
                await channel.send_str(json.dumps({"setup": {"model": "models/x"}}))
                while True:
                    await channel.send_str(json.dumps(self._lyria_message()))
                    yield
            finally:
                reading.cancel()

    def _lyria_message(self):
        if self.dice.random() < 0.5:
            prompts = [
                {"text": self.dice.choice(WORDS), "weight": self.dice.uniform(0.1, 2)}
                for _ in range(self.dice.randrange(1, 4))
            ]
            return {"clientContent": {"weightedPrompts": prompts}}
        if self.dice.random() < 0.1:
            return {"playbackControl": self.dice.choice(["PLAY", "RESET_CONTEXT"])}
        config = {
            "bpm": self.dice.randrange(60, 180),
            "density": self.dice.random(),
            "brightness": self.dice.random(),
            "guidance": self.dice.uniform(0, 6),
        }
        return {"musicGenerationConfig": config}

    async def _midi(self):
        while True:
            # Not the volume, which may go above 0 dB: samples must not.
            control = self.dice.choice([n for n in range(128) if n not in {7, 39}])
            value = self.dice.randrange(128)
            status = self.dice.choice([0xB0, 0x90, 0x80, 0xE0])
            message = [status | self.dice.randrange(16), control, value]
            await asyncio.to_thread(self.box.send, message)
            await asyncio.to_thread(self.box.heard)
            yield


async def _drain(channel):
    async for _ in channel:
        pass


def switch(port, model, within_seconds):
    """Have another model play; returns when it does, or why it does not."""
    with OscClient(port=port) as client:
        client.send("/model", model)
        try:
            reply = client.wait_for(
                lambda reply: reply.address.endswith(("/done", "/fail")), within_seconds
            )
        except NoReplyError as error:
            return f"{model}: {error}"
    is_done = reply.address.endswith("/done") and reply.arguments[-1] == model
    return "" if is_done else f"{model}: {reply}"
