"""Making the world, and making it go wrong."""

from dataclasses import fields
from typing import Any

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.errors import ControlError, SlackError
from slack_app.sandbox.faults import KINDS, Fault
from slack_app.sandbox.loopback import leads_home
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.reading import describe_workspace
from slack_app.sandbox.slack import Slack
from slack_app.sandbox.workspace import Conversation, User, Workspace


class Arranging:
    """What a test or a demo sets up: workspaces, people, channels, the transport, clocks, limits and faults."""

    VERBS = (
        "workspace",
        "user",
        "channel",
        "invite",
        "transport",
        "clocks",
        "limits",
        "fault",
        "clear_faults",
        "deactivate",
        "archive",
        "delete_channel",
        "revoke",
        "disconnect",
        "drop_connections",
    )

    def __init__(self, slack: Slack) -> None:
        self._slack = slack

    def workspace(self, name: str, domain: str | None = None) -> Payload:
        """A new workspace in which the app is installed."""
        workspace = self._slack.world.add_workspace(name, domain)
        self._slack.tokens.workspaces[workspace.token] = workspace.id
        return describe_workspace(workspace)

    def user(
        self,
        team: str,
        name: str,
        email: str | None = None,
        tz: str = "America/New_York",
        real_name: str | None = None,
        deactivated: bool = False,
    ) -> Payload:
        """A new person in a workspace."""
        workspace = self._workspace(team)
        user = self._slack.world.add_user(workspace, name, email, tz, real_name)
        user.deleted = deactivated
        self._slack.events.user(workspace, "team_join", user)
        return user.as_payload(with_email=True)

    def channel(
        self, team: str, name: str, members: list[str] | None = None, private: bool = False, bot: bool = False
    ) -> Payload:
        """A new channel with these people, and the app's bot if asked."""
        workspace = self._workspace(team)
        inside = [*(members or []), *([workspace.bot.id] if bot else [])]
        strangers = [user_id for user_id in inside if user_id not in workspace.users]
        if strangers:
            raise ControlError(f"not in the workspace: {', '.join(strangers)}")
        channel = self._slack.world.add_channel(workspace, name, inside, private=private)
        return {**channel.as_payload(), "kind": channel.kind}

    def invite(self, channel: str, user: str) -> Payload:
        """Let somebody, or the bot, into a channel."""
        workspace, conversation = self._conversation(channel)
        if user not in workspace.users:
            raise ControlError(f"there is no user {user!r} in the workspace")
        conversation.members[user] = None
        return {}

    def transport(self, kind: str, url: str | None = None) -> Payload:
        """How the app is reached from now on: `http`, perhaps at another address than the manifest's, or `socket`."""
        if kind not in ("http", "socket"):
            raise ControlError("the transport is http or socket")
        if url is not None and not leads_home(url):
            raise ControlError("the app is asked on this machine only")
        self._slack.http.url = url
        self._slack.delivery.transport = self._slack.http if kind == "http" else self._slack.sockets
        self._slack.sockets.is_enabled = True
        return {}

    def clocks(self, **seconds: Any) -> Payload:
        """Set how long Slack waits for things."""
        known = {field.name for field in fields(Clocks)}
        if seconds.keys() - known:
            raise ControlError(f"the clocks are {', '.join(sorted(known))}")
        for name, value in seconds.items():
            setattr(self._slack.clocks, name, tuple(value) if name == "event_retries" else float(value))
        return {}

    def limits(self, scale: float | str) -> Payload:
        """Make all rate limits so many times wider, or switch them `off`."""
        if scale != "off" and not (isinstance(scale, int | float) and scale > 0):
            raise ControlError("scale is a positive number, or off")
        self._slack.rates.scale = None if scale == "off" else float(scale)
        return {}

    def fault(
        self,
        kind: str,
        method: str | None = None,
        channel: str | None = None,
        team: str | None = None,
        count: int = 1,
        seconds: float = 1.0,
        code: str = "internal_error",
    ) -> Payload:
        """Let the next calls or events that match go wrong."""
        if kind not in KINDS:
            raise ControlError(f"the faults are {', '.join(KINDS)}")
        self._slack.faults.add(Fault(kind, method, channel, team, count, seconds, code))
        return {}

    def clear_faults(self) -> Payload:
        """Let all be well again."""
        self._slack.faults.clear()
        return {}

    def deactivate(self, user: str) -> Payload:
        """Let somebody leave the workspace."""
        workspace, person = self._person(user)
        person.deleted = True
        self._slack.views.clear(user)
        self._slack.events.user(workspace, "user_change", person)
        return {}

    def archive(self, channel: str) -> Payload:
        """Archive a channel."""
        self._conversation(channel)[1].is_archived = True
        return {}

    def delete_channel(self, channel: str) -> Payload:
        """Delete a channel and all that stands in it."""
        workspace, _ = self._conversation(channel)
        del workspace.conversations[channel]
        return {}

    def revoke(self, team: str) -> Payload:
        """Revoke the app's token of a workspace."""
        self._slack.tokens.revoked.add(self._workspace(team).token)
        return {}

    async def disconnect(self, reason: str) -> Payload:
        """Tell the Socket Mode connections to go."""
        try:
            await self._slack.sockets.disconnect(reason)
        except SlackError as problem:
            raise ControlError(f"{problem.code} {problem.extra}") from None
        return {}

    def drop_connections(self) -> Payload:
        """Cut the Socket Mode connections without a word."""
        self._slack.sockets.drop()
        return {}

    def _workspace(self, team: str) -> Workspace:
        workspace = self._slack.world.workspaces.get(team)
        if workspace is None:
            raise ControlError(f"there is no workspace {team!r}")
        return workspace

    def _person(self, user_id: str) -> tuple[Workspace, User]:
        workspace = self._slack.world.workspace_of(user_id)
        return workspace, workspace.users[user_id]

    def _conversation(self, channel: str) -> tuple[Workspace, Conversation]:
        for workspace in self._slack.world.workspaces.values():
            if channel in workspace.conversations:
                return workspace, workspace.conversations[channel]
        raise ControlError(f"there is no conversation {channel!r}")
