"""The recruiter puts the candidate forward for another open position, after seeing what stands against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.models import Candidate, JobOrder
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus, JobOrderStatus, Source, SubmissionStatus
from slack_app.domain.errors import Refused, TooLate
from slack_app.domain.match_cards import Obstacle, SubmitCard
from slack_app.domain.messages import RedrawHead, RedrawMatches
from slack_app.use_cases.know_recruiter import leads_of
from slack_app.use_cases.position_cards import position_card
from slack_app.use_cases.put_forward_again import put_forward_again, runner_up_at
from slack_app.use_cases.share_feedback import refuse_if_over

HIGHEST_RATE = Decimal(10_000_000)


@dataclass(frozen=True)
class SubmitCandidate:
    """A candidate is put forward. `agreed_on` is the day on which they agreed; `override` is a lead's reason."""

    case_id: int
    job_order_id: int
    recruiter_id: int
    agreed_on: date
    key: str
    rate: Decimal | None = None
    note: str | None = None
    override: str | None = None


def what_stands_against(work: UnitOfWork, case_id: int, job_order_id: int, recruiter_id: int) -> SubmitCard:
    """Give what a recruiter should see before they put a candidate forward.

    Raises:
        TooLate: the case is over, the position has closed, or the candidate is placed.
        NotFound: the agency has no such case or position.
    """
    candidate, job_order = _checked(work, case_id, job_order_id)
    client = work.clients.get(job_order.client_id)
    return SubmitCard(
        candidate=candidate.name,
        position=position_card(work, job_order, client),
        obstacles=tuple(_obstacles(work, candidate, job_order)),
        may_override=work.recruiters.get(recruiter_id).is_lead,
        leads=tuple(lead.name for lead in leads_of(work)),
    )


def submit_candidate(work: UnitOfWork, command: SubmitCandidate) -> None:
    """Put the candidate forward. Everything that stood against it is looked at again: it may have changed meanwhile.

    Where they were not selected before and the position is open again, it is the same submission once more.

    Raises:
        Refused: an answer cannot be right, or something that only a lead may pass stands against it.
        TooLate: the case is over, the position has closed, the candidate is placed or was put forward for it already.
        NotFound: the agency has no such case or position.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    candidate, job_order = _checked(work, command.case_id, command.job_order_id, to_change=True)
    if command.agreed_on > work.now.date():
        raise Refused("That day is still to come. When did they agree?", field="agreed_on")
    if command.rate is not None and not 0 < command.rate < HIGHEST_RATE:
        raise Refused("Write what the candidate is paid, such as 65 or 120000.", field="rate")
    barring = [obstacle.text for obstacle in _obstacles(work, candidate, job_order) if obstacle.only_lead]
    is_lead = work.recruiters.get(command.recruiter_id).is_lead
    if barring and not (is_lead and command.override):
        raise Refused(f"{' '.join(barring)} Only a lead can pass this, and must say why.", field="override")
    facts = {
        "submitted_by_id": command.recruiter_id,
        "submitted_at": work.now,
        "rate": command.rate,
        "note": command.note,
        "agreed_on": command.agreed_on,
    }
    before = work.submissions.of(candidate.id, job_order.id)
    if before:
        put_forward_again(work, before.id, facts)
    else:
        work.submissions.add(candidate.id, job_order.id, status=SubmissionStatus.SUBMITTED.value, **facts)
    work.send_later(RedrawMatches(command.case_id), RedrawHead(command.case_id))
    work.audit.add(
        "candidate_submitted",
        recruiter_id=command.recruiter_id,
        case_id=command.case_id,
        job_order_id=job_order.id,
        passed=len(barring),
        is_again=before is not None,
    )


def _checked(
    work: UnitOfWork, case_id: int, job_order_id: int, *, to_change: bool = False
) -> tuple[Candidate, JobOrder]:
    case = work.cases.get(case_id, to_change=to_change)
    refuse_if_over(case)
    candidate = work.candidates.get(work.submissions.get(case.submission_id).candidate_id, to_change=to_change)
    if candidate.status == CandidateStatus.PLACED:
        raise TooLate(f"{candidate.name} has been placed meanwhile. Nothing was submitted.")
    if candidate.status == CandidateStatus.DO_NOT_CONTACT:
        raise TooLate(f"{candidate.name} does not want to be contacted. Nothing was submitted.")
    job_order = work.job_orders.get(job_order_id, to_change=to_change)
    if job_order.status != JobOrderStatus.OPEN:
        raise TooLate("This position has just closed. Nothing was submitted.")
    if work.submissions.of(candidate.id, job_order.id) and job_order.id not in runner_up_at(work, candidate.id):
        raise TooLate(f"{candidate.name} was put forward for this position already. Nothing was submitted.")
    return candidate, job_order


def _obstacles(work: UnitOfWork, candidate: Candidate, job_order: JobOrder) -> Iterator[Obstacle]:
    client = work.clients.get(job_order.client_id)
    barred = work.candidates.may_not_go_to(candidate.id, work.now.date())
    if client.is_off_limits:
        yield Obstacle(f"{client.name} is off limits.", only_lead=True)
    if client.id in barred:
        until_on = barred[client.id]
        yield Obstacle(
            f"{candidate.name} may not go to {client.name}{f' until {until_on:%B} {until_on.day}' if until_on else ''}.",
            only_lead=True,
        )
    has_agreed = False
    for submission in work.submissions.of_candidate(candidate.id):
        other = work.job_orders.get(submission.job_order_id)
        if submission.status == SubmissionStatus.OFFERED:
            yield Obstacle(f"There is an offer for {other.title} on the table.", only_lead=True)
        if other.client_id == client.id:
            # what they agreed to when the position was filled has run out
            has_agreed = has_agreed or (submission.agreed_on is not None and other.id != job_order.id)
            sender = work.recruiters.find(submission.submitted_by_id) if submission.submitted_by_id else None
            who = sender.name if sender else "Somebody"
            yield Obstacle(
                f"{who} put {candidate.name} forward to {client.name} before: {other.title}.", only_lead=False
            )
    if not has_agreed:
        yield Obstacle(f"No right to represent {candidate.name} at {client.name} is on record yet.", only_lead=False)
