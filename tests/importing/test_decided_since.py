"""A file that is older than a client's decision."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.across_agencies import open_door
from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source
from slack_app.use_cases.open_case import CandidateNotSelected, open_case
from tests.agency import NOW
from tests.importing.conftest import Import, Rows

CLIENTS = "ID,Company Name\nc1,Northwind\n"


def test_an_export_of_yesterday_does_not_undo_what_a_client_has_decided_since(
    run_import: Import, rows: Rows, database: Database
) -> None:
    run_import("clients", CLIENTS)
    run_import("candidates", "ID,Name\n4471,Maria Lopez\n")
    run_import("job-orders", "ID,Title,Client Corporation ID\nj1,Data Engineer,c1\n")
    run_import("submissions", "ID,Candidate ID,Job Order ID,Status\ns1,4471,j1,Submitted\n")

    def decide(session: Session) -> None:
        open_door(session)
        (agency_id,) = session.execute(text("SELECT id FROM agencies")).one()
        work = UnitOfWork(session, agency_id, NOW)
        open_case(work, CandidateNotSelected(work.submissions.all()[0].id, NOW, Source.WEBHOOK))

    database.write(decide)
    run_import("submissions", "ID,Candidate ID,Job Order ID,Status\ns1,4471,j1,Interviewing\n")
    assert rows("SELECT status FROM submissions") == [("not_selected",)]
    run_import("submissions", "ID,Candidate ID,Job Order ID,Status\ns1,4471,j1,Placed\n")
    assert rows("SELECT status FROM submissions") == [("placed",)]
