"""Mails to candidates and clients, as recruiters have looked at them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AgencyRow
from db.types import Facts, Id, UtcDateTime
from db.vocabulary import MailState


class Mail(AgencyRow):
    """A mail that a recruiter has looked at: what is sent is this, letter by letter."""

    __tablename__ = "mails"
    __table_args__ = (Index("ix_mails_case_id", "case_id"),)

    case_id: Mapped[int] = mapped_column(Id, ForeignKey("cases.id"))
    also: Mapped[list[int]] = mapped_column(Facts, default=list)
    """Further cases that a question to a client is about."""
    kind: Mapped[str] = mapped_column(String(40))
    """A `TemplateKind`."""
    recruiter_id: Mapped[int] = mapped_column(Id, ForeignKey("recruiters.id"))
    """Who writes it."""
    address: Mapped[str | None] = mapped_column(String(320))
    subject: Mapped[str] = mapped_column(String(400))
    text: Mapped[str] = mapped_column(Text)
    token: Mapped[str] = mapped_column(String(40))
    """Makes its Message-ID, which stays the same however often it is sent."""
    state: Mapped[str] = mapped_column(String(20), default=MailState.LOOKED_AT.value)
    looked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempt: Mapped[int] = mapped_column(Integer, default=0)
    """Under which number it was last handed over: an answer to an earlier attempt says nothing of a later one."""
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it was known what had become of it."""
    answer: Mapped[str | None] = mapped_column(Text)
    """What the mail server said, or what went wrong."""
    channel: Mapped[str | None] = mapped_column(String(32))
    ts: Mapped[str | None] = mapped_column(String(32))
    """Where its writer was told that it was not sent, or may not have been."""
