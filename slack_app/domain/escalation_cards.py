"""What a list of cases shows to those who do not own them, as plain values."""

from dataclasses import dataclass

from db.vocabulary import EscalationCause
from slack_app.domain.cards import ToldCard
from slack_app.domain.owed_cards import WaitingCard


@dataclass(frozen=True)
class EscalatedCase:
    """A case on such a list, and how its candidate was told, if so. `is_over`: it needs nobody beside its owner any more."""

    case: WaitingCard
    cause: EscalationCause
    is_over: bool
    told: ToldCard | None = None


@dataclass(frozen=True)
class EscalationsCard:
    """The list of a day, and where it stands."""

    recruiter_id: int | None
    cases: tuple[EscalatedCase, ...]
    channel: str | None
    ts: str | None
