"""A real OSC door with a real state on a loop of its own, for clients to talk to."""

import asyncio
import concurrent.futures
import threading

from oscine.daemon.osc_client import OscClient
from oscine.daemon.state import State
from oscine.routes.osc import OscServer, OscSettings


class RunningDoor:
    """Door on loopback with free ports; its state is touched only through ``do``."""

    def __init__(self, **settings):
        self.state = State()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        settings = OscSettings(**{"port": 0, "version": "0.0", **settings})
        self.server = OscServer(self.state, settings, self._loop)
        try:
            self._wait(self.server.start())
        except BaseException:
            self._end_loop()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def host(self):
        return "127.0.0.1"

    @property
    def port(self):
        return self.server.port

    @property
    def tcp_port(self):
        return self.server.tcp_port

    def client(self, **more):
        return OscClient(self.host, self.port, **more)

    def do(self, work, *arguments):
        """Do something on the loop's thread and return what came of it."""
        done = concurrent.futures.Future()

        def call():
            try:
                done.set_result(work(*arguments))
            except BaseException as error:
                done.set_exception(error)

        self._loop.call_soon_threadsafe(call)
        return done.result(5)

    def value(self, address):
        return self.do(self.state.value, address)

    def publish(self, **values):
        self.do(self.state.publish, values, "test")

    def close(self):
        self._wait(self.server.stop())
        self._end_loop()

    def _wait(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(5)

    def _end_loop(self):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()
