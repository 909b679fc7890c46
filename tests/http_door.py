"""A real HTTP server with the OSCQuery door and a real state, on a loop of its own."""

import http.client
import json
from types import SimpleNamespace

from osc_door import RunningDoor
from oscine.routes.http import HttpServer, HttpSettings
from oscine.routes.oscquery import OscQueryDoor, OscQuerySettings
from websockets.sync.client import connect


class RunningHttp(RunningDoor):
    """An OSC door, and beside it what speaks HTTP; ``query`` is the OSCQuery door."""

    def __init__(self, root="/oscine", **http):
        super().__init__(root=root)

        async def begin():
            settings = OscQuerySettings(root, self.port, "oscine @ test")
            self.query = OscQueryDoor(self.state, settings, self.server)
            self.http = HttpServer(HttpSettings(port=0, **http), [self.query])
            await self.http.start()

        self._wait(begin())

    @property
    def http_port(self):
        return self.http.port

    def get(self, target, method="GET", **headers):
        """What a request is answered: ``status``, ``headers``, ``body``, ``json``."""
        link = http.client.HTTPConnection(self.host, self.http_port, timeout=5)
        try:
            link.putrequest(method, target, skip_host="Host" in headers)
            for name, value in headers.items():
                link.putheader(name.replace("_", "-"), value)
            link.endheaders()
            answer = link.getresponse()
            body = answer.read()
        finally:
            link.close()
        is_json = answer.headers.get_content_type() == "application/json"
        return SimpleNamespace(
            status=answer.status,
            headers=answer.headers,
            body=body,
            json=json.loads(body) if is_json and body else None,
        )

    def socket(self, path="/", **more):
        return connect(f"ws://{self.host}:{self.http_port}{path}", **more)

    def close(self):
        self._wait(self.http.stop())
        super().close()
