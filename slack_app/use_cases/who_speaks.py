"""Step 5: when several recruiters have a case of the same candidate, one of them speaks with the candidate for all."""

from db.models import Case, Recruiter
from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from slack_app.domain.messages import RedrawHead
from slack_app.use_cases.know_recruiter import is_away


def speaker_of(work: UnitOfWork, candidate_id: int) -> Recruiter | None:
    """Give who speaks with a candidate whose open cases are several recruiters': the candidate's own recruiter.

    Where there is none, or they are away, it is whoever has had a case of theirs for longest. None: there is nobody to choose.

    Raises:
        NotFound: the agency has no such candidate.
    """
    cases = [one for one in work.cases.of_candidate(candidate_id) if one.status == CaseStatus.OPEN]
    own = work.candidates.get(candidate_id).owner_id
    in_order = [own, *(one.owner_id for one in sorted(cases, key=lambda one: (one.opened_at, one.id)))]
    work.recruiters.hold(one for one in in_order if one is not None)
    there = [found for one in in_order if one is not None and (found := work.recruiters.find(one)) and found.is_active]
    return next((one for one in there if not is_away(work, one)), there[0] if there else None)


def who_checks_in(work: UnitOfWork, case: Case, *, is_shared: bool) -> Recruiter | None:
    """Give who talks with the candidate of a case: whoever speaks for all, where several could; its owner otherwise."""
    speaker = speaker_of(work, work.submissions.get(case.submission_id).candidate_id) if is_shared else None
    return speaker or (work.recruiters.find(case.owner_id) if case.owner_id else None)


def redraw_others(work: UnitOfWork, case_id: int) -> None:
    """Let the heads of the candidate's other open cases say who speaks, after a case came, went or changed hands.

    Raises:
        NotFound: the agency has no such case.
    """
    candidate_id = work.submissions.get(work.cases.get(case_id).submission_id).candidate_id
    for case in work.cases.of_candidate(candidate_id):
        if case.id != case_id and case.status == CaseStatus.OPEN and case.head_ts is not None:
            work.send_later(RedrawHead(case.id))
