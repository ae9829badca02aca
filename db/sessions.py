"""What a session carries through its transaction: whether it has written, rows that are still to be inserted, whose it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, event
from sqlalchemy.orm import Session

from db.insertions import Insertion, insert_all
from db.work_versions import number_changes

BY_KEY = {"by_key": True, "autoflush": False}
"""Execution options of a question whose answer depends on nothing that still waits to be written."""

BEGIN = "begin"
"""Execution option of an engine that leaves beginning transactions to sessions: the words to begin with."""

_IN_AGENCY = "SELECT set_config('rebound.agency_id', '{:d}', true), set_config('rebound.door', '', true)"
# what is due is looked for in tables that grow from nothing: see the decision 0016
_ACROSS = (
    "SELECT set_config('rebound.agency_id', '', true), set_config('rebound.door', 'across', true),"
    " set_config('plan_cache_mode', 'force_custom_plan', true)"
)

Held = dict[tuple[type[Any], int], Any]


def held(session: Session) -> Held:
    """Give the rows that were found in this transaction, by class and id: they need not be asked for again."""
    rows: Held = session.info.setdefault("held", {})
    return rows


def locked(session: Session) -> set[tuple[type[Any], int]]:
    """Give the rows, by class and id, that nobody else can change before this transaction ends."""
    rows: set[tuple[type[Any], int]] = session.info.setdefault("locked", set())
    return rows


def insert_later(session: Session, insertion: Insertion, values: Mapping[str, Any]) -> None:
    """Insert a row whose number nobody needs: at once with its like, before the next question or the commit."""
    session.info.setdefault("later", {}).setdefault(insertion, []).append(values)


def insert_now(session: Session, insertion: Insertion, rows: Sequence[Mapping[str, Any]]) -> Sequence[Row[Any]]:
    """Insert rows, and give what is asked of those that were not there yet; changes that wait go on waiting."""
    session.info["wrote"] = True
    return insertion.run(session.connection(), rows).all()


def _write_what_waits(session: Session) -> None:
    if waiting := session.info.pop("later", None):
        session.info["wrote"] = True
        insert_all(session.connection(), waiting)


def has_changes(session: Session) -> bool:
    """Whether this transaction has something to commit."""
    waits = session.new or session.dirty or session.deleted or session.info.get("later")
    return bool(session.info.get("wrote") or waits)


def be_in(session: Session, agency_id: int | None) -> None:
    """Show PostgreSQL's row-level security which agency what follows is about; None: about all of them."""
    place = session.info.get("place", 0)
    if session.get_bind().dialect.name != "postgresql" or place == agency_id:
        return
    session.flush()  # what waits belongs to where we were
    _write_what_waits(session)
    ask = _ACROSS if agency_id is None else _IN_AGENCY.format(agency_id)
    session.info["first"] = ask
    connection = session.connection()
    if session.info.pop("first", None):  # it has begun before
        connection.exec_driver_sql(ask)
    session.info["place"] = agency_id


def leave_nothing_behind(session: Session) -> None:
    """Make a session fit for the next work of the same transaction.

    On PostgreSQL others write meanwhile, so that rows are read anew; on SQLite nobody does, and what is known stays true.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.flush()
        session.expunge_all()
        held(session).clear()
        locked(session).clear()


@event.listens_for(Session, "after_begin")
def _begin(session: Session, _transaction: Any, connection: Connection) -> None:
    """Begin where the engine leaves that to sessions, together with what shall be said first."""
    if begin := connection.get_execution_options().get(BEGIN):
        first = session.info.pop("first", None)
        connection.exec_driver_sql(f"{begin}; {first}" if first else begin)


@event.listens_for(Session, "before_flush")
def _before_flush(session: Session, _context: Any, _instances: Any) -> None:
    number_changes(session)


@event.listens_for(Session, "before_commit")
def _before_commit(session: Session) -> None:
    _write_what_waits(session)


@event.listens_for(Session, "after_flush")
def _after_flush(session: Session, _context: Any) -> None:
    session.info["wrote"] = True


@event.listens_for(Session, "do_orm_execute")
def _before_statement(state: Any) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        state.session.info["wrote"] = True
    if "by_key" not in state.execution_options and state.session.info.get("later"):
        _write_what_waits(state.session)
