"""`conversations.*` besides reading: opening, finding, joining."""

from slack_app.sandbox import paging
from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.workspace import Conversation

_KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
_SCOPES = {"channel": "channels:read", "group": "groups:read", "im": "im:read", "mpim": "mpim:read"}
_MOST_USERS = 8


def open_conversation(call: Call) -> Payload:
    """Open the direct messages with somebody, or find them open."""
    if "channel" in call.arguments:
        found, known = call.conversation(), True
    else:
        found, known = _direct_message(call)
    answer: Payload = {"channel": {"id": found.id}}
    if call.arguments.flag("return_im"):
        answer["channel"] = found.as_payload()
    return {**answer, "no_op": True, "already_open": True} if known else answer


def info(call: Call) -> Payload:
    """One conversation."""
    conversation = call.conversation()
    call.need(_SCOPES[conversation.kind])
    is_member = call.workspace.bot.id in conversation.members
    return {"channel": {**conversation.as_payload(), "is_member": is_member}}


def list_all(call: Call) -> Payload:
    """The conversations that the app may know of."""
    return _listed(call, joined_by=None)


def list_of_user(call: Call) -> Payload:
    """The conversations that the app, or a person, is in."""
    user_id = call.arguments.text("user") or call.workspace.bot.id
    if user_id not in call.workspace.users:
        raise SlackError("user_not_found")
    return _listed(call, joined_by=user_id)


def members(call: Call) -> Payload:
    """Who is in a conversation."""
    conversation = call.conversation()
    call.need(_SCOPES[conversation.kind])
    page, cursor = paging.page_of(list(conversation.members), call.arguments)
    return {"members": page, **paging.metadata(cursor)}


def join(call: Call) -> Payload:
    """Join a public channel."""
    conversation = call.conversation()
    if conversation.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if conversation.is_archived:
        raise SlackError("is_archived")
    known = call.workspace.bot.id in conversation.members
    conversation.members[call.workspace.bot.id] = None
    answer: Payload = {"channel": {**conversation.as_payload(), "is_member": True}}
    return {**answer, "warning": "already_in_channel"} if known else answer


def _direct_message(call: Call) -> tuple[Conversation, bool]:
    asked = call.arguments.names("users")
    if not asked:
        raise SlackError("users_list_not_supplied")
    if len(asked) > _MOST_USERS:
        raise SlackError("too_many_users")
    people = [call.workspace.users.get(user_id) for user_id in asked]
    if len(people) > 1:
        call.need("mpim:write")
        raise SlackError("method_not_supported_for_channel_type")
    person = people[0]
    if person is None:
        raise SlackError("user_not_found")
    if person.deleted:
        raise SlackError("user_disabled")
    if person.is_bot:
        raise SlackError("cannot_dm_bot")
    return call.slack.world.open_direct_message(call.workspace, person.id)


def _listed(call: Call, joined_by: str | None) -> Payload:
    kinds = []
    for name in call.arguments.names("types") or ["public_channel"]:
        if name not in _KINDS:
            raise SlackError("invalid_types")
        kinds.append(_KINDS[name])
        call.need(_SCOPES[_KINDS[name]])
    bot_id = call.workspace.bot.id
    found = [
        {**conversation.as_payload(), "is_member": bot_id in conversation.members}
        for conversation in call.workspace.conversations.values()
        if conversation.kind in kinds
        and (conversation.kind == "channel" or bot_id in conversation.members)
        and (joined_by is None or joined_by in conversation.members)
        and not (conversation.is_archived and call.arguments.flag("exclude_archived"))
    ]
    page, cursor = paging.page_of(found, call.arguments)
    return {"channels": page, **paging.metadata(cursor)}


METHODS = {
    "conversations.open": method(open_conversation, "3", "im:write", "channel users return_im prevent_creation"),
    "conversations.info": method(info, "3", None, "channel include_locale include_num_members"),
    "conversations.list": method(list_all, "2", None, "cursor exclude_archived limit types team_id"),
    "users.conversations": method(list_of_user, "3", None, "user cursor exclude_archived limit types team_id"),
    "conversations.members": method(members, "4", None, "channel cursor limit"),
    "conversations.join": method(join, "3", "channels:join", "channel"),
}
