"""A case is shared while somebody else than its owner has an open case of the same candidate; asked of one, or of many."""

from collections.abc import Sequence

import pytest

from db.engine import Database
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from tests.agency import NOW, SmallAgency, in_agency, small_agency

OPEN, ENDED = CaseStatus.OPEN, CaseStatus.ENDED
SAM, JO, NOBODY = "sam", "jo", None


@pytest.mark.parametrize(
    ("cases", "shared"),
    [
        ([(SAM, OPEN)], []),
        ([(SAM, OPEN), (SAM, OPEN)], []),
        ([(SAM, OPEN), (JO, OPEN)], [0, 1]),
        ([(SAM, OPEN), (JO, ENDED)], [1]),
        ([(SAM, ENDED), (JO, ENDED)], []),
        ([(SAM, OPEN), (NOBODY, OPEN)], [1]),
        ([(NOBODY, OPEN), (NOBODY, OPEN)], []),
        ([(SAM, OPEN), (SAM, OPEN), (JO, OPEN)], [0, 1, 2]),
    ],
)
def test_a_case_is_shared_while_a_colleague_has_an_open_one(
    database: Database, cases: Sequence[tuple[str | None, CaseStatus]], shared: Sequence[int]
) -> None:
    agency, others = small_agency(database), small_agency(database, "Others")
    in_agency(database, others.id, open_case, others, others.submission, JO, OPEN)
    opened = [in_agency(database, agency.id, open_next, agency, owner, status) for owner, status in cases]
    wanted = {opened[at] for at in shared}
    assert in_agency(database, agency.id, lambda work: work.cases.shared(opened)) == wanted
    around = in_agency(database, agency.id, lambda work: {one for one in opened if work.cases.around(one)[1]})
    assert around == wanted


def open_next(work: UnitOfWork, agency: SmallAgency, owner: str | None, status: CaseStatus) -> int:
    position = work.job_orders.add(agency.northwind, "Data Engineer")
    return open_case(work, agency, work.submissions.add(agency.maria, position.id).id, owner, status)


def open_case(work: UnitOfWork, agency: SmallAgency, submission_id: int, owner: str | None, status: CaseStatus) -> int:
    facts = {
        "owner_id": getattr(agency, owner) if owner else None,
        "decided_at": NOW,
        "source": "webhook",
        "tell_by": NOW,
    }
    case = work.cases.open({submission_id: facts})[submission_id]
    work.cases.get(case.id, to_change=True).status = status
    return case.id
