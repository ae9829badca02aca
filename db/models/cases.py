"""The file on one submission that was not selected, and what recruiters add to it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, owner
from db.types import Facts, Id, UtcDateTime
from db.vocabulary import CaseStatus

_WAITS_PROMPT = text("prompt_at IS NOT NULL")
_WAITS_REMINDER = text("remind_at IS NOT NULL")
_WAITS_ESCALATION = text("escalate_at IS NOT NULL")
_WAITS_LIST = text("reminder_id IS NULL")


class Case(AgencyRow):
    """What follows when a candidate is not selected for a job order: one a submission, one Slack thread."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("uq_cases_submission_id", "submission_id", unique=True),
        Index("ix_cases_thread", "agency_id", "channel", "head_ts"),
        # what waits for a moment is little, however many cases there have been
        Index("ix_cases_prompt_at", "prompt_at", postgresql_where=_WAITS_PROMPT, sqlite_where=_WAITS_PROMPT),
        Index("ix_cases_remind_at", "remind_at", postgresql_where=_WAITS_REMINDER, sqlite_where=_WAITS_REMINDER),
        Index(
            "ix_cases_escalate_at", "escalate_at", postgresql_where=_WAITS_ESCALATION, sqlite_where=_WAITS_ESCALATION
        ),
    )

    submission_id: Mapped[int] = mapped_column(Id, ForeignKey("submissions.id"))
    owner_id: Mapped[int | None] = owner(index=True)
    status: Mapped[str] = mapped_column(String(40), default=CaseStatus.OPEN.value)
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When the client decided, by the clock of the system that says so; the latest decision counts."""
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it was opened, or last opened again: when the agency heard of the latest decision."""
    source: Mapped[str] = mapped_column(String(40))
    feedback_number: Mapped[int] = mapped_column(Integer, default=0)
    """The newest feedback revision, 0 when there is none: what a modal saw, and what it may replace."""
    feedback_before: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    """The newest feedback revision when the case was last opened again: it and those before it are on an earlier decision."""
    client_asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When somebody last asked the client what decided it, for this candidate or for all of them at once."""
    client_asks: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    """How often that was, since the latest decision."""
    tell_by: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """By when the candidate must be told; unknown of cases older than the promise."""
    escalate_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When others hear that the candidate was not told in time, as long as that can still be."""
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_how: Mapped[str | None] = mapped_column(String(20))
    told_by_id: Mapped[int | None] = owner()
    mail_id: Mapped[int | None] = mapped_column(Id)
    """The mail by which somebody last wanted to tell the candidate."""
    matches_ts: Mapped[str | None] = mapped_column(String(32))
    matches_shown: Mapped[int] = mapped_column(Integer, default=3)
    channel: Mapped[str | None] = mapped_column(String(32))
    head_ts: Mapped[str | None] = mapped_column(String(32))
    prompt_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the prompt is due that waits for its owner's working hours."""
    prompted_on: Mapped[date | None]
    """The owner's day among whose single prompts this one counts."""
    remind_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When its owner is reminded, as long as they have not been."""
    is_chase: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether that is our own wish, because the client has not said yet what decided it, and not the recruiter's."""
    remind_number: Mapped[int] = mapped_column(Integer, default=0)
    """Counts the wishes to be reminded and their ends: a reminder under another number is out of date."""


class FeedbackRevision(AgencyRow):
    """What a recruiter wrote down of the client's feedback. A later revision replaces it; none is deleted."""

    __tablename__ = "feedback_revisions"
    __table_args__ = (Index("uq_feedback_revisions_number", "case_id", "number", unique=True),)

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    number: Mapped[int] = mapped_column(Integer)
    recruiter_id: Mapped[int | None] = owner()
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    strengths: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(String(40))
    choice: Mapped[str | None] = mapped_column(String(40))
    """The code under which the agency offered this reason."""
    missing_skill: Mapped[str | None] = mapped_column(String(120))
    client_words: Mapped[str | None] = mapped_column(Text)
    """The client's own words: private, never sent to a candidate."""
    improvements: Mapped[str | None] = mapped_column(Text)
    candidate_may_hear: Mapped[bool | None]
    client_would_see_again: Mapped[bool | None]
    internal: Mapped[dict[str, list[str]]] = mapped_column(Facts, default=dict, server_default="{}")
    """The answers that never go to the candidate, by column, each with the rules of fair wording that it breaks."""
    is_locked: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether it is the client's real reason, and unfair: nothing of it is passed on, and no other takes its place."""


