"""Putting messages into conversations, taking them out, changing them: what the Web API and people share."""

import copy
import time
from typing import Any

from slack_app.sandbox.elements import with_ids
from slack_app.sandbox.events import Sent
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.workspace import Conversation, Message, Workspace


def new_message(slack: Slack, workspace: Workspace, author: str, text: str, **fields: Any) -> Message:
    """A message that stands nowhere yet; its blocks get the ids that they lack."""
    blocks = copy.deepcopy(fields.pop("blocks", None) or [])
    with_ids({"blocks": blocks}, slack.world.ids)
    return Message(slack.world.next_ts(), author, text, time.time(), workspace.id, blocks, **fields)


def post(slack: Slack, workspace: Workspace, conversation: Conversation, message: Message) -> Sent:
    """Put a message into a conversation and tell the app what it subscribes to."""
    root = conversation.messages.get(message.thread_ts or "")
    if root is not None:
        message.parent_author = root.author
    conversation.add(message)
    return slack.events.posted(workspace, conversation, message)


def as_app(slack: Slack, workspace: Workspace, text: str, **fields: Any) -> Message:
    """A message of the app's bot."""
    return new_message(slack, workspace, workspace.bot.id, text, bot_id=workspace.bot_id, app_id=slack.app_id, **fields)


def change(slack: Slack, workspace: Workspace, conversation: Conversation, message: Message, new: Payload) -> None:
    """Change a message in place: it moves nowhere and marks nothing unread."""
    before = message.as_payload()
    message.text = new["text"]
    message.blocks = copy.deepcopy(new["blocks"])
    with_ids({"blocks": message.blocks}, slack.world.ids)
    message.attachments = new["attachments"]
    message.edited = {"user": message.author, "ts": f"{int(slack.world.now())}.000000"}
    slack.events.changed(workspace, conversation, message, before)


def delete(slack: Slack, workspace: Workspace, conversation: Conversation, message: Message) -> None:
    """Take a message away."""
    before = message.as_payload()
    conversation.remove(message)
    slack.events.deleted(workspace, conversation, before)
