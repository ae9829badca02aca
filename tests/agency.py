"""A small agency for tests: two recruiters, a client, a position, a candidate put forward for it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from db.across_agencies import create_agency
from db.engine import Database
from db.unit_of_work import UnitOfWork
from slack_app.edge import UseCase

NOW = datetime(2026, 3, 2, 15, 12, tzinfo=UTC)
"""A Monday, 10:12 in New York."""

Result = TypeVar("Result")


@dataclass(frozen=True)
class SmallAgency:
    """The ids of what a test talks about."""

    id: int
    sam: int
    jo: int
    maria: int
    northwind: int
    data_engineer: int
    submission: int


def small_agency(database: Database, name: str = "Brightside Staffing", *, team_id: str | None = None) -> SmallAgency:
    """Create an agency with Sam, who submitted Maria for Northwind's Data Engineer; Jo looks after the position."""

    def add(session: Session) -> SmallAgency:
        agency_id = create_agency(session, name, now=NOW, team_id=team_id)
        work = UnitOfWork(session, agency_id, NOW)
        sam = work.recruiters.add("Sam Okafor", "sam@brightside.example", external_id="r1")
        jo = work.recruiters.add("Jo Lindqvist", "jo@brightside.example", external_id="r2", is_lead=True)
        northwind = work.clients.add("Northwind", external_id="c1", owner_id=jo.id)
        position = work.job_orders.add(
            northwind.id, "Data Engineer", external_id="j1", town="Austin", owner_id=jo.id, skills=["Python", "SQL"]
        )
        maria = work.candidates.add(
            "Maria Lopez", external_id="4471", title="Data Engineer", town="Austin", owner_id=jo.id, skills=["Python"]
        )
        submission = work.submissions.add(
            maria.id, position.id, submitted_by_id=sam.id, submitted_at=NOW, stage="Second interview"
        )
        return SmallAgency(agency_id, sam.id, jo.id, maria.id, northwind.id, position.id, submission.id)

    return database.write(add)


def in_agency(
    database: Database, agency_id: int, use_case: UseCase[..., Result], *args: object, now: datetime = NOW
) -> Result:
    """Run a use case as one transaction, and wait for it."""
    return database.write(lambda session: use_case(UnitOfWork(session, agency_id, now), *args))
