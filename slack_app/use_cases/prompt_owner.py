"""Step 2: when a recruiter is prompted. In working hours; a few times a day singly, beyond that in the list of the day."""

from collections.abc import Sequence
from itertools import groupby

from db.models import Case, PromptList, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus
from slack_app.domain.budget import NO_LIMIT, become_a_list, prompts_left
from slack_app.domain.messages import PostMatches, PromptForFeedback, RedrawMatches
from slack_app.use_cases.know_recruiter import agency_hours, hours_of
from slack_app.use_cases.list_cases import put_on_list


def prompt_owner(work: UnitOfWork, case: Case) -> None:
    """Prompt whoever owns a case, now or when they are at work. Nothing else of the case waits for people."""
    owner = _reachable_owner(work, case)
    if owner is None:
        _prompt_channel(work, case)
    elif owner.slack_user_id is None or _has_place(work, case, owner):
        # who is not known in Slack yet is looked up before anything is sent: then it is clear whose clock counts
        work.send_later(PromptForFeedback(case.id, owner.id), PostMatches(case.id, owner.id))
    else:
        work.send_later(RedrawMatches(case.id))


def prompt_due(work: UnitOfWork) -> int:
    """Prompt for what has waited until now, and give the number of cases; what waited together may become a list."""
    due = [case for case in work.cases.prompts_due() if not _is_needless(work, case)]
    by_owner = sorted(due, key=lambda case: (case.owner_id or 0, case.opened_at, case.id))
    for _, cases in groupby(by_owner, key=lambda case: case.owner_id):
        _prompt_together(work, list(cases))
    return len(due)


def prompt_singly(work: UnitOfWork, list_id: int) -> None:
    """Prompt for each case of a list whose recruiter Slack does not reach: in a channel nobody has a list."""
    work.prompt_lists.get(list_id, to_change=True)
    for row in work.prompt_list_rows.of_list(list_id):
        case = work.cases.get(row.case_id, to_change=True)
        if row.opened_at is None and case.head_ts is None:
            row.opened_at = work.now
            _prompt_channel(work, case)


def is_time_to_prompt(
    work: UnitOfWork, case_id: int, recruiter_id: int | None, channel: str, *, may_be_there: bool
) -> bool:
    """Say whether a prompt may go into this conversation now; one that may be there already need not be at its time.

    Asks only, so that no writer is kept from work: most prompts are at their time and place.
    """
    owner, case = _reached(work, recruiter_id, channel), work.cases.get(case_id)
    if owner is None:
        return may_be_there or agency_hours(work).is_open(work.now)
    if may_be_there:
        return case.prompted_on is not None
    hours = hours_of(work, owner)
    return hours.is_open(work.now) and case.prompted_on == hours.day_of(work.now)


def find_time_to_prompt(work: UnitOfWork, case_id: int, recruiter_id: int | None, channel: str) -> bool:
    """See to the time and place of a prompt that has none yet; say whether that is this conversation and now."""
    case, owner = work.cases.get(case_id, to_change=True), _reached(work, recruiter_id, channel)
    if owner is not None:
        return _has_place(work, case, owner)
    if agency_hours(work).is_open(work.now):
        return True
    _prompt_channel(work, case)
    return False


def _prompt_together(work: UnitOfWork, cases: Sequence[Case]) -> None:
    for case in cases:
        case.prompt_at = None
    owner = _reachable_owner(work, cases[0])
    day = _day(work, owner) if owner and owner.slack_user_id else None
    if day and become_a_list(len(cases), _left(work, day)):
        put_on_list(work, day, *(case.id for case in cases))
        return
    for case in cases:
        prompt_owner(work, case)


def _has_place(work: UnitOfWork, case: Case, owner: Recruiter) -> bool:
    """Give a case its place: among today's single prompts, on today's list, or in the next working day."""
    hours = hours_of(work, owner)
    opening, today = hours.next_opening(work.now), hours.day_of(work.now)
    if opening > work.now:
        case.prompt_at = opening
        return False
    if case.prompted_on == today:
        return True
    day = _day(work, owner)
    if day is not None:
        if _left(work, day) == 0:
            put_on_list(work, day, case.id)
            return False
        day.prompt_count += 1
    case.prompted_on = today
    return True


def _day(work: UnitOfWork, owner: Recruiter) -> PromptList | None:
    """Give the owner's day, locked; None where nobody counts, or where they are not at work."""
    hours = hours_of(work, owner)
    if work.agency.prompts_a_day == NO_LIMIT or not hours.is_open(work.now):
        return None
    return work.prompt_lists.of_day(owner.id, hours.day_of(work.now))


def _left(work: UnitOfWork, day: PromptList) -> int | None:
    return prompts_left(work.agency.prompts_a_day, prompts=day.prompt_count, reminders=day.reminder_count)


def _prompt_channel(work: UnitOfWork, case: Case) -> None:
    """Prompt in the fallback channel: by the agency's clock, and without a budget, because it is nobody's own."""
    opening = agency_hours(work).next_opening(work.now)
    due_at = opening if opening > work.now else None
    if due_at:
        work.send_later(RedrawMatches(case.id))  # before the prompt: what is owed for a case goes in its order
    work.send_later(PromptForFeedback(case.id, None), PostMatches(case.id, None), due_at=due_at)


def _reachable_owner(work: UnitOfWork, case: Case) -> Recruiter | None:
    """Give the owner, unless Slack certainly does not know them."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    return owner if owner and (owner.slack_user_id or owner.email) else None


def _reached(work: UnitOfWork, recruiter_id: int | None, channel: str) -> Recruiter | None:
    """Give whose conversation this is; None for the fallback channel, which is nobody's."""
    if recruiter_id is None or channel == work.agency.fallback_channel:
        return None
    return work.recruiters.get(recruiter_id)


def _is_needless(work: UnitOfWork, case: Case) -> bool:
    """Say whether a candidate was placed while the prompt waited; then it waits no more."""
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id)
    if candidate.status != CandidateStatus.PLACED:
        return False
    case.prompt_at = None
    return True
