"""Socket Mode with Slack's own client and a real Bolt app."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from tests.sandbox.conftest import Scene
from tests.sandbox.samples import button_message, modal


@pytest.fixture
async def handler(scene: Scene) -> AsyncIterator[AsyncSocketModeHandler]:
    bolt = AsyncApp(client=scene.client, signing_secret="unused", process_before_response=True)
    handler = AsyncSocketModeHandler(bolt, scene.sandbox.app_token, ping_interval=1)
    await scene.control.transport("socket")
    await handler.connect_async()
    yield handler
    await handler.close_async()


async def connections(scene: Scene) -> int:
    return (await scene.control.ask("state"))["connections"]


async def test_a_modal_is_opened_and_kept_open_by_errors(scene: Scene, handler: AsyncSocketModeHandler) -> None:
    app: AsyncApp = handler.app

    @app.action("open")
    async def open_modal(ack: Any, body: Any, client: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=modal())
        await ack()

    @app.view("form")
    async def refuse(ack: Any) -> None:
        await ack(response_action="errors", errors={"name": "Not like this."})

    posted = await scene.client.chat_postMessage(channel=scene.ann, text="Hello", blocks=button_message())
    await scene.control.click(scene.ann, posted["channel"], posted["ts"], "open")
    seen = await scene.control.submit(scene.ann, {("name", "text"): "Maria"})
    assert seen.acknowledged
    assert seen.errors == {"name": "Not like this."}
    assert seen.view is not None


async def test_a_command_is_answered_in_the_acknowledgement(scene: Scene, handler: AsyncSocketModeHandler) -> None:
    @handler.app.command("/hello")
    async def hello(ack: Any) -> None:
        await ack("Hello")

    await scene.control.command(scene.ann, "/hello")
    assert [message.text for message in await scene.control.messages(scene.ann)] == ["Hello"]


async def test_an_event_that_is_not_acknowledged_comes_again(scene: Scene, handler: AsyncSocketModeHandler) -> None:
    await scene.control.clocks(event_retries=[0.0, 0.01, 0.01])
    heard: list[Any] = []

    @handler.app.event("message")
    async def hear(request: Any) -> None:
        heard.append(request.headers.get("x-slack-retry-num"))
        if len(heard) < 3:
            raise RuntimeError("not now")

    await scene.control.clocks(acknowledgement=0.3)
    await scene.control.say(scene.ann, "hi")
    await scene.control.wait_for(lambda: enough(heard))
    assert [retry and retry[0] for retry in heard] == ["0", "1", "2"]


async def enough(heard: list[Any]) -> bool:
    return len(heard) >= 3


async def test_an_unacknowledged_click_is_not_sent_again(scene: Scene, handler: AsyncSocketModeHandler) -> None:
    await scene.control.clocks(acknowledgement=0.2)
    posted = await scene.client.chat_postMessage(channel=scene.ann, text="Hello", blocks=button_message())
    seen = await scene.control.click(scene.ann, posted["channel"], posted["ts"], "open")
    assert seen.toast == "operation_timeout"
    assert len(await scene.control.record(kind="request", method="block_actions")) == 1


async def test_a_client_told_to_go_connects_again(scene: Scene, handler: AsyncSocketModeHandler) -> None:
    @handler.app.command("/hello")
    async def hello(ack: Any) -> None:
        await ack()

    await scene.control.ask("disconnect", reason="refresh_requested")

    async def answered() -> bool:
        return await connections(scene) == 1 and (await scene.control.command(scene.ann, "/hello")).acknowledged

    assert await scene.control.wait_for(answered)


async def test_a_connection_that_is_cut_is_an_error_to_the_person(
    scene: Scene, handler: AsyncSocketModeHandler
) -> None:
    await handler.close_async()

    async def gone() -> bool:
        return await connections(scene) == 0

    await scene.control.wait_for(gone)
    assert (await scene.control.command(scene.ann, "/hello")).toast == "dispatch_failed"


async def test_a_switched_off_link_opens_no_more_connections(scene: Scene) -> None:
    await scene.control.transport("socket")
    await scene.control.ask("disconnect", reason="link_disabled")
    answer = await scene.client.api_call("auth.test")
    assert answer["ok"]
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bearer {scene.sandbox.app_token}"}
        async with session.post(f"{scene.sandbox.url}/api/apps.connections.open", headers=headers) as response:
            assert (await response.json())["error"] == "socket_mode_not_enabled"


async def test_an_address_works_once_and_ten_connections_are_the_most(scene: Scene) -> None:
    async with aiohttp.ClientSession() as session:
        addresses = [scene.sandbox.slack.sockets.ticket() for _ in range(11)]
        sockets = [await session.ws_connect(address) for address in addresses[:10]]
        assert [(await socket.receive_json())["type"] for socket in sockets] == ["hello"] * 10
        one_more = await session.ws_connect(addresses[10])
        assert (await one_more.receive_json())["reason"] == "too_many_websockets"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(addresses[0])
        for socket in [*sockets, one_more]:
            await socket.close()
