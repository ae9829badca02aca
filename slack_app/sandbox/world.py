"""Every workspace of the sandbox, and the ids and timestamps given out in it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.ids import Ids
from slack_app.sandbox.workspace import Conversation, User, Workspace

_MICROSECONDS = 1_000_000


class World:
    """Workspaces by id and by token."""

    def __init__(self, bot_name: str, now: Callable[[], float] = time.time) -> None:
        self.ids = Ids()
        self.workspaces: dict[str, Workspace] = {}
        self.now = now
        self._bot_name = bot_name
        self._last_moment = 0

    def next_ts(self) -> str:
        """A message timestamp: the time, unique and increasing, wherever the clock is moved."""
        self._last_moment = max(int(self.now() * _MICROSECONDS), self._last_moment + 1)
        seconds, rest = divmod(self._last_moment, _MICROSECONDS)
        return f"{seconds}.{rest:06d}"

    def add_workspace(self, name: str, domain: str | None = None) -> Workspace:
        """A new workspace with the app installed."""
        team_id = self.ids.next("T")
        domain = domain or "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-") or "team"
        bot_name = self._bot_name.lower().replace(" ", "")
        bot = User(self.ids.next("U"), team_id, bot_name, self._bot_name, None, is_bot=True)
        workspace = Workspace(
            id=team_id,
            name=name,
            domain=domain,
            bot=bot,
            bot_id=self.ids.next("B"),
            token=f"xoxb-{team_id}-{bot.id}",
            url=f"https://{domain}.slack.com/",
        )
        workspace.users[bot.id] = bot
        self.workspaces[team_id] = workspace
        return workspace

    def add_user(
        self, workspace: Workspace, name: str, email: str | None, tz: str, real_name: str | None = None
    ) -> User:
        """A new member of a workspace."""
        try:
            offset = datetime.now(UTC).astimezone(ZoneInfo(tz)).utcoffset()
        except (ZoneInfoNotFoundError, ValueError):
            raise ControlError(f"{tz!r} is no time zone") from None
        handle = name.lower().replace(" ", ".")
        user = User(self.ids.next("U"), workspace.id, handle, real_name or name, email, tz)
        user.tz_offset = int(offset.total_seconds()) if offset else 0
        workspace.users[user.id] = user
        return user

    def add_channel(self, workspace: Workspace, name: str, members: list[str], *, private: bool) -> Conversation:
        """A new channel, or a private one."""
        creator = members[0] if members else workspace.bot.id
        channel = Conversation(
            self.ids.next("C"), "group" if private else "channel", name, creator, dict.fromkeys(members)
        )
        workspace.conversations[channel.id] = channel
        return channel

    def open_direct_message(self, workspace: Workspace, person: str) -> tuple[Conversation, bool]:
        """The app's direct messages with a person, and whether they were open already."""
        known = workspace.direct_message(person)
        if known is not None:
            return known, True
        members = dict.fromkeys([person, workspace.bot.id])
        opened = Conversation(self.ids.next("D"), "im", "", workspace.bot.id, members, person=person)
        workspace.conversations[opened.id] = opened
        return opened, False

    def workspace_of(self, user_id: str) -> Workspace:
        """The workspace that a user belongs to; raises `ControlError` for an unknown user."""
        for workspace in self.workspaces.values():
            if user_id in workspace.users:
                return workspace
        raise ControlError(f"there is no user {user_id!r}")
