"""What a recruiter owes to whom: people who wait to hear, and talks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from db.models import Case, FeedbackRevision
from db.unit_of_work import UnitOfWork
from slack_app.domain.owed_cards import AgendaCard, OwedCard, UnmatchedCard, WaitingCard
from slack_app.use_cases.know_recruiter import is_lead, name_of
from slack_app.use_cases.read_case import hold_cases
from slack_app.use_cases.read_reminder import check_in_card, check_in_cards
from slack_app.use_cases.remind_of_cases import tells_reason
from slack_app.use_cases.unmatched_reports import unmatched_card

DAYS_AHEAD = 14
LISTED = 20
_FAR = timedelta(days=400)


def owed_card(work: UnitOfWork, recruiter_id: int) -> OwedCard:
    """Give what a recruiter owes; leads see also whom colleagues have not told in time, and what nobody has taken up.

    Raises:
        NotFound: the agency has no such recruiter.
    """
    recruiter = work.recruiters.get(recruiter_id)
    leads = is_lead(work, recruiter_id)
    pending = work.check_ins.pending_of_owner(recruiter_id, work.now + _FAR, limit=500)
    due = [one for one in pending if one.due_at <= work.now]
    coming = next((one for one in pending if one.due_at > work.now), None)
    return OwedCard(
        recruiter=recruiter.name,
        waiting=_waiting(work, work.cases.untold_of_owner(recruiter_id)),
        due_count=len(due),
        next_check_in=check_in_card(work, coming.id) if coming else None,
        broken=of_colleagues(work, work.cases.late_beside(recruiter_id)) if leads else (),
        unowned=_waiting(work, work.cases.untold_of_owner(None)) if leads else (),
        unmatched=unmatched_card(work) if leads else UnmatchedCard((), 0),
    )


def agenda(work: UnitOfWork, recruiter_id: int) -> AgendaCard:
    """Give the next talk of each of a recruiter's cases, as far as it is due or comes within two weeks, soonest first."""
    pending = work.check_ins.pending_of_owner(recruiter_id, work.now + timedelta(days=DAYS_AHEAD), limit=500)
    next_of_case = {one.case_id: one for one in reversed(pending)}
    soonest = sorted(next_of_case.values(), key=lambda one: (one.due_at, one.id))[:LISTED]
    return AgendaCard(check_in_cards(work, soonest), DAYS_AHEAD)


def of_colleagues(work: UnitOfWork, cases: Sequence[Case]) -> tuple[WaitingCard, ...]:
    """Give who waits to hear from colleagues, with the colleagues' names, in the order of the cases."""
    cards = zip(_waiting(work, cases), cases, strict=True)
    return tuple(replace(card, owner=name_of(work, case.owner_id)) for card, case in cards)


def _waiting(work: UnitOfWork, cases: Sequence[Case]) -> tuple[WaitingCard, ...]:
    hold_cases(work, (case.id for case in cases))
    newest = work.feedback.newest_of(case.id for case in cases)
    return tuple(_card(work, case, newest.get(case.id)) for case in cases)


def _card(work: UnitOfWork, case: Case, newest: FeedbackRevision | None) -> WaitingCard:
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    return WaitingCard(
        case_id=case.id,
        candidate=work.candidates.get(submission.candidate_id).name,
        job_order=job_order.title,
        client=work.clients.get(job_order.client_id).name,
        decided_at=case.decided_at,
        tell_by=case.tell_by,
        is_late=case.tell_by is not None and case.tell_by < work.now,
        has_reason=tells_reason(case, newest),
    )
