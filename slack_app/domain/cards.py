"""What a message shows of a case, as plain values: read in a transaction, rendered outside it."""

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import CaseStatus, Reason


@dataclass(frozen=True)
class FeedbackCard:
    """The newest feedback on a case, as far as the head of its thread shows it."""

    reason: Reason
    missing_skill: str | None
    author: str | None


@dataclass(frozen=True)
class CaseCard:
    """A case as its thread's head shows it."""

    case_id: int
    status: CaseStatus
    candidate: str
    job_order: str
    client: str
    client_owner: str | None
    stage: str | None
    stage_at: datetime | None
    owner: str | None
    feedback: FeedbackCard | None
    client_asked_at: datetime | None
    note_count: int
    channel: str | None
    head_ts: str | None
    fallback_channel: str | None

    @property
    def first_name(self) -> str:
        """What colleagues call the candidate; names never identify, they only address."""
        return first_name(self.candidate)

    def is_with_owner(self, channel: str) -> bool:
        """Whether a message in this conversation reaches the owner, so that nobody else needs to take the case."""
        return self.owner is not None and channel != self.fallback_channel


def first_name(name: str) -> str:
    """Give the first part of a name."""
    parts = name.split()
    return parts[0] if parts else name
