"""What there is to show of a list of cases to those who do not own them."""

from db.models import Case, Escalation
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, EscalationCause
from slack_app.domain.escalation_cards import EscalatedCase, EscalationsCard
from slack_app.domain.owed_cards import WaitingCard
from slack_app.use_cases.read_case import how_told
from slack_app.use_cases.read_owed import of_colleagues


def escalations_card(work: UnitOfWork, reminder_id: int) -> EscalationsCard:
    """Give the present state of a list.

    Raises:
        NotFound: the agency has no such list.
    """
    reminder = work.reminders.get(reminder_id)
    rows = work.escalations.of_list(reminder_id)
    work.cases.hold({one.case_id for one in rows})
    waiting = of_colleagues(work, [work.cases.get(one.case_id) for one in rows])
    cases = tuple(_escalated(work, one, card) for one, card in zip(rows, waiting, strict=True))
    return EscalationsCard(reminder.recruiter_id, cases, reminder.channel, reminder.ts)


def is_over(work: UnitOfWork, escalation: Escalation) -> bool:
    """Say whether a case needs nobody beside its owner any more."""
    case = work.cases.get(escalation.case_id)
    is_told = escalation.cause == EscalationCause.PROMISE_BROKEN and case.told_at is not None
    return is_told or is_needless(work, escalation)


def is_needless(work: UnitOfWork, escalation: Escalation) -> bool:
    """Say whether nobody need hear of it at all any more; that a candidate was told late is worth hearing."""
    case = work.cases.get(escalation.case_id)
    if case.status != CaseStatus.OPEN:
        return True
    if escalation.cause == EscalationCause.REASON_LOCKED:
        return not _is_locked(work, case)
    return case.tell_by is None or case.tell_by > work.now


def _is_locked(work: UnitOfWork, case: Case) -> bool:
    newest = work.feedback.newest(case.id)
    return newest is not None and newest.number > case.feedback_before and newest.is_locked


def _escalated(work: UnitOfWork, escalation: Escalation, card: WaitingCard) -> EscalatedCase:
    told = how_told(work, work.cases.get(escalation.case_id))
    return EscalatedCase(card, EscalationCause(escalation.cause), is_over(work, escalation), told)
