"""A real HTTP server with the OSCQuery door and a real state, on a loop of its own."""

import http.client
import json
import ssl
from types import SimpleNamespace

from osc_door import RunningDoor
from oscine.daemon.certificate import server_context
from oscine.routes.http import HttpServer, HttpSettings
from oscine.routes.oscquery import OscQueryDoor, OscQuerySettings
from websockets.sync.client import connect


class RunningHttp(RunningDoor):
    """An OSC door, and beside it what speaks HTTP; ``query`` is the OSCQuery door."""

    def __init__(self, root="/oscine", tls=None, **http):
        super().__init__(root=root)

        async def begin():
            settings = OscQuerySettings(root, self.port, "oscine @ test")
            self.query = OscQueryDoor(self.state, settings, self.server)
            self.http = HttpServer(HttpSettings(port=0, **http), [self.query])
            await self.http.start()
            if tls:
                await self.http.open_tls(0, server_context(*tls))

        self.is_tls = bool(tls)
        self._wait(begin())

    @property
    def http_port(self):
        return self.http.tls_port if self.is_tls else self.http.port

    @property
    def scheme(self):
        return "https" if self.is_tls else "http"

    def get(self, target, method="GET", **headers):
        """What a request is answered: ``status``, ``headers``, ``body``, ``json``."""
        link = http.client.HTTPConnection(self.host, self.http_port, timeout=5)
        if self.is_tls:
            link = http.client.HTTPSConnection(
                self.host, self.http_port, timeout=5, context=trusting()
            )
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
        scheme = self.scheme.replace("http", "ws")
        context = trusting() if self.is_tls else None
        where = f"{scheme}://{self.host}:{self.http_port}{path}"
        return connect(where, ssl=context, **more)

    def close(self):
        self._wait(self.http.stop())
        super().close()


def trusting():
    """What a client has that looks at no certificate; test_certificate does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    # The client of websockets reads and writes in two threads, and may hang on the
    # tickets that 1.3 sends after the handshake.
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context
