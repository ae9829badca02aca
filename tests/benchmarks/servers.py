"""What is measured: Rebound as `rebound run` runs it, a bare Bolt app beside it, and the sandbox that both call Slack."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from slack_app.bootstrap import Rebound, look_for_garbage_less_often
from slack_app.clock import MovableClock
from slack_app.logs import set_up_logs
from slack_app.sandbox import Sandbox
from slack_app.settings import Settings
from tests.benchmarks.processes import told_to_stop
from tests.office import SECRET, manifest


@dataclass(frozen=True)
class Orders:
    """How Rebound is to run: its settings, the tokens of its workspaces, and the time by its clock."""

    settings: dict[str, Any]
    bot_tokens: tuple[str, ...]
    now: datetime


def run_rebound(pipe: Connection, orders: Orders) -> None:
    """Be Rebound; its first word is its port."""
    set_up_logs("INFO")
    logging.getLogger().handlers = [logging.StreamHandler(open("/dev/null", "w"))]  # noqa: SIM115  written, and not read
    asyncio.run(_serve_rebound(pipe, orders))


async def _serve_rebound(pipe: Connection, orders: Orders) -> None:
    clock = MovableClock()
    clock.move_to(orders.now)
    settings = Settings(_env_file=None, **orders.settings)  # type: ignore[call-arg]  # what pydantic-settings takes
    rebound = Rebound(settings, clock=clock, bot_tokens=orders.bot_tokens)
    await rebound.start()
    look_for_garbage_less_often()
    pipe.send(rebound.port)
    await told_to_stop(pipe)
    await rebound.stop()


def run_bare_bolt(pipe: Connection) -> None:
    """Be a Bolt app with one listener that does nothing, behind aiohttp; its first word is its port."""
    asyncio.run(_serve_bare_bolt(pipe))


async def _serve_bare_bolt(pipe: Connection) -> None:
    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0", bot_id="B0")

    async def listen() -> None:
        return

    bolt = AsyncApp(signing_secret=SECRET, authorize=authorize)
    bolt.event("message_metadata_posted")(listen)

    async def answer(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))

    app = web.Application()
    app.router.add_post("/slack/events", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(runner.addresses[0][1])
    await told_to_stop(pipe)
    await runner.cleanup()


def run_sandbox(pipe: Connection) -> None:
    """Be Slack, with its real rates; its first word is its address."""
    asyncio.run(_serve_sandbox(pipe))


async def _serve_sandbox(pipe: Connection) -> None:
    async with Sandbox(manifest(), signing_secret=SECRET) as sandbox:
        pipe.send(sandbox.url)
        await told_to_stop(pipe)
