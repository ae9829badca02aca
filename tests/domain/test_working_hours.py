"""When somebody is at work: zones, daylight saving, weekends, public holidays, days off."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slack_app.domain.working_hours import CLOSING, OPENING, Away, PlaceUnknown, WorkingHours, check_place, read_away

NEW_YORK = WorkingHours("America/New_York", "US", "NY")
PLACES = [
    ("America/New_York", None, None),
    ("America/New_York", "US", "NY"),
    ("America/Los_Angeles", "US", "CA"),
    ("Europe/Berlin", "DE", "BY"),
    ("Europe/London", "GB", "SCT"),
    ("Asia/Tokyo", "JP", None),
    ("Asia/Dubai", "AE", None),
    ("Australia/Lord_Howe", "AU", "NSW"),
    ("America/Sao_Paulo", "BR", None),
]
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: BEGIN + timedelta(minutes=minutes))
days = st.integers(0, 3 * 366).map(lambda number: BEGIN.date() + timedelta(days=number))
intervals = st.builds(lambda first, length: Away(first, first + timedelta(length)), days, st.integers(0, 30))
vacations = st.lists(intervals, max_size=4)
hours_of_people = st.builds(lambda place, away: WorkingHours(*place, tuple(away)), st.sampled_from(PLACES), vacations)


def local(text: str, hours: WorkingHours = NEW_YORK) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=hours.zone)


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-02T10:12", "2026-03-02T10:12"),
        ("2026-03-02T08:59", "2026-03-02T09:00"),
        ("2026-03-02T17:00", "2026-03-03T09:00"),
        ("2026-03-06T17:30", "2026-03-09T09:00"),  # over a weekend on which clocks change
        ("2026-03-07T03:00", "2026-03-09T09:00"),
        ("2026-11-25T17:30", "2026-11-27T09:00"),  # over Thanksgiving
        ("2026-07-02T20:00", "2026-07-06T09:00"),  # the Fourth is a Saturday: the Friday before is free
    ],
)
def test_who_is_not_at_work_is_waited_for_until_they_are(moment: str, opening: str) -> None:
    assert NEW_YORK.next_opening(local(moment)) == local(opening)


@pytest.mark.parametrize(
    ("place", "day", "is_worked"),
    [
        (("Europe/Berlin", "DE", "BY"), "2026-01-06", False),  # Epiphany, in Bavaria
        (("Europe/Berlin", "DE", "BE"), "2026-01-06", True),
        (("Europe/London", "GB", "SCT"), "2026-11-30", False),  # Saint Andrew's Day
        (("Europe/London", "GB", "ENG"), "2026-11-30", True),
        (("Asia/Dubai", "AE", None), "2026-11-27", True),  # a Friday
        (("Asia/Dubai", "AE", None), "2026-11-29", False),  # a Sunday
        (("America/New_York", None, None), "2026-12-25", True),  # nobody has said which holidays count
    ],
)
def test_holidays_are_those_of_country_and_region(
    place: tuple[str, str | None, str | None], day: str, is_worked: bool
) -> None:
    assert WorkingHours(*place).is_working_day(date.fromisoformat(day)) is is_worked


@given(moments, hours_of_people)
def test_an_opening_is_working_time_and_none_was_passed_over(moment: datetime, hours: WorkingHours) -> None:
    opening = hours.next_opening(moment)
    assert hours.is_open(opening)
    assert moment <= opening
    assert opening == moment or not hours.is_open(opening - timedelta(seconds=1))
    between = [moment + timedelta(hours=number) for number in range(int((opening - moment) / timedelta(hours=1)))]
    assert not any(hours.is_open(one) for one in between if one != opening)


@given(moments, hours_of_people, st.integers(0, 12))
def test_the_same_hour_later_is_the_same_on_the_wall_after_so_many_working_days(
    moment: datetime, hours: WorkingHours, count: int
) -> None:
    began = hours.next_opening(moment).astimezone(hours.zone)
    later = hours.same_hour_later(moment, count)
    assert later.astimezone(hours.zone).time().replace(fold=0) == began.time().replace(fold=0)
    assert hours.is_open(later)
    between = [began.date() + timedelta(days=number) for number in range((later.date() - began.date()).days)]
    assert sum(hours.is_working_day(day + timedelta(days=1)) for day in between) == count


@given(days, hours_of_people)
def test_nobody_works_while_away(day: date, hours: WorkingHours) -> None:
    noon = datetime.combine(day, time(12), hours.zone)
    if any(one.holds(day) for one in hours.away):
        assert not hours.is_open(noon)
    assert not hours.is_open(datetime.combine(day, CLOSING, hours.zone))
    assert hours.is_open(datetime.combine(day, OPENING, hours.zone)) is hours.is_working_day(day)


def test_who_is_away_for_years_is_not_waited_for_endlessly() -> None:
    gone = WorkingHours("UTC", away=(Away(date(2026, 1, 1), date(2099, 1, 1)),))
    assert gone.opening_on_or_after(date(2026, 3, 2)) == datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_days_off_are_stored_as_intervals() -> None:
    away = Away(date(2026, 12, 21), date(2027, 1, 2))
    assert away.as_text() == "2026-12-21/2027-01-02"
    assert read_away(away.as_text()) == away
    with pytest.raises(ValueError, match="Invalid isoformat"):
        read_away("soon")


@pytest.mark.parametrize(
    ("country", "region", "told"),
    [
        ("XX", None, "XX is no country that is known. Write its two letters"),
        ("US", "BY", "BY is no region of US that is known. The regions are: AK, AL,"),
        (None, "NY", "The region NY needs its country beside it"),
    ],
)
def test_a_place_that_is_unknown_is_named_with_what_to_write(
    country: str | None, region: str | None, told: str
) -> None:
    with pytest.raises(PlaceUnknown, match=told):
        check_place(country, region)


@pytest.mark.parametrize(("country", "region"), [(None, None), ("US", None), ("US", "NY"), ("DE", "BY")])
def test_a_place_that_is_known_is_right(country: str | None, region: str | None) -> None:
    check_place(country, region)
