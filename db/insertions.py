"""Many rows or values at once. On PostgreSQL they travel as one array each, so that a statement reads the same for any number.

What reads the same is prepared once, by SQLAlchemy, the driver and the server alike, and goes there in one message.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Insert, Table, any_, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, CursorResult


@dataclass(frozen=True)
class Insertion:
    """How rows of one table, all with these columns, are inserted.

    `once` leaves alone what a unique index knows already; `returned` are columns to give of what was inserted, in any order.
    """

    table: Table
    columns: tuple[str, ...]
    once: bool = False
    returned: tuple[str, ...] = ()

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> CursorResult[Any]:
        """Insert the rows."""
        dialect = connection.dialect.name
        statement = _statement(self, dialect)
        if dialect == "sqlite":
            return connection.execute(statement, rows)
        return connection.execute(statement, {name: [row[name] for row in rows] for name in self.columns})


def among(column: ColumnElement[Any], name: str, dialect: str) -> ColumnElement[bool]:
    """Ask whether a column holds one of the values of the list that is given as the parameter `name`."""
    if dialect == "sqlite":
        return column.in_(bindparam(name, expanding=True))
    return column == any_(bindparam(name, type_=ARRAY(column.type)))


@cache
def _statement(insertion: Insertion, dialect: str) -> Insert:
    table = insertion.table
    statement = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    if dialect != "sqlite":
        arrays = (func.unnest(bindparam(name, type_=ARRAY(table.c[name].type))) for name in insertion.columns)
        statement = statement.from_select(insertion.columns, select(*arrays), include_defaults=False)
    if insertion.once:
        statement = statement.on_conflict_do_nothing()
    return statement.returning(*(table.c[name] for name in insertion.returned)) if insertion.returned else statement
