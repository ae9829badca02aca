"""When a recruiter is asked again what the client said: at work, once a day, for two weeks at most."""

from datetime import UTC, date, datetime, timedelta

import holidays
from hypothesis import given

from slack_app.domain.chasing import DAYS, first_chase, next_chase
from slack_app.domain.working_hours import WorkingHours
from tests.domain.test_working_hours import hours_of_people, moments


def all_chases(opened_at: datetime, hours: WorkingHours) -> list[datetime]:
    chases = [first_chase(opened_at, hours)]
    while (following := next_chase(chases[-1], opened_at, hours)) is not None:
        chases.append(following)
    return chases


@given(opened_at=moments, hours=hours_of_people)
def test_it_is_always_in_working_hours_once_a_day_and_at_most_for_ten_of_them(
    opened_at: datetime, hours: WorkingHours
) -> None:
    chases = all_chases(opened_at, hours)
    assert all(hours.is_open(one) for one in chases)
    assert chases[0] >= opened_at + timedelta(hours=1)
    days = [hours.day_of(one) for one in chases]
    assert len(set(days)) == len(days)
    assert days == sorted(days)
    opened_on = hours.day_of(opened_at)
    work = [day for day in (opened_on + timedelta(days=n) for n in range(1, 250)) if hours.is_working_day(day)]
    last = work[DAYS - 1]
    wanted = [day for day in work if days[0] < day <= last]
    assert days == [days[0], *wanted]


def test_after_an_hour_then_each_morning() -> None:
    hours = WorkingHours("America/New_York", "US")
    opened_at = datetime(2026, 7, 1, 18, 30, tzinfo=UTC)  # a Wednesday, 14:30
    chases = [one.astimezone(hours.zone) for one in all_chases(opened_at, hours)]
    assert (chases[0].hour, chases[0].minute) == (15, 30)
    assert all((one.hour, one.minute) == (9, 0) for one in chases[1:])
    assert date(2026, 7, 3) in holidays.country_holidays("US")
    assert [one.date().day for one in chases] == [1, 2, 6, 7, 8, 9, 10, 13, 14, 15, 16]


def test_late_in_the_day_it_is_the_next_morning() -> None:
    hours = WorkingHours("America/New_York")
    assert first_chase(datetime(2026, 3, 6, 21, 30, tzinfo=UTC), hours) == datetime(2026, 3, 9, 13, tzinfo=UTC)


def test_what_comes_after_hours_is_asked_about_an_hour_after_work_begins() -> None:
    hours = WorkingHours("America/New_York")
    assert first_chase(datetime(2026, 3, 2, 3, tzinfo=UTC), hours) == datetime(2026, 3, 2, 15, tzinfo=UTC)
