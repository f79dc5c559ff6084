"""What stands between the network and the page: whom it is served to, and what a browser may do with it.

Article text is text on every surface; should one ever fail, the policy here keeps the browser from fetching anything for it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from importlib import resources
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
"""Names by which the page is reached on its own machine; a page of another name that leads here (DNS rebinding) is refused."""


def _programs_in_page() -> list[str]:
    """The hashes of the scripts that stand in Streamlit's own page: those alone may run there."""
    page = (resources.files("streamlit") / "static" / "index.html").read_bytes()
    scripts = re.findall(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    return [f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'" for script in scripts]


# Streamlit's programs, styles and components come from here; components are loaded as blobs, styles stand in the page.
_POLICY = {
    "default-src": "'self'",
    "script-src": " ".join(["'self'", "blob:", *_programs_in_page()]),
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' blob: data:",
    "worker-src": "'self' blob:",
    "frame-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "content-security-policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


class Guard:
    """Refuses what is asked of a host of another name, and adds the headers to every answer."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset(name.lower() for name in (*OWN_NAMES, *hosts))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or WebSocket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
        elif _name(Headers(scope=scope).get("host", "")) not in self._hosts:
            await self._refuse(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        told = "This page is served to its own machine. To reach it by another name, set SIMPUL_HOSTS to that name.\n"
        await PlainTextResponse(told, 421)(scope, receive, send)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers: Any = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return sending


def _name(host: str) -> str:
    """The name in a Host header, without its port: 'localhost:8501' → 'localhost', '[::1]:8501' → '[::1]'."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()
