"""What stands before the page: who may ask, how much may be sent, and what the browser is told not to do.

Any page in a browser can send requests to this machine. One that has had its own name point here is known by the name
(DNS rebinding), one that posts from elsewhere by `Origin` and `Sec-Fetch-Site`; both are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["LARGEST", "Guard", "names_of"]

LARGEST = 4_000_000
"""Bytes of a request at most."""

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# No referrer at all would have browsers hide the origin of the page's own forms too.
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"same-origin"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)


def names_of(host: str, port: int) -> frozenset[str]:
    """What a browser may call this machine in `Host`."""
    bare = {"localhost", "127.0.0.1", "[::1]", f"[{host}]" if ":" in host else host}
    return frozenset((*(f"{one}:{port}" for one in bare), *(bare if port == 80 else ())))


class Guard:
    """Lets requests through to an application, or refuses them."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str]) -> None:
        """Guard an application that is called by these names, each with its port."""
        self._app = app
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        headers = {name.decode("latin-1"): text.decode("latin-1") for name, text in scope["headers"]}
        refusal = self._refusal(scope["method"], headers)
        if refusal is None:
            body = await _body(receive)
            if body is None:
                refusal = PlainTextResponse(f"more than {LARGEST:,} bytes were sent\n", 413)
        if refusal is not None:
            await refusal(scope, receive, send_guarded)
            return
        parts = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive_again() -> Message:
            return parts.pop() if parts else await receive()

        await self._app(scope, receive_again, send_guarded)

    def _refusal(self, method: str, headers: dict[str, str]) -> PlainTextResponse | None:
        if headers.get("host", "").lower() not in self._hosts:
            return PlainTextResponse("this page answers by its local address only\n", 421)
        if method not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("there is nothing to do so\n", 405, {"allow": "GET, HEAD, POST"})
        if method == "POST":
            origin, site = headers.get("origin"), headers.get("sec-fetch-site", "same-origin")
            if (origin is not None and origin not in self._origins) or site not in ("same-origin", "none"):
                return PlainTextResponse("this page takes texts from its own form only\n", 403)
            length = headers.get("content-length", "0")
            if length.isascii() and length.isdigit() and int(length[:20]) > LARGEST:
                return PlainTextResponse(f"more than {LARGEST:,} bytes were sent\n", 413)
        return None


async def _body(receive: Receive) -> bytes | None:
    """All that is sent; None where it is too much."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":  # the client has gone
            return b""
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            return None
        if not message.get("more_body", False):
            return b"".join(parts)
