"""HTTP middleware: validates the Host header and adds security headers, among them the content security policy.

Article text is shown as plain text everywhere; if that ever fails, the policy still keeps the browser from fetching anything.
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
"""Host names of the local machine; requests with any other Host header (DNS rebinding) are refused."""


def _programs_in_page() -> list[str]:
    """Hashes of the inline scripts in Streamlit's own page: no other inline scripts may run there."""
    page = (resources.files("streamlit") / "static" / "index.html").read_bytes()
    scripts = re.findall(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    return [f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'" for script in scripts]


# Streamlit's scripts, styles and components come from this server; components load as blobs, styles are inline.
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
    """ASGI middleware: refuses requests for other host names, and adds the headers to every response."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset(name.lower() for name in (*OWN_NAMES, *hosts))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request or WebSocket."""
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
    """Returns the name in a Host header without its port: 'localhost:8501' → 'localhost', '[::1]:8501' → '[::1]'."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()
