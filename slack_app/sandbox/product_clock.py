"""The clock of the product that a demo moves. Messages are dated by it; all that Slack waits for keeps real time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

MORNING = timedelta(hours=9, minutes=12)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ProductClock:
    """Two callables: what the product takes for the time, aware, and how to move it on."""

    now: Callable[[], datetime]
    move: Callable[[timedelta], object]


def until_next_morning(now: datetime, time_zone: str) -> timedelta:
    """How long it is until the next working day has begun, at 9:12 in this zone."""
    local = now.astimezone(ZoneInfo(time_zone))
    day = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    # moments are subtracted, not walls: a night in which the clocks change is an hour longer or shorter
    return (day + MORNING).astimezone(now.tzinfo) - now
