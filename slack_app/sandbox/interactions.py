"""The payloads in which Slack tells an app what a person did."""

from slack_app.sandbox.elements import action_of, elements_of, initial_value
from slack_app.sandbox.events import VERIFICATION_TOKEN
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.views import View
from slack_app.sandbox.workspace import Conversation, Message, User, Workspace


def base(slack: Slack, workspace: Workspace, user: User, kind: str) -> Payload:
    """What every interaction payload says."""
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": workspace.id},
        "api_app_id": slack.app_id,
        "token": VERIFICATION_TOKEN,
        "team": {"id": workspace.id, "domain": workspace.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def message_place(
    slack: Slack, workspace: Workspace, user: User, conversation: Conversation, message: Message
) -> Payload:
    """The part that names a message, its channel and a URL to answer to."""
    container: Payload = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": conversation.id,
        "is_ephemeral": message.only_for is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    place: Payload = {
        "container": container,
        "channel": {"id": conversation.id, "name": _name(conversation)},
        "state": {"values": message_state(message, slack.people.chosen.get((user.id, message.ts), {}))},
        "response_url": slack.response_urls.issue(workspace, conversation, user.id, message),
    }
    if message.only_for is None:
        place["message"] = message.as_payload(include_metadata=True)
    return place


def message_state(message: Message, chosen: dict[tuple[str, str], Payload]) -> Payload:
    """`state.values` of a message: what its selects and pickers hold for one person."""
    values: Payload = {}
    for block, element in elements_of(message.blocks):
        held = chosen.get((block["block_id"], element["action_id"])) or initial_value(element)
        if held:
            values.setdefault(block["block_id"], {})[element["action_id"]] = held
    return values


def view_place(view: View) -> Payload:
    """The part that names a view."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.as_payload()}


def block_actions(
    slack: Slack,
    workspace: Workspace,
    user: User,
    place: Payload,
    block: Payload,
    element: Payload,
    held: Payload,
) -> Payload:
    """Somebody used an element of a message or view."""
    view_id = place["container"].get("view_id")
    action = action_of(block, element, held, slack.world.next_ts())
    return {
        **base(slack, workspace, user, "block_actions"),
        "trigger_id": slack.triggers.issue(workspace.id, user.id, view_id),
        **place,
        "actions": [action],
    }


def block_suggestion(
    slack: Slack, workspace: Workspace, user: User, place: Payload, block: Payload, element: Payload, typed: str
) -> Payload:
    """Somebody typed into an external select."""
    shown = {key: value for key, value in place.items() if key not in ("state", "response_url")}
    return {
        **base(slack, workspace, user, "block_suggestion"),
        **shown,
        "block_id": block["block_id"],
        "action_id": element["action_id"],
        "value": typed,
    }


def view_submission(slack: Slack, workspace: Workspace, user: User, view: View) -> Payload:
    """Somebody submitted a modal."""
    response_urls = [
        {
            "block_id": block["block_id"],
            "action_id": element["action_id"],
            "channel_id": chosen,
            "response_url": slack.response_urls.issue(workspace, workspace.conversations[chosen], user.id),
        }
        for block, element in elements_of(view.blocks)
        if element.get("response_url_enabled")
        and (chosen := _chosen_conversation(view.value(block, element))) in workspace.conversations
    ]
    return {
        **base(slack, workspace, user, "view_submission"),
        "trigger_id": slack.triggers.issue(workspace.id, user.id, view.id),
        "view": view.as_payload(),
        "response_urls": response_urls,
    }


def view_closed(slack: Slack, workspace: Workspace, user: User, view: View, *, is_cleared: bool) -> Payload:
    """Somebody closed a modal that asked to be told."""
    payload = base(slack, workspace, user, "view_closed")
    return {**payload, "view": view.as_payload(), "is_cleared": is_cleared}


def command(
    slack: Slack, workspace: Workspace, user: User, conversation: Conversation, name: str, text: str
) -> Payload:
    """Somebody used a slash command: flat fields."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.id,
        "team_domain": workspace.domain,
        "channel_id": conversation.id,
        "channel_name": _name(conversation),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": slack.app_id,
        "is_enterprise_install": "false",
        "response_url": slack.response_urls.issue(workspace, conversation, user.id),
        "trigger_id": slack.triggers.issue(workspace.id, user.id),
    }


def global_shortcut(slack: Slack, workspace: Workspace, user: User, callback_id: str) -> Payload:
    """Somebody used a global shortcut: it knows no channel."""
    return {
        **base(slack, workspace, user, "shortcut"),
        "callback_id": callback_id,
        "trigger_id": slack.triggers.issue(workspace.id, user.id),
        "action_ts": slack.world.next_ts(),
    }


def message_shortcut(
    slack: Slack, workspace: Workspace, user: User, conversation: Conversation, message: Message, callback_id: str
) -> Payload:
    """Somebody used a shortcut on a message."""
    return {
        **base(slack, workspace, user, "message_action"),
        "callback_id": callback_id,
        "trigger_id": slack.triggers.issue(workspace.id, user.id),
        "response_url": slack.response_urls.issue(workspace, conversation, user.id),
        "action_ts": slack.world.next_ts(),
        "message_ts": message.ts,
        "channel": {"id": conversation.id, "name": _name(conversation)},
        "message": message.as_payload(include_metadata=True),
    }


def _name(conversation: Conversation) -> str:
    if conversation.kind == "im":
        return "directmessage"
    return "privategroup" if conversation.kind == "group" else conversation.name


def _chosen_conversation(held: Payload) -> str:
    return str(held.get("selected_conversation") or held.get("selected_channel") or "")
