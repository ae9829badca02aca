"""When a recruiter may want to be reminded. Pure: a moment in, choices out, in the time of whoever chooses."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from slack_app.domain.working_hours import WorkingHours

AFTERNOON = time(14)
LONGEST_WAIT = timedelta(days=366)


@dataclass(frozen=True)
class LaterChoice:
    """A moment that can be chosen, and how people read it."""

    label: str
    at: datetime


def later_choices(now: datetime, hours: WorkingHours) -> list[LaterChoice]:
    """Give the choices that make sense now: in working hours, and each a good while after the one before."""
    zone = hours.zone
    in_an_hour = (now.astimezone(UTC) + timedelta(hours=1)).replace(second=0, microsecond=0).astimezone(zone)
    today = hours.day_of(now)
    afternoon = datetime.combine(today, AFTERNOON, zone)
    choices = []
    opening = hours.opening_on_or_after(today)
    if hours.day_of(opening) == today and opening > in_an_hour:
        choices.append(LaterChoice(f"This morning ({clock_text(opening)})", opening))
    if hours.is_open(in_an_hour):
        choices.append(LaterChoice(f"In an hour ({clock_text(in_an_hour)})", in_an_hour))
    if hours.is_open(afternoon) and afternoon > in_an_hour:
        choices.append(LaterChoice(f"This afternoon ({clock_text(afternoon)})", afternoon))
    morning = hours.opening_on_or_after(today + timedelta(days=1))
    which = "Tomorrow" if morning.date() == today + timedelta(days=1) else f"{morning:%A}"
    choices.append(LaterChoice(f"{which} morning ({morning:%a} {clock_text(morning)})", morning))
    return choices


def clock_text(moment: datetime) -> str:
    """Write a time of day as people say it, in the moment's own zone: "2:00 PM"."""
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"
