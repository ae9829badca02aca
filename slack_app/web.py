"""The front door: one aiohttp application for Slack, for systems outside, and for whoever watches over the process.

It checks size, signature, timestamp and form itself, on raw bytes: Bolt's adapter answers 500 to a body that is not UTF-8.
"""

import json
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import parse_qs

from aiohttp import web
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

LONGEST_BODY = 1024 * 1024
SLACK_PATH = "/slack/events"


def create_web(
    bolt: AsyncApp | None, signing_secret: str | None, is_healthy: Callable[[], Awaitable[bool]]
) -> web.Application:
    """Serve Slack (not in Socket Mode, where `bolt` is None) and the health check."""
    app = web.Application(client_max_size=LONGEST_BODY)
    if bolt is not None and signing_secret:
        app.router.add_post(SLACK_PATH, SlackDoor(bolt, signing_secret).answer)

    async def health(_request: web.Request) -> web.Response:
        healthy = await is_healthy()
        return web.json_response({"ok": healthy}, status=200 if healthy else 503)

    app.router.add_get("/health", health)
    return app


class SlackDoor:
    """Lets in what Slack has signed, and hands it to Bolt."""

    def __init__(self, bolt: AsyncApp, signing_secret: str) -> None:
        self._bolt = bolt
        self._verifier = SignatureVerifier(signing_secret)

    async def answer(self, request: web.Request) -> web.Response:
        """Answer 401 to what is unsigned or stale, 400 to what Slack would never send, and otherwise what Bolt says."""
        try:
            body = (await request.read()).decode()
        except UnicodeDecodeError:
            return web.Response(status=400, text="The body is not UTF-8.")
        if not self._is_signed(body, request):
            return web.Response(status=401, text="The signature is missing, wrong or too old.")
        if not _is_payload(body, request.content_type):
            return web.Response(status=400, text="The body is neither a JSON object nor a form.")
        headers: dict[str, str | Sequence[str]] = {name: [value] for name, value in request.headers.items()}
        answer = await self._bolt.async_dispatch(AsyncBoltRequest(body=body, headers=headers))
        response = web.Response(status=answer.status, body=answer.body.encode())
        for name, values in answer.headers.items():
            for value in values:
                response.headers.add(name, value)
        return response

    def _is_signed(self, body: str, request: web.Request) -> bool:
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        if not timestamp.isascii() or not timestamp.isdigit() or not signature.isascii():
            return False
        return self._verifier.is_valid(body=body, timestamp=timestamp, signature=signature)


def _is_payload(body: str, content_type: str) -> bool:
    if content_type == "application/json":
        return _is_object(body)
    if content_type == "application/x-www-form-urlencoded":
        form = parse_qs(body)
        payload = form.get("payload")
        return _is_object(payload[0]) if payload else bool(form)
    return False


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
