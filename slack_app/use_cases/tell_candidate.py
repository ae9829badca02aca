"""Step 5: the candidate knows. A recruiter says that they have told them, and the candidate's clock stops."""

from dataclasses import dataclass
from datetime import date, datetime, time

from db.models import Case
from db.unit_of_work import UnitOfWork
from db.vocabulary import Source, ToldHow
from slack_app.domain.cards import CaseCard
from slack_app.domain.draft_cards import DraftCard
from slack_app.domain.errors import Refused
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.read_case import case_card
from slack_app.use_cases.share_feedback import refuse_if_over
from slack_app.use_cases.write_drafts import answer_card

NOON = time(12)
"""What was said on another day is taken to have been said at noon."""


@dataclass(frozen=True)
class TellCandidate:
    """A recruiter has told the candidate, on a day of theirs; None stands for today."""

    case_id: int
    recruiter_id: int
    how: ToldHow
    on: date | None
    key: str


def told_card(work: UnitOfWork, case_id: int, recruiter_id: int) -> tuple[CaseCard, date, DraftCard]:
    """Give the case, the day that it is for whoever asks, and what they can say.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case or recruiter.
    """
    refuse_if_over(work.cases.get(case_id))
    recruiter = work.recruiters.get(recruiter_id)
    today = hours_of(work, recruiter).day_of(work.now)
    return case_card(work, case_id), today, answer_card(work, case_id, recruiter_id)


def tell_candidate(work: UnitOfWork, command: TellCandidate) -> None:
    """Remember that the candidate was told, when, how and by whom; told again, the latest counts.

    Raises:
        Refused: that day is still to come, or before the client decided.
        TooLate: the case is over.
        NotFound: the agency has no such case or recruiter.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    case = work.cases.get(command.case_id, to_change=True)
    refuse_if_over(case)
    hours = hours_of(work, work.recruiters.get(command.recruiter_id))
    today = hours.day_of(work.now)
    on = command.on or today
    if on > today:
        raise Refused("That day is still to come. Choose today, or an earlier day.", field="day")
    if on < hours.day_of(case.decided_at):
        raise Refused("The client had not decided by then. Choose a later day.", field="day")
    noon = datetime.combine(on, NOON, hours.zone)
    keep_told(work, case, command.how, work.now if on == today else noon, command.recruiter_id)


def keep_told(work: UnitOfWork, case: Case, how: ToldHow, at: datetime, recruiter_id: int) -> None:
    """Stop the candidate's clock. A promise that was broken unnoticed, in an outage, is still heard of."""
    case.told_at, case.told_how, case.told_by_id = at, how.value, recruiter_id
    if case.escalate_at is not None and at <= case.escalate_at:
        case.escalate_at = None
    work.send_later(RedrawHead(case.id))
    redraw_lists(work, case.id)
    work.audit.add("candidate_told", recruiter_id=recruiter_id, case_id=case.id, how=how.value)
