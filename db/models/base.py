"""What all tables share."""

from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.types import Facts, Id, UtcDateTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """A table of the agency database."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {dict[str, Any]: Facts, list[str]: Facts}


class Row(Base):
    """A row with a number of its own."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Id, primary_key=True)


class AgencyRow(Row):
    """A row that belongs to one agency: row-level security on PostgreSQL covers every such table."""

    __abstract__ = True

    agency_id: Mapped[int] = mapped_column(Id, ForeignKey("agencies.id"))


def changed_index(table: str) -> Index:
    """Index the rows that were changed, and not only added, by the version of the agency's work."""
    changed = text("work_version > 0")
    return Index(
        f"ix_{table}_work_version", "agency_id", "work_version", postgresql_where=changed, sqlite_where=changed
    )


def owner(*, table: str = "recruiters", index: bool = False) -> Mapped[int | None]:
    """A reference that may be unknown, such as a recruiter the import could not link."""
    return mapped_column(Id, ForeignKey(f"{table}.id"), index=index)


__all__ = ["AgencyRow", "Base", "Row", "UtcDateTime", "owner"]
