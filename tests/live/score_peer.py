"""A JACK client that hears the sound and the score, and puts them on one time line."""

from contextlib import suppress

import numpy as np
from oscine.daemon.ring import Ring
from ring_peer import SPAWN


def follow(server_name, memory_name, orders):
    import jack

    memory = Ring(memory_name)
    client = jack.Client(
        "follower", use_exact_name=True, no_start_server=True, servername=server_name
    )
    sound = [client.inports.register(n) for n in ("in_1", "in_2")]
    score = client.midi_inports.register("score")
    came = []

    def process(_):
        begin = memory.written
        came.extend(
            (begin + offset, bytes(data))
            for offset, data in score.incoming_midi_events()
        )
        memory.overwrite(np.stack([port.get_array() for port in sound], axis=1))

    client.set_process_callback(process)
    client.activate()
    orders.send("following")
    while orders.recv() == "heard":
        taken = list(came)
        del came[: len(taken)]
        orders.send(taken)
    client.deactivate()
    client.close()
    memory.close()


class Follower:
    """A process of its own, as all that use the JACK library here."""

    def __init__(self, server, client="oscine", seconds=30):
        self.memory = Ring(capacity_samples=seconds * server.rate_hz)
        self.orders, theirs = SPAWN.Pipe()
        self.process = SPAWN.Process(
            target=follow, args=(server.name, self.memory.name, theirs)
        )
        self.process.start()
        theirs.close()
        assert self.orders.poll(10)
        assert self.orders.recv() == "following"
        server.connect(f"{client}:out_L", "follower:in_1")
        server.connect(f"{client}:out_R", "follower:in_2")
        server.connect(f"{client}:score", "follower:score")

    def events(self):
        """What came since the last time: sample on the time line, and bytes."""
        self.orders.send("heard")
        assert self.orders.poll(10)
        return self.orders.recv()

    @property
    def now(self):
        return self.memory.written

    def sound(self, since, until):
        assert self.memory.oldest <= since
        return self.memory.copy_from(since, until - since)

    def close(self):
        with suppress(OSError):
            self.orders.send("end")
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(5)
        self.orders.close()
        self.memory.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
