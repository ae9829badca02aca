"""Whoever reaches the page or the control API may act as anybody: only what comes by the sandbox's own address does.

A page of another site could post here (its `Origin` gives it away), or let its name lead here (its `Host` does).
"""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from slack_app.sandbox.loopback import is_loopback

_HAVE_SECRETS = ("/api/", "/response/", "/socket")
"""These ask for a token, or have an address that cannot be guessed."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def refuse_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 unless `Host`, and `Origin` if there is one, are this server's own loopback address."""
    if request.path.startswith(_HAVE_SECRETS):
        return await handler(request)
    port = own_port(request)
    origin = request.headers.get("Origin")
    if not _is_own(f"http://{request.headers.get('Host', '')}", port):
        return web.Response(status=403, text=f"Open this page at http://127.0.0.1:{port}\n")
    if origin is not None and not _is_own(origin, port):
        return web.Response(status=403, text="Other sites may not act here.\n")
    return await handler(request)


def own_port(request: web.Request) -> int | None:
    """The port on which this request came in."""
    named = request.transport.get_extra_info("sockname") if request.transport else None
    return int(named[1]) if named else None


def _is_own(address: str, port: int | None) -> bool:
    try:
        parts = urlsplit(address)
        named = parts.port or 80
    except ValueError:
        return False
    return parts.scheme == "http" and is_loopback(parts.hostname or "") and named == port
