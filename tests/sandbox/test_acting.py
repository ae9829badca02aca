"""A person does only what Slack's client lets them do, and sees what it would show."""

import json
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from slack_app.sandbox import ControlError
from tests.sandbox.conftest import Scene
from tests.sandbox.samples import Payload, button_message, input_block, modal, option, section

FORM = [
    input_block("name", {"type": "plain_text_input", "action_id": "a", "min_length": 2, "max_length": 5}),
    input_block("pay", {"type": "number_input", "action_id": "a", "is_decimal_allowed": False, "max_value": "90"}),
    input_block("mail", {"type": "email_text_input", "action_id": "a"}, optional=True),
    input_block("day", {"type": "datepicker", "action_id": "a"}, optional=True),
    input_block("why", {"type": "static_select", "action_id": "a", "options": [option("pay"), option("place")]}),
]
GOOD: dict[tuple[str, str], Any] = {("name", "a"): "Ann", ("pay", "a"): "60", ("why", "a"): "pay"}


async def open_modal(scene: Scene, view: Payload) -> str:
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    opened = await scene.client.views_open(trigger_id=trigger, view=view)
    view_id: str = opened["view"]["id"]
    return view_id


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("name", "A"),
        ("name", "Annabel"),
        ("name", ""),
        ("pay", "sixty"),
        ("pay", "60.5"),
        ("pay", "91"),
        ("mail", "nobody"),
        ("day", "2026-02-30"),
        ("why", "weather"),
        ("why", None),
    ],
)
async def test_the_client_refuses_bad_entries_before_anything_is_sent(scene: Scene, block: str, value: Any) -> None:
    await open_modal(scene, modal(*FORM))
    seen = await scene.control.submit(scene.ann, {**GOOD, (block, "a"): value})
    assert list(seen.errors) == [block]
    assert not seen.sent
    assert await scene.control.record(kind="request", method="view_submission") == []


async def test_good_entries_arrive_as_slack_sends_them(scene: Scene, app: AsyncApp) -> None:
    got: list[Payload] = []

    @app.view("form")
    async def save(ack: Any, view: Payload) -> None:
        got.append(view["state"]["values"])
        await ack()

    await open_modal(scene, modal(*FORM))
    assert (await scene.control.submit(scene.ann, GOOD)).view is None
    assert got[0]["why"]["a"] == {"type": "static_select", "selected_option": option("pay")}
    assert got[0]["mail"]["a"] == {"type": "email_text_input", "value": None}


async def test_one_can_only_click_what_is_there(scene: Scene) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="x", blocks=button_message())
    for user, channel, ts, action in (
        (scene.ann, scene.channel, posted["ts"], "other"),
        (scene.ann, scene.channel, "1.000000", "open"),
        (scene.ann, "C9", posted["ts"], "open"),
        ("U9", scene.channel, posted["ts"], "open"),
    ):
        with pytest.raises(ControlError):
            await scene.control.click(user, channel, ts, action)
    await scene.client.chat_update(channel=scene.channel, ts=posted["ts"], text="done")
    with pytest.raises(ControlError, match="no element 'open'"):
        await scene.control.click(scene.ann, scene.channel, posted["ts"], "open")


async def test_an_external_select_takes_only_what_was_offered(scene: Scene, app: AsyncApp) -> None:
    asked: list[str] = []

    @app.options("who")
    async def offer(ack: Any, payload: Payload) -> None:
        asked.append(payload["value"])
        await ack(options=[option("maria")])

    @app.view("form")
    async def save(ack: Any) -> None:
        await ack()

    select = {"type": "external_select", "action_id": "who", "min_query_length": 2}
    await open_modal(scene, modal(input_block("who", select)))
    assert (await scene.control.submit(scene.ann, {("who", "who"): "maria"})).errors
    assert await scene.control.suggest(scene.ann, "who", "m") == []
    assert await scene.control.suggest(scene.ann, "who", "ma") == [option("maria")]
    assert asked == ["ma"]
    assert (await scene.control.submit(scene.ann, {("who", "who"): "ben"})).errors
    assert (await scene.control.submit(scene.ann, {("who", "who"): "maria"})).view is None


