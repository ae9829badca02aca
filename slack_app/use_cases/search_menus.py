"""What menus offer while somebody types: candidates and positions, open ones first."""

from db.queries.search import search_candidates, search_job_orders
from db.unit_of_work import UnitOfWork
from slack_app.domain.people_cards import Choice


def candidate_choices(work: UnitOfWork, typed: str) -> list[Choice]:
    """Find candidates by the beginnings of words; give a hundred at most."""
    return [
        Choice(
            found.id,
            found.name,
            _said(found.title, found.town, found.external_id),
            None if found.is_open else "not available",
        )
        for found in search_candidates(work, typed)
    ]


def position_choices(work: UnitOfWork, typed: str) -> list[Choice]:
    """Find positions, closed ones too, by the beginnings of words; give a hundred at most."""
    return [
        Choice(
            found.id,
            f"{found.title}, {found.client}",
            _said(found.town, found.external_id),
            None if found.is_open else "closed",
        )
        for found in search_job_orders(work, typed)
    ]


def _said(*facts: str | None) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)
