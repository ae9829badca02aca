"""Clients' requests to fill a position."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index, Numeric, SmallInteger, String, Text, false
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, changed_index, owner
from db.models.candidates import words_table
from db.types import Id, UtcDateTime
from db.vocabulary import JobOrderStatus


class JobOrder(AgencyRow):
    """A client's request to fill a position; people read "open position"."""

    __tablename__ = "job_orders"
    __table_args__ = (
        Index("uq_job_orders_external_id", "agency_id", "external_id", unique=True),
        Index("ix_job_orders_status", "agency_id", "status", "id"),
        Index("ix_job_orders_client_id", "client_id"),
        changed_index("job_orders"),
    )

    external_id: Mapped[str | None] = mapped_column(String(120))
    client_id: Mapped[int] = mapped_column(Id, ForeignKey("clients.id"))
    title: Mapped[str] = mapped_column(String(200))
    town: Mapped[str | None] = mapped_column(String(120))
    skills: Mapped[list[str]] = mapped_column(default=list)
    description: Mapped[str | None] = mapped_column(Text)
    pay_low: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    pay_high: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    pay_unit: Mapped[str | None] = mapped_column(String(10))
    pay_currency: Mapped[str | None] = mapped_column(String(3))
    work_mode: Mapped[str | None] = mapped_column(String(40))
    employment_type: Mapped[str | None] = mapped_column(String(40))
    starts_on: Mapped[date | None]
    hours_low: Mapped[int | None] = mapped_column(SmallInteger)
    hours_high: Mapped[int | None] = mapped_column(SmallInteger)
    """The hours a week: a range, open where one end is not told."""
    credentials: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """The licences, certifications and clearances without which nobody may do the work."""
    tax_terms: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """The `TaxTerm`s on which the client takes people."""
    can_sponsor: Mapped[bool | None]
    status: Mapped[str] = mapped_column(String(40), default=JobOrderStatus.OPEN.value)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opened_on: Mapped[date | None]
    reopened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it was last opened again after it had been filled, closed or on hold, or when a placement there fell off."""
    client_may_be_named: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether a candidate may be told who the client is."""
    contact_name: Mapped[str | None] = mapped_column(String(200))
    contact_email: Mapped[str | None] = mapped_column(String(320))
    """Whom at the client to ask about this position; no candidate is told."""
    owner_id: Mapped[int | None] = owner()
    work_version: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    search: Mapped[str | None] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"), deferred=True)
    """What search-as-you-type looks at; triggers of the database write it, nobody else."""


job_order_words = words_table("job_order_words")
