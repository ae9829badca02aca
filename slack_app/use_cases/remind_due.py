"""Step 6: the talks that are due become one list a recruiter and day, in working hours."""

from db.models import CheckIn
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, CheckInStatus
from slack_app.domain.messages import RedrawReminder, RemindOfCheckIns
from slack_app.use_cases import growing_lists
from slack_app.use_cases.know_recruiter import hours_of


def remind_due(work: UnitOfWork) -> int:
    """Queue what is due, and give the number of talks that were.

    Who is not at work is reminded when they are; two replicas that ask at once never remind twice.
    """
    return sum(_remind_of(work, check_in) for check_in in work.check_ins.due())


def _remind_of(work: UnitOfWork, check_in: CheckIn) -> bool:
    case = work.cases.get(check_in.case_id)
    if case.status != CaseStatus.OPEN:
        check_in.status = CheckInStatus.CANCELLED
        return False
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    hours = hours_of(work, owner)
    if not hours.is_open(work.now):
        return False
    reminder = work.reminders.of_day(owner.id if owner else None, hours.day_of(work.now))
    check_in.status, check_in.reminder_id = CheckInStatus.REMINDED, reminder.id
    post = RemindOfCheckIns(None, reminder.id, reminder.recruiter_id)
    growing_lists.show(work, reminder, post=post, redraw=RedrawReminder(None, reminder.id))
    return True


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
