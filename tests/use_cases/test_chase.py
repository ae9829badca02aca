"""The owner is asked what the client said, until somebody has written it down; within the budget of a day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, Reason, Source
from slack_app.domain.feedback import Feedback
from slack_app.use_cases.be_away import BeAway, be_away
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.own_case import TakeCase, take_case
from slack_app.use_cases.prompt_owner import prompt_due
from slack_app.use_cases.record_delivery import record_sent
from slack_app.use_cases.remind_later import RemindLater, remind_later
from slack_app.use_cases.remind_of_cases import remind_of_cases
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from tests.agency import NOW, SmallAgency, in_agency, small_agency

AN_HOUR_LATER = NOW + timedelta(hours=1, minutes=1)
MORNINGS = [datetime(2026, 3, day, 14, 1, tzinfo=UTC) for day in (3, 4, 5, 6)]
"""9:01 in New York, from the next morning on."""


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)

    def know(work: UnitOfWork) -> None:
        work.recruiters.link(agency.sam, slack_user_id="U1", direct_channel="D1")

    in_agency(database, agency.id, know)
    report(database, agency, agency.submission)
    return agency


def report(database: Database, agency: SmallAgency, submission_id: int) -> None:
    """Open a case whose prompt stands in Sam's direct messages."""
    opened = in_agency(database, agency.id, open_case, CandidateNotSelected(submission_id, NOW, Source.WEBHOOK))
    told = ("prompt_for_feedback", opened.case_id, {}, "D1", f"{opened.case_id}.0")
    in_agency(database, agency.id, record_sent, *told)


def another(database: Database, agency: SmallAgency, name: str) -> int:
    def add(work: UnitOfWork) -> int:
        return work.submissions.add(work.candidates.add(name).id, agency.data_engineer, submitted_by_id=agency.sam).id

    return in_agency(database, agency.id, add)


def tick(database: Database, agency: SmallAgency, now: datetime) -> int:
    in_agency(database, agency.id, prompt_due, now=now)
    return in_agency(database, agency.id, remind_of_cases, now=now)


def asked(database: Database, agency: SmallAgency) -> list[dict[str, object]]:
    rows = in_agency(database, agency.id, lambda work: work.outbox.all())
    return [dict(row.facts) for row in rows if row.kind == "remind_of_case"]


def listed(database: Database, agency: SmallAgency) -> list[tuple[date, int, bool]]:
    def look(work: UnitOfWork) -> list[tuple[date, int, bool]]:
        days = {one.id: one.day for one in work.prompt_lists.all()}
        return [(days[row.list_id], row.case_id, row.is_reminder) for row in work.prompt_list_rows.all()]

    return in_agency(database, agency.id, look)


def share(database: Database, agency: SmallAgency, reason: Reason, now: datetime) -> None:
    command = ShareFeedback(1, agency.sam, Feedback(reason), 0, f"{reason} {now}")
    in_agency(database, agency.id, share_feedback, command, now=now)


def remind_at(database: Database, agency: SmallAgency) -> tuple[datetime | None, bool]:
    return in_agency(database, agency.id, lambda work: (work.cases.get(1).remind_at, work.cases.get(1).is_chase))


def test_after_an_hour_and_then_every_morning(database: Database, agency: SmallAgency) -> None:
    assert tick(database, agency, NOW + timedelta(minutes=59)) == 0
    assert tick(database, agency, AN_HOUR_LATER) == 1
    assert tick(database, agency, AN_HOUR_LATER + timedelta(hours=3)) == 0
    assert [tick(database, agency, morning) for morning in MORNINGS] == [1, 1, 1, 1]
    assert [one["is_chase"] for one in asked(database, agency)] == [True] * 5
    for _ in range(30):
        tick(database, agency, NOW + timedelta(days=30))
    assert remind_at(database, agency) == (None, False)
    assert len(asked(database, agency)) == 6


def test_it_stops_when_the_reason_is_in(database: Database, agency: SmallAgency) -> None:
    share(database, agency, Reason.PAY, NOW)
    assert remind_at(database, agency) == (None, False)
    assert tick(database, agency, AN_HOUR_LATER) == 0


def test_that_they_gave_no_reason_yet_is_none(database: Database, agency: SmallAgency) -> None:
    share(database, agency, Reason.NO_REASON_YET, NOW)
    assert tick(database, agency, AN_HOUR_LATER) == 0
    assert tick(database, agency, MORNINGS[0]) == 1


def test_what_the_recruiter_wants_takes_its_place_and_then_it_goes_on(database: Database, agency: SmallAgency) -> None:
    at = NOW + timedelta(hours=3)
    in_agency(database, agency.id, remind_later, RemindLater(1, agency.sam, "later", at=at))
    assert tick(database, agency, AN_HOUR_LATER) == 0
    assert tick(database, agency, at) == 1
    assert [one["is_chase"] for one in asked(database, agency)] == [False]
    assert tick(database, agency, MORNINGS[0]) == 1


