"""The client changes its mind: a case is taken back."""

from dataclasses import dataclass
from datetime import datetime

from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, CheckInStatus, Source, SubmissionStatus
from slack_app.domain.messages import RedrawHead, RedrawMatches
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.remind_of_cases import forget_reminder
from slack_app.use_cases.who_speaks import redraw_others


@dataclass(frozen=True)
class CandidateReconsidered:
    """The fact that takes a case back."""

    submission_id: int
    decided_at: datetime
    source: Source


def take_back(work: UnitOfWork, told: CandidateReconsidered) -> int | None:
    """Withdraw what is pending for the case, and give its id; None where there is nothing to take back.

    News that is older than the decision it would undo changes nothing: events come late and out of order.
    """
    case = work.cases.of_submission(told.submission_id)
    if case is None or case.status != CaseStatus.OPEN or told.decided_at < case.decided_at:
        return None
    case = work.cases.get(case.id, to_change=True)
    case.status, case.decided_at = CaseStatus.TAKEN_BACK, told.decided_at
    case.prompt_at = case.escalate_at = None
    forget_reminder(case)
    work.submissions.hold([told.submission_id], to_change=True)
    work.submissions.set_status([told.submission_id], SubmissionStatus.SUBMITTED)
    for check_in in work.check_ins.of_case(case.id):
        if check_in.status in {CheckInStatus.PLANNED, CheckInStatus.REMINDED}:
            check_in.status = CheckInStatus.CANCELLED
    work.outbox.withdraw(case.id)
    work.send_later(RedrawHead(case.id), RedrawMatches(case.id))
    redraw_others(work, case.id)
    redraw_lists(work, case.id)
    work.audit.add("case_taken_back", case_id=case.id, source=told.source.value)
    return case.id
