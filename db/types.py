"""Column types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Integer, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeDecorator

Id = BigInteger().with_variant(Integer, "sqlite")
"""A row's number. SQLite counts up by itself in a column of type INTEGER only."""

Facts = JSON().with_variant(JSONB, "postgresql")
"""A small JSON object or list whose shape the code that writes it owns."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware datetimes in, UTC out. A naive one is refused, because nobody knows when it is."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment into what the driver stores.

        Raises:
            ValueError: the datetime has no time zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give an aware datetime")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def database_now(dialect: str, plus_seconds: float = 0) -> ColumnElement[Any]:
    """The database's own clock, in UTC, as a `UtcDateTime` column holds it; leases are measured by it alone."""
    if dialect == "sqlite":
        # %f has milliseconds; three zeros more make it compare like the microseconds that a column stores
        return func.strftime("%Y-%m-%d %H:%M:%f000", "now", f"{plus_seconds:+.3f} seconds", type_=UtcDateTime())
    return func.clock_timestamp(type_=UtcDateTime()) + func.make_interval(0, 0, 0, 0, 0, 0, plus_seconds)
