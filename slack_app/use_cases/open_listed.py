"""*Open*: a recruiter asks for a case of their list; it comes at once, because they asked."""

from db.unit_of_work import UnitOfWork
from slack_app.domain.errors import TooLate
from slack_app.domain.messages import PostMatches, PromptForFeedback, RemindOfCase
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.share_feedback import refuse_if_over


def open_listed(work: UnitOfWork, row_id: int, recruiter_id: int) -> None:
    """Post the head of a case with its matches, or its reminder where the head stands already; the list shows it.

    Raises:
        TooLate: it is open already, or the case is over.
        NotFound: the agency has no such list.
    """
    row = work.prompt_list_rows.get(row_id, to_change=True)
    case = work.cases.get(row.case_id, to_change=True)
    refuse_if_over(case)
    if row.opened_at is not None or (case.head_ts is not None and not row.is_reminder):
        raise TooLate("This is open already: you find it further down in our messages.")
    row.opened_at = work.now
    if case.head_ts is None:
        prompt = PromptForFeedback(case.id, case.owner_id, is_asked_for=True)
        work.send_later(prompt, PostMatches(case.id, case.owner_id))
    else:
        work.send_later(RemindOfCase(case.id, case.owner_id, case.remind_number, is_asked_for=True))
    redraw_lists(work, case.id)
    work.audit.add("case_opened_from_list", recruiter_id=recruiter_id, case_id=case.id)
