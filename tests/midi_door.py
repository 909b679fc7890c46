"""The MIDI door with a state, whose ports are only names."""

import asyncio

from oscine.daemon.state import Change, State
from oscine.daemon.store import Kept
from oscine.routes.midi import VIRTUAL_IN, MidiDoor


class Door:
    """Plays messages into a door and keeps what comes of them."""

    def __init__(self, path):
        self.state = State()
        self.sent = []
        self.commits = []
        self.outcomes = []
        self.door = MidiDoor(
            self.state,
            Kept(path, "bindings"),
            lambda port, data: self.sent.append((port, data)),
        )
        self.state.watch(self.commits.append)
        self.state.watch_outcomes(self.outcomes.append)
        self.door.start()

    async def play(self, *messages, port=VIRTUAL_IN, at=0.0):
        self.door.receive(("midi", [(port, at, bytes(m)) for m in messages]))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    def ask(self, address, *arguments):
        return self.state.ask(Change(address, arguments, "test"))


def at_door(path, scenario):
    async def play():
        door = Door(path / "midi.toml")
        try:
            return await scenario(door)
        finally:
            await door.door.stop()

    return asyncio.run(play())


async def within(seconds, fact):
    async with asyncio.timeout(seconds):
        while not fact():
            await asyncio.sleep(0.002)
