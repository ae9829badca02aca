"""What a recruiter answers to a check-in: done, snoozed, skipped; and the opposite of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from db.models import CheckIn
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, CheckInOutcome, CheckInStatus, Source
from slack_app.domain.errors import Refused, TooLate
from slack_app.domain.messages import RedrawHead, RedrawMatches, RedrawReminder
from slack_app.domain.working_hours import WorkingHours
from slack_app.use_cases import growing_lists
from slack_app.use_cases.hear_of_client import hear_of_client, unhear_of_client
from slack_app.use_cases.know_recruiter import hours_of
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.plan_talks import PENDING, plan_next

_ENDS_WITH = {
    CheckInOutcome.PLACED: CandidateStatus.PLACED,
    CheckInOutcome.STOP: CandidateStatus.DO_NOT_CONTACT,
}


@dataclass(frozen=True)
class DoneCheckIn:
    """A recruiter has talked to a candidate, or tried to.

    `is_client_liked` is whether the candidate would still like to work at such a client, None where they have not said;
    `seen_client_liked` is what the recruiter saw was known. Only an answer that differs from it says something new.
    """

    check_in_id: int
    recruiter_id: int
    outcome: CheckInOutcome
    key: str
    note: str | None = None
    is_client_liked: bool | None = None
    seen_client_liked: bool | None = None


@dataclass(frozen=True)
class SnoozeCheckIn:
    """A recruiter will talk to a candidate on another day."""

    check_in_id: int
    recruiter_id: int
    until_on: date
    key: str


def done(work: UnitOfWork, command: DoneCheckIn) -> None:
    """Record the talk and what it said of the client. The next is planned, unless the candidate is placed or says stop.

    Raises:
        TooLate: it was answered already.
        NotFound: the agency has no such check-in.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    check_in = _open(work, command.check_in_id)
    check_in.status, check_in.done_at = CheckInStatus.DONE, work.now
    check_in.outcome, check_in.note = command.outcome.value, command.note
    if command.outcome in _ENDS_WITH:
        before = _end(work, check_in, _ENDS_WITH[command.outcome])
    else:
        before = {"planned": plan_next(work, check_in, _hours(work, check_in))}
    if command.is_client_liked is not command.seen_client_liked:
        before |= hear_of_client(work, check_in.case_id, command.is_client_liked, command.recruiter_id)
    check_in.undo = before
    _tell(work, check_in, "check_in_done", command.recruiter_id)


def snooze(work: UnitOfWork, command: SnoozeCheckIn) -> None:
    """Move the talk to another day.

    Raises:
        Refused: that day is not in the future.
        TooLate: it was answered already.
        NotFound: the agency has no such check-in.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    check_in = _open(work, command.check_in_id)
    due_at = _hours(work, check_in).opening_on_or_after(command.until_on)
    if due_at <= work.now:
        raise Refused("Choose a day that is still to come.", field="until_on")
    check_in.undo = {"due_at": check_in.due_at.isoformat()}
    check_in.status, check_in.due_at = CheckInStatus.PLANNED, due_at
    _tell(work, check_in, "check_in_snoozed", command.recruiter_id)


def skip(work: UnitOfWork, check_in_id: int, recruiter_id: int) -> None:
    """Leave the talk out; the next is planned.

    Raises:
        TooLate: it was answered already.
        NotFound: the agency has no such check-in.
    """
    check_in = _open(work, check_in_id)
    check_in.status = CheckInStatus.SKIPPED
    check_in.undo = {"planned": plan_next(work, check_in, _hours(work, check_in))}
    _tell(work, check_in, "check_in_skipped", recruiter_id)


def _open(work: UnitOfWork, check_in_id: int) -> CheckIn:
    check_in = work.check_ins.get(check_in_id, to_change=True)
    if check_in.status == CheckInStatus.CANCELLED:
        raise TooLate("This check-in was cancelled: the candidate is placed, or the case is over. Nothing was changed.")
    if check_in.status not in PENDING or _was_moved_today(work, check_in):
        raise TooLate("This check-in was answered already. Use Undo beside it to answer anew.")
    return check_in


def _was_moved_today(work: UnitOfWork, check_in: CheckIn) -> bool:
    """Whether it was snoozed in today's list, where Undo stands beside it; on later days it may be answered early."""
    if check_in.status != CheckInStatus.PLANNED or check_in.undo is None or check_in.reminder_id is None:
        return False
    return work.reminders.get(check_in.reminder_id).day == _hours(work, check_in).day_of(work.now)


