"""How an agency words what its recruiters write."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow, owner
from db.types import UtcDateTime


class Template(AgencyRow):
    """A text of the agency's own, in place of the usual one."""

    __tablename__ = "templates"
    __table_args__ = (Index("uq_templates_kind", "agency_id", "kind", unique=True),)

    kind: Mapped[str] = mapped_column(String(40))
    """A `TemplateKind`."""
    text: Mapped[str] = mapped_column(Text)
    recruiter_id: Mapped[int | None] = owner()
    """Who wrote it."""
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
