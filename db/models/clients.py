"""Hiring companies and the facts of their culture that they declare."""

from sqlalchemy import BigInteger, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, changed_index, owner


class Client(AgencyRow):
    """A hiring company."""

    __tablename__ = "clients"
    __table_args__ = (
        Index("uq_clients_external_id", "agency_id", "external_id", unique=True),
        changed_index("clients"),
    )

    external_id: Mapped[str | None] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(200))
    industry: Mapped[str | None] = mapped_column(String(120))
    size: Mapped[str | None] = mapped_column(String(40))
    pace: Mapped[str | None] = mapped_column(String(40))
    work_mode: Mapped[str | None] = mapped_column(String(40))
    traits: Mapped[list[str]] = mapped_column(default=list)
    is_off_limits: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Nobody is put forward there: they pay late, or poach."""
    owner_id: Mapped[int | None] = owner()
    """The recruiter who asks this client."""
    work_version: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
