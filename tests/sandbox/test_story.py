"""The everyday path, with a real Bolt app over HTTP: message, button, modal, thread, Home, command."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from tests.sandbox.conftest import Scene
from tests.sandbox.samples import button_message, modal


async def test_a_button_opens_a_modal_whose_answers_come_back(scene: Scene, app: AsyncApp) -> None:
    submitted: list[dict[str, Any]] = []

    @app.action("open")
    async def open_modal(ack: Any, body: Any, client: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=modal())
        await ack()

    @app.view("form")
    async def save(ack: Any, view: Any) -> None:
        submitted.append(view["state"]["values"])
        await ack()

    posted = await scene.client.chat_postMessage(channel=scene.ann, text="Hello", blocks=button_message())
    direct = posted["channel"]
    opened = await scene.control.click(scene.ann, direct, posted["ts"], "open")
    assert opened.acknowledged
    assert opened.view is not None
    assert opened.view.title == "Form"

    refused = await scene.control.submit(scene.ann)
    assert refused.errors == {"name": "Please complete this required field."}
    assert not submitted

    closed = await scene.control.submit(scene.ann, {("name", "text"): "Maria"})
    assert closed.acknowledged
    assert closed.view is None
    assert submitted[0]["name"]["text"]["value"] == "Maria"
    assert await scene.control.violations() == []


async def test_a_reply_in_a_thread_reaches_the_app_and_its_answer_the_thread(scene: Scene, app: AsyncApp) -> None:
    @app.message("ping")
    async def pong(client: Any, event: Any) -> None:
        # Bolt's `say` adds the metadata of an assistant to replies in a direct message, with a payload of null.
        await client.chat_postMessage(channel=event["channel"], text="pong", thread_ts=event["thread_ts"])

    head = await scene.client.chat_postMessage(channel=scene.ann, text="Head")
    await scene.control.say(scene.ann, "ping", head["channel"], head["ts"])
    thread = await scene.control.thread(scene.ann, head["channel"], head["ts"])
    assert [message.text for message in thread] == ["Head", "ping", "pong"]


async def test_the_home_tab_is_published_when_it_is_opened(scene: Scene, app: AsyncApp) -> None:
    @app.event("app_home_opened")
    async def publish(event: Any, client: Any) -> None:
        section = {"type": "section", "text": {"type": "plain_text", "text": "Nobody is waiting."}}
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [section]})

    home = await scene.control.open_home(scene.ann)
    assert home is not None
    assert home.words == "Nobody is waiting."


async def test_a_command_is_answered_in_private(scene: Scene, app: AsyncApp) -> None:
    @app.command("/hello")
    async def hello(ack: Any, command: Any) -> None:
        await ack(f"Hello {command['text']}")

    seen = await scene.control.command(scene.ann, "/hello", "you", scene.channel)
    assert seen.acknowledged
    mine = await scene.control.messages(scene.ann, scene.channel)
    assert [(message.text, message.is_ephemeral) for message in mine] == [("Hello you", True)]
    assert await scene.control.messages(scene.ben, scene.channel) == []


async def test_metadata_of_another_app_arrives_only_if_subscribed_to(scene: Scene, app: AsyncApp) -> None:
    heard: list[dict[str, Any]] = []

    @app.event("message_metadata_posted")
    async def hear(event: Any) -> None:
        heard.append(event["metadata"]["event_payload"])

    @app.event("message")
    async def ignore() -> None: ...

    for app_id, kind in (
        ("A0OTHERAPP1", "something_happened"),
        ("A0OTHERAPP1", "else"),
        ("A0STRANGER1", "something_happened"),
    ):
        metadata = {"event_type": kind, "event_payload": {"kind": kind, "app": app_id}}
        await scene.control.post_as_app(scene.team.id, scene.channel, app_id, text="x", metadata=metadata)
    assert heard == [{"kind": "something_happened", "app": "A0OTHERAPP1"}]


async def test_a_listener_that_fails_shows_the_person_an_error(scene: Scene, app: AsyncApp) -> None:
    @app.action("open")
    async def fail() -> None:
        raise RuntimeError("no")

    posted = await scene.client.chat_postMessage(channel=scene.ann, text="Hello", blocks=button_message())
    seen = await scene.control.click(scene.ann, posted["channel"], posted["ts"], "open")
    assert not seen.acknowledged
    assert seen.toast == "dispatch_failed"
    assert await scene.control.toasts(scene.ann) == ["dispatch_failed"]
