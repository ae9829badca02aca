import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session

from db.across_agencies import agency_of_workspace
from db.engine import Database
from db.models import AgencyRow
from db.sample import Sample, create_sample
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, EmploymentType, JobOrderStatus, PayUnit, SubmissionStatus, WorkMode
from tests.agency import NOW

NOUNS = ("recruiters", "clients", "candidates", "job_orders", "submissions")
OTHERS = {
    "owner_id": "recruiters",
    "backup_id": "recruiters",
    "submitted_by_id": "recruiters",
    "client_id": "clients",
    "candidate_id": "candidates",
    "job_order_id": "job_orders",
}
CENTRAL = ZoneInfo("America/Chicago")


class Rows:
    """All rows of a sample, and what it said of itself."""

    def __init__(self, database: Database, *, now: datetime = NOW, seed: int = 1) -> None:
        self.sample: Sample = database.write(lambda session: create_sample(session, now=now, seed=seed))
        self.recruiters, self.clients, self.candidates, self.job_orders, self.submissions = (
            database.read(self._all(noun, now)) for noun in NOUNS
        )

    def _all(self, noun: str, now: datetime) -> Callable[[Session], dict[int, Any]]:
        def read(session: Session) -> dict[int, Any]:
            work = UnitOfWork(session, self.sample.agency_id, now)
            rows = {row.id: row for row in getattr(work, noun).all()}
            session.expunge_all()
            return rows

        return read

    def facts(self) -> list[dict[str, Any]]:
        """All that is stored, with the numbers of the ATS for the database's own."""
        return [self._facts_of(row) for noun in NOUNS for row in getattr(self, noun).values()]

    def _facts_of(self, row: AgencyRow) -> dict[str, Any]:
        facts = {key: value for key, value in vars(row).items() if key[0] != "_" and key not in {"id", "agency_id"}}
        for key, value in facts.items():
            if key in OTHERS and value is not None:
                facts[key] = getattr(self, OTHERS[key])[value].external_id
        return facts


@pytest.fixture
def rows(database: Database) -> Rows:
    return Rows(database)


def test_an_agency_of_a_believable_size_is_created(rows: Rows) -> None:
    assert {noun: len(getattr(rows, noun)) for noun in NOUNS[:4]} == {
        "recruiters": 10,
        "clients": 25,
        "candidates": 100,
        "job_orders": 300,
    }
    assert 150 <= len(rows.submissions) <= 300
    statuses = Counter(one.status for one in rows.job_orders.values())
    assert statuses[JobOrderStatus.OPEN] >= 150
    assert min(statuses[status] for status in JobOrderStatus) >= 5
    assert {one.status for one in rows.submissions.values()} == set(SubmissionStatus)
    assert {one.status for one in rows.candidates.values()} == set(CandidateStatus)


def test_two_recruiters_lead_and_two_stand_in_for_each_other(rows: Rows) -> None:
    assert sum(one.is_lead for one in rows.recruiters.values()) == 2
    pair = [one for one in rows.recruiters.values() if one.backup_id]
    assert [one.backup_id for one in pair] == [one.id for one in reversed(pair)]
    assert len(pair) == 2
    actor = rows.recruiters[rows.sample.recruiter_id]
    assert actor.is_active
    assert not actor.is_lead


def test_all_words_are_those_that_the_database_stores(rows: Rows) -> None:
    for one in [*rows.candidates.values(), *rows.job_orders.values()]:
        assert one.work_mode in {None, *WorkMode}
        assert one.employment_type in set(EmploymentType)
        assert one.pay_unit in {None, *PayUnit}
        assert (one.pay_unit is None) == (one.pay_currency is None)
    for one in rows.job_orders.values():
        assert one.pay_low is None or one.pay_low <= one.pay_high
    for one in rows.clients.values():
        assert one.work_mode in set(WorkMode)
        assert all([one.industry, one.size, one.pace, one.traits])


def test_whoever_is_named_belongs_to_the_agency(rows: Rows) -> None:
    for one in [*rows.clients.values(), *rows.candidates.values(), *rows.job_orders.values()]:
        assert one.owner_id in rows.recruiters
    assert all(one.client_id in rows.clients for one in rows.job_orders.values())
    for one in rows.submissions.values():
        assert one.candidate_id in rows.candidates
        assert one.job_order_id in rows.job_orders
        assert one.submitted_by_id in rows.recruiters


def test_the_numbers_of_the_ats_rise_and_no_address_or_telephone_belongs_to_anybody(rows: Rows) -> None:
    for noun in NOUNS:
        numbers = [int(one.external_id) for one in getattr(rows, noun).values()]
        assert all(one < other for one, other in pairwise(numbers))
    people = [*rows.recruiters.values(), *rows.candidates.values()]
    emails = [one.email for one in people]
    assert all(email.isascii() and email.endswith(".example") for email in emails)
    assert len(set(emails)) == len(emails)
    assert all(one.phone[3:10] == "-555-01" and one.phone[10:].isdigit() for one in rows.candidates.values())


def test_two_people_of_one_name_are_told_apart_by_title_town_and_number(rows: Rows) -> None:
    names = Counter(one.name for one in rows.candidates.values())
    assert sorted(names.values())[-2:] == [1, 2]
    one, other = (row for row in rows.candidates.values() if names[row.name] == 2)
    assert one.title != other.title
    assert one.town != other.town
    assert one.external_id != other.external_id
    assert {one.id, other.id} & {story.candidate_id for story in rows.sample.stories}


