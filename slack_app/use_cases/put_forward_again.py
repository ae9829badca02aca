"""A position is open again: who was put forward for it before comes first, and may be put forward once more."""

from collections.abc import Iterator, Mapping
from typing import Any

from db.models import Case, Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus, Reason, Source, SubmissionStatus
from slack_app.domain.match_cards import RunnerUp
from slack_app.domain.matching import ABOUT_THE_PERSON
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.know_recruiter import agency_hours
from slack_app.use_cases.take_back import CandidateReconsidered, take_back


def runner_up_at(work: UnitOfWork, candidate_id: int) -> Mapping[int, RunnerUp]:
    """Give, by their ids, the open positions for which a candidate was not selected before they were opened again.

    Where the client's reason was about the person, the client would decide no differently.
    """
    found = _runners_up(work, candidate_id=candidate_id)
    return {submission.job_order_id: runner_up for submission, runner_up in found}


def runners_up_for(work: UnitOfWork, job_order_id: int) -> Mapping[int, RunnerUp]:
    """Give, by their ids, the candidates of whom the same is true for a position."""
    found = _runners_up(work, job_order_id=job_order_id)
    return {submission.candidate_id: runner_up for submission, runner_up in found}


def _runners_up(work: UnitOfWork, **wanted: int) -> Iterator[tuple[Submission, RunnerUp]]:
    hours = agency_hours(work)
    for submission, reopened_at, reason in work.submissions.at_reopened(**wanted):
        if reason is None or Reason(reason) not in ABOUT_THE_PERSON:
            day = hours.day_of(submission.submitted_at) if submission.submitted_at else None
            yield submission, RunnerUp(day, hours.day_of(reopened_at))


def put_forward_again(work: UnitOfWork, submission_id: int, facts: Mapping[str, Any]) -> None:
    """Put a candidate forward by a submission that was not selected; `facts` are what is new about it.

    Its case rests until the client decides: it is taken back, so that a decision after this moment opens it again.
    """
    submission = work.submissions.get(submission_id, to_change=True)
    case = work.cases.of_submission(submission_id)
    if case is not None:
        _rest(work, case)
    work.submissions.set_status([submission_id], SubmissionStatus.SUBMITTED)
    submission.stage = submission.stage_at = None
    for name, value in facts.items():
        setattr(submission, name, value)


def is_put_forward_again(work: UnitOfWork, case: Case) -> bool:
    """Whether the candidate of a case that rests was put forward once more, rather than the client changing its mind."""
    submitted_at = work.submissions.get(case.submission_id).submitted_at
    return case.status == CaseStatus.TAKEN_BACK and submitted_at is not None and submitted_at > case.opened_at


def _rest(work: UnitOfWork, case: Case) -> None:
    now = max(work.now, case.decided_at)
    if take_back(work, CandidateReconsidered(case.submission_id, now, Source.SLACK_VIEW)) is None:
        case = work.cases.get(case.id, to_change=True)  # it has ended, or rests already
        case.status, case.decided_at = CaseStatus.TAKEN_BACK, now
        work.send_later(RedrawHead(case.id))
