"""When to talk to a candidate who was not selected: soon, then ever less often, until they are placed or say stop."""

from datetime import datetime, timedelta

from slack_app.domain.working_hours import WorkingHours

FIRST_DAYS = (3, 7, 14, 28)
"""Days after the client's decision, for the talks that are planned at once."""

THEN_EVERY = 28
"""Days between the talks after those."""


def plan_check_ins(decided_at: datetime, hours: WorkingHours) -> list[datetime]:
    """Give the first talks, each at the beginning of a working day."""
    day = hours.day_of(decided_at)
    return [hours.opening_on_or_after(day + timedelta(days=days)) for days in FIRST_DAYS]


def next_check_in(now: datetime, hours: WorkingHours) -> datetime:
    """Give the talk that follows when the planned ones are over."""
    return hours.opening_on_or_after(hours.day_of(now) + timedelta(days=THEN_EVERY))
