"""What the person who runs Rebound asks about its database: is it guarded as it must be, and what waits for them?"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from db.across_agencies import open_door
from db.models import Base, EndpointKey, OutboxMessage, Recruiter

_TENANT = "agencies"


@dataclass(frozen=True)
class Role:
    """A PostgreSQL role, as far as row-level security goes."""

    name: str
    is_above_rules: bool
    """A superuser, or one who may bypass row-level security."""
    owned: tuple[str, ...]
    """Tables whose rules it could switch off."""
    closed: tuple[str, ...]
    """Tables that it cannot read and write."""
    unguarded: tuple[str, ...]
    """Tables of agencies on which no rule is forced."""


@dataclass(frozen=True)
class Recruiters:
    """How many people use the app, and how many of them nobody can find in Slack."""

    active: int
    without_address: int


@dataclass(frozen=True)
class Overdue:
    """Messages owed to Slack that should have been sent long ago, by what went wrong; "" where nothing has."""

    count_by_error: dict[str, int]


def try_writing(session: Session) -> str:
    """Write to a SQLite file without changing anything, and give the way in which it keeps changes safe (`wal`)."""
    version = int(session.execute(text("PRAGMA user_version")).scalar_one())
    session.execute(
        text(f"PRAGMA user_version = {version}")
    )  # BEGIN IMMEDIATE alone does not fail where none may write
    return str(session.execute(text("PRAGMA journal_mode")).scalar_one())


def role(session: Session) -> Role:
    """Look at the role that this connection has; on PostgreSQL only."""
    name, is_above_rules = session.execute(
        text("SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    ).one()
    of_agencies = [t.name for t in Base.metadata.sorted_tables if t.name == _TENANT or "agency_id" in t.columns]
    tables = session.execute(
        text(
            """
            SELECT relname, pg_has_role(relowner, 'USAGE') AS is_owned, relrowsecurity AND relforcerowsecurity AS is_guarded,
                has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT')
                    AND has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE') AS is_open
            FROM pg_class WHERE oid IN (SELECT to_regclass(name) FROM unnest(CAST(:names AS text[])) AS name) ORDER BY relname
            """
        ).bindparams(bindparam("names", of_agencies))
    ).all()
    return Role(
        name=name,
        is_above_rules=is_above_rules,
        owned=tuple(table.relname for table in tables if table.is_owned),
        closed=tuple(table.relname for table in tables if not table.is_open),
        unguarded=tuple(table.relname for table in tables if not table.is_guarded),
    )


def recruiters(session: Session) -> Recruiters:
    """Count the active recruiters of all agencies, and those whom neither an address nor a link leads to in Slack."""
    open_door(session)
    active = select(func.count()).select_from(Recruiter).where(Recruiter.is_active)
    lost = active.where(Recruiter.slack_user_id.is_(None), func.coalesce(Recruiter.email, "") == "")
    return Recruiters(session.scalar(active) or 0, session.scalar(lost) or 0)


def endpoint_count(session: Session) -> int:
    """Count the endpoints at which other systems report."""
    open_door(session)
    return session.scalar(select(func.count()).select_from(EndpointKey)) or 0


def overdue(session: Session, before: datetime) -> Overdue:
    """Count the messages of all agencies that were due before a moment, by the product's clock, and are still owed."""
    open_door(session)
    error = func.coalesce(OutboxMessage.error, "")
    found = session.execute(
        select(error, func.count())
        .where(
            text("outbox.state IN ('waiting', 'sending', 'unknown')"),
            func.coalesce(OutboxMessage.due_at, OutboxMessage.created_at) < before,
        )
        .group_by(error)
        .order_by(func.count().desc(), error)
    )
    return Overdue({row[0]: row[1] for row in found})
