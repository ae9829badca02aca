"""A sandbox, a workspace with two people and a channel, and a real Bolt app in front of it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox import Control, Sandbox
from slack_app.sandbox.shown import Team

MANIFEST_FILE = Path(__file__).with_name("manifest.yml")


def manifest() -> dict[str, Any]:
    return yaml.safe_load(MANIFEST_FILE.read_text(encoding="utf-8"))


@dataclass
class Scene:
    """What most tests start from."""

    sandbox: Sandbox
    control: Control
    team: Team
    ann: str
    ben: str
    channel: str
    client: AsyncWebClient


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(manifest()) as running:
        yield running


@pytest.fixture
async def scene(sandbox: Sandbox) -> AsyncIterator[Scene]:
    async with Control(sandbox.url) as control:
        # Nobody listens yet: these tests are not about events.
        await control.clocks(event_retries=[])
        await control.limits("off")
        team = await control.workspace("Acme Staffing")
        ann = await control.user(team.id, "Ann", "ann@example.com")
        ben = await control.user(team.id, "Ben", "ben@example.com")
        channel = await control.channel(team.id, "general", [ann.id, ben.id], bot=True)
        client = AsyncWebClient(team.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])
        yield Scene(sandbox, control, team, ann.id, ben.id, channel.id, client)


@pytest.fixture
async def app(scene: Scene) -> AsyncIterator[AsyncApp]:
    """A Bolt app that the sandbox reaches over HTTP, configured as the product is."""
    bolt = AsyncApp(signing_secret=scene.sandbox.signing_secret, client=scene.client, process_before_response=True)

    async def serve(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))

    server = web.Application()
    server.router.add_post("/slack/events", serve)
    runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    await scene.control.transport("http", f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    yield bolt
    await runner.cleanup()
