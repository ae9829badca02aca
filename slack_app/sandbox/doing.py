"""What people and other apps do in Slack besides clicking: write, use commands and shortcuts, run workflows."""

import asyncio
import re
from typing import Any

from slack_app.sandbox import interactions, posting
from slack_app.sandbox.acknowledgements import UnacceptableError, answer_command, expect_nothing, refuse
from slack_app.sandbox.acting import seen
from slack_app.sandbox.errors import ControlError, SlackError
from slack_app.sandbox.events import Sent
from slack_app.sandbox.inputs import rich_text
from slack_app.sandbox.message_content import check_blocks, check_metadata
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.places import seen_conversation, seen_message
from slack_app.sandbox.replies import Reply
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import describe
from slack_app.sandbox.workspace import Conversation, Message, User, Workspace

_MENTION = re.compile(r"&lt;([@#][A-Z0-9|]+)&gt;")
_NOT_THERE = "the manifest has no {} {!r}"


class Doing:
    """What people and other apps do; each act answers once the app acknowledged, or did not."""

    VERBS = ("command", "global_shortcut", "message_shortcut", "say", "open_home", "post_as_app", "run_step")

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    async def command(self, user: str, command: str, text: str = "", channel: str | None = None) -> Payload:
        """Use a slash command, in the app's direct messages unless a channel is named."""
        workspace, person = self._person(user)
        if self._slack.manifest.command(command) is None:
            raise ControlError(_NOT_THERE.format("command", command))
        conversation = self._conversation(workspace, user, channel)
        payload = interactions.command(self._slack, workspace, person, conversation, command, text)
        reply = await self._slack.delivery.ask("slash_commands", payload, workspace.id)
        if reply.acknowledged:
            try:
                answer_command(self._slack, workspace, conversation, person, reply.body)
            except UnacceptableError as problem:
                reply = self._refused(workspace, person, "slash_command", reply, problem)
        return seen(self._slack, user, reply)

    async def global_shortcut(self, user: str, callback_id: str) -> Payload:
        """Use a global shortcut."""
        workspace, person = self._person(user)
        if self._slack.manifest.shortcut(callback_id, "global") is None:
            raise ControlError(_NOT_THERE.format("global shortcut", callback_id))
        payload = interactions.global_shortcut(self._slack, workspace, person, callback_id)
        return await self._shortcut(workspace, person, payload)

    async def message_shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> Payload:
        """Use a shortcut on a message."""
        workspace, person = self._person(user)
        if self._slack.manifest.shortcut(callback_id, "message") is None:
            raise ControlError(_NOT_THERE.format("message shortcut", callback_id))
        conversation = seen_conversation(workspace, user, channel)
        message = seen_message(conversation, user, ts)
        payload = interactions.message_shortcut(self._slack, workspace, person, conversation, message, callback_id)
        return await self._shortcut(workspace, person, payload)

    async def say(
        self, user: str, text: str, channel: str | None = None, thread_ts: str | None = None, broadcast: bool = False
    ) -> Payload:
        """Type a message, in the app's direct messages unless a channel is named."""
        workspace, person = self._person(user)
        conversation = self._conversation(workspace, user, channel)
        self._refuse_writing(conversation, user)
        if thread_ts and thread_ts not in conversation.messages:
            raise ControlError(f"there is no thread {thread_ts!r}")
        message = posting.new_message(
            self._slack,
            workspace,
            user,
            typed(text),
            blocks=[rich_text(text)],
            thread_ts=thread_ts,
            subtype="thread_broadcast" if broadcast and thread_ts else None,
            client_msg_id=f"client-{self._slack.world.ids.number('client')}",
        )
        sent = posting.post(self._slack, workspace, conversation, message)
        person.last_read[conversation.id] = message.ts
        if thread_ts:
            person.thread_read[thread_ts] = message.ts
        return await self._told(user, sent, channel=conversation.id, ts=message.ts)

    async def open_home(self, user: str, tab: str = "home") -> Payload:
        """Open the app's Home tab, or its messages."""
        workspace, _ = self._person(user)
        if not self._slack.manifest.has_home():
            raise ControlError("the manifest has no Home tab")
        conversation, _ = self._slack.world.open_direct_message(workspace, user)
        home = self._slack.views.home(user)
        event: Payload = {"type": "app_home_opened", "user": user, "channel": conversation.id, "tab": tab}
        if home is not None and tab == "home":
            event["view"] = home.as_payload()
        event["event_ts"] = self._slack.world.next_ts()
        sent = self._slack.events.emit(workspace, "app_home_opened", event)
        answer = await self._told(user, sent, channel=conversation.id)
        return {**answer, "home": describe(self._slack.views.home(user))}

    async def post_as_app(
        self,
        team: str,
        channel: str,
        app_id: str,
        text: str = "",
        metadata: Payload | None = None,
        blocks: list[Payload] | None = None,
        thread_ts: str | None = None,
        name: str | None = None,
    ) -> Payload:
        """Let another app post a message, perhaps with metadata; `name` is what people call it."""
        workspace = self._workspace(team)
        conversation = workspace.conversations.get(channel)
        if conversation is None:
            raise ControlError(f"there is no conversation {channel!r}")
        try:
            check_blocks(blocks or [])
            if metadata:
                check_metadata(metadata)
        except SlackError as problem:
            raise ControlError(f"Slack refuses that: {problem.code} {problem.extra or ''}") from None
        author = self._other_app(workspace, app_id, name)
        conversation.members[author.id] = None
        message = posting.new_message(
            self._slack,
            workspace,
            author.id,
            text,
            blocks=blocks,
            app_id=app_id,
            bot_id=f"B{author.id[1:]}",
            metadata=metadata,
            thread_ts=thread_ts,
        )
        sent = posting.post(self._slack, workspace, conversation, message)
        return await self._told(None, sent, channel=channel, ts=message.ts)

    async def run_step(self, user: str, callback_id: str, inputs: Payload) -> Payload:
        """Run one of the app's workflow steps."""
        workspace, _ = self._person(user)
        if not self._slack.manifest.subscribes_to("function_executed"):
            raise ControlError("the manifest does not subscribe to function_executed")
        execution = self._slack.executions.start(workspace, user, callback_id, inputs)
        event = self._slack.executions.event(execution)
        sent = self._slack.events.emit(workspace, "function_executed", event)
        return await self._told(user, sent, execution=execution.id)

    async def _shortcut(self, workspace: Workspace, person: User, payload: Payload) -> Payload:
        reply = await self._slack.delivery.ask("interactive", payload, workspace.id)
        if reply.acknowledged:
            try:
                expect_nothing(reply.body)
            except UnacceptableError as problem:
                reply = self._refused(workspace, person, payload["type"], reply, problem)
        return seen(self._slack, person.id, reply)

    async def _told(self, user: str | None, sent: Sent, **more: Any) -> Payload:
        replies = [reply for reply in await asyncio.gather(*sent) if reply is not None]
        reply = next((reply for reply in replies if not reply.acknowledged), Reply(200))
        # Nobody sees that an event was not acknowledged.
        return {**seen(self._slack, user or "", reply, silent=True), "events": len(sent), **more}

    def _refused(
        self, workspace: Workspace, person: User, kind: str, reply: Reply, problem: UnacceptableError
    ) -> Reply:
        code = refuse(self._slack, workspace, person, kind, reply.body, str(problem))
        return Reply(reply.status, reply.body, code)

    def _person(self, user_id: str) -> tuple[Workspace, User]:
        workspace = self._slack.world.workspace_of(user_id)
        person = workspace.users[user_id]
        if person.deleted or person.is_bot:
            raise ControlError(f"{user_id} cannot act")
        return workspace, person

    def _workspace(self, team: str) -> Workspace:
        workspace = self._slack.world.workspaces.get(team)
        if workspace is None:
            raise ControlError(f"there is no workspace {team!r}")
        return workspace

    def _conversation(self, workspace: Workspace, user: str, channel: str | None) -> Conversation:
        if channel is None:
            return self._slack.world.open_direct_message(workspace, user)[0]
        return seen_conversation(workspace, user, channel)

    def _refuse_writing(self, conversation: Conversation, user: str) -> None:
        if conversation.is_archived:
            raise ControlError("the channel is archived")
        if user not in conversation.members:
            raise ControlError(f"{user} has not joined {conversation.id}")
        if conversation.kind == "im" and not self._slack.manifest.takes_messages():
            raise ControlError("the app does not take messages")

    def _other_app(self, workspace: Workspace, app_id: str, name: str | None) -> User:
        for user in workspace.users.values():
            if user.is_bot and user.name == app_id.lower():
                return user
        other = User(self._slack.world.ids.next("U"), workspace.id, app_id.lower(), name or app_id, None, is_bot=True)
        workspace.users[other.id] = other
        return other


def typed(text: str) -> str:
    """Typed text as Slack stores it: three characters escaped, mentions of ids kept."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MENTION.sub(r"<\1>", escaped)


def is_unread(message: Message, person: User, conversation: Conversation) -> bool:
    """Whether a message in the conversation itself is news to a person."""
    return (
        message.in_channel
        and message.author != person.id
        and float(message.ts) > float(person.last_read.get(conversation.id, "0"))
    )
