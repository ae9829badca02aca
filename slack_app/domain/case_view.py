"""A whole case as its view shows it, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db.vocabulary import CheckInOutcome, CheckInStatus, MailState, Reason, TemplateKind
from slack_app.domain.cards import CaseCard
from slack_app.domain.draft_cards import DraftCard
from slack_app.domain.feedback import Feedback

HISTORY: Mapping[str, str] = {
    "candidate_asked": "asked about another position",
    "candidate_submitted": "put forward for another position",
    "candidate_told": "told the candidate",
    "case_new": "case opened",
    "case_opened_from_list": "opened from the day's list",
    "case_reopened": "not selected once more",
    "case_taken": "took the case",
    "case_taken_back": "in the running again",
    "check_in_done": "check-in done",
    "check_in_left_out": "no check-in: the candidate is talked with for another case",
    "check_in_skipped": "check-in skipped",
    "check_in_snoozed": "check-in moved",
    "check_in_undone": "check-in answer taken back",
    "client_asked": "asked the client",
    "client_thanked": "thanked the client",
    "escalated_promise_broken": "promise to the candidate broken: backup and leads hear of it",
    "escalated_reason_locked": "leads hear of the locked reason",
    "feedback_shared": "wrote down feedback",
    "heard_of_client": "heard what the candidate thinks of the client",
    "heard_of_client_undone": "took back what the candidate thinks of the client",
    "mail_called_off": "a mail was called off: the case was over, or a newer one took its place",
    "mail_may_be_sent": "a mail may have been sent",
    "mail_refused": "a mail was not sent",
    "mail_sent": "a mail was sent",
    "mail_wanted": "wants a mail sent",
    "matches_shown": "open positions listed",
    "not_a_fit": "said that a position does not fit",
    "note_kept": "wrote a private note",
    "reason_locked": "locked the client's reason",
    "reminder_wanted": "wants to come back to it later",
    "wording_changed": "worded feedback another way",
    "wording_kept_internal": "kept feedback for us only",
}
"""Everything that is written down of a case, by its name in the audit, in words."""


@dataclass(frozen=True)
class Happened:
    """Something that was done, and by whom; None where nobody did it. So many `times` on end."""

    at: datetime
    what: str
    by: str | None
    times: int = 1


@dataclass(frozen=True)
class NoteCard:
    """What somebody wrote into the thread."""

    at: datetime
    by: str | None
    text: str


@dataclass(frozen=True)
class ListedMail:
    """A mail about the case that somebody wanted sent, whole."""

    kind: TemplateKind
    at: datetime
    by: str | None
    state: MailState
    to: str | None
    subject: str
    text: str


@dataclass(frozen=True)
class TalkCard:
    """A check-in: planned, or what became of it."""

    due_at: datetime
    status: CheckInStatus
    outcome: CheckInOutcome | None
    done_at: datetime | None
    note: str | None


@dataclass(frozen=True)
class ListedPosition:
    """A position that was in the list of the case, and what was said or done about it."""

    title: str
    client: str
    is_put_forward: bool
    asked_at: datetime | None
    not_a_fit: Reason | None


@dataclass(frozen=True)
class FeedbackText:
    """What was written down of the client's feedback, when, and which answers never go to the candidate."""

    given_at: datetime
    label: str
    """The reason as the agency words it."""
    feedback: Feedback
    internal: frozenset[str]


@dataclass(frozen=True)
class CaseView:
    """A whole case. `agreed_on` is when the candidate agreed to be put forward, the right to represent them.

    The numbers are those of the ATS. `positions` are the newest list.
    `answer` is what the candidate could be told, as long as they were not. `earlier` counts what of the history is left
    out because it is too long.
    """

    case: CaseCard
    candidate_number: str | None
    position_number: str | None
    put_forward_by: str | None
    put_forward_at: datetime | None
    agreed_on: date | None
    feedback: FeedbackText | None
    positions: tuple[ListedPosition, ...]
    talks: tuple[TalkCard, ...]
    notes: tuple[NoteCard, ...]
    mails: tuple[ListedMail, ...]
    history: tuple[Happened, ...]
    earlier: int
    answer: DraftCard | None


@dataclass(frozen=True)
class FoundCase:
    """A case among those that were looked for."""

    case_id: int
    candidate: str
    job_order: str
    client: str
    decided_at: datetime
    owner: str | None


@dataclass(frozen=True)
class FoundCases:
    """Cases that go with what was typed, newest first; without that, the recruiter's own. `has_more` were found.

    `is_cut` says that so many people go with it that not all could be looked at.
    """

    typed: str
    cases: Sequence[FoundCase]
    has_more: bool
    is_cut: bool = False
