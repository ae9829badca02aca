"""Trigger ids: a person just did something, so the app may open a modal, once and at once."""

import time
from dataclasses import dataclass

from slack_app.sandbox.clocks import Clocks
from slack_app.sandbox.errors import SlackError
from slack_app.sandbox.ids import Ids, base36


@dataclass(slots=True)
class Trigger:
    """What a trigger id stands for; `view_id` is the modal in which it came about."""

    team_id: str
    user_id: str
    expires_at: float
    view_id: str | None = None
    used: bool = False


class Triggers:
    """Gives trigger ids out and takes each back once."""

    def __init__(self, clocks: Clocks, ids: Ids) -> None:
        self._clocks = clocks
        self._ids = ids
        self._given: dict[str, Trigger] = {}

    def issue(self, team_id: str, user_id: str, view_id: str | None = None) -> str:
        """A new trigger id for what a person just did."""
        number = self._ids.number("trigger")
        trigger_id = f"{number}.{1000000 + number}.{base36(number * 7919):0>12}".lower()
        self._given[trigger_id] = Trigger(team_id, user_id, time.monotonic() + self._clocks.trigger, view_id)
        return trigger_id

    def exchange(self, trigger_id: str, team_id: str) -> Trigger:
        """What the id stands for; raises `SlackError` if it is unknown, used or too old."""
        trigger = self._given.get(trigger_id)
        if trigger is None or trigger.team_id != team_id:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() > trigger.expires_at:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger
