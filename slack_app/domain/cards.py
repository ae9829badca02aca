"""What a message shows of a case, as plain values: read in a transaction, rendered outside it."""

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import CaseStatus


@dataclass(frozen=True)
class CaseCard:
    """A case as its thread's head shows it."""

    case_id: int
    status: CaseStatus
    candidate: str
    job_order: str
    client: str
    stage: str | None
    stage_at: datetime | None
    owner: str | None
    channel: str | None
    head_ts: str | None

    @property
    def first_name(self) -> str:
        """What colleagues call the candidate; names never identify, they only address."""
        return self.candidate.split()[0] if self.candidate.split() else self.candidate
