"""What there is to show of the list of a recruiter's day."""

from db.models import Case, FeedbackRevision, PromptListRow
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from slack_app.domain.prompt_cards import ListedCase, ListedState, PromptListCard
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.read_case import hold_cases


def prompt_list_card(work: UnitOfWork, list_id: int) -> PromptListCard:
    """Give the present state of a list, people who were interviewed first.

    Raises:
        NotFound: the agency has no such list.
    """
    day = work.prompt_lists.get(list_id)
    recruiter = work.recruiters.get(day.recruiter_id)
    hours = hours_of(work, recruiter)
    rows = work.prompt_list_rows.of_list(list_id)
    hold_cases(work, (row.case_id for row in rows))
    newest = work.feedback.newest_of(row.case_id for row in rows)
    cases = [_listed(work, row, newest.get(row.case_id)) for row in rows]
    decided = [hours.day_of(one.decided_at) for one in cases if not one.is_reminder]
    return PromptListCard(
        recruiter_id=day.recruiter_id,
        recruiter=recruiter.name,
        cases=tuple(sorted(cases, key=lambda one: not one.was_interviewed)),
        since=min(decided, default=None),
        seen_at=work.now.astimezone(hours.zone),
        channel=day.channel,
        ts=day.ts,
    )


def _listed(work: UnitOfWork, row: PromptListRow, newest: FeedbackRevision | None) -> ListedCase:
    case = work.cases.get(row.case_id)
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    is_opened = row.opened_at is not None or (case.head_ts is not None and not row.is_reminder)
    return ListedCase(
        row_id=row.id,
        candidate=work.candidates.get(submission.candidate_id).name,
        job_order=job_order.title,
        client=work.clients.get(job_order.client_id).name,
        stage=submission.stage,
        state=_state(case, row, newest, is_opened=is_opened),
        is_reminder=row.is_reminder,
        may_open=case.status == CaseStatus.OPEN and not is_opened,
        decided_at=case.decided_at,
        is_chase=case.is_chase,
    )


def _state(case: Case, row: PromptListRow, newest: FeedbackRevision | None, *, is_opened: bool) -> ListedState:
    if case.status == CaseStatus.TAKEN_BACK:
        return ListedState.TAKEN_BACK
    if case.status != CaseStatus.OPEN:
        return ListedState.OVER
    if newest and newest.given_at >= row.listed_at:
        return ListedState.FEEDBACK_IN
    return ListedState.OPENED if is_opened else ListedState.WAITS
