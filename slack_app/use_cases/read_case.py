"""What there is to show of a case."""

from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, CaseStatus, Reason
from slack_app.domain.cards import CaseCard, FeedbackCard


def case_card(work: UnitOfWork, case_id: int) -> CaseCard:
    """Give the present state of a case.

    Raises:
        NotFound: the agency has no such case.
    """
    case = work.cases.get(case_id)
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    client = work.clients.get(job_order.client_id)
    candidate = work.candidates.get(submission.candidate_id)
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    return CaseCard(
        case_id=case.id,
        status=CaseStatus(case.status),
        candidate=candidate.name,
        job_order=job_order.title,
        client=client.name,
        client_owner=_name(work, client.owner_id),
        stage=submission.stage,
        stage_at=submission.stage_at,
        owner=owner.name if owner else None,
        feedback=_feedback(work, case_id),
        client_asked_at=case.client_asked_at,
        note_count=len(work.notes.of_case(case_id)),
        channel=case.channel,
        head_ts=case.head_ts,
        is_owner_in_slack=owner is not None and owner.slack_user_id is not None,
        remind_at=case.remind_at,
        remind_number=case.remind_number,
        owner_user_id=owner.slack_user_id if owner else None,
        is_placed=candidate.status == CandidateStatus.PLACED,
    )


def _feedback(work: UnitOfWork, case_id: int) -> FeedbackCard | None:
    newest = work.feedback.newest(case_id)
    if newest is None:
        return None
    return FeedbackCard(Reason(newest.reason), newest.missing_skill, _name(work, newest.recruiter_id))


def _name(work: UnitOfWork, recruiter_id: int | None) -> str | None:
    recruiter = work.recruiters.find(recruiter_id) if recruiter_id else None
    return recruiter.name if recruiter else None
