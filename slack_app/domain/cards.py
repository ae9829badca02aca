"""What a message shows of a case, as plain values: read in a transaction, rendered outside it."""

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import CaseStatus, CheckInOutcome, CheckInStatus, MailState, Reason, ToldHow


@dataclass(frozen=True)
class FeedbackCard:
    """The newest feedback on a case, as far as the head of its thread shows it."""

    reason: Reason
    label: str
    """The reason as the agency words it."""
    missing_skill: str | None
    author: str | None
    is_locked: bool = False
    """Whether it is unfair, and the client's real reason: it is passed on to nobody."""
    is_partly_internal: bool = False
    """Whether some of what was written never goes to the candidate."""


@dataclass(frozen=True)
class ToldCard:
    """When, how and by whom the candidate was told."""

    at: datetime
    how: ToldHow
    by: str | None


@dataclass(frozen=True)
class WantedMail:
    """What has become of the mail by which somebody wants to tell the candidate."""

    state: MailState
    writer: str | None


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
    is_owner_in_slack: bool
    remind_at: datetime | None = None
    """When the owner wants to be reminded."""
    remind_number: int = 0
    owner_user_id: str | None = None
    """Who the owner is in Slack."""
    tell_by: datetime | None = None
    told: ToldCard | None = None
    mail: WantedMail | None = None
    speaker: str | None = None
    """Who speaks with the candidate for all, where colleagues have cases of theirs too."""
    is_placed: bool = False
    is_put_forward_again: bool = False
    """Whether the case rests because the candidate was put forward for the same position once more."""

    @property
    def has_reason(self) -> bool:
        """Whether it is known what decided it."""
        return self.feedback is not None and self.feedback.reason is not Reason.NO_REASON_YET

    @property
    def owes_thanks(self) -> bool:
        """Whether the client has given a reason that can be worked with."""
        return self.has_reason and self.feedback is not None and not self.feedback.is_locked

    @property
    def can_be_taken(self) -> bool:
        """Whether the case has no owner whom Slack reaches, so that a colleague should take it."""
        return self.owner is None or not self.is_owner_in_slack


@dataclass(frozen=True)
class PromptCard:
    """What a prompt shows, where it goes as far as that is known, and whether it may go there now."""

    case: CaseCard
    channel: str | None
    is_time: bool


@dataclass(frozen=True)
class CheckInCard:
    """A talk that is due, as a list shows it."""

    check_in_id: int
    case_id: int
    status: CheckInStatus
    outcome: CheckInOutcome | None
    due_at: datetime
    candidate: str
    phone: str | None
    client: str
    decided_at: datetime
    last_talk_at: datetime | None
    last_outcome: CheckInOutcome | None
    may_undo: bool
    is_client_liked: bool | None = None
    """Whether the candidate would like to work at this client, as they told their recruiter."""
    has_culture: bool = False
    """Whether the client declares anything that could be liked elsewhere."""
    colleague: str | None = None
    """Whose case it is, where it stands on a list of whoever speaks with the candidate for all."""
    speaker: str | None = None
    """Who speaks with the candidate for all, where it is not the case's owner."""


@dataclass(frozen=True)
class ReminderCard:
    """A recruiter's list of talks."""

    recruiter_id: int | None
    check_ins: tuple[CheckInCard, ...]
    channel: str | None
    ts: str | None


def first_name(name: str) -> str:
    """Give the first part of a name."""
    parts = name.split()
    return parts[0] if parts else name
