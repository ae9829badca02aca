"""The numbers of changes to an agency's open work: what is kept of it in memory is brought up to date by them.

A transaction that adds or changes positions or clients takes the agency's next number and holds the agency's row until it ends,
so that numbers are committed in their order: who has read all up to a number has missed nothing below it. What is changed bears
the number. What is added bears none, because the ids of an agency's positions come in the same order.

What is changed past this program (by hand, in SQL) needs a number too, and the agency's `work_version` must be at least that.
"""

from typing import Final

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from db.models import Agency, AgencyRow, Client, JobOrder

NUMBERED: Final[frozenset[type[AgencyRow]]] = frozenset({Client, JobOrder})


def next_work_version(session: Session, agency_id: int) -> int:
    """Give the number of what this transaction changes in an agency's open work."""
    numbers: dict[int, int] = session.info.setdefault("work_versions", {})
    if agency_id not in numbers:
        session.info["wrote"] = True
        one_more = update(Agency).where(Agency.id == agency_id).values(work_version=Agency.work_version + 1)
        numbers[agency_id] = session.connection().execute(one_more.returning(Agency.work_version)).scalar_one()
    for one in session.identity_map.values():
        if isinstance(one, Agency) and one.id == agency_id:
            set_committed_value(one, "work_version", numbers[agency_id])
    return numbers[agency_id]


def number_changes(session: Session) -> None:
    """Number the changes that are about to be written."""
    for row in session.new:
        if isinstance(row, Client | JobOrder):
            next_work_version(session, row.agency_id)
    for row in session.dirty:
        if isinstance(row, Client | JobOrder) and session.is_modified(row):
            row.work_version = next_work_version(session, row.agency_id)
