"""Step 6: the talks that are due become one list a recruiter and day, in working hours."""

from db.models import Case, CheckIn
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, CheckInOutcome, CheckInStatus
from slack_app.domain.messages import RedrawReminder, RemindOfCheckIns
from slack_app.domain.working_hours import WorkingHours
from slack_app.use_cases import growing_lists
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.plan_talks import plan_next
from slack_app.use_cases.read_case import hold_cases
from slack_app.use_cases.who_speaks import who_checks_in

_REACHED = {CheckInOutcome.TALKED.value, CheckInOutcome.LEFT_MESSAGE.value}


def remind_due(work: UnitOfWork) -> int:
    """Queue what is due, and give the number of talks that were.

    Who is not at work is reminded when they are; two replicas that ask at once never remind twice. A candidate with several
    cases is talked with once, by whoever speaks for all.
    """
    due = work.check_ins.due()
    cases = {one.case_id for one in due}
    hold_cases(work, cases)
    shared = work.cases.shared(cases)
    return sum(_remind_of(work, one, is_shared=one.case_id in shared) for one in due)


def _remind_of(work: UnitOfWork, check_in: CheckIn, *, is_shared: bool) -> bool:
    case = work.cases.get(check_in.case_id)
    if case.status != CaseStatus.OPEN:
        check_in.status = CheckInStatus.CANCELLED
        return False
    recruiter = who_checks_in(work, case, is_shared=is_shared)
    hours = hours_of(work, recruiter)
    if not hours.is_open(work.now):
        return False
    if _is_talked_with(work, case, hours):
        check_in.status = CheckInStatus.SKIPPED
        plan_next(work, check_in, hours)
        work.audit.add("check_in_left_out", case_id=case.id, check_in_id=check_in.id)
        return False
    reminder = work.reminders.of_day(recruiter.id if recruiter else None, hours.day_of(work.now))
    check_in.status, check_in.reminder_id = CheckInStatus.REMINDED, reminder.id
    post = RemindOfCheckIns(None, reminder.id, reminder.recruiter_id)
    growing_lists.show(work, reminder, post=post, redraw=RedrawReminder(None, reminder.id))
    return True


def _is_talked_with(work: UnitOfWork, case: Case, hours: WorkingHours) -> bool:
    """Say whether another case of the candidate has them on a list of today, or had them reached within a working day."""
    candidate_id = work.submissions.get(case.submission_id).candidate_id
    for other in work.check_ins.of_candidate(candidate_id):
        if other.case_id == case.id:
            continue
        if other.status == CheckInStatus.REMINDED and other.reminder_id:
            if work.reminders.get(other.reminder_id).day == hours.day_of(work.now):
                return True
        elif other.done_at and other.outcome in _REACHED and hours.same_hour_later(other.done_at, 1) >= work.now:
            return True
    return False


def keep_reminder(work: UnitOfWork, reminder_id: int, channel: str, ts: str) -> None:
    """Remember where a list stands."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    growing_lists.keep_place(work, reminder, channel, ts, redraw=RedrawReminder(None, reminder_id))


def list_later(work: UnitOfWork, reminder_id: int) -> None:
    """Take every talk off a list that was held up until its reader had gone home: it goes on the list of another day."""
    growing_lists.let_go(work.reminders.get(reminder_id, to_change=True), is_needed=False)
    for talk in work.check_ins.of_reminder(reminder_id):
        if talk.status == CheckInStatus.REMINDED:
            talk.status, talk.reminder_id = CheckInStatus.PLANNED, None


def let_go_if_answered(work: UnitOfWork, reminder_id: int) -> bool:
    """Owe a list no more in which nothing is due before it was ever sent; say whether that is so."""
    reminder = work.reminders.get(reminder_id, to_change=True)
    talks = work.check_ins.of_reminder(reminder_id)
    return growing_lists.let_go(reminder, is_needed=any(talk.status == CheckInStatus.REMINDED for talk in talks))
