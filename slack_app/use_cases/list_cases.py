"""The list of a recruiter's day: what goes onto it, and when it, and every other that a case is on, must be shown anew."""

from db.models import PromptList
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from slack_app.domain.messages import PostPromptList, RedrawEscalations, RedrawPromptList
from slack_app.use_cases import growing_lists


def put_on_list(work: UnitOfWork, day: PromptList, *case_ids: int, is_reminder: bool = False) -> None:
    """Put cases on a list, and show it; `day` is locked."""
    for case_id in case_ids:
        work.prompt_list_rows.put(day.id, case_id, is_reminder=is_reminder)
    _show(work, day)


def redraw_lists(work: UnitOfWork, case_id: int) -> None:
    """Show on every list that a case is on what has become of it."""
    for row in work.prompt_list_rows.of_case(case_id):
        _show(work, work.prompt_lists.get(row.list_id, to_change=True))
    for reminder_id in sorted({one.reminder_id for one in work.escalations.of_case(case_id) if one.reminder_id}):
        reminder = work.reminders.get(reminder_id, to_change=True)
        growing_lists.show_change(work, reminder, redraw=RedrawEscalations(None, reminder_id))


def keep_posted(work: UnitOfWork, list_id: int, channel: str, ts: str) -> None:
    """Remember where a list stands."""
    day = work.prompt_lists.get(list_id, to_change=True)
    growing_lists.keep_place(work, day, channel, ts, redraw=RedrawPromptList(None, list_id))


def let_go_if_empty(work: UnitOfWork, list_id: int) -> bool:
    """Owe a list no more in which nothing waits before it was ever sent; say whether that is so."""
    day = work.prompt_lists.get(list_id, to_change=True)
    rows = work.prompt_list_rows.of_list(list_id)
    waits = any(not row.opened_at and work.cases.get(row.case_id).status == CaseStatus.OPEN for row in rows)
    return growing_lists.let_go(day, is_needed=waits)


def _show(work: UnitOfWork, day: PromptList) -> None:
    post = PostPromptList(None, day.id, day.recruiter_id)
    growing_lists.show(work, day, post=post, redraw=RedrawPromptList(None, day.id))
