"""What is owed to whom, as plain values."""

from dataclasses import dataclass
from datetime import datetime

from slack_app.domain.cards import CheckInCard


@dataclass(frozen=True)
class WaitingCard:
    """Somebody who waits to hear; `has_reason` says whether it is known what to tell them."""

    case_id: int
    candidate: str
    job_order: str
    client: str
    decided_at: datetime
    has_reason: bool
    tell_by: datetime | None = None
    is_late: bool = False
    owner: str | None = None
    """Whose case it is, where that is somebody else than the reader."""


@dataclass(frozen=True)
class ReportCard:
    """A report whose candidate or position nobody knows. `candidate` and `job_order` are what the sender calls them."""

    report_id: int
    candidate: str
    job_order: str
    decided_at: datetime
    is_reconsidered: bool
    candidate_name: str | None = None
    """The name behind `candidate`, where the agency knows it."""
    position_title: str | None = None
    """The title behind `job_order`, where the agency knows it."""


@dataclass(frozen=True)
class UnmatchedCard:
    """The list of such reports, and where it stands. `more` are waiting beside those listed."""

    reports: tuple[ReportCard, ...]
    more: int
    channel: str | None = None
    ts: str | None = None


@dataclass(frozen=True)
class OwedCard:
    """What a recruiter owes, and for a lead, what waits for somebody to take it up."""

    recruiter: str
    waiting: tuple[WaitingCard, ...]
    due_count: int
    next_check_in: CheckInCard | None
    broken: tuple[WaitingCard, ...]
    """Whom colleagues have not told in time."""
    unowned: tuple[WaitingCard, ...]
    unmatched: UnmatchedCard


@dataclass(frozen=True)
class AgendaCard:
    """The next talk of each of a recruiter's cases that is due or comes soon; `days` ahead were looked at."""

    check_ins: tuple[CheckInCard, ...]
    days: int
