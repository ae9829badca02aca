"""The page asks for all that it shows in one answer, and is told when to ask again."""

import asyncio

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp

from tests.sandbox.conftest import Scene
from tests.sandbox.samples import option, plain


async def test_the_catalogue_is_what_the_manifest_offers(scene: Scene) -> None:
    found = await scene.control.ask("catalogue")
    assert found["app"]["name"] == "Testbed"
    assert [one["command"] for one in found["commands"]] == ["/hello"]
    assert {one["callback_id"]: one["type"] for one in found["shortcuts"]} == {"add": "global", "keep": "message"}
    assert found["has_home"]
    assert found["takes_messages"]


async def test_a_screen_is_the_sidebar_a_conversation_and_a_thread_in_it(scene: Scene) -> None:
    root = await scene.client.chat_postMessage(channel=scene.channel, text="Hello")
    await scene.client.chat_postMessage(channel=scene.channel, text="And", thread_ts=root["ts"])
    screen = await scene.control.ask("screen", user=scene.ann, channel=scene.channel, thread_ts=root["ts"])
    assert [message["text"] for message in screen["messages"]] == ["Hello"]
    assert [message["text"] for message in screen["thread"]] == ["Hello", "And"]
    assert screen["messages"][0]["unread_replies"] == 1
    assert [one["unread"] for one in screen["conversations"]] == [1]
    assert screen["now"] is None


async def test_the_messages_with_the_app_have_a_name_before_there_are_any(scene: Scene) -> None:
    assert (await scene.control.ask("screen", user=scene.ann, channel="app"))["channel"] is None
    await scene.client.chat_postMessage(channel=scene.ann, text="Hello")
    screen = await scene.control.ask("screen", user=scene.ann, channel="app")
    assert screen["channel"] == await scene.control.direct_message(scene.ann)
    assert len(screen["messages"]) == 1


async def test_what_others_see_is_not_on_the_screen(scene: Scene) -> None:
    await scene.client.chat_postMessage(channel=scene.ben, text="For Ben")
    his = await scene.control.direct_message(scene.ben)
    screen = await scene.control.ask("screen", user=scene.ann, channel=his)
    assert (screen["channel"], screen["messages"]) == (None, [])


async def test_what_a_menu_of_a_message_holds_is_shown_again(scene: Scene, app: AsyncApp) -> None:
    @app.action("why")
    async def take(ack: object) -> None:
        await ack()  # type: ignore[operator]

    menu = {"type": "static_select", "action_id": "why", "options": [option("pay"), option("place")]}
    block = {"type": "section", "block_id": "b", "text": plain("Why?"), "accessory": menu}
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="Why?", blocks=[block])
    await scene.control.choose(scene.ann, scene.channel, posted["ts"], "why", "place")
    for who, chosen in ((scene.ann, "place"), (scene.ben, None)):
        (message,) = (await scene.control.ask("screen", user=who, channel=scene.channel))["messages"]
        held = message["state"]["values"]["b"]["why"]["selected_option"]
        assert (held and held["value"]) == chosen


async def test_a_choice_from_an_earlier_list_of_suggestions_stays(scene: Scene, app: AsyncApp) -> None:
    got = []

    @app.options("who")
    async def offer(ack: object, payload: dict[str, str]) -> None:
        await ack(options=[option(payload["value"])])  # type: ignore[operator]

    @app.view("form")
    async def save(ack: object, view: dict[str, dict[str, dict[str, object]]]) -> None:
        got.append(view["state"]["values"])
        await ack()  # type: ignore[operator]

    menu = {"type": "multi_external_select", "action_id": "who", "min_query_length": 1}
    block = {"type": "input", "block_id": "b", "label": plain("Who"), "element": menu}
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    form = {"type": "modal", "callback_id": "form", "title": plain("Form"), "submit": plain("Save"), "blocks": [block]}
    await scene.client.views_open(trigger_id=trigger, view=form)
    await scene.control.suggest(scene.ann, "who", "ann")
    await scene.control.fill(scene.ann, {("b", "who"): ["ann"]})
    await scene.control.suggest(scene.ann, "who", "ben")
    seen = await scene.control.submit(scene.ann, {("b", "who"): ["ann", "ben"]})
    assert seen.errors == {}
    assert [one["value"] for one in got[0]["b"]["who"]["selected_options"]] == ["ann", "ben"]


async def test_whoever_watches_is_told_of_each_change_and_let_go_at_the_end(scene: Scene) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{scene.sandbox.url}/control/changes") as stream:
        assert stream.content_type == "text/event-stream"
        first = await _count(stream)
        await scene.client.chat_postMessage(channel=scene.channel, text="Hello")
        second = await _count(stream)
        assert second > first
        await scene.control.messages(scene.ann, scene.channel)  # reading changes nothing
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await _count(stream)
        await scene.control.mark_read(scene.ann, scene.channel)
        assert await _count(stream) > second
        await scene.sandbox.stop()
        async with asyncio.timeout(2):
            await stream.content.read()


async def _count(stream: aiohttp.ClientResponse) -> int:
    line = b""
    while not line.startswith(b"data:"):
        line = await stream.content.readline()
    return int(line.removeprefix(b"data:"))