def test_the_same_moment_wanted_is_the_recruiters_own(database: Database, agency: SmallAgency) -> None:
    at = NOW + timedelta(hours=1)
    in_agency(database, agency.id, remind_later, RemindLater(1, agency.sam, "later", at=at))
    assert remind_at(database, agency) == (at, False)


def test_several_at_once_are_one_list(database: Database, agency: SmallAgency) -> None:
    report(database, agency, another(database, agency, "Ben Ito"))
    assert tick(database, agency, AN_HOUR_LATER) == 2
    assert asked(database, agency) == []
    assert listed(database, agency) == [(NOW.date(), 1, True), (NOW.date(), 2, True)]
    assert tick(database, agency, MORNINGS[0]) == 2
    assert [day for day, _, _ in listed(database, agency)].count(MORNINGS[0].date()) == 2


def test_one_comes_singly_each_day_so_that_room_is_left_for_prompts(database: Database, agency: SmallAgency) -> None:
    tick(database, agency, AN_HOUR_LATER)
    report(database, agency, another(database, agency, "Ben Ito"))
    in_agency(database, agency.id, lambda work: work.cases.change(2, remind_at=NOW + timedelta(hours=2)))
    assert tick(database, agency, NOW + timedelta(hours=2)) == 1
    assert len(asked(database, agency)) == 1
    assert listed(database, agency) == [(NOW.date(), 2, True)]


def test_nobody_is_asked_about_a_placed_one(database: Database, agency: SmallAgency) -> None:
    def place(work: UnitOfWork) -> None:
        work.candidates.change(agency.maria, status=CandidateStatus.PLACED.value)

    in_agency(database, agency.id, place)
    assert tick(database, agency, AN_HOUR_LATER) == 0
    assert remind_at(database, agency) == (None, False)


def test_nor_about_one_taken_back_but_about_one_decided_again(database: Database, agency: SmallAgency) -> None:
    later = NOW + timedelta(minutes=5)
    in_agency(
        database, agency.id, take_back, CandidateReconsidered(agency.submission, later, Source.WEBHOOK), now=later
    )
    assert tick(database, agency, AN_HOUR_LATER) == 0
    again = NOW + timedelta(hours=2)
    told = CandidateNotSelected(agency.submission, again, Source.WEBHOOK)
    in_agency(database, agency.id, open_case, told, now=again)
    assert remind_at(database, agency) == (again + timedelta(hours=1), True)


def test_who_is_away_is_asked_on_their_return(database: Database, agency: SmallAgency) -> None:
    days = BeAway(agency.sam, MORNINGS[0].date(), MORNINGS[1].date(), "away")
    in_agency(database, agency.id, be_away, days)
    tick(database, agency, AN_HOUR_LATER)
    assert [tick(database, agency, morning) for morning in MORNINGS[:3]] == [0, 0, 1]


def test_a_case_that_was_not_opened_from_its_list_is_on_the_next_days_list(
    database: Database, agency: SmallAgency
) -> None:
    for name in ("Ana", "Ben", "Cem", "Dan"):  # with Maria five: the fourth and fifth are listed
        submission_id = another(database, agency, name)
        told = CandidateNotSelected(submission_id, NOW, Source.WEBHOOK)
        in_agency(database, agency.id, open_case, told)
    before = listed(database, agency)
    unopened = [case_id for _, case_id, _ in before]
    assert len(unopened) == 2
    tick(database, agency, AN_HOUR_LATER)
    assert [row for row in listed(database, agency) if row[1] in unopened] == before
    tick(database, agency, MORNINGS[0])
    on_the_next = [case_id for day, case_id, _ in listed(database, agency) if day == MORNINGS[0].date()]
    assert set(unopened) <= set(on_the_next)


def test_what_nobody_owns_is_asked_about_when_somebody_has_taken_it(database: Database) -> None:
    agency = small_agency(database)

    def disown(work: UnitOfWork) -> int:
        work.candidates.change(agency.maria, owner_id=None)
        work.job_orders.change(agency.data_engineer, owner_id=None)
        work.submissions.change(agency.submission, submitted_by_id=None)
        return 0

    in_agency(database, agency.id, disown)
    in_agency(database, agency.id, open_case, CandidateNotSelected(agency.submission, NOW, Source.WEBHOOK))
    assert remind_at(database, agency) == (None, False)
    in_agency(database, agency.id, take_case, TakeCase(1, agency.jo))
    assert remind_at(database, agency) == (NOW + timedelta(hours=1), True)
