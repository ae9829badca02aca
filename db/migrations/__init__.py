"""The steps by which the agency database came to its present form."""

from enum import StrEnum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool

from db.engine import psycopg_url
from db.models import Base

_HERE = Path(__file__).parent
_KNOWS_MAINTAIN = (17,)


class Standing(StrEnum):
    """How the form of a database stands to the one that this program knows."""

    EMPTY = "empty"
    """It has never been migrated."""
    BEHIND = "behind"
    NEWEST = "newest"
    AHEAD = "ahead"
    """A newer program has migrated it."""


def migrate(url: str, *, grant_to: str | None = None) -> None:
    """Bring the database at `url` to the newest form; as the role that owns it.

    `grant_to` names the PostgreSQL role that the app runs as, where it is another one: it may then read and write, and (from
    PostgreSQL 17 on) have a table's rows counted anew, no more.
    """
    engine = create_engine(psycopg_url(url), poolclass=NullPool)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # two replicas that start at once: the second waits, and finds nothing to do
            connection.execute(text("SELECT pg_advisory_xact_lock(7205000)"))
        command.upgrade(_config(connection), "head")
        if grant_to and connection.dialect.name == "postgresql":
            _grant(connection, grant_to)
    engine.dispose()


def newest_level() -> str:
    """Name the newest migration."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def level(url: str) -> str | None:
    """Name the migration that the database at `url` has reached; None when it has never been migrated."""
    engine = create_engine(psycopg_url(url), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()


def standing(url: str) -> Standing:
    """Compare the form of the database at `url` with the newest that this program knows."""
    reached = level(url)
    if reached is None:
        return Standing.EMPTY
    if reached == newest_level():
        return Standing.NEWEST
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    return Standing.BEHIND if reached in known else Standing.AHEAD


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    config.attributes["connection"] = connection
    return config


def _grant(connection: Connection, role: str) -> None:
    quoted = connection.dialect.identifier_preparer.quote_identifier(role)
    rights = "SELECT, INSERT, UPDATE, DELETE"
    if (connection.dialect.server_version_info or ()) >= _KNOWS_MAINTAIN:
        rights += ", MAINTAIN"
    for table in Base.metadata.sorted_tables:
        connection.execute(text(f"GRANT {rights} ON {table.name} TO {quoted}"))
    connection.execute(text(f"GRANT SELECT ON alembic_version TO {quoted}"))
    connection.execute(text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quoted}"))
