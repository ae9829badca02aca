"""What a recruiter is prompted for on a day: how much came singly, and the list of the rest."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow
from db.types import Id, UtcDateTime


class PromptList(AgencyRow):
    """A recruiter's day: what was sent singly, and where the list of further cases stands, if one was needed."""

    __tablename__ = "prompt_lists"
    __table_args__ = (Index("uq_prompt_lists_day", "agency_id", "recruiter_id", "day", unique=True),)

    recruiter_id: Mapped[int] = mapped_column(Id, ForeignKey("recruiters.id"))
    day: Mapped[date]
    prompt_count: Mapped[int] = mapped_column(Integer, default=0)
    reminder_count: Mapped[int] = mapped_column(Integer, default=0)
    version: Mapped[int] = mapped_column(Integer, default=0)
    """Counts the changes since the list is owed: 0 as long as it is not."""
    channel: Mapped[str | None] = mapped_column(String(32))
    ts: Mapped[str | None] = mapped_column(String(32))


class PromptListRow(AgencyRow):
    """A case on such a list."""

    __tablename__ = "prompt_list_rows"
    __table_args__ = (
        Index("uq_prompt_list_rows_case", "list_id", "case_id", unique=True),
        Index("ix_prompt_list_rows_case_id", "case_id"),
    )

    list_id: Mapped[int] = mapped_column(Id, ForeignKey("prompt_lists.id"))
    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    is_reminder: Mapped[bool] = mapped_column(default=False)
    """Whether the recruiter wanted to be reminded of it, and not prompted for the first time."""
    listed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
