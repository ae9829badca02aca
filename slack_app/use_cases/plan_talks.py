"""The talks of a case: those that are planned when it opens, and the one that follows when they are over."""

from db.models import Case, CheckIn
from db.unit_of_work import UnitOfWork
from db.vocabulary import CheckInStatus
from slack_app.domain.cadence import next_check_in, plan_check_ins
from slack_app.domain.working_hours import WorkingHours
from slack_app.use_cases.know_recruiter import hours_of

PENDING = {CheckInStatus.PLANNED.value, CheckInStatus.REMINDED.value}


def plan_talks(work: UnitOfWork, case: Case) -> None:
    """Plan the first talks with the candidate; those that would be over already are left out."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    for due_at in plan_check_ins(case.decided_at, hours_of(work, owner)):
        if due_at > work.now:
            work.check_ins.add(case.id, due_at)


def plan_next(work: UnitOfWork, check_in: CheckIn, hours: WorkingHours) -> list[int]:
    """Plan a talk where none is left but this one, and give the ids of what was planned."""
    if any(other.status in PENDING for other in work.check_ins.of_case(check_in.case_id) if other.id != check_in.id):
        return []
    work.check_ins.add(check_in.case_id, next_check_in(work.now, hours))
    return [one.id for one in work.check_ins.of_case(check_in.case_id) if one.status == CheckInStatus.PLANNED]
