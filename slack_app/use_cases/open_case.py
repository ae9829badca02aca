"""Step 1: somebody says that a candidate was not selected for a job order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.models import Case, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Source, SubmissionStatus
from slack_app.domain.cadence import plan_check_ins
from slack_app.domain.messages import PostMatches, RedrawHead, RedrawMatches
from slack_app.use_cases.know_recruiter import time_zone_of
from slack_app.use_cases.list_cases import redraw_lists
from slack_app.use_cases.prompt_owner import prompt_owner


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
    submission = work.submissions.get(told.submission_id, to_change=True)
    candidate = work.candidates.get(submission.candidate_id)
    if candidate.status == CandidateStatus.PLACED:
        return OpenedCase(None, Opened.PLACED)
    owner_id = _who_is_prompted(work, submission)
    case, is_new = work.cases.open(
        submission.id, owner_id=owner_id, decided_at=told.decided_at, source=told.source.value
    )
    if not is_new and not _is_decided_again(case, told):
        return OpenedCase(case.id, Opened.KNOWN)
    submission.status = SubmissionStatus.NOT_SELECTED
    submission.stage = told.stage or submission.stage
    if is_new:
        plan_talks(work, case)
        prompt_owner(work, case)
    else:
        _open_again(work, case, told)
    opened = Opened.NEW if is_new else Opened.REOPENED
    work.audit.add(f"case_{opened}", recruiter_id=told.reported_by_id, case_id=case.id, source=told.source.value)
    return OpenedCase(case.id, opened)


def _open_again(work: UnitOfWork, case: Case, told: CandidateNotSelected) -> None:
    case.status, case.decided_at = CaseStatus.OPEN, told.decided_at
    plan_talks(work, case)
    if case.head_ts is None:
        prompt_owner(work, case)
    elif case.matches_ts is None:
        work.send_later(PostMatches(case.id, case.owner_id))
    work.send_later(RedrawHead(case.id), RedrawMatches(case.id))
    redraw_lists(work, case.id)


def plan_talks(work: UnitOfWork, case: Case) -> None:
    """Plan the first talks with the candidate; those that would be over already are left out."""
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    for due_at in plan_check_ins(case.decided_at, time_zone_of(work, owner)):
        if due_at > work.now:
            work.check_ins.add(case.id, due_at)


def _who_is_prompted(work: UnitOfWork, submission: Submission) -> int | None:
    """Name whoever submitted the candidate; where nobody knows, who looks after them, or after the position."""
    candidate = work.candidates.get(submission.candidate_id)
    job_order = work.job_orders.get(submission.job_order_id)
    for recruiter_id in (submission.submitted_by_id, candidate.owner_id, job_order.owner_id):
        recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
        if recruiter and recruiter.is_active:
            return recruiter.id
    return None


def _is_decided_again(case: Case, told: CandidateNotSelected) -> bool:
    return case.status == CaseStatus.TAKEN_BACK and told.decided_at > case.decided_at
