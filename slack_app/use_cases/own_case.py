"""A case that nobody owns, or whose owner is away, is taken over by a colleague."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWork
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.remind_of_cases import begin_to_chase
from slack_app.use_cases.share_feedback import refuse_if_over
from slack_app.use_cases.who_speaks import redraw_others


@dataclass(frozen=True)
class TakeCase:
    """A recruiter takes a case over."""

    case_id: int
    recruiter_id: int


def take_case(work: UnitOfWork, command: TakeCase) -> None:
    """Make the recruiter the owner. Taking what is one's own already changes nothing.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    if case.owner_id == command.recruiter_id:
        return
    case.owner_id = command.recruiter_id
    if case.remind_at is None:
        begin_to_chase(work, case)
    work.send_later(RedrawHead(case.id))
    redraw_others(work, case.id)
    work.audit.add("case_taken", recruiter_id=command.recruiter_id, case_id=case.id)