@pytest.mark.deliberately_wrong
@pytest.mark.parametrize(
    "body",
    [
        {"response_action": "errors", "errors": {"text": "an action id"}},
        {"response_action": "errors", "errors": {"words": "a section"}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "update", "view": {"type": "modal"}},
        {"response_action": "explode"},
        {"response_action": "clear", "extra": 1},
        "thank you",
    ],
)
async def test_an_acknowledgement_that_slack_would_not_take_is_a_violation(
    scene: Scene, app: AsyncApp, body: Any
) -> None:
    @app.view("form")
    async def save(ack: Any) -> None:
        if isinstance(body, str):
            await ack(body)
        else:
            response = await ack()
            response.body, response.headers["content-type"] = json.dumps(body), ["application/json"]

    await open_modal(scene, modal(section(block_id="words"), input_block("name", FORM[0]["element"])))
    seen = await scene.control.submit(scene.ann, {("name", "a"): "Ann"})
    assert seen.toast == "invalid_ack"
    assert seen.view is not None
    assert [entry.name for entry in await scene.control.violations()] == ["invalid_ack"]


async def test_views_are_stacked_three_high_and_cleared(scene: Scene, app: AsyncApp) -> None:
    actions = iter(["push", "push", "push", "clear"])

    @app.view("form")
    async def answer(ack: Any) -> None:
        action = next(actions)
        await (ack(response_action=action) if action == "clear" else ack(response_action=action, view=modal()))

    await open_modal(scene, modal())
    values = {("name", "text"): "x"}
    for height in (2, 3):
        await scene.control.submit(scene.ann, values)
        assert len((await scene.control.ask("views", user=scene.ann))["views"]) == height
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ann)
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await scene.client.views_push(trigger_id=trigger, view=modal())
    next(actions)
    await scene.control.submit(scene.ann, values)
    assert await scene.control.open_view(scene.ann) is None


async def test_a_view_is_updated_by_hash_and_only_while_it_is_open(scene: Scene) -> None:
    view_id = await open_modal(scene, modal(external_id="mine"))
    opened = await scene.control.open_view(scene.ann)
    assert opened is not None
    await scene.control.fill(scene.ann, {("name", "text"): "kept"})
    await scene.client.views_update(external_id="mine", hash=opened.raw["hash"], view=modal(private_metadata="2"))
    updated = await scene.control.open_view(scene.ann)
    assert updated is not None
    assert updated.state["name"]["text"]["value"] == "kept"
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await scene.client.views_update(view_id=view_id, hash=opened.raw["hash"], view=modal())
    trigger = scene.sandbox.slack.triggers.issue(scene.team.id, scene.ben)
    with pytest.raises(SlackApiError, match="duplicate_external_id"):
        await scene.client.views_open(trigger_id=trigger, view=modal(external_id="mine"))
    await scene.control.close_view(scene.ann)
    with pytest.raises(SlackApiError, match="not_found"):
        await scene.client.views_update(view_id=view_id, view=modal())


@pytest.mark.deliberately_wrong
async def test_a_view_over_250_kb_is_too_large(scene: Scene) -> None:
    blocks = [section("x" * 2999) for _ in range(90)]
    with pytest.raises(SlackApiError, match="view_too_large"):
        await scene.client.views_publish(user_id=scene.ann, view={"type": "home", "blocks": blocks})


async def test_closing_is_told_only_if_asked_for(scene: Scene, app: AsyncApp) -> None:
    closed: list[bool] = []

    @app.view_closed("form")
    async def hear(ack: Any, body: Payload) -> None:
        closed.append(body["is_cleared"])
        await ack()

    await open_modal(scene, modal())
    await scene.control.close_view(scene.ann)
    await open_modal(scene, modal(notify_on_close=True))
    await scene.control.close_view(scene.ann)
    await open_modal(scene, modal(notify_on_close=True))
    await scene.control.close_view(scene.ann, everything=True)
    assert closed == [False, True]


