"""When recruiters are at work: weekdays, by the clock on their wall. Pure: moments in, moments out, all aware."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENING, CLOSING = time(9), time(17)
_SATURDAY = 5


def is_working_time(moment: datetime, time_zone: str) -> bool:
    """Say whether somebody in this zone is at work."""
    local = moment.astimezone(ZoneInfo(time_zone))
    return local.weekday() < _SATURDAY and OPENING <= local.time() < CLOSING


def opening_on_or_after(day: date, time_zone: str) -> datetime:
    """Give the moment at which work begins on a day, or on the first working day after it."""
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, OPENING, ZoneInfo(time_zone))


def next_opening(moment: datetime, time_zone: str) -> datetime:
    """Give the moment itself where somebody in this zone is at work, and otherwise when work begins next."""
    if is_working_time(moment, time_zone):
        return moment
    local = moment.astimezone(ZoneInfo(time_zone))
    has_begun = local.time() >= OPENING
    return opening_on_or_after(local.date() + timedelta(days=has_begun), time_zone)


def local_day(moment: datetime, time_zone: str) -> date:
    """Give the day that it is in this zone."""
    return moment.astimezone(ZoneInfo(time_zone)).date()
