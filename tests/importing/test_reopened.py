"""What an import finds to be open again."""

from sqlalchemy import event, text
from sqlalchemy.orm import Session

from db.across_agencies import open_door
from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Source
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from slack_app.use_cases.take_back import CandidateReconsidered, take_back
from tests.agency import NOW
from tests.importing.conftest import Import, Rows

HEADER = "ID,Title,Client Corporation ID,Status\n"
SUBMISSIONS = "ID,Candidate ID,Job Order ID,Status,Date Submitted\n"
REOPENED = "SELECT external_id FROM job_orders WHERE reopened_at IS NOT NULL ORDER BY external_id"
NUMBERS = "SELECT work_version FROM job_orders ORDER BY external_id"


def start(run_import: Import, *statuses: str) -> None:
    assert run_import("clients", "ID,Company Name\nc1,Northwind\n").code == 0
    assert run_import("candidates", "ID,Name\n4471,Maria Lopez\n77,Ben Ito\n").code == 0
    assert run_import("job-orders", positions(*statuses)).code == 0


def positions(*statuses: str) -> str:
    return HEADER + "".join(f"j{number},Nurse,c1,{status}\n" for number, status in enumerate(statuses))


def test_a_job_order_that_becomes_open_is_noted_and_no_other(run_import: Import, rows: Rows) -> None:
    start(run_import, "Open", "Closed", "Filled", "On Hold", "Filled")
    assert rows(REOPENED) == []
    run_import("job-orders", positions("Closed", "Open", "Open", "Open", "Closed"))
    assert rows(REOPENED) == [("j1",), ("j2",), ("j3",)]
    before = rows("SELECT reopened_at, work_version FROM job_orders ORDER BY id")
    run_import("job-orders", positions("Closed", "Open", "Open", "Open", "Closed"))
    run_import("job-orders", "ID,Title,Client Corporation ID\nj1,Nurse,c1\nj4,Nurse,c1\n")
    assert rows("SELECT reopened_at, work_version FROM job_orders ORDER BY id") == before
    run_import("job-orders", positions("Open", "Filled", "Open", "Open", "Closed"))
    assert rows(REOPENED) == [("j0",), ("j1",), ("j2",), ("j3",)]


def test_a_placement_that_falls_off_opens_its_position_again(run_import: Import, rows: Rows) -> None:
    start(run_import, "Open", "Filled")
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Placed,\ns2,77,j1,Placed,\ns3,77,j0,Submitted,\n")
    (first, second) = rows(NUMBERS)
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Placed,\ns2,77,j1,Placed,\ns3,77,j0,Rejected,\n")
    run_import("submissions", "ID,Candidate ID,Job Order ID\ns1,4471,j0\n")
    assert rows(REOPENED) == []
    assert rows(NUMBERS) == [first, second]
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Withdrawn,\ns2,77,j1,Placed,\n")
    assert rows(REOPENED) == [("j0",)]
    assert rows(NUMBERS)[1] == second
    assert rows(NUMBERS)[0] > first


def test_a_file_that_does_not_know_of_a_change_of_mind_leaves_the_submission_as_it_is(
    run_import: Import, rows: Rows, database: Database
) -> None:
    start(run_import, "Open")
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Submitted,2026-03-01\n")

    def change_mind(session: Session) -> None:
        open_door(session)
        (agency_id,) = session.execute(text("SELECT id FROM agencies")).one()
        work = UnitOfWork(session, agency_id, NOW)
        (submission,) = work.submissions.all()
        open_case(work, CandidateNotSelected(submission.id, NOW, Source.WEBHOOK))
        take_back(work, CandidateReconsidered(submission.id, NOW, Source.WEBHOOK))
        submission.submitted_at = NOW

    database.write(change_mind)
    asked = "SELECT status, submitted_at, stage FROM submissions"
    before = rows(asked)
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Rejected,2026-03-01\n")
    assert rows(asked) == before
    assert rows("SELECT status FROM cases") == [(CaseStatus.TAKEN_BACK.value,)]
    run_import("submissions", SUBMISSIONS + "s1,4471,j0,Interviewing,2026-03-01\n")
    assert rows("SELECT status, stage FROM submissions") == [("interviewing", "Interviewing")]


def test_it_takes_no_statement_more_for_job_orders(run_import: Import) -> None:
    """As many for those that become open as for those that change otherwise."""
    told: list[str] = []
    start(run_import, *["Filled"] * 50)

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        told.append(statement)

    from sqlalchemy import Engine

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        run_import("job-orders", positions(*["Closed"] * 50))
        closing, told[:] = len(told), []
        run_import("job-orders", positions(*["Open"] * 50))
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    assert len(told) == closing
