"""Socket Mode: the app holds connections open and every request goes to one of them."""

import asyncio
import itertools
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.ids import Ids, base36
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.replies import Reply

CONNECTION_LIMIT = 10
_HOURS = 18060
_RETRY_REASONS = {"http_timeout": "timeout"}


@dataclass(eq=False, slots=True)
class _Connection:
    request: web.Request
    socket: web.WebSocketResponse
    waiting: dict[str, asyncio.Future[Any]] = field(default_factory=dict)


class SocketMode:
    """The open connections of the app, and the envelopes that wait for an acknowledgement."""

    def __init__(self, clocks: Clocks, ids: Ids, app_id: str) -> None:
        self.base = ""
        self.is_enabled = True
        self._clocks = clocks
        self._ids = ids
        self._app_id = app_id
        self._tickets: set[str] = set()
        self._connections: list[_Connection] = []
        self._turns = itertools.count()

    def ticket(self) -> str:
        """A one-time address to connect to."""
        number = self._ids.number("ticket")
        ticket = f"{number}-{base36(number * 104729 + 46656):0>8}".lower()
        self._tickets.add(ticket)
        return f"{self.base}/socket?ticket={ticket}&app_id={self._app_id}"

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._connections)

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection for as long as it lasts."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.json_response({"ok": False, "error": "invalid_ticket"}, status=408)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        if len(self._connections) >= CONNECTION_LIMIT:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        connection = _Connection(request, socket)
        self._connections.append(connection)
        try:
            await socket.send_json(self._hello())
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    _acknowledge(connection, message.data)
        finally:
            self._forget(connection)
        return socket

    async def send(self, kind: str, payload: Payload, retry: tuple[int, str] | None) -> Reply:
        """Put one envelope on one connection and wait for its acknowledgement."""
        if not self._connections:
            return Reply(failure="connection_failed")
        connection = self._connections[next(self._turns) % len(self._connections)]
        envelope_id = f"{self._ids.number('envelope'):08d}-{kind}"
        takes_answer = kind == "slash_commands" or payload.get("type") in ("view_submission", "block_suggestion")
        envelope: Payload = {
            "envelope_id": envelope_id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": takes_answer,
        }
        if kind == "events_api":
            reason = _RETRY_REASONS.get(retry[1], retry[1]) if retry else ""
            envelope |= {"retry_attempt": retry[0] if retry else 0, "retry_reason": reason}
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = answer
        try:
            await connection.socket.send_str(json.dumps(envelope))
            body = await asyncio.wait_for(answer, self._clocks.acknowledgement)
        except TimeoutError:
            return Reply(failure="http_timeout")
        except (ConnectionError, RuntimeError):
            return Reply(failure="connection_failed")
        finally:
            connection.waiting.pop(envelope_id, None)
        return Reply(200, body or None)

    async def disconnect(self, reason: str) -> None:
        """Tell every connection to go, with Slack's reason; `link_disabled` switches Socket Mode off."""
        if reason not in ("warning", "refresh_requested", "link_disabled"):
            raise SlackError("invalid_arguments", f"[ERROR] no such reason: {reason}")
        self.is_enabled = reason != "link_disabled"
        for connection in list(self._connections):
            await connection.socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
            )
            if reason != "warning":
                self._forget(connection)
                await connection.socket.close()

    def drop(self) -> None:
        """Cut every connection without a word."""
        for connection in list(self._connections):
            self._forget(connection)
            if connection.request.transport is not None:
                connection.request.transport.abort()

    async def close(self) -> None:
        """Close every connection."""
        for connection in list(self._connections):
            self._forget(connection)
            await connection.socket.close()

    def _hello(self) -> Payload:
        return {
            "type": "hello",
            "num_connections": len(self._connections),
            "debug_info": {"host": "sandbox", "build_number": 1, "approximate_connection_time": _HOURS},
            "connection_info": {"app_id": self._app_id},
        }

    def _forget(self, connection: _Connection) -> None:
        if connection in self._connections:
            self._connections.remove(connection)
        for answer in connection.waiting.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the connection is gone"))


def _acknowledge(connection: _Connection, raw: str) -> None:
    try:
        message = json.loads(raw)
    except ValueError:
        return
    answer = connection.waiting.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
    if answer is not None and not answer.done():
        answer.set_result(message.get("payload"))
