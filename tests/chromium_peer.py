"""A real browser without a screen, driven through its debugging port."""

import base64
import json
import os
import urllib.request
from contextlib import ExitStack

from peers import Peer, eventually, required
from websockets.sync.client import connect

_NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Chromium(Peer):
    """A browser with a profile of its own, which it forgets."""

    def __init__(self, profile):
        super().__init__(
            required("chromium"),
            "--headless",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-dev-shm-usage",
            "--no-first-run",
            *(["--no-sandbox"] if os.geteuid() == 0 else []),
            f"--user-data-dir={profile}",
            "--remote-debugging-port=0",
            "about:blank",
        )
        line = self.waits_for("DevTools listening on ws://", within_seconds=30)
        self._where = line.partition("ws://")[2].partition("/")[0]

    def open(self, url, width=1440, height=900):
        request = urllib.request.Request(
            f"http://{self._where}/json/new?about:blank", method="PUT"
        )
        with _NO_PROXY.open(request, timeout=10) as answer:
            told = json.load(answer)
        return Tab(told["webSocketDebuggerUrl"], url, width, height)


class Tab:
    """A page in it; what it complains of is kept in ``complaints``."""

    def __init__(self, debugger, url, width, height):
        self.complaints = []
        self._open = ExitStack()
        link = connect(debugger, max_size=None, proxy=None)
        self._link = self._open.enter_context(link)
        self._asked = 0
        for domain in ("Page", "Runtime", "Log"):
            self.ask(domain + ".enable")
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.ask("Page.navigate", url=url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._open.close()

    def ask(self, method, **parameters):
        """Give a command of the debugging protocol; returns what came of it."""
        self._asked += 1
        told = {"id": self._asked, "method": method, "params": parameters}
        self._link.send(json.dumps(told))
        while True:
            answer = json.loads(self._link.recv(20))
            if answer.get("id") == self._asked:
                return answer["result"]
            self._note(answer)

    def evaluate(self, script):
        """Value of a script on the page; a promise is waited for."""
        result = self.ask(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def until(self, script, within_seconds=10.0):
        """Wait until a script is true on the page; returns its value."""
        return eventually(lambda: self.evaluate(script), within_seconds)

    def screenshot(self, path):
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))

    def _note(self, event):
        entry = event.get("params", {})
        if event["method"] == "Runtime.exceptionThrown":
            self.complaints.append(entry["exceptionDetails"]["text"])
        if event["method"] == "Log.entryAdded" and entry["entry"]["level"] == "error":
            self.complaints.append(entry["entry"]["text"])
