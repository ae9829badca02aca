"""`conversations.history` and `conversations.replies`."""

import re
import time
from collections.abc import Iterable

from slack_app.sandbox import paging
from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.workspace import Conversation, Message

_TIMESTAMP = re.compile(r"\d+(\.\d+)?")
_RANGE = "channel cursor include_all_metadata inclusive latest limit oldest"


def history(call: Call) -> Payload:
    """What stands in a conversation, newest first."""
    conversation = _readable(call)
    visible = [m for m in _visible(call, conversation, conversation.messages.values()) if m.in_channel]
    page, cursor = paging.page_of(visible[::-1], call.arguments, most=999)
    return _answer(call, page, cursor)


def replies(call: Call) -> Payload:
    """A thread: its first message, then the replies, oldest first."""
    conversation = _readable(call)
    asked = conversation.messages.get(call.arguments.required("ts"))
    if asked is None:
        raise SlackError("thread_not_found")
    root = conversation.messages.get(asked.thread_ts or asked.ts, asked)
    visible = _visible(call, conversation, root.replies)
    page, cursor = paging.page_of(visible, call.arguments, default=1000)
    return _answer(call, [root, *page], cursor)


def _readable(call: Call) -> Conversation:
    conversation = call.conversation()
    call.need(f"{conversation.scope}:history")
    return call.conversation(joined=True)


def _visible(call: Call, conversation: Conversation, messages: Iterable[Message]) -> list[Message]:
    oldest, latest = _moment(call, "oldest"), _moment(call, "latest")
    inclusive = call.arguments.flag("inclusive")
    lag = call.slack.faults.history_lag(conversation.id, call.workspace.id)
    newest_posted = time.time() - lag
    found = []
    for message in messages:
        at = float(message.ts)
        after = oldest is None or at > oldest or (inclusive and at == oldest)
        before = latest is None or at < latest or (inclusive and at == latest)
        if after and before and (not lag or message.posted_at <= newest_posted):
            found.append(message)
    return found


def _moment(call: Call, name: str) -> float | None:
    value = call.arguments.text(name)
    if not value:
        return None
    if not _TIMESTAMP.fullmatch(value):
        raise SlackError(f"invalid_ts_{name}")
    return float(value)


def _answer(call: Call, page: list[Message], cursor: str) -> Payload:
    include_metadata = call.arguments.flag("include_all_metadata")
    return {
        "messages": [message.as_payload(include_metadata) for message in page],
        "has_more": bool(cursor),
        **(paging.metadata(cursor) if cursor else {}),
    }


METHODS = {
    "conversations.history": method(history, "3", None, _RANGE),
    "conversations.replies": method(replies, "3", None, f"{_RANGE} ts"),
}
