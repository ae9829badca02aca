"""When to talk to a candidate who was not selected: soon, then ever less often, until they are placed or say stop."""

from datetime import datetime, timedelta

from slack_app.domain.working_hours import local_day, opening_on_or_after

FIRST_DAYS = (3, 7, 14, 28)
"""Days after the client's decision, for the talks that are planned at once."""

THEN_EVERY = 28
"""Days between the talks after those."""


def plan_check_ins(decided_at: datetime, time_zone: str) -> list[datetime]:
    """Give the first talks, each at the beginning of a working day in this zone."""
    day = local_day(decided_at, time_zone)
    return [opening_on_or_after(day + timedelta(days=days), time_zone) for days in FIRST_DAYS]


def next_check_in(now: datetime, time_zone: str) -> datetime:
    """Give the talk that follows when the planned ones are over."""
    return opening_on_or_after(local_day(now, time_zone) + timedelta(days=THEN_EVERY), time_zone)
