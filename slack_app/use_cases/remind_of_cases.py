"""A recruiter wanted to come back to a case, or the client has not said yet what decided it: now it is time."""

from collections import Counter

from db.models import Case, FeedbackRevision, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, Reason
from slack_app.domain.budget import may_chase_singly, may_remind_singly
from slack_app.domain.chasing import first_chase, next_chase
from slack_app.domain.messages import RedrawHead, RemindOfCase
from slack_app.domain.working_hours import WorkingHours
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.list_cases import put_on_list


def remind_of_cases(work: UnitOfWork) -> int:
    """Remind of the cases whose owner wanted to come back to them by now, or is to ask the client; give their number.

    Who is not at work is reminded when they are. Beyond the day's budget a case goes onto the list of the day, and so do
    those that are asked about together.
    """
    due = work.cases.reminders_due()
    work.recruiters.hold({case.owner_id for case in due if case.owner_id is not None})
    work.submissions.hold(case.submission_id for case in due)
    work.candidates.hold({work.submissions.get(case.submission_id).candidate_id for case in due})
    chases = Counter(case.owner_id for case in due if case.is_chase)
    return sum(_remind(work, case, is_alone=chases[case.owner_id] == 1) for case in due)


def begin_to_chase(work: UnitOfWork, case: Case) -> None:
    """Plan to ask the owner what the client said; nobody is asked where nobody owns the case."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    case.remind_at = first_chase(work.now, hours_of(work, owner)) if owner else None
    case.is_chase = owner is not None


def go_on_chasing(work: UnitOfWork, case: Case) -> None:
    """Plan to ask again, unless the client has given a reason, or has been asked for long enough."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    if owner is not None and not has_reason(work, case):
        case.remind_at = next_chase(work.now, case.opened_at, hours_of(work, owner))
        case.is_chase = case.remind_at is not None


def forget_reminder(case: Case) -> None:
    """Want no reminder any more: one that is under way is out of date."""
    case.remind_at, case.is_chase = None, False
    case.remind_number += 1


def is_time_to_remind(work: UnitOfWork, case_id: int) -> bool:
    """Say whether whoever owns a case is at work; where Slack does not know them, the agency's clock counts."""
    return _hours(work, work.cases.get(case_id)).is_open(work.now)


def remind_again(work: UnitOfWork, case_id: int, number: int) -> None:
    """Put a reminder back that was held up until its owner had gone home."""
    case = work.cases.get(case_id, to_change=True)
    if case.remind_number == number and (case.remind_at is None or case.is_chase):
        case.remind_at, case.is_chase = work.now, False


def is_placed(work: UnitOfWork, case: Case) -> bool:
    """Say whether the candidate of a case has been placed meanwhile."""
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id)
    return candidate.status == CandidateStatus.PLACED


def _remind(work: UnitOfWork, case: Case, *, is_alone: bool) -> bool:
    if is_placed(work, case):
        forget_reminder(case)
        return False
    if not is_time_to_remind(work, case.id):
        return False
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    is_chase, case.remind_at = case.is_chase, None
    if owner is not None and case.channel == owner.direct_channel and case.channel is not None:
        _remind_owner(work, case, owner, is_chase=is_chase, is_alone=is_alone)
    elif is_chase:
        _chase_elsewhere(work, case, owner)
    elif case.head_ts is not None:
        work.send_later(RemindOfCase(case.id, None, case.remind_number))  # in a channel no budget counts
    go_on_chasing(work, case)
    if not is_chase:
        work.send_later(RedrawHead(case.id))  # the head names the moment that the recruiter wanted, and no other
    return True


def _remind_owner(work: UnitOfWork, case: Case, owner: Recruiter, *, is_chase: bool, is_alone: bool) -> None:
    day = work.prompt_lists.of_day(owner.id, hours_of(work, owner).day_of(work.now))
    limit = work.agency.prompts_a_day
    told = {"prompts": day.prompt_count, "reminders": day.reminder_count}
    if (is_alone and may_chase_singly(limit, **told)) if is_chase else may_remind_singly(limit, **told):
        day.reminder_count += 1
        work.send_later(RemindOfCase(case.id, owner.id, case.remind_number, is_chase=is_chase))
    else:
        put_on_list(work, day, case.id, is_reminder=True)


def _chase_elsewhere(work: UnitOfWork, case: Case, owner: Recruiter | None) -> None:
    """A case that is still unopened on an earlier list goes onto today's; in a channel, where it is nobody's own, nobody is
    chased, and neither is who has not been prompted yet.
    """
    lists = {row.list_id for row in work.prompt_list_rows.of_case(case.id)}
    if owner is None or case.head_ts is not None or not lists:
        return
    day = work.prompt_lists.of_day(owner.id, hours_of(work, owner).day_of(work.now))
    if day.id not in lists:
        put_on_list(work, day, case.id, is_reminder=True)


def has_reason(work: UnitOfWork, case: Case) -> bool:
    """Say whether it is known what decided it, after the latest decision."""
    return case.feedback_number > case.feedback_before and tells_reason(case, work.feedback.newest(case.id))


def tells_reason(case: Case, newest: FeedbackRevision | None) -> bool:
    """Say whether the feedback as it stands says what decided it, after the latest decision."""
    return newest is not None and newest.number > case.feedback_before and newest.reason != Reason.NO_REASON_YET


def _hours(work: UnitOfWork, case: Case) -> WorkingHours:
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    return hours_of(work, owner if owner and owner.slack_user_id else None)
