"""How the app is asked over HTTP: signatures, retries, response URLs."""

import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.sandbox.conftest import Scene
from tests.sandbox.samples import button_message, section


class Listener:
    """Answers as it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict[str, str], bytes]] = []
        self.answers: list[web.Response] = []

    async def serve(self, request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.requests.append((headers, await request.read()))
        return self.answers.pop(0) if self.answers else web.Response()

    @property
    def retries(self) -> list[tuple[str | None, str | None]]:
        return [(h.get("x-slack-retry-num"), h.get("x-slack-retry-reason")) for h, _ in self.requests]


@pytest.fixture
async def listener(scene: Scene) -> AsyncIterator[Listener]:
    listener = Listener()
    server = web.Application()
    server.router.add_post("/events", listener.serve)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await scene.control.transport("http", f"http://127.0.0.1:{runner.addresses[0][1]}/events")
    yield listener
    await runner.cleanup()


async def settled(scene: Scene) -> bool:
    return (await scene.control.ask("state"))["events_under_way"] == 0


async def test_every_request_carries_slacks_signature(scene: Scene, listener: Listener) -> None:
    await scene.control.say(scene.ann, "hi")
    await scene.control.command(scene.ann, "/hello", "é & <b>")
    verifier = SignatureVerifier(scene.sandbox.signing_secret)
    assert len(listener.requests) == 2
    for headers, body in listener.requests:
        assert verifier.is_valid_request(body, headers)
        assert abs(time.time() - int(headers["x-slack-request-timestamp"])) < 5


async def test_an_event_is_sent_again_three_times_under_the_same_id(scene: Scene, listener: Listener) -> None:
    await scene.control.clocks(event_retries=[0, 0.01, 0.01])
    listener.answers = [web.Response(status=500) for _ in range(9)]
    await scene.control.say(scene.ann, "hi")
    await scene.control.wait_for(lambda: settled(scene))
    assert listener.retries == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    ids = {entry.data["payload"]["event_id"] for entry in await scene.control.record(kind="request", method="message")}
    assert len(ids) == 1


async def test_an_app_can_ask_not_to_be_told_again(scene: Scene, listener: Listener) -> None:
    await scene.control.clocks(event_retries=[0, 0, 0])
    listener.answers = [web.Response(status=500, headers={"x-slack-no-retry": "1"})]
    await scene.control.say(scene.ann, "hi")
    await scene.control.wait_for(lambda: settled(scene))
    assert listener.retries == [(None, None)]


async def test_a_click_is_sent_once_and_a_failure_is_shown(scene: Scene, listener: Listener) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="x", blocks=button_message())
    await scene.control.wait_for(lambda: settled(scene))
    listener.requests.clear()
    listener.answers = [web.Response(status=500)]
    seen = await scene.control.click(scene.ann, scene.channel, posted["ts"], "open")
    assert seen.toast == "dispatch_failed"
    assert len(listener.requests) == 1


async def response_url(scene: Scene, listener: Listener) -> str:
    await scene.control.command(scene.ann, "/hello", channel=scene.channel)
    [entry] = await scene.control.record(kind="request", method="/hello")
    url: str = entry.data["payload"]["response_url"]
    return url


async def send(url: str, **body: Any) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as response:
        return response.status, (await response.json()).get("error", "")


async def test_a_response_url_works_five_times(scene: Scene, listener: Listener) -> None:
    url = await response_url(scene, listener)
    for number in range(5):
        assert await send(url, text=str(number)) == (200, "")
    assert await send(url, text="6") == (404, "used_url")
    mine = await scene.control.messages(scene.ann, scene.channel)
    assert [(m.text, m.is_ephemeral) for m in mine] == [(str(number), True) for number in range(5)]


async def test_a_response_url_works_for_half_an_hour(scene: Scene, listener: Listener) -> None:
    await scene.control.clocks(response_url=0)
    assert await send(await response_url(scene, listener), text="late") == (404, "expired_url")


@pytest.mark.deliberately_wrong
async def test_a_response_url_checks_what_it_is_given(scene: Scene, listener: Listener) -> None:
    url = await response_url(scene, listener)
    assert await send(url) == (400, "no_text")
    assert await send(url, text="x", blocks=[{"type": "nonsense"}]) == (400, "invalid_blocks")
    assert await send(url, text="x", response_type="loud") == (400, "invalid_arguments")


async def test_a_response_url_replaces_deletes_and_answers_in_the_thread(scene: Scene, listener: Listener) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="x", blocks=button_message())
    await scene.control.click(scene.ann, scene.channel, posted["ts"], "open")
    [entry] = await scene.control.record(kind="request", method="block_actions")
    url = entry.data["payload"]["response_url"]
    await send(url, text="replaced", blocks=[section("replaced")], replace_original=True)
    await send(url, text="reply", response_type="in_channel", replace_original=False, thread_ts=posted["ts"])
    thread = await scene.control.thread(scene.ben, scene.channel, posted["ts"])
    assert [message.text for message in thread] == ["replaced", "reply"]
    await send(url, delete_original=True)
    [tombstone] = await scene.control.messages(scene.ann, scene.channel)
    assert tombstone.text == "This message was deleted."
