"""Every fault does what its name says."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox import ControlError
from tests.sandbox.conftest import Scene

POST = "chat.postMessage"


async def said(scene: Scene) -> list[str]:
    return [message.text for message in await scene.control.messages(scene.ann, scene.channel)]


async def post(scene: Scene, text: str = "hi") -> Any:
    return await scene.client.chat_postMessage(channel=scene.channel, text=text)


def impatient(scene: Scene) -> AsyncWebClient:
    return AsyncWebClient(scene.team.bot_token, base_url=f"{scene.sandbox.url}/api/", timeout=1, retry_handlers=[])


async def test_429_refuses_until_its_seconds_are_over_and_early_calls_are_kept(scene: Scene) -> None:
    await scene.control.fault("429", POST, seconds=1)
    with pytest.raises(SlackApiError) as refused:
        await post(scene)
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "1"
    with pytest.raises(SlackApiError):
        await post(scene)
    assert [entry.name for entry in await scene.control.violations()] == ["early_after_429"]
    await asyncio.sleep(1)
    assert (await post(scene))["ok"]
    assert await said(scene) == ["hi"]


async def test_5xx_does_nothing(scene: Scene) -> None:
    await scene.control.fault("5xx", POST)
    with pytest.raises(SlackApiError) as refused:
        await post(scene)
    assert refused.value.response.status_code == 503
    assert await said(scene) == []


async def test_an_error_has_the_code_that_was_asked_for_and_hits_only_what_matches(scene: Scene) -> None:
    await scene.control.fault("error", POST, code="is_archived", channel="C0000000000")
    await post(scene)
    await scene.control.clear_faults()
    await scene.control.fault("error", POST, code="is_archived", channel=scene.channel, count=2)
    for _ in range(2):
        with pytest.raises(SlackApiError, match="is_archived"):
            await post(scene)
    assert (await post(scene))["ok"]


async def test_a_timeout_is_never_answered_and_nothing_is_done(scene: Scene) -> None:
    await scene.control.fault("timeout", POST)
    with pytest.raises(asyncio.TimeoutError):
        await impatient(scene).chat_postMessage(channel=scene.channel, text="hi")
    assert await said(scene) == []


async def test_accepted_then_dropped_is_done_but_not_answered(scene: Scene) -> None:
    await scene.control.fault("accepted_then_dropped", POST)
    with pytest.raises(aiohttp.ClientError):
        await post(scene)
    assert await said(scene) == ["hi"]


async def test_accepted_late_is_done_at_once_and_answered_later(scene: Scene) -> None:
    await scene.control.fault("accepted_late", POST, seconds=0.4)
    started = time.monotonic()
    posting = asyncio.create_task(post(scene))
    await asyncio.sleep(0.15)
    assert await said(scene) == ["hi"]
    assert (await posting)["ok"]
    assert time.monotonic() - started >= 0.4


async def test_done_after_timeout_appears_when_the_caller_has_given_up(scene: Scene) -> None:
    await scene.control.fault("done_after_timeout", POST, seconds=1.2)
    with pytest.raises(asyncio.TimeoutError):
        await impatient(scene).chat_postMessage(channel=scene.channel, text="hi")
    assert await said(scene) == []

    async def appeared() -> bool:
        return await said(scene) == ["hi"]

    await scene.control.wait_for(appeared)


async def test_history_lags_for_the_app_and_not_for_people(scene: Scene) -> None:
    await scene.control.fault("history_lag", seconds=0.4)
    await post(scene)
    assert (await scene.client.conversations_history(channel=scene.channel))["messages"] == []
    assert await said(scene) == ["hi"]
    await asyncio.sleep(0.4)
    assert len((await scene.client.conversations_history(channel=scene.channel))["messages"]) == 1


async def test_an_event_is_delivered_twice_under_one_id(scene: Scene, app: AsyncApp) -> None:
    heard: list[str] = []

    @app.event("message")
    async def hear(body: Any) -> None:
        heard.append(body["event_id"])

    await scene.control.fault("duplicate_event", "message")
    await scene.control.say(scene.ann, "hi")
    await scene.control.wait_for(lambda: _length(heard, 2))
    assert len(set(heard)) == 1


async def test_an_event_is_delivered_late(scene: Scene, app: AsyncApp) -> None:
    heard: list[str] = []

    @app.event("message")
    async def hear(body: Any) -> None:
        heard.append(body["event_id"])

    await scene.control.fault("late_event", "message", seconds=0.2)
    await scene.control.say(scene.ann, "hi")
    assert heard == []
    await scene.control.wait_for(lambda: _length(heard, 1))


async def _length(heard: list[str], wanted: int) -> bool:
    return len(heard) >= wanted


async def test_a_revoked_token_a_person_who_left_and_a_channel_that_is_gone(scene: Scene) -> None:
    await scene.control.ask("deactivate", user=scene.ben)
    with pytest.raises(SlackApiError, match="user_disabled"):
        await scene.client.conversations_open(users=scene.ben)
    with pytest.raises(SlackApiError, match="users_not_found"):
        await scene.client.users_lookupByEmail(email="ben@example.com")
    await scene.control.ask("archive", channel=scene.channel)
    with pytest.raises(SlackApiError, match="is_archived"):
        await post(scene)
    await scene.control.ask("delete_channel", channel=scene.channel)
    with pytest.raises(SlackApiError, match="channel_not_found"):
        await post(scene)
    await scene.control.ask("revoke", team=scene.team.id)
    with pytest.raises(SlackApiError, match="token_revoked"):
        await scene.client.auth_test()


async def test_an_unknown_fault_is_refused(scene: Scene) -> None:
    with pytest.raises(ControlError, match="the faults are"):
        await scene.control.fault("earthquake")
