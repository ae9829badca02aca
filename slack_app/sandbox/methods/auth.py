"""`auth.test`, `team.info` and the way into Socket Mode."""

from slack_app.sandbox.call import Call, method
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.slack import Slack


def who_am_i(call: Call) -> Payload:
    """Whom the token speaks for."""
    workspace = call.workspace
    return {
        "url": workspace.url,
        "team": workspace.name,
        "user": workspace.bot.name,
        "team_id": workspace.id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def team_info(call: Call) -> Payload:
    """The workspace itself."""
    workspace = call.workspace
    return {
        "team": {
            "id": workspace.id,
            "name": workspace.name,
            "domain": workspace.domain,
            "email_domain": "",
            "url": workspace.url,
            "icon": {"image_default": True},
        }
    }


def open_connection(slack: Slack) -> Payload:
    """A one-time WebSocket address, for the app-level token only."""
    if not slack.sockets.is_enabled:
        raise SlackError("socket_mode_not_enabled")
    return {"url": slack.sockets.ticket()}


def refuse_bot(call: Call) -> Payload:
    """No bot token opens a connection."""
    raise SlackError("not_allowed_token_type")


METHODS = {
    "auth.test": method(who_am_i, "many", None),
    "team.info": method(team_info, "3", "team:read", "team domain"),
    "apps.connections.open": method(refuse_bot, "3", None),
}