class Escalation(AgencyRow):
    """That somebody beside its owner hears of a case: by the list of their day, as soon as they are at work."""

    __tablename__ = "escalations"
    __table_args__ = (
        Index(
            "ix_escalations_waiting",
            "agency_id",
            "recruiter_id",
            postgresql_where=_WAITS_LIST,
            sqlite_where=_WAITS_LIST,
        ),
        Index("ix_escalations_reminder_id", "reminder_id"),
        Index("ix_escalations_case_id", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    cause: Mapped[str] = mapped_column(String(40))
    """An `EscalationCause`."""
    recruiter_id: Mapped[int | None] = owner()
    """Who hears of it; nobody in particular where the agency has named nobody for it."""
    raised_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reminder_id: Mapped[int | None] = mapped_column(Id, ForeignKey("reminders.id"))
    """The list that it is on."""


class Note(AgencyRow):
    """What a recruiter typed into the thread of a case: private, never sent to anybody."""

    __tablename__ = "notes"
    __table_args__ = (Index("uq_notes_message", "agency_id", "channel", "ts", unique=True),)

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"), index=True)
    recruiter_id: Mapped[int | None] = owner()
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    text: Mapped[str] = mapped_column(Text)
    channel: Mapped[str] = mapped_column(String(32))
    ts: Mapped[str] = mapped_column(String(32))


class Reminder(AgencyRow):
    """A list that a recruiter gets once a day: of talks that are due, or of cases that need somebody beside their owner.

    What is nobody's is in the list of nobody.
    """

    __tablename__ = "reminders"
    __table_args__ = (Index("uq_reminders_day", "agency_id", "list_key", unique=True),)

    # recruiter and day in one text: a unique index counts two NULLs as different
    list_key: Mapped[str] = mapped_column(String(60))
    recruiter_id: Mapped[int | None] = owner()
    day: Mapped[date]
    version: Mapped[int] = mapped_column(Integer, default=0)
    """Counts the changes since the list is owed: 0 as long as it is not."""
    channel: Mapped[str | None] = mapped_column(String(32))
    ts: Mapped[str | None] = mapped_column(String(32))


class CheckIn(AgencyRow):
    """A planned talk with the candidate of a case."""

    __tablename__ = "check_ins"
    __table_args__ = (
        Index("ix_check_ins_due", "agency_id", "status", "due_at"),
        Index("ix_check_ins_case_id", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    status: Mapped[str] = mapped_column(String(40))
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(40))
    """A `CheckInOutcome`."""
    reminder_id: Mapped[int | None] = mapped_column(Id, ForeignKey("reminders.id"), index=True)
    undo: Mapped[dict[str, Any] | None]
    """What the last answer changed, for taking it back."""
    note: Mapped[str | None] = mapped_column(Text)


class Match(AgencyRow):
    """A job order that ranked for the candidate of a case, as it stood in the list that recruiters saw."""

    __tablename__ = "matches"
    __table_args__ = (
        Index("uq_matches_pair", "case_id", "job_order_id", unique=True),
        Index(
            "ix_matches_not_a_fit",
            "agency_id",
            "not_a_fit",
            postgresql_where=text("not_a_fit IS NOT NULL"),
            sqlite_where=text("not_a_fit IS NOT NULL"),
        ),
    )

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    job_order_id: Mapped[int] = mapped_column(Id, ForeignKey("job_orders.id"))
    position: Mapped[int] = mapped_column(Integer)
    score: Mapped[float]
    ranked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    not_a_fit: Mapped[str | None] = mapped_column(String(40))
    """Why a recruiter said that it does not fit: a `Reason`."""
    missing_skill: Mapped[str | None] = mapped_column(String(120))
    candidate_asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Exclusivity(AgencyRow):
    """A client that a candidate may not be put forward to: another has them to itself, or they do not want to."""

    __tablename__ = "exclusivities"
    __table_args__ = (Index("uq_exclusivities_pair", "agency_id", "candidate_id", "client_id", unique=True),)

    candidate_id: Mapped[int] = mapped_column(Id, ForeignKey("candidates.id"))
    client_id: Mapped[int] = mapped_column(Id, ForeignKey("clients.id"))
    until_on: Mapped[date | None]
