"""What there is to show of a case."""

from db.unit_of_work import UnitOfWork
from db.vocabulary import CaseStatus
from slack_app.domain.cards import CaseCard


def case_card(work: UnitOfWork, case_id: int) -> CaseCard:
    """Give the present state of a case.

    Raises:
        NotFound: the agency has no such case.
    """
    case = work.cases.get(case_id)
    submission = work.submissions.get(case.submission_id)
    job_order = work.job_orders.get(submission.job_order_id)
    owner = work.recruiters.find(case.owner_id) if case.owner_id else None
    return CaseCard(
        case_id=case.id,
        status=CaseStatus(case.status),
        candidate=work.candidates.get(submission.candidate_id).name,
        job_order=job_order.title,
        client=work.clients.get(job_order.client_id).name,
        stage=submission.stage,
        stage_at=submission.stage_at,
        owner=owner.name if owner else None,
        channel=case.channel,
        head_ts=case.head_ts,
    )
