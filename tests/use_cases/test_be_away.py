"""Who is away gets nothing, and their new cases go to whoever stands in for them."""

from datetime import date, timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.domain.errors import Refused
from slack_app.domain.working_hours import Away
from slack_app.use_cases.be_away import BeAway, away_card, be_away, come_back
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.remind_due import remind_due
from tests.agency import NOW, SmallAgency, in_agency, small_agency

TODAY = NOW.date()
WEEK = timedelta(days=7)


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    return small_agency(database)


def go(database: Database, agency: SmallAgency, first_on: date, last_on: date, key: str = "V1") -> list[str]:
    in_agency(database, agency.id, be_away, BeAway(agency.sam, first_on, last_on, key))
    return in_agency(database, agency.id, lambda work: work.recruiters.get(agency.sam).away)


def test_days_that_touch_become_one_interval_and_the_same_press_counts_once(
    database: Database, agency: SmallAgency
) -> None:
    day = TODAY + WEEK
    assert go(database, agency, day, day, "V1") == [f"{day}/{day}"]
    assert go(database, agency, day + WEEK, day + WEEK, "V1") == [f"{day}/{day}"]
    next_day = day + timedelta(days=1)
    assert go(database, agency, next_day, day + WEEK, "V2") == [f"{day}/{day + WEEK}"]
    later = day + 3 * WEEK
    assert go(database, agency, later, later, "V3") == [f"{day}/{day + WEEK}", f"{later}/{later}"]
    in_agency(database, agency.id, come_back, agency.sam, f"{day}/{day + WEEK}")
    in_agency(database, agency.id, come_back, agency.sam, "forgotten already")
    assert in_agency(database, agency.id, away_card, agency.sam).away == (Away(later, later),)


def test_what_has_passed_is_shown_no_more(database: Database, agency: SmallAgency) -> None:
    go(database, agency, TODAY, TODAY)
    assert in_agency(database, agency.id, away_card, agency.sam, now=NOW + timedelta(days=1)).away == ()


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (7, 6, "The last day is before the first"),
        (-9, -1, "Those days have passed"),
        (1, 400, "more than a year"),
    ],
)
def test_days_that_cannot_be_are_refused_and_change_nothing(
    database: Database, agency: SmallAgency, first: int, last: int, told: str
) -> None:
    with pytest.raises(Refused, match=told):
        go(database, agency, TODAY + timedelta(days=first), TODAY + timedelta(days=last))
    assert in_agency(database, agency.id, away_card, agency.sam).away == ()


def opened(work: UnitOfWork, agency: SmallAgency) -> int | None:
    case_id = open_case(work, CandidateNotSelected(agency.submission, work.now, Source.WEBHOOK)).case_id
    assert case_id is not None
    return work.cases.get(case_id).owner_id


def test_a_new_case_goes_to_whoever_stands_in(database: Database, agency: SmallAgency) -> None:
    def stand_in(work: UnitOfWork) -> int:
        kim = work.recruiters.add("Kim Wu", "kim@brightside.example")
        work.recruiters.get(agency.sam, to_change=True).backup_id = kim.id
        return kim.id

    kim = in_agency(database, agency.id, stand_in)
    go(database, agency, TODAY, TODAY + WEEK)
    assert in_agency(database, agency.id, opened, agency) == kim


def test_without_anybody_to_stand_in_it_goes_to_whoever_looks_after_the_candidate(
    database: Database, agency: SmallAgency
) -> None:
    go(database, agency, TODAY, TODAY + WEEK)
    assert in_agency(database, agency.id, opened, agency) == agency.jo


def test_where_all_are_away_it_waits_for_who_submitted(database: Database, agency: SmallAgency) -> None:
    go(database, agency, TODAY, TODAY + WEEK)
    in_agency(database, agency.id, be_away, BeAway(agency.jo, TODAY, TODAY, "V2"))
    assert in_agency(database, agency.id, opened, agency) == agency.sam


def test_a_talk_is_not_reminded_of_while_its_owner_is_away(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, opened, agency)
    thursday = NOW + timedelta(days=3)
    go(database, agency, thursday.date(), thursday.date())
    assert in_agency(database, agency.id, remind_due, now=thursday) == 0
    assert in_agency(database, agency.id, remind_due, now=thursday + timedelta(days=1)) == 1
