"""SQLite or PostgreSQL, made to behave alike.

Work runs in worker threads: one that writes on SQLite (its transactions `BEGIN IMMEDIATE`, so that none is ever upgraded),
several on PostgreSQL, beside one that gathers what is best done together, and several that only read on both. A caller hands
over a function of a session and gets a future.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.sessions import BEGIN
from db.writers import Alike, Result, Work, Writers

BUSY_TIMEOUT_SECONDS = 2
CACHE_KIB = 60 * 1024
"""What SQLite's writer may keep in memory at most: the indexes of a million rows are read again and again."""
CONNECT_TIMEOUT_SECONDS = 5


def _nothing(moment: str) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class DatabaseUnreachable(Exception):
    """The database cannot be opened. `reason` says in plain words what to do."""

    reason: str

    def __str__(self) -> str:
        return self.reason


class Database:
    """The engines, their worker threads, and the one way to run a transaction.

    `watch` is told the moments before and after each commit that writes, by name; tests count them and kill the process.
    """

    def __init__(
        self, url: str, *, writers: int = 4, readers: int = 4, watch: Callable[[str], None] = _nothing
    ) -> None:
        self.url = _with_whole_path(psycopg_url(url))
        self.dialect = self.url.get_backend_name()
        if self.dialect == "sqlite":
            writers = 1
        self._write_engine = _engine(self.url, size=writers + 1, is_reader=False)
        self._read_engine = _engine(self.url, size=readers, is_reader=True)
        self._writers = Writers(self._write_engine, writers, watch)
        # several would share what is cheapest done together; on SQLite nobody may write beside the one
        self._gatherer = self._writers if self.dialect == "sqlite" else Writers(self._write_engine, 1, watch)
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="read")

    @property
    def address(self) -> str:
        """The database's address, for telling databases apart."""
        return address_of(self.url)

    def write(self, work: Work[Result]) -> Result:
        """Run one transaction that may write, in the writer's thread, and wait for it."""
        return self.submit_write(work).result()

    def read(self, work: Work[Result]) -> Result:
        """Run one transaction that only reads, and wait for it; a write in it fails."""
        return self.submit_read(work).result()

    def submit_write(self, work: Work[Result]) -> Future[Result]:
        """Run one transaction that may write; it is committed when the future is done."""
        return (self._gatherer if isinstance(work, Alike) else self._writers).submit(work)

    def submit_read(self, work: Work[Result]) -> Future[Result]:
        """Run one transaction that only reads."""
        return self._readers.submit(self._look, work)

    def count_anew(self, *tables: str) -> None:
        """Let PostgreSQL see how much has come into tables, which it does by itself once a minute: till then it searches them.

        Where the role may not (before PostgreSQL 17, or without `MAINTAIN`), the server skips the table and warns.
        """
        if self.dialect == "postgresql":
            with self._write_engine.connect() as connection:  # in no transaction, which only sessions begin
                connection.execute(text(f"ANALYZE {', '.join(tables)}"))

    def close(self) -> None:
        """Finish what runs, and let go of all connections."""
        for writers in {self._writers, self._gatherer}:
            writers.close()
        self._readers.shutdown()
        self._write_engine.dispose()
        self._read_engine.dispose()

    def _look(self, work: Work[Result]) -> Result:
        try:
            return self._look_once(work)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            return self._look_once(work)  # the server was restarted; what only reads can be asked again

    def _look_once(self, work: Work[Result]) -> Result:
        with Session(self._read_engine, expire_on_commit=False) as session:
            found = work(session)
            session.commit()  # nothing: but after a rollback psycopg forgets all statements it has prepared
            return found


