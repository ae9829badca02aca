"""Signed requests to the app's request URLs."""

import asyncio
import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import aiohttp

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.loopback import leads_home
from slack_app.sandbox.manifest import AppManifest
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.replies import Reply

_TOO_MANY_REDIRECTS = 2


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Slack's `v0` signature of a raw body."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpTransport:
    """Asks the app over HTTP; a `url` stands for every address that the manifest names."""

    def __init__(self, manifest: AppManifest, clocks: Clocks, signing_secret: str) -> None:
        self.url: str | None = None
        self._manifest = manifest
        self._clocks = clocks
        self._secret = signing_secret
        self._session: aiohttp.ClientSession | None = None

    def address(self, kind: str, payload: Payload) -> str | None:
        """Where a request of this kind goes; nothing when the manifest does not say so."""
        asked = "block_suggestion" if payload.get("type") == "block_suggestion" else kind
        named = self._manifest.address(asked, payload.get("command"))
        # A manifest in its Socket Mode form names no addresses at all: there the URL stands for all of them.
        return (self.url or named) if named or self._manifest.is_socket_mode else None

    async def send(self, kind: str, payload: Payload, retry: tuple[int, str] | None) -> Reply:
        """Post one request and wait for its acknowledgement."""
        url = self.address(kind, payload)
        # What a manifest names may be a live server: made-up people are no business of it.
        if url is None or not leads_home(url):
            return Reply(failure="connection_failed")
        body, content_type = _encoded(kind, payload)
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._secret, timestamp, body),
        }
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry[0]), "X-Slack-Retry-Reason": retry[1]}
        try:
            async with asyncio.timeout(self._clocks.acknowledgement):
                return await self._post(url, body, headers)
        except TimeoutError:
            return Reply(failure="http_timeout")
        except aiohttp.TooManyRedirects:
            return Reply(failure="too_many_redirects")
        except (aiohttp.ClientError, OSError):
            return Reply(failure="connection_failed")

    async def close(self) -> None:
        """Let go of the connections to the app."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> Reply:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        async with self._session.post(url, data=body, headers=headers, max_redirects=_TOO_MANY_REDIRECTS) as response:
            raw = await response.read()
            if not response.ok:
                no_retry = response.headers.get("x-slack-no-retry") == "1"
                return Reply(response.status, raw.decode(errors="replace"), "http_error", no_retry)
            return Reply(response.status, _decoded(raw, response.content_type))


def _encoded(kind: str, payload: Payload) -> tuple[bytes, str]:
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


def _decoded(raw: bytes, content_type: str) -> Payload | str | None:
    text = raw.decode(errors="replace")
    if not text.strip():
        return None
    if content_type == "application/json":
        try:
            body = json.loads(text)
        except ValueError:
            return text
        return body if isinstance(body, dict) else text
    return text
