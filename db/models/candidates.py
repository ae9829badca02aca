"""People whom the agency puts forward."""

from decimal import Decimal

from sqlalchemy import Index, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, owner
from db.vocabulary import CandidateStatus


class Candidate(AgencyRow):
    """A person whom the agency puts forward."""

    __tablename__ = "candidates"
    __table_args__ = (Index("uq_candidates_external_id", "agency_id", "external_id", unique=True),)

    external_id: Mapped[str | None] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(200))
    title: Mapped[str | None] = mapped_column(String(200))
    town: Mapped[str | None] = mapped_column(String(120))
    email: Mapped[str | None] = mapped_column(String(320))
    phone: Mapped[str | None] = mapped_column(String(60))
    skills: Mapped[list[str]] = mapped_column(default=list)
    pay_wanted: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))
    pay_unit: Mapped[str | None] = mapped_column(String(10))
    pay_currency: Mapped[str | None] = mapped_column(String(3))
    work_mode: Mapped[str | None] = mapped_column(String(40))
    employment_type: Mapped[str | None] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(40), default=CandidateStatus.AVAILABLE.value)
    owner_id: Mapped[int | None] = owner()
    """The recruiter who looks after this person, whoever submits them."""
