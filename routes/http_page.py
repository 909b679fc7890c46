"""A page that brings all it needs, and may fetch and run nothing else."""

import base64
import hashlib
import re

from aiohttp import web

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class Page:
    """One page with its scripts and styles inside."""

    def __init__(self, text: str) -> None:
        """Serve ``text``, whose scripts stand in plain ``<script>`` elements."""
        self._body = text.encode()
        hashes = [
            base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            for script in _SCRIPT.findall(text)
        ]
        self._scripts = " ".join(f"'sha256-{one}'" for one in hashes) or "'none'"

    def response(self, request: web.Request) -> web.Response:
        """The page, and what it may do: run its own scripts and speak to us."""
        # Not every browser counts a WebSocket to its own host as 'self'.
        policy = (
            f"default-src 'none'; script-src {self._scripts}; "
            "style-src 'unsafe-inline'; img-src data:; "
            f"connect-src 'self' ws://{request.host} wss://{request.host}; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        return web.Response(
            body=self._body,
            content_type="text/html",
            charset="utf-8",
            headers={"Content-Security-Policy": policy},
        )