async def test_a_step_runs_once_and_ends_with_outputs_of_the_declared_types(scene: Scene, app: AsyncApp) -> None:
    @app.function("ask")
    async def ask(inputs: Payload, complete: Any) -> None:
        assert inputs["who"] == scene.ben
        await complete(outputs={"score": 4})

    seen = await scene.control.run_step(scene.ann, "ask", {"who": scene.ben})
    run = await scene.control.execution(seen.execution)
    assert (run["status"], run["outputs"]) == ("completed", {"score": 4})
    again = {"function_execution_id": seen.execution, "outputs": {"score": 5}}
    with pytest.raises(SlackApiError, match="execution_not_in_running_state"):
        await scene.client.functions_completeSuccess(**again)
    with pytest.raises(ControlError, match="missing parameter who"):
        await scene.control.run_step(scene.ann, "ask", {})
    with pytest.raises(ControlError, match="no function 'other'"):
        await scene.control.run_step(scene.ann, "other", {})


async def test_what_the_manifest_does_not_list_cannot_be_used(scene: Scene) -> None:
    for act in (
        scene.control.command(scene.ann, "/other"),
        scene.control.global_shortcut(scene.ann, "keep"),
        scene.control.message_shortcut(scene.ann, "add", scene.channel, "1.0"),
    ):
        with pytest.raises(ControlError, match="the manifest has no"):
            await act


async def test_shortcuts_open_modals(scene: Scene, app: AsyncApp) -> None:
    @app.shortcut("add")
    @app.shortcut("keep")
    async def show(ack: Any, body: Payload, client: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=modal())
        await ack()

    assert (await scene.control.global_shortcut(scene.ann, "add")).view is not None
    said = await scene.control.say(scene.ann, "Tom & <Jerry>", scene.channel)
    assert (await scene.control.message_shortcut(scene.ben, "keep", scene.channel, said.ts)).view is not None
    [message] = await scene.control.messages(scene.ben, scene.channel)
    assert message.text == "Tom &amp; &lt;Jerry&gt;"


async def test_unread_marks_follow_new_messages_and_not_edits(scene: Scene) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.ann, text="a")
    direct = posted["channel"]

    async def unread() -> tuple[int, int]:
        [found] = [c for c in await scene.control.conversations(scene.ann) if c.id == direct]
        return found.unread, found.thread_unread

    assert await unread() == (1, 0)
    await scene.control.mark_read(scene.ann, direct)
    await scene.client.chat_update(channel=direct, ts=posted["ts"], text="b")
    assert await unread() == (0, 0)
    await scene.client.chat_postMessage(channel=direct, text="reply", thread_ts=posted["ts"])
    assert await unread() == (0, 1)
    await scene.control.mark_read(scene.ann, direct, posted["ts"])
    await scene.client.chat_postMessage(channel=direct, text="c", thread_ts=posted["ts"], reply_broadcast=True)
    assert await unread() == (1, 1)


async def test_what_was_chosen_in_a_message_is_in_the_state_of_the_next_click(scene: Scene, app: AsyncApp) -> None:
    states: list[Payload] = []

    @app.action("why")
    async def choose(ack: Any) -> None:
        await ack()

    @app.action("open")
    async def hear(ack: Any, body: Payload) -> None:
        states.append(body["state"]["values"])
        await ack()

    select = {"type": "static_select", "action_id": "why", "options": [option("pay"), option("place")]}
    blocks = [section(block_id="reason", accessory=select), *button_message()]
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="x", blocks=blocks)
    await scene.control.choose(scene.ann, scene.channel, posted["ts"], "why", "place")
    for user in (scene.ann, scene.ben):
        await scene.control.click(user, scene.channel, posted["ts"], "open")
    assert [state["reason"]["why"]["selected_option"] for state in states] == [option("place"), None]
    with pytest.raises(ControlError, match="not among the options"):
        await scene.control.choose(scene.ann, scene.channel, posted["ts"], "why", "weather")
