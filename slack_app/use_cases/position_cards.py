"""What people read of an open position, and of how it fits somebody."""

from collections.abc import Mapping

from db.models import Client, JobOrder
from db.models import Match as ShownMatch
from db.unit_of_work import UnitOfWork
from db.vocabulary import TaxTerm
from slack_app.domain.match_cards import MatchCard, Pay, PositionCard, ReasonLine, RunnerUp
from slack_app.domain.matching import Match, Verdict

_TERMS = {
    "place": "place",
    "pay": "pay",
    "work_mode": "work mode",
    "employment_type": "type of employment",
    "start": "start date",
    "hours": "hours a week",
    "credentials": "licences",
    "tax_terms": "tax terms",
    "sponsorship": "sponsorship",
    "schedule": "shifts",
}
"""The criteria that are named beside skills; titles and cultures are seen."""


def position_card(work: UnitOfWork, job_order: JobOrder, client: Client) -> PositionCard:
    """Give what people read of a position."""
    owner = work.recruiters.find(job_order.owner_id) if job_order.owner_id else None
    return PositionCard(
        job_order_id=job_order.id,
        title=job_order.title,
        client=client.name,
        town=job_order.town,
        work_mode=job_order.work_mode,
        pay=Pay(job_order.pay_low, job_order.pay_high, job_order.pay_unit, job_order.pay_currency),
        employment_type=job_order.employment_type,
        owner=owner.name if owner else None,
        tax_terms=tuple(map(TaxTerm, job_order.tax_terms)),
        starts_on=job_order.starts_on,
    )


def match_card(
    work: UnitOfWork,
    match: Match,
    job_order: JobOrder,
    client: Client,
    *,
    asked: ShownMatch | None,
    said_no: int | None,
    weights: Mapping[str, float] | None,
    runner_up: RunnerUp | None,
) -> MatchCard:
    """Give what people read of a match: `asked` is how it was shown before, `said_no` the client of the case.

    Without weights it was not ranked.
    """
    by_verdict = {
        verdict: tuple(one.name for one in match.criteria if one.verdict is verdict and one.name in _TERMS)
        for verdict in (Verdict.MET, Verdict.UNMET)
    }
    return MatchCard(
        position=position_card(work, job_order, client),
        score=match.score,
        fits=(*match.shared_skills, *(_TERMS[name] for name in by_verdict[Verdict.MET])),
        missing=(*match.missing_skills, *(_TERMS[name] for name in by_verdict[Verdict.UNMET])),
        ask=tuple(_TERMS[one.name] for one in match.criteria if one.is_asked and one.name in _TERMS),
        asked_at=asked.candidate_asked_at if asked else None,
        reasons=tuple(
            ReasonLine(one.name, one.verdict, one.detail, one.points * 100, (weights or {}).get(one.name, 0.0) * 100)
            for one in match.criteria
        ),
        is_same_client=client.id == said_no,
        is_ranked=weights is not None,
        runner_up=runner_up,
    )
