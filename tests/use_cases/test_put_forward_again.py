"""Positions that are open again: who was put forward before comes first, and may be put forward once more."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Reason, Source, SubmissionStatus
from slack_app.domain.errors import TooLate
from slack_app.domain.feedback import Feedback
from slack_app.domain.match_cards import MatchCard
from slack_app.importing.batches import write
from slack_app.importing.nouns import NOUNS, Record
from slack_app.use_cases.judge_match import SayNotAFit, say_not_a_fit
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.rank_matches import rank_for, rank_matches
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import ShareFeedback, share_feedback
from slack_app.use_cases.submit_candidate import SubmitCandidate, submit_candidate, what_stands_against
from tests.agency import NOW, SmallAgency, in_agency, small_agency

DAY = timedelta(days=1)


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    """Two positions that fit Maria better than the one she was put forward for, and her case on that one."""
    agency = small_agency(database)

    def add(work: UnitOfWork) -> None:
        for number in range(2):
            client = work.clients.add(f"Fabrikam {number}").id
            work.job_orders.add(client, "Data Engineer", town="Austin", skills=["Python"], external_id=f"o{number}")
        decide(work, agency, NOW)

    in_agency(database, agency.id, add)
    return agency


def decide(work: UnitOfWork, agency: SmallAgency, at: datetime) -> int:
    opened = open_case(work, CandidateNotSelected(agency.submission, at, Source.WEBHOOK))
    assert opened.case_id is not None
    return opened.case_id


def take(work: UnitOfWork, noun: str, *rows: Mapping[str, Any]) -> None:
    """Write rows as an import does."""
    write(work, NOUNS[noun], [Record(1, [], dict(row)) for row in rows])


def job_order(agency: SmallAgency, status: str) -> dict[str, object]:
    return {"external_id": "j1", "title": "Data Engineer", "client_id": agency.northwind, "status": status}


def fill_and_reopen(database: Database, agency: SmallAgency, first_day: int = 1) -> None:
    for day, status in enumerate(["filled", "open"], first_day):
        in_agency(database, agency.id, take, "job-orders", job_order(agency, status), now=NOW + day * DAY)


def shown(database: Database, agency: SmallAgency, day: int = 3) -> list[MatchCard]:
    return list(in_agency(database, agency.id, rank_matches, 1, now=NOW + day * DAY).matches)


def put_forward(database: Database, agency: SmallAgency, *, day: int = 3, key: str = "V1") -> None:
    command = SubmitCandidate(1, agency.data_engineer, agency.sam, (NOW + DAY).date(), key=key)
    in_agency(database, agency.id, submit_candidate, command, now=NOW + day * DAY)


def the_submission(database: Database, agency: SmallAgency) -> tuple[str, int | None, object]:
    def look(work: UnitOfWork) -> tuple[str, int | None, object]:
        (row,) = work.submissions.of_candidate(agency.maria)
        return row.status, row.submitted_by_id, row.agreed_on

    return in_agency(database, agency.id, look)


def reopened_at(database: Database, agency: SmallAgency) -> datetime | None:
    return in_agency(database, agency.id, lambda work: work.job_orders.get(agency.data_engineer).reopened_at)


def test_the_whole_round(database: Database, agency: SmallAgency) -> None:
    in_agency(database, agency.id, take, "job-orders", job_order(agency, "filled"), now=NOW + DAY)
    assert agency.data_engineer not in [one.position.job_order_id for one in shown(database, agency)]
    in_agency(database, agency.id, take, "job-orders", job_order(agency, "open"), now=NOW + 2 * DAY)
    assert reopened_at(database, agency) == NOW + 2 * DAY

    first, *others = shown(database, agency)
    assert first.position.job_order_id == agency.data_engineer
    assert first.runner_up is not None
    assert (first.runner_up.put_forward_on, first.runner_up.reopened_on) == (NOW.date(), (NOW + 2 * DAY).date())
    assert first.score < min(one.score for one in others)
    assert [one.runner_up for one in others] == [None, None]

    put_forward(database, agency)
    assert the_submission(database, agency) == ("submitted", agency.sam, (NOW + DAY).date())
    card = in_agency(database, agency.id, case_card, 1)
    assert (card.status, card.is_put_forward_again, card.stage) == (CaseStatus.TAKEN_BACK, True, None)
    in_agency(database, agency.id, decide, agency, NOW)
    assert the_submission(database, agency)[0] == "submitted", "old news undid it"

    assert in_agency(database, agency.id, decide, agency, NOW + 4 * DAY, now=NOW + 4 * DAY) == 1
    assert the_submission(database, agency)[0] == "not_selected"
    card = in_agency(database, agency.id, case_card, 1)
    assert (card.status, card.is_put_forward_again) == (CaseStatus.OPEN, False)
    assert agency.data_engineer not in [one.position.job_order_id for one in shown(database, agency, day=5)]
    fill_and_reopen(database, agency, first_day=5)
    assert shown(database, agency, day=7)[0].position.job_order_id == agency.data_engineer


def test_what_was_put_forward_again_cannot_be_so_twice(database: Database, agency: SmallAgency) -> None:
    fill_and_reopen(database, agency)
    other = in_agency(
        database, agency.id, lambda work: work.submissions.add(agency.maria, work.job_orders.all()[1].id).id
    )
    in_agency(
        database,
        agency.id,
        lambda work: open_case(work, CandidateNotSelected(other, NOW, Source.WEBHOOK)).case_id,
    )
    put_forward(database, agency)
    again = SubmitCandidate(2, agency.data_engineer, agency.sam, NOW.date(), key="V2")
    with pytest.raises(TooLate, match="put forward for this position already"):
        in_agency(database, agency.id, submit_candidate, again, now=NOW + 4 * DAY)


def test_the_right_to_represent_is_asked_for_anew(database: Database, agency: SmallAgency) -> None:
    in_agency(
        database,
        agency.id,
        lambda work: setattr(work.submissions.get(agency.submission), "agreed_on", NOW.date()),
    )
    fill_and_reopen(database, agency)
    card = in_agency(database, agency.id, what_stands_against, 1, agency.data_engineer, agency.sam, now=NOW + 3 * DAY)
    texts = [obstacle.text for obstacle in card.obstacles]
    assert "No right to represent Maria Lopez at Northwind is on record yet." in texts
    assert "Sam Okafor put Maria Lopez forward to Northwind before: Data Engineer." in texts


@pytest.mark.parametrize(
    ("reason", "is_shown"), [(Reason.OTHERS_STRONGER, True), (Reason.POSITION_ON_HOLD, True), (Reason.INTERVIEW, False)]
)
def test_a_reason_about_the_person_still_counts(
    database: Database, agency: SmallAgency, reason: Reason, is_shown: bool
) -> None:
    for number, one in enumerate([Reason.TEAM_FIT, reason]):
        command = ShareFeedback(1, agency.sam, Feedback(one), seen_number=number, key=f"F{number}")
        in_agency(database, agency.id, share_feedback, command)
    fill_and_reopen(database, agency)

    def by_name(work: UnitOfWork) -> list[int]:
        return [one.position.job_order_id for one in rank_for(work, work.candidates.get(agency.maria)).matches]

    assert (agency.data_engineer in in_agency(database, agency.id, by_name, now=NOW + 3 * DAY)) is is_shown


@pytest.mark.parametrize("status", [SubmissionStatus.WITHDRAWN, SubmissionStatus.SUBMITTED, SubmissionStatus.PLACED])
def test_only_who_was_not_selected_is_a_runner_up(
    database: Database, agency: SmallAgency, status: SubmissionStatus
) -> None:
    in_agency(database, agency.id, lambda work: setattr(work.submissions.get(agency.submission), "status", status))
    fill_and_reopen(database, agency)
    assert agency.data_engineer not in [one.position.job_order_id for one in shown(database, agency)]


def test_who_is_no_fit_is_not_shown(database: Database, agency: SmallAgency) -> None:
    fill_and_reopen(database, agency)
    in_agency(database, agency.id, lambda work: work.matches.show(1, [(agency.data_engineer, 0.5)]))
    in_agency(
        database, agency.id, say_not_a_fit, SayNotAFit(1, agency.data_engineer, agency.sam, Reason.OTHER, key="N1")
    )
    assert agency.data_engineer not in [one.position.job_order_id for one in shown(database, agency)]


@pytest.mark.parametrize(("submitted_at", "is_shown"), [(NOW, True), (NOW + 3 * DAY, False), (None, False)])
def test_without_a_case_the_day_of_the_submission_counts(
    database: Database, submitted_at: datetime | None, is_shown: bool
) -> None:
    agency = small_agency(database)

    def change(work: UnitOfWork) -> None:
        submission = work.submissions.get(agency.submission)
        submission.status, submission.submitted_at = SubmissionStatus.NOT_SELECTED.value, submitted_at

    def found(work: UnitOfWork) -> list[int]:
        return [one.position.job_order_id for one in rank_for(work, work.candidates.get(agency.maria)).matches]

    in_agency(database, agency.id, change)
    fill_and_reopen(database, agency)
    assert in_agency(database, agency.id, found, now=NOW + 4 * DAY) == ([agency.data_engineer] if is_shown else [])


def test_a_case_that_had_ended_opens_again_with_the_next_decision(database: Database, agency: SmallAgency) -> None:
    fill_and_reopen(database, agency)

    def end_and_open_another(work: UnitOfWork) -> None:
        work.cases.get(1).status = CaseStatus.ENDED.value
        submission = work.submissions.add(agency.maria, work.job_orders.all()[1].id)
        open_case(work, CandidateNotSelected(submission.id, NOW, Source.WEBHOOK))

    in_agency(database, agency.id, end_and_open_another)
    command = SubmitCandidate(2, agency.data_engineer, agency.jo, NOW.date(), key="V1")
    in_agency(database, agency.id, submit_candidate, command, now=NOW + 3 * DAY)
    assert in_agency(database, agency.id, lambda work: work.cases.get(1).status) == CaseStatus.TAKEN_BACK
    in_agency(database, agency.id, decide, agency, NOW + 4 * DAY, now=NOW + 4 * DAY)
    assert in_agency(database, agency.id, lambda work: work.cases.get(1).status) == CaseStatus.OPEN


def test_a_placement_that_falls_off_by_a_report_opens_its_position_again(
    database: Database, agency: SmallAgency
) -> None:
    def place_another(work: UnitOfWork) -> int:
        ben = work.candidates.add("Ben Ito", external_id="77", status=CandidateStatus.AVAILABLE.value)
        return work.submissions.add(ben.id, agency.data_engineer, status=SubmissionStatus.PLACED.value).id

    placed = in_agency(database, agency.id, place_another)
    before = in_agency(database, agency.id, lambda work: work.agency.work_version)
    told = CandidateNotSelected(placed, NOW + DAY, Source.WEBHOOK)
    in_agency(database, agency.id, open_case, told, now=NOW + DAY)
    assert reopened_at(database, agency) == NOW + DAY
    assert in_agency(database, agency.id, lambda work: work.agency.work_version) == before + 1
    assert shown(database, agency)[0].position.job_order_id == agency.data_engineer
