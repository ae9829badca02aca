"""A recruiter wanted to come back to a case later: now it is later."""

from db.models import Case, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus
from slack_app.domain.budget import may_remind_singly
from slack_app.domain.messages import RedrawHead, RemindOfCase
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.list_cases import put_on_list


def remind_of_cases(work: UnitOfWork) -> int:
    """Remind of the cases that somebody wanted to come back to by now, and give their number.

    Who is not at work is reminded when they are. Beyond the day's budget a case goes onto the list of the day.
    """
    return sum(_remind(work, case) for case in work.cases.reminders_due())


def forget_reminder(case: Case) -> None:
    """Want no reminder any more: one that is under way is out of date."""
    case.remind_at = None
    case.remind_number += 1


def is_time_to_remind(work: UnitOfWork, case_id: int) -> bool:
    """Say whether whoever owns a case is at work; where Slack does not know them, the agency's clock counts."""
    owner_id = work.cases.get(case_id).owner_id
    owner = work.recruiters.find(owner_id) if owner_id else None
    return hours_of(work, owner if owner and owner.slack_user_id else None).is_open(work.now)


def remind_again(work: UnitOfWork, case_id: int, number: int) -> None:
    """Put a reminder back that was held up until its owner had gone home."""
    case = work.cases.get(case_id, to_change=True)
    if case.remind_number == number and case.remind_at is None:
        case.remind_at = work.now


def is_placed(work: UnitOfWork, case: Case) -> bool:
    """Say whether the candidate of a case has been placed meanwhile."""
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id)
    return candidate.status == CandidateStatus.PLACED


def _remind(work: UnitOfWork, case: Case) -> bool:
    if is_placed(work, case):
        forget_reminder(case)
        return False
    if not is_time_to_remind(work, case.id):
        return False
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    case.remind_at = None
    if owner is not None and owner.direct_channel == case.channel:
        _remind_owner(work, case, owner)
    else:
        work.send_later(RemindOfCase(case.id, None, case.remind_number))  # in a channel no budget counts
    work.send_later(RedrawHead(case.id))
    return True


def _remind_owner(work: UnitOfWork, case: Case, owner: Recruiter) -> None:
    day = work.prompt_lists.of_day(owner.id, hours_of(work, owner).day_of(work.now))
    limit = work.agency.prompts_a_day
    if may_remind_singly(limit, prompts=day.prompt_count, reminders=day.reminder_count):
        day.reminder_count += 1
        work.send_later(RemindOfCase(case.id, owner.id, case.remind_number))
    else:
        put_on_list(work, day, case.id, is_reminder=True)
