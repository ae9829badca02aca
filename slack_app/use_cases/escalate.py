"""Somebody beside its owner hears of a case: a promise to a candidate was broken, or what a client said needs a lead.

Everybody who shall hear of it gets one list a day, in their working hours and within their budget.
"""

from collections.abc import Sequence

from db.models import Case, Escalation, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import EscalationCause
from slack_app.domain.budget import may_remind_singly
from slack_app.domain.messages import PostEscalations, RedrawEscalations
from slack_app.use_cases import growing_lists
from slack_app.use_cases.know_recruiter import hours_of, leads_of
from slack_app.use_cases.read_escalations import is_needless, is_over
from slack_app.use_cases.remind_of_cases import is_placed


def escalate_broken_promises(work: UnitOfWork) -> int:
    """Let others hear of those who should have been told by now, and give their number.

    Those are the owner's backup and the leads; where nobody is named for it, the owner; where there is none, the channel
    for what is nobody's.
    """
    cases = [case for case in work.cases.promises_due() if not _is_settled(work, case)]
    leads = leads_of(work) if cases else []
    for case in cases:
        owner = work.recruiters.find(case.owner_id) if case.owner_id else None
        backup = work.recruiters.find(owner.backup_id) if owner and owner.backup_id else None
        others = [one for one in (backup, *leads) if one and one.is_active and one.id != case.owner_id]
        _escalate(work, case, EscalationCause.PROMISE_BROKEN, others or [owner])
    return len(cases)


def escalate_locked_reason(work: UnitOfWork, case: Case, recruiter_id: int) -> None:
    """Let the leads hear that a colleague has locked a client's reason."""
    others = [lead for lead in leads_of(work) if lead.id != recruiter_id]
    _escalate(work, case, EscalationCause.REASON_LOCKED, others)


def list_escalations(work: UnitOfWork) -> int:
    """Put what somebody shall hear of on the list of their day, if they are at work; give the number of cases listed."""
    return sum(_list_for(work, recruiter_id) for recruiter_id in work.escalations.who_waits())


def keep_escalations(work: UnitOfWork, reminder_id: int, channel: str, ts: str) -> None:
    """Remember where a list stands."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    growing_lists.keep_place(work, reminder, channel, ts, redraw=RedrawEscalations(None, reminder_id))


def list_later(work: UnitOfWork, reminder_id: int) -> None:
    """Take everything off a list that was held up until its reader had gone home: it goes on the list of another day."""
    growing_lists.let_go(work.reminders.get(reminder_id, to_change=True), is_needed=False)
    for one in work.escalations.of_list(reminder_id):
        one.reminder_id = None


def let_go_if_over(work: UnitOfWork, reminder_id: int) -> bool:
    """Owe a list no more in which nothing needs anybody before it was ever sent; say whether that is so."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    is_needed = any(not is_over(work, one) for one in work.escalations.of_list(reminder_id))
    return growing_lists.let_go(reminder, is_needed=is_needed)


def _is_settled(work: UnitOfWork, case: Case) -> bool:
    """Watch a promise no longer; say whether it was kept in time, or needs no keeping."""
    promised, case.escalate_at = case.escalate_at, None
    is_kept = case.told_at is not None and promised is not None and case.told_at <= promised
    return is_kept or is_placed(work, case)


def _escalate(work: UnitOfWork, case: Case, cause: EscalationCause, who: Sequence[Recruiter | None]) -> None:
    for recruiter_id in dict.fromkeys(one.id if one else None for one in who):
        work.escalations.add(case.id, cause, recruiter_id)
    work.audit.add(f"escalated_{cause}", case_id=case.id)


def _list_for(work: UnitOfWork, recruiter_id: int | None) -> int:
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    hours = hours_of(work, recruiter)
    if not hours.is_open(work.now):
        return 0
    waiting = [one for one in work.escalations.waiting(recruiter_id) if not _let_go(work, one)]
    if all(is_over(work, one) for one in waiting):
        return 0  # who was told late is shown beside those who wait still, and is worth no message
    reminder = work.reminders.of_escalations(recruiter_id, hours.day_of(work.now))
    if reminder.version == 0 and recruiter and not _has_room(work, recruiter):
        return 0  # tomorrow it is the first
    for one in waiting:
        one.reminder_id = reminder.id
    post = PostEscalations(None, reminder.id, recruiter_id)
    growing_lists.show(work, reminder, post=post, redraw=RedrawEscalations(None, reminder.id))
    return len(waiting)


def _let_go(work: UnitOfWork, escalation: Escalation) -> bool:
    if not is_needless(work, escalation):
        return False
    work.escalations.let_go(escalation)
    return True


def _has_room(work: UnitOfWork, recruiter: Recruiter) -> bool:
    """Say whether one more message may come today, and count it."""
    day = work.prompt_lists.of_day(recruiter.id, hours_of(work, recruiter).day_of(work.now))
    limit = work.agency.prompts_a_day
    if not may_remind_singly(limit, prompts=day.prompt_count, reminders=day.reminder_count):
        return False
    day.reminder_count += 1
    return True
