"""People whom the agency puts forward."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Column, Index, Numeric, SmallInteger, String, Table, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, Base, owner
from db.types import Id
from db.vocabulary import CandidateStatus


class Candidate(AgencyRow):
    """A person whom the agency puts forward."""

    __tablename__ = "candidates"
    __table_args__ = (
        Index("uq_candidates_external_id", "agency_id", "external_id", unique=True),
        Index("ix_candidates_status", "agency_id", "status", "id"),
        Index("ix_candidates_email", "agency_id", "email"),
    )

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
    available_on: Mapped[date | None]
    """The first day on which they could start."""
    hours_low: Mapped[int | None] = mapped_column(SmallInteger)
    hours_high: Mapped[int | None] = mapped_column(SmallInteger)
    """The hours a week they want: a range, open where one end is not told."""
    credentials: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """The licences, certifications and clearances they hold."""
    tax_terms: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """The `TaxTerm`s on which they work."""
    needs_sponsorship: Mapped[bool | None]
    """Whether an employer would have to sponsor them. Of permits and citizenship nothing else is kept."""
    status: Mapped[str] = mapped_column(String(40), default=CandidateStatus.AVAILABLE.value)
    owner_id: Mapped[int | None] = owner()
    """The recruiter who looks after this person, whoever submits them."""
    search: Mapped[str | None] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"), deferred=True)
    """What search-as-you-type looks at; triggers of the database write it, nobody else."""


def words_table(name: str) -> Table:
    """Declare the table in which PostgreSQL's triggers keep the words of one noun, and by which they are found there.

    Row-level security bars the index of a `tsvector` (`@@` is not leakproof), but not one of plain text.
    """
    return Table(
        name,
        Base.metadata,
        Column("agency_id", Id, primary_key=True, autoincrement=False),
        Column("word", Text().with_variant(Text(collation="C"), "postgresql"), primary_key=True),
        Column("row_id", Id, primary_key=True, autoincrement=False),
    )


candidate_words = words_table("candidate_words")
