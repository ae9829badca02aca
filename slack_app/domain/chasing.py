"""When a recruiter is asked again what a client said: soon, the next morning, then every morning for two weeks of work."""

from datetime import datetime, timedelta
from itertools import islice

from slack_app.domain.working_hours import WorkingHours

AFTER = timedelta(hours=1)
DAYS = 10
"""Working days after the one on which the case was opened; whoever has said nothing by then says nothing any more."""


def first_chase(opened_at: datetime, hours: WorkingHours) -> datetime:
    """Give the first time: an hour of work after the case was opened, by the clock of whoever is asked."""
    return hours.next_opening(hours.next_opening(opened_at) + AFTER)


def next_chase(now: datetime, opened_at: datetime, hours: WorkingHours) -> datetime | None:
    """Give the time after one that was now: the next morning of work; None where it has been asked long enough."""
    morning = hours.opening_on_or_after(hours.day_of(now) + timedelta(days=1))
    last = max(islice(hours.working_days(hours.day_of(opened_at)), DAYS), default=hours.day_of(opened_at))
    return morning if morning.date() <= last else None
