"""The agency's open positions, by words or for a candidate, whether or not there is a case."""

from db.queries.search import search_job_orders
from db.unit_of_work import UnitOfWork
from db.vocabulary import CandidateStatus
from slack_app.domain.match_cards import OpeningsCard
from slack_app.use_cases.position_cards import position_card
from slack_app.use_cases.rank_matches import rank_for

LISTED = 10
"""How many positions are listed at most."""


def openings_by_words(work: UnitOfWork, typed: str) -> OpeningsCard:
    """Give the open positions that go with some words, the newest first; without any, of all."""
    found = [one for one in search_job_orders(work, typed) if one.is_open]
    cards = []
    for one in found[:LISTED]:
        job_order = work.job_orders.get(one.id)
        cards.append(position_card(work, job_order, work.clients.get(job_order.client_id)))
    return OpeningsCard(typed, tuple(cards), more=max(len(found) - LISTED, 0))


def openings_for_candidate(work: UnitOfWork, candidate_id: int) -> OpeningsCard:
    """Give the open positions that fit a candidate, best first.

    Raises:
        NotFound: the agency has no such candidate.
    """
    candidate = work.candidates.get(candidate_id)
    ranked = rank_for(work, candidate)
    return OpeningsCard(
        "",
        candidate=candidate.name,
        is_available=candidate.status == CandidateStatus.AVAILABLE,
        matches=ranked.matches,
        near_misses=ranked.near_misses,
    )
