"""Step 1: somebody says that a candidate was not selected for a job order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.models import Case, Recruiter, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Source, SubmissionStatus
from slack_app.domain.chasing import first_chase
from slack_app.domain.messages import PostMatches, RedrawHead, RedrawMatches
from slack_app.domain.prompt_cards import was_interviewed
from slack_app.use_cases.know_recruiter import hours_of, is_away
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.plan_talks import plan_talks
from slack_app.use_cases.prompt_owner import prompt_owner
from slack_app.use_cases.put_forward_again import is_put_forward_again
from slack_app.use_cases.remind_of_cases import begin_to_chase


@dataclass(frozen=True)
class CandidateNotSelected:
    """The fact that opens a case. `decided_at` is the client's decision, by the clock of whoever tells."""

    submission_id: int
    decided_at: datetime
    source: Source
    stage: str | None = None
    reported_by_id: int | None = None


class Opened(StrEnum):
    """What telling it has changed."""

    NEW = "new"
    REOPENED = "reopened"
    KNOWN = "known"
    PLACED = "placed"


@dataclass(frozen=True)
class OpenedCase:
    """The case of a submission, and what was changed. There is none where the candidate has been placed."""

    case_id: int | None
    opened: Opened


def open_case(work: UnitOfWork, told: CandidateNotSelected) -> OpenedCase:
    """Open the case, and queue all that a silent recruiter must not be needed for.

    Told again, by whatever source, it changes nothing and gives the same case. A decision later than the one that was
    taken back opens the case again.
    """
    return open_cases(work, [told])[0]


def open_cases(work: UnitOfWork, facts: Sequence[CandidateNotSelected]) -> list[OpenedCase]:
    """Open several cases as one would be, with hardly more questions to the database; give them in the order of the facts."""
    owners = {told: owner for told, owner in _owners(work, facts).items() if not _is_placed(work, told)}
    # of one candidate and position told twice, the first opens the case and the second finds it open
    first = {told.submission_id: told for told in reversed(owners)}
    new = work.cases.open({id_: _facts(work, told, owners[told]) for id_, told in first.items()})
    work.submissions.set_status(new, SubmissionStatus.NOT_SELECTED)
    return [_open(work, told, new, first) if told in owners else OpenedCase(None, Opened.PLACED) for told in facts]


def _facts(work: UnitOfWork, told: CandidateNotSelected, owner_id: int | None) -> Mapping[str, object]:
    tell_by = _tell_by(work, owner_id, told)
    owner = work.recruiters.find(owner_id) if owner_id else None
    return {
        "owner_id": owner_id,
        "decided_at": told.decided_at,
        "source": told.source.value,
        "tell_by": tell_by,
        "escalate_at": tell_by,
        "remind_at": first_chase(work.now, hours_of(work, owner)) if owner else None,
        "is_chase": owner is not None,
    }


def _open(
    work: UnitOfWork,
    told: CandidateNotSelected,
    new: Mapping[int, Case],
    first: Mapping[int, CandidateNotSelected],
) -> OpenedCase:
    case = new.get(told.submission_id) if first[told.submission_id] is told else None
    opened = Opened.NEW if case else Opened.REOPENED
    if case is None:
        case = work.cases.opened_before(told.submission_id)
        if not _is_decided_again(case, told):
            return OpenedCase(case.id, Opened.KNOWN)
    if told.stage:
        work.submissions.get(told.submission_id, to_change=True).stage = told.stage
    if opened is Opened.NEW:
        plan_talks(work, case)
        prompt_owner(work, case)
    else:
        _open_again(work, case, told)
    work.audit.add(f"case_{opened}", recruiter_id=told.reported_by_id, case_id=case.id, source=told.source.value)
    return OpenedCase(case.id, opened)


def _open_again(work: UnitOfWork, case: Case, told: CandidateNotSelected) -> None:
    work.submissions.set_status([told.submission_id], SubmissionStatus.NOT_SELECTED)
    is_news = is_put_forward_again(work, case) and case.head_ts is not None
    case.status, case.decided_at, case.opened_at = CaseStatus.OPEN, told.decided_at, work.now
    case.feedback_before = case.feedback_number
    begin_to_chase(work, case)
    if is_news:
        case.remind_at, case.is_chase = work.now, False  # weeks have passed, and an edit notifies nobody
    case.tell_by = case.escalate_at = _tell_by(work, case.owner_id, told)
    case.told_at = case.told_how = case.told_by_id = case.mail_id = None
    case.client_asked_at, case.client_asks = None, 0
    plan_talks(work, case)
    if case.head_ts is None:
        prompt_owner(work, case)
    elif case.matches_ts is None:
        work.send_later(PostMatches(case.id, case.owner_id))
    work.send_later(RedrawHead(case.id), RedrawMatches(case.id))
    redraw_lists(work, case.id)


def _tell_by(work: UnitOfWork, owner_id: int | None, told: CandidateNotSelected) -> datetime:
    """Give the moment by which the candidate must be told, counted from now, when the agency hears of it."""
    owner = work.recruiters.find(owner_id) if owner_id else None
    stage = told.stage or work.submissions.get(told.submission_id, to_change=True).stage
    days = work.agency.tell_days_interviewed if was_interviewed(stage) else work.agency.tell_days
    return hours_of(work, owner).same_hour_later(work.now, days)


def _owners(work: UnitOfWork, facts: Sequence[CandidateNotSelected]) -> Mapping[CandidateNotSelected, int | None]:
    """Name for each whoever submitted the candidate; where nobody knows, who looks after them, or after the position."""
    work.submissions.hold((told.submission_id for told in facts), to_change=True)
    submissions = {told: work.submissions.get(told.submission_id, to_change=True) for told in facts}
    work.candidates.hold(submission.candidate_id for submission in submissions.values())
    work.job_orders.hold(submission.job_order_id for submission in submissions.values())
    in_question = {told: _in_question(work, submission) for told, submission in submissions.items()}
    work.recruiters.hold(recruiter_id for ids in in_question.values() for recruiter_id in ids)
    return {told: _first_at_work(work, ids) for told, ids in in_question.items()}


def _in_question(work: UnitOfWork, submission: Submission) -> list[int]:
    candidate = work.candidates.get(submission.candidate_id)
    job_order = work.job_orders.get(submission.job_order_id)
    return [one for one in (submission.submitted_by_id, candidate.owner_id, job_order.owner_id) if one is not None]


def _first_at_work(work: UnitOfWork, recruiter_ids: Sequence[int]) -> int | None:
    """Give the first who is not away today, or whose backup is not; where all are, the first of them."""
    found = (work.recruiters.find(recruiter_id) for recruiter_id in recruiter_ids)
    active = [recruiter for recruiter in found if recruiter and recruiter.is_active]
    for recruiter in active:
        backup = recruiter if not recruiter.away else _unless_away(work, recruiter)
        if backup is not None:
            return backup.id
    return active[0].id if active else None


def _unless_away(work: UnitOfWork, recruiter: Recruiter) -> Recruiter | None:
    backup = work.recruiters.find(recruiter.backup_id) if recruiter.backup_id else None
    return next((one for one in (recruiter, backup) if one and one.is_active and not is_away(work, one)), None)


def _is_placed(work: UnitOfWork, told: CandidateNotSelected) -> bool:
    submission = work.submissions.get(told.submission_id, to_change=True)
    return work.candidates.get(submission.candidate_id).status == CandidateStatus.PLACED


def _is_decided_again(case: Case, told: CandidateNotSelected) -> bool:
    return case.status == CaseStatus.TAKEN_BACK and told.decided_at > case.decided_at
