"""Many reports received in one go lead to what each would have led to by itself."""

from datetime import timedelta

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, InboundState, Source, SubmissionStatus
from slack_app.domain.reports import Decision, Report
from slack_app.use_cases.receive_report import Receipt, receive_reports
from tests.agency import NOW, SmallAgency, in_agency, small_agency


@pytest.fixture
def agency(database: Database) -> SmallAgency:
    agency = small_agency(database)

    def add(work: UnitOfWork) -> None:
        for number in range(3):
            candidate = work.candidates.add(f"Person{number} Lopez", external_id=f"p{number}")
            work.submissions.add(candidate.id, agency.data_engineer, submitted_by_id=agency.sam)
        work.candidates.add("Nobody Submitted", external_id="p9", owner_id=agency.jo)

    in_agency(database, agency.id, add)
    return agency


def report(key: str, candidate: str, decision: Decision = Decision.NOT_SELECTED, later: int = 0) -> Report:
    return Report(Source.SLACK_EVENT, key, decision, candidate, "j1", NOW + timedelta(minutes=later))


def receive(database: Database, agency: SmallAgency, *reports: Report) -> list[Receipt]:
    return in_agency(database, agency.id, receive_reports, reports)


def outcomes(receipts: list[Receipt]) -> list[str]:
    return [receipt.outcome for receipt in receipts]


def test_each_report_opens_its_own_case_with_all_that_follows(database: Database, agency: SmallAgency) -> None:
    receipts = receive(database, agency, *(report(f"k{n}", f"p{n}") for n in range(3)))
    assert outcomes(receipts) == ["new"] * 3
    assert len({receipt.case_id for receipt in receipts}) == 3
    for receipt in receipts:
        assert receipt.case_id is not None
        case = in_agency(database, agency.id, lambda work, case_id: work.cases.get(case_id), receipt.case_id)
        assert (case.owner_id, case.status, case.remind_number) == (agency.sam, CaseStatus.OPEN, 0)
        kinds = in_agency(
            database, agency.id, lambda work, case_id: [one.kind for one in work.outbox.of_case(case_id)], case.id
        )
        assert kinds == ["prompt_for_feedback", "post_matches"]
        assert in_agency(database, agency.id, lambda work, case_id: len(work.check_ins.of_case(case_id)), case.id) > 1
        assert in_agency(database, agency.id, lambda work, case_id: len(work.audit.of_case(case_id)), case.id) == 1
        submission = in_agency(
            database, agency.id, lambda work, row_id: work.submissions.get(row_id), case.submission_id
        )
        assert submission.status == SubmissionStatus.NOT_SELECTED


def test_what_is_told_twice_at_once_opens_one_case(database: Database, agency: SmallAgency) -> None:
    same_key, other_key = report("k0", "p1", later=1), report("k1", "p0")
    receipts = receive(database, agency, report("k0", "p0"), same_key, other_key)
    assert outcomes(receipts) == ["new", "duplicate", "known"]
    assert receipts[0].case_id == receipts[2].case_id


def test_those_whom_nobody_knows_keep_nobody_else_waiting(database: Database, agency: SmallAgency) -> None:
    receipts = receive(database, agency, report("k0", "stranger"), report("k1", "p0"), report("k2", "p9"))
    assert outcomes(receipts) == ["unmatched", "new", "new"]
    (kept,) = in_agency(database, agency.id, lambda work: work.inbound.unmatched())
    assert (kept.key, kept.state, kept.problem) == ("k0", InboundState.UNMATCHED, "unknown candidate stranger")


def test_a_change_of_mind_in_between_counts_in_its_order(database: Database, agency: SmallAgency) -> None:
    receipts = receive(
        database,
        agency,
        report("k0", "p0"),
        report("k1", "p0", Decision.RECONSIDERED, later=1),
        report("k2", "p0", later=2),
        report("k3", "p1", Decision.RECONSIDERED),
    )
    assert outcomes(receipts) == ["new", "taken_back", "reopened", "nothing_to_take_back"]
