"""The reasons from which an agency's recruiters choose, as far as it has changed them."""

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow


class ReasonChange(AgencyRow):
    """A reason that an agency has renamed, hidden or added; what is None is as usual."""

    __tablename__ = "reason_changes"
    __table_args__ = (Index("uq_reason_changes_code", "agency_id", "code", unique=True),)

    code: Mapped[str] = mapped_column(String(40))
    label: Mapped[str | None] = mapped_column(String(80))
    heading: Mapped[str | None] = mapped_column(String(80))
    """The group in which one that was added stands."""
    reason: Mapped[str | None] = mapped_column(String(40))
    """The `Reason` that one that was added stands for."""
    phrase: Mapped[str | None] = mapped_column(Text)
    """How a candidate may hear it."""
    is_hidden: Mapped[bool]
