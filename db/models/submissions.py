"""Candidates put forward for job orders."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, Numeric, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, owner
from db.types import Id, UtcDateTime
from db.vocabulary import SubmissionStatus


class Submission(AgencyRow):
    """A candidate put forward for a job order."""

    __tablename__ = "submissions"
    __table_args__ = (
        Index("uq_submissions_external_id", "agency_id", "external_id", unique=True),
        Index("uq_submissions_pair", "agency_id", "candidate_id", "job_order_id", unique=True),
        Index("ix_submissions_job_order_id", "job_order_id"),
    )

    external_id: Mapped[str | None] = mapped_column(String(120))
    candidate_id: Mapped[int] = mapped_column(Id, ForeignKey("candidates.id"))
    job_order_id: Mapped[int] = mapped_column(Id, ForeignKey("job_orders.id"))
    submitted_by_id: Mapped[int | None] = owner()
    """The recruiter who is prompted when the candidate is not selected."""
    submitted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rate: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    """What the candidate was put forward at, in the job order's currency and unit; never the bill rate."""
    note: Mapped[str | None] = mapped_column(Text)
    agreed_on: Mapped[date | None]
    """When the candidate agreed to be put forward: the right to represent."""
    stage: Mapped[str | None] = mapped_column(String(120))
    """How far they got, in the agency's words: "Second interview"."""
    stage_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    status: Mapped[str] = mapped_column(String(40), default=SubmissionStatus.SUBMITTED.value)
    is_client_liked: Mapped[bool | None]
    """Whether the candidate would have liked to work there, as they told their recruiter."""