def _end(work: UnitOfWork, check_in: CheckIn, status: CandidateStatus) -> dict[str, object]:
    """End all that is under way for the candidate, and give what it was."""
    case = work.cases.get(check_in.case_id)
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id, to_change=True)
    before: dict[str, object] = {"candidate_status": candidate.status}
    candidate.status = status.value
    pending = [other for other in work.check_ins.of_candidate(candidate.id) if other.status in PENDING]
    before["cancelled"] = [[other.id, other.status] for other in pending if other.id != check_in.id]
    for other in pending:
        if other.id != check_in.id:
            other.status = CheckInStatus.CANCELLED
            _redraw(work, other)
    ended = [one for one in work.cases.of_candidate(candidate.id) if one.status == CaseStatus.OPEN]
    before["ended"] = [one.id for one in ended]
    for one in ended:
        work.cases.get(one.id, to_change=True).status = CaseStatus.ENDED
        work.outbox.withdraw(one.id)
        work.send_later(RedrawHead(one.id), RedrawMatches(one.id))
        redraw_lists(work, one.id)
    return before


def undo(work: UnitOfWork, check_in_id: int, recruiter_id: int) -> None:
    """Write the opposite of the last answer: what it cancelled is restored, what it planned is taken away.

    Raises:
        TooLate: it is another day, or there is nothing to take back.
        NotFound: the agency has no such check-in.
    """
    check_in = work.check_ins.get(check_in_id, to_change=True)
    reminder = work.reminders.find(check_in.reminder_id) if check_in.reminder_id else None
    if check_in.undo is None:
        raise TooLate("There is nothing to undo here.")
    if reminder is None or _hours(work, check_in).day_of(work.now) != reminder.day:
        raise TooLate("Undo works on the same day. Write into the case's thread what should be known instead.")
    before, check_in.undo = check_in.undo, None
    check_in.status, check_in.done_at, check_in.outcome, check_in.note = CheckInStatus.REMINDED, None, None, None
    if "due_at" in before:
        check_in.due_at = datetime.fromisoformat(before["due_at"])
    for planned_id in before.get("planned", []):
        work.check_ins.get(planned_id, to_change=True).status = CheckInStatus.CANCELLED
    if "candidate_status" in before:
        _restore(work, check_in, before)
    unhear_of_client(work, check_in.case_id, before, recruiter_id)
    _tell(work, check_in, "check_in_undone", recruiter_id)


def _restore(work: UnitOfWork, check_in: CheckIn, before: Mapping[str, Any]) -> None:
    case = work.cases.get(check_in.case_id)
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id, to_change=True)
    candidate.status = before["candidate_status"]
    for other_id, status in before["cancelled"]:
        other = work.check_ins.get(other_id, to_change=True)
        other.status = status
        _redraw(work, other)
    for case_id in before["ended"]:
        work.cases.get(case_id, to_change=True).status = CaseStatus.OPEN
        work.send_later(RedrawHead(case_id), RedrawMatches(case_id))
        redraw_lists(work, case_id)


def _tell(work: UnitOfWork, check_in: CheckIn, what: str, recruiter_id: int) -> None:
    _redraw(work, check_in)
    work.audit.add(what, recruiter_id=recruiter_id, case_id=check_in.case_id, check_in_id=check_in.id)


def _redraw(work: UnitOfWork, check_in: CheckIn) -> None:
    if not check_in.reminder_id:
        return
    reminder = work.reminders.get(check_in.reminder_id, to_change=True)
    growing_lists.show_change(work, reminder, redraw=RedrawReminder(None, reminder.id))


def _hours(work: UnitOfWork, check_in: CheckIn) -> WorkingHours:
    """Give the hours of whoever was reminded, or else of the case's owner."""
    reminder = work.reminders.find(check_in.reminder_id) if check_in.reminder_id else None
    whose = reminder.recruiter_id if reminder else work.cases.get(check_in.case_id).owner_id
    return hours_of(work, work.recruiters.find(whose) if whose else None)
