"""What recruiters do with a match beside submitting: say why it does not fit, ask the candidate, look at more."""

from dataclasses import dataclass

from db.models import Match
from db.queries.base import NotFound
from db.unit_of_work import UnitOfWork
from db.vocabulary import Reason, Source
from slack_app.domain.cards import first_name
from slack_app.domain.errors import Refused
from slack_app.domain.match_cards import AskCard
from slack_app.domain.messages import RedrawMatches
from slack_app.use_cases.position_cards import position_card
from slack_app.use_cases.rank_matches import MOST_LISTED
from slack_app.use_cases.share_feedback import refuse_if_over


@dataclass(frozen=True)
class SayNotAFit:
    """A position does not fit, and why."""

    case_id: int
    job_order_id: int
    recruiter_id: int
    reason: Reason
    key: str
    missing_skill: str | None = None


@dataclass(frozen=True)
class AskCandidate:
    """A recruiter says that they have asked the candidate about a position."""

    case_id: int
    job_order_id: int
    recruiter_id: int
    key: str


def say_not_a_fit(work: UnitOfWork, command: SayNotAFit) -> None:
    """Remember it for this candidate, and rank anew.

    Raises:
        Refused: the skill is needed and not given.
        TooLate: the case is over.
        NotFound: the position was never shown in this case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    if command.reason is Reason.MISSING_SKILL and not command.missing_skill:
        raise Refused("Which skill was missing? Write it here, or choose another reason.", field="skill")
    match = _match(work, command.case_id, command.job_order_id)
    match.not_a_fit = command.reason.value
    match.missing_skill = command.missing_skill if command.reason is Reason.MISSING_SKILL else None
    work.send_later(RedrawMatches(command.case_id))
    work.audit.add(
        "not_a_fit", recruiter_id=command.recruiter_id, case_id=command.case_id, job_order_id=command.job_order_id
    )


def ask_candidate(work: UnitOfWork, command: AskCandidate) -> None:
    """Remember that the candidate was asked, and when.

    Raises:
        TooLate: the case is over.
        NotFound: the position was never shown in this case.
    """
    if not work.first_time(Source.SLACK_VIEW, command.key):
        return
    _match(work, command.case_id, command.job_order_id).candidate_asked_at = work.now
    work.send_later(RedrawMatches(command.case_id))
    work.audit.add(
        "candidate_asked", recruiter_id=command.recruiter_id, case_id=command.case_id, job_order_id=command.job_order_id
    )


def show_more(work: UnitOfWork, case_id: int) -> None:
    """Show the whole list.

    Raises:
        TooLate: the case is over.
        NotFound: the agency has no such case.
    """
    case = work.cases.get(case_id, to_change=True)
    refuse_if_over(case)
    case.matches_shown = MOST_LISTED
    work.send_later(RedrawMatches(case_id))


def rank_again(work: UnitOfWork, case_id: int) -> None:
    """Let the list be ranked anew: something in it has turned out to be out of date."""
    work.send_later(RedrawMatches(case_id))


def ask_card(work: UnitOfWork, case_id: int, job_order_id: int, recruiter_id: int) -> AskCard:
    """Give what the draft to a candidate may say: the client's name only where the job order permits it.

    Raises:
        NotFound: the agency has no such case, position or recruiter.
    """
    submission = work.submissions.get(work.cases.get(case_id).submission_id)
    job_order = work.job_orders.get(job_order_id)
    client = work.clients.get(job_order.client_id)
    return AskCard(
        candidate=work.candidates.get(submission.candidate_id).name,
        position=position_card(work, job_order, client),
        client_may_be_named=job_order.client_may_be_named,
        recruiter=first_name(work.recruiters.get(recruiter_id).name),
    )


def _match(work: UnitOfWork, case_id: int, job_order_id: int) -> Match:
    refuse_if_over(work.cases.get(case_id, to_change=True))
    match = work.matches.pair(case_id, job_order_id)
    if match is None:
        raise NotFound("Match", (case_id, job_order_id))
    return match
