"""Work owed to Slack, and what others told us."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow
from db.types import Id, UtcDateTime
from db.vocabulary import InboundState, OutboxState


class OutboxMessage(AgencyRow):
    """A message owed to Slack: a kind and ids, rendered only when it is sent, so that what is sent is current."""

    __tablename__ = "outbox"
    __table_args__ = (
        # the relay looks at what is not over yet: a small index however long the history grows
        Index(
            "ix_outbox_owed",
            "priority",
            "id",
            postgresql_where=text("state IN ('waiting', 'sending', 'unknown')"),
            sqlite_where=text("state IN ('waiting', 'sending', 'unknown')"),
        ),
        Index(
            "ix_outbox_order",
            "case_id",
            "id",
            postgresql_where=text("state IN ('waiting', 'sending', 'unknown')"),
            sqlite_where=text("state IN ('waiting', 'sending', 'unknown')"),
        ),
    )

    case_id: Mapped[int | None] = mapped_column(Id, ForeignKey("cases.id"))
    """Order is kept per case."""
    kind: Mapped[str] = mapped_column(String(60))
    facts: Mapped[dict[str, Any]]
    method: Mapped[str] = mapped_column(String(60))
    """The Web API method it takes: a workspace's rate is kept for each."""
    conversation: Mapped[str | None] = mapped_column(String(60))
    """Where it goes, as far as a rate is concerned; None for an edit, which Slack does not count by conversation."""
    priority: Mapped[int] = mapped_column(Integer)
    merge_key: Mapped[str | None] = mapped_column(String(120))
    """Set where one waiting message says all that two would: a redraw."""
    state: Mapped[str] = mapped_column(String(20), default=OutboxState.WAITING.value)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """By the product's clock."""
    not_before: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """By the database's clock: a retry's wait."""
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    attempted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """By the database's clock: when the last attempt was claimed; what is read back starts a minute before."""
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    channel: Mapped[str | None] = mapped_column(String(32))
    ts: Mapped[str | None] = mapped_column(String(32))
    error: Mapped[str | None] = mapped_column(Text)


WAITING_WISHES = Index(
    "uq_outbox_merge_key",
    OutboxMessage.agency_id,
    OutboxMessage.merge_key,
    unique=True,
    postgresql_where=text("state = 'waiting'"),
    sqlite_where=text("state = 'waiting'"),
)
"""By which a wish to redraw is one message, as long as it waits."""


class SlackLane(AgencyRow):
    """When a workspace's method, or one of its conversations, may be used again."""

    __tablename__ = "slack_lanes"
    __table_args__ = (Index("uq_slack_lanes_name", "agency_id", "name", unique=True),)

    name: Mapped[str] = mapped_column(String(80))
    free_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """By the database's clock; every use moves it on by the interval that Slack's rate leaves between two."""


class InboundEvent(AgencyRow):
    """Something we were told, with the key that makes telling it twice the same as once."""

    __tablename__ = "inbound_events"
    __table_args__ = (Index("uq_inbound_events_key", "agency_id", "source", "key", unique=True),)

    source: Mapped[str] = mapped_column(String(40))
    key: Mapped[str] = mapped_column(String(200))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(20), default=InboundState.DONE.value)
    body: Mapped[dict[str, Any] | None]
    """Kept only while somebody must still look at it."""
    problem: Mapped[str | None] = mapped_column(String(300))


class AuditEntry(AgencyRow):
    """Who did what to what, and when; ids only, never what a candidate or client said."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_case_id", "case_id"),)

    at: Mapped[datetime] = mapped_column(UtcDateTime)
    recruiter_id: Mapped[int | None] = mapped_column(Id, ForeignKey("recruiters.id"))
    case_id: Mapped[int | None] = mapped_column(Id, ForeignKey("cases.id"))
    what: Mapped[str] = mapped_column(String(60))
    facts: Mapped[dict[str, Any]]
