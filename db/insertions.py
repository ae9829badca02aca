"""Many rows or values at once. On PostgreSQL rows travel as one text of JSON and ids as one array, however many there are.

So a statement reads the same for any number: it is prepared once, by SQLAlchemy, the driver and the server alike, and goes
there in one message. A JSON text is written in C, where an array for each column would be put together in Python.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    ColumnElement,
    Index,
    Insert,
    String,
    Table,
    any_,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, CursorResult


@dataclass(frozen=True)
class Insertion:
    """How rows of one table, all with these columns, are inserted.

    `once` leaves alone what a unique index knows already; `returned` are columns to give of what was inserted, in any order.
    What the unique index `held_by` knows already is left as it is too, but nobody else may change it before the commit.
    """

    table: Table
    columns: tuple[str, ...]
    once: bool = False
    returned: tuple[str, ...] = ()
    held_by: Index | None = None

    def run(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> CursorResult[Any]:
        """Insert the rows."""
        if connection.dialect.name == "sqlite":
            return connection.execute(_one_by_one(self), rows)
        return connection.execute(_all_at_once(self, "rows"), {"rows": _JSON.encode(self._each_once(rows))})

    def _each_once(self, rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
        """Leave out what stands twice among the rows themselves: one statement may not hold on to a row twice."""
        if self.held_by is None:
            return rows
        names, seen, kept = [one.name for one in self.held_by.columns], set(), []
        for row in rows:
            key = tuple(row[name] for name in names)
            if None in key or key not in seen:
                kept.append(row)
            seen.add(key)
        return kept


def insert_all(connection: Connection, waiting: Mapping[Insertion, Sequence[Mapping[str, Any]]]) -> None:
    """Insert rows of several tables, none of which refers to another: on PostgreSQL by one statement."""
    if connection.dialect.name == "sqlite":
        for insertion, rows in waiting.items():
            insertion.run(connection, rows)
    else:
        told = {
            f"rows_{number}": _JSON.encode(insertion._each_once(rows))
            for number, (insertion, rows) in enumerate(waiting.items())
        }
        connection.execute(_together(tuple(waiting)), told)


def among(column: ColumnElement[Any], name: str, dialect: str) -> ColumnElement[bool]:
    """Ask whether a column holds one of the values of the list that is given as the parameter `name`."""
    if dialect == "sqlite":
        return column.in_(bindparam(name, expanding=True))
    return column == any_(bindparam(name, type_=ARRAY(column.type)))


@cache
def _one_by_one(insertion: Insertion) -> Insert:
    return _with_the_rest(insertion, sqlite.insert(insertion.table))


@cache
def _all_at_once(insertion: Insertion, name: str) -> Insert:
    table = insertion.table
    columns = [column(one, table.c[one].type) for one in insertion.columns]
    rows = func.json_to_recordset(cast(bindparam(name, type_=String()), JSON))
    told = rows.table_valued(*columns).render_derived(name="told", with_types=True)
    statement = postgresql.insert(table).from_select(insertion.columns, select(*told.c), include_defaults=False)
    return _with_the_rest(insertion, statement)


@cache
def _together(insertions: tuple[Insertion, ...]) -> Insert:
    *others, last = (_all_at_once(insertion, f"rows_{number}") for number, insertion in enumerate(insertions))
    return last.add_cte(*(one.cte(f"insertion_{number}") for number, one in enumerate(others)))


def _with_the_rest(insertion: Insertion, statement: Any) -> Insert:
    if index := insertion.held_by:
        held = list(index.columns)[-1].name
        statement = statement.on_conflict_do_update(
            index_elements=list(index.columns),
            index_where=index.dialect_options["postgresql"]["where"],
            set_={held: statement.excluded[held]},
        )
    elif insertion.once:
        statement = statement.on_conflict_do_nothing()
    returned = (insertion.table.c[name] for name in insertion.returned)
    inserted: Insert = statement.returning(*returned) if insertion.returned else statement
    return inserted


def _as_json(value: Any) -> str:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(f"{value!r} has no time zone; give an aware datetime")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} cannot travel as JSON")


_JSON = json.JSONEncoder(default=_as_json)
