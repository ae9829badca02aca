"""The tenant, and the keys by which systems outside reach it."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, Row
from db.types import Id, UtcDateTime


class Agency(Row):
    """A staffing agency: the tenant."""

    __tablename__ = "agencies"
    __table_args__ = (Index("uq_agencies_workspace", "team_id", "enterprise_id", unique=True),)

    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(64), default="America/New_York")
    country: Mapped[str | None] = mapped_column(String(2))
    """By ISO 3166, with its `region`: whose public holidays the agency keeps."""
    region: Mapped[str | None] = mapped_column(String(10))
    team_id: Mapped[str | None] = mapped_column(String(32))
    # '' and not NULL outside a grid: a unique index counts two NULLs as different
    enterprise_id: Mapped[str] = mapped_column(String(32), default="")
    fallback_channel: Mapped[str | None] = mapped_column(String(32))
    prompts_a_day: Mapped[int] = mapped_column(Integer, default=3)
    """How many prompts a recruiter gets singly on a day; 0 means all."""
    musts: Mapped[list[str] | None]
    """The criteria that take a position out where they are unmet; None stands for the usual ones."""
    unranked_places: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """Towns and states in which positions are listed without order by score."""
    tell_days_interviewed: Mapped[int] = mapped_column(Integer, default=1, server_default="1")
    tell_days: Mapped[int] = mapped_column(Integer, default=2, server_default="2")
    """Working days in which a candidate must be told, after an interview and otherwise."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    work_version: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    """The number of the last change of its positions and clients: see `db.work_versions`."""


class EndpointKey(AgencyRow):
    """The part of a webhook's address that names the agency, with the secrets that sign what arrives there."""

    __tablename__ = "endpoint_keys"

    # only the digest: whoever reads the database cannot call the endpoint
    key_digest: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    secrets: Mapped[list[str]]
    """Several while one is being replaced by another."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Recruiter(AgencyRow):
    """A person who uses the app."""

    __tablename__ = "recruiters"
    __table_args__ = (
        Index("uq_recruiters_external_id", "agency_id", "external_id", unique=True),
        Index("uq_recruiters_slack_user_id", "agency_id", "slack_user_id", unique=True),
        Index("ix_recruiters_email", "agency_id", "email"),
    )

    external_id: Mapped[str | None] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str | None] = mapped_column(String(320))
    slack_user_id: Mapped[str | None] = mapped_column(String(32))
    direct_channel: Mapped[str | None] = mapped_column(String(32))
    time_zone: Mapped[str | None] = mapped_column(String(64))
    is_lead: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    away: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    """Intervals of days, the last included, on which they do not work: "2026-12-21/2027-01-02"."""
    backup_id: Mapped[int | None] = mapped_column(Id, ForeignKey("recruiters.id"))
