"""A person, and positions that differ from what they look for in one thing each."""

from decimal import Decimal
from typing import Any

from db.vocabulary import EmploymentType, PayUnit, WorkMode
from slack_app.domain.matching import Criterion, Match, Person, Position, rank

TERMS: dict[str, Any] = {
    "town": "Austin, TX",
    "pay_unit": PayUnit.HOUR,
    "pay_currency": "USD",
    "work_mode": WorkMode.HYBRID,
    "employment_type": EmploymentType.CONTRACT,
}


def person(**facts: Any) -> Person:
    """A data engineer from Austin who wants 65 dollars an hour."""
    known = {"title": "Data Engineer", "skills": ("Python", "SQL", "Airflow"), "pay_wanted": Decimal(65), **TERMS}
    return Person(candidate_id=1, **known | facts)


def position(job_order_id: int = 1, *, client_id: int = 7, **facts: Any) -> Position:
    """A position with all that this person looks for."""
    known = {
        "title": "Data Engineer",
        "skills": ("Python", "SQL", "Airflow", "Snowflake"),
        "pay_low": Decimal(60),
        "pay_high": Decimal(70),
        **TERMS,
    }
    return Position(job_order_id=job_order_id, client_id=client_id, **known | facts)


def only(someone: Person, one: Position, **told: Any) -> Match:
    """The match of the one position there is."""
    (match,) = rank(someone, [one], **told)
    return match


def criterion(match: Match, name: str) -> Criterion:
    """The line of the explanation with this name."""
    return next(one for one in match.criteria if one.name == name)
