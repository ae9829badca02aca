"""The same app against any other server that speaks Slack's Web API and Socket Mode: `SLACK_API_URL` alone says where.

This one shares nothing with the sandbox: a few methods under a path of its own, and a socket.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from db.engine import Database
from slack_app.bootstrap import Rebound
from slack_app.clock import MovableClock
from slack_app.delivery.calls import UNLIMITED
from slack_app.settings import Settings
from tests.agency import NOW, SmallAgency, in_agency, small_agency
from tests.office import ATS_APP, QUICK

TEAM, BOT, SAM, DIRECT = "T777", "U0BOT", "U0SAM", "D0SAM"


class AnotherServer:
    """A few methods of the Web API under `/somewhere/else/`, and Socket Mode."""

    def __init__(self) -> None:
        self.called: list[tuple[str, dict[str, Any]]] = []
        self.acknowledged: list[dict[str, Any]] = []
        self.opened = asyncio.Event()
        self._socket: web.WebSocketResponse | None = None
        self.url = ""

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serve on a free port, and give the address of the Web API."""
        app = web.Application()
        app.router.add_post("/somewhere/else/{method}", self._call)
        app.router.add_get("/somewhere/else/{method}", self._call)
        app.router.add_get("/a/socket", self._listen)
        runner = web.AppRunner(app, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield f"http://{self.url}/somewhere/else"
        finally:
            await runner.cleanup()

    async def send(self, envelope: dict[str, Any]) -> None:
        await self.opened.wait()
        assert self._socket is not None
        await self._socket.send_json(envelope)

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given = await request.json() if request.content_type == "application/json" else dict(await request.post())
        self.called.append((method, {**request.query, **given}))
        answers: dict[str, dict[str, Any]] = {
            "auth.test": {"team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT", "url": "https://elsewhere.example/"},
            "apps.connections.open": {"url": f"ws://{self.url}/a/socket"},
            "users.lookupByEmail": {"user": {"id": SAM}},
            "users.info": {"user": {"id": SAM, "profile": {"email": "sam@brightside.example"}}},
            "conversations.open": {"channel": {"id": DIRECT}},
            "chat.postMessage": {"channel": DIRECT, "ts": f"17000000{len(self.called):02}.000100"},
            "views.open": {"view": {"id": "V1", "hash": "1"}},
        }
        return web.json_response({"ok": True, **answers.get(method, {})})

    async def _listen(self, request: web.Request) -> web.WebSocketResponse:
        self._socket = web.WebSocketResponse()
        await self._socket.prepare(request)
        await self._socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0"}})
        self.opened.set()
        async for message in self._socket:
            if message.type is web.WSMsgType.TEXT:
                self.acknowledged.append(json.loads(message.data))
        return self._socket

    async def until(self, method: str, count: int = 1) -> dict[str, Any]:
        """Wait until a method was called so often, and give the arguments of the last call."""
        for _ in range(500):
            found = [arguments for name, arguments in self.called if name == method]
            if len(found) >= count:
                return found[-1]
            await asyncio.sleep(0.02)
        raise AssertionError(f"{method} was not called: {[name for name, _ in self.called]}")


@asynccontextmanager
async def running(database_url: str, api_url: str) -> AsyncIterator[tuple[SmallAgency, Database]]:
    database, clock = Database(database_url), MovableClock()
    clock.move_to(NOW)
    agency = small_agency(database)
    settings = Settings(
        _env_file=None,
        database_url=database_url,
        slack_api_url=api_url,
        slack_bot_token="xoxb-elsewhere",
        slack_app_token="xapp-elsewhere",
        trusted_app_ids=ATS_APP,
        port=0,
    )
    rebound = Rebound(settings, clock=clock, timings=QUICK, rates=UNLIMITED)
    await rebound.start()
    try:
        yield agency, database
    finally:
        await rebound.stop()
        database.close()


async def test_one_setting_leads_the_web_api_and_socket_mode_elsewhere(database_url: str) -> None:
    server = AnotherServer()
    async with server.serving() as api_url, running(database_url, api_url) as (agency, database):
        payload = {"candidate_id": "4471", "job_order_id": "j1", "decided_at": NOW.isoformat()}
        event = {
            "type": "message_metadata_posted",
            "app_id": ATS_APP,
            "metadata": {"event_type": "candidate_not_selected", "event_payload": payload},
            "message_ts": "1700000000.000100",
        }
        body = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": event}
        await server.send(
            {"type": "events_api", "envelope_id": "e1", "payload": body, "accepts_response_payload": False}
        )
        posted = await server.until("chat.postMessage", 2)
        assert posted["channel"] == DIRECT
        assert any(one["envelope_id"] == "e1" for one in server.acknowledged)
        prompt = next(arguments for name, arguments in server.called if name == "chat.postMessage")
        assert prompt["text"] == "Maria Lopez wasn't selected: Data Engineer, Northwind"

        command = {"command": "/openings", "text": "", "team_id": TEAM, "user_id": SAM, "trigger_id": "t1"}
        await server.send(
            {"type": "slash_commands", "envelope_id": "e2", "payload": command, "accepts_response_payload": True}
        )
        opened = await server.until("views.open")
        assert "Open positions" in str(opened["view"])
        assert in_agency(database, agency.id, lambda work: work.cases.get(1).status) == "open"
