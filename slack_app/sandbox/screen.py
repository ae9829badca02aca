"""All that the page shows to a person, in one answer; and the clock in its bar."""

from datetime import timedelta
from typing import Any

from slack_app.sandbox.errors import ControlError
from slack_app.sandbox.payload import Payload
from slack_app.sandbox.product_clock import until_next_morning
from slack_app.sandbox.reading import Reading, describe_workspace
from slack_app.sandbox.slack import Slack


class Screen:
    """What the page asks for besides what tests ask for."""

    VERBS = ("catalogue", "screen", "clock", "move_clock")

    def __init__(self, slack: Slack) -> None:
        self._slack = slack
        self._reading = Reading(slack)

    def catalogue(self) -> Payload:
        """What the manifest offers to people: the app's name, its commands with hints, its shortcuts, its tabs."""
        manifest = self._slack.manifest
        return {
            "app": {
                "id": self._slack.app_id,
                "name": manifest.bot_name,
                "description": manifest.description,
                "colour": manifest.colour,
            },
            "commands": manifest.features.get("slash_commands") or [],
            "shortcuts": manifest.features.get("shortcuts") or [],
            "has_home": manifest.has_home(),
            "takes_messages": manifest.takes_messages(),
        }

    def screen(
        self, user: str, channel: str | None = None, thread_ts: str | None = None, home: bool = False
    ) -> Payload:
        """What a person sees: the sidebar, a conversation, a thread in it, the modals, the Home tab if asked.

        `app` names the app's direct messages as a conversation, whether there are any yet or not.
        """
        workspace = self._slack.world.workspace_of(user)
        conversations = self._reading.conversations(user)["conversations"]
        named = [c["id"] for c in conversations if c["id"] == channel or (channel == "app" and c["kind"] == "im")]
        channel = named[0] if named else None
        thread = None
        if channel and thread_ts and thread_ts in workspace.conversations[channel].messages:
            thread = self._reading.thread(user, channel, thread_ts)["messages"]
        return {
            "team": describe_workspace(workspace),
            "users": self._reading.users(workspace.id)["users"],
            "conversations": conversations,
            "channel": channel,
            "messages": self._reading.messages(user, channel)["messages"] if channel else [],
            "thread": thread,
            "views": self._reading.views(user)["views"],
            "home": self._reading.home(user)["view"] if home else None,
            "toasts": self._reading.toasts(user)["toasts"],
            **self.clock(),
        }

    def clock(self) -> Payload:
        """What the product takes for the time; nothing if it goes by the real one."""
        clock = self._slack.product_clock
        return {"now": None if clock is None else clock.now().timestamp()}

    def move_clock(self, minutes: float = 0, to: str | None = None, user: str | None = None) -> Payload:
        """Move the product's clock on: by minutes, or to the `next_morning` of a person."""
        clock = self._slack.product_clock
        if clock is None:
            raise ControlError("the product goes by the real time here")
        clock.move(self._distance(minutes, to, user))
        return self.clock()

    def _distance(self, minutes: Any, to: str | None, user: str | None) -> timedelta:
        if to is None:
            if not isinstance(minutes, int | float) or minutes <= 0:
                raise ControlError("the clock goes forward only: minutes is a positive number")
            return timedelta(minutes=minutes)
        if to != "next_morning" or self._slack.product_clock is None:
            raise ControlError("the clock moves to next_morning, or by minutes")
        time_zone = self._slack.world.workspace_of(user or "").users[user or ""].tz
        return until_next_morning(self._slack.product_clock.now(), time_zone)
