"""Time that stands still until it is told, and a peer that keeps what it is sent."""

import heapq
import itertools

from oscine.daemon.state import State
from oscine.routes.leases import Leases
from oscine.routes.osc_dispatch import Dispatcher
from oscine.routes.osc_peers import Clocks, OscSettings
from pythonosc.osc_message import OscMessage


class FakeTimer:
    def __init__(self):
        self.is_cancelled = False

    def cancel(self):
        self.is_cancelled = True


class FakeTime:
    """A loop's clock, a wall clock beside it, and timers that fire when it passes."""

    START = 1_700_000_000

    def __init__(self):
        self.now = 100.0
        self._timers = []
        self._order = itertools.count()

    def clocks(self):
        return Clocks(now=lambda: self.now, call_at=self.call_at, wall_ns=self.wall_ns)

    def wall(self):
        return self.START + self.now

    def wall_ns(self):
        return self.START * 10**9 + round(self.now * 1e9)

    def call_at(self, when, callback):
        timer = FakeTimer()
        heapq.heappush(self._timers, (when, next(self._order), callback, timer))
        return timer

    def pass_seconds(self, seconds):
        end = self.now + seconds
        while self._timers and self._timers[0][0] <= end:
            when, _, callback, timer = heapq.heappop(self._timers)
            self.now = max(self.now, when)
            if not timer.is_cancelled:
                callback()
        self.now = end


class FakePeer:
    def __init__(self, host="10.0.0.2", port=5000):
        self.host = host
        self.source = f"osc:{host}:{port}"
        self.is_believed = True
        self.packets = []

    def send(self, packet):
        self.packets.append(packet)

    def at_port(self, port):
        return FakePeer(self.host, port)

    @property
    def told(self):
        """What it was sent, as tuples of address and arguments; then forgotten."""
        messages = [OscMessage(packet) for packet in self.packets]
        self.packets.clear()
        return [(m.address, *m.params) for m in messages]


class Desk:
    """A dispatcher with nothing real around it but the state."""

    def __init__(self, **settings):
        self.time = FakeTime()
        self.state = State()
        self.commits = []
        self.state.watch(self.commits.append)
        self.leases = Leases(lambda: self.time.now)
        self.peer = FakePeer()
        self.dispatcher = Dispatcher(
            self.state,
            OscSettings(version="0.0", **settings),
            self.leases,
            self.time.clocks(),
        )

    def take(self, *packets, peer=None):
        """Take packets in one gulp; returns what the peer is told."""
        peer = peer or self.peer
        for packet in packets:
            self.dispatcher.receive(packet, peer)
        self.dispatcher.flush()
        return peer.told
