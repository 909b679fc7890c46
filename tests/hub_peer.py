"""A stand-in for the hub: what its real client asks over HTTP, on this machine."""

import asyncio
import hashlib
import threading
from pathlib import Path

from aiohttp import web

REPO = "google/magenta-realtime-2"
COMMIT = "1234567890abcdef1234567890abcdef12345678"
_PIECE = 1 << 15


class Hub:
    """Serves folders as repositories; on a thread of its own.

    Attributes:
        endpoint: For ``HF_ENDPOINT``.
        ranges: Path and first byte of each download.
        slow_after: Bytes after which a download goes on very slowly, or None.
        status: Answer everything with this, and ``error_code``; 0 is to answer well.
        damaged: Path of a file that is sent with a flipped byte.
        token: Whoever does not show it is sent away; empty lets all in.
    """

    def __init__(self, folder: Path, others: dict[str, Path] | None = None):
        self.folder = folder
        self._others = others or {}
        self.ranges = []
        self.slow_after = None
        self.status = 0
        self.error_code = ""
        self.damaged = ""
        self.token = ""
        self.requests = 0
        self._sums = {}
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(10)

    def close(self):
        if not self._thread.is_alive():
            return
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self):
        asyncio.set_event_loop(self._loop)
        app = web.Application(middlewares=[self._guard])
        repo = "{repo:google/[^/]+}"
        app.router.add_get(f"/api/models/{repo}", self._info)
        app.router.add_post(f"/api/models/{repo}/paths-info/{COMMIT}", self._paths)
        app.router.add_get(f"/{repo}/resolve/{COMMIT}/{{path:.+}}", self._file)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        self._loop.run_until_complete(runner.setup())
        site = web.TCPSite(runner, "127.0.0.1", 0)
        self._loop.run_until_complete(site.start())
        self.endpoint = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(runner.cleanup())
        self._loop.close()

    @web.middleware
    async def _guard(self, request, handler):
        self.requests += 1
        if self.status:
            headers = {"X-Error-Code": self.error_code} if self.error_code else {}
            return web.Response(status=self.status, headers=headers)
        shown = request.headers.get("Authorization", "")
        if self.token and shown != f"Bearer {self.token}":
            return web.Response(status=401, headers={"X-Error-Code": "GatedRepo"})
        return await handler(request)

    async def _info(self, request):
        repo = request.match_info["repo"]
        return web.json_response({"id": repo, "sha": COMMIT, "siblings": []})

    async def _paths(self, request):
        told = []
        for path in (await request.post()).getall("paths"):
            file = self._folder(request) / path
            if file.is_file():
                size = file.stat().st_size
                lfs = {"oid": self._sum(file), "size": size, "pointerSize": 1}
                entry = {"type": "file", "path": path, "size": size, "oid": "0" * 40}
                # As the hub has it, small texts lie in the repository itself.
                if path.endswith(".model"):
                    data = file.read_bytes()
                    git = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
                    told.append(entry | {"oid": git})
                else:
                    told.append(entry | {"lfs": lfs})
        return web.json_response(told)

    def _folder(self, request):
        return self._others.get(request.match_info["repo"], self.folder)

    def _sum(self, file):
        if file not in self._sums:
            self._sums[file] = hashlib.sha256(file.read_bytes()).hexdigest()
        return self._sums[file]

    async def _file(self, request):
        path = request.match_info["path"]
        file = self._folder(request) / path
        if not file.is_file():
            return web.Response(status=404, headers={"X-Error-Code": "EntryNotFound"})
        data = bytearray(file.read_bytes())
        if path == self.damaged:
            data[len(data) // 2] ^= 1
        start = request.http_range.start or 0
        headers = {
            "X-Repo-Commit": COMMIT,
            "ETag": f'"{self._sum(file)}"',
            "Accept-Ranges": "bytes",
            "Content-Length": str(len(data) - start),
        }
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        response = web.StreamResponse(status=206 if start else 200, headers=headers)
        await response.prepare(request)
        if request.method == "HEAD":
            return response
        self.ranges.append((path, start))
        for at in range(start, len(data), _PIECE):
            await response.write(bytes(data[at : at + _PIECE]))
            if self.slow_after is not None and at >= self.slow_after:
                await asyncio.sleep(0.2)
        return response