def test_names_carry_apostrophes_accents_and_ampersands(rows: Rows) -> None:
    names = " ".join(row.name for noun in NOUNS[:3] for row in getattr(rows, noun).values())
    titles = " ".join(row.title for row in rows.job_orders.values())
    assert "'" in names
    assert not names.isascii()
    assert "&" in names
    assert "&" in titles


@pytest.mark.parametrize(
    "now",
    [NOW, NOW + timedelta(days=5), datetime(2026, 3, 9, 5, 1, tzinfo=UTC), datetime(2027, 1, 1, 23, 59, tzinfo=UTC)],
    ids=["Monday morning", "Saturday", "just past midnight after the clocks changed", "New Year's Day"],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_everything_happened_before_now_on_a_working_day_in_office_hours_and_in_order(
    database: Database, now: datetime
) -> None:
    rows = Rows(database, now=now, seed=2)
    moments = [one.closed_at for one in rows.job_orders.values() if one.closed_at]
    for one in rows.submissions.values():
        order = rows.job_orders[one.job_order_id]
        assert order.opened_on <= one.submitted_at.astimezone(CENTRAL).date()
        assert order.opened_on <= one.agreed_on <= one.submitted_at.astimezone(CENTRAL).date()
        assert one.submitted_at < one.stage_at < (order.closed_at or now)
        moments += [one.submitted_at, one.stage_at]
    for moment in moments:
        local = moment.astimezone(CENTRAL)
        assert moment < now
        assert local.weekday() < 5
        assert time(8) <= local.time() < time(18)
    for order in rows.job_orders.values():
        assert order.opened_on < now.date()
        assert order.opened_on.weekday() < 5
        is_over = order.status in {JobOrderStatus.CLOSED, JobOrderStatus.FILLED}
        assert (order.closed_at is not None) == is_over


def test_submissions_stand_where_their_job_orders_let_them(rows: Rows) -> None:
    in_play = {SubmissionStatus.SUBMITTED, SubmissionStatus.INTERVIEWING, SubmissionStatus.OFFERED}
    placements = Counter()
    for one in rows.submissions.values():
        order, candidate = rows.job_orders[one.job_order_id], rows.candidates[one.candidate_id]
        if one.status in in_play:
            assert order.status in {JobOrderStatus.OPEN, JobOrderStatus.ON_HOLD}
        if one.status == SubmissionStatus.PLACED:
            assert order.status == JobOrderStatus.FILLED
            assert candidate.status == CandidateStatus.PLACED
            placements[order.id] += 1
        assert candidate.status != CandidateStatus.DO_NOT_CONTACT
    filled = {one.id for one in rows.job_orders.values() if one.status == JobOrderStatus.FILLED}
    assert placements == dict.fromkeys(filled, 1)


def test_the_recruiter_who_acts_has_people_in_interviews_with_open_positions_to_offer(rows: Rows) -> None:
    assert len(rows.sample.stories) == 6
    tried = {(one.candidate_id, one.job_order_id) for one in rows.submissions.values()}
    for story in rows.sample.stories:
        submission = rows.submissions[story.submission_id]
        assert (submission.candidate_id, submission.job_order_id) == (story.candidate_id, story.job_order_id)
        assert submission.submitted_by_id == rows.sample.recruiter_id
        assert submission.status == SubmissionStatus.INTERVIEWING
        assert rows.candidates[story.candidate_id].status == CandidateStatus.AVAILABLE
        assert len(set(story.fit_ids)) == 5
        for job_order_id in (*story.fit_ids, story.near_miss_id):
            assert rows.job_orders[job_order_id].status == JobOrderStatus.OPEN
            assert rows.job_orders[job_order_id].client_id != rows.job_orders[story.job_order_id].client_id
            assert (story.candidate_id, job_order_id) not in tried


def test_the_same_seed_gives_the_same_agency(database: Database) -> None:
    one, other = Rows(database, seed=3), Rows(database, seed=3)
    assert one.sample.agency_id != other.sample.agency_id
    assert one.facts() == other.facts()


def test_the_same_seed_plans_the_same_agency_in_every_process() -> None:
    code = "from random import Random; from db.sample.plan import plan_agency; plan = plan_agency(Random(6)); "
    code += "print([vars(one) for one in plan.candidates + plan.job_orders], plan.recruiters, plan.actor)"
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0]
    assert told[0] == told[1]


def test_another_seed_gives_other_names_orders_and_recruiters(database: Database) -> None:
    one, other = Rows(database, seed=4), Rows(database, seed=5)
    for noun, key in [
        ("recruiters", "name"),
        ("candidates", "name"),
        ("job_orders", "title"),
        ("submissions", "stage"),
    ]:
        assert [getattr(row, key) for row in getattr(one, noun).values()] != [
            getattr(row, key) for row in getattr(other, noun).values()
        ]
    actors = [rows.recruiters[rows.sample.recruiter_id].name for rows in (one, other)]
    assert len(set(actors)) == 2


def test_the_agency_can_be_created_in_its_workspace(database: Database) -> None:
    sample = database.write(lambda session: create_sample(session, now=NOW, seed=1, team_id="T0SAMPLE"))
    assert database.read(lambda session: agency_of_workspace(session, "T0SAMPLE", None)) == sample.agency_id


def test_a_moment_without_a_zone_is_refused_and_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(Exception, match="no time zone"):
        database.write(lambda session: create_sample(session, now=NOW.replace(tzinfo=None), seed=1))
    assert Rows(database).sample.agency_id == 1
