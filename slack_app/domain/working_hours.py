"""When recruiters are at work: working days, by the clock on their wall. Pure: moments in, moments out, all aware.

Public holidays and weekends are those of `holidays` (MIT), by country and region; nothing is fetched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

OPENING, CLOSING = time(9), time(17)
_SATURDAY = 5
_LONGEST = 3 * 366
"""Days in which a working day must come, however long somebody is away."""


class PlaceUnknown(ValueError):
    """A country or region of which no holidays are known; the text says what to write."""


@dataclass(frozen=True)
class Away:
    """Days on which somebody does not work, the last included."""

    first_on: date
    last_on: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first_on <= day <= self.last_on

    def as_text(self) -> str:
        """Write it as the database stores it."""
        return f"{self.first_on.isoformat()}/{self.last_on.isoformat()}"


def read_away(text: str) -> Away:
    """Read an interval of days as the database stores it: "2026-12-21/2027-01-02" (ISO 8601).

    Raises:
        ValueError: it is none.
    """
    first, _, last = text.partition("/")
    return Away(date.fromisoformat(first), date.fromisoformat(last))


@dataclass(frozen=True)
class WorkingHours:
    """The hours of one person: nine to five in a zone, but on weekends, public holidays and while they are away.

    Without a country no holidays are known, and weekends are Saturday and Sunday.
    """

    time_zone: str
    country: str | None = None
    region: str | None = None
    away: tuple[Away, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which their clock stands."""
        return ZoneInfo(self.time_zone)

    def day_of(self, moment: datetime) -> date:
        """Give the day that it is for them."""
        return moment.astimezone(self.zone).date()

    def is_working_day(self, day: date) -> bool:
        """Say whether they work on a day."""
        if any(one.holds(day) for one in self.away):
            return False
        if self.country is None:
            return day.weekday() < _SATURDAY
        weekend, days_off = _calendar(self.country, self.region, day.year)
        return day.weekday() not in weekend and day not in days_off

    def is_open(self, moment: datetime) -> bool:
        """Say whether they are at work."""
        local = moment.astimezone(self.zone)
        return OPENING <= local.time() < CLOSING and self.is_working_day(local.date())

    def working_days(self, after: date) -> Iterator[date]:
        """Give their working days after a day, one after the other; somebody who is away for years has none."""
        for days in range(1, _LONGEST):
            if self.is_working_day(day := after + timedelta(days=days)):
                yield day

    def opening_on_or_after(self, day: date) -> datetime:
        """Give the moment at which work begins on a day, or on the first working day after it."""
        day = next(self.working_days(day - timedelta(days=1)), day)
        return datetime.combine(day, OPENING, self.zone)

    def next_opening(self, moment: datetime) -> datetime:
        """Give the moment itself where they are at work, and otherwise when work begins next."""
        if self.is_open(moment):
            return moment
        local = moment.astimezone(self.zone)
        return self.opening_on_or_after(local.date() + timedelta(days=local.time() >= OPENING))

    def same_hour_later(self, moment: datetime, working_days: int) -> datetime:
        """Give the same hour so many working days later; what happens out of hours counts from when work begins next."""
        began = self.next_opening(moment).astimezone(self.zone)
        days = self.working_days(began.date())
        day = began.date()
        for _ in range(working_days):
            day = next(days, day)
        return datetime.combine(day, began.time(), self.zone)


def check_place(country: str | None, region: str | None) -> None:
    """Say nothing where the holidays of a country and region are known.

    Raises:
        PlaceUnknown: they are not.
    """
    if country is None:
        if region is not None:
            raise PlaceUnknown(f"The region {region} needs its country beside it, such as US.")
        return
    known = holidays.list_supported_countries(include_aliases=False)
    if country not in known:
        raise PlaceUnknown(f"{country} is no country that is known. Write its two letters, such as US, GB or DE.")
    if region is not None and region not in known[country]:
        regions = ", ".join(known[country]) or "none"
        raise PlaceUnknown(f"{region} is no region of {country} that is known. The regions are: {regions}.")
    holidays.country_holidays(country, subdiv=region)  # read now, before anybody waits for it


@lru_cache(maxsize=512)
def _calendar(country: str, region: str | None, year: int) -> tuple[frozenset[int], frozenset[date]]:
    found = holidays.country_holidays(country, subdiv=region, years=year)
    return frozenset(found.weekend), frozenset(found)
