"""Days on which the sample agency works, counted back from its present."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

MORNING, AFTERNOON, EVENING = (8 * 60, 12 * 60), (13 * 60, 16 * 60 + 30), (16 * 60 + 30, 18 * 60)
"""Parts of a working day in minutes, in the order in which things happen: put forward, interviewed, closed."""


@dataclass(frozen=True)
class Workdays:
    """Monday to Friday in a time zone; holidays are not known here."""

    today: date
    zone: ZoneInfo

    @classmethod
    def before(cls, now: datetime, time_zone: str) -> "Workdays":
        """Count from the day that `now` is in a time zone."""
        zone = ZoneInfo(time_zone)
        return cls(now.astimezone(zone).date(), zone)

    def ago(self, count: int) -> date:
        """Give the day that lies this many working days back, at least one."""
        day = self.today
        while count:
            day -= timedelta(days=1)
            count -= day.weekday() < 5
        return day

    def moment(self, chance: Random, count: int, part: tuple[int, int]) -> datetime:
        """Give a moment in a part of the day that lies this many working days back."""
        minute = chance.randrange(*part, 5)
        return datetime.combine(self.ago(count), time(minute // 60, minute % 60), self.zone)