def psycopg_url(url: str | URL) -> URL:
    """Read a database address; `postgres://` and `postgresql://` mean psycopg 3.

    Raises:
        DatabaseUnreachable: it is neither SQLite nor PostgreSQL.
    """
    try:
        parsed = make_url(url)
    except Exception as error:
        raise DatabaseUnreachable(
            "DATABASE_URL is no address; write sqlite:///./rebound.db or postgresql://…"
        ) from error
    if parsed.drivername in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseUnreachable(
            f"Rebound keeps its data on SQLite or PostgreSQL, not on {parsed.get_backend_name()}; change DATABASE_URL"
        )
    if parsed.drivername not in {"sqlite", "sqlite+pysqlite", "postgresql+psycopg"}:
        raise DatabaseUnreachable(
            f"Rebound does not speak {parsed.drivername}; write sqlite:///… or postgresql://… in DATABASE_URL"
        )
    return parsed


def shown(url: str | URL) -> str:
    """Give a database address as people and logs may see it: without a password, wherever it stands."""
    parsed = psycopg_url(url)
    harmless = {name: value for name, value in parsed.query.items() if name in {"host", "port"}}
    return parsed.set(query=harmless).render_as_string(hide_password=True)


def sqlite_file(url: URL) -> Path | None:
    """Give the file of a SQLite database, None for one in memory and for PostgreSQL."""
    name = (url.database or "").removeprefix("file:")
    return Path(name).absolute() if url.get_backend_name() == "sqlite" and name not in {"", ":memory:"} else None


def _with_whole_path(url: URL) -> URL:
    """Name a file so that it stays the same one wherever the process goes."""
    file = sqlite_file(url)
    prefix = "file:" if (url.database or "").startswith("file:") else ""
    return url.set(database=f"{prefix}{file}") if file else url


@cache
def address_of(url: URL) -> str:
    """Give what tells one open database from others, without its password."""
    return shown(url)


_LIMITS: dict[str, Any] = {"max_overflow": 0, "hide_parameters": True}
"""No more connections than were asked for; and what candidates and clients said is in no error, and so in no log."""


def _engine(url: URL, *, size: int, is_reader: bool) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, **_LIMITS, pool_size=size, connect_args={"check_same_thread": False})
        _behave_like_a_server(engine, is_reader=is_reader)
        return engine
    # no ping before each use: where a connection turns out to be dead, the same is asked again on another
    engine = create_engine(url, **_LIMITS, pool_size=size)
    _leave_beginning_to_sessions(engine, is_reader=is_reader)
    return engine.execution_options(**{BEGIN: "BEGIN READ ONLY" if is_reader else "BEGIN"})


def _leave_beginning_to_sessions(engine: Engine, *, is_reader: bool) -> None:
    """Let a transaction begin in one go with what it is about: else PostgreSQL is asked twice (see `db.sessions.be_in`).

    What readers ask often is prepared, but planned each time: a plan from the time when a table was empty searches all of it.
    """

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        connection.autocommit = True
        if is_reader:
            connection.execute("SET plan_cache_mode = force_custom_plan")


def _behave_like_a_server(engine: Engine, *, is_reader: bool) -> None:
    """Make SQLite durable and concurrent: WAL, a commit on disk, foreign keys, and transactions that we begin ourselves."""

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_SECONDS * 1000}")
        if not is_reader:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA query_only = {'ON' if is_reader else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if is_reader else "BEGIN IMMEDIATE")


def describe_trouble(url: str) -> str | None:
    """Say in plain words why the database cannot be used, or None when it answers."""
    try:
        address = psycopg_url(url)
    except DatabaseUnreachable as error:
        return error.reason
    if address.get_backend_name() == "postgresql" and "connect_timeout" not in address.query:
        address = address.update_query_dict({"connect_timeout": str(CONNECT_TIMEOUT_SECONDS)})
    database = Database(address.render_as_string(hide_password=False))
    try:
        database.read(lambda session: session.execute(text("SELECT 1")))
    except DBAPIError as error:
        return f"The database at {shown(url)} does not answer: {' '.join(str(error.orig).split())}"
    finally:
        database.close()
    return None
