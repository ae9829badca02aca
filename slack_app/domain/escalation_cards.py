"""What a list of cases shows to those who do not own them, as plain values."""

from dataclasses import dataclass

from db.vocabulary import EscalationCause
from slack_app.domain.cards import CaseCard


@dataclass(frozen=True)
class EscalatedCase:
    """A case on such a list. `is_over`: it needs nobody beside its owner any more."""

    case: CaseCard
    cause: EscalationCause
    is_over: bool


@dataclass(frozen=True)
class EscalationsCard:
    """The list of a day, and where it stands."""

    recruiter_id: int | None
    cases: tuple[EscalatedCase, ...]
    channel: str | None
    ts: str | None
