"""Tokens, scopes, argument checks and answers of the Web API, asked by Slack's own client."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from slack_app.sandbox import Control, Sandbox
from tests.sandbox.conftest import Scene, manifest
from tests.sandbox.samples import modal, section

pytestmark = pytest.mark.deliberately_wrong


async def call(scene: Scene, method: str, token: str | None = None, **args: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    url = f"{scene.sandbox.url}/api/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=args, headers=headers) as response:
        answer: dict[str, Any] = await response.json()
        return answer


async def test_tokens_are_told_apart(scene: Scene) -> None:
    bot = scene.team.bot_token
    assert (await call(scene, "auth.test"))["error"] == "not_authed"
    assert (await call(scene, "auth.test", "xoxb-stranger"))["error"] == "invalid_auth"
    assert (await call(scene, "auth.test", scene.sandbox.app_token))["error"] == "not_allowed_token_type"
    assert (await call(scene, "apps.connections.open", bot))["error"] == "not_allowed_token_type"
    assert (await call(scene, "chat.frobnicate", bot))["error"] == "unknown_method"
    assert (await call(scene, "auth.test", bot))["user_id"] == scene.team.bot_user_id


async def test_a_token_may_come_in_a_form(scene: Scene) -> None:
    async with aiohttp.ClientSession() as session:
        form = {"token": scene.team.bot_token, "channel": scene.channel, "blocks": "[]", "text": "hi"}
        async with session.post(f"{scene.sandbox.url}/api/chat.postMessage", data=form) as response:
            assert (await response.json())["ok"]


async def test_a_scope_that_the_manifest_does_not_grant_is_missing() -> None:
    narrow = manifest()
    narrow["oauth_config"]["scopes"]["bot"] = ["commands"]
    async with Sandbox(narrow) as sandbox, Control(sandbox.url) as control:
        team = await control.workspace("Acme")
        client = AsyncWebClient(team.bot_token, base_url=f"{sandbox.url}/api/", retry_handlers=[])
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel="C1", text="hi")
        assert refused.value.response.data == {
            "ok": False,
            "error": "missing_scope",
            "needed": "chat:write",
            "provided": "commands",
        }
        assert (await client.auth_test()).headers["x-oauth-scopes"] == "commands"


@pytest.mark.parametrize(
    ("error", "args"),
    [
        ("invalid_arguments", {}),
        ("channel_not_found", {"channel": "C9", "text": "x"}),
        ("no_text", {"channel": "GENERAL"}),
        ("msg_too_long", {"channel": "GENERAL", "text": "x" * 40_001}),
        ("invalid_blocks_format", {"channel": "GENERAL", "text": "x", "blocks": "nonsense"}),
        ("invalid_blocks", {"channel": "GENERAL", "text": "x", "blocks": [{"type": "nonsense"}]}),
        ("markdown_text_conflict", {"channel": "GENERAL", "text": "x", "markdown_text": "x"}),
        ("too_many_attachments", {"channel": "GENERAL", "text": "x", "attachments": [{"text": "a"}] * 101}),
        ("invalid_metadata_format", {"channel": "GENERAL", "text": "x", "metadata": {"event_type": "a"}}),
        (
            "invalid_metadata_format",
            {"channel": "GENERAL", "text": "x", "metadata": {"event_type": "a", "event_payload": {"a": {"b": {}}}}},
        ),
        (
            "metadata_too_large",
            {"channel": "GENERAL", "text": "x", "metadata": {"event_type": "a", "event_payload": {"a": "x" * 9000}}},
        ),
        ("thread_not_found", {"channel": "GENERAL", "text": "x", "thread_ts": "1.000000"}),
        ("not_in_channel", {"channel": "OUTSIDE", "text": "x"}),
        ("channel_not_found", {"channel": "SECRET", "text": "x"}),
        ("missing_scope", {"channel": "GENERAL", "text": "x", "username": "Somebody"}),
    ],
)
async def test_posting_is_refused_with_slacks_code(scene: Scene, error: str, args: dict[str, Any]) -> None:
    outside = await scene.control.channel(scene.team.id, "outside", [scene.ann])
    secret = await scene.control.channel(scene.team.id, "secret", [scene.ann], private=True)
    ids = {"GENERAL": scene.channel, "OUTSIDE": outside.id, "SECRET": secret.id}
    args = {**args, "channel": ids.get(args.get("channel", ""), args.get("channel"))}
    assert (await call(scene, "chat.postMessage", scene.team.bot_token, **args))["error"] == error


async def test_an_update_without_blocks_removes_them_and_keeps_metadata(scene: Scene) -> None:
    metadata = {"event_type": "a", "event_payload": {"id": 1}}
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="a", blocks=[section()], metadata=metadata)
    await scene.control.mark_read(scene.ann, scene.channel)
    place = {"channel": scene.channel, "ts": posted["ts"]}
    changed = await scene.client.chat_update(**place, text="b")
    assert "blocks" not in changed["message"]
    assert changed["message"]["metadata"] == metadata
    [message] = await scene.control.messages(scene.ann, scene.channel)
    assert (message.text, message.is_edited, message.is_unread) == ("b", True, False)
    cleared = await scene.client.chat_update(**place, text="c", metadata={})
    assert "metadata" not in cleared["message"]
    with pytest.raises(SlackApiError, match="msg_too_long"):
        await scene.client.chat_update(**place, text="x" * 4001)
    with pytest.raises(SlackApiError, match="message_not_found"):
        await scene.client.chat_update(channel=scene.channel, ts="1.000000", text="x")
    said = await scene.control.say(scene.ann, "mine", scene.channel)
    with pytest.raises(SlackApiError, match="cant_update_message"):
        await scene.client.chat_update(channel=scene.channel, ts=said.ts, text="x")


async def test_history_and_replies_are_paged_and_bounded(scene: Scene) -> None:
    posted = [(await scene.client.chat_postMessage(channel=scene.channel, text=str(i)))["ts"] for i in range(5)]
    for i in range(3):
        await scene.client.chat_postMessage(channel=scene.channel, text=f"r{i}", thread_ts=posted[0])
    first = await scene.client.conversations_history(channel=scene.channel, limit=3)
    assert [m["text"] for m in first["messages"]] == ["4", "3", "2"]
    assert first["has_more"]
    cursor = first["response_metadata"]["next_cursor"]
    rest = await scene.client.conversations_history(channel=scene.channel, limit=3, cursor=cursor)
    assert [m["text"] for m in rest["messages"]] == ["1", "0"]
    after = await scene.client.conversations_history(channel=scene.channel, oldest=posted[3], inclusive=True)
    assert [m["text"] for m in after["messages"]] == ["4", "3"]
    thread = await scene.client.conversations_replies(channel=scene.channel, ts=posted[0])
    assert [m["text"] for m in thread["messages"]] == ["0", "r0", "r1", "r2"]
    assert thread["messages"][0]["reply_count"] == 3


async def test_metadata_is_read_back_only_if_asked_for(scene: Scene) -> None:
    metadata = {"event_type": "a", "event_payload": {"id": 1}}
    await scene.client.chat_postMessage(channel=scene.channel, text="a", metadata=metadata)
    plain = await scene.client.conversations_history(channel=scene.channel)
    assert "metadata" not in plain["messages"][0]
    whole = await scene.client.conversations_history(channel=scene.channel, include_all_metadata=True)
    assert whole["messages"][0]["metadata"] == metadata


async def test_people_and_conversations_are_found(scene: Scene) -> None:
    client = scene.client
    assert (await client.users_lookupByEmail(email="ANN@example.com"))["user"]["id"] == scene.ann
    assert (await client.users_info(user=scene.ann))["user"]["profile"]["email"] == "ann@example.com"
    assert len((await client.users_list(limit=2))["members"]) == 2
    assert (await client.conversations_info(channel=scene.channel))["channel"]["is_member"]
    assert scene.ben in (await client.conversations_members(channel=scene.channel))["members"]
    direct = (await client.conversations_open(users=scene.ann))["channel"]["id"]
    assert (await client.conversations_open(users=[scene.ann]))["already_open"]
    mine = await client.users_conversations(types="im,public_channel")
    assert {channel["id"] for channel in mine["channels"]} == {direct, scene.channel}
    other = await scene.control.channel(scene.team.id, "other", [scene.ann])
    assert (await client.conversations_join(channel=other.id))["channel"]["is_member"]
    assert len((await client.conversations_list())["channels"]) == 2
    for method, args, error in (
        (client.users_info, {"user": "U9"}, "user_not_found"),
        (client.conversations_open, {"users": "U9"}, "user_not_found"),
        (client.conversations_info, {"channel": "C9"}, "channel_not_found"),
        (client.conversations_members, {"channel": scene.channel, "cursor": "x"}, "invalid_cursor"),
        (client.conversations_list, {"types": "mail"}, "invalid_types"),
    ):
        with pytest.raises(SlackApiError, match=error):
            await method(**args)


async def test_another_workspace_sees_nothing_of_this_one(scene: Scene) -> None:
    other = await scene.control.workspace("Other")
    stranger = AsyncWebClient(other.bot_token, base_url=f"{scene.sandbox.url}/api/", retry_handlers=[])
    for channel in (scene.channel, scene.ann):
        with pytest.raises(SlackApiError, match="channel_not_found"):
            await stranger.chat_postMessage(channel=channel, text="hi")


async def test_a_message_can_be_deleted_and_leaves_a_tombstone_if_it_has_replies(scene: Scene) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="head")
    await scene.control.say(scene.ann, "reply", scene.channel, posted["ts"])
    await scene.client.chat_delete(channel=scene.channel, ts=posted["ts"])
    thread = await scene.control.thread(scene.ann, scene.channel, posted["ts"])
    assert [message.text for message in thread] == ["This message was deleted.", "reply"]
    with pytest.raises(SlackApiError, match="cant_delete_message"):
        await scene.client.chat_delete(channel=scene.channel, ts=posted["ts"])


async def test_an_ephemeral_message_is_seen_by_one_person_only(scene: Scene) -> None:
    await scene.client.chat_postEphemeral(channel=scene.channel, user=scene.ann, text="psst")
    assert [m.text for m in await scene.control.messages(scene.ann, scene.channel)] == ["psst"]
    assert await scene.control.messages(scene.ben, scene.channel) == []
    assert (await scene.client.conversations_history(channel=scene.channel))["messages"] == []
    with pytest.raises(SlackApiError, match="user_not_in_channel"):
        await scene.client.chat_postEphemeral(channel=scene.channel, user="U9", text="psst")


async def test_an_unknown_argument_is_ignored_and_kept_as_a_warning(scene: Scene) -> None:
    await call(scene, "chat.postMessage", scene.team.bot_token, channel=scene.channel, text="x", bogus=1)
    [entry] = await scene.control.record(kind="call", method="chat.postMessage")
    assert entry.data["warnings"] == ["unknown argument bogus"]
    assert entry.data["args"] == {"channel": scene.channel, "text": "x", "bogus": 1}
    assert entry.data["status"] == 200
    assert not entry.data["refused"]


async def test_a_permalink_names_the_message(scene: Scene) -> None:
    posted = await scene.client.chat_postMessage(channel=scene.channel, text="x")
    link = await scene.client.chat_getPermalink(channel=scene.channel, message_ts=posted["ts"])
    assert link["permalink"].endswith(f"/archives/{scene.channel}/p{posted['ts'].replace('.', '')}")


async def test_the_sandbox_serves_on_loopback_only() -> None:
    with pytest.raises(ValueError, match="loopback"):
        await Sandbox(manifest()).start(host="0.0.0.0")


async def test_a_trigger_id_works_once_and_not_for_long(scene: Scene) -> None:
    triggers = scene.sandbox.slack.triggers
    trigger = triggers.issue(scene.team.id, scene.ann)
    assert (await scene.client.views_open(trigger_id=trigger, view=modal()))["view"]["id"].startswith("V")
    await scene.control.clocks(trigger=0)
    for given, error in (
        (trigger, "exchanged_trigger_id"),
        (triggers.issue(scene.team.id, scene.ann), "expired_trigger_id"),
        ("1.2.3", "invalid_trigger_id"),
    ):
        with pytest.raises(SlackApiError, match=error):
            await scene.client.views_open(trigger_id=given, view=modal())
