"""What a candidate tells their recruiter about a client: whether they would still like to work at one like it."""

from collections.abc import Mapping
from typing import Any

from db.models import Submission
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from slack_app.domain.messages import RedrawMatches

_UNDO = "client_liked"


def hear_of_client(work: UnitOfWork, case_id: int, is_liked: bool | None, recruiter_id: int) -> Mapping[str, Any]:
    """Keep what the candidate of a case thinks of its client; None: they have not said. Give what takes it back, if anything.

    It is ranked by in all their cases, so that all their lists are ranked anew.

    Raises:
        NotFound: the agency has no such case.
    """
    submission = work.submissions.get(work.cases.get(case_id).submission_id, to_change=True)
    before = submission.is_client_liked
    if before is is_liked:
        return {}
    _keep(work, case_id, submission, is_liked, recruiter_id, "heard_of_client")
    return {_UNDO: {"was": before, "is": is_liked}}


def unhear_of_client(work: UnitOfWork, case_id: int, before: Mapping[str, Any], recruiter_id: int) -> None:
    """Restore what was known before, by what `hear_of_client` gave; what a colleague has heard since then stays."""
    heard = before.get(_UNDO)
    if heard is None:
        return
    submission = work.submissions.get(work.cases.get(case_id).submission_id, to_change=True)
    if submission.is_client_liked is heard["is"]:
        _keep(work, case_id, submission, heard["was"], recruiter_id, "heard_of_client_undone")


def _keep(
    work: UnitOfWork, case_id: int, submission: Submission, is_liked: bool | None, recruiter_id: int, what: str
) -> None:
    submission.is_client_liked = is_liked
    for case in work.cases.of_candidate(submission.candidate_id):
        if case.status == CaseStatus.OPEN:
            work.send_later(RedrawMatches(case.id))
    work.audit.add(what, recruiter_id=recruiter_id, case_id=case_id, submission_id=submission.id)
