"""`chat.*`: posting, changing, deleting."""

from slack_app.sandbox import posting
from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.message_content import UPDATE_TEXT_LIMIT, content_of, metadata_of
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.workspace import Conversation

_SHARED = "channel text blocks attachments markdown_text parse link_names as_user"
_LOOKS = "mrkdwn username icon_emoji icon_url unfurl_links unfurl_media"


def post_message(call: Call) -> Payload:
    """Post a message, into a thread if asked."""
    conversation = _place(call)
    content = content_of(call.arguments)
    if any(name in call.arguments for name in ("username", "icon_emoji", "icon_url")):
        call.need("chat:write.customize")
    message = posting.as_app(
        call.slack,
        call.workspace,
        **content,
        metadata=metadata_of(call.arguments) or None,
        username=call.arguments.text("username") or None,
        thread_ts=_thread(call, conversation),
        subtype=_subtype(call),
    )
    posting.post(call.slack, call.workspace, conversation, message)
    return {"channel": conversation.id, "ts": message.ts, "message": message.as_payload(include_metadata=True)}


def post_ephemeral(call: Call) -> Payload:
    """Show a message to one person only, for as long as their client stays open."""
    conversation = _place(call)
    person = call.workspace.users.get(call.arguments.required("user"))
    if person is None or person.deleted or person.id not in conversation.members:
        raise SlackError("user_not_in_channel")
    content = content_of(call.arguments)
    message = posting.as_app(
        call.slack, call.workspace, **content, only_for=person.id, thread_ts=_thread(call, conversation)
    )
    conversation.ephemerals.append(message)
    return {"message_ts": message.ts}


def update(call: Call) -> Payload:
    """Change an own message: blocks that are not sent again are gone, metadata stays unless sent."""
    conversation, message = call.own_message("cant_update_message")
    content = content_of(call.arguments, UPDATE_TEXT_LIMIT)
    metadata = metadata_of(call.arguments)
    if "text" not in call.arguments and "markdown_text" not in call.arguments:
        content["text"] = message.text
    posting.change(call.slack, call.workspace, conversation, message, content)
    if metadata is not None:
        message.metadata = metadata or None
    shown = message.as_payload(include_metadata=True)
    return {"channel": conversation.id, "ts": message.ts, "text": message.text, "message": shown}


def delete(call: Call) -> Payload:
    """Delete an own message."""
    conversation, message = call.own_message("cant_delete_message")
    posting.delete(call.slack, call.workspace, conversation, message)
    return {"channel": conversation.id, "ts": message.ts}


def permalink(call: Call) -> Payload:
    """The address of a message."""
    conversation = call.conversation()
    ts = call.arguments.required("message_ts")
    message = conversation.messages.get(ts)
    if message is None:
        raise SlackError("message_not_found")
    link = f"{call.workspace.url}archives/{conversation.id}/p{ts.replace('.', '')}"
    if not message.in_channel:
        link += f"?thread_ts={message.thread_ts}&cid={conversation.id}"
    return {"channel": conversation.id, "permalink": link}


def _place(call: Call) -> Conversation:
    """Where to post: a conversation's id, or a person's, which opens the direct messages."""
    asked = call.arguments.required("channel")
    person = call.workspace.users.get(asked)
    if person is not None and person.id != call.workspace.bot.id and not person.is_bot:
        if person.deleted:
            raise SlackError("user_disabled")
        return call.slack.world.open_direct_message(call.workspace, person.id)[0]
    if person is not None:
        raise SlackError("cannot_dm_bot")
    conversation = call.conversation()
    if conversation.is_archived:
        raise SlackError("is_archived")
    if conversation.person and call.workspace.users[conversation.person].deleted:
        raise SlackError("user_disabled")
    if call.workspace.bot.id not in conversation.members and not call.has("chat:write.public"):
        raise SlackError("not_in_channel")
    return conversation


def _thread(call: Call, conversation: Conversation) -> str | None:
    asked = call.arguments.text("thread_ts")
    if not asked:
        return None
    root = conversation.messages.get(asked)
    if root is None:
        raise SlackError("thread_not_found")
    if root.thread_ts and root.thread_ts != root.ts:
        raise SlackError("cannot_reply_to_message")
    return root.ts


def _subtype(call: Call) -> str | None:
    broadcast = call.arguments.flag("reply_broadcast") and "thread_ts" in call.arguments
    return "thread_broadcast" if broadcast else None


METHODS = {
    "chat.postMessage": method(
        post_message, "post", "chat:write", f"{_SHARED} {_LOOKS} metadata thread_ts reply_broadcast"
    ),
    "chat.postEphemeral": method(post_ephemeral, "4", "chat:write", f"{_SHARED} {_LOOKS} user thread_ts"),
    "chat.update": method(update, "3", "chat:write", f"{_SHARED} ts metadata reply_broadcast file_ids"),
    "chat.delete": method(delete, "3", "chat:write", "channel ts as_user"),
    "chat.getPermalink": method(permalink, "many", None, "channel message_ts"),
}
