"""When a recruiter may want to be reminded. Pure: a moment in, choices out, in the time of whoever chooses."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from slack_app.domain.working_hours import is_working_time, local_day, opening_on_or_after

AFTERNOON = time(14)
LONGEST_WAIT = timedelta(days=366)


@dataclass(frozen=True)
class LaterChoice:
    """A moment that can be chosen, and how people read it."""

    label: str
    at: datetime


def later_choices(now: datetime, time_zone: str) -> list[LaterChoice]:
    """Give the choices that make sense now: in working hours, and each a good while after the one before."""
    zone = ZoneInfo(time_zone)
    in_an_hour = (now.astimezone(UTC) + timedelta(hours=1)).replace(second=0, microsecond=0).astimezone(zone)
    today = local_day(now, time_zone)
    afternoon = datetime.combine(today, AFTERNOON, zone)
    choices = []
    opening = opening_on_or_after(today, time_zone)
    if local_day(opening, time_zone) == today and opening > in_an_hour:
        choices.append(LaterChoice(f"This morning ({clock_text(opening)})", opening))
    if is_working_time(in_an_hour, time_zone):
        choices.append(LaterChoice(f"In an hour ({clock_text(in_an_hour)})", in_an_hour))
    if is_working_time(afternoon, time_zone) and afternoon > in_an_hour:
        choices.append(LaterChoice(f"This afternoon ({clock_text(afternoon)})", afternoon))
    morning = opening_on_or_after(today + timedelta(days=1), time_zone)
    which = "Tomorrow" if morning.date() == today + timedelta(days=1) else f"{morning:%A}"
    choices.append(LaterChoice(f"{which} morning ({morning:%a} {clock_text(morning)})", morning))
    return choices


def morning_of(day: date, time_zone: str) -> datetime:
    """Give the moment at which to remind on a day that somebody chose: when work begins on it, or next."""
    return opening_on_or_after(day, time_zone)


def clock_text(moment: datetime) -> str:
    """Write a time of day as people say it, in the moment's own zone: "2:00 PM"."""
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"
