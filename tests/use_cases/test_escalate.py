"""Who hears of a case that is not theirs: once, in their hours, within their budget, and only as long as it is needed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, Source, ToldHow
from slack_app.domain.cards import ToldCard
from slack_app.use_cases.be_away import BeAway, be_away
from slack_app.use_cases.escalate import (
    escalate_broken_promises,
    keep_escalations,
    let_go_if_over,
    list_escalations,
)
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.read_escalations import escalations_card
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from slack_app.use_cases.tell_candidate import TellCandidate, tell_candidate
from tests.agency import NOW, SmallAgency, in_agency, small_agency

LATE = NOW + timedelta(days=1, minutes=1)
"""A minute after the promise: Maria had an interview, so that she was to hear within a working day."""


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)
    report(database, agency)
    return agency


def report(database: Database, agency: SmallAgency, now: datetime = NOW) -> None:
    told = CandidateNotSelected(agency.submission, now, Source.WEBHOOK)
    in_agency(database, agency.id, open_case, told, now=now)


def tick(database: Database, agency: SmallAgency, now: datetime = LATE) -> tuple[int, int]:
    """Give how many promises were found broken, and how many cases went onto a list."""
    broken = in_agency(database, agency.id, escalate_broken_promises, now=now)
    return broken, in_agency(database, agency.id, list_escalations, now=now)


def who_hears(database: Database, agency: SmallAgency) -> list[int | None]:
    return in_agency(database, agency.id, lambda work: [one.recruiter_id for one in work.escalations.all()])


def owed(database: Database, agency: SmallAgency) -> list[tuple[str, object]]:
    rows = in_agency(database, agency.id, lambda work: work.outbox.all())
    return [(row.kind, row.facts.get("recruiter_id")) for row in rows if "escalations" in row.kind]


def change(database: Database, agency: SmallAgency, use: Callable[[UnitOfWork], object], now: datetime = LATE) -> None:
    in_agency(database, agency.id, use, now=now)


def tell(database: Database, agency: SmallAgency, now: datetime = LATE) -> None:
    told = TellCandidate(1, agency.sam, ToldHow.PHONE, now.date(), f"told at {now}")
    in_agency(database, agency.id, tell_candidate, told, now=now)


def another(work: UnitOfWork, agency: SmallAgency) -> None:
    """Open a case of Ben, who had an interview."""
    ben = work.candidates.add("Ben Ito").id
    submission = work.submissions.add(ben, agency.data_engineer, submitted_by_id=agency.sam)
    open_case(work, CandidateNotSelected(submission.id, work.now, Source.WEBHOOK, "First interview"))


def test_a_broken_promise_is_heard_of_once_by_backup_and_leads(database: Database, agency: SmallAgency) -> None:
    def add(work: UnitOfWork) -> None:
        backup = work.recruiters.add("Ana Silva")
        work.recruiters.add("Gone Lead", is_lead=True, is_active=False)
        work.recruiters.get(agency.sam, to_change=True).backup_id = backup.id

    change(database, agency, add)
    assert tick(database, agency, NOW + timedelta(days=1, minutes=-1)) == (0, 0)
    assert tick(database, agency) == (1, 2)
    assert tick(database, agency, LATE + timedelta(hours=1)) == (0, 0)
    assert tick(database, agency, LATE + timedelta(days=5)) == (0, 0)
    ana = agency.jo + 1
    assert who_hears(database, agency) == [ana, agency.jo]
    assert owed(database, agency) == [("post_escalations", agency.jo), ("post_escalations", ana)]


def test_a_backup_who_leads_hears_once(database: Database, agency: SmallAgency) -> None:
    change(database, agency, lambda work: work.recruiters.change(agency.sam, backup_id=agency.jo))
    assert tick(database, agency) == (1, 1)
    assert who_hears(database, agency) == [agency.jo]


def test_a_lead_hears_of_the_cases_of_others(database: Database, agency: SmallAgency) -> None:
    def own(work: UnitOfWork) -> None:
        work.cases.change(1, owner_id=agency.jo)
        work.recruiters.add("Ana Silva", is_lead=True)

    change(database, agency, own)
    assert tick(database, agency) == (1, 1)
    assert who_hears(database, agency) == [agency.jo + 1]


def test_where_nobody_is_named_for_it_the_owner_hears(database: Database, agency: SmallAgency) -> None:
    change(database, agency, lambda work: work.recruiters.change(agency.jo, is_lead=False))
    tick(database, agency)
    assert who_hears(database, agency) == [agency.sam]


def test_what_is_nobodys_goes_to_the_channel_for_it(database: Database, agency: SmallAgency) -> None:
    def disown(work: UnitOfWork) -> None:
        work.recruiters.change(agency.jo, is_lead=False)
        work.cases.change(1, owner_id=None)

    change(database, agency, disown)
    assert tick(database, agency) == (1, 1)
    assert owed(database, agency) == [("post_escalations", None)]


@pytest.mark.parametrize(
    "what",
    [
        lambda database, agency: tell(database, agency, NOW + timedelta(hours=1)),
        lambda database, agency: in_agency(
            database, agency.id, take_back, CandidateReconsidered(agency.submission, LATE, Source.WEBHOOK), now=LATE
        ),
        lambda database, agency: in_agency(
            database,
            agency.id,
            lambda work: work.candidates.change(agency.maria, status=CandidateStatus.PLACED.value),
        ),
    ],
    ids=["told", "taken back", "placed"],
)
def test_a_promise_that_needs_no_keeping_is_heard_of_by_nobody(
    database: Database, agency: SmallAgency, what: Callable[[Database, SmallAgency], None]
) -> None:
    what(database, agency)
    assert tick(database, agency) == (0, 0)
    assert owed(database, agency) == []
    assert in_agency(database, agency.id, lambda work: work.cases.get(1).escalate_at) is None


def test_a_second_decision_is_a_second_promise(database: Database, agency: SmallAgency) -> None:
    tick(database, agency)
    again = LATE + timedelta(hours=1)
    in_agency(database, agency.id, take_back, CandidateReconsidered(agency.submission, LATE, Source.WEBHOOK), now=LATE)
    report(database, agency, again)
    assert tick(database, agency, again) == (0, 0)
    assert tick(database, agency, again + timedelta(days=1, minutes=1)) == (1, 1)


def test_who_is_not_at_work_hears_when_they_are(database: Database, agency: SmallAgency) -> None:
    wanted = BeAway(agency.jo, LATE.date(), LATE.date(), "away")
    in_agency(database, agency.id, be_away, wanted, now=NOW)
    assert tick(database, agency) == (1, 0)
    evening, next_morning = datetime(2026, 3, 4, 4, tzinfo=UTC), datetime(2026, 3, 4, 14, 1, tzinfo=UTC)
    assert tick(database, agency, evening) == (0, 0)
    assert tick(database, agency, next_morning) == (0, 1)


def test_who_was_told_late_is_shown_beside_the_next_and_is_no_message_alone(
    database: Database, agency: SmallAgency
) -> None:
    wanted = BeAway(agency.jo, LATE.date(), LATE.date(), "away")
    in_agency(database, agency.id, be_away, wanted, now=NOW)
    tick(database, agency)
    tell(database, agency)
    day = LATE + timedelta(days=1)
    assert tick(database, agency, day) == (0, 0)
    change(database, agency, lambda work: another(work, agency), now=LATE)
    assert tick(database, agency, day + timedelta(minutes=1)) == (1, 2)
    card = in_agency(database, agency.id, escalations_card, 1, now=day)
    assert [(one.case.candidate, one.is_over) for one in card.cases] == [("Maria Lopez", True), ("Ben Ito", False)]
    assert [one.told for one in card.cases] == [ToldCard(LATE, ToldHow.PHONE, "Sam Okafor"), None]


def test_a_promise_broken_in_an_outage_is_heard_of_though_it_was_kept_late(
    database: Database, agency: SmallAgency
) -> None:
    tell(database, agency, LATE + timedelta(hours=2))
    assert tick(database, agency, LATE + timedelta(hours=3)) == (1, 0)
    assert who_hears(database, agency) == [agency.jo]


def test_what_is_taken_back_before_anybody_heard_is_let_go(database: Database, agency: SmallAgency) -> None:
    wanted = BeAway(agency.jo, LATE.date(), LATE.date(), "away")
    in_agency(database, agency.id, be_away, wanted, now=NOW)
    tick(database, agency)
    in_agency(database, agency.id, take_back, CandidateReconsidered(agency.submission, LATE, Source.WEBHOOK), now=LATE)
    assert tick(database, agency, LATE + timedelta(days=1)) == (0, 0)
    assert who_hears(database, agency) == []


def test_a_list_in_which_nothing_is_left_before_it_is_sent_is_not_owed(database: Database, agency: SmallAgency) -> None:
    tick(database, agency)
    assert not in_agency(database, agency.id, let_go_if_over, 1, now=LATE)
    tell(database, agency)
    assert in_agency(database, agency.id, let_go_if_over, 1, now=LATE)


def test_the_list_of_a_day_grows_in_its_place(database: Database, agency: SmallAgency) -> None:
    tick(database, agency)
    in_agency(database, agency.id, keep_escalations, 1, "D1", "1.0", now=LATE)

    change(database, agency, lambda work: another(work, agency), now=NOW + timedelta(hours=1))
    assert tick(database, agency, LATE + timedelta(hours=1)) == (1, 1)
    assert owed(database, agency) == [("post_escalations", agency.jo), ("redraw_escalations", None)]
    card = in_agency(database, agency.id, escalations_card, 1, now=LATE + timedelta(hours=1))
    assert [(one.case.candidate, one.case.owner, one.is_over) for one in card.cases] == [
        ("Maria Lopez", "Sam Okafor", False),
        ("Ben Ito", "Sam Okafor", False),
    ]


def test_beyond_the_budget_of_a_day_it_waits_for_the_next(database: Database, agency: SmallAgency) -> None:
    def busy(work: UnitOfWork) -> None:
        day = work.prompt_lists.of_day(agency.jo, LATE.date())
        day.prompt_count, day.reminder_count = 3, 1

    change(database, agency, busy)
    assert tick(database, agency) == (1, 0)
    assert tick(database, agency, LATE + timedelta(days=1)) == (0, 1)
    days = in_agency(database, agency.id, lambda work: {one.day: one.reminder_count for one in work.prompt_lists.all()})
    assert days == {LATE.date(): 1, LATE.date() + timedelta(days=1): 1}


def test_two_replicas_that_look_at_once_escalate_once(
    open_database: Callable[[], Database],
) -> None:
    first, second = open_database(), open_database()
    agency = small_agency(first)
    report(first, agency)
    with ThreadPoolExecutor(8) as threads:
        for number in range(8):
            threads.submit(tick, (first, second)[number % 2], agency)
    assert who_hears(first, agency) == [agency.jo]
    assert owed(first, agency) == [("post_escalations", agency.jo)]
